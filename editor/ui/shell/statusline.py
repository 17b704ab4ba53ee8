"""The line at the bottom: saved or not, words, format, library."""

from datetime import datetime

from PySide6.QtWidgets import QLabel, QStatusBar

from editor.schema.generations import generation_of
from editor.session.outline import word_count
from editor.ui.panes.pattern import PatternView


class StatusLine(QStatusBar):
    """Facts about the pattern in view, and about the library."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._saved_at: dict[str, datetime] = {}
        self._state, self._words, self._format, self._library = QLabel(), QLabel(), QLabel(), QLabel()
        for label in (self._state, self._words, self._format):
            self.addWidget(label)
        self.addPermanentWidget(self._library)

    def note_saved(self, name: str) -> None:
        """Remember when a pattern was saved."""
        self._saved_at[name] = datetime.now()

    def show_view(self, view: PatternView | None) -> None:
        """Show the facts of a pattern, or none."""
        for label in (self._state, self._words, self._format):
            label.setVisible(view is not None)
        if view is None:
            return
        snapshot = view.editing.snapshot
        words = word_count(snapshot.parts.body.of(snapshot.text))
        self._state.setText(self._saved(view))
        self._words.setText(f"{words:,} words")
        self._format.setText("Front matter can't be read" if snapshot.fault else generation_of(snapshot.root).value)

    def show_library(self, text: str) -> None:
        """Say how the library stands."""
        self._library.setText(text)

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
