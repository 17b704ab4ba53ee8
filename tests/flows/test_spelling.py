"""Spelling in the whole window: from misspelling to misspelling by keyboard, words of the library, languages."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from editor.session.outline import PageId, PageKind
from editor.session.spelling import LIBRARY_WORDS
from editor.ui.panes.section import SectionPage
from editor.ui.shell.workbench import Workbench
from editor.ui.text.speller import speller

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTEXT = PageId(PageKind.SECTION, 0)


@pytest.fixture
def page(workbench: Workbench, library: Path, qtbot: QtBot) -> SectionPage:
    """A section with two wrong words and a name of the library, its dictionary read."""
    path = library / "tool-library.md"
    text = path.read_text("utf-8").replace(
        "### Section 1: Context\n", "### Section 1: Context\n\nA wierd desk and a lendng desk.\n", 1
    )
    path.write_text(text, "utf-8")
    window = workbench.window()
    with qtbot.waitActive(window):
        window.activateWindow()
    workbench.use_cases.open_path(path)
    view = workbench.tabs.view
    assert view is not None
    with qtbot.waitSignal(workbench.proofreading.ready):
        view.reveal(CONTEXT)
    assert isinstance(view.page, SectionPage)
    return view.page


def menu() -> QMenu:
    """The menu that is open."""
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def test_f7_goes_on_and_shift_f7_back_and_a_word_is_mended_by_keyboard(page, workbench, qtbot):
    before = workbench.tabs.view.editing.snapshot.text
    page.edit.setFocus()
    qtbot.keyClick(page.edit, Qt.Key.Key_F7)
    assert page.edit.textCursor().selectedText() == "wierd"
    qtbot.keyClick(page.edit, Qt.Key.Key_F7)
    assert page.edit.textCursor().selectedText() == "lendng"
    qtbot.keyClick(page.edit, Qt.Key.Key_F7, SHIFT)
    assert page.edit.textCursor().selectedText() == "wierd"
    assert workbench.tabs.view.editing.snapshot.text == before
    qtbot.keyClick(page.edit, Qt.Key.Key_F10, SHIFT)
    suggested = menu().activeAction().text()
    qtbot.keyClick(menu(), Qt.Key.Key_Return)
    after = workbench.tabs.view.editing.snapshot.text
    assert after == before.replace("wierd", suggested)
    workbench.commands["undo"].trigger()
    assert workbench.tabs.view.editing.snapshot.text == before


def test_a_word_of_the_library_is_added_and_the_last_one_gone(page, workbench, library):
    page.edit.setFocus()
    for word in ("wierd", "lendng"):
        workbench.commands["next_misspelling"].trigger()
        assert page.edit.textCursor().selectedText() == word
        page.edit.open_menu_at_cursor()
        [add] = [action for action in menu().actions() if "This Library" in action.text()]
        add.trigger()
        menu().close()
    assert LIBRARY_WORDS in workbench.messages.label.text()
    assert (library / LIBRARY_WORDS).read_text("utf-8").split()[-2:] == ["lendng", "wierd"]
    while page.edit.step_to_misspelling(1):
        speller().add(page.edit.textCursor().selectedText(), shared=False)
    workbench.commands["next_misspelling"].trigger()
    assert workbench.messages.label.text() == "No word on this page is misspelled."


def test_names_of_the_library_are_right(page, workbench, library, qtbot):
    spelling = speller().spelling
    assert not spelling.is_right("Zwolle")
    path = library / "open-ledger.md"
    path.write_text(path.read_text("utf-8").replace('"Open Books"', '"Zwolle Books"'), "utf-8")
    with qtbot.waitSignal(workbench.use_cases.library_read):
        workbench.commands["reload_library"].trigger()
    qtbot.waitUntil(lambda: spelling.is_right("Zwolle"))


def test_spelling_is_turned_off_by_the_menu_and_says_so(page, workbench):
    workbench.commands["check_spelling"].trigger()
    assert speller().spelling is None
    workbench.commands["next_misspelling"].trigger()
    assert workbench.messages.label.text().endswith("Edit › Check Spelling turns that on.")
    workbench.commands["check_spelling"].trigger()
    assert speller().spelling is not None


def test_the_language_is_chosen_in_the_menu(page, workbench, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "de_DE.dic").write_text("3\nwierd\nlendng\nder\n")
    (tmp_path / "de_DE.aff").write_text("SET UTF-8\nTRY enr\n")
    monkeypatch.setenv("DICPATH", os.fspath(tmp_path))
    languages = workbench.commands.menu("spelling_language")
    languages.aboutToShow.emit()
    there = {action.text(): action for action in languages.actions()}
    assert there["English (British and American)"].isChecked()
    with qtbot.waitSignal(workbench.proofreading.ready):
        there["German"].trigger()
    assert workbench.proofreading.choice == (True, "de")
    assert speller().spelling.is_right("wierd")
    assert not speller().spelling.is_right("street")
    languages.aboutToShow.emit()
    assert [action.text() for action in languages.actions() if action.isChecked()] == ["German"]


def test_the_library_names_its_language_and_english_stands_in(page, workbench, library, qtbot):
    (library / LIBRARY_WORDS).write_text("# language: xx\n")
    with qtbot.waitSignal(workbench.proofreading.ready):
        workbench.commands["reload_library"].trigger()
    assert "no dictionary for the language “xx”" in workbench.messages.label.text()
    assert not speller().spelling.is_right("wierd")
    assert workbench.proofreading.choice == (True, "en")


def test_more_languages_say_where_dictionaries_go(page, workbench):
    languages = workbench.commands.menu("spelling_language")
    languages.aboutToShow.emit()
    languages.actions()[-1].trigger()
    assert "dictionaries, each as two files" in workbench.messages.label.text()
