"""A change of many files: all of it or nothing, and bytes that come back when it is undone."""

import errno
import json
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import ChangedOnDisk, FileProblem
from editor.store.transaction import FileChange, inverse, recover, write_all
from tests.store.crashes import LABEL, changes_in, lay_out, seen_in

posix_only = pytest.mark.skipif(os.name != "posix", reason="processes, modes and links as on POSIX systems")
ALL_AS_BEFORE = "All files are as before."

_NAMES = ["a.md", "b.md", "c.md", "sub/d.md", "sub/e.md", "ё 山.md", "A.md"]
_TEXTS = st.text(st.sampled_from("ab\r\n\ufeff\u2028\u0085\0 😀é"), max_size=12)
_STATES = st.fixed_dictionaries({name: st.none() | _TEXTS for name in _NAMES})


def hidden_in(folder: Path) -> list[str]:
    """What a change left behind."""
    return sorted(path.name for path in folder.rglob(".*"))


def texts_in(folder: Path) -> dict[str, str]:
    return {name: data.decode() for name, (data, _mode) in seen_in(folder).items()}


@given(_STATES, _STATES)
def test_all_files_are_as_meant_and_undone_they_are_as_before(before, after):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "sub").mkdir()
        for path, text in before.items():
            if text is not None:
                (folder / path).write_bytes(text.encode())
        first = seen_in(folder)
        changes = [FileChange(folder / path, before[path], after[path]) for path in _NAMES]
        write_all(folder, changes, label="law")
        assert texts_in(folder) == {path: text for path, text in after.items() if text is not None}
        write_all(folder, inverse(changes), label="law")
        assert seen_in(folder) == first
        assert hidden_in(folder) == []


@posix_only
def test_modes_stay_with_their_files_through_a_rename_and_back(tmp_path):
    lay_out(tmp_path)
    first = seen_in(tmp_path)
    write_all(tmp_path, changes_in(tmp_path), label=LABEL)
    assert stat.S_IMODE(seen_in(tmp_path)["a.md"][1]) == 0o640
    assert stat.S_IMODE(seen_in(tmp_path)["new.md"][1]) == 0o600
    write_all(tmp_path, inverse(changes_in(tmp_path)), label=LABEL)
    assert seen_in(tmp_path) == first


def test_nothing_to_change_makes_no_journal(tmp_path):
    (tmp_path / "a.md").write_bytes(b"same")
    times = tmp_path.stat().st_mtime_ns
    write_all(tmp_path, [FileChange(tmp_path / "a.md", "same", "same")], label="nothing")
    write_all(tmp_path, [], label="nothing")
    assert tmp_path.stat().st_mtime_ns == times


def test_progress_goes_from_the_first_file_to_all(tmp_path):
    lay_out(tmp_path)
    told = []
    write_all(tmp_path, changes_in(tmp_path), label=LABEL, progress=lambda done, total: told.append((done, total)))
    assert told == [(count, 12) for count in range(1, 13)]


@pytest.mark.parametrize("at", [1, 6, 7, 12], ids=lambda at: f"at {at}")
def test_a_change_that_is_cancelled_leaves_all_as_before(tmp_path, at):
    class Cancelled(Exception):
        pass

    def cancel(done: int, _total: int) -> None:
        if done == at:
            raise Cancelled

    lay_out(tmp_path)
    first = seen_in(tmp_path)
    with pytest.raises(Cancelled):
        write_all(tmp_path, changes_in(tmp_path), label=LABEL, progress=cancel)
    assert seen_in(tmp_path) == first
    assert hidden_in(tmp_path) == []


@pytest.mark.parametrize(
    ("disturb", "said"),
    [
        (lambda folder: (folder / "sub" / "b.md").write_bytes(b"theirs"), "“sub/b.md” was changed by another program"),
        (lambda folder: (folder / "sub" / "b.md").write_bytes(b"\xff"), "“sub/b.md” was changed by another program"),
        (lambda folder: (folder / "gone.md").unlink(), "“gone.md” is not there any more."),
        (lambda folder: (folder / "new.md").touch(), "There is already a file “new.md”."),
        (lambda folder: ((folder / "gone.md").unlink(), (folder / "gone.md").mkdir()), "“gone.md” is a folder."),
    ],
    ids=["changed", "no text", "gone", "there already", "folder"],
)
def test_files_are_compared_before_anything_is_done(tmp_path, disturb, said):
    lay_out(tmp_path)
    disturb(tmp_path)
    first = seen_in(tmp_path)
    told = []
    with pytest.raises(FileProblem) as caught:
        write_all(tmp_path, changes_in(tmp_path), label=LABEL, progress=lambda *count: told.append(count))
    assert str(caught.value).startswith(said)
    assert str(caught.value).endswith(ALL_AS_BEFORE)
    assert (seen_in(tmp_path), told, hidden_in(tmp_path)) == (first, [], [])


def written_at(count: int, *paths: Path):
    """A progress that writes to files as another program would, when `count` files are done."""

    def disturb(done: int, _total: int) -> None:
        if done == count:
            for path in paths:
                path.unlink(missing_ok=True)
                path.write_bytes(b"theirs")

    return disturb


@pytest.mark.parametrize("name", ["a.md", "sub/b.md", "new.md", "gone.md", "sub/come.md"])
def test_a_file_that_another_program_writes_meanwhile_is_theirs(tmp_path, name):
    lay_out(tmp_path)
    first = texts_in(tmp_path)
    with pytest.raises(ChangedOnDisk) as caught:
        write_all(tmp_path, changes_in(tmp_path), label=LABEL, progress=written_at(6, tmp_path / name))
    assert str(caught.value) == (
        f"“{name}” was changed by another program meanwhile. Look through the changes again, then repeat. "
        "All other files are as before."
    )
    assert texts_in(tmp_path) == {**first, name: "theirs"}
    assert hidden_in(tmp_path) == []


def test_a_file_that_was_written_after_its_turn_is_not_taken_back(tmp_path):
    lay_out(tmp_path)
    first = texts_in(tmp_path)
    disturb = written_at(11, tmp_path / "a.md", tmp_path / "old.md", tmp_path / "sub" / "come.md")
    with pytest.raises(ChangedOnDisk) as caught:
        write_all(tmp_path, changes_in(tmp_path), label=LABEL, progress=disturb)
    assert str(caught.value).endswith(
        "All other files are as before. “sub/come.md”, “a.md”, “old.md”: written by another program meanwhile, "
        "and left as that."
    )
    assert texts_in(tmp_path) == {**first, **dict.fromkeys(["a.md", "old.md", "sub/come.md"], "theirs")}
    assert hidden_in(tmp_path) == []


def test_one_file_under_two_names_is_refused(tmp_path):
    lay_out(tmp_path)
    twice = FileChange(tmp_path / "sub" / ".." / "a.md", "see old\r\n", "other")
    with pytest.raises(FileProblem, match="are one file"):
        write_all(tmp_path, [*changes_in(tmp_path), twice], label=LABEL)
    assert hidden_in(tmp_path) == []


def test_half_a_character_and_a_missing_folder_are_said_before_anything_is_done(tmp_path):
    lay_out(tmp_path)
    first = seen_in(tmp_path)
    with pytest.raises(FileProblem, match=f"holds half a character.*{ALL_AS_BEFORE}"):
        write_all(tmp_path, [FileChange(tmp_path / "x.md", None, "\ud83d")], label=LABEL)
    with pytest.raises(FileProblem, match=f"no folder for “none/x.md”.*{ALL_AS_BEFORE}"):
        write_all(tmp_path, [FileChange(tmp_path / "none" / "x.md", None, "x")], label=LABEL)
    assert seen_in(tmp_path) == first


@posix_only
def test_a_link_stays_a_link_and_what_it_leads_to_is_written_and_undone(tmp_path):
    folder, elsewhere = tmp_path / "library", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    (elsewhere / "real.md").write_bytes(b"old")
    (folder / "link.md").symlink_to(elsewhere / "real.md")
    changes = [FileChange(folder / "link.md", "old", "new")]
    write_all(folder, changes, label=LABEL)
    assert (folder / "link.md").is_symlink()
    assert (elsewhere / "real.md").read_bytes() == b"new"
    write_all(folder, inverse(changes), label=LABEL)
    assert (elsewhere / "real.md").read_bytes() == b"old"
    for name, before, after in (("link.md", "old", None), ("nowhere.md", None, "new")):
        (folder / "nowhere.md").unlink(missing_ok=True)
        (folder / "nowhere.md").symlink_to(elsewhere / "none.md")
        with pytest.raises(FileProblem, match=f"“{name}” is a link to .*{ALL_AS_BEFORE}"):
            write_all(folder, [FileChange(folder / name, before, after)], label=LABEL)
    assert sorted(path.name for path in elsewhere.iterdir()) == ["real.md"]


@pytest.fixture
def other_disk():
    """A folder on another file system than `tmp_path`."""
    shared = Path("/dev/shm")
    if not os.access(shared, os.W_OK) or shared.stat().st_dev == Path(tempfile.gettempdir()).stat().st_dev:
        pytest.skip("there is no second file system here")
    with tempfile.TemporaryDirectory(dir=shared) as name:
        yield Path(name)


def across(folder: Path, other_disk: Path) -> list[FileChange]:
    """The change, with a file of another disk in it that is larger than all others."""
    lay_out(folder)
    (other_disk / "far.md").write_bytes(b"o" * 9000)
    (other_disk / "far.md").chmod(0o640)
    (folder / "far.md").symlink_to(other_disk / "far.md")
    return [FileChange(folder / "far.md", "o" * 9000, "n" * 9000), *changes_in(folder)]


@posix_only
def test_a_file_on_another_disk_is_part_of_it(tmp_path, other_disk):
    changes = across(tmp_path, other_disk)
    first = seen_in(tmp_path)
    write_all(tmp_path, changes, label=LABEL)
    assert (other_disk / "far.md").read_bytes() == b"n" * 9000
    assert stat.S_IMODE((other_disk / "far.md").stat().st_mode) == 0o640
    write_all(tmp_path, inverse(changes), label=LABEL)
    assert seen_in(tmp_path) == first
    assert hidden_in(tmp_path) == hidden_in(other_disk) == []


_FULL = """
import json, resource, signal, sys
from pathlib import Path
from editor.core.errors import FileProblem
from editor.store.transaction import FileChange, write_all

folder, at = Path(sys.argv[1]), int(sys.argv[2])
changes = [FileChange(folder / path, before, after) for path, before, after in json.load(sys.stdin)]

def full(done=0, _total=0):
    if done == at:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
full()
try:
    write_all(folder, changes, label="full", progress=full)
except FileProblem as problem:
    print(problem)
"""


def said_without_room(folder: Path, changes: list[FileChange], at: int) -> str:
    """Make the change where no file may grow over 4 KB from the moment that `at` is told."""
    data = json.dumps([(str(change.path.relative_to(folder)), change.before, change.after) for change in changes])
    done = subprocess.run(
        [sys.executable, "-c", _FULL, str(folder), str(at)],
        input=data,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return done.stdout.strip()


@posix_only
def test_where_no_room_is_left_for_the_texts_all_is_as_before(tmp_path):
    lay_out(tmp_path)
    first = seen_in(tmp_path)
    big = FileChange(tmp_path / "big.md", None, "x" * 100_000)
    said = said_without_room(tmp_path, [*changes_in(tmp_path), big], at=0)
    assert said == f"“big.md” can't be written: {os.strerror(errno.EFBIG)}. {ALL_AS_BEFORE}"
    assert seen_in(tmp_path) == first
    assert hidden_in(tmp_path) == []


@posix_only
def test_where_room_ends_half_way_on_another_disk_all_is_as_before(tmp_path, other_disk):
    changes = across(tmp_path, other_disk)
    first = seen_in(tmp_path)
    said = said_without_room(tmp_path, changes, at=13)
    assert said == f"“far.md” can't be written: {os.strerror(errno.EFBIG)}. {ALL_AS_BEFORE}"
    assert seen_in(tmp_path) == first
    assert hidden_in(tmp_path) == hidden_in(other_disk) == []


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 400 KB."""
    place = tmp_path / "disk"
    place.mkdir()
    try:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", place], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root can make a small disk")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_disk_leaves_all_as_before(small_disk):
    lay_out(small_disk)
    (small_disk / "big.md").write_bytes(b"o" * 220_000)
    first = seen_in(small_disk)
    changes = [*changes_in(small_disk), FileChange(small_disk / "big.md", "o" * 220_000, "n" * 220_000)]
    with pytest.raises(FileProblem) as caught:
        write_all(small_disk, changes, label=LABEL)
    # Several are written at once, so it may be another one that finds no room.
    assert str(caught.value).endswith(f"” can't be written: the disk is full. {ALL_AS_BEFORE}")
    assert seen_in(small_disk) == first
    assert hidden_in(small_disk) == []


def test_a_disk_that_gets_full_half_way_has_room_to_take_back(tmp_path, small_disk):
    folder = tmp_path / "library"
    lay_out(folder)
    changes = changes_in(folder)
    for name, old, new in (("1.md", 50_000, 150_000), ("2.md", 100_000, 20_000), ("3.md", 20_000, 300_000)):
        (small_disk / name).write_bytes(b"o" * old)
        (folder / name).symlink_to(small_disk / name)
        changes.append(FileChange(folder / name, "o" * old, "n" * new))
    first = seen_in(folder)
    with pytest.raises(FileProblem) as caught:
        write_all(folder, changes, label=LABEL)
    assert str(caught.value) == f"“3.md” can't be written: the disk is full. {ALL_AS_BEFORE}"
    assert seen_in(folder) == first
    assert hidden_in(folder) == hidden_in(small_disk) == []


def shut(folder: Path, *, is_shut: bool) -> None:
    """Let nothing be renamed in a folder; for root that takes more than a mode."""
    if os.geteuid():
        folder.chmod(0o500 if is_shut else 0o700)
        return
    try:
        subprocess.run(["chattr", "+i" if is_shut else "-i", str(folder)], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("nothing stops root here")


@pytest.fixture
def shut_folder(tmp_path):
    """Shuts the folder `sub` when so many files are done; it is open again in the end."""
    lay_out(tmp_path)
    yield lambda at: lambda done, _total: shut(tmp_path / "sub", is_shut=True) if done == at else None
    shut(tmp_path / "sub", is_shut=False)


@posix_only
@pytest.mark.parametrize("at", [6, 8])
def test_a_folder_that_may_not_be_written_leaves_all_as_before(tmp_path, shut_folder, at):
    first = seen_in(tmp_path)
    with pytest.raises(FileProblem) as caught:
        write_all(tmp_path, changes_in(tmp_path), label=LABEL, progress=shut_folder(at))
    assert str(caught.value) == (
        f"“sub/b.md” can't be written: you may not write there, or another program holds it. {ALL_AS_BEFORE}"
    )
    assert seen_in(tmp_path) == first
    assert hidden_in(tmp_path) == []


@posix_only
def test_what_can_not_be_put_back_is_said_and_put_back_later(tmp_path, shut_folder):
    first = seen_in(tmp_path)
    with pytest.raises(FileProblem) as caught:
        write_all(tmp_path, changes_in(tmp_path), label=LABEL, progress=shut_folder(10))
    assert "All other files are as before. “sub/b.md”: not put back. " in str(caught.value)
    told = recover(tmp_path)
    assert told is not None
    assert (told.finished, told.left) == (False, (tmp_path / "sub" / "b.md",))
    assert "This is tried again when the library is opened the next time" in told.sentence
    shut(tmp_path / "sub", is_shut=False)
    told = recover(tmp_path)
    assert told is not None
    assert told.sentence == f"“{LABEL}” was interrupted and is now taken back. {ALL_AS_BEFORE}"
    assert seen_in(tmp_path) == first
    assert hidden_in(tmp_path) == []
    assert recover(tmp_path) is None


@posix_only
def test_what_was_said_to_be_taken_back_is_not_finished_later(tmp_path, shut_folder):
    (tmp_path / "sub" / "c.md").write_bytes(b"c")
    first = seen_in(tmp_path)
    texts = {"a.md": "see old\r\n", "sub/b.md": "\ufeffsee old\u2028", "sub/c.md": "c"}
    changes = [FileChange(tmp_path / name, text, None) for name, text in texts.items()]
    with pytest.raises(FileProblem, match=r"“sub/b\.md”: not put back\."):
        write_all(tmp_path, changes, label=LABEL, progress=shut_folder(5))
    shut(tmp_path / "sub", is_shut=False)
    told = recover(tmp_path)
    assert told is not None
    assert not told.finished
    assert seen_in(tmp_path) == first


def test_an_old_text_that_was_not_kept_whole_ends_it_before_anything_is_done(tmp_path, monkeypatch):
    lay_out(tmp_path)
    first = seen_in(tmp_path)
    real, told = os.link, []

    def changing(source: Path, target: Path) -> None:
        if source.name == "b.md":
            target.write_bytes(b"theirs, for a moment")
        else:
            real(source, target)

    monkeypatch.setattr(os, "link", changing)
    with pytest.raises(ChangedOnDisk, match=f"“sub/b.md” was changed .*{ALL_AS_BEFORE}"):
        write_all(tmp_path, changes_in(tmp_path), label=LABEL, progress=lambda done, _total: told.append(done))
    assert len(told) < 6
    assert seen_in(tmp_path) == first


@posix_only
def test_a_library_that_may_not_be_written_is_said(tmp_path):
    lay_out(tmp_path)
    first = seen_in(tmp_path)
    shut(tmp_path, is_shut=True)
    try:
        with pytest.raises(FileProblem, match=f"can't be written: you may not write there.*{ALL_AS_BEFORE}"):
            write_all(tmp_path, changes_in(tmp_path), label=LABEL)
    finally:
        shut(tmp_path, is_shut=False)
    assert seen_in(tmp_path) == first


def test_a_file_that_a_virus_scanner_holds_is_waited_for(tmp_path, monkeypatch):
    lay_out(tmp_path)
    real, refused = Path.replace, []

    def held(source: Path, target: Path) -> Path:
        if target.name == "b.md" and len(refused) < 2:
            refused.append(target)
            raise PermissionError(13, "Permission denied")
        return real(source, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr("editor.store.journal._PATIENCE", (0, 0))
    write_all(tmp_path, changes_in(tmp_path), label=LABEL)
    assert len(refused) == 2
    assert texts_in(tmp_path)["sub/b.md"] == "\ufeffsee new\u2028"


def test_a_disk_without_second_names_serves_as_well(tmp_path, monkeypatch):
    lay_out(tmp_path)
    first = texts_in(tmp_path)

    def no_link(*_paths: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_link)
    write_all(tmp_path, changes_in(tmp_path), label=LABEL)
    assert texts_in(tmp_path)["new.md"] == "slug: new\n"
    with pytest.raises(ChangedOnDisk):
        back = inverse(changes_in(tmp_path))
        write_all(tmp_path, back, label=LABEL, progress=written_at(6, tmp_path / "old.md"))
    (tmp_path / "old.md").unlink()
    write_all(tmp_path, back, label=LABEL)
    assert texts_in(tmp_path) == first
    assert hidden_in(tmp_path) == []


def test_other_capitals_are_a_new_name(tmp_path):
    (tmp_path / "Name.md").write_bytes(b"old")
    changes = [FileChange(tmp_path / "Name.md", "old", None), FileChange(tmp_path / "name.md", None, "new")]
    write_all(tmp_path, changes, label=LABEL)
    assert texts_in(tmp_path) == {"name.md": "new"}
    write_all(tmp_path, inverse(changes), label=LABEL)
    assert texts_in(tmp_path) == {"Name.md": "old"}
