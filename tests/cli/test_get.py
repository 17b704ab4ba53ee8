"""`trellis get` prints one value, and says by its status whether there was one."""

import json
from pathlib import Path

import pytest
import yaml

from editor.cli.get import as_written
from editor.core.front.yamltree import same
from tests import operations as op
from tests.cli.conftest import Run
from tests.corpus import PatternFile, readable_files

FILE = b"""---
title: "Say \\"so\\""
version: 0.10
day: 2026-02-19
odd: [.inf, .nan, -.inf, 1.5, yes]
nothing:
"a.b": {c: 1}
folded: >-
  one
  two
items:
- slug: x
  # a comment
  weight: 0.50
- - a
  - b
---
"""

PRINTED = {
    "title": 'Say "so"',
    "version": "0.10",
    "day": "2026-02-19",
    "nothing": "",
    '"a.b".c': "1",
    "odd": "[.inf, .nan, -.inf, 1.5, yes]",
    "folded": "one two",
    "items[0]": "slug: x\n# a comment\nweight: 0.50",
    "items[-1]": "- a\n- b",
    "items[1][0]": "a",
}


@pytest.mark.parametrize(("path", "printed"), PRINTED.items())
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_a_value_is_printed_as_it_is_written(run: Run, path: str, printed: str, end: bytes) -> None:
    result = run("get", "-", path, stdin=FILE.replace(b"\n", end))
    assert (result.status, result.text, result.err) == (0, printed + "\n", "")


JSON = {
    "title": 'Say "so"',
    "version": 0.1,
    "day": "2026-02-19",
    "odd": [".inf", ".nan", "-.inf", 1.5, True],
    "nothing": None,
    "items": [{"slug": "x", "weight": 0.5}, ["a", "b"]],
}


@pytest.mark.parametrize(("path", "value"), JSON.items())
def test_a_value_is_printed_as_json(run: Run, path: str, value: object) -> None:
    result = run("get", "-", path, "--json", stdin=FILE)
    assert json.loads(result.out) == value


def test_a_file_of_the_library_is_read(run: Run, ledger: Path) -> None:
    assert run("get", ledger, "lifecycle.status").text == "revised\n"


@pytest.mark.parametrize("path", ["nope", "title.x", "items[9]", "items[-9]", "version[0]"])
def test_a_key_that_is_not_there_is_status_one(run: Run, path: str) -> None:
    result = run("get", "-", path, stdin=FILE)
    assert (result.status, result.out) == (1, b"")
    assert f"There is nothing at {path}" in result.err


def test_what_is_no_key_path_is_bad_use(run: Run) -> None:
    result = run("get", "-", "a..b", stdin=FILE)
    assert (result.status, result.out) == (2, b"")
    assert "a key is expected where “.” stands (character 3)" in result.err


UNREADABLE = {
    b"---\na: b: c\n---\n": "Line 2, column 5: A colon followed by a blank",
    b"no front matter": "Line 1, column 1: The file has no front matter",
    b"---\na: \xff\n---\n": "standard input” is not UTF-8 text: line 2, column 4",
}


@pytest.mark.parametrize(("data", "said"), UNREADABLE.items())
def test_a_file_that_cannot_be_read_is_status_two(run: Run, data: bytes, said: str) -> None:
    result = run("get", "-", "a", stdin=data)
    assert (result.status, result.out) == (2, b"")
    assert said in result.err


def test_a_missing_file_is_status_two(run: Run, tmp_path: Path) -> None:
    result = run("get", tmp_path / "nope.md", "title")
    assert (result.status, result.out) == (2, b"")
    assert "There is no file" in result.err


@pytest.mark.parametrize("file", readable_files(), ids=repr)
def test_a_list_or_a_group_is_printed_as_yaml_that_says_the_same(file: PatternFile) -> None:
    for path in op.paths(file.data, lambda value: isinstance(value, list | dict) and bool(value)):
        node = file.snapshot.node(path)
        assert node is not None
        printed = as_written(node, file.text)
        assert same(yaml.load(printed, Loader=yaml.CSafeLoader), op.at(file.data, path)), path
        assert not printed.startswith(" ")
