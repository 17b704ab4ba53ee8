"""Ratings: read in every scale and spelling that occurs, and written in the same."""

import pytest

from editor.core.body.rating import Rating, read_rating, with_rating
from editor.core.errors import EditRefused

PREFIX = "Confidence Rating: "


@pytest.mark.parametrize(
    ("spelled", "rating", "lower"),
    [
        ("★★★ (Established)", Rating(3, 3, "Established"), "★★☆ (New)"),
        ("★★☆ (Observed)", Rating(2, 3, "Observed"), "★☆☆ (New)"),
        ("★☆☆ (Low)", Rating(1, 3, "Low"), None),
        ("★★ (Medium)", Rating(2, 3, "Medium"), "★ (New)"),
        ("★★★★ (High)", Rating(4, 5, "High"), "★★★ (New)"),
        ("★★★★☆ (High)", Rating(4, 5, "High"), "★★★☆☆ (New)"),
        ("★★★★★ (Foundational)", Rating(5, 5, "Foundational"), "★★★★☆ (New)"),
        ("⭐⭐⭐⭐⭐ (Foundational)", Rating(5, 5, "Foundational"), "⭐⭐⭐⭐ (New)"),
        ("⭐️⭐️⭐️", Rating(3, 3, ""), "⭐️⭐️ (New)"),
        ("☆☆☆", Rating(0, 3, ""), None),
        ("2/5 (Observed)", Rating(2, 5, "Observed"), "1/5 (New)"),
        ("3 / 3 (Proven/Stable)", Rating(3, 3, "Proven/Stable"), "2 / 3 (New)"),
        ("★★☆  (Growing), so far", Rating(2, 3, "Growing"), "★☆☆  (New), so far"),
    ],
)
def test_a_rating_is_read_and_lowered(spelled: str, rating: Rating, lower: str | None):
    title = PREFIX + spelled
    assert read_rating(title) == rating
    if rating.stars:
        assert with_rating(title, rating.stars, rating.word) == title
    if lower:
        assert with_rating(title, rating.stars - 1, "New") == PREFIX + lower


def test_hollow_stars_become_full():
    assert with_rating("☆☆☆", 2, "") == "★★☆"


def test_without_word_no_brackets_are_left():
    assert with_rating("Rating: ★★☆ (Medium) of it", 3, "") == "Rating: ★★★ of it"


@pytest.mark.parametrize("title", ["", "Confidence", "Seen on 2026/02/19", "Version 1.0/3.5", "❤️ much"])
def test_titles_without_rating(title: str):
    assert read_rating(title) is None
    with pytest.raises(EditRefused, match="has no rating to change"):
        with_rating(title, 1, "")


@pytest.mark.parametrize(("title", "stars"), [("★★☆", 4), ("★★☆", 0), ("2/5", 6)])
def test_what_is_not_in_the_scale_is_refused(title: str, stars: int):
    with pytest.raises(EditRefused, match=f"so {stars} can't be written"):
        with_rating(title, stars, "")
