"""Opens files and folders that are dropped anywhere on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from editor.session.library import is_folder
from editor.ui.shell.usecases import UseCases

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class Dropping(QObject):
    """Takes what has places on this computer; text that is dragged about is left to the fields."""

    def __init__(self, window: QWidget, cases: UseCases) -> None:
        super().__init__(window)
        self._window = window
        self._cases = cases
        # Fields would take a file for its name, so it is taken before it comes to them.
        window.setAcceptDrops(True)
        window.winId()
        if (handle := window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (*_DRAGS, QEvent.Type.Drop) and isinstance(event, QDropEvent):
            paths = _paths_of(event.mimeData())
            if paths:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if event.type() == QEvent.Type.Drop:
                    self.open_all(paths)
                return True
        return super().eventFilter(watched, event)

    def open_all(self, paths: list[Path]) -> None:
        """Open folders as libraries, and then the files."""
        for path in sorted(paths, key=lambda path: not is_folder(path)):
            self._cases.open_path(path)
        self._window.activateWindow()


def _paths_of(dragged: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
