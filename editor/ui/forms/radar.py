"""The eight scores as one picture."""

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from editor.core.translation import tr
from editor.render.colours import Colours
from editor.ui.theme import SMALL, scaled, ui_font

_RINGS = 5
_RADIUS, _HEIGHT = 48, 188
"""Pixels where the zoom is 100 %."""
_GAP = 4
"""Pixels between the picture and a name."""


class Radar(QWidget):
    """A ring for each step of the scale, an axis for each score; it says the scores to a screen reader."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._colours = colours
        self._scores: tuple[tuple[str, float], ...] = ()
        self._fit()

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of a theme."""
        self._colours = colours
        self.update()

    def show_scores(self, scores: tuple[tuple[str, float], ...]) -> None:
        """Show scores of 0 to 5 with their short names."""
        if scores == self._scores:
            return
        self._scores = scores
        said = ", ".join(f"{name} {value:g}" for name, value in scores)
        self.setAccessibleName(tr("Scores: {scores}", scores=said))
        self._fit()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Be as large as the names beside the picture need, in the language and the size of all text."""
        metrics = QFontMetrics(_name_font())
        widest = max((metrics.horizontalAdvance(name) for name, _ in self._scores), default=0)
        self.setFixedSize(2 * (scaled(_RADIUS) + widest + 2 * _GAP), scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(_name_font())
        painter.setPen(QPen(QColor(self._colours.border), 1))
        for ring in range(1, _RINGS + 1):
            painter.drawPolygon(QPolygonF([self._point(index, ring) for index in range(len(self._scores))]))
        values = QPolygonF([self._point(index, value) for index, (_, value) in enumerate(self._scores)])
        fill = QColor(self._colours.accent)
        fill.setAlpha(48)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(self._colours.accent), 2))
        painter.drawPolygon(values)
        painter.setPen(QColor(self._colours.muted))
        for index, (name, _) in enumerate(self._scores):
            self._label(painter, index, name)

    def _point(self, index: int, value: float) -> QPointF:
        radius = scaled(_RADIUS) * max(0.0, min(value, _RINGS)) / _RINGS
        angle = 2 * math.pi * index / len(self._scores) - math.pi / 2
        middle = QPointF(self.width() / 2, self.height() / 2)
        return middle + QPointF(math.cos(angle), math.sin(angle)) * radius

    def _label(self, painter: QPainter, index: int, name: str) -> None:
        outer, middle = self._point(index, _RINGS), QPointF(self.width() / 2, self.height() / 2)
        away = outer - middle
        width = painter.fontMetrics().horizontalAdvance(name)
        height = painter.fontMetrics().height()
        x = outer.x() + (_GAP if away.x() > 1 else -_GAP - width if away.x() < -1 else -width / 2)
        y = outer.y() + (2 if away.y() > 1 else -2 - height if away.y() < -1 else -height / 2)
        painter.drawText(QRectF(x, y, width + 1, height), Qt.AlignmentFlag.AlignCenter, name)


def _name_font() -> QFont:
    return ui_font(SMALL - 1)
