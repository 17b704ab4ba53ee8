"""Beginnings for sections, made of what a pattern says."""

import pytest

from editor.schema.guidance import SECTIONS
from editor.schema.starters import starters_for

DATA = {
    "ontology": {"search_hints": {"primary_tension": "owning vs.\n  sharing."}},
    "context_labels": {"corporate": "Tool Pool", "tech": "Device Shelf", "activist": "", "rural_life": "Shed"},
}


def texts(section: str, data: dict[str, object] | None = None) -> list[str]:
    return [starter.text for starter in starters_for(section, DATA if data is None else data)]


def test_the_core_conflict_is_the_primary_tension():
    assert texts("Problem") == ["> **The core conflict is owning vs. sharing.**"]


@pytest.mark.parametrize("data", [{}, {"ontology": None}, {"ontology": {"search_hints": {"primary_tension": 3}}}])
def test_without_a_tension_its_place_is_left_open(data):
    assert texts("problem", data) == ["> **The core conflict is … vs. ….**"]


def test_implementation_has_steps_and_a_paragraph_for_each_context_that_has_a_name():
    steps, contexts = texts("Implementation")
    assert steps.startswith("1. **")
    assert contexts == "**In a company:** …\n\n**In technology:** …\n\n**In rural life:** …"
    assert len(texts("Implementation", {"context_labels": {"tech": None}})) == 1
    assert len(texts("Implementation", {"context_labels": "odd"})) == 1


@pytest.mark.parametrize(
    ("section", "parts"),
    [
        ("Solution", ["> **Therefore, …"]),
        ("Consequences", ["**What flourishes.**", "**What risks emerge.**"]),
        ("Known Uses", ["situation", "tried", "happened", "do differently"]),
        ("Vitality", ["**Signs of life.**", "**Signs of decay.**", "**When to replant.**"]),
    ],
)
def test_the_other_beginnings(section, parts):
    (text,) = texts(section)
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_sections_without_a_form_of_their_own_have_none():
    names = {section.name for section in SECTIONS if starters_for(section.name, {})}
    assert {section.name for section in SECTIONS} - names == {"Context", "Cognitive Era"}
    assert texts("Other") == []
