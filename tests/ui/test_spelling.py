"""Wrong words underlined in an editor, and what is offered for them; the text is not touched for that."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from editor.render.colours import LIGHT
from editor.session.library import Library
from editor.session.spelling import ENGLISH, LIBRARY_WORDS, Dictionary, Spelling, dictionaries, load
from editor.ui.forms.text import ProseControl
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.speller import Speller, speller
from editor.ui.text.spelling import SpelledEdit
from tests.corpus import OWN

COLOUR = "#FF00FF"
"""In no other place of the picture."""
TEXT = "😀 A naighbourhood of `teh code`.\n\nIt recieves tools."


@pytest.fixture(scope="module")
def english() -> Dictionary:
    return load(dictionaries()[ENGLISH])


@pytest.fixture
def spelling(tmp_path: Path, english: Dictionary) -> Iterator[Spelling]:
    """What words are judged by in all editors."""
    spelling = Spelling(tmp_path / "own.txt")
    spelling.set_judge(english)
    speller().set_spelling(spelling)
    speller().set_colour(COLOUR)
    yield spelling
    speller().let_go(spelling)


@pytest.fixture
def edit(qtbot: QtBot, spelling: Spelling) -> MarkdownEdit:
    """An editor with the text, in view, and with its words judged."""
    return shown(qtbot, TEXT)


def shown(qtbot: QtBot, text: str) -> MarkdownEdit:
    edit = MarkdownEdit(LIGHT)
    qtbot.addWidget(edit)
    edit.setPlainText(text)
    edit.resize(600, 300)
    with qtbot.waitActive(edit):
        edit.show()
        edit.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(lambda: not speller()._wanted and not speller()._pause.isActive())
    return edit


def underlined(edit: SpelledEdit) -> list[str]:
    """The words below which there is a wave."""
    image = edit.grab().toImage()
    offset = edit.viewport().mapTo(edit, QPoint())
    found = []
    cursor = edit.textCursor()
    for word in edit.toPlainText().replace("`", " ").replace(".", " ").split():
        cursor = edit.document().find(word)
        end, start = edit.cursorRect(cursor), cursor.selectionStart()
        cursor.setPosition(start)
        begin = edit.cursorRect(cursor)
        if has_wave(image, QRect(begin.topLeft(), end.bottomLeft()).translated(offset)):
            found.append(word)
    return found


def has_wave(image: QImage, area: QRect) -> bool:
    """Whether something in the colour of wrong words is in an area."""
    wanted = QColor(COLOUR)
    return any(
        abs(colour.hue() - wanted.hue()) < 5 and colour.saturation() > 100
        for x in range(area.left() + 2, area.right() - 2)
        for y in range(area.top(), min(area.bottom() + 3, image.height()))
        if (colour := image.pixelColor(x, y)).isValid()
    )


def menu_of(edit: SpelledEdit) -> QMenu:
    """The menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def titles(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_wrong_words_are_underlined_and_nothing_else_changes(edit: MarkdownEdit, qtbot: QtBot):
    assert underlined(edit) == ["naighbourhood", "recieves"]
    assert edit.toPlainText() == TEXT
    assert not edit.document().isModified()
    assert not edit.document().isUndoAvailable()
    assert edit.extraSelections() == []


def test_nothing_is_underlined_when_spelling_is_off(edit: MarkdownEdit, spelling: Spelling):
    speller().set_spelling(spelling, on=False)
    assert underlined(edit) == []
    speller().set_spelling(spelling, on=True)
    assert underlined(edit) == ["naighbourhood", "recieves"]


def test_a_word_is_not_wrong_before_it_is_finished(edit: MarkdownEdit, qtbot: QtBot):
    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(edit, " Thier")
    qtbot.wait_until(lambda: not speller()._pause.isActive())
    assert "Thier" not in underlined(edit)
    with qtbot.waitSignal(speller().changed):
        qtbot.keyClicks(edit, " ")
        edit.grab()
    assert "Thier" in underlined(edit)
    assert "naighbourhood" in underlined(edit)


def test_a_word_that_is_left_unfinished_is_wrong(edit: MarkdownEdit, qtbot: QtBot):
    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(edit, " thier")
    with qtbot.waitSignal(speller().changed):
        qtbot.keyClick(edit, Qt.Key.Key_Home)
        edit.grab()
    assert "thier" in underlined(edit)


def test_code_begins_and_ends_where_its_marks_are_typed(edit: MarkdownEdit, qtbot: QtBot):
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(edit, "```")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert underlined(edit) == []
    edit.moveCursor(QTextCursor.MoveOperation.PreviousBlock)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    assert underlined(edit) == ["naighbourhood", "recieves"]


@pytest.mark.parametrize("key", ["menu", "mouse"])
def test_the_menu_offers_what_was_meant(edit: MarkdownEdit, qtbot: QtBot, key: str):
    cursor = edit.document().find("naighbourhood")
    cursor.setPosition(cursor.selectionStart() + 3)
    place = edit.cursorRect(cursor).center()
    if key == "menu":
        edit.setTextCursor(cursor)
        reason = QContextMenuEvent.Reason.Keyboard
    else:
        reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(edit.viewport(), QContextMenuEvent(reason, place, edit.viewport().mapToGlobal(place)))
    menu = menu_of(edit)
    assert titles(menu)[:2] == ["neighbourhood", "Add “naighbourhood” to My Own Words"]
    steps: list[int] = []
    edit.step_ended.connect(lambda: steps.append(1))
    if key == "menu":
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    else:
        menu.actions()[0].trigger()
        menu.close()
    assert edit.toPlainText() == TEXT.replace("naighbourhood", "neighbourhood")
    assert len(steps) == 2
    assert underlined(edit) == ["recieves"]


def test_a_right_word_has_the_usual_menu(edit: MarkdownEdit):
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.open_menu_at_cursor()
    menu = menu_of(edit)
    assert not any("Add" in title for title in titles(menu))
    assert [title.partition("\t")[0].replace("&", "") for title in titles(menu)][:2] == ["Cut", "Copy"]
    menu.close()


def test_an_added_word_is_right_in_all_editors_at_once(
    edit: MarkdownEdit, qtbot: QtBot, spelling: Spelling, tmp_path: Path
):
    (tmp_path / "library").mkdir()
    spelling.set_library(Library(tmp_path / "library"))
    other = shown(qtbot, "Another naighbourhood.")
    edit.setTextCursor(edit.document().find("naighbourhood"))
    edit.open_menu_at_cursor()
    menu = menu_of(edit)
    assert titles(menu)[1:3] == [
        "Add “naighbourhood” to the Words of This Library",
        "Add “naighbourhood” to My Own Words",
    ]
    with qtbot.waitSignal(speller().said):
        menu.actions()[2].trigger()
    menu.close()
    assert underlined(edit) == ["recieves"]
    assert underlined(other) == []
    assert "naighbourhood" in (tmp_path / "library" / LIBRARY_WORDS).read_text()


def test_steps_go_from_wrong_word_to_wrong_word(edit: MarkdownEdit):
    seen = []
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    while edit.step_to_misspelling(1):
        seen.append(edit.textCursor().selectedText())
    assert seen == ["naighbourhood", "recieves"]
    assert edit.step_to_misspelling(-1)
    assert edit.textCursor().selectedText() == "naighbourhood"
    assert not edit.step_to_misspelling(-1)
    assert edit.step_to_misspelling(-1, from_end=True)
    assert edit.textCursor().selectedText() == "recieves"


def test_prose_fields_are_checked_and_lines_are_not(field, qtbot: QtBot, spelling: Spelling):
    made = field("summary")
    assert isinstance(made.control, ProseControl)
    before = made.text
    made.control.text.setFocus()
    made.control.text.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(made.control.text, "Thier ")
    with qtbot.waitSignal(speller().changed):
        made.control.text.grab()
    assert underlined(made.control.text) == ["Thier"]
    assert made.text != before
    assert [edit.checks_spelling for edit in made.page.findChildren(SpelledEdit) if edit is not made.control.text] == []


def test_words_are_judged_a_little_at_a_time(spelling: Spelling, qtbot: QtBot):
    slices: list[float] = []

    class Slow:
        def knows(self, word: str) -> bool:
            begin = time.thread_time()
            while time.thread_time() - begin < 0.001:
                pass
            return False

        def suggestions(self, word: str) -> list[str]:
            return []

    class Timed(Speller):
        def _on_pause(self) -> None:
            begin = time.thread_time()
            super()._on_pause()
            slices.append(time.thread_time() - begin)

    timed = Timed()
    spelling.set_judge(Slow())
    timed.set_spelling(spelling)
    timed.want(f"word{number}" for number in range(30))
    qtbot.waitUntil(lambda: not timed._wanted)
    assert len(slices) > 4
    assert max(slices) < 0.025
    assert all(spelling.verdict(f"word{number}") is False for number in range(30))


def test_typing_in_a_long_text_costs_little_more_with_spelling(qtbot: QtBot, spelling: Spelling):
    texts = "\n\n".join(path.read_text("utf-8").split("\n---\n", 1)[1] for path in sorted(OWN.glob("*.md")))
    text = " ".join(texts.split(" ")[:6_000])
    edit = shown(qtbot, text)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    times = []
    for key in "The neighbours mend what they lend. " * 3:
        begin = time.thread_time()
        qtbot.keyClick(edit, key)
        edit.viewport().repaint()
        times.append(time.thread_time() - begin)
    assert sorted(times)[len(times) * 95 // 100] < 0.020
