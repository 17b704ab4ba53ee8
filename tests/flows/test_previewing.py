"""The preview and the editors follow each other: what is written is in view, and a click leads to its source."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.core.body.bodyoperations import RenameSection
from editor.core.operations import ReplaceSection
from editor.session.outline import ALL, LEAD, PageId, PageKind
from editor.ui.panes.continuous import ContinuousPage
from editor.ui.panes.lead import LeadPage
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.section import SectionPage
from editor.ui.shell.previewing import PAUSE
from editor.ui.shell.workbench import Workbench
from editor.ui.text.markdownedit import MarkdownEdit

LONG = "\n\n".join(f"Paragraph number {number}, *which* has\u00a0some 𝔲nusual letters." for number in range(90))


@pytest.fixture
def view(workbench: Workbench, library: Path, qtbot: QtBot) -> PatternView:
    workbench.use_cases.open_path(library / "open-ledger.md")
    found = workbench.tabs.view
    assert found is not None
    assert found.editing.perform(ReplaceSection(2, LONG), "Edit")
    found.outline.choose(PageId(PageKind.SECTION, 2))
    workbench.previewing.refresh()
    return found


def edit_of(view: PatternView):
    assert isinstance(view.page, SectionPage)
    return view.page.edit


def put_cursor(view: PatternView, word: str) -> None:
    cursor = edit_of(view).document().find(word)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionStart())
    edit_of(view).setTextCursor(cursor)


def in_view(workbench: Workbench, word: str) -> bool:
    preview = workbench.aside.preview
    found = preview.document().find(word)
    assert not found.isNull()
    return preview.viewport().rect().contains(preview.cursorRect(found).center())


def click_on(workbench: Workbench, qtbot: QtBot, word: str) -> None:
    preview = workbench.aside.preview
    found = preview.document().find(word)
    found.setPosition(found.selectionStart())
    preview.setTextCursor(found)
    preview.ensureCursorVisible()
    qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=preview.cursorRect(found).center())


def test_the_paragraph_at_the_cursor_comes_into_view_after_a_pause(workbench: Workbench, view, qtbot):
    assert not in_view(workbench, "number 80,")
    put_cursor(view, "number 80,")
    assert not in_view(workbench, "number 80,")
    qtbot.waitUntil(lambda: in_view(workbench, "number 80,"), timeout=PAUSE * 20)


def test_typing_moves_nothing_that_is_in_view(workbench: Workbench, view, qtbot):
    put_cursor(view, "number 40,")
    workbench.previewing.refresh()
    bar = workbench.aside.preview.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    before = bar.value()
    QTest.keyClicks(edit_of(view), "Typed words ")
    workbench.previewing.refresh()
    assert in_view(workbench, "Typed words number 40,")
    assert bar.value() == before


def test_who_scrolls_the_preview_is_left_alone_until_something_is_typed(workbench: Workbench, view, qtbot):
    put_cursor(view, "number 80,")
    workbench.previewing.refresh()
    bar = workbench.aside.preview.verticalScrollBar()
    bar.setValue(0)
    workbench.previewing.refresh()
    assert bar.value() == 0
    QTest.keyClick(edit_of(view), "x")
    workbench.previewing.refresh()
    assert in_view(workbench, "number 80,")


def test_a_click_puts_the_cursor_at_the_word(workbench: Workbench, view, qtbot):
    for word in ("number 7,", "number 61,"):
        view.outline.choose(PageId(PageKind.GROUP, 0))
        click_on(workbench, qtbot, word)
        assert view.outline.current == PageId(PageKind.SECTION, 2)
        cursor = edit_of(view).textCursor()
        assert not cursor.hasSelection()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText().startswith(word)
        assert edit_of(view).hasFocus()


@pytest.fixture
def continuous(workbench: Workbench, view: PatternView) -> ContinuousPage:
    """Lead and sections on one page, the third section long."""
    view.outline.choose(ALL)
    workbench.previewing.refresh()
    page = view.page
    assert isinstance(page, ContinuousPage)
    return page


def put_cursor_in(edit: MarkdownEdit, word: str) -> None:
    found = edit.document().find(word)
    found.setPosition(found.selectionStart())
    edit.setFocus()
    edit.setTextCursor(found)


def test_the_preview_follows_the_page_of_all_parts(workbench: Workbench, view, continuous, qtbot):
    assert not in_view(workbench, "number 80,")
    put_cursor_in(continuous.editors[3], "number 80,")
    qtbot.waitUntil(lambda: in_view(workbench, "number 80,"), timeout=PAUSE * 20)
    words = " ".join(view.editing.snapshot.lead.split()[:3])
    continuous.editors[0].setFocus()
    qtbot.waitUntil(lambda: in_view(workbench, words), timeout=PAUSE * 20)
    put_cursor_in(continuous.editors[3], "number 40,")
    QTest.keyClicks(continuous.editors[3], "Typed words ")
    workbench.previewing.refresh()
    assert in_view(workbench, "Typed words number 40,")


def test_a_click_leads_to_the_place_on_the_page_of_all_parts(workbench: Workbench, view, continuous, qtbot):
    bar = workbench.aside.preview.verticalScrollBar()
    for word in ("number 7,", "number 61,"):
        click_on(workbench, qtbot, word)
        before = bar.value()
        edit = continuous.editors[3]
        assert view.page is continuous
        assert edit.hasFocus()
        assert edit.textCursor().block().text()[edit.textCursor().positionInBlock() :].startswith(word)
        place = edit.viewport().mapTo(continuous, edit.cursorRect().center())
        assert continuous.rect().contains(place)
        workbench.previewing.refresh()
        assert bar.value() == before
    click_on(workbench, qtbot, "Section 2")
    assert continuous.editors[2].hasFocus()
    click_on(workbench, qtbot, " ".join(view.editing.snapshot.lead.split()[:3]))
    assert continuous.editors[0].hasFocus()


def test_a_section_that_is_renamed_leaves_the_preview_following(workbench: Workbench, view, continuous, qtbot):
    put_cursor_in(continuous.editors[3], "number 40,")
    assert view.editing.perform(RenameSection(2, "Answer"), "Rename")
    workbench.previewing.refresh()
    put_cursor_in(continuous.editors[3], "number 80,")
    qtbot.waitUntil(lambda: in_view(workbench, "number 80,"), timeout=PAUSE * 20)


def test_a_click_on_a_heading_leads_to_its_section(workbench: Workbench, view, qtbot):
    click_on(workbench, qtbot, "Section 2")
    assert view.outline.current == PageId(PageKind.SECTION, 1)
    assert edit_of(view).textCursor().position() == 0


def test_a_click_on_the_lead_leads_to_it(workbench: Workbench, view, qtbot):
    words = view.editing.snapshot.lead.split()
    click_on(workbench, qtbot, " ".join(words[:3]))
    assert view.outline.current == LEAD
    assert isinstance(view.page, LeadPage)


def test_a_click_on_what_no_section_says_leads_nowhere(workbench: Workbench, view, qtbot):
    for word in ("Confidence", "Commons assessment", "CC-BY-SA"):
        click_on(workbench, qtbot, word)
        assert view.outline.current == PageId(PageKind.SECTION, 2)


def test_text_that_is_not_in_the_file_yet_moves_nothing(workbench: Workbench, view, qtbot):
    put_cursor(view, "Paragraph number 80,")
    QTest.keyClicks(edit_of(view), "```")
    QTest.keyClick(edit_of(view), Qt.Key.Key_Return)
    bar = workbench.aside.preview.verticalScrollBar()
    before = bar.value()
    workbench.previewing.refresh()
    assert view.editing.file.held
    assert bar.value() == before


def test_a_click_leaves_the_page_where_it_is(workbench: Workbench, view, qtbot):
    preview = workbench.aside.preview
    found = preview.document().find("Implementation")
    found.setPosition(found.selectionStart())
    bar = preview.verticalScrollBar()
    bar.setValue(bar.value() + preview.cursorRect(found).top() - preview.viewport().height() + 60)
    before = bar.value()
    qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=preview.cursorRect(found).center())
    assert view.current_page == PageId(PageKind.SECTION, 3)
    assert bar.value() == before


def test_the_lead_comes_into_view_where_its_page_is_chosen(workbench: Workbench, view):
    bar = workbench.aside.preview.verticalScrollBar()
    bar.setValue(bar.maximum())
    view.outline.choose(LEAD)
    assert in_view(workbench, "Whoever borrows")


def test_a_section_that_was_emptied_stays_in_view(workbench: Workbench, view, qtbot):
    put_cursor(view, "number 80,")
    workbench.previewing.refresh()
    assert not in_view(workbench, "Section 3: Solution")
    QTest.keyClick(edit_of(view), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(edit_of(view), Qt.Key.Key_Delete)
    workbench.previewing.refresh()
    assert in_view(workbench, "Section 3: Solution")
