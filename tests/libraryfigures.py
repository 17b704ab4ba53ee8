"""The figures of the library that the README names, each measured by one function: `python -m tests.libraryfigures`.

With names of figures as arguments only those are measured; `--list` names them all. `--library FOLDER` takes a library
that is there (it is copied where it would be changed), else one of the real size is made.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from editor.session.library import Library
from editor.session.refactoring import apply, plan_rename, undo
from tests.cli.killing import killed_rename, state_of
from tests.libraries import generate
from tests.library.judging import judge_rename

NEW_SLUG = "a-slug-that-no-pattern-has"
KILLS = 20
T = TypeVar("T")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for, and print each figure."""
    parser = argparse.ArgumentParser(prog="python -m tests.libraryfigures", description="Measure the library.")
    parser.add_argument("figures", nargs="*", metavar="FIGURE", help="those to measure; else all")
    parser.add_argument("--library", type=Path, metavar="FOLDER", help="a library that is there")
    parser.add_argument("--list", action="store_true", help="name the figures")
    given = parser.parse_args(arguments)
    if given.list:
        print("\n".join(f"{name:<8} {figure.__doc__}" for name, figure in FIGURES.items()))
        return 0
    unknown = [name for name in given.figures if name not in FIGURES]
    if unknown:
        parser.error(f"There is no figure {', '.join(unknown)}; --list names them all.")
    with tempfile.TemporaryDirectory(prefix="trellis-figures-") as place:
        os.environ["XDG_CACHE_HOME"] = str(Path(place) / "cache")
        library = given.library or generate(Path(place) / "library").folder
        for name in given.figures or FIGURES:
            for sentence in FIGURES[name](library, Path(place)):
                print(f"{name}: {sentence}", flush=True)
    return 0


def rename_figures(library: Path, place: Path) -> list[str]:
    """Renaming the most linked pattern: seconds, what changed, and that Undo gives all bytes back."""
    folder = _copy(library, place)
    before = state_of(folder)
    opened = Library(folder)
    opened.read()
    slug = most_linked(opened)
    entry = opened.find(slug)
    assert entry is not None
    plan, planning = timed(lambda: plan_rename(opened, entry, NEW_SLUG))
    applied, writing = timed(lambda: apply(opened, plan))
    judged = judge_rename(before, state_of(folder), slug, NEW_SLUG)
    _, undoing = timed(lambda: undo(opened, applied))
    assert state_of(folder) == before
    opened.index.close()
    files = f"{judged.files:,} of {len(before):,} files"
    return [
        f"{slug}: {judged.references:,} references, {judged.lines:,} lines in {files}, and nothing else",
        f"planned in {planning}, written in {writing}, undone in {undoing}; undone, all bytes are as before",
    ]


def kill_figures(library: Path, place: Path) -> list[str]:
    """Renaming it, killed at random moments: how often the library was then as before, and how often as after."""
    folder = _copy(library, place)
    opened = Library(folder)
    opened.read()
    slug = most_linked(opened)
    opened.index.close()
    found = killed_rename(folder, slug, NEW_SLUG, KILLS)
    return [", ".join(f"{state} {count} times" for state, count in sorted(found.items()))]


def most_linked(library: Library) -> str:
    """The pattern to which the most links of the front matter lead."""
    rows = library.index.connection.execute(
        "SELECT target FROM link WHERE target IN (SELECT slug FROM pattern) AND origin <> 'body'"
        " GROUP BY target ORDER BY count(*) DESC, target LIMIT 1"
    )
    slug: str = rows.fetchone()[0]
    return slug


def timed(work: Callable[[], T]) -> tuple[T, str]:
    """What a piece of work gives, and how long it took: on the clock, and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    result = work()
    return result, f"{time.perf_counter() - clock:.1f} s ({time.process_time() - processor:.1f} s of the processor)"


def _copy(library: Path, place: Path) -> Path:
    """A copy that may be changed, in the place of an older one."""
    folder = place / "changed"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(library, folder)
    return folder


FIGURES: dict[str, Callable[[Path, Path], list[str]]] = {"rename": rename_figures, "kill": kill_figures}
"""Each is given the library, which it must not change, and a place for what it makes."""

if __name__ == "__main__":
    sys.exit(main())
