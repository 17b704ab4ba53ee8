"""Replacing in the whole library, by keys: what would change is shown, written in all files, and taken back by Undo."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from editor.core.operations import SetValue
from editor.session.outline import PageId, PageKind
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.replaceform import ReplaceForm
from editor.ui.shell.refactoringdialog import RefactoringDialog
from editor.ui.shell.workbench import Workbench

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
BODY = re.compile(rb"\A---\r?\n.*?\n---\r?\n", re.DOTALL)


@pytest.fixture
def active(workbench: Workbench, view: PatternView) -> Workbench:
    """The active window, one pattern open at its first section."""
    view.reveal(PageId(PageKind.SECTION, 0))
    return workbench


def texts(library: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in library.glob("*.md")}


def form_of(workbench: Workbench) -> tuple[RefactoringDialog, ReplaceForm]:
    dialog = workbench.refactoring._dialog
    assert dialog is not None
    assert isinstance(dialog.form, ReplaceForm)
    return dialog, dialog.form


def planned(qtbot: QtBot, dialog: RefactoringDialog) -> None:
    qtbot.waitUntil(lambda: dialog._plan is not None, timeout=20_000)


def asked(workbench: Workbench, qtbot: QtBot) -> tuple[RefactoringDialog, ReplaceForm]:
    """The dialog that Ctrl+Shift+H opens."""
    focused = workbench.window().focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_H, CONTROL | SHIFT)
    return form_of(workbench)


def test_a_text_is_replaced_in_all_files_by_keys_and_one_undo_takes_it_back(
    active: Workbench, qtbot: QtBot, library: Path
) -> None:
    before = texts(library)
    dialog, form = asked(active, qtbot)
    assert dialog.note.text() == "Type what is to be found in all patterns."
    assert not dialog.apply_button.isEnabled()
    assert dialog.focusWidget() is form.field
    qtbot.keyClicks(form.field, "neighbourhood")
    qtbot.keyClick(form.field, Qt.Key.Key_Return)
    assert dialog.focusWidget() is form.replacement
    assert dialog.isVisible()
    qtbot.keyClicks(form.replacement, "street")
    dialog._on_pause()
    planned(qtbot, dialog)
    expected = {
        name
        for name, text in before.items()
        if b"neighbourhood" in BODY.sub(b"", text).lower() or b"neighbourhood" in summary(text)
    }
    assert dialog.changes.kept == len(expected) > 3
    assert "street" in dialog.changes.diff.toPlainText()
    with qtbot.waitSignal(active.refactoring.done, timeout=20_000):
        qtbot.keyClick(form.replacement, Qt.Key.Key_Return)
    after = texts(library)
    assert {name for name in before if before[name] != after[name]} == expected
    for name in expected:
        assert re.sub(rb"(?i)neighbourhood", b"street", before[name]) == re.sub(
            rb"(?i)neighbourhood", b"street", after[name]
        )
    said = f"Replace “neighbourhood” with “street”: {len(expected)} files changed. Undo takes it back."
    assert active.messages.label.text() == said
    assert "street" in active.use_cases.workspace.files[0].document.text
    with qtbot.waitSignal(active.refactoring.done, timeout=20_000):
        active.commands["undo"].trigger()
    assert texts(library) == before
    assert not active.use_cases.workspace.files[0].is_changed


def summary(text: bytes) -> bytes:
    found = re.search(rb"^summary:.*?(?=^\S)", text, re.MULTILINE | re.DOTALL)
    return found[0].lower() if found else b""


def test_what_the_find_bar_says_is_taken_over(active: Workbench, qtbot: QtBot) -> None:
    active.commands["replace"].trigger()
    view = active.tabs.view
    assert view is not None
    bar = view.finder.bar
    bar.field.selectAll()
    qtbot.keyClicks(bar.field, "Tool")
    bar.cased.click()
    bar.whole_words.click()
    qtbot.keyClicks(bar.replacement, "Thing")
    bar.in_library.setFocus()
    qtbot.keyClick(bar.in_library, Qt.Key.Key_Space)
    dialog, form = form_of(active)
    assert (form.field.text(), form.replacement.text()) == ("Tool", "Thing")
    assert form.cased.isChecked()
    assert form.whole_words.isChecked()
    dialog.close()
    bar.field.setFocus()
    dialog, form = asked(active, qtbot)
    assert (form.field.text(), form.replacement.text()) == ("Tool", "Thing")
    dialog.close()


def test_what_is_selected_or_searched_in_all_texts_is_taken_over(active: Workbench, qtbot: QtBot) -> None:
    view = active.tabs.view
    assert view is not None
    view.take_keyboard()
    edit = active.window().focusWidget()
    assert isinstance(edit, QPlainTextEdit)
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.moveCursor(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    dialog, form = asked(active, qtbot)
    assert form.field.text() == edit.textCursor().selectedText() != ""
    dialog.close()
    active.commands["search_text"].trigger()
    pane = active.text_search
    qtbot.keyClicks(pane.field, "commons")
    pane.whole_words.click()
    dialog, form = asked(active, qtbot)
    assert (form.field.text(), form.whole_words.isChecked()) == ("commons", True)
    dialog.close()
    pane.replace.setFocus()
    qtbot.keyClick(pane.replace, Qt.Key.Key_Space)
    dialog, form = form_of(active)
    assert form.field.text() == "commons"
    dialog.close()


def test_what_would_do_harm_is_listed_with_the_reason(active: Workbench, qtbot: QtBot, library: Path) -> None:
    (library / "a-harmed.md").write_text("---\nslug: a-harmed\n---\n\nNeighbourhood first.\n", encoding="utf-8")
    dialog, form = asked(active, qtbot)
    form.cased.setChecked(True)
    form.field.setText("Neighbourhood first")
    form.replacement.setText("# Street first")
    dialog._on_pause()
    planned(qtbot, dialog)
    model = dialog.changes.files.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["▲ a-harmed.md: stays as it is"]
    assert "a heading, code, a comment" in dialog.changes.diff.toPlainText()
    assert not dialog.apply_button.isEnabled()
    dialog.close()


def test_what_is_open_and_not_saved_stays(active: Workbench, qtbot: QtBot, library: Path) -> None:
    view = active.tabs.view
    assert view is not None
    view.editing.perform(SetValue(("title",), "Not saved"), "Title")
    before = texts(library)
    dialog, form = asked(active, qtbot)
    form.field.setText("tool")
    form.replacement.setText("thing")
    dialog._on_pause()
    planned(qtbot, dialog)
    with qtbot.waitSignal(active.refactoring.done, timeout=20_000):
        dialog.apply_button.click()
    assert texts(library) == before
    assert "Save or revert first, or leave it out." in active.messages.label.text()
    assert dialog.isVisible()
    model = dialog.changes.files.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == "tool-library.md")
    dialog.changes.files.setCurrentIndex(model.index(row, 0))
    qtbot.keyClick(dialog.changes.files, Qt.Key.Key_Space)
    with qtbot.waitSignal(active.refactoring.done, timeout=20_000):
        dialog.apply_button.click()
    after = texts(library)
    assert [name for name in before if before[name] == after[name]] == ["tool-library.md"]
    assert view.editing.file.is_changed


def test_the_one_place_says_that_a_library_is_needed(active: Workbench, qtbot: QtBot) -> None:
    active.use_cases.library.folder = None
    active.commands["replace_library"].trigger()
    assert active.refactoring._dialog is None
    assert active.messages.label.text() == "No library is open. Choose Library › Open Library… first."
