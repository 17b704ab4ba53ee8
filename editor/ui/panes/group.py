"""The form of one group of the front matter."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout

from editor.core.errors import EditRefused, TrellisError, with_way_out
from editor.core.front.comment import Comment
from editor.core.front.keypath import spelled_path
from editor.core.front.yamltree import Data, Sequence
from editor.core.operations import Operation, SetComment
from editor.core.problems import KeyPath, Problem
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.core.translation import tr, tr_count
from editor.render.colours import Colours
from editor.schema.fields import FieldSpec
from editor.session.copying import duplicate_operation
from editor.session.fieldchange import comment_of, count_changed, is_changed, revert_operations
from editor.session.form import field_state, insert_operation, item_operation, overall_score, value_operation
from editor.session.garden import Proposal, take_over
from editor.session.library import Library
from editor.ui.bridge import Editing
from editor.ui.forms.addresses import open_address
from editor.ui.forms.field import FieldControl
from editor.ui.forms.inferred import InferredLinksControl
from editor.ui.forms.jumplist import JumpList, SectionHeading, Tally
from editor.ui.forms.labelled import LabelledField
from editor.ui.forms.records import RecordsControl
from editor.ui.forms.registry import Surroundings
from editor.ui.forms.relations import RelationsControl
from editor.ui.forms.score import ScoreControl
from editor.ui.forms.words import WordsControl
from editor.ui.panes.groupcomments import GroupComments
from editor.ui.panes.groupfields import GroupFields, Section
from editor.ui.panes.page import MARGIN, Page, scrolled

_MANY_SECTIONS = 3
"""So many parts of a page are worth a list to jump by."""


class GroupPage(Page):
    """Fields under headings, and above them, where there are many, the parts of the page to jump to.

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
        self._around = around
        self._problems: tuple[Problem, ...] = ()
        self._shown: tuple[Snapshot, Snapshot] | None = None
        self._content = GroupFields(specs, around)
        self._fields = self._content.fields
        self._comments = GroupComments(self._content, editing)
        for field in self._fields.values():
            self._connect(field)
        if self._content.scores is not None:
            self._content.scores.mean_taken.connect(self._on_mean_taken)
        self.jumps: JumpList | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if len(self._content.sections) >= _MANY_SECTIONS:
            self.jumps = JumpList([section.title for section in self._content.sections])
            self.jumps.chosen.connect(self._on_jump)
            self.jumps.setContentsMargins(MARGIN - 6, 0, MARGIN, 4)
            layout.addWidget(self.jumps)
        self._area: QScrollArea = scrolled(self._content)
        layout.addWidget(self._area, 1)
        editing.saved_state_changed.connect(self._on_saved_state_changed)
        if self._content.scores is not None:
            self._area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        if around.standings is not None and self._content.scores is not None:
            around.standings.learned.connect(self._show_standings)

    def _connect(self, field: LabelledField) -> None:
        field.revert_requested.connect(self._on_revert_requested)
        field.comment_written.connect(self._on_comment_written)
        control = field.control
        control.value_edited.connect(self._on_value_edited)
        control.operation_requested.connect(self._on_operation_requested)
        if isinstance(control, ScoreControl):
            control.reasons_requested.connect(self._on_reasons_requested)
        if isinstance(control, RelationsControl):
            control.pick_requested.connect(self.pick_requested)
            control.pattern_opened.connect(self.pattern_opened)
            control.create_requested.connect(self.create_requested)
        if isinstance(control, InferredLinksControl):
            control.pattern_opened.connect(self.pattern_opened)
            control.taken_over.connect(self._on_taken_over)
        if isinstance(control, RecordsControl):
            control.cell_typed.connect(self._on_cell_typed)
            control.item_copied.connect(self._on_item_copied)
            control.address_opened.connect(open_address)
        if isinstance(control, WordsControl):
            control.word_typed.connect(self._on_cell_typed)
        if isinstance(control, RecordsControl | WordsControl):
            control.item_added.connect(self._on_item_added)

    def control(self, path: KeyPath) -> FieldControl:
        """The control of a field on this page."""
        return self._fields[path].control

    def field(self, path: KeyPath) -> LabelledField:
        """A field on this page."""
        return self._fields[path]

    def set_colours(self, colours: Colours) -> None:
        if self._content.scores is not None:
            self._content.scores.radar.set_colours(colours)

    def set_library(self, library: Library) -> None:
        self._around = replace(self._around, library=library)
        for control in self._content.controls:
            control.set_library(library)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if self._content.scores is not None:
            self._content.scores.show_snapshot(snapshot)
            self._show_standings()
        for field in self._fields.values():
            field.control.show_snapshot(snapshot)
            field.show_state(field_state(field.control.spec, snapshot))
        self._show_file(snapshot)

    def _show_file(self, snapshot: Snapshot) -> None:
        # A new pattern is no change of a file: there is none yet.
        saved = snapshot if self._editing.file.is_new else self._editing.file.document.saved
        self._shown = (saved, snapshot)
        for path, field in self._fields.items():
            field.show_file(is_changed(path, saved, snapshot), comment_of(path, snapshot))
        self._comments.show_snapshot(snapshot)
        self._show_tallies()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._problems = problems
        for path, field in self._fields.items():
            here = (problem for problem in problems if problem.path[: len(path)] == path)
            said = [problem.sentence for problem in here if not field.control.tells(problem.path)]
            field.show_problem(_together(said))
        self._show_tallies()

    def _show_tallies(self) -> None:
        if self._shown is None:
            return
        tallies = [self._tally(section, *self._shown) for section in self._content.sections]
        for section, tally in zip(self._content.sections, tallies, strict=True):
            if isinstance(section.top, SectionHeading):
                section.top.show_tally(tally)
        if self.jumps is not None:
            self.jumps.show_tallies(tallies)

    def _tally(self, section: Section, saved: Snapshot, now: Snapshot) -> Tally:
        problems = sum(any(problem.path[: len(path)] == path for path in section.paths) for problem in self._problems)
        node = now.node(section.paths[0]) if section.is_list else None
        items = len(node.items) if isinstance(node, Sequence) else 0
        return Tally(problems, count_changed(section.paths, saved, now), items)

    @Slot()
    def _show_standings(self) -> None:
        standings, library = self._around.standings, self._around.library
        if standings is None:
            return
        if self.isVisible():
            standings.ask(library)
        for control in self._content.controls:
            if isinstance(control, ScoreControl):
                control.show_distribution(standings.of(library, str(control.spec.path[-1])))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._content.scores is not None:
            self._show_standings()

    def reveal(self, path: KeyPath, span: Span) -> None:
        known = next((path[:length] for length in range(len(path), 0, -1) if path[:length] in self._fields), None)
        field = self._fields[known] if known else next(iter(self._fields.values()))
        field.control.buddy.setFocus()
        self._area.ensureWidgetVisible(field)

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        card = self._content.scores
        if card is not None:
            card.follow(value - card.mapTo(self._content, QPoint(0, 0)).y())

    @Slot(int)
    def _on_jump(self, number: int) -> None:
        section = self._content.sections[number]
        self._fields[section.paths[0]].control.buddy.setFocus()
        place = section.top.mapTo(self._content, QPoint(0, 0))
        self._area.verticalScrollBar().setValue(place.y())

    @Slot()
    def _on_saved_state_changed(self) -> None:
        # With every change of the text the page is shown anew; here it is the saved file that became another one.
        if self._shown is not None and self._shown[0] is not self._editing.file.document.saved:
            self._show_file(self._shown[1])

    @Slot()
    def _on_revert_requested(self) -> None:
        spec = cast("LabelledField", self.sender()).control.spec
        saved = self._editing.file.document.saved
        operations = revert_operations(spec.path, saved, self._editing.snapshot)
        self._editing.perform_all(operations, tr("Revert {title}", title=spec.title))

    @Slot(object)
    def _on_comment_written(self, comment: Comment) -> None:
        spec = cast("LabelledField", self.sender()).control.spec
        if not self._editing.perform(SetComment(spec.path, comment), tr("Comment on {title}", title=spec.title)):
            self.show_snapshot(self._editing.snapshot)

    @Slot()
    def _on_reasons_requested(self) -> None:
        spec = cast("ScoreControl", self.sender()).spec
        path = (*spec.path[:-1], spec.control.reason)
        if path in self._fields:
            self.reveal(path, Span(0, 0))

    @Slot(object)
    def _on_value_edited(self, value: Data) -> None:
        spec = cast("FieldControl", self.sender()).spec
        try:
            operation = value_operation(spec, self._editing.snapshot, value)
        except EditRefused as refusal:
            self._editing.refused.emit(str(refusal))
            return
        self._editing.perform(operation, tr("Change {title}", title=spec.title), spelled_path(spec.path))

    @Slot(float)
    def _on_mean_taken(self, mean: float) -> None:
        operation = value_operation(overall_score(self._editing.snapshot), self._editing.snapshot, mean)
        self._editing.perform(operation, tr("Take the mean as overall score"))

    @Slot(object, str, str)
    def _on_operation_requested(self, operation: Operation, label: str, key: str) -> None:
        self._editing.perform(operation, label, key)

    @Slot(object)
    def _on_taken_over(self, chosen: tuple[Proposal, ...]) -> None:
        try:
            operations = take_over(chosen, self._editing.snapshot)
        except TrellisError as error:
            self._editing.refused.emit(with_way_out(error, tr("in Source")))
            return
        if len(chosen) == 1:
            label = tr("Make {name} a relation", name=chosen[0].name)
        else:
            label = tr("Make {count} inferred links relations", count=len(chosen))
        self._editing.perform_all(operations, label)

    @Slot(object)
    def _on_item_added(self, value: Data) -> None:
        spec = cast("FieldControl", self.sender()).spec
        count = field_state(spec, self._editing.snapshot).value
        end = len(count) if isinstance(count, list) else 0
        self._editing.perform(
            insert_operation(spec, self._editing.snapshot, end, value), tr("Add to {title}", title=spec.title)
        )

    @Slot(int)
    def _on_item_copied(self, index: int) -> None:
        spec = cast("FieldControl", self.sender()).spec
        operation = duplicate_operation(spec.path, index, self._editing.snapshot)
        self._editing.perform(operation, tr("Duplicate in {title}", title=spec.title))

    @Slot(object, str)
    def _on_cell_typed(self, path: KeyPath, text: str) -> None:
        label = tr("Change {title}", title=spelled_path(path))
        self._editing.perform(item_operation(path, self._editing.snapshot, text), label)


def _together(said: list[str]) -> str:
    """The first of several sentences, and how many more there are."""
    if len(said) < 2:
        return "".join(said)
    return tr_count(
        len(said) - 1,
        "{first} {count} more is listed under Problems.",
        "{first} {count} more are listed under Problems.",
        first=said[0],
    )
