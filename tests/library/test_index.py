"""The index is a cache: it may be missing, old, damaged or unwritable, and comes back by itself."""

import logging
import os
import sqlite3
from pathlib import Path

import pytest

from editor.library.facts import Facts
from editor.library.index import VERSION, Index, index_path, loose, open_index
from editor.library.indexing import refresh
from editor.library.links import Link, Origin
from editor.store.folder import FoundFile
from tests.corpus import OWN


def slugs(index: Index) -> list[str]:
    return [entry.slug for entry in index.entries("true ORDER BY slug")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / f"{name}.md").write_text(f"---\ntitle: {name.upper()}\n---\n", encoding="utf-8")
    return tmp_path


def test_it_is_made_where_there_is_none_and_kept(folder):
    index = open_index(folder)
    refresh(index)
    index.close()
    assert slugs(open_index(folder)) == ["a", "b"]
    assert index_path(folder).parent.name == "libraries"


def test_a_folder_alone_and_with_those_below_it_are_two_libraries(folder):
    assert index_path(folder) != index_path(folder, deep=False)
    assert index_path(folder) != index_path(folder / "deep")


@pytest.mark.parametrize("version", [VERSION - 1, VERSION + 1])
def test_one_of_another_version_is_made_anew(folder, version):
    index = open_index(folder)
    refresh(index)
    index.connection.execute(f"PRAGMA user_version = {version}")
    index.close()
    again = open_index(folder)
    assert again.count == 0
    refresh(again)
    assert slugs(again) == ["a", "b"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"not a database" * 100,
        lambda data: data[:100] + b"\xff" * 8000 + data[8100:],
        lambda data: b"",
        lambda data: data[: len(data) // 2],
    ],
    ids=["other", "overwritten", "empty", "half"],
)
def test_a_damaged_one_is_made_anew(folder, damage, caplog):
    index = open_index(folder)
    refresh(index)
    index.close()
    path = index_path(folder)
    path.write_bytes(damage(path.read_bytes()))
    with caplog.at_level(logging.ERROR):
        again = open_index(folder)
        refresh(again)
    assert slugs(again) == ["a", "b"]
    assert len(again.connection.execute("SELECT rowid FROM words WHERE words MATCH 'a'").fetchall()) == 1


@pytest.mark.skipif(os.name != "posix", reason="a file in the place of the cache folder, as on POSIX systems")
def test_without_a_place_to_keep_it_the_library_works_all_the_same(folder, tmp_path, monkeypatch, caplog):
    (tmp_path / "cache").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    index = open_index(folder)
    refresh(index)
    assert slugs(index) == ["a", "b"]
    assert "lasts until the program ends" in caplog.text


def test_a_writer_that_fails_leaves_everything_as_it_was(folder):
    index = open_index(folder)
    refresh(index)
    with pytest.raises(sqlite3.OperationalError), index.writing():
        index.remove(["a.md"])
        index.connection.execute("nonsense")
    assert slugs(index) == ["a", "b"]


def test_readers_see_what_another_connection_has_written(folder):
    reader, writer = open_index(folder), open_index(folder)
    assert reader.count == 0
    refresh(writer)
    assert slugs(reader) == ["a", "b"]


def test_a_pattern_is_replaced_with_its_links_and_words(folder):
    index = open_index(folder)
    links = (Link("x", "enables", Origin.CURATED), Link("y", "", Origin.BODY))
    index.put(FoundFile("a.md", 1, 1), "1", Facts("a", title="Old words", links=links))
    index.put(FoundFile("a.md", 2, 2), "2", Facts("a", title="New", links=links[:1]))
    rows = index.connection.execute("SELECT target FROM link").fetchall()
    assert rows == [("x",)]
    assert [
        index.connection.execute("SELECT count(*) FROM words WHERE words MATCH ?", (word,)).fetchone()[0]
        for word in ("old", "new")
    ] == [0, 1]
    index.remove(["a.md"])
    assert index.connection.execute("SELECT count(*) FROM link").fetchone() == (0,)


@pytest.mark.parametrize("name", ["ブログ", "Ünïcode-Näme", "имя", "a b", "quote'd", "emoji-🌱", "e\u0301"])
def test_names_in_any_script_are_known_and_found(tmp_path, name):
    (tmp_path / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n", encoding="utf-8")
    index = open_index(tmp_path)
    refresh(index)
    [entry] = index.entries()
    assert (entry.path, entry.slug, entry.title) == (tmp_path / f"{name}.md", name, name)
    assert index.key_at(entry.path) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The-Open-Ledger", "open-ledger"),
        ("repair-and-return", "repair-return"),
        ("a_b", "b"),
        ("OPEN-LEDGER", "open-ledger"),
    ],
)
def test_slugs_that_people_confuse_are_loosely_the_same(one, other):
    assert loose(one) == loose(other)


def test_slugs_of_small_words_alone_keep_them():
    assert loose("the-and") == "the-and"
    assert loose("open-ledger") != loose("open-door")


def test_the_samples_have_no_missing_target(tmp_path):
    index = Index(tmp_path / "i.sqlite3", OWN)
    refresh(index)
    targets = {row[0] for row in index.connection.execute("SELECT DISTINCT target FROM link WHERE origin = 'curated'")}
    assert targets
    assert targets <= set(slugs(index))
