"""What has to be said before text is replaced in all patterns."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from editor.core.translation import tr
from editor.session.replacing import Wanted
from editor.session.requests import Replace, Request
from editor.ui.forms.field import small_label
from editor.ui.forms.flow import FlowLayout
from editor.ui.panes.requestforms import RequestForm
from editor.ui.text.findparts import case_option, text_line, words_option


class ReplaceForm(RequestForm):
    """The text to look for, how, and what takes its place. Enter in the first line leads to the second."""

    def __init__(self, wanted: Wanted, text: str) -> None:
        super().__init__()
        self.field = text_line(tr("Find"))
        self.field.setText(wanted.text)
        self.replacement = text_line(tr("Replace with"))
        self.replacement.setText(text)
        self.cased = case_option()
        self.cased.setChecked(wanted.cased)
        self.whole_words = words_option()
        self.whole_words.setChecked(wanted.whole_words)
        self._arrange()
        for line in (self.field, self.replacement):
            line.textChanged.connect(self._on_changed)
        for option in (self.cased, self.whole_words):
            option.toggled.connect(self._on_changed)
        self.field.installEventFilter(self)

    def _arrange(self) -> None:
        options = QWidget()
        row = FlowLayout(options, margin=0)
        for option in (self.cased, self.whole_words, QWidget()):
            row.addWidget(option)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for number, (name, line) in enumerate(((tr("Find"), self.field), (tr("Replace with"), self.replacement))):
            label = QLabel(name)
            label.setBuddy(line)
            grid.addWidget(label, number, 0)
            grid.addWidget(line, number, 1)
        grid.addWidget(options, 2, 1)
        self._column.addLayout(grid)
        self._column.addWidget(
            small_label(tr("Only in summaries, leads, callouts and sections. Titles, other fields and headings stay."))
        )

    @property
    def request(self) -> Request | None:
        """See `RequestForm`."""
        wanted = Wanted(self.field.text(), self.cased.isChecked(), self.whole_words.isChecked())
        return Replace(wanted, self.replacement.text()) if wanted.text.strip() else None

    @property
    def hint(self) -> str:
        """See `RequestForm`."""
        return tr("Type what is to be found in all patterns.")

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what is not said yet."""
        super().showEvent(event)
        first = self.replacement if self.field.text() else self.field
        first.setFocus()
        first.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enters = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enters:
            self.replacement.setFocus()
            self.replacement.selectAll()
            return True
        return super().eventFilter(watched, event)
