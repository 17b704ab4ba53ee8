"""What a picture is made of: boxes, arrows and small texts at their places."""

from dataclasses import dataclass, replace
from enum import Enum

from editor.core.translation import tr, tr_noop

TITLE_PIXELS, SMALL_PIXELS = 12, 11
LINE, SMALL_LINE = 15.0, 13.0
"""Heights of a line of a title and of small text."""
RADIUS = 6.0
_ASKEW = 2.5
"""How much worse a pattern beside the way is than one farther along it."""
_HEAD_LENGTH, _HEAD_HALF = 7.5, 3.6


class Stroke(Enum):
    """How a line is drawn."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"

    @property
    def dashes(self) -> tuple[float, ...]:
        """Its dashes and gaps, in pixels; none where it has no gaps."""
        return _DASHES.get(self, ())


_DASHES = {Stroke.DASHED: (6.0, 4.0), Stroke.DOTTED: (1.5, 3.5)}


STROKES = {"curated": Stroke.SOLID, "inferred": Stroke.DASHED}
"""The strokes of links by their origin; all others are dotted."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a path in the manner of SVG: M, L, Q or C with its coordinates."""

    letter: str
    numbers: tuple[float, ...]


Path = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an arrow with its tip; `toward` is 1 where it points right and -1 where it points left."""

    x: float
    y: float
    toward: int

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """The triangle."""
        back = self.x - self.toward * _HEAD_LENGTH
        return (self.x, self.y), (back, self.y - _HEAD_HALF), (back, self.y + _HEAD_HALF)


class Tone(Enum):
    """What a line in a box is."""

    TITLE = "title"
    NOTE = "note"
    ALERT = "alert"


@dataclass(frozen=True, slots=True)
class Row:
    """A line in a box; `y` is the height of its middle."""

    text: str
    pixels: int
    height: float
    tone: Tone
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Box:
    """A pattern.

    `lines` is its title as it fits, `note` likewise how it stands to the one nearer to the centre, `words` its whole
    title with what else is known.
    """

    slug: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    words: str
    depth: int
    missing: bool
    note: tuple[str, ...] = ()

    def rows(self) -> tuple[Row, ...]:
        """What is written in the box from above."""
        rows = [Row(line, SMALL_PIXELS, SMALL_LINE, Tone.NOTE) for line in self.note]
        rows += (Row(line, TITLE_PIXELS, LINE, Tone.TITLE) for line in self.lines)
        if self.missing:
            rows.append(Row(tr(MISSING), SMALL_PIXELS, SMALL_LINE, Tone.ALERT))
        top = self.y + (self.height - sum(row.height for row in rows)) / 2
        placed = []
        for row in rows:
            placed.append(replace(row, y=top + row.height / 2))
            top += row.height
        return tuple(placed)


@dataclass(frozen=True, slots=True)
class Arrow:
    """One line for one link or more between two patterns. `aside` is one that runs past the order of the steps."""

    source: str
    target: str
    path: Path
    heads: tuple[Head, ...]
    stroke: Stroke
    words: str
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Caption:
    """A small text; `x` is where it begins, or where it ends, `y` the height of its middle."""

    x: float
    y: float
    text: str
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class Sample:
    """A line of the legend from `x` to `x + width`."""

    x: float
    y: float
    width: float
    stroke: Stroke
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is drawn, from the corner at 0, 0."""

    width: float
    height: float
    title: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    captions: tuple[Caption, ...]
    samples: tuple[Sample, ...]


MISSING = tr_noop("missing")


def nearest(here: Box, boxes: tuple[Box, ...], direction: tuple[int, int]) -> Box | None:
    """The box that one comes to first in a direction: to the right (1, 0), down (0, 1) and so on."""
    right, down = direction

    def distance(box: Box) -> tuple[float, float]:
        x = box.x + box.width / 2 - here.x - here.width / 2
        y = box.y + box.height / 2 - here.y - here.height / 2
        return x * right + y * down, abs(x * down) + abs(y * right)

    found = [(along + _ASKEW * askew, box) for box in boxes for along, askew in (distance(box),) if along > 1]
    return min(found, key=lambda pair: pair[0])[1] if found else None
