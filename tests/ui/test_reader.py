"""Libraries are read in the background: each report reaches its own library, and nothing of Qt dies elsewhere."""

import gc
import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor.library.index import Index, is_damage
from editor.session.library import Library
from editor.session.reading import read_library
from editor.ui.shell.browsing import Browsing
from editor.ui.shell.reader import LibraryReader, _Worker


@pytest.fixture
def reader(qtbot: QtBot) -> Iterator[LibraryReader]:
    parent = QObject()
    reader = LibraryReader(parent)
    yield reader
    reader.stop()


def library_in(folder: Path, *titles: str, implied: bool = False) -> Library:
    """A library of new files, one for each title; nothing of them is read."""
    folder.mkdir(exist_ok=True)
    for number, title in enumerate(titles):
        (folder / f"{folder.name}-{number}.md").write_text(f"---\ntitle: {title}\n---\n", encoding="utf-8")
    return Library(folder.resolve(), implied=implied)


def titles(library: Library) -> list[str]:
    return [entry.title for entry in library.search("")]


def test_a_library_is_filled(reader: LibraryReader, qtbot: QtBot, tmp_path: Path):
    library = library_in(tmp_path / "a", *[f"T{number:02}" for number in range(60)])
    with qtbot.waitSignal(reader.finished) as caught:
        reader.read(library)
    assert caught.args == [library]
    assert sorted(titles(library)) == [f"T{number:02}" for number in range(60)]


def test_two_libraries_are_read_side_by_side(reader: LibraryReader, qtbot: QtBot, tmp_path: Path):
    one, other = library_in(tmp_path / "a", "One"), library_in(tmp_path / "b", "Other")
    with qtbot.waitSignals([reader.finished, reader.finished]):
        reader.read(one)
        reader.read(other)
    assert (titles(one), titles(other)) == (["One"], ["Other"])


def test_reports_that_wait_when_reading_is_given_up_reach_no_library(
    reader: LibraryReader, qtbot: QtBot, tmp_path: Path
):
    old, new = library_in(tmp_path / "old", "Old"), library_in(tmp_path / "new", "New")
    heard = []
    old.observe(lambda: heard.append("old"))
    reader.read(old)
    [worker] = reader.findChildren(_Worker)
    assert worker.wait(10_000)
    reader.stop()
    with qtbot.waitSignal(reader.finished) as caught:
        reader.read(new)
    assert caught.args == [new]
    assert titles(new) == ["New"]
    assert heard == []


def test_workers_are_deleted_when_they_are_done(reader: LibraryReader, qtbot: QtBot, tmp_path: Path):
    with qtbot.waitSignal(reader.finished):
        reader.read(library_in(tmp_path / "a", "A"))
    reader.read(library_in(tmp_path / "b", "B"))
    reader.stop()
    qtbot.waitUntil(lambda: not reader.findChildren(_Worker))


def test_garbage_is_not_collected_while_one_reads(reader: LibraryReader, qtbot: QtBot, tmp_path: Path, monkeypatch):
    collecting = []

    def watched(*arguments):
        collecting.append(gc.isenabled())
        return read_library(*arguments)

    monkeypatch.setattr("editor.ui.shell.reader.read_library", watched)
    assert gc.isenabled()
    for _ in range(2):
        reader.read(library_in(tmp_path / "a", "A"))
        reader.read(library_in(tmp_path / "b", "B"))
        reader.stop()
        reader.stop()
        assert gc.isenabled()
    with qtbot.waitSignals([reader.finished, reader.finished]):
        reader.read(library_in(tmp_path / "a", "A"))
        reader.read(library_in(tmp_path / "b", "B"))
    assert gc.isenabled()
    assert collecting
    assert not any(collecting)


def test_collection_that_was_off_before_stays_off(reader: LibraryReader, tmp_path: Path):
    gc.disable()
    try:
        reader.read(library_in(tmp_path / "a", "A"))
        reader.stop()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_worker_that_is_deleted_is_not_touched_again(reader: LibraryReader, qtbot: QtBot, tmp_path: Path):
    reader.read(library_in(tmp_path / "a", "A"))
    [worker] = reader.findChildren(_Worker)
    reader.stop()
    qtbot.waitUntil(lambda: not shiboken6.isValid(worker))
    reader.stop()


def test_a_full_disk_is_said_once_and_the_index_is_not_made_anew_for_ever(
    browsing: Browsing, qtbot: QtBot, tmp_path: Path, monkeypatch
):
    """The index may not grow, as on a full disk."""
    library_in(tmp_path / "a", *["A"] * 5)
    bounded = Index._open

    def small(index: Index) -> sqlite3.Connection:
        connection = bounded(index)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        if pages > 1:
            connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    browsing.show_folder(tmp_path / "a")
    qtbot.waitUntil(lambda: titles(browsing.library) == ["A"] * 5)
    for number in range(5):
        (tmp_path / "a" / f"long-{number}.md").write_text(f"---\ntitle: {'Long ' * 5_000}\n---\n", encoding="utf-8")
    monkeypatch.setattr(Index, "_open", small)
    with qtbot.waitSignals([browsing.left, browsing.failed]):
        browsing.show_again()
    assert titles(browsing.library).count("A") == 5


def test_a_library_whose_drive_was_taken_out_is_not_forgotten(browsing: Browsing, qtbot: QtBot, tmp_path: Path):
    library_in(tmp_path / "a", "One", "Two")
    with qtbot.waitSignal(browsing.read):
        browsing.show_folder(tmp_path / "a")
    (tmp_path / "a").rename(tmp_path / "away")
    with qtbot.waitSignal(browsing.failed) as caught:
        browsing.show_again()
    assert "not there any more" in caught.args[0]
    assert titles(browsing.library) == ["One", "Two"]
    (tmp_path / "away").rename(tmp_path / "a")
    with qtbot.waitSignal(browsing.read):
        browsing.show_again()
    assert titles(browsing.library) == ["One", "Two"]


def test_only_what_mends_itself_by_it_makes_an_index_anew(tmp_path: Path):
    path = tmp_path / "damaged.sqlite3"
    path.write_bytes(b"no index " * 1_000)
    with pytest.raises(sqlite3.DatabaseError) as damaged:
        sqlite3.connect(path).execute("SELECT * FROM sqlite_master")
    assert is_damage(damaged.value)
    first, second = (sqlite3.connect(tmp_path / "busy.sqlite3", timeout=0, isolation_level=None) for _ in range(2))
    first.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError) as locked:
        second.execute("BEGIN IMMEDIATE")
    assert not is_damage(locked.value)
    first.close()
    second.close()


@pytest.fixture
def browsing(qtbot: QtBot) -> Iterator[Browsing]:
    parent = QObject()
    browsing = Browsing(parent)
    yield browsing
    browsing.stop()


def test_reading_again_keeps_an_implied_library_implied(browsing: Browsing, qtbot: QtBot, tmp_path: Path):
    library_in(tmp_path / "a", "A")
    library_in(tmp_path / "a" / "below", "B")
    browsing.show_folder(tmp_path / "a", implied=True)
    first = browsing.library
    with qtbot.waitSignal(browsing.read):
        browsing.show_again()
    assert browsing.library is not first
    assert browsing.library.is_implied
    assert titles(browsing.library) == ["A"]


def test_without_a_library_nothing_is_read_again(browsing: Browsing, qtbot: QtBot):
    with qtbot.assertNotEmitted(browsing.changed):
        browsing.show_again()


def test_a_file_from_elsewhere_has_the_library_of_its_folder(browsing: Browsing, qtbot: QtBot, tmp_path: Path):
    library_in(tmp_path / "a", "A")
    library_in(tmp_path / "b", "B", "C")
    assert browsing.library_of(tmp_path / "b" / "b-0.md") is browsing.library
    with qtbot.waitSignal(browsing.read):
        browsing.show_folder(tmp_path / "a")
    assert browsing.library_of(tmp_path / "a" / "new.md") is browsing.library
    with qtbot.waitSignal(browsing.learned) as caught, qtbot.assertNotEmitted(browsing.read):
        beside = browsing.library_of(tmp_path / "b" / "b-0.md")
    assert caught.args == [beside]
    assert (beside.is_implied, titles(beside)) == (True, ["B", "C"])
    assert browsing.library_of(tmp_path / "b" / "b-1.md") is beside


def test_a_save_is_learned_by_the_library_the_file_belongs_to(browsing: Browsing, tmp_path: Path):
    library_in(tmp_path / "a", "A")
    library_in(tmp_path / "b", "B")
    browsing.show_folder(tmp_path / "a")
    beside = browsing.library_of(tmp_path / "b" / "b-0.md")
    browsing.stop()
    for name in ("a", "b"):
        path = tmp_path / name / f"{name}-0.md"
        path.write_text("---\ntitle: Saved\n---\n", encoding="utf-8")
        browsing.note_saved(path)
    assert titles(browsing.library) == titles(beside) == ["Saved"]


def test_reports_come_in_the_windows_own_thread(reader: LibraryReader, qtbot: QtBot, tmp_path: Path):
    library = library_in(tmp_path / "a", "A")
    threads = []
    library.observe(lambda: threads.append(reader.thread().isCurrentThread()))
    with qtbot.waitSignal(reader.finished):
        reader.read(library)
    assert threads
    assert all(threads)


def test_an_index_that_turns_out_damaged_is_made_anew(reader: LibraryReader, qtbot: QtBot, tmp_path: Path, caplog):
    library = library_in(tmp_path / "a", *[f"T{number:02}" for number in range(40)])
    library.read()
    library.index.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(library.index.path.read_bytes())
    page = 4096
    for number in range(2, len(data) // page):
        data[number * page : number * page + 100] = b"\xff" * 100
    library.index.path.write_bytes(data)
    for path in (tmp_path / "a").iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("title: T", "title: U"), encoding="utf-8")
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(reader.finished):
        reader.read(library)
    assert sorted(titles(library)) == [f"U{number:02}" for number in range(40)]
