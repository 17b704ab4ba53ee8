"""The line at the bottom counts after a pause in typing, and says at once that something was saved."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from editor.core.operations import SetValue
from editor.ui.shell.statusline import PAUSE
from editor.ui.shell.workbench import Workbench


def state_of(workbench: Workbench) -> str:
    return workbench.status._state.text()


def test_what_is_unsaved_is_counted_after_a_pause(workbench: Workbench, library: Path, qtbot: QtBot):
    workbench.use_cases.open_path(library / "open-ledger.md")
    view = workbench.tabs.view
    assert view is not None
    assert state_of(workbench) == "As on disk"
    view.editing.perform(SetValue(("title",), "Ledger"), "Edit")
    assert state_of(workbench) == "As on disk"
    qtbot.waitUntil(lambda: state_of(workbench) == "Not saved: 1 line will change", timeout=PAUSE * 30)
    workbench.use_cases.save()
    assert state_of(workbench).startswith("Saved ")
    workbench.use_cases.open_path(library / "tool-library.md")
    assert state_of(workbench) == "As on disk"


def test_what_is_said_of_the_library_never_widens_the_window(workbench: Workbench, library: Path):
    workbench.use_cases.open_path(library / "tool-library.md")
    narrow = workbench.status.minimumSizeHint().width()
    workbench.commands.set_keys("reload_library", "")
    workbench.status.show_left()
    assert workbench.status._library.sizeHint().width() > 200
    assert workbench.status.minimumSizeHint().width() == narrow
