"""Where one begins to write in a new pattern, and the stars of its callout."""

from PySide6.QtCore import Qt

from editor.core.operations import SetValue
from editor.core.span import Span
from editor.render.colours import LIGHT
from editor.schema.template import new_pattern
from editor.ui.panes.lead import LeadPage
from editor.ui.panes.section import SectionPage

NEW = new_pattern("Tool Shelf", "tool-shelf")
PROBLEM, SOLUTION, CONSEQUENCES = 1, 2, 4


def test_what_a_section_begins_with_is_filled_in_by_typing(edit_text, follow, qtbot):
    editing = edit_text(NEW)
    page = follow(SectionPage(SOLUTION, editing, LIGHT), editing)
    page.reveal((), Span(0, 0))
    qtbot.keyClicks(page.edit, "lend it")
    assert editing.snapshot.section_text(SOLUTION) == "> **Therefore, lend it.**"


def test_a_section_that_is_begun_keeps_its_cursor(edit_text, follow, qtbot):
    editing = edit_text(NEW.replace("**Therefore, ….**", "**Therefore, lend … it.**"))
    page = follow(SectionPage(SOLUTION, editing, LIGHT), editing)
    page.reveal((), Span(0, 0))
    assert not page.edit.textCursor().hasSelection()


def test_a_beginning_that_was_inserted_waits_for_words(edit_text, follow, qtbot):
    editing = edit_text(NEW)
    page = follow(SectionPage(CONSEQUENCES, editing, LIGHT), editing)
    page.guidance.buttons[0].click()
    qtbot.keyClicks(page.edit, "Much.")
    assert editing.snapshot.section_text(CONSEQUENCES).startswith("**What flourishes.** Much.\n\n**What risks")


def test_a_beginning_without_a_gap_has_the_cursor_behind_it(edit_text, follow, qtbot):
    editing = edit_text(NEW.replace('primary_tension: ""', 'primary_tension: "Few vs. all"'))
    page = follow(SectionPage(PROBLEM, editing, LIGHT), editing)
    page.guidance.buttons[0].click()
    qtbot.keyClicks(page.edit, " So.")
    assert editing.snapshot.section_text(PROBLEM) == "> **The core conflict is Few vs. all.** So."


def test_the_callout_takes_the_stars_of_the_field(edit_text, follow, qtbot):
    editing = edit_text(NEW)
    page = follow(LeadPage(editing, LIGHT), editing)
    assert page.agree.isHidden()
    editing.perform(SetValue(("lifecycle", "confidence"), 3), "Change Confidence")
    assert page.agree.text() == page.agree.accessibleName() == "Show ★★★ (High), as Lifecycle says"
    qtbot.keyClick(page.agree, Qt.Key.Key_Space)
    assert editing.snapshot.callout == ("Confidence Rating: ★★★ (High)", "This pattern is new.")
    assert page.rating.text() == "Confidence Rating: ★★★ (High)"
    assert page.agree.isHidden()
    editing.file.document.undo()
    assert editing.snapshot.callout == ("Confidence Rating: ★☆☆ (Low)", "This pattern is new.")
