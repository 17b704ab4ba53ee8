"""The bar over a pattern in which one says what to find, and what to put in its place."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from editor.session.replacing import Wanted
from editor.ui.forms.button import Button
from editor.ui.forms.field import small_label
from editor.ui.forms.flow import FlowLayout
from editor.ui.text.undokeys import give_back_undo


class FindBar(QFrame):
    """Two fields, how many places there are, and what to do with them. Escape closes it.

    Signals:
        wanted_changed(): another text is looked for, or elsewhere.
        step_requested(int): go to the next place (1) or the one before (-1).
        replace_requested(): replace the place that is selected.
        replace_all_requested(): replace all.
        closed(): give the keyboard back.
    """

    wanted_changed = Signal()
    step_requested = Signal(int)
    replace_requested = Signal()
    replace_all_requested = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.field = _line("Find")
        self.field.textEdited.connect(self._on_wanted_changed)
        self.replacement = _line("Replace with")
        self.cased = _option("Aa", "Tell capitals from small letters")
        self.whole_words = _option("Whole words", "Find whole words only")
        self.everywhere = _option("Whole pattern", "Find in all pages of the pattern")
        self.everywhere.setChecked(True)
        for option in (self.cased, self.whole_words, self.everywhere):
            option.toggled.connect(self._on_wanted_changed)
        self.count = small_label("")
        self.count.setWordWrap(False)
        self.back = _quiet("↑", "Previous place (Shift+F3)")
        self.back.clicked.connect(self._on_back)
        self.forth = _quiet("↓", "Next place (F3)")
        self.forth.clicked.connect(self._on_forth)
        self.cross = _quiet("×", "Close (Escape)")
        self.cross.clicked.connect(self.close_bar)
        self.replace = Button("Replace")
        self.replace.clicked.connect(self.replace_requested)
        self.replace_all = Button("Replace All")
        self.replace_all.clicked.connect(self.replace_all_requested)
        for line in (self.field, self.replacement):
            line.installEventFilter(self)
        self._replacing = QWidget()
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(4)
        for widget in (self.field, self.count, self.back, self.forth, self.cross):
            first.addWidget(widget, 1 if widget is self.field else 0)
        second = QHBoxLayout(self._replacing)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(4)
        second.addWidget(self.replacement, 1)
        second.addWidget(self.replace)
        second.addWidget(self.replace_all)
        options = QWidget()
        row = FlowLayout(options, margin=0)
        for option in (self.cased, self.whole_words, self.everywhere, QWidget()):
            row.addWidget(option)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 16, 8)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addWidget(self._replacing)
        layout.addWidget(options)

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(self.field.text(), self.cased.isChecked(), self.whole_words.isChecked())

    def open_bar(self, text: str, *, replacing: bool) -> None:
        """Show the bar and take the keyboard; `text` is looked for, if there is any."""
        self._replacing.setVisible(replacing)
        if text:
            self.field.setText(text)
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self.wanted_changed.emit()

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    def show_count(self, place: int, total: int) -> None:
        """Say which of how many places is selected; `place` is 0 for none."""
        if not self.field.text().strip():
            said = ""
        elif not total:
            said = "Nothing found"
        else:
            said = f"{place:,} of {total:,}" if place else f"{total:,} found"
        self.say(said)
        for button in (self.back, self.forth, self.replace, self.replace_all):
            button.setEnabled(total > 0)

    def say(self, text: str) -> None:
        """Show a few words where the count stands."""
        self.count.setText(text)
        self.count.setAccessibleName(text)

    @property
    def has_keyboard(self) -> bool:
        """Whether one types here."""
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enters = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enters:
            if watched is self.replacement:
                self.replace_requested.emit()
            else:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.step_requested.emit(-1 if back else 1)
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_wanted_changed(self) -> None:
        self.wanted_changed.emit()

    @Slot()
    def _on_back(self) -> None:
        self.step_requested.emit(-1)

    @Slot()
    def _on_forth(self) -> None:
        self.step_requested.emit(1)


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(name)
    line.setMinimumWidth(96)
    line.setClearButtonEnabled(True)
    line.findChildren(QToolButton)[0].setAccessibleName("Clear the field")
    give_back_undo(line)
    return line


def _option(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("choice")
    button.setText(text)
    button.setCheckable(True)
    button.setToolTip(name)
    button.setAccessibleName(name)
    return _reached_by_tab(button)


def _quiet(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("quiet")
    button.setText(text)
    button.setToolTip(name)
    button.setAccessibleName(name)
    return _reached_by_tab(button)


def _reached_by_tab(button: QToolButton) -> QToolButton:
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
