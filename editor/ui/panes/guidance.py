"""What belongs into a section, and beginnings for it, above the text while there is none."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.core.translation import tr
from editor.schema.starters import Starter
from editor.ui.forms.button import Button
from editor.ui.forms.field import small_label
from editor.ui.forms.flow import FlowLayout

_LONGEST = 56
"""Characters of a beginning that its button shows."""


class Guidance(QWidget):
    """A sentence, and a button for each beginning.

    Signals:
        starter_chosen(Starter): put this into the text.
    """

    starter_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._said = small_label("")
        self._starters: tuple[Starter, ...] = ()
        self._row = QWidget()
        self._flow = FlowLayout(self._row, margin=0)
        # The last widget takes the rest of its row.
        self._flow.addWidget(QWidget())
        self.buttons: list[Button] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._said)
        layout.addWidget(self._row)

    def show_guidance(self, said: str, starters: Sequence[Starter]) -> None:
        """Show a sentence and beginnings."""
        self._said.setText(said)
        if tuple(starters) == self._starters:
            return
        self._starters = tuple(starters)
        self._row.setVisible(bool(starters))
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        for place, starter in enumerate(starters):
            self.buttons.append(self._button(starter, place))

    def _button(self, starter: Starter, place: int) -> Button:
        title = starter.title if len(starter.title) <= _LONGEST else f"{starter.title[: _LONGEST - 1]}…"
        button = Button(tr("Insert: {title}", title=title), "starter")
        button.setAccessibleName(tr("Insert: {title}", title=starter.title))
        button.setToolTip(starter.text)
        button.clicked.connect(partial(self.starter_chosen.emit, starter))
        self._flow.insert(place, button)
        return button
