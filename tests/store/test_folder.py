"""The pattern files below a folder."""

import os
from pathlib import Path

import pytest

from editor.resources import resource, sample_library
from editor.store.folder import FoundFile, found_file, pattern_files
from tests.corpus import CORPUS, OWN, corpus_files, needs_corpus


def write(path: Path, text: str = "---\ntitle: A\n---\n") -> Path:
    """Make a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def stems(folder: Path, *, deep: bool = True) -> list[str]:
    """The names of the files found, in order."""
    return [file.stem for file in pattern_files(folder, deep=deep)]


def test_patterns_are_found_in_nested_folders_in_the_order_of_their_paths(tmp_path):
    write(tmp_path / "b.md")
    write(tmp_path / "deep" / "er" / "a.md")
    write(tmp_path / "c.md")
    assert [file.path for file in pattern_files(tmp_path)] == ["b.md", "c.md", "deep/er/a.md"]


def test_size_and_time_come_with_the_name(tmp_path):
    path = write(tmp_path / "deep" / "a.md")
    status = path.stat()
    assert list(pattern_files(tmp_path)) == [FoundFile("deep/a.md", status.st_size, status.st_mtime_ns)]
    assert found_file(tmp_path, "deep/a.md") == FoundFile("deep/a.md", status.st_size, status.st_mtime_ns)


@pytest.mark.parametrize("path", ["gone.md", "deep", "deep/.x/a.md", "a\0b.md", "notes.txt", "README.md"])
def test_no_pattern_stands_at_a_path_like(tmp_path, path):
    write(tmp_path / "deep" / "a.md")
    write(tmp_path / "notes.txt")
    write(tmp_path / "README.md")
    assert found_file(tmp_path, path) is None


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "readme.md",
        ".hidden.md",
        "_index.md",
        "notes.txt",
        ".git/a.md",
        "node_modules/a.md",
        "deep/.x/a.md",
    ],
)
def test_what_is_no_pattern_is_passed_over(tmp_path, name):
    write(tmp_path / name)
    write(tmp_path / "kept.md")
    assert stems(tmp_path) == ["kept"]


def test_a_folder_that_ends_like_a_pattern_is_a_folder(tmp_path):
    write(tmp_path / "folder.md" / "inside.md")
    assert stems(tmp_path) == ["inside"]


def test_a_folder_that_is_not_there_is_empty(tmp_path):
    assert stems(tmp_path / "gone") == []


@pytest.mark.skipif(os.name != "posix", reason="links as on POSIX systems")
def test_a_circle_of_links_ends(tmp_path):
    write(tmp_path / "a.md")
    (tmp_path / "circle").symlink_to(tmp_path, target_is_directory=True)
    assert stems(tmp_path) == ["a"]


def test_the_folders_below_are_left_out_where_only_one_folder_is_meant(tmp_path):
    write(tmp_path / "b.md")
    write(tmp_path / "deep" / "a.md")
    assert stems(tmp_path, deep=False) == ["b"]


@pytest.mark.skipif(os.name != "posix", reason="pipes as on POSIX systems")
def test_a_pipe_is_no_pattern(tmp_path):
    os.mkfifo(tmp_path / "a.md")
    assert stems(tmp_path) == []
    assert found_file(tmp_path, "a.md") is None


def test_resources_are_there():
    assert sample_library() == OWN
    assert stems(OWN) == sorted(path.stem for path in OWN.glob("*.md"))
    assert resource("resources", "trellis.svg").is_file()
    assert not resource("no-such-file").exists()


@needs_corpus
def test_real_libraries_are_walked_whole():
    found = {CORPUS / file.path for file in pattern_files(CORPUS)}
    assert {file.path for file in corpus_files()} - found == {
        file.path for file in corpus_files() if file.path.name.startswith("_index")
    }
