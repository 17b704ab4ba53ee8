"""All problems of one open pattern, in the order of their places."""

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
from editor.session.relations import relation_rows


def problems_of(snapshot: Snapshot, library: Library, file_name: str) -> tuple[Problem, ...]:
    """What is wrong with fences, YAML, single fields, the slug and the targets of links."""
    found = [*snapshot.problems, *check_fields(snapshot), *_slug(snapshot, file_name), *_links(snapshot, library)]
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
    sentence = f"Slug is “{slug}”, but the file is called “{file_name}.md”. The two should be equal."
    return [Problem(Severity.WARNING, sentence, place_of_field(snapshot, ("slug",)), ("slug",))]


def _links(snapshot: Snapshot, library: Library) -> list[Problem]:
    return [
        Problem(
            Severity.WARNING,
            f"{spec.title}: there is no pattern “{row.target}” in this library.",
            place_of_field(snapshot, row.path),
            row.path,
        )
        for spec in field_specs(format_of(snapshot.root))
        if spec.kind is Kind.RELATIONS
        for row in relation_rows(spec, snapshot, library)
        if row.missing
    ]
