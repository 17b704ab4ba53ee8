"""`set`, `add` and `remove`: the bytes that change are those of the edit, in one file and in many."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.corpus import CORPUS, by_pyyaml, corpus_files, needs_corpus

FILE = b"""---
title: "Old"   # the name
version: '0.1'
score: 3.0
summary: >
  Old words.
aliases: [a, "b"]
items:
  - slug: x
    weight: 0.50
empty: []
---
Text.
"""


def changed(data: bytes, *pairs: tuple[bytes, bytes]) -> bytes:
    for old, new in pairs:
        assert data.count(old) == 1
        data = data.replace(old, new)
    return data


SETTINGS = {
    "title=New": (b'"Old"', b'"New"'),
    "title=2026": (b'"Old"', b'"2026"'),
    'title="a: b"': (b'"Old"', b'"a: b"'),
    "version=0.20": (b"'0.1'", b"'0.20'"),
    "score=4.50": (b"3.0", b"4.50"),
    "score=4": (b"3.0", b"4"),
    "summary=New words.": (b"Old words", b"New words"),
    "items[-1].weight=0.75": (b"0.50", b"0.75"),
    "aliases[0]=c=d": (b"[a,", b"[c=d,"),
}


@pytest.mark.parametrize(("setting", "change"), SETTINGS.items())
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_a_value_is_set_and_nothing_else(run: Run, setting: str, change: tuple[bytes, bytes], end: bytes) -> None:
    data = b"\xef\xbb\xbf" + FILE.replace(b"\n", end)
    result = run("set", "-", setting, stdin=data)
    assert (result.status, result.out, result.err) == (0, changed(data, change), "")


def test_an_edit_that_only_a_person_can_make_says_where(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "twice.md"
    path.write_bytes(b"---\ntitle: A\ntitle: B\n---\n")
    result = run("set", path, "title=C")
    assert (result.status, result.out) == (2, b"")
    assert result.err.endswith("has to go first. You can edit the text itself in a text editor.\n")


def test_a_value_longer_than_any_file_name_is_a_value(run: Run) -> None:
    long = b"New words " * 40
    result = run("set", "-", f"title={long.decode().strip()}", stdin=FILE)
    assert (result.status, result.out) == (0, changed(FILE, (b'Old"', long.strip() + b'"')))


def test_many_keys_are_set_at_once(run: Run) -> None:
    result = run("set", "-", "title=New", "version=2", "items[0].weight=1.0", stdin=FILE)
    assert result.out == changed(FILE, (b'"Old"', b'"New"'), (b"'0.1'", b"'2'"), (b"0.50", b"1.0"))


def test_where_one_key_fails_none_is_set(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "one.md"
    file.write_bytes(FILE)
    result = run("set", file, "title=New", "items[7].weight=1")
    assert result.status == 2
    assert "There is nothing at items[7].weight" in result.err
    assert file.read_bytes() == FILE


def test_a_missing_key_is_added_at_its_place(run: Run, ledger: Path) -> None:
    before = ledger.read_bytes()
    run("remove", ledger, "lifecycle.status")
    assert b"status" not in ledger.read_bytes()
    run("set", ledger, "lifecycle.status=revised")
    assert ledger.read_bytes() == before


def test_a_missing_text_takes_the_style_of_its_field(run: Run, ledger: Path) -> None:
    before = ledger.read_bytes()
    run("remove", ledger, "title")
    run("set", ledger, "title=Open Ledger")
    assert ledger.read_bytes() == before


def test_the_same_value_is_no_edit(run: Run, ledger: Path) -> None:
    before = ledger.stat()
    assert run("set", ledger, "lifecycle.status=revised", "title=Open Ledger").status == 0
    assert (ledger.stat().st_mtime_ns, ledger.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


ADDITIONS = {
    ("aliases", "c"): (b'[a, "b"]', b'[a, "b", "c"]'),
    ("items", "{slug: y, weight: 0.60}"): (b"0.50\n", b"0.50\n  - slug: y\n    weight: 0.60\n"),
    ("items[0].tags", "x"): (b"0.50\n", b"0.50\n    tags: [x]\n"),
    ("more", "x"): (b"empty: []\n", b"empty: []\nmore: [x]\n"),
}


@pytest.mark.parametrize(("path", "value", "change"), [(*case, change) for case, change in ADDITIONS.items()])
def test_an_item_is_added_at_the_end(run: Run, path: str, value: str, change: tuple[bytes, bytes]) -> None:
    result = run("add", "-", path, value, stdin=FILE)
    assert (result.status, result.out, result.err) == (0, changed(FILE, change), "")


def test_an_item_is_not_added_to_a_single_value(run: Run) -> None:
    result = run("add", "-", "title", "x", stdin=FILE)
    assert (result.status, result.out) == (2, b"")
    assert "title holds a single value, not a list" in result.err


REMOVALS = {
    "title": (b'title: "Old"   # the name\n', b""),
    "aliases[-1]": (b', "b"', b""),
    "items[0].weight": (b"    weight: 0.50\n", b""),
    "items[0]": (b"items:\n  - slug: x\n    weight: 0.50\n", b"items: []\n"),
}


@pytest.mark.parametrize(("path", "change"), REMOVALS.items())
def test_a_key_or_an_item_is_taken_out(run: Run, path: str, change: tuple[bytes, bytes]) -> None:
    result = run("remove", "-", path, stdin=FILE)
    assert (result.status, result.out, result.err) == (0, changed(FILE, change), "")


@pytest.mark.parametrize("value", ["-0.5", "-1"])
def test_a_negative_number_is_a_value(run: Run, value: str) -> None:
    result = run("add", "-", "aliases", value, stdin=FILE)
    assert result.out == changed(FILE, (b'"b"]', f'"b", {value}]'.encode()))


def test_behind_two_hyphens_everything_is_a_value(run: Run) -> None:
    result = run("add", "--", "-", "aliases", "--x", stdin=FILE)
    assert result.out == changed(FILE, (b'"b"]', b'"b", "--x"]'))


def test_a_dry_run_prints_the_diff_and_writes_nothing(run: Run, ledger: Path) -> None:
    before = ledger.read_bytes()
    result = run("set", "--dry-run", ledger, "lifecycle.status=stable")
    assert result.status == 0
    assert result.text.startswith(f"--- {ledger}\n+++ {ledger}\n@@ ")
    lines = result.text.split("\n")[3:]
    assert [line for line in lines if line.startswith(("-", "+"))] == ["-  status: revised", "+  status: stable"]
    assert ledger.read_bytes() == before


def test_a_diff_says_where_the_last_line_has_no_end(run: Run) -> None:
    result = run("remove", "-", "a", "--dry-run", stdin=b"---\na: 1\nb: 2\n---")
    assert result.text == "--- -\n+++ -\n@@ -1,4 +1,3 @@\n ---\n-a: 1\n b: 2\n ---\n\\ No newline at end of file\n"


def test_a_dry_run_is_reported_for_programs(run: Run, library: Path) -> None:
    ledger, missing = library / "open-ledger.md", library / "nope.md"
    result = run("set", ledger, missing, "--json", "--dry-run", "lifecycle.status=stable")
    reports = json.loads(result.out)
    assert result.status == 2
    assert [set(report) for report in reports] == [{"file", "changed", "diff"}, {"file", "error"}]
    assert reports[0]["file"] == str(ledger)
    assert reports[0]["changed"] is True
    assert "+  status: stable" in reports[0]["diff"]
    assert "There is no file" in reports[1]["error"]


def test_the_text_of_standard_input_is_part_of_the_report(run: Run) -> None:
    result = run("set", "-", "title=New", "--json", stdin=FILE)
    assert json.loads(result.out)[0]["text"].encode() == changed(FILE, (b'"Old"', b'"New"'))


def test_a_run_goes_on_past_files_that_fail_and_lists_them_at_the_end(run: Run, library: Path) -> None:
    files = sorted(library.glob("*.md"))
    broken, latin = library / "aa-broken.md", library / "mm-latin.md"
    broken.write_bytes(b"---\na: b: c\n---\n")
    latin.write_bytes(b"---\ntitle: \xe4\n---\n")
    before = {path: path.read_bytes() for path in files}
    missing = library / "zz-missing.md"
    result = run("set", broken, *files[:8], latin, *files[8:], missing, "license=CC0-1.0")
    assert result.status == 2
    for path in files:
        assert path.read_bytes() == changed(before[path], (b"license: CC-BY-SA-4.0", b"license: CC0-1.0"))
    assert broken.read_bytes() == b"---\na: b: c\n---\n"
    assert latin.read_bytes() == b"---\ntitle: \xe4\n---\n"
    first, second, *failures = result.err.splitlines()
    assert first == "trellis: 16 of 19 files changed."
    assert second == "trellis: 3 of 19 files failed and are as they were:"
    assert [line.split(": ")[1].strip() for line in failures] == [str(broken), str(latin), str(missing)]
    assert "Line 2, column 5" in failures[0]


def test_a_file_that_may_not_be_written_is_as_it_was(run: Run, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ledger.read_bytes()

    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    result = run("set", ledger, "title=New")
    assert result.status == 2
    assert "you may not write there" in result.err
    assert ledger.read_bytes() == before
    assert sorted(path.name for path in ledger.parent.iterdir() if path.suffix != ".md") == []


BAD_USES = {
    ("set", "title=x"): "No file is named",
    ("set", "-"): "Nothing is to be set",
    ("set", "-", "title"): "“=” is expected where it ends",
    ("set", "-", "-", "title=x"): "can be named once only",
    ("set", "-", "title=x", "b.md"): "“=” is expected where it ends",
    ("set", "-", "title=[a"): "can't be read as a YAML value",
    ("add", "-", "aliases"): "required",
    ("remove", "-"): "required",
    ("set", "--nope", "-", "a=1"): "--nope",
}


@pytest.mark.parametrize(("arguments", "said"), BAD_USES.items())
def test_bad_use_is_said_with_status_two_and_no_output(run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments, stdin=FILE)
    assert (result.status, result.out) == (2, b"")
    assert said in result.err


def test_a_file_may_have_any_name_that_exists(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a=b").write_bytes(FILE)
    assert run("set", "a=b", "title=New").status == 0
    assert (tmp_path / "a=b").read_bytes() == changed(FILE, (b'"Old"', b'"New"'))


@needs_corpus
def test_a_license_is_set_in_every_real_pattern(run: Run, tmp_path: Path) -> None:
    copies = []
    for number, file in enumerate(corpus_files()):
        copies.append(tmp_path / f"{number}.md")
        shutil.copyfile(file.path, copies[-1])
    assert run("set", *copies, "license=CC0-1.0").status == 2
    for copy, file in zip(copies, corpus_files(), strict=True):
        if not file.readable:
            assert copy.read_bytes() == file.bytes
            continue
        assert by_pyyaml(copy.read_text(encoding="utf-8")) == {**file.data, "license": "CC0-1.0"}
        old, new = file.text.split("\n"), copy.read_bytes().decode().split("\n")
        assert len(new) - len(old) == ("license" not in file.data)
        assert sum(line not in old for line in new) <= 1
    assert CORPUS.is_dir()
