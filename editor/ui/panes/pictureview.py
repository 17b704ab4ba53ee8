"""Shows a picture and lets one move in it: zoom and pan, and from pattern to pattern with the arrow keys."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGestureEvent,
    QGraphicsScene,
    QGraphicsView,
    QPinchGesture,
    QWidget,
)

from editor.core.translation import tr
from editor.render.colours import Colours
from editor.render.picture.shapes import Picture, nearest
from editor.ui.panes.pictureitems import PictureItems

_STEP = 1.2
"""How much larger one press of `+` makes it."""
_LARGEST, _SMALLEST = 4.0, 0.1
_LEGIBLE = 0.66
"""At first a picture is not made smaller than this to show all of it."""
_FITTED = 1.25
"""A small picture is not made larger than this to fill the pane."""
_WHEEL_STEP = 120.0
"""What Qt calls one step of a wheel."""
_PAN = 60
_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PictureView(QGraphicsView):
    """The picture.

    Signals:
        open_requested(str): open the pattern with this slug.
        pointed_changed(str): this pattern is pointed at by mouse or keyboard now, or none.
        framing_changed(): another part of the picture is in view.
    """

    open_requested = Signal(str)
    pointed_changed = Signal(str)
    framing_changed = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._picture: Picture | None = None
        self._items: PictureItems | None = None
        self._scene = QGraphicsScene(self)
        self._focused = self._hovered = ""
        self._floor: float | None = _LEGIBLE
        self._pressed_at: QPoint | None = None
        self.setScene(self._scene)
        self.setAccessibleName(tr("Picture of the pattern and its neighbours"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.viewport().installEventFilter(self)
        self.set_colours(colours)

    @property
    def pointed(self) -> str:
        """The pattern that is pointed at: by the mouse, or else by the keyboard."""
        return self._hovered or (self._focused if self.hasFocus() else "")

    @property
    def items_shown(self) -> PictureItems | None:
        """What is in the scene."""
        return self._items

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of a theme."""
        self._colours = colours
        self.setBackgroundBrush(QColor(colours.surface))
        self._dress()

    def show_picture(self, picture: Picture) -> None:
        """Show another picture: the whole of it, or its middle where the whole would be too small to read."""
        slugs = {box.slug for box in picture.boxes}
        self._scene.clear()
        self._picture = picture
        self._items = PictureItems(picture, self._scene)
        self._focused = self._focused if self._focused in slugs else ""
        self._hovered = ""
        self._dress()
        self._frame(_LEGIBLE)
        self.pointed_changed.emit(self.pointed)

    def fit(self) -> None:
        """Show all of it."""
        self._frame(_SMALLEST)

    @property
    def shows_all(self) -> bool:
        """Whether no part of the picture is out of view."""
        if self._picture is None:
            return True
        seen = self.mapToScene(self.viewport().rect()).boundingRect().adjusted(-2, -2, 2, 2)
        return seen.contains(QRectF(0, 0, self._picture.width, self._picture.height))

    def _frame(self, floor: float) -> None:
        """Show all of it, at this scale or larger, and do so again when the pane changes its size."""
        self._floor = floor
        if self._picture is None:
            return
        width, height = self._picture.width, self._picture.height
        # Room on all sides, so that every place can be brought to the middle.
        self.setSceneRect(-width, -height, 3 * width, 3 * height)
        room = self.viewport().size()
        scale = max(floor, min(room.width() / width, room.height() / height, _FITTED))
        self.resetTransform()
        self.scale(scale, scale)
        centre = self._picture.boxes[0]
        across = _within(centre.x + centre.width / 2, width, room.width() / scale)
        down = _within(centre.y + centre.height / 2, height, room.height() / scale)
        self.centerOn(across, down)
        self.framing_changed.emit()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Make it larger or smaller around a point of the view, or around its middle."""
        now = self.transform().m11()
        wanted = max(_SMALLEST, min(now * factor, _LARGEST))
        place = at or QPointF(self.viewport().rect().center())
        before = self.mapToScene(place.toPoint())
        self.scale(wanted / now, wanted / now)
        after = self.mapToScene(place.toPoint())
        self.translate((after - before).x(), (after - before).y())
        self._floor = None
        self.framing_changed.emit()

    def zoom_in(self) -> None:
        """Make it one step larger."""
        self.zoom(_STEP)

    def zoom_out(self) -> None:
        """Make it one step smaller."""
        self.zoom(1 / _STEP)

    def focus_box(self, slug: str) -> None:
        """Let the keyboard be at a pattern, and bring it into view."""
        if self._items is None or slug not in self._items.boxes:
            return
        self._focused = slug
        self._hovered = ""
        self._tell()
        self.ensureVisible(self._items.boxes[slug].frame, 24, 24)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        self.zoom(_STEP ** (turned / _WHEEL_STEP), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _DIRECTIONS:
            self._go(_DIRECTIONS[key], pan=bool(bare))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self._focused)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Home and self._picture is not None:
            self.focus_box(self._picture.boxes[0].slug)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        pressed, self._pressed_at = self._pressed_at, None
        is_click = pressed is not None and (place - pressed).manhattanLength() < QApplication.startDragDistance()
        if is_click and event.button() == Qt.MouseButton.LeftButton:
            self._open(self._slug_at(place))
        elif not is_click:
            self._floor = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._focused and self._picture is not None:
            self._focused = self._picture.boxes[0].slug
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._floor is not None:
            self._frame(self._floor)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._floor is not None:
            self._frame(self._floor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the mouse points at, and pinching on a touch pad or screen."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._hover(self._slug_at(event.position().toPoint()))
        elif event.type() == QEvent.Type.Leave:
            self._hover("")
        elif isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1 + event.value(), event.position())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self.zoom(pinch.scaleFactor(), QPointF(self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())))
                return True
        return super().eventFilter(watched, event)

    def _go(self, direction: tuple[int, int], *, pan: bool) -> None:
        if pan:
            bars = self.horizontalScrollBar(), self.verticalScrollBar()
            for bar, step in zip(bars, direction, strict=True):
                bar.setValue(bar.value() + step * _PAN)
            self._floor = None
            return
        if self._picture is None:
            return
        boxes = {box.slug: box for box in self._picture.boxes}
        here = boxes.get(self._focused) or self._picture.boxes[0]
        found = nearest(here, self._picture.boxes, direction)
        if found is not None:
            self.focus_box(found.slug)

    def _open(self, slug: str) -> None:
        """A missing pattern can't be opened."""
        if self._items is not None and slug in self._items.boxes and not self._items.boxes[slug].box.missing:
            self.open_requested.emit(slug)

    def _slug_at(self, place: QPoint) -> str:
        point = self.mapToScene(place)
        for box in self._picture.boxes if self._picture is not None else ():
            if 0 <= point.x() - box.x <= box.width and 0 <= point.y() - box.y <= box.height:
                return box.slug
        return ""

    def _hover(self, slug: str) -> None:
        if slug != self._hovered:
            self._hovered = slug
            self._tell()

    def _tell(self) -> None:
        self._dress()
        self.pointed_changed.emit(self.pointed)

    def _dress(self) -> None:
        if self._items is not None:
            self._items.dress(self._colours, self._focused if self.hasFocus() else "", self.pointed)


def _within(wanted: float, length: float, seen: float) -> float:
    """Where the middle of the view is to be, so that as much as can be is seen, and what is wanted in the middle."""
    return length / 2 if seen >= length else max(seen / 2, min(wanted, length - seen / 2))
