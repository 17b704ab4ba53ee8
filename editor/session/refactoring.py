"""Changes of many files of a library: planned with the help of the index, then written all or none, and taken back.

A plan reads the files that the index knows to refer to the pattern, and those in which it could not read all; so the
index must be up to date. An index serves the thread that opened it: a worker opens a `Library` of its own.
"""

import logging
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from editor.core.errors import EditRefused
from editor.core.front.yamltree import Data
from editor.core.problems import KeyPath
from editor.core.translation import tr
from editor.library.entry import Entry
from editor.library.indexing import refresh_paths
from editor.library.refactoring.deleting import delete
from editor.library.refactoring.deprecating import deprecate
from editor.library.refactoring.merging import merge
from editor.library.refactoring.plans import Change, Plan, Refusal
from editor.library.refactoring.renaming import rename
from editor.library.refactoring.repointing import repoint
from editor.library.refactoring.setting import set_field
from editor.library.references import Identity
from editor.session.library import Library
from editor.session.referring import Progress, Referring, paths_with, reading, silent, status_path
from editor.store.textfile import real_path
from editor.store.transaction import FileChange, Recovery, inverse, recover, write_all

__all__ = ["Applied", "Change", "Plan", "Progress", "Recovery", "Refusal", "apply", "recover", "undo"]

_log = logging.getLogger("trellis")


@dataclass(frozen=True, slots=True)
class Applied:
    """A change of many files that was written."""

    label: str
    changes: tuple[FileChange, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """All files that it touched, those that are gone included."""
        return tuple(dict.fromkeys(change.path for change in self.changes))

    def inverse(self) -> "Applied":
        """The change that leads back."""
        return Applied(self.label, inverse(self.changes))


def plan_rename(
    library: Library, entry: Entry, new_slug: str, *, keep_alias: bool = False, progress: Progress = silent
) -> Plan:
    """Plan a new slug for a pattern: in its file, in the name of that, and wherever others refer to it.

    `keep_alias`: the older slug is added to the aliases.

    Raises:
        TrellisError: the slug can't be used, or the pattern's own file can't be changed.
    """
    referring = Referring.of(library, entry)

    def is_taken(name: str) -> bool:
        return referring.is_shared(name) or (name == new_slug and referring.is_near(name))

    return referring.noted(
        rename(
            entry.path,
            new_slug,
            read=reading(progress, len(referring.paths) + 1),
            referring=referring.paths,
            is_taken=is_taken,
            keep_alias=keep_alias,
        )
    )


def plan_merge(
    library: Library, entry: Entry, into: Entry, *, keep_deprecated: bool = False, progress: Progress = silent
) -> Plan:
    """Plan that a pattern becomes part of another one; its file goes, or, with `keep_deprecated`, is marked so.

    Raises:
        TrellisError: one of the two files can't be changed.
    """
    referring = Referring.of(library, entry, into)
    return referring.noted(
        merge(
            entry.path,
            into.path,
            read=reading(progress, len(referring.paths) + 2),
            referring=referring.paths,
            find=lambda name: _identity(library, name),
            is_shared=referring.is_shared,
            keep_deprecated=keep_deprecated,
        )
    )


def plan_deprecate(
    library: Library,
    entry: Entry,
    replacement: Entry | None = None,
    *,
    redirect: bool = False,
    progress: Progress = silent,
) -> Plan:
    """Plan that a pattern is marked as deprecated, with a link to its replacement if it has one.

    `redirect`: what refers to it then leads to the replacement.

    Raises:
        TrellisError: the pattern's own file can't be changed.
    """
    if replacement is None:
        read = reading(progress, 2)
        plan = set_field([entry.path], status_path(entry.path, read), "deprecated", read=read)
        return replace(plan, label=tr("Deprecate {slug}", slug=entry.slug))
    referring = Referring.of(library, entry, replacement)
    plan = deprecate(
        entry.path,
        replacement.path,
        read=reading(progress, len(referring.paths) + 2 if redirect else 2),
        referring=referring.paths,
        is_shared=referring.is_shared,
        redirect=redirect,
    )
    return referring.noted(plan) if redirect else plan


def plan_delete(
    library: Library, entry: Entry, *, remove_references: bool = False, progress: Progress = silent
) -> Plan:
    """Plan that a pattern's file is removed, and, with `remove_references`, what refers to it in others.

    Raises:
        TrellisError: the file can't be read.
    """
    referring = Referring.of(library, entry)
    plan = delete(
        entry.path,
        read=reading(progress, len(referring.paths) + 1 if remove_references else 1),
        referring=referring.paths,
        is_shared=referring.is_shared,
        remove_references=remove_references,
    )
    return referring.noted(plan) if remove_references else plan


def plan_repoint(library: Library, reference: str, entry: Entry, *, progress: Progress = silent) -> Plan:
    """Plan that all references which give this name, and lead nowhere, lead to a pattern."""
    paths = paths_with(library.index, [reference])
    to = Identity(entry.slug, entry.id, entry.title)
    return repoint(reference, to, read=reading(progress, len(paths)), referring=paths)


def plan_set_field(
    library: Library, entries: Iterable[Entry], key_path: KeyPath, value: Data, *, progress: Progress = silent
) -> Plan:
    """Plan that one field has the same value in many patterns."""
    paths = [entry.path for entry in entries if library.covers(entry.path)]
    return set_field(paths, key_path, value, read=reading(progress, len(paths)))


def apply(
    library: Library,
    plan: Plan,
    left_out: Collection[Path] = (),
    *,
    unsaved: Collection[Path] = (),
    progress: Progress = silent,
) -> Applied:
    """Write a plan, all of it but the files `left_out`; after an error all files are as before.

    `unsaved` are files that are open and changed: a plan that touches one is refused.

    Raises:
        EditRefused: it touches a file that is open with changes.
        FileProblem: a file is not any more what it was when it was planned, or can't be written.
    """
    kept = [change for change in plan.changes if change.path not in left_out]
    applied = Applied(plan.label, tuple(each for change in kept for each in _file_changes(change)))
    _write(library, applied, plan.label, unsaved, progress)
    return applied


def undo(library: Library, applied: Applied, *, unsaved: Collection[Path] = (), progress: Progress = silent) -> Applied:
    """Take back what was written; returns what was done for it, which can be taken back in turn.

    Raises:
        EditRefused: it touches a file that is open with changes.
        FileProblem: a file was changed since, or can't be written; all files are as before.
    """
    back = applied.inverse()
    _write(library, back, tr("Undo: {what}", what=applied.label), unsaved, progress)
    return back


def _file_changes(change: Change) -> Iterator[FileChange]:
    if change.new_path in (None, change.path):
        yield FileChange(change.path, change.before, change.after)
    elif change.new_path is not None:
        yield FileChange(change.path, change.before, None)
        yield FileChange(change.new_path, None, change.after)


def _write(library: Library, applied: Applied, label: str, unsaved: Collection[Path], progress: Progress) -> None:
    open_files = {real_path(path) for path in unsaved}
    hindering = [path for path in applied.paths if real_path(path) in open_files]
    if hindering:
        names = ", ".join(tr("“{name}”", name=path.stem) for path in hindering)
        raise EditRefused(
            tr("{names}: open with changes that are not saved. Save or revert first, or leave it out.", names=names)
        )
    write_all(library.index.folder, applied.changes, label=label, progress=progress)
    try:
        refresh_paths(library.index, [library.index.path_of(path) for path in applied.paths])
    except sqlite3.Error as error:
        _log.warning("The files are written; the index takes them in later (%s).", error)
    library.note_changed()


def _identity(library: Library, name: str) -> Identity | None:
    found = library.find(name)
    return Identity(found.slug, found.id, found.title) if found else None
