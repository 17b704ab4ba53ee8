"""The library as the session knows it: its patterns, found by slug, id or a few words."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from editor.core.errors import FileProblem
from editor.store.library import Entry, find_entries, read_entry
from editor.store.textfile import real_path

__all__ = ["Entry", "Library"]


class Library:
    """The patterns below a folder. File names are known at once; the rest is read in the background, in batches.

    `is_implied`: nobody chose the folder; a file in it was opened. The folders below it then don't count.
    """

    def __init__(self, folder: Path | None = None, *, implied: bool = False) -> None:
        self.folder = folder
        self.is_implied = implied
        self._entries: dict[Path, Entry] = {}
        self._by_slug: dict[str, Entry] = {}
        self._by_id: dict[str, Entry] = {}
        self._observers: list[Callable[[], None]] = []
        if folder is not None:
            self.update(find_entries(folder, deep=not implied))

    @property
    def entries(self) -> list[Entry]:
        """All patterns, sorted by slug."""
        return sorted(self._entries.values(), key=lambda entry: entry.slug)

    @property
    def is_whole(self) -> bool:
        """Whether a pattern that is not here does not exist; not so for the folder of a lone file."""
        return self.folder is not None and (not self.is_implied or len(self._entries) > 1)

    def observe(self, observer: Callable[[], None]) -> None:
        """Call `observer` whenever entries changed."""
        self._observers.append(observer)

    def update(self, entries: Iterable[Entry]) -> None:
        """Take over what was read of some patterns."""
        for entry in entries:
            self._forget(entry.path)
            self._entries[entry.path] = entry
            self._by_slug[entry.slug] = entry
            if entry.id:
                self._by_id[entry.id] = entry
        for observer in self._observers:
            observer()

    def _forget(self, path: Path) -> None:
        """Let the slug and the id that a file had lead nowhere."""
        known = self._entries.pop(path, None)
        if known is not None:
            for index, name in ((self._by_slug, known.slug), (self._by_id, known.id)):
                if index.get(name) is known:
                    del index[name]

    def refresh(self, path: Path) -> None:
        """Read one file again, as after saving it; a new file joins if it lies in the library's folder."""
        placed = _placed(path)
        if self.covers(path) and placed is not None:
            self.update([read_entry(Entry(placed, placed.stem))])

    def covers(self, path: Path) -> bool:
        """Whether a file lies where this library looks for patterns."""
        placed = _placed(path)
        if self.folder is None or placed is None:
            return False
        return placed.parent == self.folder if self.is_implied else placed.is_relative_to(self.folder)

    def find(self, reference: str) -> Entry | None:
        """The pattern that a slug or an id refers to."""
        return self._by_slug.get(reference) or self._by_id.get(reference)

    def holder_of(self, slug: str) -> Entry | None:
        """The pattern that has a slug or a file name which differs from `slug` in capitals at most."""
        folded = slug.casefold()
        return next(
            (
                entry
                for entry in self._entries.values()
                if folded in (entry.slug.casefold(), entry.path.stem.casefold())
            ),
            None,
        )

    def search(self, query: str) -> list[Entry]:
        """The patterns that hold every word of `query` in slug, title or summary, the likeliest first."""
        terms = query.casefold().replace("-", " ").split()
        if not terms:
            return self.entries
        ranked = [(rank, entry.slug, entry) for entry in self._entries.values() if (rank := _rank(entry, terms)) < _NO]
        return [entry for _, _, entry in sorted(ranked, key=lambda row: row[:2])]


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; one that can lead nowhere does not."""
    return os.path.isdir(path)  # noqa: PTH112  # Path.is_dir raises for names that are too long


def read_batch(entries: Sequence[Entry]) -> list[Entry]:
    """Read the front matter of some patterns; made for a worker thread."""
    return [read_entry(entry) for entry in entries]


def _placed(path: Path) -> Path | None:
    """A file's place in its real folder, also where it is a link; None where there can't be one."""
    try:
        return real_path(path.parent) / path.name
    except FileProblem:
        return None


_NO = 99


def _rank(entry: Entry, terms: list[str]) -> int:
    """How well an entry fits: 0 where the title begins with the words, up to 3 per word found in the summary only."""
    name = f"{entry.title} {entry.slug.replace('-', ' ')}".casefold()
    if name.startswith(" ".join(terms)):
        return 0
    total = 1
    summary = ""
    for term in terms:
        place = name.find(term)
        if place == 0 or name.find(f" {term}") >= 0:
            continue
        if place > 0:
            total += 1
            continue
        summary = summary or entry.summary.casefold()
        if term not in summary:
            return _NO
        total += 3
    return total
