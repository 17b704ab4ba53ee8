"""Adds a link to a list of relations, in the shape that the list, or else a list beside it, uses."""

from editor.core.front.yamltree import Data, data_of
from editor.core.operations import InsertItem, SetValue
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.library.references import ID_PREFIX, TARGET_KEYS, Identity, target_of
from editor.schema.fields import FieldSpec, Kind
from editor.schema.generations import format_of
from editor.schema.introspect import field_specs, key_orders

_NEAREST = {"alternatives": "related", "complementary": "related", "related": "complementary"}
"""Kinds that stand for each other where a generation of the format has only one of them."""


def relation_spec(snapshot: Snapshot, kind: str) -> FieldSpec | None:
    """The list of that kind in the pattern's generation of the format, or of the kind nearest to it; None without."""
    found = {spec.path[-1]: spec for spec in field_specs(format_of(snapshot.root)) if spec.kind is Kind.RELATIONS}
    return found.get(kind) or found.get(_NEAREST.get(kind, ""))


def add_link(
    spec: FieldSpec, snapshot: Snapshot, to: Identity, weight: Data = None, description: str = ""
) -> InsertItem | SetValue:
    """The operation that puts a link to a pattern at the end of a list; what is not given is left out."""
    known = {"slug": to.slug, "target": to.slug, "weight": weight, "description": description, "source": "curated"}
    item = _shaped(_model(spec, snapshot), spec.control.shape, known, to.id)
    if snapshot.node(spec.path) is None:
        return SetValue(spec.path, [item], key_orders(spec.path, format_of(snapshot.root)))
    return InsertItem(spec.path, len(items_at(snapshot, spec.path)), item)


def items_at(snapshot: Snapshot, path: KeyPath) -> list[Data]:
    """The items of a list; none where there is no list."""
    node = snapshot.node(path)
    data = data_of(node) if node is not None else None
    return data if isinstance(data, list) else []


def _model(spec: FieldSpec, snapshot: Snapshot) -> Data:
    """An item that shows the shape: the last of the list, else one of a list beside it that is a record."""
    own = items_at(snapshot, spec.path)
    if own:
        return own[-1]
    beside = snapshot.data.get(str(spec.path[0]))
    lists = beside.values() if isinstance(beside, dict) else ()
    return next(
        (items[-1] for items in lists if isinstance(items, list) and items and isinstance(items[-1], dict)), None
    )


def _shaped(model: Data, shape: tuple[str, ...], known: dict[str, Data], own_id: str) -> Data:
    """A link that looks like `model`, or where nothing does, as the format shapes it."""
    slug = known["slug"]
    if isinstance(model, str) or (model is None and not shape):
        by_id = own_id and (model is None or model.startswith(ID_PREFIX))
        return own_id if by_id else slug
    keys = tuple(model) if isinstance(model, dict) and set(model) & set(TARGET_KEYS) else shape or ("slug", "weight")
    own = known | {"typeid": own_id, "id": own_id if "slug" in keys else slug}
    item = {key: own[key] for key in keys if own.get(key) not in (None, "")}
    return item if target_of(item) else {"slug": slug, **item}
