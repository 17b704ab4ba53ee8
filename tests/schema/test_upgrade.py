"""Upgrades: same id, slug and body, nothing dropped, and the result is what it says it is."""

import pytest
import yaml

from editor.core.errors import EditRefused
from editor.core.snapshot import Snapshot
from editor.schema.generations import Generation, generation_of
from editor.schema.upgrade import TARGETS, upgrade
from tests.corpus import corpus_files, needs_corpus, own_files

OLDER = """---
id: pat_1
slug: old-one
title: 'Old: One'
version: 1.0.0
created: 2026-01-28 00:00:00+00:00
classification:
  universality: domain
  domain: sharing
  category: [practice]
  status: published
  commons_alignment: 4
  commons_domain:
  - business
related: [pat_2]
enables: [pat_3]
contributors:
- name: A
  role: author
---

# Old: One

### 1. Overview

Text.
"""


def body(text: str) -> str:
    return Snapshot(text).parts.body.of(text)


def test_an_older_pattern_becomes_one_of_71():
    result = upgrade(OLDER, "7.1")
    data = yaml.safe_load(Snapshot(result.text).parts.front.of(result.text))
    assert (data["id"], data["slug"], data["title"]) == ("pat_1", "old-one", "Old: One")
    assert data["lifecycle"]["status"] == "published"
    assert data["ontology"]["domain"] == "sharing"
    assert data["ontology"]["commons_domain"] == ["business"]
    assert data["relationships"]["enables"] == ["pat_3"]
    assert data["contributors"] == [{"name": "A", "role": "author"}]
    assert "  version: 1.0.0\n" in result.text
    assert body(result.text) == body(OLDER)


def test_what_has_no_place_is_kept_as_it_was_and_listed():
    result = upgrade(OLDER, "7.1")
    assert result.kept == (("created",), ("classification",), ("related",))
    kept = result.text.partition("# KEPT FROM THE OLDER FORM")[2]
    assert "created: 2026-01-28 00:00:00+00:00\n" in kept
    assert "  universality: domain\n  category: [practice]\n  commons_alignment: 4\n" in kept
    assert "related: [pat_2]\n" in kept
    assert "status" not in kept


def test_a_pattern_of_71_becomes_one_of_82_by_added_lines():
    text = own_files()[0].text
    result = upgrade(text, "8.2")
    assert generation_of(Snapshot(result.text).root) is Generation.FORMAT_8
    old, new = text.split("\n"), result.text.split("\n")
    gone = [line for line in old if line not in new]
    assert gone in ([], ["  generalizes_from: []"], ["  generalizes_from: []", "  specializes_to: []"])
    assert body(result.text) == body(text)


@pytest.mark.parametrize(("text", "to"), [(OLDER, "6"), ("---\ntitle: a\n---\n", "7.1"), ("---\na: [\n---\n", "7.1")])
def test_where_there_is_no_way_it_says_so(text, to):
    with pytest.raises(EditRefused, match=r"no way|can't be read"):
        upgrade(text, to)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_are_those_of_the_file(newline):
    result = upgrade(OLDER.replace("\n", newline), "7.1")
    assert result.text.count("\n") == result.text.count(newline)


@needs_corpus
@pytest.mark.parametrize("to", sorted(TARGETS))
def test_every_real_pattern_is_upgraded_without_loss(to):
    done = 0
    for file in corpus_files():
        snapshot = file.snapshot
        generation = generation_of(snapshot.root)
        if snapshot.fault or generation not in (Generation.OLDER, Generation.FORMAT_71):
            continue
        if to == "7.1" and generation is Generation.FORMAT_71:
            continue
        result = upgrade(file.text, to)
        after = Snapshot(result.text)
        assert not after.fault, file
        assert after.parts.body.of(result.text) == snapshot.parts.body.of(file.text)
        assert (after.data["id"], after.data["slug"]) == (snapshot.data["id"], snapshot.data["slug"])
        words = {str(leaf) for leaf in leaves(snapshot.data)}
        assert words <= {str(leaf) for leaf in leaves(after.data)}, file
        assert upgrade_is_final(result.text, to)
        done += 1
    assert done > 100


def leaves(data: object) -> list[object]:
    if isinstance(data, dict):
        return [leaf for value in data.values() for leaf in leaves(value)]
    if isinstance(data, list):
        return [leaf for value in data for leaf in leaves(value)]
    return [] if data in (None, "") else [data]


def upgrade_is_final(text: str, to: str) -> bool:
    with pytest.raises(EditRefused):
        upgrade(text, to)
    return True
