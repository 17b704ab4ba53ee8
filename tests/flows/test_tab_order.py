"""The whole window by Tab: every pane in its turn, no trap, and Shift+Tab goes the same way back."""

from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.session.outline import SOURCE, PageId, PageKind
from editor.ui.shell.workbench import Workbench
from tests.tour import BROKEN, opened, shown_view

_MOST_STOPS = 200
PAGES = (
    *(PageId(PageKind.GROUP, index) for index in range(7)),
    PageId(PageKind.OTHER, 0),
    PageId(PageKind.LEAD, 0),
    PageId(PageKind.SECTION, 1),
    SOURCE,
)


def walk(qtbot: QtBot, start: QWidget, key: Qt.Key) -> list[QWidget]:
    """What has the keyboard after each press of a key, until it is where it began."""
    start.setFocus()
    stops = [start]
    while len(stops) < _MOST_STOPS:
        current = QApplication.focusWidget()
        assert current is not None
        qtbot.keyClick(current, key)
        current = QApplication.focusWidget()
        assert current is not None
        if current is start:
            return stops
        stops.append(current)
    raise AssertionError(f"{key.name} never leads back; it stays at {stops[-1].accessibleName()}")


def part_of(workbench: Workbench, widget: QWidget) -> str:
    """The part of the window that a control is in."""
    view = shown_view(workbench)
    parts = {
        "side": workbench.side,
        "outline": view.outline,
        "page": view.page,
        "tabs": workbench.tabs,
        "aside": workbench.aside,
        "problems": workbench.problems,
    }
    found = (name for name, part in parts.items() if part is not None and (part is widget or part.isAncestorOf(widget)))
    return next(found, "corner")


def parts(workbench: Workbench, stops: list[QWidget]) -> list[str]:
    """The parts of the window in the order in which they are gone through."""
    return [name for name, _ in groupby(part_of(workbench, stop) for stop in stops)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.kind}-{page.index}")
def test_tab_goes_through_the_panes_as_they_stand(
    workbench: Workbench, library: Path, qtbot: QtBot, page: PageId
) -> None:
    view = opened(workbench, library / "repair-evening.md")
    view.outline.choose(PageId(PageKind.SECTION, 0))
    view.outline.choose(page)
    start = workbench.side.tabs
    forth = walk(qtbot, start, Qt.Key.Key_Tab)
    assert parts(workbench, forth) == ["side", "tabs", "outline", "page", "aside", "corner"]
    back = walk(qtbot, start, Qt.Key.Key_Backtab)
    assert [back[0], *reversed(back[1:])] == forth


def test_problems_come_last(workbench: Workbench, library: Path, qtbot: QtBot) -> None:
    path = library / "broken.md"
    path.write_text(BROKEN, encoding="utf-8")
    opened(workbench, path)
    stops = walk(qtbot, workbench.side.tabs, Qt.Key.Key_Tab)
    assert parts(workbench, stops)[:6] == ["side", "tabs", "outline", "page", "aside", "problems"]


def test_what_is_hidden_is_passed_over(workbench: Workbench, library: Path, qtbot: QtBot) -> None:
    view = opened(workbench, library / "repair-evening.md")
    workbench.commands["show_library"].setChecked(False)
    workbench.commands["show_preview"].setChecked(False)
    stops = walk(qtbot, view.outline.list, Qt.Key.Key_Tab)
    assert parts(workbench, stops) == ["outline", "page", "corner", "tabs"]


def test_a_field_that_tab_reaches_can_be_seen(workbench: Workbench, library: Path, qtbot: QtBot) -> None:
    view = opened(workbench, library / "repair-evening.md")
    view.outline.choose(PageId(PageKind.GROUP, 2))
    workbench.aside.tabBar().setFocus()
    qtbot.keyClick(workbench.aside.tabBar(), Qt.Key.Key_Backtab)
    last = QApplication.focusWidget()
    assert last is not None and part_of(workbench, last) == "page"
    assert not last.visibleRegion().isEmpty()


def test_f6_goes_from_pane_to_pane_and_to_where_one_was(workbench: Workbench, library: Path, qtbot: QtBot) -> None:
    view = opened(workbench, library / "repair-evening.md")
    view.outline.choose(PageId(PageKind.SECTION, 1))
    view.take_keyboard()
    writing = QApplication.focusWidget()
    seen = []
    for _ in range(4):
        workbench.commands["next_pane"].trigger()
        current = QApplication.focusWidget()
        assert current is not None
        seen.append(part_of(workbench, current))
    assert seen == ["aside", "side", "outline", "page"]
    assert QApplication.focusWidget() is writing
    workbench.commands["previous_pane"].trigger()
    assert QApplication.focusWidget() is view.outline.list


def test_f6_goes_to_the_text_of_a_section_and_not_to_the_buttons_above_it(
    workbench: Workbench, library: Path, qtbot: QtBot
) -> None:
    view = opened(workbench, library / "repair-evening.md")
    view.outline.choose(PageId(PageKind.SECTION, 1))
    view.outline.list.setFocus()
    workbench.commands["next_pane"].trigger()
    assert view.page is not None
    assert QApplication.focusWidget() is view.page.editors[0]


def test_without_a_pattern_there_are_fewer_panes(workbench: Workbench, qtbot: QtBot) -> None:
    workbench.side.filter_patterns()
    workbench.commands["next_pane"].trigger()
    current = QApplication.focusWidget()
    assert current is not None
    assert workbench.aside.isAncestorOf(current)


def test_the_buttons_of_the_window_are_one_stop(workbench: Workbench, library: Path, qtbot: QtBot) -> None:
    opened(workbench, library / "repair-evening.md")
    stops = walk(qtbot, workbench.side.tabs, Qt.Key.Key_Tab)
    corner = [stop for stop in stops if part_of(workbench, stop) == "corner"]
    assert [stop.accessibleName() for stop in corner] == ["Go to Pattern…"]
    corner[0].setFocus()
    qtbot.keyClick(corner[0], Qt.Key.Key_End)
    current = QApplication.focusWidget()
    assert current is not None
    assert current.accessibleName() == "Save"
    qtbot.keyClick(current, Qt.Key.Key_Left)
    current = QApplication.focusWidget()
    assert current is not None
    assert current.accessibleName() == "New"
    assert current in walk(qtbot, workbench.side.tabs, Qt.Key.Key_Tab)


def test_the_menus_are_there_when_the_last_pattern_is_closed(workbench: Workbench, library: Path, qtbot: QtBot) -> None:
    menu = workbench.commands.menu("recent_files")
    opened(workbench, library / "repair-evening.md")
    with qtbot.waitSignal(workbench.tabs.view.destroyed):  # type: ignore[union-attr]
        workbench.commands["close"].trigger()
    menu.aboutToShow.emit()
    assert "repair-evening.md" in menu.actions()[0].text()
