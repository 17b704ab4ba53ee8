"""The window itself: menus, title, theme, and room for the contents.

It imports nothing heavy, so that it can be painted before the rest of the program is loaded.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStatusBar

from editor.ui.shell.commands import Commands
from editor.ui.shell.corner import Corner
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
        self._corner = Corner(self.menuBar(), self.commands)
        self.menuBar().setCornerWidget(self._corner)
        self._corner.show()
        self.setStatusBar(QStatusBar())
        self.setWindowTitle("Trellis")
        self.resize(QSize(1280, 800).boundedTo(self.screen().availableSize()))

    def set_theme(self, theme: ThemeChoice) -> None:
        """Dress the program in a theme."""
        self.theme = theme
        _dress(theme)
        self._check_theme()
        self._corner.fit()

    def _check_theme(self) -> None:
        self.commands[f"theme_{self.theme}"].setChecked(True)

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
