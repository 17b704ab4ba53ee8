"""What can be done with a link besides what its row shows: move it, say it in another list too, take it out."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from editor.core.operations import Operation
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.schema.fields import FieldSpec
from editor.session.copying import copy_to_operation
from editor.session.garden import relation_kinds
from editor.session.relations import RelationRow


class RowMenu(QMenu):
    """The menu of one link.

    Signals:
        move_requested(RelationRow, int): let it stand so many places further.
        remove_requested(RelationRow): take it out.
        operation_requested(Operation, str, str): as those of a field.
    """

    move_requested = Signal(object, int)
    remove_requested = Signal(object)
    operation_requested = Signal(object, str, str)

    def __init__(self, row: RelationRow, spec: FieldSpec, snapshot: Snapshot, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._row = row
        self._snapshot = snapshot
        self.addAction(_with_keys(tr("Move Up"), "Alt+Shift+Up"), self._on_up)
        self.addAction(_with_keys(tr("Move Down"), "Alt+Shift+Down"), self._on_down)
        also = self.addMenu(tr("Also As"))
        for name, title in relation_kinds(snapshot).items():
            if name != spec.path[-1]:
                action = also.addAction(title)
                action.setData((*spec.path[:-1], name))
        also.triggered.connect(self._on_also)
        self.addSeparator()
        self.addAction(tr("Remove"), self._on_remove)

    @Slot()
    def _on_up(self) -> None:
        self.move_requested.emit(self._row, -1)

    @Slot()
    def _on_down(self) -> None:
        self.move_requested.emit(self._row, 1)

    @Slot()
    def _on_remove(self) -> None:
        self.remove_requested.emit(self._row)

    @Slot(QAction)
    def _on_also(self, action: QAction) -> None:
        operation: Operation = copy_to_operation(self._row.path, action.data(), self._snapshot)
        label = tr("Link to {name} as {kind} too", name=self._row.title, kind=action.text())
        self.operation_requested.emit(operation, label, "")


def _with_keys(title: str, keys: str) -> str:
    """A title with keys behind it, which are said in the words of the person's keyboard."""
    return f"{title}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}"
