"""Arguments, wiring, and the event loop."""

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from editor import __version__
from editor.app.display import missing_display
from editor.store.resources import resource, sample_library
from editor.store.settings import Settings, load_settings, save_settings, settings_path
from editor.ui.shell.theme import ThemeChoice, apply_theme, colours_for
from editor.ui.shell.window import MainWindow

NO_DISPLAY = 3
"""Exit status where no window can be opened."""


def run(paths: list[Path]) -> int:
    """Open the window on files and libraries, or where none are named on the last library or the samples."""
    application = make_application()
    settings = load_settings(settings_path())
    window = make_window(application, settings)
    Opening(window, paths or [_last_library(settings)])
    window.show()
    status = application.exec()
    save_settings(settings_path(), _remembered(window))
    return status


def make_application() -> QApplication:
    """The application object, named and with its icon."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Trellis")
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resource("resources", "trellis.svg"))))
    return application


def make_window(application: QApplication, settings: Settings) -> MainWindow:
    """The window, as it was left."""
    theme = ThemeChoice(settings.theme) if settings.theme in list(ThemeChoice) else ThemeChoice.SYSTEM
    apply_theme(application, colours_for(theme))
    window = MainWindow(theme)
    window.restore_layout(settings.window)
    return window


class Opening(QObject):
    """Opens what was asked for as soon as the window has been painted, so that nobody waits for an empty screen."""

    def __init__(self, window: MainWindow, paths: list[Path]) -> None:
        super().__init__(window)
        self._window = window
        self._paths = paths
        window.painted.connect(self._on_painted, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _on_painted(self) -> None:
        cases = self._window.use_cases
        for path in self._paths:
            cases.open_path(path)
        alone = len(self._paths) == 1 and self._paths[0].is_dir()
        if alone and not self._window.tabs.views and cases.library.entries:
            cases.open_entry(cases.library.entries[0])


def _last_library(settings: Settings) -> Path:
    last = Path(settings.library)
    return last if settings.library and last.is_dir() else sample_library()


def _remembered(window: MainWindow) -> Settings:
    folder = window.use_cases.library.folder
    return Settings(theme=window.theme, library=str(folder or ""), window=window.layout_state())


def main(arguments: list[str]) -> int:
    """Read the arguments and run; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="trellis", description="A desktop editor for pattern libraries whose save is exactly the edit."
    )
    parser.add_argument("path", nargs="*", type=Path, help="pattern files, or the folder of a library")
    parser.add_argument("--version", action="version", version=f"Trellis {__version__}")
    chosen = parser.parse_args(arguments)
    if sentence := missing_display():
        print(f"trellis: {sentence}", file=sys.stderr)  # noqa: T201
        return NO_DISPLAY
    return run(chosen.path)
