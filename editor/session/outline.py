"""The map of one pattern: its groups, lead, sections and source, with counts, word targets and problems."""

from dataclasses import dataclass
from enum import Enum

from editor.core.front.yamltree import Data, data_of
from editor.core.problems import KeyPath, Problem
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.schema.fields import Kind
from editor.schema.generations import Generation, format_of, generation_of
from editor.schema.guidance import SectionSpec, section_spec
from editor.schema.introspect import group_specs, known_keys
from editor.schema.parts import Front
from editor.session.fieldchange import count_changed
from editor.session.form import extra_labels, group_form

_WORDS_A_MINUTE = 220


class PageKind(Enum):
    """What a page of the outline edits."""

    GROUP = "group"
    OTHER = "other"
    LEAD = "lead"
    SECTION = "section"
    ALL = "all"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class PageId:
    """Names a page: its kind, and the number of the group or section."""

    kind: PageKind
    index: int = 0


SOURCE = PageId(PageKind.SOURCE)
LEAD = PageId(PageKind.LEAD)
OTHER = PageId(PageKind.OTHER)
ALL = PageId(PageKind.ALL)
"""Lead and sections, one below the other."""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One line of the outline. `note` is its count; `off_target` tells a section outside its word target.

    `changes`: how many fields differ from the saved file; 1 for a text that does.
    """

    page: PageId
    title: str
    note: str = ""
    problems: int = 0
    off_target: bool = False
    changes: int = 0


def word_count(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


def reading_minutes(words: int) -> int:
    """How many minutes one takes to read so many words, at least one."""
    return max(1, round(words / _WORDS_A_MINUTE))


def outline_of(
    snapshot: Snapshot, problems: tuple[Problem, ...], saved: Snapshot | None = None
) -> tuple[OutlineEntry, ...]:
    """The outline of a pattern, as changed since it was `saved`; only the source where it can't be read."""
    saved = snapshot if saved is None or saved.fault else saved
    source = OutlineEntry(SOURCE, tr("Source"), problems=sum(not problem.path for problem in problems))
    if snapshot.fault:
        return (source,)
    return (
        *_groups(snapshot, problems, saved),
        *_other(snapshot, saved),
        OutlineEntry(LEAD, tr("Lead & callout"), changes=int(_opening(snapshot) != _opening(saved))),
        *_sections(snapshot, saved),
        *([OutlineEntry(ALL, tr("All on one page"))] if snapshot.body.sections else []),
        source,
    )


def _groups(snapshot: Snapshot, problems: tuple[Problem, ...], saved: Snapshot) -> list[OutlineEntry]:
    everything = generation_of(snapshot.root) is not Generation.OTHER
    model = format_of(snapshot.root)
    entries = []
    for index, group in enumerate(model.groups):
        if not everything and not any(key in snapshot.data for key in group.keys):
            continue
        count = sum(problem.path[:1] != () and problem.path[0] in group.keys for problem in problems)
        changes = count_changed((spec.path for spec in group_form(index, snapshot)), saved, snapshot)
        note = _group_note(snapshot, index)
        entries.append(OutlineEntry(PageId(PageKind.GROUP, index), group.title, note, count, changes=changes))
    return entries


def _group_note(snapshot: Snapshot, index: int) -> str:
    """How many links a group holds, where it holds links."""
    paths = [
        spec.path
        for spec in group_specs(index, format_of(snapshot.root))
        if spec.kind is Kind.RELATIONS or spec.control.proposes
    ]
    counted = (snapshot.node(path) for path in paths)
    total = sum(len(data) for node in counted if node and isinstance(data := data_of(node), list))
    return str(total) if paths else ""


def _other(snapshot: Snapshot, saved: Snapshot) -> list[OutlineEntry]:
    paths = other_paths(snapshot)
    changes = count_changed(dict.fromkeys((*paths, *other_paths(saved))), saved, snapshot)
    return [OutlineEntry(OTHER, tr("Other fields"), str(len(paths) or ""), changes=changes)]


def other_paths(snapshot: Snapshot) -> tuple[KeyPath, ...]:
    """The keys that the format does not know, at the top and inside the mappings that it does know."""
    labels = {spec.path for spec in extra_labels(snapshot)}
    return tuple(path for path in _unknown((), snapshot.data, format_of(snapshot.root)) if path not in labels)


def page_at(snapshot: Snapshot, offset: int) -> PageId:
    """The page that shows a place of the text."""
    if snapshot.fault:
        return SOURCE
    body = snapshot.body
    if offset < body.span.start:
        pairs = [pair for pair in snapshot.root.pairs if pair.key.span.start <= offset]
        return page_of((pairs[-1].name,), snapshot) if pairs else SOURCE
    for index, section in reversed(tuple(enumerate(body.sections))):
        if section.heading.start <= offset:
            return PageId(PageKind.SECTION, index)
    return LEAD


def page_of(path: KeyPath, snapshot: Snapshot) -> PageId:
    """The page on which a field stands."""
    if not path:
        return SOURCE
    for index, group in enumerate(format_of(snapshot.root).groups):
        if path[0] in group.keys:
            return PageId(PageKind.GROUP, index)
    return OTHER


def _unknown(path: KeyPath, data: dict[str, Data], model: type[Front]) -> list[KeyPath]:
    known = known_keys(path, model)
    assert known is not None
    found: list[KeyPath] = []
    for name, value in data.items():
        below = (*path, name)
        if name not in known:
            found.append(below)
        elif known_keys(below, model) is not None and not isinstance(value, dict):
            found += [below] if value is not None else []
        elif isinstance(value, dict) and known_keys(below, model) is not None:
            found += _unknown(below, value, model)
    return found


def _opening(snapshot: Snapshot) -> tuple[str, object]:
    return snapshot.lead, snapshot.callout


def _sections(snapshot: Snapshot, saved: Snapshot) -> list[OutlineEntry]:
    entries = []
    before = {section.heading.of(saved.text): saved.section_text(at) for at, section in enumerate(saved.body.sections)}
    for index, section in enumerate(snapshot.body.sections):
        text = snapshot.section_text(index)
        words = word_count(text)
        changes = int(before.get(section.heading.of(snapshot.text)) != text)
        title = f"{section.number} {section.name}" if section.number else section.name
        spec = section_spec(section.name, format_of(snapshot.root).sections)
        off = is_off_target(words, spec)
        sign = ("↓" if words < spec.low else "↑") if off and spec else ""
        note = f"{words} {sign}".strip()
        page = PageId(PageKind.SECTION, index)
        entries.append(OutlineEntry(page, title.strip(), note, off_target=off, changes=changes))
    return entries


def is_off_target(words: int, spec: SectionSpec | None) -> bool:
    """Whether a section is shorter or longer than its target."""
    return spec is not None and spec.high > 0 and not spec.low <= words <= spec.high
