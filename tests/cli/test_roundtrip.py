"""`trellis roundtrip` tries the laws on files, writes none of them, and names those that break one."""

import json
import sys
from pathlib import Path

import pytest

from editor.cli import laws, roundtrip
from editor.cli.laws import EDITING, HELD, SAVING, Law, Verdict, verdict_on
from editor.core.edit import apply_edits, insertion
from editor.core.operations import Operation
from editor.core.plan import Edits, perform
from editor.core.snapshot import Snapshot
from editor.session.openfile import OpenFile
from editor.store.textfile import read_text_file
from tests.cli.conftest import Run
from tests.corpus import CORPUS, OWN, all_files, needs_corpus


def test_the_sample_library_keeps_all_laws_and_is_not_written(run: Run, library: Path) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in library.iterdir()}
    result = run("roundtrip", "--edit", library)
    assert (result.status, result.err) == (0, "")
    assert result.text.startswith("16 files in ")
    for law in (SAVING, *EDITING):
        assert f"{law.name:<42}      16       0          0" in result.text
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in library.iterdir()} == before


def test_without_edits_only_saving_is_tried(run: Run) -> None:
    report = json.loads(run("roundtrip", OWN, "--json").out)
    assert report == {
        "files": 16,
        "laws": [{"law": SAVING.name, "held": 16, "broken": 0, "not_tried": 0}],
        "broken": [],
        "not_tried": [],
        "unreadable": [],
    }


def test_a_broken_law_is_status_one_and_the_file_is_named(
    run: Run, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    law = Law("names are short", lambda file: Verdict(len(file.path.name) < 13, "it is long"))
    monkeypatch.setattr(roundtrip, "EDITING", (law,))
    result = run(
        "roundtrip", "--edit", ledger, ledger.with_name("tool-steward.md"), ledger.with_name("tool-library.md")
    )
    assert result.status == 1
    assert f"broken:\n  {ledger}: names are short: it is long\n" in result.text
    report = json.loads(run("roundtrip", "--edit", "--json", ledger).out)
    assert report["broken"] == [{"file": str(ledger), "law": "names are short", "detail": "it is long"}]


def test_a_file_that_cannot_be_read_is_status_two(run: Run, library: Path) -> None:
    (library / "latin.md").write_bytes(b"\xe4")
    result = run("roundtrip", library, library / "nope.md")
    assert result.status == 2
    assert result.text.startswith("18 files in ")
    assert [line.split(":")[1].strip() for line in result.err.splitlines()] == [
        str(library / "latin.md"),
        str(library / "nope.md"),
    ]


def test_what_there_is_nothing_to_try_on_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"---\na: b: c\n---\n")
    (tmp_path / "b.md").write_bytes(b"---\nx: 1\n---\n")
    result = run("roundtrip", "--edit", tmp_path)
    assert result.status == 0
    assert f"  {tmp_path / 'a.md'}: its front matter can't be read\n" in result.text
    assert f"  {tmp_path / 'b.md'}: it has no third section\n" in result.text


def _careless(snapshot: Snapshot, operation: Operation) -> tuple[Edits, Snapshot]:
    """An edit that also writes into the first line of the body."""
    _, after = perform(snapshot, operation)
    edits = (insertion(after.parts.body.start, "x"),)
    return edits, after.derive(apply_edits(after.text, edits))


@pytest.mark.parametrize("law", [EDITING[1], EDITING[3], EDITING[4]], ids=lambda law: law.name)
def test_a_careless_edit_is_seen(law: Law, monkeypatch: pytest.MonkeyPatch) -> None:
    file = OpenFile(read_text_file(OWN / "open-ledger.md"))
    assert verdict_on(law, file) == HELD
    monkeypatch.setattr(laws, "perform", _careless)
    verdict = verdict_on(law, file)
    assert verdict.held is False
    assert "does something else too" in verdict.detail


def test_a_value_written_anew_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    file = OpenFile(read_text_file(OWN / "open-ledger.md"))
    monkeypatch.setattr(laws, "plan", lambda snapshot, operation: (insertion(0, "x"),))
    assert verdict_on(EDITING[0], file) == Verdict(held=False, detail="id would be written anew")


def test_a_save_of_other_bytes_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"---\na: 1\n---\n")
    file = OpenFile(read_text_file(path))
    path.write_bytes(b"---\na: 1\r\n---\n")
    assert verdict_on(SAVING, file).held is False


def test_progress_is_shown_to_a_person_only(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    result = run("roundtrip", OWN)
    assert "] 0 of 16" in result.err
    assert result.err.endswith("\r\033[K")


@needs_corpus
def test_every_real_pattern_keeps_all_laws() -> None:
    files = [OpenFile(read_text_file(file.path)) for file in all_files()[:: 8 if CORPUS.is_dir() else 1]]
    for law in (SAVING, *EDITING):
        verdicts = [verdict_on(law, file) for file in files]
        assert all(verdict.held is not False for verdict in verdicts)
        assert sum(verdict.held is True for verdict in verdicts) >= 0.9 * len(verdicts)
