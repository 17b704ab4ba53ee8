"""A stretch of a text, in code points."""

from typing import NamedTuple


class Span(NamedTuple):
    """The characters from `start` up to, but without, `end`; both count code points from 0."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """The number of characters inside."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that lie inside."""
        return text[self.start : self.end]
