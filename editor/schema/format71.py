"""Format 7.1, declared once: fields, order, groups. Forms, checks and the template are made from it."""

from typing import Any, ClassVar

from editor.schema.fields import GroupSpec, line, prose, records, words
from editor.schema.guidance import SECTIONS
from editor.schema.parts import (
    ContextLabels,
    Contributor,
    Front,
    GraphGarden,
    Lifecycle,
    Ontology,
    Relationships,
    Texts,
)


class Pattern(Front):
    """The front matter of a pattern in format 7.1."""

    name = "Format 7.1"
    sections = SECTIONS

    id: str = line("Id", "Given once; it never changes.", width=34, fixed=True)
    slug: str = line("Slug", "The file name without .md; other patterns refer to it.", width=48)
    title: str = line("Title", "What people call it.", style='"', width=60)
    aliases: Texts = words("Also known as", "Other names people use.", style='"')
    summary: str = prose("Summary", "One or two sentences that say what it is.")
    context_labels: ContextLabels
    ontology: Ontology
    lifecycle: Lifecycle
    relationships: Relationships
    graph_garden: GraphGarden
    contributors: list[Contributor | str] | None = records("Contributors", "Who wrote it.")
    sources: list[Any] | None = records("Sources", "Books, addresses, traditions it draws on.", opens=True)
    license: str = line("Licence", width=24)
    attribution: str = line("Attribution", "How to name the authors.", style='"')

    groups: ClassVar[tuple[GroupSpec, ...]] = (
        GroupSpec(
            "Identity",
            "CORE IDENTITY",
            ("id", "slug", "title", "aliases", "summary"),
            ("title", "slug", "aliases", "summary", "id"),
        ),
        GroupSpec("Contexts", "CONTEXTUAL TRANSLATION (The Navigator Engine)", ("context_labels",)),
        GroupSpec("Ontology & scores", "ONTOLOGY & SEARCH OPTIMIZATION (The RAG Fuel)", ("ontology",)),
        GroupSpec("Lifecycle", "LIFECYCLE & CONFIDENCE", ("lifecycle",)),
        GroupSpec("Relations", "HARD RELATIONSHIPS (Human-Curated Graph)", ("relationships",)),
        GroupSpec("Garden", "GRAPH GARDEN (Machine-Written Graph)", ("graph_garden",)),
        GroupSpec("Provenance", "PROVENANCE", ("contributors", "sources", "license", "attribution")),
    )
