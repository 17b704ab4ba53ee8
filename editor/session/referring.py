"""Which files a change of many has to read, and what a person should know about those that it can't."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from editor.core.errors import FileProblem
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.translation import tr, tr_count
from editor.library.entry import Entry
from editor.library.index import Index
from editor.library.refactoring.plans import Plan, Read
from editor.library.references import identity_of
from editor.library.uses import Use, uses_of
from editor.schema.generations import format_of
from editor.schema.guidance import SECTION_NAMES
from editor.schema.introspect import specs_by_path
from editor.session.library import Library
from editor.store.textfile import read_text_file

Progress = Callable[[int, int], None]
"""Is told how much of how much is done; what it raises ends the work, with all files as before."""

_ENCODED = re.compile(r"%[0-9A-F]{2}")
_STATUS: Sequence[KeyPath] = (("lifecycle", "status"), ("classification", "status"))


def silent(_done: int, _total: int) -> None:
    """A progress that nobody looks at."""


def reading(progress: Progress, total: int) -> Read:
    """Reads files, and tells how many of `total` are read."""
    done = 0

    def read(path: Path) -> str:
        nonlocal done
        text = read_text_file(path).text
        done += 1
        progress(min(done, total), total)
        return text

    return read


def status_path(path: Path, read: Read) -> KeyPath:
    """Where a pattern has its status, or its format has the place for it."""
    snapshot = Snapshot(read(path), SECTION_NAMES)
    known = specs_by_path(format_of(snapshot.root))
    there = (place for place in _STATUS if snapshot.node(place) is not None)
    return next(there, None) or next(place for place in _STATUS if place in known)


@dataclass(frozen=True, slots=True)
class Referring:
    """The files that may refer to a pattern, as the index knows them.

    `slug` is the pattern's, `own` are the files that a plan is about; `meant` are references that only may mean the
    pattern, and stay; `unknown` is how many files can't be read at all.
    """

    index: Index
    slug: str
    own: tuple[Path, ...]
    paths: tuple[Path, ...]
    meant: tuple[Use, ...]
    unknown: int

    @classmethod
    def of(cls, library: Library, entry: Entry, *others: Entry) -> "Referring":
        """Those that may refer to `entry`; the plan is about the `others` too.

        Raises:
            FileProblem: the pattern's own file can't be read.
        """
        index = library.index
        own = identity_of(Snapshot(read_text_file(entry.path).text, SECTION_NAMES), entry.path)
        names = [name for name in dict.fromkeys((own.slug, own.id, entry.path.stem)) if name]
        faulty, unknown = _faulty(index, names)
        meant = tuple(use for use in uses_of(index, own.slug, own.id) if use.meant)
        both = (entry.path, *(other.path for other in others))
        return cls(index, own.slug, both, tuple(dict.fromkeys([*paths_with(index, names), *faulty])), meant, unknown)

    def is_shared(self, name: str) -> bool:
        """Whether a pattern that the plan is not about has this slug or id."""
        found = self.index.entries("slug = ? OR (id = ? AND id <> '')", (name, name))
        return any(entry.path not in self.own for entry in found)

    def is_near(self, slug: str) -> bool:
        """Whether a pattern that the plan is not about has this slug, or a file of this name, in any capitals."""
        found = self.index.entries("folded = ? OR stem = ?", (slug.casefold(), slug.casefold()))
        return any(entry.path not in self.own for entry in found)

    def noted(self, plan: Plan) -> Plan:
        """The plan, with what a person should know of references that it leaves alone."""
        notes = list(plan.notes)
        if self.meant:
            first = self.meant[0]
            given = {"target": first.target, "name": first.entry.path.name, "slug": self.slug}
            if len(self.meant) == 1:
                note = tr("“{target}” in {name} may mean {slug} in other words; it stays as it is.", **given)
            else:
                note = tr_count(
                    len(self.meant) - 1,
                    "“{target}” in {name} may mean {slug} in other words; it stays as it is, and so does {count} more "
                    "like that.",
                    "“{target}” in {name} may mean {slug} in other words; it stays as it is, and so do {count:,} more "
                    "like that.",
                    **given,
                )
            notes.append(note)
        if self.unknown:
            notes.append(
                tr_count(
                    self.unknown,
                    "{count} file can't be read; whether it refers to the pattern is not known.",
                    "{count:,} files can't be read; whether they refer to the pattern is not known.",
                )
            )
        return replace(plan, notes=tuple(notes))


def paths_with(index: Index, names: Sequence[str]) -> list[Path]:
    """The files with a link that gives one of these names, also as an address spells them."""
    encoded = {_ENCODED.sub(lambda found: found[0].lower(), quote(name)) for name in names}
    spelled = sorted({*names, *map(quote, names), *encoded})
    found = {
        entry.path
        for name in spelled
        for entry in index.entries("key IN (SELECT pattern FROM link WHERE target = ?)", (name,))
    }
    return sorted(found)


def _faulty(index: Index, names: Sequence[str]) -> tuple[list[Path], int]:
    """The files in which the index could not read all that name the pattern; and how many can't be read at all."""
    found = []
    unknown = 0
    for entry in index.entries("fault <> '' ORDER BY path"):
        try:
            text = read_text_file(entry.path).text
        except FileProblem:
            unknown += 1
            continue
        if any(name in text for name in names):
            found.append(entry.path)
    return found, unknown
