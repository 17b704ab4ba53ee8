"""Two short fields beside each other, or one below the other where there is no room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from editor.ui.theme import scaled

_ROOM = 480
"""Pixels that two fields need beside each other, where the zoom is 100 %."""


class SideBySide(QWidget):
    """Takes one field or two; each has half of the room."""

    def __init__(self) -> None:
        super().__init__()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addStretch(1)
        # Else two fields would keep the page too wide to notice that there is no room for them.
        self.setMinimumWidth(1)

    @property
    def is_full(self) -> bool:
        """Whether there are two."""
        return self._line.count() > 2

    def add(self, field: QWidget) -> None:
        """Put a field in."""
        # Else the shorter of two would be spread over the height of the other.
        self._line.insertWidget(self._line.count() - 1, field, 1, Qt.AlignmentFlag.AlignTop)
        if self.is_full:
            self._line.setStretch(2, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= scaled(_ROOM)
        self._line.setSpacing(24 if beside else 16)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != direction:
            self._line.setDirection(direction)
            self.updateGeometry()
