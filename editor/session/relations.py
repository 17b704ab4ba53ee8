"""The seven lists of links: what a row shows, and how a new link takes the shape its list uses."""

from dataclasses import dataclass

from editor.core.front.yamltree import Data, data_of
from editor.core.operations import Operation, SetValue
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.library.additions import add_link, items_at
from editor.library.references import Identity, target_key
from editor.library.references import target_of as target_of
from editor.schema.fields import FieldSpec
from editor.session.library import Entry, Library

DEFAULT_WEIGHT = 0.8


@dataclass(frozen=True, slots=True)
class RelationRow:
    """One link: what it refers to, and what the library knows of that. `weight` is None where the item has none."""

    path: KeyPath
    target: str
    title: str
    summary: str
    weight: float | None
    missing: bool


def relation_rows(spec: FieldSpec, snapshot: Snapshot, library: Library) -> tuple[RelationRow, ...]:
    """The links in one list."""
    items = items_at(snapshot, spec.path)
    return tuple(_row((*spec.path, index), item, library) for index, item in enumerate(items))


def _row(path: KeyPath, item: Data, library: Library) -> RelationRow:
    target = target_of(item)
    entry = library.find(target)
    weight = item.get("weight") if isinstance(item, dict) else None
    return RelationRow(
        path=path,
        target=target,
        title=entry.name if entry else target,
        summary=entry.summary if entry else "",
        weight=float(weight) if isinstance(weight, int | float) else None,
        missing=entry is None and library.is_whole,
    )


def linked_targets(spec: FieldSpec, snapshot: Snapshot) -> set[str]:
    """What a list links to already."""
    return {target_of(item) for item in items_at(snapshot, spec.path)}


def add_operation(spec: FieldSpec, snapshot: Snapshot, entry: Entry, weight: float) -> Operation:
    """The operation that links to `entry`, in the shape that the list, or else a list beside it, uses."""
    return add_link(spec, snapshot, Identity(entry.slug, entry.id, entry.name), weight)


def retarget_operation(row: RelationRow, snapshot: Snapshot, entry: Entry) -> Operation:
    """The operation that lets a link lead to `entry` instead, all else of it staying."""
    node = snapshot.node(row.path)
    item = data_of(node) if node is not None else None
    if not isinstance(item, dict):
        return SetValue(row.path, entry.id if row.target.startswith("pat_") and entry.id else entry.slug)
    key = target_key(item) or "slug"
    return SetValue((*row.path, key), entry.id if key == "typeid" and entry.id else entry.slug)


def weight_operation(row: RelationRow, weight: float) -> Operation:
    """The operation that sets the weight of a link."""
    return SetValue((*row.path, "weight"), weight)
