"""Ctrl+Z and its like, pressed where one types: they go to the document and not to the widget's own history."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.session.outline import LEAD, SOURCE, PageId, PageKind
from editor.ui.panes.group import GroupPage
from editor.ui.panes.lead import LeadPage
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.section import SectionPage
from editor.ui.panes.source import SourcePage
from editor.ui.shell.workbench import Workbench

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def editor_on(view: PatternView, place: str) -> QWidget:
    """The widget that one types into at a place, focused."""
    pages = {
        "title": PageId(PageKind.GROUP, 0),
        "summary": PageId(PageKind.GROUP, 0),
        "aliases": PageId(PageKind.GROUP, 0),
        "lead": LEAD,
        "rating": LEAD,
        "section": PageId(PageKind.SECTION, 0),
        "source": SOURCE,
    }
    view.outline.choose(pages[place])
    page = view.page
    if isinstance(page, GroupPage):
        widget = page.control((place,)).buddy
    elif isinstance(page, LeadPage):
        widget = page.lead if place == "lead" else page.rating
    else:
        assert isinstance(page, SectionPage | SourcePage)
        widget = page.edit
    widget.setFocus()
    assert widget.hasFocus()
    return widget


def shown(widget: QWidget) -> str:
    """The text in a line or an editor."""
    if isinstance(widget, QLineEdit):
        return widget.text()
    assert isinstance(widget, QPlainTextEdit)
    return widget.toPlainText()


@pytest.mark.parametrize("place", ["title", "summary", "lead", "rating", "section", "source"])
def test_undo_and_redo_where_one_types_go_to_the_document(view: PatternView, qtbot: QtBot, place: str):
    document = view.editing.file.document
    before = document.text
    widget = editor_on(view, place)
    said = shown(widget)
    qtbot.keyClick(widget, Qt.Key.Key_End)
    qtbot.keyClicks(widget, "one")
    after = document.text
    assert after != before
    qtbot.keyClick(widget, Qt.Key.Key_Z, CONTROL)
    assert document.text == before
    assert shown(widget) == said
    qtbot.keyClick(widget, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert document.text == after
    assert "one" in shown(widget)
    qtbot.keyClick(widget, Qt.Key.Key_Z, CONTROL)
    assert not view.editing.file.is_changed


def test_undo_in_an_empty_line_takes_back_what_was_done_elsewhere(view: PatternView, qtbot: QtBot):
    document = view.editing.file.document
    before = document.text
    line = editor_on(view, "title")
    qtbot.keyClick(line, Qt.Key.Key_End)
    qtbot.keyClicks(line, "x")
    words = editor_on(view, "aliases")
    qtbot.keyClick(words, Qt.Key.Key_Z, CONTROL)
    assert document.text == before
    assert shown(line) == "Tool Library"


def test_undo_in_the_filter_of_the_library_goes_to_the_document_too(
    workbench: Workbench, view: PatternView, qtbot: QtBot
):
    before = view.editing.file.document.text
    line = editor_on(view, "title")
    qtbot.keyClicks(line, "x")
    filter_line = workbench.library_pane.filter
    filter_line.setFocus()
    qtbot.keyClicks(filter_line, "tool")
    qtbot.keyClick(filter_line, Qt.Key.Key_Z, CONTROL)
    assert view.editing.file.document.text == before
    assert filter_line.text() == "tool"


def test_undo_with_nothing_to_undo_says_so(workbench: Workbench, view: PatternView, qtbot: QtBot):
    line = editor_on(view, "title")
    qtbot.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert workbench.messages.label.text() == "There is nothing to undo."
    assert not view.editing.file.is_changed


def test_save_by_key_writes_the_edit_alone(view: PatternView, qtbot: QtBot, library: Path):
    path = library / "tool-library.md"
    before = path.read_text(encoding="utf-8")
    line = editor_on(view, "title")
    line.selectAll()
    qtbot.keyClicks(line, "Tool Room")
    qtbot.keyClick(line, Qt.Key.Key_S, CONTROL)
    assert path.read_text(encoding="utf-8") == before.replace('title: "Tool Library"', 'title: "Tool Room"')
    assert not view.editing.file.is_changed
