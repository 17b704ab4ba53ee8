"""A text without front matter gets one where it is written as a pattern; not a character of it changes."""

import pytest

from editor.core.parts import cut
from editor.core.repairs.repair import examine
from editor.core.snapshot import Snapshot
from editor.schema.firstfront import with_first_front
from editor.schema.generations import Generation, generation_of
from tests.corpus import own_files

SECTIONS = "### Section 2: Problem\n\nWhat hurts.\n\n---\n\n### Section 3: Solution\n\nWhat helps.\n"
PROSE = f"# Open **Ledger**: for all\n\nA lead.\n\n{SECTIONS}"


def test_prose_gets_a_front_matter_with_its_title():
    repair = with_first_front(PROSE, "open-ledger")
    assert repair is not None
    snapshot = Snapshot(repair.text)
    assert examine(repair.text) is None
    assert snapshot.data["title"] == "Open **Ledger**: for all"
    assert snapshot.data["slug"] == "open-ledger"
    assert str(snapshot.data["id"]).startswith("pat_")
    assert generation_of(snapshot.root) is Generation.FORMAT_71
    assert repair.text.endswith(f"\n---\n\n{PROSE}")
    (step,) = repair.steps
    assert "with the title “Open **Ledger**: for all”" in step


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "byte order mark"])
@pytest.mark.parametrize("above", ["", "\n", "\n\n"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_the_text_and_its_line_ends_stay(mark: str, above: str, newline: str):
    text = mark + (above + PROSE).replace("\n", newline)
    repair = with_first_front(text, "open-ledger")
    assert repair is not None
    assert repair.text.startswith(f"{mark}---{newline}")
    assert repair.text.endswith(text.removeprefix(mark))
    assert repair.text.count("\r\n") == repair.text.count("\n") * (newline == "\r\n")
    assert cut(repair.text).problems == ()


@pytest.mark.parametrize(
    ("text", "name", "title", "slug"),
    [
        (SECTIONS, "open-ledger", "Open ledger", "open-ledger"),
        (PROSE, "standard input", "Open **Ledger**: for all", "open-ledger-for-all"),
        ("# 1. Begin\n\n" + SECTIONS, "Draft 2", "1. Begin", "1-begin"),
    ],
)
def test_title_and_slug_come_from_the_heading_and_the_file(text: str, name: str, title: str, slug: str):
    repair = with_first_front(text, name)
    assert repair is not None
    data = Snapshot(repair.text).data
    assert (data["title"], data["slug"]) == (title, slug)


@pytest.mark.parametrize("file", own_files(), ids=repr)
def test_the_body_of_a_pattern_gets_a_front_matter_again(file):
    body = file.snapshot.parts.body.of(file.text)
    repair = with_first_front(body, file.path.stem)
    assert repair is not None
    after, before = Snapshot(repair.text).content, file.snapshot.content
    assert (after.lead, after.callout, after.sections) == (before.lead, before.callout, before.sections)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "a"),
        ("\n", "a"),
        (f"---\ntitle: A\n---\n\n{PROSE}", "a"),
        (f"---\n{PROSE}", "a"),
        (f"- - -\n{PROSE}", "a"),
        (f"```\n{PROSE}", "a"),
        (f"title: A\n\n{PROSE}", "a"),
        (f"kind: note\n\n{PROSE}", "a"),
        ("# Readme\n\n## Context\n\nWhat this is.\n\n## Solution\n\nHow.\n", "readme"),
        ("# Only a title\n\nAnd text.\n", "a"),
        (SECTIONS, "standard input"),
        (f"# ★\n\n{SECTIONS}", "standard input"),
    ],
)
def test_none_is_made_where_it_is_not_certain(text: str, name: str):
    assert with_first_front(text, name) is None
