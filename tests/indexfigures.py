"""How fast libraries are indexed and searched, and whether the window waits meanwhile: `python -m tests.indexfigures`.

With names of figures as arguments only those are measured; `--list` names them all.
"""

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import yaml

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from editor.library.index import Index, open_index
from editor.library.indexing import refresh
from editor.library.search import Search, vocabulary_of
from editor.library.words import words_of
from tests.libraries import generate

REAL, LARGE, LARGE_BODY = 3_614, 100_000, 3_000
ROUNDS = 3
QUERIES = 500
TYPED = 80
"""Titles that are typed letter by letter."""
HEARTBEAT = 5
"""Milliseconds between two looks at whether the window answers."""
STALL = 50
SETTLING = 500
"""Milliseconds in which a new window has painted itself."""
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for, and print each figure."""
    parser = argparse.ArgumentParser(prog="python -m tests.indexfigures", description=__doc__)
    parser.add_argument("figures", nargs="*", metavar="FIGURE", help="those to measure; else all")
    parser.add_argument("--list", action="store_true", help="name the figures")
    given = parser.parse_args(arguments)
    if given.list:
        print("\n".join(f"{name:<8} {figure.__doc__}" for name, figure in FIGURES.items()))
        return 0
    with tempfile.TemporaryDirectory(prefix="trellis-figures-") as place:
        for name in given.figures or FIGURES:
            for sentence in FIGURES[name](Path(place)):
                print(f"{name}: {sentence}", flush=True)
    return 0


def real_library(place: Path) -> Path:
    """The library of the real size, made once."""
    folder = place / "real"
    return folder if folder.exists() else generate(folder, REAL).folder


def large_library(place: Path) -> Path:
    """The library of 100,000 patterns, made once."""
    folder = place / "large"
    return folder if folder.exists() else generate(folder, LARGE, body_bytes=LARGE_BODY).folder


def cold_figures(place: Path) -> list[str]:
    """Indexing the real library from nothing, beside one thread that reads and C-parses the same front matters."""
    folder = real_library(place)
    rows = []
    for number in range(ROUNDS):
        parsed = timed(lambda: parse_all(folder))
        indexed = run_index(folder, place / f"cold-{number}")
        rows.append((parsed, indexed, indexed / parsed))
    parsed, indexed, ratio = (statistics.median(column) for column in zip(*rows, strict=True))
    return [
        f"{REAL:,} files: reading and C-parsing in one thread {parsed:.2f} s; `trellis index` as a whole process "
        f"{indexed:.2f} s; ratio {ratio:.2f} (aim 1.5)"
    ]


def again_figures(place: Path) -> list[str]:
    """Looking again at a library in which nothing changed, as a whole process and within one."""
    folder = real_library(place)
    run_index(folder, place / "again")
    whole = statistics.median(run_index(folder, place / "again") for _ in range(2 * ROUNDS + 1))
    os.environ["XDG_CACHE_HOME"] = str(place / "again")
    index = open_index(folder)
    inner = statistics.median(timed(lambda: refresh(index)) for _ in range(2 * ROUNDS + 1))
    return [f"nothing changed in {REAL:,} files: whole process {whole:.2f} s (aim 0.3); in the window {inner:.3f} s"]


def large_figures(place: Path) -> list[str]:
    """Indexing 100,000 files from nothing, and looking again: seconds and memory."""
    folder = large_library(place)
    cold = run_index(folder, place / "large-cache")
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    again = run_index(folder, place / "large-cache")
    return [
        f"{LARGE:,} files: cold {cold:.0f} s (aim 240) with at most {memory:.0f} MB (aim 500); "
        f"nothing changed {again:.1f} s (aim 5)"
    ]


def finding_figures(place: Path) -> list[str]:
    """Whether 500 random patterns are among the first five, by two words, by the same mistyped, by alias or summary."""
    index = indexed(real_library(place), place / "again")
    search, chance = Search(index, vocabulary_of(index)), random.Random(11)
    hits = dict.fromkeys(("two words of the title", "one letter wrong", "an alias or words of the summary"), 0)
    for entry in chance.sample(index.entries("title <> '' ORDER BY slug"), QUERIES):
        words = [word for word in words_of(entry.title) if len(word) > 2] or words_of(entry.title)
        two = chance.sample(words, min(2, len(words)))
        wrong = [mistyped(two[0], chance), *two[1:]]
        told = entry.summary.split()
        start = chance.randrange(max(1, len(told) - 5))
        phrase = entry.aliases[0] if entry.aliases else " ".join(told[start : start + 5]) or entry.title
        for kind, query in zip(hits, (" ".join(two), " ".join(wrong), phrase), strict=True):
            hits[kind] += entry.path in [found.path for found in index.entries_at(search.find(query).keys[:5])]
    return [f"{kind}: {count / QUERIES:.1%} of {QUERIES} in the first five" for kind, count in hits.items()]


def keys_figures(place: Path) -> list[str]:
    """Milliseconds from a key to shown results at 100,000 patterns: picker, Ctrl+P and the library's filter."""
    from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

    window = OpenWindow(large_library(place), place / "large-cache")
    chance = random.Random(5)
    titles = [entry.title for entry in window.library.index.entries("title <> '' ORDER BY random() LIMIT 400")]
    typed = chance.sample(titles, TYPED)

    def type_all(field: QLineEdit, shown: QWidget) -> list[float]:
        times = []
        for title in typed:
            field.clear()
            for end in range(1, min(len(title), 20)):
                begin = time.perf_counter()
                field.setText(title[:end])
                shown.repaint()
                times.append((time.perf_counter() - begin) * 1000)
        return sorted(times)

    rows = []
    window.bench.use_cases.go_to_pattern()
    picker = QApplication.activePopupWidget()
    assert picker is not None
    rows.append(("Ctrl+P", type_all(picker.search, picker.list.viewport())))
    picker.close()
    pane = window.bench.library_pane
    rows.append(("filter of the library", type_all(pane.filter, pane.list.viewport())))
    window.close()
    return [
        f"{name}: p50 {share(times, 0.5):.1f} ms, p95 {share(times, 0.95):.1f} ms (aim 30), "
        f"p99 {share(times, 0.99):.1f} ms (aim 60), of {len(times):,} keys"
        for name, times in rows
    ]


def stalls_figures(place: Path) -> list[str]:
    """The longest time for which the window did not answer while 100,000 files were indexed from nothing."""
    from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer

    folder = large_library(place)
    gaps: list[float] = []
    clock = QElapsedTimer()
    window = OpenWindow(None, place / "stalls-cache")
    beat = QTimer(window.bench)
    beat.setInterval(HEARTBEAT)
    beat.timeout.connect(lambda: gaps.append(clock.nsecsElapsed() / 1e6) or clock.restart())
    loop = QEventLoop()
    QTimer.singleShot(SETTLING, loop.quit)
    loop.exec()
    window.bench.use_cases.library_read.connect(loop.quit)
    clock.start()
    beat.start()
    begin = time.perf_counter()
    QTimer.singleShot(10 * HEARTBEAT, lambda: window.bench.use_cases.open_path(folder))
    loop.exec()
    beat.stop()
    seconds = time.perf_counter() - begin
    window.close()
    gaps.sort()
    return [
        f"{LARGE:,} files read in {seconds:.0f} s beside the open window: it was away for at most {gaps[-1]:.0f} ms "
        f"(aim {STALL}), p99.9 {share(gaps, 0.999):.0f} ms, {sum(gap > STALL for gap in gaps)} times over {STALL} ms"
    ]


class OpenWindow:
    """The window on a library, all of it read."""

    def __init__(self, folder: Path | None, cache: Path) -> None:
        os.environ["XDG_CACHE_HOME"] = str(cache)
        from PySide6.QtCore import QEventLoop, Qt
        from PySide6.QtWidgets import QApplication

        from editor.app.main import make_application
        from editor.ui.shell.frame import Frame
        from editor.ui.shell.workbench import Workbench

        self._application = QApplication.instance() or make_application()
        self.frame = Frame()
        self.frame.resize(1280, 800)
        self.bench = Workbench(self.frame)
        painted = QEventLoop()
        self.frame.painted.connect(painted.quit, Qt.ConnectionType.QueuedConnection)
        self.frame.show()
        painted.exec()
        if folder is not None:
            loop = QEventLoop()
            self.bench.use_cases.library_read.connect(loop.quit)
            self.bench.use_cases.open_path(folder)
            loop.exec()
        self.library = self.bench.use_cases.library

    def close(self) -> None:
        """Close it."""
        self.frame.close()


def parse_all(folder: Path) -> None:
    """Read and parse all front matters, as fast as PyYAML does it in C."""
    for path in folder.rglob("*.md"):
        yaml.load(path.read_text(encoding="utf-8").split("---\n", 2)[1], yaml.CSafeLoader)


def run_index(folder: Path, cache: Path) -> float:
    """Seconds of `trellis index`, start-up included."""
    command = [sys.executable, "-m", "editor", "index", str(folder)]
    return timed(
        lambda: subprocess.run(
            command, env=os.environ | {"XDG_CACHE_HOME": str(cache)}, stdout=subprocess.DEVNULL, check=False
        )
    )


def indexed(folder: Path, cache: Path) -> Index:
    """The index of a library, up to date."""
    os.environ["XDG_CACHE_HOME"] = str(cache)
    index = open_index(folder)
    refresh(index)
    return index


def mistyped(word: str, chance: random.Random) -> str:
    """A word with one letter too few, too many, another, or two that changed places."""
    place = chance.randrange(len(word))
    letter = chance.choice(ALPHABET)
    swapped = word[:place] + word[place : place + 2][::-1] + word[place + 2 :]
    wrong = [word[:place] + word[place + 1 :], word[:place] + letter + word[place:], swapped]
    return chance.choice([*wrong, word[:place] + letter + word[place + 1 :]])


def timed(task: Callable[[], object]) -> float:
    """Seconds that a task takes."""
    begin = time.perf_counter()
    task()
    return time.perf_counter() - begin


def share(times: Sequence[float], part: float) -> float:
    """The value below which this part of the sorted ones lies."""
    return times[min(len(times) - 1, int(len(times) * part))]


FIGURES: dict[str, Callable[[Path], list[str]]] = {
    "cold": cold_figures,
    "again": again_figures,
    "finding": finding_figures,
    "large": large_figures,
    "keys": keys_figures,
    "stalls": stalls_figures,
}

if __name__ == "__main__":
    sys.exit(main())
