"""Numbers: a line that keeps the file's spelling, and a score with its slider."""

import math

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSlider, QVBoxLayout, QWidget

from editor.schema.fields import FieldSpec
from editor.schema.guidance import vitality_band
from editor.session.form import FieldState
from editor.ui.forms.field import ElidedLabel, FieldControl, name_control, restyle, set_width_in_characters
from editor.ui.text.undokeys import give_back_undo


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


class NumberLine(QLineEdit):
    """A number as it is spelled; the arrow keys step it."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self._spec = spec
        give_back_undo(self)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if direction is None:
            super().keyPressEvent(event)
            return
        text = self._stepped(direction)
        if text != self.text():
            self.setText(text)
            self.textEdited.emit(text)

    def show_spelling(self, spelling: str) -> None:
        """Show the file's spelling, unless a person is typing the same number in another way."""
        typed = as_number(self.text())
        if self.hasFocus() and typed is not None and typed == as_number(spelling):
            return
        if self.text() != spelling:
            self.setText(spelling)
        self.mark(valid=True)

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
        decimals = 0 if spec.control.step == 1 and "." not in self.text() else max(1, len(f"{spec.control.step:g}") - 2)
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
    return f"“{text}” is not a number, so the file keeps what it had."


class ScoreControl(FieldControl):
    """A score: slider, number, and what it asks."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self._low = spec.minimum or 0
        self._step = spec.control.step
        self.slider = CalmSlider()
        self.slider.setRange(0, round(((spec.maximum or 5) - self._low) / self._step))
        self.slider.setPageStep(max(1, round(1 / self._step)))
        self.slider.setMinimumWidth(120)
        self.slider.actionTriggered.connect(self._on_slid)
        self.line = NumberLine(spec)
        self.line.setFixedWidth(56)
        self.line.textEdited.connect(self._on_typed)
        name_control(self.line, spec)
        name_control(self.slider, spec)
        self.slider.setAccessibleName(f"{spec.title}, slider")
        self._complaint = self._problem = self._said_of_value = ""
        self._meaning = ElidedLabel()
        self._meaning.setObjectName("muted")
        self._arrange(spec)

    def _arrange(self, spec: FieldSpec) -> None:
        title = QLabel(spec.title)
        title.setObjectName("label")
        title.setBuddy(self.line)
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(title)
        words.addWidget(self._meaning, 1)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addLayout(words)
        left.addWidget(self.slider)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addWidget(self.line, 0, Qt.AlignmentFlag.AlignBottom)

    @property
    def buddy(self) -> QWidget:
        return self.line

    def show_problem(self, sentence: str) -> None:
        """Show a problem in place of what the score means; nothing shows that again."""
        self._problem = sentence
        self._show_meaning()

    def show_state(self, state: FieldState) -> None:
        number = as_number(state.spelling)
        self._complaint = state.misfit
        self.setEnabled(not state.misfit)
        position = slider_place(number, self._low, self._step, self.slider)
        if self.slider.sliderPosition() != position:
            with QSignalBlocker(self.slider):
                self.slider.setValue(position)
        self.line.show_spelling(state.spelling)
        self._said_of_value = self._said(number)
        self._show_meaning()

    def _show_meaning(self) -> None:
        sentence = self._complaint or self._problem
        self._meaning.setText(f"▲ {sentence}" if sentence else self._said_of_value)
        name = "warning" if sentence else "muted"
        if self._meaning.objectName() != name:
            self._meaning.setObjectName(name)
            restyle(self._meaning)

    def _said(self, number: float | None) -> str:
        if self.spec.path[-1] == "vitality" and number is not None:
            return vitality_band(number)
        return self.spec.help if number is not None else f"{self.spec.help} (not given)"

    @Slot(int)
    def _on_slid(self, _action: int) -> None:
        self.value_edited.emit(round(self._low + self.slider.sliderPosition() * self._step, 2))

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        valid = not text.strip() or as_number(text) is not None
        self.line.mark(valid=valid)
        self._complaint = "" if valid else not_a_number(text)
        self._show_meaning()
        if valid:
            self.value_edited.emit(text)
