"""Outline and library, by keyboard and by words; and the message bar."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QToolButton, QWidget

from editor.core.problems import Problem, Severity
from editor.core.span import Span
from editor.render.colours import LIGHT
from editor.session.library import Entry, Library
from editor.session.outline import LEAD, OTHER, SOURCE, outline_of
from editor.ui.panes.library import LibraryPane
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.outline import OutlinePane
from editor.ui.panes.problems import ProblemsPane
from tests.opened import SHORT, TOOL_LIBRARY, entry, library_of, snapshot

LIBRARY = library_of(
    entry("lending-desk", "Lending Desk", "Where tools go out.", "pat_desk", "sharing"),
    entry("repair-evening", "Repair Evening", "Mend things together."),
    entry("tool-library", "Tool Library", "Tools for a street."),
    entry("tool-steward", "Tool Steward", "Who minds them."),
)


@pytest.fixture
def outline(qtbot) -> OutlinePane:
    pane = OutlinePane(LIGHT)
    qtbot.addWidget(pane)
    pane.show_entries(outline_of(snapshot(TOOL_LIBRARY), ()))
    pane.show()
    return pane


def spoken(pane: OutlinePane) -> list[str]:
    """What a screen reader says of each row."""
    model = pane.list.model()
    return [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_the_outline_has_captions_that_cannot_be_chosen(outline):
    rows = spoken(outline)
    assert [row for row in rows if row.isupper()] == ["METADATA", "BODY", "FILE"]
    model = outline.list.model()
    for row, said in enumerate(rows):
        assert bool(model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable) is not said.isupper()


def test_a_new_count_changes_its_own_row_only(outline):
    model = outline.list.model()
    before = spoken(outline)
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    text = TOOL_LIBRARY.replace("### Section 2: Problem\n\n", "### Section 2: Problem\n\nNew ")
    entries = outline_of(snapshot(text), ())
    outline.show_entries(entries)
    changed = [row for row, said in enumerate(spoken(outline)) if said != before[row]]
    assert len(changed) == 1
    assert told == [(changed[0], changed[0])]
    outline.show_entries(entries)
    assert len(told) == 1


def test_stepping_goes_over_every_page_and_skips_captions(outline):
    pages = [entry.page for entry in outline_of(snapshot(TOOL_LIBRARY), ())]
    outline.choose(pages[0])
    chosen = [outline.current]
    outline.page_chosen.connect(chosen.append)
    for _ in range(len(pages) + 3):
        outline.step(1)
    assert chosen == pages
    chosen.clear()
    for _ in range(len(pages) + 3):
        outline.step(-1)
    assert chosen == pages[-2::-1]


def test_arrow_keys_skip_captions(outline, qtbot):
    outline.choose(OTHER)
    qtbot.keyClick(outline.list, Qt.Key.Key_Down)
    assert outline.current == LEAD
    qtbot.keyClick(outline.list, Qt.Key.Key_End)
    assert outline.current == SOURCE


def test_counts_change_without_choosing_anew(outline, qtbot):
    outline.choose(LEAD)
    problem = Problem(Severity.WARNING, "Wrong.", Span(0, 0), ("title",))
    with qtbot.assertNotEmitted(outline.page_chosen):
        outline.show_entries(outline_of(snapshot(TOOL_LIBRARY), (problem,)))
    assert outline.current == LEAD
    assert any("1 problem" in row for row in spoken(outline))


def test_the_chosen_page_stays_chosen_when_rows_come_and_go(outline):
    outline.choose(LEAD)
    outline.show_entries(outline_of(snapshot(SHORT), ()))
    assert outline.current == LEAD
    outline.show_entries(outline_of(snapshot(SHORT.replace("id: pat_01", "extra: 1")), ()))
    assert outline.current == LEAD


def names(pane: LibraryPane) -> list[str]:
    """What the rows say."""
    model = pane.list.model()
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


@pytest.fixture
def library_pane(qtbot) -> LibraryPane:
    pane = LibraryPane(LIBRARY, LIGHT)
    qtbot.addWidget(pane)
    pane.show()
    return pane


def test_the_filter_narrows_the_list(library_pane, qtbot):
    assert names(library_pane) == ["Lending Desk", "Repair Evening", "Tool Library", "Tool Steward"]
    qtbot.keyClicks(library_pane.filter, "tool")
    assert names(library_pane) == ["Tool Library", "Tool Steward", "Lending Desk"]
    qtbot.keyClicks(library_pane.filter, " ste")
    assert names(library_pane) == ["Tool Steward"]
    library_pane.filter.clear()
    assert len(names(library_pane)) == 4


def test_the_pane_says_why_it_is_empty(library_pane, qtbot, tmp_path):
    def said() -> str:
        return library_pane._empty.text() if library_pane._empty.isVisible() else ""

    assert said() == ""
    qtbot.keyClicks(library_pane.filter, "zzz")
    assert "Nothing matches “zzz”" in said()
    library_pane.filter.clear()
    library_pane.set_library(Library())
    assert "No library is open." in said()
    library_pane.set_library(Library(tmp_path))
    assert "There are no patterns in this folder yet." in said()


def test_a_pattern_is_opened_by_click(library_pane, qtbot):
    index = library_pane.model.index(2)
    with qtbot.waitSignal(library_pane.open_requested) as caught:
        place = library_pane.list.visualRect(index).center()
        qtbot.mouseClick(library_pane.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert caught.args[0].slug == "tool-library"


def test_what_is_edited_stays_marked_while_one_filters(library_pane, qtbot):
    library_pane.show_current(Path("/library/tool-library.md"))
    qtbot.keyClicks(library_pane.filter, "tool")
    assert library_pane.list.currentIndex().data() == "Tool Library"
    library_pane.show_current(Path("/library/gone.md"))
    assert not library_pane.list.currentIndex().isValid()


def test_titles_come_as_they_are_read(library_pane, qtbot):
    library = library_of(entry("a"))
    library_pane.set_library(library)
    assert names(library_pane) == ["a"]
    library.update([entry("a", "Read Meanwhile")])
    qtbot.waitUntil(lambda: names(library_pane) == ["Read Meanwhile"])


def many(count: int, titled: int = 0) -> list[Entry]:
    """Patterns, the first `titled` of which have been read."""
    return [entry(f"p{number:03}", f"Title {number:03}" if number < titled else "") for number in range(count)]


def test_the_list_is_not_made_anew_for_each_report(library_pane, qtbot):
    library = library_of(*many(200))
    library_pane.set_library(library)
    resets = []
    library_pane.model.modelReset.connect(lambda: resets.append(names(library_pane)[199]))
    turn = QTimer()
    turn.setSingleShot(True)
    for titled in range(0, 201, 10):
        library.update(many(200, titled))
        with qtbot.waitSignal(turn.timeout):
            turn.start(0)
    assert len(resets) < 5
    qtbot.waitUntil(lambda: resets[-1:] == ["Title 199"])


def test_choice_and_scroll_position_stay_while_titles_come(library_pane, qtbot):
    library = library_of(*many(200))
    library_pane.set_library(library)
    library_pane.show_current(Path("/library/p000.md"))
    library_pane.list.setCurrentIndex(library_pane.model.index(150))
    bar = library_pane.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 3)
    scrolled = bar.value()
    assert scrolled > 0
    with qtbot.waitSignal(library_pane.model.modelReset):
        library.update(many(200, 200))
    assert names(library_pane)[199] == "Title 199"
    assert bar.value() == scrolled
    assert library_pane.list.currentIndex().data() == "Title 150"


def test_a_failure_stays_until_it_is_closed(qtbot, caplog):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    bar = MessageBar(window)
    assert bar.isHidden()
    bar.said("Saved.")
    assert bar._timer.isActive()
    assert (bar.label.text(), bar.property("failed")) == ("Saved.", False)
    with caplog.at_level(logging.ERROR):
        bar.failed("The disk is full.")
    assert "The disk is full." in caplog.text
    assert not bar._timer.isActive()
    assert (bar.label.text(), bar.property("failed")) == ("▲ The disk is full.", True)
    assert "The disk is full." in bar.accessibleName()
    assert not bar.isHidden()
    qtbot.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert bar.isHidden()


def test_problems_are_listed_with_their_lines_and_lead_to_their_places(qtbot):
    pane = ProblemsPane()
    qtbot.addWidget(pane)
    pane.show()
    problems = (
        Problem(Severity.ERROR, "Broken.", Span(0, 1)),
        Problem(Severity.WARNING, "Odd.", Span(SHORT.index("title"), SHORT.index("title")), ("title",)),
    )
    with qtbot.waitSignal(pane.needed_changed) as caught:
        pane.show_problems(problems, SHORT)
    assert caught.args == [True]
    model = pane.list.model()
    assert [model.index(row, 0).data() for row in range(2)] == ["✖ Broken.   (line 1)", "▲ Odd.   (line 4)"]
    with qtbot.waitSignal(pane.problem_chosen) as caught:
        place = pane.list.visualRect(model.index(1, 0)).center()
        qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert caught.args == [problems[1]]
    with qtbot.assertNotEmitted(pane.needed_changed):
        pane.show_problems(problems, SHORT)
