"""Format 8.2: what it adds to 7.1 and what it leaves out."""

from typing import Any, ClassVar

from editor.schema.fields import GroupSpec, choice, line, number, rarely, records, relations
from editor.schema.format71 import Pattern
from editor.schema.parts import Lifecycle, Number, Part, Relationships


def _links(title: str, description: str, inverse: str = "", *, in_template: bool = True) -> Any:
    shape = ("typeid", "slug", "weight", "source")
    return relations(title, description, inverse, shape=shape, in_template=in_template)


class Hub(Part):
    """A principle that the pattern is drawn to."""

    hub_id: str = line("Hub")
    principle: str = rarely(line("Principle"))
    force: str = rarely(line("Force"))
    influence: Number = number("Influence", low=0, high=1, step=0.05, initial=0.7)


class ContextLabels82(Part):
    """The pattern's name in the worlds it speaks to; only that of its own sector is asked for."""

    corporate: str = line("Corporate", "What a company would call it.", style='"', default="")
    government: str = line("Government", "What a public office would call it.", style='"', default="")
    activist: str = line("Activist", "What a movement would call it.", style='"', default="")
    tech: str = line("Tech", "What a product team would call it.", style='"', default="")


class Lifecycle82(Lifecycle):
    """How far the pattern is; the stages of 7.1 stand in some files only."""

    usage_stage: str = rarely(Lifecycle.model_fields["usage_stage"])
    adoption_stage: str = rarely(Lifecycle.model_fields["adoption_stage"])


class Relationships82(Part):
    """Links that people made; the kinds of 7.1 stand in some files only."""

    generalizes_from: list[Any] | None = rarely(Relationships.model_fields["generalizes_from"])
    specializes_to: list[Any] | None = rarely(Relationships.model_fields["specializes_to"])
    governed_by: list[Any] | None = _links("Governed by", "The principles that rule it.", in_template=False)
    manifests_as: list[Any] | None = _links("Manifests as", "The forms it takes.")
    enables: list[Any] | None = _links("Enables", "What this makes possible.", "requires")
    requires: list[Any] | None = _links("Requires", "What must be there first.", "enables")
    alternatives: list[Any] | None = _links("Alternatives", "What could be done instead.", "alternatives")
    complementary: list[Any] | None = _links("Complementary", "What goes well with it.", "complementary")
    tools: list[Any] | None = _links("Tools", "What helps to do it.")


class Pattern82(Pattern):
    """The front matter of a pattern in format 8.2."""

    name = "Format 8.2"

    orbital_layer: int = number(
        "Orbital layer",
        "0 singularity, 1 principles, 2 commons, 3 transversals, 4 domains, 5 edge.",
        low=0,
        high=5,
        step=1,
        initial=4,
    )
    sector: str = choice(
        "Sector", "The part of life it belongs to.", ("Life", "Ecology", "Urban", "Business", "Universal"), "Universal"
    )
    gravitational_hubs: list[Hub | str] | None = records(
        "Gravitational hubs", "The principles it is drawn to, and how strongly."
    )
    context_labels: ContextLabels82  # type: ignore[assignment]
    lifecycle: Lifecycle82
    relationships: Relationships82  # type: ignore[assignment]

    groups: ClassVar[tuple[GroupSpec, ...]] = (
        GroupSpec(
            "Position",
            "ARCHITECTURAL POSITION (The Gravity Well)",
            ("id", "orbital_layer", "sector", "gravitational_hubs"),
            ("orbital_layer", "sector", "gravitational_hubs", "id"),
        ),
        GroupSpec(
            "Identity",
            "CORE IDENTITY",
            ("slug", "title", "aliases", "summary"),
            ("title", "slug", "aliases", "summary"),
        ),
        *Pattern.groups[1:],
    )
    first_group = 0
