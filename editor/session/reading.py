"""Reads a library into its index; made for a worker thread."""

from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from editor.library.apart import WORTH_A_PROCESS, refresh_apart
from editor.library.index import open_index
from editor.library.indexing import Progress, read_files, refresh_paths, survey, take_names
from editor.library.search import vocabulary_of
from editor.library.words import Vocabulary


def read_library(folder: Path, deep: bool, progress: Progress, cancelled: Callable[[], bool]) -> Vocabulary:
    """Bring the index of a library up to date: first the names of its files, then what is new or changed in them.

    Returns the words of the library.
    """
    with closing(open_index(folder, deep=deep)) as index:
        found = survey(index, deep=deep)
        take_names(index, found)
        progress(0, len(found.stale))
        if len(found.stale) < WORTH_A_PROCESS or not refresh_apart(folder, deep, progress, cancelled):
            read_files(index, found.stale, progress, cancelled)
        return vocabulary_of(index)


def read_paths(folder: Path, deep: bool, paths: Iterable[str]) -> None:
    """Look at some files of a library again; those that are gone are forgotten."""
    with closing(open_index(folder, deep=deep)) as index:
        refresh_paths(index, paths)
