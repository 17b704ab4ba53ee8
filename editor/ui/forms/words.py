"""A list of words as chips, with a line to add one."""

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.operations import Remove
from editor.schema.fields import FieldSpec
from editor.session.form import FieldState
from editor.ui.forms.field import FieldControl, restyle
from editor.ui.forms.flow import FlowLayout
from editor.ui.forms.text import Completions
from editor.ui.text.undokeys import give_back_undo


class _Chip(QFrame):
    """One word, with a button that takes it out.

    Signals:
        remove_requested(int): its place in the list.
    """

    remove_requested = Signal(int)

    def __init__(self, index: int, word: str) -> None:
        super().__init__()
        self.setObjectName("chip")
        self._index = index
        self._label = QLabel(word)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QToolButton()
        self.button.setText("×")
        self.button.setObjectName("quiet")
        self.button.setAccessibleName(f"Remove {word}")
        self.button.setToolTip(f"Remove {word}")
        self.button.clicked.connect(self._on_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._label)
        layout.addWidget(self.button)

    @Slot()
    def _on_clicked(self) -> None:
        self.remove_requested.emit(self._index)


class WordsControl(FieldControl):
    """Chips and a line: Enter adds, Backspace in the empty line takes the last out.

    Signals:
        item_added(object): a word to put at the end of the list.
    """

    item_added = Signal(object)

    def __init__(self, spec: FieldSpec, completions: Completions | None = None) -> None:
        super().__init__(spec)
        self._completions = completions
        self._shown: list[str] | None = None
        self._chips: list[_Chip] = []
        self.line = QLineEdit()
        self.line.setPlaceholderText("add…")
        self.line.setMinimumWidth(96)
        give_back_undo(self.line)
        self.line.installEventFilter(self)
        self._frame = QFrame()
        self._frame.setObjectName("words")
        self._frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._flow = FlowLayout(self._frame)
        self._flow.addWidget(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self._model = QStringListModel(self)
        self._complete()

    @property
    def buddy(self) -> QWidget:
        return self.line

    def show_state(self, state: FieldState) -> None:
        words = [str(word) for word in state.value] if isinstance(state.value, list) else []
        if words == self._shown:
            return
        self._shown = words
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [_Chip(index, word) for index, word in enumerate(words)]
        for index, chip in enumerate(self._chips):
            chip.remove_requested.connect(self._on_remove)
            self._flow.insert(index, chip)
            chip.show()
            QWidget.setTabOrder(self.line if index == 0 else self._chips[index - 1].button, chip.button)
        self._frame.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._frame.setProperty("active", kind == QEvent.Type.FocusIn)
            restyle(self._frame)
            if kind == QEvent.Type.FocusOut:
                self._add()
            elif self._completions is not None and self.spec.control.completes:
                self._model.setStringList(self._completions(self.spec.control.completes))
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._add()
            return True
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._shown:
            self._on_remove(len(self._shown) - 1)
            return True
        return False

    def _add(self) -> None:
        word = self.line.text().strip()
        self.line.clear()
        if word and word not in (self._shown or []):
            self.item_added.emit(word)

    def _complete(self) -> None:
        completer = QCompleter(self._model, self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_completed, Qt.ConnectionType.QueuedConnection)
        self.line.setCompleter(completer)

    @Slot(str)
    def _on_completed(self, word: str) -> None:
        self.line.setText(word)
        self._add()

    @Slot(int)
    def _on_remove(self, index: int) -> None:
        self.request(Remove((*self.spec.path, index)), f"Remove from {self.spec.title}")
