"""The journal: what a crash left is finished or taken back, and never anything that is not its own is touched."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.store.filelock import free_lock, take_lock
from editor.store.textfile import stamp_of
from editor.store.transaction import Recovery, recover, write_all
from tests.store.crashes import LABEL, both_states, changes_in, lay_out, seen_in

posix_only = pytest.mark.skipif(os.name != "posix", reason="processes and links as on POSIX systems")
ROOT = Path(__file__).parents[2]
FINISHED = f"“{LABEL}” was interrupted and is now finished. All files are written."
TAKEN_BACK = f"“{LABEL}” was interrupted and is now taken back. All files are as before."


def crash(folder: Path, count: int) -> Path:
    """Make the change in a program that ends without a word when `count` is told; returns the journal."""
    lay_out(folder)
    command = [sys.executable, "-m", "tests.store.crashes", "die", str(folder), str(count)]
    assert subprocess.run(command, cwd=ROOT, timeout=60).returncode == 9
    (journal,) = folder.glob(".trellis-journal-*")
    return journal


def recovered(folder: Path) -> Recovery:
    told = recover(folder)
    assert told is not None
    return told


def journals(folder: Path) -> list[str]:
    return [path.name for path in folder.glob(".trellis*")]


@pytest.fixture
def quick_folder(tmp_path) -> Iterator[Path]:
    """A folder in memory where there is such: hundreds of changes wait for the disk long."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=memory) as name:
        yield Path(name)


@posix_only
@pytest.mark.parametrize("how", ["sweep", "nested"])
def test_killed_at_any_call_it_is_all_or_nothing(quick_folder, how):
    command = [sys.executable, "-m", "tests.store.crashes", how, str(quick_folder / "library")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["new mended"] > 10
    assert found["new"] > 10
    assert found["old"] > 10


@pytest.mark.parametrize("count", [1, 6])
def test_a_crash_before_the_first_file_is_taken_back(tmp_path, count):
    before, _ = both_states(tmp_path)
    crash(tmp_path, count)
    assert seen_in(tmp_path) == before
    told = recovered(tmp_path)
    assert (told.label, told.finished, told.left) == (LABEL, False, ())
    assert set(told.files) == {change.path for change in changes_in(tmp_path)}
    assert told.sentence == f"“{LABEL}” was interrupted and taken back. All files are as before."
    assert (seen_in(tmp_path), journals(tmp_path)) == (before, [])
    assert recover(tmp_path) is None


@pytest.mark.parametrize("count", [7, 9, 12])
def test_a_crash_after_it_is_finished(tmp_path, count):
    before, after = both_states(tmp_path)
    crash(tmp_path, count)
    assert (seen_in(tmp_path) != before) and (seen_in(tmp_path) == after) == (count == 12)
    assert recovered(tmp_path) == Recovery(
        LABEL,
        tuple(tmp_path / name for name in ("old.md", "gone.md", "a.md", "sub/b.md", "new.md", "sub/come.md")),
        finished=True,
        left=(),
        sentence=FINISHED,
    )
    assert (seen_in(tmp_path), journals(tmp_path)) == (after, [])
    assert recover(tmp_path) is None


def test_a_file_that_was_written_since_is_left_and_said(tmp_path):
    _, after = both_states(tmp_path)
    crash(tmp_path, 7)
    (tmp_path / "a.md").write_bytes(b"theirs")
    (tmp_path / "gone.md").write_bytes(b"theirs")
    told = recovered(tmp_path)
    assert told.left == (tmp_path / "gone.md", tmp_path / "a.md")
    assert told.sentence == (
        f"“{LABEL}” was interrupted and is now finished. All other files are written. “gone.md”, “a.md”: written by "
        "another program meanwhile, and left as that."
    )
    now = seen_in(tmp_path)
    assert now.pop("gone.md")[0] == now.pop("a.md")[0] == b"theirs"
    assert now == {name: seen for name, seen in after.items() if name != "a.md"}
    assert recover(tmp_path) is None


@pytest.mark.parametrize("damage", [lambda path: path.unlink(), lambda path: path.write_bytes(b"half")])
def test_a_new_text_that_is_lost_takes_all_back(tmp_path, damage):
    before, _ = both_states(tmp_path)
    journal = crash(tmp_path, 9)
    damage(max(journal.glob("*.new")))
    assert recovered(tmp_path).sentence == TAKEN_BACK
    assert (seen_in(tmp_path), journals(tmp_path)) == (before, [])


def test_texts_that_are_all_lost_are_said_each_time(tmp_path):
    journal = crash(tmp_path, 9)
    for path in [*journal.glob("*.new"), *journal.glob("*.old")]:
        path.unlink()
    found = seen_in(tmp_path)
    for _ in range(2):
        told = recovered(tmp_path)
        assert told.left == (tmp_path / "a.md", tmp_path / "gone.md", tmp_path / "old.md")
        assert f"The text of “a.md” is missing in “{journal.name}”." in told.sentence
        assert seen_in(tmp_path) == found
    assert journal.is_dir()


def checked(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode() + b"\n" + body


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"\xff\xfe",
        b"0" * 64 + b"\n{}",
        checked(b"[" * 100_000),
        checked(b"[]"),
        checked(b'{"label": "x"}'),
        checked(b'{"label": "x", "files": []}'),
        checked(b'{"label": "x", "files": [["a.md", 1, 2]]}'),
        checked(b'{"label": "x", "files": [["a\\u0000.md", null, null]]}'),
    ],
    ids=["empty", "bytes", "digest", "deep", "list", "keys", "no files", "types", "name"],
)
@pytest.mark.parametrize("state", ["staging", "forward", "back"])
def test_a_damaged_record_is_said_and_touches_nothing(tmp_path, record, state):
    before, _ = both_states(tmp_path)
    journal = tmp_path / ".trellis-journal-x"
    journal.mkdir()
    (journal / f"record.{state}").write_bytes(record)
    for times in range(2):
        told = recover(tmp_path)
        assert seen_in(tmp_path) == before
        if state == "staging":
            assert (told is None) == (times == 1)
            assert journals(tmp_path) == []
        else:
            assert told is not None
            assert f"its journal “{journal.name}” is damaged. Nothing was done" in told.sentence
    assert told is None or not told.finished


@pytest.mark.parametrize("left", [[], ["lock"], ["lock", "000000.new", "000001.old"]], ids=["empty", "lock", "texts"])
def test_what_is_left_without_a_record_is_cleared_away(tmp_path, left):
    journal = tmp_path / ".trellis-journal-x"
    journal.mkdir()
    for name in left:
        (journal / name).write_bytes(b"x")
    assert recover(tmp_path) is None
    assert journals(tmp_path) == []


def test_files_that_are_no_journals_stay(tmp_path):
    (tmp_path / ".trellis-journal-file").write_bytes(b"x")
    (tmp_path / ".trellis-journal-mine").mkdir()
    (tmp_path / ".trellis-journal-mine" / "notes.md").write_bytes(b"x")
    assert recover(tmp_path) is None
    assert recover(tmp_path / "none") is None
    assert (tmp_path / ".trellis-journal-file").read_bytes() == b"x"
    assert [path.name for path in (tmp_path / ".trellis-journal-mine").iterdir()] == ["notes.md"]


def foreign_journal(folder: Path, name: str) -> Path:
    """A journal as someone could send it along with a library: it would make a file, where there is none."""
    journal = folder / ".trellis-journal-sent"
    journal.mkdir(parents=True)
    (journal / "000000.new").write_bytes(b"bad")
    body = json.dumps({"label": "x", "files": [[name, None, stamp_of(b"bad").digest]]}).encode()
    (journal / "record.forward").write_bytes(checked(body))
    return journal


@posix_only
@pytest.mark.parametrize("name", ["../out.md", "{root}/out.md", "link/out.md", ".git/hook", "link.md"])
def test_a_journal_that_came_with_a_library_writes_nothing_elsewhere(tmp_path, name):
    folder, out = tmp_path / "library", tmp_path / "out"
    out.mkdir()
    foreign_journal(folder, name.format(root=tmp_path))
    (folder / ".git").mkdir()
    (folder / "link").symlink_to(out)
    (folder / "link.md").symlink_to(out / "out.md")
    told = recovered(folder)
    assert not list(tmp_path.rglob("hook")) and not (tmp_path / "out.md").exists() and not list(out.iterdir())
    assert (told.finished, told.left) == (False, ())
    assert journals(folder) == []


@posix_only
def test_a_journal_that_is_a_link_is_none(tmp_path):
    folder = tmp_path / "library"
    journal = foreign_journal(tmp_path / "other", "a.md")
    folder.mkdir()
    (folder / journal.name).symlink_to(journal)
    assert recover(folder) is None
    assert sorted(path.name for path in journal.iterdir()) == ["000000.new", "record.forward"]


@posix_only
@pytest.mark.parametrize(("count", "finished"), [(12, False), (14, True)])
def test_a_file_behind_a_link_tells_which_way_to_go(tmp_path, count, finished):
    """A file outside is written last and recover may not touch it: so the others follow it."""
    folder, real = tmp_path / "library", tmp_path / "real.md"
    lay_out(folder)
    (folder / "link.md").symlink_to(real)
    real.write_bytes(b"old")
    first = seen_in(folder)
    program = (
        "import os, sys; from pathlib import Path; from tests.store.crashes import *\n"
        "folder = Path(sys.argv[1]); changes = [FileChange(folder / 'link.md', 'old', 'new'), *changes_in(folder)]\n"
        f"write_all(folder, changes, label=LABEL, progress=lambda done, _total: done == {count} and os._exit(9))"
    )
    assert subprocess.run([sys.executable, "-c", program, str(folder)], cwd=ROOT, timeout=60).returncode == 9
    (journal,) = journals(folder)
    (tmp_path / f"{journal}-000000.new").write_bytes(b"half of a copy beside the file that it was for")
    told = recovered(folder)
    assert (told.finished, told.left) == (finished, ())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["library", "real.md"]
    assert real.read_bytes() == (b"new" if finished else b"old")
    assert (seen_in(folder) == first) == (not finished)
    assert journals(folder) == []


@pytest.fixture
def at_work(tmp_path) -> Iterator[tuple[Path, subprocess.Popen[str]]]:
    """A program in the middle of the change, which goes on when it is told to."""
    lay_out(tmp_path)
    program = (
        "import sys; from pathlib import Path; from tests.store.crashes import *\n"
        "def wait(done, _total):\n    if done == 8: print('here', flush=True); sys.stdin.readline()\n"
        "write_all(Path(sys.argv[1]), changes_in(Path(sys.argv[1])), label=LABEL, progress=wait)"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
        try:
            yield tmp_path, process
        finally:
            process.kill()


def test_what_another_program_is_doing_is_left_to_it(at_work):
    folder, process = at_work
    found = seen_in(folder)
    assert recover(folder) is None
    assert seen_in(folder) == found
    process.communicate("\n", timeout=60)
    assert process.returncode == 0
    assert (folder / "new.md").read_bytes() == b"slug: new\n"
    assert journals(folder) == []


def test_its_lock_dies_with_it(at_work):
    folder, process = at_work
    assert recover(folder) is None
    process.kill()
    process.wait(timeout=60)
    assert recovered(folder).sentence == FINISHED
    assert journals(folder) == []


def test_what_the_same_program_is_doing_is_left_to_it_too(tmp_path):
    _, after = both_states(tmp_path)
    told = []
    write_all(tmp_path, changes_in(tmp_path), label=LABEL, progress=lambda *_count: told.append(recover(tmp_path)))
    assert told == [None] * 12
    assert seen_in(tmp_path) == after


def test_two_interrupted_changes_are_told_together(tmp_path):
    crash(tmp_path, 7)
    journal = tmp_path / ".trellis-journal-"
    journal.mkdir()
    (journal / "record.back").write_bytes(b"")
    told = recovered(tmp_path)
    assert not told.finished
    assert told.sentence.endswith(f"then delete that folder. {FINISHED}")
    assert journals(tmp_path) == [".trellis-journal-"]


def test_a_lock_is_had_once_and_only_while_its_file_is_there(tmp_path):
    path = tmp_path / "lock"
    first = take_lock(path)
    assert first is not None
    assert take_lock(path) is None
    free_lock(first, path)
    assert not path.exists()
    second = take_lock(path)
    assert second is not None
    free_lock(second, path)
