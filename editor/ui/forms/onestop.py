"""Buttons in a row as one stop for Tab: the arrow keys go from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


class OneStop(QObject):
    """Lets Tab stop at one button of a row, that which had the keyboard last; Home and End go to its ends."""

    def __init__(self, row: QWidget, buttons: Sequence[QAbstractButton]) -> None:
        super().__init__(row)
        self._buttons = tuple(buttons)
        for button in self._buttons:
            button.installEventFilter(self)
        self._stop_at(self._buttons[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A button would take an arrow key for Tab.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            here = next((place for place, button in enumerate(self._buttons) if button is watched), -1)
            target = self._target(here, Qt.Key(event.key()))
            if target is not None:
                self._stop_at(target)
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _target(self, here: int, key: Qt.Key) -> QAbstractButton | None:
        """The button that a key leads to; None where it leads to none."""
        shown = [place for place, button in enumerate(self._buttons) if not button.isHidden()]
        places = {
            Qt.Key.Key_Left: max((place for place in shown if place < here), default=here),
            Qt.Key.Key_Right: min((place for place in shown if place > here), default=here),
            Qt.Key.Key_Home: shown[0],
            Qt.Key.Key_End: shown[-1],
        }
        return self._buttons[places[key]] if key in places else None

    def _stop_at(self, stop: QAbstractButton) -> None:
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)
