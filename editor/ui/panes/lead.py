"""The lead, and the callout with its stars."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from editor.core.operations import Operation, ReplaceCallout, ReplaceLead
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.core.translation import tr
from editor.render.colours import Colours
from editor.session.confidence import confidence_of, other_stars, rating, with_stars
from editor.session.library import Library
from editor.session.outline import LEAD
from editor.session.replacing import CALLOUT, Found
from editor.ui.bridge import Editing
from editor.ui.forms.button import Button
from editor.ui.forms.field import small_label
from editor.ui.forms.text import show_line
from editor.ui.panes.linkcompletion import LinkCompletion
from editor.ui.panes.page import Page, scrolled
from editor.ui.panes.writing import Writing, callout_part, lead_part
from editor.ui.text.growing import GrowingMarkdown
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.undokeys import give_back_undo


class LeadPage(Page):
    """What stands before the sections."""

    def __init__(self, editing: Editing, colours: Colours) -> None:
        super().__init__()
        self._editing = editing
        self._colours = colours
        self.lead = GrowingMarkdown(colours, tr("Lead"))
        self._lead_note = _note()
        self._lead = Writing(self.lead, editing, self._lead_note, ReplaceLead)
        self.rating = QLineEdit()
        self.rating.setAccessibleName(tr("Title of the callout"))
        self.rating.textEdited.connect(self._on_rating_edited)
        give_back_undo(self.rating)
        self.agree = Button("", "starter")
        self.agree.clicked.connect(self._on_agree)
        self.explanation = GrowingMarkdown(colours, tr("Explanation in the callout"))
        self._explanation_note = _note()
        self._explanation = Writing(self.explanation, editing, self._explanation_note, self._callout_operation)
        self.completions = [LinkCompletion(edit, editing.file.path, colours) for edit in self.editors]
        for edit in self.editors:
            edit.link_opened.connect(self.link_opened)
        self._callout = QWidget()
        self._none = small_label(tr("This pattern has no callout."))
        self._arrange()

    def _arrange(self) -> None:
        inner = QVBoxLayout(self._callout)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(_label(tr("Callout"), self.rating))
        inner.addWidget(self.rating)
        inner.addWidget(small_label(tr("Says how sure the pattern is, such as “Confidence Rating: ★★☆ (Medium)”.")))
        inner.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addSpacing(12)
        inner.addWidget(_label(tr("Explanation"), self.explanation))
        inner.addWidget(self.explanation)
        inner.addWidget(self._explanation_note)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(_label(tr("Lead"), self.lead))
        layout.addWidget(self.lead)
        layout.addWidget(self._lead_note)
        layout.addWidget(small_label(tr("The idea in one sentence.")))
        layout.addSpacing(12)
        layout.addWidget(self._callout)
        layout.addWidget(self._none)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self._lead.show(lead_part(), snapshot.lead)
        callout = snapshot.callout
        self._callout.setVisible(callout is not None)
        self._none.setVisible(callout is None)
        if callout is not None:
            show_line(self.rating, callout[0])
            self._show_agreement(snapshot)
            self._explanation.show(callout_part(), callout[1])

    def _show_agreement(self, snapshot: Snapshot) -> None:
        """Offer the stars of the field Confidence, which nobody finds on a keyboard."""
        differs = bool(other_stars(snapshot))
        if differs:
            self.agree.setText(tr("Show {rating}, as Lifecycle says", rating=rating(confidence_of(snapshot))))
            self.agree.setAccessibleName(self.agree.text())
        self.agree.setVisible(differs)

    def reveal(self, path: KeyPath, span: Span) -> None:
        self.lead.setFocus()

    def cursor_in(self, found: Found) -> int | None:
        writing = self._writing_of(found)
        return writing.cursor if writing is not None else None

    def take_keyboard(self) -> None:
        (self.explanation if self.explanation.textCursor().hasSelection() else self.lead).setFocus()

    def select_found(self, found: Found) -> None:
        if (writing := self._writing_of(found)) is not None:
            writing.select(found.span)

    def mark_found(self, found: Sequence[Found]) -> None:
        for writing in (self._lead, self._explanation):
            spans = [each.span for each in found if self._writing_of(each) is writing]
            writing.mark(spans, self._colours.warning_ground)

    def _writing_of(self, found: Found) -> Writing | None:
        """What shows the part that a place is in; None where it is another page, or shows another text."""
        writing = self._explanation if found.part.name == CALLOUT else self._lead
        return writing if found.part.page == LEAD and found.part.text == writing.text else None

    @property
    def editors(self) -> tuple[MarkdownEdit, ...]:
        return (self.lead, self.explanation)

    def set_library(self, library: Library) -> None:
        for completion in self.completions:
            completion.library = library

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        for edit, completion in zip(self.editors, self.completions, strict=True):
            edit.highlighter.set_colours(colours)
            completion.delegate.set_colours(colours)

    def undo_held(self) -> bool:
        return self._explanation.undo_held() or self._lead.undo_held()

    def redo_held(self) -> bool:
        return self._lead.redo_held() or self._explanation.redo_held()

    def _callout_operation(self, explanation: str) -> Operation:
        return ReplaceCallout(self.rating.text().strip(), explanation)

    @Slot()
    def _on_agree(self) -> None:
        self.rating.setFocus()
        self.rating.setText(with_stars(self.rating.text(), confidence_of(self._editing.snapshot)))
        self._on_rating_edited()

    @Slot()
    def _on_rating_edited(self) -> None:
        self._editing.perform(self._callout_operation(self._explanation.text), tr("Edit the callout"), "callout")


def _note() -> QLabel:
    note = small_label("")
    note.setObjectName("error")
    return note


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setObjectName("label")
    label.setBuddy(buddy)
    return label
