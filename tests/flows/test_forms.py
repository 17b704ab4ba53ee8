"""Forms in the whole window: changed, commented, reverted and saved by keyboard, with the window's commands about."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from editor.session.outline import OTHER, PageId, PageKind, outline_of
from editor.ui.panes.group import GroupPage
from editor.ui.panes.other import OtherPage
from editor.ui.panes.pattern import PatternView
from editor.ui.shell.workbench import Workbench
from tests.opened import TOOL_LIBRARY

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(workbench: Workbench, library: Path) -> PatternView:
    workbench.use_cases.open_path(library / "tool-library.md")
    found = workbench.tabs.view
    assert found is not None
    return found


def group(view: PatternView, index: int) -> GroupPage:
    view.outline.choose(PageId(PageKind.GROUP, index))
    assert isinstance(view.page, GroupPage)
    return view.page


def changes(view: PatternView) -> dict[str, int]:
    document = view.editing.file.document
    return {entry.title: entry.changes for entry in outline_of(document.snapshot, (), document.saved) if entry.changes}


def test_a_field_is_changed_commented_saved_and_reverted(view: PatternView, workbench: Workbench, qtbot: QtBot):
    page = group(view, 0)
    line = page.control(("title",)).buddy
    line.setFocus()
    qtbot.keyClicks(line, "The ")
    assert changes(view) == {"Identity": 1}
    qtbot.keyClick(line, Qt.Key.Key_M, CONTROL_SHIFT)
    writing = view.window().focusWidget()
    assert isinstance(writing, QPlainTextEdit)
    qtbot.keyClicks(writing, "As on the sign.")
    qtbot.keyClick(writing, Qt.Key.Key_Return)
    assert line.hasFocus()
    text = TOOL_LIBRARY.replace('title: "Tool', '# As on the sign.\ntitle: "The Tool')
    assert view.editing.snapshot.text == text
    assert page.field(("title",)).head.mark.isVisible()
    workbench.use_cases.save()
    assert changes(view) == {}
    assert not page.field(("title",)).head.mark.isVisible()
    line.setFocus()
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_R, CONTROL_SHIFT)
    assert view.editing.snapshot.text == text
    assert not view.editing.file.is_changed


def test_a_command_on_a_field_says_what_it_needs(view: PatternView, workbench: Workbench, qtbot: QtBot):
    view.outline.list.setFocus()
    workbench.commands["comment_field"].trigger()
    assert workbench.messages.label.text() == "Put the cursor into a field of a form first."
    group(view, 0).control(("title",)).buddy.setFocus()
    workbench.commands["revert_field"].trigger()
    assert workbench.messages.label.text() == "“Title” is as the saved file says."


def test_the_keys_of_a_list_are_its_own_in_the_window(view: PatternView, qtbot: QtBot):
    page = group(view, 5)
    table = page.control(("graph_garden", "entities")).buddy
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert changes(view) == {"Garden": 1}
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert changes(view) == {}
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert view.window().focusWidget() is not table


def test_another_field_is_added_where_there_was_none(view: PatternView, qtbot: QtBot):
    view.outline.choose(OTHER)
    page = view.page
    assert isinstance(page, OtherPage)
    page.tree.setFocus()
    qtbot.keyClick(page.tree, Qt.Key.Key_Insert)
    qtbot.keyClicks(page.new.name, "season")
    qtbot.keyClicks(page.new.value, "spring")
    qtbot.keyClick(page.new.value, Qt.Key.Key_Return)
    assert "\nseason: spring\n---\n" in view.editing.snapshot.text
    assert changes(view) == {"Other fields": 1}


def test_a_score_says_where_it_lies_in_the_library(view: PatternView, qtbot: QtBot):
    page = group(view, 2)
    meaning = page.control(("ontology", "commons_assessment", "vitality")).meaning
    qtbot.waitUntil(lambda: meaning.text().endswith("of 16 patterns."))


def test_a_field_of_ones_own_is_begun_from_anywhere(view: PatternView, workbench: Workbench, qtbot: QtBot):
    line = group(view, 0).control(("title",)).buddy
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)
    page = view.page
    assert isinstance(page, OtherPage)
    qtbot.waitUntil(page.new.name.hasFocus)
    view.outline.choose(PageId(PageKind.GROUP, 0))
    workbench.commands["close"].trigger()
    workbench.commands["add_field"].trigger()
    assert "front matter can be read" in workbench.messages.label.text()


def test_the_preview_is_hidden_and_shown_by_the_key_of_other_editors(
    view: PatternView, workbench: Workbench, qtbot: QtBot
):
    for shown in (PageId(PageKind.SECTION, 1), PageId(PageKind.GROUP, 0)):
        view.outline.choose(shown)
        assert view.page is not None
        view.page.take_keyboard()
        edit = view.window().focusWidget()
        was = workbench.commands["show_preview"].isChecked()
        qtbot.keyClick(edit, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        assert workbench.commands["show_preview"].isChecked() != was
