"""An edit is a value: replace a span by a string. Several are applied at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from editor.core.span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters of `span` by `text`."""

    span: Span
    text: str

    @property
    def shift(self) -> int:
        """By how many characters the text behind the span moves."""
        return len(self.text) - self.span.length


def insertion(offset: int, text: str) -> Edit:
    """The edit that inserts `text` at `offset`."""
    return Edit(Span(offset, offset), text)


def deletion(start: int, end: int) -> Edit:
    """The edit that takes the characters from `start` to `end` out."""
    return Edit(Span(start, end), "")


def in_order(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits sorted by place.

    Raises:
        ValueError: two of them overlap.

    """
    ordered = tuple(sorted(edits, key=lambda edit: edit.span))
    for before, after in pairwise(ordered):
        if after.span.start < before.span.end:
            raise ValueError(f"edits overlap at {after.span.start}")
    return ordered


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """`text` with all edits made; their spans refer to the text before any of them.

    Raises:
        ValueError: two edits overlap.

    """
    pieces: list[str] = []
    done = 0
    for edit in in_order(edits):
        pieces += (text[done : edit.span.start], edit.text)
        done = edit.span.end
    pieces.append(text[done:])
    return "".join(pieces)


def then_inserted(edits: Iterable[Edit], offset: int, text: str) -> tuple[Edit, ...]:
    """The edits and, behind them, an insertion at `offset` of the edited text, all as edits of the first text."""
    ordered = in_order(edits)
    shift = 0
    for index, edit in enumerate(ordered):
        start = edit.span.start + shift
        if offset < start:
            break
        if offset <= start + len(edit.text):
            written = edit.text[: offset - start] + text + edit.text[offset - start :]
            return (*ordered[:index], Edit(edit.span, written), *ordered[index + 1 :])
        shift += edit.shift
    return in_order((*ordered, insertion(offset - shift, text)))


def inverse(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that lead from the edited text back to `text`."""
    back: list[Edit] = []
    shift = 0
    for edit in in_order(edits):
        start = edit.span.start + shift
        back.append(Edit(Span(start, start + len(edit.text)), edit.span.of(text)))
        shift += edit.shift
    return tuple(back)


def minimal(old: str, new: str, offset: int = 0) -> tuple[Edit, ...]:
    """The one shortest replacement that turns `old`, which begins at `offset`, into `new`; none if they are equal."""
    if old == new:
        return ()
    start = common_prefix(old, new)
    tail = common_prefix(old[start:][::-1], new[start:][::-1])
    span = Span(offset + start, offset + len(old) - tail)
    return (Edit(span, new[start : len(new) - tail]),)


def common_prefix(one: str, other: str) -> int:
    """How many characters both strings begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one.startswith(other[low:middle], low):
            low = middle
        else:
            high = middle - 1
    return low
