"""The seven lists of links: what a row shows, and how a new link takes the shape its list uses."""

from dataclasses import dataclass

from editor.core.front.yamltree import Data, data_of
from editor.core.operations import InsertItem, Operation, SetValue
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.schema.fields import FieldSpec
from editor.schema.generations import format_of
from editor.schema.introspect import key_orders
from editor.session.library import Entry, Library

_TARGET_KEYS = ("slug", "id", "typeid", "target")
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
    node = snapshot.node(spec.path)
    items = data_of(node) if node is not None else None
    if not isinstance(items, list):
        return ()
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


def target_of(item: Data) -> str:
    """The slug or id that an item refers to, whatever its shape."""
    if isinstance(item, dict):
        return next((str(item[key]) for key in _TARGET_KEYS if item.get(key)), "")
    return "" if item is None else str(item)


def linked_targets(spec: FieldSpec, snapshot: Snapshot) -> set[str]:
    """What a list links to already."""
    return {target_of(item) for item in _items(snapshot, spec.path)}


def add_operation(spec: FieldSpec, snapshot: Snapshot, entry: Entry, weight: float) -> Operation:
    """The operation that links to `entry`, in the shape that the list, or else a list beside it, uses."""
    item = _shaped(_model(spec, snapshot), spec.control.shape, entry, weight)
    node = snapshot.node(spec.path)
    if node is None:
        return SetValue(spec.path, [item], key_orders(spec.path, format_of(snapshot.root)))
    return InsertItem(spec.path, len(_items(snapshot, spec.path)), item)


def retarget_operation(row: RelationRow, snapshot: Snapshot, entry: Entry) -> Operation:
    """The operation that lets a link lead to `entry` instead, all else of it staying."""
    node = snapshot.node(row.path)
    item = data_of(node) if node is not None else None
    if not isinstance(item, dict):
        return SetValue(row.path, entry.id if row.target.startswith("pat_") and entry.id else entry.slug)
    key = next((key for key in _TARGET_KEYS if item.get(key)), "slug")
    return SetValue((*row.path, key), entry.id if key == "typeid" and entry.id else entry.slug)


def weight_operation(row: RelationRow, weight: float) -> Operation:
    """The operation that sets the weight of a link."""
    return SetValue((*row.path, "weight"), weight)


def _items(snapshot: Snapshot, path: KeyPath) -> list[Data]:
    node = snapshot.node(path)
    data = data_of(node) if node is not None else None
    return data if isinstance(data, list) else []


def _model(spec: FieldSpec, snapshot: Snapshot) -> Data:
    """An item that shows the shape: the last of the list, else one of a list beside it that is a record."""
    own = _items(snapshot, spec.path)
    if own:
        return own[-1]
    beside = snapshot.data.get(str(spec.path[0]))
    lists = beside.values() if isinstance(beside, dict) else ()
    return next(
        (items[-1] for items in lists if isinstance(items, list) and items and isinstance(items[-1], dict)), None
    )


def _shaped(model: Data, shape: tuple[str, ...], entry: Entry, weight: float) -> Data:
    """A link to `entry` that looks like `model`, or where nothing does, as the format shapes it."""
    if isinstance(model, str) or (model is None and not shape):
        by_id = entry.id and (model is None or model.startswith("pat_"))
        return entry.id if by_id else entry.slug
    keys = tuple(model) if isinstance(model, dict) and set(model) & set(_TARGET_KEYS) else shape or ("slug", "weight")
    known = {"typeid": entry.id, "slug": entry.slug, "target": entry.slug, "weight": weight, "source": "curated"}
    if "slug" not in keys:
        known["id"] = entry.slug
    elif "id" in keys:
        known["id"] = entry.id
    item = {key: known[key] for key in keys if known.get(key)}
    return item if target_of(item) else {"slug": entry.slug, **item}
