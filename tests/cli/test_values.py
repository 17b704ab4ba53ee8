"""A VALUE is YAML whose spelling is kept; what would be lost or mean something else is refused."""

import pytest
from hypothesis import given

from editor.cli.command import BadUse
from editor.cli.values import meeting, typed
from editor.core.front.scalarwriter import Spelled
from editor.core.front.yamltree import Data, same
from editor.core.operations import plain
from editor.core.snapshot import Snapshot
from tests import operations as op

VALUES = {
    "draft": "draft",
    "0.10": Spelled("0.10"),
    "1.0.0": "1.0.0",
    "2026-02-19": Spelled("2026-02-19"),
    "true": Spelled("true"),
    "null": None,
    "~": None,
    "": None,
    "''": "",
    "'0.1'": "0.1",
    '"a: b # c"': "a: b # c",
    "!!str 12": "12",
    "!!float 3": 3.0,
    "[a, 0.50, {b: 1}]": ["a", Spelled("0.50"), {"b": Spelled("1")}],
    "{slug: x, weight: 0.5}": {"slug": "x", "weight": Spelled("0.5")},
    "a: 1\nb: [2]\n": {"a": Spelled("1"), "b": [Spelled("2")]},
    "|\n two\n lines\n": "two\nlines\n",
    "a#b": "a#b",
}


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_a_value_is_read_as_yaml_with_its_spelling(text: str, value: Data) -> None:
    assert same(typed(text).value, value)


REFUSED = {
    "[a": "can't be read as a YAML value",
    "a: b: c": "can't be read as a YAML value",
    "'open": "can't be read as a YAML value",
    "\udce4": "can't be read as a YAML value",
    "a\n---\nb": "can't be read as a YAML value",
    "#1 pick": "taken for a comment",
    "first # pick": "taken for a comment",
    "[a] # b": "taken for a comment",
    "&x a": "an anchor",
    "*x": "an anchor",
    "!secret a": "a tag",
    "!pair [a, b]": "a tag",
    "{a: 1, a: 2}": "stands twice",
    "{[a]: 1}": "no text",
}


@pytest.mark.parametrize(("text", "said"), REFUSED.items())
def test_what_is_no_value_or_would_lose_a_part_is_refused(text: str, said: str) -> None:
    with pytest.raises(BadUse, match=said) as refusal:
        typed(text)
    str(refusal.value).encode()


@given(op.scalars)
def test_a_scalar_that_is_written_in_quotes_or_by_its_spelling_is_read_back(value: Data) -> None:
    if isinstance(value, str):
        quoted = Snapshot("---\nk: " + _quoted(value) + "\n---\n")
        assert quoted.data == {"k": value}
        assert typed(_quoted(value)).value == value
    else:
        spelled = "null" if value is None else str(value).lower()
        assert same(plain(typed(spelled).value), Snapshot(f"---\nk: {spelled}\n---\n").data["k"])


MEETINGS = {
    ("'0.1'", "0.2"): "0.2",
    ('"a"', "true"): "true",
    ('"a"', "null"): None,
    ("0.1", "0.2"): Spelled("0.2"),
    ("0.1", "1.0.0"): "1.0.0",
    ("0.1", "'0.2'"): "0.2",
    (">-\n  a", "12"): "12",
    (">\n  a\n", "b"): "b\n",
    ("|\n  a\n", "'b\n\n'"): "b\n",
    ("", "0.2"): Spelled("0.2"),
    ("a", "{b: c}"): {"b": "c"},
    ("[a]", "b: c"): {"b": "c"},
}


@pytest.mark.parametrize(("written", "text", "value"), [(*case, value) for case, value in MEETINGS.items()])
def test_what_stands_in_quotes_or_folded_stays_text(written: str, text: str, value: Data) -> None:
    old = Snapshot(f"---\nk: {written}\n---\n").node(("k",))
    assert same(meeting(old, typed(text)), value)


def test_a_text_does_not_become_keys_because_of_a_colon() -> None:
    old = Snapshot('---\nk: "a"\n---\n').node(("k",))
    with pytest.raises(BadUse, match="because of the colon"):
        meeting(old, typed("Ledger: open to all"))


def _quoted(text: str) -> str:
    """The text in double quotes with every character escaped, so that no writer of the program is asked."""
    codes = (ord(character) for character in text)
    return '"' + "".join(f"\\U{code:08x}" for code in codes) + '"'
