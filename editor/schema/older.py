"""The older, flat form of a pattern, told by its `classification`."""

import datetime as dt
from typing import Any, ClassVar

from editor.schema.fields import GroupSpec, choice, day, line, number, prose, rarely, records, relations, version, words
from editor.schema.guidance import OLDER_SECTIONS
from editor.schema.parts import Contributor, Front, Number, Part, Texts


class Classification(Part):
    """Where the pattern belongs."""

    universality: Any = line("Universality", "Such as universal, domain or context-dependent.", width=28)
    domain: str = line("Domain", "The one field it belongs to.", width=28, completes="domain")
    category: Texts | str = words("Category", "Such as practice, principle or framework.")
    era: Texts | str = words("Era", "Such as industrial, digital or cognitive.")
    origin: Texts = words("Origin", "Where it comes from.")
    status: str = choice("Status", "How finished the text is.", ("draft", "published"), "draft")
    commons_alignment: Number = number("Commons alignment", "From 1 to 5.", low=1, high=5, step=1, initial=3)
    commons_domain: Texts | str = words("Commons domain", "Such as business, startup or platform.")


def _references(title: str, description: str, inverse: str = "") -> Any:
    return relations(title, description, inverse, shape=())


class OlderPattern(Front):
    """The front matter of a pattern in the older form."""

    name = "Older form"
    sections = OLDER_SECTIONS
    heading = "### {number}. {name}"

    id: str = line("Id", "Given once; it never changes.", width=34, fixed=True)
    page_url: str = rarely(line("Page address", "Where readers find it."))
    github_url: str = rarely(line("File address", "Where the file is kept."))
    slug: str = line("Slug", "The file name without .md; other patterns refer to it.", width=48)
    title: str = line("Title", "What people call it.", width=60)
    aliases: Texts = words("Also known as", "Other names people use.")
    version: Number | str | None = version("Version", "Kept as it is written: 0.1 or 1.0.0.")
    created: dt.datetime | dt.date | str | None = day("Created", "When it was written first.")
    modified: dt.datetime | dt.date | str | None = day("Modified", "When it was changed last.")
    classification: Classification
    generalizes_from: list[Any] | None = _references(
        "Generalizes from", "The wider pattern this is a case of.", "specializes_to"
    )
    specializes_to: list[Any] | None = _references(
        "Specializes to", "The narrower patterns that are cases of this.", "generalizes_from"
    )
    enables: list[Any] | None = _references("Enables", "What this makes possible.", "requires")
    requires: list[Any] | None = _references("Requires", "What must be there first.", "enables")
    related: list[Any] | None = _references("Related", "What is near to it.", "related")
    contributors: list[Contributor | str] | None = records("Contributors", "Who wrote it.")
    sources: list[Any] | None = records("Sources", "Books, addresses, traditions it draws on.", opens=True)
    license: str = line("Licence", width=24)
    attribution: str = line("Attribution", "How to name the authors.")
    repository: str = line("Repository", "Where the library is kept.")
    summary: str = rarely(prose("Summary", "One or two sentences that say what it is."))

    groups: ClassVar[tuple[GroupSpec, ...]] = (
        GroupSpec(
            "Identity",
            "",
            ("id", "page_url", "github_url", "slug", "title", "aliases", "version", "created", "modified", "summary"),
            ("title", "slug", "aliases", "summary", "version", "created", "modified", "id", "page_url", "github_url"),
        ),
        GroupSpec("Classification", "", ("classification",)),
        GroupSpec("Relations", "", ("generalizes_from", "specializes_to", "enables", "requires", "related")),
        GroupSpec("Provenance", "", ("contributors", "sources", "license", "attribution", "repository")),
    )
