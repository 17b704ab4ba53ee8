"""What other programs do to a library is noticed: one file and a whole checkout alike."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor.ui.shell.browsing import Browsing

NOTICED_WITHIN = 1.0
"""Seconds between a change on disk and the list that shows it."""


def write(path: Path, title: str) -> None:
    """Write a pattern as many programs do: into the file that is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {title}\n---\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    for name in ("a", "b"):
        write(folder / f"{name}.md", name.upper())
    return folder


@pytest.fixture
def browsing(qtbot: QtBot, folder: Path) -> Iterator[Browsing]:
    """A library that was read, and is watched."""
    parent = QObject()
    browsing = Browsing(parent)
    with qtbot.waitSignal(browsing.read):
        browsing.show_folder(folder)

    # The watch begins in a thread of its own: changes are made until one is noticed.
    def noticed() -> bool:
        write(folder / "probe.md", str(time.monotonic()))
        return "probe" in titles(browsing, slugs=True)

    qtbot.waitUntil(noticed)
    yield browsing
    browsing.stop()


def titles(browsing: Browsing, *, slugs: bool = False) -> list[str]:
    listed = browsing.library.search("")
    return [entry.slug if slugs else entry.title for entry in listed if slugs or entry.slug != "probe"]


def test_a_file_that_is_written_in_place_is_read_within_a_second(browsing: Browsing, qtbot: QtBot, folder: Path):
    write(folder / "a.md", "Changed")
    begun = time.monotonic()
    qtbot.waitUntil(lambda: titles(browsing) == ["Changed", "B"])
    assert time.monotonic() - begun < NOTICED_WITHIN


def test_a_file_that_is_replaced_renamed_or_removed_is_noticed(browsing: Browsing, qtbot: QtBot, folder: Path):
    write(folder / "a.new", "Replaced")
    (folder / "a.new").replace(folder / "a.md")
    qtbot.waitUntil(lambda: titles(browsing) == ["Replaced", "B"])
    (folder / "b.md").rename(folder / "c.md")
    qtbot.waitUntil(lambda: "c" in titles(browsing, slugs=True) and "b" not in titles(browsing, slugs=True))
    (folder / "c.md").unlink()
    qtbot.waitUntil(lambda: titles(browsing) == ["Replaced"])


def test_a_whole_checkout_is_noticed(browsing: Browsing, qtbot: QtBot, folder: Path, tmp_path: Path):
    for number in range(300):
        write(tmp_path / "other" / f"new-{number:03}.md", f"New {number}")
    shutil.copytree(tmp_path / "other", folder / "deep")
    (folder / "a.md").unlink()
    qtbot.waitUntil(lambda: len(titles(browsing)) == 301 and all(titles(browsing)), timeout=15_000)


def test_what_is_no_pattern_is_not_looked_at(browsing: Browsing, qtbot: QtBot, folder: Path):
    (folder / ".git").mkdir()
    write(folder / ".git" / "x.md", "Hidden")
    write(folder / "a.md", "Changed")
    qtbot.waitUntil(lambda: titles(browsing) == ["Changed", "B"])


def test_another_library_is_watched_in_its_place(browsing: Browsing, qtbot: QtBot, folder: Path, tmp_path: Path):
    write(tmp_path / "other" / "x.md", "X")
    with qtbot.waitSignal(browsing.read):
        browsing.show_folder(tmp_path / "other")
    write(folder / "a.md", "Changed")

    def changed() -> bool:
        write(tmp_path / "other" / "x.md", f"Y{time.monotonic()}")
        return titles(browsing)[0].startswith("Y")

    qtbot.waitUntil(changed)
    assert len(titles(browsing)) == 1


def test_a_folder_that_is_moved_takes_its_patterns_along(browsing: Browsing, qtbot: QtBot, folder: Path):
    write(folder / "v1.2" / "x.md", "X")
    qtbot.waitUntil(lambda: "X" in titles(browsing))
    (folder / "v1.2").rename(folder / "v1.3")

    def found() -> list[Path]:
        return [entry.path for entry in browsing.library.search("") if entry.title == "X"]

    qtbot.waitUntil(lambda: found() == [folder / "v1.3" / "x.md"])
