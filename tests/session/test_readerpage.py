"""The page that readers will see."""

from editor.render.body import BodyRenderer
from editor.render.page import Link, Page
from editor.session.library import Library
from editor.session.readerpage import reader_page
from tests.corpus import all_files
from tests.opened import SHORT, TOOL_LIBRARY, entry, library_of, snapshot
from tests.translators import marking, translated_by


def page(text: str, library: Library | None = None) -> Page:
    return reader_page(snapshot(text), library or Library(), BodyRenderer())


def test_a_pattern_gives_its_whole_page():
    made = page(TOOL_LIBRARY)
    assert made.title == "Tool Library"
    assert made.domain == "sharing"
    assert made.aliases == ("Library of Tools", "Common Tool Store")
    assert made.summary.startswith("A street needs one tile cutter")
    assert [score.value for score in made.scores] == [4.0, 4.5, 3.5, 4.5, 4.0, 4.5, 4.0, 4.3]
    assert made.overall is not None
    assert made.overall.value == 4.2
    assert made.band == "Sustaining"
    assert "Context" in made.body
    assert "Version 1.2" in made.footer


def test_links_have_titles_from_the_library():
    made = page(SHORT, library_of(entry("tool-library", "Tool Library")))
    assert [(group.title, group.links) for group in made.relations] == [
        ("Enables", (Link("tool-library", "Tool Library", False),))
    ]
    made = page(SHORT, library_of(entry("other")))
    assert made.relations[0].links == (Link("tool-library", "tool-library", True),)


def test_what_a_file_does_not_say_is_left_out():
    made = page("---\nslug: bare\n---\n\nText.\n")
    assert (made.title, made.domain, made.aliases, made.scores, made.overall, made.band) == (
        "bare",
        "",
        (),
        (),
        None,
        "",
    )
    assert made.relations == ()
    assert made.footer == ()
    assert "Text." in made.body


def test_values_of_another_kind_do_no_harm():
    made = page("---\ntitle: [a]\naliases: word\nontology: 5\nlifecycle:\n  version: [1]\nrelationships: x\n---\n")
    assert (made.title, made.aliases, made.domain, made.footer) == ("", (), "", ())


def test_the_older_form_says_its_domain_elsewhere():
    assert page("---\nclassification:\n  domain: startup\nversion: 1.0\n---\n").domain == "startup"


def test_real_files_have_a_page():
    for file in all_files()[::7]:
        made = page(file.text)
        assert bool(made.body.strip()) == bool(file.snapshot.body.span.of(file.text).strip()), file


def test_the_page_is_that_of_the_library_whatever_the_language_of_the_window():
    english = page(TOOL_LIBRARY)
    with translated_by(marking):
        assert page(TOOL_LIBRARY) == english
