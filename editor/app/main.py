"""Arguments, wiring, and the event loop."""

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from editor import __version__
from editor.app.crash import LastResort, kept_folder
from editor.app.display import missing_display
from editor.cli.usage import window_parser
from editor.ui.shell.frame import Frame
from editor.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from editor.ui.shell.workbench import Workbench

NO_DISPLAY = 3
"""Exit status where no window can be opened."""
PANELS = ("columns", "rows")
"""The names under which the places of the panels are remembered."""
SHOWN = ("show_library", "show_preview", "show_problems")
"""The commands that show and hide the panels; whether they are on is remembered under their names."""


def run(paths: list[Path]) -> int:
    """Open the window on files and libraries, or where none are named on the last library or the samples."""
    application = make_application()
    resort = LastResort(kept_folder())
    resort.install()
    settings = remembered()
    frame = Frame(_theme(settings))
    if isinstance(geometry := settings.value("window"), QByteArray):
        frame.restoreGeometry(geometry)
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


def _theme(settings: QSettings) -> ThemeChoice:
    name = str(settings.value("theme", ThemeChoice.SYSTEM))
    return ThemeChoice(name) if name in list(ThemeChoice) else ThemeChoice.SYSTEM


class Start(QObject):
    """Loads the rest of the program once the window has been painted, and opens what was asked for.

    Signals:
        done(): everything is open.
    """

    done = Signal()

    def __init__(self, frame: Frame, settings: QSettings, paths: list[Path], resort: LastResort) -> None:
        super().__init__(frame)
        self._frame = frame
        self._settings = settings
        self._paths = paths
        self._resort = resort
        self._workbench: Workbench | None = None
        frame.painted.connect(self._on_painted, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _on_painted(self) -> None:
        # Loading these takes several times as long as showing the window, so they wait until it can be seen.
        from editor.session.library import is_folder
        from editor.store.resources import resource, sample_library
        from editor.ui.shell.workbench import Workbench

        self._frame.setWindowIcon(QIcon(str(resource("resources", "trellis.svg"))))
        workbench = self._workbench = Workbench(self._frame)
        self._resort.watch(workbench.use_cases.workspace, workbench.messages)
        states = [self._settings.value(name) for name in PANELS]
        if all(isinstance(state, QByteArray) for state in states):
            workbench.restore_layout(states)
        for name in SHOWN:
            workbench.commands[name].setChecked(bool(self._settings.value(name, True, type=bool)))
        workbench.library_pane.filters.author = str(self._settings.value("author", ""))
        last = Path(str(self._settings.value("library", "")) or sample_library())
        self._open(workbench, self._paths or [last if is_folder(last) else sample_library()])
        workbench.tabs.focus_view()
        self.done.emit()

    @staticmethod
    def _open(workbench: "Workbench", paths: list[Path]) -> None:
        """Open all; of a library that is named alone also its first pattern, so that the window is not empty."""
        cases = workbench.use_cases
        for path in paths:
            cases.open_path(path)
        first = cases.library.first
        if len(paths) == 1 and not cases.workspace.files and first is not None:
            cases.open_entry(first)

    def remember(self) -> None:
        """Write down how the window was left."""
        settings = self._settings
        settings.setValue("theme", str(self._frame.theme))
        settings.setValue("window", self._frame.saveGeometry())
        if self._workbench is None:
            return
        for name, state in zip(PANELS, self._workbench.layout_state, strict=True):
            settings.setValue(name, state)
        for name in SHOWN:
            settings.setValue(name, self._workbench.commands[name].isChecked())
        settings.setValue("author", self._workbench.library_pane.filters.author)
        library = self._workbench.use_cases.library
        if library.folder is not None and not library.is_implied:
            settings.setValue("library", str(library.folder))


def main(arguments: list[str]) -> int:
    """Read the arguments and run; returns the exit status."""
    chosen = window_parser().parse_args(arguments)
    if sentence := missing_display():
        print(f"trellis: {sentence}", file=sys.stderr)  # noqa: T201
        return NO_DISPLAY
    logging.basicConfig(format="trellis: %(message)s", level=logging.WARNING)
    return run(chosen.path)
