"""Writing in the whole window, by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor.session.outline import PageId, PageKind
from editor.ui.panes.section import SectionPage
from editor.ui.shell.workbench import Workbench

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTEXT = PageId(PageKind.SECTION, 0)


@pytest.fixture
def page(workbench: Workbench, library: Path, qtbot: QtBot) -> SectionPage:
    """The page of the first section, in the active window, its editor with the keyboard."""
    window = workbench.window()
    with qtbot.waitActive(window):
        window.activateWindow()
    workbench.use_cases.open_path(library / "tool-library.md")
    view = workbench.tabs.view
    assert view is not None
    view.reveal(CONTEXT)
    assert isinstance(view.page, SectionPage)
    return view.page


def select_first_word(page: SectionPage) -> str:
    """Select the first word of the text; gives the word."""
    page.edit.moveCursor(QTextCursor.MoveOperation.Start)
    page.edit.moveCursor(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    return page.edit.textCursor().selectedText()


@pytest.mark.parametrize(
    ("key", "modifiers", "before", "after"),
    [
        (Qt.Key.Key_B, CONTROL, "**", "**"),
        (Qt.Key.Key_I, CONTROL, "*", "*"),
        (Qt.Key.Key_K, CONTROL, "[", "]()"),
        (Qt.Key.Key_1, CONTROL, "#### ", ""),
        (Qt.Key.Key_3, CONTROL, "###### ", ""),
        (Qt.Key.Key_7, CONTROL | SHIFT, "1. ", ""),
        (Qt.Key.Key_8, CONTROL | SHIFT, "- ", ""),
        (Qt.Key.Key_Period, CONTROL | SHIFT, "> ", ""),
    ],
)
def test_marks_are_set_by_shortcut_and_undone_in_one_step(page, workbench, qtbot, key, modifiers, before, after):
    text = page.edit.toPlainText()
    word = select_first_word(page)
    qtbot.keyClick(page.edit, key, modifiers)
    assert page.edit.toPlainText() == f"{before}{word}{after}{text[len(word) :]}"
    qtbot.keyClick(page.edit, Qt.Key.Key_Z, CONTROL)
    assert page.edit.toPlainText() == text
    assert not workbench.use_cases.workspace.files[0].is_changed


def test_marks_by_menu_go_to_the_page_in_view_or_say_what_to_do(page, workbench):
    text = page.edit.toPlainText()
    word = select_first_word(page)
    view = workbench.tabs.view
    view.outline.list.setFocus()
    workbench.commands["bold"].trigger()
    assert page.edit.toPlainText() == f"**{word}**{text[len(word) :]}"
    assert page.edit.hasFocus()
    view.outline.choose(PageId(PageKind.GROUP, 0))
    view.outline.list.setFocus()
    workbench.commands["bold"].trigger()
    assert workbench.messages.label.text().startswith("Choose a section or the lead")
