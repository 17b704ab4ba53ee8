"""Text editors that are as high as what stands in them."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent

from editor.render.colours import Colours
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.spelling import SpelledEdit


class GrowingText(SpelledEdit):
    """A text that is as high as its lines, within limits, and lets Tab move on."""

    def __init__(self, least: int = 2, most: int = 12) -> None:
        super().__init__()
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)

    def sizeHint(self) -> QSize:
        lines = max(self._least, min(self._most, self._height_in_lines()))
        margin = 2 * int(self.document().documentMargin()) + 2 * self.frameWidth() + 12
        return QSize(super().sizeHint().width(), lines * QFontMetrics(self.font()).lineSpacing() + margin)

    def _height_in_lines(self) -> int:
        """The lines that all text takes; a block is laid out only when it is asked for."""
        layout = self.document().documentLayout()
        total = 0
        block = self.document().begin()
        while block.isValid():
            layout.blockBoundingRect(block)
            total += max(1, block.layout().lineCount())
            block = block.next()
        return total

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_size_changed()

    @Slot()
    def _on_size_changed(self) -> None:
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)


class GrowingMarkdown(MarkdownEdit, GrowingText):
    """Markdown in a field among others."""

    def __init__(self, colours: Colours, name: str, least: int = 3, most: int = 12) -> None:
        super().__init__(colours)
        self._least, self._most = least, most
        self.setObjectName("")
        self.setAccessibleName(name)
