"""The line at the bottom: saved or not, words, format, library."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton

from editor.core.translation import tr, tr_count
from editor.schema.generations import generation_of
from editor.session.outline import word_count
from editor.ui.forms.field import ElidedLabel
from editor.ui.keys import command_keys
from editor.ui.numbers import grouped
from editor.ui.panes.pattern import PatternView

PAUSE = 200
"""Milliseconds without a change before lines and words are counted again."""


class StatusLine(QStatusBar):
    """Facts about the pattern in view, and about the library.

    Signals:
        stop_requested(): give up reading the library.
        problem_chosen(Problem): go to the first field whose value is missing or out of range.
    """

    stop_requested = Signal()
    problem_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._saved_at: dict[str, datetime] = {}
        self._view: PatternView | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._show_facts)
        self._state, self._words, self._format = QLabel(), QLabel(), QLabel()
        # Gives way where there is no room for all: what stands before it must be seen.
        self._library = ElidedLabel()
        for label in (self._state, self._words, self._format):
            self.addWidget(label)
        self._fields = QToolButton()
        self._fields.setObjectName("quiet")
        self._fields.setToolTip(tr("Go to the first of them"))
        self._fields.clicked.connect(self._on_fields_clicked)
        self._fields.hide()
        self.addWidget(self._fields)
        self.addPermanentWidget(self._library)
        self._is_left = False
        self._stop = QToolButton()
        self._stop.setText(tr("Stop"))
        self._stop.setAccessibleName(tr("Stop reading the library"))
        self._stop.clicked.connect(self.stop_requested)
        self._stop.hide()
        self.addPermanentWidget(self._stop)
        command_keys().changed.connect(self._on_keys_changed)
        self._on_keys_changed()

    def note_saved(self, name: str) -> None:
        """Remember when a pattern was saved."""
        self._saved_at[name] = datetime.now()
        self._view = None

    def show_view(self, view: PatternView | None) -> None:
        """Show the facts of a pattern, or none; those of the pattern that is shown already after a pause."""
        if view is not None and view is self._view:
            self._pause.start()
            return
        self._view = view
        self._show_facts()

    @Slot()
    def _show_facts(self) -> None:
        self._pause.stop()
        view = self._view
        for label in (self._state, self._words, self._format):
            label.setVisible(view is not None)
        self._show_fields()
        if view is None:
            return
        snapshot = view.editing.snapshot
        words = word_count(snapshot.parts.body.of(snapshot.text))
        self._state.setText(self._saved(view))
        self._words.setText(tr_count(words, "{number} word", "{number} words", number=grouped(words)))
        unread = tr("Front matter can't be read")
        self._format.setText(unread if snapshot.fault else generation_of(snapshot.root).title)

    def _show_fields(self) -> None:
        """Say how many fields want something, where any do."""
        view = self._view
        count = len({problem.path for problem in view.problems if problem.is_of_value}) if view is not None else 0
        said = tr_count(count, "▲ 1 field missing or out of range", "▲ {count} fields missing or out of range")
        self._fields.setVisible(count > 0)
        self._fields.setText(said)
        self._fields.setAccessibleName(said)

    @Slot()
    def _on_fields_clicked(self) -> None:
        problems = self._view.problems if self._view is not None else ()
        first = next((problem for problem in problems if problem.is_of_value), None)
        if first is not None:
            self.problem_chosen.emit(first)

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Say how far reading the library has come."""
        self._is_left = False
        so_far = tr("Reading the library: {done} of {total}", done=grouped(done), total=grouped(total))
        self._library.setText(so_far if total else tr("Reading the library…"))
        self._stop.setVisible(total > 0)

    @Slot()
    def show_read(self) -> None:
        """Say that the library is read."""
        self._is_left = False
        self._library.setText(tr("Library up to date"))
        self._stop.hide()

    @Slot()
    def show_left(self) -> None:
        """Say that reading was given up."""
        self._is_left = True
        self._on_keys_changed()
        self._stop.hide()

    @Slot()
    def _on_keys_changed(self) -> None:
        """Name the shortcut that reads on as it is now."""
        way = command_keys().way("reload_library")
        self._stop.setToolTip(tr("Leave the rest of the library unread; {command} goes on.", command=way))
        if self._is_left:
            self._library.setText(tr("Library read in part; {command} reads on", command=way))

    def _saved(self, view: PatternView) -> str:
        file = view.editing.file
        if file.held:
            return tr("Some text is not in the file yet")
        if file.is_new:
            return tr("Not saved yet")
        if file.is_changed:
            lines = file.changed_lines
            said = tr_count(lines, "Not saved: {count} line will change", "Not saved: {count} lines will change")
            return said if lines else tr("Not saved yet")
        saved = self._saved_at.get(file.name)
        return tr("Saved {time}", time=f"{saved:%H:%M}") if saved else tr("As on disk")
