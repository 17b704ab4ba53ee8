"""Every command by a few words, and the list of their shortcuts, by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from editor.ui.shell.commands import COMMANDS, MENUS
from editor.ui.shell.commandsearch import found_commands
from editor.ui.shell.palette import Palette
from editor.ui.shell.workbench import Workbench
from tests.translating import GERMAN, translated
from tests.translators import translated_by

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RUNNABLE = [command for command in COMMANDS if command.can_be_run]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("save all", "save_all"),
        ("dark", "theme_dark"),
        ("gtp", "go"),
        ("lbrary open", "open_library"),
        ("dulpicates", "find_duplicates"),
        ("SLÜG", "rename"),
        ("help about", "about"),
        ("pdf", "export_pdf"),
    ],
)
def test_a_few_words_find_a_command(query: str, first: str):
    assert found_commands(query, RUNNABLE)[0].id == first


def test_every_command_is_found_first_by_its_title():
    for command in RUNNABLE:
        same_title = [found.id for found in found_commands(command.title, RUNNABLE)[:2]]
        assert command.id in same_title


def test_words_that_no_command_has_find_none():
    assert found_commands("zebra", RUNNABLE) == []
    assert found_commands("save zebra", RUNNABLE) == []
    assert found_commands("  ", RUNNABLE) == RUNNABLE


@pytest.fixture
def german() -> Iterator[None]:
    """A few texts in German."""
    said = {"Dark Theme": "Dunkles Farbschema", "&View": "&Ansicht"}
    with translated_by(lambda text, _count: said.get(text)):
        yield


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("query", ["dunkel farb", "dark theme", "ansicht dunkles", "view dark", "df"])
def test_a_command_is_found_by_its_german_name_and_by_its_english_one(query: str):
    assert found_commands(query, RUNNABLE)[0].id == "theme_dark"


@pytest.mark.usefixtures("german")
def test_words_of_both_languages_are_not_mixed():
    assert found_commands("dunkles theme", RUNNABLE) == []


@pytest.mark.parametrize("german", [{}, translated(GERMAN)], ids=["English", "German"])
def test_each_menu_is_opened_by_a_letter_of_its_own(german: dict[str, list[str]]):
    titles = [german.get(title, [""])[0] or title for title in MENUS.values()]
    letters = [title.partition("&")[2][:1].lower() for title in titles]
    assert all(letters)
    assert len(set(letters)) == len(MENUS)


def opened(workbench: Workbench, qtbot: QtBot) -> Palette:
    """The palette, opened by its shortcut."""
    window = workbench.window()
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_P, CONTROL | SHIFT)
    popup = workbench.command_palette.popup
    assert popup is not None
    assert popup.isVisible()
    return popup


def test_a_command_is_run_by_keys_alone(workbench: Workbench, qtbot: QtBot):
    popup = opened(workbench, qtbot)
    assert popup.model.rowCount() == len(RUNNABLE) - 1
    qtbot.keyClicks(popup.search, "dark th")
    with qtbot.waitSignal(workbench.commands["theme_dark"].triggered):
        qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    assert workbench.commands["theme_dark"].isChecked()
    popup = opened(workbench, qtbot)
    assert popup.model.index(0).data() == "Dark Theme"
    texts = [popup.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(popup.model.rowCount())]
    assert "Save All, in the menu File, Ctrl+Shift+S" in texts


def test_escape_leaves_the_palette_and_nothing_is_run(workbench: Workbench, qtbot: QtBot):
    popup = opened(workbench, qtbot)
    qtbot.keyClicks(popup.search, "dark")
    chosen = []
    popup.chosen.connect(chosen.append)
    qtbot.keyClick(popup.search, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert chosen == []
    assert workbench.commands["theme_light"].isChecked()


def test_what_cannot_be_done_now_is_shown_but_passed_over(workbench: Workbench, qtbot: QtBot):
    assert workbench.tabs.view is None
    popup = opened(workbench, qtbot)
    qtbot.keyClicks(popup.search, "save")
    rows = [popup.model.index(row) for row in range(popup.model.rowCount())]
    [save] = [row for row in rows if row.data() == "Save"]
    assert popup.model.flags(save) == Qt.ItemFlag.NoItemFlags
    assert popup.list.currentIndex().data() == "Save All"
    qtbot.keyClick(popup.search, Qt.Key.Key_Up)
    assert popup.list.currentIndex().data() == "Save All"
    popup.close()


def test_the_list_of_shortcuts_holds_every_command_with_its_keys(workbench: Workbench, qtbot: QtBot):
    window = workbench.window()
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = workbench.shortcuts.list
    assert dialog is not None
    rows = {}
    for at in range(dialog.tree.topLevelItemCount()):
        menu = dialog.tree.topLevelItem(at)
        rows |= {(menu.text(0), menu.child(row).text(0)): menu.child(row).text(1) for row in range(menu.childCount())}
    assert len(rows) == len(RUNNABLE)
    assert rows["Edit", "Redo"] == "Ctrl+Shift+Z, Ctrl+Y"
    assert rows["Help", "Keyboard Shortcuts…"] == "F1, Ctrl+/"
    qtbot.keyClicks(dialog.search, "tab")
    assert dialog.tree.topLevelItemCount() == 1
    assert dialog.tree.topLevelItem(0).childCount() == 2
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_no_two_commands_have_the_same_shortcut():
    keys = [QKeySequence(key).toString() for command in RUNNABLE for key in command.keys.split("; ") if key]
    assert len(keys) == len(set(keys))
