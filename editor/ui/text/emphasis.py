"""Bold and italic at a cursor: set, or taken away where they stand."""

from PySide6.QtGui import QTextCursor

from editor.ui.text.marks import cut, emphasized, stands_for


def emphasize(cursor: QTextCursor, mark: str) -> None:
    """Put `mark` around what is selected, or the word that the cursor is in, or the cursor; or take it away.

    What was selected stays selected, without the marks, so that the next mark can follow.
    """
    if cursor.hasSelection():
        _toggle(cursor, mark)
        return
    place = cursor.position()
    _select_word(cursor)
    before = cursor.selectionStart()
    _toggle(cursor, mark)
    cursor.setPosition(place + cursor.selectionStart() - before)


def _toggle(cursor: QTextCursor, mark: str) -> None:
    start, end, size = cursor.selectionStart(), cursor.selectionEnd(), len(mark)
    if stands_for(_stars_around(cursor), mark):
        _remove(cursor, end, end + size)
        _remove(cursor, start - size, start)
        _select(cursor, start - size, end - size)
        return
    lines = cursor.selectedText().split("\u2029")
    changed = emphasized(lines, mark) if start < end else [mark * 2]
    cursor.insertText("\n".join(changed))
    before, core, behind = cut(lines[0])
    if len(lines) == 1 and len(changed[0]) > len(lines[0]):
        around = size if core or start == end else 0
        _select(cursor, start + len(before) * bool(core) + around, cursor.position() - len(behind) - around)
    else:
        _select(cursor, start, cursor.position())


def _select_word(cursor: QTextCursor) -> None:
    """Select the word that the cursor stands in; at its beginning or end it does not."""
    place = cursor.position()
    cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    if not cursor.selectionStart() < place < cursor.selectionEnd() or not cursor.selectedText().isalnum():
        cursor.setPosition(place)


def _stars_around(cursor: QTextCursor) -> int:
    """How many stars stand on both sides of what is selected."""
    document = cursor.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    before = QTextCursor(first)
    _select(before, first.position(), cursor.selectionStart())
    behind = QTextCursor(last)
    _select(behind, cursor.selectionEnd(), last.position() + last.length() - 1)
    left, right = before.selectedText(), behind.selectedText()
    return min(len(left) - len(left.rstrip("*")), len(right) - len(right.lstrip("*")))


def _remove(cursor: QTextCursor, start: int, end: int) -> None:
    _select(cursor, start, end)
    cursor.removeSelectedText()


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
