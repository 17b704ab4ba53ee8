"""The toolbar of a text editor: one stop for Tab, and arrow keys from button to button."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from editor.ui.forms.flow import FlowLayout
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.marks import MARKS


class MarkdownToolbar(QWidget):
    """The marks one uses most, as buttons."""

    def __init__(self, edit: MarkdownEdit) -> None:
        super().__init__()
        self.setAccessibleName("Marks for the text")
        self.buttons: list[QToolButton] = []
        self._row = FlowLayout(self, margin=0, gap=0)
        for mark in MARKS:
            if mark.sign:
                self._add(mark.sign, mark.said, partial(edit.set_mark, mark.id))
        self._let_tab_stop_at(self.buttons[0])

    def _add(self, sign: str, said: str, act: Callable[[], None]) -> None:
        button = QToolButton()
        button.setObjectName("quiet")
        button.setText(sign)
        button.setToolTip(said)
        button.setAccessibleName(said)
        if sign in "BI":
            font = button.font()
            font.setBold(sign == "B")
            font.setItalic(sign == "I")
            button.setFont(font)
        button.clicked.connect(act)
        button.installEventFilter(self)
        self._row.addWidget(button)
        self.buttons.append(button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A button would take an arrow key for Tab.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self.buttons:
            target = self._target(self.buttons.index(watched), Qt.Key(event.key()))
            if target is not None:
                self._let_tab_stop_at(target)
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _target(self, current: int, key: Qt.Key) -> QToolButton | None:
        """The button that a key leads to; None where it leads to none."""
        last = len(self.buttons) - 1
        places = {
            Qt.Key.Key_Left: max(0, current - 1),
            Qt.Key.Key_Right: min(last, current + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        return self.buttons[places[key]] if key in places else None

    def _let_tab_stop_at(self, stop: QToolButton) -> None:
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)
