"""What stands beside the text of a section: how long it is, what belongs there, and beginnings for it."""

from PySide6.QtCore import QObject, QSize, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from editor.core.snapshot import Snapshot
from editor.core.translation import tr, tr_count
from editor.schema.generations import format_of
from editor.schema.guidance import SectionSpec, section_spec
from editor.schema.starters import GAP, Starter, starters_for
from editor.session.outline import is_off_target, reading_minutes, word_count
from editor.ui.forms.field import restyle, small_label
from editor.ui.panes.guidance import Guidance
from editor.ui.text.markdownedit import MarkdownEdit

_SPACE = 8
_SHORTEST_BAR, _LONGEST_BAR = 24, 96
"""Pixels."""
_PAUSE = 200
"""Milliseconds without a key after which words are counted."""


class SectionAid(QObject):
    """The word meter of a section, and its guidance while there is no text; their places are up to the page."""

    def __init__(self, edit: MarkdownEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._shown: tuple[str, str, SectionSpec | None] | None = None
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.timeout.connect(self._on_pause)
        self.meter = WordMeter()
        self.guidance = Guidance()
        self.guidance.starter_chosen.connect(self._on_starter_chosen)

    def show_section(self, snapshot: Snapshot, index: int) -> None:
        """Show how things stand with a section of the body."""
        section, text = snapshot.body.sections[index], snapshot.section_text(index)
        spec = section_spec(section.name, format_of(snapshot.root).sections)
        is_begun = bool(text) and (spec is None or text != spec.opening)
        self.guidance.setVisible(spec is not None and not is_begun)
        if spec is not None and not is_begun:
            self.guidance.show_guidance(spec.guidance, starters_for(spec.name, snapshot.data))
        # On a page of all sections most have not changed.
        if self._shown != (section.name, text, spec):
            is_typed = self._shown is not None and self._shown[0] == section.name and self._edit.hasFocus()
            self._shown = (section.name, text, spec)
            # While one types, other lengths of the count would have the whole page laid out anew.
            self._counting.start(_PAUSE if is_typed else 0)

    @Slot()
    def _on_pause(self) -> None:
        if self._shown is not None:
            _, text, spec = self._shown
            self.meter.show_words(word_count(text), spec)

    def choose_gap(self) -> None:
        """Select the first place of a beginning that waits for words, so that one can type them at once."""
        gap = self._edit.document().find(GAP)
        if not gap.isNull():
            self._edit.setTextCursor(gap)

    @Slot(object)
    def _on_starter_chosen(self, starter: Starter) -> None:
        """Put a beginning where there is nothing yet, or nothing but what a new pattern begins with."""
        self._edit.selectAll()
        self._edit.replace(self._edit.textCursor(), starter.text)
        self.choose_gap()


class WordMeter(QWidget):
    """How many words there are, against the target, and how long one reads them; in little room the words alone."""

    def __init__(self) -> None:
        super().__init__()
        self._has_target = self._has_words = False
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        # What the words beside it leave; it gives way before they do.
        self._bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._bar.setMinimumWidth(_SHORTEST_BAR)
        self._bar.setMaximumWidth(_LONGEST_BAR)
        self._label = small_label("")
        self._label.setWordWrap(False)
        self._time = small_label("")
        self._time.setWordWrap(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_SPACE)
        # The name of the section comes first: this widget needs no more than the words.
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        layout.addStretch(1)
        layout.addWidget(self._bar, _LONGEST_BAR)
        layout.addWidget(self._label)
        layout.addWidget(self._time)

    def minimumSizeHint(self) -> QSize:
        return self._label.sizeHint()

    def sizeHint(self) -> QSize:
        return self._label.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._use_room()

    def _use_room(self) -> None:
        """Show as much beside the words as there is room for."""
        room = self.width() - self._label.sizeHint().width()
        time = self._time.sizeHint().width() + _SPACE
        self._time.setVisible(self._has_words and time <= room)
        bar = _SHORTEST_BAR + _SPACE + (time if self._has_words else 0)
        self._bar.setVisible(self._has_target and bar <= room)

    def show_words(self, words: int, spec: SectionSpec | None) -> None:
        """Show a count; without a target there is no bar."""
        spec = spec if spec is not None and spec.high > 0 else None
        if spec is None:
            text = tr_count(words, "{count} word", "{count} words")
        else:
            text = tr("{count} of {low}–{high} words", count=words, low=spec.low, high=spec.high)
        if text == self._label.text():
            return
        self._label.setText(text)
        minutes = reading_minutes(words)
        self._time.setText(tr("{minutes} min", minutes=minutes))
        self._has_words, self._has_target = words > 0, spec is not None
        said = tr_count(minutes, "About a minute to read", "About {count} minutes to read")
        self._time.setToolTip(said)
        self._time.setAccessibleName(said)
        self.updateGeometry()
        self._use_room()
        if spec is not None:
            self._bar.setRange(0, spec.high)
            self._bar.setValue(min(words, spec.high))
            self._bar.setAccessibleName(text)
            off = is_off_target(words, spec)
            if self._bar.property("off") != off:
                self._bar.setProperty("off", off)
                restyle(self._bar)
