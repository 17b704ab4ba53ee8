"""The dialog for a new pattern: a title, a slug from it, and who has the slug already."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor.library.entry import Entry
from editor.session.ports import NewPattern
from editor.ui.shell.newpattern import NewPatternDialog
from tests.opened import library_of

LIBRARY = library_of(Entry(Path("/library/Open-Ledger.md"), "ledger", "Open Ledger"))


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> NewPatternDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NewPatternDialog(LIBRARY, tmp_path, parent, ["lending-desk", "Tool-Library"])
    dialog.parent_kept = parent
    return dialog


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Lending Desk", "▲ A new pattern that is open and not saved has this slug. Choose another."),
        ("Tool Library", "▲ A new pattern that is open and not saved has this slug. Choose another."),
        ("Open Ledger", "▲ “Open Ledger” has this slug already. Choose another."),
        ("Ledger", "▲ “Open Ledger” has this slug already. Choose another."),
        ("!", "▲ The slug needs letters or digits; type one."),
    ],
)
def test_a_slug_that_is_taken_is_refused(dialog: NewPatternDialog, qtbot: QtBot, title: str, said: str):
    qtbot.keyClicks(dialog.title, title)
    assert dialog._note.text() == said
    assert not dialog.create_button.isEnabled()


def test_a_free_slug_can_be_taken(dialog: NewPatternDialog, qtbot: QtBot, tmp_path: Path):
    qtbot.keyClicks(dialog.title, "Lending Hours")
    assert dialog.create_button.isEnabled()
    wanted = dialog.wanted
    assert (wanted.title, wanted.slug, wanted.folder) == ("Lending Hours", "lending-hours", tmp_path)


SIMILAR = library_of(
    Entry(Path("/library/repair-evening.md"), "repair-evening", "Repair Evening", "Broken things are mended together."),
    Entry(Path("/library/tool-steward.md"), "tool-steward", "Tool Steward", "Who minds a shelf of tools."),
)


def same_names(dialog: NewPatternDialog) -> list[str]:
    """The patterns that are offered instead."""
    buttons = dialog.same.findChildren(QPushButton)
    return [button.text() for button in buttons if dialog.same.isVisibleTo(dialog) and button.isVisibleTo(dialog.same)]


@pytest.fixture
def similar(qtbot: QtBot, tmp_path: Path) -> Iterator[NewPatternDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NewPatternDialog(SIMILAR, tmp_path, parent)
    dialog.show()
    yield dialog
    dialog.close()


def test_what_says_the_same_is_shown_while_one_types(similar: NewPatternDialog, qtbot: QtBot):
    qtbot.keyClicks(similar.title, "An Evening for Repair")
    qtbot.waitUntil(lambda: same_names(similar) == ["Repair Evening"])
    assert similar.create_button.isEnabled()
    similar.title.clear()
    qtbot.keyClicks(similar.title, "Street Party")
    qtbot.waitUntil(lambda: same_names(similar) == [])


def test_a_summary_that_says_something_else_tells_patterns_apart(similar: NewPatternDialog, qtbot: QtBot):
    qtbot.keyClicks(similar.title, "Repair Evening Hour")
    qtbot.waitUntil(lambda: same_names(similar) == ["Repair Evening"])
    qtbot.keyClicks(similar.summary, "Wages fall due on Friday for every clerk")
    qtbot.waitUntil(lambda: same_names(similar) == [])
    assert similar.wanted.summary == "Wages fall due on Friday for every clerk"


def test_the_one_that_is_there_is_opened_instead(similar: NewPatternDialog, qtbot: QtBot):
    qtbot.keyClicks(similar.title, "Repair Evening!")
    qtbot.waitUntil(lambda: same_names(similar) == ["Repair Evening"])
    button = next(button for button in similar.same.findChildren(QPushButton) if button.isVisible())
    with qtbot.waitSignal(similar.accepted):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert similar.existing is not None
    assert similar.existing.slug == "repair-evening"


def test_the_pattern_that_a_link_names_has_its_slug_already(qtbot: QtBot, tmp_path: Path):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NewPatternDialog(SIMILAR, tmp_path, parent, slug="lending-hours-2")
    assert dialog.wanted == NewPattern("Lending Hours 2", "lending-hours-2", tmp_path)
    assert dialog.create_button.isEnabled()
    dialog.title.clear()
    qtbot.keyClicks(dialog.title, "When to Lend")
    qtbot.keyClicks(dialog.slug, "x")
    assert dialog.wanted == NewPattern("When to Lend", "lending-hours-2", tmp_path)
