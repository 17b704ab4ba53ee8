"""A scalar is written as the one whose place it takes; what is written is read back as it was."""

from datetime import date, datetime
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from editor.core.front.scalarwriter import Like, Setting, Spelled, double_quoted, is_plain, spell
from editor.core.front.wrapping import Shape, wrap
from editor.core.front.yamltree import same
from tests.operations import scalars, texts, words

PLACES = (
    Like(),
    Like("'", "'a'"),
    Like('"', '"a"'),
    Like("|", "|\n  a"),
    Like("|", "|+\n    a\n"),
    Like(">", ">-\n  a\n  b"),
    Like(">", ">-  # why\n  " + "word " * 30),
    Like('"', '"a\n  b"'),
    Like("'", "'a\n  b'"),
    Like("", "a\n  b"),
    Like("", "3.0"),
    Like("|"),
    Like(">"),
)


@given(scalars, st.sampled_from(PLACES), st.sampled_from(("'", '"')), st.sampled_from(("\n", "\r\n")))
def test_what_is_written_is_read_back(value: Any, like: Like, quote: str, newline: str):
    text = f"a: {spell(value, like, Setting(0, 3, newline=newline, quote=quote))}{newline}b: c{newline}"
    assert same(yaml.load(text, Loader=yaml.CSafeLoader), {"a": value, "b": "c"})
    assert same(YAML(typ="safe", pure=True).load(text), {"a": value, "b": "c"})


@given(scalars, st.sampled_from(PLACES))
def test_what_is_written_in_brackets_is_read_back(value: Any, like: Like):
    one_line = Like("" if like.style in ("|", ">") else like.style)
    text = f"a: [{spell(value, one_line, Setting(0, 0, flow=True, null=''))}, b]\n"
    assert same(yaml.load(text, Loader=yaml.CSafeLoader), {"a": [value, "b"]})


@given(texts)
def test_double_quotes_hold_any_text_on_one_line(text: str):
    written = double_quoted(text)
    assert len(written.splitlines()) == 1
    assert yaml.load(written, Loader=yaml.CSafeLoader) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " a",
        "a ",
        "yes",
        "No",
        "on",
        "1.0",
        "1_0",
        "0o17",
        "017",
        "1:30",
        "2026-01-01",
        "~",
        "null",
        "a: b",
        "a:",
        "a #b",
        "#a",
        "- a",
        "-",
        "? a",
        "[a",
        "{a",
        "*a",
        "&a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "`a",
        "'a",
        '"a',
        "=",
        "<<",
        "---",
        "a\nb",
        "a\tb",
        "\ufeffa",
    ],
)
def test_texts_that_need_quotes(text: str):
    assert not is_plain(text)


@pytest.mark.parametrize(
    "text", ["a", "a-b", "it's", 'say "so"', "a:b", "a#b", "über ★ 🌱", "1.0.0", "a, b", "a [b]", "v1"]
)
def test_texts_that_need_none(text: str):
    assert is_plain(text)


@pytest.mark.parametrize(
    ("text", "plain"), [("a, b", False), ("a[0]", False), ("{a}", False), ("a b", True), ("a-b", True)]
)
def test_commas_and_brackets_need_quotes_inside_brackets(text: str, plain: bool):
    assert is_plain(text, flow=True) is plain


@pytest.mark.parametrize(
    ("raw", "value", "written"),
    [
        ("3.0", 3.5, "3.5"),
        ("3.50", 4.0, "4.00"),
        ("3", 3.5, "3.5"),
        ("0.8", 0.85, "0.85"),
        ("", 1e22, "10000000000000000000000.0"),
        ("", 1e-9, "0.000000001"),
        ("", float("nan"), ".nan"),
        ("", float("-inf"), "-.inf"),
        ("3.0", 4, "4"),
        ("3.0", True, "true"),
        ("", date(2026, 1, 2), "2026-01-02"),
        ("", datetime(2026, 1, 2, 3, 4), "2026-01-02 03:04:00"),
        ("x", None, "null"),
    ],
)
def test_numbers_dates_and_words(raw: str, value: Any, written: str):
    assert spell(value, Like("", raw), Setting(0, 0)) == written


@pytest.mark.parametrize(
    ("text", "value"), [("0.10", 0.1), ("1.0.0", "1.0.0"), ("2026-13-45", "2026-13-45"), ("3", 3), ("true", True)]
)
def test_a_spelling_stands_for_what_yaml_reads_in_it(text: str, value: Any):
    assert same(Spelled(text).value, value)


@pytest.mark.parametrize(("text", "written"), [("0.10", "0.10"), ("1.0.0", "1.0.0"), ("a: b", '"a: b"')])
def test_a_spelling_is_written_as_it_is(text: str, written: str):
    assert spell(Spelled(text), Like(), Setting(0, 0)) == written


@pytest.mark.parametrize(
    ("text", "old", "lines"),
    [
        ("one two three four", ["one two", "three"], ["one two", "three", "four"]),
        ("one TWO three four five six", ["one two", "three four", "five six"], ["one TWO", "three four", "five six"]),
        ("a b c", ["one long line that stands for lines that are never broken, " + "x" * 40], ["a b c"]),
        ("one\ntwo", ["one"], ["one", "", "two"]),
        ("one\n\ntwo", ["one"], ["one", "", "", "two"]),
        ("", ["one"], [""]),
        ("x" * 90 + " y", [], ["x" * 90, "y"]),
        ("one two", ["one two", "", ""], ["one two"]),
    ],
)
def test_wrapping_keeps_old_lines_and_width(text: str, old: list[str], lines: list[str]):
    assert wrap(text, old, Shape(0, 0)) == lines


@given(st.lists(st.lists(words, min_size=1, max_size=8).map(" ".join), min_size=1), st.lists(words, max_size=4))
def test_folded_lines_say_what_was_given(paragraphs: list[str], old: list[str]):
    text = "\n".join(paragraphs)
    written = ">-\n" + "\n".join(f"  {line}" if line else "" for line in wrap(text, old, Shape(2, 2)))
    assert yaml.load(written, Loader=yaml.CSafeLoader) == text
