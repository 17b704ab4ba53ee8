"""Who links to a pattern, what a missing target may have meant, likely targets, and patterns that say the same."""

from pathlib import Path

import pytest

from editor.library.factreader import facts_of
from editor.library.index import Index, open_index
from editor.library.indexing import refresh
from editor.library.likeness import likely_duplicates, same_as
from editor.library.links import Link, Origin
from editor.library.suggestions import About, suggest
from editor.library.uses import missing_targets, nearest, uses_of
from tests.corpus import OWN


def library(folder: Path, **fronts: str) -> Index:
    """The index of new files, by their names with `_` for `-`."""
    for name, front in fronts.items():
        slug = name.replace("_", "-")
        (folder / f"{slug}.md").write_text(f"---\nslug: {slug}\n{front}\n---\n\nBody.\n", encoding="utf-8")
    index = open_index(folder)
    refresh(index)
    return index


@pytest.fixture
def index(tmp_path: Path) -> Index:
    index = library(
        tmp_path,
        open_ledger="id: pat_1\ntitle: Open Ledger",
        a="relationships:\n  enables:\n    - slug: open-ledger\n      weight: 0.7\n  requires: [pat_1]",
        b="graph_garden:\n  inferred_links:\n    - target: open-ledger\n      type: tools\n      reason: Because.",
        c="relationships:\n  enables: [Open-Ledger, the-open-ledger, open-leger]",
    )
    (tmp_path / "d.md").write_text("---\nslug: d\n---\n\nSee [it](open-ledger.md).\n", encoding="utf-8")
    refresh(index)
    return index


def test_uses_are_told_apart_by_who_made_them(index):
    found = [
        (use.entry.slug, use.kind, use.origin, use.target, use.meant) for use in uses_of(index, "open-ledger", "pat_1")
    ]
    assert found == [
        ("a", "enables", Origin.CURATED, "open-ledger", False),
        ("a", "requires", Origin.CURATED, "pat_1", False),
        ("b", "tools", Origin.INFERRED, "open-ledger", False),
        ("d", "", Origin.BODY, "open-ledger", False),
        ("c", "enables", Origin.CURATED, "Open-Ledger", True),
        ("c", "enables", Origin.CURATED, "the-open-ledger", True),
    ]
    use = uses_of(index, "open-ledger")[0]
    assert (use.weight, use.reason) == (0.7, "")
    assert uses_of(index, "open-ledger", "pat_1")[2].reason == "Because."


def test_what_leads_nowhere_is_listed(index):
    assert [use.target for use in missing_targets(index)] == ["Open-Ledger", "the-open-ledger", "open-leger"]


@pytest.mark.parametrize("reference", ["Open-Ledger", "the-open-ledger", "open-leger", "openledger"])
def test_the_nearest_names_are_offered(index, reference):
    assert nearest(index, reference)[0].slug == "open-ledger"


def test_nothing_is_offered_for_what_is_like_nothing(index):
    assert nearest(index, "zzzzzzzz") == []


def about(slug: str) -> About:
    """A pattern of the samples, as its text says it."""
    facts = facts_of((OWN / f"{slug}.md").read_text(encoding="utf-8"), slug)
    return About(slug, facts.id, facts.title, facts.summary, facts.domain, facts.keywords, facts.links)


@pytest.fixture(scope="module")
def samples() -> Index:
    index = open_index(OWN)
    refresh(index)
    return index


def test_what_another_pattern_says_already_comes_first(samples):
    """`tool-steward` is said to enable `tool-library`; so that may require it."""
    found = suggest(samples, About("tool-library"), "requires", "enables", "Requires")
    said = {each.entry.slug: each.reasons for each in found if "says so already" in each.reasons[0]}
    assert set(said) == {"lending-desk", "tool-steward", "sliding-membership", "catalogue-of-real-things"}
    assert [each.entry.slug in said for each in found[:4]] == [True] * 4
    assert found[0].weight is not None


def test_what_is_linked_in_that_kind_and_the_pattern_itself_are_left_out(samples):
    for slug in ("tool-library", "open-ledger"):
        told = about(slug)
        linked = {link.target for link in told.links if link.origin is Origin.CURATED and link.kind == "requires"}
        found = {each.entry.slug for each in suggest(samples, told, "requires", "enables", "Requires")}
        assert found
        assert not found & (linked | {slug})


def test_what_the_garden_infers_is_proposed_with_its_reason(samples):
    link = Link("travelling-crate", "enables", Origin.INFERRED, weight=0.9, reason="Both move.")
    [first, *_] = suggest(samples, About("new", links=[link]), "enables", "requires", "Enables")
    assert (first.entry.slug, first.weight, first.reasons[0]) == ("travelling-crate", 0.9, "inferred here: Both move.")


def test_every_suggestion_has_a_reason_in_words(samples):
    for path in OWN.glob("*.md"):
        for each in suggest(samples, about(path.stem), "complementary", "complementary", "Complementary"):
            assert each.reasons
            assert all(reason.strip() for reason in each.reasons)


def test_nothing_is_known_of_an_empty_pattern(samples):
    assert suggest(samples, About("new"), "enables", "requires", "Enables") == []


@pytest.mark.parametrize("title", ["Open Ledger", "The Open Ledgers", "Ledger, open", "Money Book on the Desk"])
def test_a_title_that_is_there_already_is_noticed(samples, title):
    assert same_as(samples, title, "")[0].entry.slug == "open-ledger"


def test_another_title_is_not(samples):
    assert same_as(samples, "Quantum Gardening at Night", "Grow things in the dark.") == []
    assert same_as(samples, "Open Ledger", "", slug="open-ledger") == []
    assert same_as(samples, "", "") == []


def test_likely_duplicates_of_a_whole_library(tmp_path):
    index = library(
        tmp_path,
        awe_practice="title: Awe Practice\nsummary: Meet what is larger.",
        awe_as_practice="title: Awe as Practice\nsummary: Meet what is larger.",
        b_corporation="title: B-Corporation",
        c_corporation="title: C-Corporation",
        other="title: Something Else",
    )
    pairs = likely_duplicates(index)
    assert [(pair.one.slug, pair.other.slug) for pair in pairs] == [("awe-as-practice", "awe-practice")]
    assert likely_duplicates(index, lambda: True) == []
