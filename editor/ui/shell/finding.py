"""Finds things in the whole library: places in texts, likely duplicates, links that lead nowhere."""

from PySide6.QtCore import QObject, Slot

from editor.core.errors import FileProblem
from editor.session.finding import Hit, place_in
from editor.session.library import Entry, Library
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.side import SidePane
from editor.ui.shell.tabs import PatternTabs
from editor.ui.shell.usecases import UseCases


class Finding(QObject):
    """Joins what was found to the tabs."""

    def __init__(self, cases: UseCases, tabs: PatternTabs, side: SidePane) -> None:
        super().__init__(side)
        self._cases = cases
        self._tabs = tabs
        self._side = side
        side.text.place_requested.connect(self.open_place)

    @Slot(object)
    def set_library(self, library: Library) -> None:
        """Find things in another library."""
        self._side.patterns.set_library(library)
        self._side.text.set_library(library)

    def stop(self) -> None:
        """Give up searching, and wait until that is so."""
        self._side.text.stop()

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
