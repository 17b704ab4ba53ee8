"""A change of many files: all of it or nothing, and bytes that come back when it is undone."""

import json
import os
import resource
import signal
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


@pytest.mark.parametrize("name", ["a.md", "sub/b.md", "new.md", "gone.md"])
@pytest.mark.parametrize("at", [6, 7, 9])
def test_a_file_that_another_program_writes_meanwhile_is_theirs(tmp_path, name, at):
    lay_out(tmp_path)
    first = texts_in(tmp_path)
    written = []

    def disturb(done: int, _total: int) -> None:
        if done == at:
            written.append(texts_in(tmp_path).get(name))
            (tmp_path / name).unlink(missing_ok=True)
            (tmp_path / name).write_bytes(b"theirs")

    with pytest.raises(FileProblem) as caught:
        write_all(tmp_path, [*changes_in(tmp_path), _LAST(tmp_path)], label=LABEL, progress=disturb)
    assert f"“{name}”" in str(caught.value) or "“last.md”" in str(caught.value)
    assert "All other files are as before." in str(caught.value)
    assert texts_in(tmp_path) == {**first, name: "theirs"}
    assert hidden_in(tmp_path) == []


def _LAST(folder: Path) -> FileChange:
    """A file that can't be made: its folder goes before its turn comes."""
    return FileChange(folder / "a.md", "never", "never")
