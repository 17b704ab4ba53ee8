"""What the program remembers from one start to the next, in a file of the user."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from editor.ui.shell.frame import Frame
from editor.ui.theme import NORMAL_ZOOM, ThemeChoice, zoom

if TYPE_CHECKING:
    from editor.ui.shell.workbench import Workbench

PANELS = ("columns", "rows")
"""The names under which the places of the panels are remembered."""
SHOWN = ("show_library", "show_preview", "show_problems")
"""The commands that show and hide the panels; whether they are on is remembered under their names."""
_PASSING = ("focus_writing", "widen_aside")
"""The commands that put panels away for a while."""


class Memory:
    """Writes down how window and work were left, and gives it back."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def theme(self) -> ThemeChoice:
        """The theme that was chosen."""
        name = str(self._settings.value("theme", ThemeChoice.SYSTEM))
        return ThemeChoice(name) if name in list(ThemeChoice) else ThemeChoice.SYSTEM

    @property
    def zoom(self) -> int:
        """The size of text, in percent."""
        return _number(self._settings.value("zoom"), NORMAL_ZOOM)

    @property
    def language(self) -> str:
        """The language of the window, such as `de`; empty for that of the system."""
        return str(self._settings.value("language", ""))

    @property
    def library(self) -> str:
        """The folder of the library that was chosen last; empty where none was."""
        return str(self._settings.value("library", ""))

    @property
    def session(self) -> str | None:
        """What was open, as the session wrote it; None where the program was never closed before."""
        return str(self._settings.value("session", "")) if self._settings.contains("session") else None

    def dress(self, frame: Frame) -> None:
        """Give the window what it needs before it is shown."""
        if isinstance(geometry := self._settings.value("window"), QByteArray):
            frame.restoreGeometry(geometry)
        frame.commands.restore_keys(_texts(str(self._settings.value("shortcuts", ""))))

    def furnish(self, workbench: "Workbench") -> None:
        """Give the contents of the window what was remembered of them."""
        states = [self._settings.value(name) for name in PANELS]
        if all(isinstance(state, QByteArray) for state in states):
            workbench.restore_layout(states)
        for name in SHOWN:
            workbench.commands[name].setChecked(bool(self._settings.value(name, True, type=bool)))
        workbench.library_pane.filters.author = str(self._settings.value("author", ""))
        workbench.preferences.language = self.language
        workbench.autosaving.seconds = _number(self._settings.value("autosave", 0), 0)
        spelled = bool(self._settings.value("spelling/on", True, type=bool))
        workbench.proofreading.choose(spelled, str(self._settings.value("spelling/language", "")))
        workbench.recent.restore(self._paths("recent/files"), self._paths("recent/libraries"))

    def note_frame(self, frame: Frame) -> None:
        """Write down how the window itself was left."""
        self._settings.setValue("theme", str(frame.theme))
        self._settings.setValue("window", frame.saveGeometry())

    def note_work(self, workbench: "Workbench") -> None:
        """Write down how the contents of the window were left."""
        settings = self._settings
        if not any(workbench.commands[name].isChecked() for name in _PASSING):
            for name, state in zip(PANELS, workbench.layout_state, strict=True):
                settings.setValue(name, state)
            for name in SHOWN:
                settings.setValue(name, workbench.commands[name].isChecked())
        self.note_preferences(workbench)
        settings.setValue("session", workbench.sessions.session.written())
        settings.setValue("recent/files", [str(path) for path in workbench.recent.files])
        settings.setValue("recent/libraries", [str(path) for path in workbench.recent.libraries])
        library = workbench.use_cases.library
        if library.folder is not None and not library.is_implied:
            settings.setValue("library", str(library.folder))

    def note_preferences(self, workbench: "Workbench") -> None:
        """Write down what the person likes."""
        self._settings.setValue("shortcuts", json.dumps(workbench.commands.changed_keys))
        self._settings.setValue("zoom", zoom())
        self._settings.setValue("language", workbench.preferences.language)
        self._settings.setValue("author", workbench.preferences.author)
        self._settings.setValue("autosave", workbench.preferences.autosave)
        self._settings.setValue("spelling/on", workbench.proofreading.choice[0])
        self._settings.setValue("spelling/language", workbench.proofreading.choice[1])

    def _paths(self, name: str) -> list[Path]:
        """Paths that were written under a name; one alone comes back as a text, none as nothing."""
        said = self._settings.value(name)
        return [Path(str(each)) for each in (said if isinstance(said, list) else [said] if said else [])]


def _number(said: object, otherwise: int) -> int:
    """The number that was written; the file may have been changed by hand."""
    try:
        return int(str(said))
    except ValueError:
        return otherwise


def _texts(said: str) -> dict[str, str]:
    """The texts by name that were written as JSON; none where it is something else."""
    try:
        read = json.loads(said)
    except ValueError:
        return {}
    return {str(name): str(text) for name, text in read.items()} if isinstance(read, dict) else {}
