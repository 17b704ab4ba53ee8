"""A list of records as a table; its last row takes a new one."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication

from editor.core.front.yamltree import Data
from editor.core.translation import tr, tr_noop
from editor.schema.fields import FieldSpec
from editor.session.sources import Source, SourceKind, recognised
from editor.ui.forms.number import as_number
from editor.ui.icons import drawn_icon

Index = QModelIndex | QPersistentModelIndex
_TAGS = {SourceKind.ADDRESS: tr_noop("Address"), SourceKind.DOI: "DOI", SourceKind.TEXT: tr_noop("Text")}


class RecordsModel(QAbstractTableModel):
    """Rows are items, columns their keys: those of the format first, then what the file has besides.

    An item that is no record shows itself in the first column.

    Signals:
        cell_edited(int, str, str): row, key ('' for the item itself), text.
        row_added(str, str): key of the cell ('' for a plain item) and text typed into the last row.
    """

    cell_edited = Signal(int, str, str)
    row_added = Signal(str, str)

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self._spec = spec
        self._titles = {str(field.path[-1]): field.title for field in spec.item}
        self._items: list[Data] = []
        self._keys: list[str] = list(self._titles) or [""]
        self._choices = {str(field.path[-1]): field.control.choices for field in spec.item}
        self._shares = {str(field.path[-1]): field.control.share for field in spec.item}

    @property
    def items(self) -> list[Data]:
        """The items as shown."""
        return self._items

    def show(self, items: list[Data]) -> None:
        """Show these items; nothing happens where they are shown already."""
        if items == self._items and self.columnCount():
            return
        keys = self._columns(items)
        if keys != self._keys or abs(len(items) - len(self._items)) > 1:
            self.beginResetModel()
            self._items, self._keys = items, keys
            self.endResetModel()
            return
        self._resize(items)
        self.dataChanged.emit(self.index(0, 0), self.index(len(items), self.columnCount() - 1))

    def _resize(self, items: list[Data]) -> None:
        """Take items that are one more or less, so that the place of cursor and cell editor stays."""
        old = len(self._items)
        changed = next(
            (row for row in range(min(old, len(items))) if items[row] != self._items[row]), min(old, len(items))
        )
        if len(items) > old:
            # What was typed into the last row has become an item; the row for the next one is new.
            self.beginInsertRows(QModelIndex(), changed + 1, changed + 1)
            self._items = items
            self.endInsertRows()
        elif len(items) < old:
            self.beginRemoveRows(QModelIndex(), changed, changed)
            self._items = items
            self.endRemoveRows()
        else:
            self._items = items

    def _columns(self, items: list[Data]) -> list[str]:
        records = [item for item in items if isinstance(item, dict)]
        if not records:
            return [""] if items or not self._titles or not self._prefers_records() else list(self._titles)
        extra = [key for record in records for key in record if key not in self._titles]
        return [*(key for key in self._titles if any(key in record for record in records)), *dict.fromkeys(extra)]

    def _prefers_records(self) -> bool:
        return self._spec.control.as_records

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items) + 1

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._keys) + self._spec.control.opens

    def key(self, column: int) -> str:
        """The key of a column; '' where the items are no records."""
        return self._keys[column]

    def choices(self, column: int) -> tuple[str, ...]:
        """The values of the format for a column; none where it takes any."""
        return () if self.is_tag(column) else self._choices.get(self._keys[column], ())

    def is_tag(self, column: int) -> bool:
        """Whether a column says what the items are, instead of holding a part of them."""
        return column >= len(self._keys)

    def share(self, column: int) -> float:
        """How much of the table's width a column takes: what the format says, else by the length of its texts."""
        if self.is_tag(column):
            return 0
        key = self._keys[column]
        if key in self._shares:
            return self._shares[key]
        texts = [_shown(_part(item, key, column)) for item in self._items]
        return min(3.0, 1.0 + sum(map(len, texts)) / (20 * len(texts))) if texts else 1.0

    def source(self, row: int) -> Source:
        """What the item of a row is recognised as."""
        return recognised(self._items[row]) if row < len(self._items) else Source(SourceKind.TEXT)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Data:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1) if section < len(self._items) else "+"
        if self.is_tag(section):
            return ""
        key = self._keys[section]
        return self._titles.get(key) or key.replace("_", " ").capitalize() or self._spec.title

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Data:
        if self.is_tag(index.column()):
            return self._tag(index.row(), role)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.row() >= len(self._items):
            return tr("add…") if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else ""
        return _shown(self._value(index))

    def _tag(self, row: int, role: int) -> Data:
        if row >= len(self._items):
            return "" if role == Qt.ItemDataRole.DisplayRole else None
        source = self.source(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(_TAGS[source.kind])
        if role == Qt.ItemDataRole.DecorationRole:
            return drawn_icon("away") if source.address else None
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            if source.address:
                return tr("Open {name}", name=source.address)
            return tr("A text; it leads nowhere.")
        if role == Qt.ItemDataRole.ForegroundRole:
            palette = QGuiApplication.palette()
            return palette.link() if source.address else palette.placeholderText()
        return None

    def _value(self, index: Index) -> Data:
        """What the file has for a cell; None in the last row."""
        item = self._items[index.row()] if index.row() < len(self._items) else None
        return _part(item, self._keys[index.column()], index.column())

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.is_tag(index.column()):
            return flags
        if index.row() >= len(self._items) or isinstance(self._items[index.row()], dict) or index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Data, role: int = Qt.ItemDataRole.EditRole) -> bool:
        text = str(value)
        if role != Qt.ItemDataRole.EditRole or text == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        key = self._keys[index.column()]
        if isinstance(self._value(index), int | float) and as_number(text) is not None:
            text = text.replace(",", ".")
        if index.row() >= len(self._items):
            self.row_added.emit(key, text)
        else:
            self.cell_edited.emit(index.row(), key if isinstance(self._items[index.row()], dict) else "", text)
        return True


def _part(item: Data, key: str, column: int) -> Data:
    """What stands in a column of an item; one that is no record stands in the first."""
    return item.get(key) if isinstance(item, dict) else item if column == 0 else None


def _shown(value: Data) -> str:
    return "" if value is None else str(value)
