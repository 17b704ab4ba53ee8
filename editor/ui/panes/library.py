"""The library: its patterns, narrowed by a few words and by filters, in an order that is chosen."""

import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QMetaMethod,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QActionGroup, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from editor.core.translation import tr, tr_count, tr_noop
from editor.library.filters import EVERYTHING, Order
from editor.render.colours import Colours
from editor.session.library import Entry, Library, Listing
from editor.ui.forms.button import Button
from editor.ui.forms.field import small_label
from editor.ui.forms.menubutton import MenuButton
from editor.ui.icons import offer_clearing
from editor.ui.numbers import grouped
from editor.ui.panes.entrylist import ENTRY, EntryDelegate, EntryList, EntryModel
from editor.ui.panes.filters import FilterBar
from editor.ui.text.undokeys import give_back_undo

REFRESH_PAUSE = 250
"""Milliseconds between two looks at a library that is being read; each makes the list anew."""
_REST = 10
"""So many times as long as a look took, the list rests before the next."""
_SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
REFACTORINGS = {
    "rename": tr_noop("Rename…"),
    "merge": tr_noop("Merge…"),
    "deprecate": tr_noop("Deprecate…"),
    "delete": tr_noop("Delete…"),
}


class LibraryPane(QWidget):
    """A filter and the list.

    Signals:
        open_requested(Entry): a pattern was chosen.
        text_search_requested(str): look for this in the text of all patterns.
        refactor_requested(str, Entry): rename, merge, deprecate or delete this pattern, as the string says.
        change_field_requested(list[Entry]): change a field in all of these.
    """

    open_requested = Signal(object)
    text_search_requested = Signal(str)
    refactor_requested = Signal(str, object)
    change_field_requested = Signal(object)

    def __init__(self, library: Library, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("side")
        self._library = library
        self._current: Path | None = None
        self._whole: Listing | None = None
        self._order = Order.LIKELIEST
        self.filter = QLineEdit()
        self.filter.setAccessibleName(tr("Filter the patterns"))
        offer_clearing(self.filter, tr("Clear the filter"))
        self.filter.textChanged.connect(self._on_filter_changed)
        self.filter.returnPressed.connect(self._on_return)
        self.filter.installEventFilter(self)
        give_back_undo(self.filter)
        self.filters = FilterBar(library)
        self.filters.changed.connect(self._on_narrowed)
        self.model = EntryModel()
        self.delegate = EntryDelegate(colours)
        self.list = self._make_list()
        self._empty = small_label("")
        self._empty.setContentsMargins(12, 8, 12, 8)
        self._count = small_label("")
        self.sort = MenuButton()
        self.clear_filters = Button(tr("Clear the filters"), "link")
        self.clear_filters.clicked.connect(self.filters.clear)
        self.search_text = Button(tr("Search all text"), "link")
        self.search_text.clicked.connect(self._on_text_search)
        self._arrange()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REFRESH_PAUSE)
        self._soon.timeout.connect(self._refresh_in_place)
        self.set_library(library)

    def _make_list(self) -> EntryList:
        patterns = EntryList(self.model, self.delegate)
        patterns.setAccessibleName(tr("Patterns"))
        patterns.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        patterns.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        patterns.customContextMenuRequested.connect(self._on_menu_requested)
        patterns.clicked.connect(self._on_clicked)
        patterns.activated.connect(self._on_chosen)
        patterns.typed.connect(self._on_typed)
        return patterns

    def _arrange(self) -> None:
        self.sort.setMenu(self._sort_menu())
        top = QVBoxLayout()
        top.setContentsMargins(8, 0, 8, 4)
        top.setSpacing(6)
        top.addWidget(self.filter)
        top.addWidget(self.filters)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 8, 8)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.sort)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._empty)
        layout.addWidget(self.clear_filters)
        layout.addWidget(self.search_text)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self.sort)
        group = QActionGroup(menu)
        for order in Order:
            action = group.addAction(tr(order.value))
            action.setCheckable(True)
            action.setChecked(order is self._order)
            action.triggered.connect(partial(self._on_sorted, order))
        menu.addActions(group.actions())
        self._show_order()
        return menu

    def _show_order(self) -> None:
        order = tr(self._order.value)
        self.sort.show_words(tr("Sort") if self._order is Order.LIKELIEST else order)
        self.sort.setAccessibleName(tr("Sorted by: {order}", order=order))
        self.sort.setToolTip(tr("In which order the patterns are listed"))

    def set_library(self, library: Library) -> None:
        """Show another library."""
        self._library = self.filters.library = library
        library.observe(self._on_library_changed)
        self._whole = None
        self._refresh()

    def show_current(self, path: Path | None) -> None:
        """Mark the pattern that is being edited."""
        self._current = path
        row = self._found.row_at(path) if path is not None else -1
        self.list.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    @property
    def selected(self) -> list[Entry]:
        """The patterns that are selected, in the order of the list."""
        return [self._found[row] for row in self.list.selected_rows]

    def _on_library_changed(self) -> None:
        self._whole = None
        if not self._soon.isActive():
            self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.model.rowCount():
                self.list.setFocus()
                self.list.setCurrentIndex(self.model.index(0))
                return True
            if event.key() == Qt.Key.Key_Escape:
                if self.filter.text():
                    self.filter.clear()
                else:
                    self.filters.clear()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_filter_changed(self) -> None:
        self._refresh()
        self.list.scrollToTop()

    @Slot()
    def _on_narrowed(self) -> None:
        self._whole = None
        self._on_filter_changed()

    def _on_sorted(self, order: Order) -> None:
        self._order = order
        self._show_order()
        self._on_narrowed()

    @Slot(str)
    def _on_typed(self, letters: str) -> None:
        """What is typed in the list narrows it."""
        self.filter.setFocus()
        self.filter.insert(letters)

    @Slot()
    def _on_return(self) -> None:
        if self.filter.text() and self.model.rowCount():
            self._on_chosen(self.model.index(0))

    @Slot()
    def _on_text_search(self) -> None:
        self.text_search_requested.emit(self.filter.text())

    def _listed(self) -> Listing:
        """What is to be listed. What is listed without a query is kept, so that deleting the last letter is quick."""
        query = self.filter.text()
        if query.strip():
            return self._library.search(query, self.filters.filters, self._order)
        if self._whole is None:
            self._whole = self._library.search("", self.filters.filters, self._order)
        return self._whole

    @Slot()
    def _refresh(self) -> None:
        found = self._found = self._listed()
        total = self._library.count
        self.model.show(found)
        self.filter.setPlaceholderText(tr("Filter"))
        self._count.setText(_said(found, self._order, total))
        self._empty.setText(self._why_empty(total))
        self._empty.setVisible(not found)
        self.clear_filters.setVisible(not found and self.filters.filters != EVERYTHING)
        self.search_text.setVisible(not found and bool(self.filter.text().strip()) and total > 0)
        self.show_current(self._current)

    @Slot()
    def _refresh_in_place(self) -> None:
        """Show what became known meanwhile; what is chosen stays chosen, and no row moves from under the mouse."""
        before, rows = self._found, self.list.selected_rows
        index = self.list.currentIndex()
        current = [index.row()] if index.isValid() else []
        scrolled = self.list.verticalScrollBar().value()
        began = time.monotonic()
        self._refresh()
        # The list would learn the number of its rows later, and scroll to nothing until then.
        self.list.doItemsLayout()
        for row in self._found.rows_of(before, current):
            self.list.setCurrentIndex(self.model.index(row))
        if len(rows) > 1:
            self.list.select_rows(self._found.rows_of(before, rows))
        self.list.verticalScrollBar().setValue(scrolled)
        # However long a look takes, most of the time stays for other things.
        took = round(1000 * (time.monotonic() - began))
        self._soon.setInterval(max(REFRESH_PAUSE, _REST * took))

    def _why_empty(self, total: int) -> str:
        if self._library.folder is None:
            return tr("No library is open. Choose Library › Open Library… to browse a folder of patterns.")
        if not total:
            return tr("There are no patterns in this folder yet. New makes the first.")
        if not self.filter.text().strip():
            return tr("No pattern is like this.")
        return tr("Nothing matches “{text}”. Delete a word to see more.", text=self.filter.text())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        """A click opens; with a key that selects it selects only."""
        if not QGuiApplication.keyboardModifiers() & _SELECTING:
            self._on_chosen(index)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        entry: Entry = index.data(ENTRY)
        self.open_requested.emit(entry)

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        if self.list.selected_rows:
            self.menu_of_selected().popup(self.list.viewport().mapToGlobal(place))

    def menu_of_selected(self) -> QMenu:
        """What can be done with the patterns that are selected; only what somebody sees to is offered."""
        rows = self.list.selected_rows
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(rows) > 1:
            action = menu.addAction(tr("Change a Field in All {number}…", number=grouped(len(rows))))
            action.setEnabled(self._is_heard("change_field_requested"))
            action.triggered.connect(self._on_change_field)
            return menu
        entry = self._found[rows[0]]
        menu.addAction(tr("Open")).triggered.connect(partial(self.open_requested.emit, entry))
        if self._is_heard("refactor_requested"):
            menu.addSeparator()
            for name, title in REFACTORINGS.items():
                menu.addAction(tr(title)).triggered.connect(partial(self.refactor_requested.emit, name, entry))
        return menu

    @Slot()
    def _on_change_field(self) -> None:
        self.change_field_requested.emit(self.selected)

    def _is_heard(self, signal: str) -> bool:
        return self.isSignalConnected(QMetaMethod.fromSignal(getattr(self, signal)))


def _said(found: Listing, order: Order, total: int) -> str:
    """How many were found, how many of them the list shows, and how many there are."""
    listed, fitting, number = grouped(len(found)), grouped(found.total), grouped(total)
    if len(found) == found.total == total:
        return tr_count(total, "{number} pattern", "{number} patterns", number=number)
    if len(found) == found.total:
        return tr_count(
            total, "{found} of {number} pattern", "{found} of {number} patterns", found=fitting, number=number
        )
    if order is Order.LIKELIEST:
        return tr("The likeliest {listed} of {found} found", listed=listed, found=fitting)
    return tr("The first {listed} of {found} found", listed=listed, found=fitting)
