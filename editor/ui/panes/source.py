"""The whole file as it is."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout

from editor.core.errors import at
from editor.core.offsets import place_of
from editor.core.operations import ReplaceText
from editor.core.problems import KeyPath, Problem, Severity
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.core.translation import tr
from editor.render.colours import Colours
from editor.session.outline import SOURCE
from editor.session.replacing import Found
from editor.ui.bridge import Editing
from editor.ui.forms.button import Button
from editor.ui.forms.field import small_label
from editor.ui.panes.page import MARGIN, Page
from editor.ui.text.highlight import SourceHighlighter
from editor.ui.text.sourceedit import SourceEdit
from editor.ui.text.sync import TextSync
from editor.ui.text.undokeys import give_back_undo

_LEAST_HEIGHT = 80
"""Pixels."""


class SourcePage(Page):
    """The text of the file; a fault is explained above it and marked in it.

    Signals:
        repair_requested(): propose a repair of the fault.
    """

    repair_requested = Signal()

    def __init__(self, editing: Editing, colours: Colours) -> None:
        super().__init__()
        self._editing = editing
        self._colours = colours
        self._fault = small_label("")
        self._fault.setObjectName("error")
        self.edit = SourceEdit(colours)
        self.edit.setAccessibleName(tr("Source of the file"))
        # Where text is large the explanation of a fault comes first.
        self.edit.setMinimumHeight(_LEAST_HEIGHT)
        give_back_undo(self.edit)
        self.highlighter = SourceHighlighter(self.edit.document(), colours)
        self._sync = TextSync(self.edit)
        self._sync.text_edited.connect(self._on_text_edited)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 8, MARGIN, 8)
        self.repair = Button(tr("Propose a repair…"))
        self.repair.clicked.connect(self.repair_requested.emit)
        foot = QHBoxLayout()
        foot.addWidget(self.repair)
        foot.addStretch(1)
        layout.addWidget(self._fault)
        layout.addLayout(foot)
        layout.addWidget(self.edit, 1)
        self._fault.hide()
        self.repair.hide()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self.highlighter.set_colours(colours)
        self.edit.set_colours(colours)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if self._sync.text != snapshot.text:
            self._sync.show(snapshot.text)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        faults = [problem for problem in problems if problem.severity is Severity.ERROR]
        self._fault.setVisible(bool(faults))
        self.repair.setVisible(bool(faults))
        marks = []
        for fault in faults:
            place = place_of(self._editing.snapshot.text, fault.span.start)
            self._fault.setText(f"▲ {at(place, fault.sentence)}")
            marks.append(self._mark(fault.span))
        self.edit.setExtraSelections(marks)

    def reveal(self, path: KeyPath, span: Span) -> None:
        self._sync.select(span)
        self.edit.setFocus()

    def cursor_in(self, found: Found) -> int | None:
        return self._sync.cursor_place if found.part.page == SOURCE else None

    def take_keyboard(self) -> None:
        self.edit.setFocus()

    def select_found(self, found: Found) -> None:
        if found.part.page == SOURCE:
            self._sync.select(found.span)

    def _mark(self, span: Span) -> QTextEdit.ExtraSelection:
        shape = QTextCharFormat()
        shape.setBackground(QColor(self._colours.error_ground))
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        shape.setUnderlineColor(QColor(self._colours.error))
        mark = QTextEdit.ExtraSelection()
        mark.cursor = self._sync.cursor_at(span)
        mark.format = shape
        return mark

    @Slot(object)
    def _on_text_edited(self, text: str) -> None:
        self._editing.perform(ReplaceText(text), tr("Edit the source"), "source")
