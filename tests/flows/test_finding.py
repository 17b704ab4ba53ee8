"""What is found anywhere in the library is opened at its place."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from editor.library.fulltext import Hit, hit_at
from editor.session.finding import place_in
from editor.session.outline import SOURCE, PageKind
from editor.ui.panes.pattern import PatternView
from editor.ui.shell.workbench import Workbench


def hit(text: str, found: str, number: int = 0) -> Hit:
    """The place of one of several occurrences."""
    offset = -1
    for _ in range(number + 1):
        offset = text.index(found, offset + 1)
    return hit_at(text, offset, offset + len(found))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("one two one", 8),
        ("one\nmore two\none two one", 21),
        ("some lines\nbefore it\none two one\none", 29),
        ("two one", 4),
        ("one two on", 0),
        ("nothing", None),
    ],
)
def test_a_place_is_found_again_in_a_text_that_changed(now: str, expected: int | None):
    span = place_in(now, hit("one two one", "one", 1))
    assert (span.start if span else None) == expected
    assert span is None or span.of(now) == "one"


def search(workbench: Workbench, qtbot: QtBot, text: str) -> None:
    """Search the text of all, by keys."""
    pane = workbench.text_search
    workbench.commands["search_text"].trigger()
    assert pane.field.hasFocus()
    qtbot.keyClicks(pane.field, text)
    with qtbot.waitSignal(pane.searched):
        qtbot.keyClick(pane.field, Qt.Key.Key_Return)


def opened(workbench: Workbench, qtbot: QtBot, row: int) -> tuple[PatternView, str]:
    """Open what a row leads to, by keys: the view, and what is selected in the editor that has the keyboard."""
    pane = workbench.text_search
    pane.list.setFocus()
    pane.list.setCurrentIndex(pane.model.index(row))
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    view = workbench.tabs.view
    assert view is not None
    edit = workbench.window().focusWidget()
    assert isinstance(edit, QPlainTextEdit)
    return view, edit.textCursor().selectedText()


def written(folder: Path, name: str, newline: str) -> None:
    text = (
        "---\ntitle: A Unicorn Pattern\n---\n\nLead with a unicorn.\n\n"
        "### Section 1: Context\n\n🌱 First.\nSecond, a unicorn.\n\n### Section 2: Problem\n\nUnicorns abound.\n"
    )
    (folder / f"{name}.md").write_bytes(text.replace("\n", newline).encode())


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_place_is_selected_where_it_is_written(workbench: Workbench, library: Path, qtbot: QtBot, newline: str):
    written(library, "a-unicorn", newline)
    workbench.use_cases.library.refresh(library.resolve() / "a-unicorn.md")
    search(workbench, qtbot, "unicorn")
    model = workbench.text_search.model
    assert [model.index(row).data() for row in range(model.rowCount())] == [
        "A Unicorn Pattern, 4 places",
        "title: A Unicorn Pattern",
        "Lead with a unicorn.",
        "Second, a unicorn.",
        "Unicorns abound.",
    ]
    pages = []
    for row in range(1, 5):
        view, selected = opened(workbench, qtbot, row)
        assert selected.lower() == "unicorn"
        assert view.outline.current is not None
        pages.append(view.outline.current)
    assert pages[:2] == [SOURCE, SOURCE]
    assert [(page.kind, page.index) for page in pages[2:]] == [(PageKind.SECTION, 0), (PageKind.SECTION, 1)]
    assert len(workbench.tabs.views) == 1


def test_a_place_is_found_in_what_is_not_saved_yet(workbench: Workbench, library: Path, qtbot: QtBot):
    written(library, "a-unicorn", "\n")
    workbench.use_cases.library.refresh(library.resolve() / "a-unicorn.md")
    search(workbench, qtbot, "unicorn")
    view, _ = opened(workbench, qtbot, 3)
    edit = workbench.window().focusWidget()
    assert isinstance(edit, QPlainTextEdit)
    edit.moveCursor(edit.textCursor().MoveOperation.Start)
    qtbot.keyClicks(edit, "Some words before. ")
    assert view.editing.file.is_changed
    assert opened(workbench, qtbot, 3)[1] == "unicorn"
    edit = workbench.window().focusWidget()
    assert isinstance(edit, QPlainTextEdit)
    assert edit.textCursor().block().text() == "Second, a unicorn."
    view.editing.file.document.undo()


def test_lists_of_the_whole_library_are_commands(workbench: Workbench, library: Path, qtbot: QtBot):
    (library / "a-missing.md").write_text(
        "---\nslug: a-missing\ntitle: A\nrelationships:\n  enables:\n    - slug: nowhere\n---\n", encoding="utf-8"
    )
    workbench.use_cases.library.refresh(library.resolve() / "a-missing.md")
    workbench.commands["find_duplicates"].trigger()
    first = workbench.finding._dialog
    assert first is not None
    workbench.commands["find_missing"].trigger()
    dialog = workbench.finding._dialog
    assert dialog is not None
    assert not first.isVisible()
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    names = [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]
    dialog.table.setCurrentIndex(dialog.model.index(names.index("nowhere"), 0))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    view = workbench.tabs.view
    assert view is not None
    assert view.editing.file.name == "a-missing"
    assert view.outline.current is not None
    assert view.outline.current.kind is PageKind.GROUP
    dialog.close()
    assert workbench.finding._dialog is None


def test_what_runs_is_given_up_when_the_window_closes(workbench: Workbench, qtbot: QtBot):
    workbench.text_search.field.setText("the")
    workbench.text_search.search()
    workbench.commands["find_duplicates"].trigger()
    workbench.window().close()
    assert not workbench.text_search._background.is_busy
    assert workbench.finding._dialog is None
