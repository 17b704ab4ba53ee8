"""Keys that mean something to a widget itself, though the window may have a command for them."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class OwnKeys(QObject):
    """Keeps keys from the window while a widget has the keyboard: these, and those of `actions`, which it triggers."""

    def __init__(self, widget: QWidget, *keys: QKeyCombination | Qt.Key, actions: Iterable[QAction] = ()) -> None:
        super().__init__(widget)
        self._keys = {key if isinstance(key, QKeyCombination) else QKeyCombination(key) for key in keys}
        self._actions = {sequence.toString(): action for action in actions for sequence in action.shortcuts()}
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        pressed = event.keyCombination()
        action = self._actions.get(QKeySequence(pressed).toString())
        if event.type() == QEvent.Type.ShortcutOverride and (action is not None or pressed in self._keys):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and action is not None:
            action.trigger()
            return True
        return super().eventFilter(watched, event)
