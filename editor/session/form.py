"""Between a form and the text: what a field shows, and which operation a person's input means."""

import datetime as dt
from dataclasses import dataclass

from editor.core.errors import EditRefused
from editor.core.front.scalarwriter import Spelled
from editor.core.front.yamltree import Data, Scalar, Sequence, data_of
from editor.core.operations import InsertItem, Operation, SetValue
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.schema.fields import Control, FieldSpec, Kind
from editor.schema.generations import format_of
from editor.schema.introspect import group_specs, key_orders, known_keys, score_specs, spec_at, specs_by_path

_OVERALL_SCORE = ("ontology", "commons_assessment", "overall_score")
_LABELS = "context_labels"
_NUMBERS = (Kind.NUMBER, Kind.SCORE)
_INT = "tag:yaml.org,2002:int"


@dataclass(frozen=True, slots=True)
class FieldState:
    """What a field shows: its value, how the file spells it, and whether the key is there at all."""

    spec: FieldSpec
    value: Data
    spelling: str
    present: bool
    misfit: str = ""
    """Why the field can't show what the file holds there; nothing where it can."""


_LISTS = (Kind.WORDS, Kind.RECORDS, Kind.RELATIONS)


def field_state(spec: FieldSpec, snapshot: Snapshot) -> FieldState:
    """The state of a field in a snapshot."""
    node = snapshot.node(spec.path)
    if node is None:
        return FieldState(spec, None, "", present=False)
    value = data_of(node)
    if misfit := _misfit(spec, value):
        return FieldState(spec, None, "", present=True, misfit=misfit)
    return FieldState(spec, value, spelling_of(snapshot, spec.path), present=True)


def _misfit(spec: FieldSpec, value: Data) -> str:
    if spec.kind in _LISTS:
        fits = value is None or isinstance(value, list)
        return "" if fits else tr("The file has no list here. Make it one in Source to edit it in this field.")
    return tr("The file has several values here. Edit them in Source.") if isinstance(value, list | dict) else ""


def spelling_of(snapshot: Snapshot, path: KeyPath) -> str:
    """The value at `path` as a line shows it: text without quotes, a number as it is written, nothing for null."""
    node = snapshot.node(path)
    if isinstance(node, Scalar):
        return "" if node.is_null else node.text
    return "" if node is None else str(data_of(node))


def group_form(index: int, snapshot: Snapshot) -> tuple[FieldSpec, ...]:
    """The fields of a group's form: those of the format, and the labels for other worlds that this file has."""
    model = format_of(snapshot.root)
    specs = group_specs(index, model)
    return (*specs, *extra_labels(snapshot)) if model.groups[index].keys == (_LABELS,) else specs


def extra_labels(snapshot: Snapshot) -> tuple[FieldSpec, ...]:
    """A field for each context label that the format does not name, since libraries add their own."""
    labels = snapshot.data.get(_LABELS)
    if not isinstance(labels, dict):
        return ()
    known = known_keys((_LABELS,), format_of(snapshot.root)) or ()
    control = Control(Kind.LINE, style='"')
    return tuple(
        FieldSpec((_LABELS, name), name, "", control, is_own=True)
        for name, value in labels.items()
        if name not in known and not isinstance(value, list | dict)
    )


def mean_score(snapshot: Snapshot) -> float | None:
    """The mean of all scores with one decimal; None unless all are given."""
    specs = score_specs(format_of(snapshot.root))
    values = [data_of(node) for spec in specs if (node := snapshot.node(spec.path)) is not None]
    if len(values) < len(specs) or not values or not all(isinstance(value, int | float) for value in values):
        return None
    return float(round(sum(values) / len(values) + 1e-9, 1))


def overall_score(snapshot: Snapshot) -> FieldSpec:
    """The field that holds the mean."""
    return specs_by_path(format_of(snapshot.root))[_OVERALL_SCORE]


def value_operation(spec: FieldSpec, snapshot: Snapshot, typed: Data) -> Operation:
    """The operation that puts what a person entered into the field's place.

    Raises:
        EditRefused: the input can't be what the field holds, such as letters in a number.
    """
    value = _meant(spec, snapshot.node(spec.path), typed)
    return SetValue(spec.path, value, key_orders(spec.path, format_of(snapshot.root)), spec.control.style)


def _meant(spec: FieldSpec, node: object, typed: Data) -> Data:
    scalar = node if isinstance(node, Scalar) else None
    if spec.kind in _NUMBERS:
        return _number(spec, scalar, typed)
    if spec.kind is Kind.VERSION:
        return _as_spelled(scalar, typed)
    if spec.kind is Kind.DATE:
        return _date(spec, scalar, typed)
    if isinstance(typed, str):
        return _text(scalar, without_blank_ends(typed))
    return typed


def without_blank_ends(text: str) -> str:
    """`text` without blanks at the ends of its lines; they are typed before the next word and would cost the style."""
    return "\n".join(line.rstrip(" \t") for line in text.split("\n"))


def _number(spec: FieldSpec, scalar: Scalar | None, typed: Data) -> Data:
    if isinstance(typed, str):
        if not typed.strip():
            return None
        try:
            number = float(typed.replace(",", "."))
        except ValueError:
            raise EditRefused(tr("{title} is a number; “{typed}” is not.", title=spec.title, typed=typed)) from None
        if not number - number == 0:
            raise EditRefused(tr("{title} is a number; “{typed}” is not.", title=spec.title, typed=typed))
        text = typed.strip().replace(",", ".")
        return _as_spelled(scalar, text) if _is_spelling(text, number) else _plain_number(number)
    if float(typed).is_integer() and (scalar.tag == _INT if scalar and not scalar.is_null else spec.control.step == 1):
        return int(typed)
    return float(typed)


def _is_spelling(text: str, number: float) -> bool:
    """Whether YAML reads that number in `text`; it takes 1e5 for text, and 012 for 10."""
    value = Spelled(text).value
    return isinstance(value, int | float) and value == number and "_" not in text


def _plain_number(number: float) -> int | float:
    return int(number) if number.is_integer() else number


def _as_spelled(scalar: Scalar | None, typed: str) -> Data:
    """Text where the file has the value in quotes, else the value that the spelling stands for."""
    text = typed.strip()
    if scalar is not None and scalar.style:
        return text
    return Spelled(text) if text else None


def _date(spec: FieldSpec, scalar: Scalar | None, typed: str) -> Data:
    text = typed.strip()
    if not text:
        return None
    if scalar is not None and scalar.style:
        return text
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        if is_date(text):
            return Spelled(text)
        raise EditRefused(
            tr("{title} is a date such as 2026-03-14; “{text}” is not.", title=spec.title, text=text)
        ) from None


def is_date(text: str) -> bool:
    """Whether a text is a date, or a date with a time, in ISO form."""
    try:
        dt.datetime.fromisoformat(text.strip())
    except ValueError:
        return False
    return True


def _text(scalar: Scalar | None, typed: str) -> Data:
    if scalar is None:
        return typed
    if scalar.style == "" and not isinstance(scalar.value, str) and not scalar.is_null:
        return Spelled(typed)
    kept = scalar.text[len(scalar.text.rstrip("\n")) :] if scalar.style in ("|", ">") else ""
    return typed.rstrip("\n") + kept if kept and typed.strip() else typed


def insert_operation(spec: FieldSpec, snapshot: Snapshot, index: int, value: Data) -> Operation:
    """The operation that puts an item into the list of a field, which may not be there yet."""
    node = snapshot.node(spec.path)
    if node is None:
        return SetValue(spec.path, [value], key_orders(spec.path, format_of(snapshot.root)))
    if isinstance(node, Sequence):
        return InsertItem(spec.path, min(index, len(node.items)), value)
    return InsertItem(spec.path, 0, value)


def item_operation(path: KeyPath, snapshot: Snapshot, typed: str) -> Operation:
    """The operation that sets a list item, or a field of one, keeping numbers numbers."""
    node = snapshot.node(path)
    scalar = node if isinstance(node, Scalar) else None
    if scalar is None or scalar.is_null:
        return SetValue(path, first_value(spec_at(path, format_of(snapshot.root)), typed))
    return SetValue(path, _as_spelled(scalar, _in_figures(typed)) if _is_number(scalar) else _text(scalar, typed))


def _in_figures(typed: str) -> str:
    """A number that was typed with a comma as YAML writes it; whatever is none stays."""
    text = typed.strip().replace(",", ".")
    return text if isinstance(Spelled(text).value, int | float) else typed


def first_value(spec: FieldSpec | None, typed: str) -> Data:
    """What a text typed into an empty place means: a number where the field holds numbers, else the text."""
    if spec is not None and spec.kind in _NUMBERS:
        try:
            return _number(spec, None, typed)
        except EditRefused:
            return typed
    return typed


def _is_number(scalar: Scalar) -> bool:
    return scalar.style == "" and isinstance(scalar.value, int | float)
