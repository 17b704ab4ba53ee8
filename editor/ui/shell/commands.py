"""The table of commands; menus and their shortcuts are made from it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from editor.ui.text.marks import MARKS


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do. `id` names it in code; an empty `id` is a line between groups.

    `keys`: its shortcuts, with `; ` between; `checkable`: it is on or off; `group`: commands of the same group
    exclude each other.
    """

    id: str
    menu: str
    title: str = ""
    keys: str = ""
    checkable: bool = False
    group: str = ""


LINE = ""
COMMANDS = (
    Command("new", "File", "New Pattern…", "Ctrl+N"),
    Command("open", "File", "Open File…", "Ctrl+O"),
    Command(LINE, "File"),
    Command("save", "File", "Save", "Ctrl+S"),
    Command("save_all", "File", "Save All", "Ctrl+Shift+S"),
    Command("revert", "File", "Revert to the File on Disk"),
    Command(LINE, "File"),
    Command("export_html", "File", "Export as HTML…"),
    Command("export_pdf", "File", "Export as PDF…"),
    Command("print", "File", "Print…", "Ctrl+Alt+P"),
    Command(LINE, "File"),
    Command("close", "File", "Close", "Ctrl+W"),
    Command("quit", "File", "Quit", "Ctrl+Q"),
    Command("undo", "Edit", "Undo", "Ctrl+Z"),
    Command("redo", "Edit", "Redo", "Ctrl+Shift+Z; Ctrl+Y"),
    Command("copy_page", "Edit", "Copy as Rich Text", "Ctrl+Shift+C"),
    Command(LINE, "Edit"),
    Command("find", "Edit", "Find…", "Ctrl+F"),
    Command("find_next", "Edit", "Find Next", "F3; Ctrl+G"),
    Command("find_previous", "Edit", "Find Previous", "Shift+F3; Ctrl+Shift+G"),
    Command("replace", "Edit", "Replace…", "Ctrl+H"),
    Command(LINE, "Edit"),
    Command("paste_plain", "Edit", "Paste as Plain Text", "Ctrl+Shift+V"),
    Command(LINE, "Edit"),
    Command("repair", "Edit", "Propose a Repair…"),
    Command("upgrade_71", "Edit", "Upgrade to Format 7.1…"),
    Command("upgrade_82", "Edit", "Upgrade to Format 8.2…"),
    *(Command(mark.id, "Format", mark.title, mark.keys) for mark in MARKS),
    Command("show_library", "View", "Library", "F8", checkable=True),
    Command("show_preview", "View", "Preview", "F9", checkable=True),
    Command("show_problems", "View", "Problems", "F10", checkable=True),
    Command(LINE, "View"),
    Command("view_preview", "View", "The Page as Readers See It", "Ctrl+Shift+1"),
    Command("view_uses", "View", "What Links Here", "Ctrl+Shift+2"),
    Command("view_picture", "View", "Picture of the Neighbours", "Ctrl+Shift+3"),
    Command("widen_aside", "View", "Give It the Whole Window", "Shift+F9", checkable=True),
    Command(LINE, "View"),
    Command("theme_system", "View", "Theme of the System", checkable=True, group="theme"),
    Command("theme_light", "View", "Light Theme", checkable=True, group="theme"),
    Command("theme_dark", "View", "Dark Theme", checkable=True, group="theme"),
    Command("go", "Go", "Go to Pattern…", "Ctrl+P"),
    Command("filter", "Go", "Filter the Library", "Ctrl+L"),
    Command("search_text", "Go", "Search the Text of All", "Ctrl+Shift+F"),
    Command(LINE, "Go"),
    Command("next_page", "Go", "Next Page of the Outline", "Alt+Down"),
    Command("previous_page", "Go", "Previous Page of the Outline", "Alt+Up"),
    Command("next_tab", "Go", "Next Tab", "Ctrl+PgDown"),
    Command("previous_tab", "Go", "Previous Tab", "Ctrl+PgUp"),
    Command("open_library", "Library", "Open Library…", "Ctrl+Shift+O"),
    Command("reload_library", "Library", "Read the Library Again", "F5"),
    Command(LINE, "Library"),
    Command("find_duplicates", "Library", "Find Duplicates…"),
    Command("find_missing", "Library", "Find Missing Targets…"),
    Command(LINE, "Library"),
    Command("rename", "Library", "Change the Slug…", "F2"),
    Command("merge", "Library", "Merge into Another Pattern…"),
    Command("deprecate", "Library", "Deprecate…"),
    Command("delete", "Library", "Delete…"),
    Command("undo_many", "Library", "Undo the Last Change of Many Files"),
    Command("about", "Help", "About Trellis"),
)


class Commands:
    """The actions of a window, by the ids of their commands."""

    def __init__(self, window: QMainWindow) -> None:
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._menus: dict[str, QMenu] = {}
        for command in COMMANDS:
            menu = self._menus.get(command.menu)
            if menu is None:
                menu = window.menuBar().addMenu(f"&{command.menu}")
                self._menus[command.menu] = menu
            if command.id == LINE:
                menu.addSeparator()
            else:
                menu.addAction(self._make(command, window))

    def _make(self, command: Command, window: QMainWindow) -> QAction:
        action = QAction(command.title, window)
        if command.keys:
            action.setShortcuts([QKeySequence(keys) for keys in command.keys.split("; ")])
        action.setCheckable(command.checkable)
        if command.group:
            group = self._groups.setdefault(command.group, QActionGroup(window))
            group.addAction(action)
        self._actions[command.id] = action
        return action

    def connect(self, slots: dict[str, Callable[[], object]]) -> None:
        """Say what each command does; `slots` are bound methods by id."""
        for name, slot in slots.items():
            self._actions[name].triggered.connect(slot)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]
