"""The library and the disk while patterns are open: files from elsewhere, saves by every way, other programs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from editor.core.operations import SetValue
from editor.session.openfile import Held
from editor.session.ports import Answer
from editor.ui.panes.pattern import PatternView
from editor.ui.shell.workbench import Workbench
from tests.flows.conftest import Answers

LINKED = "---\nslug: {slug}\nrelationships:\n  enables:\n    - slug: {target}\n---\n\nText.\n"


def opened(workbench: Workbench, path: Path) -> PatternView:
    workbench.use_cases.open_path(path)
    view = workbench.tabs.view
    assert view is not None
    assert view.editing.file.path == path
    return view


def linked(folder: Path, slug: str, target: str) -> Path:
    """A new file that links to another pattern."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{slug}.md"
    path.write_text(LINKED.format(slug=slug, target=target), encoding="utf-8")
    return path


def missing(view: PatternView) -> list[str]:
    """What is said of links that lead nowhere."""
    view.check()
    return [problem.sentence for problem in view.problems if "there is no pattern" in problem.sentence]


def change(view: PatternView) -> None:
    assert view.editing.perform(SetValue(("title",), "Changed"), "Change Title")


def come_back() -> None:
    """The program is in front again."""
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def test_a_file_from_elsewhere_is_not_judged_by_the_library_in_view(
    workbench: Workbench, qtbot: QtBot, tmp_path: Path
) -> None:
    lone = opened(workbench, linked(tmp_path / "lone", "lone", "not-here"))
    assert missing(lone) == []
    beside = opened(workbench, linked(tmp_path / "two", "first", "second"))
    linked(tmp_path / "two", "second", "tool-library")
    assert workbench.use_cases.library.folder == tmp_path / "library"
    assert missing(beside) == []
    workbench.commands["reload_library"].trigger()
    assert missing(opened(workbench, tmp_path / "two" / "second.md")) == [
        "Enables: there is no pattern “tool-library” in this library."
    ]
    assert missing(beside) == []
    workbench.use_cases.open_reference("first")
    assert workbench.tabs.view is beside


def test_a_file_from_elsewhere_belongs_to_the_library_that_is_opened_then(
    workbench: Workbench, qtbot: QtBot, tmp_path: Path
) -> None:
    view = opened(workbench, linked(tmp_path / "lone", "lone", "not-here"))
    with qtbot.waitSignal(workbench.use_cases.library_read):
        workbench.use_cases.open_path(tmp_path)
    assert view.library is workbench.use_cases.library
    assert len(missing(view)) == 1


def test_every_open_pattern_hears_that_a_missing_one_was_saved(workbench: Workbench, qtbot: QtBot, library: Path):
    waiting = opened(workbench, linked(library, "waiting", "comes-later"))
    assert len(missing(waiting)) == 1
    later = opened(workbench, linked(library, "later", "waiting"))
    assert later.editing.perform(SetValue(("slug",), "comes-later"), "Change Slug")
    with qtbot.waitSignal(waiting.problems_changed):
        workbench.commands["save"].trigger()
    assert not [problem for problem in waiting.problems if "there is no pattern" in problem.sentence]


@pytest.mark.parametrize("way", ["save", "save_all", "close", "quit"])
def test_the_library_learns_of_a_save_by_every_way(workbench: Workbench, library: Path, answers: Answers, way: str):
    answers.answer = Answer.SAVE
    change(opened(workbench, library / "open-ledger.md"))
    if way == "quit":
        assert workbench.use_cases.close_all()
    else:
        workbench.commands[way].trigger()
    entry = workbench.use_cases.library.find("open-ledger")
    assert entry is not None
    assert entry.title == "Changed"


def test_quitting_that_is_cancelled_closes_nothing(workbench: Workbench, library: Path, answers: Answers) -> None:
    opened(workbench, library / "tool-library.md")
    change(opened(workbench, library / "open-ledger.md"))
    workbench.window().close()
    assert answers.asked == ["open-ledger"]
    assert len(workbench.tabs.views) == len(workbench.use_cases.workspace.files) == 2
    assert workbench.window().isVisible()
    answers.answer = Answer.DISCARD
    workbench.window().close()
    assert workbench.tabs.views == []
    assert not workbench.window().isVisible()


def test_a_failure_stays_in_sight_when_another_pattern_is_saved(workbench: Workbench, library: Path) -> None:
    first = opened(workbench, library / "open-ledger.md")
    change(first)
    change(opened(workbench, library / "tool-library.md"))
    first.editing.file.path.write_text("theirs", encoding="utf-8")
    workbench.commands["save_all"].trigger()
    assert "“open-ledger” was not saved" in workbench.messages.label.text()
    assert workbench.messages.isVisible()


def test_text_that_is_held_back_is_named_when_the_rest_is_saved(workbench: Workbench, library: Path) -> None:
    view = opened(workbench, library / "open-ledger.md")
    change(view)
    view.editing.file.held["lead"] = Held("the lead", "text", "It would be read as a section.")
    workbench.commands["save"].trigger()
    assert "There is text in the lead that is not in the file." in workbench.messages.label.text()
    assert workbench.messages.isVisible()


def test_what_other_programs_did_is_said_when_one_comes_back(
    workbench: Workbench, library: Path, answers: Answers
) -> None:
    path = library / "open-ledger.md"
    opened(workbench, path)
    come_back()
    assert not workbench.messages.isVisible()
    path.write_text("theirs", encoding="utf-8")
    come_back()
    assert workbench.messages.label.text() == (
        "▲ “open-ledger.md” was changed by another program. Revert shows that version."
    )
    workbench.messages.hide()
    come_back()
    assert not workbench.messages.isVisible()
    path.unlink()
    come_back()
    assert "was removed from the disk" in workbench.messages.label.text()
    workbench.commands["close"].trigger()
    assert answers.asked == ["open-ledger"]
    assert len(workbench.tabs.views) == 1


def test_another_theme_keeps_each_pattern_in_its_library(workbench: Workbench, tmp_path: Path) -> None:
    view = opened(workbench, linked(tmp_path / "lone", "lone", "not-here"))
    before = view.library
    workbench.commands["theme_dark"].trigger()
    assert view.library is before


def test_a_name_that_can_be_no_file_is_told(workbench: Workbench, library: Path) -> None:
    workbench.use_cases.open_path(library / ("a" * 300))
    assert "its name is too long for this disk" in workbench.messages.label.text()
