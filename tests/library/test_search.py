"""Finding: the likeliest first, one letter wrong in a word, and only what the filters let through."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library.filters import EVERYTHING, Filters, Order
from editor.library.index import Index, open_index
from editor.library.indexing import refresh
from editor.library.likeness import same_as
from editor.library.search import Search, vocabulary_of
from editor.library.words import Vocabulary, folded, words_of
from tests.corpus import OWN, needs_corpus
from tests.libraries import generate
from tests.opened import entry as known
from tests.opened import library_of


@pytest.fixture(scope="module")
def search() -> Search:
    """Over the sample library."""
    index = open_index(OWN)
    refresh(index)
    return Search(index)


def slugs(search: Search, query: str = "", filters: Filters = EVERYTHING, order: Order = Order.LIKELIEST) -> list[str]:
    return [entry.slug for entry in search.index.entries_at(search.find(query, filters, order).keys)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("tool library", "tool-library"),
        ("library tool", "tool-library"),
        ("TOOL-LIB", "tool-library"),
        ("money book on the desk", "open-ledger"),
        ("open", "open-ledger"),
        ("ledger", "open-ledger"),
        ("late shame", "late-without-shame"),
        ("travelling", "travelling-crate"),
    ],
)
def test_titles_aliases_and_slugs_are_found(search, query, first):
    assert slugs(search, query)[0] == first


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("tol library", "tool-library"),
        ("tool librray", "tool-library"),
        ("tool ibrary", "tool-library"),
        ("leger", "open-ledger"),
        ("travlling cr", "travelling-crate"),
        ("xepair evening", "repair-evening"),
    ],
)
def test_one_letter_may_be_wrong(search, query, first):
    assert slugs(search, query)[0] == first


def test_every_word_counts(search):
    assert slugs(search, "tool zzzzzz") == []
    assert search.find("tool zzzzzz").total == 0


@pytest.mark.parametrize(
    "query", ['"', "tool*", "NEAR(a b)", "title:x", "a OR b", "(", "-", "^a", "'; DROP TABLE pattern"]
)
def test_no_query_is_more_than_its_words(search, query):
    assert search.find(query).total <= search.index.count
    assert search.index.count == len(list(OWN.glob("*.md")))


def test_filters_narrow_what_is_found(search):
    assert slugs(search, filters=Filters(domain="trust"))
    for entry in search.index.entries_at(search.find("", Filters(domain="trust")).keys):
        assert entry.domain == "trust"
    assert set(slugs(search, "tool", Filters(status="draft"))) <= set(slugs(search, "tool"))
    assert slugs(search, filters=Filters(missing_targets=True)) == []
    assert slugs(search, filters=Filters(doubtful=True)) == []
    assert slugs(search, filters=Filters(generation="FORMAT_71")) == slugs(search)
    assert slugs(search, filters=Filters(author="Trellis")) == slugs(search)
    assert slugs(search, filters=Filters(author="rell")) == []


def write(folder: Path, name: str, front: str) -> None:
    (folder / f"{name}.md").write_text(f"---\n{front}\n---\n", encoding="utf-8")


def test_what_needs_a_look_is_filtered(tmp_path):
    write(tmp_path, "a", "slug: a\nid: pat_1\nrelationships:\n  enables: [b, gone]")
    write(tmp_path, "b", "slug: b\nid: pat_2\nrelationships:\n  enables: [pat_1]")
    write(tmp_path, "c", "slug: c\nid: pat_2\nrelationships:\n  enables: [c]")
    write(tmp_path, "d", "slug: other")
    write(tmp_path, "e", "slug: [")
    index = open_index(tmp_path)
    refresh(index)
    search = Search(index)
    assert slugs(search, filters=Filters(missing_targets=True)) == ["a"]
    assert slugs(search, filters=Filters(unlinked=True)) == ["c", "e", "other"]
    assert slugs(search, filters=Filters(doubtful=True)) == ["b", "c", "e", "other"]


def test_orders(search):
    assert slugs(search, order=Order.SLUG) == sorted(slugs(search))
    by_title = [entry.title for entry in search.index.entries_at(search.find("", order=Order.TITLE).keys)]
    assert by_title == sorted(by_title, key=str.casefold)
    assert sorted(slugs(search, order=Order.CHANGED)) == sorted(slugs(search))
    linked = slugs(search, order=Order.LINKED)
    counts = [
        search.index.connection.execute("SELECT count(*) FROM link WHERE target = ?", (slug,)).fetchone()[0]
        for slug in linked
    ]
    assert counts == sorted(counts, reverse=True)
    assert slugs(search, "tool", order=Order.SLUG) == sorted(slugs(search, "tool"))


def test_of_very_many_the_titles_that_begin_so_come_first(tmp_path, monkeypatch):
    monkeypatch.setattr("editor.library.search._SCORED", 20)
    for number in range(60):
        write(tmp_path, f"p{number:02}", f"title: Alpha {number:02}\nsummary: Beta gamma.")
    write(tmp_path, "beta", "title: Beta First")
    index = open_index(tmp_path)
    refresh(index)
    found = Search(index).find("beta")
    assert found.total == 61
    assert index.entries_at(found.keys)[0].title == "Beta First"
    assert Search(index).find("alpha").total == 60
    assert Search(index).find("alpha", Filters(status="draft")).total == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Café für Alle", ["cafe", "fur", "alle"]),
        ("vs. 3-Day_Rule's", ["vs", "3", "day", "rule", "s"]),
        ("ブログ 入門", None),
    ],
)
def test_words_are_compared_without_accents_and_capitals(text, words):
    assert words_of(text) == (words or words_of(folded(text)))


LETTERS = "abcdefgh"


@given(st.text(LETTERS, min_size=4, max_size=9), st.data())
def test_a_word_with_one_letter_wrong_is_near(word, data):
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from(LETTERS))
    kind = data.draw(st.sampled_from(["less", "more", "other"]))
    wrong = word[:place] + {"less": "", "more": letter + word[place], "other": letter}[kind] + word[place + 1 :]
    vocabulary = Vocabulary([word, "zzzzzzzzz"])
    assert vocabulary.near(wrong) == ([word] if not word.startswith(wrong) and len(wrong) > 2 else [])


def mistyped(word: str, chance: random.Random) -> str:
    """A word with one letter wrong."""
    place = chance.randrange(len(word))
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    swapped = word[:place] + word[place : place + 2][::-1] + word[place + 2 :]
    return chance.choice([word[:place] + word[place + 1 :], word[:place] + letter + word[place:], swapped])


@needs_corpus
def test_patterns_of_a_library_of_real_shape_are_among_the_first_five(tmp_path):
    generate(tmp_path / "library", 1200)
    index: Index = open_index(tmp_path / "library")
    refresh(index)
    search, chance = Search(index, vocabulary_of(index)), random.Random(4)
    entries = chance.sample(index.entries("title <> '' ORDER BY slug"), 100)
    hits = {"words": 0, "mistyped": 0, "told": 0}
    for entry in entries:
        words = [word for word in words_of(entry.title) if len(word) > 3] or words_of(entry.title)
        two = chance.sample(words, min(2, len(words)))
        told = entry.aliases[0] if entry.aliases else " ".join(entry.summary.split()[2:8]) or entry.title
        for kind, query in (
            ("words", " ".join(two)),
            ("mistyped", " ".join([mistyped(two[0], chance), *two[1:]])),
            ("told", told),
        ):
            hits[kind] += entry.slug in [found.slug for found in index.entries_at(search.find(query).keys[:5])]
    assert hits["words"] >= 95, hits
    assert hits["mistyped"] >= 95, hits
    assert hits["told"] >= 85, hits


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("研究", "deep"),
        ("方法 研究", "deep"),
        ("がんばる", "meeting"),
        ("会議", "meeting"),
        ("한국어", "minutes"),
        ("회의", "minutes"),
        ("ออกแบบ", "design"),
        ("straße", "street"),
        ("😀", "smile"),
        ("100%", "smile"),
    ],
)
def test_titles_in_any_script_are_found_also_by_a_part_where_no_blanks_divide_words(query, slug):
    titles = {
        "deep": "深層研究方法",
        "meeting": "がんばる会議",
        "minutes": "한국어 회의록",
        "design": "การออกแบบ",
        "street": "Große Straße",
        "smile": "😀 Smile 100%",
    }
    library = library_of(*(known(slug, title) for slug, title in titles.items()))
    assert [found.slug for found in library.search(query)] == [slug]
    assert [found.slug for found in library.search(query, order=Order.TITLE)] == [slug]
    assert library.search(query, Filters(domain="elsewhere")).total == 0


def test_a_page_that_is_pasted_as_a_query_is_looked_for_at_once(search):
    assert slugs(search, "tool library " * 5_000)[0] == "tool-library"
    assert slugs(search, " ".join(f"wrd{number}" for number in range(5_000))) == []
    assert slugs(search, "会%" * 50_000) == []


@pytest.mark.parametrize("title", ["한국어 회의록", "Große Straße", "Синий край", "がんばる会議"])
def test_a_pattern_of_the_same_title_is_known_in_any_script(title):
    library = library_of(known("there", title), known("other", "Open Ledger"))
    assert [found.entry.slug for found in same_as(library.index, title, "")] == ["there"]
