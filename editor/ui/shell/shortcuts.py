"""The list of all commands and their shortcuts, in which each can be changed."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.core.translation import tr
from editor.ui.forms.button import Button
from editor.ui.forms.field import small_label
from editor.ui.icons import offer_clearing
from editor.ui.shell.commands import COMMANDS, SEPARATOR, Command, Commands, menu_title
from editor.ui.shell.commandsearch import found_commands

_ID = Qt.ItemDataRole.UserRole
_SIZE = (600, 600)
_FREE = re.compile(r"(^|\+)(Ctrl|Alt|Meta)\+|(^|\+)F\d+$")
"""Keys that are not typed into a text."""


class ShortcutList(QDialog):
    """Commands under their menus, each with its shortcuts; words above narrow the list, below one is changed.

    Signals:
        keys_changed(): a command has other shortcuts.
    """

    keys_changed = Signal()

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self._commands = commands
        self._before_reset: dict[str, str] = {}
        self._rows: dict[str, QTreeWidgetItem] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search commands and menus"))
        self.search.setAccessibleName(tr("Search for a command"))
        offer_clearing(self.search, tr("Clear the search"))
        self.search.textChanged.connect(self._show)
        self.tree = _tree()
        self.tree.currentItemChanged.connect(self._on_chosen)
        self._for = QLabel()
        self.keys = QKeySequenceEdit()
        self.keys.setAccessibleName(tr("New shortcut"))
        for field in self.keys.findChildren(QLineEdit):
            field.setAccessibleName(tr("New shortcut"))
            offer_clearing(field, tr("Clear the field"))
            self.keys.setMinimumWidth(field.fontMetrics().horizontalAdvance(field.placeholderText()) + 48)
        self.keys.setMaximumSequenceLength(1)
        self.keys.keySequenceChanged.connect(self._on_keys_typed)
        self.set = Button(tr("Set"), "primary")
        self.add = Button(tr("Add"))
        self.reset = Button(tr("Default"))
        self.reset_all = Button(tr("All Defaults"), "quiet")
        self.said = small_label("")
        self._arrange()
        self._show("")
        self._on_chosen()

    def _arrange(self) -> None:
        self.set.setToolTip(tr("Have this shortcut and no other; without one, none"))
        self.add.setToolTip(tr("Have this shortcut beside the others"))
        self.reset.setToolTip(tr("Have the shortcuts that the program came with"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keys, 1)
        for button, slot in (
            (self.set, self._on_set),
            (self.add, self._on_add),
            (self.reset, self._on_reset),
            (self.reset_all, self._on_reset_all),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._for)
        layout.addLayout(row)
        layout.addWidget(self.said)
        self.resize(*_SIZE)

    @property
    def chosen(self) -> str:
        """The id of the command whose shortcuts are changed; empty where none is chosen."""
        item = self.tree.currentItem()
        return str(item.data(0, _ID) or "") if item is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter lead from the words to the first command that was found."""
        leads_on = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if leads_on and self.search.hasFocus() and self._rows:
            if self.chosen not in self._rows:
                self.choose(next(iter(self._rows)))
            self.tree.setFocus()
        else:
            super().keyPressEvent(event)

    def choose(self, name: str) -> None:
        """Choose a command, if it is listed."""
        if name in self._rows:
            self.tree.setCurrentItem(self._rows[name])

    @Slot(str)
    def _show(self, query: str) -> None:
        """Show the commands that fit some words, in the order of the menus; the chosen one stays chosen."""
        chosen = self.chosen
        self._rows.clear()
        found = set(found_commands(query, (command for command in COMMANDS if command.can_be_run)))
        self.tree.clear()
        menus: dict[str, QTreeWidgetItem] = {}
        for command in COMMANDS:
            if command in found:
                self._row(command, menus.get(command.menu) or self._menu(command.menu, menus))
        self.tree.expandAll()
        self.choose(chosen)
        self.said.setText("" if found else tr("Nothing found. Try another word, such as the name of a menu."))

    def _menu(self, menu: str, menus: dict[str, QTreeWidgetItem]) -> QTreeWidgetItem:
        row = menus[menu] = QTreeWidgetItem(self.tree, [menu_title(menu)])
        row.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = row.font(0)
        font.setBold(True)
        row.setFont(0, font)
        return row

    def _row(self, command: Command, menu: QTreeWidgetItem) -> None:
        changed = tr("changed") if command.id in self._commands.changed_keys else ""
        row = QTreeWidgetItem(menu, [tr(command.title), self._commands.all_keys(command.id), changed])
        row.setData(0, _ID, command.id)
        self._rows[command.id] = row

    @Slot()
    def _on_chosen(self) -> None:
        name = self.chosen
        for widget in (self.keys, self.set, self.add, self.reset):
            widget.setEnabled(bool(name))
        if name:
            self._for.setText(tr("New shortcut for “{command}”:", command=self._commands.title(name)))
        else:
            self._for.setText(tr("Choose a command to change its shortcut."))
        self.keys.clear()
        self._on_keys_typed()

    @Slot()
    def _on_keys_typed(self) -> None:
        """Say at once what stands against a shortcut."""
        keys = self.keys.keySequence()
        refusal = refusal_of(keys)
        holder = self._holder(keys)
        title = self._commands.title(holder) if holder else ""
        taken = tr("{keys} is the shortcut of “{command}” already.", keys=_native(keys), command=title)
        said = refusal or (taken if holder else "")
        self.said.setText(f"▲ {said}" if said else "")
        if holder and not refusal:
            self.set.setText(tr("Take It from “{command}”", command=title))
        else:
            self.set.setText(tr("No Shortcut") if keys.isEmpty() else tr("Set"))
        self.set.setEnabled(bool(self.chosen) and not refusal)
        self.add.setEnabled(bool(self.chosen) and not keys.isEmpty() and not refusal and not holder)

    def _holder(self, keys: QKeySequence) -> str:
        """The other command that has a shortcut; empty where none has."""
        holder = self._commands.holder_of(keys)
        return holder if holder != self.chosen else ""

    @Slot()
    def _on_set(self) -> None:
        keys = self.keys.keySequence()
        if holder := self._holder(keys):
            kept = [each for each in self._commands.keys(holder).split(SEPARATOR) if each != keys.toString()]
            self._commands.set_keys(holder, SEPARATOR.join(kept))
        self._commands.set_keys(self.chosen, keys.toString())
        self._on_changed()

    @Slot()
    def _on_add(self) -> None:
        others = self._commands.keys(self.chosen)
        keys = self.keys.keySequence().toString()
        if keys not in others.split(SEPARATOR):
            self._commands.set_keys(self.chosen, f"{others}{SEPARATOR}{keys}" if others else keys)
        self._on_changed()

    @Slot()
    def _on_reset(self) -> None:
        others = self._commands.reset_keys(self.chosen)
        self._on_changed()
        said = []
        if others.taken:
            said.append(tr("One of these shortcuts was taken from {commands}.", commands=self._titles(others.taken)))
        if others.returned:
            said.append(tr("A shortcut went back to {commands}.", commands=self._titles(others.returned)))
        self.said.setText(" ".join(said))

    def _titles(self, names: Iterable[str]) -> str:
        return ", ".join(tr("“{command}”", command=self._commands.title(name)) for name in names)

    @Slot()
    def _on_reset_all(self) -> None:
        """Take back all that was changed; pressed again at once, bring that back."""
        before, now = self._before_reset, self._commands.changed_keys
        self._commands.restore_keys(before)
        self._on_changed()
        if now and not before:
            self._offer_undo(now)
            self.said.setText(tr("All commands have the shortcuts that the program came with."))

    def _offer_undo(self, before: dict[str, str]) -> None:
        """Let the button bring back what was changed before all was taken back; an empty `before` ends that."""
        self._before_reset = before
        self.reset_all.setText(tr("Undo") if before else tr("All Defaults"))

    def _on_changed(self) -> None:
        self._offer_undo({})
        self.keys.clear()
        self._show(self.search.text())
        # The button that was pressed takes all shortcuts away if it is pressed again.
        self.tree.setFocus()
        self.keys_changed.emit()


class Shortcuts(QObject):
    """Shows the list beside the window, so that one can go on working.

    Signals:
        changed(): a command has other shortcuts; it is to be remembered.
    """

    changed = Signal()

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
            self.list.keys_changed.connect(self.changed)
        self.list.show()
        self.list.raise_()
        self.list.activateWindow()
        self.list.search.setFocus()


def refusal_of(keys: QKeySequence) -> str:
    """Why keys can be no shortcut; empty where they can."""
    if keys.isEmpty() or _FREE.search(keys.toString()):
        return ""
    return tr(
        "{keys} alone is needed for writing. Hold Ctrl or Alt with it, or take a function key.", keys=_native(keys)
    )


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(tr("Commands and their shortcuts"))
    tree.setColumnCount(3)
    tree.setHeaderLabels([tr("Command"), tr("Shortcuts"), ""])
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    header = tree.header()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(False)
    return tree
