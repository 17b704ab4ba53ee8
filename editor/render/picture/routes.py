"""Ways through the picture that pass between the boxes.

One side of the picture is worked out as if it were the right one: `u` grows outwards from the middle of the centre.
Where a side has several columns, every row of boxes has a clear strip below it that leads through all of them.
"""

from dataclasses import dataclass
from itertools import pairwise

from editor.render.picture.shapes import Path, Piece

GUTTER = 24.0
"""The room before a column, in which lines go down to its boxes."""
_DROP = 17.0
_LANE, _STUB = 4.0, 5.0
_CORNER = 4.0
_ASIDE = 0.28
"""How far from the middle of a box an arrow that runs aside meets it, in parts of the box's height."""

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Level:
    """The columns of one step on one side, from `start` to `end`; `strips` are heights without a box or a text."""

    start: float
    end: float
    strips: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a box is.

    `strip` is the height of the clear strip below its row, `rail` that of the line above its block, None where the box
    is alone in it. `first` and `last` tell whether it stands at the beginning and at the end of its row.
    """

    side: int
    depth: int
    u: float
    y: float
    width: float
    height: float
    strip: float
    rail: float | None
    first: bool
    last: bool

    @property
    def middle(self) -> float:
        """Half its height."""
        return self.y + self.height / 2


def comb(start: Points, place: Place, level: Level, lane: int, stub: tuple[int, int]) -> Path:
    """From the points of `start` to a box of a block: to the block's rail, along it, and down to the box.

    `lane` is the number of the line on the rail, `stub` its number at the box and how many there are.
    """
    shift = min(_LANE * lane, 10.0)
    number, count = stub
    end = place.middle + (number - (count - 1) / 2) * min(_STUB, (place.height - 8) / count)
    if place.rail is None:
        return smooth((*start, (level.start, end), (place.u, end)))
    rail, drop = place.rail + shift, place.u - _DROP + shift
    way = smooth((*start, (level.start, rail)))
    return (
        *way,
        Piece("L", (drop - _CORNER, rail)),
        Piece("Q", (drop, rail, drop, rail + _CORNER)),
        Piece("L", (drop, end - _CORNER)),
        Piece("Q", (drop, end, drop + _CORNER, end)),
        Piece("L", (place.u, end)),
    )


def way_out(place: Place, level: Level, height: float) -> Points:
    """From the outer side of a box, at a height, to the outer end of its level."""
    edge = place.u + place.width
    if place.last:
        return (edge, height), (level.end, height)
    return (edge, height), (edge + GUTTER, place.strip), (level.end, place.strip)


def way_in(place: Place, level: Level) -> Points:
    """From the inner end of a level to the inner side of a box, for an arrow that runs aside."""
    height = place.middle + place.height * _ASIDE
    if place.first:
        return (level.start, height), (place.u, height)
    return (level.start, place.strip), (place.u - GUTTER, place.strip), (place.u, height)


def aside(one: Place, other: Place, levels: dict[tuple[int, int], Level], centre: tuple[float, float]) -> Path:
    """Between two boxes that no step leads between, in the coordinates of the whole picture."""
    first, second = (one, other) if one.depth <= other.depth else (other, one)
    if first.side == second.side and second.depth > first.depth > 0:
        level = levels[first.side, first.depth]
        out = way_out(first, level, first.middle - first.height * _ASIDE)
        inward = way_in(second, levels[second.side, second.depth])
        path = smooth(_turned((*out, *inward), first.side))
    elif first.side == second.side and first.depth == second.depth:
        path = _turn_back(first, second, levels[first.side, first.depth])
    else:
        path = _across(first, second, levels, centre)
    return path if first is one else reverse(path)


def _turn_back(one: Place, other: Place, level: Level) -> Path:
    """Out of the one box and back into the other: beyond the first step, before the second."""
    outward = one.depth == 1
    if outward:
        way = way_out(one, level, one.middle - one.height * _ASIDE)
        back = tuple(reversed(way_out(other, level, other.middle - other.height * _ASIDE)))
    else:
        way, back = tuple(reversed(way_in(one, level))), way_in(other, level)
    (u, start), (_, end) = way[-1], back[0]
    bulge = u + (1 if outward else -1) * min(40.0, 14.0 + abs(end - start) / 5)
    turn = Piece("C", (bulge, start, bulge, end, u, end))
    path = (*smooth(way), turn, *smooth(back)[1:])
    return mirrored(path) if one.side < 0 else path


def _across(one: Place, other: Place, levels: dict[tuple[int, int], Level], centre: tuple[float, float]) -> Path:
    """Through the middle, past the box of the centre."""
    half, height = centre
    before, after = _to_middle(one, levels, half), _to_middle(other, levels, half)
    points = list(_turned(tuple(reversed(before)), one.side))
    if one.side != other.side and one.depth > 0:
        detour = height / 2 + 16
        near = (points[-1][1] + after[0][1]) / 2
        if abs(near) < detour:
            pass_by = detour if near >= 0 else -detour
            points += [(one.side * half, pass_by), (other.side * half, pass_by)]
    return smooth((*points, *_turned(after, other.side)))


def _to_middle(place: Place, levels: dict[tuple[int, int], Level], half: float) -> Points:
    """From beside the centre to a box, through the columns between them by a clear strip."""
    if place.depth == 0:
        return ((half, 0.0),)
    inward = way_in(place, levels[place.side, place.depth])
    for depth in range(place.depth - 1, 0, -1):
        level = levels[place.side, depth]
        wanted = inward[0][1] * 0.75
        strip = min(level.strips, key=lambda each: abs(each - wanted))
        inward = ((level.start, strip), (level.end, strip), *inward)
    return inward


def smooth(points: Points) -> Path:
    """A line through points that is level at each of them."""
    pieces = [Piece("M", points[0])]
    for (x, y), (to_x, to_y) in pairwise(points):
        if abs(y - to_y) < 0.5:
            pieces.append(Piece("L", (to_x, to_y)))
        else:
            bend = (to_x - x) / 2
            pieces.append(Piece("C", (x + bend, y, to_x - bend, to_y, to_x, to_y)))
    return tuple(pieces)


def reverse(path: Path) -> Path:
    """The same line from its end."""
    backwards = []
    for piece, before in zip(reversed(path[1:]), reversed(path[:-1]), strict=True):
        between = piece.numbers[:-2]
        turned = tuple(number for place in range(len(between) - 2, -1, -2) for number in between[place : place + 2])
        backwards.append(Piece(piece.letter, turned + before.numbers[-2:]))
    return (Piece("M", path[-1].numbers[-2:]), *backwards)


def mirrored(path: Path) -> Path:
    """The line on the other side of the middle."""
    return tuple(
        Piece(piece.letter, tuple(-each if place % 2 == 0 else each for place, each in enumerate(piece.numbers)))
        for piece in path
    )


def moved(path: Path, right: float, down: float) -> Path:
    """The line elsewhere."""
    return tuple(
        Piece(piece.letter, tuple(each + (down if place % 2 else right) for place, each in enumerate(piece.numbers)))
        for piece in path
    )


def _turned(points: Points, side: int) -> Points:
    return tuple((side * u, y) for u, y in points)
