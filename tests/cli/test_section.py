"""`trellis section` prints or replaces the text of one section."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

HEAD = b"---\ntitle: x\n---\n\n"
FILE = HEAD + b"### Section 1: Context\n\nOne.\n\n---\n\n### Section 3: Solution\n\nThree\nwords here.\n\n---\n\n"
UNNUMBERED = HEAD + b"## Context\n\nOne.\n\n## Problem\n\nTwo.\n"


@pytest.mark.parametrize("name", ["3", "Solution", "solution", "03"])
def test_a_section_is_printed_by_number_or_name(run: Run, name: str) -> None:
    result = run("section", "-", name, stdin=FILE)
    assert (result.status, result.text, result.err) == (0, "Three\nwords here.\n", "")


def test_sections_without_numbers_are_counted(run: Run) -> None:
    assert run("section", "-", "2", stdin=UNNUMBERED).text == "Two.\n"


def test_a_section_is_described_for_programs(run: Run) -> None:
    assert json.loads(run("section", "-", "3", "--json", stdin=FILE).out) == {
        "heading": "### Section 3: Solution",
        "number": 3,
        "name": "Solution",
        "line": 11,
        "words": 3,
        "text": "Three\nwords here.",
    }


@pytest.mark.parametrize("wanted", ["2", "Problem", ""])
def test_a_section_that_is_not_there_is_status_one(run: Run, wanted: str) -> None:
    result = run("section", "-", wanted, stdin=FILE)
    assert (result.status, result.out) == (1, b"")
    assert f"no section “{wanted}”. There are: Section 1: Context; Section 3: Solution." in result.err


def test_of_two_sections_of_one_number_none_is_chosen(run: Run) -> None:
    result = run("section", "-", "1", stdin=FILE + b"### Section 1: Context\n\nAgain.\n")
    assert (result.status, result.out) == (1, b"")
    assert "has 2 sections “1”" in result.err


@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_a_section_is_replaced_and_nothing_else(run: Run, tmp_path: Path, end: bytes) -> None:
    text = tmp_path / "text.txt"
    text.write_bytes(b"\nNew\r\ntext.\n\n")
    data = FILE.replace(b"\n", end)
    result = run("section", "-", "Solution", "--set", text, stdin=data)
    assert (result.status, result.err) == (0, "")
    assert result.out == data.replace(b"Three" + end + b"words here.", b"New" + end + b"text.")


def test_a_text_from_standard_input_is_written_into_the_file(run: Run, ledger: Path) -> None:
    before = ledger.read_bytes()
    old = run("section", ledger, "3").out.strip()
    assert run("section", ledger, "3", "--set", "-", stdin=b"New text.\n").status == 0
    assert ledger.read_bytes() == before.replace(old, b"New text.")
    assert run("section", ledger, "3", "--set", "-", stdin=old).status == 0
    assert ledger.read_bytes() == before


def test_a_dry_run_prints_the_diff(run: Run, ledger: Path) -> None:
    before = ledger.read_bytes()
    result = run("section", ledger, "3", "--set", "-", "--dry-run", stdin=b"New text.\n")
    assert result.status == 0
    assert "\n+New text.\n" in result.text
    assert ledger.read_bytes() == before


def test_a_text_that_would_become_another_section_is_refused(run: Run, ledger: Path) -> None:
    before = ledger.read_bytes()
    result = run("section", ledger, "3", "--set", "-", stdin=b"Text.\n\n### Section 9: More\n\nText.\n")
    assert result.status == 2
    assert "would be read as" in result.err
    assert "heading" in result.err
    assert ledger.read_bytes() == before


BAD_USES = {
    ("-", "1", "--set", "-"): "can't be both the pattern and the text",
    ("-", "1", "--dry-run"): "--dry-run goes with --set",
    ("-",): "required",
}


@pytest.mark.parametrize(("arguments", "said"), BAD_USES.items())
def test_bad_use_is_said_with_status_two(run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run("section", *arguments, stdin=FILE)
    assert (result.status, result.out) == (2, b"")
    assert said in result.err


@pytest.mark.parametrize("wanted", ["2", "problem"])
def test_a_missing_section_is_written_at_its_place(run: Run, ledger: Path, wanted: str) -> None:
    whole = ledger.read_bytes()
    text = run("section", ledger, "2").out
    start, end = whole.index(b"### Section 2"), whole.index(b"### Section 3")
    ledger.write_bytes(whole[:start] + whole[end:])
    assert run("section", ledger, wanted, "--set", "-", stdin=text).status == 0
    assert ledger.read_bytes() == whole


def test_a_name_may_have_more_words_in_the_file(run: Run) -> None:
    data = FILE.replace(b"Solution", b"Solution and Why")
    assert run("section", "-", "Solution", stdin=data).text == "Three\nwords here.\n"


@pytest.mark.parametrize("wanted", ["12", "More", "0", "²"])
def test_a_section_that_no_format_has_is_not_written(run: Run, ledger: Path, wanted: str) -> None:
    before = ledger.read_bytes()
    result = run("section", ledger, wanted, "--set", "-", stdin=b"x")
    assert result.status == 2
    assert f"no section “{wanted}”. There are: Section 1: Context;" in result.err
    assert ledger.read_bytes() == before


def test_a_section_whose_number_is_missing_but_whose_name_is_there_is_not_written_twice(run: Run) -> None:
    data = FILE.replace(b"Section 3: Solution", b"Section 4: Solution")
    result = run("section", "-", "3", "--set", "/dev/null", stdin=data)
    assert (result.status, result.out) == (2, b"")
