"""The window itself: menus, title, theme, and room for the contents.

It imports nothing heavy, so that it can be painted before the rest of the program is loaded.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStatusBar, QWidget

from editor.core.translation import tr
from editor.ui.forms.button import Button
from editor.ui.forms.onestop import OneStop
from editor.ui.keys import KeyedTip
from editor.ui.shell.commands import Commands
from editor.ui.theme import ThemeChoice, apply_theme, colours_for


class Frame(QMainWindow):
    """The main window without its contents.

    Signals:
        painted(): the window was painted for the first time.
        close_requested(QCloseEvent): it is about to close; a slot may ignore the event to keep it open.
    """

    painted = Signal()
    close_requested = Signal(object)

    def __init__(self, theme: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__()
        self.theme = theme
        self._was_painted = False
        self.tab_steps: Callable[[bool], bool] | None = None
        """Where Tab leads, forward or not, once the contents say it; returns whether it leads anywhere."""
        # Before there are menus: they would keep the size of type that the system has for them.
        _dress(theme)
        self.commands = Commands(self)
        self._check_theme()
        corner = self._corner()
        self.menuBar().setCornerWidget(corner)
        corner.show()
        self.setStatusBar(QStatusBar())
        self.setWindowTitle("Trellis")
        self.resize(QSize(1280, 800).boundedTo(self.screen().availableSize()))

    def set_theme(self, theme: ThemeChoice) -> None:
        """Dress the program in a theme."""
        self.theme = theme
        _dress(theme)
        self._check_theme()

    def _check_theme(self) -> None:
        self.commands[f"theme_{self.theme}"].setChecked(True)

    def _corner(self) -> QWidget:
        corner = QWidget(self.menuBar())
        layout = QHBoxLayout(corner)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(8)
        buttons: list[Button] = []
        for text, name, command in (
            (self.commands.title("go"), "search", "go"),
            (tr("New"), "new", "new"),
            (tr("Save"), "primary", "save"),
        ):
            button = Button(text, name)
            button.setAccessibleName(text)
            KeyedTip(button, self.commands.title(command), command)
            button.clicked.connect(self.commands[command].trigger)
            layout.addWidget(button)
            buttons.append(button)
        self._go = buttons[0]
        OneStop(corner, buttons)
        self.commands["go"].changed.connect(self._on_go_changed)
        self._on_go_changed()
        return corner

    @Slot()
    def _on_go_changed(self) -> None:
        """Show the shortcut of the button that is pressed most, as it is now."""
        keys = self.commands.said_keys("go")
        text = self.commands.title("go")
        self._go.setText(f"{text}      {keys}" if keys else text)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self.tab_steps(forward) if self.tab_steps is not None else super().focusNextPrevChild(forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_requested.emit(event)


def _dress(theme: ThemeChoice) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply_theme(application, colours_for(theme))
