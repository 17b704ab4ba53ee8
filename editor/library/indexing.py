"""Brings an index up to date with the files of its library."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import FileProblem
from editor.library.facts import Facts
from editor.library.index import Index
from editor.store.folder import FoundFile, found_file, pattern_files
from editor.store.textfile import read_text_file

BATCH = 100
"""Patterns between two commits; what was committed is seen by everyone who reads the index."""

Cancelled = Callable[[], bool]
Progress = Callable[[int, int], None]
"""Is told how many files are read, and of how many."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Files of the library in `folder`, each with the digest of what the index knows of it."""

    folder: Path
    files: tuple[tuple[FoundFile, str], ...]


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a file; no facts where it still says what the index knows."""

    file: FoundFile
    digest: str
    facts: Facts | None


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


Reading = Callable[[Index, Sequence[FoundFile], Progress, Cancelled], int]
"""Reads files into an index; returns how many before it was cancelled."""


def refresh(
    index: Index,
    *,
    deep: bool = True,
    progress: Progress = lambda _done, _total: None,
    cancelled: Cancelled = lambda: False,
    read: Reading | None = None,
) -> Outcome:
    """Read what is new or changed, and forget what is gone; the names of new files are known before any is read.

    `cancelled` is asked between the batches; what was read by then stays. `read` does the reading.
    """
    found = survey(index, deep=deep)
    take_names(index, found)
    done = (read or read_files)(index, found.stale, progress, cancelled)
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
    cancelled: Cancelled = lambda: False,
) -> int:
    """Read these files into the index, a batch at a time; returns how many were read before it was cancelled."""
    return take_batches(index, map(read_batch, batches(index, files)), len(files), progress, cancelled)


def batches(index: Index, files: Sequence[FoundFile]) -> Iterator[Batch]:
    """The files with their digests as the index knows them, some at a time."""
    digests = index.digests()
    for start in range(0, len(files), BATCH):
        some = files[start : start + BATCH]
        yield Batch(index.folder, tuple((file, digests.get(file.path, "")) for file in some))


def read_batch(batch: Batch) -> list[Read]:
    """Read some files; what can't be read is known by name, with the reason."""
    return [_read(batch.folder, file, digest) for file, digest in batch.files]


def take_batches(index: Index, read: Iterable[list[Read]], total: int, progress: Progress, cancelled: Cancelled) -> int:
    """Write what was read, each batch as a whole; returns how many were written before it was cancelled."""
    done = 0
    progress(0, total)
    for some in read:
        if cancelled():
            return done
        with index.writing():
            for each in some:
                _take(index, each)
        done += len(some)
        progress(done, total)
    return done


def refresh_paths(index: Index, paths: Iterable[str]) -> None:
    """Look at these files again, whatever their size and time say; those that are gone are forgotten."""
    found = {path: found_file(index.folder, path) for path in paths}
    digests = {path: index.digest(path) for path in found}
    read = [_read(index.folder, file, digests[path]) for path, file in found.items() if file is not None]
    with index.writing():
        index.remove(path for path, file in found.items() if file is None)
        for each in read:
            _take(index, each)


def _read(folder: Path, file: FoundFile, digest: str) -> Read:
    # Loaded here because it brings the format along, which takes longer than a look at files that did not change.
    from editor.library.factreader import facts_of

    try:
        read = read_text_file(folder / file.path)
    except FileProblem as problem:
        return Read(file, "", Facts(file.stem, fault=str(problem)))
    if read.stamp.digest == digest:
        return Read(file, digest, None)
    return Read(file, read.stamp.digest, facts_of(read.text, file.stem))


def _take(index: Index, read: Read) -> None:
    if read.facts is None:
        index.touch(read.file)
    else:
        index.put(read.file, read.digest, read.facts)
