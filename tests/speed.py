"""How fast the core and the command line are, each beside another library in one run: `python -m tests.speed`."""

import gc
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from ruamel.yaml import YAML

from editor.core.operations import SetValue
from editor.core.plan import perform
from editor.core.snapshot import Snapshot
from editor.schema.guidance import SECTION_NAMES
from tests.corpus import ROOT, PatternFile, corpus_files, front_of

STATUS = ("lifecycle", "status")
TYPICAL_BYTES = 26_000
ROUNDS = 3
EDITS = 100
RUNS = 9


def main() -> None:
    """Measure and print everything, or say why not."""
    files = corpus_files()
    if not files:
        print("reading, editing and `trellis set` are not timed: the real patterns are not here (../shared/corpus).")
        return
    nodes, whole, ruamel, of_nodes, of_whole = reading_times([file for file in files if file.readable])
    print(
        f"reading a pattern's front matter to nodes with spans: {nodes:.2f} ms, ruamel.yaml's round-trip load of it "
        f"{ruamel:.2f} ms, ratio {of_nodes:.3f}; with body and data {whole:.2f} ms, ratio {of_whole:.3f} "
        f"(medians of {len(files)} files)"
    )
    file = typical(files)
    opened, whole, other = edit_times(file)
    beside = "yaml-edit is not installed" if other is None else f"yaml-edit, parsed, unverified: {other:.2f} ms"
    print(
        f"one field of a {len(file.bytes) / 1000:.0f} KB file changed and verified: {opened:.1f} ms, "
        f"with reading the file {whole:.1f} ms ({beside})"
    )
    seconds, busy = setting_time(files)
    print(
        f"`trellis set` over {len(files)} files, start-up included: {seconds:.2f} s, "
        f"{len(files) / seconds:.0f} files a second ({busy:.2f} s on the processor, the rest waits for the disk)"
    )


def reading_times(files: Iterable[PatternFile]) -> list[float]:
    """Milliseconds for a file: the front matter's nodes, all content, ruamel.yaml's load; and the ratios to that."""
    rows = []
    for file in files:
        load = partial(YAML().load, front_of(file.text))
        # The load stands before each of ours, so that none finds its memory warm from the other.
        nodes, _, whole, ruamel = medians(ROUNDS, partial(_nodes, file.text), load, partial(_content, file.text), load)
        rows.append((nodes, whole, ruamel, nodes / ruamel, whole / ruamel))
    return [statistics.median(column) for column in zip(*rows, strict=True)]


def edit_times(file: PatternFile) -> tuple[float, float, float | None]:
    """Milliseconds for a verified edit of a file that was read, and of one that was not; and by yaml-edit."""
    opened = iter([Snapshot(file.text, SECTION_NAMES) for _ in range(EDITS + 1)])
    edits: list[Callable[[], object]] = [
        lambda: perform(next(opened), SetValue(STATUS, "changed")),
        lambda: perform(Snapshot(file.text, SECTION_NAMES), SetValue(STATUS, "changed")),
    ]
    if importlib.util.find_spec("yaml_edit"):
        edits.append(lambda: _edit_unverified(front_of(file.text)))
    times = medians(EDITS, *edits)
    return times[0], times[1], times[2] if len(times) > 2 else None


def setting_time(files: Iterable[PatternFile]) -> tuple[float, float]:
    """Seconds of one run of `trellis set` over copies of all files: by the clock, and on the processor."""
    with tempfile.TemporaryDirectory() as folder:
        for number, file in enumerate(files):
            shutil.copy(file.path, Path(folder) / f"{number:03}-{file.path.name}")
        names = sorted(str(path) for path in Path(folder).iterdir())
        rows = []
        for run in range(RUNS):
            command = [sys.executable, "-m", "editor", "set", *names, f"license=Run-{run}"]
            before = os.times()
            subprocess.run(command, cwd=ROOT, capture_output=True, check=False)  # one of the files can't be read
            after = os.times()
            busy = after.children_user + after.children_system - before.children_user - before.children_system
            rows.append((after.elapsed - before.elapsed, busy))
        seconds, busy = (statistics.median(column) for column in zip(*rows, strict=True))
        return seconds, busy


def medians(rounds: int, *tasks: Callable[[], object]) -> list[float]:
    """Milliseconds for each task, done in turn, after one round to get warm.

    Garbage is collected between the tasks, so that none pays for what another left.
    """
    rows = []
    gc.freeze()
    gc.disable()
    for _ in range(rounds + 1):
        row = []
        for task in tasks:
            begin = time.perf_counter()
            task()
            row.append((time.perf_counter() - begin) * 1000)
            gc.collect()
        rows.append(row)
    gc.enable()
    return [statistics.median(column) for column in zip(*rows[1:], strict=True)]


def typical(files: Iterable[PatternFile]) -> PatternFile:
    """The file with a status whose size is nearest to the usual one."""
    edited = (file for file in files if file.readable and file.snapshot.node(STATUS))
    return min(edited, key=lambda file: abs(len(file.bytes) - TYPICAL_BYTES))


def _nodes(text: str) -> object:
    return Snapshot(text, SECTION_NAMES).root


def _content(text: str) -> object:
    return Snapshot(text, SECTION_NAMES).content


def _edit_unverified(front: str) -> str:
    from yaml_edit import Document

    document = Document.parse(front)
    document.set_path(".".join(STATUS), "changed")
    return str(document)


if __name__ == "__main__":
    main()
