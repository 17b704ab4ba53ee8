"""The scores together: a row for each, their picture, and their mean."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.render.colours import Colours
from editor.session.form import field_state, mean_score, overall_score
from editor.ui.forms.button import Button
from editor.ui.forms.number import as_number
from editor.ui.forms.radar import Radar
from editor.ui.forms.score import ScoreControl
from editor.ui.theme import scaled

_ROOM_FOR_SLIDERS = 272
"""Pixels that the sliders need beside the picture, where the zoom is 100 %; with less it stands below them."""
_UNBOUNDED = 16_777_215


class ScoreCard(QWidget):
    """Sliders with the mean below them on the left, the radar on the right, or below where there is no room.

    Signals:
        mean_taken(float): the mean is to be the overall score.
    """

    mean_taken = Signal(float)

    def __init__(self, controls: list[ScoreControl], rows: Sequence[QWidget], colours: Colours) -> None:
        super().__init__()
        self._controls = controls
        self.radar = Radar(colours)
        self._value: float | None = None
        self._mean = QLabel()
        self._mean.setObjectName("muted")
        self._mean.setWordWrap(True)
        self.take = Button(tr("Take it"), "link")
        self.take.setAccessibleName(tr("Take the mean as overall score"))
        self.take.clicked.connect(self._on_take)
        self._arrange(rows)

    def _arrange(self, fields: Sequence[QWidget]) -> None:
        rows = QVBoxLayout()
        rows.setSpacing(14)
        for field in fields:
            rows.addWidget(field)
        self._mean_line = QHBoxLayout()
        self._mean_line.addWidget(self._mean, 1)
        self._mean_line.addWidget(self.take)
        self._mean_line.addStretch(1)
        rows.addLayout(self._mean_line)
        # The radar moves up and down in a column of its own, so that it stays in view.
        self._side = QWidget()
        self.radar.setParent(self._side)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._layout.addLayout(rows, 1)
        self._layout.addWidget(self._side)
        # Else the picture would keep the page too wide to notice that there is no room for it.
        self.setMinimumWidth(1)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the scores of the text."""
        states = [field_state(control.spec, snapshot) for control in self._controls]
        numbers = [(state.spec.control.short, as_number(state.spelling) or 0.0) for state in states]
        self.radar.show_scores(tuple(numbers))
        self._fit()
        self._value = mean_score(snapshot)
        overall = as_number(field_state(overall_score(snapshot), snapshot).spelling)
        self._mean.setText("" if self._value is None else _said(self._value, overall))
        differs = self._value is not None and self._value != overall
        self.take.setVisible(differs)
        # The button stands right behind the words; without it they have the whole line.
        self._mean_line.setStretch(2, int(differs))

    def follow(self, top: int) -> None:
        """Bring the radar to where the card is seen: `top` is the first line in view, counted from that of the card."""
        least = self.radar.height()
        self.radar.move(0, max(0, min(top, self._side.height() - least)) if self._is_beside else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the picture beside the sliders where it leaves them the room they need, else below them."""
        beside = self._is_beside
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._side.setFixedWidth(self.radar.width())
        self._side.setMinimumHeight(self.radar.height())
        self._side.setMaximumHeight(_UNBOUNDED if beside else self.radar.height())
        self._side.setVisible(self.width() >= self.radar.width())
        if not beside:
            self.radar.move(0, 0)

    @property
    def _is_beside(self) -> bool:
        return self.width() >= scaled(_ROOM_FOR_SLIDERS) + self.radar.width()

    @Slot()
    def _on_take(self) -> None:
        if self._value is not None:
            self.mean_taken.emit(self._value)


def _said(mean: float, overall: float | None) -> str:
    """What the mean is, and how the overall score stands to it."""
    if mean == overall:
        return tr("Mean of the scores {mean}, as the overall score says", mean=f"{mean:.1f}")
    return tr("Mean of the scores {mean}", mean=f"{mean:.1f}")
