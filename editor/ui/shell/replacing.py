"""Replaces text in the whole library: takes over what is looked for in the pattern, or in all texts."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from editor.session.replacing import Wanted
from editor.ui.panes.textsearch import TextSearchPane
from editor.ui.shell.commands import Commands
from editor.ui.shell.refactoring import Refactoring
from editor.ui.shell.tabs import PatternTabs


class Replacing(QObject):
    """Joins the places where text is looked for to the dialog that replaces it everywhere."""

    def __init__(
        self, commands: Commands, tabs: PatternTabs, text_search: TextSearchPane, refactoring: Refactoring
    ) -> None:
        super().__init__(refactoring)
        self._tabs = tabs
        self._text_search = text_search
        self._refactoring = refactoring
        commands.connect({"replace_library": self._ask})
        tabs.replace_requested.connect(refactoring.ask_replace)
        text_search.replace_requested.connect(self._on_replace_requested)

    @Slot()
    def _ask(self) -> None:
        """Take over what is selected, or what is looked for where one types or in the pattern in view."""
        focused = QApplication.focusWidget()
        selected = focused.textCursor().selectedText() if isinstance(focused, QPlainTextEdit) else ""
        bar = self._tabs.view.finder.bar if self._tabs.view is not None else None
        if selected.strip() and "\u2029" not in selected:
            self._refactoring.ask_replace(Wanted(selected), "")
        elif focused is not None and self._text_search.isAncestorOf(focused):
            self._refactoring.ask_replace(self._text_search.wanted, "")
        elif bar is not None and bar.isVisible():
            self._refactoring.ask_replace(bar.wanted, bar.replacement.text())
        else:
            self._refactoring.ask_replace(Wanted(""), "")

    @Slot(object)
    def _on_replace_requested(self, wanted: Wanted) -> None:
        self._refactoring.ask_replace(wanted, "")
