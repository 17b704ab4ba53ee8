"""The library panel: filters, orders, counts and selections, by mouse and by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from editor.library.filters import EVERYTHING, Filters, Order
from editor.render.colours import LIGHT
from editor.session.library import Library
from editor.ui.panes.filters import FilterButton
from editor.ui.panes.library import LibraryPane

NO_KEY = Qt.KeyboardModifier.NoModifier
PATTERNS = {
    "lending-desk": "title: Lending Desk\nontology: {domain: sharing}\nlifecycle: {status: draft}\n"
    "contributors: [Ada]\nrelationships: {enables: [{slug: tool-library}, {slug: nowhere}]}",
    "repair-evening": "title: Repair Evening\nontology: {domain: repair}\nlifecycle: {status: stable}\n"
    "relationships: {requires: [{slug: tool-library}]}",
    "tool-library": "title: Tool Library\nontology: {domain: sharing}\nlifecycle: {status: draft}\n"
    "contributors: [Bo, Ada]",
    "tool-steward": "title: Tool Steward\nclassification: {domain: sharing, status: draft}",
    "wrong-name": "title: A Name\nslug: other-name\nontology: {domain: 'a & b'}",
    "broken": "title: Broken\nontology: [unclosed",
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    for name, front in PATTERNS.items():
        (tmp_path / f"{name}.md").write_text(f"---\n{front}\n---\nText.\n", encoding="utf-8")
    library = Library(tmp_path.resolve())
    library.read()
    return library


@pytest.fixture
def pane(library: Library, qtbot: QtBot) -> LibraryPane:
    pane = LibraryPane(library, LIGHT)
    pane.resize(168, 600)
    qtbot.addWidget(pane)
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    return pane


def names(pane: LibraryPane) -> list[str]:
    """The names of the rows."""
    return [pane.model.index(row).data() for row in range(pane.model.rowCount())]


def filled(button: FilterButton) -> list[QAction]:
    """What the menu of a filter offers now."""
    button.menu.aboutToShow.emit()
    return [action for action in button.menu.actions() if not action.isSeparator()]


def choose(button: FilterButton, beginning: str) -> None:
    """Choose what begins so."""
    [action] = [action for action in filled(button) if action.text().startswith(beginning)]
    action.trigger()


def test_menus_tell_what_there_is_and_how_often(pane: LibraryPane):
    bar = pane.filters
    assert [action.text() for action in filled(bar.domain)] == [
        "All domains",
        "a && b   1",
        "repair   1",
        "sharing   3",
    ]
    assert [action.text() for action in filled(bar.status)] == ["Any status", "draft   3", "stable   1"]
    assert [action.text() for action in filled(bar.problems)] == [
        "Missing targets",
        "No incoming link",
        "Doubtful names",
    ]
    assert [action.text() for action in filled(bar.more)][:2] == ["Mine", "All formats"]


def test_a_filter_shows_its_value_and_is_taken_back_with_one_click(pane: LibraryPane, qtbot: QtBot):
    choose(pane.filters.domain, "sharing")
    assert names(pane) == ["Lending Desk", "Tool Library", "Tool Steward"]
    assert pane._count.text() == "3 of 6 patterns"
    assert pane.filters.domain.button.text() == "sharing"
    assert pane.filters.domain.button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextOnly
    assert "sharing" in pane.filters.domain.button.accessibleName()
    checked = [action.text() for action in filled(pane.filters.domain) if action.isChecked()]
    assert checked == ["sharing   3"]
    qtbot.mouseClick(pane.filters.domain.cross, Qt.MouseButton.LeftButton)
    assert len(names(pane)) == 6
    assert pane.filters.domain.button.text() == "Domain"
    assert pane.filters.domain.button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert pane.filters.domain.cross.isHidden()
    assert pane._count.text() == "6 patterns"


def test_filters_join_with_each_other_and_with_words(pane: LibraryPane, qtbot: QtBot):
    choose(pane.filters.domain, "sharing")
    choose(pane.filters.status, "draft")
    choose(pane.filters.more, "Format 7.1")
    assert names(pane) == ["Lending Desk", "Tool Library"]
    qtbot.keyClicks(pane.filter, "tool")
    assert names(pane) == ["Tool Library"]
    assert pane._count.text() == "1 of 6 patterns"


@pytest.mark.parametrize(
    ("beginning", "expected"),
    [
        ("Missing", ["Lending Desk"]),
        ("No incoming", ["Broken", "Lending Desk", "A Name", "Repair Evening", "Tool Steward"]),
        ("Doubtful", ["Broken, its metadata can't be read", "A Name"]),
    ],
)
def test_problems_are_filters(pane: LibraryPane, beginning: str, expected: list[str], qtbot: QtBot):
    choose(pane.filters.problems, beginning)
    assert [name.partition(",")[0] for name in names(pane)] == [name.partition(",")[0] for name in expected]
    qtbot.keyClicks(pane.filter, "tool")
    assert set(names(pane)) <= {"Tool Library", "Tool Steward", "Lending Desk"}
    choose(pane.filters.problems, beginning)
    assert pane.filters.filters == EVERYTHING


def test_two_problems_at_once_are_counted(pane: LibraryPane):
    choose(pane.filters.problems, "Missing")
    choose(pane.filters.problems, "No incoming")
    assert names(pane) == ["Lending Desk"]
    assert pane.filters.problems.button.text() == "2 problems"


def test_what_cannot_be_read_is_marked_and_says_why(pane: LibraryPane):
    row = names(pane).index("Broken, its metadata can't be read")
    assert "broken here" in pane.model.index(row).data(Qt.ItemDataRole.ToolTipRole)


def test_mine_asks_for_a_name_once(pane: LibraryPane, qtbot: QtBot):
    bar = pane.filters
    assert not bar.name.isVisible()
    choose(bar.more, "Mine")
    assert bar.name.hasFocus()
    qtbot.keyClicks(bar.name, " Ada ")
    with qtbot.waitSignal(bar.author_changed) as caught:
        qtbot.keyClick(bar.name, Qt.Key.Key_Return)
    assert caught.args == ["Ada"]
    assert not bar.name.isVisible()
    assert names(pane) == ["Lending Desk", "Tool Library"]
    assert bar.more.button.text() == "Mine"
    choose(bar.more, "Mine")
    assert bar.filters == EVERYTHING
    choose(bar.more, "Mine")
    assert bar.filters == Filters(author="Ada")
    choose(bar.more, "Not Ada?")
    assert bar.name.hasFocus()
    qtbot.keyClick(bar.name, Qt.Key.Key_Escape)
    assert not bar.name.isVisible()
    assert bar.filters == Filters(author="Ada")


def test_without_a_name_nothing_is_mine(pane: LibraryPane, qtbot: QtBot):
    choose(pane.filters.more, "Mine")
    with qtbot.assertNotEmitted(pane.filters.changed):
        qtbot.keyClick(pane.filters.name, Qt.Key.Key_Return)
    assert pane.filters.author == ""


def test_an_empty_list_offers_the_way_out(pane: LibraryPane, qtbot: QtBot):
    choose(pane.filters.domain, "repair")
    qtbot.keyClicks(pane.filter, "steward")
    assert names(pane) == []
    assert pane._count.text() == "0 of 6 patterns"
    assert pane.clear_filters.isVisible()
    assert pane.search_text.isVisible()
    with qtbot.waitSignal(pane.text_search_requested) as caught:
        qtbot.mouseClick(pane.search_text, Qt.MouseButton.LeftButton)
    assert caught.args == ["steward"]
    qtbot.mouseClick(pane.clear_filters, Qt.MouseButton.LeftButton)
    assert names(pane) == ["Tool Steward"]
    assert not pane.clear_filters.isVisible()
    assert not pane.search_text.isVisible()


def test_patterns_are_sorted(pane: LibraryPane, qtbot: QtBot):
    def sort(order: Order) -> list[str]:
        [action] = [action for action in pane.sort.menu().actions() if action.text() == order.value]
        action.trigger()
        return [name.partition(",")[0] for name in names(pane)]

    by_title = ["A Name", "Broken", "Lending Desk", "Repair Evening", "Tool Library", "Tool Steward"]
    assert sort(Order.TITLE) == by_title
    assert pane.sort.text() == "Title"
    assert sort(Order.LINKED)[0] == "Tool Library"
    pane.filter.setText("tool")
    assert sort(Order.SLUG) == ["Tool Library", "Tool Steward"]
    choose(pane.filters.status, "draft")
    pane.filter.setText("l")
    assert sort(Order.TITLE) == ["Lending Desk", "Tool Library"]
    assert sort(Order.LINKED) == ["Tool Library", "Lending Desk"]
    assert sort(Order.LIKELIEST) == ["Lending Desk", "Tool Library"]
    assert pane.sort.text() == "Sort"


def test_a_short_list_says_how_much_it_leaves_out(qtbot: QtBot, tmp_path: Path):
    for number in range(230):
        (tmp_path / f"tool-{number:03}.md").write_text(f"---\ntitle: Tool {number}\n---\n", encoding="utf-8")
    library = Library(tmp_path.resolve())
    library.read()
    pane = LibraryPane(library, LIGHT)
    qtbot.addWidget(pane)
    qtbot.keyClicks(pane.filter, "tool")
    assert len(names(pane)) == 200
    assert pane._count.text() == "The likeliest 200 of 230 found"


def press(pane: LibraryPane, qtbot: QtBot, row: int, key: Qt.KeyboardModifier = NO_KEY) -> None:
    """Click a row."""
    place = pane.list.visualRect(pane.model.index(row)).center()
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, key, place)


def selected(pane: LibraryPane) -> list[str]:
    return [entry.slug for entry in pane.selected]


def test_a_click_opens_and_with_a_key_it_selects(pane: LibraryPane, qtbot: QtBot):
    with qtbot.waitSignal(pane.open_requested) as caught:
        press(pane, qtbot, 1)
    assert caught.args[0].slug == "lending-desk"
    with qtbot.assertNotEmitted(pane.open_requested):
        press(pane, qtbot, 3, Qt.KeyboardModifier.ControlModifier)
        assert selected(pane) == ["lending-desk", "repair-evening"]
        press(pane, qtbot, 5, Qt.KeyboardModifier.ShiftModifier)
        assert selected(pane) == ["lending-desk", "repair-evening", "tool-library", "tool-steward"]
        press(pane, qtbot, 4, Qt.KeyboardModifier.ControlModifier)
        assert selected(pane) == ["lending-desk", "repair-evening", "tool-steward"]


def menu(pane: LibraryPane) -> list[str]:
    """What is offered for what is selected."""
    made: QMenu = pane.menu_of_selected()
    return [action.text() for action in made.actions() if not action.isSeparator()]


def test_several_patterns_can_have_a_field_changed(pane: LibraryPane, qtbot: QtBot):
    heard = []
    pane.change_field_requested.connect(heard.append)
    pane.list.setFocus()
    pane.list.selectAll()
    made = pane.menu_of_selected()
    [action] = made.actions()
    assert action.text() == "Change a Field in All 6…"
    assert action.isEnabled()
    action.trigger()
    assert len(heard[0]) == 6


def test_one_pattern_can_be_renamed_or_deleted_where_that_is_seen_to(pane: LibraryPane, qtbot: QtBot):
    pane.list.setCurrentIndex(pane.model.index(1))
    assert menu(pane) == ["Open"]
    heard = []
    pane.refactor_requested.connect(lambda what, entry: heard.append((what, entry.slug)))
    assert menu(pane) == ["Open", "Rename…", "Merge…", "Deprecate…", "Delete…"]
    for action in pane.menu_of_selected().actions()[2:]:
        action.trigger()
    assert heard == [(what, "lending-desk") for what in ("rename", "merge", "deprecate", "delete")]


def test_what_is_selected_stays_so_while_the_library_is_read(pane: LibraryPane, library: Library, qtbot: QtBot):
    press(pane, qtbot, 1)
    press(pane, qtbot, 2, Qt.KeyboardModifier.ShiftModifier)
    press(pane, qtbot, 4, Qt.KeyboardModifier.ControlModifier)
    before = selected(pane)
    assert before == ["lending-desk", "other-name", "tool-library"]
    assert library.folder is not None
    (library.folder / "a-first.md").write_text("---\ntitle: First\n---\n", encoding="utf-8")
    with qtbot.waitSignal(pane.model.modelReset):
        library.refresh(library.folder / "a-first.md")
    assert names(pane)[0] == "First"
    assert selected(pane) == before


def test_the_panel_is_walked_by_keys(pane: LibraryPane, qtbot: QtBot):
    bar = pane.filters
    pane.filter.setFocus()
    walked = []
    for _ in range(6):
        focus = pane.focusWidget()
        walked.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    buttons = [bar.domain.button, bar.status.button, bar.problems.button, bar.more.button]
    assert walked == [pane.filter, *buttons, pane.list]
    assert pane.focusWidget() is pane.sort
    for widget in (*walked, pane.sort):
        assert widget.accessibleName()


def test_a_menu_is_opened_and_a_filter_taken_back_by_keys(pane: LibraryPane, qtbot: QtBot):
    button = pane.filters.domain.button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert pane.filters.domain.menu.isVisible()
    for _ in range(3):
        qtbot.keyClick(pane.filters.domain.menu, Qt.Key.Key_Down)
    qtbot.keyClick(pane.filters.domain.menu, Qt.Key.Key_Return)
    assert pane.filters.filters == Filters(domain="repair")
    assert not pane.filters.domain.menu.isVisible()
    qtbot.keyClick(button, Qt.Key.Key_Delete)
    assert pane.filters.filters == EVERYTHING


def test_escape_takes_back_the_words_and_then_the_filters(pane: LibraryPane, qtbot: QtBot):
    choose(pane.filters.domain, "sharing")
    qtbot.keyClicks(pane.filter, "tool")
    qtbot.keyClick(pane.filter, Qt.Key.Key_Escape)
    assert (pane.filter.text(), pane.filters.filters.domain) == ("", "sharing")
    qtbot.keyClick(pane.filter, Qt.Key.Key_Escape)
    assert pane.filters.filters == EVERYTHING


def test_letters_typed_in_the_list_narrow_it(pane: LibraryPane, qtbot: QtBot):
    qtbot.keyClick(pane.filter, Qt.Key.Key_Down)
    assert pane.list.hasFocus()
    qtbot.keyClicks(pane.list, "s")
    qtbot.keyClicks(pane.focusWidget(), "te")
    assert pane.filter.text() == "ste"
    assert names(pane) == ["Tool Steward"]


def test_home_and_end_go_to_the_ends_of_the_list(pane: LibraryPane, qtbot: QtBot):
    pane.list.setFocus()
    pane.list.setCurrentIndex(pane.model.index(2))
    qtbot.keyClick(pane.list, Qt.Key.Key_End)
    assert pane.list.currentIndex().row() == 5
    qtbot.keyClick(pane.list, Qt.Key.Key_Home)
    assert pane.list.currentIndex().row() == 0


def test_nothing_is_cut_in_a_narrow_panel(pane: LibraryPane):
    choose(pane.filters.domain, "sharing")
    choose(pane.filters.problems, "Missing")
    pane.filters.layout().activate()
    for button in (pane.filters.domain, pane.filters.status, pane.filters.problems, pane.filters.more):
        right = button.mapTo(pane, QPoint(button.width(), 0)).x()
        assert right <= pane.width()
        assert button.width() >= button.sizeHint().width()
