"""`trellis repair` mends what is safe to mend, on request only, and says what it did."""

import json
import shutil
from pathlib import Path

import pytest

from editor.core.snapshot import Snapshot
from tests.cli.conftest import Run
from tests.corpus import CORPUS, needs_corpus

COLON = b"---\ntitle: Ledger: open to all\nslug: ledger\n---\n\nText.\n"
MENDED = b'---\ntitle: "Ledger: open to all"\nslug: ledger\n---\n\nText.\n'
PROSE = b"# Open Ledger\n\nA lead.\n\n## 1. Problem\n\nWhat hurts.\n\n## 2. Solution\n\nWhat helps.\n"
HOPELESS = b"Only text, and no keys.\n"


def test_a_repair_is_made_and_its_steps_are_said(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(COLON)
    result = run("repair", file)
    assert (result.status, result.out) == (0, b"")
    assert result.err.startswith(f"trellis: {file}: Line 2: ")
    assert Snapshot(file.read_bytes().decode()).data == {"title": "Ledger: open to all", "slug": "ledger"}
    assert run("repair", file).status == 0


def test_a_dry_run_that_finds_a_repair_shows_it_and_is_status_one(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(COLON)
    result = run("repair", "--dry-run", file)
    assert result.status == 1
    assert "\n-title: Ledger: open to all\n" in result.text
    assert file.read_bytes() == COLON


def test_standard_input_is_repaired_to_standard_output(run: Run) -> None:
    result = run("repair", "-", stdin=COLON)
    assert result.status == 0
    assert result.out.replace(b"'", b'"') == MENDED


def test_a_file_without_a_safe_repair_fails_and_stays(run: Run, tmp_path: Path, library: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(HOPELESS)
    result = run("repair", *sorted(library.glob("*.md"))[:2], file)
    assert (result.status, result.out) == (2, b"")
    assert "trellis: 1 of 3 files failed" in result.err
    assert f"  {file}: Line 1, column 1: No safe repair is known" in result.err
    assert file.read_bytes() == HOPELESS


def test_a_pattern_without_front_matter_gets_one(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "open-ledger.md"
    file.write_bytes(PROSE)
    shown = run("repair", "--dry-run", file)
    assert (shown.status, file.read_bytes()) == (1, PROSE)
    assert "\n+title: " in shown.text
    result = run("repair", file)
    assert (result.status, result.out) == (0, b"")
    assert file.read_bytes().endswith(b"\n---\n\n" + PROSE)
    assert result.err.startswith(f"trellis: {file}: Line 1: a new front matter was put above the text")


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_sound_files_stay_as_they_are(run: Run, library: Path, options: tuple[str, ...]) -> None:
    before = {path: (path.read_bytes(), path.stat().st_ino) for path in library.iterdir()}
    result = run("repair", *before, *options)
    assert (result.status, result.out) == (0, b"")
    assert {path: (path.read_bytes(), path.stat().st_ino) for path in library.iterdir()} == before


def test_a_repair_is_reported_for_programs(run: Run) -> None:
    result = run("repair", "-", "--json", "--dry-run", stdin=COLON)
    (report,) = json.loads(result.out)
    assert result.status == 1
    assert set(report) == {"file", "changed", "diff", "steps"}
    assert report["changed"] is True
    assert len(report["steps"]) == 1


@needs_corpus
def test_a_real_broken_file_can_be_edited_once_it_is_repaired(run: Run, tmp_path: Path) -> None:
    for source in sorted((CORPUS / "broken").glob("yaml-*.md")):
        file = Path(shutil.copyfile(source, tmp_path / source.name))
        refused = run("set", file, "license=CC0-1.0")
        assert refused.status == 2
        assert "trellis repair --dry-run" in refused.err
        assert run("repair", file).status == 0
        assert run("set", file, "license=CC0-1.0").status == 0
        assert run("get", file, "license").text == "CC0-1.0\n"
