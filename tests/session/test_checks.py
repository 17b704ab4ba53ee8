"""All problems of a pattern, in the order of their places."""

from pathlib import Path

import pytest

from editor.core.problems import Severity
from editor.session.checks import problems_of
from editor.session.library import Entry, Library
from tests.corpus import OWN, PatternFile, broken_files, corpus_files, needs_corpus, own_files
from tests.opened import TOOL_LIBRARY, entry, library_of, snapshot

SAMPLES = Library(OWN)
SAMPLES.read()


@pytest.mark.parametrize("file", own_files(), ids=repr)
def test_nothing_is_wrong_with_the_samples(file: PatternFile):
    assert problems_of(snapshot(file.text), SAMPLES, file.path) == ()


def test_problems_are_in_the_order_of_their_places():
    text = (
        TOOL_LIBRARY.replace("slug: tool-library", "slug: other")
        .replace("resilience: 3.5", "resilience: 7")
        .replace("slug: repair-evening", "slug: gone")
        .replace("status: stable", "status: done")
    )
    found = problems_of(snapshot(text), SAMPLES, OWN / "tool-library.md")
    assert [problem.sentence for problem in found] == [
        "Slug is “other”, but the file is called “tool-library.md”. The two should be equal: "
        "Library › Change the Slug… sets both.",
        "Resilience is 7; the scale goes from 1 to 5.",
        "Status is “done”; the format knows draft, revised, stable, deprecated.",
        "Enables: there is no pattern “gone” in this library.",
    ]
    assert [problem.span.of(text) for problem in found] == [
        "slug: other",
        "resilience: 7",
        "status: done",
        "slug: gone\n      weight: 0.86",
    ]
    assert found[3].path == ("relationships", "enables", 0)


def test_links_are_not_judged_without_a_library():
    text = TOOL_LIBRARY.replace("slug: repair-evening", "slug: gone")
    assert problems_of(snapshot(text), Library(), OWN / "tool-library.md") == ()
    assert len(problems_of(snapshot(text), library_of(entry("a")), OWN / "tool-library.md")) == 7


def test_a_file_without_a_slug_has_no_slug_that_differs():
    assert problems_of(snapshot("---\nid: a\n---\n"), Library(), Path("a.md")) == ()


def test_a_slug_or_id_that_another_pattern_has_too_is_said():
    library = library_of(
        entry("a", pattern_id="pat_1"), entry("b", pattern_id="pat_1"), Entry(Path("/library/deep/a.md"), "a")
    )
    found = problems_of(snapshot("---\nid: pat_1\nslug: a\n---\n"), library, Path("/library/a.md"))
    assert [problem.sentence for problem in found if "alone" in problem.sentence] == [
        "Id “pat_1” is not this pattern's alone: “b.md” has it too. In Source, give the copy an id of its own.",
        "Slug “a” is not this pattern's alone: “deep/a.md” has it too. Library › Change the Slug… gives this one "
        "another.",
    ]


@needs_corpus
def test_every_broken_file_says_what_is_wrong():
    for file in broken_files():
        if "no-id" in file.path.name or "nonetype" in file.path.name:
            continue
        found = problems_of(snapshot(file.text), Library(), file.path)
        assert found, file
        severe = not file.path.name.startswith(("fence-leading", "fence-open"))
        assert any(problem.severity is Severity.ERROR for problem in found) == severe, file


@needs_corpus
def test_places_lie_in_the_text_of_every_real_pattern():
    library = library_of(entry("a"))
    for file in corpus_files():
        found = problems_of(snapshot(file.text), library, file.path)
        assert all(0 <= each.span.start <= each.span.end <= len(file.text) for each in found), file
        assert [each.span.start for each in found] == sorted(each.span.start for each in found)


def test_a_link_that_only_means_a_pattern_is_told_from_one_that_means_none():
    library = library_of(entry("open-ledger"), entry("b"))
    text = "---\nslug: b\nrelationships:\n  enables: [Open-Ledger, gone]\n---\n"
    found = [problem.sentence for problem in problems_of(snapshot(text), library, Path("/library/b.md"))]
    assert [sentence for sentence in found if sentence.startswith("Enables")] == [
        "Enables: “Open-Ledger” seems to mean “open-ledger”; the link should say so.",
        "Enables: there is no pattern “gone” in this library.",
    ]
