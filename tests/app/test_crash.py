"""The last resort: where the program itself fails the work is copied, the person is told, and nothing goes round."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.app.crash import LastResort, kept_folder
from editor.core.operations import ReplaceText, SetValue
from editor.session.openfile import Held, OpenFile
from editor.session.workspace import Workspace
from tests.corpus import ROOT
from tests.opened import SHORT, Person


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def workspace(person: Person) -> Workspace:
    return Workspace(person, person)


@pytest.fixture
def resort(qtbot: QtBot, workspace: Workspace, person: Person, tmp_path: Path) -> LastResort:
    resort = LastResort(tmp_path / "kept")
    resort.watch(workspace, person)
    return resort


def changed(workspace: Workspace, folder: Path, title: str = "Longer") -> OpenFile:
    folder.mkdir(exist_ok=True)
    path = folder / "short.md"
    path.write_text(SHORT, encoding="utf-8")
    file = workspace.open(path)
    assert file is not None
    file.perform(SetValue(("title",), title), "Change Title")
    return file


def fail(resort: LastResort, kind: type[BaseException] = KeyError) -> None:
    """Let something fail that nothing handles."""
    try:
        raise kind("cause")
    except BaseException as error:  # noqa: BLE001  # stands for the interpreter, which hands on all of them
        resort.on_exception(kind, error, error.__traceback__)


def copies(tmp_path: Path) -> dict[str, str]:
    """The text of each copy by its name."""
    found = (tmp_path / "kept").rglob("*")
    return {path.name: path.read_text(encoding="utf-8") for path in found if path.is_file()}


def test_unsaved_work_is_copied_and_the_person_told_once(resort, workspace, person, tmp_path, capsys):
    one, other = changed(workspace, tmp_path / "a"), changed(workspace, tmp_path / "b", "Other")
    one.held["lead"] = Held("the lead", "# Held", "It would be a section.")
    for _ in range(3):
        fail(resort)
    assert copies(tmp_path) == {
        "short.md": one.document.text,
        "short1.md": other.document.text,
        "short-held-back-1.txt": "# Held",
    }
    assert len(person.failures) == 1
    assert person.failures[0].startswith(
        f"Something went wrong inside Trellis (KeyError). Copies of your 3 unsaved texts are in {tmp_path / 'kept'}"
    )
    said = capsys.readouterr().err
    assert said.count("KeyError: 'cause'") == 3
    assert "Traceback" in said


def test_copies_follow_the_text(resort, workspace, tmp_path):
    file = changed(workspace, tmp_path / "a")
    fail(resort)
    file.perform(SetValue(("title",), "Later"), "Change Title")
    fail(resort)
    assert copies(tmp_path) == {"short.md": file.document.text}
    assert file.path.read_text(encoding="utf-8") == SHORT


def test_half_a_character_does_not_keep_the_text_from_being_copied(resort, workspace, tmp_path):
    file = changed(workspace, tmp_path / "a")
    file.perform(ReplaceText("half \ud83d"), "Edit")
    fail(resort)
    [copy] = (tmp_path / "kept").rglob("short.md")
    assert copy.read_bytes().decode("utf-8", "surrogatepass") == "half \ud83d"


def test_with_nothing_unsaved_nothing_is_written(resort, person, tmp_path):
    fail(resort)
    assert "Nothing was unsaved" in person.failures[0]
    assert not (tmp_path / "kept").exists()


def test_where_no_copy_can_be_made_that_is_said(resort, workspace, person, tmp_path):
    changed(workspace, tmp_path / "a")
    (tmp_path / "kept").write_text("in the way", encoding="utf-8")
    fail(resort)
    assert "could not be copied to" in person.failures[0]
    assert "save them" in person.failures[0]


def test_another_place_that_fails_is_told_too(resort, person):
    fail(resort)
    fail(resort, ValueError)
    assert [sentence.split(".")[0] for sentence in person.failures] == [
        "Something went wrong inside Trellis (KeyError)",
        "Something went wrong inside Trellis (ValueError)",
    ]


def test_telling_that_fails_goes_round_in_no_circle(resort, person, monkeypatch):
    told = []

    def failing(sentence: str) -> None:
        told.append(sentence)
        fail(resort, ValueError)

    monkeypatch.setattr(person, "failed", failing)
    fail(resort)
    assert len(told) == 1


def test_an_interruption_by_the_person_is_no_fault(resort, person, workspace, tmp_path):
    changed(workspace, tmp_path / "a")
    fail(resort, KeyboardInterrupt)
    assert person.failures == []
    assert copies(tmp_path) == {}


def test_without_a_window_it_only_prints(qtbot, tmp_path, capsys):
    fail(LastResort(tmp_path))
    assert "KeyError" in capsys.readouterr().err


def test_what_fails_in_another_thread_is_told_in_the_windows_own(resort, person, qtbot, monkeypatch):
    threads = []
    monkeypatch.setattr(person, "failed", lambda _sentence: threads.append(threading.current_thread()))
    worker = threading.Thread(target=fail, args=(resort,))
    worker.start()
    worker.join()
    assert threads == []
    qtbot.waitUntil(lambda: threads == [threading.main_thread()])


def test_it_takes_exceptions_only_while_it_is_installed(resort, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    resort.install()
    assert sys.excepthook == resort.on_exception
    resort.remove()
    assert sys.excepthook is sys.__excepthook__


def test_copies_are_kept_among_the_users_own_data(qapp):
    assert kept_folder().is_absolute()
    assert kept_folder().name == "kept"


SLOT = """
import sys
from pathlib import Path
from PySide6.QtCore import QObject, QSettings, QTimer, Slot
from PySide6.QtWidgets import QApplication
from editor.app.crash import LastResort
from editor.app.main import Start, make_application
from editor.core.operations import SetValue
from editor.ui.shell.frame import Frame

class Faulty(QObject):
    @Slot()
    def fail(self):
        start._workbench.tabs.view.editing.perform(SetValue(("title",), "Unsaved"), "Change Title")
        self.cause

    @Slot()
    def leave(self):
        print(start._workbench.messages.label.text())
        start._workbench.use_cases.stop()
        QApplication.exit(0)

folder, pattern = map(Path, sys.argv[1:])
application = make_application()
resort = LastResort(folder / "kept")
resort.install()
frame = Frame()
start = Start(frame, QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat), [pattern], resort)
faulty = Faulty()
start.done.connect(faulty.fail)
timer = QTimer()
timer.setSingleShot(True)
timer.timeout.connect(faulty.leave)
start.done.connect(timer.start)
frame.show()
sys.exit(application.exec())
"""


def test_an_exception_in_a_slot_of_the_running_program_loses_nothing(tmp_path):
    pattern = tmp_path / "short.md"
    pattern.write_text(SHORT, encoding="utf-8")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", SLOT, str(tmp_path), str(pattern)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert "▲ Something went wrong inside Trellis (AttributeError). A copy of your unsaved text is in" in done.stdout
    assert "AttributeError: 'Faulty' object has no attribute 'cause'" in done.stderr
    assert copies(tmp_path) == {"short.md": SHORT.replace('"Short"', '"Unsaved"')}
    assert pattern.read_text(encoding="utf-8") == SHORT
