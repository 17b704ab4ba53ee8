"""Reads the declaration: pydantic fields → field specs. The only reader of pydantic's insides."""

from functools import cache
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from editor.core.operations import KeyOrder
from editor.core.problems import KeyPath
from editor.schema.fields import Control, FieldSpec, Kind
from editor.schema.format71 import Pattern
from editor.schema.parts import Front, Part


@cache
def field_specs(model: type[Front] = Pattern) -> tuple[FieldSpec, ...]:
    """All fields of a format in the order they are written, nested ones included."""
    return tuple(_specs(model, (), "", model.headings))


@cache
def specs_by_path(model: type[Front] = Pattern) -> dict[KeyPath, FieldSpec]:
    """The fields of a format by their place."""
    return {spec.path: spec for spec in field_specs(model)}


def spec_at(path: KeyPath, model: type[Front] = Pattern) -> FieldSpec | None:
    """The field at a place of a file, also one inside a record of a list; None where the format knows none."""
    spec = specs_by_path(model).get(path)
    if spec is None and len(path) > 2 and isinstance(path[-2], int):
        records = specs_by_path(model).get(path[:-2])
        return next((field for field in records.item if field.path == path[-1:]), None) if records else None
    return spec


@cache
def group_specs(index: int, model: type[Front] = Pattern) -> tuple[FieldSpec, ...]:
    """The fields of the group at `index`, in the order of its form."""
    group = model.groups[index]
    keys = group.form_order or group.keys
    return tuple(spec for key in keys for spec in field_specs(model) if spec.path[0] == key)


@cache
def score_specs(model: type[Front] = Pattern) -> tuple[FieldSpec, ...]:
    """The scores, in the order they are written."""
    return tuple(spec for spec in field_specs(model) if spec.kind is Kind.SCORE)


def known_keys(path: KeyPath, model: type[Front] = Pattern) -> tuple[str, ...] | None:
    """The keys that the format knows below `path`, in order; None where it knows nothing of that place."""
    part = _model_at(path, model)
    return None if part is None else tuple(part.model_fields)


@cache
def key_orders(path: KeyPath, model: type[Front] = Pattern) -> tuple[KeyOrder, ...]:
    """For each step of `path`, the order in which the keys at that level are written."""
    orders: list[KeyOrder] = [tuple(group.keys for group in model.groups)]
    for depth in range(1, len(path)):
        keys = known_keys(path[:depth], model)
        orders.append((keys,) if keys else ())
    return tuple(orders)


def _model_at(path: KeyPath, model: type[Part]) -> type[Part] | None:
    part: type[Part] | None = model
    for step in path:
        info = part.model_fields.get(str(step)) if part is not None else None
        part = _nested(info) if info else None
    return part


def _specs(model: type[Part], parent: KeyPath, heading: str, headings: dict[str, str]) -> list[FieldSpec]:
    specs: list[FieldSpec] = []
    for name, info in model.model_fields.items():
        path = (*parent, name)
        nested = _nested(info)
        if nested is not None:
            specs += _specs(nested, path, headings.get(name, ""), headings)
        else:
            specs.append(_spec(path, info, heading))
    return specs


def _nested(info: FieldInfo) -> type[Part] | None:
    annotation = info.annotation
    return annotation if isinstance(annotation, type) and issubclass(annotation, Part) else None


def _spec(path: KeyPath, info: FieldInfo, heading: str) -> FieldSpec:
    extra = info.json_schema_extra
    control = extra["control"] if isinstance(extra, dict) else None
    assert isinstance(control, Control)
    limits = {type(limit).__name__: limit for limit in info.metadata}
    return FieldSpec(
        path=path,
        label=info.title or path[-1],
        description=info.description or "",
        control=control,
        minimum=getattr(limits.get("Ge"), "ge", None),
        maximum=getattr(limits.get("Le"), "le", None),
        required=info.is_required() and control.in_template,
        caption=heading,
        item=_item_specs(info) if control.kind in (Kind.RECORDS, Kind.WORDS) else (),
    )


def _item_specs(info: FieldInfo) -> tuple[FieldSpec, ...]:
    """The fields of a record, for a list of records."""
    for model in _models_in(info.annotation):
        return tuple(_specs(model, (), "", {}))
    return ()


def _models_in(annotation: object) -> list[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation] if issubclass(annotation, Part) else []
    return [model for argument in get_args(annotation) for model in _models_in(argument)]
