"""Beginnings that the format asks of a section are put in from the menu and from the palette, by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor.session.outline import ALL, PageId, PageKind
from editor.session.ports import NewPattern
from editor.ui.panes.section import SectionPage
from editor.ui.shell.workbench import Workbench

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SOLUTION, IMPLEMENTATION = 2, 3
THEREFORE = "> **Therefore, ….**"


@pytest.fixture
def active(workbench: Workbench, qtbot: QtBot) -> Workbench:
    window = workbench.window()
    with qtbot.waitActive(window):
        window.activateWindow()
    return workbench


def offered(workbench: Workbench) -> list[tuple[str, bool]]:
    """What the menu holds when it is opened, and whether it can be chosen."""
    menu = workbench.commands.menu("starters")
    menu.aboutToShow.emit()
    return [(action.text(), action.isEnabled()) for action in menu.actions()]


def show_section(workbench: Workbench, number: int) -> SectionPage:
    view = workbench.tabs.view
    view.reveal(PageId(PageKind.SECTION, number))
    assert isinstance(view.page, SectionPage)
    return view.page


def test_a_beginning_stands_behind_the_paragraph_and_goes_in_one_step(active: Workbench, library: Path, qtbot: QtBot):
    active.use_cases.open_path(library / "tool-library.md")
    page = show_section(active, SOLUTION)
    text = page.edit.toPlainText()
    first, rest = text.split("\n\n", 1)
    page.edit.moveCursor(QTextCursor.MoveOperation.Start)
    assert offered(active) == [("Therefore, …", True)]
    active.commands.menu("starters").actions()[0].trigger()
    assert page.edit.toPlainText() == f"{first}\n\n{THEREFORE}\n\n{rest}"
    assert page.edit.hasFocus()
    qtbot.keyClick(page.edit, Qt.Key.Key_Z, CONTROL)
    assert page.edit.toPlainText() == text


def test_a_beginning_is_put_in_from_the_palette(active: Workbench, library: Path, qtbot: QtBot):
    cases = active.use_cases
    cases.show_file(cases.workspace.new(NewPattern("Seed Swap", "seed-swap", library)))
    page = show_section(active, IMPLEMENTATION)
    assert page.edit.toPlainText() == ""
    qtbot.keyClick(active.window(), Qt.Key.Key_P, CONTROL | SHIFT)
    popup = active.command_palette.popup
    qtbot.keyClicks(popup.search, "starters steps")
    assert popup.list.currentIndex().data() == "Starters: Numbered steps"
    with qtbot.waitSignal(page.edit.textChanged):
        qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    assert page.edit.toPlainText().startswith("1. **First step.** …\n2. ")
    assert active.window().focusWidget() is page.edit


def test_on_the_page_of_all_it_is_the_section_that_has_the_keyboard(active: Workbench, library: Path):
    active.use_cases.open_path(library / "tool-library.md")
    view = active.tabs.view
    view.reveal(ALL)
    assert offered(active) == [("None for what is in view", False)]
    view.page.editors[SOLUTION + 1].setFocus()
    assert offered(active) == [("Therefore, …", True)]


def test_fields_have_none_and_the_palette_leaves_them_out(active: Workbench, library: Path):
    assert offered(active) == [("None for what is in view", False)]
    active.use_cases.open_path(library / "tool-library.md")
    assert offered(active) == [("None for what is in view", False)]
    active.commands["palette"].trigger()
    popup = active.command_palette.popup
    titles = [popup.model.index(row).data() for row in range(popup.model.rowCount())]
    assert "Save" in titles
    assert not [title for title in titles if title.startswith("Starters")]
    popup.close()
