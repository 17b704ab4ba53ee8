"""What was found in the whole library, as a table in a window beside the main one; nothing is changed in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from editor.core.front.yamltree import Data
from editor.core.translation import tr
from editor.render.colours import Colours
from editor.session.finding import UNREADABLE
from editor.session.library import Entry, Library
from editor.ui.background import Background, Job
from editor.ui.forms.button import Button
from editor.ui.forms.field import small_label
from editor.ui.panes.entrylist import ENTRY, NOTE, EntryDelegate

Index = QModelIndex | QPersistentModelIndex
Cell = Entry | str


class FindingsModel(QAbstractTableModel):
    """Rows of patterns and words."""

    def __init__(self, titles: tuple[str, ...]) -> None:
        super().__init__()
        self._titles = titles
        self._found: Sequence[object] = ()
        self._row_of: Callable[[object], tuple[Cell, ...]] = _empty_row

    def show(self, found: Sequence[object], row_of: Callable[[object], tuple[Cell, ...]]) -> None:
        """Show what was found; `row_of` makes the row of one."""
        self.beginResetModel()
        self._found, self._row_of = found, row_of
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Data:
        cell = self._row_of(self._found[index.row()])[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell if isinstance(cell, str) else cell.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell if isinstance(cell, str) else cell.summary or cell.slug
        if role == ENTRY:
            return cell if isinstance(cell, Entry) else None
        return "" if role == NOTE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Data:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr(self._titles[section])
        return None


def _empty_row(_found: object) -> tuple[Cell, ...]:
    return ()


class FindingsDialog(QDialog):
    """Looks for things in the background and shows them; a click or Enter opens the pattern in a cell.

    Those who make one say what is looked for (`_look`), how a row shows it (`_row_of`), and what a cell opens
    (`_open`).

    `title` and `columns` are marked for translation, and translated where they are shown.

    Signals:
        open_requested(Entry): open this pattern.
    """

    open_requested = Signal(object)
    title = ""
    columns: tuple[str, ...] = ()
    wide_columns: tuple[int, ...] = ()

    def __init__(self, library: Library, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr(self.title))
        self.library = library
        self.found: list[object] = []
        self._is_looking = False
        self.note = small_label("")
        self.model = FindingsModel(self.columns)
        self._entries = EntryDelegate(colours)
        self._words = QStyledItemDelegate()
        self.table = self._make_table()
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.again = Button(tr("Look Again"))
        self.again.clicked.connect(self.look)
        self.close_button = Button(tr("Close"))
        self.close_button.clicked.connect(self.close)
        self._background = Background(self)
        self._background.found.connect(self._on_found)
        self._background.finished.connect(self._on_finished)
        self.finished.connect(self.stop)
        self._arrange()
        self.look()

    @Slot()
    def look(self) -> None:
        """Look for them, as if for the first time."""
        self._is_looking = True
        self.note.setText(tr("Looking through the library…"))
        self._background.begin(self._look())

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(tr(self.title))
        table.setModel(self.model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setMouseTracking(True)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(self._entries.height)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(len(self.columns)):
            wide = column in self.wide_columns
            mode = QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.Fixed
            table.horizontalHeader().setSectionResizeMode(column, mode)
            table.setItemDelegateForColumn(column, self._entries if self._holds_entries(column) else self._words)
        table.clicked.connect(self._on_chosen)
        table.activated.connect(self._on_chosen)
        table.selectionModel().currentChanged.connect(self._on_current_changed)
        return table

    def _arrange(self) -> None:
        heading = QLabel(tr(self.title))
        heading.setObjectName("title")
        self.foot.addStretch(1)
        self.foot.addWidget(self.again)
        self.foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(self.note)
        layout.addWidget(self.table, 1)
        layout.addLayout(self.foot)
        self.resize(760, 560)

    @Slot()
    def stop(self) -> None:
        """Give up looking, and wait until that is so."""
        self._background.stop()

    @property
    def current(self) -> object | None:
        """What the row shows that has the cursor."""
        index = self.table.currentIndex()
        return self.found[index.row()] if index.isValid() else None

    @Slot(object)
    def _on_found(self, found: list[object]) -> None:
        self.found, self._is_looking = found, False
        self.model.show(found, self._row_of)
        self.note.setText(self._said(len(found)))
        if found:
            self.table.setCurrentIndex(self.model.index(0, self.wide_columns[0]))
            self.table.setFocus()

    @Slot()
    def _on_finished(self) -> None:
        if self._is_looking:
            self.note.setText(f"▲ {tr(UNREADABLE)}")

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        entry: Entry | None = index.data(ENTRY)
        self._open(self.found[index.row()], entry)

    @Slot()
    def _on_current_changed(self) -> None:
        self._show_current()

    def _look(self) -> Job:
        raise NotImplementedError

    def _holds_entries(self, column: int) -> bool:
        raise NotImplementedError

    def _row_of(self, found: object) -> tuple[Cell, ...]:
        raise NotImplementedError

    def _said(self, count: int) -> str:
        raise NotImplementedError

    def _open(self, found: object, entry: Entry | None) -> None:
        raise NotImplementedError

    def _show_current(self) -> None:
        """Say more about the row that has the cursor."""
