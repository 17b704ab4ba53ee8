"""Places in the text of patterns as a list of rows: a pattern, then the lines that hold what was looked for."""

import html
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from editor.core.front.yamltree import Data
from editor.core.translation import tr_count
from editor.render.colours import Colours
from editor.session.finding import FileHits, Hit
from editor.session.library import Entry
from editor.ui.numbers import grouped
from editor.ui.panes.rows import draw_ground, draw_text
from editor.ui.theme import NORMAL, SMALL, ui_font

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NARROW = 120
"""Where so few pixels are left beside a hit, what stands behind it comes first, then what stands before."""


@dataclass(frozen=True, slots=True)
class HitRow:
    """One row: a pattern and how many places it has, one of these places, or a note that can't be chosen."""

    text: str
    entry: Entry | None = None
    hit: Hit | None = None
    count: int = 0

    @property
    def is_pattern(self) -> bool:
        """Whether it heads the places of a pattern."""
        return self.count > 0


class HitModel(QAbstractListModel):
    """Grows while one searches; rows that are there stay."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[HitRow] = []

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._rows = []
        self.endResetModel()

    def add(self, found: Iterable[FileHits]) -> None:
        """Show these patterns behind the others."""
        self._append([row for file in found for row in _rows_of(file)])

    @property
    def listed(self) -> tuple[int, int]:
        """How many places the patterns shown have, shown or not, and how many patterns are shown."""
        counts = [row.count for row in self._rows if row.is_pattern]
        return sum(counts), len(counts)

    def add_note(self, note: str) -> None:
        """Say something behind all others."""
        self._append([HitRow(note)])

    def _append(self, rows: list[HitRow]) -> None:
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Data:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.text}, {counted_places(row.count)}" if row.is_pattern else row.text
        if role == Qt.ItemDataRole.ToolTipRole and row.entry is not None:
            return html.escape(row.entry.slug if row.is_pattern else row.text)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._rows[index.row()].entry is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _rows_of(file: FileHits) -> list[HitRow]:
    rows = [HitRow(file.entry.name, file.entry, file.hits[0], file.count)]
    rows += [HitRow(hit.excerpt, file.entry, hit) for hit in file.hits]
    if file.count > len(file.hits):
        more = file.count - len(file.hits)
        said = tr_count(
            more,
            "and {number} place more in this pattern",
            "and {number} places more in this pattern",
            number=grouped(more),
        )
        rows.append(HitRow(said))
    return rows


def counted_places(count: int) -> str:
    """How many places."""
    return tr_count(count, "{number} place", "{number} places", number=grouped(count))


class HitDelegate(QStyledItemDelegate):
    """Draws a pattern's title with a count, and below it the lines with what was looked for marked in them."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, QFontMetrics(ui_font(NORMAL)).height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: HitRow = index.data(ROW)
        painter.save()
        draw_ground(painter, option, self.colours)
        if row.is_pattern:
            self._pattern(painter, option.rect.adjusted(12, 0, -10, 0), row)
        else:
            self._line(painter, option.rect.adjusted(22, 0, -10, 0), row)
        painter.restore()

    def _pattern(self, painter: QPainter, area: QRect, row: HitRow) -> None:
        small, font = ui_font(SMALL), ui_font(NORMAL)
        font.setWeight(QFont.Weight.Medium)
        count = grouped(row.count)
        draw_text(painter, area, count, small, self.colours.muted, Qt.AlignmentFlag.AlignRight)
        room = area.width() - QFontMetrics(small).horizontalAdvance(count) - 8
        title = QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideRight, room)
        draw_text(painter, area, title, font, self.colours.text)

    def _line(self, painter: QPainter, area: QRect, row: HitRow) -> None:
        font = ui_font(SMALL)
        if row.hit is None:
            text = QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideRight, area.width())
            draw_text(painter, area, text, font, self.colours.muted)
            return
        strong = ui_font(SMALL)
        strong.setWeight(QFont.Weight.DemiBold)
        metrics, strong_metrics = QFontMetrics(font), QFontMetrics(strong)
        hit = row.hit
        found = strong_metrics.elidedText(
            hit.excerpt[hit.start : hit.end], Qt.TextElideMode.ElideRight, area.width() - 8
        )
        room = area.width() - strong_metrics.horizontalAdvance(found)
        least = room // 3 if room > _NARROW else metrics.horizontalAdvance("…")
        share = max(least, room - metrics.horizontalAdvance(hit.excerpt[hit.end :]) - 1)
        before = metrics.elidedText(hit.excerpt[: hit.start], Qt.TextElideMode.ElideLeft, share)
        left = area.left() + self._drawn(painter, area, before, font, self.colours.muted)
        place = QRect(left, area.top() + 3, strong_metrics.horizontalAdvance(found), area.height() - 6)
        painter.fillRect(place.adjusted(-1, 0, 1, 0), QColor(self.colours.accent_ground))
        draw_text(painter, place.adjusted(0, 0, 2, 0), found, strong, self.colours.accent)
        rest = QRect(place.right() + 1, area.top(), area.right() - place.right(), area.height())
        after = metrics.elidedText(hit.excerpt[hit.end :], Qt.TextElideMode.ElideRight, rest.width())
        draw_text(painter, rest, after, font, self.colours.muted)

    @staticmethod
    def _drawn(painter: QPainter, area: QRect, text: str, font: QFont, colour: str) -> int:
        """Draw a text and return its width."""
        draw_text(painter, area, text, font, colour)
        return QFontMetrics(font).horizontalAdvance(text)
