"""A link that leads nowhere: another is picked, the pattern is made, or the link goes; all by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from editor.session.outline import PageId, PageKind
from editor.ui.forms.relationrow import RelationRowView
from editor.ui.panes.linkpicker import LinkPicker
from editor.ui.panes.offers import REASON
from editor.ui.panes.pattern import PatternView
from editor.ui.shell.newpattern import NewPatternDialog
from editor.ui.shell.workbench import Workbench

TARGET = "travelling-crates"
LINE = "    - slug: travelling-crate\n"


@pytest.fixture
def view(workbench: Workbench, library: Path) -> PatternView:
    """A pattern whose link leads nowhere, its relations in view."""
    path = library / "tool-library.md"
    path.write_text(path.read_text(encoding="utf-8").replace(LINE, f"    - slug: {TARGET}\n"), encoding="utf-8")
    workbench.use_cases.open_path(path)
    view = workbench.tabs.view
    assert view is not None
    view.outline.choose(PageId(PageKind.GROUP, 4))
    return view


def missing_row(view: PatternView) -> RelationRowView | None:
    """The row of the link that leads nowhere."""
    found = [row for row in view.findChildren(RelationRowView) if row.isVisibleTo(view) and row.row.missing]
    return found[0] if found else None


def press_way(qtbot: QtBot, view: PatternView, name: str) -> None:
    """Press one of the buttons that lead out."""
    row = missing_row(view)
    assert row is not None
    button = next(button for button in row.findChildren(QPushButton) if button.text() == name)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)


def in_dialog(act: Callable[[NewPatternDialog], None]) -> QTimer:
    """Do something once the dialog for a new pattern is open."""
    timer = QTimer()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, NewPatternDialog):
            timer.stop()
            act(dialog)

    timer.timeout.connect(look)
    timer.start(10)
    return timer


def test_another_is_picked_from_those_that_are_spelled_like_it(
    qtbot: QtBot, workbench: Workbench, view: PatternView, library: Path
):
    press_way(qtbot, view, "Pick another")
    picker = view.findChild(LinkPicker)
    assert picker is not None
    assert picker.chosen is not None
    assert picker.chosen.slug == "travelling-crate"
    assert picker.list.currentIndex().data(REASON) == f"Spelled like “{TARGET}”"
    before = (library / "tool-library.md").read_text(encoding="utf-8")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: missing_row(view) is None)
    workbench.commands["save"].trigger()
    after = (library / "tool-library.md").read_text(encoding="utf-8")
    assert after == before.replace(f"    - slug: {TARGET}\n", LINE)


def test_what_is_picked_instead_can_link_back_with_the_weight_of_the_link(
    qtbot: QtBot, workbench: Workbench, view: PatternView, library: Path
):
    before = {name: (library / f"{name}.md").read_text(encoding="utf-8") for name in ("tool-library", "open-ledger")}
    press_way(qtbot, view, "Pick another")
    picker = view.findChild(LinkPicker)
    assert picker is not None
    qtbot.keyClicks(picker.search, "open ledger")
    qtbot.keyClick(picker.search, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert picker._gains_lines.text() == "generalizes_from:\n  - slug: tool-library\n    weight: 0.74"
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    workbench.commands["save_all"].trigger()
    here = before["tool-library"].replace(f"    - slug: {TARGET}\n", "    - slug: open-ledger\n")
    gained = "  generalizes_from:\n    - slug: tool-library\n      weight: 0.74\n"
    there = before["open-ledger"].replace("  generalizes_from: []\n", gained)
    assert (library / "tool-library.md").read_text(encoding="utf-8") == here
    assert (library / "open-ledger.md").read_text(encoding="utf-8") == there
    workbench.commands["undo"].trigger()
    workbench.commands["save_all"].trigger()
    for name, text in before.items():
        assert (library / f"{name}.md").read_text(encoding="utf-8") == text


def test_the_pattern_is_made_with_the_slug_of_the_link(
    qtbot: QtBot, workbench: Workbench, view: PatternView, library: Path
):
    def fill_in(dialog: NewPatternDialog) -> None:
        qtbot.keyClicks(dialog.summary, "Many crates go round.")
        qtbot.keyClick(dialog.title, Qt.Key.Key_Return)

    timer = in_dialog(fill_in)
    press_way(qtbot, view, "Create it")
    assert not timer.isActive()
    made = workbench.tabs.view
    assert made is not None
    assert made.editing.file.path == library / f"{TARGET}.md"
    data = made.editing.snapshot.data
    assert (data["slug"], data["title"], data["summary"]) == (TARGET, "Travelling Crates", "Many crates go round.")
    workbench.commands["save"].trigger()
    workbench.use_cases.open_path(view.editing.file.path)
    qtbot.waitUntil(lambda: missing_row(view) is None)


def test_a_pattern_that_is_made_and_not_saved_yet_is_shown(qtbot: QtBot, workbench: Workbench, view: PatternView):
    timer = in_dialog(lambda dialog: dialog.accept())
    press_way(qtbot, view, "Create it")
    assert not timer.isActive()
    made = workbench.tabs.view
    workbench.use_cases.open_path(view.editing.file.path)
    press_way(qtbot, view, "Create it")
    assert workbench.tabs.view is made
    assert made is not view


def test_what_says_the_same_is_opened_instead(qtbot: QtBot, workbench: Workbench, view: PatternView, library: Path):
    def choose_existing(dialog: NewPatternDialog) -> None:
        qtbot.waitUntil(dialog.same.isVisible)
        button = dialog.same.findChildren(QPushButton)[0]
        qtbot.keyClick(button, Qt.Key.Key_Return)

    timer = in_dialog(choose_existing)
    press_way(qtbot, view, "Create it")
    assert not timer.isActive()
    assert workbench.tabs.view is not None
    assert workbench.tabs.view.editing.file.path == library / "travelling-crate.md"
    assert not (library / f"{TARGET}.md").exists()


def test_several_are_added_while_the_picker_stays(qtbot: QtBot, view: PatternView):
    press_way(qtbot, view, "Pick another")
    picker = view.findChild(LinkPicker)
    assert picker is not None
    qtbot.keyClick(picker.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(picker.search, "open ledger")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    relations = view.editing.snapshot.data["relationships"]
    assert isinstance(relations, dict)
    assert [item["slug"] for item in relations["specializes_to"]] == ["travelling-crate", "open-ledger"]
