"""The line at the bottom: saved or not, words, format, library."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton

from editor.schema.generations import generation_of
from editor.session.outline import word_count
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
        self._state, self._words, self._format, self._library = QLabel(), QLabel(), QLabel(), QLabel()
        for label in (self._state, self._words, self._format):
            self.addWidget(label)
        self._fields = QToolButton()
        self._fields.setObjectName("quiet")
        self._fields.setToolTip("Go to the first of them")
        self._fields.clicked.connect(self._on_fields_clicked)
        self._fields.hide()
        self.addWidget(self._fields)
        self.addPermanentWidget(self._library)
        self._stop = QToolButton()
        self._stop.setText("Stop")
        self._stop.setAccessibleName("Stop reading the library")
        self._stop.setToolTip("Leave the rest of the library unread; F5 goes on.")
        self._stop.clicked.connect(self.stop_requested)
        self._stop.hide()
        self.addPermanentWidget(self._stop)

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
        self._words.setText(f"{words:,} words")
        self._format.setText("Front matter can't be read" if snapshot.fault else generation_of(snapshot.root).value)

    def _show_fields(self) -> None:
        """Say how many fields want something, where any do."""
        view = self._view
        count = len({problem.path for problem in view.problems if problem.is_of_value}) if view is not None else 0
        said = f"▲ {count} fields missing or out of range" if count != 1 else "▲ 1 field missing or out of range"
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
        self._library.setText(f"Reading the library: {done:,} of {total:,}" if total else "Reading the library…")
        self._stop.setVisible(total > 0)

    @Slot()
    def show_read(self) -> None:
        """Say that the library is read."""
        self._library.setText("Library up to date")
        self._stop.hide()

    @Slot()
    def show_left(self) -> None:
        """Say that reading was given up."""
        self._library.setText("Library read in part; F5 reads on")
        self._stop.hide()

    def _saved(self, view: PatternView) -> str:
        file = view.editing.file
        if file.held:
            return "Some text is not in the file yet"
        if file.is_new:
            return "Not saved yet"
        if file.is_changed:
            lines = file.changed_lines
            return f"Not saved: {lines} line{'s' if lines != 1 else ''} will change" if lines else "Not saved yet"
        saved = self._saved_at.get(file.name)
        return f"Saved {saved:%H:%M}" if saved else "As on disk"
