"""A strip of bars above a slider: how many patterns of the library have each score."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_HEIGHT = 18
_BESIDE = 8
"""Pixels on both sides, where the handle of the slider can't have its middle."""
_WIDEST = 14


class ScoreStrip(QWidget):
    """Bars over the places of a slider; that of the score itself stands out."""

    def __init__(self) -> None:
        super().__init__()
        self._bins: tuple[int, ...] = ()
        self._place: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    def show_bins(self, bins: tuple[int, ...], place: float | None) -> None:
        """Show these counts, from the lowest score to the highest; `place` is that of the score, from 0 to 1."""
        if (bins, place) != (self._bins, self._place):
            self._bins, self._place = bins, place
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not any(self._bins) or len(self._bins) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = (self.width() - 2 * _BESIDE) / (len(self._bins) - 1)
        width = min(step * 0.7, _WIDEST)
        own = -1 if self._place is None else int(self._place * (len(self._bins) - 1) + 0.5)
        for number, count in enumerate(self._bins):
            if not count:
                continue
            height = max(2.0, (self.height() - 2) * count / max(self._bins))
            middle = _BESIDE + number * step
            colour = self.palette().accent().color() if number == own else self.palette().mid().color()
            painter.fillRect(QRectF(middle - width / 2, self.height() - height, width, height), colour)
