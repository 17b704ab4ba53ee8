"""Sorts the neighbours of a pattern: into blocks that stand to it in the same way, and onto two sides."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from editor.core.translation import tr
from editor.render.picture.shapes import STROKES, Stroke
from editor.render.picture.words import SYMMETRIC, relation_words

_ORIGINS = {"curated": 0, "inferred": 1, "hub": 2, "body": 3}
_KINDS = ("generalizes_from", "requires", "enables", "specializes_to", "complementary", "alternatives", "tools")
_DIVIDING = 1.0
"""What it costs to divide a block between the sides, in rows."""
_CAPTION_ROWS, _FAR_ROWS = 0.8, 0.6
"""What a caption needs of a row, and a pattern of the second step, which may be in two columns."""


class NodeShape(Protocol):
    """A pattern to draw."""

    @property
    def slug(self) -> str:
        """The name by which it is opened."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def domain(self) -> str:
        """Its field."""

    @property
    def status(self) -> str:
        """How finished it is."""

    @property
    def depth(self) -> int:
        """Steps from the centre."""

    @property
    def missing(self) -> bool:
        """Whether the library lacks it."""


class EdgeShape(Protocol):
    """A link to draw; `origin` is curated, inferred, hub or body."""

    @property
    def source(self) -> str:
        """Where it comes from."""

    @property
    def target(self) -> str:
        """Where it leads."""

    @property
    def kind(self) -> str:
        """The list it stands in."""

    @property
    def origin(self) -> str:
        """Who made it."""

    @property
    def weight(self) -> float | None:
        """How strong it is, 0 to 1."""


class NeighbourhoodShape(Protocol):
    """What is to be drawn; the first of the nodes is the centre."""

    @property
    def nodes(self) -> Sequence[NodeShape]:
        """The patterns."""

    @property
    def edges(self) -> Sequence[EdgeShape]:
        """The links between them."""

    @property
    def hidden(self) -> int:
        """How many patterns are left out."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One way in which a pattern stands to another: `forth` if it leads to that other, `back` if it comes from it."""

    kind: str
    origin: str
    forth: bool
    back: bool

    @property
    def words(self) -> str:
        """The way in words."""
        return relation_words(self.kind, self.origin, outgoing=self.forth, both=self.forth and self.back)

    @property
    def rank(self) -> tuple[int, bool, int, str, bool]:
        """Sorts the ways of one pattern: what people stated first."""
        kind = _KINDS.index(self.kind) if self.kind in _KINDS else len(_KINDS)
        return _ORIGINS.get(self.origin, len(_ORIGINS)), self.forth, kind, self.kind, self.back

    @property
    def order(self) -> tuple[bool, int, int, str, bool]:
        """Sorts patterns by their first way: incoming links, then outgoing ones."""
        origin, forth, kind, name, back = self.rank
        return forth, kind, origin, name, back


@dataclass(frozen=True, slots=True)
class Tie:
    """Links between two patterns that are drawn as one line: from `anchor` forth to `other`, back from it, or both."""

    anchor: str
    other: str
    stroke: Stroke
    forth: bool
    back: bool
    edges: tuple[EdgeShape, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Patterns that belong to `anchor`.

    There is a lane for each stroke, from 0 to `lanes`; `ties` has for each pattern its line in each lane, if there is
    one. `caption` says how all of them stand to the anchor, `notes` what is to be said of single ones.
    """

    anchor: str
    nodes: tuple[NodeShape, ...]
    lanes: int
    ties: dict[str, dict[int, Tie]]
    caption: str
    notes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sides:
    """The blocks of the first step on the left and on the right, and that of the second for each of these."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    beyond: dict[str, Block]


class Ties:
    """The links between every two patterns, as ways in which the one stands to the other."""

    def __init__(self, edges: Sequence[EdgeShape]) -> None:
        self._edges: dict[frozenset[str], dict[tuple[str, str, str, str], EdgeShape]] = {}
        self._neighbours: dict[str, list[str]] = {}
        self._lanes: dict[tuple[str, str], dict[Lane, Tie]] = {}
        for edge in edges:
            if edge.source == edge.target:
                continue
            pair = frozenset((edge.source, edge.target))
            if pair not in self._edges:
                self._neighbours.setdefault(edge.source, []).append(edge.target)
                self._neighbours.setdefault(edge.target, []).append(edge.source)
            self._edges.setdefault(pair, {}).setdefault((edge.source, edge.target, edge.kind, edge.origin), edge)

    def pairs(self) -> list[tuple[str, str]]:
        """All pairs with a link, in the order of the links."""
        firsts = (next(iter(edges.values())) for edges in self._edges.values())
        return [(edge.source, edge.target) for edge in firsts]

    def neighbours(self, slug: str) -> list[str]:
        """Those a pattern has a link with, in the order of the links."""
        return self._neighbours.get(slug, [])

    def lanes(self, anchor: str, other: str) -> dict[Lane, Tie]:
        """The ways in which `anchor` stands to the other; a kind that both state in the same way is one."""
        if (anchor, other) not in self._lanes:
            self._lanes[anchor, other] = self._find_lanes(anchor, other)
        return self._lanes[anchor, other]

    def _find_lanes(self, anchor: str, other: str) -> dict[Lane, Tie]:
        edges = self._edges.get(frozenset((anchor, other)), {})
        found: dict[Lane, Tie] = {}
        for (source, target, kind, origin), edge in edges.items():
            forth = source == anchor
            again = edges.get((target, source, kind, origin)) if kind in SYMMETRIC else None
            if again is not None and not forth:
                continue
            lane = Lane(kind, origin, forth, back=not forth or again is not None)
            stated = (edge,) if again is None else (edge, again)
            found[lane] = Tie(anchor, other, STROKES.get(origin, Stroke.DOTTED), lane.forth, lane.back, stated)
        return dict(sorted(found.items(), key=lambda item: item[0].rank))

    def bundled(self, anchor: str, other: str) -> tuple[Tie, ...]:
        """The same with all that are drawn alike in one."""
        found: dict[Stroke, Tie] = {}
        for tie in self.lanes(anchor, other).values():
            before = found.get(tie.stroke)
            if before is not None:
                both = before.forth or tie.forth, before.back or tie.back
                tie = Tie(anchor, other, tie.stroke, *both, (*before.edges, *tie.edges))
            found[tie.stroke] = tie
        return tuple(found.values())


def sides_of(neighbourhood: NeighbourhoodShape, ties: Ties, columns: int) -> Sides:
    """The neighbours in blocks, with about the same number of rows on both sides when they stand in such columns."""
    centre, *others = neighbourhood.nodes
    first = [node for node in others if node.depth <= 1]
    near = {node.slug for node in first}
    children: dict[str, list[NodeShape]] = {}
    for node in others:
        if node.depth > 1:
            anchor = next((slug for slug in ties.neighbours(node.slug) if slug in near), None)
            if anchor is None:
                first.append(node)
            else:
                children.setdefault(anchor, []).append(node)
    counts = {slug: len(nodes) for slug, nodes in children.items()}
    left, right = _divide(_blocks(centre.slug, first, ties), counts, columns, ties)
    beyond = {slug: _block(slug, _in_order(nodes, slug, ties), ties, "") for slug, nodes in children.items()}
    return Sides(left, right, beyond)


def _blocks(anchor: str, nodes: list[NodeShape], ties: Ties) -> tuple[Block, ...]:
    """A block for each way in which patterns stand to the anchor; where there are several, the first counts."""

    def first(node: NodeShape) -> str:
        return next((lane.words for lane in ties.lanes(anchor, node.slug)), "")

    return tuple(
        _block(anchor, list(members), ties, caption)
        for caption, members in groupby(_in_order(nodes, anchor, ties), key=first)
    )


def _block(anchor: str, nodes: list[NodeShape], ties: Ties, caption: str) -> Block:
    """With a caption a box tells what else there is; without one it tells all."""
    bundles = {node.slug: ties.bundled(anchor, node.slug) for node in nodes}
    strokes = [stroke for stroke in Stroke if any(tie.stroke is stroke for each in bundles.values() for tie in each)]
    drawn = {slug: {strokes.index(tie.stroke): tie for tie in bundle} for slug, bundle in bundles.items()}
    notes = {}
    for node in nodes:
        lanes = [lane.words for lane in ties.lanes(anchor, node.slug)]
        if said := lanes[1:] if caption else lanes:
            words = ", ".join(said)
            notes[node.slug] = tr("also {words}", words=words) if caption else words
    return Block(anchor, tuple(nodes), len(strokes), drawn, caption, notes)


def _in_order(nodes: Sequence[NodeShape], anchor: str, ties: Ties) -> list[NodeShape]:
    return sorted(nodes, key=lambda node: [lane.order for lane in ties.lanes(anchor, node.slug)][:1])


def _divide(
    blocks: tuple[Block, ...], children: dict[str, int], columns: int, ties: Ties
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Incoming links mostly on the left, outgoing mostly on the right."""

    def halves(number: int, count: int) -> tuple[list[Sequence[NodeShape]], list[Sequence[NodeShape]]]:
        groups = [block.nodes for block in blocks]
        if not count:
            return [*groups[:number]], [*groups[number:]]
        return [*groups[:number], groups[number][:count]], [groups[number][count:], *groups[number + 1 :]]

    def cost(cut: tuple[int, int]) -> float:
        left, right = (_rows(half, children, columns) for half in halves(*cut))
        return max(left, right) + abs(left - right) / 4 + (_DIVIDING if cut[1] else 0)

    cuts = [(number, count) for number, block in enumerate(blocks) for count in range(len(block.nodes))]
    number, count = min(cuts, key=cost, default=(0, 0))
    left, right = list(blocks[:number]), list(blocks[number:])
    if count:
        whole = right[0]
        left.append(_block(whole.anchor, list(whole.nodes[:count]), ties, whole.caption))
        right[0] = _block(whole.anchor, list(whole.nodes[count:]), ties, whole.caption)
    return tuple(left), tuple(right)


def _rows(groups: Sequence[Sequence[NodeShape]], children: dict[str, int], columns: int) -> float:
    """How high a side is: as its first step, or as what is beyond it."""
    near = sum(_CAPTION_ROWS + math.ceil(len(group) / columns) for group in groups)
    far = sum(children.get(node.slug, 0) for group in groups for node in group)
    return max(near, far * _FAR_ROWS)
