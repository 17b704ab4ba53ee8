"""What stands in the window: puts the panes together and connects them; everything else is done elsewhere."""

from functools import partial

from PySide6.QtCore import QByteArray, Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QSplitter, QVBoxLayout, QWidget

from editor import __version__
from editor.core.problems import Problem
from editor.core.translation import tr
from editor.schema.generations import Generation, generation_of
from editor.session.library import Library
from editor.session.ports import Ask
from editor.ui.panes.aside import AsidePane
from editor.ui.panes.library import LibraryPane
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.problems import ProblemsPane
from editor.ui.panes.side import SidePane
from editor.ui.panes.textsearch import TextSearchPane
from editor.ui.shell.asking import Asking
from editor.ui.shell.autosaving import Autosaving
from editor.ui.shell.dialogs import AskByDialog
from editor.ui.shell.dropping import Dropping
from editor.ui.shell.exporting import Exporting
from editor.ui.shell.fieldcommands import FieldCommands
from editor.ui.shell.finding import Finding
from editor.ui.shell.focusing import Focusing
from editor.ui.shell.frame import Frame
from editor.ui.shell.linking import Linking
from editor.ui.shell.palette import CommandPalette
from editor.ui.shell.paneorder import PaneOrder
from editor.ui.shell.places import Places
from editor.ui.shell.preferences import Preferences
from editor.ui.shell.previewing import Previewing
from editor.ui.shell.proofreading import Proofreading
from editor.ui.shell.proposing import Proposing
from editor.ui.shell.recent import Recent
from editor.ui.shell.refactoring import Refactoring
from editor.ui.shell.replacing import Replacing
from editor.ui.shell.sessions import Sessions
from editor.ui.shell.shortcuts import Shortcuts
from editor.ui.shell.statusline import StatusLine
from editor.ui.shell.surveying import Surveying
from editor.ui.shell.tabs import PatternTabs
from editor.ui.shell.usecases import UseCases
from editor.ui.shell.writing import Writing
from editor.ui.theme import ThemeChoice, colours_for, scaled

_SHARES = ((168, 0.17, 280), (248, 0.27, 560))
"""Least width, part of the window, and greatest width of library and preview."""
_KEPT = ((160, 140), (204, 112))
"""Pixels that library and preview keep: at any size of text, and what their longest words need at its usual size."""


class Workbench(QWidget):
    """Library on the left, the open patterns in the middle, the preview on the right, problems below."""

    def __init__(self, frame: Frame, ask: Ask | None = None) -> None:
        super().__init__(frame)
        self._frame = frame
        self.commands = frame.commands
        colours = colours_for(frame.theme)
        self.messages = MessageBar(self)
        self.tabs = PatternTabs()
        self.use_cases = UseCases(self, ask or AskByDialog(self), self.tabs, self.messages, colours)
        self.library_pane = LibraryPane(self.use_cases.library, colours)
        self.text_search = TextSearchPane(self.use_cases.library, colours)
        self.side = SidePane(self.library_pane, self.text_search)
        self.finding = Finding(self, self.use_cases, self.tabs, self.side, self.messages)
        self.aside = AsidePane(colours)
        self.previewing = Previewing(self.aside.preview, colours)
        self.exporting = Exporting(self, self.tabs, self.aside.preview, self.messages)
        self.surveying = Surveying(self.aside, self.messages)
        self.problems = ProblemsPane()
        self.asking = Asking(self, self.use_cases, self.tabs, self.library_pane.filters)
        self.linking = Linking(self, self.use_cases, self.messages, colours)
        self.proposing = Proposing(self, self.tabs, self.messages, colours)
        self.refactoring = Refactoring(self, self.use_cases, self.tabs, self.messages, colours)
        self.replacing = Replacing(frame.commands, self.tabs, self.text_search, self.refactoring)
        self.focusing = Focusing(self, frame.commands, self.tabs)
        frame.close_requested.connect(self.focusing.leave)
        self.writing = Writing(self, frame.commands, self.tabs, self.messages)
        self.proofreading = Proofreading(self, frame.commands, self.tabs, self.messages, colours)
        self.places = Places(self, frame, self.use_cases, self.tabs, self.messages)
        self.sessions = Sessions(self, frame, self.use_cases, self.tabs, self.messages)
        self.recent = Recent(self, frame.commands, self.use_cases, self.tabs)
        self.autosaving = Autosaving(self, self.use_cases.workspace, self.tabs)
        self.preferences = Preferences(self, frame, self.set_theme, self.autosaving, self.library_pane.filters)
        self.dropping = Dropping(frame, self.use_cases)
        self.command_palette = CommandPalette(self, frame)
        self.shortcuts = Shortcuts(self, frame.commands)
        self.field_commands = FieldCommands(self, self.tabs, self.messages)
        self.pane_order = PaneOrder(frame, self.side, self.tabs, self.aside, self.problems, self.messages)
        self.status = StatusLine()
        self._arrange()
        self._keep_room()
        frame.setCentralWidget(self)
        frame.setStatusBar(self.status)
        self._connect()
        self._connect_commands()
        self.resize_panels()
        self._on_view_changed()

    def _arrange(self) -> None:
        self._columns = QSplitter()
        for pane in (self.side, self.tabs, self.aside):
            self._columns.addWidget(pane)
        self._columns.setStretchFactor(1, 1)
        self._columns.setCollapsible(1, False)
        self._rows = QSplitter(Qt.Orientation.Vertical)
        self._rows.addWidget(self._columns)
        self._rows.addWidget(self.problems)
        self._rows.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rows, 1)

    def _connect(self) -> None:
        cases, tabs = self.use_cases, self.tabs
        cases.library_changed.connect(self._on_library_changed)
        cases.library_changed.connect(self.proofreading.set_library)
        cases.library_read.connect(self.proofreading.refresh_names)
        cases.stopped.connect(self.proofreading.stop)
        cases.library_progressed.connect(self.status.show_progress)
        cases.library_read.connect(self._on_library_read)
        cases.library_left.connect(self.status.show_left)
        self.status.stop_requested.connect(cases.stop_reading)
        self.status.problem_chosen.connect(self._on_problem_chosen)
        cases.saved.connect(self._on_saved)
        tabs.view_changed.connect(self._on_view_changed)
        self.refactoring.done.connect(self._on_view_changed)
        self.refactoring.moved.connect(self.places.follow)
        self.refactoring.moved.connect(self.recent.follow)
        self.refactoring.moved.connect(self.sessions.follow)
        tabs.view_edited.connect(self._on_view_edited)
        tabs.refused.connect(self.messages.failed)
        tabs.text_changed.connect(self.messages.clear_failures)
        tabs.close_requested.connect(cases.close_file)
        tabs.pick_requested.connect(self.linking.pick)
        tabs.pattern_opened.connect(cases.open_reference)
        tabs.create_requested.connect(self.asking.make_missing)
        tabs.repair_requested.connect(self.proposing.show_repair)
        self.library_pane.open_requested.connect(cases.open_entry)
        self.library_pane.refactor_requested.connect(self.refactoring.ask)
        self.library_pane.change_field_requested.connect(self.refactoring.ask_field)
        self.finding.side_needed.connect(partial(self.commands["show_library"].setChecked, True))
        self.finding.merge_requested.connect(self.refactoring.ask_merge)
        self.finding.repoint_requested.connect(self.refactoring.ask_repoint)
        self.aside.preview.open_requested.connect(cases.open_reference)
        self.aside.picture.open_requested.connect(cases.open_reference)
        self.aside.uses.use_chosen.connect(cases.open_use)
        self.aside.picture.enlarge_requested.connect(self.commands["widen_aside"].toggle)
        self.aside.currentChanged.connect(self.previewing.refresh)
        self.aside.wanted.connect(self._on_aside_wanted)
        self.problems.problem_chosen.connect(self._on_problem_chosen)
        self.problems.needed_changed.connect(self._on_problems_needed)
        QApplication.styleHints().colorSchemeChanged.connect(self._on_system_theme_changed)
        self._frame.close_requested.connect(self._on_close_requested)

    def _connect_commands(self) -> None:
        cases, tabs = self.use_cases, self.tabs
        self.commands.connect(
            {
                "new": self.asking.ask_new,
                "open": self.asking.ask_file,
                "save": cases.save,
                "save_all": cases.save_all,
                "revert": cases.revert,
                "export_html": self.exporting.ask_html,
                "export_pdf": self.exporting.ask_pdf,
                "print": self.exporting.ask_print,
                "copy_page": self.exporting.copy,
                "close": cases.close_current,
                "quit": self._frame.close,
                "undo": self._on_undo,
                "redo": self._on_redo,
                "revert_field": self.field_commands.revert,
                "comment_field": self.field_commands.comment,
                "add_field": self.field_commands.add,
                "repair": self.proposing.show_repair,
                "upgrade_71": self.proposing.show_upgrade_to_71,
                "upgrade_82": self.proposing.show_upgrade_to_82,
                "go": cases.go_to_pattern,
                "open_library": self.asking.ask_library,
                "reload_library": cases.reload_library,
                "filter": self.finding.filter_patterns,
                "search_text": self.finding.search_text,
                "next_page": tabs.next_page,
                "previous_page": tabs.previous_page,
                "next_tab": tabs.next_tab,
                "previous_tab": tabs.previous_tab,
                "view_preview": self.aside.bring_preview,
                "view_uses": self.aside.bring_uses,
                "view_picture": self.aside.bring_picture,
                "find_duplicates": self.finding.show_duplicates,
                "find_missing": self.finding.show_missing_targets,
                "rename": self.refactoring.rename_in_view,
                "merge": self.refactoring.merge_in_view,
                "deprecate": self.refactoring.deprecate_in_view,
                "delete": self.refactoring.delete_in_view,
                "undo_many": self.refactoring.undo,
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
        self.commands["show_preview"].toggled.connect(self.surveying.refresh_soon)
        self.commands["widen_aside"].toggled.connect(self._on_widen_aside)

    def _panes(self) -> dict[str, QWidget]:
        return {"show_library": self.side, "show_preview": self.aside, "show_problems": self.problems}

    def set_theme(self, theme: ThemeChoice) -> None:
        """Show another theme."""
        self._frame.set_theme(theme)
        self._keep_room()
        self.tabs.fit_buttons()
        colours = colours_for(theme)
        self.use_cases.colours = colours
        self.linking.colours = colours
        self.proposing.colours = colours
        self.library_pane.delegate.set_colours(colours)
        self.text_search.set_colours(colours)
        self.use_cases.refresh_surroundings()
        self.refactoring.colours = colours
        self.aside.set_colours(colours)
        self.previewing.set_colours(colours)
        self.proofreading.set_colours(colours)

    def _keep_room(self) -> None:
        """Let no panel become too narrow for its text."""
        for panel, (least, words) in zip((self.side, self.aside), _KEPT, strict=True):
            panel.setMinimumWidth(max(least, scaled(words)))
        # The names of its views, too, unless the pattern needs the room more.
        names = min(self.aside.tabBar().sizeHint().width(), self._frame.width() // 4)
        self.aside.setMinimumWidth(max(self.aside.minimumWidth(), names))

    def resize_panels(self) -> None:
        """Give each panel its share of the window; the middle has what the others don't need."""
        library, preview = (max(low, min(high, round(self._frame.width() * part))) for low, part, high in _SHARES)
        self._columns.setSizes([library, self._frame.width() - library - preview, preview])
        self._on_problems_needed(False)

    @property
    def layout_state(self) -> list[QByteArray]:
        """The places of the panels, to be given back at the next start."""
        return [self._columns.saveState(), self._rows.saveState()]

    def restore_layout(self, state: list[QByteArray]) -> None:
        """Take the places that `layout_state` told."""
        for splitter, part in zip((self._columns, self._rows), state, strict=False):
            splitter.restoreState(part)

    @Slot(object)
    def _on_close_requested(self, event: QCloseEvent) -> None:
        if self.use_cases.close_all():
            self.refactoring.stop()
            self.use_cases.stop()
            self.finding.stop()
        else:
            event.ignore()
            self.sessions.stay()

    @Slot()
    def _on_view_changed(self) -> None:
        view = self.tabs.view
        self.previewing.show_view(view)
        self.surveying.show_view(view)
        self.library_pane.show_current(view.editing.file.path if view else None)
        self._frame.setWindowTitle(f"{view.editing.file.name} – Trellis" if view else "Trellis")
        self._show_facts()

    @Slot()
    def _on_view_edited(self) -> None:
        self.previewing.refresh_soon()
        self.surveying.refresh_soon()
        self._show_facts()

    def _show_facts(self) -> None:
        view = self.tabs.view
        self.status.show_view(view)
        if view is None:
            self.problems.say_nothing()
        else:
            self.problems.show_problems(view.problems, view.editing.snapshot.text)
        history = view.editing.file.document.history if view else None
        undo, redo = self.commands["undo"], self.commands["redo"]
        undo.setText(tr("Undo: {what}", what=history.undo_label) if history and history.undo_label else tr("Undo"))
        redo.setText(tr("Redo: {what}", what=history.redo_label) if history and history.redo_label else tr("Redo"))
        for name in ("save", "revert", "close", "export_html", "export_pdf", "print", "copy_page"):
            self.commands[name].setEnabled(view is not None)
        self.commands["repair"].setEnabled(view is not None and bool(view.editing.snapshot.problems))
        generation = generation_of(view.editing.snapshot.root) if view else Generation.OTHER
        self.commands["upgrade_71"].setEnabled(generation is Generation.OLDER)
        self.commands["upgrade_82"].setEnabled(generation in (Generation.OLDER, Generation.FORMAT_71))

    @Slot(object)
    def _on_library_changed(self, library: Library) -> None:
        self.finding.set_library(library)
        self.status.show_progress(0, 0)

    @Slot()
    def _on_library_read(self) -> None:
        self.status.show_read()
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
        wanted = self.problems.listing_height if needed else self.problems.line_height
        if not needed or self._rows.sizes()[1] < wanted:
            self._rows.setSizes([self._frame.height() - wanted, wanted])

    @Slot()
    def _on_aside_wanted(self) -> None:
        self.commands["show_preview"].setChecked(True)

    @Slot(bool)
    def _on_widen_aside(self, wide: bool) -> None:
        """Give the right column the room of the pattern, or give it back."""
        self.commands["show_preview"].setChecked(True)
        self.tabs.setHidden(wide)

    @Slot()
    def _on_system_theme_changed(self) -> None:
        if self._frame.theme is ThemeChoice.SYSTEM:
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
    def _on_undo(self) -> None:
        view = self.tabs.view
        if not self.refactoring.undo_if_last(view.editing.file if view is not None else None):
            self.use_cases.undo()

    @Slot()
    def _on_redo(self) -> None:
        view = self.tabs.view
        if not self.refactoring.redo_if_next(view.editing.file if view is not None else None):
            self.use_cases.redo()

    @Slot()
    def _on_about(self) -> None:
        QMessageBox.about(
            self,
            tr("About Trellis"),
            tr(
                "Trellis {version}\n\nAn editor for pattern libraries whose save is exactly the edit.\n"
                "Apache License 2.0. Qt is used under the LGPL 3.",
                version=__version__,
            ),
        )
