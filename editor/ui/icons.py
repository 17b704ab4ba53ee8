"""The signs on buttons: one family of line drawings, in the colour of the text beside them."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QToolButton

from editor.resources import resource


def show_icon(button: QAbstractButton, name: str) -> None:
    """Show a drawing of `resources/icons` on a button; the style sheet says how large."""
    button.setText("")
    button.setProperty("drawn", True)
    button.setIcon(drawn_icon(name))


def offer_clearing(line: QLineEdit, name: str) -> None:
    """Put a cross into a line that empties it; `name` is what a screen reader calls that."""
    line.setClearButtonEnabled(True)
    for button in line.findChildren(QToolButton):
        button.setAccessibleName(name)
        action = button.defaultAction()
        (action or button).setIcon(drawn_icon("close"))


def drawn_icon(name: str) -> QIcon:
    """A drawing of `resources/icons`, in the colour of the text on buttons."""
    return QIcon(_Drawn(name))


class _Drawn(QIconEngine):
    """Draws in the palette's colour of the moment, so that another theme needs no other drawing."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def clone(self) -> QIconEngine:
        return _Drawn(self._name)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        group = QPalette.ColorGroup.Disabled if mode is QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        colour = QGuiApplication.palette().color(group, QPalette.ColorRole.ButtonText).name()
        _renderer(self._name, colour).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, drawn.rect(), mode, state)
        painter.end()
        return drawn


@lru_cache(maxsize=64)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = resource("resources", "icons", f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
