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
from pathlib import Path

from editor.cli.main import command_of, main

_JOURNALS = ".trellis-journal-*"

State = dict[str, bytes]


@dataclass(frozen=True)
class Course:
    """How a rename goes that nothing disturbs: both states, and after how many seconds it writes, has written, ends."""

    before: State
    after: State
    planned: float
    written: float
    ended: float


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


def writes(folder: Path) -> bool:
    """Whether a command writes to the library at this moment, or was interrupted when it did."""
    return any(folder.glob(_JOURNALS))


def undisturbed(folder: Path, arguments: Sequence[str]) -> Course:
    """Let the rename run once, and put everything back."""
    before = state_of(folder)
    begin = time.perf_counter()
    child = started(arguments)
    _wait_until(lambda: writes(folder))
    planned = time.perf_counter() - begin
    _wait_until(lambda: not writes(folder))
    written = time.perf_counter() - begin
    assert ended(child)
    whole = time.perf_counter() - begin
    after = state_of(folder)
    restore(folder, before)
    return Course(before, after, planned, written, whole)


def kill_at(folder: Path, arguments: Sequence[str], course: Course, chance: float, *, writing: bool) -> str:
    """Kill the rename at a moment of its course, or of the part of it in which it writes; returns what came of it."""
    child = started(arguments)
    if writing:
        _wait_until(lambda: writes(folder))
        time.sleep(chance * (course.written - course.planned))
    else:
        time.sleep(chance * course.ended)
    os.kill(child, signal.SIGKILL)
    ended(child)
    begun = writes(folder)
    found = state_of(folder)
    assert ended(started(["index", str(folder)]))
    now = state_of(folder)
    assert now in (course.before, course.after), "the library is neither as before nor as after"
    assert not writes(folder), "the journal is still there"
    assert begun or now == found, "files changed though nothing had been interrupted"
    restore(folder, course.before)
    state = "after" if now == course.after else "before"
    return f"{state}: interrupted and looked after" if begun else f"{state}: not interrupted"


def killed_rename(folder: Path, pattern: str, new_slug: str, times: int, seed: int = 0) -> dict[str, int]:
    """Kill a rename at random moments, every second time while it writes; returns how often what came of it."""
    for name in ("rename", "index"):
        command_of(name)  # what is loaded here need not be loaded in each process
    arguments = ["rename", str(folder), pattern, new_slug]
    assert ended(started(["index", str(folder)]))
    course = undisturbed(folder, arguments)
    chance = random.Random(seed)
    return dict(
        Counter(
            kill_at(folder, arguments, course, chance.random(), writing=bool(number % 2)) for number in range(times)
        )
    )


def _wait_until(is_so: Callable[[], bool], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "nothing was written"
        time.sleep(0.001)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(killed_rename(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))))
