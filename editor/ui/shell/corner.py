"""The buttons beside the menus, which leave those the room they need."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QWidget

from editor.core.translation import tr
from editor.ui.forms.button import Button
from editor.ui.forms.onestop import OneStop
from editor.ui.keys import KeyedTip
from editor.ui.shell.commands import Commands
from editor.ui.theme import scaled

_MARGIN, _GAP = 8, 8
_BESIDE_TITLE, _BETWEEN = 20, 6
"""Pixels that the style leaves around the title of a menu, where the zoom is 100 %, and between two."""
_ALL, _WITHOUT_KEYS, _WITHOUT_NEW, _SIGN_AND_SAVE, _SIGN_ALONE = range(5)
"""What is shown, the more the menus need, the less."""


class Corner(QWidget):
    """Three buttons, as many and as wide as the menus leave room for; what they do stands in those, too."""

    def __init__(self, menus: QMenuBar, commands: Commands) -> None:
        super().__init__(menus)
        self._menus = menus
        self._commands = commands
        self._title = commands.title("go")
        self._go = self._button(self._title, "search", "go")
        self._new = self._button(tr("New"), "new", "new")
        self._save = self._button(tr("Save"), "primary", "save")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, _MARGIN, 0)
        layout.setSpacing(_GAP)
        buttons = (self._go, self._new, self._save)
        for button in buttons:
            layout.addWidget(button)
        OneStop(self, buttons)
        commands["go"].changed.connect(self.fit)
        menus.installEventFilter(self)
        self._show(_ALL)

    def _button(self, text: str, name: str, command: str) -> Button:
        button = Button(text, name)
        button.setAccessibleName(text)
        KeyedTip(button, self._commands.title(command), command)
        button.clicked.connect(self._commands[command].trigger)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()
        return super().eventFilter(watched, event)

    @Slot()
    def fit(self) -> None:
        """Give up as much as the menus need, and no more."""
        if self._menus.width() == 0:
            return
        before = self.size()
        for less in range(_ALL, _SIGN_ALONE + 1):
            self._show(less)
            if self.sizeHint().width() <= self._menus.width() - self._needed_by_menus():
                break
        self.resize(self.sizeHint())
        if self.size() != before and self._menus.cornerWidget() is self:
            # The menu bar asks how large its corner is only when it gets one.
            self._menus.setCornerWidget(self)

    def _needed_by_menus(self) -> int:
        metrics = self._menus.fontMetrics()
        titles = [action.text().replace("&", "") for action in self._menus.actions()]
        around = len(titles) * (scaled(_BESIDE_TITLE) + _BETWEEN) + 2 * scaled(_MARGIN) + _GAP
        return sum(metrics.horizontalAdvance(title) for title in titles) + around

    def _show(self, less: int) -> None:
        keys = self._commands.said_keys("go")
        self._new.setVisible(less < _WITHOUT_NEW)
        self._save.setVisible(less < _SIGN_ALONE)
        self._go.setText(f"{self._title}      {keys}" if keys and less < _WITHOUT_KEYS else self._title)
        if less >= _SIGN_AND_SAVE:
            # Drawings need modules that the first window can do without.
            from editor.ui.icons import drawn_icon

            self._go.setText("")
            self._go.setIcon(drawn_icon("search"))
        elif not self._go.icon().isNull():
            self._go.setIcon(QIcon())
