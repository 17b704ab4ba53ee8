"""Tells when other programs change the files of the library in view."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QThread, Signal, Slot

from editor.session.watching import changes_below


class _Watch(QThread):
    """Waits for changes below one folder.

    Signals:
        noticed(tuple[str, ...]): these files came, changed or went; none named: many did.
    """

    noticed = Signal(object)

    def __init__(self, folder: Path, deep: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._deep = deep
        self.stop = Event()

    def run(self) -> None:
        for paths in changes_below(self._folder, self._deep, self.stop):
            self.noticed.emit(paths)


class LibraryWatcher(QObject):
    """Watches one folder at a time.

    Signals:
        files_changed(tuple[str, ...]): these files below the folder came, changed or went; none named: many did.
    """

    files_changed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watch: _Watch | None = None

    def watch(self, folder: Path, *, deep: bool) -> None:
        """Watch this folder, and no other."""
        self.stop()
        self._watch = _Watch(folder, deep, self)
        self._watch.noticed.connect(self._on_noticed)
        self._watch.start(QThread.Priority.LowestPriority)

    def stop(self) -> None:
        """Watch nothing, and wait until that is so."""
        if self._watch is not None:
            self._watch.stop.set()
            self._watch.wait()
            self._watch.deleteLater()
            self._watch = None

    @Slot(object)
    def _on_noticed(self, paths: tuple[str, ...]) -> None:
        if self.sender() is self._watch:
            self.files_changed.emit(paths)
