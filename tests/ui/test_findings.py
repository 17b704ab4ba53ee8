"""Likely duplicates and missing targets of a whole library: listed, opened, and led to what mends them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.render.colours import LIGHT
from editor.session.library import Library
from editor.ui.forms.button import Button
from editor.ui.panes.duplicates import DuplicatesDialog
from editor.ui.panes.findings import FindingsDialog
from editor.ui.panes.missing import MissingTargetsDialog

PATTERNS = {
    "lending-desk": "title: Lending Desk\nsummary: Where tools go out.\n"
    "relationships:\n  enables:\n    - {slug: tool-librari, weight: 0.5}\n  requires:\n    - {slug: zzz}",
    "desk-lending": "title: Desk Lending\nsummary: Where tools go out.",
    "tool-library": "title: Tool Library\nsummary: Tools for a street.\n"
    "relationships:\n  requires:\n    - tool-librari",
}


def library_in(folder: Path, patterns: dict[str, str]) -> Library:
    for name, front in patterns.items():
        (folder / f"{name}.md").write_text(f"---\n{front}\n---\nText.\n", encoding="utf-8")
    library = Library(folder.resolve())
    library.read()
    return library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_in(tmp_path, PATTERNS)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def shown(dialog: FindingsDialog, qtbot: QtBot) -> FindingsDialog:
    """The dialog with all that it finds."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog._background.finished), qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def rows(dialog: FindingsDialog) -> list[list[str]]:
    model = dialog.model
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def test_duplicates_are_listed_and_either_is_opened(library: Library, window: QWidget, qtbot: QtBot):
    dialog = shown(DuplicatesDialog(library, LIGHT, window), qtbot)
    assert rows(dialog) == [["Desk Lending", "100 %", "Lending Desk"]]
    assert dialog.note.text().startswith("One pair whose titles")
    assert dialog.table.hasFocus()
    opened = []
    dialog.open_requested.connect(lambda entry: opened.append(entry.slug))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    for _ in range(2):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Right)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Left)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert opened == ["desk-lending", "lending-desk"]
    place = dialog.table.visualRect(dialog.model.index(0, 2)).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened[-1] == "lending-desk"


def test_a_pair_can_be_merged_either_way(library: Library, window: QWidget, qtbot: QtBot):
    dialog = shown(DuplicatesDialog(library, LIGHT, window), qtbot)
    assert isinstance(dialog, DuplicatesDialog)
    wishes = []
    dialog.merge_requested.connect(lambda one, other: wishes.append((one.slug, other.slug)))
    for button in dialog.merges:
        assert button.isVisible()
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert wishes == [("desk-lending", "lending-desk"), ("lending-desk", "desk-lending")]


def test_a_library_without_findings_says_so(window: QWidget, qtbot: QtBot, tmp_path: Path):
    library = library_in(tmp_path, {"alone": "title: Alone"})
    duplicates = shown(DuplicatesDialog(library, LIGHT, window), qtbot)
    assert "No two patterns" in duplicates.note.text()
    assert not any(button.isVisible() for button in duplicates.merges)
    missing = shown(MissingTargetsDialog(library, LIGHT, window), qtbot)
    assert missing.note.text().startswith("Every link that people made leads")
    assert rows(missing) == []


def test_missing_targets_are_listed_by_target(library: Library, window: QWidget, qtbot: QtBot):
    dialog = shown(MissingTargetsDialog(library, LIGHT, window), qtbot)
    assert rows(dialog) == [
        ["tool-librari", "Enables", "Lending Desk"],
        ["tool-librari", "Requires", "Tool Library"],
        ["zzz", "Requires", "Lending Desk"],
    ]
    assert dialog.note.text().startswith("3 links lead to 2 patterns")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.place_requested) as caught:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    use = caught.args[0]
    assert (use.entry.slug, use.target, use.kind) == ("tool-library", "tool-librari", "requires")


def offers(dialog: MissingTargetsDialog) -> list[str]:
    return [button.accessibleName() for button in dialog.findChildren(Button) if button in dialog._offers]


def test_near_names_are_offered(library: Library, window: QWidget, qtbot: QtBot):
    dialog = shown(MissingTargetsDialog(library, LIGHT, window), qtbot)
    assert isinstance(dialog, MissingTargetsDialog)
    qtbot.waitUntil(lambda: offers(dialog) == ["Lead these links to Tool Library"])
    assert "“tool-librari” may mean one of these" in dialog.meant.text()
    [button] = dialog._offers
    with qtbot.waitSignal(dialog.repoint_requested) as caught:
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert (caught.args[0], caught.args[1].slug) == ("tool-librari", "tool-library")
    for _ in range(2):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "No slug in this library is near to “zzz”." in dialog.meant.text())
    assert offers(dialog) == []


def test_one_can_look_again(library: Library, window: QWidget, qtbot: QtBot):
    dialog = shown(MissingTargetsDialog(library, LIGHT, window), qtbot)
    assert library.folder is not None
    (library.folder / "zzz.md").write_text("---\ntitle: Found\n---\n", encoding="utf-8")
    library.refresh(library.folder / "zzz.md")
    with qtbot.waitSignal(dialog._background.finished):
        qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
    assert [row[0] for row in rows(dialog)] == ["tool-librari", "tool-librari"]


def test_an_index_that_cannot_be_read_is_said(library: Library, window: QWidget, qtbot: QtBot):
    library.index.connection.execute("DROP TABLE link")
    dialog = shown(MissingTargetsDialog(library, LIGHT, window), qtbot)
    assert "can't be read. Library › Read the Library Again makes it anew." in dialog.note.text()


def test_closing_gives_up_looking(library: Library, window: QWidget, qtbot: QtBot):
    dialog = MissingTargetsDialog(library, LIGHT, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not dialog._background.is_busy
    assert rows(dialog) == []
