"""Finding and replacing in the prose of one pattern."""

from pathlib import Path

import pytest

from editor.core.document import Document
from editor.schema.guidance import SECTION_NAMES
from editor.session.replacing import Wanted, found_in, parts_of, replacements, source_part
from tests.opened import SHORT, TOOL_LIBRARY, open_text, snapshot

CASES = [
    (Wanted("some"), 2),
    (Wanted("some", cased=True), 0),
    (Wanted("Some", cased=True), 2),
    (Wanted("so"), 2),
    (Wanted("so", whole_words=True), 0),
    (Wanted("  "), 0),
    (Wanted("."), 3),
    (Wanted("sentence."), 1),
    (Wanted("draft"), 0),
]


@pytest.mark.parametrize(("wanted", "count"), CASES)
def test_places_are_found_in_the_prose_alone(wanted, count):
    assert len(found_in(parts_of(snapshot(SHORT)), wanted)) == count


def test_a_blank_stands_for_the_end_of_a_line_too():
    text = SHORT.replace("Some context.", "Some\n  context.")
    assert len(found_in(parts_of(snapshot(text)), Wanted("some context"))) == 1


def test_the_parts_are_those_of_the_pages():
    parts = parts_of(snapshot(TOOL_LIBRARY))
    assert [part.name for part in parts[:3]] == ["summary", "lead", "callout"]
    assert [part.name for part in parts[3:]][::7] == ["Context", "Vitality"]
    assert len(parts) == 11


def test_where_the_front_matter_cannot_be_read_it_is_the_source():
    broken = snapshot(SHORT.replace('"Short"', '"Short'))
    assert parts_of(broken) == source_part(broken)
    assert len(found_in(parts_of(broken), Wanted("draft"))) == 1


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("text", ["shelf", "", "a 😀 *b* | c: # d"])
def test_all_are_replaced_as_one_step_and_nothing_else_changes(tmp_path: Path, end, text):
    whole = TOOL_LIBRARY.replace("\n", end)
    document: Document = open_text(tmp_path, whole).document
    wanted = Wanted("and", whole_words=True)
    before = parts_of(document.snapshot)
    found = found_in(before, wanted)
    assert len({each.part.name for each in found}) > 3
    document.perform_all(replacements(document.snapshot, found, text), "Replace")
    after = parts_of(document.snapshot)
    assert [part.name for part in after] == [part.name for part in before]
    assert found_in(after, wanted) == ()
    for old, new in zip(before, after, strict=True):
        places = [each.span for each in found if each.part == old]
        said = old.text
        for span in reversed(places):
            said = said[: span.start] + text + said[span.end :]
        assert new.text.strip() == said.strip()
    assert document.undo()
    assert document.text == whole
    assert document.undo() is None


def test_the_source_is_replaced_as_it_stands():
    before = snapshot(SHORT)
    found = found_in(source_part(before), Wanted("short"))
    (operation,) = replacements(before, found, "long")
    document = Document(SHORT, SECTION_NAMES)
    document.perform(operation, "Replace")
    assert document.text == SHORT.replace("short", "long").replace("Short", "long")
