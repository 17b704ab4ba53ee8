"""A change of many files: all are written, or none is, whatever happens on the way.

Before anything is laid aside each file is compared with what it must hold. Then all texts go into a journal
(`editor.store.journal`) and to the disk; a rename in the journal says that they are complete. Only after that the
files are replaced, each compared again. What fails there takes back what was done. A program that dies before the
rename has touched no file; one that dies after it is finished by `recover`, or taken back where that can't be.

A file that holds neither its old nor its new text belongs to whoever wrote it: it is never overwritten. And because
a journal may come with a library from somewhere else, `recover` writes only to files that lie in the library itself,
outside hidden folders. A change may well reach others, through links to files; those are written last, so that
their state tells `recover` which way to go.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import ChangedOnDisk, FileProblem
from editor.core.translation import tr
from editor.store.journal import AT_ONCE, Journal, Record, State
from editor.store.recovery import AS_BEFORE, Recovery, complete, given_up, recover, refused
from editor.store.steps import FileStamps, Step, changed, name_in, steps_of, target_of
from editor.store.textfile import Stamp, encoded, stamp_of

__all__ = ["FileChange", "Progress", "Recovery", "inverse", "recover", "write_all"]

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class FileChange:
    """What becomes of one file.

    `path` is where it stands, or will stand; `before` the exact text that it must have, None where there must be no
    file; `after` the text that it gets, None where it is removed. A rename is two changes, one directly after the
    other: (old path, text, None) and (new path, None, new text); so the new file gets the mode of the old.
    """

    path: Path
    before: str | None
    after: str | None


def inverse(changes: Sequence[FileChange]) -> tuple[FileChange, ...]:
    """The changes that lead back, for Undo. A file that was only removed comes back with the mode of a new one."""
    return tuple(FileChange(change.path, change.after, change.before) for change in reversed(changes))


def write_all(folder: Path, changes: Sequence[FileChange], *, label: str, progress: Progress | None = None) -> None:
    """Write all changes to the library at `folder`, or none.

    `label` says what is done, as the user calls it. `progress` is told how much of how much is done; what it raises
    ends the change, with all files as before. Links to files are followed; but no link is removed or made.

    Raises:
        ChangedOnDisk: a file doesn't hold what it must.
        FileProblem: a file can't be written. The sentence says which and why; all files are as before, or else it
            names those that are not.
    """
    told = progress or (lambda _done, _total: None)
    try:
        files = [_file_stamps(folder, change) for change in changes]
        _check(folder, steps_of(folder, files))
        changes = [change for change in changes if change.before != change.after]
        files = [file for file in files if file[1] != file[2]]
        if not files:
            return
        steps = steps_of(folder, files)
        with _said(folder.name):
            journal = Journal.begun(folder)
    except ChangedOnDisk as error:
        raise ChangedOnDisk(f"{error} {tr(AS_BEFORE)}") from error
    except FileProblem as error:
        raise FileProblem(f"{error} {tr(AS_BEFORE)}") from error
    with _taken_back_on_failure(journal, steps):
        with _said(folder.name):
            journal.write_record(Record(label, tuple(files)))
        _stage(journal, steps, changes, told)
        with _said(folder.name):
            journal.mark(State.STAGING, State.FORWARD)
        for count, step in enumerate(steps, len(steps) + 1):
            with _said(step.name):
                journal.bring(step, forward=True)
            told(count, 2 * len(steps))
    complete(journal, steps)


def _file_stamps(folder: Path, change: FileChange) -> FileStamps:
    return name_in(folder, change.path), _stamp(change.path, change.before), _stamp(change.path, change.after)


def _stamp(path: Path, text: str | None) -> Stamp | None:
    return None if text is None else stamp_of(encoded(path, text))


def _check(folder: Path, steps: Sequence[Step]) -> None:
    """Compare all files with what they must hold, before anything is done."""
    seen: dict[Path, str] = {}
    for step in steps:
        if step.target in seen:
            raise FileProblem(
                tr(
                    "“{other}” and “{name}” are one file: it is there twice, or one is a link to the "
                    "other. Leave one of them out.",
                    other=seen[step.target],
                    name=step.name,
                )
            )
        seen[step.target] = step.name
        path = folder / step.name
        if path.is_symlink() and None in (step.before, step.after):
            raise FileProblem(
                tr(
                    "“{name}” is a link to “{target}”. Links are neither made nor removed here: "
                    "leave it out, or change the file that it leads to.",
                    name=step.name,
                    target=step.target,
                )
            )
        with _said(step.name):
            _check_one(step)


def _check_one(step: Step) -> None:
    now = step.on_disk()
    if now == step.before:
        if now is not None and not os.access(step.target, os.W_OK):
            raise PermissionError
        if not step.target.parent.is_dir():
            raise FileProblem(tr("There is no folder for “{name}”. Make it, or choose another.", name=step.name))
    elif step.before is None:
        raise ChangedOnDisk(tr("There is already a file “{name}”. Choose another name.", name=step.name))
    elif now is None:
        raise ChangedOnDisk(
            tr("“{name}” is not there any more. Look through the changes again, without it.", name=step.name)
        )
    else:
        raise ChangedOnDisk(changed(step.name))


def _stage(journal: Journal, steps: Sequence[Step], changes: Sequence[FileChange], told: Progress) -> None:
    """Lay all texts aside, several at once."""

    def stage(step: Step) -> None:
        change = changes[step.number]
        new = None if change.after is None else encoded(change.path, change.after)
        with _said(step.name):
            journal.stage(step, new, _model(changes, step))

    with ThreadPoolExecutor(AT_ONCE) as pool:
        try:
            for count, _ in enumerate(pool.map(stage, steps), 1):
                told(count, 2 * len(steps))
        finally:
            pool.shutdown(cancel_futures=True)


def _model(changes: Sequence[FileChange], step: Step) -> Path | None:
    """Whose mode and owner a new text gets: those of the file it replaces, or of the one that it is the new name of."""
    if step.before is not None:
        return step.target
    previous = changes[step.number - 1] if step.number else None
    if previous is not None and previous.before is not None and previous.after is None:
        return target_of(previous.path)
    return None


@contextmanager
def _said(name: str) -> Iterator[None]:
    """What the system refuses, as a sentence."""
    try:
        yield
    except OSError as error:
        raise FileProblem(refused(name, error)) from error


@contextmanager
def _taken_back_on_failure(journal: Journal, steps: Sequence[Step]) -> Iterator[None]:
    try:
        yield
    except BaseException as error:  # also what is no error: the change is cancelled, the program is asked to end
        outcome, is_whole = given_up(journal, steps, error)
        if isinstance(error, FileProblem):
            raise type(error)(f"{error} {outcome}") from error
        if not is_whole:
            raise FileProblem(outcome) from error
        raise
