"""Which words are right: those of the dictionary, of the library and its names, and the person's own."""

import os
from pathlib import Path

import pytest

from editor.core.errors import FileProblem
from editor.session.library import Library
from editor.session.spelling import LIBRARY_WORDS, Spelling, names_job, names_of
from tests.opened import entry, library_of


class Few:
    """A dictionary of few words."""

    def __init__(self, *words: str) -> None:
        self.words = words
        self.asked: list[str] = []

    def knows(self, word: str) -> bool:
        self.asked.append(word)
        return word in self.words

    def suggestions(self, word: str) -> list[str]:
        return [each for each in self.words if each[0] == word[0]]


@pytest.fixture
def spelling(tmp_path: Path) -> Spelling:
    spelling = Spelling(tmp_path / "own" / "words.txt")
    spelling.set_judge(Few("the", "desk", "don't"))
    return spelling


def folder_library(folder: Path, *, implied: bool = False) -> Library:
    """A library of a folder that is there."""
    folder.mkdir(exist_ok=True)
    return Library(folder, implied=implied)


def test_a_word_is_judged_once(tmp_path: Path):
    few = Few("desk")
    spelling = Spelling(tmp_path / "words.txt")
    assert spelling.is_right("anything")
    spelling.set_judge(few)
    assert spelling.verdict("desk") is None
    assert [spelling.is_right(word) for word in ("desk", "dsek", "desk", "dsek")] == [True, False, True, False]
    assert [spelling.verdict(word) for word in ("desk", "dsek")] == [True, False]
    assert few.asked == ["desk", "dsek"]


def test_an_added_word_is_right_at_once_and_next_time(spelling: Spelling, tmp_path: Path):
    changes: list[int] = []
    spelling.observe(lambda: changes.append(1))
    assert not spelling.is_right("whenua")
    spelling.add_own("Whenua’s")
    assert changes == [1]
    assert [spelling.is_right(word) for word in ("whenua", "Whenua", "Whenua's")] == [False, True, True]
    again = Spelling(tmp_path / "own" / "words.txt")
    again.set_judge(Few())
    assert again.is_right("Whenua")


def test_words_of_the_library_lie_beside_its_patterns(spelling: Spelling, tmp_path: Path):
    folder = tmp_path / "library"
    spelling.set_library(folder_library(folder))
    spelling.add_shared("kaitiaki")
    assert (folder / LIBRARY_WORDS).read_text("utf-8").endswith("\nkaitiaki\n")
    assert spelling.is_right("Kaitiaki")
    spelling.set_library(folder_library(tmp_path / "other"))
    assert not spelling.is_right("Kaitiaki")


def test_words_that_someone_else_added_are_seen(spelling: Spelling, tmp_path: Path):
    spelling.set_library(folder_library(tmp_path / "library"))
    assert not spelling.is_right("kaitiaki")
    (tmp_path / "library" / LIBRARY_WORDS).write_text("# language: de\nkaitiaki\n")
    spelling.look_at_lists()
    assert spelling.is_right("kaitiaki")
    assert spelling.library_language == "de"


def test_a_folder_that_nobody_chose_gets_no_file(spelling: Spelling, tmp_path: Path):
    folder = tmp_path / "downloads"
    spelling.set_library(folder_library(folder, implied=True))
    assert spelling.library_list is None
    spelling.add_shared("kaitiaki")
    assert list(folder.iterdir()) == []
    assert spelling.is_right("kaitiaki")


def test_a_list_that_is_there_is_added_to_in_a_folder_that_nobody_chose(spelling: Spelling, tmp_path: Path):
    library = folder_library(tmp_path / "downloads", implied=True)
    (tmp_path / "downloads" / LIBRARY_WORDS).write_text("whenua\n")
    spelling.set_library(library)
    spelling.add_shared("kaitiaki")
    assert (tmp_path / "downloads" / LIBRARY_WORDS).read_text() == "kaitiaki\nwhenua\n"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_library_that_can_only_be_read_leaves_words_to_the_person(spelling: Spelling, tmp_path: Path):
    library = folder_library(tmp_path / "library")
    (tmp_path / "library").chmod(0o555)
    spelling.set_library(library)
    assert spelling.library_list is None


def test_a_list_that_cannot_be_written_is_a_sentence(tmp_path: Path):
    (tmp_path / "file").write_text("no folder")
    spelling = Spelling(tmp_path / "file" / "words.txt")
    spelling.set_judge(Few())
    with pytest.raises(FileProblem, match="can't be made"):
        spelling.add_own("word")
    assert not spelling.is_right("word")


def test_names_of_patterns_are_right(spelling: Spelling):
    library = library_of(entry("a", "Polder Model"), entry("b", "Kuyō’s Way"))
    names = names_of(library.index)
    assert names == {"polder", "model", "kuyō's", "way"}
    spelling.set_names(names)
    assert all(spelling.is_right(word) for word in ("polder", "POLDER", "Polder's", "Kuyō's"))
    assert not spelling.is_right("poldr")


def test_names_come_from_a_thread_of_their_own(tmp_path: Path):
    (tmp_path / "polder.md").write_text('---\ntitle: "Polder"\naliases: [Waterschap]\n---\n')
    library = folder_library(tmp_path)
    library.read()
    assert list(names_job(library)(lambda: False)) == [frozenset({"polder", "waterschap"})]
    assert list(names_job(Library())(lambda: False)) == []


def test_near_names_and_words_are_offered_in_the_manner_of_the_text(spelling: Spelling):
    spelling.set_names(frozenset({"polder"}))
    spelling.add_own("tikanga")
    assert spelling.suggestions("Poldr") == ["Polder"]
    assert spelling.suggestions("tkanga") == ["the", "tikanga"]
    assert spelling.suggestions("dn’t") == ["desk", "don’t"]


def test_a_folder_in_the_place_of_the_list_is_a_sentence(spelling: Spelling, tmp_path: Path):
    (tmp_path / "library" / LIBRARY_WORDS).mkdir(parents=True)
    spelling.set_library(Library(tmp_path / "library"))
    with pytest.raises(FileProblem, match="is a folder"):
        spelling.add_shared("kaitiaki")
    assert not spelling.is_right("kaitiaki")
