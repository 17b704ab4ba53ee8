"""Edits: applied at once, taken back, and found between two texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.edit import (
    Edit,
    apply_edits,
    common_prefix,
    deletion,
    in_order,
    insertion,
    inverse,
    minimal,
    then_inserted,
)
from editor.core.span import Span

texts = st.text(st.sampled_from("ab\n🌱"), max_size=12)


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> list[Edit]:
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6).filter(lambda found: len(found) % 2 == 0)))
    return [Edit(Span(*pair), draw(texts)) for pair in zip(places[::2], places[1::2], strict=True)]


def test_edits_refer_to_the_text_before_any_of_them():
    assert apply_edits("abcdef", [deletion(4, 6), Edit(Span(1, 2), "XYZ"), insertion(0, "-")]) == "-aXYZcd"


def test_insertions_at_one_place_keep_their_order():
    assert apply_edits("ab", [insertion(1, "1"), insertion(1, "2")]) == "a12b"


def test_an_insertion_may_touch_a_deletion():
    assert apply_edits("abc", [deletion(1, 2), insertion(2, "X"), insertion(1, "Y")]) == "aYXc"


def test_overlapping_edits_are_an_error():
    with pytest.raises(ValueError, match="overlap at 2"):
        in_order([deletion(2, 4), deletion(0, 3)])


def test_no_edits_give_the_same_text():
    assert apply_edits("abc", ()) == "abc"


@given(st.data(), texts)
def test_the_inverse_takes_back(data: st.DataObject, text: str):
    edits = data.draw(edits_of(text))
    after = apply_edits(text, edits)
    back = inverse(text, edits)
    assert apply_edits(after, back) == text
    assert apply_edits(text, inverse(after, back)) == after


@given(texts, texts, st.integers(0, 5))
def test_the_minimal_edit_leads_from_old_to_new(old: str, new: str, offset: int):
    before = "#" * offset
    edits = minimal(old, new, offset)
    assert apply_edits(before + old, edits) == before + new
    assert (edits == ()) == (old == new)
    for edit in edits:
        removed = edit.span.of(before + old)
        assert removed[:1] != edit.text[:1] or not removed
        assert removed[-1:] != edit.text[-1:] or not removed


@given(texts, texts)
def test_the_common_prefix_is_as_long_as_can_be(one: str, other: str):
    length = common_prefix(one, other)
    assert one[:length] == other[:length]
    assert one[length : length + 1] != other[length : length + 1] or length == len(one) == len(other)


def test_a_shift_is_what_the_text_behind_moves_by():
    assert [edit.shift for edit in (insertion(0, "ab"), deletion(1, 4), Edit(Span(0, 1), "x"))] == [2, -3, 0]


def test_a_span_goes_up_to_but_without_its_end():
    span = Span(2, 4)
    assert (span.length, span.of("abcdef")) == (2, "cd")


@given(st.data(), texts, texts)
def test_an_insertion_behind_edits_is_one_with_them(data: st.DataObject, text: str, new: str):
    edits = data.draw(edits_of(text))
    edited = apply_edits(text, edits)
    offset = data.draw(st.integers(0, len(edited)))
    assert apply_edits(text, then_inserted(edits, offset, new)) == edited[:offset] + new + edited[offset:]
