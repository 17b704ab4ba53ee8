"""The links that programs inferred, each with its reason and a button that makes it a relation; the table beneath."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.core.snapshot import Snapshot
from editor.core.translation import tr, tr_count, tr_noop
from editor.schema.fields import FieldSpec
from editor.session.garden import Proposal, proposals, relation_kinds
from editor.session.library import Library
from editor.ui.forms.button import Button
from editor.ui.forms.field import small_label
from editor.ui.forms.inferredrow import ZERO_TO_ONE, InferredRow
from editor.ui.forms.number import NumberLine, as_number
from editor.ui.forms.records import RecordsControl

_THRESHOLD = "0.80"
_SHOW_TABLE, _HIDE_TABLE = tr_noop("Edit as a table"), tr_noop("Hide the table")


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
        self.threshold = NumberLine(ZERO_TO_ONE)
        self.threshold.be_narrow()
        self.threshold.show_spelling(_THRESHOLD)
        self.threshold.setAccessibleName(tr("Least confidence of the links that become relations"))
        self.threshold.textChanged.connect(self._show_count)
        self.all_button = Button("")
        self.all_button.clicked.connect(self._on_take_all)
        self.table_button = Button(tr(_SHOW_TABLE), "quiet")
        self.table_button.clicked.connect(self._on_table)
        self._count = small_label("")
        self._all = QWidget()
        line = QHBoxLayout(self._all)
        line.setContentsMargins(0, 0, 0, 4)
        line.setSpacing(8)
        line.addWidget(QLabel(tr("All with confidence from")))
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
        self.all_button.setText(tr("Take over {count}", count=chosen))
        said = tr_count(
            chosen, "Make {count} inferred link into a relation", "Make {count} inferred links into relations"
        )
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
        self.table_button.setText(tr(_HIDE_TABLE if shown else _SHOW_TABLE))


def _identity(proposal: Proposal) -> tuple[int, str, object]:
    """What makes a link need another row."""
    return proposal.index, proposal.target, proposal.entry


def _said(shown: tuple[Proposal, ...]) -> str:
    """How many links there are, and what becomes of them."""
    if not shown:
        return tr("No program has proposed any.")
    curated = sum(bool(each.curated) for each in shown)
    lost = sum(each.entry is None for each in shown)
    parts = [tr_count(len(shown), "{count} proposed", "{count} proposed")]
    parts += [tr_count(curated, "{count} is a relation already", "{count} are relations already")] if curated else []
    parts += [tr_count(lost, "{count} leads nowhere", "{count} lead nowhere")] if lost else []
    return ", ".join(parts) + "."
