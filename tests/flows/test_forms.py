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
