"""Key paths are read as they are spelled, and what is none is explained at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import BadKeyPath, NotFound
from editor.core.front.keypath import counted_from_front, parse_assignment, parse_path, spelled_path
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot

keys = st.one_of(st.text(max_size=12), st.text('ab."[]=\\ ', max_size=8))
paths = st.builds(lambda first, rest: (first, *rest), keys, st.lists(st.one_of(keys, st.integers()), max_size=5))

GOOD = {
    "lifecycle.status": ("lifecycle", "status"),
    "relationships.enables[0].weight": ("relationships", "enables", 0, "weight"),
    "enables[-1]": ("enables", -1),
    '"a.b".c': ("a.b", "c"),
    'a."say \\"so\\""': ("a", 'say "so"'),
    '""': ("",),
    "two words.x": ("two words", "x"),
    "rows[1][2]": ("rows", 1, 2),
    "7cs_arc": ("7cs_arc",),
}
BAD = {
    "": "a key is expected where it ends (character 1)",
    ".a": "a key is expected where “.” stands (character 1)",
    "a.": "a key is expected where it ends (character 3)",
    "a..b": "a key is expected where “.” stands (character 3)",
    "[0]": "a key is expected where “[” stands (character 1)",
    "a[x]": "a whole number and “]” is expected where “x” stands (character 3)",
    "a[1": "a whole number and “]” is expected where “1” stands (character 3)",
    "a[0]b": "“.”, “[” or the end is expected where “b” stands (character 5)",
    "a=1": "“.”, “[” or the end is expected where “=” stands (character 2)",
    '"a': "the closing quote of the key is expected where it ends (character 3)",
    "a .b": "“.”, “[” or the end is expected where “ ” stands (character 2)",
}


@pytest.mark.parametrize(("text", "path"), GOOD.items())
def test_a_path_is_read(text: str, path: KeyPath) -> None:
    assert parse_path(text) == path
    assert spelled_path(path) == text


@pytest.mark.parametrize(("text", "said"), BAD.items())
def test_what_is_no_path_is_explained_at_its_place(text: str, said: str) -> None:
    with pytest.raises(BadKeyPath) as refusal:
        parse_path(text)
    assert said in str(refusal.value)


@given(paths)
def test_every_path_is_read_as_it_is_spelled(path: KeyPath) -> None:
    assert parse_path(spelled_path(path)) == path


@given(paths, st.text(max_size=20))
def test_an_assignment_is_a_path_and_all_that_follows_the_first_equals_sign(path: KeyPath, value: str) -> None:
    assert parse_assignment(f"{spelled_path(path)}={value}") == (path, value)


def test_an_assignment_without_its_sign_is_explained() -> None:
    with pytest.raises(BadKeyPath, match="“=” is expected where it ends"):
        parse_assignment("lifecycle.status")


def test_an_index_below_zero_counts_from_the_end() -> None:
    root = Snapshot("---\na:\n- x: [1, 2, 3]\n- y\n---\n").root
    assert counted_from_front(("a", -2, "x", -1), root) == ("a", 0, "x", 2)
    assert counted_from_front(("b", "c", 4), root) == ("b", "c", 4)
    with pytest.raises(NotFound, match=r"There is nothing at a\[-3\]"):
        counted_from_front(("a", -3), root)
    with pytest.raises(NotFound, match=r"There is nothing at b\[-1\]"):
        counted_from_front(("b", -1), root)
