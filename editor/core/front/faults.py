"""Faults of YAML in plain words."""

from dataclasses import dataclass

import yaml
from yaml.reader import ReaderError

from editor.core.repairs.entries import first_broken
from editor.core.repairs.frontlines import unclosed_at
from editor.core.span import Span
from editor.core.translation import tr, tr_noop


@dataclass(frozen=True, slots=True)
class Fault:
    """Why front matter can't be read: a text that says what to do, and the place in the file's text.

    The text is marked for translation, or translated already; `detail` stands in it.
    """

    text: str
    span: Span
    detail: str = ""

    @property
    def sentence(self) -> str:
        """What to do, as a person reads it."""
        return said_of(self.text, self.detail)


def said_of(text: str, detail: str) -> str:
    """The sentence of a fault."""
    return tr(text, detail=detail) if detail else tr(text)


_TAB = tr_noop("A tab stands where only blanks can indent. Put blanks for it.")
_SENTENCES = {
    "mapping values are not allowed": tr_noop(
        "A colon followed by a blank stands inside a value without quotes. Put the whole value in quotes."
    ),
    "did not find expected ',' or '}'": tr_noop(
        "The group opened by { is broken here: a comma or the closing } is missing, or lines of another kind "
        "were put into it."
    ),
    "did not find expected ',' or ']'": tr_noop(
        "The list opened by [ is broken here: a comma or the closing ] is missing, or an entry needs quotes."
    ),
    "did not find expected key": tr_noop(
        "This line does not fit the lines around it: its indentation differs, or a value above it has a quote too "
        "many or too few."
    ),
    "could not find expected ':'": tr_noop("This line is neither a key with a colon nor the continuation of a value."),
    "found character that cannot start any token": tr_noop(
        "A value can't begin with this character unless it is in quotes."
    ),
    "did not find expected alphabetic or numeric character": tr_noop(
        "A value can't begin with * or & unless it is in quotes: they stand for references."
    ),
    "found unexpected non-alphabetical character": tr_noop("A line can't begin with % unless it is in quotes."),
    "did not find expected comment or line break": tr_noop(
        "Text can't follow > or | in the same line. Put the value in quotes, or the text on the lines below."
    ),
    "mapping keys are not allowed": tr_noop(
        "A value can't begin with a question mark and a blank unless it is in quotes."
    ),
    "did not find expected node content": tr_noop(
        "A value is missing here, or it begins with a bracket, a brace or a comma that needs quotes."
    ),
    "found unexpected end of stream": tr_noop("The quote that opens here is never closed."),
    "found undefined alias": tr_noop(
        "The name behind * was never given to a value by &. If the * belongs to a text, put the text in quotes."
    ),
    "but found another document": tr_noop(
        "A second YAML document begins before this line; front matter is one. Delete the line of --- or ... above it."
    ),
    "did not find expected '-' indicator": tr_noop("This line stands in a list but does not begin with a dash."),
    "block sequence entries are not allowed": tr_noop(
        "A list entry can't begin on this line; put it on a line of its own."
    ),
    "found a tab": _TAB,
    "found unknown escape character": tr_noop(
        "A backslash stands in double quotes; write it twice or use single quotes."
    ),
}
_QUOTES = tr_noop(
    "The quotes of this value don't fit: one is missing at its end, or others stand inside. Close it, or write those "
    "inside as \\\" in double and as '' in single quotes."
)
_UNCLOSED = tr_noop(
    "The text of the body seems to begin here, but no --- closes the front matter. Put --- on the line before."
)
_UNKNOWN = tr_noop("This can't be read as YAML ({detail}).")
_CONTROL = tr_noop("There is a character here that can't stand in YAML. Delete it.")
_LETTER = tr_noop(
    "There is a character here that can't stand in YAML. It may have been {detail}: write that, or delete it."
)
_AT_ITS_CAUSE = ("found unexpected end of stream", "found unknown escape character")
_BEGINS_EARLIER = (
    "could not find expected ':'",
    "did not find expected alphabetic or numeric character",
    "found unexpected end of stream",
)
"""Problems that the parser notices behind the place where a person mends them, which it gives as context."""


def fault_of(error: yaml.YAMLError | UnicodeEncodeError, source: str, offset: int) -> Fault:
    """What a parser's error means, with its place in the file; `source` begins at `offset` of the file's text."""
    if isinstance(error, ReaderError | UnicodeEncodeError):
        place = _first_unreadable(source) + offset
        text, detail = _unreadable(source[place - offset : place - offset + 1])
        return Fault(text, Span(place, place + 1), detail)
    problem = str(getattr(error, "problem", "") or error)
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    mark = next(filter(None, reversed(marks) if problem in _BEGINS_EARLIER else marks), None)
    index = min(mark.index, len(source)) if mark is not None else 0
    text = next((said for known, said in _SENTENCES.items() if known in problem), _UNKNOWN)
    text = _TAB if source.startswith("\t", index) else text
    if problem not in _AT_ITS_CAUSE:
        index, text = _cause(source, index) or (index, text)
    end = source.find("\n", index)
    detail = problem if text == _UNKNOWN else ""
    return Fault(text, Span(offset + index, offset + (len(source) if end < 0 else end)), detail)


def _cause(source: str, index: int) -> tuple[int, str] | None:
    """What a person would mend, where it is not what the parser stumbled over at `index`."""
    stop = unclosed_at(source, 0, len(source))
    if stop is not None and index >= stop:
        body = source[stop:]
        return stop + len(body) - len(body.lstrip()), _UNCLOSED
    broken = first_broken(source, 0, len(source))
    if broken is not None and broken.value.start < index and source[broken.value.start] in "\"'":
        return broken.value.start, _QUOTES
    return None


def _unreadable(character: str) -> tuple[str, str]:
    """The text for a character that YAML does not take, and the letter that it may have been."""
    meant = bytes([ord(character)]).decode("cp1252", "replace") if "\x80" <= character <= "\x9f" else "\ufffd"
    return (_CONTROL, "") if meant == "\ufffd" else (_LETTER, meant)


def _first_unreadable(source: str) -> int:
    return next((index for index, character in enumerate(source) if not is_printable(character)), 0)


def is_printable(character: str) -> bool:
    """Whether YAML takes a character (YAML 1.1, chapter 5.1: c-printable)."""
    code = ord(character)
    return (
        character in "\t\n\r\x85"
        or 0x20 <= code <= 0x7E
        or 0xA0 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or code >= 0x10000
    )
