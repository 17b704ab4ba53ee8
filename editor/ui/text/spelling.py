"""A text editor that underlines wrong words and offers what may have been meant; its text is not touched for that."""

import sys
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTextBlock,
    QTextCursor,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from editor.core.offsets import Utf16Map
from editor.core.translation import tr
from editor.library.spelling.tokens import FIRST, LineState, Word, checked_words, state_below
from editor.session.spelling import Spelling
from editor.ui.text.speller import speller

_WAVE, _HEIGHT = 2.0, 1.5
"""Half the length of a wave, and how far it goes up and down, in pixels."""
_OWN_UNDO = ("edit-undo", "edit-redo")
_LONG_LINE = 12_000
"""Characters; a longer line is looked through when nobody types."""


class SpelledEdit(QPlainTextEdit):
    """Checks nothing until `check_spelling` was called.

    Signals:
        step_ended(): what comes now is a step of its own for Undo.
    """

    step_ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._checks_spelling = False
        self._states: list[LineState] = []
        self._states_revision = -1
        self._seen_revision = 0
        self._is_typing = False

    def check_spelling(self) -> None:
        """Begin to underline what is wrong."""
        self._checks_spelling = True
        speller().changed.connect(self.viewport().update)
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    @property
    def checks_spelling(self) -> bool:
        """Whether wrong words are underlined here."""
        return self._checks_spelling

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._checks_spelling or not speller().is_on:
            return
        spelling = speller().spelling
        if spelling is None:
            speller().needed.emit()
        else:
            self._underline(spelling, event.rect())

    def _underline(self, spelling: Spelling, area: QRect) -> None:
        """Underline the words in `area` that are known to be wrong, and ask for those that are not judged yet."""
        typed = self.textCursor().position() if self._is_typing and self.hasFocus() else -1
        wanted: list[str] = []
        waves: list[QPolygonF] = []
        for block in self._blocks_in(area):
            units = None
            for word in self._words(block):
                verdict = spelling.verdict(word.text)
                if verdict:
                    continue
                units = units or Utf16Map(block.text())
                start, end = units.to_units(word.start), units.to_units(word.end)
                if block.position() + end == typed:
                    continue
                if verdict is None:
                    wanted.append(word.text)
                else:
                    top = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
                    waves += _waves(block.layout(), top, start, end)
        if waves:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(speller().colour), 1.25))
            for wave in waves:
                painter.drawPolyline(wave)
            painter.end()
        if wanted:
            speller().want(wanted)

    def _blocks_in(self, area: QRect) -> Iterator[QTextBlock]:
        block = self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > area.bottom():
                return
            if block.isVisible() and place.bottom() >= area.top():
                yield block
            block = block.next()

    def _words(self, block: QTextBlock) -> tuple[Word, ...]:
        number = block.blockNumber()
        if self._is_typing and block.length() > _LONG_LINE:
            return ()
        if len(self._states) != self.blockCount() or not self._is_typing:
            self._find_states()
        return checked_words(block.text(), self._states[number])

    def _find_states(self) -> None:
        """Find out which lines are code; while one types in a line that is not done anew."""
        revision = self.document().revision()
        if revision == self._states_revision:
            return
        self._states_revision = revision
        self._states = []
        state = FIRST
        for line in self.document().toRawText().split("\u2029"):
            self._states.append(state)
            state = state_below(line, state)

    @Slot()
    def _on_cursor_moved(self) -> None:
        """While one types, the word before the cursor is not finished, and so not wrong."""
        revision = self.document().revision()
        was_typing, self._is_typing = self._is_typing, revision != self._seen_revision
        self._seen_revision = revision
        if was_typing and not self._is_typing:
            self.viewport().update()

    def step_to_misspelling(self, by: int, *, from_end: bool = False) -> bool:
        """Select the next wrong word (1) or the one before (-1), from the cursor or an end; tells whether there is."""
        spelling = speller().spelling
        if spelling is None:
            return False
        self._is_typing = False
        cursor = self.textCursor()
        place = cursor.selectionEnd() if by > 0 else cursor.selectionStart()
        if from_end:
            place = 0 if by > 0 else self.document().characterCount()
        block = self.document().findBlock(min(place, self.document().characterCount() - 1))
        while block.isValid():
            units = Utf16Map(block.text())
            for word in self._words(block)[::by]:
                start = block.position() + units.to_units(word.start)
                end = block.position() + units.to_units(word.end)
                is_ahead = start >= place if by > 0 else end <= place
                if is_ahead and not spelling.is_right(word.text):
                    self.setTextCursor(self._selection(start, end))
                    return True
            block = block.next() if by > 0 else block.previous()
        return False

    def _selection(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def wrong_word_at(self, position: int) -> QTextCursor | None:
        """The wrong word that a position of the document is in or at, selected; None where there is none."""
        spelling = speller().spelling
        if spelling is None or not self._checks_spelling:
            return None
        block = self.document().findBlock(position)
        units = Utf16Map(block.text())
        self._find_states()
        for word in checked_words(block.text(), self._states[block.blockNumber()]):
            start = block.position() + units.to_units(word.start)
            end = block.position() + units.to_units(word.end)
            if start <= position <= end and not spelling.is_right(word.text):
                return self._selection(start, end)
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # On Linux Qt knows the menu key only; Windows itself makes the event of either.
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if sys.platform != "win32" and event.key() == Qt.Key.Key_F10 and shifted:
            self.open_menu_at_cursor()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.open_menu(self.cursorForPosition(event.pos()).position(), event.globalPos())
        else:
            self.open_menu_at_cursor()

    @Slot()
    def open_menu_at_cursor(self) -> None:
        """Open the context menu below the cursor."""
        below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self.open_menu(self.textCursor().selectionStart(), below)

    def open_menu(self, position: int, at: QPoint) -> None:
        """Open the context menu, with what may have been meant by a wrong word at `position` of the document."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._leave_undo_out(menu)
        found = self.wrong_word_at(position)
        if found is not None:
            first = menu.actions()[0]
            for action in self._spelling_actions(menu, found):
                menu.insertAction(first, action)
            menu.setActiveAction(menu.actions()[0])
        menu.popup(at)

    def _leave_undo_out(self, menu: QMenu) -> None:
        """Take Undo and Redo out, which are the document's: here they would never do anything."""
        for action in menu.actions() if not self.isUndoRedoEnabled() else ():
            if not action.isSeparator() and action.objectName() not in _OWN_UNDO:
                return
            menu.removeAction(action)

    def _spelling_actions(self, menu: QMenu, found: QTextCursor) -> Iterator[QAction]:
        word = found.selectedText()
        spelling = speller().spelling
        assert spelling is not None
        suggestions = spelling.suggestions(word)
        for suggestion in suggestions:
            action = QAction(suggestion, menu)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(partial(self._replace, found, suggestion))
            yield action
        if not suggestions:
            nothing = QAction(tr("No suggestions"), menu)
            nothing.setEnabled(False)
            yield nothing
        yield _separator(menu)
        if spelling.library_list is not None:
            shared = QAction(tr("Add “{word}” to the Words of This Library", word=word), menu)
            shared.triggered.connect(partial(speller().add, word, shared=True))
            yield shared
        own = QAction(tr("Add “{word}” to My Own Words", word=word), menu)
        own.triggered.connect(partial(speller().add, word, shared=False))
        yield own
        yield _separator(menu)

    def _replace(self, found: QTextCursor, text: str) -> None:
        self.step_ended.emit()
        found.insertText(text)
        self.setTextCursor(found)
        self._is_typing = False
        self.step_ended.emit()


def _separator(menu: QMenu) -> QAction:
    action = QAction(menu)
    action.setSeparator(True)
    return action


def _waves(layout: QTextLayout, top: QPointF, start: int, end: int) -> Iterator[QPolygonF]:
    """The waves below a stretch of a block, one for each line that it stands in."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first >= last:
            continue
        left, right = (top.x() + _x_of(line, place) for place in (first, last))
        middle = top.y() + line.y() + min(line.ascent() + _HEIGHT + 1.5, line.height() - _HEIGHT - 0.5)
        points = max(2, int((right - left) / _WAVE) + 1)
        yield QPolygonF([QPointF(left + _WAVE * each, middle + _HEIGHT * (-1) ** each) for each in range(points)])


def _x_of(line: QTextLine, place: int) -> float:
    """Where a place of a block stands in its line, in pixels."""
    found = line.cursorToX(place)
    assert isinstance(found, tuple)
    return float(found[0])
