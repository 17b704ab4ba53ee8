"""Places in a text: offsets, lines and columns, and the UTF-16 units that Qt counts in."""

from bisect import bisect_right
from typing import NamedTuple

from editor.core.translation import tr


class Place(NamedTuple):
    """A place as people name it: line and column, both from 1."""

    line: int
    column: int

    def __str__(self) -> str:
        return tr("line {line}, column {column}", line=self.line, column=self.column)


def place_of(text: str, offset: int) -> Place:
    """The line and column of `offset`; lines end at a line feed."""
    start = text.rfind("\n", 0, offset) + 1
    return Place(text.count("\n", 0, offset) + 1, offset - start + 1)


def line_start(text: str, offset: int) -> int:
    """Where the line that holds `offset` begins."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """Where the line that holds `offset` ends, before its line feed (a carriage return counts as part of the end)."""
    end = text.find("\n", offset)
    if end < 0:
        return len(text)
    return end - 1 if end > offset and text[end - 1] == "\r" else end


def next_line(text: str, offset: int) -> int:
    """Where the line after the one that holds `offset` begins, or the end of the text."""
    end = text.find("\n", offset)
    return len(text) if end < 0 else end + 1


class Utf16Map:
    """Counts the places of one text in UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._astral = (
            [index for index, character in enumerate(text) if character > "\uffff"] if _has_astral(text) else []
        )

    def to_units(self, offset: int) -> int:
        """The UTF-16 position of a code point offset."""
        return offset + bisect_right(self._astral, offset - 1)

    def to_offset(self, units: int) -> int:
        """The code point offset of a UTF-16 position."""
        return units - sum(1 for number, index in enumerate(self._astral) if index + number < units)


def _has_astral(text: str) -> bool:
    return not text.isascii() and max(text) > "\uffff"
