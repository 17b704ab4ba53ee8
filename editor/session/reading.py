"""Reads a library into its index; made for a worker thread."""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from editor.library.apart import WORTH_A_PROCESS, refresh_apart
from editor.library.index import open_index
from editor.library.indexing import Progress, read_files, refresh_paths, survey, take_names
from editor.library.search import vocabulary_of
from editor.library.words import Vocabulary
from editor.store.transaction import recover


@dataclass(frozen=True, slots=True)
class Read:
    """The words of a library that was read, and what was finished or taken back of a change that a crash broke off."""

    vocabulary: Vocabulary
    recovered: str = ""


def read_library(folder: Path, deep: bool, progress: Progress, cancelled: Callable[[], bool]) -> Read:
    """Bring the index of a library up to date: first the names of its files, then what is new or changed in them."""
    recovery = recover(folder)
    with closing(open_index(folder, deep=deep)) as index:
        found = survey(index, deep=deep)
        take_names(index, found)
        progress(0, len(found.stale))
        if len(found.stale) < WORTH_A_PROCESS or not refresh_apart(folder, deep, progress, cancelled):
            read_files(index, found.stale, progress, cancelled)
        return Read(vocabulary_of(index), recovery.sentence if recovery is not None else "")


def read_paths(folder: Path, deep: bool, paths: Iterable[str]) -> None:
    """Look at some files of a library again; those that are gone are forgotten."""
    with closing(open_index(folder, deep=deep)) as index:
        refresh_paths(index, paths)
