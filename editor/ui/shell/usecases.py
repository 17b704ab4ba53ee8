"""What the commands do: opening, making, saving, closing, going elsewhere."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from editor.core.translation import tr
from editor.library.uses import Use
from editor.render.colours import Colours
from editor.session.checks import said_of
from editor.session.incoming import path_of_link, place_of_link
from editor.session.jointsteps import Replayed
from editor.session.library import Entry, Library, is_folder
from editor.session.openfile import OpenFile
from editor.session.outline import page_of
from editor.session.ports import Ask
from editor.session.workspace import Workspace
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.picker import Choice, GoPicker
from editor.ui.shell.browsing import Browsing
from editor.ui.shell.tabs import PatternTabs

_log = logging.getLogger("trellis")


class UseCases(QObject):
    """Joins the workspace to the tabs.

    Signals:
        library_changed(Library): another library was opened.
        library_progressed(int, int): so many files of the library are read, of so many.
        library_read(): all files of the library are read.
        library_left(): reading it was given up before that.
        saved(str): the pattern of this name was saved.
        stopped(): what runs in the background is to be given up.
    """

    library_changed = Signal(object)
    library_progressed = Signal(int, int)
    library_read = Signal()
    library_left = Signal()
    saved = Signal(str)
    stopped = Signal()

    def __init__(self, window: QWidget, ask: Ask, tabs: PatternTabs, messages: MessageBar, colours: Colours) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = tabs
        self._messages = messages
        self.colours = colours
        self.workspace = Workspace(ask, messages)
        self.workspace.observe_saves(self._on_saved)
        self._browsing = Browsing(self)
        self._browsing.changed.connect(self.library_changed)
        self._browsing.changed.connect(self.refresh_surroundings)
        self._browsing.progressed.connect(self.library_progressed)
        self._browsing.read.connect(self.library_read)
        self._browsing.left.connect(self.library_left)
        self._browsing.recovered.connect(messages.said)
        self._browsing.failed.connect(messages.failed)
        self._browsing.learned.connect(self._on_learned)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._on_application_state)

    @property
    def library(self) -> Library:
        """The library in view."""
        return self._browsing.library

    def open_path(self, path: Path) -> None:
        """Open a file, or a folder as a library."""
        if is_folder(path):
            self.set_library(path)
        elif file := self.workspace.open(path):
            for sentence in said_of(file):
                _log.warning(sentence)
            if self.library.folder is None:
                self.set_library(path.parent, implied=True)
            self.show_file(file)

    @Slot(object)
    def open_entry(self, entry: Entry) -> None:
        """Open a pattern of the library."""
        self.open_path(entry.path)

    @Slot(str)
    def open_reference(self, reference: str) -> None:
        """Open the pattern that a link of the pattern in view refers to."""
        view = self._tabs.view
        entry = (view.library if view else self.library).find(reference)
        if entry is None:
            self._messages.failed(tr("There is no pattern “{name}” in this library.", name=reference))
        else:
            self.open_entry(entry)

    @Slot(object)
    def open_use(self, use: Use) -> None:
        """Open the pattern that holds a link, at the link."""
        self.open_entry(use.entry)
        view = self._tabs.view
        if view is None or view.editing.file.path != use.entry.path:
            return
        snapshot = view.editing.snapshot
        place = place_of_link(snapshot, use)
        if place is None:
            self._messages.said(tr("The link is not there any more; the library has not heard of it yet."))
        elif path := path_of_link(snapshot, use):
            view.reveal(page_of(path, snapshot), path, place)
        else:
            view.select(place)

    def set_library(self, folder: Path, *, implied: bool = False) -> None:
        """Browse another folder; its files are read in the background. `implied`: a file in it was opened."""
        self._browsing.show_folder(folder, implied=implied)

    @Slot()
    def refresh_surroundings(self) -> None:
        """Give every open pattern the library that it belongs to, and the colours of the theme."""
        for view in self._tabs.views:
            view.set_surroundings(self._browsing.surroundings(view.editing.file.path, self.colours))

    @Slot(object)
    def _on_learned(self, library: Library) -> None:
        for view in self._tabs.views:
            if view.library is library:
                view.refresh_library()

    def stop(self) -> None:
        """Give up what runs in the background."""
        self.stopped.emit()
        self._browsing.stop()

    def open_behind(self, path: Path) -> OpenFile | None:
        """Open a file in a tab behind the others, or find it among the open ones; None where it can't be opened."""
        file = self.workspace.open(path)
        if file is not None:
            self._tabs.add_file(file, self._browsing.surroundings(path, self.colours))
        return file

    def show_file(self, file: OpenFile) -> None:
        """Bring an open file to the front."""
        self._tabs.show_file(file, self._browsing.surroundings(file.path, self.colours))

    def _file(self) -> OpenFile | None:
        view = self._tabs.view
        return view.editing.file if view is not None else None

    @Slot()
    def stop_reading(self) -> None:
        """Leave the rest of the library unread."""
        self._browsing.stop_reading()

    @Slot()
    def reload_library(self) -> None:
        """Read the folder again."""
        self._browsing.show_again()

    @Slot()
    def save(self) -> None:
        """Save the pattern in view."""
        if (file := self._file()) is not None:
            self._messages.clear_failures()
            self.workspace.save(file)

    @Slot()
    def save_all(self) -> None:
        """Save every pattern that is changed."""
        self._messages.clear_failures()
        self.workspace.save_all()

    def _on_saved(self, file: OpenFile) -> None:
        self._tabs.refresh_titles()
        self._browsing.note_saved(file.path)
        for view in self._tabs.views:
            view.refresh_library()
        self.saved.emit(file.name)

    @Slot(Qt.ApplicationState)
    def _on_application_state(self, state: Qt.ApplicationState) -> None:
        """Other programs may have been at work on the files while this one was not in front."""
        if state is Qt.ApplicationState.ApplicationActive:
            self.workspace.look_at_disk()

    @Slot()
    def revert(self) -> None:
        """Take the version on disk."""
        if (file := self._file()) is not None and self.workspace.revert(file):
            self._tabs.refresh_titles()
            self._messages.said(tr("“{name}” is as on disk. Undo brings your changes back.", name=file.name))

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

    def let_go(self, file: OpenFile) -> None:
        """Close a pattern whose file is gone on purpose."""
        self.workspace.let_go(file)
        self._tabs.remove(file)

    def close_all(self) -> bool:
        """Close everything, as before quitting, or nothing; returns whether all is closed."""
        files = self.workspace.files
        if not self.workspace.close_all():
            return False
        self._tabs.drop_waiting()
        for file in files:
            self._tabs.remove(file)
        return True

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        view = self._tabs.view
        if view is not None and not (view.page and view.page.undo_held()):
            self._show_replayed(view, self.workspace.undo(view.editing.file), tr("There is nothing to undo."))

    @Slot()
    def redo(self) -> None:
        """Make the change again that was taken back last."""
        view = self._tabs.view
        if view is not None and not (view.page and view.page.redo_held()):
            self._show_replayed(view, self.workspace.redo(view.editing.file), tr("There is nothing to redo."))

    def _show_replayed(self, view: PatternView, replayed: Replayed, otherwise: str) -> None:
        if replayed.place is None:
            self._messages.said(otherwise)
            return
        view.show_place(replayed.place.start)
        if replayed.said:
            self._messages.said(replayed.said)

    @Slot()
    def go_to_pattern(self) -> None:
        """Open a picker over the whole library."""
        picker = GoPicker(self.library, self.colours, self._window)
        picker.picked.connect(self._on_gone)
        middle = self._window.mapToGlobal(QPoint(self._window.width() // 2, 48))
        picker.open_at(middle)

    @Slot(object)
    def _on_gone(self, choice: Choice) -> None:
        self.open_entry(choice.entry)
