"""Open patterns after a change of many files: each shows what is on disk now, and Undo in any of them undoes it all."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from editor.core.errors import FileProblem
from editor.session.openfile import OpenFile
from editor.session.refactoring import Applied
from editor.store.textfile import real_path
from editor.store.transaction import FileChange


@dataclass(frozen=True, slots=True, eq=False)
class ManyFiles:
    """Ties the steps of the open patterns to the change of many files that made them."""

    applied: Applied


def unsaved_paths(files: Iterable[OpenFile]) -> list[Path]:
    """The open files that hold what the disk does not."""
    return [file.path for file in files if file.is_changed or file.held]


def count_of(applied: Applied) -> int:
    """How many files were changed; one that got another name is one."""
    return len(applied.changes) - len(_moved(applied.changes))


def follow(files: Iterable[OpenFile], applied: Applied) -> list[OpenFile]:
    """Bring open patterns to what was written; returns those whose files are gone, to be closed."""
    moved = _moved(applied.changes)
    files = list(files)
    written = _written(applied.changes, {file.path.name for file in files})
    removed = {change.path for change in applied.changes if change.after is None} - set(moved)
    gone = []
    token = ManyFiles(applied)
    for file in files:
        place = _real(file.path)
        if place in removed:
            gone.append(file)
        elif place in moved:
            file.take(moved[place], applied.label, token)
        elif place in written:
            file.take(file.path, applied.label, token)
    return gone


def moved_files(applied: Applied) -> dict[Path | None, Path]:
    """Where the files stand that a change gave other names, by their real paths before."""
    return _moved(applied.changes)


def place_after(path: Path, moved: Mapping[Path | None, Path]) -> Path:
    """Where a file is after some were moved, as `moved_files` tells of them."""
    return moved.get(_real(path), path)


def token_of(file: OpenFile) -> ManyFiles | None:
    """The change of many files that the last step of a pattern is part of, or None."""
    step = file.document.history.next_undo
    return step.joint if step is not None and isinstance(step.joint, ManyFiles) else None


def undone_token_of(file: OpenFile) -> ManyFiles | None:
    """The change of many files that Redo in a pattern would make again, or None."""
    step = file.document.history.next_redo
    return step.joint if step is not None and isinstance(step.joint, ManyFiles) else None


def _written(changes: Iterable[FileChange], names: Collection[str]) -> set[Path]:
    """The real paths of what was written, of those that may be a file of one of these names.

    To resolve thousands of paths would hold the window up.
    """
    paths = (change.path for change in changes if change.after is not None)
    return {real_path(path) for path in paths if path.name in names or path.is_symlink()}


def _real(path: Path) -> Path | None:
    try:
        return real_path(path.parent) / path.name
    except FileProblem:
        return None


def _moved(changes: Iterable[FileChange]) -> dict[Path | None, Path]:
    """By the old place, the new one of each file that was renamed: it goes, and directly after it another comes."""
    return {
        before.path: after.path
        for before, after in pairwise(changes)
        if before.after is None and after.before is None and after.after is not None
    }
