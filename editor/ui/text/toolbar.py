"""The toolbar of a text editor: one stop for Tab, and arrow keys from button to button."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from editor.core.translation import tr
from editor.ui.forms.flow import FlowLayout
from editor.ui.forms.onestop import OneStop
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.marks import MARKS, Mark


class MarkdownToolbar(QWidget):
    """The marks one uses most, as buttons."""

    def __init__(self, edit: MarkdownEdit) -> None:
        super().__init__()
        self.setAccessibleName(tr("Marks for the text"))
        self.buttons: list[QToolButton] = []
        self._row = FlowLayout(self, margin=0, gap=0)
        for mark in MARKS:
            if mark.sign:
                self._add(mark, partial(edit.set_mark, mark.id))
        OneStop(self, self.buttons)

    def _add(self, mark: Mark, act: Callable[[], None]) -> None:
        keys = QKeySequence(mark.keys.partition(";")[0]).toString(QKeySequence.SequenceFormat.NativeText)
        said = f"{tr(mark.title)} ({keys})"
        button = QToolButton()
        button.setObjectName("quiet")
        button.setText(tr(mark.sign))
        button.setToolTip(said)
        button.setAccessibleName(said)
        if mark.id in ("bold", "italic"):
            font = button.font()
            font.setBold(mark.id == "bold")
            font.setItalic(mark.id == "italic")
            button.setFont(font)
        button.clicked.connect(act)
        self._row.addWidget(button)
        self.buttons.append(button)
