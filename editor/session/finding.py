"""What is looked for in a whole library, made for a worker thread: each opens the index for itself."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from sqlite3 import DatabaseError

from editor.core.span import Span
from editor.core.translation import tr_noop
from editor.library.entry import Entry
from editor.library.fulltext import FileHits, Hit, Progress, Wanted, hit_at, search_text
from editor.library.index import Index, open_index
from editor.library.likeness import Pair, likely_duplicates
from editor.library.uses import Use, missing_targets, nearest
from editor.session.library import Library

__all__ = [
    "UNREADABLE",
    "FileHits",
    "Finder",
    "Hit",
    "Nearest",
    "Pair",
    "Progress",
    "Use",
    "Wanted",
    "finder",
    "place_in",
]

Cancelled = Callable[[], bool]
UNREADABLE = tr_noop("The index of this library can't be read. Library › Read the Library Again makes it anew.")
_log = logging.getLogger("trellis")


@dataclass(frozen=True, slots=True)
class Nearest:
    """The patterns that a reference which leads nowhere may have meant."""

    reference: str
    entries: tuple[Entry, ...]


class Finder:
    """Looks for things in the library of a folder; each method is the job of a thread.

    A job that ends without its last result could not read the index.
    """

    def __init__(self, library: Library) -> None:
        assert library.folder is not None
        self._folder = library.folder
        self._deep = not library.is_implied

    @contextmanager
    def _index(self) -> Iterator[Index]:
        try:
            with closing(open_index(self._folder, deep=self._deep)) as index:
                yield index
        except DatabaseError as error:
            _log.warning("The index of %s can't be read: %s.", self._folder, error)

    def text(self, wanted: Wanted, cancelled: Cancelled) -> Iterator[Progress]:
        """Where the files say this; see `search_text`."""
        with self._index() as index:
            yield from search_text(index, wanted, cancelled)

    def duplicates(self, cancelled: Cancelled) -> Iterator[list[Pair]]:
        """The pairs of patterns that may be the same."""
        with self._index() as index:
            yield likely_duplicates(index, cancelled)

    def missing_targets(self, _cancelled: Cancelled) -> Iterator[list[Use]]:
        """The links that people made and that lead nowhere, those to the same target together."""
        with self._index() as index:
            yield sorted(missing_targets(index), key=lambda use: (use.target.casefold(), use.entry.slug))

    def nearest(self, reference: str, _cancelled: Cancelled) -> Iterator[Nearest]:
        """What a reference may have meant."""
        with self._index() as index:
            yield Nearest(reference, tuple(nearest(index, reference)))


def finder(library: Library) -> Finder | None:
    """What looks for things in this library; None where no folder is open."""
    return None if library.folder is None else Finder(library)


def place_in(text: str, hit: Hit) -> Span | None:
    """Where a text that may have changed since says what was found; None where it does not.

    Of several places it is the one in the same line, or else the nearest to where it was.
    """
    if text.startswith(hit.found, hit.offset):
        return Span(hit.offset, hit.offset + len(hit.found))
    places = [match.span() for match in re.finditer(re.escape(hit.found), text)]
    if not places:
        return None

    def distance(place: tuple[int, int]) -> tuple[bool, int]:
        here = hit_at(text, *place)
        return (here.excerpt, here.start) != (hit.excerpt, hit.start), abs(place[0] - hit.offset)

    return Span(*min(places, key=distance))
