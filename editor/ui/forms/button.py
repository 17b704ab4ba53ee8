"""A button that Enter presses as well as the space bar."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton


class Button(QPushButton):
    """A push button; `role` names its look in the style sheet ('' plain, primary, quiet, link)."""

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__(text)
        self.setObjectName(role)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
