"""Arguments, wiring, and the event loop."""

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from editor import __version__
from editor.app.crash import LastResort, kept_folder
from editor.app.display import missing_display
from editor.app.language import speak
from editor.app.memory import SHOWN, Memory
from editor.app.textsize import system_text_percent
from editor.cli.usage import window_parser
from editor.ui.background import COLLECTION
from editor.ui.shell.frame import Frame
from editor.ui.theme import set_system_size, set_zoom

if TYPE_CHECKING:
    from editor.ui.shell.workbench import Workbench

NO_DISPLAY = 3
"""Exit status where no window can be opened."""
_NOTED_AFTER = 1000
"""Milliseconds after a change of what is open until it is written down."""


def run(paths: list[Path]) -> int:
    """Open the window on files and libraries, or where none are named on the last library or the samples."""
    application = make_application()
    resort = LastResort(kept_folder())
    resort.install()
    settings = remembered()
    memory = Memory(settings)
    speak(application, memory.language)
    set_system_size(system_text_percent())
    set_zoom(memory.zoom)
    frame = Frame(memory.theme)
    memory.dress(frame)
    start = Start(frame, settings, paths, resort)
    frame.show()
    status = application.exec()
    start.remember()
    resort.remove()
    return status


def make_application() -> QApplication:
    """The application object, named."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Trellis")
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    return application


def remembered() -> QSettings:
    """What the program remembers between starts, in a file of the user."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "trellis", "trellis")


class Start(QObject):
    """Loads the rest of the program once the window has been painted, and opens what was asked for.

    Signals:
        done(): everything is open.
    """

    done = Signal()

    def __init__(self, frame: Frame, settings: QSettings, paths: list[Path], resort: LastResort) -> None:
        super().__init__(frame)
        self._frame = frame
        self._memory = Memory(settings)
        self._paths = paths
        self._resort = resort
        self._workbench: Workbench | None = None
        # Should the program be killed, it opens what was open nevertheless.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_NOTED_AFTER)
        self._soon.timeout.connect(self.remember)
        frame.painted.connect(self._on_painted, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _on_painted(self) -> None:
        # Loading makes many objects and no garbage: looking for it would take an eighth of the time.
        COLLECTION.begin()
        try:
            self._load()
        finally:
            COLLECTION.end()
        self.done.emit()

    def _load(self) -> None:
        # Loading these takes several times as long as showing the window, so they wait until it can be seen.
        # Nor are plug-ins of pydantic looked for among all packages that are installed.
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
        from editor.resources import resource, sample_library
        from editor.session.library import is_folder
        from editor.ui.shell.workbench import Workbench

        self._frame.setWindowIcon(QIcon(str(resource("resources", "trellis.svg"))))
        workbench = self._workbench = Workbench(self._frame)
        self._resort.watch(workbench.use_cases.workspace, workbench.messages)
        self._memory.furnish(workbench)
        workbench.preferences.changed.connect(self._on_preferences_changed)
        workbench.shortcuts.changed.connect(self._on_preferences_changed)
        last = Path(self._memory.library or sample_library())
        self._open(workbench, self._paths or [last if is_folder(last) else sample_library()])
        # A window that becomes active gives the keyboard to what was chosen only if that can be seen by then.
        workbench.show()
        workbench.tabs.focus_view()
        self._note_from_now_on(workbench)

    def _note_from_now_on(self, workbench: "Workbench") -> None:
        """Write down what is open a moment after it changes."""
        for changed in (workbench.tabs.view_changed, workbench.tabs.page_changed, workbench.tabs.closing):
            changed.connect(self._on_changed)
        workbench.use_cases.library_changed.connect(self._on_changed)
        for name in SHOWN:
            workbench.commands[name].toggled.connect(self._on_changed)
        self._soon.start()

    @Slot()
    def _on_changed(self) -> None:
        self._soon.start()

    def _open(self, workbench: "Workbench", paths: list[Path]) -> None:
        """Open what was named, or else what was open; with a library alone also its first pattern.

        A window that is empty says little; but where all was closed on purpose it stays so.
        """
        from editor.ui.shell.sessions import read_session

        cases = workbench.use_cases
        for path in paths:
            cases.open_path(path)
        left = self._memory.session
        if not self._paths and left is not None:
            workbench.sessions.restore(read_session(left))
            return
        first = cases.library.first
        if len(paths) == 1 and not cases.workspace.files and first is not None:
            cases.open_entry(first)

    @Slot()
    def _on_preferences_changed(self) -> None:
        self._memory.note_frame(self._frame)
        if self._workbench is not None:
            self._memory.note_preferences(self._workbench)

    def remember(self) -> None:
        """Write down how the window is or was left."""
        self._soon.stop()
        self._memory.note_frame(self._frame)
        if self._workbench is not None:
            self._memory.note_work(self._workbench)


def main(arguments: list[str]) -> int:
    """Read the arguments and run; returns the exit status."""
    chosen = window_parser().parse_args(arguments)
    if sentence := missing_display():
        print(f"trellis: {sentence}", file=sys.stderr)  # noqa: T201
        return NO_DISPLAY
    logging.basicConfig(format="trellis: %(message)s", level=logging.WARNING)
    return run(chosen.path)
