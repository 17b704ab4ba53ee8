"""Spelling in the whole window: from misspelling to misspelling by keyboard, words of the library, languages."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from editor.core.operations import ReplaceText
from editor.session.outline import ALL, SOURCE, PageId, PageKind
from editor.session.spelling import LIBRARY_WORDS
from editor.ui.panes.section import SectionPage
from editor.ui.shell.workbench import Workbench
from editor.ui.text.speller import speller
from editor.ui.text.spelling import SpelledEdit

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTEXT, SOLUTION = PageId(PageKind.SECTION, 0), PageId(PageKind.SECTION, 2)
IDENTITY = PageId(PageKind.GROUP, 0)


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


class KnowsAllBut:
    """A dictionary in which these words are missing."""

    def __init__(self, *words: str) -> None:
        self.words = words

    def knows(self, word: str) -> bool:
        return word not in self.words

    def suggestions(self, word: str) -> list[str]:
        return []


@pytest.fixture
def three_wrong(page, workbench, library: Path):
    """The pattern with all words right but one in the first section, one in the third and one in the summary."""
    view = workbench.tabs.view
    text = (library / "tool-library.md").read_text("utf-8").replace(" and a lendng desk", "")
    text = text.replace("### Section 3: Solution\n", "### Section 3: Solution\n\nA lendng desk.\n", 1)
    text = text.replace("summary: >-\n", "summary: >-\n  A summry.\n", 1)
    assert view.editing.perform(ReplaceText(text), "Edit")
    workbench.proofreading.spelling.set_judge(KnowsAllBut("wierd", "lendng", "summry"))
    return view


def selected(view) -> tuple[PageId | None, str]:
    edit = QApplication.focusWidget()
    assert isinstance(edit, SpelledEdit)
    return view.current_page, edit.textCursor().selectedText()


def test_f7_goes_round_all_pages_of_the_pattern_and_shift_f7_back(three_wrong, workbench):
    view = three_wrong
    view.take_keyboard()
    places = [(CONTEXT, "wierd"), (SOLUTION, "lendng"), (IDENTITY, "summry"), (CONTEXT, "wierd")]
    for place in places:
        workbench.commands["next_misspelling"].trigger()
        assert selected(view) == place
    for place in places[-2::-1]:
        workbench.commands["previous_misspelling"].trigger()
        assert selected(view) == place


def test_f7_goes_round_where_all_sections_are_on_one_page(three_wrong, workbench):
    view = three_wrong
    view.reveal(ALL)
    for place in [(ALL, "wierd"), (ALL, "lendng"), (IDENTITY, "summry"), (CONTEXT, "wierd")]:
        workbench.commands["next_misspelling"].trigger()
        assert selected(view) == place


def test_f7_leads_from_a_page_without_text_to_the_first_wrong_word_behind_it(three_wrong, workbench):
    view = three_wrong
    view.reveal(SOURCE)
    workbench.commands["next_misspelling"].trigger()
    assert selected(view) == (IDENTITY, "summry")
    view.reveal(SOURCE)
    workbench.commands["previous_misspelling"].trigger()
    assert selected(view) == (SOLUTION, "lendng")


def test_where_nothing_is_wrong_the_cursor_stays_where_it_is(three_wrong, workbench):
    view = three_wrong
    workbench.proofreading.spelling.set_judge(KnowsAllBut())
    view.reveal(SOURCE)
    keeper = QApplication.focusWidget()
    workbench.commands["next_misspelling"].trigger()
    assert view.current_page == SOURCE
    assert QApplication.focusWidget() is keeper
    assert workbench.messages.label.text() == "No word of this pattern is misspelled."


def test_a_word_of_the_library_is_added(page, workbench, library):
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
    assert not page.edit.step_to_misspelling(1, from_end=True)


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
