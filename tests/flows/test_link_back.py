"""A link and the link back: by keyboard alone, in two files, undone together, saved together, every other byte kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.core.operations import SetValue
from editor.session.outline import PageId, PageKind
from editor.session.ports import Answer
from editor.ui.forms.relations import RelationsControl
from editor.ui.panes.group import GroupPage
from editor.ui.panes.linkpicker import LinkPicker
from editor.ui.panes.pattern import PatternView
from editor.ui.shell.workbench import Workbench
from tests.flows.conftest import Answers, tab_texts

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
HERE, THERE = "repair-evening", "travelling-crate"


@pytest.fixture
def view(workbench: Workbench, library: Path, qtbot: QtBot) -> PatternView:
    """A pattern in the active window, its relations in view."""
    window = workbench.window()
    with qtbot.waitActive(window):
        window.activateWindow()
    workbench.use_cases.open_path(library / f"{HERE}.md")
    assert workbench.tabs.view is not None
    workbench.tabs.view.outline.choose(PageId(PageKind.GROUP, 4))
    return workbench.tabs.view


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the keyboard is."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget.focusWidget() or widget, key, held)


def control_of(view: PatternView, kind: str) -> RelationsControl:
    page = view.page
    assert isinstance(page, GroupPage)
    control = page.control(("relationships", kind))
    assert isinstance(control, RelationsControl)
    return control


def picker_of(view: PatternView) -> LinkPicker:
    picker = view.findChild(LinkPicker)
    assert picker is not None
    return picker


def tab_to(qtbot: QtBot, widget: QWidget) -> None:
    """Go to a widget by Tab alone."""
    for _ in range(200):
        if widget.hasFocus():
            return
        press(qtbot, Qt.Key.Key_Tab)
    raise AssertionError("Tab does not lead there")


def link(qtbot: QtBot, view: PatternView, kind: str, query: str, *, back: bool = True) -> None:
    """Link by the picker, from the button that adds on."""
    tab_to(qtbot, control_of(view, kind).add_button)
    press(qtbot, Qt.Key.Key_Return)
    picker = picker_of(view)
    qtbot.keyClicks(picker.search, query)
    if picker.back.isChecked() != back:
        press(qtbot, Qt.Key.Key_B, CONTROL)
    press(qtbot, Qt.Key.Key_Return)
    wait_until_closed(qtbot, view)


def wait_until_closed(qtbot: QtBot, view: PatternView) -> None:
    """Wait until the picker is gone and the window has the keyboard again, as a window manager sees to."""
    qtbot.waitUntil(lambda: view.findChild(LinkPicker) is None)
    with qtbot.waitActive(view.window()):
        view.window().activateWindow()


def text_of(folder: Path, name: str) -> str:
    return (folder / f"{name}.md").read_bytes().decode()


def with_item(text: str, kind: str, slug: str, weight: str) -> str:
    """The text with a link at the end of one of its lists, by plain searching."""
    item = f"    - slug: {slug}\n      weight: {weight}\n"
    start = text.index(f"\n  {kind}:") + 1
    end = text.index("\n", start) + 1
    if text[start:end].endswith("[]\n"):
        return text[:start] + f"  {kind}:\n{item}" + text[end:]
    while text[end:].startswith("    "):
        end = text.index("\n", end) + 1
    return text[:end] + item + text[end:]


def test_by_keyboard_alone_add_weight_link_back_save_both(
    qtbot: QtBot, workbench: Workbench, view: PatternView, library: Path
):
    before = {path.name: path.read_bytes() for path in library.iterdir()}
    view.outline.list.setFocus()
    tab_to(qtbot, control_of(view, "enables").add_button)
    press(qtbot, Qt.Key.Key_Return)
    picker = picker_of(view)
    qtbot.keyClicks(picker.search, "travelling")
    press(qtbot, Qt.Key.Key_Up, ALT)
    press(qtbot, Qt.Key.Key_Up, ALT)
    press(qtbot, Qt.Key.Key_B, CONTROL)
    shown = picker._gains_title.text(), picker._gains_lines.text()
    assert shown == (f"{THERE}.md gains, under Requires:", f"- slug: {HERE}\n  weight: 0.90")
    press(qtbot, Qt.Key.Key_Return)
    assert {path.name: path.read_bytes() for path in library.iterdir()} == before
    assert workbench.tabs.view is view
    assert tab_texts(workbench) == [f"● {HERE}", f"● {THERE}"]
    wait_until_closed(qtbot, view)
    press(qtbot, Qt.Key.Key_S, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    expected = dict(before)
    expected[f"{HERE}.md"] = with_item(before[f"{HERE}.md"].decode(), "enables", THERE, "0.90").encode()
    expected[f"{THERE}.md"] = with_item(before[f"{THERE}.md"].decode(), "requires", HERE, "0.90").encode()
    assert {path.name: path.read_bytes() for path in library.iterdir()} == expected
    assert not any(file.is_changed for file in workbench.use_cases.workspace.files)


@pytest.mark.parametrize("asked", [HERE, THERE])
def test_undo_in_either_takes_both_back(qtbot: QtBot, workbench: Workbench, view: PatternView, asked: str):
    link(qtbot, view, "complementary", "travelling")
    files = workbench.use_cases.workspace.files
    linked = [file.document.text for file in files]
    workbench.use_cases.open_path(view.editing.file.path.with_name(f"{asked}.md"))
    other = THERE if asked == HERE else HERE
    workbench.commands["undo"].trigger()
    assert [file.is_changed for file in files] == [False, False]
    assert workbench.messages.label.text() == f"Also taken back in “{other}”."
    workbench.commands["redo"].trigger()
    assert [file.document.text for file in files] == linked
    assert workbench.messages.label.text() == f"Also made again in “{other}”."


def test_what_was_changed_since_stays_and_is_named(qtbot: QtBot, workbench: Workbench, view: PatternView):
    link(qtbot, view, "complementary", "travelling")
    here, there = workbench.use_cases.workspace.files
    there.perform(SetValue(("title",), "Crate"), "Change Title")
    kept = there.document.text
    workbench.commands["undo"].trigger()
    assert (here.is_changed, there.document.text) == (False, kept)
    said = f"“{THERE}” was changed since, so this was taken back in “{HERE}” only."
    assert workbench.messages.label.text() == said
    workbench.use_cases.open_path(there.path)
    workbench.commands["undo"].trigger()
    workbench.commands["undo"].trigger()
    assert not there.is_changed
    assert not here.is_changed


def test_what_was_closed_since_is_named(
    qtbot: QtBot, workbench: Workbench, view: PatternView, library: Path, answers: Answers
):
    link(qtbot, view, "complementary", "travelling")
    here, there = workbench.use_cases.workspace.files
    answers.answer = Answer.SAVE
    workbench.use_cases.close_file(there)
    saved = text_of(library, THERE)
    assert f"slug: {HERE}" in saved
    workbench.commands["undo"].trigger()
    assert not here.is_changed
    assert text_of(library, THERE) == saved
    said = f"“{THERE}” was closed since, so this was taken back in “{HERE}” only."
    assert workbench.messages.label.text() == said


def test_a_file_that_cannot_be_read_gets_no_link_back(
    qtbot: QtBot, workbench: Workbench, view: PatternView, library: Path
):
    path = library / f"{THERE}.md"
    path.write_text(text_of(library, THERE).replace("title: ", "title: One: ", 1).replace('One: "', "One: ", 1))
    broken = path.read_bytes()
    link(qtbot, view, "enables", "travelling")
    assert THERE in str(view.editing.snapshot.data["relationships"])
    assert workbench.messages.label.text().startswith("Only this pattern gets the link.")
    assert path.read_bytes() == broken
    assert len(workbench.tabs.views) == 1


def test_a_link_back_that_is_there_already_is_not_made_twice(
    qtbot: QtBot, workbench: Workbench, view: PatternView, library: Path
):
    link(qtbot, view, "alternatives", "tool library")
    workbench.commands["save_all"].trigger()
    there = text_of(library, "tool-library")
    assert view.editing.perform(SetValue(("relationships", "alternatives"), []), "Clear")
    link(qtbot, view, "alternatives", "tool library")
    assert workbench.messages.label.text() == "Tool Library links back already."
    workbench.commands["save_all"].trigger()
    assert text_of(library, "tool-library") == there


def test_the_next_picker_remembers_whether_to_link_back(qtbot: QtBot, view: PatternView):
    link(qtbot, view, "complementary", "travelling")
    tab_to(qtbot, control_of(view, "alternatives").add_button)
    press(qtbot, Qt.Key.Key_Return)
    assert picker_of(view).back.isChecked()
    press(qtbot, Qt.Key.Key_Escape)
