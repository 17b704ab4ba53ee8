"""Keeps a QPlainTextEdit and one stretch of the document's text equal; the only place that counts UTF-16 units.

Qt shows other characters than it is given: line ends of all kinds become block breaks, and some characters it can't
hold at all. So the stretch itself is kept
beside the widget, and only the difference that a person made is carried over to it.
"""

from bisect import bisect_left

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.core.edit import Edit, apply_edits, minimal
from editor.core.offsets import Utf16Map
from editor.core.span import Span

_BREAKS = {"\u2029": "\n", "\r": "\n"}
_STAND_INS = {"\ufeff": "\u2060", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"}
"""For a byte order mark, which is lost on the way to Qt, and for two characters that Qt keeps for its own frames."""


class TextSync(QObject):
    """The tie between a widget and a text.

    Signals:
        text_edited(str): a person changed the text to this. It is sent as an object: as a string of Qt's it would
            lose a byte order mark.
    """

    text_edited = Signal(object)

    def __init__(self, widget: QPlainTextEdit) -> None:
        super().__init__(widget)
        self._widget = widget
        self._text = ""
        self._shown = ""
        self._showing = False
        widget.textChanged.connect(self._on_text_changed)

    @property
    def text(self) -> str:
        """The text as it stands in the widget, with the characters of the file."""
        return self._text

    def show(self, text: str) -> None:
        """Show `text`, touching only what differs, so that cursor and scroll position stay."""
        shown = _as_shown(text)
        self._text = text
        if shown == self._shown:
            return
        edits = minimal(self._shown, shown)
        units = Utf16Map(self._shown)
        self._showing = True
        cursor = QTextCursor(self._widget.document())
        cursor.beginEditBlock()
        for edit in edits:
            cursor.setPosition(units.to_units(edit.span.start))
            cursor.setPosition(units.to_units(edit.span.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(edit.text)
        cursor.endEditBlock()
        if not self._shown:
            self._widget.moveCursor(QTextCursor.MoveOperation.Start)
        self._shown = shown
        self._showing = False

    @property
    def cursor_place(self) -> int:
        """Where in `text` what is selected in the widget begins."""
        shown = Utf16Map(self._shown).to_offset(self._widget.textCursor().selectionStart())
        place = 0
        for offset in _crlf_offsets(self._text):
            if offset - place >= shown:
                break
            place += 1
        return shown + place

    def select(self, span: Span) -> None:
        """Select a span of `text` and bring it into view."""
        self._widget.setTextCursor(self.cursor_at(span))
        self._widget.centerCursor()

    def cursor_at(self, span: Span) -> QTextCursor:
        """A cursor that has a span of `text` selected."""
        crlf = _crlf_offsets(self._text)
        units = Utf16Map(self._shown)
        cursor = QTextCursor(self._widget.document())
        cursor.setPosition(units.to_units(span.start - bisect_left(crlf, span.start)))
        cursor.setPosition(units.to_units(span.end - bisect_left(crlf, span.end)), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _on_text_changed(self) -> None:
        if self._showing:
            return
        shown = _with(_BREAKS, self._widget.document().toRawText())
        edits = minimal(self._shown, shown)
        if not edits:
            return
        self._text = apply_edits(self._text, [_to_text(edit, self._text) for edit in edits])
        self._shown = shown
        self.text_edited.emit(self._text)


def _as_shown(text: str) -> str:
    return _with(_STAND_INS, _with(_BREAKS, text.replace("\r\n", "\n")))


def _with(others: dict[str, str], text: str) -> str:
    """A text with other characters for some; with each key typed, `translate` would look at every character of it."""
    for letter, other in others.items():
        text = text.replace(letter, other)
    return text


def _crlf_offsets(text: str) -> list[int]:
    """Where the CRLF pairs of `text` begin."""
    offsets: list[int] = []
    place = text.find("\r\n")
    while place >= 0:
        offsets.append(place)
        place = text.find("\r\n", place + 2)
    return offsets


def _to_text(edit: Edit, text: str) -> Edit:
    """An edit of the shown text as one of the file's text, where a line end may be two characters."""
    crlf = _crlf_offsets(text)
    if not crlf:
        return edit
    shown = [offset - number for number, offset in enumerate(crlf)]
    start = edit.span.start + bisect_left(shown, edit.span.start)
    end = edit.span.end + bisect_left(shown, edit.span.end)
    return Edit(Span(start, end), edit.text.replace("\n", "\r\n"))
