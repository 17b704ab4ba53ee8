"""A pattern with its neighbours, one or two steps away: what the picture shows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from editor.library.links import Origin

LIMIT = 60
"""So many patterns can be read in one picture."""
_RANK = {Origin.CURATED: 0, Origin.INFERRED: 1, Origin.HUB: 2, Origin.BODY: 3}


class StatedLink(Protocol):
    """A link with both its ends, as slugs that are resolved where the library knows them."""

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
    def origin(self) -> Origin:
        """Who made it."""

    @property
    def weight(self) -> float | None:
        """How strong it is, 0 to 1."""


class Described(Protocol):
    """What the library knows of a pattern."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def domain(self) -> str:
        """Its field."""

    @property
    def status(self) -> str:
        """How finished it is."""


Links = Callable[[str], Sequence[StatedLink]]
Describe = Callable[[str], Described | None]


@dataclass(frozen=True, slots=True)
class Node:
    """A pattern in the picture; `depth` is how many steps it is from the centre, `missing` if the library lacks it."""

    slug: str
    title: str
    domain: str
    status: str
    depth: int
    missing: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """A link in the picture; two nodes have at most one of each kind in each direction."""

    source: str
    target: str
    kind: str
    origin: Origin
    weight: float | None


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What is to be drawn.

    `nodes` begin with the centre and go outwards, the strongest links first. `hidden` counts the patterns that were
    found and left out for want of room. `steps` is how far was looked, which is one step only where the first has
    already filled the picture.
    """

    centre: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    hidden: int = 0
    steps: int = 1


def neighbourhood(
    centre: str,
    links_from: Links,
    links_to: Links,
    describe: Describe,
    *,
    steps: int = 1,
    limit: int = LIMIT,
    inferred: bool = True,
) -> Neighbourhood:
    """The pattern with what it links to and what links to it.

    Nearer patterns come before farther ones, curated links before inferred ones, heavier before lighter. In the
    second step each neighbour has its turn, so that one which everybody links to doesn't fill the picture alone.
    Links that `inferred` is off for are as if they were not there. `limit` counts the centre too.
    """
    search = _Search(links_from, links_to, inferred)
    depths = {centre: 0}
    hidden: set[str] = set()
    walked = 0
    ring = [centre]
    while ring and walked < steps and (walked == 0 or len(depths) < limit):
        walked += 1
        found = _in_turn([search.around(slug) for slug in ring])
        ring = []
        for slug in found:
            if slug in depths:
                continue
            if len(depths) < limit:
                depths[slug] = walked
                ring.append(slug)
            else:
                hidden.add(slug)
    nodes = tuple(_node(slug, depth, describe) for slug, depth in depths.items())
    return Neighbourhood(centre, nodes, search.edges_among(depths), len(hidden), walked or 1)


class _Search:
    """Asks for links and keeps the best of each kind between two patterns."""

    def __init__(self, links_from: Links, links_to: Links, inferred: bool) -> None:
        self._links_from = links_from
        self._links_to = links_to
        self._inferred = inferred
        self._best: dict[tuple[str, str, str], Edge] = {}

    def around(self, slug: str) -> list[str]:
        """The neighbours of a pattern, the strongest link first."""
        links = [link for link in (*self._links_from(slug), *self._links_to(slug)) if self._counts(link)]
        links.sort(key=_strength)
        for link in links:
            key = (link.source, link.target, link.kind or link.origin)
            edge = Edge(link.source, link.target, link.kind, link.origin, link.weight)
            if key not in self._best or _strength(edge) < _strength(self._best[key]):
                self._best[key] = edge
        return list(dict.fromkeys(link.target if link.source == slug else link.source for link in links))

    def _counts(self, link: StatedLink) -> bool:
        return bool(link.source and link.target) and (self._inferred or link.origin is not Origin.INFERRED)

    def edges_among(self, slugs: dict[str, int]) -> tuple[Edge, ...]:
        """The links between these; no link to itself, and none of the text where a list says the same already."""
        edges = [
            edge
            for edge in self._best.values()
            if edge.source in slugs and edge.target in slugs and edge.source != edge.target
        ]
        listed = {(edge.source, edge.target) for edge in edges if edge.origin is not Origin.BODY}
        kept = (edge for edge in edges if edge.origin is not Origin.BODY or (edge.source, edge.target) not in listed)
        return tuple(sorted(kept, key=lambda edge: (_strength(edge), edge.source, edge.target, edge.kind)))


def _strength(link: StatedLink) -> tuple[int, float]:
    """Sorts curated before inferred before the rest, and heavy before light."""
    return _RANK[link.origin], -(link.weight if link.weight is not None else 0.0)


def _in_turn(rows: list[list[str]]) -> Iterator[str]:
    """The first of each row, then the second of each, and so on."""
    for place in range(max(map(len, rows), default=0)):
        yield from (row[place] for row in rows if place < len(row))


def _node(slug: str, depth: int, describe: Describe) -> Node:
    known = describe(slug)
    if known is None:
        return Node(slug, slug, "", "", depth, missing=True)
    return Node(slug, known.title or slug, known.domain, known.status, depth, missing=False)
