"""Front matter as nodes: what each span covers, and what the values are."""

from datetime import date, datetime

import pytest
import yaml
from hypothesis import given
from yaml.resolver import Resolver

from editor.core.front.faults import Fault
from editor.core.front.yamltree import (
    MAX_DEPTH,
    Alias,
    Mapping,
    Scalar,
    data_of,
    node_at,
    read,
    same,
    tag_of_plain,
    walk,
)
from editor.core.problems import KeyPath
from editor.core.span import Span
from tests.operations import texts


def tree(text: str) -> Mapping:
    root = read(text, Span(0, len(text)))
    assert isinstance(root, Mapping)
    return root


def fault(text: str) -> Fault:
    found = read(text, Span(0, len(text)))
    assert isinstance(found, Fault)
    return found


@pytest.mark.parametrize(
    ("text", "path", "covered"),
    [
        ("a: b  # c\n", ("a",), "b"),
        ("a: 'b'\n", ("a",), "'b'"),
        ("a: [b, c]  # d\n", ("a",), "[b, c]"),
        ("a:\n  - b\n  - c\n\n# banner\nd: e\n", ("a",), "- b\n  - c"),
        ("a:\n  b: c  # d\n\n# banner\ne: f\n", ("a",), "b: c"),
        ("a: >-\n  b\n  c\n\n\n# banner\nd: e\n", ("a",), ">-\n  b\n  c"),
        ("a: |  # why\n  b\n\nd: e\n", ("a",), "|  # why\n  b"),
        ("a: |+\n  b\n\nd: e\n", ("a",), "|+\n  b\n"),
        ("a: |+\r\n  b\r\n\r\nd: e\r\n", ("a",), "|+\r\n  b\r\n"),
        ("a: >-\r\n  b\r\n\r\nd: e\r\n", ("a",), ">-\r\n  b"),
        ("a: |- # not +\n  b\n\nd: e\n", ("a",), "|- # not +\n  b"),
        ("a:\nb: c\n", ("a",), ""),
        ("a:  # d\nb: c\n", ("a",), ""),
        ("a: &x b\n", ("a",), "b"),
        ("a: !!str b\n", ("a",), "b"),
        ("a: &x !!str 'b'\n", ("a",), "'b'"),
        ("a: &x\n  b: c\n", ("a",), "b: c"),
        ("a: &x\n  - b\n", ("a",), "- b"),
        ("a: one\n  two\nb: c\n", ("a",), "one\n  two"),
        ("a: b\nc: *x\n".replace("b", "&x b"), ("c",), "*x"),
        ("a:\n- b: c\n  d: e\n- f\n", ("a", 0), "b: c\n  d: e"),
        ("a:\n- b\n-\n", ("a", 1), ""),
        ("ü: 🌱\nb: ★\n", ("b",), "★"),
        ("a: 'b\u2028c'\nd: e\n", ("d",), "e"),
    ],
)
def test_a_span_covers_what_was_written_for_the_node(text: str, path: KeyPath, covered: str):
    node = node_at(tree(text), path)
    assert node is not None
    assert node.span.of(text) == covered


def test_spans_count_from_the_beginning_of_the_file():
    text = "---\n🌱: b\n---\n"
    root = read(text, Span(4, 9))
    assert isinstance(root, Mapping)
    assert root.pairs[0].value.span == Span(7, 8)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("b", "b"),
        ("1", 1),
        ("1.0", 1.0),
        ("yes", True),
        ("~", None),
        ("", None),
        ("null", None),
        ("'1'", "1"),
        ("2026-01-02", date(2026, 1, 2)),
        ("2026-01-02 03:04:05", datetime(2026, 1, 2, 3, 4, 5)),
        ("1.0.0", "1.0.0"),
        ("2026-13-45", "2026-13-45"),
        ("!!str 1", "1"),
        ("!own x", "x"),
        ("!!int many", "many"),
        ("0o17", "0o17"),
        ("!!binary aa", "aa"),
        ("=", "="),
        ("017", 15),
        ("1:30", 90),
        (".inf", float("inf")),
    ],
)
def test_values(written: str, value: object):
    assert same(data_of(tree(f"a: {written}\n"))["a"], value)


def test_a_reference_stands_for_itself():
    root = tree("a: &x b\nc: *x\n<<: *x\n")
    assert data_of(root) == {"a": "b", "c": "*x", "<<": "*x"}
    assert isinstance(node_at(root, ("c",)), Alias)


def test_the_last_of_equal_keys_counts():
    assert data_of(tree("a: b\na: c\n")) == {"a": "c"}


@pytest.mark.parametrize("text", ["", "\n\n", "# only\n", "~\n"])
def test_nothing_written_is_an_empty_mapping(text: str):
    assert tree(text).pairs == ()


def test_a_path_that_leads_nowhere():
    root = tree("a: [b]\n")
    assert [node_at(root, path) for path in (("b",), ("a", 1), ("a", "b"), ("a", 0, "c"))] == [None] * 4


def test_walking_follows_the_text():
    nodes = walk(tree("a: [b, {c: d}]\ne: f\n"))
    assert [node.text for node in nodes if isinstance(node, Scalar)] == ["b", "d", "f"]


@pytest.mark.parametrize(
    ("text", "said", "place"),
    [
        ("a: b: c\n", "A colon followed by a blank", ": c"),
        ("a: b\n c: d\n", "A colon followed by a blank", ": d"),
        ("- a\n", "not a list of keys", "- a"),
        ("word\n", "not a list of keys", "word"),
        ("🌱: 'b\nc: d\n", "The quote that opens here", "'b"),
        ("a: '\u2028'\nb: c: d\n", "A colon followed by a blank", ": d"),
        ("a: [b\nc: d\n", "The list opened by [", ": d"),
        ("a: {b\nc: d\n", "group opened by {", ": d"),
        ("a: *x\n", "never given to a value", "*x"),
        ("a: @b\n", "can't begin with this character", "@b"),
        ('a: "\\q"\n', "backslash", '\\q"'),
        ("a: b\x07\n", "a character here that can't stand in YAML", "\x07"),
        ("a: b\n c\nd\n", "neither a key", "d"),
        ("a: b\n\n## Title\n\nText.\n", "body seems to begin here", "## Title"),
        ('a: "b\nc: d\ne: "f"\n', "quotes of this value don't fit", '"b'),
        ("a: 'it's'\nb: c\n", "quotes of this value don't fit", "'it's'"),
        ("a:\n\t- b\n", "A tab stands", "\t- b"),
        ("a: **b**\n", "can't begin with * or &", "**b**"),
        ("a: > b\n", "can't follow > or |", "b"),
    ],
)
def test_faults_are_explained_at_their_place(text: str, said: str, place: str):
    found = fault(text)
    assert said in found.sentence
    assert found.span.of(text).startswith(place)


def test_values_nested_too_deeply_are_a_fault():
    text = "a: " + "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)
    assert "nested too deeply" in fault(text).sentence
    assert tree("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)).pairs


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (1, 1.0, False),
        (1, True, False),
        (date(2026, 1, 1), "2026-01-01", False),
        ({"a": 1}, {"a": 1}, True),
        ({"a": 1}, {"b": 1}, False),
        ([1], [1, 2], False),
        ([1, [2]], [1, [2]], True),
        (float("nan"), float("nan"), True),
        (None, "", False),
    ],
)
def test_same_minds_the_types(one: object, other: object, equal: bool):
    assert same(one, other) is equal


@given(texts)
def test_a_plain_text_has_the_type_that_pyyaml_gives_it(text: str) -> None:
    assert tag_of_plain(text) == Resolver().resolve(yaml.ScalarNode, text, (True, False))
