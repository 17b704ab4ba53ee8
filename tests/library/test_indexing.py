"""The index follows the disk: what is new, changed, renamed and gone; in batches, and no further than was asked."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library import indexing
from editor.library.apart import refresh_apart
from editor.library.index import Index, open_index
from editor.library.indexing import Outcome, refresh, refresh_paths, survey, take_names


def write(path: Path, title: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {title}\n---\n", encoding="utf-8")


def titles(index: Index) -> dict[str, str]:
    return {entry.path.relative_to(index.folder).as_posix(): entry.title for entry in index.entries()}


@pytest.fixture
def index(tmp_path: Path) -> Index:
    for name in ("a", "b", "deep/er/c"):
        write(tmp_path / f"{name}.md", name[-1].upper())
    index = open_index(tmp_path)
    assert refresh(index) == Outcome(3, 3, 0, True)
    return index


def test_what_did_not_change_is_not_read(index):
    assert refresh(index) == Outcome(3, 0, 0, True)


def test_what_changed_on_disk_is_learned(index):
    write(index.folder / "a.md", "Changed")
    write(index.folder / "new.md", "New")
    (index.folder / "b.md").unlink()
    (index.folder / "deep" / "er" / "c.md").rename(index.folder / "d.md")
    assert refresh(index) == Outcome(3, 3, 2, True)
    assert titles(index) == {"a.md": "Changed", "new.md": "New", "d.md": "C"}


def test_a_file_that_was_touched_alone_keeps_what_is_known(index):
    path = index.folder / "a.md"
    index.connection.execute("UPDATE pattern SET title = 'Kept' WHERE path = 'a.md'")
    os.utime(path, ns=(1, 1))
    assert refresh(index).read == 1
    assert titles(index)["a.md"] == "Kept"
    assert refresh(index).read == 0


def test_names_are_known_before_anything_is_read(tmp_path):
    write(tmp_path / "a.md", "A")
    index = open_index(tmp_path)
    take_names(index, survey(index))
    assert titles(index) == {"a.md": ""}
    assert [entry.slug for entry in index.entries()] == ["a"]
    assert refresh(index).read == 1
    assert titles(index) == {"a.md": "A"}


def test_reading_can_be_stopped_between_batches_and_goes_on_later(tmp_path, monkeypatch):
    monkeypatch.setattr(indexing, "BATCH", 10)
    for number in range(35):
        write(tmp_path / f"{number:02}.md", f"T{number}")
    index = open_index(tmp_path)
    told: list[tuple[int, int]] = []
    outcome = refresh(index, progress=lambda *far: told.append(far), cancelled=lambda: len(told) == 3)
    assert outcome == Outcome(35, 20, 0, False)
    assert told == [(0, 35), (10, 35), (20, 35)]
    assert sum(bool(title) for title in titles(index).values()) == 20
    assert refresh(index) == Outcome(35, 15, 0, True)
    assert all(titles(index).values())


def test_some_files_alone_are_looked_at_again(index):
    for name in ("a", "b"):
        write(index.folder / f"{name}.md", "Changed")
    (index.folder / "deep" / "er" / "c.md").unlink()
    refresh_paths(index, ["a.md", "deep/er/c.md", "never-there.md"])
    assert titles(index) == {"a.md": "Changed", "b.md": "B"}


def test_a_file_that_cannot_be_read_is_known_with_the_reason(index):
    (index.folder / "a.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")
    refresh(index)
    [(fault,)] = index.connection.execute("SELECT fault FROM pattern WHERE path = 'a.md'").fetchall()
    assert "is not UTF-8" in fault
    write(index.folder / "a.md", "Mended")
    refresh(index)
    assert index.connection.execute("SELECT fault FROM pattern WHERE path = 'a.md'").fetchone() == ("",)


def test_the_folders_below_can_be_left_out(tmp_path):
    write(tmp_path / "a.md", "A")
    write(tmp_path / "deep" / "b.md", "B")
    index = open_index(tmp_path, deep=False)
    assert refresh(index, deep=False).files == 1


def test_a_process_of_its_own_does_the_same(tmp_path):
    for number in range(250):
        write(tmp_path / f"{number:03}.md", f"T{number}")
    told: list[tuple[int, int]] = []
    assert refresh_apart(tmp_path, True, lambda *far: told.append(far), lambda: False)
    assert told == [(0, 250), (100, 250), (200, 250), (250, 250)]
    assert all(titles(open_index(tmp_path)).values())


def test_a_process_of_its_own_can_be_stopped(tmp_path):
    for number in range(2_000):
        write(tmp_path / f"{number:04}.md", f"T{number}")
    assert not refresh_apart(tmp_path, True, lambda *_far: None, lambda: True)
    index = open_index(tmp_path)
    assert index.count == 2_000
    refresh(index)
    assert all(titles(index).values())


NAMES = ("a", "b", "c", "x/a", "x/b")


@given(
    st.lists(st.dictionaries(st.sampled_from(NAMES), st.sampled_from(["One", "Two", "Three"])), min_size=1, max_size=4)
)
def test_whatever_happens_on_disk_the_index_says_what_the_files_say(tmp_path_factory, states):
    folder = tmp_path_factory.mktemp("library")
    index = open_index(folder)
    for state in states:
        for name in NAMES:
            path = folder / f"{name}.md"
            if name in state:
                write(path, state[name])
            else:
                path.unlink(missing_ok=True)
        refresh(index)
        assert titles(index) == {f"{name}.md": title for name, title in state.items()}
        found = index.connection.execute("SELECT count(*) FROM words WHERE words MATCH '\"two\"'").fetchone()[0]
        assert found == list(state.values()).count("Two")
    index.close()
