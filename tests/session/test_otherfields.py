"""Fields that no format knows: added, renamed and written as YAML."""

import pytest

from editor.core.document import Document
from editor.core.errors import EditRefused
from editor.core.problems import KeyPath
from editor.schema.guidance import SECTION_NAMES
from editor.session.otherfields import (
    add_operation,
    entry_operation,
    entry_text,
    format_name,
    in_one_line,
    rename_operation,
)
from tests.opened import SHORT, snapshot

EXTRA = SHORT.replace(
    "  status: draft\n", "  status: draft\n  mood:  # today\n    sky: blue\n\n    wind: |\n      soft\n      west\n"
).replace("contributors:", "extra: 1.50\ncontributors:")
MOOD: KeyPath = ("lifecycle", "mood")


def test_the_lines_of_a_field_are_moved_to_the_left_and_back():
    lines = "mood:  # today\n  sky: blue\n\n  wind: |\n    soft\n    west"
    assert entry_text(MOOD, snapshot(EXTRA)) == lines
    for newline in ("\n", "\r\n"):
        document = Document(EXTRA.replace("\n", newline), SECTION_NAMES)
        assert entry_text(MOOD, document.snapshot) == lines
        assert not document.perform(entry_operation(MOOD, lines, document.snapshot), "same")
        edited = lines.replace("blue", "'grey'")
        document.perform(entry_operation(MOOD, edited, document.snapshot), "edit")
        assert document.text == EXTRA.replace("blue", "'grey'").replace("\n", newline)
    assert entry_text(("lifecycle", "nothing"), snapshot(EXTRA)) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mood: [", "can't be read as YAML"),
        ("mood: a\nmore: b", "Here stands mood and nothing else"),
        ("other: a", "Here stands mood and nothing else"),
        ("", "Here stands mood and nothing else"),
        ("- a", "can't be read as YAML"),
    ],
)
def test_lines_that_say_something_else_are_refused(text: str, said: str):
    with pytest.raises(EditRefused, match=said):
        entry_operation(MOOD, text, snapshot(EXTRA))


@pytest.mark.parametrize(
    ("name", "typed", "line"),
    [
        ("colour", "red", "colour: red"),
        ("colour", "1.50", "colour: 1.50"),
        ("colour", "[a, 'b']", None),
        ("colour", "", "colour: null"),
        ("colour", "yes", "colour: yes"),
        ("colour", "'1'", 'colour: "1"'),
        ("colour", "a: b", 'colour: "a: b"'),
        ("colour", "a # b", 'colour: "a # b"'),
        ("colour", "*a", 'colour: "*a"'),
        ("lifecycle.light", "low", "  light: low"),
        ("new.inner", "1", "  inner: 1"),
    ],
)
def test_a_field_is_added_with_what_was_typed(name: str, typed: str, line: str | None):
    document = Document(SHORT, SECTION_NAMES)
    document.perform(add_operation(name, typed, document.snapshot), "add")
    gone = [each for each in SHORT.split("\n") if each not in document.text.split("\n")]
    assert gone == []
    if line is None:
        assert document.snapshot.data["colour"] == ["a", "b"]
    else:
        assert line in document.text.split("\n")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("title", "is a field of format 7.1"),
        ("summary", "is a field of format 7.1"),
        ("lifecycle.version", "is a field of format 7.1"),
        ("extra", "There is a field extra already"),
        ("sources[0]", "has a name"),
        ("", "no name for a field"),
        ("a..b", "no name for a field"),
    ],
)
def test_what_can_not_be_added_says_why(name: str, said: str):
    with pytest.raises(EditRefused, match=said):
        add_operation(name, "x", snapshot(EXTRA))


def test_a_field_is_renamed_where_the_format_has_no_such_name():
    document = Document(EXTRA, SECTION_NAMES)
    document.perform(rename_operation(("extra",), "more ", document.snapshot), "rename")
    assert document.text == EXTRA.replace("extra:", "more:")
    for name, said in (("title", "is a field of"), (" ", "needs a name")):
        with pytest.raises(EditRefused, match=said):
            rename_operation(("more",), name, document.snapshot)


def test_a_group_is_told_in_one_line():
    assert in_one_line(MOOD, snapshot(EXTRA)).startswith("{sky: blue, wind: ")
    assert in_one_line(("nowhere",), snapshot(EXTRA)) == ""


@pytest.mark.parametrize(
    ("text", "name"), [(SHORT, "format 7.1"), ("---\nclassification: {domain: a}\n---\n", "the older form")]
)
def test_a_format_is_named_within_a_sentence(text: str, name: str):
    assert format_name(snapshot(text)) == name
