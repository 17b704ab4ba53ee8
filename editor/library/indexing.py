"""Brings an index up to date with the files of its library."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import FileProblem
from editor.library.facts import Facts, facts_of
from editor.library.index import Index
from editor.store.folder import FoundFile, found_file, pattern_files
from editor.store.textfile import TextFile, read_text_file

BATCH = 100
"""Patterns between two commits; what was committed is seen by everyone who reads the index."""

Progress = Callable[[int, int], None]
"""Is told how many files are read, and of how many."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a look at the files found: how many are there, and how many were read, removed, and cannot be read.

    `complete`: it was not cancelled.
    """

    files: int
    read: int
    removed: int
    complete: bool


@dataclass(frozen=True, slots=True)
class Survey:
    """How the disk differs from the index: the files that must be read, and the paths that are gone."""

    files: int
    stale: tuple[FoundFile, ...]
    unknown: tuple[FoundFile, ...]
    gone: tuple[str, ...]


def survey(index: Index, *, deep: bool = True) -> Survey:
    """Compare the sizes and times of all files with those that the index knows."""
    known = index.known_files()
    files = 0
    stale: list[FoundFile] = []
    unknown: list[FoundFile] = []
    for file in pattern_files(index.folder, deep=deep):
        files += 1
        row = known.pop(file.path, None)
        if row is None:
            unknown.append(file)
        if row is None or row[1:] != (file.size, file.time):
            stale.append(file)
    return Survey(files, tuple(stale), tuple(unknown), tuple(known))


def refresh(
    index: Index,
    *,
    deep: bool = True,
    progress: Progress = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Read what is new or changed, and forget what is gone; the names of new files are known before any is read.

    `cancelled` is asked between the batches; what was read by then stays.
    """
    found = survey(index, deep=deep)
    take_names(index, found)
    done = read_files(index, found.stale, progress, cancelled)
    return Outcome(found.files, done, len(found.gone), done == len(found.stale))


def take_names(index: Index, found: Survey) -> None:
    """Forget what is gone and take in the names of new files."""
    if found.gone or found.unknown:
        with index.writing():
            index.remove(found.gone)
            index.put_names(found.unknown)


def read_files(
    index: Index,
    files: Sequence[FoundFile],
    progress: Progress = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Read these files into the index, a batch at a time; returns how many were read before it was cancelled."""
    for start in range(0, len(files), BATCH):
        progress(start, len(files))
        if cancelled():
            return start
        read = [(file, _read(index.folder, file)) for file in files[start : start + BATCH]]
        with index.writing():
            for file, text in read:
                _take(index, file, text)
    progress(len(files), len(files))
    return len(files)


def refresh_paths(index: Index, paths: Iterable[str]) -> None:
    """Look at these files again, whatever their size and time say; those that are gone are forgotten."""
    found = {path: found_file(index.folder, path) for path in paths}
    with index.writing():
        index.remove(path for path, file in found.items() if file is None)
        for file in found.values():
            if file is not None:
                _take(index, file, _read(index.folder, file))


def _read(folder: Path, file: FoundFile) -> TextFile | FileProblem:
    """The file, or what keeps it from being read."""
    try:
        return read_text_file(folder / file.path)
    except FileProblem as problem:
        return problem


def _take(index: Index, file: FoundFile, read: TextFile | FileProblem) -> None:
    if isinstance(read, FileProblem):
        index.put(file, "", Facts(file.stem, fault=str(read)))
    elif read.stamp.digest == index.digest(file.path):
        index.touch(file)
    else:
        index.put(file, read.stamp.digest, facts_of(read.text, file.stem))
