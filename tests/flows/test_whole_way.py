"""The whole way of a contributor: open, edit in form, slider, picker and section, look, undo, save."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.core.span import Span
from editor.session.outline import PageId, PageKind
from editor.ui.forms.relations import RelationsControl
from editor.ui.forms.score import ScoreControl
from editor.ui.forms.text import LineControl
from editor.ui.panes.group import GroupPage
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.picker import Picker
from editor.ui.panes.section import SectionPage
from editor.ui.panes.source import SourcePage
from editor.ui.shell.workbench import Workbench
from tests.corpus import ROOT
from tests.flows.conftest import Answers, tab_texts

SEED = ROOT.parent / "shared" / "seed" / "peer-knowledge-exchange.md"
SENTENCE = " Bring one thing you tried."


def opened(workbench: Workbench, path: Path) -> PatternView:
    workbench.use_cases.open_path(path)
    view = workbench.tabs.view
    assert view is not None
    assert view.editing.file.path == path
    return view


def group(view: PatternView, index: int) -> GroupPage:
    view.outline.choose(PageId(PageKind.GROUP, index))
    assert isinstance(view.page, GroupPage)
    return view.page


def type_title(qtbot: QtBot, view: PatternView, text: str) -> None:
    line = group(view, 0).control(("title",))
    assert isinstance(line, LineControl)
    line.line.selectAll()
    qtbot.keyClicks(line.line, text)


def raise_score(qtbot: QtBot, view: PatternView, name: str) -> None:
    control = group(view, 2).control(("ontology", "commons_assessment", name))
    assert isinstance(control, ScoreControl)
    qtbot.keyClick(control.slider, Qt.Key.Key_Right)


def link_by_picker(qtbot: QtBot, view: PatternView, kind: str, query: str) -> None:
    control = group(view, 4).control(("relationships", kind))
    assert isinstance(control, RelationsControl)
    qtbot.mouseClick(control.add_button, Qt.MouseButton.LeftButton)
    picker = view.findChild(Picker)
    assert picker is not None
    qtbot.keyClicks(picker.search, query)
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)


def write_at_end(qtbot: QtBot, view: PatternView, section: int, text: str) -> None:
    view.outline.choose(PageId(PageKind.SECTION, section))
    assert isinstance(view.page, SectionPage)
    view.page.edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(view.page.edit, text)


def section_end(text: str, number: int) -> int:
    """Where the text of a section ends, found by plain searching."""
    return text.index("\n\n---\n\n### Section", text.index(f"### Section {number}:"))


@pytest.mark.skipif(not SEED.exists(), reason="the seed pattern is not here (../shared/seed)")
def test_the_whole_way(qtbot: QtBot, workbench: Workbench, library: Path) -> None:
    path = library / SEED.name
    path.write_bytes(SEED.read_bytes())
    before = path.read_text(encoding="utf-8")
    view = opened(workbench, path)

    type_title(qtbot, view, "Peers Exchange What They Know")
    write_at_end(qtbot, view, 2, SENTENCE)
    raise_score(qtbot, view, "ownership")
    link_by_picker(qtbot, view, "requires", "tool stew")

    def preview_shows_all() -> None:
        shown = workbench.aside.preview.toPlainText()
        assert "Peers Exchange What They Know" in shown
        assert SENTENCE.strip() in shown
        assert "Ownership" in shown and "3.5" in shown
        assert "Tool Steward" in shown

    qtbot.waitUntil(preview_shows_all)
    with qtbot.waitActive(workbench.window()):
        workbench.window().activateWindow()
    view.outline.list.setFocus()
    qtbot.keyClick(view.outline.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Tool Steward" not in workbench.aside.preview.toPlainText())
    workbench.commands["save"].trigger()

    end = section_end(before, 3)
    expected = before[:end] + SENTENCE + before[end:]
    expected = expected.replace('title: "Peer Knowledge Exchange"', 'title: "Peers Exchange What They Know"')
    expected = expected.replace("    ownership: 3.0\n", "    ownership: 3.5\n")
    assert path.read_bytes() == expected.encode()
    assert not view.editing.file.is_changed


def test_a_link_by_picker_is_written_as_its_list_writes(qtbot: QtBot, workbench: Workbench, library: Path) -> None:
    path = library / "repair-evening.md"
    before = path.read_text(encoding="utf-8")
    view = opened(workbench, path)
    link_by_picker(qtbot, view, "alternatives", "travelling")
    workbench.commands["save"].trigger()
    added = "  alternatives:\n    - slug: travelling-crate\n      weight: 0.80\n"
    assert path.read_text(encoding="utf-8") == before.replace("  alternatives: []\n", added)


def test_undoing_everything_leaves_nothing_to_save(qtbot: QtBot, workbench: Workbench, library: Path) -> None:
    view = opened(workbench, library / "tool-library.md")
    type_title(qtbot, view, "Another Title")
    write_at_end(qtbot, view, 0, " More words.")
    assert view.editing.file.is_changed
    while view.editing.file.document.history.undo_label:
        workbench.commands["undo"].trigger()
    assert not view.editing.file.is_changed
    assert tab_texts(workbench) == ["tool-library"]


def test_a_file_changed_by_another_program_is_not_overwritten_unasked(
    qtbot: QtBot, workbench: Workbench, library: Path, answers: Answers
) -> None:
    path = library / "open-ledger.md"
    view = opened(workbench, path)
    type_title(qtbot, view, "Mine")
    theirs = path.read_text(encoding="utf-8").replace("Open Ledger", "Theirs")
    path.write_text(theirs, encoding="utf-8")
    workbench.commands["save"].trigger()
    assert "changed by another program" in answers.asked[-1]
    assert path.read_text(encoding="utf-8") == theirs
    answers.yes = True
    workbench.commands["save"].trigger()
    assert 'title: "Mine"' in path.read_text(encoding="utf-8")


def test_a_broken_file_opens_in_source_and_its_forms_return(qtbot: QtBot, workbench: Workbench, library: Path) -> None:
    path = library / "broken.md"
    path.write_text("---\ntitle: One: Two\nslug: broken\n---\n\nText.\n", encoding="utf-8")
    view = opened(workbench, path)
    assert view.outline.current == PageId(PageKind.SOURCE)
    assert view.problems[0].sentence.startswith("A colon followed by a blank")
    assert isinstance(view.page, SourcePage)
    view.page.reveal((), Span(11, 19))
    qtbot.keyClicks(view.page.edit, '"One: Two"')
    view.check()
    assert not view.editing.snapshot.fault
    assert group(view, 0)


def test_what_cannot_be_opened_is_told_in_one_sentence(workbench: Workbench, library: Path) -> None:
    latin = library / "latin.md"
    latin.write_bytes(b"---\ntitle: caf\xe9\n---\n")
    for path, said in ((latin, "is not UTF-8 text: line 2, column 11"), (library / "none.md", "There is no file")):
        workbench.use_cases.open_path(path)
        assert said in workbench.messages.label.text()
        assert workbench.messages.label.text().splitlines()[-1].startswith("▲ ")
    assert workbench.tabs.view is None
    assert QApplication.activeModalWidget() is None
