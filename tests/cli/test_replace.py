"""`replace` in a library: what is found is written all or not at all, and what would do harm is named."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = """\
---
slug: {slug}
title: A tool shed
summary: >-
  A tool shed near the
  tool shed.
---

Lead of the tool shed.

### Section 1: Context

A Tool
shed with 40 percent.
"""


@pytest.fixture
def patterns(tmp_path: Path) -> Path:
    folder = tmp_path / "patterns"
    (folder / "sub").mkdir(parents=True)
    for name in ("one", "sub/two"):
        (folder / f"{name}.md").write_bytes(TEXT.format(slug=name[-3:]).encode())
    (folder / "none.md").write_bytes(b"---\nslug: none\n---\n\nTools.\n")
    return folder


def texts_in(folder: Path) -> dict[str, str]:
    return {path.stem: path.read_bytes().decode() for path in folder.rglob("*.md")}


def test_all_places_change_and_nothing_else(run: Run, patterns: Path) -> None:
    before = texts_in(patterns)
    result = run("replace", patterns, "tool shed", "tool library")
    assert (result.status, result.out) == (0, b"")
    assert result.err.splitlines() == [
        "trellis: Replace “tool shed” with “tool library”: 2 files changed.",
        "trellis: 8 places were found.",
    ]
    assert texts_in(patterns) == before | {
        name: before[name]
        .replace("A tool shed near", "A tool library near")
        .replace("  tool shed.", "  tool library.")
        .replace("the tool shed", "the tool library")
        .replace("A Tool\nshed", "A tool library")
        for name in ("one", "two")
    }


def test_a_dry_run_prints_diffs_and_writes_nothing(run: Run, patterns: Path) -> None:
    before = texts_in(patterns)
    result = run("replace", patterns, "Lead", "Head", "--case", "--words", "--dry-run")
    assert result.status == 0
    assert "2 files would change." in result.err
    assert f"--- {patterns}/one.md\n" in result.text
    assert "-Lead of the tool shed.\n+Head of the tool shed.\n" in result.text
    assert texts_in(patterns) == before


def test_the_options_narrow_what_is_found(run: Run, patterns: Path) -> None:
    before = texts_in(patterns)
    assert run("replace", patterns, "LEAD", "x", "--case").status == 1
    assert run("replace", patterns, "Too", "x", "--words").status == 1
    assert run("replace", patterns, r"\bslug", "x", "--regex").status == 1
    assert texts_in(patterns) == before
    assert run("replace", patterns, "tools", "Crates", "--words").status == 0
    assert texts_in(patterns) == before | {"none": before["none"].replace("Tools", "Crates")}


def test_a_regular_expression_may_name_its_groups(run: Run, patterns: Path) -> None:
    report = json.loads(run("replace", patterns, r"(\d+) percent", r"\1 %", "--regex", "--words", "--json").out)
    assert (report["written"], report["refused"]) == (True, [])
    assert [file["path"] for file in report["files"]] == ["one.md", "sub/two.md"]
    assert "+shed with 40 %.\n" in report["files"][0]["diff"]


def test_a_file_that_would_be_damaged_is_named_and_the_others_are_done(run: Run, patterns: Path) -> None:
    before = texts_in(patterns)
    result = run("replace", patterns, "tools", "## Tools")
    assert result.status == 1
    assert result.err.splitlines()[1:] == [
        "trellis:   none.md: Lead: a heading, code, a comment, a callout or a rule would come or go (“## Tools.”). "
        "Change it in the pattern itself."
    ]
    assert texts_in(patterns) == before
    (patterns / "more.md").write_bytes(b"---\nslug: more\n---\n\nMore tools.\n")
    assert run("replace", patterns, "tools", "## Tools").status == 1
    assert texts_in(patterns)["more"] == "---\nslug: more\n---\n\nMore ## Tools.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([" ", "x"], "OLD holds nothing to look for."),
        (["(", "x", "--regex"], "“(” is no regular expression: missing )"),
        (
            ["[[x]", "x", "--regex"],
            "“[[x]” can be read in two ways: Possible nested set at position 1. Put a",
        ),
        (["[a--b]", "x", "--regex", "--words"], "“[a--b]” can be read in two ways: Possible set difference at"),
        (["the) (tool", "x", "--regex", "--words"], "“the) (tool” is no regular expression: unbalanced"),
        (["tool", r"\2", "--regex"], r"“\2” can't be filled in: invalid group reference 2"),
        (["tool", "\udcff"], "no file can hold"),
    ],
)
def test_bad_use_is_said_and_changes_nothing(run: Run, patterns: Path, arguments: list[str], said: str) -> None:
    before = texts_in(patterns)
    result = run("replace", patterns, *arguments)
    assert (result.status, result.out) == (2, b"")
    assert said in result.err
    assert texts_in(patterns) == before
