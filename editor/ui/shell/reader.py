"""Reads the front matter of libraries in the background, batch by batch."""

import gc

from PySide6.QtCore import QObject, QThread, Signal, Slot

from editor.session.library import Entry, Library, read_batch

BATCH = 25
"""Patterns between two reports; small enough that the window never waits for one."""


class _CollectionPause:
    """Holds automatic garbage collection while workers run.

    It runs in whichever thread happens to allocate. In a worker it could destroy a widget that was part of a circle,
    which Qt allows in the window's own thread only.
    """

    def __init__(self) -> None:
        self._workers = 0
        self._was_on = False

    def begin(self) -> None:
        if not self._workers:
            self._was_on = gc.isenabled()
            gc.disable()
        self._workers += 1

    def end(self) -> None:
        self._workers -= 1
        if not self._workers and self._was_on:
            gc.enable()


_collection = _CollectionPause()


class _Worker(QThread):
    """Reads one library.

    Signals:
        batch_read(Library, list[Entry]): some patterns were read.
    """

    batch_read = Signal(object, object)

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self.library = library
        self._entries = library.entries

    def run(self) -> None:
        for start in range(0, len(self._entries), BATCH):
            if self.isInterruptionRequested():
                return
            self.batch_read.emit(self.library, read_batch(self._entries[start : start + BATCH]))


class LibraryReader(QObject):
    """Fills libraries with what their files say, each in a thread of its own.

    Signals:
        finished(Library): all of it is read.
    """

    finished = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._workers: list[_Worker] = []

    def read(self, library: Library) -> None:
        """Begin to read a library."""
        worker = _Worker(library, self)
        worker.batch_read.connect(self._on_batch_read)
        worker.finished.connect(self._on_worker_finished)
        self._workers.append(worker)
        _collection.begin()
        worker.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Give up all reading, and wait until that is so. What was reported but not yet heard of is dropped."""
        for worker in self._workers:
            worker.requestInterruption()
        for worker in self._workers:
            worker.wait()
            self._let_go(worker)
        self._workers.clear()

    @staticmethod
    def _let_go(worker: _Worker) -> None:
        _collection.end()
        worker.deleteLater()

    @Slot(object, object)
    def _on_batch_read(self, library: Library, entries: list[Entry]) -> None:
        """Reports lie in the queue of events, so one may come from a worker that was stopped since."""
        if any(worker.library is library for worker in self._workers):
            library.update(entries)

    @Slot()
    def _on_worker_finished(self) -> None:
        worker = next((worker for worker in self._workers if worker is self.sender()), None)
        if worker is not None:
            self._workers.remove(worker)
            self._let_go(worker)
            self.finished.emit(worker.library)
