"""The library in the session: found by slug or id, searched by words, kept up to date."""

import pytest

from editor.session.library import Library, read_batch
from editor.store.library import find_entries
from tests.corpus import OWN
from tests.opened import SHORT, entry, library_of

LIBRARY = library_of(
    entry("tool-library", "Tool Library", "Keep the seldom-used tools of a street in one room.", "pat_1"),
    entry("tool-steward", "Tool Steward", "A named person minds the library of tools."),
    entry("the-open-library", "The Open Library", "Hours that people remember."),
    entry("bibliography", "Bibliography", "A list."),
    entry("cafe", "Café für Alle", "Ein Ort."),
)


def found(query: str) -> list[str]:
    return [each.slug for each in LIBRARY.search(query)]


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("tool", ["tool-library", "tool-steward"]),
        ("tool library", ["tool-library", "tool-steward"]),
        ("library", ["the-open-library", "tool-library", "tool-steward"]),
        ("LIBRARY tool", ["tool-library", "tool-steward"]),
        ("ibliog", ["bibliography"]),
        ("lib", ["the-open-library", "tool-library", "tool-steward"]),
        ("tool-lib", ["tool-library", "tool-steward"]),
        ("street", ["tool-library"]),
        ("café", ["cafe"]),
        ("CAFÉ FÜR", ["cafe"]),
        ("tool nothing", []),
        ("zzz", []),
    ],
)
def test_the_likeliest_come_first(query, slugs):
    assert found(query) == slugs


@pytest.mark.parametrize("query", ["", "  ", "-"])
def test_nothing_asked_gives_everything(query):
    assert found(query) == ["bibliography", "cafe", "the-open-library", "tool-library", "tool-steward"]


def test_a_pattern_is_found_by_slug_and_by_id():
    assert LIBRARY.find("tool-library") is LIBRARY.find("pat_1")
    assert LIBRARY.find("nothing") is LIBRARY.find("") is None
    assert LIBRARY.title_of("pat_1") == "Tool Library"
    assert LIBRARY.title_of("nothing") is None


def test_names_are_known_at_once_and_the_rest_when_it_is_read():
    library = Library(OWN)
    heard = []
    library.observe(lambda: heard.append(len(library.entries)))
    assert [each.title for each in library.entries] == [""] * len(find_entries(OWN))
    library.update(read_batch(library.entries))
    assert all(each.title for each in library.entries)
    assert heard == [len(library.entries)]


def test_whether_it_is_whole(tmp_path):
    assert not Library().is_whole
    assert Library(tmp_path).is_whole
    (tmp_path / "a.md").write_text(SHORT, encoding="utf-8")
    assert Library(tmp_path).is_whole
    assert not Library(tmp_path, implied=True).is_whole
    (tmp_path / "b.md").write_text(SHORT, encoding="utf-8")
    assert Library(tmp_path, implied=True).is_whole


def test_a_saved_file_is_read_again_and_a_new_one_joins(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(SHORT.replace("slug: short", "slug: a"), encoding="utf-8")
    library = Library(tmp_path.resolve())
    library.refresh(path)
    assert library.title_of("a") == "Short"
    path.write_text(SHORT.replace("slug: short", "slug: a").replace('"Short"', '"Longer"'), encoding="utf-8")
    library.refresh(path)
    assert library.title_of("a") == "Longer"
    assert len(library.entries) == 1
    new = tmp_path / "new.md"
    new.write_text("---\ntitle: New\n---\n", encoding="utf-8")
    library.refresh(new)
    assert library.title_of("new") == "New"


def test_a_slug_or_id_that_was_changed_leads_nowhere_any_more(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\nslug: old\nid: pat_old\n---\n", encoding="utf-8")
    library = Library(tmp_path.resolve())
    library.refresh(path)
    assert library.find("old")
    assert library.find("a") is None
    path.write_text("---\nslug: new\nid: pat_new\n---\n", encoding="utf-8")
    library.refresh(path)
    assert library.find("new")
    assert library.find("old") is None
    assert library.find("pat_old") is None


def test_a_file_elsewhere_does_not_join(tmp_path):
    (tmp_path / "library").mkdir()
    library = Library((tmp_path / "library").resolve())
    path = tmp_path / "a.md"
    path.write_text(SHORT, encoding="utf-8")
    library.refresh(path)
    assert library.entries == []
