"""The comment beside a field as the file has it: shown as a quiet line, written in its place."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.core.front.comment import Comment
from editor.core.translation import tr
from editor.ui.forms.ownkeys import OwnKeys
from editor.ui.forms.text import GrowingText

_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
_STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class _Shown(QLabel):
    """The comment as one reads it; a click or Enter opens it for writing.

    Signals:
        open_requested(): it is to be written.
    """

    open_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("comment")
        self.setWordWrap(True)
        self.setIndent(0)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        OwnKeys(self, Qt.Key.Key_F2)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENERS:
            self.open_requested.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.open_requested.emit()
        else:
            super().mousePressEvent(event)


class CommentLine(QWidget):
    """One of the two comments of a field: that above it, of several lines, or that behind its value, of one.

    Enter ends writing (with Shift it begins a new line), Escape gives it up.

    Signals:
        written(str): this is to be the comment.
        left(): writing has ended by a key, so the keyboard may go where it came from.
    """

    written = Signal(str)
    left = Signal()

    def __init__(self, title: str, *, several_lines: bool) -> None:
        super().__init__()
        self._title = title
        self._several = several_lines
        self._text = ""
        self._shown = _Shown()
        self._shown.open_requested.connect(self.open)
        self._edit: GrowingText | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._shown)
        self.setVisible(False)

    @property
    def stop(self) -> QWidget:
        """What Tab reaches."""
        return self._shown

    def show_comment(self, text: str) -> None:
        """Show what the file says; what is being written stays."""
        self._text = text
        self._shown.setText("\n".join(f"# {line}".rstrip() for line in text.split("\n")) if text else "")
        self._shown.setAccessibleName(tr("Comment on {title}: {text}", title=self._title, text=text))
        if self._edit is None or not self._edit.isVisibleTo(self):
            self.setVisible(bool(text))

    @Slot()
    def open(self) -> None:
        """Write the comment."""
        if self._edit is None:
            self._edit = GrowingText(least=1, most=8)
            self._edit.setAccessibleName(tr("Comment on {title}", title=self._title))
            self._edit.setPlaceholderText(tr("A comment in the file; Enter ends it"))
            self._edit.installEventFilter(self)
            self._layout.addWidget(self._edit)
            QWidget.setTabOrder(self._shown, self._edit)
        self._edit.setPlainText(self._text)
        self._edit.selectAll()
        self._shown.hide()
        self._edit.show()
        self.show()
        self._edit.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
            new_line = self._several and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not new_line:
                self._finish()
                return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYING:
            self._finish()
        return super().eventFilter(watched, event)

    def _finish(self) -> None:
        if self._edit is None or not self._edit.isVisibleTo(self):
            return
        said = self._edit.toPlainText()
        self._close()
        cleaned = Comment(said).cleaned().above if self._several else Comment("", said).cleaned().beside
        if cleaned != self._text:
            self.written.emit(cleaned)

    def _close(self) -> None:
        assert self._edit is not None
        had_focus = self._edit.hasFocus()
        self._edit.hide()
        self._shown.show()
        self.setVisible(bool(self._text))
        if had_focus:
            self.left.emit()


class CommentLines(QWidget):
    """Both comments of a field, that above it first.

    Signals:
        written(Comment): this is to stand beside the field.
        left(): writing has ended by a key.
    """

    written = Signal(object)
    left = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._comment = Comment()
        self._above = CommentLine(title, several_lines=True)
        self._above.written.connect(self._on_above)
        self._beside = CommentLine(title, several_lines=False)
        self._beside.written.connect(self._on_beside)
        for line in (self._above, self._beside):
            line.left.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._above)
        layout.addWidget(self._beside)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab reaches."""
        return [self._above.stop, self._beside.stop]

    def show_comment(self, comment: Comment) -> None:
        """Show what the file says."""
        self._comment = comment
        self._above.show_comment(comment.above)
        self._beside.show_comment(comment.beside)

    def open(self) -> None:
        """Write the comment that is there, or one above the field."""
        (self._beside if self._comment.beside and not self._comment.above else self._above).open()

    @Slot(str)
    def _on_above(self, text: str) -> None:
        self.written.emit(Comment(text, self._comment.beside))

    @Slot(str)
    def _on_beside(self, text: str) -> None:
        self.written.emit(Comment(self._comment.above, text))
