"""A list of words as chips, with a line to add one."""

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from editor.core.operations import MoveItem, Remove
from editor.core.translation import tr
from editor.schema.fields import FieldSpec
from editor.session.form import FieldState
from editor.ui.forms.chip import Chip
from editor.ui.forms.field import FieldControl, restyle
from editor.ui.forms.flow import FlowLayout
from editor.ui.forms.text import Completions
from editor.ui.text.undokeys import give_back_undo


class WordsControl(FieldControl):
    """Chips and a line: Enter adds, Backspace in the empty line takes the last out, Left goes to the chips.

    Signals:
        item_added(object): a word to put at the end of the list.
        word_typed(KeyPath, str): the place of a word, and what it is to say.
    """

    item_added = Signal(object)
    word_typed = Signal(object, str)

    def __init__(self, spec: FieldSpec, completions: Completions | None = None) -> None:
        super().__init__(spec)
        self._completions = completions
        self._shown: list[str] | None = None
        self._chips: list[Chip] = []
        self._wanted = -1
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("add…"))
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
        focused = next((place for place, chip in enumerate(self._chips) if chip.isAncestorOf(_focus(self))), -1)
        wanted, self._wanted = (self._wanted if self._wanted >= 0 else focused), -1
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(index, word) for index, word in enumerate(words)]
        self._keep_one_stop(0)
        self._frame.updateGeometry()
        if wanted >= 0:
            # The keyboard stays where it was, or goes along with what was moved.
            (self._chips[min(wanted, len(words) - 1)] if words else self.line).setFocus()

    def _chip(self, index: int, word: str) -> Chip:
        chip = Chip(index, word)
        chip.remove_requested.connect(self._on_remove)
        chip.renamed.connect(self._on_renamed)
        chip.move_requested.connect(self._on_move)
        chip.step_requested.connect(self._on_step)
        chip.copy_requested.connect(self._on_copy)
        self._flow.insert(index, chip)
        chip.show()
        QWidget.setTabOrder(self.line, chip)
        return chip

    def _keep_one_stop(self, stop: int) -> None:
        """Let Tab reach one chip only; the arrow keys reach the others."""
        for place, chip in enumerate(self._chips):
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == stop else Qt.FocusPolicy.ClickFocus)

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
        if event.key() == Qt.Key.Key_Left and not self.line.text() and self._chips:
            self._on_step(len(self._chips), -1)
            return True
        return False

    def _add(self) -> None:
        word = self.line.text().strip()
        self.line.clear()
        self.complained.emit("")
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
        self.request(Remove((*self.spec.path, index)), tr("Remove from {title}", title=self.spec.title))

    @Slot(int, str)
    def _on_renamed(self, index: int, word: str) -> None:
        if word in (self._shown or []):
            self.complained.emit(tr("“{word}” is in the list already.", word=word))
        else:
            self.word_typed.emit((*self.spec.path, index), word)

    @Slot(int, int)
    def _on_move(self, index: int, by: int) -> None:
        target = index + by
        if 0 <= target < len(self._chips):
            self._wanted = target
            self.request(MoveItem(self.spec.path, index, target), tr("Move in {title}", title=self.spec.title))

    @Slot(int, int)
    def _on_step(self, index: int, by: int) -> None:
        target = max(0, index + by)
        self._keep_one_stop(min(target, len(self._chips) - 1))
        (self._chips[target] if target < len(self._chips) else self.line).setFocus()

    @Slot(str)
    def _on_copy(self, word: str) -> None:
        self.line.setText(word)
        self.line.setFocus()
        self.line.selectAll()


def _focus(widget: QWidget) -> QWidget:
    return widget.window().focusWidget() or widget
