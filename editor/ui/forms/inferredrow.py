"""An inferred link as a row: what it leads to and why, and a button that makes it a relation."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editor.core.translation import listed, tr
from editor.schema.fields import Control, FieldSpec, Kind
from editor.session.garden import Proposal
from editor.ui.forms.button import Button
from editor.ui.forms.choice import CalmComboBox
from editor.ui.forms.field import ElidedLabel, small_label
from editor.ui.forms.number import NumberLine, as_number
from editor.ui.forms.relationrow import LinkButton
from editor.ui.theme import scaled

ZERO_TO_ONE = FieldSpec(("weight",), "Weight", "", Control(Kind.NUMBER, step=0.05), minimum=0, maximum=1)
_ROOM_BESIDE = 560
"""Pixels; in a narrower row kind, weight and button stand below the title."""


class InferredRow(QFrame):
    """One inferred link.

    Signals:
        opened(str): the title was clicked.
        taken(Proposal): it is to become a relation, of the kind and with the weight that were set.
    """

    opened = Signal(str)
    taken = Signal(object)

    def __init__(self, proposal: Proposal, kinds: Mapping[str, str]) -> None:
        super().__init__()
        self._proposal = proposal
        self.kind = CalmComboBox()
        for name, title in kinds.items():
            self.kind.addItem(title, name)
        self.kind.setAccessibleName(tr("Kind of relation to {name}", name=proposal.name))
        self.weight = NumberLine(ZERO_TO_ONE)
        self.weight.be_narrow()
        self.weight.setAccessibleName(tr("Weight of the relation to {name}", name=proposal.name))
        self.weight.textEdited.connect(self._on_weight_typed)
        self.take_button = Button(tr("Take over"))
        self.take_button.setToolTip(tr("Make it a relation"))
        self.take_button.setAccessibleName(tr("Make the link to {name} a relation", name=proposal.name))
        self.take_button.clicked.connect(self._on_take)
        self._curated = QLabel()
        self._curated.setObjectName("badge")
        self._curated.setTextFormat(Qt.TextFormat.PlainText)
        self._lost = QLabel(f"▲ {tr('no such pattern in this library')}")
        self._lost.setObjectName("warning")
        self._reason = small_label("")
        self._controls = QWidget()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange(proposal)
        self._propose(proposal)
        self.show_proposal(proposal)

    def _arrange(self, proposal: Proposal) -> None:
        controls = QHBoxLayout(self._controls)
        controls.setContentsMargins(7, 0, 0, 0)
        controls.setSpacing(8)
        for widget in (self.kind, self.weight, self.take_button):
            controls.addWidget(widget)
        controls.addStretch(1)
        self._controls.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._head.setSpacing(4)
        self._head.addWidget(self._naming(proposal), 1)
        self._head.addWidget(self._controls)
        for state in (self._curated, self._lost):
            self._head.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
        self._reason.setContentsMargins(7, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 8)
        layout.setSpacing(2)
        layout.addLayout(self._head)
        layout.addWidget(self._reason)

    def _naming(self, proposal: Proposal) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        title: QWidget
        if proposal.entry is not None:
            title = LinkButton(proposal.name)
            title.setCursor(Qt.CursorShape.PointingHandCursor)
            title.setAccessibleName(tr("Open {name}", name=proposal.name))
            title.clicked.connect(self._on_open)
        else:
            title = ElidedLabel()
            title.setText(proposal.target)
            title.setContentsMargins(7, 0, 0, 0)
        self._slug = ElidedLabel()
        self._slug.setObjectName("muted")
        self._slug.setContentsMargins(7, 0, 0, 0)
        layout.addWidget(title)
        layout.addWidget(self._slug)
        return box

    def _propose(self, proposal: Proposal) -> None:
        """Set kind and weight to what is proposed."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(proposal.kind)))
        self.weight.show_spelling(f"{proposal.weight:.2f}")

    @property
    def stops(self) -> list[QWidget]:
        """The widgets that take the focus, in order."""
        titles = [*self.findChildren(LinkButton)]
        return [*titles, self.kind, self.weight, self.take_button]

    @property
    def proposal(self) -> Proposal:
        """The link, with the kind and the weight that were set."""
        weight = as_number(self.weight.text())
        chosen = self._proposal.weight if weight is None or not 0 <= weight <= 1 else weight
        return replace(self._proposal, kind=str(self.kind.currentData()), weight=chosen)

    def show_proposal(self, proposal: Proposal) -> None:
        """Show the same link as the text has it now."""
        if (proposal.kind, proposal.weight) != (self._proposal.kind, self._proposal.weight):
            self._propose(proposal)
        self._proposal = proposal
        self._reason.setText(proposal.reason)
        self._reason.setVisible(bool(proposal.reason))
        slug, sure = proposal.entry.slug if proposal.entry else proposal.target, proposal.confidence
        said = "" if sure is None else tr("confidence {number}", number=f"{sure:.2f}")
        self._slug.setText(f"{slug} · {said}" if said else slug)
        self._controls.setVisible(proposal.is_open)
        self._curated.setText(f"✓ {tr('in {lists}', lists=listed(proposal.curated))}")
        self._curated.setVisible(bool(proposal.curated))
        self._lost.setVisible(proposal.entry is None and not proposal.curated)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= scaled(_ROOM_BESIDE) or not self._proposal.is_open
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    @Slot()
    def _on_open(self) -> None:
        self.opened.emit(self._proposal.target)

    @Slot()
    def _on_take(self) -> None:
        self.taken.emit(self.proposal)

    @Slot(str)
    def _on_weight_typed(self, text: str) -> None:
        weight = as_number(text)
        valid = weight is not None and 0 <= weight <= 1
        self.weight.mark(valid=valid)
        self.take_button.setEnabled(valid)
