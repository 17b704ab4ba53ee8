"""A library as it lies on disk."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor.store.library import Entry, find_entries, read_entry
from editor.store.resources import resource, sample_library
from tests.corpus import CORPUS, OWN, corpus_files, needs_corpus


def write(path: Path, text: str = "---\ntitle: A\n---\n") -> Path:
    """Make a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_patterns_are_found_in_nested_folders_and_sorted_by_slug(tmp_path):
    write(tmp_path / "b.md")
    write(tmp_path / "deep" / "er" / "a.md")
    write(tmp_path / "c.md")
    assert [entry.slug for entry in find_entries(tmp_path)] == ["a", "b", "c"]
    assert find_entries(tmp_path)[0].path == tmp_path / "deep" / "er" / "a.md"


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
    assert [entry.slug for entry in find_entries(tmp_path)] == ["kept"]


def test_a_folder_that_ends_like_a_pattern_is_a_folder(tmp_path):
    write(tmp_path / "folder.md" / "inside.md")
    assert [entry.slug for entry in find_entries(tmp_path)] == ["inside"]


def test_a_folder_that_is_not_there_is_empty(tmp_path):
    assert find_entries(tmp_path / "gone") == []


@pytest.mark.skipif(os.name != "posix", reason="links as on POSIX systems")
def test_a_circle_of_links_ends(tmp_path):
    write(tmp_path / "a.md")
    (tmp_path / "circle").symlink_to(tmp_path, target_is_directory=True)
    assert [entry.slug for entry in find_entries(tmp_path)] == ["a"]


def test_the_folders_below_are_left_out_where_only_one_folder_is_meant(tmp_path):
    write(tmp_path / "b.md")
    write(tmp_path / "deep" / "a.md")
    assert [entry.slug for entry in find_entries(tmp_path, deep=False)] == ["b"]


def read(tmp_path: Path, text: str) -> Entry:
    """What is known of a file with this text."""
    path = write(tmp_path / "file-name.md", text)
    return read_entry(Entry(path, path.stem))


def test_an_entry_is_read_from_its_front_matter(tmp_path):
    found = read(
        tmp_path,
        "---\nid: pat_1\nslug: own-slug\ntitle: A  Title\nsummary: >\n  Two\n  lines.\nontology:\n  domain: sharing\n"
        "lifecycle:\n  status: draft\n---\n",
    )
    path = tmp_path / "file-name.md"
    assert found == Entry(path, "own-slug", "A Title", "Two lines.", "sharing", "draft", "pat_1")
    assert found.name == "A Title"


def test_the_older_form_says_domain_and_status_elsewhere(tmp_path):
    found = read(tmp_path, "---\nclassification:\n  domain: startup\n  status: draft\n---\n")
    assert (found.slug, found.domain, found.status) == ("file-name", "startup", "draft")
    assert found.name == "file-name"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no front matter",
        "---\na: [\n---\n",
        "---\n- a\n---\n",
        "---\ntitle: [a]\nontology: 5\n---\n",
        "---\n\tb: 1\n---\n",
    ],
    ids=["empty", "none", "broken", "list", "odd", "tab"],
)
def test_what_cannot_be_read_keeps_its_file_name(tmp_path, text):
    found = read(tmp_path, text)
    assert (found.slug, found.title, found.domain) == ("file-name", "", "")


def test_what_is_not_utf8_keeps_its_file_name(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"---\ntitle: caf\xe9\n---\n")
    assert read_entry(Entry(path, "a")) == Entry(path, "a")


@pytest.mark.parametrize("brackets", ["[" * 50_000, "{a: " * 50_000, "- " * 50_000], ids=["lists", "groups", "dashes"])
def test_values_nested_without_end_keep_their_file_name(tmp_path, brackets):
    path = write(tmp_path / "a.md", f"---\ntitle: A\na: {brackets}\n---\n")
    script = (
        "import sys; from pathlib import Path; from editor.store.library import Entry, read_entry; "
        "print(read_entry(Entry(Path(sys.argv[1]), 'a')).title)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "\n", "")


def test_one_value_that_cannot_be_read_leaves_the_others(tmp_path):
    found = read(tmp_path, "---\ntitle: A\ncreated: 2025-02-31\nsummary: S\n---\n")
    assert (found.title, found.summary) == ("A", "S")


@pytest.mark.parametrize("start", ["\ufeff", "\ufeff\r\n", "\r\n"], ids=["mark", "mark and line", "line"])
def test_a_mark_or_lines_before_the_front_matter_hide_no_title(tmp_path, start):
    assert read(tmp_path, f"{start}---\r\ntitle: A\r\n---\r\n").title == "A"


@pytest.mark.skipif(os.name != "posix", reason="pipes as on POSIX systems")
def test_a_pipe_is_no_pattern_and_nothing_waits_for_it(tmp_path):
    os.mkfifo(tmp_path / "a.md")
    assert find_entries(tmp_path) == []
    assert read_entry(Entry(tmp_path / "a.md", "a")) == Entry(tmp_path / "a.md", "a")


def test_a_file_that_is_gone_keeps_its_file_name(tmp_path):
    path = tmp_path / "gone.md"
    assert read_entry(Entry(path, "gone")) == Entry(path, "gone")


def test_the_samples_are_a_library():
    assert sample_library() == OWN
    entries = [read_entry(entry) for entry in find_entries(sample_library())]
    assert len(entries) == len(list(OWN.glob("*.md")))
    assert all(entry.title and entry.summary and entry.domain and entry.status and entry.id for entry in entries)
    assert all(entry.slug == entry.path.stem for entry in entries)


def test_resources_are_there():
    assert resource("resources", "trellis.svg").is_file()
    assert not resource("no-such-file").exists()


@needs_corpus
def test_real_libraries_are_read_without_a_stop():
    entries = [read_entry(entry) for entry in find_entries(CORPUS)]
    paths = {entry.path for entry in entries}
    assert {file.path for file in corpus_files()} - paths == {
        file.path for file in corpus_files() if file.path.name.startswith("_index")
    }
    assert sum(bool(entry.title) for entry in entries) > 300
