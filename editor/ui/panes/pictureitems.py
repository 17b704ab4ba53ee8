"""The things in the scene of the picture, and how they look in a theme."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene, QGraphicsSimpleTextItem

from editor.render.colours import Colours
from editor.render.picture.shapes import RADIUS, SMALL_PIXELS, Arrow, Box, Caption, Path, Picture, Sample, Stroke
from editor.render.picture.svg import box_colours, line_colour, line_width, row_colour
from editor.ui.theme import ui_font

_ASIDE, _WAY, _MARKED, _TEXT, _BOX = range(5)
"""What lies above what."""
_PADDING = 5.0
"""Between a box's side and its text, at least; the layout leaves more where letters are as wide as it reckons."""
_FOCUS_WIDTH = 2.5


class BoxItems:
    """A box and its text."""

    def __init__(self, box: Box, scene: QGraphicsScene) -> None:
        self.box = box
        path = QPainterPath()
        path.addRoundedRect(QRectF(box.x, box.y, box.width, box.height), RADIUS, RADIUS)
        self.frame = QGraphicsPathItem(path)
        self.frame.setZValue(_BOX)
        self.frame.setToolTip(box.words)
        if not box.missing:
            self.frame.setCursor(Qt.CursorShape.PointingHandCursor)
        scene.addItem(self.frame)
        self._texts = [
            (row, _text(row.text, box.x + box.width / 2, row.y, _font(row.pixels, box.depth == 0), box.width))
            for row in box.rows()
        ]
        for _, text in self._texts:
            text.setParentItem(self.frame)

    def dress(self, colours: Colours, *, focused: bool) -> None:
        """Take the colours of a theme; the box that has the keyboard shows it."""
        ground, border = box_colours(self.box, colours)
        width = 1.5 if self.box.depth == 0 else 1.0
        pen = QPen(QColor(colours.accent if focused else border), _FOCUS_WIDTH if focused else width)
        if self.box.missing:
            pen.setDashPattern([each / pen.widthF() for each in (4.0, 3.0)])
        self.frame.setPen(pen)
        self.frame.setBrush(QColor(ground))
        for row, text in self._texts:
            text.setBrush(QColor(row_colour(row, colours)))


class ArrowItems:
    """The line of an arrow, and its heads."""

    def __init__(self, arrow: Arrow, scene: QGraphicsScene) -> None:
        self.arrow = arrow
        self._line = QGraphicsPathItem(painter_path(arrow.path))
        heads = QPainterPath()
        for head in arrow.heads:
            heads.addPolygon(QPolygonF([QPointF(x, y) for x, y in head.corners]))
            heads.closeSubpath()
        self._heads = QGraphicsPathItem(heads)
        self._heads.setPen(QPen(Qt.PenStyle.NoPen))
        for item in (self._line, self._heads):
            # What lies under a box is not to be had by pointing at it.
            item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
            scene.addItem(item)

    def touches(self, slug: str) -> bool:
        """Whether the arrow begins or ends at this pattern."""
        return slug in (self.arrow.source, self.arrow.target)

    def dress(self, colours: Colours, *, marked: bool) -> None:
        """Take the colours of a theme; the arrows of the pattern that is pointed at stand out."""
        colour = QColor(colours.accent if marked else line_colour(colours, aside=self.arrow.aside))
        self._line.setPen(
            _pen(self.arrow.stroke, colour, 2.0 if marked else line_width(self.arrow.stroke, aside=self.arrow.aside))
        )
        self._heads.setBrush(colour)
        for item in (self._line, self._heads):
            item.setZValue(_MARKED if marked else _ASIDE if self.arrow.aside else _WAY)


class PictureItems:
    """All that a picture is made of, in a scene. The items live as long as this does."""

    def __init__(self, picture: Picture, scene: QGraphicsScene) -> None:
        self.boxes = {box.slug: BoxItems(box, scene) for box in picture.boxes}
        self.arrows = [ArrowItems(arrow, scene) for arrow in picture.arrows]
        self._captions = [_caption(caption) for caption in picture.captions]
        self._samples = [(sample, _sample(sample)) for sample in picture.samples]
        for item in (*self._captions, *(line for _, line in self._samples)):
            item.setZValue(_TEXT)
            scene.addItem(item)

    def dress(self, colours: Colours, focused: str, marked: str) -> None:
        """Colour everything: the box of the slug `focused` has the keyboard, the arrows of `marked` stand out."""
        for slug, box in self.boxes.items():
            box.dress(colours, focused=slug == focused)
        for arrow in self.arrows:
            arrow.dress(colours, marked=bool(marked) and arrow.touches(marked))
        for caption in self._captions:
            caption.setBrush(QColor(colours.muted))
        for sample, line in self._samples:
            colour = QColor(line_colour(colours, aside=sample.aside))
            line.setPen(_pen(sample.stroke, colour, line_width(sample.stroke, aside=sample.aside)))

    def arrows_of(self, slug: str) -> Iterator[Arrow]:
        """The arrows that begin or end at a pattern; those that run aside come last."""
        found = (each.arrow for each in self.arrows if each.touches(slug))
        return iter(sorted(found, key=lambda arrow: arrow.aside))


def painter_path(path: Path) -> QPainterPath:
    """The path as Qt draws it."""
    drawn = QPainterPath()
    for piece in path:
        numbers = piece.numbers
        points = [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if piece.letter == "M":
            drawn.moveTo(points[0])
        elif piece.letter == "L":
            drawn.lineTo(points[0])
        elif piece.letter == "Q":
            drawn.quadTo(points[0], points[1])
        else:
            drawn.cubicTo(points[0], points[1], points[2])
    return drawn


def _pen(stroke: Stroke, colour: QColor, width: float) -> QPen:
    pen = QPen(QBrush(colour), width)
    if stroke.dashes:
        pen.setDashPattern([each / width for each in stroke.dashes])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _font(pixels: int, bold: bool = False) -> QFont:
    font = QFont(ui_font(pixels))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _text(text: str, middle: float, y: float, font: QFont, room: float) -> QGraphicsSimpleTextItem:
    """A line of text around a point, cut where the letters of the real face have no room."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - 2 * _PADDING)
    item = QGraphicsSimpleTextItem(shown)
    item.setFont(font)
    size = item.boundingRect()
    item.setPos(middle - size.width() / 2, y - size.height() / 2)
    return item


def _caption(caption: Caption) -> QGraphicsSimpleTextItem:
    item = QGraphicsSimpleTextItem(caption.text)
    item.setFont(_font(SMALL_PIXELS))
    size = item.boundingRect()
    item.setPos(caption.x - (size.width() if caption.at_end else 0), caption.y - size.height() / 2)
    return item


def _sample(sample: Sample) -> QGraphicsPathItem:
    path = QPainterPath(QPointF(sample.x, sample.y))
    path.lineTo(sample.x + sample.width, sample.y)
    return QGraphicsPathItem(path)
