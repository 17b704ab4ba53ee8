"""`trellis export`: where the pages go, what they link to, and what fails."""

import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Run
from tests.corpus import OWN, ROOT


def test_each_page_stands_beside_its_file_or_in_the_folder_that_is_named(run: Run, library: Path, tmp_path: Path):
    result = run("export", library / "open-ledger.md")
    assert result.status == 0
    assert result.text == f"{library / 'open-ledger.html'}\n"
    page = (library / "open-ledger.html").read_text(encoding="utf-8")
    assert "<title>Open Ledger</title>" in page
    out = tmp_path / "site" / "pages"
    result = run("export", *sorted(library.glob("*.md")), "--out", out)
    assert (result.status, result.err) == (0, f"trellis: {len(list(OWN.glob('*.md')))} of 16 pages made.\n")
    assert {path.stem for path in out.iterdir()} == {path.stem for path in OWN.glob("*.md")}


def test_a_page_links_to_those_that_there_are_only(run: Run, library: Path, tmp_path: Path):
    out = tmp_path / "site"
    run("export", library / "open-ledger.md", "--out", out)
    alone = (out / "open-ledger.html").read_text(encoding="utf-8")
    assert "Sliding Membership" in alone
    assert 'href="sliding-membership.html"' not in alone
    run("export", library / "open-ledger.md", library / "sliding-membership.md", "--out", out)
    assert 'href="sliding-membership.html">Sliding Membership' in (out / "open-ledger.html").read_text(encoding="utf-8")
    run("export", library / "open-ledger.md", "--out", out)
    assert 'href="sliding-membership.html">Sliding Membership' in (out / "open-ledger.html").read_text(encoding="utf-8")


def test_standard_input_goes_to_standard_output(run: Run, ledger: Path):
    result = run("export", "-", stdin=ledger.read_bytes())
    assert result.status == 0
    assert result.text.startswith("<!DOCTYPE html>\n")
    assert result.text.rstrip().endswith("</html>")
    assert run("export", "-", "-").status == 2


def test_what_fails_does_not_stop_the_rest(run: Run, library: Path, tmp_path: Path):
    broken = library / "broken.md"
    broken.write_text("---\na: [\n---\n", encoding="utf-8")
    result = run("export", broken, library / "missing.md", library / "open-ledger.md", "--out", tmp_path / "site")
    assert result.status == 2
    assert "1 of 3 pages made." in result.err
    assert "trellis repair --dry-run" in result.err
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["open-ledger.html"]


def test_a_place_that_can_not_be_written_is_said(run: Run, ledger: Path, tmp_path: Path):
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    result = run("export", ledger, "--out", tmp_path / "taken")
    assert result.status == 2
    assert "“" in result.err
    ledger.with_suffix(".html").mkdir()
    result = run("export", ledger)
    assert result.status == 2
    assert "open-ledger.html” can't be written" in result.err


def test_no_window_is_needed(tmp_path: Path):
    script = (
        "import sys; from editor.cli.main import main;"
        "status = main(['export', 'patterns/open-ledger.md', '--out', sys.argv[1]]);"
        "sys.exit(status or any(name.startswith('PySide6') for name in sys.modules))"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
