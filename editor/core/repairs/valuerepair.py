"""Repairs single values of front matter: quotes that are missing, open, or stand inside quotes.

Each function takes a value as it is written and returns the splices into it with what was done, or None where it
can't be told what was meant.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from editor.core.edit import Edit, insertion
from editor.core.repairs.entries import looks_like_key
from editor.core.span import Span
from editor.core.translation import tr, tr_noop

_COMMENT = re.compile(r"[ \t]+#")
_SPECIAL = "%@`*&!|>,]}?"
_COLON = re.compile(r":(?=[ \t\r\n]|$)")
_ESCAPE = re.compile(r"\\(?:[0abtnvfreN_LP \"/\\\t\n]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
_OPENS = re.compile(r"(?:^|(?<=[\s(\[{,\u2013\u2014-]))(?=\S)")

_BEGINS_WITH = tr_noop("{subject} was put in quotes, because it begins with {detail}")
_HOLDS_COLON = tr_noop("{subject} was put in quotes, because it holds a colon followed by a blank")


class Mended(NamedTuple):
    """Splices into a value, what they do and why, and the characters that they add besides quotes.

    `text` is marked for translation; in it stand `{subject}`, which names the value, and `{detail}`.
    """

    edits: tuple[Edit, ...]
    text: str
    added: str = ""
    detail: str = ""

    def said_of(self, subject: str) -> str:
        """What was done, without the full stop."""
        return tr(self.text, subject=subject, detail=self.detail)


def without_comment(value: str) -> str | None:
    """The value without the comment behind it; None where it can't be told whether `#` begins one."""
    found = _COMMENT.search(value)
    if found is None:
        return value
    behind = value[found.end() :]
    if (behind and behind[0] not in " \t") or "\n" in behind:
        return None
    return value[: found.start()]


def mend_scalar(value: str, flow: bool = False) -> Mended | None:
    """The repair of a value that can't be read as it is written; `flow` tells that it stands in brackets."""
    if not value:
        return None
    if value[0] in "\"'":
        return _mend_quoted(value)
    reason = _why_quotes(value, flow)
    spoken = without_comment(value)
    if not reason or not spoken or _is_doubtful(spoken):
        return None
    return Mended(quoted(spoken), reason, detail=value[0])


def quoted(value: str) -> tuple[Edit, ...]:
    """The splices that put quotes around `value` so that they keep all it says."""
    if '"' in value or "\\" in value:
        return (insertion(0, "'"), *_doubled(value), insertion(len(value), "'"))
    return insertion(0, '"'), insertion(len(value), '"')


def _doubled(value: str) -> tuple[Edit, ...]:
    return tuple(insertion(found.start(), "'") for found in re.finditer("'", value))


def _why_quotes(value: str, flow: bool) -> str:
    """Why a value needs quotes, as the text of `Mended` says it; empty where it needs none."""
    if value[0] in "|>" and "\n" in value:
        return ""
    if value[0] in _SPECIAL:
        return _BEGINS_WITH
    if _COLON.search(value) and not value.startswith(("- ", "? ")):
        return _HOLDS_COLON
    return _BEGINS_WITH if flow and value[0] in "-#" else ""


def _is_doubtful(value: str) -> bool:
    """Whether lines below the first could be something else than the rest of the value."""
    lines = value.split("\n")
    return any(looks_like_key(line) or line.lstrip().startswith("#") for line in lines[1:] if line.strip())


def _mend_quoted(value: str) -> Mended | None:
    quote = value[0]
    places = _quotes_in(value, quote)
    if not places:
        return _close(value)
    if value.endswith(quote) and places[-1] == len(value) - 1:
        return _mend_escapes(value) if len(places) == 1 else _mend_inner(value, quote, places[:-1])
    if quote == "'" and all(_is_apostrophe(value, place) for place in places):
        closed = _close(value)
        doubled = tuple(insertion(place, "'") for place in places)
        return Mended((*doubled, *closed.edits), closed.text) if closed else None
    if len(places) % 2 and _alternate(value, [0, *places]) and "\n" not in value and not _COMMENT.search(value):
        return _around(value)
    return None


def _quotes_in(value: str, quote: str) -> list[int]:
    """Where the quote character stands behind the first one, escaped or doubled ones left out."""
    hidden = r"\\." if quote == '"' else r"''"
    return [found.start() for found in re.finditer(f"{hidden}|{quote}", value) if found[0] == quote][1:]


def _close(value: str) -> Mended | None:
    if _COMMENT.search(value) or _is_doubtful(value) or value.endswith("\\"):
        return None
    return Mended(
        (insertion(len(value), value[0]),),
        tr_noop("{subject} begins with a quote that was never closed, so it was closed"),
    )


def _is_apostrophe(value: str, place: int) -> bool:
    return value[place - 1].isalnum() and value[place + 1 : place + 2].isalnum()


def _opens(value: str, place: int) -> bool:
    """Whether a quote character stands where a quotation begins: nothing or a blank before it, a word behind it."""
    return bool(_OPENS.match(value, place)) and bool(value[place + 1 : place + 2].strip())


def _closes(value: str, place: int) -> bool:
    behind = value[place + 1 : place + 2]
    return not value[place - 1].isspace() and not behind.isalnum()


def _alternate(value: str, places: list[int]) -> bool:
    """Whether quotes open and close in turn."""
    return all((_opens if number % 2 == 0 else _closes)(value, place) for number, place in enumerate(places))


def _mend_inner(value: str, quote: str, inner: list[int]) -> Mended | None:
    if quote == "'" and all(_is_apostrophe(value, place) for place in inner):
        doubled = tuple(insertion(place, "'") for place in inner)
        return Mended(doubled, tr_noop("{subject} holds an apostrophe inside single quotes, so it was doubled"))
    if quote == '"' and len(inner) % 2 == 0 and _alternate(value, inner):
        escaped = tuple(insertion(place, "\\") for place in inner)
        said = tr_noop("{subject} holds quotes inside quotes, so a backslash was put before each")
        return Mended(escaped, said, "\\" * len(inner))
    if len(inner) % 2 == 0 and _alternate(value, [0, *inner, len(value) - 1]) and "\n" not in value:
        return _around(value)
    return None


def _around(value: str) -> Mended | None:
    """Quotes of the other kind around a value that holds quoted words."""
    said = tr_noop("{subject} holds quoted words, so quotes were put around the whole")
    return None if value[0] == "'" and ('"' in value or "\\" in value) else Mended(quoted(value), said)


def _mend_escapes(value: str) -> Mended | None:
    """Backslashes that mean themselves; None where some of them could mean a character."""
    if value[0] != '"' or "\\" not in value or _ESCAPE.search(value):
        return None
    places = [found.start() for found in re.finditer(r"\\", value)]
    edits = tuple(insertion(place, "\\") for place in places)
    return Mended(edits, tr_noop("{subject} holds a backslash in double quotes, so it was doubled"), "\\" * len(places))


def moved(edits: Iterable[Edit], offset: int) -> tuple[Edit, ...]:
    """The splices as they are in a text in which the value begins at `offset`."""
    return tuple(Edit(Span(edit.span.start + offset, edit.span.end + offset), edit.text) for edit in edits)
