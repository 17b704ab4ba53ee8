"""Lays out a pattern with its neighbours: the centre in the middle, each step in columns further out.

The neighbours that stand to the centre in the same way form a block with the way written above it, and an arrow to
each of its boxes. Blocks are on both sides of the centre; the second step is beyond the first, each block by the
neighbour it belongs to. What comes out depends on nothing but the neighbourhood.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from editor.core.translation import tr
from editor.render.picture.frame import framed
from editor.render.picture.groups import Block, EdgeShape, NeighbourhoodShape, NodeShape, Sides, Tie, Ties, sides_of
from editor.render.picture.routes import (
    GUTTER,
    Level,
    Place,
    aside,
    comb,
    mirrored,
    way_out,
)
from editor.render.picture.shapes import (
    LINE,
    MISSING,
    SMALL_LINE,
    TITLE_PIXELS,
    Arrow,
    Box,
    Caption,
    Head,
    Path,
    Picture,
)
from editor.render.picture.words import legible, lines_of, relation_words, small_lines

_CENTRE_WIDTH, _WIDTH = 172.0, 154.0
_PADDING = 8.0
"""Between a box's side and its text."""
_ROW_GAP, _BLOCK_GAP = 8.0, 13.0
_RAIL_ROOM = 8.0
_CORRIDOR, _WIDE_CORRIDOR = 48.0, 64.0
_PORT = 8.0
"""Between two lanes where they leave a box."""
_SHAPE = 1.3
"""How many times as wide as high a picture should be."""
_MOST_COLUMNS = (4, 3)
"""In the first step and in the second."""


@dataclass
class _Drawing:
    """What has its place so far; the middle of the centre is at 0, 0."""

    places: dict[str, Place] = field(default_factory=dict)
    levels: dict[tuple[int, int], Level] = field(default_factory=dict)
    captions: list[Caption] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the boxes together."""
        width = sum(
            max((level.end for (of, _), level in self.levels.items() if of == side), default=0) for side in _SIDES
        )
        return width, max(self.ends, default=0) - min(self.tops, default=0)


_SIDES = (-1, 1)


def lay_out(neighbourhood: NeighbourhoodShape) -> Picture:
    """The picture of a neighbourhood, whose first node is the centre."""
    ties = Ties(neighbourhood.edges)
    sides, drawing = _best_drawing(neighbourhood, ties)
    arrows = _Arrows(neighbourhood, ties, sides, drawing).all()
    blocks = (*sides.left, *sides.right, *sides.beyond.values())
    notes = {slug: note for block in blocks for slug, note in block.notes.items()}
    boxes = [_box(node, drawing.places[node.slug], notes.get(node.slug, "")) for node in neighbourhood.nodes]
    return framed(neighbourhood, boxes, arrows, drawing.captions)


def _best_drawing(neighbourhood: NeighbourhoodShape, ties: Ties) -> tuple[Sides, _Drawing]:
    """With the numbers of columns that fill a window best."""
    tried = []
    for near in range(1, _MOST_COLUMNS[0] + 1):
        sides = sides_of(neighbourhood, ties, near)
        for far in range(1, (_MOST_COLUMNS[1] if sides.beyond else 1) + 1):
            tried.append((sides, _draw(neighbourhood.nodes[0], sides, near, far)))
    return min(tried, key=lambda pair: max(pair[1].size[0] / _SHAPE, pair[1].size[1]))


def _draw(centre: NodeShape, sides: Sides, near: int, far: int) -> _Drawing:
    drawing = _Drawing()
    ports = max(sum(block.lanes for block in blocks) for blocks in (sides.left, sides.right))
    height = max(_box_height(centre, _CENTRE_WIDTH), 12 + ports * _PORT)
    drawing.places[centre.slug] = Place(
        1, 0, -_CENTRE_WIDTH / 2, -height / 2, _CENTRE_WIDTH, height, height, None, first=True, last=True
    )
    drawing.tops.append(-height / 2)
    drawing.ends.append(height / 2)
    for side, blocks in zip(_SIDES, (sides.left, sides.right), strict=True):
        _draw_side(drawing, side, blocks, sides.beyond, (near, far))
    return drawing


def _draw_side(
    drawing: _Drawing,
    side: int,
    blocks: Sequence[Block],
    beyond: dict[str, Block],
    columns: tuple[int, int],
) -> None:
    """The first step as near as can be to what belongs to it in the second."""
    if not blocks:
        return
    near = [_Stack(block, columns[0]) for block in blocks]
    anchors = [(number, node.slug) for number, block in enumerate(blocks) for node in block.nodes]
    far = [(number, _Stack(block, columns[1])) for number, slug in anchors if (block := beyond.get(slug))]
    heights = [stack.height for _, stack in far]
    tops = _packed(heights, [0.0] * len(heights))
    wanted = []
    for number in range(len(near)):
        own = [top + each.height / 2 for top, (of, each) in zip(tops, far, strict=True) if of == number]
        wanted.append(sum(own) / len(own) if own else 0.0)
    near_tops = _packed([stack.height for stack in near], wanted)
    start = _CENTRE_WIDTH / 2 + _CORRIDOR
    for stack, top in zip(near, near_tops, strict=True):
        stack.put(drawing, side, 1, start, top)
    end = start + max(stack.width for stack in near)
    strips = [place.strip for place in drawing.places.values() if (place.side, place.depth) == (side, 1)]
    drawing.levels[side, 1] = Level(start, end, (*strips, min(near_tops) - _ROW_GAP))
    if far:
        start = end + _WIDE_CORRIDOR
        for (_, stack), top in zip(far, tops, strict=True):
            stack.put(drawing, side, 2, start, top)
        drawing.levels[side, 2] = Level(start, start + max(stack.width for _, stack in far))


class _Stack:
    """A block in rows and columns, from 0 downwards."""

    def __init__(self, block: Block, columns: int) -> None:
        self._block = block
        self._columns = min(columns, len(block.nodes))
        self._heights = [_box_height(node, _WIDTH, block.notes.get(node.slug, "")) for node in block.nodes]
        self.width = self._columns * (GUTTER + _WIDTH)
        self._caption = small_lines(block.caption, self.width - GUTTER)
        captions = SMALL_LINE * len(self._caption)
        self._rail = captions + 2 if len(block.nodes) > 1 else None
        room = _RAIL_ROOM + min(4 * max(0, block.lanes - 1), 10) if self._rail else 0
        self._tops = []
        top = captions + 2 + room
        for row in self._rows():
            self._tops.append(top)
            top += max(self._heights[place] for place in row) + _ROW_GAP
        self.height = top - _ROW_GAP

    def _rows(self) -> list[range]:
        count = len(self._block.nodes)
        return [range(start, min(start + self._columns, count)) for start in range(0, count, self._columns)]

    def put(self, drawing: _Drawing, side: int, depth: int, start: float, top: float) -> None:
        """Give the boxes and the captions their places."""
        for row, row_top in zip(self._rows(), self._tops, strict=True):
            row_height = max(self._heights[place] for place in row)
            for column, place in enumerate(row):
                height = self._heights[place]
                drawing.places[self._block.nodes[place].slug] = Place(
                    side,
                    depth,
                    start + GUTTER + column * (GUTTER + _WIDTH),
                    top + row_top + (row_height - height) / 2,
                    _WIDTH,
                    height,
                    top + row_top + row_height + _ROW_GAP / 2,
                    None if self._rail is None else top + self._rail,
                    first=column == 0,
                    last=column == len(row) - 1,
                )
        for number, words in enumerate(self._caption):
            middle = top + (number + 0.5) * SMALL_LINE
            drawing.captions.append(Caption(side * (start + GUTTER), middle, words, at_end=side < 0))
        drawing.tops.append(top)
        drawing.ends.append(top + self.height)


def _packed(heights: Sequence[float], wanted: Sequence[float]) -> list[float]:
    """Tops of things one below the other, their middles as near as can be to the wanted ones."""
    offsets, total = [], 0.0
    for height in heights:
        offsets.append(total)
        total += height + _BLOCK_GAP
    pools: list[tuple[float, int]] = []
    for height, offset, middle in zip(heights, offsets, wanted, strict=True):
        pools.append((middle - height / 2 - offset, 1))
        # Where the next would have to stand above the one before, they move together.
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            (later, many), (earlier, more) = pools.pop(), pools.pop()
            pools.append(((later * many + earlier * more) / (many + more), many + more))
    shifts = [shift for shift, count in pools for _ in range(count)]
    return [offset + shift for offset, shift in zip(offsets, shifts, strict=True)]


class _Arrows:
    """Makes the arrows: those of the blocks, then those that run aside."""

    def __init__(self, neighbourhood: NeighbourhoodShape, ties: Ties, sides: Sides, drawing: _Drawing) -> None:
        self._centre = neighbourhood.nodes[0].slug
        self._titles = {node.slug: legible(node.title) for node in neighbourhood.nodes}
        self._ties = ties
        self._sides = sides
        self._drawing = drawing
        self._drawn: set[frozenset[str]] = set()

    def all(self) -> list[Arrow]:
        """Every link once."""
        found: list[Arrow] = []
        for blocks in (self._sides.left, self._sides.right, *((block,) for block in self._sides.beyond.values())):
            found += self._of_blocks(blocks)
        for source, target in self._ties.pairs():
            known = source in self._titles and target in self._titles
            if known and frozenset((source, target)) not in self._drawn:
                found += self._aside(source, target)
        return found

    def _of_blocks(self, blocks: Sequence[Block]) -> Iterable[Arrow]:
        count = sum(block.lanes for block in blocks)
        before = 0
        for block in blocks:
            for node in block.nodes:
                self._drawn.add(frozenset((block.anchor, node.slug)))
                place = self._drawing.places[node.slug]
                level = self._drawing.levels[place.side, place.depth]
                ties = block.ties[node.slug]
                for number, (lane, tie) in enumerate(ties.items()):
                    start = self._port(block.anchor, before + lane, count)
                    path = comb(start, place, level, lane, (number, len(ties)))
                    yield self._arrow(tie, mirrored(path) if place.side < 0 else path)
            before += block.lanes

    def _port(self, anchor: str, number: int, count: int) -> tuple[tuple[float, float], ...]:
        """Where the arrows of a lane leave the anchor, one below the other."""
        place = self._drawing.places[anchor]
        spread = min(_PORT, (place.height - 12) / max(1, count - 1))
        height = place.middle + (number - (count - 1) / 2) * spread
        if place.depth == 0:
            return ((_CENTRE_WIDTH / 2, height),)
        return way_out(place, self._drawing.levels[place.side, place.depth], height)

    def _aside(self, source: str, target: str) -> Iterable[Arrow]:
        self._drawn.add(frozenset((source, target)))
        places = self._drawing.places
        size = (_CENTRE_WIDTH / 2, places[self._centre].height)
        path = aside(places[source], places[target], self._drawing.levels, size)
        for tie in self._ties.bundled(source, target):
            yield self._arrow(tie, path, beside=True)

    def _arrow(self, tie: Tie, path: Path, *, beside: bool = False) -> Arrow:
        """The path leads from the anchor to the other, whichever way the arrow points."""
        heads = [_head(path, at_end=True)] if tie.forth else []
        if tie.back:
            heads.append(_head(path, at_end=False))
        source, target = (tie.anchor, tie.other) if tie.forth else (tie.other, tie.anchor)
        words = "; ".join(self._words(edge) for edge in tie.edges)
        return Arrow(source, target, path, tuple(heads), tie.stroke, words, beside)

    def _words(self, edge: EdgeShape) -> str:
        relation = relation_words(edge.kind, edge.origin, outgoing=True)
        weight = f" ({edge.weight:g})" if edge.weight is not None else ""
        return f"{self._titles[edge.source]} – {relation} – {self._titles[edge.target]}{weight}"


def _head(path: Path, *, at_end: bool) -> Head:
    """At one end of a path, which is level there."""
    (x, y), beside = path[0].numbers, path[1].numbers[0]
    if at_end:
        x, y = path[-1].numbers[-2:]
        beside = path[-1].numbers[-4] if len(path[-1].numbers) > 2 else path[-2].numbers[-2]
    return Head(x, y, 1 if beside < x else -1)


def _box_height(node: NodeShape, width: float, note: str = "") -> float:
    lines = len(_title_lines(node, width))
    small = len(small_lines(note, width - 2 * _PADDING)) + node.missing
    return lines * LINE + small * SMALL_LINE + (16.0 if node.depth == 0 else 7.0)


def _title_lines(node: NodeShape, width: float) -> tuple[str, ...]:
    pixels = TITLE_PIXELS * (1.06 if node.depth == 0 else 1)
    return lines_of(node.title or node.slug, width - 2 * _PADDING, pixels)


def _box(node: NodeShape, place: Place, note: str) -> Box:
    known = [tr(MISSING)] if node.missing else [word for word in (node.domain, node.status) if word]
    words = legible(", ".join([node.title or node.slug, *known]))
    x = place.u if place.side > 0 else -place.u - place.width
    lines = _title_lines(node, place.width)
    small = small_lines(note, place.width - 2 * _PADDING)
    return Box(node.slug, x, place.y, place.width, place.height, lines, words, node.depth, node.missing, small)
