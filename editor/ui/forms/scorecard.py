"""The scores together: a row for each, their picture, and their mean."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.core.snapshot import Snapshot
from editor.render.colours import Colours
from editor.session.form import field_state, mean_score
from editor.ui.forms.button import Button
from editor.ui.forms.number import ScoreControl, as_number
from editor.ui.forms.radar import Radar

_ROOM_FOR_PICTURE = 480
"""Pixels; in a narrower page the picture gives way to the sliders."""


class ScoreCard(QWidget):
    """Sliders on the left, the radar and the mean on the right.

    Signals:
        mean_taken(float): the mean is to be the overall score.
    """

    mean_taken = Signal(float)

    def __init__(self, controls: list[ScoreControl], colours: Colours) -> None:
        super().__init__()
        self._controls = controls
        self.radar = Radar(colours)
        self._mean = QLabel()
        self._mean.setObjectName("muted")
        self.take = Button("Take it", "link")
        self.take.setAccessibleName("Take the mean as overall score")
        self.take.clicked.connect(self._on_take)
        self._arrange()

    def _arrange(self) -> None:
        rows = QVBoxLayout()
        rows.setSpacing(12)
        for control in self._controls:
            rows.addWidget(control)
        mean = QHBoxLayout()
        mean.addStretch(1)
        mean.addWidget(self._mean)
        mean.addWidget(self.take)
        mean.addStretch(1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.radar)
        side.addLayout(mean)
        side.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(rows, 1)
        layout.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        # Else the picture would keep the page too wide to notice that there is no room for it.
        self.setMinimumWidth(1)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the scores of the text."""
        states = [field_state(control.spec, snapshot) for control in self._controls]
        for control, state in zip(self._controls, states, strict=True):
            control.show_state(state)
        numbers = [(state.spec.control.short, as_number(state.spelling) or 0.0) for state in states]
        self.radar.show_scores(tuple(numbers))
        mean = mean_score(snapshot)
        self._mean.setText("" if mean is None else f"Mean {mean:.1f}")
        self.take.setVisible(mean is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= _ROOM_FOR_PICTURE)

    @Slot()
    def _on_take(self) -> None:
        self.mean_taken.emit(float(self._mean.text().removeprefix("Mean ")))
