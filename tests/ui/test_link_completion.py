"""Links written in prose, with the patterns of the library offered."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from editor.render.colours import LIGHT
from editor.session.bodylink import address_of, link_begun
from editor.ui.panes.entrylist import ENTRY
from editor.ui.panes.section import SectionPage
from tests.opened import SHORT, entry, library_of
from tests.ui.test_listkeys import put, seen


@pytest.mark.parametrize(
    ("before", "behind", "begun"),
    [
        ("see [[", "", (4, 6, "", "")),
        ("see [[ledg", "]] x", (4, 12, "ledg", "")),
        ("see [the book](", "", (4, 15, "", "the book")),
        ("[the book](open-led.md", ") x", (0, 23, "open-led", "the book")),
        ("[](", "", (0, 3, "", "")),
        ("see [the book]", "", None),
        ("[x](https://exa", "", None),
        ("[x](#place", "", None),
        ("[x](a) b", "", None),
        ("[[a]] b", "", None),
        ("a [b", "", None),
    ],
)
def test_a_link_is_begun(before, behind, begun):
    found = link_begun(before, behind)
    assert (found and (found.span.start, found.span.end, found.query, found.text)) == begun


@pytest.mark.parametrize(
    ("target", "path", "address"),
    [
        ("/lib/a.md", "/lib/b.md", "a.md"),
        ("/lib/sub/a.md", "/lib/b.md", "sub/a.md"),
        ("/lib/a.md", "/lib/sub/b.md", "../a.md"),
        ("/lib/a (b).md", "/lib/b.md", "a%20%28b%29.md"),
    ],
)
def test_an_address_is_the_way_from_file_to_file(target, path, address):
    assert address_of(Path(target), Path(path)) == address


@pytest.fixture
def page(edit_text, follow) -> SectionPage:
    editing = edit_text(SHORT, "short-one")
    page = follow(SectionPage(0, editing, LIGHT), editing)
    folder = editing.file.path.parent
    entries = [
        entry("open-ledger", "Open Ledger"),
        entry("lending-desk", "Lending [Desk]"),
        entry("short", "Short"),
    ]
    library = library_of(*(replace(each, path=folder / f"{each.slug}.md") for each in entries), folder=folder)
    page.set_library(library)
    page.edit.setFocus()
    put(page.edit, "😀 see |.")
    return page


def offered(page: SectionPage) -> list[str]:
    """The slugs in the list; none where it can't be seen."""
    model = page.completion.model
    rows = range(model.rowCount()) if page.completion.popup.isVisible() else ()
    return [model.index(row).data(ENTRY).slug for row in rows]


def test_patterns_are_offered_and_enter_links_to_one(page, qtbot):
    qtbot.keyClicks(page.edit, "[[")
    assert sorted(offered(page)) == ["lending-desk", "open-ledger", "short"]
    qtbot.keyClicks(page.edit, "ledg")
    assert offered(page) == ["open-ledger"]
    assert not page.completion.list.verticalScrollBar().isVisible()
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    assert seen(page.edit) == "😀 see [Open Ledger](open-ledger.md)|."
    assert offered(page) == []


def test_a_link_with_a_text_keeps_it(page, qtbot):
    put(page.edit, "see |the book|.")
    page.edit.set_mark("link")
    qtbot.keyClicks(page.edit, "open")
    assert offered(page) == ["open-ledger"]
    qtbot.keyClick(page.edit, Qt.Key.Key_Tab)
    assert seen(page.edit) == "see [the book](open-ledger.md)|."


def test_arrows_choose_and_marks_in_titles_are_escaped(page, qtbot):
    qtbot.keyClicks(page.edit, "[[")
    row = offered(page).index("lending-desk")
    for _ in range(row):
        qtbot.keyClick(page.edit, Qt.Key.Key_Down)
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    assert seen(page.edit) == "😀 see [Lending \\[Desk\\]](lending-desk.md)|."


def test_escape_leaves_the_list_for_this_link(page, qtbot):
    qtbot.keyClicks(page.edit, "[[l")
    assert offered(page)
    qtbot.keyClick(page.edit, Qt.Key.Key_Escape)
    qtbot.keyClicks(page.edit, "e")
    assert offered(page) == []
    qtbot.keyClicks(page.edit, "]] and [[")
    assert offered(page)


def test_moving_away_and_what_fits_nothing_hide_the_list(page, qtbot):
    qtbot.keyClicks(page.edit, "[[l")
    assert offered(page)
    qtbot.keyClick(page.edit, Qt.Key.Key_Home)
    assert offered(page) == []
    qtbot.keyClicks(page.edit, "[[zzzzz")
    assert offered(page) == []


def test_a_text_that_is_shown_anew_opens_nothing(page):
    page.edit.setPlainText("see [[")
    page.edit.moveCursor(page.edit.textCursor().MoveOperation.End)
    assert offered(page) == []
