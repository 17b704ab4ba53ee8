"""Opens a link in a text that is written: by a click with Ctrl held, or where the cursor is."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPlainTextEdit

from editor.core.body.bodylinks import goal_at
from editor.core.offsets import Utf16Map

_HELD = Qt.KeyboardModifier.ControlModifier
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_LEAVING = (QEvent.Type.Leave, QEvent.Type.FocusOut)


class LinkOpening(QObject):
    """Shows a pointing hand over a link while Ctrl is held, and asks for what a click then opens.

    Signals:
        opened(str): a link is to be followed, which leads where `goal_at` says.
    """

    opened = Signal(str)

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._pressed = ""
        edit.viewport().setMouseTracking(True)
        edit.viewport().installEventFilter(self)
        edit.installEventFilter(self)

    def open_at_cursor(self) -> bool:
        """Follow the link that the cursor is in; returns whether there is one."""
        cursor = self._edit.textCursor()
        goal = self._goal(cursor.selectionStart() if cursor.hasSelection() else cursor.position())
        if goal:
            self.opened.emit(goal)
        return bool(goal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QMouseEvent) and watched is not self._edit:
            return self._takes(event)
        if kind in _KEYS and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Control:
            place = self._edit.viewport().mapFromGlobal(QCursor.pos())
            self._point(place if kind == QEvent.Type.KeyPress and self._edit.viewport().underMouse() else None)
        elif kind in _LEAVING:
            self._point(None)
        return super().eventFilter(watched, event)

    def _takes(self, event: QMouseEvent) -> bool:
        """Do what the mouse means with Ctrl held; returns whether it means nothing else."""
        place = event.position().toPoint()
        held = bool(event.modifiers() & _HELD)
        if event.type() == QEvent.Type.MouseMove:
            self._point(place if held and not event.buttons() else None)
        elif event.button() != Qt.MouseButton.LeftButton:
            return False
        elif event.type() in _PRESSES:
            self._pressed = self._goal_below(place) if held else ""
            return bool(self._pressed)
        elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed:
            goal, self._pressed = self._pressed, ""
            if goal == self._goal_below(place):
                self._point(None)
                self.opened.emit(goal)
            return True
        return False

    def _point(self, place: QPoint | None) -> None:
        """Show the hand where a click would open a link, and else what shows that there is text."""
        hand = place is not None and bool(self._goal_below(place))
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
        if self._edit.viewport().cursor().shape() != shape:
            self._edit.viewport().setCursor(shape)

    def _goal_below(self, place: QPoint) -> str:
        """Where the link leads whose letters are at a place of the viewport."""
        cursor = self._edit.cursorForPosition(place)
        at = self._edit.cursorRect(cursor)
        # Beside and below the text the nearest letters are found.
        near = abs(place.x() - at.center().x()) <= self._edit.fontMetrics().height() / 2
        return self._goal(cursor.position()) if near and at.top() <= place.y() <= at.bottom() else ""

    def _goal(self, position: int) -> str:
        document = self._edit.document()
        text = document.toRawText().replace("\u2029", "\n")
        return goal_at(text, Utf16Map(text).to_offset(position))
