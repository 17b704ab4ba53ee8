"""Links are found in every shape, and led elsewhere without touching anything beside them."""

from itertools import zip_longest
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor.core.edit import apply_edits
from editor.core.front.yamltree import same
from editor.core.plan import perform_together
from editor.core.snapshot import Snapshot
from editor.library.links import Link, Origin
from editor.library.references import (
    Identity,
    Names,
    identity_of,
    links_in,
    links_of,
    relation_lists,
    retarget,
    target_of,
)
from tests.corpus import PatternFile, by_pyyaml, needs_corpus, readable_files, windows_files
from tests.operations import changed

NEW = "a-slug-that-no-pattern-has"
linked = tuple(file for file in readable_files() + windows_files()[::5] if links_of(file.snapshot))


def front(text: str, body: str = "") -> Snapshot:
    return Snapshot(f"---\n{text}---\n{body}")


def brief(snapshot: Snapshot) -> list[tuple[str, str, str, float | None]]:
    return [(link.origin.value, link.kind, link.target, link.weight) for link in links_of(snapshot)]


def after(snapshot: Snapshot, old: Names, slug: str = NEW, new_id: str = "") -> str:
    edits, result = perform_together(snapshot, retarget(snapshot, old, slug, new_id))
    assert apply_edits(snapshot.text, edits) == result.text
    return result.text


def test_the_lists_are_those_of_all_generations():
    assert ("relationships", "enables") in relation_lists()
    assert ("relationships", "manifests_as") in relation_lists()
    assert ("relationships", "governed_by") in relation_lists()
    assert ("related",) in relation_lists()


def test_curated_links_in_every_shape():
    snapshot = front(
        "relationships:\n"
        "  generalizes_from: [bare-slug, pat_7]\n"
        "  enables:\n"
        "    - slug: one\n      weight: 0.8\n"
        "    - {id: two, weight: .5, description: \"Why\"}\n"
        "    - typeid: pat_3\n      slug: three\n      weight: 1\n      source: curated\n"
        "    - typeid: pat_4\n"
        "  governed_by:\n    - slug: 360\n      weight: heavy\n"
        "  tools:\n    - name: a hammer\n    -\n"
        "related:\n- pat_5\n"
    )  # fmt: skip
    path = ("relationships", "enables")
    assert links_of(snapshot) == (
        Link("bare-slug", "generalizes_from", Origin.CURATED, ("relationships", "generalizes_from", 0)),
        Link("pat_7", "generalizes_from", Origin.CURATED, ("relationships", "generalizes_from", 1)),
        Link("one", "enables", Origin.CURATED, (*path, 0, "slug"), 0, 0.8),
        Link("two", "enables", Origin.CURATED, (*path, 1, "id"), 0, 0.5, "Why"),
        Link("three", "enables", Origin.CURATED, (*path, 2, "slug"), 0, 1.0),
        Link("pat_4", "enables", Origin.CURATED, (*path, 3, "typeid")),
        Link("360", "governed_by", Origin.CURATED, ("relationships", "governed_by", 0, "slug")),
        Link("pat_5", "related", Origin.CURATED, ("related", 0)),
    )


def test_links_that_programs_wrote():
    snapshot = front(
        "gravitational_hubs:\n  - hub_id: one\n    influence: 0.7\n  - two\n"
        "graph_garden:\n  inferred_links:\n"
        "    - target: three\n      type: enables\n      confidence: 0.6\n      reason: Because\n"
        "    - target: four\n      strength: 4\n"
        "    - five\n"
    )
    assert brief(snapshot) == [
        ("inferred", "enables", "three", 0.6),
        ("inferred", "", "four", 0.8),
        ("inferred", "", "five", None),
        ("hub", "", "one", 0.7),
        ("hub", "", "two", None),
    ]
    assert links_of(snapshot)[0].reason == "Because"


def test_links_of_the_body_have_their_place():
    snapshot = front("slug: a\n", "See [it](../x/one.md#a) and [[Two]].\n")
    one, two = links_of(snapshot)
    assert (one.target, two.target) == ("one", "Two")
    assert snapshot.text[one.offset :].startswith("one.md")
    assert snapshot.text[two.offset :].startswith("Two]]")
    assert one.path == ()


@pytest.mark.parametrize(
    "text",
    [
        "relationships: [a]\n",
        "relationships:\n  enables: one\n",
        "relationships:\n  enables:\n    - [a]\n    - {slug: [a]}\n    - {slug: {a: b}}\n    - ''\n    - null\n",
        "related: &a [*a]\n",
        "x: &a one\nrelated:\n- *a\n",
        "graph_garden:\n  inferred_links: {target: a}\n",
        "gravitational_hubs:\n- influence: 0.7\n",
    ],
)
def test_what_names_no_pattern_is_no_link(text: str):
    assert links_of(front(text)) == ()


def test_plain_data_will_do():
    text = "[it](one.md)"
    data = {"related": ["pat_1"], "title": "A"}
    assert [link.target for link in links_in(data, text, Snapshot(text).parts.body)] == ["pat_1", "one"]


def test_an_identity():
    path = Path("open-ledger.md")
    assert identity_of(front("slug: a\nid: pat_1\ntitle: A\n"), path) == Identity("a", "pat_1", "A")
    assert identity_of(front("slug:\n"), path) == Identity("open-ledger")


def test_target_of_an_item():
    assert [target_of(item) for item in ({"slug": "a", "id": "b"}, "a", 7, None, {"name": "a"}, ["a"])] == [
        "a", "a", "7", "", "", "",
    ]  # fmt: skip


SHAPES = """\
relationships:
  generalizes_from: [old, 'old', "old", older, Old, pat_1]
  enables:
    - {slug: old , weight: 0.80}  # kept
    - id: old
      weight: .5
    - typeid: pat_1
      slug: "old"
      weight: 1
    - typeid: pat_2
      slug: old
    - typeid: pat_1
      slug: other
    - typeid: pat_1
gravitational_hubs:
- hub_id: old
- old
graph_garden:
  inferred_links:
  - {target: old, reason: "the old one"}
"""
BODY = "\nSee [old](../old.md), [x](old-file.md), [y](%6Fld.md), [[old]] and [id](pat_1).\n"


def test_a_rename_changes_slugs_and_leaves_ids():
    snapshot = front(SHAPES, BODY)
    names = Names(frozenset({"old"}), files=frozenset({"old-file"}))
    expected = (
        SHAPES.replace("[old, 'old', \"old\",", f"[{NEW}, '{NEW}', \"{NEW}\",")
        .replace("slug: old", f"slug: {NEW}")
        .replace("id: old", f"id: {NEW}")
        .replace('slug: "old"', f'slug: "{NEW}"')
        .replace("- old\n", f"- {NEW}\n")
        .replace("target: old", f"target: {NEW}")
    )
    body = f"\nSee [old](../{NEW}.md), [x]({NEW}.md), [y]({NEW}.md), [[{NEW}]] and [id](pat_1).\n"
    assert after(snapshot, names) == f"---\n{expected}---\n{body}"


def test_a_merge_changes_ids_too():
    snapshot = front(SHAPES, BODY)
    text = after(snapshot, Names(frozenset({"old"}), frozenset({"pat_1"})), NEW, "pat_9")
    assert "pat_1" not in text
    assert "pat_2" not in text
    assert text.count("pat_9") == 6
    assert "- typeid: pat_9\n      slug: other\n" in text
    assert "[id](pat_9)" in text


def test_where_there_is_no_new_id_an_id_becomes_the_slug_or_goes():
    snapshot = front("related: [pat_1]\nrelationships:\n  enables:\n    - typeid: pat_1\n      slug: old\n")
    text = after(snapshot, Names(frozenset({"old"}), frozenset({"pat_1"})))
    assert text == f"---\nrelated: [{NEW}]\nrelationships:\n  enables:\n    - slug: {NEW}\n---\n"


def test_other_capitals_only_when_asked():
    snapshot = front("related: [Old, OLD, old]\n")
    assert after(snapshot, Names(frozenset({"old"}))) == f"---\nrelated: [Old, OLD, {NEW}]\n---\n"
    assert after(snapshot, Names(frozenset({"old"}), any_case=True)) == f"---\nrelated: [{NEW}, {NEW}, {NEW}]\n---\n"


def other_lines(before: str, text: str, held: str) -> list[tuple[str | None, str | None]]:
    """The lines that differ though they did not hold a reference."""
    pairs = zip_longest(before.split("\n"), text.split("\n"))
    return [(old, new) for old, new in pairs if old != new and held not in (old or "")]


@needs_corpus
def test_there_is_something_to_prove():
    assert len(linked) > 200
    assert {link.origin for file in linked for link in links_of(file.snapshot)} == set(Origin)


@given(st.sampled_from(linked), st.data())
def test_every_link_to_a_pattern_and_no_other_is_led_elsewhere(file: PatternFile, data: st.DataObject):
    links = links_of(file.snapshot)
    old = data.draw(st.sampled_from(links)).target
    assume(NEW not in file.text)
    text = after(file.snapshot, Names(frozenset({old})))
    result = Snapshot(text)
    expected = file.data
    for link in links:
        if link.path and link.target == old:
            expected = changed(expected, link.path, lambda _name: NEW)
    assert same(by_pyyaml(text), expected)
    assert [link.target for link in links_of(result)] == [NEW if link.target == old else link.target for link in links]
    assert other_lines(file.text, text, old) == []
    assert after(result, Names(frozenset({NEW})), old) == file.text
    assert [(link.path, link.weight, link.kind) for link in links_of(result)] == [
        (link.path, link.weight, link.kind) for link in links
    ]
