"""One of several values; what the file holds is always among them."""

from PySide6.QtCore import QPointF, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from editor.core.translation import tr
from editor.schema.fields import FieldSpec
from editor.session.form import FieldState
from editor.ui.forms.field import FieldControl, set_width_in_characters


class CalmComboBox(QComboBox):
    """A box that the mouse wheel scrolls past, so that no value changes by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1.6))
        middle = QPointF(self.width() - 16, self.height() / 2 + 1)
        painter.drawPolyline([middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)])


class ChoiceControl(FieldControl):
    """The values of the format, and the one of the file where it is another."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self.box = CalmComboBox()
        self.box.activated.connect(self._on_activated)
        set_width_in_characters(self.box, spec.control.width)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 1)
        layout.addStretch(0)
        self._offered: tuple[str, ...] = ()

    @property
    def buddy(self) -> QWidget:
        return self.box

    def show_state(self, state: FieldState) -> None:
        known = self.spec.control.choices
        offered = known if state.spelling in known else (state.spelling, *known)
        if offered != self._offered:
            self._offered = offered
            self.box.clear()
            for value in offered:
                self.box.addItem(value if value in known else _foreign(value), value)
        index = offered.index(state.spelling)
        if self.box.currentIndex() != index:
            self.box.setCurrentIndex(index)

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        value = self.box.itemData(index)
        if value:
            self.value_edited.emit(value)


def _foreign(value: str) -> str:
    """What a value is called that the format does not know, or that is not there."""
    return tr("{value} (this file)", value=value) if value else tr("not given")
