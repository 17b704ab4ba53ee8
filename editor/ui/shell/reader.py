"""Brings the indexes of libraries up to date in the background."""

import logging
import time
from collections.abc import Sequence
from sqlite3 import DatabaseError

from PySide6.QtCore import QObject, QThread, Signal, Slot

from editor.core.errors import FileProblem
from editor.core.translation import tr
from editor.library.index import is_damage
from editor.session.library import Library
from editor.session.reading import Read, read_library, read_paths
from editor.ui.background import COLLECTION
from editor.ui.keys import command_keys

_log = logging.getLogger("trellis")
_REPORT_SECONDS = 0.2
"""Between two reports of progress; each makes lists look at the index again."""


class _Worker(QThread):
    """Reads one library.

    Signals:
        progressed(Library, int, int): so many files of so many are read; the index holds them.
        listed(Library, list[int]): the names of all files are known; these are their keys.
    """

    progressed = Signal(object, int, int)
    listed = Signal(object, object)

    def __init__(self, library: Library, paths: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self.library = library
        self._paths = paths
        self.read: Read | None = None
        self.is_index_damaged = False
        self.failure = ""
        self._reported = 0.0

    def run(self) -> None:
        assert self.library.folder is not None
        deep = not self.library.is_implied
        try:
            if self._paths:
                self.read = read_paths(self.library.folder, deep, self._paths)
            else:
                self.read = read_library(
                    self.library.folder, deep, self._report, self.isInterruptionRequested, self._list
                )
        except FileProblem as problem:
            self.failure = tr(
                "{problem} Bring it back and read it again ({command}), or open the library where it is now.",
                problem=problem,
                command=command_keys().way("reload_library"),
            )
        except DatabaseError as error:
            if not is_damage(error):
                self.failure = tr(
                    "The list of patterns is not up to date: its index can't be written ({error}). Make room on the "
                    "disk, or close the program that uses it; then read the library again ({command}).",
                    error=error,
                    command=command_keys().way("reload_library"),
                )
                _log.warning("The index of %s can't be written (%s).", self.library.folder, error)
                return
            _log.warning("The index of %s is damaged (%s) and is made anew.", self.library.folder, error)
            self.is_index_damaged = True

    def _list(self, everything: Sequence[int]) -> None:
        self.listed.emit(self.library, everything)

    def _report(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._reported >= _REPORT_SECONDS or done == total:
            self._reported = now
            self.progressed.emit(self.library, done, total)


class LibraryReader(QObject):
    """Fills the indexes of libraries with what their files say, each in a thread of its own.

    Signals:
        progressed(Library, int, int): so many files of so many are read.
        finished(Library): all of it is read.
        failed(Library, str): it could not be read to the end, for a reason that will not go by itself.
        recovered(str): a change of many files that a crash broke off was finished or taken back, as it says.
    """

    progressed = Signal(object, int, int)
    failed = Signal(object, str)
    recovered = Signal(str)
    finished = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._workers: list[_Worker] = []

    def read(self, library: Library, paths: tuple[str, ...] = ()) -> None:
        """Begin to read what is new or changed in a library, or these of its files alone."""
        if library.folder is None:
            return
        worker = _Worker(library, paths, self)
        worker.progressed.connect(self._on_progressed)
        worker.listed.connect(self._on_listed)
        worker.finished.connect(self._on_worker_finished)
        self._workers.append(worker)
        COLLECTION.begin()
        worker.start(QThread.Priority.LowPriority)

    def is_reading(self, library: Library) -> bool:
        """Whether a library is being read."""
        return any(worker.library is library for worker in self._workers)

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
        COLLECTION.end()
        worker.deleteLater()

    @Slot(object, int, int)
    def _on_progressed(self, library: Library, done: int, total: int) -> None:
        """Reports lie in the queue of events, so one may come from a worker that was stopped since."""
        if self.is_reading(library):
            library.note_told()
            self.progressed.emit(library, done, total)

    @Slot(object, object)
    def _on_listed(self, library: Library, everything: Sequence[int]) -> None:
        if self.is_reading(library):
            library.take(everything)

    @Slot()
    def _on_worker_finished(self) -> None:
        worker = next((worker for worker in self._workers if worker is self.sender()), None)
        if worker is not None:
            self._workers.remove(worker)
            self._let_go(worker)
            if worker.is_index_damaged:
                worker.library.begin_anew()
                self.read(worker.library)
                return
            if worker.failure:
                self.failed.emit(worker.library, worker.failure)
                return
            if worker.read is not None:
                worker.library.take(worker.read.everything, worker.read.vocabulary)
                if worker.read.recovered:
                    self.recovered.emit(worker.read.recovered)
            self.finished.emit(worker.library)
