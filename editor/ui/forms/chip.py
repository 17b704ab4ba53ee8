"""A word of a list as a chip: it can be changed, moved and taken out where it stands."""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from editor.core.translation import tr, tr_noop
from editor.ui.forms.ownkeys import OwnKeys
from editor.ui.icons import show_icon

_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_MOVING = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
)
_EDITING = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = tr_noop("F2 changes it, Ctrl with an arrow key moves it, Ctrl+D copies it, Delete removes it.")
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chip(QFrame):
    """One word. The arrow keys go from one to the next; with Ctrl they move it.

    Signals:
        remove_requested(int): it is to go.
        renamed(int, str): it is to say this.
        move_requested(int, int): it is to stand so many places further.
        step_requested(int, int): the word so many places further is wanted.
        copy_requested(str): another word like this is to be written.
    """

    remove_requested = Signal(int)
    renamed = Signal(int, str)
    move_requested = Signal(int, int)
    step_requested = Signal(int, int)
    copy_requested = Signal(str)

    def __init__(self, index: int, word: str) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        OwnKeys(self, Qt.Key.Key_F2, *(QKeyCombination(keys, key) for keys in _MOVING for key in _MOVES))
        self.setAccessibleName(word)
        self.setAccessibleDescription(tr(_KEYS))
        self.setToolTip(tr(_KEYS))
        self._index = index
        self._word = word
        self._edit: QLineEdit | None = None
        self._label = QLabel(word)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.installEventFilter(self)
        self.button = QToolButton()
        show_icon(self.button, "close")
        self.button.setObjectName("quiet")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setAccessibleName(tr("Remove {name}", name=word))
        self.button.setToolTip(tr("Remove {name}", name=word))
        self.button.clicked.connect(self._on_clicked)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(2, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._label)
        self._layout.addWidget(self.button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, with_keys = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _MOVES and with_keys in _MOVING:
            self.move_requested.emit(self._index, _MOVES[key])
        elif key in _MOVES and not with_keys:
            self.step_requested.emit(self._index, _MOVES[key])
        elif key in _REMOVING:
            self.remove_requested.emit(self._index)
        elif key in _EDITING:
            self.open()
        elif key == Qt.Key.Key_D and with_keys == Qt.KeyboardModifier.ControlModifier:
            self.copy_requested.emit(self._word)
        else:
            super().keyPressEvent(event)

    def open(self) -> None:
        """Let the word be changed in its place."""
        if self._edit is not None:
            return
        self._edit = QLineEdit(self._word)
        self._edit.setAccessibleName(tr("Change {name}", name=self._word))
        self._edit.setMinimumWidth(self._label.width() + 24)
        self._edit.installEventFilter(self)
        self._label.hide()
        self._layout.insertWidget(0, self._edit)
        self._edit.selectAll()
        self._edit.show()
        self._edit.setFocus()
        self._tell_size()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._label:
            if event.type() == QEvent.Type.MouseButtonDblClick:
                self.open()
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._close(self._word)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._close(None)
                return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._close(None)
        return super().eventFilter(watched, event)

    def _close(self, word: str | None) -> None:
        """Take what was typed, or keep `word`."""
        edit, self._edit = self._edit, None
        if edit is None:
            return
        had_focus = edit.hasFocus()
        typed = edit.text().strip() if word is None else word
        edit.hide()
        edit.deleteLater()
        self._label.show()
        self._tell_size()
        if had_focus:
            self.setFocus()
        if not typed:
            self.remove_requested.emit(self._index)
        elif typed != self._word:
            self.renamed.emit(self._index, typed)

    def _tell_size(self) -> None:
        parent = self.parentWidget()
        if parent is not None and (layout := parent.layout()) is not None:
            layout.invalidate()
            parent.updateGeometry()

    @Slot()
    def _on_clicked(self) -> None:
        self.remove_requested.emit(self._index)
