"""The parts of a long page by name, with what is wrong and what is new in each; one tab stop for all."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.core.translation import tr, tr_count
from editor.ui.forms.button import Button
from editor.ui.forms.flow import FlowLayout

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: -1_000,
    Qt.Key.Key_End: 1_000,
}
"""How many buttons further a key goes."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a part of a page holds: problems, changes and, where it is a list, items."""

    problems: int = 0
    changes: int = 0
    items: int = 0

    @property
    def signs(self) -> str:
        """The counts that are not none, short."""
        signs = [f"▲ {self.problems}"] if self.problems else []
        return "  ".join([*signs, *([f"● {self.changes}"] if self.changes else [])])

    @property
    def words(self) -> str:
        """The counts that are not none, as one says them."""
        said = [tr_count(self.problems, "{count} problem", "{count} problems")] if self.problems else []
        said += [tr_count(self.changes, "{count} changed", "{count} changed")] if self.changes else []
        return ", ".join(said)


class SectionHeading(QWidget):
    """The name of a part of a page, and its counts."""

    def __init__(self, title: str) -> None:
        super().__init__()
        name = QLabel(title)
        name.setObjectName("heading")
        self.counts = QLabel()
        self.counts.setObjectName("muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 8, 0, 0)
        line.setSpacing(12)
        line.addWidget(name)
        line.addWidget(self.counts)
        line.addStretch(1)

    def show_tally(self, tally: Tally) -> None:
        """Show these counts."""
        self.counts.setText(tally.signs)
        self.counts.setAccessibleName(tally.words)


class JumpList(QWidget):
    """A button for each part. Tab reaches one of them, the arrow keys the others.

    Signals:
        chosen(int): go to this part.
    """

    chosen = Signal(int)

    def __init__(self, titles: list[str]) -> None:
        super().__init__()
        self._titles = titles
        self.buttons = [_Jump(number, title) for number, title in enumerate(titles)]
        flow = FlowLayout(self, margin=0, gap=0)
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            button.pressed_at.connect(self.chosen)
            button.stepped.connect(self._on_stepped)
            flow.addWidget(button)
        flow.addWidget(QWidget())
        self.buttons[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_tallies(self, tallies: list[Tally]) -> None:
        """Show what each part holds."""
        for button, title, tally in zip(self.buttons, self._titles, tallies, strict=True):
            items = f"{title} {tally.items}" if tally.items else title
            button.setText(f"{items}  {tally.signs}".strip())
            target = f"{items}, {tally.words}" if tally.words else items
            button.setAccessibleName(tr("Go to {name}", name=target))

    @Slot(int, int)
    def _on_stepped(self, number: int, by: int) -> None:
        target = max(0, min(len(self.buttons) - 1, number + by))
        for place, button in enumerate(self.buttons):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == target else Qt.FocusPolicy.ClickFocus)
        self.buttons[target].setFocus(Qt.FocusReason.TabFocusReason)


class _Jump(Button):
    """One of the buttons.

    Signals:
        pressed_at(int): it was pressed.
        stepped(int, int): the one so many further is wanted.
    """

    pressed_at = Signal(int)
    stepped = Signal(int, int)

    def __init__(self, number: int, title: str) -> None:
        super().__init__(title, "link")
        self._number = number
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(self._number, by)

    @Slot()
    def _on_clicked(self) -> None:
        self.pressed_at.emit(self._number)
