"""The library in the session: found by slug or id, searched by words, kept up to date."""

import os
import shutil
from pathlib import Path

import pytest

from editor.session.library import Entry, Library, is_folder
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
        ("library", ["tool-library", "the-open-library", "tool-steward"]),
        ("LIBRARY tool", ["tool-library", "tool-steward"]),
        ("ibliog", ["bibliography"]),
        ("lib", ["tool-library", "the-open-library", "tool-steward"]),
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
    assert LIBRARY.find("tool-library") == LIBRARY.find("pat_1")
    assert LIBRARY.find("nothing") is LIBRARY.find("") is None
    assert LIBRARY.find("pat_1").title == "Tool Library"


def test_names_are_known_at_once_and_the_rest_when_it_is_read(tmp_path):
    shutil.copytree(OWN, tmp_path / "library")
    library = Library(tmp_path / "library")
    heard = []
    library.observe(lambda: heard.append(library.count))
    assert [each.name for each in library.search("")] == sorted(path.stem for path in OWN.glob("*.md"))
    library.read()
    assert all(each.title for each in library.search(""))
    assert heard == [library.count]


def test_whether_it_is_whole(tmp_path):
    assert not Library().is_whole
    assert Library(tmp_path).is_whole
    (tmp_path / "a.md").write_text(SHORT, encoding="utf-8")
    assert Library(tmp_path).is_whole
    assert not Library(tmp_path, implied=True).is_whole
    (tmp_path / "b.md").write_text(SHORT, encoding="utf-8")
    library = Library(tmp_path, implied=True)
    library.read()
    assert library.is_whole


def test_a_saved_file_is_read_again_and_a_new_one_joins(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(SHORT.replace("slug: short", "slug: a"), encoding="utf-8")
    library = Library(tmp_path.resolve())
    library.refresh(path)
    assert library.find("a").title == "Short"
    path.write_text(SHORT.replace("slug: short", "slug: a").replace('"Short"', '"Longer"'), encoding="utf-8")
    library.refresh(path)
    assert library.find("a").title == "Longer"
    assert len(library.search("")) == 1
    new = tmp_path / "new.md"
    new.write_text("---\ntitle: New\n---\n", encoding="utf-8")
    library.refresh(new)
    assert library.find("new").title == "New"


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


def test_the_folder_of_a_lone_file_is_that_folder_alone(tmp_path):
    for path in (tmp_path / "a.md", tmp_path / "b.md", tmp_path / "below" / "c.md"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(SHORT, encoding="utf-8")
    implied, chosen = (Library(tmp_path.resolve(), implied=implied) for implied in (True, False))
    below = tmp_path / "below" / "c.md"
    assert [each.slug for each in implied.search("")] == ["a", "b"]
    assert [each.slug for each in chosen.search("")] == ["a", "b", "c"]
    assert [library.covers(below) for library in (implied, chosen, Library())] == [False, True, False]
    assert implied.covers(tmp_path / "new.md")
    assert not chosen.covers(tmp_path.parent / "a.md")
    implied.refresh(below)
    assert [each.slug for each in implied.search("")] == ["a", "b"]


@pytest.mark.skipif(os.name != "posix", reason="links as on POSIX systems")
def test_a_link_in_the_library_is_a_pattern_of_it(tmp_path):
    (tmp_path / "library").mkdir()
    (tmp_path / "real.md").write_text("---\ntitle: Real\n---\n", encoding="utf-8")
    link = tmp_path / "library" / "a.md"
    link.symlink_to(tmp_path / "real.md")
    library = Library((tmp_path / "library").resolve())
    library.refresh(link)
    assert [(each.slug, each.title) for each in library.search("")] == [("a", "Real")]


@pytest.mark.parametrize("name", ["a" * 300, "a\0b"], ids=["long", "zero"])
def test_a_path_that_can_lead_nowhere_is_no_folder(tmp_path, name):
    assert is_folder(tmp_path)
    assert not is_folder(tmp_path / name)
    assert not is_folder(tmp_path / name / "a.md")


def test_a_path_that_can_lead_nowhere_is_in_no_library(tmp_path):
    library = Library(tmp_path.resolve())
    library.refresh(tmp_path / "a\0b" / "a.md")
    assert not library.covers(tmp_path / "a\0b" / "a.md")
    assert list(library.search("")) == []


@pytest.mark.parametrize(
    ("slug", "holder"), [("tool-library", "tool-library"), ("CAFE", "cafe"), ("tool", None), ("pat_1", None)]
)
def test_who_has_a_slug_is_found_whatever_its_capitals(slug, holder):
    found = LIBRARY.holder_of(slug)
    assert (found.slug if found else None) == holder


def test_who_has_a_file_name_is_found_too():
    library = library_of(Entry(Path("/library/Open-Ledger.md"), "ledger"))
    assert library.holder_of("open-ledger") == library.holder_of("Ledger") == library.search("")[0]


def test_a_file_elsewhere_does_not_join(tmp_path):
    (tmp_path / "library").mkdir()
    library = Library((tmp_path / "library").resolve())
    path = tmp_path / "a.md"
    path.write_text(SHORT, encoding="utf-8")
    library.refresh(path)
    assert list(library.search("")) == []


def test_a_save_goes_well_also_where_the_index_takes_nothing(tmp_path):
    (tmp_path / "a.md").write_text("---\ntitle: Before\n---\n", encoding="utf-8")
    library = Library(tmp_path)
    library.read()
    library.index.connection.execute("PRAGMA query_only = on")
    (tmp_path / "a.md").write_text("---\ntitle: After\n---\n", encoding="utf-8")
    library.refresh(tmp_path / "a.md")
    assert [entry.title for entry in library.search("")] == ["Before"]
    library.index.connection.execute("PRAGMA query_only = off")
    library.refresh(tmp_path / "a.md")
    assert [entry.title for entry in library.search("")] == ["After"]
