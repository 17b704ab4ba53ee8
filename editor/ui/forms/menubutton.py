"""A button that opens a menu, with the sign of that behind its words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton

from editor.ui.icons import drawn_icon
from editor.ui.theme import scaled

_SPARE = 6
"""Pixels at a zoom of 100 %."""


class MenuButton(QToolButton):
    """Opens its menu at once; `show_words` says whether the sign stands behind them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("choice")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIcon(drawn_icon("choose"))

    def show_words(self, words: str, *, with_sign: bool = True) -> None:
        """Show what there is to choose, or without the sign what was chosen."""
        self.setText(words)
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonTextOnly
        self.setToolButtonStyle(beside if with_sign else alone)

    def sizeHint(self) -> QSize:
        # The style leaves room between sign and words as between two buttons.
        room = _SPARE if self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon else 0
        return super().sizeHint() - QSize(scaled(room), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        # The sign would stand before the words.
        option.direction = Qt.LayoutDirection.RightToLeft
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
