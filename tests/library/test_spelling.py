"""Which words of Markdown are checked, what the English dictionary knows, and the lists that people add words to."""

import os
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import FileProblem
from editor.library.spelling.dictionaries import ENGLISH, Dictionary, Found, dictionaries, load
from editor.library.spelling.tokens import FIRST, LineState, checked_words, state_below
from editor.library.spelling.wordlist import WordList, plain
from tests.corpus import OWN

PIECES = st.sampled_from(
    ["word", "don’t", "`", "``", "[", "]", "(", ")", "](", "[[", "]]", "<", ">", "<!--", "-->", "http://", "a.b", "@",
     "#", "&", ";", "_", "*", "- ", "    ", "\t", "1", "é", "e\u0301", "😀", "```", "~~~", " ", "|", "-", "\u00ad"]
)  # fmt: skip
LINES = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join)).filter(
    lambda text: "\n" not in text
)
STATES = st.builds(LineState, st.sampled_from(["", "```", "~~~~", "<!--"]), st.booleans(), st.booleans())


def words(text: str) -> list[str]:
    """The words of a text of several lines that are checked."""
    found, state = [], FIRST
    for line in text.split("\n"):
        found += [word.text for word in checked_words(line, state)]
        state = state_below(line, state)
    return found


@pytest.fixture(scope="module")
def english() -> Dictionary:
    return load(dictionaries()[ENGLISH])


@given(LINES, STATES)
def test_each_word_stands_where_it_says_and_after_the_one_before(line: str, state: LineState):
    end = 0
    for word in checked_words(line, state):
        assert line[word.start : word.end] == word.text
        assert end <= word.start < word.end
        assert not any(letter.isspace() or letter.isdigit() for letter in word.text)
        end = word.end
    state_below(line, state)


@pytest.mark.parametrize(
    ("text", "checked"),
    [
        ("A desk, the lending-desk.", ["desk", "the", "lending", "desk"]),
        ("It’s the keeper's O'Brien", ["It’s", "the", "keeper's"]),
        ("**bold** _soft_ *both*", ["bold", "soft", "both"]),
        ("run `teh code` and ``more ` code`` now", ["run", "and", "now"]),
        ("see [the desk](lending-dsk.md) here", ["see", "the", "desk", "here"]),
        ("see [the desk](a(b)c \"titel\") and [it][reff]", ["see", "the", "desk", "and", "it"]),
        ("![a pictur](x.png)", ["pictur"]),
        ("[desk]: https://exmple.org/dsk", []),
        ("go to https://exmple.org/foo-bar, www.exmple.org or jon.doe@exmple.org", ["go", "to", "or"]),
        ("<span class=\"wrng\">right</span> <https://a.bc/defg> &nbsp;", ["right"]),
        ("in [[Open Ledgr]] and [^nte]", ["in", "and"]),
        ("2nd v1.2 pat_01 mp3 foo_bar 3,5", []),
        ("NATO and NGOs but SHOUTED", ["and", "but", "SHOUTED"]),
        ("GitHub iPhone Github", ["Github"]),
        ("e.g. notes.md i.e. this", ["this"]),
        ("@ada wrote #tags", ["wrote"]),
        ("a I x", []),
        ("> quoted\n- an item", ["quoted", "an", "item"]),
        ("one <!-- hidden -->two", ["one", "two"]),
        ("one <!-- hidden\nstill\nend --> two", ["one", "two"]),
        ("```yaml\nkye: vlue\n```\nthen", ["then"]),
        ("~~~~\n~~~\nin it\n~~~~\nout", ["out"]),
        ("- item\n\n  ```\n  code\n  ```\n  text", ["item", "text"]),
        ("text\n\n    indented code\n\nmore", ["text", "more"]),
        ("- item\n\n    belongs to the item", ["item", "belongs", "to", "the", "item"]),
        ("text\n    goes on", ["text", "goes", "on"]),
        ("cafe\u0301 unwit\u00adnessed", ["cafe\u0301", "unwit\u00adnessed"]),
    ],
)  # fmt: skip
def test_what_is_checked(text: str, checked: list[str]):
    assert words(text) == checked


@pytest.mark.parametrize(
    "piece", ["-", "a-", "[", "`", "` `` ", "<a", "](", "a.", "a@", "&a", "<!--", "a_", "1a", "> "]
)
def test_a_line_that_repeats_itself_takes_no_time(piece: str):
    line = piece * 20_000
    begin = time.process_time()
    checked_words.__wrapped__(line, FIRST)
    state_below(line, FIRST)
    assert time.process_time() - begin < 0.5


def test_a_long_text_is_cut_into_words_soon(english: Dictionary):
    lines = [line for path in sorted(OWN.glob("*.md")) for line in path.read_text("utf-8").split("\n")]
    begin = time.process_time()
    found = [word.text for line in lines for word in checked_words.__wrapped__(line, FIRST)]
    assert len(found) > 20_000
    assert (time.process_time() - begin) / len(found) < 50e-6
    begin = time.process_time()
    for word in found:
        english.knows(word)
    assert (time.process_time() - begin) / len(found) < 100e-6


def test_the_sample_library_is_spelled_right(english: Dictionary):
    bodies = [path.read_text("utf-8").split("\n---\n", 1)[1] for path in sorted(OWN.glob("*.md"))]
    unknown = {word for body in bodies for word in words(body) if not english.knows(word)}
    assert len({word for word in unknown if word.islower()}) < 20
    assert len(unknown) < 100


@pytest.mark.parametrize(
    "word", ["colour", "color", "organise", "organize", "centre", "center", "licence", "programme", "polycentric",
             "isn’t", "neighbour's", "Tuesday", "NEIGHBOUR", "cafe\u0301", "наука"]
)  # fmt: skip
def test_words_that_are_right(english: Dictionary, word: str):
    assert english.knows(word)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("teh", "the"),
        ("recieve", "receive"),
        ("accomodate", "accommodate"),
        ("naighbourhood", "neighbourhood"),
        ("stewardsihp", "stewardship"),
        ("Commuity", "Community"),
    ],
)
def test_words_that_are_wrong_and_what_was_meant(english: Dictionary, word: str, meant: str):
    assert not english.knows(word)
    assert english.suggestions(word)[0] == meant


def test_dictionaries_of_the_system_and_the_person_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("de_AT", "de_DE", "de_DE_frami", "en_GB", "hyph_de_DE", "xx"):
        (tmp_path / f"{name}.dic").write_text("2\nHaus/n\nGärten\n", "latin-1")
        if name != "xx":
            (tmp_path / f"{name}.aff").write_text("SET ISO8859-1\nTRY enir\nSFX n Y 1\nSFX n 0 es .\n", "latin-1")
    monkeypatch.setenv("DICPATH", os.pathsep.join(["", str(tmp_path)]))
    there = dictionaries()
    assert there["de"] == Found("de", tmp_path, "de_DE")
    assert there[ENGLISH].name == ENGLISH
    assert "xx" not in there
    german = load(there["de"])
    assert [german.knows(word) for word in ("Hauses", "Gärten", "Garten", "€uro", "наука")] == [
        True,
        True,
        False,
        True,
        True,
    ]
    assert german.suggestions("Hausse")[0] in ("Haus", "Hauses")


def test_a_dictionary_that_is_gone_is_a_sentence(tmp_path: Path):
    with pytest.raises(FileProblem, match="can't be read"):
        load(Found("de", tmp_path, "de_DE"))


def test_added_words_are_kept_sorted_beside_those_of_others(tmp_path: Path):
    path = tmp_path / "folder" / "words.txt"
    mine, theirs = WordList(path), WordList(path)
    assert not mine.read()
    mine.add("whenua")
    mine.add("Ostrom")
    theirs.add("kaitiaki")
    mine.add("don’t")
    assert path.read_text("utf-8").split("\n")[1:] == ["don't", "kaitiaki", "Ostrom", "whenua", ""]
    assert theirs.read()
    assert all(theirs.holds(plain(word)) for word in ("Whenua", "WHENUA", "whenua’s", "Ostrom", "Ostrom's", "don’t"))
    assert not theirs.holds("ostrom")


def test_what_people_wrote_into_the_file_stays(tmp_path: Path):
    path = tmp_path / "words.txt"
    path.write_text("# Ours\r\n# language: de\r\nMana\r\n", "utf-8")
    words = WordList(path)
    words.read()
    assert words.language == "de"
    words.add("Tohu")
    assert path.read_text("utf-8") == "# Ours\n# language: de\nMana\nTohu\n"


def test_a_file_of_something_else_is_not_overwritten(tmp_path: Path):
    path = tmp_path / "words.txt"
    path.write_bytes(b"\xff\xfe\x00")
    words = WordList(path)
    words.read()
    with pytest.raises(FileProblem, match="something else"):
        words.add("word")
    assert path.read_bytes() == b"\xff\xfe\x00"


def test_a_system_without_the_engine_is_told_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "hunspell", None)
    with pytest.raises(FileProblem, match="on this system"):
        load(dictionaries()[ENGLISH])
