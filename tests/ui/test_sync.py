"""The tie between a text widget and a stretch of the file: both stay equal, whatever is spliced or typed."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.core.span import Span
from editor.ui.text.sync import TextSync

CHARACTERS = ["a", "b", " ", "ä", "😀", "👩‍🌾", "\u00a0", "\u2028", "\t", "—", "\ufeff", "\ufdd0", "\x00"]
ENDS = ["\n", "\r\n"]
pieces = st.lists(st.sampled_from([*CHARACTERS, *ENDS, "\r"]), max_size=30).map("".join)
places = st.floats(0, 1)
splices = st.lists(st.tuples(places, places, pieces), min_size=1, max_size=6)


@st.composite
def uniform_texts(draw: st.DrawFn) -> list[str]:
    """The characters of a text that has one kind of line end."""
    end = draw(st.sampled_from(ENDS))
    drawn = draw(
        st.lists(st.sampled_from([*"ab ä—", "😀", "\u00a0", "\u2028", "\t", "\ufeff", "\ufdd1", end, end]), max_size=30)
    )
    return [*drawn, end]


@pytest.fixture(scope="module")
def widget(qapp) -> Iterator[QPlainTextEdit]:
    widget = QPlainTextEdit()
    yield widget
    widget.deleteLater()


@pytest.fixture(scope="module")
def sync(widget: QPlainTextEdit) -> TextSync:
    return TextSync(widget)


def shown(widget: QPlainTextEdit) -> str:
    """What the widget holds, character by character."""
    return widget.document().toRawText().replace("\u2029", "\n")


def as_lines(text: str) -> str:
    """A text with one kind of line end, and with a stand-in for what Qt can't hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "\u2060")
    return text.replace("\ufdd0", "\ufffd").replace("\ufdd1", "\ufffd")


@given(pieces, splices)
def test_the_view_is_equal_to_the_text_after_any_splices(widget, sync, text, steps):
    heard: list[str] = []
    sync.text_edited.connect(heard.append)
    sync.show(text)
    assert shown(widget) == as_lines(text)
    for one, other, inserted in steps:
        start, end = sorted((round(one * len(text)), round(other * len(text))))
        text = text[:start] + inserted + text[end:]
        sync.show(text)
        assert shown(widget) == as_lines(text)
        assert sync.text == text
    sync.text_edited.disconnect(heard.append)
    assert heard == []


@given(uniform_texts(), places, st.text("xyz😀", min_size=1, max_size=4))
def test_the_text_is_equal_to_the_view_after_typing_anywhere(widget, sync, characters, place, typed):
    sync.show("".join(characters))
    index = round(place * len(characters))
    cursor = QTextCursor(widget.document())
    before = "".join(characters[:index]).replace("\r\n", "\n")
    cursor.setPosition(len(before.encode("utf-16-le")) // 2)
    cursor.insertText(typed)
    assert sync.text == "".join(characters[:index]) + typed + "".join(characters[index:])
    assert shown(widget) == as_lines(sync.text)


@given(uniform_texts(), places, places)
def test_the_text_is_equal_to_the_view_after_deleting_anything(widget, sync, characters, one, other):
    sync.show("".join(characters))
    first, last = sorted((round(one * len(characters)), round(other * len(characters))))
    cursor = QTextCursor(widget.document())
    for index, mode in ((first, QTextCursor.MoveMode.MoveAnchor), (last, QTextCursor.MoveMode.KeepAnchor)):
        before = "".join(characters[:index]).replace("\r\n", "\n")
        cursor.setPosition(len(before.encode("utf-16-le")) // 2, mode)
    cursor.removeSelectedText()
    assert sync.text == "".join(characters[:first] + characters[last:])
    assert shown(widget) == as_lines(sync.text)


def test_showing_the_same_text_tells_nobody(widget, sync, qtbot):
    sync.show("one\r\ntwo")
    with qtbot.assertNotEmitted(sync.text_edited), qtbot.assertNotEmitted(widget.textChanged):
        sync.show("one\r\ntwo")


@pytest.mark.parametrize("end", ENDS)
def test_typing_after_an_emoji_keeps_the_emoji(widget, sync, qtbot, end):
    sync.show(f"a😀b{end}👩‍🌾")
    widget.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    qtbot.keyClicks(widget, "x")
    assert sync.text == f"a😀xb{end}👩‍🌾"
    widget.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(widget, "y")
    assert sync.text == f"a😀xb{end}👩‍🌾y"
    qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert sync.text == f"a😀xb{end}👩‍🌾y{end}"


def test_the_cursor_and_the_place_stay_when_other_lines_change(widget, sync):
    lines = [f"line {number}" for number in range(200)]
    widget.resize(300, 200)
    widget.show()
    sync.show("\n".join(lines))
    cursor = widget.textCursor()
    cursor.setPosition(widget.document().findBlockByNumber(150).position() + 3)
    widget.setTextCursor(cursor)
    place = widget.verticalScrollBar().value()
    assert place > 0
    sync.show("\n".join([*lines[:-1], "😀 changed"]))
    assert widget.textCursor().blockNumber() == 150
    assert widget.textCursor().positionInBlock() == 3
    assert widget.verticalScrollBar().value() == place
    widget.hide()


@pytest.mark.parametrize("end", ENDS)
def test_a_span_of_the_text_is_selected_in_the_view(widget, sync, end):
    text = f"😀 one{end}two{end}three"
    sync.show(text)
    start = text.index("two")
    sync.select(Span(start, start + 3))
    assert widget.textCursor().selectedText() == "two"
    before = as_lines(text)[: as_lines(text).index("two") + 3]
    assert widget.textCursor().position() == len(before.encode("utf-16-le")) // 2
