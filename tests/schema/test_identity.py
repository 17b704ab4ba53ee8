"""Ids and slugs."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.schema.identity import MAX_SLUG, is_slug, new_id, slug_of


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Tool Library", "tool-library"),
        ("Café Über Ñandú", "cafe-uber-nandu"),
        ("Straße", "strasse"),
        ("Bread & Roses", "bread-and-roses"),
        ("Bread&Roses", "bread-and-roses"),
        ("The Giver's Gain", "the-givers-gain"),
        ("The Giver’s Gain", "the-givers-gain"),
        ("“Late” – without Shame!", "late-without-shame"),
        ("  5S: a -- b  ", "5s-a-b"),
        ("ＦＵＬＬ ① ﬁre", "full-1-fire"),
        ("İstanbul", "istanbul"),
        ("日本", ""),
        ("", ""),
        ("!!!", ""),
    ],
)
def test_slugs(title, slug):
    assert slug_of(title) == slug


def test_a_long_title_is_cut_between_words():
    slug = slug_of("word " * 30)
    assert slug == "-".join(["word"] * 13)
    assert len(slug) <= MAX_SLUG


def test_a_title_that_just_fits_is_whole():
    title = "a" * 34 + " " + "b" * 33
    assert slug_of(title) == title.replace(" ", "-")
    assert slug_of(title + " c") == title.replace(" ", "-")


def test_a_long_word_is_cut_hard():
    assert slug_of("a" * 100) == "a" * MAX_SLUG


@given(st.text(max_size=120))
def test_a_slug_is_a_slug_or_nothing(title):
    slug = slug_of(title)
    assert slug == "" or is_slug(slug)
    assert slug_of(slug) == slug


@pytest.mark.parametrize("text", ["", "-a", "a-", "a--b", "A", "a b", "ä", "a_b", "a" * 69, "a\n"])
def test_what_is_no_slug(text):
    assert not is_slug(text)


def test_an_id_is_a_type_id():
    found = new_id()
    assert re.fullmatch(r"pat_[0-7][0-9a-hjkmnp-tv-z]{25}", found)
    number = 0
    for character in found.removeprefix("pat_"):
        number = number << 5 | "0123456789abcdefghjkmnpqrstvwxyz".index(character)
    assert number >> 76 & 0xF == 7
    assert number >> 62 & 0b11 == 0b10
    assert abs((number >> 80) - time.time() * 1000) < 60_000


def test_ids_sort_by_time(monkeypatch):
    moments = [1_700_000_000_000, 1_700_000_000_001, 1_800_000_000_000, 2_500_000_000_000]
    found = []
    for moment in moments:
        monkeypatch.setattr(time, "time_ns", lambda moment=moment: moment * 1_000_000)
        found.append(new_id())
    assert found == sorted(found)


def test_ids_are_unique():
    assert len({new_id() for _ in range(2_000)}) == 2_000
