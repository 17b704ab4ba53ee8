"""Lets work go on in a thread of its own while the window stays usable."""

import gc
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QThread, Signal, Slot

Cancelled = Callable[[], bool]
Job = Callable[[Cancelled], Iterator[object]]
"""What is to be done: it yields what it has found so far, and ends soon after `Cancelled` says so."""


class CollectionPause:
    """Holds automatic garbage collection while workers run.

    It runs in whichever thread happens to allocate. In a worker it could destroy a widget that was part of a circle,
    which Qt allows in the window's own thread only.
    """

    def __init__(self) -> None:
        self._workers = 0
        self._was_on = False

    def begin(self) -> None:
        """A worker starts."""
        if not self._workers:
            self._was_on = gc.isenabled()
            gc.disable()
        self._workers += 1

    def end(self) -> None:
        """A worker has ended."""
        self._workers -= 1
        if not self._workers and self._was_on:
            gc.enable()


COLLECTION = CollectionPause()


class _Worker(QThread):
    """Does one job.

    Signals:
        yielded(object): the job has found this.
    """

    yielded = Signal(object)

    def __init__(self, job: Job, parent: QObject) -> None:
        super().__init__(parent)
        self._job = job

    def run(self) -> None:
        for found in self._job(self.isInterruptionRequested):
            if self.isInterruptionRequested():
                return
            self.yielded.emit(found)


class Background(QObject):
    """Does one job at a time; a new one takes the place of that before, of which nothing more is heard.

    Signals:
        found(object): the job has found this.
        finished(): the job is done; it was not cancelled.
    """

    found = Signal(object)
    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._current: _Worker | None = None
        self._workers: list[_Worker] = []

    @property
    def is_busy(self) -> bool:
        """Whether a job is being done."""
        return self._current is not None

    def begin(self, job: Job) -> None:
        """Do this job, and give up the one before."""
        self.cancel()
        worker = _Worker(job, self)
        worker.yielded.connect(self._on_yielded)
        worker.finished.connect(self._on_worker_finished)
        self._current = worker
        self._workers.append(worker)
        COLLECTION.begin()
        worker.start(QThread.Priority.LowPriority)

    def cancel(self) -> None:
        """Give up the job, without waiting."""
        if self._current is not None:
            self._current.requestInterruption()
            self._current = None

    def stop(self) -> None:
        """Give up the job, and wait until no thread runs."""
        self.cancel()
        for worker in self._workers:
            worker.wait()
            self._let_go(worker)
        self._workers.clear()

    @staticmethod
    def _let_go(worker: _Worker) -> None:
        COLLECTION.end()
        worker.deleteLater()

    @Slot(object)
    def _on_yielded(self, found: object) -> None:
        """Reports lie in the queue of events, so one may come from a worker that was cancelled since."""
        if self.sender() is self._current:
            self.found.emit(found)

    @Slot()
    def _on_worker_finished(self) -> None:
        worker = next((worker for worker in self._workers if worker is self.sender()), None)
        if worker is None:
            return
        self._workers.remove(worker)
        self._let_go(worker)
        if worker is self._current:
            self._current = None
            self.finished.emit()
