"""A list of small records, edited as a table."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QTableView, QVBoxLayout, QWidget

from editor.core.front.yamltree import Data
from editor.core.operations import MoveItem, Remove
from editor.core.translation import tr
from editor.schema.fields import FieldSpec
from editor.session.form import FieldState, first_value
from editor.ui.forms.button import Button
from editor.ui.forms.choicecell import ChoiceCells
from editor.ui.forms.field import FieldControl
from editor.ui.forms.flow import FlowLayout
from editor.ui.forms.ownkeys import OwnKeys
from editor.ui.forms.recordsmodel import RecordsModel
from editor.ui.theme import scaled

_BESIDE = 16
"""Pixels that a cell takes besides its text."""
_SIGN, _SIGN_GAP = 14, 6
"""The sign of an address in pixels at a zoom of 100 %, and the room around it."""
_FOR_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_MOVE_UP, _MOVE_DOWN = "Alt+Shift+Up; Ctrl+Up", "Alt+Shift+Down; Ctrl+Down"


class _Table(QTableView):
    """A table that says when its columns need another width: they share its own, and have to hold its words.

    Signals:
        room_changed(): it has another width, or letters of another size.
    """

    room_changed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What says of which kind an item is can't be edited: keys that begin to edit there are meant for the item.
        index = self.currentIndex()
        writes = event.text().isprintable() and bool(event.text()) and not event.modifiers() & _FOR_COMMANDS
        if (writes or event.key() == Qt.Key.Key_F2) and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.setCurrentIndex(index.siblingAtColumn(0))
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.room_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.room_changed.emit()


class RecordsControl(FieldControl):
    """The table; what can be done with a row is done by keys, by its menu and by the buttons below.

    Rows are dragged by their numbers.

    Signals:
        cell_typed(KeyPath, str): a cell's place and its new text.
        item_added(object): a new item, typed into the last row.
        item_copied(int): a copy of this item is to stand behind it.
        address_opened(str): this address is to be opened.
    """

    cell_typed = Signal(object, str)
    item_added = Signal(object)
    item_copied = Signal(int)
    address_opened = Signal(str)

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self.model = RecordsModel(spec)
        self.model.cell_edited.connect(self._on_cell_edited)
        self.model.row_added.connect(self._on_row_added)
        self.table = self._make_table()
        self._row_actions = [
            self._action(tr("Add"), "Ins", self._on_add),
            self._action(tr("Move up"), _MOVE_UP, self._on_up),
            self._action(tr("Move down"), _MOVE_DOWN, self._on_down),
            self._action(tr("Duplicate"), "Ctrl+D", self._on_duplicate),
            self._action(tr("Remove"), "Del", self._on_remove),
        ]
        if spec.control.opens:
            self._row_actions.append(self._action(tr("Open Address"), "Alt+Return", self._on_open))
            self.table.clicked.connect(self._on_clicked)
        OwnKeys(self.table, Qt.Key.Key_F2, actions=self._row_actions)
        for change in (self.model.modelReset, self.model.dataChanged, self.model.rowsInserted, self.model.rowsRemoved):
            change.connect(self._fit)
        self._buttons = [self._button(action) for action in self._row_actions[1:]]
        self._arrange()
        self._fit()

    def _make_table(self) -> _Table:
        table = _Table()
        table.room_changed.connect(self._fit)
        table.setModel(self.model)
        # Else a row that is moved with Ctrl would be added to those that are chosen, and Delete mean none of them.
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setItemDelegate(ChoiceCells(self.model, table))
        table.setWordWrap(True)
        table.setTextElideMode(Qt.TextElideMode.ElideNone)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.findChildren(QAbstractButton)[0].setAccessibleName(tr("Select all rows"))
        table.setTabKeyNavigation(False)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        rows = table.verticalHeader()
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        rows.setSectionsMovable(True)
        rows.sectionMoved.connect(self._on_dragged)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return table

    @property
    def buddy(self) -> QWidget:
        return self.table

    def show_state(self, state: FieldState) -> None:
        self.model.show(state.value if isinstance(state.value, list) else [])

    def _action(self, title: str, keys: str, slot: Callable[[], None]) -> QAction:
        action = QAction(title, self.table)
        action.setShortcuts([QKeySequence(each) for each in keys.split("; ")])
        # Not those of the cell in which one types.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.table.addAction(action)
        return action

    def _button(self, action: QAction) -> Button:
        button = Button(action.text(), "quiet")
        said = tr("{command}, selected row of {title}", command=action.text(), title=self.spec.title)
        button.setAccessibleName(said)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{action.text()} ({keys})")
        button.clicked.connect(action.trigger)
        return button

    def _arrange(self) -> None:
        self._below = QWidget()
        flow = FlowLayout(self._below, margin=0, gap=0)
        for button in self._buttons:
            flow.addWidget(button)
        flow.addWidget(QWidget())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.table)
        layout.addWidget(self._below)

    @Slot()
    def _fit(self) -> None:
        """Make the columns as wide as the table, where their words leave room, and the table as high as its rows."""
        self.table.setIconSize(QSize(scaled(_SIGN), scaled(_SIGN)))
        columns = range(self.model.columnCount())
        least = [self._least(column) for column in columns]
        numbers = self.table.verticalHeader()
        whole = self.table.width() - 2 * self.table.frameWidth()
        # Where there is little room, the words come before the numbers of the rows.
        room = whole - numbers.sizeHint().width()
        numbers.setVisible(sum(least) <= room)
        room = room if sum(least) <= room else whole
        for column, width in enumerate(_widths(room, least, [self.model.share(column) for column in columns])):
            self.table.setColumnWidth(column, width)
        self._below.setVisible(bool(self.model.items))
        self.table.resizeRowsToContents()
        rows = sum(self.table.rowHeight(row) for row in range(self.model.rowCount()))
        bars = self.table.horizontalScrollBar().sizeHint().height() if sum(least) > room else 0
        height = rows + self.table.horizontalHeader().sizeHint().height() + 2 * self.table.frameWidth() + 4 + bars
        self.table.setFixedHeight(height)

    def _least(self, column: int) -> int:
        """How wide a column has to be for its title and its longest word, up to a limit."""
        metrics = self.table.fontMetrics()
        index = self.model.index
        texts = [str(index(row, column).data() or "") for row in range(self.model.rowCount())]
        words = [word for text in texts for word in ([text] if self.model.is_tag(column) else _words(text))]
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        title = self.table.horizontalHeader().sectionSizeHint(column)
        sign = scaled(_SIGN + _SIGN_GAP) if self.model.is_tag(column) else 0
        return max(title, min(widest, 10 * metrics.height()) + scaled(_BESIDE) + sign)

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
        keys = [self.model.key(column) for column in range(self.model.columnCount()) if not self.model.is_tag(column)]
        field = next((field for field in self.spec.item if field.path == (key,)), None)
        return {**{name: item.get(name, "") for name in keys}, key: first_value(field, text)}

    def _row(self) -> int:
        index = self.table.currentIndex()
        chosen = self.table.selectionModel().isSelected(index) and index.row() < len(self.model.items)
        return index.row() if chosen else -1

    def _choose(self, row: int) -> None:
        column = max(0, self.table.currentIndex().column())
        self.table.setCurrentIndex(self.model.index(row, column))

    @Slot()
    def _on_add(self) -> None:
        last = self.model.index(len(self.model.items), 0)
        self.table.setCurrentIndex(last)
        self.table.edit(last)

    @Slot()
    def _on_up(self) -> None:
        self._move(self._row(), self._row() - 1)

    @Slot()
    def _on_down(self) -> None:
        self._move(self._row(), self._row() + 1)

    def _move(self, row: int, target: int) -> None:
        if row != target and 0 <= row < len(self.model.items) and 0 <= target < len(self.model.items):
            self.request(MoveItem(self.spec.path, row, target), tr("Move in {title}", title=self.spec.title))
            self._choose(target)

    @Slot(int, int, int)
    def _on_dragged(self, row: int, _before: int, after: int) -> None:
        header = self.table.verticalHeader()
        if header.visualIndex(row) == row:
            return
        # The table shows the order of the file; it changes when the file does.
        header.moveSection(after, row)
        self._move(row, min(after, len(self.model.items) - 1))

    @Slot()
    def _on_duplicate(self) -> None:
        row = self._row()
        if row >= 0:
            self.item_copied.emit(row)
            self._choose(row + 1)

    @Slot()
    def _on_remove(self) -> None:
        row = self._row()
        if row >= 0:
            self.request(Remove((*self.spec.path, row)), tr("Remove from {title}", title=self.spec.title))

    @Slot()
    def _on_open(self) -> None:
        address = self.model.source(self._row()).address if self._row() >= 0 else ""
        if address:
            self.address_opened.emit(address)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if self.model.is_tag(index.column()):
            self._on_open()


def _widths(room: int, least: list[int], shares: list[float]) -> list[int]:
    """The room divided by shares, but each column at least so wide; wider than the room where that is needed."""
    spare = max(0, room - sum(least))
    whole = sum(shares) or 1
    wants = [max(0.0, share * room / whole - own) for share, own in zip(shares, least, strict=True)]
    return [own + int(spare * want / (sum(wants) or 1)) for own, want in zip(least, wants, strict=True)]


def _words(text: str) -> list[str]:
    """What stands between the places where a text may be broken."""
    return text.replace("-", "- ").replace("/", "/ ").split()
