"""Reads a library into its index; made for a worker thread."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import FileProblem
from editor.core.translation import tr
from editor.library.apart import WORTH_A_PROCESS, refresh_apart
from editor.library.index import open_index
from editor.library.indexing import Progress, read_files, refresh_paths, survey, take_names
from editor.library.search import everything_of, vocabulary_of
from editor.library.words import Vocabulary
from editor.store.transaction import recover

Listed = Callable[[Sequence[int]], None]


@dataclass(frozen=True, slots=True)
class Read:
    """A library that was read: the keys of all patterns by slug, and where all of it was read, its words.

    `recovered` says what was finished or taken back of a change that a crash broke off.
    """

    everything: Sequence[int]
    vocabulary: Vocabulary | None = None
    recovered: str = ""


def read_library(folder: Path, deep: bool, progress: Progress, cancelled: Callable[[], bool], listed: Listed) -> Read:
    """Bring the index of a library up to date: first the names of its files, then what is new or changed in them.

    `listed` is told the keys of all patterns by slug as soon as the names are known.

    Raises:
        FileProblem: the folder is not there, as when a drive was taken out; what the index knows stays.
    """
    if not folder.is_dir():
        raise FileProblem(tr("The folder “{folder}” is not there any more.", folder=folder))
    recovery = recover(folder)
    with closing(open_index(folder, deep=deep)) as index:
        found = survey(index, deep=deep)
        take_names(index, found)
        listed(everything_of(index))
        progress(0, len(found.stale))
        if len(found.stale) < WORTH_A_PROCESS or not refresh_apart(folder, deep, progress, cancelled):
            read_files(index, found.stale, progress, cancelled)
        told = recovery.sentence if recovery is not None else ""
        return Read(everything_of(index), vocabulary_of(index), told)


def read_paths(folder: Path, deep: bool, paths: Iterable[str]) -> Read:
    """Look at some files of a library again; those that are gone are forgotten."""
    with closing(open_index(folder, deep=deep)) as index:
        refresh_paths(index, paths)
        return Read(everything_of(index))
