"""A new pattern: readable by both YAML libraries, in the order of the declaration, with banners and sections."""

import datetime as dt

import frontmatter
import pytest

from editor.core.front.yamltree import Data
from editor.core.snapshot import Snapshot
from editor.schema.format71 import Pattern
from editor.schema.guidance import SECTIONS
from editor.schema.introspect import field_specs, known_keys
from editor.schema.template import new_pattern
from tests.corpus import by_pyyaml, by_ruamel, front_of, own_files
from tests.opened import snapshot

TODAY = dt.date(2026, 3, 14)


@pytest.fixture
def text() -> str:
    return new_pattern("Lending Desk", "lending-desk", "Ada", TODAY)


def test_both_libraries_read_the_same(text):
    ours = by_pyyaml(text)
    theirs = by_ruamel(text)
    assert ours == theirs == snapshot(text).data
    assert frontmatter.loads(text).metadata == ours


def test_it_holds_what_was_given(text):
    data = by_pyyaml(text)
    assert data["title"] == "Lending Desk"
    assert data["slug"] == "lending-desk"
    assert data["id"].startswith("pat_")
    assert data["contributors"] == ["Ada"]
    assert data["graph_garden"]["last_pruned"] == TODAY
    assert data["license"] == "CC-BY-SA-4.0"


def test_the_keys_are_in_the_order_of_the_declaration(text):
    data = by_pyyaml(text)
    check_order(data, ())
    for spec in field_specs():
        value = data
        for step in spec.path:
            value = value[step]


def check_order(data: Data, path: tuple[str, ...]) -> None:
    known = known_keys(path)
    if known is None:
        return
    assert tuple(data) == known
    for key, value in data.items():
        check_order(value, (*path, key))


def test_the_banners_are_those_of_the_samples(text):
    banners = [line for line in front_of(text).split("\n") if line.startswith("#")]
    assert [line for line in banners if "GROUP" in line] == [
        f"# GROUP {number}: {group.banner}" for number, group in enumerate(Pattern.groups, 1)
    ]
    sample = own_files()[0].text
    assert banners == [line for line in front_of(sample).split("\n") if line.startswith("#")]


def test_it_has_the_eight_sections(text):
    sections = Snapshot(text).body.sections
    assert [(section.number, section.name) for section in sections] == [
        (number, section.name) for number, section in enumerate(SECTIONS, 1)
    ]
    read = snapshot(text)
    assert [read.section_text(index) for index in range(8)] == [section.opening for section in SECTIONS]


def test_it_has_a_callout_and_no_lead_yet(text):
    read = snapshot(text)
    assert read.lead == ""
    assert read.callout == ("Confidence Rating: ★☆☆ (Low)", "This pattern is new.")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_without_an_author_there_are_no_contributors():
    assert by_pyyaml(new_pattern("A", "a"))["contributors"] == []


@pytest.mark.parametrize("title", ['Say "yes"', "a: b # c", "back\\slash", "😀 ß", "2026-03-14", "null", "{x}"])
def test_any_title_is_kept(title):
    text = new_pattern(title, "a")
    assert by_pyyaml(text)["title"] == title
    assert by_ruamel(text)["title"] == title


def test_two_new_patterns_have_two_ids():
    assert by_pyyaml(new_pattern("A", "a"))["id"] != by_pyyaml(new_pattern("A", "a"))["id"]
