"""The page of what the format does not know: shown as a tree, edited in place or as YAML, added, renamed, removed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTreeWidgetItem

from editor.ui.bridge import Editing
from editor.ui.panes.other import OtherPage
from tests.opened import SHORT

EXTRA = SHORT.replace(
    "contributors:\n", "extra: word\nnested:\n  one: 1\n  two: [a, 'b']\nnothing: []\ncontributors:\n"
).replace("  status: draft\n", "  status: draft\n  mood: 0.50\n")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(edit_text, follow) -> OtherPage:
    editing = edit_text(EXTRA)
    return follow(OtherPage(editing), editing)


def text_of(page: OtherPage) -> str:
    return page._editing.snapshot.text


def said(page: OtherPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def rows(page: OtherPage) -> dict[str, QTreeWidgetItem]:
    """The rows of the tree by what their first column says."""
    found = {}
    for index in range(page.tree.topLevelItemCount()):
        item = page.tree.topLevelItem(index)
        found[item.text(0)] = item
        for number in range(item.childCount()):
            child = item.child(number)
            found[f"{item.text(0)}/{child.text(0)}"] = child
    return found


def type_value(qtbot, editing: Editing, page: OtherPage, name: str, text: str) -> None:
    """Edit a value as a person does: open it, type, Enter."""
    page.tree.setCurrentItem(rows(page)[name], 1)
    page.tree.editItem(rows(page)[name], 1)
    line = next(each for each in page.tree.findChildren(QLineEdit) if each.isVisible())
    line.selectAll()
    qtbot.keyClicks(line, text)
    with qtbot.waitSignal(editing.snapshot_changed):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_other_fields_are_shown_with_their_values(edit_text, follow):
    editing = edit_text(EXTRA)
    page = follow(OtherPage(editing), editing)
    assert {name: item.text(1) for name, item in rows(page).items()} == {
        "lifecycle.mood": "0.50",
        "extra": "word",
        "nested": "{one: 1, two: [a, b]}",
        "nested/one": "1",
        "nested/two": "[a, b]",
        "nothing": "(empty)",
    }


@pytest.mark.parametrize(
    ("name", "typed", "old", "new"),
    [
        ("extra", "other", "extra: word", "extra: other"),
        ("nested/one", "2", "one: 1", "one: 2"),
        ("lifecycle.mood", "0.60", "mood: 0.50", "mood: 0.60"),
        ("lifecycle.mood", "3,5", "mood: 0.50", "mood: 3.5"),
        ("nested/one", "low, later high", "one: 1", "one: low, later high"),
        ("extra", "3,5", "extra: word", "extra: 3,5"),
    ],
)
def test_a_value_of_another_field_is_edited(edit_text, follow, qtbot, name, typed, old, new):
    editing = edit_text(EXTRA)
    page = follow(OtherPage(editing), editing)
    type_value(qtbot, editing, page, name, typed)
    assert editing.snapshot.text == EXTRA.replace(old, new)
    assert rows(page)[name].text(1) == new.split(": ")[1]
    editing.file.document.undo()
    assert editing.snapshot.text == EXTRA


def test_another_field_is_removed(edit_text, follow, qtbot):
    editing = edit_text(EXTRA)
    page = follow(OtherPage(editing), editing)
    remove = next(each for each in page.findChildren(QPushButton) if each.text() == "Remove")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert editing.snapshot.text == EXTRA
    page.tree.setCurrentItem(rows(page)["extra"])
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert editing.snapshot.text == EXTRA.replace("extra: word\n", "")
    assert "extra" not in rows(page)


def test_showing_other_fields_twice_changes_nothing(edit_text, follow, qtbot):
    editing = edit_text(EXTRA)
    page = follow(OtherPage(editing), editing)
    item = rows(page)["extra"]
    with qtbot.assertNotEmitted(page.tree.itemChanged):
        page.show_snapshot(editing.snapshot)
    assert rows(page)["extra"] is item
    assert editing.snapshot.text == EXTRA


def test_the_page_says_which_format_does_not_know_them(page, edit_text, follow):
    assert said(page)[0] == "Keys of this file that format 7.1 does not describe. They stay where they are."
    editing = edit_text(SHORT, "other")
    empty = follow(OtherPage(editing), editing)
    assert said(empty)[0].startswith("This file holds no keys beyond format 7.1. Add one here")
    assert [button.text() for button in empty.findChildren(QPushButton) if button.isVisible()] == ["Add"]


@pytest.mark.parametrize(
    ("name", "typed", "old", "new"),
    [
        ("extra", "renamed", "extra: word", "renamed: word"),
        ("nested/one", "first", "one: 1", "first: 1"),
        ("lifecycle.mood", "lifecycle.weather", "  mood: 0.50", "  weather: 0.50"),
    ],
)
def test_a_key_is_renamed_in_its_place(page, qtbot, name, typed, old, new):
    page.tree.setCurrentItem(rows(page)[name], 0)
    qtbot.keyClick(page.tree, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    line = next(each for each in page.tree.findChildren(QLineEdit) if each.isVisible())
    line.selectAll()
    qtbot.keyClicks(line, typed)
    with qtbot.waitSignal(page._editing.snapshot_changed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert text_of(page) == EXTRA.replace(old, new)


def test_a_name_of_the_format_is_refused_and_the_key_shown_again(page, qtbot):
    with qtbot.waitSignal(page._editing.refused) as refused:
        rows(page)["extra"].setText(0, "title")
    assert "is a field of format 7.1" in refused.args[0]
    assert text_of(page) == EXTRA
    assert "extra" in rows(page)


def test_a_field_is_added_by_keyboard(page, qtbot):
    page.tree.setFocus()
    qtbot.keyClick(page.tree, Qt.Key.Key_Insert)
    assert page.new.name.hasFocus()
    qtbot.keyClicks(page.new.name, "extra")
    qtbot.keyClick(page.new.name, Qt.Key.Key_Return)
    assert "▲ There is a field extra already." in said(page)
    page.new.name.selectAll()
    qtbot.keyClicks(page.new.name, "lifecycle.light")
    qtbot.keyClicks(page.new.value, "[low, 'red']")
    qtbot.keyClick(page.new.value, Qt.Key.Key_Return)
    assert page._editing.snapshot.data["lifecycle"]["light"] == ["low", "red"]
    assert not page.new.isVisible()
    assert page.tree.currentItem() is rows(page)["lifecycle.light"]
    page._editing.file.document.undo()
    assert text_of(page) == EXTRA
    qtbot.keyClick(page.tree, Qt.Key.Key_Insert)
    qtbot.keyClick(page.new.name, Qt.Key.Key_Escape)
    assert not page.new.isVisible()


def test_a_group_is_edited_as_yaml(page, qtbot):
    page.tree.setCurrentItem(rows(page)["nested/two"], 1)
    qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    assert page.yaml.edit.toPlainText() == "two: [a, 'b']"
    page.tree.setCurrentItem(rows(page)["nested"], 1)
    qtbot.keyClick(page.tree, Qt.Key.Key_Return, CONTROL)
    assert page.yaml.edit.hasFocus()
    assert page.yaml.edit.toPlainText() == "nested:\n  one: 1\n  two: [a, 'b']"
    page.yaml.edit.setPlainText("nested:\n  one: [")
    qtbot.keyClick(page.yaml.edit, Qt.Key.Key_Return, CONTROL)
    assert any("can't be read as YAML" in text for text in said(page))
    assert text_of(page) == EXTRA
    page.yaml.edit.setPlainText("nested:  # both\n  two:\n    - c\n")
    qtbot.keyClick(page.yaml.edit, Qt.Key.Key_Return, CONTROL)
    assert text_of(page) == EXTRA.replace("nested:\n  one: 1\n  two: [a, 'b']", "nested:  # both\n  two:\n    - c")
    assert not page.yaml.isVisible()
    page._editing.file.document.undo()
    assert text_of(page) == EXTRA


def test_yaml_that_was_opened_follows_the_file_and_is_left_by_escape(page, qtbot):
    page.tree.setCurrentItem(rows(page)["nested"], 1)
    qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    rows(page)["nested/one"].setText(1, "7")
    assert "one: 7" in page.yaml.edit.toPlainText()
    qtbot.keyClicks(page.yaml.edit, "x")
    qtbot.keyClick(page.yaml.edit, Qt.Key.Key_Escape)
    assert not page.yaml.isVisible()
    assert text_of(page) == EXTRA.replace("one: 1", "one: 7")
