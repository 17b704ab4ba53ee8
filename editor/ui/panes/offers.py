"""Patterns to choose from: title, slug, domain, summary, and why one is likely."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from editor.core.front.yamltree import Data
from editor.library.suggestions import Suggestion
from editor.session.library import Entry
from editor.ui.panes.entrylist import ENTRY, NOTE, EntryDelegate, EntryModel, Index
from editor.ui.panes.rows import draw_ground

REASON = Qt.ItemDataRole.UserRole + 2
"""Why a row is likely, in words."""
_BETWEEN = 2
"""Pixels above the summary."""


@dataclass(frozen=True, slots=True)
class Offers:
    """Likely targets, and by slug what speaks for each and the weight that follows from it."""

    suggestions: Sequence[Suggestion] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)

    @property
    def entries(self) -> list[Entry]:
        """The patterns, the likeliest first."""
        return [suggestion.entry for suggestion in self.suggestions]


def offers_of(suggestions: Sequence[Suggestion]) -> Offers:
    """The suggestions, ready to be shown."""
    return Offers(
        suggestions,
        {each.entry.slug: _sentence(each.reasons) for each in suggestions},
        {each.entry.slug: each.weight for each in suggestions if each.weight is not None},
    )


def _sentence(reasons: Sequence[str]) -> str:
    said = " · ".join(reason.rstrip(".") for reason in reasons)
    return said[:1].upper() + said[1:]


class OfferModel(EntryModel):
    """Entries with the reasons that are known of some."""

    def __init__(self) -> None:
        super().__init__()
        self._reasons: Mapping[str, str] = {}

    def give_reasons(self, reasons: Mapping[str, str]) -> None:
        """Say by slug why patterns are likely; shown from the next time that entries are."""
        self._reasons = reasons

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Data:
        if role not in (REASON, Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole):
            return super().data(index, role)
        entry: Entry = super().data(index, ENTRY)
        reason = self._reasons.get(entry.slug, "")
        if role == REASON:
            return reason
        said = super().data(index, Qt.ItemDataRole.ToolTipRole)
        return f"{said}<br>{reason}" if reason and role == Qt.ItemDataRole.ToolTipRole else reason or said


class OfferDelegate(EntryDelegate):
    """Draws four lines: title, slug, summary, and the reason; without one the summary has two lines."""

    @property
    def height(self) -> int:
        """The height of each row, in pixels."""
        title = QFontMetrics(self._title_font).height()
        return title + QFontMetrics(self._small_font).height() * 3 + 14 + _BETWEEN

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        note: str = index.data(NOTE)
        reason: str = index.data(REASON)
        colours = self._colours
        said = colours.muted if note else colours.text
        painter.save()
        draw_ground(painter, option, self._colours)
        area = option.rect.adjusted(12, 6, -10, -6)
        domain_width = QFontMetrics(self._small_font).horizontalAdvance(entry.domain)
        if entry.domain:
            self._line(
                painter,
                QRect(area.right() - domain_width, area.top(), domain_width + 1, area.height()),
                entry.domain,
                self._small_font,
                colours.muted,
            )
        area.setTop(area.top() + self._line(painter, area, entry.name, self._title_font, said, domain_width + 8))
        slug = f"{entry.slug} · {note}" if note else entry.slug
        slug_colour = colours.warning if entry.fault else colours.muted
        slug = f"▲ {slug}" if entry.fault else slug
        area.setTop(area.top() + self._line(painter, area, slug, self._small_font, slug_colour) + _BETWEEN)
        if reason and not note:
            area.setTop(area.top() + self._line(painter, area, entry.summary, self._small_font, said))
            self._line(painter, area, reason, self._small_font, colours.accent)
        else:
            self._two_lines(painter, area, entry.summary, said)
        painter.restore()

    def _two_lines(self, painter: QPainter, area: QRect, text: str, colour: str) -> None:
        """Draw a text that may go on in a second line, which is cut with dots."""
        first = _fitting(text, self._small_font, area.width())
        height = self._line(painter, area, first, self._small_font, colour)
        rest = text[len(first) :].strip()
        if rest:
            self._line(painter, area.adjusted(0, height, 0, 0), rest, self._small_font, colour)


def _fitting(text: str, font: QFont, width: int) -> str:
    """The words that a line has room for; all where it has."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if metrics.horizontalAdvance(text[:middle]) <= width else (low, middle - 1)
    end = text.rfind(" ", 0, low + 1)
    return text[: end if end > 0 else low]
