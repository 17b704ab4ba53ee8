"""The toolbar of a text editor: one stop for Tab, and arrow keys from button to button."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QToolButton, QWidget

from editor.core.translation import tr
from editor.ui.forms.flow import FlowLayout
from editor.ui.forms.onestop import OneStop
from editor.ui.icons import show_icon
from editor.ui.keys import KeyedTip
from editor.ui.text.marks import MARKS, Mark


class MarkdownToolbar(QWidget):
    """The marks one uses most, as buttons; `set_mark` sets that of a name in the text."""

    def __init__(self, set_mark: Callable[[str], None]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Marks for the text"))
        self.buttons: list[QToolButton] = []
        self._row = FlowLayout(self, margin=0, gap=0)
        for mark in MARKS:
            if mark.icon:
                self._add(mark, partial(set_mark, mark.id))
        OneStop(self, self.buttons)

    def _add(self, mark: Mark, act: Callable[[], None]) -> None:
        button = QToolButton()
        button.setObjectName("quiet")
        show_icon(button, mark.icon)
        button.setAccessibleName(tr(mark.title))
        KeyedTip(button, tr(mark.title), mark.id)
        button.clicked.connect(act)
        self._row.addWidget(button)
        self.buttons.append(button)
