"""The search of all texts: it comes while one waits, gives way to a new one, and says what it found and left out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.library import fulltext
from editor.render.colours import LIGHT
from editor.session.library import Library
from editor.ui.panes.library import LibraryPane
from editor.ui.panes.side import SidePane
from editor.ui.panes.textsearch import TextSearchPane


def library_in(folder: Path, texts: dict[str, str]) -> Library:
    """A library with these patterns, all of it read."""
    folder.mkdir(exist_ok=True)
    for slug, text in texts.items():
        title = slug.replace("-", " ").title()
        (folder / f"{slug}.md").write_text(f"---\ntitle: {title}\n---\n{text}\n", encoding="utf-8")
    library = Library(folder.resolve())
    library.read()
    return library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_in(
        tmp_path / "library",
        {
            "lending-desk": "The commons is kept.\nA Commons of tools.",
            "repair-evening": "Nothing to see.",
            "tool-library": "Uncommonly good.",
        },
    )


@pytest.fixture
def pane(library: Library, qtbot: QtBot) -> Iterator[TextSearchPane]:
    pane = TextSearchPane(library, LIGHT)
    qtbot.addWidget(pane)
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    yield pane
    pane.stop()


def search(pane: TextSearchPane, qtbot: QtBot, text: str) -> list[str]:
    """What is listed for a text, once all is found."""
    with qtbot.waitSignal(pane.searched):
        pane.field.setText(text)
    return rows(pane)


def rows(pane: TextSearchPane) -> list[str]:
    """What a screen reader says of each row."""
    return [pane.model.index(row).data() for row in range(pane.model.rowCount())]


def test_places_stand_below_their_pattern(pane: TextSearchPane, qtbot: QtBot):
    assert search(pane, qtbot, "common") == [
        "Lending Desk, 2 places",
        "The commons is kept.",
        "A Commons of tools.",
        "Tool Library, 1 place",
        "Uncommonly good.",
    ]
    assert pane.status.text() == "3 places in 2 patterns"


def test_options_narrow_what_is_found(pane: TextSearchPane, qtbot: QtBot):
    search(pane, qtbot, "commons")
    with qtbot.waitSignal(pane.searched):
        pane.whole_words.click()
    assert pane.status.text() == "2 places in 1 pattern"
    with qtbot.waitSignal(pane.searched):
        pane.cased.click()
    assert rows(pane) == ["Lending Desk, 1 place", "The commons is kept."]
    assert search(pane, qtbot, "COMMONS") == []
    assert "Nothing holds “COMMONS”. Switch off “Aa”" in pane.status.text()


def test_enter_searches_at_once_and_then_goes_to_the_first_place(pane: TextSearchPane, qtbot: QtBot):
    qtbot.keyClicks(pane.field, "c")
    assert not pane._pause.isActive()
    with qtbot.waitSignal(pane.searched):
        qtbot.keyClick(pane.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(pane.place_requested) as caught:
        qtbot.keyClick(pane.field, Qt.Key.Key_Return)
    entry, hit = caught.args
    assert (entry.slug, hit.found) == ("lending-desk", "c")


def test_a_place_is_chosen_by_keys_and_by_click(pane: TextSearchPane, qtbot: QtBot):
    search(pane, qtbot, "common")
    qtbot.keyClick(pane.field, Qt.Key.Key_Down)
    assert pane.list.hasFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.place_requested) as caught:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert caught.args[1].excerpt == "A Commons of tools."
    with qtbot.waitSignal(pane.place_requested) as caught:
        place = pane.list.visualRect(pane.model.index(3)).center()
        qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (caught.args[0].slug, caught.args[1].found) == ("tool-library", "common")


def test_a_new_query_gives_up_the_search_before(pane: TextSearchPane, qtbot: QtBot):
    pane.field.setText("common")
    pane.search()
    assert pane.status.text() == "Searching…"
    assert search(pane, qtbot, "nothing") == ["Repair Evening, 1 place", "Nothing to see."]
    pane.field.setText("common")
    pane.search()
    with qtbot.assertNotEmitted(pane.searched, wait=300):
        qtbot.keyClick(pane.field, Qt.Key.Key_Escape)
    assert rows(pane) == []
    assert pane.status.text().startswith("Type what you look for")


def test_results_come_while_it_goes_on(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fulltext, "_REPORT_SECONDS", 0.0)
    library = library_in(tmp_path / "many", {f"p-{number:02}": "needle" for number in range(30)})
    pane = TextSearchPane(library, LIGHT)
    qtbot.addWidget(pane)
    counts, said = [], []
    pane.model.rowsInserted.connect(lambda: counts.append(pane.model.rowCount()))
    pane._background.found.connect(lambda _found: said.append(pane.status.text()))
    search(pane, qtbot, "needle")
    assert counts == [2 * number for number in range(1, 31)]
    assert "Searching… 7 of 30 patterns · 7 places" in said
    assert pane.status.text() == "30 places in 30 patterns"


def test_what_is_not_listed_is_said(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fulltext, "LISTED_HITS", 5)
    monkeypatch.setattr(fulltext, "LISTED_IN_ONE", 3)
    library = library_in(tmp_path / "many", dict.fromkeys(("a", "b", "c", "d"), "needle " * 4))
    pane = TextSearchPane(library, LIGHT)
    qtbot.addWidget(pane)
    listed = search(pane, qtbot, "needle")
    assert listed.count("and 1 place more in this pattern") == 1
    assert listed.count("and 2 places more in this pattern") == 1
    assert listed[-1] == "Not shown: 8 more in 2 other patterns"
    assert not pane.model.flags(pane.model.index(len(listed) - 1)) & Qt.ItemFlag.ItemIsEnabled
    assert pane.status.text() == "16 places in 4 patterns"
    with qtbot.assertNotEmitted(pane.place_requested):
        pane._on_chosen(pane.model.index(len(listed) - 1))


def test_files_that_cannot_be_read_are_told(pane: TextSearchPane, library: Library, qtbot: QtBot):
    assert library.folder is not None
    (library.folder / "tool-library.md").write_bytes(b"common \xff")
    search(pane, qtbot, "common")
    assert pane.status.text() == "2 places in 1 pattern · 1 file could not be read"


def test_an_index_that_cannot_be_read_is_said(pane: TextSearchPane, library: Library, qtbot: QtBot):
    library.index.connection.execute("ALTER TABLE pattern RENAME COLUMN domain TO area")
    search(pane, qtbot, "common")
    assert "can't be read. Library › Read the Library Again makes it anew." in pane.status.text()


def test_another_library_is_searched_anew(pane: TextSearchPane, tmp_path: Path, qtbot: QtBot):
    search(pane, qtbot, "common")
    pane.set_library(Library())
    assert rows(pane) == []
    assert "No library is open." in pane.status.text()
    pane.set_library(library_in(tmp_path / "other", {"new": "A common thing."}))
    with qtbot.waitSignal(pane.searched):
        pane.search()
    assert rows(pane) == ["New, 1 place", "A common thing."]


def test_the_two_tabs_lead_to_each_other(library: Library, qtbot: QtBot):
    patterns, text = LibraryPane(library, LIGHT), TextSearchPane(library, LIGHT)
    side = SidePane(patterns, text)
    qtbot.addWidget(side)
    with qtbot.waitActive(side):
        side.show()
        side.activateWindow()
    qtbot.keyClicks(patterns.filter, "uncommonly")
    assert patterns.search_text.isVisible()
    with qtbot.waitSignal(text.searched):
        patterns.search_text.click()
    assert text.field.hasFocus()
    assert text.field.text() == "uncommonly"
    assert rows(text) == ["Tool Library, 1 place", "Uncommonly good."]
    side.filter_patterns()
    assert patterns.filter.hasFocus()
    qtbot.keyClick(side.tabs, Qt.Key.Key_Right)
    assert text.isVisible()
    text.stop()
