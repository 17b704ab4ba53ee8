"""Saves by itself what was changed, once nothing was typed for a while."""

from PySide6.QtCore import QObject, QTimer, Slot

from editor.session.workspace import Workspace
from editor.ui.shell.tabs import PatternTabs


class Autosaving(QObject):
    """Off until it is told after how many seconds; never asks anything, and leaves what it can't save as it is."""

    def __init__(self, parent: QObject, workspace: Workspace, tabs: PatternTabs) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save)
        self._seconds = 0
        tabs.text_changed.connect(self._on_text_changed)

    @property
    def seconds(self) -> int:
        """How long nothing is typed before all is saved; 0 where nothing is saved by itself."""
        return self._seconds

    @seconds.setter
    def seconds(self, seconds: int) -> None:
        self._seconds = max(0, seconds)
        self._timer.stop()
        if self._seconds:
            self._timer.setInterval(self._seconds * 1000)
            self._timer.start()

    @Slot()
    def save(self) -> None:
        """Save what is changed and can be saved without a question."""
        for file in self._workspace.files:
            self._workspace.save_quietly(file)

    @Slot()
    def _on_text_changed(self) -> None:
        if self._seconds:
            self._timer.start()
