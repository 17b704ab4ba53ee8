"""The three promises with a number: over all real patterns, an edit's diff is the edit."""

import re
from difflib import SequenceMatcher

from editor.core.document import Document
from editor.core.operations import InsertItem, Operation, ReplaceSection, SetValue
from tests.corpus import NAMES, PatternFile, needs_corpus, readable_files

ITEM = {"slug": "x-y", "weight": 0.5}


def _after(file: PatternFile, operation: Operation) -> str:
    document = Document(file.text, NAMES)
    assert document.perform(operation, "edit"), file
    return document.text


def _diff(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went, and the lines that came."""
    old, new = before.split("\n"), after.split("\n")
    gone: list[str] = []
    come: list[str] = []
    for kind, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            gone += old[start:end]
            come += new[new_start:new_end]
    return gone, come


def _files_with(group: str, key: str, kind: type) -> list[PatternFile]:
    return [
        file
        for file in readable_files()
        if isinstance(file.data.get(group), dict) and isinstance(file.data[group].get(key), kind)
    ]


@needs_corpus
def test_a_changed_status_changes_one_line_in_every_file() -> None:
    files = _files_with("lifecycle", "status", str)
    assert len(files) > 200
    for file in files:
        old, new = file.text.split("\n"), _after(file, SetValue(("lifecycle", "status"), "changed")).split("\n")
        assert len(old) == len(new), file
        differing = [number for number, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]]
        assert len(differing) == 1, file
        assert new[differing[0]].lstrip().startswith("status:"), file


@needs_corpus
def test_an_appended_relation_only_adds_lines_in_every_file() -> None:
    files = _files_with("relationships", "complementary", list)
    assert len(files) > 200
    for file in files:
        items = file.data["relationships"]["complementary"]
        after = _after(file, InsertItem(("relationships", "complementary"), len(items), ITEM))
        gone, come = _diff(file.text, after)
        node = file.snapshot.node(("relationships", "complementary"))
        in_brackets = node is not None and node.span.of(file.text).startswith("[")
        assert len(gone) == in_brackets, file
        assert all(re.match(r"\s*complementary:", line) for line in gone), file
        assert 1 <= len(come) <= 3, file


@needs_corpus
def test_a_changed_word_in_section_3_changes_its_lines_only_in_every_file() -> None:
    places = [
        (file, index)
        for file in readable_files()
        for index, section in enumerate(file.snapshot.body.sections)
        if section.number == 3 and re.search(r"\w", section.content.of(file.text))
    ]
    assert len(places) > 200
    for file, index in places:
        start, end = file.snapshot.body.sections[index].content
        word_changed = re.sub(r"\w+", "changed", file.snapshot.section_text(index), count=1)
        after = _after(file, ReplaceSection(index, word_changed))
        assert after.startswith(file.text[:start]), file
        assert after.endswith(file.text[end:]), file
        gone, come = _diff(file.text[start:end], after[start : len(after) - (len(file.text) - end)])
        assert len(gone) == len(come) == 1, file
