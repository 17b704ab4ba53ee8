"""What the format does not know: a tree of keys that can be added, renamed, edited and taken out all the same."""

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from editor.core.errors import TrellisError, with_way_out
from editor.core.front.keypath import spelled_path
from editor.core.front.yamltree import Data, data_of
from editor.core.operations import Remove
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.core.translation import tr
from editor.session.form import item_operation, spelling_of
from editor.session.otherfields import (
    add_operation,
    entry_operation,
    entry_text,
    format_name,
    in_one_line,
    rename_operation,
)
from editor.session.outline import other_paths
from editor.ui.bridge import Editing
from editor.ui.forms.button import Button
from editor.ui.forms.field import small_label
from editor.ui.forms.flow import FlowLayout
from editor.ui.forms.newfield import NewFieldLine
from editor.ui.forms.ownkeys import OwnKeys
from editor.ui.forms.yamlbox import YamlBox
from editor.ui.panes.page import Page, scrolled

_PATH = Qt.ItemDataRole.UserRole
_ROW_MARGIN = 10


class OtherPage(Page):
    """Keys on the left, values on the right. A single value is edited in its place, a group or list as YAML below."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._shown: list[tuple[KeyPath, str]] | None = None
        self._note = small_label("")
        self.tree = self._make_tree()
        self.new = NewFieldLine()
        self.new.added.connect(self._on_added)
        self.yaml = YamlBox()
        self.yaml.written.connect(self._on_written)
        self._opened = QTimer(self)
        self._opened.setSingleShot(True)
        self._opened.timeout.connect(self._on_opened)
        self._actions = [
            self._action(tr("Add"), "Ins", self.begin_new),
            self._action(tr("Edit"), "F2; Return; Enter", self._on_edit),
            self._action(tr("Rename"), "Shift+F2", self._on_rename),
            self._action(tr("Edit as YAML"), "Ctrl+Return", self._on_yaml),
            self._action(tr("Remove"), "Del", self._on_remove),
        ]
        OwnKeys(self.tree, actions=self._actions)
        self._for_keys: list[Button] = []
        self._arrange()

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderLabels([tr("Key"), tr("Value")])
        tree.setAccessibleName(tr("Other fields"))
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setStretchLastSection(True)
        tree.setUniformRowHeights(True)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        tree.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.itemExpanded.connect(self._fit)
        tree.itemCollapsed.connect(self._fit)
        tree.itemChanged.connect(self._on_item_changed)
        tree.itemDoubleClicked.connect(self._on_double_clicked)
        return tree

    def _action(self, title: str, keys: str, slot: object) -> QAction:
        action = QAction(title, self.tree)
        action.setShortcuts([QKeySequence(each) for each in keys.split("; ")])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.tree.addAction(action)
        return action

    def _arrange(self) -> None:
        row = QWidget()
        flow = FlowLayout(row, margin=0, gap=0)
        for action in self._actions:
            button = Button(action.text(), "quiet")
            is_add = action is self._actions[0]
            button.setAccessibleName(
                action.text() if is_add else tr("{action}, the selected key", action=action.text())
            )
            button.setToolTip(f"{action.text()} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
            button.clicked.connect(action.trigger)
            flow.addWidget(button)
            if not is_add:
                self._for_keys.append(button)
        flow.addWidget(QWidget())
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._note, self.tree, row, self.new, self.yaml):
            column.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._area: QScrollArea = scrolled(content)
        layout.addWidget(self._area)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        found = [(path, node) for path in other_paths(snapshot) if (node := snapshot.node(path))]
        rows = [(path, node.span.of(snapshot.text)) for path, node in found]
        if rows == self._shown:
            return
        self._shown = rows
        self._note.setText(_said(len(rows), format_name(snapshot)))
        for button in self._for_keys:
            button.setVisible(bool(rows))
        current = self.tree.currentItem()
        place = current.data(0, _PATH) if current is not None else None
        self.tree.clear()
        for path, node in found:
            self.tree.addTopLevelItem(self._item(snapshot, path, spelled_path(path), data_of(node)))
        self.tree.expandAll()
        self._fit()
        self._choose(place)
        if self.yaml.path and not self.yaml.show_entry(entry_text(self.yaml.path, snapshot)):
            self.yaml.close_box()

    @Slot()
    def _fit(self) -> None:
        """Make the tree as high as its rows; the page scrolls."""
        rows, index = 0, self.tree.model().index(0, 0)
        while index.isValid():
            rows, index = rows + 1, self.tree.indexBelow(index)
        high = self.tree.fontMetrics().height() + _ROW_MARGIN
        head = self.tree.header().sizeHint().height() + 2 * self.tree.frameWidth()
        self.tree.setFixedHeight(head + max(rows, 2) * high + 4)

    def reveal(self, path: KeyPath, span: Span) -> None:
        """Choose the key, or the first one."""
        self._choose(path)
        first = self.tree.topLevelItem(0)
        if self.tree.currentItem() is None and first is not None:
            self.tree.setCurrentItem(first)
        self.tree.setFocus()

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
        metrics = self.tree.fontMetrics()
        item.setSizeHint(0, QSize(metrics.horizontalAdvance(name) + 2 * _ROW_MARGIN, metrics.height() + _ROW_MARGIN))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        if isinstance(value, dict | list):
            steps = list(value) if isinstance(value, dict) else list(range(len(value)))
            for step in steps:
                label = f"{step + 1}" if isinstance(step, int) else step
                item.addChild(self._item(snapshot, (*path, step), label, value[step]))
            item.setText(1, in_one_line(path, snapshot) if steps else tr("(empty)"))
            item.setForeground(1, self.palette().placeholderText())
        else:
            item.setText(1, spelling_of(snapshot, path))
        return item

    @property
    def _current(self) -> KeyPath:
        item = self.tree.currentItem()
        path: KeyPath = item.data(0, _PATH) if item is not None and item.isSelected() else ()
        return path

    @Slot(QTreeWidgetItem, int)
    def _on_double_clicked(self, _item: QTreeWidgetItem, column: int) -> None:
        if column:
            self._on_edit()
        else:
            self._on_rename()

    @Slot()
    def begin_new(self) -> None:
        """Let a person say name and value of another field."""
        self.yaml.close_box()
        self.new.open()
        self._opened.start()

    @Slot()
    def _on_opened(self) -> None:
        """Scroll to what was opened, once the page has given it its place."""
        opened = self.new if self.new.isVisibleTo(self) else self.yaml
        self._area.ensureWidgetVisible(opened)

    @Slot()
    def _on_edit(self) -> None:
        node = self._editing.snapshot.node(self._current) if self._current else None
        if node is None or self.tree.state() == QAbstractItemView.State.EditingState:
            return
        if isinstance(data_of(node), dict | list):
            self._on_yaml()
        elif (item := self.tree.currentItem()) is not None:
            self.tree.editItem(item, 1)

    @Slot()
    def _on_rename(self) -> None:
        item = self.tree.currentItem()
        if item is not None and self._current and isinstance(self._current[-1], str):
            self.tree.editItem(item, 0)

    @Slot()
    def _on_yaml(self) -> None:
        path = self._current
        while path and not entry_text(path, self._editing.snapshot):
            path = path[:-1]
        if path:
            self.new.close_line()
            self.yaml.open(path, entry_text(path, self._editing.snapshot))
            self._opened.start()

    @Slot(QTreeWidgetItem, int)
    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        path = item.data(0, _PATH)
        snapshot = self._editing.snapshot
        try:
            if column:
                label = tr("Change {title}", title=spelled_path(path))
                done = self._editing.perform(item_operation(path, snapshot, item.text(1)), label)
            else:
                # A key inside a group that the format knows stands there with its path.
                name = item.text(0).removeprefix(f"{spelled_path(path[:-1])}.")
                label = tr("Rename {name}", name=spelled_path(path))
                done = self._editing.perform(rename_operation(path, name, snapshot), label)
        except TrellisError as error:
            self._editing.refused.emit(with_way_out(error, tr("in Source")))
            done = False
        if not done:
            self._shown = None
            self.show_snapshot(self._editing.snapshot)

    @Slot(str, str)
    def _on_added(self, name: str, value: str) -> None:
        try:
            operation = add_operation(name, value, self._editing.snapshot)
        except TrellisError as error:
            self.new.complaint.say(str(error))
            return
        if reason := self._editing.attempt(operation, tr("Add {name}", name=spelled_path(operation.path))):
            self.new.complaint.say(reason)
            return
        self.new.close_line()
        self.reveal(operation.path, Span(0, 0))

    @Slot(object, str)
    def _on_written(self, path: KeyPath, text: str) -> None:
        try:
            operation = entry_operation(path, text, self._editing.snapshot)
        except TrellisError as error:
            self.yaml.complaint.say(with_way_out(error, tr("in Source")))
            return
        if reason := self._editing.attempt(operation, tr("Change {title}", title=spelled_path(path))):
            self.yaml.complaint.say(reason)
            return
        self.yaml.close_box()
        self.tree.setFocus()

    @Slot()
    def _on_remove(self) -> None:
        for item in self.tree.selectedItems():
            path = item.data(0, _PATH)
            self._editing.perform(Remove(path), tr("Remove {name}", name=spelled_path(path)))


def _said(count: int, name: str) -> str:
    if not count:
        return tr(
            "This file holds no keys beyond {format}. Add one here; programs that don't know it leave it alone.",
            format=name,
        )
    return tr("Keys of this file that {format} does not describe. They stay where they are.", format=name)
