"""Front matter → problems, each a sentence at its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from editor.core.front.yamltree import Data, Mapping, data_of
from editor.core.problems import KeyPath, Problem, Severity
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.core.translation import tr, tr_noop
from editor.schema.fields import FieldSpec, Kind
from editor.schema.generations import Generation, format_of, generation_of
from editor.schema.introspect import field_specs, spec_at, specs_by_path
from editor.schema.parts import Front

_FIELDS = tr_noop("{title} should have fields of its own; the file says {value}.")
_NUMBER = tr_noop("{title} should be a number; the file says {value}.")
_TEXTS = (Kind.LINE, Kind.PROSE, Kind.CHOICE, Kind.DATE, Kind.VERSION)
_TYPES = {
    "string_type": tr_noop("{title} should be text; the file says {value}."),
    "list_type": tr_noop("{title} should be a list; the file says {value}."),
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "int_type": _NUMBER,
    "float_type": _NUMBER,
    "date_type": tr_noop("{title} should be a date; the file says {value}."),
}
_OTHER = tr_noop("{title} is not what the format expects; the file says {value}.")


def check_fields(snapshot: Snapshot) -> tuple[Problem, ...]:
    """What the format says of each single field: missing, of another type, out of range, not one of the choices."""
    if snapshot.fault or generation_of(snapshot.root) is Generation.OTHER:
        return ()
    checks = _Checks(snapshot, format_of(snapshot.root))
    return (*checks.types(), *checks.choices(), *checks.empty())


@dataclass(frozen=True, slots=True)
class _Checks:
    snapshot: Snapshot
    model: type[Front]

    def types(self) -> Iterator[Problem]:
        """What pydantic finds, in words."""
        try:
            self.model.model_validate(self.snapshot.data)
        except ValidationError as error:
            seen: set[KeyPath] = set()
            for details in error.errors(include_url=False, include_context=True):
                path = self._path_of(details["loc"])
                spec = spec_at(path, self.model)
                if path in seen or _is_other_shape(details) or (spec and _is_left_out(details, spec)):
                    continue
                seen.add(path)
                yield self._problem(path, self._sentence(path, details))

    def choices(self) -> Iterator[Problem]:
        """Values that are none of the format's."""
        for spec in field_specs(self.model):
            if spec.kind is not Kind.CHOICE:
                continue
            node = self.snapshot.node(spec.path)
            value = data_of(node) if node else None
            if isinstance(value, str) and value.strip() and value not in spec.control.choices:
                known = ", ".join(spec.control.choices)
                sentence = tr(
                    "{title} is “{value}”; the format knows {known}.", title=spec.title, value=value, known=known
                )
                yield self._problem(spec.path, sentence)

    def empty(self) -> Iterator[Problem]:
        """Texts that every pattern has, and that are not written yet."""
        for spec in field_specs(self.model):
            node = self.snapshot.node(spec.path) if spec.required and spec.kind in _TEXTS else None
            value = data_of(node) if node is not None else None
            if isinstance(value, str) and not value.strip():
                yield self._problem(spec.path, tr("{title} is empty.", title=spec.title))

    def _problem(self, path: KeyPath, sentence: str) -> Problem:
        return Problem(Severity.WARNING, sentence, place_of_field(self.snapshot, path), path, is_of_value=True)

    def _sentence(self, path: KeyPath, details: ErrorDetails) -> str:
        title = self._title(path)
        kind, value = details["type"], shown(details["input"])
        if kind == "missing":
            return tr("{title} is missing.", title=title)
        spec = spec_at(path, self.model)
        if kind in ("greater_than_equal", "less_than_equal") and spec is not None:
            return tr(
                "{title} is {value}; the scale goes from {low:g} to {high:g}.",
                title=title,
                value=value,
                low=spec.minimum,
                high=spec.maximum,
            )
        return tr(_TYPES.get(kind, _OTHER), title=title, value=value)

    def _path_of(self, location: Sequence[int | str]) -> KeyPath:
        """The steps of pydantic's location that lead through the data; the names of union members drop out.

        Such a name stands behind a list's item, or behind a field that holds no other.
        """
        path: KeyPath = ()
        for before, step in zip(("", *location), location, strict=False):
            if isinstance(step, int) or not (isinstance(before, int) or spec_at(path, self.model)):
                path = (*path, step)
        return path

    def _title(self, path: KeyPath) -> str:
        specs = specs_by_path(self.model)
        if path in specs:
            return specs[path].title
        item = spec_at(path, self.model)
        parent = next((specs[path[:n]] for n in range(len(path), 0, -1) if path[:n] in specs), None)
        number = next((step + 1 for step in reversed(path) if isinstance(step, int)), 0)
        if parent and path[-1] == number - 1:
            return f"{parent.title} {number}"
        group = next((group.title for group in self.model.groups if group.keys == path), "")
        name = item.title if item else group or str(path[-1]).replace("_", " ").capitalize()
        return f"{parent.title} {number}: {name}" if parent and number else name


def shown(value: Data) -> str:
    """A value as a message shows it."""
    if value is None:
        return tr("nothing")
    if isinstance(value, list | dict):
        return tr("a list") if isinstance(value, list) else tr("several fields")
    text = str(value)
    if len(text) > 40:
        return tr("“{text}”", text=f"{text[:40]}…")
    return tr("“{text}”", text=text) if isinstance(value, str) else text


def place_of_field(snapshot: Snapshot, path: KeyPath) -> Span:
    """Where the field at `path` stands; for a missing one, its nearest parent's key, else the first line."""
    for length in range(len(path), 0, -1):
        parent = snapshot.node(path[: length - 1])
        step = path[length - 1]
        if isinstance(parent, Mapping) and (pair := parent.pair(str(step))):
            return Span(pair.key.span.start, max(pair.key.span.end, pair.value.span.end))
        node = snapshot.node(path[:length])
        if node is not None:
            return node.span
    start = snapshot.parts.front.start if snapshot.parts.front else 0
    return Span(start, start)


def _is_other_shape(details: ErrorDetails) -> bool:
    """Whether this only says that a record is no plain word, which nobody meant it to be."""
    return details["loc"][-1] == "str" and isinstance(details["input"], dict)


def _is_left_out(details: ErrorDetails, spec: FieldSpec) -> bool:
    """Whether a field that files need not have is there without a value."""
    return not spec.required and details["input"] is None
