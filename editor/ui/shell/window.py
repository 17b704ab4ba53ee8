"""The main window: puts the panes together and connects them; everything else is done elsewhere."""

from PySide6.QtCore import QByteArray, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from editor import __version__
from editor.core.problems import Problem
from editor.session.library import Library
from editor.session.ports import Ask
from editor.ui.panes.library import LibraryPane
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.preview import PreviewPane
from editor.ui.panes.problems import ProblemsPane
from editor.ui.shell.commands import Commands
from editor.ui.shell.dialogs import AskByDialog
from editor.ui.shell.linking import Linking
from editor.ui.shell.previewing import Previewing
from editor.ui.shell.statusline import StatusLine
from editor.ui.shell.tabs import PatternTabs
from editor.ui.shell.theme import ThemeChoice, apply_theme, colours_for
from editor.ui.shell.usecases import UseCases

_SHARES = ((168, 0.17, 280), (248, 0.27, 560))
"""Least width, part of the window, and greatest width of library and preview."""
_PROBLEMS_HEIGHT = 120


class MainWindow(QMainWindow):
    """Library on the left, the open patterns in the middle, the preview on the right, problems below.

    Signals:
        painted(): the window was painted for the first time.
    """

    painted = Signal()

    def __init__(self, theme: ThemeChoice = ThemeChoice.SYSTEM, ask: Ask | None = None) -> None:
        super().__init__()
        self.theme = theme
        self._was_painted = False
        colours = colours_for(theme)
        self.commands = Commands(self)
        self.messages = MessageBar()
        self.tabs = PatternTabs()
        self.use_cases = UseCases(self, ask or AskByDialog(self), self.tabs, self.messages, colours)
        self.library_pane = LibraryPane(self.use_cases.library, colours)
        self.preview = PreviewPane()
        self.previewing = Previewing(self.preview, colours)
        self.problems = ProblemsPane()
        self.linking = Linking(self, colours)
        self.status = StatusLine()
        self._arrange()
        self._connect()
        self._connect_commands()
        self.setWindowTitle("Trellis")
        self.resize(1280, 800)
        self.resize_panels()
        self._on_view_changed()

    def _arrange(self) -> None:
        self._columns = QSplitter()
        for pane in (self.library_pane, self.tabs, self.preview):
            self._columns.addWidget(pane)
        self._columns.setStretchFactor(1, 1)
        self._columns.setCollapsible(1, False)
        self._rows = QSplitter(Qt.Orientation.Vertical)
        self._rows.addWidget(self._columns)
        self._rows.addWidget(self.problems)
        self._rows.setStretchFactor(0, 1)
        self.library_pane.setMinimumWidth(160)
        self.preview.setMinimumWidth(220)
        center = QWidget()
        layout = QVBoxLayout(center)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.messages)
        layout.addWidget(self._rows, 1)
        self.setCentralWidget(center)
        self.setStatusBar(self.status)
        corner = self._corner()
        self.menuBar().setCornerWidget(corner)
        corner.show()

    def _corner(self) -> QWidget:
        corner = QWidget(self.menuBar())
        layout = QHBoxLayout(corner)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(8)
        for text, name, command in (
            ("Go to pattern…      Ctrl+P", "search", "go"),
            ("New", "new", "new"),
            ("Save", "primary", "save"),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAccessibleName(text.split("   ")[0])
            button.setToolTip(self.commands[command].text())
            button.clicked.connect(self.commands[command].trigger)
            layout.addWidget(button)
        return corner

    def _connect(self) -> None:
        cases, tabs = self.use_cases, self.tabs
        cases.library_changed.connect(self._on_library_changed)
        cases.library_read.connect(self._on_library_read)
        cases.saved.connect(self._on_saved)
        tabs.view_changed.connect(self._on_view_changed)
        tabs.view_edited.connect(self._on_view_edited)
        tabs.refused.connect(self.messages.failed)
        tabs.close_requested.connect(cases.close_file)
        tabs.pick_requested.connect(self.linking.pick)
        tabs.pattern_opened.connect(cases.open_reference)
        self.library_pane.open_requested.connect(cases.open_entry)
        self.preview.open_requested.connect(cases.open_reference)
        self.problems.problem_chosen.connect(self._on_problem_chosen)
        self.problems.needed_changed.connect(self._on_problems_needed)
        QApplication.styleHints().colorSchemeChanged.connect(self._on_system_theme_changed)

    def _connect_commands(self) -> None:
        cases = self.use_cases
        self.commands.connect(
            {
                "new": cases.ask_new,
                "open": cases.ask_file,
                "save": cases.save,
                "save_all": cases.save_all,
                "revert": cases.revert,
                "close": cases.close_current,
                "quit": self.close,
                "undo": cases.undo,
                "redo": cases.redo,
                "go": cases.go_to_pattern,
                "open_library": cases.ask_library,
                "reload_library": cases.reload_library,
                "filter": self._on_filter,
                "next_page": self._on_next_page,
                "previous_page": self._on_previous_page,
                "next_tab": self._on_next_tab,
                "previous_tab": self._on_previous_tab,
                "theme_system": self._on_theme_system,
                "theme_light": self._on_theme_light,
                "theme_dark": self._on_theme_dark,
                "about": self._on_about,
            }
        )
        for name, pane in self._panes().items():
            self.commands[name].setChecked(True)
            self.commands[name].toggled.connect(pane.setVisible)
        self.commands["show_preview"].toggled.connect(self.previewing.refresh_soon)
        self.commands[f"theme_{self.theme}"].setChecked(True)

    def _panes(self) -> dict[str, QWidget]:
        return {"show_library": self.library_pane, "show_preview": self.preview, "show_problems": self.problems}

    def set_theme(self, theme: ThemeChoice) -> None:
        """Show another theme."""
        self.theme = theme
        self._was_painted = False
        colours = colours_for(theme)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(application, colours)
        self.use_cases.colours = colours
        self.linking.colours = colours
        self.library_pane.delegate.set_colours(colours)
        for view in self.tabs.views:
            view.set_colours(colours)
        self.previewing.set_colours(colours)
        self.commands[f"theme_{theme}"].setChecked(True)

    def resize_panels(self) -> None:
        """Give each panel its share of the window; the middle has what the others don't need."""
        library, preview = (max(low, min(high, round(self.width() * part))) for low, part, high in _SHARES)
        self._columns.setSizes([library, self.width() - library - preview, preview])
        self._on_problems_needed(False)

    def layout_state(self) -> str:
        """The places of window and panels, to be given back at the next start."""
        states = (self.saveGeometry(), self._columns.saveState(), self._rows.saveState())
        return " ".join(state.toBase64().toStdString() for state in states)

    def restore_layout(self, state: str) -> None:
        """Take the places that `layout_state` told."""
        parts = [QByteArray.fromBase64(part.encode()) for part in state.split()]
        for restore, part in zip(
            (self.restoreGeometry, self._columns.restoreState, self._rows.restoreState), parts, strict=False
        ):
            restore(part)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.use_cases.workspace.close_all():
            self.use_cases.stop()
            event.accept()
        else:
            for view in self.tabs.views:
                if view.editing.file not in self.use_cases.workspace.files:
                    self.tabs.remove(view.editing.file)
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    @Slot()
    def _on_view_changed(self) -> None:
        view = self.tabs.view
        self.previewing.show_view(view)
        self.library_pane.show_current(view.editing.file.name if view else "")
        self.setWindowTitle(f"{view.editing.file.name} – Trellis" if view else "Trellis")
        self._show_facts()

    @Slot()
    def _on_view_edited(self) -> None:
        self.previewing.refresh_soon()
        self._show_facts()

    def _show_facts(self) -> None:
        view = self.tabs.view
        self.status.show_view(view)
        self.problems.show_problems(view.problems if view else (), view.editing.snapshot.text if view else "")
        history = view.editing.file.document.history if view else None
        undo, redo = self.commands["undo"], self.commands["redo"]
        undo.setText(f"Undo: {history.undo_label}" if history and history.undo_label else "Undo")
        redo.setText(f"Redo: {history.redo_label}" if history and history.redo_label else "Redo")
        for name in ("save", "revert", "close"):
            self.commands[name].setEnabled(view is not None)

    @Slot(object)
    def _on_library_changed(self, library: Library) -> None:
        self.library_pane.set_library(library)
        self.status.show_library("Reading the library…")

    @Slot()
    def _on_library_read(self) -> None:
        self.status.show_library("Library up to date")
        for view in self.tabs.views:
            view.refresh_library()
        self.previewing.refresh_soon()

    @Slot(str)
    def _on_saved(self, name: str) -> None:
        self.status.note_saved(name)
        self._show_facts()

    @Slot(object)
    def _on_problem_chosen(self, problem: Problem) -> None:
        if self.tabs.view is not None:
            self.tabs.view.go_to(problem)

    @Slot(bool)
    def _on_problems_needed(self, needed: bool) -> None:
        wanted = _PROBLEMS_HEIGHT if needed else self.problems.maximumHeight()
        if not needed or self._rows.sizes()[1] < _PROBLEMS_HEIGHT:
            self._rows.setSizes([self.height() - wanted, wanted])

    @Slot()
    def _on_system_theme_changed(self) -> None:
        if self.theme is ThemeChoice.SYSTEM:
            self.set_theme(ThemeChoice.SYSTEM)

    @Slot()
    def _on_theme_system(self) -> None:
        self.set_theme(ThemeChoice.SYSTEM)

    @Slot()
    def _on_theme_light(self) -> None:
        self.set_theme(ThemeChoice.LIGHT)

    @Slot()
    def _on_theme_dark(self) -> None:
        self.set_theme(ThemeChoice.DARK)

    @Slot()
    def _on_filter(self) -> None:
        self.commands["show_library"].setChecked(True)
        self.library_pane.filter.setFocus()
        self.library_pane.filter.selectAll()

    @Slot()
    def _on_next_page(self) -> None:
        if self.tabs.view is not None:
            self.tabs.view.outline.step(1)

    @Slot()
    def _on_previous_page(self) -> None:
        if self.tabs.view is not None:
            self.tabs.view.outline.step(-1)

    @Slot()
    def _on_next_tab(self) -> None:
        self.tabs.step(1)

    @Slot()
    def _on_previous_tab(self) -> None:
        self.tabs.step(-1)

    @Slot()
    def _on_about(self) -> None:
        QMessageBox.about(
            self,
            "About Trellis",
            f"Trellis {__version__}\n\nAn editor for pattern libraries whose save is exactly the edit.\n"
            "Apache License 2.0. Qt is used under the LGPL 3.",
        )
