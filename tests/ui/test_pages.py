"""The pages of a section, of the lead, of the source and of other fields, each on a real document."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar

from editor.core.operations import SetValue
from editor.render.colours import LIGHT
from editor.schema.guidance import section_spec
from editor.session.outline import LEAD, SOURCE, PageId, PageKind, outline_of
from editor.ui.panes.lead import LeadPage
from editor.ui.panes.page import Page
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.section import SectionPage
from editor.ui.panes.sectionaid import WordMeter
from editor.ui.panes.source import SourcePage
from tests.opened import SHORT, TOOL_LIBRARY
from tests.ui.conftest import surroundings


def labels(page: Page) -> list[str]:
    """The labels that can be seen."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def at_end(qtbot, edit) -> None:
    """Put the cursor behind the last character."""
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture(params=["\n", "\r\n"], ids=["LF", "CRLF"])
def end(request) -> str:
    return request.param


def test_typing_in_a_section_goes_to_the_text_and_undo_comes_back(edit_text, follow, qtbot, end):
    text = SHORT.replace("\n", end)
    editing = edit_text(text)
    page = follow(SectionPage(0, editing, LIGHT), editing)
    assert page.edit.toPlainText() == "Some context."
    at_end(qtbot, page.edit)
    qtbot.keyClicks(page.edit, " More ")
    page.edit.insertPlainText("😀")
    qtbot.keyClicks(page.edit, ".")
    assert editing.snapshot.text == text.replace("Some context.", "Some context. More 😀.")
    assert editing.file.document.history.undo_label == "Edit section 1 · Context"
    while editing.file.document.undo():
        pass
    assert editing.snapshot.text == text
    assert page.edit.toPlainText() == "Some context."


def test_enter_at_the_end_of_a_section_is_not_lost(edit_text, follow, qtbot, end):
    text = SHORT.replace("\n", end)
    editing = edit_text(text)
    page = follow(SectionPage(0, editing, LIGHT), editing)
    at_end(qtbot, page.edit)
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    assert editing.snapshot.text == text
    assert page.edit.toPlainText() == "Some context.\n\n"
    qtbot.keyClicks(page.edit, "New.")
    assert editing.snapshot.text == text.replace("Some context.", f"Some context.{end}{end}New.")


def test_a_text_that_would_be_another_section_stays_in_the_editor_and_says_why(edit_text, follow, qtbot):
    editing = edit_text(SHORT)
    page = follow(SectionPage(0, editing, LIGHT), editing)
    at_end(qtbot, page.edit)
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(page.edit, "### Problem")
    assert page.edit.toPlainText().endswith("\n### Problem")
    assert len(editing.snapshot.body.sections) == 2
    said = [text for text in labels(page) if "Not in the file yet" in text]
    assert len(said) == 1
    assert "heading" in said[0]
    for _ in "### Problem":
        qtbot.keyClick(page.edit, Qt.Key.Key_Backspace)
    qtbot.keyClicks(page.edit, "Fine.")
    assert editing.snapshot.section_text(0) == "Some context.\nFine."
    assert not any("Not in the file yet" in text for text in labels(page))


def hold_a_heading(qtbot, page: SectionPage) -> None:
    at_end(qtbot, page.edit)
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(page.edit, "### Problem")


def test_undo_takes_back_held_typing_before_anything_else(edit_text, follow, qtbot):
    editing = edit_text(SHORT)
    page = follow(SectionPage(0, editing, LIGHT), editing)
    at_end(qtbot, page.edit)
    qtbot.keyClicks(page.edit, " More.")
    hold_a_heading(qtbot, page)
    steps = 0
    while page.undo_held():
        steps += 1
    assert steps == 2
    assert not editing.file.held
    assert page.edit.toPlainText() == "Some context. More.\n###"
    assert editing.snapshot.section_text(0) == "Some context. More.\n###"
    while page.redo_held():
        steps -= 1
    assert steps == 0
    assert page.edit.toPlainText().endswith("### Problem")
    assert editing.file.held


def test_undo_comes_back_to_the_empty_line_on_which_one_wrote(edit_text, follow, qtbot):
    editing = edit_text()
    page = follow(SectionPage(0, editing, LIGHT), editing)
    before = page.edit.toPlainText()
    page.edit.moveCursor(page.edit.textCursor().MoveOperation.End)
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    page.edit.replace(page.edit.textCursor(), "Pasted.")
    assert editing.file.document.undo()
    assert page.edit.toPlainText() == f"{before}\n\n"
    assert page.edit.textCursor().atEnd()
    qtbot.keyClicks(page.edit, "Typed.")
    assert editing.snapshot.section_text(0) == f"{before}\n\nTyped."


def test_held_text_survives_a_page_made_anew(edit_text, follow, qtbot):
    editing = edit_text(SHORT)
    page = follow(SectionPage(0, editing, LIGHT), editing)
    hold_a_heading(qtbot, page)
    again = follow(SectionPage(0, editing, LIGHT), editing)
    assert again.edit.toPlainText().endswith("### Problem")
    assert any("Not in the file yet" in text for text in labels(again))


def test_a_lead_that_cannot_stand_is_held(edit_text, follow, qtbot):
    editing = edit_text(SHORT)
    page = follow(LeadPage(editing, LIGHT), editing)
    qtbot.keyClicks(page.lead, "``` code")
    assert "``` code" not in editing.snapshot.text
    assert editing.file.held["lead"].text.startswith("``` code")
    page.show_snapshot(editing.snapshot)
    assert page.lead.toPlainText().startswith("``` code")
    while page.undo_held():
        pass
    assert not editing.file.held


def test_a_change_elsewhere_leaves_the_editor_alone(edit_text, follow, qtbot):
    editing = edit_text(SHORT)
    page = follow(SectionPage(1, editing, LIGHT), editing)
    other = follow(SectionPage(0, editing, LIGHT), editing)
    at_end(qtbot, page.edit)
    place = page.edit.textCursor().position()
    with qtbot.assertNotEmitted(page.edit.textChanged):
        at_end(qtbot, other.edit)
        qtbot.keyClicks(other.edit, "x")
    assert page.edit.textCursor().position() == place


def test_an_empty_section_shows_what_belongs_there(edit_text, follow, qtbot):
    editing = edit_text(SHORT.replace("Some context.\n", ""))
    page = follow(SectionPage(0, editing, LIGHT), editing)
    guidance = "Describe the situation in which someone would reach for this pattern."
    assert guidance in labels(page)
    page.edit.setFocus()
    qtbot.keyClicks(page.edit, "Now.")
    assert guidance not in labels(page)
    assert editing.snapshot.section_text(0) == "Now."
    qtbot.waitUntil(lambda: "1 of 100–200 words" in labels(page))


def test_a_beginning_is_put_in_as_one_step(edit_text, follow, qtbot):
    text = SHORT.replace("Some problem.\n", "> **The core conflict is … vs. ….**\n").replace(
        "  domain: sharing\n", "  domain: sharing\n  search_hints:\n    primary_tension: owning vs. sharing\n"
    )
    editing = edit_text(text)
    page = follow(SectionPage(1, editing, LIGHT), editing)
    (button,) = page.guidance.buttons
    assert button.accessibleName() == "Insert: The core conflict is owning vs. sharing"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert editing.snapshot.section_text(1) == "> **The core conflict is owning vs. sharing.**"
    assert not page.guidance.isVisible()
    assert page.edit.hasFocus()
    assert editing.file.document.undo()
    assert editing.snapshot.text == text
    assert page.guidance.isVisible()


def test_the_meter_tells_how_long_one_reads(edit_text, follow):
    editing = edit_text(SHORT.replace("Some context.", "word " * 700))
    page = follow(SectionPage(0, editing, LIGHT), editing)
    assert "3 min" in labels(page)


def test_a_section_without_a_word_target_shows_its_words_only(edit_text, follow):
    editing = edit_text(
        "---\ntitle: Old\nclassification: {domain: sharing}\n---\n\n### 1. Overview\n\nThree words here.\n"
    )
    page = follow(SectionPage(0, editing, LIGHT), editing)
    assert "3 words" in labels(page)


def test_the_lead_and_the_callout_are_typed(edit_text, follow, qtbot, end):
    text = TOOL_LIBRARY.replace("\n", end)
    editing = edit_text(text)
    refusals: list[str] = []
    editing.refused.connect(refusals.append)
    page = follow(LeadPage(editing, LIGHT), editing)
    lead = editing.snapshot.lead
    assert page.lead.toPlainText() == lead
    at_end(qtbot, page.lead)
    qtbot.keyClicks(page.lead, " And so on.")
    assert editing.snapshot.text == text.replace(lead, f"{lead} And so on.")
    page.rating.setFocus()
    qtbot.keyClick(page.rating, Qt.Key.Key_End)
    qtbot.keyClicks(page.rating, " by far")
    assert editing.snapshot.callout[0] == "Confidence Rating: ★★★ (High) by far"
    assert page.rating.text() == "Confidence Rating: ★★★ (High) by far"
    at_end(qtbot, page.explanation)
    qtbot.keyClick(page.explanation, Qt.Key.Key_Return)
    qtbot.keyClicks(page.explanation, "One line more.")
    assert editing.snapshot.text.count(f"{end}> One line more.{end}") == 1
    assert refusals == []
    while editing.file.document.undo():
        pass
    assert editing.snapshot.text == text
    assert page.lead.toPlainText() == lead
    assert page.rating.text() == "Confidence Rating: ★★★ (High)"


def test_a_pattern_without_a_callout_says_so(edit_text, follow):
    editing = edit_text(SHORT)
    page = follow(LeadPage(editing, LIGHT), editing)
    assert "This pattern has no callout." in labels(page)
    assert not page.rating.isVisible()


def test_the_source_is_the_whole_text(edit_text, follow, qtbot, end):
    text = SHORT.replace("\n", end) + "😀"
    editing = edit_text(text)
    page = follow(SourcePage(editing, LIGHT), editing)
    assert page.edit.toPlainText() == SHORT + "😀"
    at_end(qtbot, page.edit)
    qtbot.keyClicks(page.edit, "x")
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    assert editing.snapshot.text == text + "x" + end
    while editing.file.document.undo():
        pass
    assert page.edit.toPlainText() == SHORT + "😀"


def test_a_byte_order_mark_stays_when_one_types_in_the_source(edit_text, follow, qtbot, end):
    text = "\ufeff" + SHORT.replace("\n", end)
    editing = edit_text(text)
    page = follow(SourcePage(editing, LIGHT), editing)
    at_end(qtbot, page.edit)
    qtbot.keyClicks(page.edit, "x")
    assert editing.snapshot.text == text + "x"
    page.reveal((), editing.snapshot.node(("title",)).span)
    assert page.edit.textCursor().selectedText() == '"Short"'
    qtbot.keyClicks(page.edit, "Long")
    assert editing.snapshot.text == text.replace('"Short"', "Long") + "x"


def test_a_fault_is_marked_and_typing_mends_it(edit_text, qtbot):
    editing = edit_text(SHORT.replace('title: "Short"', 'title: "Short'))
    view = PatternView(editing, surroundings())
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    assert view.outline.current == SOURCE
    page = view.page
    assert isinstance(page, SourcePage)
    assert any(text.startswith("▲ Line ") for text in labels(page))
    assert len(page.edit.extraSelections()) == 1
    assert [entry.page for entry in outline_of(editing.snapshot, ())] == [SOURCE]
    cursor = page.edit.textCursor()
    cursor.setPosition(editing.snapshot.text.index('"Short') + len('"Short'))
    page.edit.setTextCursor(cursor)
    qtbot.keyClicks(page.edit, '"')
    assert editing.snapshot.text == SHORT
    qtbot.waitUntil(lambda: page.edit.extraSelections() == [])
    assert view.outline.current == SOURCE
    view.outline.choose(PageId(PageKind.GROUP, 0))
    assert view.outline.current == PageId(PageKind.GROUP, 0)
    view.outline.choose(LEAD)
    assert isinstance(view.page, LeadPage)


def test_an_edit_that_only_a_person_can_make_says_where(edit_text, qtbot):
    editing = edit_text("---\ntitle: A\ntitle: B\n---\n")
    with qtbot.waitSignal(editing.refused) as refused:
        assert not editing.perform(SetValue(("title",), "C"), "Change title")
    assert refused.args[0].endswith("has to go first. You can edit the text itself in Source.")


@pytest.mark.parametrize(("beside", "seen"), [(200, [True, True]), (60, [False, True]), (20, [False, False])])
def test_the_word_meter_gives_way_to_the_name_of_its_section(qtbot, beside, seen):
    meter = WordMeter()
    qtbot.addWidget(meter)
    meter.show_words(172, section_spec("Consequences"))
    words, time = (label for label in meter.findChildren(QLabel))
    bar = meter.findChild(QProgressBar)
    assert meter.minimumSizeHint().width() == words.sizeHint().width()
    meter.resize(words.sizeHint().width() + beside, 24)
    meter.show()
    assert words.text() == "172 of 200–300 words"
    assert [bar.isVisible(), time.isVisible()] == seen
