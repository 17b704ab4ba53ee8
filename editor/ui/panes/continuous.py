"""Lead and all sections one below the other, as one page to read and write in."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.core.operations import Operation, ReplaceLead, ReplaceSection
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.core.translation import tr
from editor.render.colours import Colours
from editor.session.library import Library
from editor.session.outline import LEAD, PageId, PageKind
from editor.session.replacing import CALLOUT, Found
from editor.ui.bridge import Editing
from editor.ui.forms.field import ElidedLabel, small_label
from editor.ui.panes.linkcompletion import LinkCompletion
from editor.ui.panes.page import MARGIN, Page, scrolled
from editor.ui.panes.sectionaid import SectionAid
from editor.ui.panes.writing import Writing, lead_part, section_part
from editor.ui.text.growing import GrowingMarkdown
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.toolbar import MarkdownToolbar

_BOUNDLESS = 100_000
_AIR = 48
"""Pixels that stay free above and below the cursor."""


class _Part(QWidget):
    """A heading, and the text below it as high as it is."""

    def __init__(self, name: str, editing: Editing, colours: Colours, index: int | None) -> None:
        super().__init__()
        self._index = index
        title = ElidedLabel()
        title.setText(name)
        title.setObjectName("heading")
        self.edit = GrowingMarkdown(colours, tr("Text of {name}", name=name), least=2, most=_BOUNDLESS)
        self.edit.setObjectName("writing")
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        note = small_label("")
        note.setObjectName("error")
        self.writing = Writing(self.edit, editing, note, self._operation)
        self.completion = LinkCompletion(self.edit, editing.file.path, colours)
        self._aid = SectionAid(self.edit) if index is not None else None
        head = QHBoxLayout()
        head.addWidget(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 16)
        layout.setSpacing(4)
        layout.addLayout(head)
        if self._aid is not None:
            head.addWidget(self._aid.meter, 1)
            layout.addWidget(self._aid.guidance)
        layout.addWidget(self.edit)
        layout.addWidget(note)

    def _operation(self, text: str) -> Operation:
        return ReplaceLead(text) if self._index is None else ReplaceSection(self._index, text)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the text says now."""
        if self._index is None:
            self.writing.show(lead_part(), snapshot.lead)
            return
        section = snapshot.body.sections[self._index]
        self.edit.heading_level = section.level + 1
        part = section_part(section.heading.of(snapshot.text), _name(snapshot, self._index))
        if self._aid is not None:
            self._aid.show_section(snapshot, self._index)
        self.writing.show(part, snapshot.section_text(self._index))


class ContinuousPage(Page):
    """Each part is an editor of its own; the arrow keys lead from one to the next.

    Signals:
        part_entered(): the keyboard came to another part.
    """

    part_entered = Signal()

    def __init__(self, editing: Editing, colours: Colours) -> None:
        super().__init__()
        self._editing = editing
        self._colours = colours
        self._library = Library()
        self._names: tuple[str, ...] = ()
        self._parts: list[_Part] = []
        self._current = 0
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._area = scrolled(content)
        # The texts take their heights only once they are laid out.
        self._area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        bar = QHBoxLayout()
        bar.setContentsMargins(MARGIN, 8, MARGIN, 0)
        bar.addWidget(MarkdownToolbar(self._set_mark))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._area, 1)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        names = (tr("Lead"), *(_name(snapshot, index) for index in range(len(snapshot.body.sections))))
        if names != self._names:
            self._make_parts(names)
        for part in self._parts:
            part.show_snapshot(snapshot)

    def _make_parts(self, names: tuple[str, ...]) -> None:
        for part in self._parts:
            self._column.removeWidget(part)
            part.deleteLater()
        self._names = names
        self._parts = []
        self._current = 0
        for number, name in enumerate(names):
            part = _Part(name, self._editing, self._colours, number - 1 if number else None)
            part.completion.library = self._library
            part.edit.installEventFilter(self)
            part.edit.link_opened.connect(self.link_opened)
            part.edit.cursorPositionChanged.connect(partial(self._follow, part.edit))
            self._column.addWidget(part)
            self._parts.append(part)

    @property
    def editors(self) -> tuple[MarkdownEdit, ...]:
        return tuple(part.edit for part in self._parts)

    def _set_mark(self, name: str) -> None:
        if self._parts:
            self._parts[self._current].edit.set_mark(name)

    @property
    def current_part(self) -> int:
        """Where in `editors` the one is that has the keyboard or had it last."""
        return self._current

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if (by := steps.get(Qt.Key(event.key()))) is not None and self._leaves(watched, by):
                return True
        elif event.type() == QEvent.Type.FocusIn and (number := self._number_of(watched)) not in (-1, self._current):
            self._current = number
            self.part_entered.emit()
        return super().eventFilter(watched, event)

    def _number_of(self, edit: QObject) -> int:
        return next((number for number, part in enumerate(self._parts) if part.edit is edit), -1)

    def _leaves(self, watched: QObject, by: int) -> bool:
        """Go on in the next part (1) or the one before (-1) at the end of one; returns whether that was so."""
        number = self._number_of(watched)
        if number < 0 or not 0 <= number + by < len(self._parts) or self._parts[number].completion.popup.isVisible():
            return False
        operation = QTextCursor.MoveOperation
        if self._parts[number].edit.textCursor().movePosition(operation.Down if by > 0 else operation.Up):
            return False
        edit = self._parts[number + by].edit
        edit.moveCursor(operation.Start if by > 0 else operation.End)
        edit.setFocus()
        self._follow(edit)
        return True

    def _follow(self, edit: MarkdownEdit) -> None:
        """Keep the cursor in view."""
        if edit.hasFocus():
            self._show_cursor(edit)

    def _show_cursor(self, edit: MarkdownEdit) -> None:
        holder = self._area.widget()
        if holder is not None:
            place = edit.viewport().mapTo(holder, edit.cursorRect().center())
            self._area.ensureVisible(place.x(), place.y(), 0, _AIR)

    @Slot()
    def _on_range_changed(self) -> None:
        for edit in self.editors:
            self._follow(edit)

    def reveal(self, path: KeyPath, span: Span) -> None:
        self.take_keyboard()

    @Slot()
    def take_keyboard(self) -> None:
        if self._parts:
            self._parts[self._current].edit.setFocus()

    @property
    def part_page(self) -> PageId:
        """The page of its own that the part with the cursor has."""
        return PageId(PageKind.SECTION, self._current - 1) if self._current else LEAD

    def holds(self, found: Found) -> bool:
        """Whether a place stands on this page."""
        return self._number_with(found) is not None

    def cursor_in(self, found: Found) -> int | None:
        return self._parts[self._current].writing.cursor if self._number_with(found) == self._current else None

    def select_found(self, found: Found) -> None:
        number = self._number_with(found)
        if number is None:
            return
        part, has_keyboard = self._parts[number], self._parts[self._current].edit.hasFocus()
        part.writing.select(found.span)
        if has_keyboard:
            part.edit.setFocus()
        elif number != self._current:
            self._current = number
            self.part_entered.emit()
        self._show_cursor(part.edit)

    def mark_found(self, found: Sequence[Found]) -> None:
        for number, part in enumerate(self._parts):
            spans = [each.span for each in found if self._number_with(each) == number]
            part.writing.mark(spans, self._colours.warning_ground)

    def _number_with(self, found: Found) -> int | None:
        """Which of the parts a place is in; None where it is on another page, or shows another text."""
        page = found.part.page
        if page.kind not in (PageKind.LEAD, PageKind.SECTION) or found.part.name == CALLOUT:
            return None
        number = page.index + 1 if page.kind is PageKind.SECTION else 0
        return number if number < len(self._parts) and self._parts[number].writing.text == found.part.text else None

    def set_library(self, library: Library) -> None:
        self._library = library
        for part in self._parts:
            part.completion.library = library

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        for part in self._parts:
            part.edit.highlighter.set_colours(colours)
            part.completion.delegate.set_colours(colours)

    def undo_held(self) -> bool:
        return any(part.writing.undo_held() for part in self._in_turn())

    def redo_held(self) -> bool:
        return any(part.writing.redo_held() for part in self._in_turn())

    def _in_turn(self) -> list[_Part]:
        """The parts, the one with the keyboard first."""
        return sorted(self._parts, key=lambda part: not part.edit.hasFocus())


def _name(snapshot: Snapshot, index: int) -> str:
    section = snapshot.body.sections[index]
    return f"{section.number} · {section.name}" if section.number else section.name
