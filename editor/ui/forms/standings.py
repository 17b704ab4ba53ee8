"""Knows how the scores of a library are spread, as a worker has counted them."""

from collections.abc import Iterator, Mapping
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal, Slot

from editor.session.library import Library
from editor.session.standing import Distribution, read_standings, state_of
from editor.ui.background import Background, Cancelled, Job

_Known = tuple[tuple[int, int], Mapping[str, Distribution]]


class Standings(QObject):
    """Counts when it is asked about a library that has changed since; until then it says what it knew before.

    Signals:
        learned(): more is known than before.
    """

    learned = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: WeakKeyDictionary[Library, _Known] = WeakKeyDictionary()
        self._background = Background(self)
        self._background.found.connect(self._on_found)
        self._asked: Library | None = None

    def of(self, library: Library, name: str) -> Distribution | None:
        """How a score is spread over a library; None where that is not known, or not yet."""
        known = self._known.get(library)
        return known[1].get(name) if known is not None else None

    def ask(self, library: Library) -> None:
        """Count the scores of a library, unless that is known or being done."""
        known = self._known.get(library)
        if library.folder is None or (known is not None and known[0] == state_of(library)):
            return
        if self._background.is_busy and self._asked is library:
            return
        self._asked = library
        self._background.begin(_counting(library, state_of(library)))

    def stop(self) -> None:
        """Give up counting, and wait until no thread runs."""
        self._background.stop()

    @Slot(object)
    def _on_found(self, found: _Known) -> None:
        if self._asked is not None:
            self._known[self._asked] = found
            self.learned.emit()


def _counting(library: Library, state: tuple[int, int]) -> Job:
    def count(_cancelled: Cancelled) -> Iterator[_Known]:
        yield state, read_standings(library)

    return count
