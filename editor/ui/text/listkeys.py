"""What Enter, Tab and their like mean in lists and quotes, as changes of the beginnings of lines. Knows no widget."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_USUAL_WIDTH = 4
"""Blanks by which nested items stand in, where a text has none yet; all dialects read it."""
_ITEM = re.compile(
    r"^(?P<quote>(?: {0,3}>[ \t]?)*)(?P<indent>[ \t]*)(?P<mark>[-*+]|(?P<number>\d{1,9})[.)])(?P<gap>[ \t]+)"
    r"(?P<box>\[[ xX]\][ \t]+)?"
)
_QUOTE = re.compile(r"^(?: {0,3}>[ \t]?)+")
_RULE = re.compile(r"^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_FENCE = re.compile(r"^(?: {0,3}>[ \t]?)*[ \t]*(?P<marks>`{3,}|~{3,})(?P<rest>.*)$")


@dataclass(frozen=True, slots=True)
class Item:
    """How a line of a list or quote begins. `number` is -1 for a bullet, and in a quote that is no item."""

    quote: str
    indent: str = ""
    mark: str = ""
    gap: str = ""
    box: str = ""
    number: int = -1

    @property
    def opening(self) -> str:
        """All that stands before what is said."""
        return f"{self.quote}{self.indent}{self.mark}{self.gap}{self.box}"

    @property
    def depth(self) -> int:
        """By how many columns it stands in."""
        return len(self.indent.expandtabs(4))


@dataclass(frozen=True, slots=True)
class Opening:
    """The first `size` characters of a line are to become `text`."""

    line: int
    size: int
    text: str


@dataclass(frozen=True, slots=True)
class Continued:
    """What Enter does at an item: `opening` begins the new line, None for no new line; `changes` come before it."""

    opening: str | None
    changes: tuple[Opening, ...]


def item_of(line: str) -> Item | None:
    """How a line of a list or a quote begins; None for any other line."""
    found = None if _RULE.match(line) else _ITEM.match(line)
    if found is not None:
        number = int(found["number"]) if found["number"] else -1
        return Item(found["quote"], found["indent"], found["mark"], found["gap"], found["box"] or "", number)
    quote = _QUOTE.match(line)
    return Item(quote[0]) if quote else None


def in_code(lines: Sequence[str], number: int) -> bool:
    """Whether a line stands in fenced code, or is its fence."""
    opened, closes = "", False
    for line in lines[: number + 1]:
        found, closes = _FENCE.match(line), False
        if found is not None and not opened:
            opened = found["marks"]
        elif found is not None and found["marks"].startswith(opened) and not found["rest"].strip():
            opened, closes = "", True
    return bool(opened) or closes


def continued(lines: Sequence[str], number: int) -> Continued | None:
    """What Enter does behind the opening of a line; None where it only breaks the line."""
    item = item_of(lines[number])
    if item is None or in_code(lines, number):
        return None
    if not lines[number][len(item.opening) :].strip():
        return _ended(lines, number, item)
    if not item.mark:
        return Continued(_spaced(item.quote), ())
    box = "[ ] " if item.box else ""
    opening = f"{_spaced(item.quote)}{item.indent}{_next_mark(lines, number, item)}{item.gap}{box}"
    return Continued(opening, _counted_on(lines, number, item, 1) if _counts(lines, number, item) else ())


def line_within(lines: Sequence[str], number: int) -> str | None:
    """What a new line of the same item begins with; None outside of lists and quotes."""
    item = item_of(lines[number])
    if item is None or in_code(lines, number):
        return None
    return _spaced(item.quote) + item.indent + " " * len(item.mark + item.gap)


def shifted(lines: Sequence[str], first: int, last: int, *, inwards: bool) -> tuple[Opening, ...] | None:
    """What moves the items in a stretch of lines, with all below them, one level; None where there is none to move."""
    top = item_of(lines[first])
    if top is None or not top.mark or in_code(lines, first):
        return None
    wanted = _level_inside(lines, first, top) if inwards else _level_outside(lines, first, top)
    if wanted is None:
        return None
    by = wanted - top.depth
    moved = _with_children(lines, first, last, top)
    after = list(lines)
    for each in moved:
        after[each] = _at_depth(lines[each], by)
    return _differences(lines, _renumbered(lines, after, first, moved[-1], min(top.depth, wanted)))


def _ended(lines: Sequence[str], number: int, item: Item) -> Continued:
    """An item without a text goes one level out, and at the outermost stops being one, as does a quote.

    What is written next is a paragraph of its own only below an empty line.
    """
    out = shifted(lines, number, number, inwards=False) if item.mark else None
    if out is not None:
        return Continued(None, out)
    rest = item.quote if item.mark else ""
    if number == 0 or not lines[number - 1].strip(" >\t"):
        return Continued(None, (Opening(number, len(item.opening), rest),))
    return Continued(rest, (Opening(number, len(item.opening), rest.rstrip()),))


def _spaced(quote: str) -> str:
    return f"{quote} " if quote.endswith(">") else quote


def _sibling(lines: Sequence[str], number: int, item: Item, step: int) -> int | None:
    """The nearest item before (-1) or behind (1) of the same list and depth; None where there is none."""
    place = number + step
    while 0 <= place < len(lines):
        other = item_of(lines[place])
        if other is not None and other.mark and other.quote.strip() == item.quote.strip():
            if other.depth < item.depth:
                return None
            if other.depth == item.depth:
                return place
        elif not lines[place].startswith((" ", "\t")) and _ends_list(lines, place):
            return None
        place += step
    return None


def _ends_list(lines: Sequence[str], place: int) -> bool:
    """Whether a line that is no item and doesn't stand in parts one list from another."""
    if lines[place].strip(" >\t"):
        return place > 0 and not lines[place - 1].strip()
    return place + 1 < len(lines) and item_of(lines[place + 1]) is None and not lines[place + 1].startswith((" ", "\t"))


def _counts(lines: Sequence[str], number: int, item: Item) -> bool:
    """Whether the numbers of a list go up; in some all are the same."""
    places = (_sibling(lines, number, item, step) for step in (-1, 1))
    neighbours = (item_of(lines[place]) for place in places if place is not None)
    return all(other is None or other.number != item.number for other in neighbours)


def _next_mark(lines: Sequence[str], number: int, item: Item) -> str:
    if item.number < 0:
        return item.mark
    following = item.number + 1 if _counts(lines, number, item) else item.number
    return f"{following}{item.mark[-1]}"


def _counted_on(lines: Sequence[str], number: int, item: Item, by: int) -> tuple[Opening, ...]:
    """The numbers of the items behind one, as far as they go up one by one, changed by `by`."""
    changes = []
    place, expected = _sibling(lines, number, item, 1), item.number + 1
    while item.number >= 0 and place is not None:
        other = item_of(lines[place])
        assert other is not None
        if other.number != expected:
            break
        changes.append(_with_number(place, other, other.number + by))
        place, expected = _sibling(lines, place, other, 1), expected + 1
    return tuple(changes)


def _with_number(line: int, item: Item, number: int) -> Opening:
    lead = item.quote + item.indent
    return Opening(line, len(lead + item.mark), f"{lead}{number}{item.mark[-1]}")


def _level_inside(lines: Sequence[str], number: int, item: Item) -> int | None:
    """The depth below the item before; None where there is none to go below."""
    before = _sibling(lines, number, item, -1)
    if before is None:
        return None
    child = _first_child(lines, before, item)
    return child if child is not None else item.depth + _width(lines)


def _first_child(lines: Sequence[str], number: int, item: Item) -> int | None:
    for line in lines[number + 1 :]:
        other = item_of(line)
        if other is not None and other.mark:
            return other.depth if other.depth > item.depth else None
    return None


def _level_outside(lines: Sequence[str], number: int, item: Item) -> int | None:
    """The depth of the item that this one stands below; None for an outermost one."""
    for line in reversed(lines[:number]):
        other = item_of(line)
        if other is not None and other.mark and other.depth < item.depth:
            return other.depth
    return 0 if item.depth else None


def _width(lines: Sequence[str]) -> int:
    """By how many columns nested items stand in, in this text."""
    items = [item for line in lines if (item := item_of(line)) is not None and item.mark]
    steps = [b.depth - a.depth for a, b in pairwise(items) if b.depth > a.depth]
    return min(steps, default=_USUAL_WIDTH)


def _with_children(lines: Sequence[str], first: int, last: int, top: Item) -> list[int]:
    """The lines of a stretch that stand in at least as far as its first item, and those that belong to the last."""
    moved = []
    for place in range(first, len(lines)):
        line = lines[place]
        quote = _QUOTE.match(line)
        inner = line[quote.end() :] if quote and top.quote else line
        depth = len(inner.expandtabs(4)) - len(inner.expandtabs(4).lstrip())
        inside = depth > top.depth and bool(inner.strip())
        if place > last and not inside:
            break
        if inner.strip() and depth >= top.depth:
            moved.append(place)
    return moved


def _at_depth(line: str, by: int) -> str:
    item = item_of(line)
    quote = item.quote if item is not None else ""
    inner = line[len(quote) :].expandtabs(4) if "\t" in line else line[len(quote) :]
    said = inner.lstrip(" ")
    return quote + " " * max(0, len(inner) - len(said) + by) + said


def _renumbered(before: Sequence[str], after: list[str], first: int, last: int, depth: int) -> list[str]:
    """The lines with the numbers of moved items, and of those behind them, going up again where they did before."""
    for place in range(first, len(after)):
        item, old = item_of(after[place]), item_of(before[place])
        if place > last and item is not None and item.mark and item.depth < depth:
            break
        if item is None or old is None or item.number < 0:
            continue
        if not (_goes_up(before, place, old) if place > last else _counts(before, place, old)):
            continue
        above = _sibling(after, place, item, -1)
        other = item_of(after[above]) if above is not None else None
        if other is None or other.number >= 0:
            number = 1 if above is None or other is None else other.number + _step(after, above, other, place)
            opening = _with_number(place, item, number)
            after[place] = opening.text + after[place][opening.size :]
    return after


def _step(lines: Sequence[str], above: int, item: Item, place: int) -> int:
    """By how much the number of the item at `place` differs from the one above it: not at all where all are alike."""
    neighbours = (_sibling(lines, above, item, -1), _sibling(lines, place, item, 1))
    others = (item_of(lines[each]) for each in neighbours if each is not None)
    return 0 if any(other is not None and other.number == item.number for other in others) else 1


def _goes_up(lines: Sequence[str], number: int, item: Item) -> bool:
    """Whether the number of an item follows that of the one before."""
    above = _sibling(lines, number, item, -1)
    other = item_of(lines[above]) if above is not None else None
    return other is not None and item.number == other.number + 1


def _differences(before: Sequence[str], after: Sequence[str]) -> tuple[Opening, ...]:
    """What makes one row of lines of the other; only their openings differ."""
    changes = []
    for number, (old, new) in enumerate(zip(before, after, strict=True)):
        if old == new:
            continue
        tail = 0
        while tail < min(len(old), len(new)) and old[-1 - tail] == new[-1 - tail]:
            tail += 1
        changes.append(Opening(number, len(old) - tail, new[: len(new) - tail]))
    return tuple(changes)
