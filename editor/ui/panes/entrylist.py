"""Patterns as a list of rows: title, slug, and where there is room domain and summary."""

import html
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from editor.core.front.yamltree import Data
from editor.core.translation import tr, tr_noop
from editor.render.colours import Colours
from editor.session.library import Entry
from editor.ui.panes.rows import draw_ground
from editor.ui.theme import NORMAL, SMALL, ui_font

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
NOTE = Qt.ItemDataRole.UserRole + 1
"""Why a row can't be chosen, such as “already linked”."""
CANT_BE_READ = tr_noop("its metadata can't be read")


class EntryModel(QAbstractListModel):
    """The entries in the order given; those with a note can be seen but not chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[Entry] = ()
        self._notes: dict[str, str] = {}

    def show(self, entries: Sequence[Entry], notes: dict[str, str] | None = None) -> None:
        """Show these entries; `notes` says by slug which can't be chosen, and why."""
        self.beginResetModel()
        self._entries, self._notes = entries, notes or {}
        self.endResetModel()

    def first_free(self) -> int:
        """The first row that can be chosen, or -1."""
        return next((row for row in range(len(self._entries)) if self._entries[row].slug not in self._notes), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Data:
        entry = self._entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            note = self._notes.get(entry.slug) or (tr(CANT_BE_READ) if entry.fault else "")
            return f"{entry.name}, {note}" if note else entry.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return html.escape(entry.fault or entry.summary or entry.slug)
        if role == ENTRY:
            return entry
        return self._notes.get(entry.slug, "") if role == NOTE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._entries[index.row()].slug in self._notes:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class EntryList(QTableView):
    """The rows. A table of one column, because it shows 100,000 rows as fast as ten; a list would measure each.

    Signals:
        typed(str): a letter was typed; looking for the row that begins with it is left to who listens.
    """

    typed = Signal(str)

    def __init__(self, model: EntryModel, delegate: "EntryDelegate") -> None:
        super().__init__()
        self.setObjectName("library")
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(delegate.height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        delegate = self.itemDelegate()
        if event.type() == QEvent.Type.StyleChange and isinstance(delegate, EntryDelegate):
            delegate.take_fonts()
            self.verticalHeader().setDefaultSectionSize(delegate.height)

    @property
    def selected_rows(self) -> list[int]:
        """The rows that are selected, in order."""
        selection = self.selectionModel().selection()
        stretches = (selection.at(number) for number in range(selection.size()))
        return sorted(row for stretch in stretches for row in range(stretch.top(), stretch.bottom() + 1))

    def select_rows(self, rows: Sequence[int]) -> None:
        """Select these rows, given in order, and no others."""
        selection = QItemSelection()
        first = 0
        for place, row in enumerate(rows):
            if place + 1 == len(rows) or rows[place + 1] != row + 1:
                selection.select(self.model().index(rows[first], 0), self.model().index(row, 0))
                first = place + 1
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last row, as in a list."""
        last = self.model().rowCount() - 1
        if last >= 0 and action is QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, 0)
        if last >= 0 and action is QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(last, 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)


class EntryDelegate(QStyledItemDelegate):
    """Draws a row: title and slug."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.set_colours(colours)
        self.take_fonts()

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of a theme."""
        self._colours = colours

    def take_fonts(self) -> None:
        """Take the size that text has now."""
        self._title_font = ui_font(NORMAL)
        self._title_font.setWeight(QFont.Weight.Medium)
        self._small_font = ui_font(SMALL)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self.height)

    @property
    def height(self) -> int:
        """The height of each row, in pixels."""
        return QFontMetrics(self._title_font).height() + QFontMetrics(self._small_font).height() + 14

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        note: str = index.data(NOTE)
        painter.save()
        draw_ground(painter, option, self._colours)
        area = option.rect.adjusted(12, 6, -10, -6)
        colours = self._colours
        title_colour = colours.muted if note else colours.text
        area.setTop(area.top() + self._line(painter, area, entry.name, self._title_font, title_colour))
        slug = f"{entry.slug} · {note}" if note else entry.slug
        if entry.fault:
            self._line(painter, area, f"▲ {slug}", self._small_font, colours.warning)
        else:
            self._line(painter, area, slug, self._small_font, colours.muted)
        painter.restore()

    @staticmethod
    def _line(painter: QPainter, area: QRect, text: str, font: QFont, colour: str, reserved: int = 0) -> int:
        """Draw one line, cut with dots where it is too long; returns its height."""
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width() - reserved)
        painter.drawText(area.left(), area.top() + metrics.ascent(), shown)
        return metrics.height()
