"""The bar over a pattern in which one says what to find, and what to put in its place."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from editor.core.translation import tr, tr_count
from editor.session.replacing import Wanted
from editor.ui.forms.field import small_label
from editor.ui.forms.flow import FlowLayout
from editor.ui.icons import show_icon
from editor.ui.keys import KeyedTip
from editor.ui.numbers import grouped
from editor.ui.text.findparts import case_option, deed, named, option, text_line, words_option


class FindBar(QFrame):
    """Two fields, how many places there are, and what to do with them. Escape closes it.

    Signals:
        wanted_changed(): another text is looked for, or elsewhere.
        step_requested(int): go to the next place (1) or the one before (-1).
        replace_requested(): replace the place that is selected.
        replace_all_requested(): replace all.
        library_requested(Wanted, str): replace what is wanted by this text in the whole library.
        closed(): give the keyboard back.
    """

    wanted_changed = Signal()
    step_requested = Signal(int)
    replace_requested = Signal()
    replace_all_requested = Signal()
    library_requested = Signal(object, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.field = text_line(tr("Find"))
        self.field.textEdited.connect(self._on_wanted_changed)
        self.replacement = text_line(tr("Replace with"))
        self.cased = case_option()
        self.whole_words = words_option()
        self.everywhere = option(tr("Whole pattern"), tr("Find in all pages of the pattern"))
        self.everywhere.setChecked(True)
        for button in (self.cased, self.whole_words, self.everywhere):
            button.toggled.connect(self._on_wanted_changed)
        self.count = small_label("")
        self.count.setWordWrap(False)
        self.back = _quiet("up", tr("Previous place"), "find_previous")
        self.back.clicked.connect(self._on_back)
        self.forth = _quiet("down", tr("Next place"), "find_next")
        self.forth.clicked.connect(self._on_forth)
        self.cross = _quiet("close", tr("Close the bar (Escape)"))
        self.cross.clicked.connect(self.close_bar)
        self.replace = deed(tr("Replace"), tr("Replace"))
        self.replace.clicked.connect(self.replace_requested)
        self.replace_all = deed(tr("Replace All"), tr("Replace all places that were found"))
        self.replace_all.clicked.connect(self.replace_all_requested)
        self.in_library = deed(tr("In Library…"), tr("Replace in all patterns"))
        KeyedTip(self.in_library, tr("Replace in all patterns"), "replace_library")
        self.in_library.clicked.connect(self._on_in_library)
        for line in (self.field, self.replacement):
            line.installEventFilter(self)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(4)
        for widget in (self.field, self.count, self.back, self.forth, self.cross):
            first.addWidget(widget, 1 if widget is self.field else 0)
        options = QWidget()
        row = FlowLayout(options, margin=0)
        replacing = (self.replace, self.replace_all, self.in_library)
        for choice in (self.cased, self.whole_words, self.everywhere, *replacing, QWidget()):
            row.addWidget(choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 16, 8)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addWidget(self.replacement)
        layout.addWidget(options)

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(self.field.text(), self.cased.isChecked(), self.whole_words.isChecked())

    def open_bar(self, text: str, *, replacing: bool) -> None:
        """Show the bar and take the keyboard; `text` is looked for, if there is any."""
        for widget in (self.replacement, self.replace, self.replace_all, self.in_library):
            widget.setVisible(replacing)
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
            said = tr("Nothing found")
        else:
            said = (
                tr("{place} of {total}", place=grouped(place), total=grouped(total))
                if place
                else tr_count(total, "{number} found", "{number} found", number=grouped(total))
            )
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
    def _on_in_library(self) -> None:
        self.library_requested.emit(self.wanted, self.replacement.text())

    @Slot()
    def _on_back(self) -> None:
        self.step_requested.emit(-1)

    @Slot()
    def _on_forth(self) -> None:
        self.step_requested.emit(1)


def _quiet(icon: str, name: str, command: str = "") -> QToolButton:
    button = QToolButton()
    button.setObjectName("quiet")
    show_icon(button, icon)
    named(button, name)
    if command:
        KeyedTip(button, name, command)
    return button
