"""One line of text, and text of several sentences."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor.core.translation import tr, tr_noop
from editor.schema.fields import FieldSpec
from editor.session.form import FieldState, without_blank_ends
from editor.ui.forms.field import FieldControl, set_width_in_characters
from editor.ui.text.growing import GrowingText as GrowingText
from editor.ui.text.sync import TextSync
from editor.ui.text.undokeys import give_back_undo
from editor.ui.theme import prose_font

_ABSENT, _ABSENT_SHORT = tr_noop("not in this file yet"), tr_noop("not given")
Completions = Callable[[str], list[str]]
"""Gives the words that a field may be completed with, for a column of the library."""


class LineControl(FieldControl):
    """A single line; what is typed goes to the text at once."""

    def __init__(self, spec: FieldSpec, completions: Completions | None = None) -> None:
        super().__init__(spec)
        self.line = QLineEdit()
        self.line.textEdited.connect(self.value_edited.emit)
        give_back_undo(self.line)
        set_width_in_characters(self.line, spec.control.width, tr(_ABSENT_SHORT))
        self._is_narrow = 0 < spec.control.width < len(tr(_ABSENT))
        self._completions = completions
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        if spec.control.width:
            layout.addStretch(0)
        if completions is not None:
            self._complete()

    @property
    def buddy(self) -> QWidget:
        return self.line

    def show_state(self, state: FieldState) -> None:
        show_line(self.line, state.spelling)
        self.line.setPlaceholderText("" if state.present else tr(_ABSENT_SHORT if self._is_narrow else _ABSENT))
        self.line.setReadOnly(self.spec.control.fixed and bool(state.spelling))

    def _complete(self) -> None:
        model = QStringListModel(self)
        completer = QCompleter(model, self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self.value_edited.emit)
        self.line.setCompleter(completer)
        self.line.installEventFilter(self)
        self._model = model

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and self._completions is not None:
            self._model.setStringList(self._completions(self.spec.control.completes))
        return super().eventFilter(watched, event)


def show_line(line: QLineEdit, text: str) -> None:
    """Show text in a line unless it stands there, blanks at its end aside; the cursor stays where it can."""
    shown = text.replace("\n", " ")
    if line.text().rstrip() == shown.rstrip():
        return
    position = line.cursorPosition()
    line.setText(shown)
    line.setCursorPosition(min(position, len(shown)) if line.hasFocus() else 0)


class ProseControl(FieldControl):
    """Sentences, in the face in which they will be read."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self.text = GrowingText()
        self.text.setFont(prose_font(15))
        give_back_undo(self.text)
        self.text.check_spelling()
        self._sync = TextSync(self.text)
        self._sync.text_edited.connect(self.value_edited.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)

    @property
    def buddy(self) -> QWidget:
        return self.text

    def show_state(self, state: FieldState) -> None:
        text = state.spelling.rstrip("\n")
        if without_blank_ends(self._sync.text).rstrip("\n") != without_blank_ends(text):
            self._sync.show(text)
        self.text.setPlaceholderText("" if state.present else tr(_ABSENT))
