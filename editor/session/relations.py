"""The seven lists of links: what a row shows, and how a new link takes the shape its list uses."""

from dataclasses import dataclass
from enum import Enum

from editor.core.front.yamltree import Data, data_of
from editor.core.operations import InsertItem, Operation, SetValue
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.translation import tr, tr_noop
from editor.library.additions import add_link, items_at
from editor.library.factreader import facts_of
from editor.library.index import loose
from editor.library.references import ID_PREFIX, Identity, target_key
from editor.library.references import target_of as target_of
from editor.library.suggestions import About, Suggestion, suggest
from editor.library.uses import nearest
from editor.schema.fields import FieldSpec
from editor.session.library import Entry, Library

DEFAULT_WEIGHT = 0.8
_MEANT = 3
"""So many patterns that a reference may mean are named."""


class Reading(Enum):
    """How a reference leads to its pattern, or why it does not; the value says it and is marked for translation."""

    BY_SLUG = tr_noop("by its slug")
    BY_ID = tr_noop("by its id")
    MISPLACED_ID = tr_noop("an id where a slug stands")
    NEARLY = tr_noop("nearly its slug")
    MISSING = tr_noop("no such pattern")


@dataclass(frozen=True, slots=True)
class RelationRow:
    """One link: what it refers to, and what the library knows of that. `weight` is None where the item has none.

    `slug` is that of the pattern it leads to, or with `Reading.NEARLY` the one it must have meant; nothing where there
    is none. `shared` names the files of all patterns that the reference fits, where they are several.
    """

    path: KeyPath
    target: str
    title: str
    summary: str
    weight: float | None
    reading: Reading
    slug: str = ""
    shared: tuple[str, ...] = ()

    @property
    def missing(self) -> bool:
        """Whether no pattern has that slug or id."""
        return self.reading in (Reading.NEARLY, Reading.MISSING)


def relation_rows(spec: FieldSpec, snapshot: Snapshot, library: Library) -> tuple[RelationRow, ...]:
    """The links in one list."""
    items = items_at(snapshot, spec.path)
    return tuple(_row(spec, (*spec.path, index), item, library) for index, item in enumerate(items))


def _row(spec: FieldSpec, path: KeyPath, item: Data, library: Library) -> RelationRow:
    target = target_of(item)
    weight = item.get("weight") if isinstance(item, dict) else None
    number = float(weight) if isinstance(weight, int | float) else None
    holders = library.holders(target)
    if holders:
        entry = holders[0]
        shared = tuple(library.index.path_of(holder.path) for holder in holders) if len(holders) > 1 else ()
        reading = _reading(spec, item, target, entry)
        return RelationRow(path, target, entry.name, entry.summary, number, reading, entry.slug, shared)
    if not library.is_whole:
        return RelationRow(path, target, target, "", number, Reading.BY_SLUG)
    meant = _meant_by(target, library)
    if len(meant) == 1:
        return RelationRow(path, target, meant[0].name, meant[0].summary, number, Reading.NEARLY, meant[0].slug)
    shared = tuple(library.index.path_of(entry.path) for entry in meant)
    return RelationRow(path, target, target, "", number, Reading.MISSING, "", shared)


def _meant_by(reference: str, library: Library) -> list[Entry]:
    """The patterns whose slug differs in capitals, hyphens and small words only, or whose file has that name."""
    where = "loose = ? OR stem = ? ORDER BY slug, path LIMIT ?"
    return library.index.entries(where, (loose(reference), reference.casefold(), _MEANT)) if reference else []


def _reading(spec: FieldSpec, item: Data, target: str, entry: Entry) -> Reading:
    """How a reference leads to a pattern that it fits."""
    if target == entry.slug:
        return Reading.BY_SLUG
    by_design = target_key(item) == "typeid" if isinstance(item, dict) else not spec.control.shape
    return Reading.BY_ID if by_design else Reading.MISPLACED_ID


def linked_targets(spec: FieldSpec, snapshot: Snapshot) -> set[str]:
    """What a list links to already."""
    return {target_of(item) for item in items_at(snapshot, spec.path)}


def add_operation(spec: FieldSpec, snapshot: Snapshot, entry: Entry, weight: float) -> Operation:
    """The operation that links to `entry`, in the shape that the list, or else a list beside it, uses."""
    return add_link(spec, snapshot, Identity(entry.slug, entry.id, entry.name), weight)


def takes_weight(spec: FieldSpec, snapshot: Snapshot) -> bool:
    """Whether a new link in a list has a weight, as its neighbours have."""
    operation = add_link(spec, snapshot, Identity("slug", f"{ID_PREFIX}id", "Title"), DEFAULT_WEIGHT)
    item = operation.value if isinstance(operation, InsertItem) else operation.value[0]
    return isinstance(item, dict) and "weight" in item


def retarget_operation(row: RelationRow, snapshot: Snapshot, entry: Entry) -> Operation:
    """The operation that lets a link lead to `entry` instead, all else of it staying."""
    node = snapshot.node(row.path)
    item = data_of(node) if node is not None else None
    if not isinstance(item, dict):
        return SetValue(row.path, entry.id if row.target.startswith("pat_") and entry.id else entry.slug)
    key = target_key(item) or "slug"
    return SetValue((*row.path, key), entry.id if key == "typeid" and entry.id else entry.slug)


def use_slug_operation(row: RelationRow, snapshot: Snapshot) -> Operation:
    """The operation that writes the slug of the pattern that a link means in place of what stands there."""
    node = snapshot.node(row.path)
    item = data_of(node) if node is not None else None
    key = target_key(item)
    return SetValue((*row.path, key) if key else row.path, row.slug)


def about(snapshot: Snapshot, name: str) -> About:
    """What is known of a pattern as its text says it now, for suggestions; `name` is its file's, without `.md`."""
    facts = facts_of(snapshot.text, name)
    return About(facts.slug, facts.id, facts.title, facts.summary, facts.domain, facts.keywords, facts.links)


def offers(spec: FieldSpec, snapshot: Snapshot, name: str, library: Library, replaced: str = "") -> list[Suggestion]:
    """Likely targets for a new link, the best first; in place of one that leads nowhere, first those spelled like it.

    `replaced` is what the link that gives way refers to.
    """
    kind = str(spec.path[-1])
    near = nearest(library.index, replaced) if replaced else []
    found = [Suggestion(entry, (tr("spelled like “{target}”", target=replaced),)) for entry in near]
    known = {each.entry.path for each in found}
    likely = suggest(library.index, about(snapshot, name), kind, spec.control.inverse, spec.title)
    return found + [each for each in likely if each.entry.path not in known]


def weight_operation(row: RelationRow, weight: float) -> Operation:
    """The operation that sets the weight of a link."""
    return SetValue((*row.path, "weight"), weight)
