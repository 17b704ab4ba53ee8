"""Links whose target is missing, or written as something else than its slug: what is said, and the ways out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from editor.session.relations import Reading
from editor.ui.forms.relationrow import RelationRowView
from tests.opened import Entry, entry, library_of
from tests.ui.conftest import Field, MakeField

LIBRARY = library_of(
    entry("tool-library", "Tool Library", "Lends tools.", "pat_tool"),
    entry("the-desk", "The Desk"),
    entry("desk", "Desk"),
    Entry(Path("/library/a.md"), "twice", "Twice A"),
    Entry(Path("/library/b/a.md"), "twice", "Twice B"),
)


def linked(field: MakeField, reference: str) -> Field:
    text = f"---\nrelationships:\n  enables:\n    - slug: {reference}\n      weight: 0.5 # why\n---\n"
    return field("relationships", "enables", text=text, library=LIBRARY)


def rows(shown: Field) -> list[RelationRowView]:
    return [row for row in shown.control.findChildren(RelationRowView) if row.isVisibleTo(shown.page)]


def row_of(shown: Field) -> RelationRowView:
    (row,) = rows(shown)
    return row


def said(shown: Field) -> list[str]:
    """The warnings of the row."""
    return [label.text() for label in row_of(shown).findChildren(QLabel) if label.text().startswith("▲")]


def ways(shown: Field) -> list[str]:
    """What can be done about them, by the names on the buttons."""
    return [button.text() for button in row_of(shown).findChildren(QPushButton) if button.objectName() == "link"]


def way(shown: Field, name: str) -> QPushButton:
    return next(button for button in row_of(shown).findChildren(QPushButton) if button.text() == name)


@pytest.mark.parametrize(
    ("reference", "sentences", "buttons"),
    [
        ("tool-library", [], ["Tool Library"]),
        ("gone", ["▲ no such pattern in this library"], ["Pick another", "Create it"]),
        ("Gone For Good", ["▲ no such pattern in this library"], ["Pick another"]),
        (
            "a-desk",
            ["▲ no such pattern in this library; it may mean desk.md and the-desk.md"],
            ["Pick another", "Create it"],
        ),
        (
            "Tool-Library",
            ["▲ means Tool Library, whose slug is “tool-library”"],
            ["Tool Library", "Use its slug", "Pick another"],
        ),
        (
            "pat_tool",
            ["▲ the id of Tool Library, whose slug is “tool-library”"],
            ["Tool Library", "Use its slug"],
        ),
        ("twice", ["▲ 2 patterns have this slug: a.md and b/a.md"], ["Twice A"]),
    ],
)
def test_what_a_reference_is_and_what_can_be_done(
    field: MakeField, reference: str, sentences: list[str], buttons: list[str]
):
    shown = linked(field, reference)
    assert said(shown) == sentences
    assert ways(shown) == buttons


@pytest.mark.parametrize("reference", ["Tool-Library", "pat_tool"])
def test_the_slug_is_written_by_one_key_and_undone(field: MakeField, qtbot, reference: str):
    shown = linked(field, reference)
    before = shown.text
    button = way(shown, "Use its slug")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert shown.text == before.replace(f"slug: {reference}\n", "slug: tool-library\n")
    assert [row.row.reading for row in rows(shown)] == [Reading.BY_SLUG]
    assert row_of(shown).stops[0].hasFocus()
    assert said(shown) == []
    shown.undo()
    assert shown.text == before


@pytest.mark.parametrize(("removed", "then"), [(0, "Open Desk"), (2, "Open Desk")])
def test_the_keyboard_stays_in_the_list_when_a_link_goes(field: MakeField, qtbot, removed: int, then: str):
    text = "---\nrelationships:\n  enables: [tool-library, desk, the-desk]\n  requires: [desk]\n---\n"
    shown = field("relationships", "enables", text=text, library=LIBRARY)
    cross = rows(shown)[removed].stops[-1]
    cross.setFocus()
    qtbot.keyClick(cross, Qt.Key.Key_Space)
    assert shown.page.focusWidget().accessibleName() == then
    for _ in range(2):
        last = rows(shown)[-1].stops[-1]
        last.setFocus()
        qtbot.keyClick(last, Qt.Key.Key_Space)
    assert shown.page.focusWidget().accessibleName() == "Add to Enables"


def test_another_is_asked_for_and_one_is_made_by_keys(field: MakeField, qtbot):
    shown = linked(field, "gone")
    with qtbot.waitSignal(shown.page.pick_requested) as picked:
        qtbot.keyClick(way(shown, "Pick another"), Qt.Key.Key_Return)
    assert picked.args[1].target == "gone"
    with qtbot.waitSignal(shown.page.create_requested) as created:
        qtbot.keyClick(way(shown, "Create it"), Qt.Key.Key_Return)
    assert created.args[0].target == "gone"


def test_the_ways_out_are_reached_by_tab_and_have_names(field: MakeField, qtbot):
    shown = linked(field, "gone")
    control = shown.control
    control.buddy.setFocus()
    names = []
    for _ in range(6):
        qtbot.keyClick(control.window().focusWidget(), Qt.Key.Key_Tab)
        names.append(control.window().focusWidget().accessibleName())
    assert {"Pick another pattern instead of gone", "Create the pattern gone", "Remove the link to gone"} <= set(names)


def test_what_is_meant_opens(field: MakeField, qtbot):
    shown = linked(field, "Tool-Library")
    with qtbot.waitSignal(shown.page.pattern_opened) as caught:
        qtbot.mouseClick(way(shown, "Tool Library"), Qt.MouseButton.LeftButton)
    assert caught.args == ["tool-library"]
