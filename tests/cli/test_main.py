"""The command line as it is started: without Qt, with help, and with an end that a shell understands."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from editor.cli.main import command_of, main
from editor.cli.usage import SUMMARIES
from tests.corpus import OWN

LEDGER = str(OWN / "open-ledger.md")
LOADED = """
import sys
from editor.__main__ import main
try:
    sys.exit(main())
finally:
    print(*sys.modules, file=sys.stderr)
"""
STARTS = {
    "help": ["--help"],
    "version": ["--version"],
    "get": ["get", LEDGER, "title"],
    "set": ["set", LEDGER, "title=New", "--dry-run"],
    "set a new key": ["set", LEDGER, "reviewed=2026-01-02", "--dry-run"],
    "add": ["add", LEDGER, "aliases", "x", "--dry-run"],
    "remove": ["remove", LEDGER, "aliases", "--dry-run"],
    "section": ["section", LEDGER, "1"],
    "new": ["new", "Open Ledger"],
    "upgrade": ["upgrade", LEDGER, "--to", "8.2", "--dry-run"],
    "repair": ["repair", LEDGER, "--json"],
    "roundtrip": ["roundtrip", LEDGER, "--edit"],
    "index": ["index", str(OWN)],
    "search": ["search", str(OWN), "ledger"],
    "suggest": ["suggest", str(OWN), "open-ledger"],
    "backlinks": ["backlinks", str(OWN), "open-ledger"],
    "graph": ["graph", str(OWN), "open-ledger", "--svg", "-"],
    "rename": ["rename", str(OWN), "open-ledger", "open-book", "--dry-run"],
    "replace": ["replace", str(OWN), "tool library", "tool shed", "--dry-run"],
    "merge": ["merge", str(OWN), "open-ledger", "tool-library", "--dry-run"],
    "deprecate": ["deprecate", str(OWN), "open-ledger", "--dry-run"],
    "delete": ["delete", str(OWN), "open-ledger", "--references", "--dry-run"],
}


def start(*arguments: str, folder: Path) -> tuple[int, str, set[str]]:
    """Start the program; returns its status, what it printed, and the packages that were loaded."""
    command = [sys.executable, "-c", LOADED, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)
    return done.returncode, done.stdout, {name.split(".")[0] for name in done.stderr.split("\n")[-2].split()}


@pytest.mark.parametrize("arguments", STARTS.values(), ids=STARTS)
def test_a_command_runs_without_qt(arguments: list[str], tmp_path: Path) -> None:
    status, printed, loaded = start(*arguments, folder=tmp_path)
    assert status == 0
    assert printed
    assert "editor" in loaded
    assert not loaded & {"PySide6", "shiboken6"}


@pytest.mark.parametrize("name", ["get", "set", "add", "remove", "section"])
def test_what_is_there_is_changed_without_waiting_for_the_format(name: str, tmp_path: Path) -> None:
    _, _, loaded = start(*STARTS[name], folder=tmp_path)
    assert not loaded & {"pydantic", "markdown", "frontmatter"}


def test_every_command_of_the_help_can_be_run() -> None:
    assert [command_of(name).name for name in SUMMARIES] == list(SUMMARIES)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "editor", *arguments], capture_output=True, text=True, check=False)


def test_the_help_shows_both_uses() -> None:
    shown = run("--help")
    assert shown.returncode == 0
    assert "trellis [PATH ...]" in shown.stdout
    assert "trellis COMMAND ..." in shown.stdout
    for name, summary in SUMMARIES.items():
        assert f"  {name:<11}{summary}\n" in shown.stdout


@pytest.mark.parametrize("name", SUMMARIES)
def test_each_command_has_a_help_with_examples_and_statuses(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        command_of(name).parser().parse_args(["--help"])
    shown = capsys.readouterr().out
    assert end.value.code == 0
    assert f"examples:\n  trellis {name} " in shown
    assert "exit status:\n  0  " in shown
    assert max(map(len, command_of(name).examples.split("\n"))) < 80


def test_an_unknown_word_is_no_command_but_a_path_for_the_window() -> None:
    shown = run("nope", "--help")
    assert shown.returncode == 0
    assert "usage: trellis [PATH ...]" in shown.stdout


def test_a_reader_that_stops_early_gets_no_traceback() -> None:
    command = [sys.executable, "-m", "editor", "get", LEDGER, "title"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_behind_the_output_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "editor", "get", LEDGER, "title"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr == b"trellis: The output can't be written: No space left on device.\n"


def test_a_stopped_run_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stop(options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("editor.cli.get.COMMAND", replace(command_of("get"), run=stop))
    assert main(["get", LEDGER, "title"]) == 130
    assert capsys.readouterr().err == "trellis: Stopped. Each file is either as it was or done.\n"
