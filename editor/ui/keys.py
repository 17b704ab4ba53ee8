"""Which shortcuts the commands have now, for the texts that name them."""

from functools import cache

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget


class CommandKeys(QObject):
    """What the table of commands tells of them: their first shortcuts, and where in the menus they stand.

    Signals:
        changed(str): the command of this id has another shortcut.
    """

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._keys: dict[str, str] = {}
        self._places: dict[str, str] = {}

    def note(self, command: str, keys: str, place: str) -> None:
        """Learn the shortcut of a command as keyboards name it, empty for none, and its place such as `File › Save`."""
        is_other = self._keys.get(command) != keys
        self._keys[command] = keys
        self._places[command] = place
        if is_other:
            self.changed.emit(command)

    def keys(self, command: str) -> str:
        """The shortcut of a command; empty where it has none."""
        return self._keys.get(command, "")

    def way(self, command: str) -> str:
        """How a command is run: its shortcut, or where it has none its place in the menus."""
        return self.keys(command) or self.place(command)

    def place(self, command: str) -> str:
        """Where a command stands in the menus."""
        return self._places.get(command, command)

    def with_keys(self, text: str, command: str) -> str:
        """A few words, with the shortcut of what they name behind them."""
        keys = self.keys(command)
        return f"{text} ({keys})" if keys else text


@cache
def command_keys() -> CommandKeys:
    """The shortcuts of the window."""
    return CommandKeys()


class KeyedTip(QObject):
    """Keeps a tool tip at a text and the shortcut that its command has now; it goes with its widget."""

    def __init__(self, widget: QWidget, text: str, command: str) -> None:
        super().__init__(widget)
        self._widget = widget
        self._text = text
        self._command = command
        command_keys().changed.connect(self._on_changed)
        self._on_changed(command)

    @Slot(str)
    def _on_changed(self, command: str) -> None:
        if command == self._command:
            self._widget.setToolTip(command_keys().with_keys(self._text, command))
