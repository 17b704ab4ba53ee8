"""Places: lines, columns, and the UTF-16 units of a view."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import at
from editor.core.offsets import Place, Utf16Map, line_end, line_start, next_line, place_of

TEXT = "one\ntwo\r\n\nfour"


@pytest.mark.parametrize(
    ("offset", "place"), [(0, (1, 1)), (3, (1, 4)), (4, (2, 1)), (9, (3, 1)), (10, (4, 1)), (14, (4, 5))]
)
def test_place_of(offset: int, place: tuple[int, int]):
    assert place_of(TEXT, offset) == place


@pytest.mark.parametrize(
    ("offset", "start", "end", "following"), [(1, 0, 3, 4), (3, 0, 3, 4), (5, 4, 7, 9), (9, 9, 9, 10), (12, 10, 14, 14)]
)
def test_lines(offset: int, start: int, end: int, following: int):
    assert (line_start(TEXT, offset), line_end(TEXT, offset), next_line(TEXT, offset)) == (start, end, following)


def test_other_line_separators_do_not_end_a_line():
    assert place_of("a\u2028b\x0cc\x85d", 6) == Place(1, 7)


def test_a_place_reads_as_people_say_it():
    assert at(Place(3, 7), "a colon is missing.") == "Line 3, column 7: a colon is missing."


def test_units_of_a_text_with_emoji():
    units = Utf16Map("a🌱b🦋")
    assert [units.to_units(offset) for offset in range(5)] == [0, 1, 3, 4, 6]


@given(st.text(st.sampled_from("aé\u2028★🌱👩\U0010ffff"), max_size=20))
def test_units_agree_with_the_encoding(text: str):
    units = Utf16Map(text)
    for offset in range(len(text) + 1):
        counted = len(text[:offset].encode("utf-16-le")) // 2
        assert units.to_units(offset) == counted
        assert units.to_offset(counted) == offset
