"""`roundtrip`: the laws of an edit, proved on a person's own files."""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from editor.cli.command import Command, Status
from editor.cli.laws import EDITING, SAVING, Law, verdict_on
from editor.cli.streams import complain, say, say_json
from editor.core.errors import FileProblem
from editor.session.openfile import OpenFile
from editor.store.folder import pattern_files
from editor.store.textfile import read_text_file

_PROGRESS_SECONDS = 0.1


@dataclass(slots=True)
class _Findings:
    """What was found: for each law how often it held, was broken or had nothing to be tried on, and the details."""

    files: int = 0
    held: Counter[str] = field(default_factory=Counter)
    broken: list[tuple[str, str, str]] = field(default_factory=list)
    untried: list[tuple[str, str, str]] = field(default_factory=list)
    unreadable: list[tuple[str, str]] = field(default_factory=list)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="pattern files, or folders of them")
    parser.add_argument("--edit", action="store_true", help="try edits too, in memory; no file is written")
    parser.add_argument("--json", action="store_true", help="print the findings for programs")


def _roundtrip(options: argparse.Namespace) -> Status:
    laws = (SAVING, *EDITING) if options.edit else (SAVING,)
    start = time.monotonic()
    findings = _Findings()
    for path in _with_progress(list(_files(options.paths))):
        _try_file(path, laws, findings)
    if options.json:
        say_json(_report(findings, laws))
    else:
        say(_table(findings, laws, time.monotonic() - start))
    for name, sentence in findings.unreadable:
        complain(f"{name}: {sentence}")
    return Status.FOUND if findings.broken else Status.FAILED if findings.unreadable else Status.DONE


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files named, and the patterns below the folders named."""
    for path in paths:
        if path.is_dir():
            yield from (path / found.path for found in pattern_files(path))
        else:
            yield path


def _try_file(path: Path, laws: Sequence[Law], findings: _Findings) -> None:
    findings.files += 1
    try:
        file = OpenFile(read_text_file(path))
    except FileProblem as problem:
        findings.unreadable.append((str(path), str(problem)))
        return
    for law in laws:
        verdict = verdict_on(law, file)
        if verdict.held:
            findings.held[law.name] += 1
        elif verdict.held is None:
            findings.untried.append((str(path), law.name, verdict.detail))
        else:
            findings.broken.append((str(path), law.name, verdict.detail))


def _with_progress(paths: Sequence[Path]) -> Iterator[Path]:
    """The paths; how far they are is shown on standard error where a person looks at it."""
    shown = 0.0
    for number, path in enumerate(paths):
        if sys.stderr.isatty() and time.monotonic() - shown > _PROGRESS_SECONDS:
            shown = time.monotonic()
            filled = 30 * number // len(paths)
            sys.stderr.write(f"\r[{'█' * filled}{'·' * (30 - filled)}] {number} of {len(paths)}")
            sys.stderr.flush()
        yield path
    if shown:
        sys.stderr.write("\r\033[K")


def _table(findings: _Findings, laws: Sequence[Law], seconds: float) -> str:
    count = f"{findings.files} {'file' if findings.files == 1 else 'files'}"
    lines = [f"{count} in {seconds:.1f} s", "", f"{'law':<42}{'held':>8}{'broken':>8}{'not tried':>11}"]
    for law in laws:
        broken, untried = _count(findings.broken, law), _count(findings.untried, law)
        lines.append(f"{law.name:<42}{findings.held[law.name]:>8}{broken:>8}{untried:>11}")
    if findings.broken:
        lines += ["", "broken:", *(f"  {name}: {law}: {detail}" for name, law, detail in findings.broken)]
    if findings.untried:
        reasons = dict.fromkeys((name, detail) for name, _, detail in findings.untried)
        lines += ["", "not tried:", *(f"  {name}: {detail}" for name, detail in reasons)]
    return "\n".join(lines) + "\n"


def _report(findings: _Findings, laws: Sequence[Law]) -> dict[str, object]:
    return {
        "files": findings.files,
        "laws": [
            {
                "law": law.name,
                "held": findings.held[law.name],
                "broken": _count(findings.broken, law),
                "not_tried": _count(findings.untried, law),
            }
            for law in laws
        ],
        "broken": [{"file": name, "law": law, "detail": detail} for name, law, detail in findings.broken],
        "not_tried": [{"file": name, "law": law, "detail": detail} for name, law, detail in findings.untried],
        "unreadable": [{"file": name, "error": sentence} for name, sentence in findings.unreadable],
    }


def _count(found: Sequence[tuple[str, str, str]], law: Law) -> int:
    return sum(name == law.name for _, name, _ in found)


COMMAND = Command(
    "roundtrip",
    "Nothing is written: edits are tried in memory, and saving in a temporary folder.",
    """\
  trellis roundtrip patterns
  trellis roundtrip --edit patterns more/open-ledger.md --json
""",
    """\
  0  every law held
  1  a law was broken; the files are named
  2  bad use, or a file that can't be read
""",
    _arguments,
    _roundtrip,
)
