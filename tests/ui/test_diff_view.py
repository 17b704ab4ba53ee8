"""In a diff the words that changed stand out."""

from difflib import unified_diff

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from editor.render.colours import LIGHT
from editor.ui.text.changedwords import changed_words
from editor.ui.text.diffview import DiffView


def marked(lines: list[str]) -> list[str]:
    """What stands out in each line."""
    places = changed_words(lines)
    return [
        "|".join(line[start : start + count] for start, count in places.get(row, ())) for row, line in enumerate(lines)
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["-the tool shed is open", "+the tool library is open"], ["shed", "library"]),
        (["-a b c d e", "+a x c y e"], ["b|d", "x|y"]),
        (["-one two three", "+one two"], [" three", ""]),
        (["@@ -1 +1 @@", " same", "-old word here", "-next word here", "+new word here", "+last word here", " same"],
         ["", "", "old", "next", "new", "last", ""]),
        (["-only one goes", "+this comes", "+and this"], ["", "", ""]),
        (["-nothing alike", "+xyz"], ["", ""]),
        (["", "-", "+"], ["", "", ""]),
    ],
)  # fmt: skip
def test_the_words_that_differ_are_found(lines: list[str], expected: list[str]) -> None:
    assert marked(lines) == expected


LINES = st.lists(st.text(st.sampled_from("ab c🪴-+@"), max_size=12), max_size=6)


@given(LINES, LINES)
def test_without_them_both_lines_say_the_same(old: list[str], new: list[str]) -> None:
    lines = list(unified_diff(old, new, lineterm=""))[2:]
    places = changed_words(lines)
    for row in places:
        assert lines[row][0] in "-+"
        assert all(0 < start < start + count <= len(lines[row]) for start, count in places[row])


def ground_at(view: DiffView, row: int, word: str) -> str:
    """The colour behind the beginning of a word."""
    block = view.document().findBlockByNumber(row)
    cursor = view.textCursor()
    cursor.setPosition(block.position() + len(block.text()[: block.text().index(word)].encode("utf-16-le")) // 2)
    place = view.cursorRect(cursor).topLeft() + view.viewport().pos()
    return view.grab().toImage().pixelColor(place.x() + 1, place.y() + 1).name().upper()


def test_they_are_shown_where_they_stand_also_behind_signs_that_count_twice(qtbot: QtBot) -> None:
    view = DiffView(LIGHT)
    qtbot.addWidget(view)
    view.resize(480, 120)
    view.show_lines(["-🪴🪴 the tool shed", "+🪴🪴 the tool library", " same"])
    view.show()
    assert [ground_at(view, row, word) for row, word in ((0, "shed"), (1, "library"))] == [LIGHT.error, LIGHT.accent]
    assert [ground_at(view, row, "tool") for row in (0, 1)] == [LIGHT.error_ground, LIGHT.accent_ground]
    view.show_lines(["-the tool shed\r", "+the tool library\r", "-a\rb", "+a\rc"])
    assert [ground_at(view, row, word) for row, word in ((0, "shed"), (1, "library"))] == [LIGHT.error, LIGHT.accent]
