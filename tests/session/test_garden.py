"""Inferred links: what each would be as a relation, and the edits that make it one."""

import pytest

from editor.core.document import Document
from editor.schema.guidance import SECTION_NAMES
from editor.session.garden import proposals, take_over
from editor.session.library import Library
from tests.corpus import by_pyyaml, corpus_files, needs_corpus
from tests.opened import TOOL_LIBRARY, entry, library_of, snapshot

LIBRARY = library_of(
    entry("tool-library", "Tool Library"),
    entry("lending-desk", "Lending Desk", pattern_id="pat_desk"),
    entry("open-ledger", "Open Ledger"),
    entry("donation-gate", "Donation Gate"),
)
TEXT = """---
slug: here
relationships:
  enables: []
  requires:
    - id: lending-desk
      weight: 0.9
  complementary: []
graph_garden:
  inferred_links:
    - target: lending-desk
      type: complementary
      confidence: 0.91
    - target: open-ledger
      type: enabler
      confidence: 0.85
      reason: "It counts."
    - target: gone
      type: enables
      confidence: 0.99
    - target: donation-gate
      strength: 3
    - tool-library
---

Text.
"""


def after(text: str, *indexes: int, library: Library = LIBRARY) -> str:
    """The text once these inferred links were taken over."""
    document = Document(text, SECTION_NAMES)
    chosen = [each for each in proposals(document.snapshot, library) if each.index in indexes]
    document.perform_all(take_over(chosen, document.snapshot), "take")
    return document.text


def test_each_link_says_what_it_would_be_and_what_is_a_relation_already():
    shown = proposals(snapshot(TEXT), LIBRARY)
    assert [(each.index, each.target, each.kind, each.weight, each.confidence) for each in shown] == [
        (0, "lending-desk", "complementary", 0.91, 0.91),
        (1, "open-ledger", "enables", 0.85, 0.85),
        (2, "gone", "enables", 0.99, 0.99),
        (3, "donation-gate", "complementary", 0.6, 0.6),
        (4, "tool-library", "complementary", 0.8, None),
    ]
    assert [each.curated for each in shown] == [("Requires",), (), (), (), ()]
    assert [each.is_open for each in shown] == [False, True, False, True, True]
    assert [each.name for each in shown][:3] == ["Lending Desk", "Open Ledger", "gone"]
    assert shown[1].reason == "It counts."


def test_a_relation_by_id_counts_as_one_to_the_same_pattern():
    text = TEXT.replace("id: lending-desk", "typeid: pat_desk")
    assert proposals(snapshot(text), LIBRARY)[0].curated == ("Requires",)


def test_one_is_taken_over_in_the_shape_of_the_lists():
    assert after(TEXT, 1) == TEXT.replace("enables: []\n", "enables:\n    - id: open-ledger\n      weight: 0.85\n")


def test_several_are_taken_over_into_the_same_list_and_the_rest_is_skipped():
    expected = "complementary:\n    - id: donation-gate\n      weight: 0.6\n    - id: tool-library\n      weight: 0.8\n"
    assert after(TEXT, 0, 2, 3, 4) == TEXT.replace("complementary: []\n", expected)


def test_two_proposals_of_the_same_link_become_one_relation():
    again = TEXT.replace("    - tool-library\n", "    - target: donation-gate\n      type: complementary\n")
    assert by_pyyaml(after(again, 3, 4))["relationships"]["complementary"] == [{"id": "donation-gate", "weight": 0.6}]


def test_where_there_are_no_relations_their_group_is_made():
    text = "---\nslug: here\ngraph_garden:\n  inferred_links:\n    - target: open-ledger\n      type: tools\n---\n"
    assert by_pyyaml(after(text, 0))["relationships"] == {"tools": [{"slug": "open-ledger", "weight": 0.8}]}


def test_the_older_form_gets_the_kind_it_has():
    inferred = "graph_garden:\n  inferred_links:\n    - {target: open-ledger, type: alternatives}\n"
    text = f"---\nslug: here\nclassification:\n  domain: a\n{inferred}---\n"
    (proposal,) = proposals(snapshot(text), LIBRARY)
    assert proposal.kind == "related"
    assert by_pyyaml(after(text, 0))["related"] == ["open-ledger"]


@pytest.mark.parametrize("inferred", ["", " null", " word", " {a: b}", "\n    - {type: enables}"])
def test_what_is_no_list_of_links_proposes_nothing(inferred: str):
    text = f"---\ngraph_garden:\n  inferred_links:{inferred}\n---\n"
    assert proposals(snapshot(text), LIBRARY) == ()


def test_the_sample_is_changed_in_its_lists_only():
    library = library_of(entry("donation-gate", "Donation Gate"), entry("retirement-of-a-tool", "Retirement"))
    requires = "    - slug: tool-steward\n      weight: 0.90\n"
    complementary = "    - slug: open-ledger\n      weight: 0.76\n"
    expected = TOOL_LIBRARY.replace(requires, f"{requires}    - slug: donation-gate\n      weight: 0.86\n")
    expected = expected.replace(complementary, f"{complementary}    - slug: retirement-of-a-tool\n      weight: 0.72\n")
    assert after(TOOL_LIBRARY, *range(10), library=library) == expected


@needs_corpus
def test_all_open_links_of_real_patterns_can_be_taken_over():
    taken = 0
    for file in corpus_files():
        if not file.readable:
            continue
        targets = {each.target for each in proposals(file.snapshot, LIBRARY)}
        library = library_of(*(entry(target, f"Title of {target}") for target in targets))
        open_ones = [each for each in proposals(file.snapshot, library) if each.is_open]
        document = Document(file.text, SECTION_NAMES)
        document.perform_all(take_over(open_ones, document.snapshot), "take")
        assert not any(each.is_open for each in proposals(document.snapshot, library)), file.path
        taken += len(open_ones)
    assert taken > 200
