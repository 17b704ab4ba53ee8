"""The dialog for a new pattern: a title, a slug from it, and who has the slug already."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.library.entry import Entry
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
