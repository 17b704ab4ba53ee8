"""The habits of a file: where sections stand in their order, and before which of them a separator stands."""

import pytest

from editor.core.body.bodyhabit import is_separated, place_of, rank
from editor.core.body.headings import Heading, read_heading

ORDER = ("Context", "Problem", "Solution", "Known Uses")


def headings(*lines: str) -> list[Heading]:
    found = [read_heading(f"### {line}") for line in lines]
    return [heading for heading in found if heading]


@pytest.mark.parametrize(
    ("lines", "name", "place"),
    [
        ((), "Problem", 0),
        (("Other",), "Problem", 1),
        (("Context", "Solution"), "Problem", 1),
        (("Context", "Other", "Solution"), "Problem", 2),
        (("Context", "References"), "Problem", 1),
        (("Section 1: Context", "Section 4: Known Applications"), "Solution", 1),
        (("Section 1: Context", "1. Where", "2. When", "Section 3: Solution"), "Problem", 3),
        (("Context", "Solution", "Context (Expanded)", "Solution (Expanded)"), "Problem", 1),
        (("Solution", "Context"), "Problem", 0),
    ],
)
def test_the_place_of_a_section(lines: tuple[str, ...], name: str, place: int):
    assert place_of(headings(*lines), name, ORDER) == place


@pytest.mark.parametrize(("name", "index"), [("context", 0), ("Known Uses and More", 3), ("Contexts", -1), ("", -1)])
def test_the_rank_of_a_name(name: str, index: int):
    assert rank(name, ORDER) == index


@pytest.mark.parametrize("count", [8, 0, 4, 1])
@pytest.mark.parametrize("hole", range(1, 8))
def test_the_habit_is_told_from_the_others(count: int, hole: int):
    whole = [index < count for index in range(8)]
    assert is_separated([each for index, each in enumerate(whole) if index != hole], hole) is whole[hole]


def test_without_a_habit_the_one_before_decides():
    assert is_separated([True, False, True, False], 1) is True
    assert is_separated([True, False, True, False], 2) is False
