"""Faults of YAML in plain words."""

from dataclasses import dataclass

import yaml
from yaml.reader import ReaderError

from editor.core.span import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """Why front matter can't be read: a sentence that says what to do, and the place in the file's text."""

    sentence: str
    span: Span


_SENTENCES = {
    "mapping values are not allowed": (
        "A colon followed by a blank stands inside a value without quotes. Put the whole value in quotes."
    ),
    "did not find expected ',' or '}'": (
        "The group opened by { is broken here: a comma or the closing } is missing, or lines of another kind "
        "were put into it."
    ),
    "did not find expected ',' or ']'": (
        "The list opened by [ is broken here: a comma or the closing ] is missing, or an entry needs quotes."
    ),
    "did not find expected key": (
        "This line does not fit the lines around it: its indentation differs, or a value above it has a quote too "
        "many or too few."
    ),
    "could not find expected ':'": "This line is neither a key with a colon nor the continuation of a value.",
    "found character that cannot start any token": "A value can't begin with this character unless it is in quotes.",
    "found unexpected end of stream": "The quote that opens here is never closed.",
    "found undefined alias": "The name behind * was never given to a value by &.",
    "did not find expected '-' indicator": "This line stands in a list but does not begin with a dash.",
    "block sequence entries are not allowed": "A list entry can't begin on this line; put it on a line of its own.",
    "found a tab": "A tab stands where only blanks can indent.",
    "found unknown escape character": "A backslash stands in double quotes; write it twice or use single quotes.",
}
_BEGINS_EARLIER = ("could not find expected ':'", "found unexpected end of stream")
"""Problems that the parser notices behind the place where a person mends them, which it gives as context."""


def fault_of(error: yaml.YAMLError | UnicodeEncodeError, source: str, offset: int) -> Fault:
    """What a parser's error means, with its place in the file; `source` begins at `offset` of the file's text."""
    if isinstance(error, ReaderError | UnicodeEncodeError):
        place = _first_unreadable(source) + offset
        return Fault("There is a character here that can't stand in YAML. Delete it.", Span(place, place + 1))
    problem = str(getattr(error, "problem", "") or error)
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    mark = next(filter(None, reversed(marks) if problem in _BEGINS_EARLIER else marks), None)
    index = min(mark.index, len(source)) if mark is not None else 0
    sentence = next((said for known, said in _SENTENCES.items() if known in problem), None)
    end = source.find("\n", index)
    span = Span(offset + index, offset + (len(source) if end < 0 else end))
    return Fault(sentence or f"This can't be read as YAML ({problem}).", span)


def _first_unreadable(source: str) -> int:
    return next((index for index, character in enumerate(source) if not _printable(character)), 0)


def _printable(character: str) -> bool:
    """YAML 1.1, chapter 5.1: c-printable."""
    code = ord(character)
    return (
        character in "\t\n\r\x85"
        or 0x20 <= code <= 0x7E
        or 0xA0 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or code >= 0x10000
    )
