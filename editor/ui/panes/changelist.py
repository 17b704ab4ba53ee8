"""The files that a change of many would touch: each with its diff, and each can be left out."""

import difflib
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QListView, QSplitter

from editor.core.front.yamltree import Data
from editor.core.translation import tr
from editor.render.colours import Colours
from editor.session.refactoring import Change, Plan
from editor.ui.text.diffview import DiffView

Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    """The changes and refusals of a plan; a change has a box, which is ticked.

    Signals:
        kept_changed(): a file was left out or taken in again.
    """

    kept_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.plan = Plan("", ())
        self.folder = Path()
        self.left_out: set[Path] = set()

    def show(self, plan: Plan, folder: Path) -> None:
        self.beginResetModel()
        self.plan, self.folder, self.left_out = plan, folder, set()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.plan.changes) + len(self.plan.refusals)

    def change(self, row: int) -> Change | None:
        return self.plan.changes[row] if row < len(self.plan.changes) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Data:
        change = self.change(index.row())
        if change is None:
            refusal = self.plan.refusals[index.row() - len(self.plan.changes)]
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return tr("▲ {name}: stays as it is", name=self._name(refusal.path))
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(change)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if change.path in self.left_out else Qt.CheckState.Checked
        return None

    def setData(self, index: Index, value: Data, role: int = Qt.ItemDataRole.EditRole) -> bool:
        change = self.change(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or change is None:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.left_out.discard(change.path)
        else:
            self.left_out.add(change.path)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.kept_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self.change(index.row()) is not None else flags

    def _said(self, change: Change) -> str:
        name = self._name(change.path)
        if change.after is None:
            return tr("{name}: removed", name=name)
        if change.new_path is not None and change.new_path != change.path:
            return f"{name} → {change.new_path.name}"
        return name

    def _name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else path.name

    def lines(self, row: int) -> list[str]:
        """The diff of the change in a row, or why there is none."""
        change = self.change(row)
        if change is None:
            return [self.plan.refusals[row - len(self.plan.changes)].sentence]
        old, new = change.before.split("\n"), (change.after or "").split("\n") if change.after is not None else []
        return list(difflib.unified_diff(old, new, n=2, lineterm=""))[2:] or [tr("The file gets another name only.")]


class ChangeList(QSplitter):
    """Files on the left, the diff of the chosen one on the right.

    Signals:
        kept_changed(): a file was left out or taken in again.
    """

    kept_changed = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._model = _Model()
        self._model.kept_changed.connect(self.kept_changed)
        self.files = QListView()
        self.files.setObjectName("changes")
        self.files.setAccessibleName(tr("Files that would change; Space leaves one out"))
        self.files.setModel(self._model)
        self.files.setUniformItemSizes(True)
        self.files.selectionModel().currentChanged.connect(self._on_current_changed)
        self.diff = DiffView(colours)
        self.addWidget(self.files)
        self.addWidget(self.diff)
        self.setStretchFactor(1, 1)
        self.setSizes([280, 480])
        self.setChildrenCollapsible(False)

    def show_plan(self, plan: Plan, folder: Path) -> None:
        """Show the files of a plan, all of them taken."""
        self._model.show(plan, folder)
        self.diff.show_lines(())
        if self._model.rowCount():
            self.files.setCurrentIndex(self._model.index(0))

    @property
    def left_out(self) -> set[Path]:
        """The files that are to stay as they are."""
        return set(self._model.left_out)

    @property
    def kept(self) -> int:
        """How many files are to be changed."""
        return len(self._model.plan.changes) - len(self._model.left_out)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.diff.show_lines(self._model.lines(current.row()))
