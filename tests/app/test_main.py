"""The start, and what the program remembers from one start to the next."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.app.crash import LastResort
from editor.app.main import Start
from editor.app.memory import SHOWN, Memory
from editor.app.textsize import system_text_percent
from editor.session.outline import SOURCE
from editor.ui.shell.frame import Frame
from editor.ui.shell.workbench import Workbench
from editor.ui.theme import ThemeChoice
from tests.corpus import OWN
from tests.opened import SHORT

Begin = Callable[..., tuple[Start, Workbench]]


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def begin(qtbot: QtBot, settings: QSettings, tmp_path: Path) -> Iterator[Begin]:
    """Starts the program in a window of its own, until everything is open."""
    benches = []

    def make(*paths: Path) -> tuple[Start, Workbench]:
        frame = Frame(ThemeChoice.LIGHT)
        frame.resize(1280, 800)
        qtbot.addWidget(frame)
        start = Start(frame, settings, list(paths), LastResort(tmp_path / "kept"))
        with qtbot.waitSignal(start.done):
            frame.show()
        [bench] = frame.findChildren(Workbench)
        benches.append(bench)
        return start, bench

    yield make
    for bench in benches:
        bench.use_cases.stop()


def shown(bench: Workbench) -> list[bool]:
    """Which panels can be seen: library, preview, problems."""
    return [pane.isVisibleTo(bench) for pane in (bench.library_pane, bench.aside, bench.problems)]


def test_hidden_panels_stay_hidden_after_a_new_start(begin: Begin, qtbot: QtBot):
    start, bench = begin(OWN)
    assert shown(bench) == [True, True, True]
    bench.commands["show_library"].trigger()
    bench.commands["show_problems"].trigger()
    start.remember()
    _, bench = begin(OWN)
    assert [bench.commands[name].isChecked() for name in SHOWN] == [False, True, False]
    assert shown(bench) == [False, True, False]
    bench.commands["show_library"].trigger()
    assert shown(bench) == [True, True, False]
    qtbot.waitUntil(lambda: bench.library_pane.isVisible() and bench.library_pane.width() >= 160)


def test_a_library_that_was_chosen_is_shown_again(begin: Begin, tmp_path: Path):
    (tmp_path / "chosen").mkdir()
    start, _ = begin(tmp_path / "chosen")
    start.remember()
    _, bench = begin()
    assert bench.use_cases.library.folder == tmp_path / "chosen"


def test_the_folder_of_a_lone_file_does_not_take_the_place_of_the_chosen_library(
    begin: Begin, settings: QSettings, tmp_path: Path
):
    (tmp_path / "chosen").mkdir()
    lone = tmp_path / "lone.md"
    lone.write_text(SHORT, encoding="utf-8")
    start, _ = begin(tmp_path / "chosen")
    start.remember()
    start, bench = begin(lone)
    assert bench.use_cases.library.is_implied
    start.remember()
    assert settings.value("library") == str(tmp_path / "chosen")


def test_a_library_is_opened_with_its_first_pattern_and_a_file_alone(begin: Begin, tmp_path: Path):
    _, bench = begin(OWN)
    assert [view.editing.file.name for view in bench.tabs.views] == [min(path.stem for path in OWN.glob("*.md"))]
    _, bench = begin(OWN / "tool-library.md")
    assert [view.editing.file.name for view in bench.tabs.views] == ["tool-library"]
    _, bench = begin(tmp_path / ("a" * 300))
    assert bench.tabs.views == []
    assert "too long" in bench.messages.label.text()


_MENUS = """
from PySide6.QtWidgets import QApplication
from editor.ui.theme import set_zoom
from editor.ui.shell.frame import Frame
application = QApplication([])
set_zoom(200)
frame = Frame()
print(frame.menuBar().font().pixelSize(), application.font().pixelSize())
"""


def test_the_menus_have_the_size_of_all_text_from_the_start():
    # In a process of its own: once the program was dressed, menus that are made later have its size anyway.
    run = subprocess.run([sys.executable, "-c", _MENUS], capture_output=True, text=True, check=True)
    menus, others = run.stdout.split()
    assert menus == others


@pytest.mark.parametrize(
    ("points", "platform", "percent"),
    [(9, "win32", 100), (13.5, "win32", 150), (9, "linux", 100), (11, "linux", 100), (16.5, "linux", 150)],
)
def test_text_is_as_large_as_the_system_has_it(points: float, platform: str, percent: int):
    font = QFont()
    font.setPointSizeF(points)
    assert system_text_percent(font, platform) == percent


def test_the_first_window_fits_on_the_screen(qtbot: QtBot):
    frame = Frame(ThemeChoice.LIGHT)
    qtbot.addWidget(frame)
    available = QApplication.primaryScreen().availableSize()
    if available.width() >= 1280 and available.height() >= 800:
        pytest.skip("this screen is large enough for any first window")
    assert frame.size() == QSize(1280, 800).boundedTo(available)


def test_what_was_open_is_opened_again_only_where_nothing_is_named(begin: Begin, tmp_path: Path):
    library = tmp_path / "library"
    shutil.copytree(OWN, library)
    start, bench = begin(library)
    for name in ("tool-library", "open-ledger"):
        bench.use_cases.open_path(library / f"{name}.md")
    bench.tabs.view.outline.choose(SOURCE)
    bench.window().close()
    start.remember()
    start, bench = begin()
    assert [view.editing.file.name for view in bench.tabs.views] == ["open-ledger"]
    assert len(bench.tabs.order) == 3
    assert bench.tabs.view.current_page == SOURCE
    assert [path.stem for path in bench.recent.files[:2]] == ["open-ledger", "tool-library"]
    assert bench.recent.libraries == [library]
    for _ in range(3):
        bench.tabs.drop_waiting()
        bench.commands["close"].trigger()
    bench.window().close()
    start.remember()
    _, bench = begin()
    assert bench.tabs.order == []
    _, bench = begin(library / "tool-library.md")
    assert [view.editing.file.name for view in bench.tabs.views] == ["tool-library"]


def test_what_is_open_is_remembered_also_where_the_program_is_killed(
    begin: Begin, settings: QSettings, qtbot: QtBot, tmp_path: Path
):
    library = tmp_path / "library"
    shutil.copytree(OWN, library)
    _, bench = begin(library)
    bench.use_cases.open_path(library / "open-ledger.md")
    bench.tabs.view.outline.choose(SOURCE)
    bench.commands["show_problems"].trigger()
    memory = Memory(settings)
    qtbot.waitUntil(lambda: "open-ledger" in (memory.session or ""))
    assert memory.library == str(library)
    _, bench = begin()
    assert [view.editing.file.name for view in bench.tabs.views] == ["open-ledger"]
    assert bench.tabs.view.current_page == SOURCE
    assert not bench.commands["show_problems"].isChecked()


def test_panels_that_are_away_while_one_writes_are_not_remembered_as_hidden(begin: Begin):
    start, bench = begin(OWN)
    bench.commands["focus_writing"].trigger()
    assert not bench.commands["show_library"].isChecked()
    start.remember()
    _, bench = begin(OWN)
    assert shown(bench) == [True, True, True]


def test_a_window_that_becomes_active_later_gives_the_pattern_the_keyboard(begin: Begin):
    _, bench = begin(OWN)
    # What can't be seen yet would be passed over for the first button of the window.
    assert bench.window().focusWidget() is bench.tabs.view.outline.list
    assert bench.tabs.view.outline.list.isVisible()


def test_preferences_are_remembered_as_soon_as_they_are_chosen(begin: Begin, settings: QSettings):
    _, bench = begin(OWN)
    bench.preferences.choose_zoom(150)
    bench.preferences.choose_author("Ada")
    bench.preferences.choose_autosave(30)
    memory = Memory(settings)
    assert memory.zoom == 150
    bench.preferences.choose_zoom(100)
    _, bench = begin(OWN)
    assert bench.preferences.author == "Ada"
    assert bench.autosaving.seconds == 30
    settings.setValue("zoom", "large")
    assert memory.zoom == 100


@pytest.mark.parametrize("said", ["[]", "{", '{"gone": "Ctrl+G"}'])
def test_shortcuts_are_remembered(begin: Begin, settings: QSettings, said: str):
    _, bench = begin(OWN)
    bench.commands.set_keys("save", "F12")
    bench.shortcuts.changed.emit()
    frame = Frame(ThemeChoice.LIGHT)
    Memory(settings).dress(frame)
    assert frame.commands.changed_keys == {"save": "F12"}
    settings.setValue("shortcuts", said)
    Memory(settings).dress(frame)
    assert frame.commands.changed_keys == {}
    frame.deleteLater()
