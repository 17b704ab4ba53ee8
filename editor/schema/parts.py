"""The parts that generations of the format share: mappings and records with their fields."""

import datetime as dt
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

from editor.schema.fields import (
    GroupSpec,
    Level,
    choice,
    day,
    line,
    number,
    prose,
    records,
    relations,
    score,
    version,
    words,
)
from editor.schema.guidance import SectionSpec
from editor.schema.scores import (
    AUTONOMY,
    COMPOSABILITY,
    EXTREME,
    EXTREME_VITALITY,
    FRACTAL_VALUE,
    OWNERSHIP,
    RESILIENCE,
    STAKEHOLDERS,
    VALUE_CREATION,
    VITALITY,
)

Number = int | float
Texts = list[str] | None


class Part(BaseModel):
    """A mapping of the front matter. Keys that the format does not know are kept."""

    model_config = ConfigDict(extra="allow", strict=True, arbitrary_types_allowed=True)


class Front(Part):
    """A whole front matter: one generation of the format.

    `name` is the generation's name for people; `groups` divide the top-level keys; `headings` stand above the fields
    of some nested mappings; `sections` are those of the body, `heading` how one is written; `first_group` is the
    number in the first banner.
    """

    name: ClassVar[str]
    groups: ClassVar[tuple[GroupSpec, ...]]
    headings: ClassVar[dict[str, str]] = {
        "search_hints": "Finding it",
        "commons_assessment": "Commons assessment",
    }
    sections: ClassVar[tuple[SectionSpec, ...]]
    heading: ClassVar[str] = "### Section {number}: {name}"
    first_group: ClassVar[int] = 1


class ContextLabels(Part):
    """The pattern's name in four worlds."""

    corporate: str = line("Corporate", "What a company would call it.", style='"')
    government: str = line("Government", "What a public office would call it.", style='"')
    activist: str = line("Activist", "What a movement would call it.", style='"')
    tech: str = line("Tech", "What a product team would call it.", style='"')


class SearchHints(Part):
    """What helps to find the pattern."""

    primary_tension: str = line(
        "Primary tension", "The two forces that pull apart, as “A vs. B”. Section 2 opens with them.", style='"'
    )
    vector_keywords: Texts = words("Keywords", "About five words that a search should find it by.", style='"')


def _score(title: str, description: str, short: str, levels: tuple[Level, ...]) -> Any:
    return score(title, description, short, levels, extremes=EXTREME, reason="vitality_reasoning")


class CommonsAssessment(Part):
    """The scores."""

    stakeholder_architecture: Number = _score(
        "Stakeholder architecture", "Who has voice and power?", "Voice", STAKEHOLDERS
    )
    value_creation: Number = _score("Value creation", "Does it create shared value?", "Value", VALUE_CREATION)
    resilience: Number = _score("Resilience", "Can it survive shocks?", "Resilience", RESILIENCE)
    ownership: Number = _score("Ownership", "Is ownership distributed?", "Owner", OWNERSHIP)
    autonomy: Number = _score("Autonomy", "Does it enable self-governance?", "Autonomy", AUTONOMY)
    composability: Number = _score("Composability", "Does it combine with other patterns?", "Compose", COMPOSABILITY)
    fractal_value: Number = _score("Fractal value", "Does it repeat at every scale?", "Fractal", FRACTAL_VALUE)
    vitality: Number = score(
        "Vitality",
        "Does it keep the whole alive?",
        "Vitality",
        VITALITY,
        low=0,
        step=0.1,
        extremes=EXTREME_VITALITY,
        reason="vitality_reasoning",
    )
    vitality_reasoning: str = prose("Reasoning", "Why these scores: one to three sentences.")
    overall_score: Number = number(
        "Overall score", "The mean of the eight scores, with one decimal.", low=0, high=5, step=0.1, initial=3.0
    )


class Ontology(Part):
    """Where the pattern belongs."""

    domain: str = line("Domain", "The one field it belongs to.", width=28, completes="domain")
    cross_domains: Texts = words("Also touches", "Other fields it speaks to.", completes="domain")
    commons_domain: Texts = words("Commons domain", "Such as life, business, urban, ecology, platform.")
    search_hints: SearchHints
    commons_assessment: CommonsAssessment


class Lifecycle(Part):
    """How far the pattern is."""

    usage_stage: str = choice(
        "Usage stage", "When in the work it is used.", ("ideation", "design", "implementation", "operation"), "design"
    )
    adoption_stage: str = choice(
        "Adoption stage", "How widely it is used.", ("emerging", "growth", "mature"), "emerging"
    )
    status: str = choice("Status", "How finished the text is.", ("draft", "revised", "stable", "deprecated"), "draft")
    version: Number | str = version("Version", "Kept as it is written: 0.1 or 1.0.0.")
    confidence: Number = number(
        "Confidence",
        "1 (★☆☆ low), 2 (★★☆ medium) or 3 (★★★ high). The callout shows the stars.",
        low=1,
        high=3,
        step=1,
        initial=1,
    )


class Relationships(Part):
    """Links that people made, in seven kinds."""

    generalizes_from: list[Any] | None = relations(
        "Generalizes from", "The wider pattern this is a case of.", "specializes_to"
    )
    specializes_to: list[Any] | None = relations(
        "Specializes to", "The narrower patterns that are cases of this.", "generalizes_from"
    )
    enables: list[Any] | None = relations("Enables", "What this makes possible.", "requires")
    requires: list[Any] | None = relations("Requires", "What must be there first.", "enables")
    alternatives: list[Any] | None = relations("Alternatives", "What could be done instead.", "alternatives")
    complementary: list[Any] | None = relations("Complementary", "What goes well with it.", "complementary")
    tools: list[Any] | None = relations("Tools", "What helps to do it.")


class Entity(Part):
    """Something the pattern speaks of."""

    id: str = line("Id", share=1.5)
    type: str = choice(
        "Type", "", ("concept", "practice", "framework", "person", "tool", "organization"), "concept", share=1.4
    )
    label: str = line("Label", style='"', share=1.8)
    relevance: Number = number("Relevance", low=0, high=1, step=0.05, initial=0.8)


class Community(Part):
    """A cluster the pattern was put into."""

    id: str = line("Id", share=1.5)
    label: str = line("Label", style='"', share=1.8)
    source: str = choice("Origin", "", ("taxonomy", "inferred"), "inferred")
    confidence: Number = number("Confidence", low=0, high=1, step=0.05, initial=0.8)


class InferredLink(Part):
    """A link that a program proposes."""

    target: str = line("Target", share=1.6)
    type: str = choice("Type", "", tuple(Relationships.model_fields), "complementary", share=1.4)
    confidence: Number = number("Confidence", low=0, high=1, step=0.05, initial=0.8)
    reason: str = line("Reason", style='"', share=3)


class GraphGarden(Part):
    """What programs wrote about the pattern."""

    last_pruned: dt.date | str | None = day("Last pruned", "When a program last went over these.")
    entities: list[Entity | str] | None = records("Entities", "What the pattern speaks of.", as_records=True)
    communities: list[Community | str] | None = records("Communities", "The clusters it was put into.", as_records=True)
    inferred_links: list[InferredLink | str] | None = records(
        "Inferred links", "Links that a program proposes, with its reasons.", as_records=True, proposes=True
    )


class Contributor(Part):
    """Someone who wrote, where a file gives more than a name."""

    name: str = line("Name", share=1.8)
    role: str = line("Role")
