"""Someone at the keyboard: sees what the screen says, and has no other way to the program than keys."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.tour import until

_MOST_TABS = 60


class Keyboard:
    """Sends each key to what has the keyboard, as the system does. `window` is brought to the front after a dialog."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    @property
    def here(self) -> QWidget:
        """What has the keyboard: of an open popup the widget in it, else that of the window in front."""
        popup = QApplication.activePopupWidget()
        focused = (popup.focusWidget() or popup) if popup is not None else QApplication.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        return focused

    @property
    def name(self) -> str:
        """What a screen reader calls the place; a button without a name of its own by what is written on it."""
        here = self.here
        return here.accessibleName() or str(here.property("text") or "")

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, each written as in a menu."""
        for each in keys:
            combination = QKeySequence(each)[0]
            QTest.keyClick(self.here, combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Write a text."""
        for letter in text:
            QTest.keyClicks(self.here, letter)
            # A list of completions that has come up is there before the next key.
            QApplication.processEvents()

    def tab_to(self, name: str, key: str = "Tab") -> None:
        """Press Tab until the place with this name has the keyboard, and can be seen."""
        passed = []
        while self.name != name:
            assert len(passed) < _MOST_TABS, f"{key} does not lead to {name}, only to {', '.join(passed)}"
            passed.append(self.name)
            self.press(key)
        assert not self.here.visibleRegion().isEmpty(), f"{name} has the keyboard, but can't be seen"

    def in_dialog(self, keys: str, fill: Callable[[], None]) -> None:
        """Press keys that open a dialog, and do in it what `fill` does, until it is closed."""

        def answer() -> None:
            try:
                until(_in_dialog)
                fill()
            finally:
                dialog = QApplication.activeModalWidget()
                if dialog is not None:  # what went wrong is told by the test, and not hidden by a dialog that waits
                    dialog.close()

        QTimer.singleShot(0, answer)
        self.press(keys)
        # Without a window manager nothing else brings the window to the front again.
        self._window.activateWindow()
        QApplication.processEvents()


def _in_dialog() -> bool:
    """Whether a dialog has the keyboard."""
    focused, dialog = QApplication.focusWidget(), QApplication.activeModalWidget()
    return focused is not None and dialog is not None and focused.window() is dialog
