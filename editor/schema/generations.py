"""Which generation of the format a file follows, told from its keys."""

from collections.abc import Iterable
from enum import Enum

from editor.core.front.yamltree import Mapping
from editor.core.translation import tr, tr_noop
from editor.schema.fields import Kind
from editor.schema.format71 import Pattern
from editor.schema.format82 import Pattern82
from editor.schema.introspect import specs_by_path
from editor.schema.older import OlderPattern
from editor.schema.parts import Front


class Generation(Enum):
    """A generation; the value is its name in English."""

    FORMAT_71 = tr_noop("Format 7.1")
    FORMAT_8 = tr_noop("Format 8")
    OLDER = tr_noop("Older form")
    OTHER = tr_noop("Other form")

    @property
    def title(self) -> str:
        """Its name, as a person reads it."""
        return tr(self.value)


_FORMATS: dict[Generation, type[Front]] = {Generation.FORMAT_8: Pattern82, Generation.OLDER: OlderPattern}


def relation_title(kind: str) -> str:
    """What the lists of this kind are called, as a person reads it; the kind in words where no generation has them."""
    path = ("relationships", kind)
    specs = (specs_by_path(model).get(place) for model in (Pattern82, OlderPattern) for place in (path, (kind,)))
    found = next((spec for spec in specs if spec is not None and spec.kind is Kind.RELATIONS), None)
    return found.title if found else kind.replace("_", " ")


def format_of(root: Mapping) -> type[Front]:
    """The declaration that a front matter follows; that of 7.1 for a file of no known form."""
    return _FORMATS.get(generation_of(root), Pattern)


def generation_of(root: Mapping) -> Generation:
    """The generation of a front matter."""
    return generation_of_keys(pair.name for pair in root.pairs)


def generation_of_keys(keys: Iterable[str]) -> Generation:
    """The generation of a front matter with these top-level keys."""
    names = set(keys)
    if names & {"orbital_layer", "gravitational_hubs"}:
        return Generation.FORMAT_8
    if names & {"ontology", "lifecycle", "relationships"}:
        return Generation.FORMAT_71
    return Generation.OLDER if "classification" in names else Generation.OTHER
