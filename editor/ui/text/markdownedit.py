"""An editor for Markdown: prose face, a readable measure, and the marks set by shortcut."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.render.colours import Colours
from editor.ui.text.highlight import MarkdownHighlighter
from editor.ui.text.undokeys import give_back_undo
from editor.ui.theme import prose_font

MEASURE = 76
"""Characters in a line, at most."""


class MarkdownEdit(QPlainTextEdit):
    """Plain text with Markdown coloured. Tab moves on, so that the keyboard gets out."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setFont(prose_font())
        self.setObjectName("writing")
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        give_back_undo(self)
        self.highlighter = MarkdownHighlighter(self.document(), colours)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = int(QFontMetricsF(self.font()).averageCharWidth() * MEASURE)
        self.setViewportMargins(0, 0, max(0, self.width() - widest - 32), 0)

    def wrap(self, mark: str) -> None:
        """Put `mark` around the selection, or take it away where it stands; around the cursor without one."""
        cursor = self.textCursor()
        selected = cursor.selectedText()
        size = len(mark)
        cursor.beginEditBlock()
        if selected.startswith(mark) and selected.endswith(mark) and len(selected) >= 2 * size:
            cursor.insertText(selected[size:-size])
        else:
            cursor.insertText(f"{mark}{selected}{mark}")
            if not selected:
                cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, size)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setFocus()

    def prefix_lines(self, mark: str) -> None:
        """Begin each selected line with `mark`, or take it away where all begin with it; `1. ` counts up."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        lines = cursor.selectedText().split("\u2029")
        cursor.insertText("\n".join(_prefixed(lines, mark)))
        self.setTextCursor(cursor)
        self.setFocus()

    def link(self) -> None:
        """Make the selection the text of a link, and put the cursor where its address goes."""
        cursor = self.textCursor()
        cursor.insertText(f"[{cursor.selectedText() or 'text'}]()")
        cursor.movePosition(QTextCursor.MoveOperation.Left)
        self.setTextCursor(cursor)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            marks = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}
            if mark := marks.get(Qt.Key(event.key())):
                self.wrap(mark)
                return
            if event.key() == Qt.Key.Key_K:
                self.link()
                return
        super().keyPressEvent(event)


def _prefixed(lines: list[str], mark: str) -> list[str]:
    pattern = re.compile(r"^\d+\. ") if mark == "1. " else re.compile("^" + re.escape(mark))
    if all(pattern.match(line) for line in lines):
        return [pattern.sub("", line) for line in lines]
    if mark == "1. ":
        return [f"{number}. {line}" for number, line in enumerate(lines, 1)]
    return [mark + line for line in lines]
