"""The lead, and the callout with its stars."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from editor.core.operations import ReplaceCallout, ReplaceLead
from editor.core.problems import KeyPath
from editor.core.sections import trim_blank_lines
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.ui.bridge import Editing
from editor.ui.forms.field import small_label
from editor.ui.forms.text import GrowingText, show_line
from editor.ui.panes.page import Page, scrolled
from editor.ui.shell.theme import prose_font
from editor.ui.text.sync import TextSync
from editor.ui.text.undokeys import give_back_undo


class LeadPage(Page):
    """What stands before the sections."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self.lead = _prose("Lead")
        self._lead_sync = TextSync(self.lead)
        self._lead_sync.text_edited.connect(self._on_lead_edited)
        self.rating = QLineEdit()
        self.rating.setAccessibleName("Title of the callout")
        self.rating.textEdited.connect(self._on_callout_edited)
        give_back_undo(self.rating)
        self.explanation = _prose("Explanation in the callout")
        self._explanation_sync = TextSync(self.explanation)
        self._explanation_sync.text_edited.connect(self._on_callout_edited)
        self._callout = QWidget()
        self._none = small_label("This pattern has no callout.")
        self._arrange()

    def _arrange(self) -> None:
        inner = QVBoxLayout(self._callout)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(_label("Callout", self.rating))
        inner.addWidget(self.rating)
        inner.addWidget(small_label("Says how sure the pattern is, such as “Confidence Rating: ★★☆ (Medium)”."))
        inner.addSpacing(12)
        inner.addWidget(_label("Explanation", self.explanation))
        inner.addWidget(self.explanation)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(_label("Lead", self.lead))
        layout.addWidget(self.lead)
        layout.addWidget(small_label("The idea in one sentence."))
        layout.addSpacing(12)
        layout.addWidget(self._callout)
        layout.addWidget(self._none)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if trim_blank_lines(self._lead_sync.text) != snapshot.lead:
            self._lead_sync.show(snapshot.lead)
        callout = snapshot.callout
        self._callout.setVisible(callout is not None)
        self._none.setVisible(callout is None)
        if callout is not None:
            show_line(self.rating, callout[0])
            if trim_blank_lines(self._explanation_sync.text) != callout[1]:
                self._explanation_sync.show(callout[1])

    def reveal(self, path: KeyPath, span: Span) -> None:
        self.lead.setFocus()

    @Slot(object)
    def _on_lead_edited(self, text: str) -> None:
        self._editing.perform(ReplaceLead(trim_blank_lines(text)), "Edit the lead", "lead")

    @Slot()
    def _on_callout_edited(self) -> None:
        explanation = trim_blank_lines(self._explanation_sync.text)
        self._editing.perform(ReplaceCallout(self.rating.text().strip(), explanation), "Edit the callout", "callout")


def _prose(name: str) -> GrowingText:
    text = GrowingText(least=3)
    text.setFont(prose_font())
    text.setAccessibleName(name)
    give_back_undo(text)
    return text


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setObjectName("label")
    label.setBuddy(buddy)
    return label
