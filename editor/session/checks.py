"""All problems of one open pattern, in the order of their places."""

from pathlib import Path

from editor.core.errors import at
from editor.core.offsets import place_of
from editor.core.problems import Problem, Severity
from editor.core.snapshot import Snapshot
from editor.core.translation import listed, tr, tr_count, tr_noop
from editor.schema.fields import Kind
from editor.schema.generations import format_of
from editor.schema.guidance import stars
from editor.schema.introspect import field_specs
from editor.schema.validate import check_fields, place_of_field
from editor.session.confidence import confidence_of, other_stars
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
        *_stars(snapshot),
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
    sentence = tr(
        "Slug is “{slug}”, but the file is called “{name}.md”. The two should be equal: "
        "Library › Change the Slug… sets both.",
        slug=slug,
        name=file_name,
    )
    return [Problem(Severity.WARNING, sentence, place_of_field(snapshot, ("slug",)), ("slug",))]


def _stars(snapshot: Snapshot) -> list[Problem]:
    """A callout that shows another confidence than the field gives."""
    shown, path = other_stars(snapshot), ("lifecycle", "confidence")
    if not shown:
        return []
    confidence = confidence_of(snapshot)
    sentence = tr(
        "Confidence is {number} ({stars}), but the callout shows {shown}. The page “Lead & callout” can change that.",
        number=confidence,
        stars=stars(confidence),
        shown=shown,
    )
    return [Problem(Severity.WARNING, sentence, place_of_field(snapshot, path), path)]


_WAYS_OUT = {
    "slug": tr_noop("Library › Change the Slug… gives this one another."),
    "id": tr_noop("In Source, give the copy an id of its own."),
}


def _shared(snapshot: Snapshot, library: Library, path: Path) -> list[Problem]:
    """Other patterns that have the same slug or id."""
    found = []
    for key, title in (("slug", tr("Slug")), ("id", tr("Id"))):
        value = snapshot.data.get(key)
        others = library.others_with(key, value, path) if isinstance(value, str) else []
        if others:
            sentence = tr_count(
                len(others),
                "{title} “{value}” is not this pattern's alone: {names} has it too. {way_out}",
                "{title} “{value}” is not this pattern's alone: {names} have it too. {way_out}",
                title=title,
                value=value,
                names=_names([library.index.path_of(entry.path) for entry in others]),
                way_out=tr(_WAYS_OUT[key]),
            )
            found.append(Problem(Severity.WARNING, sentence, place_of_field(snapshot, (key,)), (key,)))
    return found


def _names(paths: list[str]) -> str:
    """The first two files by their names, and how many more there are."""
    names = listed([tr("“{text}”", text=path) for path in paths[:2]])
    return tr("{names} and {number} more", names=names, number=len(paths) - 2) if len(paths) > 2 else names


def _led_nowhere(list_title: str, row: RelationRow) -> str:
    if row.reading is Reading.NEARLY:
        return tr(
            "{list}: “{target}” seems to mean “{slug}”; the link should say so.",
            list=list_title,
            target=row.target,
            slug=row.slug,
        )
    return tr("{list}: there is no pattern “{target}” in this library.", list=list_title, target=row.target)


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
