"""One section: its Markdown, and how it stands against its word target."""

from itertools import pairwise

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from editor.core.operations import ReplaceSection
from editor.core.problems import KeyPath
from editor.core.sections import trim_blank_lines
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.render.colours import Colours
from editor.schema.generations import format_of
from editor.schema.guidance import SectionSpec, section_spec
from editor.session.outline import is_off_target, word_count
from editor.ui.bridge import Editing
from editor.ui.forms.field import restyle, small_label
from editor.ui.panes.page import MARGIN, Page
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.sync import TextSync


class SectionPage(Page):
    """Heading, word meter, toolbar, guidance while there is no text, and the editor.

    A text that would be read as another section stays in the editor and is not written to the file until it can be.
    """

    def __init__(self, index: int, editing: Editing, colours: Colours) -> None:
        super().__init__()
        self._index = index
        self._editing = editing
        self._key = f"section {index}"
        self._held_over: str | None = None
        self._before = ""
        self._taken: list[str] = []
        self._returning: list[str] = []
        self._title = QLabel()
        self._title.setObjectName("heading")
        self._meter = WordMeter()
        self._guidance = small_label("")
        self._refusal = small_label("")
        self._refusal.setObjectName("error")
        self.edit = MarkdownEdit(colours)
        self._sync = TextSync(self.edit)
        self._sync.text_edited.connect(self._on_text_edited)
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._meter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 8, MARGIN, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        toolbar = MarkdownToolbar(self.edit)
        layout.addWidget(toolbar)
        layout.addWidget(self._guidance)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self._refusal)
        self._refusal.hide()
        for before, after in pairwise([self.edit, *toolbar.findChildren(QToolButton)]):
            QWidget.setTabOrder(before, after)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        sections = snapshot.body.sections
        if self._index >= len(sections):
            return
        section, text = sections[self._index], snapshot.section_text(self._index)
        name = f"{section.number} · {section.name}" if section.number else section.name
        if self._title.text() != name:
            self._title.setText(name)
            self.edit.setAccessibleName(f"Text of section {name}")
        spec = section_spec(section.name, format_of(snapshot.root).sections)
        self._meter.show_words(word_count(text), spec)
        self._guidance.setText(spec.guidance if spec else "")
        self._guidance.setVisible(spec is not None and not text)
        if self._held_over == text:
            return
        if trim_blank_lines(self._sync.text) != text:
            self._sync.show(text)
            self._before = text
        self._release()

    def reveal(self, path: KeyPath, span: Span) -> None:
        self.edit.setFocus()

    @Slot(object)
    def _on_text_edited(self, text: str) -> None:
        self._returning.clear()
        self._write(text)

    def _write(self, text: str) -> None:
        operation = ReplaceSection(self._index, trim_blank_lines(text))
        reason = self._editing.attempt(operation, f"Edit {self._title.text()}", self._key)
        if reason:
            self._hold(reason)
        else:
            self._release()
        self._before = text

    def _hold(self, reason: str) -> None:
        """Keep a text that can't be written to the file, and say so; other changes leave it alone."""
        if self._held_over is None:
            self._taken = [self._before]
        elif self._before.endswith((" ", "\n")) and self._before != self._taken[-1]:
            self._taken.append(self._before)
        self._held_over = self._editing.snapshot.section_text(self._index)
        self._editing.hold(self._key, f"Section {self._title.text()} holds text that is not in the file. {reason}")
        self._refusal.setText(f"▲ Not in the file yet. {reason}")
        self._refusal.show()

    def _release(self) -> None:
        self._held_over = None
        self._editing.hold(self._key, "")
        self._refusal.hide()

    def undo_held(self) -> bool:
        if self._held_over is None:
            return False
        self._returning.append(self._sync.text)
        self._show_again(self._taken.pop())
        return True

    def redo_held(self) -> bool:
        if not self._returning:
            return False
        text = self._returning.pop()
        if self._held_over is not None:
            self._taken.append(self._sync.text)
        self._show_again(text)
        return True

    def _show_again(self, text: str) -> None:
        """Show a text that was typed before, and write it if it can be written."""
        taken = list(self._taken)
        self._sync.show(text)
        self._write(text)
        if self._held_over is not None:
            self._taken = taken or [self._held_over]


class WordMeter(QWidget):
    """How many words there are, against the target."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(96)
        self._label = small_label("")
        self._label.setWordWrap(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._bar)
        layout.addWidget(self._label)

    def show_words(self, words: int, spec: SectionSpec | None) -> None:
        """Show a count; without a target there is no bar."""
        text = f"{words} words" if spec is None else f"{words} of {spec.low}–{spec.high} words"
        if text == self._label.text():
            return
        self._label.setText(text)
        self._bar.setVisible(spec is not None)
        if spec is not None:
            self._bar.setRange(0, spec.high)
            self._bar.setValue(min(words, spec.high))
            self._bar.setProperty("off", is_off_target(words, spec))
            self._bar.setAccessibleName(text)
            restyle(self._bar)


class MarkdownToolbar(QWidget):
    """The marks one uses most."""

    def __init__(self, edit: MarkdownEdit) -> None:
        super().__init__()
        self._edit = edit
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for text, name, slot in (
            ("B", "Bold (Ctrl+B)", self._on_bold),
            ("I", "Italic (Ctrl+I)", self._on_italic),
            ("“ ”", "Quote", self._on_quote),
            ("•", "List", self._on_list),
            ("1.", "Numbered list", self._on_numbers),
            ("Link", "Link (Ctrl+K)", self._on_link),
            ("H", "Heading", self._on_heading),
        ):
            button = QToolButton()
            button.setObjectName("quiet")
            button.setText(text)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(slot)
            if text in "BI":
                font = button.font()
                font.setBold(text == "B")
                font.setItalic(text == "I")
                button.setFont(font)
            layout.addWidget(button)
        layout.addStretch(1)

    @Slot()
    def _on_bold(self) -> None:
        self._edit.wrap("**")

    @Slot()
    def _on_italic(self) -> None:
        self._edit.wrap("*")

    @Slot()
    def _on_quote(self) -> None:
        self._edit.prefix_lines("> ")

    @Slot()
    def _on_list(self) -> None:
        self._edit.prefix_lines("- ")

    @Slot()
    def _on_numbers(self) -> None:
        self._edit.prefix_lines("1. ")

    @Slot()
    def _on_link(self) -> None:
        self._edit.link()

    @Slot()
    def _on_heading(self) -> None:
        self._edit.prefix_lines("#### ")
