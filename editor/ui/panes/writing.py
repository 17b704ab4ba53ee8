"""Ties a text editor to one part of the body: what is typed goes to the file, or is held until it can."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit

from editor.core.body.sections import trim_blank_lines
from editor.core.operations import Operation
from editor.core.span import Span
from editor.core.translation import tr
from editor.session.openfile import Held
from editor.ui.bridge import Editing
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.sync import TextSync

_MOST_ENDS = 50


@dataclass(frozen=True, slots=True)
class PartOfText:
    """A part of the body: its key for Undo, its name within a sentence, and what editing it is called."""

    key: str
    name: str
    label: str


def lead_part() -> PartOfText:
    """The lead."""
    return PartOfText("lead", tr("the lead"), tr("Edit the lead"))


def callout_part() -> PartOfText:
    """The explanation in the callout."""
    return PartOfText("explanation", tr("the callout"), tr("Edit the callout"))


def section_part(heading: str, name: str) -> PartOfText:
    """The section with this heading, whose name and number are `name`."""
    return PartOfText(f"section {heading}", tr("section {name}", name=name), tr("Edit section {name}", name=name))


class Writing(QObject):
    """Writes with the operation that `operation` makes of a text; `note` says why a text is held.

    A text that would be read as something else (another section, an open code block) stays in the editor, survives
    other changes and a rebuilt page, and is taken back by Undo before anything else is.
    """

    def __init__(
        self, edit: QPlainTextEdit, editing: Editing, note: QLabel, operation: Callable[[str], Operation]
    ) -> None:
        super().__init__(edit)
        self._edit = edit
        self._editing = editing
        self._note = note
        self._operation = operation
        self._part = PartOfText("", "", "")
        self._before = ""
        self._ends: dict[str, str] = {}
        """Texts that stood here with blank lines around them, by what the file has of them."""
        self._taken: list[str] = []
        self._returning: list[str] = []
        self._sync = TextSync(edit)
        self._sync.text_edited.connect(self._on_text_edited)
        if isinstance(edit, MarkdownEdit):
            edit.step_ended.connect(editing.file.document.history.close)
        note.hide()

    @property
    def text(self) -> str:
        """What the editor shows, without blank lines around it."""
        return trim_blank_lines(self._sync.text)

    def show(self, part: PartOfText, text: str) -> None:
        """Show a part whose text in the file is `text`."""
        self._part = part
        held = self._editing.file.held.get(part.key)
        wanted = self._ends.get(text, text) if held is None else held.text
        if self.text != trim_blank_lines(wanted):
            self._sync.show(wanted)
            self._before = wanted
        self._say(held)

    def select(self, span: Span) -> None:
        """Select a stretch of the text without the blank lines around it, and bring it into view."""
        first = self._sync.text.find(self.text)
        self._sync.select(Span(first + span.start, first + span.end))

    @property
    def cursor(self) -> int:
        """Where what is selected begins, in the text without the blank lines around it."""
        return self._sync.cursor_place - self._sync.text.find(self.text)

    def mark(self, spans: Iterable[Span], colour: str) -> None:
        """Give these stretches of the text a ground; those marked before lose theirs."""
        first = self._sync.text.find(self.text)
        shape = QTextCharFormat()
        shape.setBackground(QColor(colour))
        marks = []
        for span in spans:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._sync.cursor_at(Span(first + span.start, first + span.end))
            mark.format = shape
            marks.append(mark)
        self._edit.setExtraSelections(marks)

    @Slot(object)
    def _on_text_edited(self, text: str) -> None:
        self._returning.clear()
        self._write(text)

    def _write(self, text: str) -> None:
        self._remember_ends()
        reason = self._editing.attempt(self._operation(trim_blank_lines(text)), self._part.label, self._part.key)
        if reason:
            self._remember()
            self._editing.hold(self._part.key, Held(self._part.name, text, reason))
        else:
            self._taken.clear()
            self._editing.hold(self._part.key, None)
        self._say(self._editing.file.held.get(self._part.key))
        self._before = text

    def _remember_ends(self) -> None:
        """Keep the blank lines around what stood there before: the file has none, and Undo comes back to them."""
        said = trim_blank_lines(self._before)
        if said != self._before:
            self._ends.pop(said, None)
            self._ends[said] = self._before
            if len(self._ends) > _MOST_ENDS:
                del self._ends[next(iter(self._ends))]

    def _remember(self) -> None:
        """Keep what stood there before, at the beginning and word by word, for Undo."""
        if not self._taken or (self._before.endswith((" ", "\n")) and self._before != self._taken[-1]):
            self._taken.append(self._before)

    def _say(self, held: Held | None) -> None:
        self._note.setText(tr("▲ Not in the file yet. {reason}", reason=held.reason) if held else "")
        self._note.setVisible(held is not None)

    def undo_held(self) -> bool:
        """Take back typing that is held; returns whether there was any."""
        if self._part.key not in self._editing.file.held:
            return False
        self._returning.append(self._sync.text)
        self._show_again(self._taken.pop() if self._taken else "", list(self._taken))
        return True

    def redo_held(self) -> bool:
        """Bring back typing that `undo_held` took; returns whether there was any."""
        if not self._returning:
            return False
        taken = [*self._taken, self._sync.text]
        self._show_again(self._returning.pop(), taken)
        return True

    def _show_again(self, text: str, taken: list[str]) -> None:
        self._sync.show(text)
        self._write(text)
        if self._part.key in self._editing.file.held:
            self._taken = taken
