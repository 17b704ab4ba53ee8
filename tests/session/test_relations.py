"""Links: every shape that real files use is read, and a new link takes the shape of its list."""

from collections import Counter
from pathlib import Path

import pytest

from editor.core.document import Document
from editor.schema.fields import Kind
from editor.schema.guidance import SECTION_NAMES
from editor.schema.introspect import field_specs, specs_by_path
from editor.schema.older import OlderPattern
from editor.session.library import Entry, Library
from editor.session.relations import (
    Reading,
    about,
    add_operation,
    linked_targets,
    offers,
    relation_rows,
    takes_weight,
    target_of,
    use_slug_operation,
    weight_operation,
)
from tests.corpus import by_pyyaml, by_ruamel, corpus_files, needs_corpus
from tests.opened import SHORT, entry, library_of, snapshot

ENABLES = specs_by_path()["relationships", "enables"]
TOOLS = specs_by_path()["relationships", "tools"]
LIBRARY = library_of(
    entry("tool-library", "Tool Library", "Lends tools.", "pat_tool"),
    entry("new-one", "New One", "Is new.", "pat_new"),
    entry("no-id", "No Id"),
)


def with_items(*items: str) -> str:
    """A file whose list of enabled patterns has these items."""
    lines = "".join(f"    - {item}\n" for item in items)
    return f"---\nrelationships:\n  enables:\n{lines}---\n"


def added(text: str, slug: str = "new-one", weight: float = 0.7, spec=ENABLES) -> Document:
    """A document in which a link was added."""
    document = Document(text, SECTION_NAMES)
    target = LIBRARY.find(slug)
    assert target is not None
    document.perform(add_operation(spec, document.snapshot, target, weight), "add")
    return document


@pytest.mark.parametrize(
    ("item", "target", "weight"),
    [
        ("{slug: tool-library, weight: 0.5}", "tool-library", 0.5),
        ("{id: tool-library, weight: 1, description: why}", "tool-library", 1.0),
        ("tool-library", "tool-library", None),
        ("{typeid: pat_tool, slug: tool-library, weight: 0.5, source: curated}", "tool-library", 0.5),
        ("{slug: tool-library, type: a}", "tool-library", None),
        ("{id: pat_tool, slug: tool-library, weight: 0.5, description: x}", "tool-library", 0.5),
        ("{typeid: pat_tool, weight: 0.5}", "pat_tool", 0.5),
        ("{slug: null, id: pat_tool}", "pat_tool", None),
        ("{slug: tool-library, weight: strong}", "tool-library", None),
    ],
)
def test_every_shape_is_read(item, target, weight):
    (row,) = relation_rows(ENABLES, snapshot(with_items(item)), LIBRARY)
    assert (row.target, row.weight) == (target, weight)
    assert (row.title, row.summary, row.missing) == ("Tool Library", "Lends tools.", False)
    assert row.path == ("relationships", "enables", 0)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("{slug: tool-library, weight: 0.5}", {"slug": "new-one", "weight": 0.7}),
        ("{slug: tool-library, weight: 0.5, source: a}", {"slug": "new-one", "weight": 0.7, "source": "curated"}),
        ("{id: tool-library, weight: 0.5, description: why}", {"id": "new-one", "weight": 0.7}),
        ("tool-library", "new-one"),
        (
            "{typeid: pat_tool, slug: tool-library, weight: 0.5, source: curated}",
            {"typeid": "pat_new", "slug": "new-one", "weight": 0.7, "source": "curated"},
        ),
        (
            "{id: pat_tool, slug: tool-library, weight: 0.5, description: x}",
            {"id": "pat_new", "slug": "new-one", "weight": 0.7},
        ),
        ("{name: someone, role: writer}", {"slug": "new-one", "weight": 0.7}),
    ],
)
def test_a_new_link_takes_the_shape_of_its_list(item, expected):
    document = added(with_items(item))
    assert by_pyyaml(document.text)["relationships"]["enables"][1] == expected
    assert by_ruamel(document.text)["relationships"]["enables"][1] == expected


def test_a_link_refers_to_the_pattern_by_whatever_the_list_names_patterns_with():
    for item in ("{typeid: pat_tool, weight: 0.5}", "{target: tool-library, weight: 0.5}"):
        document = added(with_items(item))
        rows = relation_rows(ENABLES, document.snapshot, LIBRARY)
        assert [row.title for row in rows] == ["Tool Library", "New One"], item


def test_what_the_library_does_not_know_is_left_out():
    document = added(with_items("{typeid: pat_tool, slug: tool-library, weight: 0.5}"), "no-id")
    assert document.snapshot.data["relationships"]["enables"][1] == {"slug": "no-id", "weight": 0.7}


def test_a_pattern_without_an_id_is_named_by_its_slug():
    document = added(with_items("{typeid: pat_tool, weight: 0.5}"), "no-id")
    assert document.snapshot.data["relationships"]["enables"][1] == {"slug": "no-id", "weight": 0.7}


def test_an_empty_list_takes_the_shape_of_a_list_beside_it():
    text = "---\nrelationships:\n  enables: []\n  requires:\n    - id: tool-library\n      weight: 0.5\n---\n"
    document = added(text)
    assert document.snapshot.data["relationships"]["enables"] == [{"id": "new-one", "weight": 0.7}]


def test_a_list_that_is_not_there_is_made_at_its_place():
    document = added(SHORT, spec=TOOLS)
    assert document.text == SHORT.replace(
        "      weight: 0.80\n", "      weight: 0.80\n  tools:\n    - slug: new-one\n      weight: 0.7\n"
    )


def test_without_any_relations_the_group_is_made():
    document = added("---\ntitle: a\nlicense: b\n---\n")
    assert document.snapshot.data["relationships"] == {"enables": [{"slug": "new-one", "weight": 0.7}]}
    assert list(document.snapshot.data) == ["title", "relationships", "license"]


def test_a_missing_target_is_told_where_the_library_is_whole():
    read = snapshot(with_items("gone"))
    assert [row.missing for row in relation_rows(ENABLES, read, LIBRARY)] == [True]
    assert [row.title for row in relation_rows(ENABLES, read, LIBRARY)] == ["gone"]
    assert [row.missing for row in relation_rows(ENABLES, read, Library())] == [False]


def test_a_field_that_is_no_list_has_no_rows():
    for value in ("enables: word", "enables:", "other: 1"):
        read = snapshot(f"---\nrelationships:\n  {value}\n---\n")
        assert relation_rows(ENABLES, read, LIBRARY) == ()
        assert linked_targets(ENABLES, read) == set()


@pytest.mark.parametrize(
    ("item", "weighted"),
    [("{slug: a, weight: 1}", True), ("a", False), ("{slug: a, type: b}", False), ("{name: a}", True)],
)
def test_a_new_link_has_a_weight_where_its_neighbours_have(item, weighted):
    assert takes_weight(ENABLES, snapshot(with_items(item))) == weighted
    assert takes_weight(ENABLES, snapshot("---\ntitle: a\n---\n"))


def test_a_weight_is_set_alone():
    document = Document(SHORT, SECTION_NAMES)
    (row,) = relation_rows(ENABLES, document.snapshot, LIBRARY)
    document.perform(weight_operation(row, 0.55), "weight")
    assert document.text == SHORT.replace("weight: 0.80", "weight: 0.55")


def test_targets():
    assert target_of(None) == ""
    assert target_of({}) == ""
    assert target_of(7) == "7"
    assert linked_targets(ENABLES, snapshot(with_items("a", "{id: b}"))) == {"a", "b"}


@needs_corpus
def test_a_link_can_be_added_to_every_list_of_the_real_patterns():
    shapes = Counter()
    target = LIBRARY.find("new-one")
    assert target is not None
    for file in corpus_files():
        if not file.readable:
            continue
        for spec in field_specs():
            if spec.kind is not Kind.RELATIONS:
                continue
            before = relation_rows(spec, file.snapshot, LIBRARY)
            if not before:
                continue
            item = file.snapshot.data["relationships"][spec.path[1]][-1]
            shapes[tuple(item) if isinstance(item, dict) else type(item).__name__] += 1
            if shapes[tuple(item) if isinstance(item, dict) else type(item).__name__] > 12:
                continue
            document = Document(file.text, SECTION_NAMES)
            document.perform(add_operation(spec, document.snapshot, target, 0.7), "add")
            rows = relation_rows(spec, document.snapshot, LIBRARY)
            assert [row.target for row in rows[:-1]] == [row.target for row in before]
            assert rows[-1].title == "New One"
            if before[-1].target:
                assert (rows[-1].weight is None) == (before[-1].weight is None)
    assert {("slug", "weight"), ("id", "weight", "description"), "str", ("typeid", "slug", "weight", "source")} <= set(
        shapes
    )


DOUBTFUL = library_of(
    entry("tool-library", "Tool Library", "Lends tools.", "pat_tool"),
    entry("salt-and-pepper", "Salt and Pepper"),
    entry("the-desk", "The Desk"),
    entry("desk", "Desk"),
    Entry(Path("/library/Old-Name.md"), "new-name", "New Name"),
    Entry(Path("/library/a.md"), "twice", "Twice A"),
    Entry(Path("/library/b/a.md"), "twice", "Twice B"),
    Entry(Path("/library/c.md"), "c", "C", id="pat_two"),
    Entry(Path("/library/d.md"), "d", "D", id="pat_two"),
)


@pytest.mark.parametrize(
    ("item", "reading", "slug", "title"),
    [
        ("{slug: tool-library}", Reading.BY_SLUG, "tool-library", "Tool Library"),
        ("{slug: Tool-Library}", Reading.NEARLY, "tool-library", "Tool Library"),
        ("tool_library", Reading.NEARLY, "tool-library", "Tool Library"),
        ("{slug: salt-pepper}", Reading.NEARLY, "salt-and-pepper", "Salt and Pepper"),
        ("{slug: old-name}", Reading.NEARLY, "new-name", "New Name"),
        ("{slug: pat_tool}", Reading.MISPLACED_ID, "tool-library", "Tool Library"),
        ("pat_tool", Reading.MISPLACED_ID, "tool-library", "Tool Library"),
        ("{typeid: pat_tool}", Reading.BY_ID, "tool-library", "Tool Library"),
        ("{slug: gone}", Reading.MISSING, "", "gone"),
        ("{slug: a-desk}", Reading.MISSING, "", "a-desk"),
        ("{weight: 0.5}", Reading.MISSING, "", ""),
    ],
)
def test_a_reference_is_shown_as_what_it_is(item, reading, slug, title):
    (row,) = relation_rows(ENABLES, snapshot(with_items(item)), DOUBTFUL)
    assert (row.reading, row.slug, row.title) == (reading, slug, title)
    assert row.missing == (reading in (Reading.NEARLY, Reading.MISSING))


@pytest.mark.parametrize(
    ("item", "shared"),
    [
        ("twice", ("a.md", "b/a.md")),
        ("{typeid: pat_two}", ("c.md", "d.md")),
        ("a-desk", ("desk.md", "the-desk.md")),
        ("tool-library", ()),
    ],
)
def test_all_patterns_that_a_reference_fits_are_named(item, shared):
    (row,) = relation_rows(ENABLES, snapshot(with_items(item)), DOUBTFUL)
    assert row.shared == shared


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("{slug: Tool-Library, weight: 0.5} # why", "{slug: tool-library, weight: 0.5} # why"),
        ("pat_tool # why", "tool-library # why"),
        ("{id: 'pat_tool'}", "{id: 'tool-library'}"),
    ],
)
def test_the_slug_that_is_meant_is_written_and_nothing_else(item, expected):
    document = Document(with_items(item), SECTION_NAMES)
    (row,) = relation_rows(ENABLES, document.snapshot, DOUBTFUL)
    document.perform(use_slug_operation(row, document.snapshot), "use")
    assert document.text == with_items(expected)


def test_an_id_stands_where_the_older_form_has_ids():
    spec = specs_by_path(OlderPattern)["enables",]
    read = snapshot("---\nclassification:\n  domain: a\nenables:\n  - pat_tool\n---\n")
    assert [row.reading for row in relation_rows(spec, read, DOUBTFUL)] == [Reading.BY_ID]


def test_likely_targets_follow_those_that_are_spelled_like_what_is_missing():
    read = snapshot(SHORT)
    found = offers(ENABLES, read, "short", DOUBTFUL, "tool-libary")
    assert (found[0].entry.slug, found[0].reasons) == ("tool-library", ("spelled like “tool-libary”",))
    assert len({each.entry.path for each in found}) == len(found)
    assert "tool-library" not in [each.entry.slug for each in offers(ENABLES, read, "short", DOUBTFUL)]


def test_what_is_known_of_a_pattern_is_what_its_text_says_now():
    known = about(snapshot(SHORT), "short")
    assert (known.slug, known.id, known.title, known.domain) == ("short", "pat_01", "Short", "sharing")
    assert [link.target for link in known.links] == ["tool-library"]
