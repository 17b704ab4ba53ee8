"""Focus on writing: everything but the page in view goes away, and comes back as it was."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent

from editor.ui.shell.commands import Commands
from editor.ui.shell.tabs import PatternTabs

PANELS = ("show_library", "show_preview", "show_problems")


class Focusing(QObject):
    """Hides the panels and the outline while its command is on; Escape in the pattern turns it off."""

    def __init__(self, parent: QObject, commands: Commands, tabs: PatternTabs) -> None:
        super().__init__(parent)
        self._commands = commands
        self._tabs = tabs
        self._shown: list[str] = []
        self._command = commands["focus_writing"]
        self._command.toggled.connect(self._on_toggled)
        tabs.view_changed.connect(self._on_view_changed)
        tabs.installEventFilter(self)

    @Slot()
    def leave(self) -> None:
        """Give everything back."""
        self._command.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What stands in the pattern takes the key first, as a list that is open does.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            was_on = self._command.isChecked()
            self.leave()
            return was_on
        return super().eventFilter(watched, event)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        if on:
            self._commands["widen_aside"].setChecked(False)
            self._shown = [name for name in PANELS if self._commands[name].isChecked()]
        for name in self._shown:
            self._commands[name].setChecked(not on)
        for view in self._tabs.views:
            view.set_focused(on)
        if self._tabs.view is not None:
            self._tabs.view.take_keyboard()

    @Slot()
    def _on_view_changed(self) -> None:
        if (view := self._tabs.view) is not None:
            view.set_focused(self._command.isChecked())
