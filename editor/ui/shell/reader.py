"""Reads a library's front matter in the background, batch by batch."""

from PySide6.QtCore import QObject, QThread, Signal, Slot

from editor.session.library import Entry, Library, read_batch

BATCH = 25
"""Patterns between two reports; small enough that the window never waits for one."""


class _Worker(QThread):
    batch_read = Signal(object)

    def __init__(self, entries: list[Entry], parent: QObject) -> None:
        super().__init__(parent)
        self._entries = entries

    def run(self) -> None:
        for start in range(0, len(self._entries), BATCH):
            if self.isInterruptionRequested():
                return
            self.batch_read.emit(read_batch(self._entries[start : start + BATCH]))


class LibraryReader(QObject):
    """Fills a library with what its files say.

    Signals:
        finished(): all is read.
    """

    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._library: Library | None = None
        self._worker: _Worker | None = None

    def read(self, library: Library) -> None:
        """Begin to read; what was being read before is given up."""
        self.stop()
        self._library = library
        self._worker = _Worker(library.entries, self)
        self._worker.batch_read.connect(self._on_batch_read)
        self._worker.finished.connect(self.finished)
        self._worker.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Give up reading, and wait until that is so."""
        if self._worker is not None:
            self._worker.batch_read.disconnect(self._on_batch_read)
            self._worker.finished.disconnect(self.finished)
            self._worker.requestInterruption()
            self._worker.wait()
            self._worker = None

    @Slot(object)
    def _on_batch_read(self, entries: list[Entry]) -> None:
        if self._library is not None:
            self._library.update(entries)
