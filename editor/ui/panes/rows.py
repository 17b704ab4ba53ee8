"""How the rows of lists are drawn."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from editor.render.colours import Colours

_BAR = 3
"""Pixels of the bar beside a row that is chosen."""


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    """Draw the ground of a row that is chosen or pointed at; a chosen one has a bar beside it."""
    if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
        painter.fillRect(option.rect, QColor(colours.selection))
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(QRect(option.rect.topLeft(), QSize(_BAR, option.rect.height())), QColor(colours.accent))


def draw_text(
    painter: QPainter,
    area: QRect,
    text: str,
    font: QFont,
    colour: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line in the middle of an area, at one of its sides; what has no room is cut with dots."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
