"""The editor of the source view: code face, and the number of each line beside it."""

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.render.colours import Colours
from editor.ui.theme import SMALL, code_font

_GAP = 12


class SourceEdit(QPlainTextEdit):
    """Plain text with line numbers, as messages name them."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setFont(code_font())
        self.setObjectName("writing")
        self.setTabChangesFocus(True)
        self._numbers = _LineNumbers(self, colours)
        self.blockCountChanged.connect(self._on_block_count_changed)
        self.updateRequest.connect(self._on_update_requested)
        self._on_block_count_changed()

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of a theme."""
        self._numbers.colours = colours
        self._numbers.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        area = self.contentsRect()
        self._numbers.setGeometry(QRect(area.left(), area.top(), self._numbers.wanted_width, area.height()))

    def paint_numbers(self, painter: QPainter, area: QRect, width: int) -> None:
        """Draw the numbers of the lines that are in view, at their right edge."""
        block = self.firstVisibleBlock()
        while block.isValid():
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            if top > area.bottom():
                return
            line = QRect(0, int(top), width, self.fontMetrics().height())
            painter.drawText(
                line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(block.blockNumber() + 1)
            )
            block = block.next()

    @Slot()
    def _on_block_count_changed(self) -> None:
        self.setViewportMargins(self._numbers.wanted_width, 0, 0, 0)

    @Slot(QRect, int)
    def _on_update_requested(self, area: QRect, scrolled: int) -> None:
        if scrolled:
            self._numbers.scroll(0, scrolled)
        else:
            self._numbers.update(0, area.y(), self._numbers.width(), area.height())


class _LineNumbers(QWidget):
    def __init__(self, edit: SourceEdit, colours: Colours) -> None:
        super().__init__(edit)
        self._edit = edit
        self.colours = colours
        self.setFont(code_font(SMALL))

    @property
    def wanted_width(self) -> int:
        """Room for the largest number, in pixels."""
        digits = max(3, len(str(self._edit.blockCount())))
        return self.fontMetrics().horizontalAdvance("9") * digits + 2 * _GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self.colours.muted))
        self._edit.paint_numbers(painter, event.rect(), self.width() - _GAP)
