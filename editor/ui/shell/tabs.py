"""The open patterns, one tab each."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabBar, QTabWidget, QToolButton, QVBoxLayout, QWidget

from editor.core.translation import tr
from editor.session.openfile import OpenFile
from editor.session.outline import PageId
from editor.ui.bridge import Editing
from editor.ui.forms.registry import Surroundings
from editor.ui.icons import show_icon
from editor.ui.keys import KeyedTip, command_keys
from editor.ui.panes.pattern import PatternView

_LONGEST_TITLE = 32
"""Characters of a name in its tab; the tooltip says the whole path."""


class WaitingTab(QWidget):
    """Stands for a pattern that is opened only when its tab is chosen, and then at a page."""

    def __init__(self, path: Path, page: PageId) -> None:
        super().__init__()
        self.setObjectName("page")
        self.path = path
        self.page = page


class PatternTabs(QStackedWidget):
    """Tabs, or where nothing is open what to do first.

    Signals:
        view_changed(): another pattern came into view, or none.
        page_changed(): another page of an open pattern was chosen.
        view_edited(): the pattern in view changed, or was checked anew.
        text_changed(): the text of an open pattern changed.
        refused(str): an edit could not be made.
        close_requested(OpenFile): a tab's cross was clicked.
        closing(PatternView): the tab of a pattern is about to go.
        wake_requested(WaitingTab): a tab was chosen whose pattern is not open yet.
        pick_requested(PatternView, FieldSpec, object, QPoint): open the relationship picker.
        pattern_opened(str): a link to another pattern was clicked.
        create_requested(RelationRow): make the pattern that a link leads to.
        repair_requested(): propose a repair of the pattern in view.
        replace_requested(Wanted, str): replace what is looked for in a pattern in all of them.
    """

    view_changed = Signal()
    page_changed = Signal()
    view_edited = Signal()
    text_changed = Signal()
    refused = Signal(str)
    close_requested = Signal(object)
    closing = Signal(object)
    wake_requested = Signal(object)
    pick_requested = Signal(object, object, object, QPoint)
    pattern_opened = Signal(str)
    create_requested = Signal(object)
    repair_requested = Signal()
    replace_requested = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.setMovable(True)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.tabBar().setAccessibleName(tr("Open patterns"))
        self._tabs.currentChanged.connect(self._on_current_changed)
        self.addWidget(_Welcome())
        self.addWidget(self._tabs)

    @property
    def views(self) -> list[PatternView]:
        """All views, in the order of their tabs."""
        found = (self._tabs.widget(index) for index in range(self._tabs.count()))
        return [view for view in found if isinstance(view, PatternView)]

    @property
    def order(self) -> list[PatternView | WaitingTab]:
        """What all tabs show, in their order, also those of patterns that are not open yet."""
        found = (self._tabs.widget(index) for index in range(self._tabs.count()))
        return [each for each in found if isinstance(each, PatternView | WaitingTab)]

    @property
    def view(self) -> PatternView | None:
        """The view in front."""
        view = self._tabs.currentWidget()
        return view if isinstance(view, PatternView) else None

    def show_file(self, file: OpenFile, around: Surroundings) -> PatternView:
        """Bring the tab of a file to the front; a new one where it has none."""
        view = self.add_file(file, around)
        self._tabs.setCurrentWidget(view)
        self.focus_view()
        self.refresh_titles()
        return view

    def add_file(self, file: OpenFile, around: Surroundings) -> PatternView:
        """The view of a file; where it has no tab yet one is made behind the others."""
        view = next((view for view in self.views if view.editing.file is file), None)
        if view is None:
            view = PatternView(Editing(file), around)
            view.editing.setParent(view)
            view.editing.saved_state_changed.connect(self.refresh_titles)
            view.editing.snapshot_changed.connect(self._on_view_edited)
            view.editing.snapshot_changed.connect(self._on_text_changed)
            view.editing.refused.connect(self.refused)
            view.problems_changed.connect(self._on_view_edited)
            view.outline.page_chosen.connect(self._on_page_chosen)
            view.pick_requested.connect(self._on_pick_requested)
            view.pattern_opened.connect(self.pattern_opened)
            view.create_requested.connect(self.create_requested)
            view.repair_requested.connect(self.repair_requested)
            view.finder.bar.library_requested.connect(self.replace_requested)
            waiting = next(
                (each for each in self.order if isinstance(each, WaitingTab) and each.path == file.path), None
            )
            self._insert(view, file.name, self._tabs.indexOf(waiting) if waiting is not None else -1)
            if waiting is not None:
                if self._tabs.currentWidget() is waiting:
                    self._tabs.setCurrentWidget(view)
                self.remove_waiting(waiting)
        return view

    def add_waiting(self, path: Path, page: PageId, index: int) -> None:
        """A tab at a place, for a pattern that is opened when it is chosen."""
        self._insert(WaitingTab(path, page), path.stem, index)
        self.refresh_titles()

    def remove_waiting(self, waiting: WaitingTab) -> None:
        """Take away a tab whose pattern is not open."""
        self._tabs.removeTab(self._tabs.indexOf(waiting))
        waiting.deleteLater()
        if not self._tabs.count():
            self.setCurrentIndex(0)

    def drop_waiting(self) -> None:
        """Take away all tabs whose patterns are not open, before the others go: none of them is to be opened now."""
        for each in self.order:
            if isinstance(each, WaitingTab):
                self.remove_waiting(each)

    def _insert(self, shown: PatternView | WaitingTab, name: str, index: int) -> None:
        index = self._tabs.insertTab(index, shown, name)
        self._tabs.tabBar().setTabButton(index, QTabBar.ButtonPosition.RightSide, self._close_button(name))
        self.setCurrentWidget(self._tabs)

    def remove(self, file: OpenFile) -> None:
        """Take the tab of a file away."""
        for view in self.views:
            if view.editing.file is file:
                self.closing.emit(view)
                self._tabs.removeTab(self._tabs.indexOf(view))
                view.deleteLater()
        if not self._tabs.count():
            self.setCurrentIndex(0)
        self.focus_view()

    def focus_view(self) -> None:
        """Give the outline of the view in front the keyboard."""
        if self.view is not None:
            self.view.outline.list.setFocus()

    def _step(self, by: int) -> None:
        """Bring the next tab to the front, or the one before."""
        if count := self._tabs.count():
            self._tabs.setCurrentIndex((self._tabs.currentIndex() + by) % count)

    @Slot()
    def next_tab(self) -> None:
        """Bring the next tab to the front."""
        self._step(1)

    @Slot()
    def previous_tab(self) -> None:
        """Bring the tab before to the front."""
        self._step(-1)

    @Slot()
    def next_page(self) -> None:
        """Choose the next page of the pattern in view."""
        if self.view is not None:
            self.view.step(1)

    @Slot()
    def previous_page(self) -> None:
        """Choose the page before."""
        if self.view is not None:
            self.view.step(-1)

    def fit_buttons(self) -> None:
        """Make the buttons on the tabs as large as they are to be now: tabs give theirs only the room of before."""
        bar = self._tabs.tabBar()
        for index in range(bar.count()):
            button = bar.tabButton(index, QTabBar.ButtonPosition.RightSide)
            button.resize(button.sizeHint())
            bar.setTabText(index, bar.tabText(index))

    @Slot()
    def refresh_titles(self) -> None:
        """Show which patterns have unsaved changes."""
        for index, each in enumerate(self.order):
            if isinstance(each, WaitingTab):
                name, path, unsaved = each.path.stem, each.path, False
            else:
                file = each.editing.file
                name, path, unsaved = file.name, file.path, file.is_changed or bool(file.held)
            short = name if len(name) <= _LONGEST_TITLE else f"{name[: _LONGEST_TITLE - 1]}…"
            title = f"● {short}" if unsaved else short
            if self._tabs.tabText(index) != title or not self._tabs.tabToolTip(index):
                self._tabs.setTabText(index, title)
                self._tabs.setTabToolTip(index, tr("{path} (changed)", path=path) if unsaved else str(path))

    @Slot()
    def _on_view_edited(self) -> None:
        sender = self.sender()
        view = self.view
        if view is not None and sender in (view, view.editing):
            self.view_edited.emit()

    @Slot()
    def _on_page_chosen(self) -> None:
        self.page_changed.emit()

    @Slot()
    def _on_text_changed(self) -> None:
        self.text_changed.emit()

    @Slot()
    def _on_current_changed(self) -> None:
        if isinstance(waiting := self._tabs.currentWidget(), WaitingTab):
            self.wake_requested.emit(waiting)
        else:
            self.view_changed.emit()

    def _close_button(self, name: str) -> QToolButton:
        button = QToolButton()
        show_icon(button, "close")
        button.setObjectName("quiet")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        KeyedTip(button, tr("Close"), "close")
        button.setAccessibleName(tr("Close {name}", name=name))
        button.clicked.connect(self._on_close_clicked)
        return button

    @Slot()
    def _on_close_clicked(self) -> None:
        for index, each in enumerate(self.order):
            if self._tabs.tabBar().tabButton(index, QTabBar.ButtonPosition.RightSide) is self.sender():
                if isinstance(each, WaitingTab):
                    self.remove_waiting(each)
                else:
                    self.close_requested.emit(each.editing.file)
                return

    @Slot(object, object, QPoint)
    def _on_pick_requested(self, spec: object, row: object, place: QPoint) -> None:
        self.pick_requested.emit(self.sender(), spec, row, place)


class _Welcome(QWidget):
    """Says what to do first, by the shortcuts that do it now."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        title = QLabel(tr("No pattern is open"))
        title.setObjectName("title")
        self._said = QLabel()
        self._said.setObjectName("muted")
        self._said.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 48, 48, 48)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(self._said)
        layout.addStretch(1)
        command_keys().changed.connect(self._on_keys_changed)
        self._on_keys_changed()

    @Slot()
    def _on_keys_changed(self) -> None:
        keys = command_keys()
        self._said.setText(
            tr(
                "Choose one from the library on the left, go to one by name with {go},\nor begin a new one with {new}.",
                go=keys.way("go"),
                new=keys.way("new"),
            )
        )
