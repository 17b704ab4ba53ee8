"""What a person asks to be done to many patterns at once. Each is planned in a worker, with an index of its own."""

from collections.abc import Callable, Collection, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from editor.core.errors import TrellisError
from editor.core.front.yamltree import Data
from editor.core.problems import KeyPath
from editor.library.entry import Entry
from editor.session.library import Library
from editor.session.refactoring import (
    Applied,
    Plan,
    Progress,
    apply,
    plan_delete,
    plan_deprecate,
    plan_merge,
    plan_rename,
    plan_repoint,
    plan_set_field,
    undo,
)
from editor.session.replacing import Wanted
from editor.session.replacingmany import plan_replace


class Request(Protocol):
    """Something that can be planned."""

    def plan(self, library: Library, progress: Progress) -> Plan:
        """All that it would change.

        Raises:
            TrellisError: it can't be done.
        """


@dataclass(frozen=True, slots=True)
class Rename:
    """Give a pattern another slug."""

    entry: Entry
    slug: str
    keep_alias: bool = False

    def plan(self, library: Library, progress: Progress) -> Plan:
        """See `Request`."""
        return plan_rename(library, self.entry, self.slug, keep_alias=self.keep_alias, progress=progress)


@dataclass(frozen=True, slots=True)
class Merge:
    """Make a pattern part of another one."""

    entry: Entry
    into: Entry
    keep_deprecated: bool = False

    def plan(self, library: Library, progress: Progress) -> Plan:
        """See `Request`."""
        return plan_merge(library, self.entry, self.into, keep_deprecated=self.keep_deprecated, progress=progress)


@dataclass(frozen=True, slots=True)
class Deprecate:
    """Mark a pattern as deprecated, with what replaces it."""

    entry: Entry
    replacement: Entry | None = None
    redirect: bool = False

    def plan(self, library: Library, progress: Progress) -> Plan:
        """See `Request`."""
        return plan_deprecate(library, self.entry, self.replacement, redirect=self.redirect, progress=progress)


@dataclass(frozen=True, slots=True)
class Delete:
    """Remove a pattern."""

    entry: Entry
    remove_references: bool = False

    def plan(self, library: Library, progress: Progress) -> Plan:
        """See `Request`."""
        return plan_delete(library, self.entry, remove_references=self.remove_references, progress=progress)


@dataclass(frozen=True, slots=True)
class Repoint:
    """Let all references that give a name which no pattern has lead to a pattern."""

    reference: str
    entry: Entry

    def plan(self, library: Library, progress: Progress) -> Plan:
        """See `Request`."""
        return plan_repoint(library, self.reference, self.entry, progress=progress)


@dataclass(frozen=True, slots=True)
class SetField:
    """Give one field the same value in several patterns."""

    entries: tuple[Entry, ...]
    path: KeyPath
    value: Data

    def plan(self, library: Library, progress: Progress) -> Plan:
        """See `Request`."""
        return plan_set_field(library, self.entries, self.path, self.value, progress=progress)


@dataclass(frozen=True, slots=True)
class Replace:
    """Put another text in place of one, wherever the prose of the patterns says it."""

    wanted: Wanted
    text: str

    def plan(self, library: Library, progress: Progress) -> Plan:
        """See `Request`."""
        return plan_replace(library, self.wanted, self.text, progress=progress)


_REPORTED = 20
"""Files between two reports."""


class _Cancelled(Exception):
    """Ends a plan that nobody waits for any more."""


Cancelled = Callable[[], bool]
Job = Callable[[Cancelled], Iterator[Plan | Applied | TrellisError]]


def planning(folder: Path, implied: bool, request: Request, report: Progress) -> Job:
    """The job that plans a request about the library in a folder; it yields the plan, or why there can be none.

    `report` is told from time to time how many files of how many are done.
    """
    return _job(folder, implied, report, request.plan)


def applying(
    folder: Path, implied: bool, plan: Plan, left_out: Collection[Path], unsaved: Collection[Path], report: Progress
) -> Job:
    """The job that writes a plan; it yields what was written, or why nothing was. Where it is cancelled, nothing is."""

    def write(library: Library, progress: Progress) -> Applied:
        return apply(library, plan, left_out, unsaved=unsaved, progress=progress)

    return _job(folder, implied, report, write)


def undoing(folder: Path, implied: bool, applied: Applied, unsaved: Collection[Path], report: Progress) -> Job:
    """The job that takes a change back; it yields what was done for it, or why nothing was."""

    def take_back(library: Library, progress: Progress) -> Applied:
        return undo(library, applied, unsaved=unsaved, progress=progress)

    return _job(folder, implied, report, take_back)


def _job(folder: Path, implied: bool, report: Progress, work: Callable[[Library, Progress], Plan | Applied]) -> Job:
    def run(cancelled: Cancelled) -> Iterator[Plan | Applied | TrellisError]:
        def progress(done: int, total: int) -> None:
            if cancelled():
                raise _Cancelled
            if done % _REPORTED == 0:
                report(done, total)

        library = Library(folder, implied=implied)
        with closing(library.index):
            try:
                yield work(library, progress)
            except TrellisError as error:
                yield error
            except _Cancelled:
                return

    return run
