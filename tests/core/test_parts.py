"""Front matter and body: where they are, and what is said of broken fences."""

import pytest

from editor.core.parts import cut
from editor.core.problems import Severity
from editor.core.snapshot import Snapshot
from tests.corpus import PatternFile, broken_files, needs_corpus


@pytest.mark.parametrize(
    ("text", "front", "body"),
    [
        ("---\na: b\n---\nBody\n", "a: b\n", "Body\n"),
        ("---\n---\n", "", ""),
        ("---\na: b\n---", "a: b\n", ""),
        ("---\r\na: b\r\n---\r\nBody\r\n", "a: b\r\n", "Body\r\n"),
        ("\ufeff---\na: b\n---\nBody", "a: b\n", "Body"),
        ("---\na: b\n---  \nBody", "a: b\n", "Body"),
        ("---\na: '\n  ---'\nb: ---c\n---\nBody\n---\n", "a: '\n  ---'\nb: ---c\n", "Body\n---\n"),
        ("--- \t\na: b\n---\nBody", "a: b\n", "Body"),
        ("\n \n---\na: b\n---\nBody", "a: b\n", "Body"),
        ("---\na: b\n---\n\n", "a: b\n", "\n"),
    ],
)
def test_parts_that_are_found(text: str, front: str, body: str):
    parts = cut(text)
    assert parts.front is not None
    assert (parts.front.of(text), parts.body.of(text)) == (front, body)


@pytest.mark.parametrize(
    ("text", "said", "place"),
    [
        ("", "The file is empty.", ""),
        (" \n\n", "The file is empty.", ""),
        ("a: b\n---\nBody", "has no front matter", "a: b"),
        ("---id: x\n---\n", "glued to other text", "---id: x"),
        ("---\na: b\n", "never closed", "---\n"),
        ("---", "nothing but one line", "---"),
        ("id: a\ntitle: b\n---\nBody", "no opening ---", "id: a"),
        ("# Title\n\n---\nid: a\n---\n", "keys begin at line 4", "# Title"),
        ("---\nid: a\n\nText.\n", "before line 3", "---\n"),
        ("# Title\n\n---\na\n---\n", "has no front matter", "# Title"),
        ("---\na: b\n ---\n", "never closed", "---\n"),
    ],
)
def test_parts_that_are_not_found(text: str, said: str, place: str):
    parts = cut(text)
    assert parts.front is None
    assert not parts.readable
    assert parts.body.of(text) == text
    (problem,) = parts.problems
    assert said in problem.sentence
    assert problem.severity is Severity.ERROR
    assert problem.span.of(text) == place


@pytest.mark.parametrize(
    ("text", "said", "place"),
    [("\n\n---\na: b\n---\n", "blank lines before", "\n\n"), ("--- \na: b\n---\n", "blanks behind", " ")],
)
def test_parts_that_other_programs_would_not_find(text: str, said: str, place: str):
    parts = cut(text)
    assert parts.readable
    (problem,) = parts.problems
    assert said in problem.sentence
    assert problem.severity is Severity.WARNING
    assert problem.span.of(text) == place


def test_keys_behind_an_empty_front_matter_are_pointed_at():
    text = "---\n\n---\nid: x\n---\nBody\n"
    (problem,) = cut(text).problems
    assert "closed before its first key" in problem.sentence
    assert problem.span == (5, 8)
    assert cut("---\n---\nnote: x\n\n---\nBody\n").problems == ()


@pytest.mark.parametrize(
    ("text", "newline"), [("---\r\na\n", "\r\n"), ("---\na\r\n", "\n"), ("", "\n"), ("a", "\n"), ("a\r", "\n")]
)
def test_the_first_line_tells_the_line_end(text: str, newline: str):
    assert cut(text).newline == newline


@needs_corpus
@pytest.mark.parametrize("file", broken_files(), ids=repr)
def test_a_broken_file_is_opened_whole_and_explained(file: PatternFile):
    snapshot = Snapshot(file.text)
    assert snapshot.text.encode() == file.bytes
    explained = not file.path.name.startswith("no-id")
    assert bool(snapshot.problems) == explained
    assert all(0 <= problem.span.start <= problem.span.end <= len(file.text) for problem in snapshot.problems)
