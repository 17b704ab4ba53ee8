"""What stands around a control: changed and reverted, commented, counted, jumped to; and what scores say."""

import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPlainTextEdit

from editor.core.operations import SetValue
from editor.core.problems import Problem, Severity
from editor.core.span import Span
from editor.schema.introspect import group_specs
from editor.session.library import Library
from editor.ui.forms.commentline import CommentLine
from editor.ui.forms.jumplist import JumpList, SectionHeading
from editor.ui.forms.labelled import LabelledField
from editor.ui.forms.registry import Surroundings
from editor.ui.forms.score import ScoreControl
from editor.ui.forms.standings import Standings
from editor.ui.panes.group import GroupPage
from tests.corpus import OWN
from tests.opened import TOOL_LIBRARY, entry, library_of
from tests.ui.conftest import Field, surroundings

VITALITY = ("ontology", "commons_assessment", "vitality")
RESILIENCE = ("ontology", "commons_assessment", "resilience")
REASONING = ("ontology", "commons_assessment", "vitality_reasoning")
STATUS = ("lifecycle", "status")
COMMENTED = TOOL_LIBRARY.replace('title: "Tool Library"', '# told once\ntitle: "Tool Library"  # on the door')


def labelled(field: Field) -> LabelledField:
    return field.page.field(field.control.spec.path)


@pytest.mark.parametrize(
    "path", [("title",), STATUS, ("aliases",), VITALITY, ("relationships", "enables"), ("sources",)]
)
def test_a_change_is_marked_and_reverted_to_the_saved_bytes(path, field, qtbot):
    shown = field(*path)
    head = labelled(shown).head
    assert not head.mark.isVisible()
    assert not head.revert.isVisible()
    shown.editing.perform(
        SetValue(path, 4.9 if path == VITALITY else [] if isinstance(shown.value, list) else "x"), "x"
    )
    assert head.mark.isVisible()
    assert head.mark.text() == "● changed"
    head.revert.setFocus()
    qtbot.keyClick(head.revert, Qt.Key.Key_Space)
    assert shown.text == TOOL_LIBRARY
    assert not head.mark.isVisible()
    assert shown.control.buddy.hasFocus()
    assert shown.editing.file.document.history.undo_label == f"Revert {shown.control.spec.title}"
    shown.undo()
    assert head.mark.isVisible()


def test_a_field_is_reverted_by_its_menu(field, qtbot):
    shown = field("title")
    revert, _ = labelled(shown).head.actions_offered
    assert not revert.isEnabled()
    qtbot.keyClicks(shown.control.line, "x")
    assert labelled(shown).is_changed
    revert.trigger()
    assert shown.text == TOOL_LIBRARY
    assert not labelled(shown).is_changed


def test_tab_goes_from_a_changed_field_to_its_revert_and_its_comment(edit_text, follow, qtbot):
    editing = edit_text(COMMENTED)
    page = follow(GroupPage(group_specs(0), editing, surroundings()), editing)
    editing.perform(SetValue(("title",), "Other"), "x")
    page.control(("title",)).buddy.setFocus()
    heard = []
    for _ in range(4):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        heard.append(page.window().focusWidget().accessibleName())
    assert heard == [
        "Revert Title to what the saved file says",
        "Comment on Title: told once",
        "Comment on Title: on the door",
        "Slug",
    ]


def test_saving_takes_the_mark_away(field):
    shown = field("title")
    shown.editing.perform(SetValue(("title",), "Other"), "x")
    assert labelled(shown).head.mark.isVisible()
    shown.editing.file.save()
    shown.editing.saved_state_changed.emit()
    assert not labelled(shown).head.mark.isVisible()


def comments(field: Field) -> list[CommentLine]:
    return [line for line in labelled(field).findChildren(CommentLine) if line.isVisible()]


def editor_of(line: CommentLine) -> QPlainTextEdit:
    return next(edit for edit in line.findChildren(QPlainTextEdit) if edit.isVisible())


def test_comments_of_the_file_are_shown_and_written(field, qtbot):
    shown = field("title", text=COMMENTED)
    above, beside = comments(shown)
    above.open()
    qtbot.keyClicks(editor_of(above), "Told twice.")
    qtbot.keyClick(editor_of(above), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor_of(above), "Or more.")
    assert shown.text == COMMENTED
    qtbot.keyClick(editor_of(above), Qt.Key.Key_Return)
    assert shown.text == COMMENTED.replace("# told once\n", "# Told twice.\n# Or more.\n")
    beside.open()
    qtbot.keyClicks(editor_of(beside), "gone")
    qtbot.keyClick(editor_of(beside), Qt.Key.Key_Escape)
    assert "# on the door" in shown.text
    shown.undo()
    assert shown.text == COMMENTED


def test_a_comment_is_begun_by_the_menu_and_ended_by_leaving(field, qtbot):
    shown = field("title")
    assert comments(shown) == []
    labelled(shown).head.actions_offered[1].trigger()
    qtbot.keyClicks(editor_of(comments(shown)[0]), "New.")
    shown.control.line.setFocus()
    assert shown.text == TOOL_LIBRARY.replace("title:", "# New.\ntitle:", 1)
    assert labelled(shown).head.mark.isVisible()


def test_a_comment_that_cannot_stand_is_refused_and_the_file_is_shown(field, qtbot):
    shown = field("title", text=COMMENTED)
    above = comments(shown)[0]
    above.open()
    qtbot.keyClicks(editor_of(above), "-----")
    qtbot.keyClick(editor_of(above), Qt.Key.Key_Return)
    assert shown.text == COMMENTED
    assert "a letter or a digit" in shown.refusals[0]


def test_the_comment_of_a_key_that_holds_fields_stands_above_them_and_is_written(edit_text, follow, qtbot):
    text = TOOL_LIBRARY.replace("ontology:\n", "ontology:  # how it is sorted\n")
    text = text.replace("  commons_assessment:\n", "  # by three of us\n  commons_assessment:\n")
    assert text.count("how it is") + text.count("by three") == 2
    editing = edit_text(text)
    page = follow(GroupPage(group_specs(2), editing, surroundings()), editing)
    shown = [each for each in page.findChildren(CommentLine) if each.isVisible()]
    assert [each.stop.accessibleName() for each in shown] == [
        "Comment on ontology: how it is sorted",
        "Comment on ontology.commons_assessment: by three of us",
    ]
    tops = [each.mapTo(page, QPoint()).y() for each in (shown[0], page.field(("ontology", "domain")))]
    assert tops == sorted(tops)
    page.control(("ontology", "domain")).buddy.setFocus()
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert page.window().focusWidget() is shown[0].stop
    qtbot.keyClick(shown[0].stop, Qt.Key.Key_Return)
    qtbot.keyClicks(editor_of(shown[0]), "anew")
    qtbot.keyClick(editor_of(shown[0]), Qt.Key.Key_Return)
    assert editing.snapshot.text == text.replace("# how it is sorted", "# anew")
    assert editing.file.document.history.undo_label == "Comment on ontology"
    assert page.control(("ontology", "domain")).buddy.hasFocus()
    editing.file.document.undo()
    assert shown[0].stop.accessibleName() == "Comment on ontology: how it is sorted"


def test_a_comment_of_a_group_that_cannot_stand_is_refused(edit_text, follow, qtbot):
    text = TOOL_LIBRARY.replace("  commons_assessment:\n", "  # by three of us\n  commons_assessment:\n")
    editing = edit_text(text)
    page = follow(GroupPage(group_specs(2), editing, surroundings()), editing)
    refusals: list[str] = []
    editing.refused.connect(refusals.append)
    line = next(each for each in page.findChildren(CommentLine) if each.isVisible())
    line.open()
    qtbot.keyClicks(editor_of(line), "-----")
    qtbot.keyClick(editor_of(line), Qt.Key.Key_Return)
    assert editing.snapshot.text == text
    assert "a letter or a digit" in refusals[0]


@pytest.fixture
def ontology(edit_text, follow) -> GroupPage:
    editing = edit_text()
    page = GroupPage(group_specs(2), editing, surroundings())
    return follow(page, editing)


def test_a_long_page_has_a_list_to_jump_by(ontology, qtbot):
    jumps = ontology.jumps
    assert isinstance(jumps, JumpList)
    assert [button.text() for button in jumps.buttons] == ["Domain", "Finding it", "Commons assessment"]
    stops = [button for button in jumps.buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == jumps.buttons[:1]
    jumps.buttons[0].setFocus()
    qtbot.keyClick(jumps.buttons[0], Qt.Key.Key_Right)
    qtbot.keyClick(jumps.buttons[1], Qt.Key.Key_End)
    assert jumps.buttons[2].hasFocus()
    qtbot.keyClick(jumps.buttons[2], Qt.Key.Key_Return)
    assert ontology.control(("ontology", "commons_assessment", "stakeholder_architecture")).buddy.hasFocus()


def test_headings_and_jumps_count_problems_and_changes(ontology):
    editing = ontology._editing
    editing.perform(SetValue(RESILIENCE, 7), "x")
    editing.perform(SetValue(("ontology", "domain"), "x"), "x")
    ontology.show_problems((Problem(Severity.WARNING, "Too high.", Span(0, 0), RESILIENCE),))
    assert [button.text() for button in ontology.jumps.buttons] == [
        "Domain  ● 1",
        "Finding it",
        "Commons assessment  ▲ 1  ● 1",
    ]
    assert ontology.jumps.buttons[2].accessibleName() == "Go to Commons assessment, 1 problem, 1 changed"
    headings = [heading.counts.text() for heading in ontology.findChildren(SectionHeading)]
    assert headings == ["", "▲ 1  ● 1"]


def test_a_short_page_has_none(edit_text, follow):
    editing = edit_text()
    assert follow(GroupPage(group_specs(3), editing, surroundings()), editing).jumps is None


@pytest.mark.parametrize(
    ("path", "value", "said", "extreme"),
    [
        (RESILIENCE, 1.0, "The first shock ends it.", True),
        (RESILIENCE, 3.5, "It comes through common shocks, with some loss.", False),
        (RESILIENCE, 5.0, "It learns from shocks and comes out stronger.", True),
        (VITALITY, 1.9, "Extractive: It lives on the whole and wears it out.", True),
        (VITALITY, 2.0, "Functional: It works, and the whole neither gains nor loses.", False),
        (VITALITY, 4.7, "Generative: It leaves the whole more alive than it found it.", False),
        (VITALITY, 4.8, "Generative: It leaves the whole more alive than it found it.", True),
    ],
)
def test_a_score_says_what_it_means_and_asks_for_a_reason(path, value, said, extreme, field):
    shown = field(*path)
    shown.editing.perform(SetValue(path, value), "x")
    assert shown.control.meaning.text() == said
    assert shown.control._hint.isVisible() == extreme


def test_a_score_asks_for_a_reason_until_there_is_one(ontology):
    hint = ontology.control(VITALITY)._extreme
    ontology._editing.perform(SetValue(VITALITY, 5.0), "x")
    assert hint.text() == "An extreme score. Does the reasoning name it?"
    ontology._editing.perform(SetValue(REASONING, ""), "x")
    assert hint.text() == "An extreme score. It asks for a reason."


def test_the_reason_for_a_score_is_one_press_away(ontology, qtbot):
    ontology._editing.perform(SetValue(VITALITY, 5.0), "x")
    qtbot.keyClick(ontology.control(VITALITY)._reasons, Qt.Key.Key_Return)
    assert ontology.control(REASONING).buddy.hasFocus()


def test_the_mean_is_taken_where_the_overall_score_says_another(ontology, qtbot):
    card = ontology._content.scores
    assert card is not None
    assert not card.take.isVisibleTo(card)
    ontology._editing.perform(SetValue(RESILIENCE, 1.0), "x")
    assert card.take.isVisibleTo(card)
    card.take.click()
    data = ontology._editing.snapshot.data["ontology"]["commons_assessment"]
    assert data["overall_score"] == 3.9
    assert not card.take.isVisibleTo(card)


def test_a_score_says_where_it_lies_in_the_library(edit_text, follow, qtbot, tmp_path):
    folder = tmp_path / "library"
    shutil.copytree(OWN, folder)
    library = Library(folder)
    library.read()
    standings = Standings()
    editing = edit_text()
    around = Surroundings(library, lambda _column: [], surroundings().colours, standings)
    with qtbot.waitSignal(standings.learned):
        page = follow(GroupPage(group_specs(2), editing, around), editing)
    assert page.control(VITALITY).meaning.text().endswith("of 16 patterns.")
    with qtbot.assertNotEmitted(standings.learned, wait=50):
        standings.ask(library)
    assert standings.of(library, "vitality").total == 16
    standings.stop()


def test_the_picture_of_the_scores_stays_in_view(ontology):
    card = ontology._content.scores
    bar = ontology._area.verticalScrollBar()
    for value in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        radar = card.radar
        assert 0 <= radar.y() <= card.height() - radar.height()
        seen = radar.visibleRegion().boundingRect().height()
        assert value in (0, bar.maximum()) or seen == radar.height()


@pytest.mark.parametrize(("width", "beside"), [(700, True), (400, False)])
def test_the_picture_of_the_scores_stands_below_them_where_there_is_no_room_beside(width, beside, ontology, qtbot):
    card = ontology._content.scores
    ontology.resize(width, 500)
    lowest = ontology.field(VITALITY)
    qtbot.waitUntil(lambda: (card.radar.mapTo(card, QPoint(0, 0)).x() > lowest.width()) == beside)
    qtbot.waitUntil(lambda: (card.radar.mapTo(card, QPoint(0, 0)).y() > lowest.geometry().bottom()) != beside)
    assert card.radar.isVisible()


@pytest.mark.parametrize("width", [600, 900, 1400])
def test_scores_have_the_height_they_need_in_any_width(width, ontology, qtbot):
    for path in (VITALITY, RESILIENCE):
        ontology._editing.perform(SetValue(path, 5.0), "x")
    ontology.resize(width, 900)
    controls = ontology.findChildren(ScoreControl)
    qtbot.waitUntil(lambda: all(each.height() >= each.heightForWidth(each.width()) for each in controls))


def test_what_a_row_says_of_its_link_is_not_said_again_below_the_list(edit_text, follow):
    editing = edit_text("---\nrelationships:\n  enables:\n    - slug: nowhere\n    - slug: found\n---\n")
    library = library_of(entry("found", "Found"), entry("other"))
    page = follow(GroupPage(group_specs(4), editing, surroundings(library)), editing)
    enables = ("relationships", "enables")
    said_by_row, not_said = (
        Problem(Severity.WARNING, sentence, Span(0, 0), (*enables, index))
        for index, sentence in enumerate(("No such pattern.", "Too heavy."))
    )
    page.show_problems((said_by_row,))
    assert page.field(enables)._note.text() == ""
    page.show_problems((said_by_row, not_said))
    assert page.field(enables)._note.text() == "▲ Too heavy."


def test_fields_beside_each_other_begin_at_the_same_height(edit_text, follow, qtbot):
    editing = edit_text()
    page = follow(GroupPage(group_specs(3), editing, surroundings()), editing)
    page.resize(700, 600)
    page.field(STATUS).show_problem("A sentence that is long enough to need some lines in half of the page. " * 3)
    version = page.field(("lifecycle", "version"))
    qtbot.waitUntil(lambda: page.field(STATUS).height() > version.height() + 20)
    assert version.y() == page.field(STATUS).y() == 0
