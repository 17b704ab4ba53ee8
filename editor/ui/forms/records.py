"""A list of small records, edited as a table."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from editor.core.front.yamltree import Data
from editor.core.operations import MoveItem, Remove
from editor.schema.fields import FieldSpec
from editor.session.form import FieldState, first_value
from editor.ui.forms.button import Button
from editor.ui.forms.field import FieldControl
from editor.ui.forms.recordsmodel import RecordsModel

_MOST_HEIGHT = 420
_SHARES = {
    "reason": 3.0,
    "description": 3.0,
    "rationale": 3.0,
    "label": 1.8,
    "name": 1.8,
    "target": 1.6,
    "id": 1.5,
    "type": 1.4,
}
"""How the columns share the width; the others have 1. Longer text wraps."""


class _Table(QTableView):
    """A table that says when it got another size, since its columns share its width.

    Signals:
        resized(): it has another width.
    """

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()


class RecordsControl(FieldControl):
    """The table, and buttons for the order and for taking rows out.

    Signals:
        cell_typed(KeyPath, str): a cell's place and its new text.
        item_added(object): a new item, typed into the last row.
    """

    cell_typed = Signal(object, str)
    item_added = Signal(object)

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self.model = RecordsModel(spec)
        self.model.cell_edited.connect(self._on_cell_edited)
        self.model.row_added.connect(self._on_row_added)
        self.table = _Table()
        self.table.resized.connect(self._fit)
        self.table.setModel(self.model)
        self.table.setWordWrap(True)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model.modelReset.connect(self._fit)
        self.model.dataChanged.connect(self._fit)
        self.model.rowsInserted.connect(self._fit)
        self.model.rowsRemoved.connect(self._fit)
        self._buttons = [self._button(*each) for each in self._actions()]
        self._arrange()
        self._fit()

    @property
    def buddy(self) -> QWidget:
        return self.table

    def show_state(self, state: FieldState) -> None:
        self.model.show(state.value if isinstance(state.value, list) else [])

    def _actions(self) -> tuple[tuple[str, str], ...]:
        return (("Move up", "up"), ("Move down", "down"), ("Remove", "remove"))

    def _button(self, title: str, name: str) -> Button:
        button = Button(title, "quiet")
        button.setAccessibleName(f"{title}, selected row of {self.spec.title}")
        button.clicked.connect({"up": self._on_up, "down": self._on_down, "remove": self._on_remove}[name])
        return button

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.table)
        layout.addLayout(row)

    @Slot()
    def _fit(self) -> None:
        """Make the columns as wide as the table, and the table as high as its rows, up to a limit."""
        shares = [_SHARES.get(self.model.key(column), 1.0) for column in range(self.model.columnCount())]
        room = self.table.viewport().width()
        for column, share in enumerate(shares):
            self.table.setColumnWidth(column, int(room * share / sum(shares)))
        self.table.resizeRowsToContents()
        rows = sum(self.table.rowHeight(row) for row in range(self.model.rowCount()))
        height = rows + self.table.horizontalHeader().sizeHint().height() + 2 * self.table.frameWidth() + 4
        self.table.setFixedHeight(min(height, _MOST_HEIGHT))

    @Slot(int, str, str)
    def _on_cell_edited(self, row: int, key: str, text: str) -> None:
        path = (*self.spec.path, row, key) if key else (*self.spec.path, row)
        self.cell_typed.emit(path, text)

    @Slot(str, str)
    def _on_row_added(self, key: str, text: str) -> None:
        if text.strip():
            self.item_added.emit(self._new_item(key, text.strip()))

    def _new_item(self, key: str, text: str) -> Data:
        if not key:
            return text
        item = {str(field.path[-1]): field.control.initial for field in self.spec.item}
        keys = [self.model.key(column) for column in range(self.model.columnCount())]
        field = next((field for field in self.spec.item if field.path == (key,)), None)
        return {**{name: item.get(name, "") for name in keys}, key: first_value(field, text)}

    def _row(self) -> int:
        index = self.table.currentIndex()
        chosen = self.table.selectionModel().isSelected(index) and index.row() < len(self.model.items)
        return index.row() if chosen else -1

    @Slot()
    def _on_up(self) -> None:
        self._move(-1)

    @Slot()
    def _on_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self._row()
        target = row + by
        if row >= 0 and 0 <= target < len(self.model.items):
            self.request(MoveItem(self.spec.path, row, target), f"Move in {self.spec.title}")
            self.table.setCurrentIndex(self.model.index(target, self.table.currentIndex().column()))

    @Slot()
    def _on_remove(self) -> None:
        row = self._row()
        if row >= 0:
            self.request(Remove((*self.spec.path, row)), f"Remove from {self.spec.title}")
