"""Comments beside keys: found, written and taken away as lines and ends of lines, and nothing else."""

import pytest

from editor.core.document import Document
from editor.core.errors import EditByHand, EditRefused, NotFound
from editor.core.front.comment import Comment
from editor.core.front.comments import comment_at, entry_span
from editor.core.operations import SetComment, WriteEntry
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from tests.corpus import OWN

RULE = "# ═══════"
FRONT = f"""{RULE}
# GROUP 1: CORE
{RULE}
# given once
#   and for all
id: pat_1  # never changes
title: "a # b"
summary: >-  # folded
  One # two
  three.

# stands alone

words: [a, b] # two
map:   # of two
  #tight
  one: 1
  two:
  # deeper than its key
three: &x
  - a  # an item
last: *x  # the same
"""
BODY = "---\n\nLead.\n"


@pytest.fixture(params=["\n", "\r\n"], ids=["LF", "CRLF"])
def text(request) -> str:
    return f"---\n{FRONT}{BODY}".replace("\n", request.param)


def read(text: str, *path: str) -> Comment:
    front = Snapshot(text).front
    assert front is not None
    return comment_at(front, path)


@pytest.mark.parametrize(
    ("path", "comment"),
    [
        (("id",), Comment("given once\n  and for all", "never changes")),
        (("title",), Comment()),
        (("summary",), Comment("", "folded")),
        (("words",), Comment("", "two")),
        (("map",), Comment("", "of two")),
        (("map", "one"), Comment("tight")),
        (("map", "two"), Comment()),
        (("three",), Comment()),
        (("last",), Comment("", "the same")),
        (("nowhere",), Comment()),
        (("three", 0), Comment()),
    ],
)
def test_a_comment_is_found_beside_its_key(text: str, path: KeyPath, comment: Comment):
    assert read(text, *path) == comment


@pytest.mark.parametrize(
    ("path", "comment", "old", "new"),
    [
        (("id",), Comment("given\n  and for all", "never changes"), "# given once\n", "# given\n"),
        (("id",), Comment("", "never changes"), "# given once\n#   and for all\n", ""),
        (("id",), Comment("given once\n  and for all"), "  # never changes", ""),
        (("title",), Comment("above", "beside"), 'title: "a # b"', '# above\ntitle: "a # b"  # beside'),
        (("summary",), Comment("", "set"), ">-  # folded", ">-  # set"),
        (("summary",), Comment(), ">-  # folded", ">-"),
        (("words",), Comment("", "both"), "] # two", "] # both"),
        (("map",), Comment(), "map:   # of two", "map:"),
        (("map", "one"), Comment("loose\n\nlast "), "  #tight\n", "  #loose\n  #\n  #last\n"),
        (("map", "two"), Comment("", "nothing yet"), "  two:\n", "  two:  # nothing yet\n"),
        (("three",), Comment("", "all"), "three: &x\n", "three: &x  # all\n"),
        (("last",), Comment("", "other"), "*x  # the same", "*x  # other"),
    ],
)
def test_a_comment_is_written_and_nothing_else(text: str, path: KeyPath, comment: Comment, old: str, new: str):
    document = Document(text)
    newline = "\r\n" if "\r\n" in text else "\n"
    assert document.perform(SetComment(path, comment), "comment")
    assert document.text == text.replace(old.replace("\n", newline), new.replace("\n", newline))
    assert read(document.text, *path) == comment.cleaned()
    assert not document.perform(SetComment(path, comment), "again")
    document.undo()
    assert document.text == text


@pytest.mark.parametrize(
    ("front", "path", "comment", "error", "said"),
    [
        ("a: b\n", ("a",), Comment("above\n-----"), EditRefused, "a letter or a digit"),
        ("a: {b: c}\n", ("a", "b"), Comment("", "x"), EditByHand, "no line of its own"),
        ("a: [b]\n", ("a", 0), Comment("", "x"), EditByHand, "no line of its own"),
        ("a: b\n", ("c",), Comment("", "x"), NotFound, "nothing at c"),
    ],
)
def test_refusals(front: str, path: KeyPath, comment: Comment, error: type[Exception], said: str):
    text = f"---\n{front}{BODY}"
    document = Document(text)
    with pytest.raises(error, match=said):
        document.perform(SetComment(path, comment), "comment")
    assert document.text == text


def test_comments_of_real_patterns_are_written_and_taken_away_again():
    for path in sorted(OWN.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        document = Document(text)
        front = document.snapshot.front
        assert front is not None
        places = [(pair.name,) for pair in front.root.pairs]
        for place in places:
            document.perform(SetComment(place, Comment("One.\nTwo.", "Three.")), "comment")
            assert read(document.text, *place) == Comment("One.\nTwo.", "Three.")
        for place in places:
            document.perform(SetComment(place, Comment()), "no comment")
        assert document.text == text


def test_the_lines_of_a_key_hold_its_comments(text: str):
    front = Snapshot(text).front
    assert front is not None
    newline = front.newline
    span = entry_span(front, ("map",))
    assert span is not None
    assert span.of(text).split(newline) == FRONT.split("\n")[14:19]
    assert entry_span(front, ("three", 0)) is None


def test_the_lines_of_a_key_are_written_anew(text: str):
    document = Document(text)
    newline = "\r\n" if "\r\n" in text else "\n"
    document.perform(WriteEntry(("words",), f"words:  # four{newline}  - a{newline}  - c", ["a", "c"]), "write")
    assert document.text == text.replace("words: [a, b] # two", f"words:  # four{newline}  - a{newline}  - c")
    document.undo()
    assert document.text == text


@pytest.mark.parametrize("lines", ["words: [a]\nmore: b", "words: [a, b]", "word: [a]", "words: [a", ""])
def test_lines_that_say_something_else_are_refused(text: str, lines: str):
    document = Document(text)
    with pytest.raises(EditByHand):
        document.perform(WriteEntry(("words",), lines, ["a"]), "write")
    assert document.text == text
