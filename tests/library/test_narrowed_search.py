"""Words within filters and in other orders: what is found is what a look at each pattern finds, also after changes."""

from itertools import product
from pathlib import Path

import pytest

from editor.library import search as searching
from editor.library.filters import EVERYTHING, Filters, Order
from editor.library.index import Index, open_index
from editor.library.indexing import refresh
from editor.library.search import Search

WORDS = ("tool", "desk", "street", "care")
DOMAINS = ("sharing", "repair")
STATUSES = ("draft", "stable")


def write(folder: Path, number: int, domain: str = "", author: str = "Ada") -> None:
    """A pattern whose title, domain, status and links follow from its number."""
    words = [word for place, word in enumerate(WORDS) if number >> place & 1] or ["other"]
    domain = domain or DOMAINS[number % 2]
    target = f"p{(number * 7) % 20:02}" if number % 3 else "nowhere"
    (folder / f"p{number:02}.md").write_text(
        f"---\ntitle: {' '.join(words).title()} {chr(116 - number)}\nontology: {{domain: {domain}}}\n"
        f"lifecycle: {{status: {STATUSES[number % 4 // 2]}}}\ncontributors: [{author}]\n"
        f"relationships: {{enables: [{{slug: {target}}}]}}\n---\n",
        encoding="utf-8",
    )


@pytest.fixture
def index(tmp_path: Path) -> Index:
    for number in range(16):
        write(tmp_path, number, author="Bo" if number % 5 == 0 else "Ada")
    index = open_index(tmp_path)
    refresh(index)
    return index


def slugs(index: Index, search: Search, query: str, filters: Filters, order: Order) -> list[str]:
    found = search.find(query, filters, order)
    assert found.total == len(found.keys)
    return [entry.slug for entry in index.entries_at(found.keys)]


FILTERS = (
    EVERYTHING,
    Filters(domain="repair"),
    Filters(domain="sharing", status="draft"),
    Filters(author="bo"),
    Filters(missing_targets=True),
    Filters(unlinked=True),
    Filters(doubtful=True),
    Filters(unlinked=True, missing_targets=True, author="Ada"),
)


@pytest.mark.parametrize(("query", "filters"), list(product(("tool", "desk street", "other", "ca"), FILTERS)))
def test_filters_leave_those_that_pass_them(index: Index, query: str, filters: Filters):
    search = Search(index)
    passing = set(slugs(index, search, "", filters, Order.SLUG))
    holding = slugs(index, search, query, EVERYTHING, Order.SLUG)
    assert holding
    for order in Order:
        found = slugs(index, search, query, filters, order)
        assert sorted(found) == [slug for slug in holding if slug in passing]


@pytest.mark.parametrize("order", [Order.TITLE, Order.SLUG, Order.CHANGED, Order.LINKED])
def test_words_keep_the_order_of_all(index: Index, order: Order):
    search = Search(index)
    everything = slugs(index, search, "", EVERYTHING, order)
    for query, filters in product(("tool", "desk"), (EVERYTHING, Filters(domain="repair"))):
        found = slugs(index, search, query, filters, order)
        assert len(found) > 1
        assert found == [slug for slug in everything if slug in found]


def test_what_changes_is_seen_at_once(index: Index):
    search = Search(index)
    repair = Filters(domain="repair")
    before = slugs(index, search, "tool", repair, Order.TITLE)
    assert "p02" not in before
    assert "p03" in before
    write(index.folder, 2, domain="repair")
    write(index.folder, 3, domain="sharing")
    write(index.folder, 14, domain="repair")
    other = open_index(index.folder)
    refresh(other)
    other.close()
    (index.folder / "p18.md").write_text("---\ntitle: A Tool\nontology: {domain: repair}\n---\n", encoding="utf-8")
    refresh(index)
    for order in Order:
        after = slugs(index, search, "tool", repair, order)
        assert "p03" not in after
        assert "p18" in after
    assert slugs(index, search, "tool", repair, Order.TITLE)[0] == "p18"


def test_of_very_many_the_first_are_listed_and_all_are_counted(index: Index, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(searching, "_SORTED", 3)
    search = Search(index)
    found = search.find("tool", EVERYTHING, Order.TITLE)
    assert (len(found.keys), found.total) == (3, 8)
    monkeypatch.setattr(searching, "_SORTED", 100)
    assert search.find("tool", EVERYTHING, Order.TITLE).keys[:3] == found.keys


def test_very_many_are_looked_for_by_title_within_the_filters(index: Index, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(searching, "_SCORED", 2)
    search = Search(index)
    found = search.find("tool", Filters(domain="repair"))
    entries = index.entries_at(found.keys)
    assert found.total == len(entries) == 8
    assert {entry.domain for entry in entries} == {"repair"}
