"""A change of many files whose program is killed on the way, run as a program of its own.

python -m tests.store.crashes die FOLDER COUNT    make the change, and end without a word when COUNT is told
python -m tests.store.crashes sweep FOLDER        kill it at each of its system calls; look after each what recover does
python -m tests.store.crashes nested FOLDER       kill it at some, and recover at each of its own
"""

import json
import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from editor.store.transaction import FileChange, recover, write_all

_CALLS = {"open", "os.chmod", "os.link", "os.listdir", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.scandir"}
LABEL = "Rename “Old” to “New”"

Seen = dict[str, tuple[bytes, int]]


def changes_in(folder: Path) -> list[FileChange]:
    """A rename with the references to it, a file that goes, and one that comes."""
    return [
        FileChange(folder / "a.md", "see old\r\n", "see new\r\n"),
        FileChange(folder / "sub" / "b.md", "\ufeffsee old\u2028", "\ufeffsee new\u2028"),
        FileChange(folder / "old.md", "slug: old\n", None),
        FileChange(folder / "new.md", None, "slug: new\n"),
        FileChange(folder / "gone.md", "", None),
        FileChange(folder / "sub" / "come.md", None, ""),
    ]


def lay_out(folder: Path) -> None:
    """Make the library that the change is for, and one file that it doesn't touch."""
    (folder / "sub").mkdir(parents=True, exist_ok=True)
    (folder / "other.md").write_bytes(b"other")
    for change in changes_in(folder):
        change.path.unlink(missing_ok=True)
        if change.before is not None:
            change.path.write_bytes(change.before.encode())
    (folder / "a.md").chmod(0o640)
    (folder / "old.md").chmod(0o600)


def seen_in(folder: Path) -> Seen:
    """All files that are no journal's: name, bytes, mode."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mode)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not journal_of(folder, path)
    }


def journal_of(folder: Path, path: Path) -> str:
    """The journal that a path lies in."""
    first = path.relative_to(folder).parts[0]
    return first if first.startswith(".trellis-journal-") else ""


def both_states(folder: Path) -> tuple[Seen, Seen]:
    """What there is before the change and after it; the folder is as before in the end."""
    lay_out(folder)
    before = seen_in(folder)
    write_all(folder, changes_in(folder), label=LABEL)
    after = seen_in(folder)
    lay_out(folder)
    return before, after


def die(folder: Path, count: int) -> None:
    """Make the change and end when `count` is told, as if killed: nothing is unwound."""
    write_all(folder, changes_in(folder), label=LABEL, progress=lambda done, _total: done == count and os._exit(9))


def killed_at(moment: int, action: Callable[[], object]) -> bool:
    """Run `action` in a process that is killed at its `moment`-th call; whether it came to that."""
    child = os.fork()
    if not child:
        _kill_at(moment)
        action()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.WEXITSTATUS(status) == 0, "the change itself failed"
    return False


def _kill_at(moment: int) -> None:
    count = 0
    lock = threading.RLock()

    def called(event: str, _arguments: object = None) -> None:
        nonlocal count
        if event in _CALLS:
            with lock:
                count += 1
                if count == moment:
                    os.kill(os.getpid(), signal.SIGKILL)

    sync, write = os.fsync, os.write

    def half(descriptor: int, data: memoryview) -> int:
        written = write(descriptor, data[: len(data) // 2]) if len(data) > 1 else 0
        called("open")
        return written + write(descriptor, data[written:])

    def synced(descriptor: int) -> None:
        called("open")
        sync(descriptor)

    os.write, os.fsync = half, synced
    sys.addaudithook(called)


def sweep(folder: Path) -> dict[str, int]:
    """Kill the change at every moment; returns how often which state came out."""
    before, after = both_states(folder)
    found: Counter[str] = Counter()
    moment = 0
    while True:
        moment += 1
        lay_out(folder)
        if not killed_at(moment, lambda: write_all(folder, changes_in(folder), label=LABEL)):
            break
        found[_recovered(folder, before, after)] += 1
    assert seen_in(folder) == after
    return dict(found)


def nested(folder: Path) -> dict[str, int]:
    """Kill the change at some moments while it replaces files, and what recovers it at every moment."""
    before, after = both_states(folder)
    found: Counter[str] = Counter()
    moment = 33
    while True:
        second = 0
        while True:
            second += 1
            lay_out(folder)
            if not killed_at(moment, lambda: write_all(folder, changes_in(folder), label=LABEL)):
                return dict(found)
            again = killed_at(second, lambda: recover(folder))
            found[_recovered(folder, before, after)] += 1
            if not again:
                break
        moment += 8


def _recovered(folder: Path, before: Seen, after: Seen) -> str:
    found = seen_in(folder)
    told = recover(folder)
    now = seen_in(folder)
    assert now in (before, after), f"{now} is neither"
    assert told is not None or found == now, "something was done and not said"
    if told is not None and found != now:
        assert told.finished == (now == after)
        assert not told.left
    assert not list(folder.rglob(".trellis*")), "the journal is still there"
    assert recover(folder) is None
    return ("new" if now == after else "old") + (" mended" if found != now else "")


if __name__ == "__main__":
    what, where = sys.argv[1], Path(sys.argv[2])
    if what == "die":
        die(where, int(sys.argv[3]))
    else:
        sys.stdout.write(json.dumps(sweep(where) if what == "sweep" else nested(where)))
