"""The form of one group of the front matter."""

from typing import cast

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.core.errors import EditRefused, TrellisError, with_way_out
from editor.core.front.keypath import spelled_path
from editor.core.front.yamltree import Data
from editor.core.operations import Operation
from editor.core.problems import KeyPath, Problem
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.render.colours import Colours
from editor.schema.fields import FieldSpec, Kind
from editor.session.form import field_state, insert_operation, item_operation, overall_score, value_operation
from editor.session.garden import Proposal, take_over
from editor.session.library import Library
from editor.ui.bridge import Editing
from editor.ui.forms.field import FieldControl, LabelledField
from editor.ui.forms.inferred import InferredLinksControl
from editor.ui.forms.number import ScoreControl
from editor.ui.forms.records import RecordsControl
from editor.ui.forms.registry import Surroundings, make_control
from editor.ui.forms.relations import RelationsControl
from editor.ui.forms.scorecard import ScoreCard
from editor.ui.forms.words import WordsControl
from editor.ui.panes.page import Page, scrolled

_OWN_LABEL = (Kind.SCORE, Kind.RELATIONS)
_SHORT = (Kind.NUMBER, Kind.CHOICE, Kind.DATE, Kind.VERSION)


class GroupPage(Page):
    """Fields under headings; short ones stand two in a row.

    Signals:
        pick_requested(FieldSpec, object, QPoint): open the relationship picker.
        pattern_opened(str): a related pattern was clicked.
        create_requested(RelationRow): make the pattern that a link leads to.
    """

    pick_requested = Signal(object, object, QPoint)
    pattern_opened = Signal(str)
    create_requested = Signal(object)

    def __init__(self, specs: tuple[FieldSpec, ...], editing: Editing, around: Surroundings) -> None:
        super().__init__()
        self._editing = editing
        self._controls: dict[KeyPath, FieldControl] = {}
        self._fields: dict[KeyPath, LabelledField] = {}
        self._scores: ScoreCard | None = None
        content = QWidget()
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(16)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._fill(specs, around)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._area: QScrollArea = scrolled(content)
        layout.addWidget(self._area)

    def _fill(self, specs: tuple[FieldSpec, ...], around: Surroundings) -> None:
        heading = ""
        row, column = 0, 0
        scores = [spec for spec in specs if spec.kind is Kind.SCORE]
        for spec in specs:
            if spec.heading != heading:
                heading, row, column = spec.heading, row + 1, 0
                self._grid.addWidget(_heading(heading), row, 0, 1, 2)
            if spec in scores[1:]:
                continue
            widget = self._make_scores(scores, around) if spec in scores else self._make(spec, around)
            short = spec.kind in _SHORT
            if not short or column == 0:
                row, column = row + 1, 0
            self._grid.addWidget(widget, row, column, 1, 1 if short else 2)
            column = (column + 1) % 2 if short else 0

    def _make_scores(self, specs: list[FieldSpec], around: Surroundings) -> QWidget:
        for spec in specs:
            self._make(spec, around)
        controls = [control for control in self._controls.values() if isinstance(control, ScoreControl)]
        self._scores = ScoreCard(controls, around.colours)
        self._scores.mean_taken.connect(self._on_mean_taken)
        return self._scores

    def _make(self, spec: FieldSpec, around: Surroundings) -> QWidget:
        control = make_control(spec, around)
        self._controls[spec.path] = control
        control.value_edited.connect(self._on_value_edited)
        control.operation_requested.connect(self._on_operation_requested)
        if isinstance(control, RelationsControl):
            control.pick_requested.connect(self.pick_requested)
            control.pattern_opened.connect(self.pattern_opened)
            control.create_requested.connect(self.create_requested)
        if isinstance(control, InferredLinksControl):
            control.pattern_opened.connect(self.pattern_opened)
            control.taken_over.connect(self._on_taken_over)
        if isinstance(control, RecordsControl):
            control.cell_typed.connect(self._on_cell_typed)
        if isinstance(control, RecordsControl | WordsControl):
            control.item_added.connect(self._on_item_added)
        if spec.kind in _OWN_LABEL:
            return control
        self._fields[spec.path] = LabelledField(control)
        return self._fields[spec.path]

    def control(self, path: KeyPath) -> FieldControl:
        """The control of a field on this page."""
        return self._controls[path]

    def set_colours(self, colours: Colours) -> None:
        if self._scores is not None:
            self._scores.radar.set_colours(colours)

    def set_library(self, library: Library) -> None:
        for control in self._controls.values():
            control.set_library(library)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if self._scores is not None:
            self._scores.show_snapshot(snapshot)
        for path, control in self._controls.items():
            control.show_snapshot(snapshot)
            if field := self._fields.get(path):
                field.show_state(field_state(control.spec, snapshot))

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        for path, field in self._fields.items():
            said = [problem.sentence for problem in problems if problem.path[: len(path)] == path]
            field.show_problem(said[0] if said else "")
        for control in self._controls.values():
            if isinstance(control, ScoreControl):
                said = [problem.sentence for problem in problems if problem.path == control.spec.path]
                control.show_problem(said[0] if said else "")

    def reveal(self, path: KeyPath, span: Span) -> None:
        known = next((path[:length] for length in range(len(path), 0, -1) if path[:length] in self._controls), None)
        control = self._controls[known] if known else next(iter(self._controls.values()))
        control.buddy.setFocus()
        self._area.ensureWidgetVisible(control)

    @Slot(object)
    def _on_value_edited(self, value: Data) -> None:
        spec = cast("FieldControl", self.sender()).spec
        try:
            operation = value_operation(spec, self._editing.snapshot, value)
        except EditRefused as refusal:
            self._editing.refused.emit(str(refusal))
            return
        self._editing.perform(operation, f"Change {spec.title}", spelled_path(spec.path))

    @Slot(float)
    def _on_mean_taken(self, mean: float) -> None:
        operation = value_operation(overall_score(self._editing.snapshot), self._editing.snapshot, mean)
        self._editing.perform(operation, "Take the mean as overall score")

    @Slot(object, str, str)
    def _on_operation_requested(self, operation: Operation, label: str, key: str) -> None:
        self._editing.perform(operation, label, key)

    @Slot(object)
    def _on_taken_over(self, chosen: tuple[Proposal, ...]) -> None:
        names = chosen[0].name if len(chosen) == 1 else f"{len(chosen)} inferred links"
        try:
            operations = take_over(chosen, self._editing.snapshot)
        except TrellisError as error:
            self._editing.refused.emit(with_way_out(error, "in Source"))
            return
        self._editing.perform_all(operations, f"Make {names} {'a relation' if len(chosen) == 1 else 'relations'}")

    @Slot(object)
    def _on_item_added(self, value: Data) -> None:
        spec = cast("FieldControl", self.sender()).spec
        count = field_state(spec, self._editing.snapshot).value
        end = len(count) if isinstance(count, list) else 0
        self._editing.perform(insert_operation(spec, self._editing.snapshot, end, value), f"Add to {spec.title}")

    @Slot(object, str)
    def _on_cell_typed(self, path: KeyPath, text: str) -> None:
        self._editing.perform(item_operation(path, self._editing.snapshot, text), f"Change {spelled_path(path)}")


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("heading")
    label.setContentsMargins(0, 8, 0, 0)
    return label
