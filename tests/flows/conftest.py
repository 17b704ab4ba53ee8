"""The whole program, with a person's answers given beforehand."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from editor.session.ports import Answer
from editor.ui.panes.pattern import PatternView
from editor.ui.shell.frame import Frame
from editor.ui.shell.workbench import Workbench
from editor.ui.theme import ThemeChoice
from tests.corpus import OWN


@dataclass
class Answers:
    """Stands for the person: gives the answers set, and notes what was asked."""

    answer: Answer = Answer.CANCEL
    yes: bool = False
    asked: list[str] = field(default_factory=list)

    def unsaved(self, name: str) -> Answer:
        self.asked.append(name)
        return self.answer

    def overwrite(self, sentence: str) -> bool:
        self.asked.append(sentence)
        return self.yes

    def lose_changes(self, name: str) -> bool:
        self.asked.append(name)
        return self.yes


def tab_texts(workbench: Workbench) -> list[str]:
    """What the tabs of the open patterns say."""
    bar = workbench.tabs.findChild(QTabBar)
    assert bar is not None
    return [bar.tabText(index) for index in range(bar.count())]


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of the sample library."""
    folder = tmp_path / "library"
    shutil.copytree(OWN, folder)
    return folder


@pytest.fixture
def workbench(qtbot: QtBot, answers: Answers, library: Path) -> Iterator[Workbench]:
    """The window on the copied library, all of it read."""
    frame = Frame(ThemeChoice.LIGHT)
    frame.resize(1280, 800)
    qtbot.addWidget(frame)
    bench = Workbench(frame, answers)
    frame.show()
    with qtbot.waitExposed(frame):
        frame.activateWindow()
    with qtbot.waitSignal(bench.use_cases.library_read, timeout=20_000):
        bench.use_cases.open_path(library)
    yield bench
    bench.use_cases.stop()


@pytest.fixture
def view(workbench: Workbench, library: Path, qtbot: QtBot) -> PatternView:
    """A pattern in the active window."""
    window = workbench.window()
    with qtbot.waitActive(window):
        window.activateWindow()
    workbench.use_cases.open_path(library / "tool-library.md")
    assert workbench.tabs.view is not None
    return workbench.tabs.view
