"""The library: its patterns, narrowed by a few words."""

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from editor.render.colours import Colours
from editor.session.library import Entry, Library
from editor.ui.forms.field import small_label
from editor.ui.panes.entrylist import ENTRY, EntryDelegate, EntryModel
from editor.ui.text.undokeys import give_back_undo

REFRESH_PAUSE = 250
"""Milliseconds between two looks at a library that is being read; each makes the list anew."""


class LibraryPane(QWidget):
    """A filter and the list.

    Signals:
        open_requested(Entry): a pattern was chosen.
    """

    open_requested = Signal(object)

    def __init__(self, library: Library, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("side")
        self._library = library
        self._current: Path | None = None
        self.filter = QLineEdit()
        self.filter.setAccessibleName("Filter the patterns")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._on_filter_changed)
        self.filter.returnPressed.connect(self._on_return)
        self.filter.installEventFilter(self)
        give_back_undo(self.filter)
        self.model = EntryModel()
        self.delegate = EntryDelegate(colours)
        self.list = QListView()
        self.list.setObjectName("library")
        self.list.setAccessibleName("Patterns")
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        self._empty = small_label("")
        self._empty.setContentsMargins(12, 8, 12, 8)
        self._count = small_label("")
        self._count.setContentsMargins(12, 4, 12, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        top = QVBoxLayout()
        top.setContentsMargins(8, 0, 8, 4)
        top.addWidget(self.filter)
        layout.addLayout(top)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._count)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REFRESH_PAUSE)
        self._soon.timeout.connect(self._refresh_in_place)
        self.set_library(library)

    def set_library(self, library: Library) -> None:
        """Show another library."""
        self._library = library
        library.observe(self._on_library_changed)
        self._refresh()

    def show_current(self, path: Path | None) -> None:
        """Mark the pattern that is being edited."""
        self._current = path
        row = self._found.row_at(path) if path is not None else -1
        self.list.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    def _on_library_changed(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.model.rowCount():
                self.list.setFocus()
                self.list.setCurrentIndex(self.model.index(0))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.filter.clear()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_filter_changed(self) -> None:
        self._refresh()
        self.list.scrollToTop()

    @Slot()
    def _on_return(self) -> None:
        if self.filter.text() and self.model.rowCount():
            self._on_chosen(self.model.index(0))

    @Slot()
    def _refresh(self) -> None:
        found = self._found = self._library.search(self.filter.text())
        total = self._library.count
        self.model.show(found)
        all_of_them = f"{total:,} pattern{'s' if total != 1 else ''}"
        self.filter.setPlaceholderText(f"Filter {all_of_them}")
        self._count.setText(_said(len(found), found.total, all_of_them) if found.total != total else all_of_them)
        self._empty.setText(self._why_empty(total))
        self._empty.setVisible(not found)
        self.show_current(self._current)

    @Slot()
    def _refresh_in_place(self) -> None:
        """Show what became known meanwhile; what is chosen stays chosen, and no row moves from under the mouse."""
        index = self.list.currentIndex()
        chosen: Entry | None = index.data(ENTRY) if index.isValid() else None
        scrolled = self.list.verticalScrollBar().value()
        self._refresh()
        row = self._found.row_at(chosen.path) if chosen else -1
        # The list would learn the height of its rows later, and scroll to nothing until then.
        self.list.doItemsLayout()
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        self.list.verticalScrollBar().setValue(scrolled)

    def _why_empty(self, total: int) -> str:
        if self._library.folder is None:
            return "No library is open. Choose Library › Open Library… to browse a folder of patterns."
        if not total:
            return "There are no patterns in this folder yet. New makes the first."
        return f"Nothing matches “{self.filter.text()}”. Delete a word to see more."

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        entry: Entry = index.data(ENTRY)
        self.open_requested.emit(entry)


def _said(listed: int, found: int, of_all: str) -> str:
    """How many were found, and how many of them the list shows."""
    return f"{found:,} of {of_all}" if listed == found else f"The likeliest {listed:,} of {found:,} found"
