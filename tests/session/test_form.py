"""What a person's input means: the spelling and the type of the file are kept."""

import pytest

from editor.core.document import Document
from editor.core.errors import EditRefused
from editor.core.front.yamltree import Data
from editor.schema.guidance import SECTION_NAMES
from editor.schema.introspect import specs_by_path
from editor.session.form import (
    field_state,
    first_value,
    group_form,
    insert_operation,
    item_operation,
    spelling_of,
    value_operation,
)
from editor.session.outline import other_paths
from tests.opened import SHORT, snapshot
from tests.translators import marking, translated_by

SPECS = specs_by_path()
TITLE = ("title",)
SUMMARY = ("summary",)
VITALITY = ("ontology", "commons_assessment", "vitality")
CONFIDENCE = ("lifecycle", "confidence")
VERSION = ("lifecycle", "version")
STATUS = ("lifecycle", "status")
PRUNED = ("graph_garden", "last_pruned")
ALIASES = ("aliases",)


def line_of(text: str, path: tuple[str, ...], typed: Data) -> str:
    """The line of the field's key after `typed` was entered."""
    after = entered(text, path, typed)
    found = [line.strip() for line in after.split("\n") if line.strip().startswith(f"{path[-1]}:")]
    assert len(found) == 1
    return found[0]


def entered(text: str, path: tuple[str, ...], typed: Data) -> str:
    """The whole text after `typed` was entered."""
    document = Document(text, SECTION_NAMES)
    document.perform(value_operation(SPECS[path], document.snapshot, typed), "edit")
    return document.text


def front(line: str) -> str:
    """A file whose front matter is these lines."""
    return f"---\n{line}\n---\n"


@pytest.mark.parametrize(
    ("path", "before", "typed", "after"),
    [
        (TITLE, 'title: "Short"', "New", 'title: "New"'),
        (TITLE, "title: 'Short'", "It's", "title: 'It''s'"),
        (TITLE, "title: Short", "New", "title: New"),
        (TITLE, "title: Short", "a: b", 'title: "a: b"'),
        (TITLE, "title: 2024", "2025", "title: 2025"),
        (TITLE, "title: 2024", "Year", "title: Year"),
        (TITLE, "title: Short", "2025", 'title: "2025"'),
        (TITLE, 'title: "Short"', "", 'title: ""'),
        (VERSION, "lifecycle:\n  version: 0.10", "0.20", "version: 0.20"),
        (VERSION, "lifecycle:\n  version: 0.10", "1.0.0", "version: 1.0.0"),
        (VERSION, "lifecycle:\n  version: '1.0'", "1.10", "version: '1.10'"),
        (VERSION, "lifecycle:\n  version: 0.1", "", "version: null"),
        (CONFIDENCE, "lifecycle:\n  confidence: 2", "3", "confidence: 3"),
        (CONFIDENCE, "lifecycle:\n  confidence: 2", 3.0, "confidence: 3"),
        (CONFIDENCE, "lifecycle:\n  confidence: 2.0", 3.0, "confidence: 3.0"),
        (CONFIDENCE, "lifecycle:\n  confidence: '2'", "3", "confidence: '3'"),
        (CONFIDENCE, "lifecycle:\n  confidence: 2", " ", "confidence: null"),
        (CONFIDENCE, "lifecycle:\n  confidence: 2", "012", "confidence: 12"),
        (CONFIDENCE, "lifecycle:\n  confidence: 2", "1e2", "confidence: 100"),
        (CONFIDENCE, "lifecycle:\n  confidence: 2", "1_0", "confidence: 10"),
        (CONFIDENCE, "lifecycle:\n  confidence: 2", "٣", "confidence: 3"),
        (VITALITY, "ontology:\n  commons_assessment:\n    vitality: 4.30", 4.5, "vitality: 4.50"),
        (VITALITY, "ontology:\n  commons_assessment:\n    vitality: 4.30", "4.5", "vitality: 4.5"),
        (VITALITY, "ontology:\n  commons_assessment:\n    vitality: 4.30", "4,5", "vitality: 4.5"),
        (VITALITY, "ontology:\n  commons_assessment:\n    vitality: 4", 3.5, "vitality: 3.5"),
        (VITALITY, "ontology:\n  commons_assessment:\n    vitality: 4", 3.0, "vitality: 3"),
        (STATUS, "lifecycle:\n  status: draft", "stable", "status: stable"),
        (STATUS, "lifecycle:\n  status: 'draft'", "stable", "status: 'stable'"),
        (PRUNED, "graph_garden:\n  last_pruned: 2026-01-02", "2026-03-14", "last_pruned: 2026-03-14"),
        (PRUNED, "graph_garden:\n  last_pruned: '2026-01-02'", "2026-03-14", "last_pruned: '2026-03-14'"),
        (PRUNED, "graph_garden:\n  last_pruned: 2026-01-02", "", "last_pruned: null"),
        (PRUNED, "graph_garden:\n  last_pruned:", "2026-03-14", "last_pruned: 2026-03-14"),
    ],
)
def test_the_manner_of_the_file_is_kept(path, before, typed, after):
    assert line_of(front(before), path, typed) == after


@pytest.mark.parametrize("typed", ["many", "1.2.3", "nan", "inf", "-inf", "0x10", "1 2"])
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(EditRefused, match=f"Confidence is a number; “{typed}” is not"):
        value_operation(SPECS[CONFIDENCE], snapshot(SHORT), typed)


@pytest.mark.parametrize("typed", ["today", "2026-02-30", "14.3.2026"])
def test_what_is_no_date_is_refused(typed):
    with pytest.raises(EditRefused, match="Last pruned is a date such as 2026-03-14"):
        value_operation(SPECS[PRUNED], snapshot(SHORT), typed)


def test_the_same_spelling_is_no_edit():
    for path in (TITLE, VITALITY, CONFIDENCE, VERSION, STATUS):
        assert entered(SHORT, path, spelling_of(snapshot(SHORT), path)) == SHORT


@pytest.mark.parametrize("style", [">-", ">", "|", "|-"])
def test_a_folded_text_stays_folded(style):
    text = front(f"summary: {style}\n  One sentence.\ntitle: a")
    after = entered(text, SUMMARY, "Another one.")
    assert after == text.replace("One sentence.", "Another one.")


def test_a_missing_key_is_added_at_its_place():
    after = entered(SHORT, SUMMARY, "What it is.")
    assert after == SHORT.replace('title: "Short"\n', 'title: "Short"\nsummary: >-\n  What it is.\n')
    after = entered(SHORT, ("ontology", "commons_assessment", "autonomy"), 3.5)
    assert after == SHORT.replace("    vitality: 4.30\n", "    autonomy: 3.5\n    vitality: 4.30\n")


def test_a_missing_group_is_added_at_its_place():
    after = entered(SHORT, ("context_labels", "tech"), "Shelf")
    assert after == SHORT.replace("ontology:\n", 'context_labels:\n  tech: "Shelf"\nontology:\n', 1)


def test_states():
    read = snapshot(SHORT)
    assert field_state(SPECS[SUMMARY], read).present is False
    state = field_state(SPECS[VITALITY], read)
    assert (state.value, state.spelling, state.present) == (4.3, "4.30", True)
    empty = field_state(SPECS[TITLE], snapshot(front("title:")))
    assert (empty.value, empty.spelling, empty.present) == (None, "", True)
    assert field_state(SPECS[TITLE], snapshot(front("title: ~"))).spelling == ""
    assert spelling_of(read, ("contributors",)) == "['Ada']"
    assert spelling_of(read, ("nowhere",)) == ""


def test_items_are_added_at_the_end_or_as_the_first():
    document = Document(SHORT, SECTION_NAMES)
    document.perform(insert_operation(SPECS["contributors",], document.snapshot, 9, "Bo"), "add")
    assert "contributors:\n  - Ada\n  - Bo\n" in document.text
    document.perform(insert_operation(SPECS[ALIASES], document.snapshot, 0, "Brief"), "add")
    assert document.snapshot.data["aliases"] == ["Brief"]
    assert list(document.snapshot.data)[:5] == ["id", "slug", "title", "aliases", "ontology"]


def test_a_list_that_is_null_takes_a_first_item():
    document = Document(front("aliases:\ntitle: a"), SECTION_NAMES)
    document.perform(insert_operation(SPECS[ALIASES], document.snapshot, 3, "Brief"), "add")
    assert document.snapshot.data == {"aliases": ["Brief"], "title": "a"}


RECORD = front("graph_garden:\n  entities:\n    - id: a\n      label: '7'\n      relevance: 0.50\n      type:")


@pytest.mark.parametrize(
    ("key", "typed", "value", "line"),
    [
        ("relevance", "0.60", 0.6, "relevance: 0.60"),
        ("label", "8", "8", "label: '8'"),
        ("id", "b", "b", "- id: b"),
        ("id", "2", "2", "- id: '2'"),
        ("type", "tool", "tool", "type: tool"),
    ],
)
def test_cells_keep_their_type(key, typed, value, line):
    document = Document(RECORD, SECTION_NAMES)
    path = ("graph_garden", "entities", 0, key)
    document.perform(item_operation(path, document.snapshot, typed), "edit")
    assert document.snapshot.data["graph_garden"]["entities"][0][key] == value
    assert line in [each.strip() for each in document.text.split("\n")]


def test_a_number_typed_into_an_empty_cell_is_a_number():
    document = Document(RECORD.replace("      relevance: 0.50\n", ""), SECTION_NAMES)
    path = ("graph_garden", "entities", 0, "relevance")
    document.perform(item_operation(path, document.snapshot, "0.9"), "edit")
    assert document.snapshot.data["graph_garden"]["entities"][0]["relevance"] == 0.9
    assert first_value(None, "0.9") == "0.9"


def test_letters_typed_into_an_empty_cell_stay_for_the_checks_to_see():
    document = Document(RECORD.replace("relevance: 0.50", "relevance:"), SECTION_NAMES)
    path = ("graph_garden", "entities", 0, "relevance")
    document.perform(item_operation(path, document.snapshot, "high"), "edit")
    assert document.snapshot.data["graph_garden"]["entities"][0]["relevance"] == "high"


def test_labels_for_other_worlds_are_fields_of_the_contexts_form():
    text = SHORT.replace(
        "ontology:\n", "context_labels:\n  tech: \"Shelf\"\n  academic: 'Reading room'\nontology:\n", 1
    )
    read = snapshot(text)
    titles = [spec.title for spec in group_form(1, read)]
    assert titles == ["Corporate", "Government", "Activist", "Tech", "academic"]
    assert ("context_labels", "academic") not in other_paths(read)
    after = entered(text, ("context_labels", "tech"), "Bench")
    assert after == text.replace("Shelf", "Bench")


def test_a_label_that_a_file_adds_is_called_as_the_file_calls_it_in_any_language():
    labels = 'context_labels:\n  tech: "Shelf"\n  Open: "Shelf for all"\n  open_UNESCO: "Shelf of the world"\n'
    read = snapshot(SHORT.replace("ontology:\n", f"{labels}ontology:\n", 1))
    with translated_by(marking):
        titles = [spec.title for spec in group_form(1, read)]
    assert titles == ["‹Corporate›", "‹Government›", "‹Activist›", "‹Tech›", "Open", "open_UNESCO"]
