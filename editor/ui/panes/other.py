"""What the format does not know: a tree of keys whose values can be edited all the same."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
)

from editor.core.front.keypath import spelled_path
from editor.core.front.yamltree import Data, data_of
from editor.core.operations import Remove
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.session.form import item_operation, spelling_of
from editor.session.outline import other_paths
from editor.ui.bridge import Editing
from editor.ui.forms.button import Button
from editor.ui.forms.field import small_label
from editor.ui.panes.page import MARGIN, Page

_PATH = Qt.ItemDataRole.UserRole


class OtherPage(Page):
    """Keys on the left, values on the right; double click or F2 edits a value."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._shown: list[tuple[KeyPath, str]] | None = None
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels(["Key", "Value"])
        self.tree.setAccessibleName("Other fields")
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(True)
        self.tree.setUniformRowHeights(True)
        self.tree.itemChanged.connect(self._on_item_changed)
        remove = Button("Remove", "quiet")
        remove.setAccessibleName("Remove the selected key")
        remove.clicked.connect(self._on_remove)
        row = QHBoxLayout()
        row.addWidget(remove)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 8, MARGIN, MARGIN)
        layout.addWidget(small_label("Keys of this file that format 7.1 does not describe. They stay where they are."))
        layout.addWidget(self.tree, 1)
        layout.addLayout(row)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        found = [(path, node) for path in other_paths(snapshot) if (node := snapshot.node(path))]
        rows = [(path, node.span.of(snapshot.text)) for path, node in found]
        if rows == self._shown:
            return
        self._shown = rows
        current = self.tree.currentItem()
        place = current.data(0, _PATH) if current is not None else None
        self.tree.clear()
        for path, node in found:
            self.tree.addTopLevelItem(self._item(snapshot, path, spelled_path(path), data_of(node)))
        self.tree.expandAll()
        self._choose(place)

    def _choose(self, path: KeyPath | None) -> None:
        """Put the cursor on the key where it was."""
        walk = QTreeWidgetItemIterator(self.tree)
        while (item := walk.value()) is not None:
            if item.data(0, _PATH) == path:
                self.tree.setCurrentItem(item)
                return
            walk += 1

    def _item(self, snapshot: Snapshot, path: KeyPath, name: str, value: Data) -> QTreeWidgetItem:
        item = QTreeWidgetItem([name, ""])
        item.setData(0, _PATH, path)
        if isinstance(value, dict | list):
            steps = list(value) if isinstance(value, dict) else list(range(len(value)))
            for step in steps:
                label = f"{step + 1}" if isinstance(step, int) else step
                item.addChild(self._item(snapshot, (*path, step), label, value[step]))
            if not steps:
                item.setText(1, "(empty)")
        else:
            item.setText(1, spelling_of(snapshot, path))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    @Slot(QTreeWidgetItem, int)
    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        path = item.data(0, _PATH)
        if column != 1:
            self._shown = None
            self.show_snapshot(self._editing.snapshot)
            return
        operation = item_operation(path, self._editing.snapshot, item.text(1))
        if not self._editing.perform(operation, f"Change {spelled_path(path)}"):
            self._shown = None
            self.show_snapshot(self._editing.snapshot)

    @Slot()
    def _on_remove(self) -> None:
        for item in self.tree.selectedItems():
            path = item.data(0, _PATH)
            self._editing.perform(Remove(path), f"Remove {spelled_path(path)}")
