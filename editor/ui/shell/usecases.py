"""What the commands do: opening, making, saving, closing, going elsewhere."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.core.span import Span
from editor.render.colours import Colours
from editor.session.checks import said_of
from editor.session.library import Entry, Library
from editor.session.openfile import OpenFile
from editor.session.ports import Ask, NewPattern
from editor.session.workspace import Workspace
from editor.ui.forms.registry import Surroundings
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.picker import Choice, Picker
from editor.ui.shell.dialogs import NewPatternDialog
from editor.ui.shell.reader import LibraryReader
from editor.ui.shell.tabs import PatternTabs

_log = logging.getLogger("trellis")


class UseCases(QObject):
    """Joins the workspace to the tabs.

    Signals:
        library_changed(Library): another library was opened.
        library_read(): all files of the library are read.
        saved(str): the pattern of this name was saved.
    """

    library_changed = Signal(object)
    library_read = Signal()
    saved = Signal(str)

    def __init__(self, window: QWidget, ask: Ask, tabs: PatternTabs, messages: MessageBar, colours: Colours) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = tabs
        self._messages = messages
        self.colours = colours
        self.workspace = Workspace(ask, messages)
        self.library = Library()
        self._reader = LibraryReader(self)
        self._reader.finished.connect(self.library_read)

    def open_path(self, path: Path) -> None:
        """Open a file, or a folder as a library."""
        if path.is_dir():
            self.set_library(path)
        elif file := self.workspace.open(path):
            for sentence in said_of(file):
                _log.warning(sentence)
            if self.library.folder is None:
                self.set_library(path.parent, implied=True)
            self._show(file)

    @Slot(object)
    def open_entry(self, entry: Entry) -> None:
        """Open a pattern of the library."""
        self.open_path(entry.path)

    @Slot(str)
    def open_reference(self, reference: str) -> None:
        """Open the pattern that a link refers to."""
        entry = self.library.find(reference)
        if entry is None:
            self._messages.failed(f"There is no pattern “{reference}” in this library.")
        else:
            self.open_entry(entry)

    def set_library(self, folder: Path, *, implied: bool = False) -> None:
        """Browse another folder; its files are read in the background."""
        self.library = Library(folder.resolve(), implied=implied)
        around = self.surroundings
        self.library_changed.emit(self.library)
        for view in self._tabs.views:
            view.set_surroundings(around)
        self._reader.read(self.library)

    @property
    def surroundings(self) -> Surroundings:
        """What the fields of a pattern may ask for."""
        return Surroundings(self.library, self._completions, self.colours)

    def stop(self) -> None:
        """Give up what runs in the background."""
        self._reader.stop()

    def _completions(self, key: str) -> list[str]:
        if key not in ("domain", "cross_domains"):
            return []
        return sorted({entry.domain for entry in self.library.entries if entry.domain})

    def _show(self, file: OpenFile) -> None:
        self._tabs.show_file(file, self.surroundings)

    def _file(self) -> OpenFile | None:
        view = self._tabs.view
        return view.editing.file if view is not None else None

    def make(self, wanted: NewPattern) -> None:
        """Make a new pattern and show it."""
        self._show(self.workspace.new(wanted))

    @Slot()
    def ask_new(self) -> None:
        """Ask for a title, and make a new pattern."""
        folder = self.library.folder or Path.cwd()
        dialog = NewPatternDialog(self.library, folder, self._window)
        if dialog.exec():
            self.make(dialog.wanted)
        dialog.deleteLater()

    @Slot()
    def ask_file(self) -> None:
        """Ask for a file, and open it."""
        start = str(self.library.folder or Path.cwd())
        chosen, _ = QFileDialog.getOpenFileName(self._window, "Open a pattern", start, "Patterns (*.md);;All files (*)")
        if chosen:
            self.open_path(Path(chosen))

    @Slot()
    def ask_library(self) -> None:
        """Ask for a folder, and browse it."""
        start = str(self.library.folder or Path.cwd())
        chosen = QFileDialog.getExistingDirectory(self._window, "Open a library", start)
        if chosen:
            self.set_library(Path(chosen))

    @Slot()
    def reload_library(self) -> None:
        """Read the folder again."""
        if self.library.folder is not None:
            self.set_library(self.library.folder)

    @Slot()
    def save(self) -> None:
        """Save the pattern in view."""
        if (file := self._file()) is not None and self.workspace.save(file):
            self._note_saved(file)

    @Slot()
    def save_all(self) -> None:
        """Save every pattern that is changed."""
        for file in self.workspace.files:
            if file.is_changed and self.workspace.save(file):
                self._note_saved(file)

    def _note_saved(self, file: OpenFile) -> None:
        self._tabs.refresh_titles()
        self.library.refresh(file.path)
        self.saved.emit(file.name)

    @Slot()
    def revert(self) -> None:
        """Take the version on disk."""
        if (file := self._file()) is not None and self.workspace.revert(file):
            self._tabs.refresh_titles()
            self._messages.said(f"“{file.name}” is as on disk. Undo brings your changes back.")

    @Slot()
    def close_current(self) -> None:
        """Close the pattern in view."""
        if (file := self._file()) is not None:
            self.close_file(file)

    @Slot(object)
    def close_file(self, file: OpenFile) -> None:
        """Close a pattern; asks where work could be lost."""
        if self.workspace.close(file):
            self._tabs.remove(file)

    def close_all(self) -> bool:
        """Close everything, as before quitting; returns whether all is closed."""
        for file in self.workspace.files:
            self.close_file(file)
        return not self.workspace.files

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        view = self._tabs.view
        if view is not None and not (view.page and view.page.undo_held()):
            self._show_changed(view, view.editing.file.document.undo(), "There is nothing to undo.")

    @Slot()
    def redo(self) -> None:
        """Make the change again that was taken back last."""
        view = self._tabs.view
        if view is not None and not (view.page and view.page.redo_held()):
            self._show_changed(view, view.editing.file.document.redo(), "There is nothing to redo.")

    def _show_changed(self, view: PatternView, place: Span | None, otherwise: str) -> None:
        if place is None:
            self._messages.said(otherwise)
        else:
            view.show_place(place.start)

    @Slot()
    def go_to_pattern(self) -> None:
        """Open a picker over the whole library."""
        picker = Picker(self.library, self.colours, self._window, weighted=False)
        picker.picked.connect(self._on_gone)
        middle = self._window.mapToGlobal(QPoint(self._window.width() // 2, 48))
        picker.open_at(middle)

    @Slot(object)
    def _on_gone(self, choice: Choice) -> None:
        self.open_entry(choice.entry)
