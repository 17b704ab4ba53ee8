"""An editor for Markdown: prose face, a readable measure, and the marks set by shortcut."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QMimeData, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QKeyEvent, QResizeEvent, QTextCursor

from editor.render.colours import Colours
from editor.ui.text.emphasis import emphasize
from editor.ui.text.highlight import MarkdownHighlighter
from editor.ui.text.listkeys import Opening, continued, item_of, line_within, shifted
from editor.ui.text.marks import headed, listed, quoted
from editor.ui.text.openlinks import LinkedEdit
from editor.ui.text.pasting import is_address, markdown_of, placed
from editor.ui.text.undokeys import give_back_undo
from editor.ui.theme import prose_font

MEASURE = 76
"""Characters in a line, at most."""


class MarkdownEdit(LinkedEdit):
    """Plain text with Markdown coloured.

    Tab moves on, so that the keyboard gets out, but at the beginning of an item that can go further in it does that;
    Shift+Tab likewise.
    """

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.heading_level = 4
        """Marks of the highest heading that may stand in this text."""
        self.setFont(prose_font())
        self.setObjectName("writing")
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        give_back_undo(self)
        self.check_spelling()
        self.highlighter = MarkdownHighlighter(self.document(), colours)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = int(QFontMetricsF(self.font()).averageCharWidth() * MEASURE)
        self.setViewportMargins(0, 0, max(0, self.width() - widest - 32), 0)

    def set_mark(self, name: str) -> None:
        """Set the mark of this name, or take it away where it stands; see `MARKS`."""
        match name:
            case "bold" | "italic":
                self._emphasize("**" if name == "bold" else "*")
            case "link":
                self._link()
            case "quote":
                self._change_lines(quoted)
            case "bullets" | "numbers":
                self._change_lines(partial(listed, numbered=name == "numbers"))
            case "inwards" | "outwards":
                self.shift_items(inwards=name == "inwards")
            case _:
                deeper = int(name.removeprefix("heading_")) - 1
                self._change_lines(partial(headed, level=self.heading_level + deeper))
        self.setFocus()

    def _emphasize(self, mark: str) -> None:
        with self._one_step() as cursor:
            emphasize(cursor, mark)

    def _link(self) -> None:
        """Make the selection the text of a link, and put the cursor where its address goes; or else where its text."""
        with self._one_step() as cursor:
            said = cursor.selectedText()
            cursor.insertText(f"[{said}]()")
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, 1 if said else 3)

    def _change_lines(self, change: Callable[[list[str]], list[str]]) -> None:
        """Change the lines that are selected, or the one of the cursor; what was selected stays so."""
        with self._one_step() as cursor:
            first, last = (self.document().findBlock(place) for place in _ends(cursor))
            selected = cursor.hasSelection()
            behind = cursor.block().position() + cursor.block().length() - 1 - cursor.position()
            cursor.setPosition(first.position())
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            start = cursor.selectionStart()
            cursor.insertText("\n".join(change(cursor.selectedText().split("\u2029"))))
            end = cursor.position()
            if selected:
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            else:
                cursor.setPosition(max(start, end - behind))

    def shift_items(self, *, inwards: bool) -> bool:
        """Move the items that are selected, or the one of the cursor, in or out; returns whether there was any."""
        cursor = self.textCursor()
        first, last = (self.document().findBlock(place).blockNumber() for place in _ends(cursor))
        changes = shifted(self._lines(), first, last, inwards=inwards)
        if not changes:
            return False
        with self._one_step():
            self._apply(changes)
        return True

    def insertFromMimeData(self, source: QMimeData) -> None:
        selected = self.textCursor().selectedText()
        if selected and "\u2029" not in selected and is_address(source.text()):
            self._insert(f"[{selected}]({source.text().strip()})")
            return
        markdown = markdown_of(source.html(), self.heading_level) if source.hasHtml() else None
        if markdown is None:
            self._insert(source.text())
            return
        line, place = self._line_at_selection()
        self._insert(placed(markdown, line[:place], line[place:]))

    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt would add HTML, of which pasting would make Markdown again.
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    def replace(self, cursor: QTextCursor, text: str) -> None:
        """Put a text in place of what a cursor has selected, as a step of its own; the cursor stands behind it."""
        self.setTextCursor(cursor)
        self._insert(text)
        self.setFocus()

    @Slot()
    def paste_plain(self) -> None:
        """Paste the text of the clipboard as it is."""
        self._insert(QGuiApplication.clipboard().text())

    def _insert(self, text: str) -> None:
        with self._one_step() as cursor:
            cursor.insertText(text.replace("\r\n", "\n").replace("\u2028", "\n"))
        self.ensureCursorVisible()

    def _line_at_selection(self) -> tuple[str, int]:
        """The line in which what is selected begins, without it, and the place where that stood."""
        cursor = self.textCursor()
        first, last = (self.document().findBlock(place) for place in (cursor.selectionStart(), cursor.selectionEnd()))
        before = QTextCursor(first)
        before.setPosition(cursor.selectionStart(), QTextCursor.MoveMode.KeepAnchor)
        behind = QTextCursor(self.document())
        behind.setPosition(cursor.selectionEnd())
        behind.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        return before.selectedText() + behind.selectedText(), len(before.selectedText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._takes(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Qt asks this for Tab before it makes a key press of it.
        if self._is_at_beginning_of_item() and self.shift_items(inwards=forward):
            return True
        return super().focusNextPrevChild(forward)

    def _takes(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key means here and nowhere else; returns whether it means anything."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if modifiers & Qt.KeyboardModifier.ShiftModifier:
                # Qt would write a line separator of Unicode, which nothing else reads as the end of a line.
                self._break_line(line_within(self._lines(), self._line()) or "")
                return True
            return not modifiers & ~Qt.KeyboardModifier.KeypadModifier and self._continue_list()
        return False

    def _continue_list(self) -> bool:
        """Begin the next item or end the list; returns whether there is one."""
        found = continued(self._lines(), self._line())
        block, cursor = self.textCursor().block(), self.textCursor()
        item = item_of(block.text())
        if found is None or item is None or cursor.selectionStart() < block.position() + len(item.opening):
            return False
        if found.opening is not None:
            self._break_line(found.opening, found.changes)
        else:
            with self._one_step():
                self._apply(found.changes)
        return True

    def _break_line(self, opening: str, changes: Iterable[Opening] = ()) -> None:
        with self._one_step() as cursor:
            self._apply(changes)
            cursor.insertText(f"\n{opening}")
        self.ensureCursorVisible()

    def _apply(self, changes: Iterable[Opening]) -> None:
        cursor = QTextCursor(self.document())
        for change in changes:
            start = self.document().findBlockByNumber(change.line).position()
            # The openings are written with letters that Qt counts as one.
            cursor.setPosition(start)
            cursor.setPosition(start + change.size, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(change.text)

    @contextmanager
    def _one_step(self) -> Iterator[QTextCursor]:
        """The cursor, to change the text with; all that is done with it is one step."""
        self.step_ended.emit()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        try:
            yield cursor
        finally:
            cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.step_ended.emit()

    def _is_at_beginning_of_item(self) -> bool:
        """Whether the cursor stands in the opening of an item; with a selection, whether it has whole items."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        item = item_of(block.text())
        return item is not None and cursor.selectionStart() <= block.position() + len(item.opening)

    def _lines(self) -> list[str]:
        return self.document().toRawText().split("\u2029")

    def _line(self) -> int:
        """The number of the line in which what is selected begins."""
        return self.document().findBlock(self.textCursor().selectionStart()).blockNumber()


def _ends(cursor: QTextCursor) -> tuple[int, int]:
    """Where what is selected begins and ends; an end at the beginning of a line leaves that line out."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    return start, max(start, end - 1) if end > start else end
