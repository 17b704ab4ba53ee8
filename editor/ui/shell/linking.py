"""Opens the picker where a list asks for it, and links to what is picked."""

from PySide6.QtCore import QObject, QPoint, Slot

from editor.render.colours import Colours
from editor.schema.fields import FieldSpec
from editor.session.relations import RelationRow, add_operation, linked_targets, retarget_operation
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.picker import Choice, Picker


class Linking(QObject):
    """One picking at a time."""

    def __init__(self, parent: QObject, colours: Colours) -> None:
        super().__init__(parent)
        self.colours = colours
        self._view: PatternView | None = None
        self._spec: FieldSpec | None = None
        self._replaced: RelationRow | None = None

    @Slot(object, object, object, QPoint)
    def pick(self, view: PatternView, spec: FieldSpec, replaced: RelationRow | None, place: QPoint) -> None:
        """Open the picker for one list of `view`; `replaced` is a link that gives way to what is picked."""
        self._view, self._spec, self._replaced = view, spec, replaced
        snapshot = view.editing.snapshot
        notes = dict.fromkeys(linked_targets(spec, snapshot), "already linked")
        for reference in tuple(notes):
            if entry := view.library.find(reference):
                notes[entry.slug] = "already linked"
        notes[str(snapshot.data.get("slug") or view.editing.file.name)] = "this pattern"
        picker = Picker(view.library, self.colours, view, notes=notes)
        picker.picked.connect(self._on_picked)
        picker.open_at(place)

    @Slot(object)
    def _on_picked(self, choice: Choice) -> None:
        if self._view is None or self._spec is None:
            return
        editing = self._view.editing
        label = f"Link to {choice.entry.name}"
        if self._replaced is not None:
            editing.perform(retarget_operation(self._replaced, editing.snapshot, choice.entry), label)
        else:
            editing.perform(add_operation(self._spec, editing.snapshot, choice.entry, choice.weight), label)
