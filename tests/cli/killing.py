"""A command over a library that is killed on the way, run as a program of its own.

python -m tests.cli.killing FOLDER PATTERN NEW-SLUG TIMES

renames a pattern again and again, kills that at random moments, lets another command look after it, and prints how
often the library was as before and how often as after; it fails where it was neither.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import cycle, islice
from pathlib import Path

from editor.cli.main import command_of, main

State = dict[str, bytes]


class Part(Enum):
    """The parts of the course of a command, each of which it is killed in."""

    WHOLE = "whole"
    """Chosen by the clock."""
    STAGING = "staging"
    """While it lays the texts aside: chosen by how many are there."""
    REPLACING = "replacing"
    """While it replaces the files: chosen by how many texts are left."""


@dataclass(frozen=True)
class Course:
    """How a rename goes that nothing disturbs: both states, how many texts it writes, and in how many seconds."""

    before: State
    after: State
    texts: int
    seconds: float


def state_of(folder: Path) -> State:
    """All files of a library, by their names."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.md")}


def restore(folder: Path, wanted: State) -> None:
    """Let the library hold these files and no others."""
    for name, data in state_of(folder).items():
        if name not in wanted:
            (folder / name).unlink()
        elif data != wanted[name]:
            (folder / name).write_bytes(wanted[name])
    for name, data in wanted.items():
        if not (folder / name).exists():
            (folder / name).write_bytes(data)


def started(arguments: Sequence[str]) -> int:
    """Run a command in a process of its own; returns the number of that."""
    child = os.fork()
    if child:
        return child
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os._exit(main(list(arguments)))


def ended(child: int) -> bool:
    """Wait for a process; returns whether it came to its end by itself."""
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return False
    assert os.WEXITSTATUS(status) == 0, "the command itself failed"
    return True


def journals(folder: Path, name: str = "") -> int:
    """How many journals lie in the library; with a name, how many files of that name in them."""
    try:
        return sum(1 for _ in folder.glob(f".trellis-journal-*/{name}"))
    except FileNotFoundError:  # it was removed during the look
        return 0


def undisturbed(folder: Path, arguments: Sequence[str]) -> Course:
    """Let the rename run once, and put everything back."""
    before = state_of(folder)
    begin = time.perf_counter()
    assert ended(started(arguments))
    seconds = time.perf_counter() - begin
    after = state_of(folder)
    restore(folder, before)
    return Course(before, after, sum(data != before.get(name) for name, data in after.items()), seconds)


def kill_at(folder: Path, arguments: Sequence[str], course: Course, part: Part, chance: float) -> str:
    """Kill the rename at a moment of a part of its course; returns what came of it."""
    child = started(arguments)
    count = int(chance * course.texts)
    if part is Part.WHOLE:
        time.sleep(chance * course.seconds)
    elif part is Part.STAGING:
        _wait_until(child, lambda: journals(folder, "*.new") > count)
    else:
        _wait_until(child, lambda: journals(folder, "record.forward") and journals(folder, "*.new") <= count)
    os.kill(child, signal.SIGKILL)
    ended(child)
    begun = journals(folder)
    found = state_of(folder)
    assert ended(started(["index", str(folder)]))
    now = state_of(folder)
    assert now in (course.before, course.after), "the library is neither as before nor as after"
    assert not journals(folder), "the journal is still there"
    assert begun or now == found, "files changed though nothing had been interrupted"
    restore(folder, course.before)
    state = "after" if now == course.after else "before"
    return f"{state}: interrupted and looked after" if begun else f"{state}: not interrupted"


def killed_rename(folder: Path, pattern: str, new_slug: str, times: int, seed: int = 0) -> dict[str, int]:
    """Kill a rename at random moments of each part of its course in turn; returns how often what came of it."""
    for name in ("rename", "index"):
        command_of(name)  # what is loaded here need not be loaded in each process
    arguments = ["rename", str(folder), pattern, new_slug]
    assert ended(started(["index", str(folder)]))
    course = undisturbed(folder, arguments)
    chance = random.Random(seed)
    parts = islice(cycle(Part), times)
    return dict(Counter(kill_at(folder, arguments, course, part, chance.random()) for part in parts))


def _wait_until(child: int, is_so: Callable[[], object]) -> None:
    """Wait until something is so, or the process has ended, whichever comes first."""
    while not is_so() and os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        time.sleep(0.0005)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(killed_rename(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))))
