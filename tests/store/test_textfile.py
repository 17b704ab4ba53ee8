"""A file on disk: exact bytes, a save that is whole or not at all, and sentences for what goes wrong."""

import errno
import logging
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from editor.core.errors import ChangedOnDisk, FileProblem
from editor.store.textfile import MAX_BYTES, read_text_file, real_path, stamp_of, stamp_on_disk, write_text_file

posix_only = pytest.mark.skipif(os.name != "posix", reason="modes and links as on POSIX systems")
not_root = pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="everything is permitted to root")


def names(folder: Path) -> list[str]:
    """Everything in a folder, hidden files included."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    "data",
    [
        b"---\r\na: 1\r\n---\r\n",
        b"\xef\xbb\xbf---\na: 1\n---\n",
        b"one\r\ntwo\nthree\rfour",
        b"",
        b"no final line end",
        "emoji 😀, no-break\u00a0space, \u2028 and \x85\n".encode(),
        b"\x00\x0c\x1b",
    ],
    ids=["CRLF", "BOM", "mixed", "empty", "no end", "unicode", "control"],
)
def test_reading_and_writing_gives_the_same_bytes(tmp_path, data):
    path = tmp_path / "a.md"
    path.write_bytes(data)
    file = read_text_file(path)
    assert file.text.encode() == data
    written = write_text_file(path, file.text, file.stamp)
    assert path.read_bytes() == data
    assert written == file
    assert names(tmp_path) == ["a.md"]


def test_a_write_replaces_the_text_and_tells_the_new_stamp(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    file = read_text_file(path)
    written = write_text_file(path, "new\r\n", file.stamp)
    assert path.read_bytes() == b"new\r\n"
    assert written.stamp == stamp_of(b"new\r\n") != file.stamp
    write_text_file(path, "newer", written.stamp)
    assert path.read_bytes() == b"newer"


@posix_only
@pytest.mark.parametrize("mode", [0o640, 0o600, 0o755])
def test_the_mode_is_kept(tmp_path, mode):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_text_file(path, "new", stamp_of(b"old"))
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert path.read_bytes() == b"new"


@posix_only
def test_a_link_stays_a_link_and_its_target_is_written(tmp_path):
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "target.md"
    target.write_bytes(b"old")
    link = tmp_path / "link.md"
    link.symlink_to(Path("real") / "target.md")
    write_text_file(link, "new", read_text_file(link).stamp)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == ["link.md", "real"]
    assert names(tmp_path / "real") == ["target.md"]


def test_a_file_that_changed_on_disk_is_not_overwritten(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    stamp = read_text_file(path).stamp
    path.write_bytes(b"theirs")
    with pytest.raises(ChangedOnDisk, match=r"“a\.md” was changed by another program"):
        write_text_file(path, "mine", stamp)
    assert path.read_bytes() == b"theirs"
    assert names(tmp_path) == ["a.md"]


def test_a_file_that_was_removed_is_not_brought_back_unasked(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    stamp = read_text_file(path).stamp
    path.unlink()
    with pytest.raises(ChangedOnDisk, match="was removed from the disk"):
        write_text_file(path, "mine", stamp)
    assert names(tmp_path) == []


def test_a_new_file_is_made(tmp_path):
    path = tmp_path / "new.md"
    file = write_text_file(path, "text\n", None)
    assert path.read_bytes() == b"text\n"
    assert file.stamp == stamp_of(b"text\n")


def test_a_new_file_never_replaces_one(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"there")
    with pytest.raises(ChangedOnDisk, match=r"already a file “a\.md” here"):
        write_text_file(path, "mine", None)
    assert path.read_bytes() == b"there"


def test_a_new_file_in_a_folder_that_is_gone_is_a_plain_problem(tmp_path):
    with pytest.raises(FileProblem, match=r"“a\.md” was not saved: .*your text is kept here\."):
        write_text_file(tmp_path / "gone" / "a.md", "mine", None)


def test_a_missing_file(tmp_path):
    path = tmp_path / "none.md"
    with pytest.raises(FileProblem) as caught:
        read_text_file(path)
    assert str(caught.value) == f"There is no file “{path}”. Check the name, or choose it from the library."


def test_a_folder(tmp_path):
    with pytest.raises(FileProblem, match="is a folder"):
        read_text_file(tmp_path)


@not_root
def test_a_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"secret")
    path.chmod(0)
    with pytest.raises(FileProblem, match=r"“a\.md” may not be read by you"):
        read_text_file(path)


@not_root
def test_a_folder_that_may_not_be_written(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(FileProblem, match="you may not write there"):
            write_text_file(path, "new", stamp_of(b"old"))
    finally:
        tmp_path.chmod(0o700)
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("data", "place", "byte"),
    [
        (b"caf\xe9", "line 1, column 4", "0xe9"),
        ("ä\n😀 b".encode() + b"\xff", "line 2, column 4", "0xff"),
        (b"a\r\nb\x80", "line 2, column 2", "0x80"),
    ],
)
def test_a_file_of_another_encoding_names_the_place(tmp_path, data, place, byte):
    path = tmp_path / "a.md"
    path.write_bytes(data)
    with pytest.raises(FileProblem, match=f"is not UTF-8 text: {place} holds a byte .{byte}. of another encoding"):
        read_text_file(path)


def test_a_file_over_50_mb_is_not_read(tmp_path):
    path = tmp_path / "a.md"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(FileProblem, match=r"“a\.md” has 52 MB"):
        read_text_file(path)


@posix_only
def test_a_folder_that_cannot_be_synced_does_not_undo_the_save(tmp_path, monkeypatch, caplog):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    real = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, "Input/output error")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    with caplog.at_level(logging.WARNING):
        written = write_text_file(path, "new", stamp_of(b"old"))
        write_text_file(tmp_path / "b.md", "made", None)
    assert path.read_bytes() == b"new"
    assert written.stamp == stamp_of(b"new")
    assert [record.getMessage()[:16] for record in caplog.records] == ["“a.md” is saved,", "“b.md” is saved,"]


@pytest.mark.parametrize("expected", [None, stamp_of(b"old")], ids=["new", "there"])
def test_half_a_character_is_named_and_nothing_is_written(tmp_path, expected):
    path = tmp_path / "a.md"
    if expected:
        path.write_bytes(b"old")
    with pytest.raises(FileProblem, match=r"“a\.md” was not saved: line 2, column 3 holds half a character .U\+D83D."):
        write_text_file(path, "one\nab\ud83d\n", expected)
    assert names(tmp_path) == (["a.md"] if expected else [])
    assert not expected or path.read_bytes() == b"old"


@posix_only
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("circle.md", "it is a link that leads back to itself"),
        ("a" * 300 + ".md", "its name is too long for this disk"),
        ("a\0b.md", "its name holds a character that no name can"),
        ("a\ud800.md", "its name holds a character that no name can"),
    ],
    ids=["circle", "long", "zero", "surrogate"],
)
def test_a_name_that_can_be_no_file_gives_a_sentence(tmp_path, name, reason):
    (tmp_path / "circle.md").symlink_to("circle.md")
    path = tmp_path / name
    for reading in (read_text_file, stamp_on_disk):
        with pytest.raises(FileProblem) as caught:
            reading(path)
        assert str(caught.value) == f"“{name}” can't be read: {reason}."
    for expected in (None, stamp_of(b"old")):
        with pytest.raises(FileProblem, match=reason):
            write_text_file(path, "mine", expected)
    if len(name) < 300:
        with pytest.raises(FileProblem, match=reason):
            real_path(path)


@posix_only
def test_only_files_are_opened_and_nothing_waits(tmp_path):
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        for action in (read_text_file, stamp_on_disk, lambda path: write_text_file(path, "mine", None)):
            with pytest.raises(FileProblem, match="is a pipe or a device"):
                action(path)


def test_a_file_that_is_read_only_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda tried, mode: not (tried == path.resolve() and mode == os.W_OK))
    with pytest.raises(FileProblem, match=r"“a\.md” was not saved: you may not write there"):
        write_text_file(path, "new", stamp_of(b"old"))
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.md"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can give a file away")
def test_owner_and_group_are_kept(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    os.chown(path, 1234, 2345)
    path.chmod(0o640)
    write_text_file(path, "new", stamp_of(b"old"))
    status = path.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (1234, 2345, 0o640)
    assert path.read_bytes() == b"new"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can give a file away")
def test_an_owner_that_may_not_be_kept_does_not_stop_the_save(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    os.chown(path, 1234, 2345)
    asked = []

    def refused(_path: Path, owner: int, group: int) -> None:
        asked.append((owner, group))
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "chown", refused)
    write_text_file(path, "new", stamp_of(b"old"))
    assert asked == [(-1, 2345), (1234, -1)]
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["a.md"]


@posix_only
def test_a_file_that_is_made_has_the_mode_that_the_system_gives(tmp_path):
    (tmp_path / "plain").touch()
    write_text_file(tmp_path / "a.md", "text", stamp_on_disk(tmp_path / "a.md"))
    assert (tmp_path / "a.md").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_file_that_comes_at_the_last_moment_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_bytes(b"theirs")
    monkeypatch.setattr("editor.store.textfile.stamp_on_disk", lambda _path: None)
    with pytest.raises(ChangedOnDisk, match=r"already a file “a\.md” here"):
        write_text_file(path, "mine", None)
    assert path.read_bytes() == b"theirs"


_FULL = """
import resource, signal, sys
from pathlib import Path
from editor.core.errors import FileProblem
from editor.store.textfile import read_text_file, write_text_file

path = Path(sys.argv[1])
stamp = read_text_file(path).stamp if path.exists() else None
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    write_text_file(path, "x" * 100_000, stamp)
except FileProblem as problem:
    print(problem)
"""


def write_where_no_room_is(path: Path) -> str:
    """Write a text that is larger than the system lets the process write; returns what was said."""
    command = [sys.executable, "-c", _FULL, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True, timeout=60)
    return done.stdout


@posix_only
def test_where_no_room_is_left_the_old_file_stays(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    said = write_where_no_room_is(path)
    assert said.startswith("“a.md” was not saved: ")
    assert "The file on disk is as it was and your text is kept here." in said
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.md"]


@posix_only
def test_where_no_room_is_left_no_half_of_a_new_file_stays(tmp_path):
    said = write_where_no_room_is(tmp_path / "new.md")
    assert said.startswith("“new.md” was not saved: ")
    assert names(tmp_path) == []
