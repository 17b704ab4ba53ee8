"""Opens the picker where a list asks for it, and links to what is picked; with a link back, both files as one step."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Slot

from editor.core.errors import TrellisError, with_way_out
from editor.core.operations import Operation
from editor.core.translation import tr, tr_noop
from editor.library.suggestions import Suggestion
from editor.render.colours import Colours
from editor.schema.fields import FieldSpec
from editor.session.library import Entry
from editor.session.linkback import LinkBack, inverse_title, link_both, preview
from editor.session.relations import (
    DEFAULT_WEIGHT,
    RelationRow,
    add_operation,
    linked_targets,
    offers,
    retarget_operation,
    takes_weight,
)
from editor.ui.panes.linkpicker import LinkPicker
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.picker import Choice
from editor.ui.shell.usecases import UseCases

_LINKED = tr_noop("already linked")


@dataclass(frozen=True, slots=True)
class _Picking:
    """One list that a pattern is picked for; `replaced` is a link that gives way to what is picked."""

    view: PatternView
    spec: FieldSpec
    replaced: RelationRow | None

    def offer(self) -> Sequence[Suggestion]:
        """Likely targets."""
        file = self.view.editing.file
        missed = self.replaced.target if self.replaced is not None else ""
        return offers(self.spec, file.document.snapshot, file.name, self.view.library, missed)

    def operation(self, choice: Choice) -> Operation:
        """What links to a pattern."""
        snapshot = self.view.editing.snapshot
        if self.replaced is not None:
            return retarget_operation(self.replaced, snapshot, choice.entry)
        return add_operation(self.spec, snapshot, choice.entry, choice.weight)

    def kept_weight(self) -> float | None:
        """The weight of the link that gives way, or, for a list without weights, the usual one; else None."""
        if self.replaced is not None:
            return DEFAULT_WEIGHT if self.replaced.weight is None else self.replaced.weight
        return None if takes_weight(self.spec, self.view.editing.snapshot) else DEFAULT_WEIGHT

    def notes(self) -> dict[str, str]:
        """By slug, what can't be picked, and why."""
        snapshot = self.view.editing.snapshot
        notes = dict.fromkeys(linked_targets(self.spec, snapshot), tr(_LINKED))
        for reference in tuple(notes):
            if entry := self.view.library.find(reference):
                notes[entry.slug] = tr(_LINKED)
        notes[str(snapshot.data.get("slug") or self.view.editing.file.name)] = tr("this pattern")
        return notes


class Linking(QObject):
    """One picking at a time. Whether to link back is remembered from one to the next."""

    def __init__(self, parent: QObject, cases: UseCases, messages: MessageBar, colours: Colours) -> None:
        super().__init__(parent)
        self.colours = colours
        self._cases = cases
        self._messages = messages
        self._back = False
        self._picking: _Picking | None = None
        self._picker: LinkPicker | None = None

    @Slot(object, object, object, QPoint)
    def pick(self, view: PatternView, spec: FieldSpec, replaced: RelationRow | None, place: QPoint) -> None:
        """Open the picker for one list of `view`; `replaced` is a link that gives way to what is picked."""
        picking = self._picking = _Picking(view, spec, replaced)
        picker = self._picker = LinkPicker(
            view.library,
            self.colours,
            view,
            spec,
            offer=picking.offer,
            preview=self._preview,
            notes=picking.notes(),
            back=self._back,
            inverse=inverse_title(spec, view.editing.snapshot),
            kept_weight=picking.kept_weight(),
        )
        picker.picked.connect(self._on_picked)
        picker.open_at(place)

    def _preview(self, entry: Entry, weight: float) -> LinkBack:
        if self._picking is None:
            return LinkBack()
        file = self._picking.view.editing.file
        return preview(self._cases.workspace, file, self._picking.spec, entry, weight)

    @Slot(object)
    def _on_picked(self, choice: Choice) -> None:
        picking, picker = self._picking, self._picker
        if picking is None or picker is None:
            return
        if picker.can_link_back:
            self._back = choice.back
        if self._link(picking, choice):
            picker.note(choice.entry.slug, tr(_LINKED))
            # What gave way is gone: what is picked next is added.
            self._picking = _Picking(picking.view, picking.spec, None)

    def _link(self, picking: _Picking, choice: Choice) -> bool:
        """Link, and where it was asked for and can be, back; returns whether there is a link now."""
        editing = picking.view.editing
        label = tr("Link to {name}", name=choice.entry.name)
        gained = self._preview(choice.entry, choice.weight) if choice.back else LinkBack()
        other = self._cases.open_behind(choice.entry.path) if gained.lines else None
        try:
            operation = picking.operation(choice)
            if other is None:
                if not editing.perform(operation, label):
                    return False
                if gained.sentence:
                    self._messages.said(gained.sentence)
                return True
            link_both(editing.file, other, picking.spec, operation, choice.weight, label)
        except TrellisError as error:
            editing.refused.emit(with_way_out(error, tr("in Source")))
            return False
        said = tr("“{name}” links back. It is open too; Save All saves both.", name=choice.entry.name)
        self._messages.said(said)
        return True
