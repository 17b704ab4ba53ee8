"""The links that programs inferred, each with its reason and a button that makes it a relation; the table beneath."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editor.core.snapshot import Snapshot
from editor.schema.fields import Control, FieldSpec, Kind
from editor.session.garden import Proposal, proposals, relation_kinds
from editor.session.library import Library
from editor.ui.forms.button import Button
from editor.ui.forms.choice import CalmComboBox
from editor.ui.forms.field import ElidedLabel, small_label
from editor.ui.forms.number import NumberLine, as_number
from editor.ui.forms.records import RecordsControl
from editor.ui.forms.relationrow import LinkButton

_THRESHOLD = "0.80"
_ZERO_TO_ONE = FieldSpec(("weight",), "Weight", "", Control(Kind.NUMBER, step=0.05), minimum=0, maximum=1)
_ROOM_BESIDE = 560
"""Pixels; in a narrower row kind, weight and button stand below the title."""
_SHOW_TABLE, _HIDE_TABLE = "Edit as a table", "Hide the table"


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
        self.kind.setAccessibleName(f"Kind of relation to {proposal.name}")
        self.weight = NumberLine(_ZERO_TO_ONE)
        self.weight.setFixedWidth(60)
        self.weight.setAccessibleName(f"Weight of the relation to {proposal.name}")
        self.weight.textEdited.connect(self._on_weight_typed)
        self.take_button = Button("Take over")
        self.take_button.setToolTip("Make it a relation")
        self.take_button.setAccessibleName(f"Make the link to {proposal.name} a relation")
        self.take_button.clicked.connect(self._on_take)
        self._curated = QLabel()
        self._curated.setObjectName("badge")
        self._curated.setTextFormat(Qt.TextFormat.PlainText)
        self._lost = QLabel("▲ no such pattern in this library")
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
            title.setAccessibleName(f"Open {proposal.name}")
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
        sure = "" if proposal.confidence is None else f" · confidence {proposal.confidence:.2f}"
        self._slug.setText(f"{proposal.entry.slug if proposal.entry else proposal.target}{sure}")
        self._controls.setVisible(proposal.is_open)
        self._curated.setText(f"✓ in {' and '.join(proposal.curated)}")
        self._curated.setVisible(bool(proposal.curated))
        self._lost.setVisible(proposal.entry is None and not proposal.curated)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _ROOM_BESIDE or not self._proposal.is_open
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


class InferredLinksControl(RecordsControl):
    """The links, what makes several of them relations at once, and on request the table they are edited in.

    Signals:
        taken_over(tuple[Proposal, ...]): these are to become relations.
        pattern_opened(str): a target was clicked.
    """

    taken_over = Signal(object)
    pattern_opened = Signal(str)

    def __init__(self, spec: FieldSpec, library: Library) -> None:
        self._library = library
        self._shown: tuple[Proposal, ...] = ()
        self._rows: list[InferredRow] = []
        super().__init__(spec)
        self._show_count()

    def _arrange(self) -> None:
        super()._arrange()
        self.threshold = NumberLine(_ZERO_TO_ONE)
        self.threshold.setFixedWidth(60)
        self.threshold.show_spelling(_THRESHOLD)
        self.threshold.setAccessibleName("Least confidence of the links that become relations")
        self.threshold.textChanged.connect(self._show_count)
        self.all_button = Button("")
        self.all_button.clicked.connect(self._on_take_all)
        self.table_button = Button(_SHOW_TABLE, "quiet")
        self.table_button.clicked.connect(self._on_table)
        self._count = small_label("")
        self._all = QWidget()
        line = QHBoxLayout(self._all)
        line.setContentsMargins(0, 0, 0, 4)
        line.setSpacing(8)
        line.addWidget(QLabel("All with confidence from"))
        line.addWidget(self.threshold)
        line.addWidget(self.all_button)
        line.addStretch(1)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self._count)
        layout.insertWidget(1, self._all)
        layout.insertLayout(2, self._list)
        layout.insertWidget(3, self.table_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_table(False)

    @property
    def buddy(self) -> QWidget:
        return self.table_button

    def set_library(self, library: Library) -> None:
        self._library = library

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the links of the text, and which of them are relations already."""
        shown = proposals(snapshot, self._library)
        if shown == self._shown:
            return
        same = [_identity(each) for each in shown] == [_identity(each) for each in self._shown]
        self._shown = shown
        if same:
            for row, proposal in zip(self._rows, shown, strict=True):
                row.show_proposal(proposal)
        else:
            self._rebuild(relation_kinds(snapshot))
        self._show_count()

    def _rebuild(self, kinds: Mapping[str, str]) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [InferredRow(proposal, kinds) for proposal in self._shown]
        for row in self._rows:
            row.opened.connect(self.pattern_opened)
            row.taken.connect(self._on_taken)
            self._list.addWidget(row)
        stops = [stop for row in self._rows for stop in row.stops]
        for before, after in pairwise([self.threshold, self.all_button, *stops, self.table_button, self.table]):
            QWidget.setTabOrder(before, after)

    def _chosen(self) -> tuple[Proposal, ...]:
        """The links that are open and sure enough."""
        least = as_number(self.threshold.text())
        if least is None:
            return ()
        proposed = [row.proposal for row in self._rows]
        return tuple(each for each in proposed if each.is_open and (each.confidence or 0) >= least)

    @Slot()
    def _show_count(self) -> None:
        chosen = len(self._chosen())
        self.all_button.setText(f"Take over {chosen}")
        said = f"Make {chosen} inferred link{'s' if chosen != 1 else ''} relations"
        self.all_button.setToolTip(said)
        self.all_button.setAccessibleName(said)
        self.all_button.setEnabled(chosen > 0)
        self._all.setVisible(any(each.is_open for each in self._shown))
        self._count.setText(_said(self._shown))

    @Slot(object)
    def _on_taken(self, proposal: Proposal) -> None:
        self.taken_over.emit((proposal,))

    @Slot()
    def _on_take_all(self) -> None:
        self.taken_over.emit(self._chosen())

    @Slot()
    def _on_table(self) -> None:
        self._show_table(self.table.isHidden())

    def _show_table(self, shown: bool) -> None:
        for widget in (self.table, *self._buttons):
            widget.setVisible(shown)
        self.table_button.setText(_HIDE_TABLE if shown else _SHOW_TABLE)


def _identity(proposal: Proposal) -> tuple[int, str, object]:
    """What makes a link need another row."""
    return proposal.index, proposal.target, proposal.entry


def _said(shown: tuple[Proposal, ...]) -> str:
    """How many links there are, and what becomes of them."""
    if not shown:
        return "No program has proposed any."
    curated = sum(bool(each.curated) for each in shown)
    lost = sum(each.entry is None for each in shown)
    parts = [f"{len(shown)} proposed"]
    parts += [f"{curated} {'is a relation' if curated == 1 else 'are relations'} already"] if curated else []
    parts += [f"{lost} {'leads' if lost == 1 else 'lead'} nowhere"] if lost else []
    return ", ".join(parts) + "."
