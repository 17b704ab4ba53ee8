"""From the garden into the graph: what each inferred link would be as a relation, and the edits that make it one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from editor.core.operations import Operation
from editor.core.plan import perform
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.library.additions import add_link, relation_spec
from editor.library.links import Link, Origin
from editor.library.references import Identity, links_of
from editor.schema.fields import FieldSpec, Kind
from editor.schema.generations import format_of
from editor.schema.introspect import field_specs
from editor.session.library import Entry, Library
from editor.session.relations import DEFAULT_WEIGHT

INFERRED: KeyPath = ("graph_garden", "inferred_links")
_COMMON = "complementary"
"""The kind that is proposed where a link names none."""
_MEANT = {
    "enabler": "enables",
    "enablers": "enables",
    "enablement": "enables",
    "generalizes": "generalizes_from",
    "specializes": "specializes_to",
    "complements": "complementary",
    "analogous": "complementary",
}
"""Names of kinds that programs wrote, and the lists they mean."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An inferred link, and what it would be as a curated relation.

    `index` is its place in the list; `entry` is the pattern it leads to, None where there is none. `curated` are the
    titles of the lists that link to it already.
    """

    index: int
    target: str
    entry: Entry | None
    kind: str
    weight: float
    confidence: float | None
    reason: str
    curated: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What it is called for people."""
        return self.entry.name if self.entry else self.target

    @property
    def is_open(self) -> bool:
        """Whether it can be taken over: the pattern is there, and no list links to it yet."""
        return self.entry is not None and not self.curated


def relation_kinds(snapshot: Snapshot) -> dict[str, str]:
    """The kinds of relations of the pattern's format, each with its title."""
    return {str(spec.path[-1]): spec.title for spec in _lists(snapshot)}


def proposals(snapshot: Snapshot, library: Library) -> tuple[Proposal, ...]:
    """What each inferred link would be as a relation."""
    links = links_of(snapshot)
    lists = _curated(links, library, relation_kinds(snapshot))
    return tuple(_proposal(snapshot, link, lists, library) for link in links if link.origin is Origin.INFERRED)


def _proposal(snapshot: Snapshot, link: Link, lists: Mapping[str, tuple[str, ...]], library: Library) -> Proposal:
    entry = library.find(link.target)
    spec = relation_spec(snapshot, _MEANT.get(link.kind, link.kind)) or relation_spec(snapshot, _COMMON)
    return Proposal(
        index=next(step for step in link.path if isinstance(step, int)),
        target=link.target,
        entry=entry,
        kind=str(spec.path[-1]) if spec else "",
        weight=DEFAULT_WEIGHT if link.weight is None else link.weight,
        confidence=link.weight,
        reason=link.reason,
        curated=lists.get(entry.slug if entry else link.target, ()),
    )


def _curated(links: Iterable[Link], library: Library, titles: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """By slug, the titles of the lists that link to a pattern."""
    lists: dict[str, tuple[str, ...]] = {}
    for link in links:
        if link.origin is Origin.CURATED:
            entry = library.find(link.target)
            name = entry.slug if entry else link.target
            lists[name] = (*lists.get(name, ()), titles.get(link.kind, link.kind))
    return lists


def take_over(chosen: Iterable[Proposal], snapshot: Snapshot) -> tuple[Operation, ...]:
    """The operations that make proposals relations, each on what the one before leaves; what is not open is skipped.

    Several that lead to one pattern in one kind become one relation, the first of them.

    Raises:
        TrellisError: one of them is refused.
    """
    operations: list[Operation] = []
    made: set[tuple[str, str]] = set()
    for proposal in chosen:
        spec = relation_spec(snapshot, proposal.kind)
        entry = proposal.entry
        if spec is None or entry is None or not proposal.is_open or (proposal.kind, entry.slug) in made:
            continue
        made.add((proposal.kind, entry.slug))
        operation = add_link(spec, snapshot, Identity(entry.slug, entry.id, entry.name), proposal.weight)
        _, snapshot = perform(snapshot, operation)
        operations.append(operation)
    return tuple(operations)


def _lists(snapshot: Snapshot) -> list[FieldSpec]:
    return [spec for spec in field_specs(format_of(snapshot.root)) if spec.kind is Kind.RELATIONS]
