"""The library as the session knows it: its patterns, found by slug, id or a few words."""

import logging
import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path

from editor.core.errors import FileProblem
from editor.library.entry import Entry
from editor.library.facts import Facts
from editor.library.filters import EVERYTHING, Filters, Order
from editor.library.index import IN_MEMORY, Index, open_index
from editor.library.indexing import Progress, refresh, refresh_paths
from editor.library.search import Found, Search
from editor.library.words import Vocabulary
from editor.store.folder import FoundFile, pattern_files
from editor.store.textfile import real_path

__all__ = ["Entry", "Library"]

_log = logging.getLogger("trellis")
_NAMED_AT_ONCE = 1_000
"""So many file names are listed while one waits (some 10 ms); of larger libraries they come in the background."""
_PAGE = 64
"""Entries that a listing fetches at a time."""


class Listing(Sequence[Entry]):
    """Patterns that were found, in order, each fetched when it is asked for. `total` counts those not listed too."""

    def __init__(self, index: Index, found: Found) -> None:
        self._index = index
        self.keys = found.keys
        self.total = found.total
        self._pages: dict[int, list[Entry]] = {}

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, row: int) -> Entry:  # type: ignore[override]  # nobody asks for slices
        if not 0 <= row < len(self.keys):
            raise IndexError(row)
        number, place = divmod(row, _PAGE)
        if number not in self._pages:
            self._pages[number] = self._index.entries_at(self.keys[number * _PAGE : (number + 1) * _PAGE])
        return self._pages[number][place]

    def row_at(self, path: Path) -> int:
        """The row of the pattern in a file, or -1."""
        key = self._index.key_at(path)
        # For one key a look along the list is quicker than a table of all.
        return self.keys.index(key) if key in self.keys else -1

    def rows_of(self, before: "Listing", rows: Iterable[int]) -> list[int]:
        """Where the patterns in these rows of a listing made before stand here; those that don't are left out."""
        wanted = {before.keys[row] for row in rows}
        return [row for row, key in enumerate(self.keys) if key in wanted] if wanted else []


class Library:
    """The patterns below a folder, as their index knows them; what it does not hold yet is read in the background.

    `is_implied`: nobody chose the folder; a file in it was opened. The folders below it then don't count.
    """

    def __init__(self, folder: Path | None = None, *, implied: bool = False) -> None:
        self.folder = folder
        self.is_implied = implied
        self._observers: list[Callable[[], None]] = []
        self.index = Index(IN_MEMORY, Path()) if folder is None else open_index(folder, deep=not implied)
        self._search = Search(self.index)
        self.is_listed = folder is None or self.index.count > 0 or self._take_names(folder)

    def _take_names(self, folder: Path) -> bool:
        """Learn the names of the files, where they are few; returns whether they were."""
        files = list(islice(pattern_files(folder, deep=not self.is_implied), _NAMED_AT_ONCE + 1))
        if len(files) > _NAMED_AT_ONCE:
            return False
        with self.index.writing():
            self.index.put_names(files)
        return True

    @property
    def count(self) -> int:
        """How many patterns there are."""
        everything = self._search.everything
        return self.index.count if everything is None else len(everything)

    @property
    def first(self) -> Entry | None:
        """The first pattern by its slug, where one is known."""
        return next(iter(self.index.entries("true ORDER BY slug, path LIMIT 1")), None)

    @property
    def is_whole(self) -> bool:
        """Whether a pattern that is not here does not exist; not so for the folder of a lone file."""
        return self.folder is not None and self.is_listed and (not self.is_implied or self.count > 1)

    def observe(self, observer: Callable[[], None]) -> None:
        """Call `observer` whenever entries changed."""
        self._observers.append(observer)

    def begin_anew(self) -> None:
        """Forget what the index says, as after damage; the library must be read again."""
        self.index.make_anew()
        self.is_listed = self.folder is None or self._take_names(self.folder)
        self.note_changed()

    def note_changed(self) -> None:
        """Tell that the index has learned something: patterns may have come, gone, or got another slug."""
        self._search.everything = None
        self.note_told()

    def note_told(self) -> None:
        """Tell that the index has learned what some patterns say; which there are is known, and in which order."""
        self.is_listed = True
        self.index.follow()
        for observer in self._observers:
            observer()

    def take(self, everything: Sequence[int], vocabulary: Vocabulary | None = None) -> None:
        """Take over what a thread that had time for it has read: the keys of all patterns by slug, and all words."""
        self._search.everything = everything
        if vocabulary is not None:
            self._search.vocabulary = vocabulary
        self.note_told()

    def update(self, entries: Iterable[Entry]) -> None:
        """Take over what is known of some patterns."""
        with self.index.writing():
            for entry in entries:
                facts = Facts(
                    entry.slug,
                    entry.id,
                    entry.title,
                    entry.aliases,
                    entry.summary,
                    domain=entry.domain,
                    status=entry.status,
                )
                self.index.put(FoundFile(self.index.path_of(entry.path), 0, 0), "", facts)
        self.note_changed()

    def read(self, progress: Progress = lambda _done, _total: None) -> None:
        """Read all files that are new or changed, here and now."""
        refresh(self.index, deep=not self.is_implied, progress=progress)
        self.note_changed()

    def refresh(self, path: Path) -> None:
        """Read one file again, as after saving it; a new file joins if it lies in the library's folder."""
        placed = _placed(path)
        if not self.covers(path) or placed is None:
            return
        name = self.index.path_of(placed)
        before = self.index.slug_at(name)
        try:
            refresh_paths(self.index, [name])
        except sqlite3.OperationalError as error:
            _log.warning("%s is as it should be; the index takes it in later (%s).", path, error)
            return
        if before is not None and before == self.index.slug_at(name):
            self.note_told()
        else:
            self.note_changed()

    def covers(self, path: Path) -> bool:
        """Whether a file lies where this library looks for patterns."""
        placed = _placed(path)
        if self.folder is None or placed is None:
            return False
        return placed.parent == self.folder if self.is_implied else placed.is_relative_to(self.folder)

    def find(self, reference: str) -> Entry | None:
        """The pattern that a slug or an id refers to; of several, the one whose file has that name."""
        return next(iter(self.holders(reference)), None)

    def entry_at(self, path: Path) -> Entry | None:
        """The pattern in a file of the library."""
        placed = _placed(path)
        return next(iter(self.index.entries("path = ?", (self.index.path_of(placed),))), None) if placed else None

    def holders(self, reference: str) -> list[Entry]:
        """All patterns that have this slug, or where none has it, this id."""
        if not reference:
            return []
        found = self.index.entries("slug = ? ORDER BY stem <> ?, path", (reference, reference.casefold()))
        return found or self.index.entries("id = ? ORDER BY path", (reference,))

    def others_with(self, column: str, value: str, path: Path) -> list[Entry]:
        """The patterns in other files than `path` that have this slug or id; `column` says which."""
        placed = _placed(path)
        found = self.index.entries(f"{column} = ? ORDER BY path", (value,)) if value else []
        return [entry for entry in found if entry.path != placed]

    def holder_of(self, slug: str) -> Entry | None:
        """The pattern that has a slug or a file name which differs from `slug` in capitals at most."""
        folded = slug.casefold()
        return next(iter(self.index.entries("folded = ? OR stem = ? LIMIT 1", (folded, folded))), None)

    def search(self, query: str, filters: Filters = EVERYTHING, order: Order = Order.LIKELIEST) -> Listing:
        """The patterns that hold every word of `query`, the likeliest first; see `Search.find`."""
        return Listing(self.index, self._search.find(query, filters, order))

    def generation_of(self, entry: Entry) -> str:
        """The name of the generation that a pattern is of; nothing where that is not known."""
        row = self.index.connection.execute(
            "SELECT generation FROM pattern WHERE path = ?", (self.index.path_of(entry.path),)
        ).fetchone()
        return row[0] if row else ""

    def values_of(self, column: str) -> list[str]:
        """The domains, statuses or generations that occur, by name; `column` says which."""
        return self.index.values_of(column)

    def counts_of(self, column: str) -> dict[str, int]:
        """The domains, statuses or generations that occur, by name, and how many patterns have each."""
        return self.index.counts_of(column)


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; one that can lead nowhere does not."""
    return os.path.isdir(path)  # noqa: PTH112  # Path.is_dir raises for names that are too long


def _placed(path: Path) -> Path | None:
    """A file's place in its real folder, also where it is a link; None where there can't be one."""
    try:
        return real_path(path.parent) / path.name
    except FileProblem:
        return None
