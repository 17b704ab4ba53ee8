"""The list of all commands and their shortcuts."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from editor.ui.forms.field import small_label
from editor.ui.shell.commands import COMMANDS, Command, Commands
from editor.ui.shell.commandsearch import found_commands

_ID = Qt.ItemDataRole.UserRole
_SIZE = (560, 560)


class ShortcutList(QDialog):
    """Commands under their menus, each with its shortcuts; words above narrow the list."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self._commands = commands
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search commands and menus")
        self.search.setAccessibleName("Search for a command")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName("Commands and their shortcuts")
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels(["Command", "Shortcuts"])
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self._found = small_label("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._found)
        self.resize(*_SIZE)
        self._show("")

    @Slot(str)
    def _show(self, query: str) -> None:
        """Show the commands that fit some words, in the order of the menus."""
        found = set(found_commands(query, (command for command in COMMANDS if command.can_be_run)))
        self.tree.clear()
        menus: dict[str, QTreeWidgetItem] = {}
        for command in COMMANDS:
            if command in found:
                self._row(command, menus.get(command.menu) or self._menu(command.menu, menus))
        self.tree.expandAll()
        self._found.setText("" if found else "Nothing found. Try another word, such as the name of a menu.")

    def _menu(self, title: str, menus: dict[str, QTreeWidgetItem]) -> QTreeWidgetItem:
        row = menus[title] = QTreeWidgetItem(self.tree, [title])
        row.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = row.font(0)
        font.setBold(True)
        row.setFont(0, font)
        return row

    def _row(self, command: Command, menu: QTreeWidgetItem) -> QTreeWidgetItem:
        row = QTreeWidgetItem(menu, [command.title, self._commands.all_keys(command.id)])
        row.setData(0, _ID, command.id)
        return row


class Shortcuts(QObject):
    """Shows the list beside the window, so that one can go on working."""

    def __init__(self, window: QWidget, commands: Commands) -> None:
        super().__init__(window)
        self._window = window
        self._commands = commands
        self.list: ShortcutList | None = None
        """The list, once it was opened."""
        commands.connect({"shortcuts": self.open})

    @Slot()
    def open(self) -> None:
        """Show the list."""
        if self.list is None:
            self.list = ShortcutList(self._commands, self._window)
        self.list.show()
        self.list.raise_()
        self.list.activateWindow()
        self.list.search.setFocus()
