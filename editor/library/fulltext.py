"""Searches the text of all files of a library, as they stand on disk; nothing of it is kept.

A scan finds any stretch of text and is never behind the disk. A table of all words would take as much room as the
files, must be kept up to date, and finds whole words only.
"""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from editor.library.entry import Entry
from editor.library.index import Index

LISTED_HITS = 2_000
"""So many places are told one by one; of the rest only how many there are."""
LISTED_IN_ONE = 100
"""Of one pattern no more places are told than these."""
_REPORT_SECONDS = 0.1
_BEFORE, _AFTER = 40, 160
"""Characters of a line that are shown before a hit and behind its beginning."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. A space also matches a line break; without `cased` capitals and small letters are one."""

    text: str
    cased: bool = False
    whole_words: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One place: where it begins and ends in the file, in characters, and its line with the hit's place in that.

    `excerpt` is cut with dots where the line is long; `start` and `end` count in it.
    """

    offset: int
    found: str
    excerpt: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FileHits:
    """A pattern that holds what is looked for: how often, and the places that are told."""

    entry: Entry
    count: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is: files looked at and in all, places found and in how many files, files that can't be read.

    `new` are the patterns found since the last report that are told.
    """

    done: int = 0
    total: int = 0
    hits: int = 0
    files: int = 0
    unread: int = 0
    new: tuple[FileHits, ...] = ()


class _Needle:
    """What is looked for, made ready to be found fast: most files are passed over without being decoded."""

    def __init__(self, wanted: Wanted) -> None:
        self._cased = wanted.cased
        words = wanted.text.split()
        mark = r"\b" if wanted.whole_words else ""
        self._source = r"\s+".join(re.escape(word) for word in words)
        begin = mark if words and re.match(r"\w", words[0]) else ""
        end = mark if words and re.search(r"\w$", words[-1]) else ""
        self._source = f"{begin}{self._source}{end}"
        self._pattern = re.compile(self._source if wanted.cased else self._source.lower())
        self._slow = re.compile(self._source, re.IGNORECASE)
        sure = words if wanted.cased else re.findall("[!-~]+", wanted.text)
        self._keys = [(word if wanted.cased else word.lower()).encode("utf-8", "replace") for word in sure]

    def may_be_in(self, data: bytes) -> bool:
        small = data if self._cased else data.lower()
        return all(key in small for key in self._keys)

    def places(self, text: str) -> Iterator["re.Match[str]"]:
        if self._cased:
            return self._pattern.finditer(text)
        small = text.lower()
        # A few letters, such as İ, become two when they are made small; then places would be others.
        return self._pattern.finditer(small) if len(small) == len(text) else self._slow.finditer(text)


def search_text(index: Index, wanted: Wanted, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Progress]:
    """Look for a text in all files of a library, in the order of their paths, telling from time to time what is found.

    The last report counts all files, unless it was cancelled.
    """
    if not wanted.text.strip():
        yield Progress()
        return
    paths = [path for (path,) in index.connection.execute("SELECT path FROM pattern ORDER BY path")]
    scan = _Scan(index, _Needle(wanted), len(paths))
    for path in paths:
        if cancelled():
            return
        scan.look_at(path)
        if time.monotonic() >= scan.due:
            yield scan.report()
    yield scan.report()


@dataclass(slots=True)
class _Scan:
    index: Index
    needle: _Needle
    total: int
    done: int = 0
    hits: int = 0
    files: int = 0
    unread: int = 0
    told: int = 0
    new: list[FileHits] = field(default_factory=list)
    due: float = 0.0

    def look_at(self, path: str) -> None:
        self.done += 1
        try:
            data = (self.index.folder / path).read_bytes()
            if not self.needle.may_be_in(data):
                return
            text = data.decode()
        except FileNotFoundError:
            return
        except (OSError, ValueError):
            self.unread += 1
            return
        places = [match.span() for match in self.needle.places(text)]
        if places:
            self.hits += len(places)
            self.files += 1
            self._tell(path, text, places)

    def _tell(self, path: str, text: str, places: list[tuple[int, int]]) -> None:
        room = min(LISTED_HITS - self.told, LISTED_IN_ONE)
        if room <= 0:
            return
        listed = places[:room]
        self.told += len(listed)
        found = self.index.entries("path = ?", (path,))
        entry = found[0] if found else Entry(self.index.folder / path, Path(path).stem)
        hits = tuple(hit_at(text, start, end) for start, end in listed)
        self.new.append(FileHits(entry, len(places), hits))

    def report(self) -> Progress:
        new, self.new = tuple(self.new), []
        self.due = time.monotonic() + _REPORT_SECONDS
        return Progress(self.done, self.total, self.hits, self.files, self.unread, new)


def hit_at(text: str, start: int, end: int) -> Hit:
    """A place with the line around it, blanks made single, cut where it is long."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    first, last = max(line_start, start - _BEFORE), min(line_end, max(end, start + _AFTER))
    before = _one_line(text[first:start]).lstrip()
    found, after = _one_line(text[start:end]), _one_line(text[end:last]).rstrip()
    before = f"…{before}" if first > line_start else before
    after = f"{after}…" if last < line_end else after
    return Hit(start, text[start:end], f"{before}{found}{after}", len(before), len(before) + len(found))


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
