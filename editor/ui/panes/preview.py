"""The pane that shows a pattern's page; it follows links to other patterns and to the web, and loads nothing."""

import re
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, QPointF, QRectF, QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QFontMetricsF,
    QImage,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from editor.core.translation import tr
from editor.render.body import section_anchor
from editor.render.page import PROSE_PIXELS
from editor.render.pagechange import ParagraphChange, paragraph_change
from editor.render.places import place_at, same_place
from editor.ui.panes.pageplaces import PagePlaces, anchors

_CHARACTERS = 76
_PADDING = 24
_LIST_INDENT = 22
_ABOVE = 16
_SEEN = 2 / 3
"""A section is in view that begins above this part of the height, or ends below the rest of it."""
_SECTION = re.compile(section_anchor(0).replace("0", r"(\d+)"))
_COLOURS = re.compile(r"\s*(?:background-)?color:#[0-9a-fA-F]+;?| bgcolor=\"[^\"]*\"")


class PreviewPane(QTextBrowser):
    """Shows a page of HTML, keeps its place in it, and asks to open the patterns it links to.

    Signals:
        open_requested(str): a link to the pattern of this slug was clicked.
        pointed(ShownPlace, int): a place of the source was clicked, at so many characters of what is said there.
        section_pointed(int): the heading of a section was clicked.
    """

    open_requested = Signal(str)
    pointed = Signal(object, int)
    section_pointed = Signal(int)

    def __init__(self, prose_family: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self._places: PagePlaces | None = None
        self._measure = 0.0
        self.setAccessibleName(tr("Preview of the pattern"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerWidget(QWidget())
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
        change = paragraph_change(self._html, html)
        self._html, self._places = html, None
        if change is None or not self._set_paragraph(change):
            self._set_all(html)

    def _set_all(self, html: str) -> None:
        before, top = self._blocks(), self._top()
        bar = self.verticalScrollBar()
        place, across = bar.value(), self.horizontalScrollBar().value()
        self.setUpdatesEnabled(False)
        try:
            with QSignalBlocker(bar):
                self.setHtml(html)
                # The range of the scroll bar is known only when all text has its place.
                self.document().documentLayout().documentSize()
                bar.setValue(place + self._moved(before, top))
                self.horizontalScrollBar().setValue(across)
        finally:
            self.setUpdatesEnabled(True)

    def _set_paragraph(self, change: ParagraphChange) -> bool:
        """Set one paragraph anew; returns whether it was found. All else, and what is selected there, stays."""
        block = self.document().begin()
        while block.isValid() and change.name not in anchors(block):
            block = block.next()
        style = self._html[: self._html.find("<body>")]
        alone = QTextDocument()
        alone.setDefaultFont(self.document().defaultFont())
        alone.setHtml(f"{style}<body>{change.html}</body></html>")
        if not block.isValid() or alone.blockCount() != 1:
            return False
        number, height = self._top()
        source = QTextCursor(alone)
        source.select(QTextCursor.SelectionType.Document)
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertFragment(source.selection())
        if block.blockNumber() < number:
            top = self.document().findBlockByNumber(number)
            moved = self.document().documentLayout().blockBoundingRect(top).top() - height
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(moved))
        return True

    @property
    def places(self) -> PagePlaces:
        """Where the places of the source stand on the page."""
        if self._places is None:
            self._places = PagePlaces(self.document())
        return self._places

    def reveal_source(self, part: int, offset: int, source: str) -> None:
        """Bring the place of a word into view, if it is not, scrolling no further than needed.

        The word is at an offset of `source`, the text of a part of the body.
        """
        shown = self.places.of(place_at(part, source, offset))
        if shown is None:
            return
        span = shown.place.span(source)
        at = shown.start + same_place(span.of(source), min(offset, span.end) - span.start, shown.text)
        line = self._line_at(at)
        bar = self.verticalScrollBar()
        if line.top() - _ABOVE < bar.value():
            bar.setValue(int(line.top()) - _ABOVE)
        elif line.bottom() + _ABOVE > bar.value() + self.viewport().height():
            bar.setValue(int(line.bottom()) + _ABOVE - self.viewport().height())

    def reveal_section(self, index: int) -> None:
        """Scroll to a section of the body, unless it is in view, and not with its first or last lines alone."""
        heights = self._section_heights()
        start = heights.get(section_anchor(index))
        if start is None:
            return
        end = heights.get(section_anchor(index + 1), self.document().documentLayout().documentSize().height())
        bar = self.verticalScrollBar()
        top, height = bar.value(), self.viewport().height()
        begins_here = top <= start < top + height * _SEEN
        if not begins_here and not (start < top and end > top + height * (1 - _SEEN)):
            bar.setValue(int(start) - _ABOVE)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Something empty, for every address: given nothing, Qt would look on the disk itself."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            image = QImage(1, 1, QImage.Format.Format_ARGB32)
            image.fill(Qt.GlobalColor.transparent)
            return image
        return QByteArray()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short when the pane is wide, and what is read at the top when they break elsewhere."""
        number, height = self._top()
        super().resizeEvent(event)
        self._limit_width()
        if self.verticalScrollBar().value() > 0 and event.size().width() != event.oldSize().width():
            self.document().documentLayout().documentSize()
            block = self.document().findBlockByNumber(number)
            moved = self.document().documentLayout().blockBoundingRect(block).top() - height
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(moved))

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is selected, without the colours of the theme, which may not be those of where it is pasted."""
        data = super().createMimeDataFromSelection()
        html = _COLOURS.sub("", data.html())
        plain = data.text()
        data.clear()
        data.setHtml(html)
        data.setText(plain)
        return data

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the text asks for its source; a link or a selection does not."""
        super().mouseReleaseEvent(event)
        event.accept()
        place = event.position()
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        if self.anchorAt(place.toPoint()):
            return
        in_page = place + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(in_page, Qt.HitTestAccuracy.FuzzyHit)
        if position >= 0:
            self._point_at(position)

    def _point_at(self, position: int) -> None:
        name = next(iter(anchors(self.document().findBlock(position))), "")
        section = _SECTION.fullmatch(name)
        if section is not None:
            self.section_pointed.emit(int(section[1]))
            return
        shown = self.places.at(position)
        if shown is not None and position <= shown.start + len(shown.text):
            self.pointed.emit(shown, position - shown.start)

    def _blocks(self) -> list[str]:
        """The paragraphs of the page."""
        said = []
        block = self.document().begin()
        while block.isValid():
            said.append(block.text())
            block = block.next()
        return said

    def _top(self) -> tuple[int, float]:
        """The number of the paragraph at the top of what is in view, and where it begins."""
        point = QPointF(_PADDING, self.verticalScrollBar().value())
        block = self.document().findBlock(self.document().documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit))
        return block.blockNumber(), self.document().documentLayout().blockBoundingRect(block).top()

    def _moved(self, before: list[str], top: tuple[int, float]) -> int:
        """How far the paragraph that was at the top has moved; nothing where the change was not above it."""
        after = self._blocks()
        number, height = top
        same = 0
        while same < min(len(before), len(after)) and before[-1 - same] == after[-1 - same]:
            same += 1
        if before[: number + 1] == after[: number + 1]:
            block = self.document().findBlockByNumber(number)
        elif len(before) - number <= same:
            block = self.document().findBlockByNumber(number + len(after) - len(before))
        else:
            return 0
        return round(self.document().documentLayout().blockBoundingRect(block).top() - height)

    def _line_at(self, position: int) -> QRectF:
        """Where the line of a position stands on the page."""
        block = self.document().findBlock(position)
        whole = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        return QRectF(whole.left(), whole.top() + line.y(), whole.width(), line.height()) if line.isValid() else whole

    def _section_heights(self) -> dict[str, float]:
        """Where the sections begin, by the names of their places."""
        layout = self.document().documentLayout()
        found: dict[str, float] = {}
        block = self.document().begin()
        while block.isValid():
            for name in anchors(block):
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
