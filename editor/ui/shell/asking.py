"""Asks for what is to be opened or made: a file, a library, the title of a new pattern."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.core.translation import tr
from editor.session.relations import RelationRow
from editor.ui.panes.filters import FilterBar
from editor.ui.shell.newpattern import NewPatternDialog
from editor.ui.shell.tabs import PatternTabs
from editor.ui.shell.usecases import UseCases


class Asking(QObject):
    """Opens dialogs over `window`, and does what is answered. `filters` know the name of the person, if anyone does."""

    def __init__(self, window: QWidget, cases: UseCases, tabs: PatternTabs, filters: FilterBar) -> None:
        super().__init__(window)
        self._window = window
        self._cases = cases
        self._tabs = tabs
        self._filters = filters

    @Slot()
    def ask_new(self) -> None:
        """Ask for a title, and make a new pattern."""
        self._ask_new()

    @Slot(object)
    def make_missing(self, row: RelationRow) -> None:
        """Make the pattern that a link leads to; one that was made and is not saved yet is shown."""
        slug = row.target
        known = next((file for file in self._cases.workspace.files if file.is_new and file.name == slug), None)
        if known is not None:
            self._cases.show_file(known)
        else:
            self._ask_new(slug)

    def _ask_new(self, slug: str = "") -> None:
        view = self._tabs.view
        library = view.library if slug and view is not None else self._cases.library
        folder = library.folder or Path.cwd()
        dialog = NewPatternDialog(library, folder, self._window, self._cases.workspace.unwritten_names, slug)
        if dialog.exec():
            if dialog.existing is not None:
                self._cases.open_entry(dialog.existing)
            else:
                self._cases.show_file(self._cases.workspace.new(replace(dialog.wanted, author=self._filters.author)))
        dialog.deleteLater()

    @Slot()
    def ask_file(self) -> None:
        """Ask for a file, and open it."""
        start = str(self._cases.library.folder or Path.cwd())
        kinds = f"{tr('Patterns')} (*.md);;{tr('All files')} (*)"
        chosen, _ = QFileDialog.getOpenFileName(self._window, tr("Open a pattern"), start, kinds)
        if chosen:
            self._cases.open_path(Path(chosen))

    @Slot()
    def ask_library(self) -> None:
        """Ask for a folder, and browse it."""
        start = str(self._cases.library.folder or Path.cwd())
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Open a library"), start)
        if chosen:
            self._cases.set_library(Path(chosen))
