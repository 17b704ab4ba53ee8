"""Gives Undo and Redo back to the document: a text widget would keep them for a history of its own."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class _UndoKeys(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().eventFilter(watched, event)
        wanted = any(event.matches(key) for key in _KEYS)
        if wanted:
            event.ignore()
        return wanted


def give_back_undo(widget: QLineEdit | QPlainTextEdit) -> None:
    """Let the window's Undo and Redo work while `widget` has the focus."""
    if isinstance(widget, QPlainTextEdit):
        widget.setUndoRedoEnabled(False)
    widget.installEventFilter(_UndoKeys(widget))
