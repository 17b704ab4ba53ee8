"""Refusals: what can't be edited by a field says so, and is as it was."""

from time import process_time

import pytest

from editor.core.document import Document
from editor.core.errors import EditByHand, EditRefused, NotFound, TrellisError, with_way_out
from editor.core.operations import InsertItem, MoveItem, Operation, Remove, RenameKey, SetValue

BODY = "---\n\nLead.\n"


@pytest.mark.parametrize(
    ("front", "operation", "error", "said"),
    [
        ("a: &x [b]\nc: *x\n", InsertItem(("c",), 0, "d"), EditRefused, "a reference (*x)"),
        ("a: &x b\nc: *x\n", SetValue(("a",), "d"), EditRefused, "The reference *x in line 3"),
        ("a: &x {b: c}\nd: *x\n", SetValue(("d", "b"), "e"), EditRefused, "a reference (*x)"),
        ("a: &x b\nc: *x\n", Remove(("a",)), EditRefused, "The reference *x in line 3"),
        ("a: [&x b, *x]\n", MoveItem(("a",), 0, 1), EditRefused, "could not be read any more"),
        ("a: b\na: c\n", SetValue(("a",), "d"), EditRefused, "stands twice"),
        ("a: {b: c, b: d}\n", Remove(("a", "b")), EditRefused, "stands twice"),
        ("? a  # d\n: b\n", SetValue(("a",), ["c"]), EditRefused, "in a way that can't be edited here"),
        ("a:\n- b\r- c\n", Remove(("a", 1)), EditRefused, "The item in line 3 does not begin"),
        ("a: 'b\n", SetValue(("a",), "c"), EditRefused, "can't be read"),
        ("a: b\n", SetValue(("a", "c"), "d"), EditRefused, "holds a single value"),
        ("a: b\n", SetValue(("c", 0), "d"), NotFound, "nothing at c[0]"),
        ("!b a: c\n", RenameKey(("a",), "d"), EditByHand, "The type of the key a is fixed by a tag"),
        ("!!int 1: c\n", RenameKey(("1",), "d"), EditByHand, "The type of the key 1 is fixed by a tag"),
        ("a: b\nc: d\n", RenameKey(("a",), "c"), EditRefused, "There is a key c beside a already."),
        ("a: [b]\n", Remove(("a", 1)), NotFound, "nothing at a[1]"),
        ("a: b\n", Remove(()), NotFound, "nothing at"),
        ("a: b\n", MoveItem(("a",), 0, 1), NotFound, "no list at a"),
        ("a: b\n", InsertItem(("a",), 0, "c"), EditRefused, "not a list"),
    ],
)
def test_refusals(front: str, operation: Operation, error: type[TrellisError], said: str):
    text = f"---\n{front}{BODY}"
    document = Document(text)
    with pytest.raises(error) as refusal:
        document.perform(operation, "edit")
    assert said in str(refusal.value)
    assert document.text == text


def test_where_an_edit_can_be_made_by_hand_is_said_where_it_can():
    by_hand = EditByHand("The key a stands twice in this file.")
    said = "The key a stands twice in this file. You can edit the text itself in a text editor."
    assert with_way_out(by_hand, "in a text editor") == said
    assert with_way_out(NotFound("There is nothing at b."), "in Source") == "There is nothing at b."


@pytest.mark.parametrize("text", ["", "Lead.\n", "a: b\n---\nLead.\n", "---\na: b\n"])
def test_fields_without_front_matter_are_refused(text: str):
    document = Document(text)
    with pytest.raises(EditRefused, match="can't be read"):
        document.perform(SetValue(("a",), "c"), "edit")
    assert document.text == text


LONG = {
    "blank lines behind a text": ("a: |\n  x\n" + "\n" * 50_000 + "b: 1\n", SetValue(("b",), 2)),
    "lines of a blank behind a text": ("a: |\n  x\n" + " \n" * 50_000 + "b: 1\n", SetValue(("a",), "y")),
    "items": ("a:\n" + "- b\n" * 10_000, Remove(("a", 5_000))),
    "items in brackets": ("a: [c, " + "b, " * 10_000 + "]\n", MoveItem(("a",), 0, 9_999)),
    "comments": ("a: &x\n" + "# c\n" * 10_000 + "- b\n", InsertItem(("a",), 0, "c")),
    "references to references": (
        "a0: &a0 [b]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60)) + "c: 1\n",
        SetValue(("c",), 2),
    ),
    "a long line": ("a: " + "word " * 50_000 + "\n", SetValue(("a",), "other " * 50_000)),
    "blanks before a bracket": ("a: [b" + " " * 50_000 + "\n]\n", Remove(("a", 0))),
}


@pytest.mark.parametrize(("front", "operation"), LONG.values(), ids=LONG)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_no_length_takes_long(front: str, operation: Operation, newline: str):
    begun = process_time()
    document = Document(f"---\n{front}{BODY}".replace("\n", newline))
    assert document.perform(operation, "edit")
    assert process_time() - begun < 2
