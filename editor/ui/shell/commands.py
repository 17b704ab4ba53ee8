"""The table of commands; menus and their shortcuts are made from it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from editor.core.translation import tr, tr_noop
from editor.ui.keys import command_keys
from editor.ui.text.marks import MARKS


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do. `id` names it in code; an empty `id` is a line between groups.

    `menu` is a key of `MENUS`; `title` is English, and translated where it is shown.
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
MENUS = {
    "File": tr_noop("&File"),
    "Edit": tr_noop("&Edit"),
    "Format": tr_noop("F&ormat"),
    "View": tr_noop("&View"),
    "Go": tr_noop("&Go"),
    "Library": tr_noop("&Library"),
    "Help": tr_noop("&Help"),
}
"""What the menus are called, with the letters that open them."""
SEPARATOR = "; "
"""Stands between the shortcuts of one command."""
COMMANDS = (
    Command("new", "File", tr_noop("New Pattern…"), "Ctrl+N"),
    Command("open", "File", tr_noop("Open File…"), "Ctrl+O"),
    Command("recent_files", "File", tr_noop("Open Recent"), is_menu=True),
    Command("reopen", "File", tr_noop("Reopen Closed Pattern"), "Ctrl+Shift+T"),
    Command(LINE, "File"),
    Command("save", "File", tr_noop("Save"), "Ctrl+S"),
    Command("save_all", "File", tr_noop("Save All"), "Ctrl+Shift+S"),
    Command("revert", "File", tr_noop("Revert to the File on Disk")),
    Command(LINE, "File"),
    Command("export_html", "File", tr_noop("Export as HTML…")),
    Command("export_pdf", "File", tr_noop("Export as PDF…")),
    Command("print", "File", tr_noop("Print…"), "Ctrl+Alt+P"),
    Command(LINE, "File"),
    Command("close", "File", tr_noop("Close"), "Ctrl+W"),
    Command("preferences", "File", tr_noop("Preferences…"), "Ctrl+,"),
    Command(LINE, "File"),
    Command("quit", "File", tr_noop("Quit"), "Ctrl+Q"),
    Command("undo", "Edit", tr_noop("Undo"), "Ctrl+Z"),
    Command("redo", "Edit", tr_noop("Redo"), "Ctrl+Shift+Z; Ctrl+Y"),
    Command("copy_page", "Edit", tr_noop("Copy as Rich Text"), "Ctrl+Shift+C"),
    Command(LINE, "Edit"),
    Command("find", "Edit", tr_noop("Find…"), "Ctrl+F"),
    Command("find_next", "Edit", tr_noop("Find Next"), "F3; Ctrl+G"),
    Command("find_previous", "Edit", tr_noop("Find Previous"), "Shift+F3; Ctrl+Shift+G"),
    Command("replace", "Edit", tr_noop("Replace…"), "Ctrl+H"),
    Command("replace_library", "Edit", tr_noop("Replace in Library…"), "Ctrl+Shift+H"),
    Command(LINE, "Edit"),
    Command("paste_plain", "Edit", tr_noop("Paste as Plain Text"), "Ctrl+Shift+V"),
    Command(LINE, "Edit"),
    Command("check_spelling", "Edit", tr_noop("Check Spelling"), checkable=True),
    Command("spelling_language", "Edit", tr_noop("Spelling Language"), is_menu=True),
    Command("next_misspelling", "Edit", tr_noop("Next Misspelling"), "F7"),
    Command("previous_misspelling", "Edit", tr_noop("Previous Misspelling"), "Shift+F7"),
    Command(LINE, "Edit"),
    Command("revert_field", "Edit", tr_noop("Revert This Field"), "Ctrl+Shift+R"),
    Command("comment_field", "Edit", tr_noop("Comment on This Field…"), "Ctrl+Shift+M"),
    Command("add_field", "Edit", tr_noop("Add Another Field…"), "Ctrl+;"),
    Command(LINE, "Edit"),
    Command("repair", "Edit", tr_noop("Propose a Repair…")),
    Command("upgrade_71", "Edit", tr_noop("Upgrade to Format 7.1…")),
    Command("upgrade_82", "Edit", tr_noop("Upgrade to Format 8.2…")),
    *(Command(mark.id, "Format", mark.title, mark.keys) for mark in MARKS),
    Command(LINE, "Format"),
    Command("starters", "Format", tr_noop("Starters"), is_menu=True),
    Command("show_library", "View", tr_noop("Library"), "F8", checkable=True),
    Command("show_preview", "View", tr_noop("Preview"), "F9; Ctrl+E", checkable=True),
    Command("show_problems", "View", tr_noop("Problems"), "F10", checkable=True),
    Command("focus_writing", "View", tr_noop("Focus on Writing"), "F11", checkable=True),
    Command(LINE, "View"),
    Command("view_preview", "View", tr_noop("The Page as Readers See It"), "Ctrl+Shift+1"),
    Command("view_uses", "View", tr_noop("What Links Here"), "Ctrl+Shift+2"),
    Command("view_picture", "View", tr_noop("Picture of the Neighbours"), "Ctrl+Shift+3"),
    Command("widen_aside", "View", tr_noop("Give It the Whole Window"), "Shift+F9", checkable=True),
    Command(LINE, "View"),
    Command("zoom_in", "View", tr_noop("Larger Text"), "Ctrl++; Ctrl+="),
    Command("zoom_out", "View", tr_noop("Smaller Text"), "Ctrl+-"),
    Command("zoom_reset", "View", tr_noop("Text in Its Usual Size"), "Ctrl+0"),
    Command(LINE, "View"),
    Command("theme_system", "View", tr_noop("Theme of the System"), checkable=True, group="theme"),
    Command("theme_light", "View", tr_noop("Light Theme"), checkable=True, group="theme"),
    Command("theme_dark", "View", tr_noop("Dark Theme"), checkable=True, group="theme"),
    Command("palette", "Go", tr_noop("Run a Command…"), "Ctrl+Shift+P"),
    Command(LINE, "Go"),
    Command("go", "Go", tr_noop("Go to Pattern…"), "Ctrl+P"),
    Command("filter", "Go", tr_noop("Filter the Library"), "Ctrl+L"),
    Command("search_text", "Go", tr_noop("Search the Text of All"), "Ctrl+Shift+F"),
    Command(LINE, "Go"),
    Command("back", "Go", tr_noop("Back"), "Alt+Left"),
    Command("forward", "Go", tr_noop("Forward"), "Alt+Right"),
    Command("open_link", "Go", tr_noop("Open Link"), "Ctrl+Return; Ctrl+Enter"),
    Command(LINE, "Go"),
    Command("next_page", "Go", tr_noop("Next Page of the Outline"), "Alt+Down"),
    Command("previous_page", "Go", tr_noop("Previous Page of the Outline"), "Alt+Up"),
    Command("next_pane", "Go", tr_noop("Next Part of the Window"), "F6"),
    Command("previous_pane", "Go", tr_noop("Part of the Window Before"), "Shift+F6"),
    Command("next_tab", "Go", tr_noop("Next Tab"), "Ctrl+PgDown"),
    Command("previous_tab", "Go", tr_noop("Previous Tab"), "Ctrl+PgUp"),
    Command("open_library", "Library", tr_noop("Open Library…"), "Ctrl+Shift+O"),
    Command("recent_libraries", "Library", tr_noop("Recent Libraries"), is_menu=True),
    Command("reload_library", "Library", tr_noop("Read the Library Again"), "F5"),
    Command(LINE, "Library"),
    Command("find_duplicates", "Library", tr_noop("Find Duplicates…")),
    Command("find_missing", "Library", tr_noop("Find Missing Targets…")),
    Command(LINE, "Library"),
    Command("rename", "Library", tr_noop("Change the Slug…"), "F2"),
    Command("merge", "Library", tr_noop("Merge into Another Pattern…")),
    Command("deprecate", "Library", tr_noop("Deprecate…")),
    Command("delete", "Library", tr_noop("Delete…")),
    Command("undo_many", "Library", tr_noop("Undo the Last Change of Many Files")),
    Command("shortcuts", "Help", tr_noop("Keyboard Shortcuts…"), "F1; Ctrl+/"),
    Command(LINE, "Help"),
    Command("about", "Help", tr_noop("About Trellis")),
)


_BY_ID = {command.id: command for command in COMMANDS if command.id != LINE}


def menu_title(menu: str) -> str:
    """What a menu is called, without the mark of its letter."""
    return tr(MENUS[menu]).replace("&", "")


def _normal(keys: str) -> str:
    """Shortcuts as the toolkit writes them."""
    return SEPARATOR.join(QKeySequence(each).toString() for each in keys.split(SEPARATOR) if each)


def _sequences(keys: str) -> list[QKeySequence]:
    """Shortcuts that are written as in the table."""
    return [QKeySequence(each) for each in keys.split(SEPARATOR) if each]


@dataclass(frozen=True, slots=True)
class ResetKeys:
    """What it took to give a command its own shortcuts: the commands that lost one, and those that got one back."""

    taken: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()


class Commands:
    """The actions of a window, by the ids of their commands."""

    def __init__(self, window: QMainWindow) -> None:
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._menus: dict[str, QMenu] = {}
        self._inner: dict[str, QMenu] = {}
        self._offered: dict[str, QAction] = {}
        for command in COMMANDS:
            menu = self._menus.get(command.menu)
            if menu is None:
                menu = window.menuBar().addMenu(tr(MENUS[command.menu]))
                self._menus[command.menu] = menu
            if command.id == LINE:
                menu.addSeparator()
            elif command.is_menu:
                inner = self._inner[command.id] = menu.addMenu(tr(command.title))
                self._actions[command.id] = inner.menuAction()
            else:
                menu.addAction(self._make(command, window))

    def _make(self, command: Command, window: QMainWindow) -> QAction:
        action = QAction(tr(command.title), window)
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

    def offered(self, name: str) -> list[Command]:
        """What stands in the menu of a command now, as commands of their own until this is asked again."""
        menu = self._inner[name]
        menu.aboutToShow.emit()
        self._offered = {f"{name}: {action.text()}": action for action in menu.actions() if action.isEnabled()}
        title = self.title(name)
        offered = self._offered.items()
        return [Command(each, _BY_ID[name].menu, f"{title}: {action.text()}") for each, action in offered]

    def said(self, command: Command) -> str:
        """What a list of commands calls one now."""
        return command.title if command.id in self._offered else self[command.id].text()

    def keys(self, name: str) -> str:
        """The shortcuts that a command has now, written as in the table."""
        return SEPARATOR.join(keys.toString() for keys in self._actions[name].shortcuts())

    def said_keys(self, name: str) -> str:
        """The first shortcut of a command, as keyboards of this system name it; empty where it has none."""
        return self[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def all_keys(self, name: str) -> str:
        """All shortcuts of a command, as keyboards of this system name them."""
        shown = (keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in self._actions[name].shortcuts())
        return ", ".join(shown)

    def set_keys(self, name: str, keys: str) -> None:
        """Give a command these shortcuts and no others."""
        self._set_keys(name, _sequences(keys))

    def _set_keys(self, name: str, keys: list[QKeySequence]) -> None:
        self._actions[name].setShortcuts(keys)
        place = f"{menu_title(_BY_ID[name].menu)} › {self.title(name)}"
        command_keys().note(name, self.said_keys(name), place)

    def title(self, name: str) -> str:
        """What a command is called; its action may say more."""
        return tr(_BY_ID[name].title)

    def holder_of(self, keys: QKeySequence) -> str:
        """The command that has a shortcut; empty where none has."""
        held = (name for name, action in self._actions.items() if keys in action.shortcuts())
        return next(held, "") if not keys.isEmpty() else ""

    @property
    def changed_keys(self) -> dict[str, str]:
        """The shortcuts of the commands that have other ones than in the table."""
        now = ((name, self.keys(name)) for name, command in _BY_ID.items() if command.can_be_run)
        return {name: keys for name, keys in now if keys != _normal(_BY_ID[name].keys)}

    def reset_keys(self, name: str) -> ResetKeys:
        """Give a command the shortcuts of the table, whoever has them, and what it had of others back to these."""
        wanted = _sequences(_BY_ID[name].keys)
        left = [keys for keys in self._actions[name].shortcuts() if keys not in wanted]
        taken, returned = [], []
        for other, command in _BY_ID.items():
            held = self._actions[other].shortcuts()
            kept = [keys for keys in held if keys not in wanted]
            own = [keys for keys in _sequences(command.keys) if keys in left or keys in kept]
            if other == name or not command.can_be_run:
                continue
            if len(kept) < len(held):
                taken.append(other)
            if any(keys in left for keys in own):
                returned.append(other)
            # Its own first, in their order: the first is the one that texts name.
            now = own + [keys for keys in kept if keys not in own] if other in returned else kept
            if now != held:
                self._set_keys(other, now)
        self._set_keys(name, wanted)
        return ResetKeys(tuple(taken), tuple(returned))

    def restore_keys(self, changed: dict[str, str]) -> None:
        """Give commands the shortcuts that `changed_keys` told, and all others those of the table that are free."""
        given = [keys for name, each in changed.items() if name in _BY_ID for keys in _sequences(each)]
        for name, command in _BY_ID.items():
            if command.can_be_run and name in changed:
                self.set_keys(name, changed[name])
            elif command.can_be_run:
                self._set_keys(name, [keys for keys in _sequences(command.keys) if keys not in given])

    def __getitem__(self, name: str) -> QAction:
        return self._actions.get(name) or self._offered[name]
