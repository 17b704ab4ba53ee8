"""Finds things in the whole library: places in texts, likely duplicates, links that lead nowhere."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.core.errors import FileProblem
from editor.core.translation import tr
from editor.session.finding import Hit, place_in
from editor.session.library import Entry, Library
from editor.ui.keys import command_keys
from editor.ui.panes.duplicates import DuplicatesDialog
from editor.ui.panes.findings import FindingsDialog
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.missing import MissingTargetsDialog
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.side import SidePane
from editor.ui.shell.tabs import PatternTabs
from editor.ui.shell.usecases import UseCases


class Finding(QObject):
    """Joins what was found to the tabs.

    Signals:
        merge_requested(Entry, Entry): merge the first pattern into the second.
        repoint_requested(str, Entry): let all links that give this name lead to the pattern.
        side_needed(): the panel on the left must be seen.
    """

    merge_requested = Signal(object, object)
    repoint_requested = Signal(str, object)
    side_needed = Signal()

    def __init__(
        self, window: QWidget, cases: UseCases, tabs: PatternTabs, side: SidePane, messages: MessageBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._cases = cases
        self._tabs = tabs
        self._side = side
        self._messages = messages
        self._dialog: FindingsDialog | None = None
        side.text.place_requested.connect(self.open_place)

    @Slot(object)
    def set_library(self, library: Library) -> None:
        """Find things in another library."""
        self._close_dialog()
        self._side.patterns.set_library(library)
        self._side.text.set_library(library)

    def stop(self) -> None:
        """Give up searching, and wait until that is so."""
        self._side.text.stop()
        self._close_dialog()

    @Slot()
    def filter_patterns(self) -> None:
        """Give the filter of the patterns the keyboard."""
        self.side_needed.emit()
        self._side.filter_patterns()

    @Slot()
    def search_text(self) -> None:
        """Give the search of all texts the keyboard."""
        self.side_needed.emit()
        self._side.search_text()

    @Slot()
    def show_duplicates(self) -> None:
        """List the patterns that may be the same."""
        if self._is_open():
            dialog = DuplicatesDialog(self._cases.library, self._cases.colours, self._window)
            dialog.merge_requested.connect(self.merge_requested)
            self._show(dialog)

    @Slot()
    def show_missing_targets(self) -> None:
        """List the links that lead nowhere."""
        if self._is_open():
            dialog = MissingTargetsDialog(self._cases.library, self._cases.colours, self._window)
            dialog.place_requested.connect(self._cases.open_use)
            dialog.repoint_requested.connect(self.repoint_requested)
            self._show(dialog)

    def _is_open(self) -> bool:
        """Whether there is a library to look through; says so where there is none."""
        if self._cases.library.folder is None:
            way = command_keys().place("open_library")
            self._messages.said(tr("No library is open. Choose {command} first.", command=way))
        return self._cases.library.folder is not None

    def _show(self, dialog: FindingsDialog) -> None:
        self._close_dialog()
        dialog.open_requested.connect(self._cases.open_entry)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.show()

    def _close_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.close()

    @Slot()
    def _on_dialog_finished(self) -> None:
        if self.sender() is self._dialog:
            self._dialog = None

    @Slot(object, object)
    def open_place(self, entry: Entry, hit: Hit) -> None:
        """Open a pattern and select what was found in it."""
        view = self._opened(entry)
        if view is not None and (span := place_in(view.editing.snapshot.text, hit)) is not None:
            view.select(span)

    def _opened(self, entry: Entry) -> PatternView | None:
        """The view of a pattern, which is now in front; None where its file can't be opened."""
        self._cases.open_entry(entry)
        view = self._tabs.view
        try:
            file = self._cases.workspace.opened(entry.path)
        except FileProblem:
            return None
        return view if view is not None and view.editing.file is file else None
