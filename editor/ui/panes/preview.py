"""The pane that shows a pattern's page; it follows links to other patterns and to the web, and loads nothing."""

from typing import Any

from PySide6.QtCore import QByteArray, QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QFontMetricsF,
    QImage,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from editor.render.body import section_anchor
from editor.render.page import PROSE_PIXELS

_CHARACTERS = 76
_PADDING = 24
_LIST_INDENT = 22
_ABOVE = 16


class PreviewPane(QTextBrowser):
    """Shows a page of HTML, keeps its place in it, and asks to open the patterns it links to."""

    open_requested = Signal(str)

    def __init__(self, prose_family: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self._measure = 0.0
        self.setAccessibleName("Preview of the pattern")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        # Beside a narrow column of text stands the ground of the page, not of the window.
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.document().setDocumentMargin(_PADDING)
        self.document().setIndentWidth(_LIST_INDENT)
        self.anchorClicked.connect(self._follow)
        self.set_prose_family(prose_family)

    def set_prose_family(self, family: str) -> None:
        """Tell the face of the prose, which sets how wide a line may be."""
        font = QFont(family) if family else QFont(self.font())
        font.setPixelSize(PROSE_PIXELS)
        self._measure = QFontMetricsF(font).averageCharWidth() * _CHARACTERS
        self._limit_width()

    def show_html(self, html: str) -> None:
        """Show a page where the one before was read; nothing happens when it is the page already shown."""
        if html == self._html:
            return
        self._html = html
        bar = self.verticalScrollBar()
        place = bar.value()
        self.setUpdatesEnabled(False)
        try:
            with QSignalBlocker(bar):
                self.setHtml(html)
                # The range of the scroll bar is known only when all text has its place.
                self.document().documentLayout().documentSize()
                bar.setValue(place)
        finally:
            self.setUpdatesEnabled(True)

    def reveal_section(self, index: int) -> None:
        """Scroll to a section of the body, unless some of it is in view."""
        heights = self._section_heights()
        start = heights.get(section_anchor(index))
        if start is None:
            return
        end = heights.get(section_anchor(index + 1), self.document().documentLayout().documentSize().height())
        bar = self.verticalScrollBar()
        if start >= bar.value() + self.viewport().height() or end <= bar.value():
            bar.setValue(int(start) - _ABOVE)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Something empty, for every address: given nothing, Qt would look on the disk itself."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            image = QImage(1, 1, QImage.Format.Format_ARGB32)
            image.fill(Qt.GlobalColor.transparent)
            return image
        return QByteArray()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short when the pane is wide."""
        super().resizeEvent(event)
        self._limit_width()

    def _section_heights(self) -> dict[str, float]:
        """Where the sections begin, by the names of their places."""
        layout = self.document().documentLayout()
        found: dict[str, float] = {}
        block = self.document().begin()
        while block.isValid():
            for name in _anchors(block):
                found[name] = layout.blockBoundingRect(block).top()
            block = block.next()
        return found

    def _limit_width(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(0, int(room - self._measure - 2 * _PADDING) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def _follow(self, address: QUrl) -> None:
        scheme = address.scheme()
        if scheme == "pattern":
            self.open_requested.emit(address.path(QUrl.ComponentFormattingOption.FullyDecoded))
        elif scheme in {"http", "https"}:
            QDesktopServices.openUrl(address)


def _anchors(block: QTextBlock) -> list[str]:
    """The names of places at the beginning of a paragraph."""
    part = block.begin()
    return [] if part.atEnd() else part.fragment().charFormat().anchorNames()
