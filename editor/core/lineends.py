"""Replaces text in lines whose ends may differ: a line that is not changed keeps its own."""

from editor.core.edit import Edit, minimal
from editor.core.span import Span


def newline_at(text: str, offset: int, default: str) -> str:
    """The line end of the line that holds `offset`, or of the one above it, or `default`."""
    found = text.find("\n", offset)
    if found < 0:
        found = text.rfind("\n", 0, offset)
    if found < 0:
        return default
    return "\r\n" if found and text[found - 1] == "\r" else "\n"


def said(text: str) -> str:
    """`text` with all its lines ending in a line feed."""
    return text.replace("\r\n", "\n")


def replaced(text: str, span: Span, new: str, default: str) -> tuple[Edit, ...]:
    """The shortest replacement after which `span` of `text` says `new`, a text whose lines end in a line feed."""
    old = span.of(text)
    edits = minimal(said(old), new)
    return tuple(
        Edit(
            Span(span.start + _written(old, edit.span.start), span.start + _written(old, edit.span.end)),
            edit.text.replace("\n", newline_at(text, span.start + _written(old, edit.span.start), default)),
        )
        for edit in edits
    )


def _written(old: str, offset: int) -> int:
    """The place in `old` of what stands at `offset` of `said(old)`."""
    place = 0
    while (found := old.find("\r\n", place)) >= 0 and found < offset:
        place = found + 2
        offset += 1
    return offset
