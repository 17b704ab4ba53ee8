"""A text editor whose links are followed: by a click with Ctrl held, or where the cursor is."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPlainTextEdit

from editor.core.body.bodylinks import goal_at
from editor.core.offsets import Utf16Map
from editor.ui.text.spelling import SpelledEdit

_HELD = Qt.KeyboardModifier.ControlModifier


class LinkedEdit(SpelledEdit):
    """Shows a pointing hand over a link while Ctrl is held, and asks for what a click then opens.

    Signals:
        link_opened(str): a link is to be followed, which leads where `goal_at` says.
    """

    # Not by an event filter: that would still be asked while the editor is destroyed.

    link_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._pressed_link = ""
        self.viewport().setMouseTracking(True)

    def open_link(self) -> bool:
        """Follow the link that the cursor is in; returns whether there is one."""
        goal = _goal(self, self.textCursor().selectionStart())
        if goal:
            self.link_opened.emit(goal)
        return bool(goal)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        held = event.modifiers() & _HELD and not event.buttons()
        self._point(event.position().toPoint() if held else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._takes_press(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._takes_press(event):
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pressed_link:
            super().mouseReleaseEvent(event)
            return
        goal, self._pressed_link = self._pressed_link, ""
        if goal == _goal_below(self, event.position().toPoint()):
            self._point(None)
            self.link_opened.emit(goal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Control and self.viewport().underMouse():
            self._point(self.viewport().mapFromGlobal(QCursor.pos()))
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Control:
            self._point(None)
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point(None)
        super().focusOutEvent(event)

    def _takes_press(self, event: QMouseEvent) -> bool:
        """Remember the link that is pressed with Ctrl held; returns whether there is one."""
        wanted = event.button() == Qt.MouseButton.LeftButton and event.modifiers() & _HELD
        self._pressed_link = _goal_below(self, event.position().toPoint()) if wanted else ""
        return bool(self._pressed_link)

    def _point(self, place: QPoint | None) -> None:
        """Show the hand where a click would open a link, and else what shows that there is text."""
        hand = place is not None and bool(_goal_below(self, place))
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)


def _goal_below(edit: QPlainTextEdit, place: QPoint) -> str:
    """Where the link leads whose letters are at a place of the viewport."""
    cursor = edit.cursorForPosition(place)
    at = edit.cursorRect(cursor)
    # Beside and below the text the nearest letters are found.
    near = abs(place.x() - at.center().x()) <= edit.fontMetrics().height() / 2
    return _goal(edit, cursor.position()) if near and at.top() <= place.y() <= at.bottom() else ""


def _goal(edit: QPlainTextEdit, position: int) -> str:
    text = edit.document().toRawText().replace("\u2029", "\n")
    return goal_at(text, Utf16Map(text).to_offset(position))
