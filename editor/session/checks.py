"""All problems of one open pattern, in the order of their places."""

from pathlib import Path

from editor.core.errors import at
from editor.core.offsets import place_of
from editor.core.problems import Problem, Severity
from editor.core.snapshot import Snapshot
from editor.schema.fields import Kind
from editor.schema.generations import format_of
from editor.schema.introspect import field_specs
from editor.schema.validate import check_fields, place_of_field
from editor.session.library import Library
from editor.session.openfile import OpenFile
from editor.session.relations import Reading, RelationRow, relation_rows


def problems_of(snapshot: Snapshot, library: Library, path: Path) -> tuple[Problem, ...]:
    """What is wrong with fences, YAML, fields, slug and id, and the targets of links of the pattern in a file."""
    found = [
        *snapshot.problems,
        *check_fields(snapshot),
        *_slug(snapshot, path.stem),
        *_shared(snapshot, library, path),
        *_links(snapshot, library),
    ]
    return tuple(sorted(found, key=lambda problem: problem.span.start))


def said_of(file: OpenFile) -> list[str]:
    """What is wrong with fences and YAML of a file, each with name and place, for the command line."""
    snapshot = file.document.snapshot
    return [
        f"{file.path.name}: {at(place_of(snapshot.text, problem.span.start), problem.sentence)}"
        for problem in snapshot.problems
    ]


def _slug(snapshot: Snapshot, file_name: str) -> list[Problem]:
    slug = snapshot.data.get("slug")
    if not isinstance(slug, str) or slug == file_name:
        return []
    sentence = (
        f"Slug is “{slug}”, but the file is called “{file_name}.md”. The two should be equal: "
        "Library › Change the Slug… sets both."
    )
    return [Problem(Severity.WARNING, sentence, place_of_field(snapshot, ("slug",)), ("slug",))]


_WAYS_OUT = {
    "slug": "Library › Change the Slug… gives this one another.",
    "id": "In Source, give the copy an id of its own.",
}


def _shared(snapshot: Snapshot, library: Library, path: Path) -> list[Problem]:
    """Other patterns that have the same slug or id."""
    found = []
    for key, title in (("slug", "Slug"), ("id", "Id")):
        value = snapshot.data.get(key)
        others = library.others_with(key, value, path) if isinstance(value, str) else []
        if others:
            names = " and ".join(f"“{library.index.path_of(entry.path)}”" for entry in others[:2])
            more = f" and {len(others) - 2} more" if len(others) > 2 else ""
            has = "has" if len(others) == 1 else "have"
            sentence = f"{title} “{value}” is not this pattern's alone: {names}{more} {has} it too. {_WAYS_OUT[key]}"
            found.append(Problem(Severity.WARNING, sentence, place_of_field(snapshot, (key,)), (key,)))
    return found


def _led_nowhere(list_title: str, row: RelationRow) -> str:
    if row.reading is Reading.NEARLY:
        return f"{list_title}: “{row.target}” seems to mean “{row.slug}”; the link should say so."
    return f"{list_title}: there is no pattern “{row.target}” in this library."


def _links(snapshot: Snapshot, library: Library) -> list[Problem]:
    return [
        Problem(
            Severity.WARNING,
            _led_nowhere(spec.title, row),
            place_of_field(snapshot, row.path),
            row.path,
        )
        for spec in field_specs(format_of(snapshot.root))
        if spec.kind is Kind.RELATIONS
        for row in relation_rows(spec, snapshot, library)
        if row.missing
    ]
