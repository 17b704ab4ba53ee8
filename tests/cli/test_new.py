"""`trellis new` makes a pattern that can be read, and writes over nothing."""

from pathlib import Path

import pytest

from editor.cli.command import FORMATS
from editor.core.snapshot import Snapshot
from editor.schema.generations import format_of
from editor.schema.upgrade import TARGETS
from tests.cli.conftest import Run


@pytest.mark.parametrize("name", FORMATS)
def test_a_pattern_is_made_in_each_format(run: Run, tmp_path: Path, name: str) -> None:
    result = run("new", "Größe & Maß: the “Rule”", "--in", tmp_path, "--format", name)
    path = tmp_path / "grosse-and-mass-the-rule.md"
    assert (result.status, result.text, result.err) == (0, f"{path}\n", "")
    snapshot = Snapshot(path.read_bytes().decode())
    assert not snapshot.problems
    assert snapshot.data["title"] == "Größe & Maß: the “Rule”"
    assert snapshot.data["slug"] == path.stem
    assert format_of(snapshot.root) is TARGETS[name]


def test_the_formats_offered_are_those_there_are() -> None:
    assert list(FORMATS) == list(TARGETS)


def test_without_a_name_the_format_is_71_and_the_folder_is_here(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("new", "Open Ledger").text == "open-ledger.md\n"
    assert "orbital_layer" not in Snapshot(Path("open-ledger.md").read_text(encoding="utf-8")).data


def test_a_file_that_is_there_stays(run: Run, ledger: Path) -> None:
    before = ledger.read_bytes()
    result = run("new", "Open Ledger", "--in", ledger.parent)
    assert (result.status, result.out) == (2, b"")
    assert "There is already a file “open-ledger.md”" in result.err
    assert ledger.read_bytes() == before


BAD = {("…",): "has no letter or digit", ("A", "--in", "/nowhere/at/all"): "was not saved", ("A", "--format", "9"): "9"}


@pytest.mark.parametrize(("arguments", "said"), BAD.items())
def test_what_cannot_be_made_is_said(run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run("new", *arguments)
    assert (result.status, result.out) == (2, b"")
    assert said in result.err
