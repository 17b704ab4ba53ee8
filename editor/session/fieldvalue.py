"""Fields that several patterns can be given the same value of."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from editor.core.front.yamltree import Data
from editor.core.problems import KeyPath
from editor.schema.fields import FieldSpec, Kind
from editor.schema.format71 import Pattern
from editor.schema.format82 import Pattern82
from editor.schema.generations import Generation
from editor.schema.introspect import field_specs
from editor.schema.older import OlderPattern
from editor.session.library import Entry, Library

_FORMATS = {
    Generation.FORMAT_71.name: Pattern,
    Generation.FORMAT_8.name: Pattern82,
    Generation.OLDER.name: OlderPattern,
}
_ONE_VALUE = {Kind.LINE, Kind.CHOICE, Kind.NUMBER, Kind.SCORE}
_OWN = {"id", "slug", "title", "page_url", "github_url"}
"""What each pattern has for itself."""


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """A field that can be set: its title for people, and values to choose from."""

    path: KeyPath
    title: str
    kind: Kind
    values: tuple[str, ...]


def field_choices(library: Library, entries: Sequence[Entry]) -> tuple[FieldChoice, ...]:
    """The fields with one value that the formats of all these patterns have, in the order of the first's form."""
    names = {library.generation_of(entry) for entry in entries}
    forms = [field_specs(_FORMATS.get(name, Pattern)) for name in names]
    shared = set.intersection(*({spec.path for spec in form} for form in forms))
    return tuple(
        FieldChoice(spec.path, _title(spec), spec.kind, spec.control.choices or _known(library, spec))
        for spec in forms[0]
        if spec.path in shared and spec.kind in _ONE_VALUE and spec.path[0] not in _OWN
    )


def value_of(choice: FieldChoice, text: str) -> Data:
    """What was typed as the value of a field; None where it can't be one."""
    if choice.kind in (Kind.NUMBER, Kind.SCORE):
        with suppress(ValueError):
            return int(text)
        with suppress(ValueError):
            return float(text)
        return None
    return text


def _title(spec: FieldSpec) -> str:
    return f"{spec.heading} › {spec.title}" if spec.heading else spec.title


def _known(library: Library, spec: FieldSpec) -> tuple[str, ...]:
    return tuple(library.values_of(spec.control.completes)) if spec.control.completes else ()
