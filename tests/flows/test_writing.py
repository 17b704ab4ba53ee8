"""Writing in the whole window, by keyboard."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel

from editor.core.operations import ReplaceSection
from editor.session.outline import ALL, LEAD, SOURCE, PageId, PageKind
from editor.session.replacing import Wanted, found_in, parts_of
from editor.ui.panes.continuous import ContinuousPage
from editor.ui.panes.guidance import Guidance
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.section import SectionPage
from editor.ui.panes.sectionaid import WordMeter
from editor.ui.shell.workbench import Workbench
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.toolbar import MarkdownToolbar

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTEXT = PageId(PageKind.SECTION, 0)


@pytest.fixture
def page(view: PatternView) -> SectionPage:
    """The page of the first section, in the active window, its editor with the keyboard."""
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
    assert workbench.messages.label.text().startswith("Choose the lead or a section")


def test_finding_steps_through_all_pages_and_escape_gives_the_keyboard_back(page, workbench, qtbot):
    view = workbench.tabs.view
    bar = view.finder.bar
    qtbot.keyClick(page.edit, Qt.Key.Key_F, CONTROL)
    assert bar.field.hasFocus()
    qtbot.keyClicks(bar.field, "member")
    total = len(found_in(parts_of(view.editing.snapshot), bar.wanted))
    assert total > 4
    seen = []
    for _ in range(total):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
        assert bar.field.hasFocus()
        seen.append((view.current_page, bar.count.text()))
    assert len({where for where, _ in seen}) > 2
    assert sorted(said for _, said in seen) == sorted(f"{number} of {total}" for number in range(1, total + 1))
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert (view.current_page, bar.count.text()) == seen[-2]
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert view.page.isAncestorOf(QApplication.focusWidget())


def test_f3_goes_on_in_the_text_and_finds_what_is_selected(page, workbench, qtbot):
    word = select_first_word(page)
    bar = workbench.tabs.view.finder.bar
    qtbot.keyClick(page.edit, Qt.Key.Key_F, CONTROL)
    assert bar.field.text() == word
    bar.everywhere.setChecked(False)
    page.edit.setFocus()
    qtbot.keyClick(page.edit, Qt.Key.Key_F3)
    assert page.edit.hasFocus()
    assert page.edit.textCursor().selectedText().lower() == word.lower()
    assert len(page.edit.extraSelections()) == page.edit.toPlainText().lower().count(word.lower())
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert page.edit.extraSelections() == []


def test_one_place_is_replaced_then_all_as_one_step(page, workbench, qtbot):
    view = workbench.tabs.view
    bar = view.finder.bar
    document = view.editing.file.document
    before = document.text
    qtbot.keyClick(page.edit, Qt.Key.Key_H, CONTROL)
    qtbot.keyClicks(bar.field, "member")
    total = len(found_in(parts_of(view.editing.snapshot), bar.wanted))
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    bar.replacement.setFocus()
    qtbot.keyClicks(bar.replacement, "borrower")
    qtbot.keyClick(bar.replacement, Qt.Key.Key_Return)
    once = document.text
    assert len(once) == len(before) + 2
    assert bar.count.text().endswith(f"of {total - 1}")
    qtbot.mouseClick(bar.replace_all, Qt.MouseButton.LeftButton)
    assert bar.count.text() == f"{total - 1} replaced"
    assert found_in(parts_of(view.editing.snapshot), bar.wanted) == ()
    assert document.history.undo_label == "Replace “member”"
    workbench.commands["undo"].trigger()
    assert document.text == once
    workbench.commands["undo"].trigger()
    assert document.text == before


def test_nothing_is_replaced_while_a_text_is_held_back(page, workbench, qtbot):
    view = workbench.tabs.view
    qtbot.keyClick(page.edit, Qt.Key.Key_End, CONTROL)
    page.edit.insertPlainText("\n\n### Problem")
    assert view.editing.file.held
    before = view.editing.snapshot.text
    workbench.commands["replace"].trigger()
    bar = view.finder.bar
    bar.field.setText("member")
    bar.replacement.setText("x")
    bar.replace_all.setEnabled(True)
    qtbot.mouseClick(bar.replace_all, Qt.MouseButton.LeftButton)
    assert view.editing.snapshot.text == before
    assert workbench.messages.label.text().endswith("Mend that first.")


def test_the_source_is_searched_while_it_is_in_view(page, workbench, qtbot):
    view = workbench.tabs.view
    view.reveal(SOURCE)
    qtbot.keyClick(view.page.edit, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(view.finder.bar.field, "lifecycle")
    assert view.current_page == SOURCE
    assert view.page.edit.textCursor().selectedText().lower() == "lifecycle"


def panels(workbench: Workbench) -> list[bool]:
    """Which of library, aside, problems and outline can be seen."""
    view = workbench.tabs.view
    return [each.isVisible() for each in (workbench.side, workbench.aside, workbench.problems, view.outline)]


def test_focus_on_writing_leaves_the_page_alone_and_escape_gives_all_back(page, workbench, qtbot):
    workbench.commands["show_problems"].setChecked(False)
    before = panels(workbench)
    assert before == [True, True, False, True]
    qtbot.keyClick(page.edit, Qt.Key.Key_F11)
    assert panels(workbench) == [False] * 4
    assert page.edit.hasFocus()
    qtbot.waitUntil(lambda: abs(page.mapTo(workbench, page.rect().center()).x() - workbench.width() / 2) <= 2)
    qtbot.keyClicks(page.edit, "x")
    qtbot.keyClick(page.edit, Qt.Key.Key_F, CONTROL)
    bar = workbench.tabs.view.finder.bar
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert panels(workbench) == [False] * 4
    qtbot.keyClick(page.edit, Qt.Key.Key_Escape)
    assert panels(workbench) == before
    assert not workbench.commands["focus_writing"].isChecked()
    assert page.edit.hasFocus()


def test_another_pattern_is_shown_alone_too_and_the_command_gives_all_back(page, workbench, library):
    workbench.commands["focus_writing"].trigger()
    workbench.use_cases.open_path(library / "open-ledger.md")
    assert panels(workbench) == [False] * 4
    workbench.commands["focus_writing"].trigger()
    assert panels(workbench) == [True] * 4
    workbench.tabs.previous_tab()
    assert panels(workbench) == [True] * 4


def test_the_lead_takes_marks_and_lists_too(page, workbench, qtbot):
    view = workbench.tabs.view
    view.reveal(LEAD)
    lead = view.page.editors[0]
    before = lead.toPlainText()
    qtbot.keyClick(lead, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(lead, Qt.Key.Key_I, CONTROL)
    assert view.editing.snapshot.lead == f"*{before}*"
    qtbot.keyClick(lead, Qt.Key.Key_Z, CONTROL)
    assert view.editing.snapshot.lead == before


def test_links_are_offered_in_the_lead_where_the_list_has_more_room_than_the_field(page, workbench, qtbot):
    view = workbench.tabs.view
    view.reveal(LEAD)
    lead, completion = view.page.editors[0], view.page.completions[0]
    qtbot.keyClicks(lead, "[[")
    assert completion.popup.isVisible()
    assert completion.popup.height() > lead.height()
    assert workbench.window().rect().contains(completion.popup.geometry())
    qtbot.keyClicks(lead, "open led")
    qtbot.keyClick(lead, Qt.Key.Key_Return)
    assert view.editing.snapshot.lead.startswith("[Open Ledger](open-ledger.md)")


def test_lead_and_sections_are_written_on_one_page(page, workbench, qtbot):
    view = workbench.tabs.view
    document = view.editing.file.document
    before = document.text
    view.reveal(ALL)
    editors = view.page.editors
    snapshot = view.editing.snapshot
    said = [snapshot.lead, *(snapshot.section_text(index) for index in range(8))]
    assert [edit.toPlainText() for edit in editors] == said
    assert editors[0].hasFocus()
    qtbot.keyClick(editors[0], Qt.Key.Key_End, CONTROL)
    qtbot.keyClick(editors[0], Qt.Key.Key_Down)
    assert editors[1].hasFocus()
    qtbot.keyClicks(editors[1], "Here: ")
    assert view.editing.snapshot.section_text(0) == f"Here: {said[1]}"
    qtbot.keyClick(editors[1], Qt.Key.Key_Home, CONTROL)
    qtbot.keyClick(editors[1], Qt.Key.Key_Up)
    assert editors[0].hasFocus()
    assert editors[0].textCursor().atEnd()
    workbench.commands["undo"].trigger()
    assert document.text == before
    assert view.current_page == ALL
    assert editors[1].toPlainText() == said[1]


def test_on_the_one_page_the_cursor_stays_in_view(page, workbench, qtbot):
    view = workbench.tabs.view
    view.reveal(ALL)
    last = view.page.editors[-1]
    qtbot.waitUntil(lambda: last.height() > 100)
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_End, CONTROL)

    def is_in_view() -> bool:
        return view.page.rect().contains(last.viewport().mapTo(view.page, last.cursorRect().center()))

    qtbot.waitUntil(is_in_view)
    for _ in range(4):
        qtbot.keyClick(last, Qt.Key.Key_Return)
    qtbot.keyClicks(last, "more")
    qtbot.waitUntil(is_in_view)


def test_the_one_page_has_marks_counts_and_guidance_as_the_others_have(page, workbench, qtbot):
    view = workbench.tabs.view
    assert view.editing.perform(ReplaceSection(2, ""), "Edit")
    view.reveal(ALL)
    solution, context = view.page.editors[3], view.page.editors[1]
    guidance = [each for each in view.page.findChildren(Guidance) if each.isVisible()]
    assert len(guidance) == 1
    assert guidance[0].parent() is solution.parent()
    guidance[0].buttons[0].click()
    assert view.editing.snapshot.section_text(2) == "> **Therefore, ….**"
    assert solution.textCursor().selectedText() == "…"
    qtbot.keyClicks(solution, "lend")
    assert not guidance[0].isVisible()
    context.setFocus()
    qtbot.keyClick(context, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(context, "Few words")
    meter = context.parent().findChild(WordMeter)
    qtbot.waitUntil(lambda: any(label.text().startswith("2 of ") for label in meter.findChildren(QLabel)))
    qtbot.keyClick(context, Qt.Key.Key_A, CONTROL)
    toolbar = view.page.findChild(MarkdownToolbar)
    qtbot.mouseClick(toolbar.buttons[0], Qt.MouseButton.LeftButton)
    assert view.editing.snapshot.section_text(0) == "**Few words**"
    assert context.hasFocus()


def test_on_the_one_page_one_finds_without_leaving_it(page, workbench, qtbot):
    view = workbench.tabs.view
    view.reveal(ALL)
    places = found_in(parts_of(view.editing.snapshot), Wanted("ladder"))
    assert {each.part.page.kind for each in places} == {PageKind.SECTION}
    assert len({each.part.page for each in places}) > 1
    workbench.commands["find"].trigger()
    bar = view.finder.bar
    qtbot.keyClicks(bar.field, "ladder")
    seen = []
    for _ in places:
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
        assert view.current_page == ALL
        edit = view.page.editors[view.page.current_part]
        assert edit.textCursor().selectedText().casefold() == "ladder"
        qtbot.waitUntil(partial(shows_cursor, view.page, edit))
        seen.append((view.page.part_page, edit.textCursor().selectionStart()))
    assert seen == [(each.part.page, each.span.start) for each in places]
    assert sum(len(edit.extraSelections()) for edit in view.page.editors) == len(places)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert (view.page.part_page, bar.count.text()) == (places[0].part.page, f"1 of {len(places)}")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert view.page.editors[view.page.current_part].hasFocus()


def shows_cursor(page: ContinuousPage, edit: MarkdownEdit) -> bool:
    """Whether the cursor of an editor is in view on the page of all."""
    return page.rect().contains(edit.viewport().mapTo(page, edit.cursorRect().center()))
