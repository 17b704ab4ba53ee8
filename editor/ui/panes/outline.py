"""The map of one pattern."""

import html

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from editor.core.front.yamltree import Data
from editor.core.translation import tr, tr_count, tr_noop
from editor.render.colours import Colours
from editor.session.outline import OutlineEntry, PageId, PageKind
from editor.ui.panes.rows import draw_ground, draw_text
from editor.ui.theme import NORMAL, SMALL, scaled, ui_font

Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole
_CAPTIONS = {
    PageKind.GROUP: tr_noop("METADATA"),
    PageKind.OTHER: tr_noop("METADATA"),
    PageKind.LEAD: tr_noop("BODY"),
    PageKind.SECTION: tr_noop("BODY"),
    PageKind.ALL: tr_noop("BODY"),
}
_FILE = tr_noop("FILE")
_SIGN_GAP = 6
"""Pixels between title and counts."""
_READABLE_WITHOUT = 4
"""A title that lost no more than this part of it can still be read."""
_LEAST_WIDTH, _MOST_KEPT = 148, 200
"""Pixels that the map keeps at a zoom of 100 %, and with larger text, of which the pages need the room too."""


class _Model(QAbstractListModel):
    """Entries under captions; a caption is a plain string."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[OutlineEntry | str] = []

    def show(self, entries: tuple[OutlineEntry, ...]) -> None:
        """Show these entries; where only counts differ, the rows stay."""
        rows: list[OutlineEntry | str] = []
        for entry in entries:
            caption = _CAPTIONS.get(entry.page.kind, _FILE)
            if caption not in rows:
                rows.append(caption)
            rows.append(entry)
        if len(rows) == len(self._rows):
            # With each word that one types one row changes: to paint all would take longer than all else.
            changed = [row for row, before in enumerate(self._rows) if rows[row] != before]
            self._rows = rows
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, page: PageId) -> int:
        return next(
            (row for row, entry in enumerate(self._rows) if isinstance(entry, OutlineEntry) and entry.page == page), -1
        )

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Data:
        row = self._rows[index.row()]
        if role == _ENTRY:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr(row) if isinstance(row, str) else _spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, OutlineEntry):
            return html.escape(_spoken(row))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _spoken(entry: OutlineEntry) -> str:
    parts = [entry.title]
    if entry.note:
        parts.append(tr("words: {note}", note=entry.note) if entry.page.kind is PageKind.SECTION else entry.note)
    if entry.problems:
        parts.append(tr_count(entry.problems, "{count} problem", "{count} problems"))
    if entry.changes:
        parts.append(tr("changed"))
    if entry.off_target:
        parts.append(tr("outside the word target"))
    return ", ".join(parts)


class _Delegate(QStyledItemDelegate):
    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        caption = isinstance(index.data(_ENTRY), str)
        return QSize(100, QFontMetrics(ui_font(NORMAL)).height() + (16 if caption else 9))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OutlineEntry | str = index.data(_ENTRY)
        painter.save()
        area = option.rect.adjusted(14, 0, -10, 0)
        if isinstance(row, str):
            font = ui_font(11)
            font.setWeight(QFont.Weight.DemiBold)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
            draw_text(painter, area.adjusted(0, 6, 0, 0), tr(row), font, self.colours.muted)
        else:
            self._entry(painter, option, area, row)
        painter.restore()

    def _entry(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, entry: OutlineEntry) -> None:
        colours = self.colours
        draw_ground(painter, option, colours)
        small = ui_font(SMALL)
        metrics = QFontMetrics(small)
        right = QRect(area)
        for sign, colour in self.shown_signs(entry, area.width()):
            draw_text(painter, right, sign, small, colour, Qt.AlignmentFlag.AlignRight)
            right.setRight(right.right() - metrics.horizontalAdvance(sign) - _SIGN_GAP)
        font = ui_font(NORMAL)
        draw_text(painter, right, entry.title, font, colours.text)

    def shown_signs(self, entry: OutlineEntry, room: int) -> list[tuple[str, str]]:
        """The counts that have room beside the title: that of words gives way to it, as the tooltip says it."""
        signs = self._signs(entry)
        small, title = QFontMetrics(ui_font(SMALL)), QFontMetrics(ui_font(NORMAL)).horizontalAdvance(entry.title)
        needed = title + sum(small.horizontalAdvance(sign) + _SIGN_GAP for sign, _ in signs)
        return signs[1:] if entry.note and needed > room + title // _READABLE_WITHOUT else signs

    def _signs(self, entry: OutlineEntry) -> list[tuple[str, str]]:
        """The counts of an entry with their colours, from the right."""
        colours = self.colours
        several = entry.page.kind in (PageKind.GROUP, PageKind.OTHER)
        signs = [(entry.note, colours.warning if entry.off_target else colours.muted)] if entry.note else []
        signs += [(f"● {entry.changes}" if several else "●", colours.accent)] if entry.changes else []
        return signs + ([(f"▲ {entry.problems}", colours.warning)] if entry.problems else [])


class OutlinePane(QWidget):
    """Chooses the page that is shown.

    Signals:
        page_chosen(PageId): an entry was chosen.
    """

    page_chosen = Signal(object)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("outline")
        self._model = _Model()
        self._delegate = _Delegate(colours)
        self.list = QListView()
        self.list.setObjectName("outline")
        self.list.setAccessibleName(tr("Outline of the pattern"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.list)
        self._keep_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_room()

    def _keep_room(self) -> None:
        self.setMinimumWidth(min(scaled(_LEAST_WIDTH), _MOST_KEPT))

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of a theme."""
        self._delegate.colours = colours
        self.list.viewport().update()

    def show_entries(self, entries: tuple[OutlineEntry, ...]) -> None:
        """Show the map; the chosen page stays chosen."""
        current = self.current
        self._model.show(entries)
        if current is not None:
            self.choose(current)

    @property
    def current(self) -> PageId | None:
        """The chosen page."""
        row = self.list.currentIndex().data(_ENTRY) if self.list.currentIndex().isValid() else None
        return row.page if isinstance(row, OutlineEntry) else None

    def choose(self, page: PageId) -> None:
        """Choose a page, if it is there."""
        row = self._model.row_of(page)
        if row >= 0 and self.list.currentIndex().row() != row:
            self.list.setCurrentIndex(self._model.index(row))

    def step(self, by: int) -> None:
        """Choose the next entry or the one before."""
        row = self.list.currentIndex().row() + by
        while 0 <= row < self._model.rowCount():
            if self._model.flags(self._model.index(row)):
                self.list.setCurrentIndex(self._model.index(row))
                return
            row += by

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(_ENTRY) if current.isValid() else None
        if isinstance(row, OutlineEntry):
            self.page_chosen.emit(row.page)
