"""A score: a slider, the number, what it means, and where it lies among those of the library."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.core.snapshot import Snapshot
from editor.core.translation import tr, tr_noop
from editor.schema.fields import FieldSpec
from editor.session.form import FieldState, spelling_of
from editor.session.standing import Distribution, standing_sentence
from editor.ui.forms.button import Button
from editor.ui.forms.field import ElidedLabel, FieldControl, name_control, small_label
from editor.ui.forms.fieldhead import FieldHead
from editor.ui.forms.number import CalmSlider, NumberLine, as_number, not_a_number, slider_place
from editor.ui.forms.strip import ScoreStrip

_ASKS = tr_noop("An extreme score. It asks for a reason.")
_BIN = 0.5
_HIGHEST = 5.0


class ScoreControl(FieldControl):
    """One row of the score card.

    Signals:
        reasons_requested(): show the field in which the reasons for the scores stand.
    """

    reasons_requested = Signal()

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self._low = spec.minimum or 0
        self._high = spec.maximum or _HIGHEST
        self._step = spec.control.step
        self._value: float | None = None
        self._distribution: Distribution | None = None
        self.slider = CalmSlider()
        self.slider.setRange(0, round((self._high - self._low) / self._step))
        self.slider.setPageStep(max(1, round(1 / self._step)))
        self.slider.setMinimumWidth(120)
        self.slider.actionTriggered.connect(self._on_slid)
        self.line = NumberLine(spec)
        self.line.be_narrow()
        self.line.textEdited.connect(self._on_typed)
        name_control(self.line, spec)
        name_control(self.slider, spec)
        self.slider.setAccessibleName(tr("{title}, slider", title=spec.title))
        self._own_head = FieldHead(spec.title)
        self._asked = ElidedLabel()
        self._asked.setObjectName("muted")
        self._asked.setText(spec.help)
        self._own_head.explain(self._asked)
        self.strip = ScoreStrip()
        self.meaning = small_label("")
        self._extreme = small_label(tr(_ASKS))
        self._reasons = Button(tr("Reasoning"), "link")
        self._reasons.setAccessibleName(tr("Give a reason for {title}", title=spec.title))
        self._reasons.clicked.connect(self.reasons_requested)
        self._arrange()

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.strip)
        left.addWidget(self.slider)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self.line)
        self._hint = QWidget()
        hint = QHBoxLayout(self._hint)
        hint.setContentsMargins(0, 0, 0, 0)
        hint.setSpacing(4)
        hint.addWidget(self._extreme, 1)
        hint.addWidget(self._reasons)
        self._hint.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._own_head)
        layout.addLayout(row)
        layout.addWidget(self.meaning)
        layout.addWidget(self._hint)

    @property
    def head(self) -> FieldHead:
        return self._own_head

    @property
    def buddy(self) -> QWidget:
        return self.line

    def show_state(self, state: FieldState) -> None:
        self._value = as_number(state.spelling)
        position = slider_place(self._value, self._low, self._step, self.slider)
        if self.slider.sliderPosition() != position:
            with QSignalBlocker(self.slider):
                self.slider.setValue(position)
        self.line.show_spelling(state.spelling)
        self._show_meaning()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Ask for a reason, or where reasons are given for a look at whether they name this score."""
        reasons = spelling_of(snapshot, (*self.spec.path[:-1], self.spec.control.reason)).strip()
        asked = tr("An extreme score. Does the reasoning name it?") if reasons else tr(_ASKS)
        if self._extreme.text() != asked:
            self._extreme.setText(asked)

    def show_distribution(self, distribution: Distribution | None) -> None:
        """Show how the score is spread over the library; None hides it."""
        if distribution != self._distribution:
            self._distribution = distribution
            self._show_meaning()

    def _show_meaning(self) -> None:
        value, spread = self._value, self._distribution
        level = self.spec.control.level(value) if value is not None else None
        said = tr("not given") if not self.line.text().strip() else ""
        if level is not None:
            said = f"{level.name}: {level.meaning}" if level.name else level.meaning
        if value is not None and spread is not None:
            said = f"{said} {standing_sentence(value, spread)}".strip()
        if self.meaning.text() != said:
            self.meaning.setText(said)
            self.slider.setAccessibleDescription(f"{self.spec.help} {said}")
        share = None if value is None else (value - self._low) / (self._high - self._low)
        self.strip.show_bins(() if spread is None else spread.binned(self._low, self._high, _BIN), share)
        self._hint.setVisible(value is not None and self.spec.control.is_extreme(value))

    @Slot(int)
    def _on_slid(self, _action: int) -> None:
        self.value_edited.emit(round(self._low + self.slider.sliderPosition() * self._step, 2))

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        valid = not text.strip() or as_number(text) is not None
        self.line.mark(valid=valid)
        self.complained.emit("" if valid else not_a_number(text))
        if valid:
            self.value_edited.emit(text)
