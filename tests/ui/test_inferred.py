"""The garden page: inferred links with their reasons, made relations one by one or all that are sure enough."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from editor.ui.forms.inferred import InferredLinksControl
from editor.ui.forms.inferredrow import InferredRow
from tests.corpus import by_pyyaml
from tests.opened import TOOL_LIBRARY, entry, library_of
from tests.ui.conftest import Field, MakeField

INFERRED = ("graph_garden", "inferred_links")
LIBRARY = library_of(
    entry("donation-gate", "Donation Gate"),
    entry("sliding-membership", "Sliding Membership"),
    entry("open-hours-people-can-remember", "Open Hours People Can Remember"),
)
REQUIRES = "    - slug: tool-steward\n      weight: 0.90\n"
COMPLEMENTARY = "    - slug: open-ledger\n      weight: 0.76\n"


@pytest.fixture
def shown(field: MakeField) -> Field:
    """The inferred links of the sample; the library has three of the four patterns."""
    return field(*INFERRED, library=LIBRARY)


def control(shown: Field) -> InferredLinksControl:
    assert isinstance(shown.control, InferredLinksControl)
    return shown.control


def rows(shown: Field) -> list[InferredRow]:
    return [row for row in control(shown).findChildren(InferredRow) if row.isVisibleTo(shown.page)]


def said(row: InferredRow) -> list[str]:
    """What can be read in a row."""
    return [label.text() for label in row.findChildren(QLabel) if label.isVisibleTo(row)]


def item(slug: str, weight: str) -> str:
    return f"    - slug: {slug}\n      weight: {weight}\n"


def test_each_link_is_there_with_its_reason(shown: Field):
    assert [row.proposal.name for row in rows(shown)] == [
        "Donation Gate",
        "Sliding Membership",
        "Open Hours People Can Remember",
        "retirement-of-a-tool",
    ]
    first = said(rows(shown)[0])
    assert "donation-gate · confidence 0.86" in first
    assert any(line.startswith("A library that takes in whatever is offered") for line in first)
    assert "▲ no such pattern in this library" in said(rows(shown)[3])
    assert control(shown)._count.text() == "4 proposed, 1 leads nowhere."


def test_one_is_taken_over_by_keyboard_and_undone(shown: Field, qtbot):
    row = rows(shown)[0]
    row.take_button.setFocus()
    qtbot.keyClick(row.take_button, Qt.Key.Key_Return)
    assert shown.text == TOOL_LIBRARY.replace(REQUIRES, REQUIRES + item("donation-gate", "0.86"))
    assert rows(shown)[0] is row
    assert "✓ in Requires" in said(row)
    assert not row.take_button.isVisible()
    assert control(shown)._count.text() == "4 proposed, 1 is a relation already, 1 leads nowhere."
    assert shown.editing.file.document.history.undo_label == "Make Donation Gate a relation"
    shown.undo()
    assert shown.text == TOOL_LIBRARY
    assert row.take_button.isVisible()


def test_kind_and_weight_can_be_set_before(shown: Field, qtbot):
    row = rows(shown)[0]
    row.kind.setFocus()
    qtbot.keyClicks(row.kind, "comp")
    row.weight.setFocus()
    row.weight.selectAll()
    qtbot.keyClicks(row.weight, "0.5")
    qtbot.keyClick(row.take_button, Qt.Key.Key_Space)
    assert shown.text == TOOL_LIBRARY.replace(COMPLEMENTARY, COMPLEMENTARY + item("donation-gate", "0.50"))


def test_a_weight_that_is_none_is_not_taken(shown: Field, qtbot):
    row = rows(shown)[0]
    row.weight.selectAll()
    qtbot.keyClicks(row.weight, "2")
    assert not row.take_button.isEnabled()
    qtbot.keyClick(row.weight, Qt.Key.Key_Backspace)
    qtbot.keyClicks(row.weight, "1")
    assert row.take_button.isEnabled()


def test_all_that_are_sure_enough_are_taken_over_as_one_step(shown: Field, qtbot):
    button = control(shown).all_button
    assert button.text() == "Take over 2"
    threshold = control(shown).threshold
    threshold.selectAll()
    qtbot.keyClicks(threshold, "0.82")
    assert button.text() == "Take over 1"
    threshold.selectAll()
    qtbot.keyClicks(threshold, "0,5")
    assert button.text() == "Take over 3"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    expected = TOOL_LIBRARY.replace(
        REQUIRES, REQUIRES + item("donation-gate", "0.86") + item("open-hours-people-can-remember", "0.79")
    ).replace(COMPLEMENTARY, COMPLEMENTARY + item("sliding-membership", "0.81"))
    assert shown.text == expected
    assert not button.isVisible()
    assert shown.editing.file.document.history.undo_label == "Make 3 inferred links relations"
    shown.undo()
    assert shown.text == TOOL_LIBRARY
    assert button.isVisible()


def test_what_is_no_threshold_takes_nothing(shown: Field, qtbot):
    threshold = control(shown).threshold
    threshold.selectAll()
    qtbot.keyClicks(threshold, "x")
    assert not control(shown).all_button.isEnabled()


def test_a_refusal_is_said_and_nothing_is_changed(field: MakeField, qtbot):
    text = (
        "---\nrelationships: &all\n  enables: [a]\ngraph_garden:\n  inferred_links: [donation-gate]\nmore: *all\n---\n"
    )
    shown = field(*INFERRED, text=text, library=LIBRARY)
    qtbot.mouseClick(rows(shown)[0].take_button, Qt.MouseButton.LeftButton)
    assert len(shown.refusals) == 1
    assert shown.text == text


def test_a_title_opens_its_pattern(shown: Field, qtbot):
    title = next(button for button in rows(shown)[1].findChildren(QPushButton))
    with qtbot.waitSignal(shown.page.pattern_opened) as caught:
        qtbot.mouseClick(title, Qt.MouseButton.LeftButton)
    assert caught.args == ["sliding-membership"]


def test_the_table_is_there_on_request(shown: Field, qtbot):
    table = control(shown).table
    assert not table.isVisible()
    qtbot.mouseClick(control(shown).table_button, Qt.MouseButton.LeftButton)
    assert table.isVisible()
    control(shown).model.setData(control(shown).model.index(0, 2), "0.5")
    assert by_pyyaml(shown.text)["graph_garden"]["inferred_links"][0]["confidence"] == 0.5
    assert rows(shown)[0].proposal.weight == 0.5
    qtbot.mouseClick(control(shown).table_button, Qt.MouseButton.LeftButton)
    assert not table.isVisible()


def test_tab_goes_through_the_rows_in_order(shown: Field, qtbot):
    stops = [control(shown).threshold, control(shown).all_button, *rows(shown)[0].stops, *rows(shown)[1].stops]
    stops[0].setFocus()
    for stop in stops:
        assert stop.hasFocus(), stop.accessibleName()
        qtbot.keyClick(stop, Qt.Key.Key_Tab)


def test_without_any_there_is_nothing_to_take(field: MakeField):
    shown = field(*INFERRED, text="---\nontology:\n  a: 1\n---\n", library=LIBRARY)
    assert control(shown)._count.text() == "No program has proposed any."
    assert not control(shown).all_button.isVisible()
