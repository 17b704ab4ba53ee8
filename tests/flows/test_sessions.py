"""What was open is opened again; what was closed is brought back; what was opened last stands in the menus."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.core.operations import SetValue
from editor.session.outline import LEAD, SOURCE, PageId, PageKind
from editor.session.ports import Answer
from editor.ui.shell.sessions import Session, Tab, read_session
from editor.ui.shell.tabs import WaitingTab
from editor.ui.shell.workbench import Workbench
from tests.flows.test_refactoring import renaming

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SOLUTION = PageId(PageKind.SECTION, 3)
NAMES = ["tool-library", "open-ledger", "kit-for-a-job"]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "null", '{"tabs": [[]]}', '{"tabs": [["a", "nowhere", 0]]}', '{"tabs": [[1, "group", 0]]}', "{"],
)
def test_what_is_no_session_is_read_as_an_empty_one(text: str):
    assert read_session(text) == Session()


def test_a_session_is_read_as_it_was_written():
    session = Session((Tab(Path("/a b/é.md"), SOLUTION), Tab(Path("/c.md"), SOURCE)), 1)
    assert read_session(session.written()) == session
    assert read_session(session.written().replace('"in_view": 1', '"in_view": 9')).in_view == 1


@pytest.fixture
def left(library: Path) -> Session:
    """Three patterns, the one in the middle in view."""
    pages = (LEAD, SOLUTION, SOURCE)
    tabs = tuple(Tab(library / f"{name}.md", page) for name, page in zip(NAMES, pages, strict=True))
    return Session(tabs, 1)


def names(workbench: Workbench) -> list[str]:
    """The names of all tabs, in their order; in brackets where the pattern is not open."""
    return [
        f"({each.path.stem})" if isinstance(each, WaitingTab) else each.editing.file.name
        for each in workbench.tabs.order
    ]


def test_only_the_pattern_in_view_is_opened_at_once_and_the_others_when_chosen(
    workbench: Workbench, left: Session, qtbot: QtBot
):
    workbench.sessions.restore(left)
    assert names(workbench) == ["(tool-library)", "open-ledger", "(kit-for-a-job)"]
    assert workbench.tabs.view.current_page == SOLUTION
    assert workbench.sessions.session == left
    workbench.commands["next_tab"].trigger()
    qtbot.waitUntil(lambda: workbench.tabs.view is not None and workbench.tabs.view.editing.file.name == NAMES[2])
    assert workbench.tabs.view.current_page == SOURCE
    assert names(workbench) == ["(tool-library)", "open-ledger", "kit-for-a-job"]


def test_a_waiting_pattern_that_is_opened_from_the_library_keeps_its_place(
    workbench: Workbench, left: Session, library: Path
):
    workbench.sessions.restore(left)
    workbench.use_cases.open_path(library / "tool-library.md")
    assert names(workbench) == ["tool-library", "open-ledger", "(kit-for-a-job)"]
    workbench.use_cases.open_behind(library / "kit-for-a-job.md")
    assert names(workbench) == NAMES
    assert workbench.tabs.view.editing.file.name == "tool-library"


def test_files_that_are_gone_are_passed_over_with_one_sentence(workbench: Workbench, left: Session, library: Path):
    for name in NAMES[:2]:
        (library / f"{name}.md").unlink()
    workbench.sessions.restore(left)
    assert names(workbench) == ["kit-for-a-job"]
    assert workbench.messages.label.text().startswith("2 files are not opened again")


def test_a_file_that_goes_while_its_tab_waits_is_told_when_it_is_chosen(
    workbench: Workbench, left: Session, library: Path, qtbot: QtBot
):
    workbench.sessions.restore(left)
    (library / "kit-for-a-job.md").unlink()
    workbench.commands["next_tab"].trigger()
    qtbot.waitUntil(lambda: names(workbench) == ["(tool-library)", "open-ledger"])
    assert workbench.tabs.view.editing.file.name == "open-ledger"
    assert "kit-for-a-job" in workbench.messages.label.text()


def test_closing_the_window_opens_none_that_waits_and_notes_all(workbench: Workbench, left: Session, answers):
    workbench.sessions.restore(left)
    opened = []
    workbench.tabs.wake_requested.connect(opened.append)
    workbench.window().close()
    assert workbench.tabs.order == []
    assert opened == []
    assert workbench.sessions.session == left


def test_what_is_closed_after_the_window_stayed_open_is_not_opened_again(
    workbench: Workbench, left: Session, library: Path, answers
):
    workbench.use_cases.open_path(left.tabs[0].path)
    view = workbench.tabs.view
    view.editing.perform(SetValue(("title",), "Another Title"), "Title")
    workbench.window().close()
    assert workbench.window().isVisible()
    answers.answer = Answer.DISCARD
    workbench.commands["close"].trigger()
    assert workbench.tabs.order == []
    assert workbench.sessions.session == Session()
    workbench.window().close()
    assert workbench.sessions.session == Session()


def test_a_pattern_that_was_never_saved_is_not_in_the_session(
    workbench: Workbench, left: Session, library: Path, answers
):
    from editor.session.ports import NewPattern

    workbench.sessions.restore(left)
    new = workbench.use_cases.workspace.new(NewPattern("Something New", "something-new", library))
    workbench.use_cases.show_file(new)
    answers.answer = Answer.DISCARD
    workbench.window().close()
    assert [tab.path.stem for tab in workbench.sessions.session.tabs] == NAMES
    assert workbench.sessions.session.in_view == 0


def test_a_closed_pattern_is_opened_again_at_its_page(workbench: Workbench, left: Session, library: Path, qtbot: QtBot):
    window = workbench.window()
    with qtbot.waitActive(window):
        window.activateWindow()
    assert not workbench.commands["reopen"].isEnabled()
    for tab in left.tabs:
        workbench.use_cases.open_path(tab.path)
        workbench.tabs.view.outline.choose(tab.page)
    for _ in NAMES:
        workbench.commands["close"].trigger()
    (library / "open-ledger.md").unlink()
    qtbot.keyClick(window, Qt.Key.Key_T, CONTROL | SHIFT)
    assert names(workbench) == ["tool-library"]
    assert workbench.tabs.view.current_page == LEAD
    qtbot.keyClick(window, Qt.Key.Key_T, CONTROL | SHIFT)
    assert names(workbench) == ["tool-library", "kit-for-a-job"]
    assert workbench.tabs.view.current_page == SOURCE
    assert not workbench.commands["reopen"].isEnabled()


def texts(workbench: Workbench, name: str) -> list[str]:
    """What the entries of a menu say, which is filled when it opens."""
    menu = workbench.commands.menu(name)
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_what_was_opened_last_is_opened_from_the_menu(workbench: Workbench, library: Path):
    assert texts(workbench, "recent_files") == ["Nothing was opened yet"]
    for name in ("tool-library", "open-ledger", "tool-library"):
        workbench.use_cases.open_path(library / f"{name}.md")
    said = texts(workbench, "recent_files")
    assert [text.split()[:2] for text in said[:-1]] == [["&1", "tool-library.md"], ["&2", "open-ledger.md"]]
    workbench.commands.menu("recent_files").actions()[1].trigger()
    assert workbench.tabs.view.editing.file.name == "open-ledger"
    assert texts(workbench, "recent_files")[0].startswith("&1  open-ledger.md")
    workbench.commands.menu("recent_files").actions()[-1].trigger()
    assert texts(workbench, "recent_files") == ["Nothing was opened yet"]


def test_a_recent_file_that_is_gone_is_told_and_forgotten(workbench: Workbench, library: Path):
    workbench.recent.restore([library / "gone.md"], [])
    workbench.commands.menu("recent_files").aboutToShow.emit()
    workbench.commands.menu("recent_files").actions()[0].trigger()
    assert "gone.md" in workbench.messages.label.text()
    assert workbench.recent.files == []


def test_patterns_that_are_closed_keep_their_places_when_their_slugs_change(
    workbench: Workbench, library: Path, qtbot: QtBot
):
    dialog = renaming(workbench, qtbot, "tool-library", "shared-tools")
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        dialog.apply_button.click()
    assert workbench.recent.files == [library / "shared-tools.md"]
    workbench.commands["close"].trigger()
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        workbench.commands["undo_many"].trigger()
    assert workbench.recent.files == [library / "tool-library.md"]
    workbench.commands["reopen"].trigger()
    assert names(workbench) == ["tool-library"]


def test_a_tab_that_waits_follows_its_file(workbench: Workbench, left: Session, library: Path, qtbot: QtBot):
    workbench.sessions.restore(left)
    moved = (library / "tool-library.md").rename(library / "shared-tools.md")
    workbench.refactoring.moved.emit({library.resolve() / "tool-library.md": moved})
    assert names(workbench) == ["(shared-tools)", "open-ledger", "(kit-for-a-job)"]
    workbench.commands["previous_tab"].trigger()
    qtbot.waitUntil(lambda: names(workbench)[0] == "shared-tools")


def test_recent_libraries_hold_those_that_were_chosen(workbench: Workbench, library: Path, tmp_path: Path):
    other = tmp_path / "other"
    other.mkdir()
    workbench.use_cases.open_path(other)
    assert workbench.recent.libraries == [other, library]
    workbench.commands.menu("recent_libraries").aboutToShow.emit()
    workbench.commands.menu("recent_libraries").actions()[1].trigger()
    assert workbench.use_cases.library.folder == library
