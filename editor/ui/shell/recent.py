"""The files and libraries that were opened last, in the menus."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QWidget

from editor.core.translation import tr
from editor.session.aftermath import place_after
from editor.session.library import Library
from editor.ui.shell.commands import Commands
from editor.ui.shell.tabs import PatternTabs
from editor.ui.shell.usecases import UseCases

_MOST = 12
_DIGITS = 9
"""So many of them have a digit as the key that chooses them in the menu."""


class Recent(QObject):
    """The last ones first; each is opened from its menu."""

    def __init__(self, window: QWidget, commands: Commands, cases: UseCases, tabs: PatternTabs) -> None:
        super().__init__(window)
        self._cases = cases
        self._tabs = tabs
        self.files: list[Path] = []
        self.libraries: list[Path] = []
        self._menus = (commands.menu("recent_files"), commands.menu("recent_libraries"))
        for menu, fill in zip(self._menus, (self._fill_files, self._fill_libraries), strict=True):
            menu.aboutToShow.connect(fill)
            menu.setToolTipsVisible(True)
            fill()
        tabs.view_changed.connect(self._on_view_changed)
        cases.saved.connect(self._on_view_changed)
        cases.library_changed.connect(self._on_library_changed)

    def restore(self, files: Iterable[Path], libraries: Iterable[Path]) -> None:
        """Add what was opened in former sessions."""
        self.files = _without_doubles([*self.files, *files])
        self.libraries = _without_doubles([*self.libraries, *libraries])

    @Slot(object)
    def follow(self, moved: Mapping[Path | None, Path]) -> None:
        """Keep files that have other names now."""
        self.files = _without_doubles(place_after(path, moved) for path in self.files)

    @Slot()
    def _on_view_changed(self) -> None:
        view = self._tabs.view
        if view is not None and not view.editing.file.is_new:
            self.files = _without_doubles([view.editing.file.path, *self.files])

    @Slot(object)
    def _on_library_changed(self, library: Library) -> None:
        if library.folder is not None and not library.is_implied:
            self.libraries = _without_doubles([library.folder, *self.libraries])

    @Slot()
    def _fill_files(self) -> None:
        self._fill(self._menus[0], self.files, self._forget_files)

    @Slot()
    def _fill_libraries(self) -> None:
        self._fill(self._menus[1], self.libraries, self._forget_libraries)

    def _fill(self, menu: QMenu, paths: list[Path], forget: Callable[[], None]) -> None:
        menu.clear()
        for number, path in enumerate(paths, 1):
            said = f"{path.name}    {_shortened(path.parent)}".replace("&", "&&")
            action = menu.addAction(f"&{number}  {said}" if number <= _DIGITS else said)
            action.setToolTip(str(path))
            action.triggered.connect(partial(self._open, path))
        if paths:
            menu.addSeparator()
            menu.addAction(tr("Forget These")).triggered.connect(forget)
        else:
            menu.addAction(tr("Nothing was opened yet")).setEnabled(False)

    def _open(self, path: Path) -> None:
        """Open a file or a library; one that is not there any more is told, and forgotten."""
        if not path.exists():
            self.files = [each for each in self.files if each != path]
            self.libraries = [each for each in self.libraries if each != path]
        self._cases.open_path(path)

    @Slot()
    def _forget_files(self) -> None:
        self.files = []

    @Slot()
    def _forget_libraries(self) -> None:
        self.libraries = []


def _without_doubles(paths: Iterable[Path]) -> list[Path]:
    return list(dict.fromkeys(paths))[:_MOST]


def _shortened(folder: Path) -> str:
    """A folder, told from the home folder on where it lies in that."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)
