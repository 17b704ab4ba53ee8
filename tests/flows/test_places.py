"""Back and forward between patterns and their pages."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.session.outline import LEAD, SOURCE, PageId, PageKind
from editor.ui.shell.places import Place, Trail
from editor.ui.shell.workbench import Workbench
from tests.flows.test_refactoring import renaming

ALT = Qt.KeyboardModifier.AltModifier
IDENTITY = PageId(PageKind.GROUP, 0)
CONTEXT = PageId(PageKind.SECTION, 0)


def place(name: str, page: PageId = IDENTITY) -> Place:
    return Place(Path(name), page)


def test_a_new_place_forgets_what_was_ahead():
    trail = Trail()
    for name in "abc":
        trail.note(place(name))
    trail.step(-1)
    trail.step(-1)
    assert trail.here == place("a")
    assert trail.next(-1) is None
    trail.note(place("a"))
    assert trail.next(1) == place("b")
    trail.note(place("d"))
    assert trail.next(1) is None
    assert trail.next(-1) == place("a")


def test_a_file_that_is_gone_is_left_out():
    trail = Trail()
    for name in "abac":
        trail.note(place(name))
    trail.forget(Path("a"))
    assert trail.here == place("c")
    assert trail.next(-1) == place("b")


def test_only_the_last_hundred_places_are_kept():
    trail = Trail()
    for number in range(150):
        trail.note(place(str(number)))
    steps = 0
    while trail.next(-1) is not None:
        trail.step(-1)
        steps += 1
    assert steps == 99
    assert trail.here == place("50")


def here(workbench: Workbench) -> tuple[str, PageId | None]:
    view = workbench.tabs.view
    assert view is not None
    return view.editing.file.name, view.current_page


def visit(workbench: Workbench, qtbot: QtBot, path: Path, *pages: PageId) -> None:
    """Open a pattern and choose pages of it, one after the other."""
    workbench.use_cases.open_path(path)
    noted = workbench.places.trail
    qtbot.waitUntil(lambda: noted.here is not None and noted.here.path == path)
    for page in pages:
        workbench.tabs.view.outline.choose(page)
        qtbot.waitUntil(lambda page=page: noted.here.page == page)


@pytest.fixture
def visited(workbench: Workbench, library: Path, qtbot: QtBot) -> Workbench:
    """Two patterns, two pages in each."""
    with qtbot.waitActive(workbench.window()):
        workbench.window().activateWindow()
    visit(workbench, qtbot, library / "tool-library.md", CONTEXT)
    visit(workbench, qtbot, library / "open-ledger.md", LEAD)
    return workbench


def test_alt_left_and_alt_right_walk_the_places(visited: Workbench, qtbot: QtBot):
    window = visited.window()
    assert not visited.commands["forward"].isEnabled()
    walked = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
        walked.append(here(visited))
    assert walked == [("open-ledger", IDENTITY), ("tool-library", CONTEXT), ("tool-library", IDENTITY)]
    assert not visited.commands["back"].isEnabled()
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert here(visited) == ("open-ledger", LEAD)


def test_the_buttons_at_the_side_of_the_mouse_do_the_same(visited: Workbench):
    handle = visited.window().windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, pos=QPoint(600, 400))
    assert here(visited) == ("open-ledger", IDENTITY)
    QTest.mouseClick(handle, Qt.MouseButton.ForwardButton, pos=QPoint(600, 400))
    assert here(visited) == ("open-ledger", LEAD)


def test_a_link_that_is_followed_to_its_place_is_one_place(visited: Workbench, library: Path, qtbot: QtBot):
    visit(visited, qtbot, library / "tool-library.md")
    visited.use_cases.open_path(library / "open-ledger.md")
    visited.tabs.view.reveal(SOURCE)
    visited.commands["back"].trigger()
    assert here(visited)[0] == "tool-library"


def test_a_closed_pattern_is_opened_again_as_far_scrolled_as_it_was(visited: Workbench, library: Path, qtbot: QtBot):
    visit(visited, qtbot, library / "tool-library.md", SOURCE)
    edit = visited.tabs.view.page.edit
    edit.verticalScrollBar().setValue(30)
    first = edit.firstVisibleBlock().blockNumber()
    assert first > 0
    visited.commands["close"].trigger()
    qtbot.waitUntil(lambda: here(visited)[0] == "open-ledger")
    visited.commands["back"].trigger()
    assert here(visited) == ("tool-library", SOURCE)
    again = visited.tabs.view.page.edit
    assert again is not edit
    qtbot.waitUntil(lambda: again.firstVisibleBlock().blockNumber() == first)


def test_a_file_that_is_gone_is_passed_over_with_a_sentence(visited: Workbench, library: Path, qtbot: QtBot):
    visit(visited, qtbot, library / "kit-for-a-job.md")
    tool = visited.use_cases.workspace.opened(library / "open-ledger.md")
    visited.use_cases.close_file(tool)
    (library / "open-ledger.md").unlink()
    visited.commands["back"].trigger()
    assert here(visited) == ("tool-library", CONTEXT)
    assert "open-ledger" in visited.messages.label.text()


def test_places_of_a_pattern_that_has_another_slug_now_are_kept(visited: Workbench, library: Path, qtbot: QtBot):
    dialog = renaming(visited, qtbot, "tool-library", "shared-tools")
    with qtbot.waitSignal(visited.refactoring.done, timeout=20_000):
        dialog.apply_button.click()
    visit(visited, qtbot, library / "kit-for-a-job.md")
    walked = []
    while visited.commands["back"].isEnabled():
        visited.commands["back"].trigger()
        walked.append(here(visited))
    assert set(walked) == {
        ("shared-tools", CONTEXT),
        ("shared-tools", IDENTITY),
        ("open-ledger", LEAD),
        ("open-ledger", IDENTITY),
    }
    assert "passed over" not in visited.messages.label.text()
