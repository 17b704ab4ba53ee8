"""Shortcuts are changed in the list of them, by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from editor.ui.icons import drawn_icon
from editor.ui.shell.shortcuts import ShortcutList, refusal_of
from editor.ui.shell.workbench import Workbench

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize(
    ("keys", "free"), [("A", False), ("Shift+A", False), ("Del", False), ("F7", True), ("", True), ("Alt+Left", True)]
)
def test_what_is_needed_for_writing_can_be_no_shortcut(keys: str, free: bool):
    assert (refusal_of(QKeySequence(keys)) == "") is free


@pytest.fixture
def dialog(workbench: Workbench, qtbot: QtBot) -> ShortcutList:
    """The list, opened."""
    workbench.commands["shortcuts"].trigger()
    dialog = workbench.shortcuts.list
    assert dialog is not None
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    return dialog


def type_keys(dialog: ShortcutList, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    dialog.keys.setFocus()
    qtbot.keyClick(dialog.keys, key, modifiers)
    assert not dialog.keys.keySequence().isEmpty()


def press(button: QPushButton, qtbot: QtBot) -> None:
    assert button.isEnabled()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_a_shortcut_is_set_and_works_at_once(dialog: ShortcutList, workbench: Workbench, qtbot: QtBot):
    assert not dialog.keys.isEnabled()
    dialog.choose("find_missing")
    type_keys(dialog, qtbot, Qt.Key.Key_M, CONTROL | ALT)
    with qtbot.waitSignal(workbench.shortcuts.changed):
        press(dialog.set, qtbot)
    assert dialog.chosen == "find_missing"
    assert dialog.tree.currentItem().text(1) == "Ctrl+Alt+M"
    assert dialog.tree.currentItem().text(2) == "changed"
    assert workbench.commands.changed_keys == {"find_missing": "Ctrl+Alt+M"}
    dialog.close()
    with qtbot.waitActive(workbench.window()):
        workbench.window().activateWindow()
    with qtbot.waitSignal(workbench.commands["find_missing"].triggered):
        qtbot.keyClick(workbench.window(), Qt.Key.Key_M, CONTROL | ALT)


def test_a_shortcut_is_changed_by_keys_alone(dialog: ShortcutList, workbench: Workbench, qtbot: QtBot):
    assert dialog.search.hasFocus()
    qtbot.keyClicks(dialog.search, "bold")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.tree.hasFocus()
    assert dialog.chosen == "bold"
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Tab)
    assert dialog.keys.isAncestorOf(dialog.focusWidget()) or dialog.keys.hasFocus()
    qtbot.keyClick(dialog.keys, Qt.Key.Key_F12)
    qtbot.keyClick(dialog.keys, Qt.Key.Key_Tab)
    assert dialog.set.hasFocus()
    qtbot.keyClick(dialog.set, Qt.Key.Key_Return)
    assert workbench.commands.keys("bold") == "F12"
    assert dialog.tree.hasFocus()


def test_a_shortcut_of_another_command_is_said_and_taken_only_when_asked_for(
    dialog: ShortcutList, workbench: Workbench, qtbot: QtBot
):
    dialog.choose("go")
    type_keys(dialog, qtbot, Qt.Key.Key_Y, CONTROL)
    assert dialog.said.text() == "▲ Ctrl+Y is the shortcut of “Redo” already."
    assert not dialog.add.isEnabled()
    assert dialog.set.text() == "Take It from “Redo”"
    assert workbench.commands.keys("redo") == "Ctrl+Shift+Z; Ctrl+Y"
    press(dialog.set, qtbot)
    assert workbench.commands.keys("redo") == "Ctrl+Shift+Z"
    assert workbench.commands.keys("go") == "Ctrl+Y"
    assert any(button.text().endswith("Ctrl+Y") for button in workbench.window().findChildren(QPushButton))
    dialog.choose("redo")
    press(dialog.reset, qtbot)
    assert workbench.commands.keys("redo") == "Ctrl+Shift+Z; Ctrl+Y"
    assert workbench.commands.keys("go") == ""
    assert "“Go to Pattern…”" in dialog.said.text()
    press(dialog.reset_all, qtbot)
    assert workbench.commands.changed_keys == {}
    assert workbench.commands.keys("go") == "Ctrl+P"


def take(dialog: ShortcutList, qtbot: QtBot, name: str, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Give a command a shortcut, whoever has it."""
    dialog.choose(name)
    type_keys(dialog, qtbot, key, modifiers)
    press(dialog.set, qtbot)


def test_the_default_of_one_gives_the_other_back_what_was_taken(
    dialog: ShortcutList, workbench: Workbench, qtbot: QtBot
):
    commands = workbench.commands
    take(dialog, qtbot, "find_missing", Qt.Key.Key_Z, CONTROL | SHIFT)
    assert commands.keys("redo") == "Ctrl+Y"
    press(dialog.reset, qtbot)
    assert dialog.said.text() == "A shortcut went back to “Redo”."
    assert commands.changed_keys == {}
    assert commands.keys("redo") == "Ctrl+Shift+Z; Ctrl+Y"


def test_a_round_of_taken_shortcuts_leaves_none_with_two_commands_or_none(
    dialog: ShortcutList, workbench: Workbench, qtbot: QtBot
):
    commands = workbench.commands
    take(dialog, qtbot, "go", Qt.Key.Key_L, CONTROL)
    take(dialog, qtbot, "filter", Qt.Key.Key_W, CONTROL)
    take(dialog, qtbot, "close", Qt.Key.Key_P, CONTROL)
    dialog.choose("go")
    press(dialog.reset, qtbot)
    assert dialog.said.text() == (
        "One of these shortcuts was taken from “Close”. A shortcut went back to “Filter the Library”."
    )
    assert [commands.keys(name) for name in ("go", "filter", "close")] == ["Ctrl+P", "Ctrl+L; Ctrl+W", ""]
    dialog.choose("filter")
    press(dialog.reset, qtbot)
    assert commands.changed_keys == {}


def test_all_defaults_are_undone_at_once_or_not_at_all(dialog: ShortcutList, workbench: Workbench, qtbot: QtBot):
    take(dialog, qtbot, "go", Qt.Key.Key_Y, CONTROL)
    changed = workbench.commands.changed_keys
    assert changed == {"go": "Ctrl+Y", "redo": "Ctrl+Shift+Z"}
    press(dialog.reset_all, qtbot)
    assert workbench.commands.changed_keys == {}
    assert (dialog.reset_all.text(), dialog.said.text()) == (
        "Undo",
        "All commands have the shortcuts that the program came with.",
    )
    press(dialog.reset_all, qtbot)
    assert workbench.commands.changed_keys == changed
    assert dialog.reset_all.text() == "All Defaults"
    press(dialog.reset_all, qtbot)
    take(dialog, qtbot, "go", Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier)
    assert dialog.reset_all.text() == "All Defaults"


def test_a_shortcut_that_was_given_away_is_not_given_to_its_first_owner_too(workbench: Workbench):
    workbench.commands.restore_keys({"go": "Ctrl+Y", "gone": "Ctrl+S"})
    assert workbench.commands.keys("go") == "Ctrl+Y"
    assert workbench.commands.keys("redo") == "Ctrl+Shift+Z"
    assert workbench.commands.keys("save") == "Ctrl+S"


def test_shortcuts_are_added_and_all_taken_away(dialog: ShortcutList, workbench: Workbench, qtbot: QtBot):
    dialog.choose("save")
    type_keys(dialog, qtbot, Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier)
    press(dialog.add, qtbot)
    assert workbench.commands.keys("save") == "Ctrl+S; F12"
    press(dialog.set, qtbot)
    assert workbench.commands.keys("save") == ""
    type_keys(dialog, qtbot, Qt.Key.Key_A, SHIFT)
    assert not dialog.set.isEnabled()
    assert "Hold Ctrl or Alt" in dialog.said.text()


def test_texts_name_the_shortcuts_of_now_or_the_place_in_the_menus(workbench: Workbench, library: Path):
    welcome = " ".join(label.text() for label in workbench.tabs.widget(0).findChildren(QLabel))
    assert "Ctrl+P" in welcome
    assert "Ctrl+N" in welcome
    workbench.status.show_left()
    assert workbench.status._library.text() == "Library read in part; F5 reads on"
    workbench.use_cases.open_path(library / "tool-library.md")
    buttons = workbench.tabs.findChildren(QToolButton)
    crosses = [button for button in buttons if button.accessibleName().startswith("Close ")]
    assert "Close (Ctrl+W)" in [button.toolTip() for button in crosses]
    workbench.commands.restore_keys({"go": "Ctrl+Alt+G", "reload_library": "", "close": "", "zoom_in": "Ctrl+Alt++"})
    welcome = " ".join(label.text() for label in workbench.tabs.widget(0).findChildren(QLabel))
    assert "Ctrl+Alt+G" in welcome
    assert "Ctrl+P" not in welcome
    assert workbench.status._library.text() == "Library read in part; Library › Read the Library Again reads on"
    assert "Close" in [button.toolTip() for button in crosses]
    workbench.preferences.open()
    assert "Ctrl+Alt++" in workbench.preferences.dialog.text_size.accessibleDescription()
    workbench.preferences.dialog.close()


def test_the_palette_shows_the_shortcuts_of_now(dialog: ShortcutList, workbench: Workbench, qtbot: QtBot):
    workbench.commands.set_keys("save_all", "Ctrl+Alt+S")
    workbench.commands["palette"].trigger()
    popup = workbench.command_palette.popup
    rows = [popup.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(popup.model.rowCount())]
    assert "Save All, in the menu File, Ctrl+Alt+S" in rows
    popup.close()


def test_the_crosses_that_empty_a_line_are_named_and_of_the_family(dialog: ShortcutList, workbench: Workbench):
    lines = [dialog.search, workbench.library_pane.filter, workbench.text_search.field]
    lines += dialog.keys.findChildren(QLineEdit)
    crosses = [cross for line in lines for cross in line.findChildren(QToolButton)]
    assert len(crosses) == 4
    drawn = drawn_icon("close").pixmap(16).toImage()
    for cross in crosses:
        assert cross.accessibleName().startswith("Clear ")
        assert cross.icon().pixmap(16).toImage() == drawn
