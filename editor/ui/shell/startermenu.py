"""The menu of beginnings that the format asks of the section in which one writes."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextCursor

from editor.core.translation import tr
from editor.schema.generations import format_of
from editor.schema.guidance import SectionSpec, section_spec
from editor.schema.starters import Starter, starters_for
from editor.session.outline import PageKind
from editor.ui.shell.commands import Commands
from editor.ui.shell.tabs import PatternTabs
from editor.ui.text.markdownedit import MarkdownEdit


class StarterMenu(QObject):
    """Fills the menu when it is opened, for the section whose text has the keyboard or had it last."""

    def __init__(self, parent: QObject, commands: Commands, tabs: PatternTabs) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._menu = commands.menu("starters")
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        self._menu.clear()
        edit, spec = self._section()
        view = self._tabs.view
        if edit is not None and spec is not None and view is not None:
            for starter in starters_for(spec.name, view.editing.snapshot.data):
                action = self._menu.addAction(starter.title.replace("&", "&&"))
                action.setToolTip(starter.text)
                action.triggered.connect(partial(insert_starter, edit, starter, spec.opening))
        if self._menu.isEmpty():
            self._menu.addAction(tr("None for what is in view")).setEnabled(False)

    def _section(self) -> tuple[MarkdownEdit | None, SectionSpec | None]:
        """The editor of the section at hand, and what the format says of it; None where there is none."""
        view = self._tabs.view
        page = view.page if view is not None else None
        if view is None or page is None or not page.editors or view.outline.current is None:
            return None, None
        focused = page.focusWidget()
        edit = next((each for each in page.editors if each is focused), page.editors[0])
        chosen = view.outline.current
        # Where all parts stand on one page, the lead is the first of them.
        is_all = chosen.kind is PageKind.ALL
        index = page.editors.index(edit) - 1 if is_all else chosen.index if chosen.kind is PageKind.SECTION else -1
        snapshot = view.editing.snapshot
        if not 0 <= index < len(snapshot.body.sections):
            return None, None
        return edit, section_spec(snapshot.body.sections[index].name, format_of(snapshot.root).sections)


def insert_starter(edit: MarkdownEdit, starter: Starter, opening: str = "") -> None:
    """Put a beginning in place of nothing, or of what a new pattern begins with, or else behind the paragraph."""
    cursor = edit.textCursor()
    text = starter.text
    if edit.toPlainText().strip() in ("", opening):
        cursor.select(QTextCursor.SelectionType.Document)
    else:
        block = cursor.block()
        while block.text().strip() and block.next().isValid() and block.next().text().strip():
            block = block.next()
        cursor.setPosition(block.position() + block.length() - 1)
        before = "\n\n" if block.text().strip() else "" if not block.previous().text().strip() else "\n"
        text = before + text + ("\n" if block.next().isValid() and block.next().text().strip() else "")
    edit.replace(cursor, text)
