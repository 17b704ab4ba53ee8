"""One section: its Markdown, and how it stands against its word target."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from editor.core.lineends import said
from editor.core.operations import Operation, ReplaceSection
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.core.translation import tr, tr_count
from editor.render.colours import Colours
from editor.schema.generations import format_of
from editor.schema.guidance import SectionSpec, section_spec
from editor.schema.starters import GAP, Starter, starters_for
from editor.session.library import Library
from editor.session.outline import PageId, PageKind, is_off_target, reading_minutes, word_count
from editor.session.replacing import Found
from editor.ui.bridge import Editing
from editor.ui.forms.field import ElidedLabel, restyle, small_label
from editor.ui.panes.guidance import Guidance
from editor.ui.panes.linkcompletion import LinkCompletion
from editor.ui.panes.page import MARGIN, Page
from editor.ui.panes.writing import Writing, section_part
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.toolbar import MarkdownToolbar

_SHORTEST_BAR, _LONGEST_BAR = 24, 96
"""Pixels."""


class SectionPage(Page):
    """Heading, word meter, toolbar, guidance while there is no text, and the editor.

    A text that would be read as another section stays in the editor and is not written to the file until it can be.
    """

    def __init__(self, index: int, editing: Editing, colours: Colours) -> None:
        super().__init__()
        self._index = index
        self._colours = colours
        self._editing = editing
        self._title = ElidedLabel()
        self._title.setObjectName("heading")
        self._meter = WordMeter()
        self.guidance = Guidance()
        self.guidance.starter_chosen.connect(self._on_starter_chosen)
        self._refusal = small_label("")
        self._refusal.setObjectName("error")
        self.edit = MarkdownEdit(colours)
        self._writing = Writing(self.edit, editing, self._refusal, self._operation)
        self.completion = LinkCompletion(self.edit, editing.file.path, colours)
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._meter, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 8, MARGIN, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        toolbar = MarkdownToolbar(self.edit)
        layout.addWidget(toolbar)
        layout.addWidget(self.guidance)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self._refusal)
        QWidget.setTabOrder(self.edit, toolbar.buttons[0])

    def show_snapshot(self, snapshot: Snapshot) -> None:
        sections = snapshot.body.sections
        if self._index >= len(sections):
            return
        section, text = sections[self._index], snapshot.section_text(self._index)
        name = f"{section.number} · {section.name}" if section.number else section.name
        if self._title.text() != name:
            self._title.setText(name)
            self.edit.setAccessibleName(tr("Text of section {name}", name=name))
        self.edit.heading_level = section.level + 1
        spec = section_spec(section.name, format_of(snapshot.root).sections)
        self._meter.show_words(word_count(text), spec)
        is_begun = bool(text) and (spec is None or text != spec.opening)
        self.guidance.setVisible(spec is not None and not is_begun)
        if spec is not None and not is_begun:
            self.guidance.show_guidance(spec.guidance, starters_for(spec.name, snapshot.data))
        self._writing.show(section_part(section.heading.of(snapshot.text), name), text)

    @Slot(object)
    def _on_starter_chosen(self, starter: Starter) -> None:
        """Put a beginning where there is nothing yet, or nothing but what a new pattern begins with."""
        self.edit.selectAll()
        self.edit.replace(self.edit.textCursor(), starter.text)
        self._choose_gap()

    def _choose_gap(self) -> None:
        """Select the first place of a beginning that waits for words, so that one can type them at once."""
        gap = self.edit.document().find(GAP)
        if not gap.isNull():
            self.edit.setTextCursor(gap)

    def reveal(self, path: KeyPath, span: Span) -> None:
        snapshot = self._editing.snapshot
        content = snapshot.body.sections[self._index].content
        # What is not in the file yet has other places.
        is_shown = self._writing.text == snapshot.section_text(self._index)
        if is_shown and content.start <= span.start < span.end <= content.end:
            start, end = (len(said(snapshot.text[content.start : place])) for place in (span.start, span.end))
            self._writing.select(Span(start, end))
        elif not self.guidance.isHidden():
            self._choose_gap()
        self.edit.setFocus()

    def _operation(self, text: str) -> Operation:
        return ReplaceSection(self._index, text)

    @property
    def editors(self) -> tuple[MarkdownEdit, ...]:
        return (self.edit,)

    def set_library(self, library: Library) -> None:
        self.completion.library = library

    def set_colours(self, colours: Colours) -> None:
        self.completion.delegate.set_colours(colours)
        self._colours = colours
        self.edit.highlighter.set_colours(colours)

    def cursor_in(self, found: Found) -> int | None:
        return self._writing.cursor if self._is_of(found) else None

    def take_keyboard(self) -> None:
        self.edit.setFocus()

    def select_found(self, found: Found) -> None:
        if self._is_of(found):
            self._writing.select(found.span)

    def mark_found(self, found: Sequence[Found]) -> None:
        self._writing.mark([each.span for each in found if self._is_of(each)], self._colours.warning_ground)

    def _is_of(self, found: Found) -> bool:
        """Whether a place is in this section as the editor shows it."""
        page = found.part.page
        return page == PageId(PageKind.SECTION, self._index) and found.part.text == self._writing.text

    def undo_held(self) -> bool:
        return self._writing.undo_held()

    def redo_held(self) -> bool:
        return self._writing.redo_held()


class WordMeter(QWidget):
    """How many words there are, against the target, and how long one reads them."""

    def __init__(self) -> None:
        super().__init__()
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
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(self._bar, _LONGEST_BAR)
        layout.addWidget(self._label)
        layout.addWidget(self._time)

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
        self._time.setVisible(words > 0)
        said = tr_count(minutes, "About a minute to read", "About {count} minutes to read")
        self._time.setToolTip(said)
        self._time.setAccessibleName(said)
        self._bar.setVisible(spec is not None)
        if spec is not None:
            self._bar.setRange(0, spec.high)
            self._bar.setValue(min(words, spec.high))
            self._bar.setAccessibleName(text)
            off = is_off_target(words, spec)
            if self._bar.property("off") != off:
                self._bar.setProperty("off", off)
                restyle(self._bar)
