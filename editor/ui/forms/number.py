"""Numbers: a line that keeps the file's spelling, and the parts of sliders."""

import math

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QSlider, QWidget

from editor.core.translation import tr
from editor.schema.fields import FieldSpec
from editor.session.form import FieldState
from editor.ui.forms.field import FieldControl, restyle, set_width_in_characters
from editor.ui.text.undokeys import give_back_undo

_WIDEST = "00.00"
_FOR_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""Keys with these mean something to what stands around the number."""


def as_number(text: str) -> float | None:
    """The number a person typed, or None; what is no finite number is none."""
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def slider_place(value: float | None, low: float, step: float, slider: QSlider) -> int:
    """Where a slider stands for a value, at one of its ends for a value beyond them."""
    if value is None:
        return slider.minimum()
    return round(max(slider.minimum(), min(slider.maximum(), (value - low) / step)))


class CalmSlider(QSlider):
    """A level slider that the mouse wheel scrolls past, so that no value changes by accident."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & _FOR_OTHERS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class NumberLine(QLineEdit):
    """A number as it is spelled; the arrow keys step it."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self._spec = spec
        self._spelling = ""
        give_back_undo(self)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def be_narrow(self) -> None:
        """Be as wide as a number needs, in whatever size of type, and no wider."""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics, least = self.fontMetrics(), self.minimumSizeHint()
        return QSize(
            least.width() - metrics.maxWidth() + metrics.horizontalAdvance(_WIDEST), super().sizeHint().height()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if direction is not None and event.modifiers() & _FOR_OTHERS:
            event.ignore()
            return
        if direction is None:
            super().keyPressEvent(event)
            return
        text = self._stepped(direction)
        if text != self.text():
            self.setText(text)
            self.textEdited.emit(text)

    def show_spelling(self, spelling: str) -> None:
        """Show the file's spelling, unless a person is typing the same number in another way."""
        self._spelling = spelling
        typed = as_number(self.text())
        if self.hasFocus() and typed is not None and typed == as_number(spelling):
            return
        if self.text() != spelling:
            self.setText(spelling)
        self.mark(valid=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        typed = as_number(self.text())
        if typed is not None:
            # What was typed with a comma is shown with a point, as the file has it.
            same = typed == as_number(self._spelling)
            self.setText(self._spelling if same else self.text().replace(",", "."))

    def mark(self, *, valid: bool) -> None:
        """Show whether the text is a number."""
        if bool(self.property("invalid")) == valid:
            self.setProperty("invalid", not valid)
            restyle(self)

    def _stepped(self, direction: int) -> str:
        spec = self._spec
        low = spec.minimum if spec.minimum is not None else float("-inf")
        high = spec.maximum if spec.maximum is not None else float("inf")
        number = as_number(self.text())
        value = max(low, 0.0) if number is None else number + direction * spec.control.step
        is_whole = spec.control.step == 1 and not {".", ","} & set(self.text())
        decimals = 0 if is_whole else max(1, len(f"{spec.control.step:g}") - 2)
        return f"{max(low, min(high, value)):.{decimals}f}"


class NumberControl(FieldControl):
    """A number, or another value that the file keeps as it is written."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self.line = NumberLine(spec)
        self.line.textEdited.connect(self._on_edited)
        set_width_in_characters(self.line, spec.control.width)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addStretch(0)

    @property
    def buddy(self) -> QWidget:
        return self.line

    def show_state(self, state: FieldState) -> None:
        self.line.show_spelling(state.spelling)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        valid = not text.strip() or as_number(text) is not None
        self.line.mark(valid=valid)
        self.complained.emit("" if valid else not_a_number(text))
        if valid:
            self.value_edited.emit(text)


def not_a_number(text: str) -> str:
    """Says that what was typed is no number, and what becomes of it."""
    return tr("“{text}” is not a number, so the file keeps what it had.", text=text)
