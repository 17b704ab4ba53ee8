"""The table of commands; menus and their shortcuts are made from it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from editor.ui.text.marks import MARKS


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do. `id` names it in code; an empty `id` is a line between groups.

    `keys`: its shortcuts, with `SEPARATOR` between; `checkable`: it is on or off; `group`: commands of the same group
    exclude each other; `is_menu`: it opens a menu of its own, and what stands in that is run.
    """

    id: str
    menu: str
    title: str = ""
    keys: str = ""
    checkable: bool = False
    group: str = ""
    is_menu: bool = False

    @property
    def can_be_run(self) -> bool:
        """Whether it is more than a line or a menu."""
        return self.id != LINE and not self.is_menu


LINE = ""
SEPARATOR = "; "
"""Stands between the shortcuts of one command."""
COMMANDS = (
    Command("new", "File", "New Pattern…", "Ctrl+N"),
    Command("open", "File", "Open File…", "Ctrl+O"),
    Command("recent_files", "File", "Open Recent", is_menu=True),
    Command("reopen", "File", "Reopen Closed Pattern", "Ctrl+Shift+T"),
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
    Command("preferences", "File", "Preferences…", "Ctrl+,"),
    Command(LINE, "File"),
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
    Command("check_spelling", "Edit", "Check Spelling", checkable=True),
    Command("spelling_language", "Edit", "Spelling Language", is_menu=True),
    Command("next_misspelling", "Edit", "Next Misspelling", "F7"),
    Command("previous_misspelling", "Edit", "Previous Misspelling", "Shift+F7"),
    Command(LINE, "Edit"),
    Command("revert_field", "Edit", "Revert This Field", "Ctrl+Shift+R"),
    Command("comment_field", "Edit", "Comment on This Field…", "Ctrl+Shift+M"),
    Command(LINE, "Edit"),
    Command("repair", "Edit", "Propose a Repair…"),
    Command("upgrade_71", "Edit", "Upgrade to Format 7.1…"),
    Command("upgrade_82", "Edit", "Upgrade to Format 8.2…"),
    *(Command(mark.id, "Format", mark.title, mark.keys) for mark in MARKS),
    Command("show_library", "View", "Library", "F8", checkable=True),
    Command("show_preview", "View", "Preview", "F9", checkable=True),
    Command("show_problems", "View", "Problems", "F10", checkable=True),
    Command("focus_writing", "View", "Focus on Writing", "F11", checkable=True),
    Command(LINE, "View"),
    Command("view_preview", "View", "The Page as Readers See It", "Ctrl+Shift+1"),
    Command("view_uses", "View", "What Links Here", "Ctrl+Shift+2"),
    Command("view_picture", "View", "Picture of the Neighbours", "Ctrl+Shift+3"),
    Command("widen_aside", "View", "Give It the Whole Window", "Shift+F9", checkable=True),
    Command(LINE, "View"),
    Command("zoom_in", "View", "Larger Text", "Ctrl++; Ctrl+="),
    Command("zoom_out", "View", "Smaller Text", "Ctrl+-"),
    Command("zoom_reset", "View", "Text in Its Usual Size", "Ctrl+0"),
    Command(LINE, "View"),
    Command("theme_system", "View", "Theme of the System", checkable=True, group="theme"),
    Command("theme_light", "View", "Light Theme", checkable=True, group="theme"),
    Command("theme_dark", "View", "Dark Theme", checkable=True, group="theme"),
    Command("palette", "Go", "Run a Command…", "Ctrl+Shift+P"),
    Command(LINE, "Go"),
    Command("go", "Go", "Go to Pattern…", "Ctrl+P"),
    Command("filter", "Go", "Filter the Library", "Ctrl+L"),
    Command("search_text", "Go", "Search the Text of All", "Ctrl+Shift+F"),
    Command(LINE, "Go"),
    Command("back", "Go", "Back", "Alt+Left"),
    Command("forward", "Go", "Forward", "Alt+Right"),
    Command(LINE, "Go"),
    Command("next_page", "Go", "Next Page of the Outline", "Alt+Down"),
    Command("previous_page", "Go", "Previous Page of the Outline", "Alt+Up"),
    Command("next_pane", "Go", "Next Part of the Window", "F6"),
    Command("previous_pane", "Go", "Part of the Window Before", "Shift+F6"),
    Command("next_tab", "Go", "Next Tab", "Ctrl+PgDown"),
    Command("previous_tab", "Go", "Previous Tab", "Ctrl+PgUp"),
    Command("open_library", "Library", "Open Library…", "Ctrl+Shift+O"),
    Command("recent_libraries", "Library", "Recent Libraries", is_menu=True),
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
    Command("shortcuts", "Help", "Keyboard Shortcuts…", "F1; Ctrl+/"),
    Command(LINE, "Help"),
    Command("about", "Help", "About Trellis"),
)


_BY_ID = {command.id: command for command in COMMANDS if command.id != LINE}


def _normal(keys: str) -> str:
    """Shortcuts as the toolkit writes them."""
    return SEPARATOR.join(QKeySequence(each).toString() for each in keys.split(SEPARATOR) if each)


class Commands:
    """The actions of a window, by the ids of their commands."""

    def __init__(self, window: QMainWindow) -> None:
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._menus: dict[str, QMenu] = {}
        self._inner: dict[str, QMenu] = {}
        for command in COMMANDS:
            menu = self._menus.get(command.menu)
            if menu is None:
                menu = window.menuBar().addMenu(f"&{command.menu}")
                self._menus[command.menu] = menu
            if command.id == LINE:
                menu.addSeparator()
            elif command.is_menu:
                inner = self._inner[command.id] = menu.addMenu(command.title)
                self._actions[command.id] = inner.menuAction()
            else:
                menu.addAction(self._make(command, window))

    def _make(self, command: Command, window: QMainWindow) -> QAction:
        action = QAction(command.title, window)
        action.setCheckable(command.checkable)
        if command.group:
            group = self._groups.setdefault(command.group, QActionGroup(window))
            group.addAction(action)
        self._actions[command.id] = action
        self.set_keys(command.id, command.keys)
        return action

    def connect(self, slots: dict[str, Callable[[], object]]) -> None:
        """Say what each command does; `slots` are bound methods by id."""
        for name, slot in slots.items():
            self._actions[name].triggered.connect(slot)

    def menu(self, name: str) -> QMenu:
        """The menu that a command opens."""
        return self._inner[name]

    def keys(self, name: str) -> str:
        """The shortcuts that a command has now, written as in the table."""
        return SEPARATOR.join(keys.toString() for keys in self._actions[name].shortcuts())

    def said_keys(self, name: str) -> str:
        """The first shortcut of a command, as keyboards of this system name it; empty where it has none."""
        return self._actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def all_keys(self, name: str) -> str:
        """All shortcuts of a command, as keyboards of this system name them."""
        shown = (keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in self._actions[name].shortcuts())
        return ", ".join(shown)

    def set_keys(self, name: str, keys: str) -> None:
        """Give a command these shortcuts and no others."""
        self._actions[name].setShortcuts([QKeySequence(each) for each in keys.split(SEPARATOR) if each])

    def title(self, name: str) -> str:
        """What the table calls a command; its action may say more."""
        return _BY_ID[name].title

    def holder_of(self, keys: QKeySequence) -> str:
        """The command that has a shortcut; empty where none has."""
        held = (name for name, action in self._actions.items() if keys in action.shortcuts())
        return next(held, "") if not keys.isEmpty() else ""

    @property
    def changed_keys(self) -> dict[str, str]:
        """The shortcuts of the commands that have other ones than in the table."""
        now = ((name, self.keys(name)) for name, command in _BY_ID.items() if command.can_be_run)
        return {name: keys for name, keys in now if keys != _normal(_BY_ID[name].keys)}

    def reset_keys(self, name: str) -> list[str]:
        """Give a command the shortcuts of the table, and take them from those that have them; returns these."""
        wanted = [QKeySequence(each) for each in _BY_ID[name].keys.split(SEPARATOR) if each]
        taken = []
        for other, action in self._actions.items():
            kept = [keys for keys in action.shortcuts() if keys not in wanted]
            if other != name and len(kept) < len(action.shortcuts()):
                action.setShortcuts(kept)
                taken.append(other)
        self._actions[name].setShortcuts(wanted)
        return taken

    def restore_keys(self, changed: dict[str, str]) -> None:
        """Give commands the shortcuts that `changed_keys` told, and all others those of the table."""
        for name, command in _BY_ID.items():
            if command.can_be_run:
                self.set_keys(name, changed.get(name, command.keys))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]
