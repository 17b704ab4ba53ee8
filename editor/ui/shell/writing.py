"""What menus and shortcuts do to the text that is being written."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from editor.core.translation import tr
from editor.ui.keys import command_keys
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.textfinder import TextFinder
from editor.ui.shell.commands import Commands
from editor.ui.shell.startermenu import StarterMenu
from editor.ui.shell.tabs import PatternTabs
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.marks import MARKS


class Writing(QObject):
    """Passes commands on to the text editor that has the keyboard, or else the one of the page in view."""

    def __init__(self, parent: QObject, commands: Commands, tabs: PatternTabs, messages: MessageBar) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._messages = messages
        commands.connect(
            {
                "paste_plain": self._paste_plain,
                "open_link": self._open_link,
                "find": partial(self._open_bar, replacing=False),
                "replace": partial(self._open_bar, replacing=True),
                "find_next": partial(self._step, 1),
                "find_previous": partial(self._step, -1),
            }
        )
        self._starters = StarterMenu(self, commands, tabs)
        commands.connect({mark.id: partial(self._set_mark, mark.id) for mark in MARKS})

    def _set_mark(self, name: str) -> None:
        if (edit := self._wanted_edit()) is not None:
            edit.set_mark(name)

    @Slot()
    def _open_link(self) -> None:
        edit = self._wanted_edit()
        if edit is not None and not edit.open_link():
            self._messages.said(tr("Put the cursor into a link first, to a pattern or to a page of the web."))

    @Slot()
    def _paste_plain(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit) or (
            isinstance(focused, QPlainTextEdit) and not isinstance(focused, MarkdownEdit)
        ):
            focused.paste()  # takes nothing but plain text
        elif (edit := self._wanted_edit()) is not None:
            edit.paste_plain()

    def _open_bar(self, *, replacing: bool) -> None:
        """Find what is selected, or what was looked for before."""
        if (finder := self._finder()) is not None:
            focused = QApplication.focusWidget()
            selected = focused.textCursor().selectedText() if isinstance(focused, QPlainTextEdit) else ""
            finder.bar.open_bar("" if "\u2029" in selected else selected, replacing=replacing)

    def _step(self, by: int) -> None:
        finder = self._finder()
        if finder is not None and finder.bar.field.text():
            finder.step(by)
        else:
            self._open_bar(replacing=False)

    def _finder(self) -> TextFinder | None:
        if self._tabs.view is None:
            way = command_keys().place("search_text")
            said = tr("Open a pattern first. {command} looks through the whole library.", command=way)
            self._messages.said(said)
            return None
        return self._tabs.view.finder

    def _wanted_edit(self) -> MarkdownEdit | None:
        """The editor that a command is for; says what to do where there is none."""
        edit = self._edit()
        if edit is None:
            self._messages.said(tr("Choose the lead or a section in the outline first: this is for their text."))
        return edit

    def _edit(self) -> MarkdownEdit | None:
        focused = QApplication.focusWidget()
        if isinstance(focused, MarkdownEdit):
            return focused
        page = self._tabs.view.page if self._tabs.view is not None else None
        return next(iter(page.editors), None) if page is not None else None
