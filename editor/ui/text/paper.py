"""A page set on paper: on a printer or in a PDF, with its title and the page's number at the foot of each sheet."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from editor.render.colours import LIGHT
from editor.render.page import HEADING_WEIGHT
from editor.ui.theme import SMALL, prose_font, ui_font

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MARGIN = 20.0
"""Millimetres of paper around what is printed."""
_DPI = 96.0
_POINTS = 72.0
_FOOT = 36.0
_TOUCH = 4.0
_MOST_ROUNDS = 8
_LIST_INDENT = 24
_NO_LIGATURES = ("liga", "clig", "dlig", "hlig", "calt")


class PlainDocument(QTextDocument):
    """A document that loads nothing, whatever it refers to."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Something empty, for every address: given nothing, Qt would look on the disk itself."""
        return QByteArray()


def pdf_of(html: str, title: str) -> bytes:
    """A page of HTML as a PDF on A4, its words to be searched and copied, its links to be followed."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(_margins(), QPageLayout.Unit.Millimeter)
    writer.setResolution(1200)
    writer.setTitle(title)
    writer.setCreator("Trellis")
    print_page(writer, html, title)
    return bytes(buffer.data().data())


def new_printer(name: str) -> "QPrinter":
    """The printer of the system, for a document of this name, with the same margins as a PDF has."""
    # Few print, and all would wait for it.
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageMargins(_margins(), QPageLayout.Unit.Millimeter)
    return printer


def _margins() -> QMarginsF:
    return QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)


def print_page(device: QPagedPaintDevice, html: str, title: str) -> bool:
    """Set a page of HTML on a printer or in a PDF; returns whether the device took it."""
    layout = device.pageLayout()
    room = layout.paintRectPoints()
    width, height = (side * _DPI / _POINTS for side in (room.width(), room.height()))
    document = _set_on(QSizeF(width, height - _FOOT), html)
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() / _DPI
    painter.scale(scale, scale)
    count = document.pageCount()
    for number in range(count):
        if number and not device.newPage():
            painter.end()
            return False
        _draw_sheet(painter, document, number)
        _draw_foot(painter, QRectF(0, height - _FOOT, width, _FOOT), title, f"Page {number + 1} of {count}")
    return painter.end()


def _set_on(size: QSizeF, html: str) -> QTextDocument:
    """The page as a document, laid out on sheets of this size, no heading alone at the foot of one."""
    document = PlainDocument()
    font = prose_font()
    # With ligatures a reader that looks for “first” would not find it where “fi” is one shape.
    for feature in _NO_LIGATURES:
        font.setFeature(QFont.Tag(feature), 0)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setIndentWidth(_LIST_INDENT)
    document.setUseDesignMetrics(True)
    document.setHtml(html)
    document.setPageSize(size)
    # What is parted in one cell of a table can move what stands in others, and headings below.
    for _ in range(_MOST_ROUNDS):
        _take_headings_along(document, size.height())
        if not _part_at_sheets(document, size.height()):
            break
    return document


def _take_headings_along(document: QTextDocument, height: float) -> None:
    """Begin a sheet with each heading that would stand alone at the foot of the one before."""
    block = document.begin()
    while block.isValid():
        if _is_left_alone(block, document, height):
            cursor = QTextCursor(block)
            form = cursor.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            cursor.setBlockFormat(form)
            _lay_out_again(document)
        block = block.next()


def _part_at_sheets(document: QTextDocument, height: float) -> bool:
    """Make two paragraphs of each that goes on on the next sheet; returns whether there was any.

    Qt draws the last line before a break once more on the next sheet, out of sight but there to be searched and copied.
    """
    parted = False
    block = document.begin()
    while block.isValid():
        place = _first_on_next(block, document, height)
        if place:
            _part(block, place)
            _lay_out_again(document)
            parted = True
        block = block.next()
    return parted


def _part(block: QTextBlock, place: int) -> None:
    """Make a paragraph of its own of what stands in another from a place on."""
    listed = block.textList()
    cursor = QTextCursor(block)
    said = len(block.text().rstrip())
    if said <= place:
        # Line breaks at the end, below which nothing stands.
        cursor.setPosition(block.position() + said)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        return
    form = cursor.blockFormat()
    rest = QTextBlockFormat(form)
    form.setBottomMargin(0)
    cursor.setBlockFormat(form)
    rest.setTopMargin(0)
    rest.setTextIndent(0)
    rest.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_Auto)
    cursor.setPosition(block.position() + place)
    cursor.insertBlock(rest)
    if listed is not None:
        listed.remove(cursor.block())


def _lay_out_again(document: QTextDocument) -> None:
    """Lay out all of it: where only what changed is laid out again, sheets can be lost."""
    document.markContentsDirty(0, document.characterCount())


def _first_on_next(block: QTextBlock, document: QTextDocument, height: float) -> int:
    """Where the first line of a paragraph begins that stands on another sheet than the one before; 0: there is none."""
    lines = block.layout()
    if lines.lineCount() < 2:
        return 0
    top = document.documentLayout().blockBoundingRect(block).top()
    sheets: list[int] = []
    for number in range(lines.lineCount()):
        line = lines.lineAt(number)
        sheets.append(int((top + line.y() + line.height() / 2) // height))
        if sheets[number] != sheets[0]:
            return line.textStart()
    return 0


def _is_left_alone(block: QTextBlock, document: QTextDocument, height: float) -> bool:
    """Whether a heading stands on one sheet and what it is about on the next."""
    following = block.next()
    if not following.isValid() or block.blockNumber() == 0 or not _is_heading(block):
        return False
    return _sheet_of(block, document, height) != _sheet_of(following, document, height)


def _sheet_of(block: QTextBlock, document: QTextDocument, height: float) -> int:
    """The number of the sheet on which the first line of a paragraph stands; the paragraph itself may begin before."""
    layout: QAbstractTextDocumentLayout = document.documentLayout()
    line = block.layout().lineAt(0)
    middle = line.y() + line.height() / 2 if line.isValid() else 0.0
    return int((layout.blockBoundingRect(block).top() + middle) // height)


def _is_heading(block: QTextBlock) -> bool:
    part = block.begin()
    return not part.atEnd() and part.fragment().charFormat().fontWeight() == HEADING_WEIGHT and block.textList() is None


def _draw_sheet(painter: QPainter, document: QTextDocument, number: int) -> None:
    size = document.pageSize()
    sheet = QRectF(0, number * size.height(), size.width(), size.height())
    painter.save()
    painter.translate(0, -sheet.top())
    painter.setClipRect(sheet)
    context = QAbstractTextDocumentLayout.PaintContext()
    # A line is higher than its letters: what only touches the sheet stands on another.
    context.clip = sheet.adjusted(0, _TOUCH, 0, -_TOUCH)
    context.palette.setColor(context.palette.ColorRole.Text, QColor(LIGHT.text))
    document.documentLayout().draw(painter, context)
    painter.restore()


def _draw_foot(painter: QPainter, room: QRectF, title: str, number: str) -> None:
    font = ui_font(SMALL)
    for feature in _NO_LIGATURES:
        font.setFeature(QFont.Tag(feature), 0)
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.muted))
    metrics = QFontMetricsF(font)
    left = room.width() - metrics.horizontalAdvance(number) - 24
    said = metrics.elidedText(title, Qt.TextElideMode.ElideRight, left)
    painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, said)
    painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, number)
