"""Fields against the saved file: which differ, and how they come back character by character."""

import pytest

from editor.core.document import Document
from editor.core.front.comment import Comment
from editor.core.front.yamltree import Data
from editor.core.operations import Operation, Remove, ReplaceText, SetComment, SetValue
from editor.core.problems import KeyPath
from editor.schema.guidance import SECTION_NAMES
from editor.schema.introspect import field_specs
from editor.session.fieldchange import comment_of, count_changed, is_changed, revert_operations
from tests.opened import SHORT, TOOL_LIBRARY

PATHS = tuple(spec.path for spec in field_specs())
STATUS: KeyPath = ("lifecycle", "status")
COMMENTED = SHORT.replace("  status: draft", "  # how far it is\n  status: 'draft'   # by hand").replace(
    "  confidence: 2\n", "  confidence: 0.50\n"
)


def edited(text: str, *operations: Operation) -> Document:
    document = Document(text, SECTION_NAMES)
    for operation in operations:
        document.perform(operation, "edit")
    return document


def changed(document: Document) -> list[KeyPath]:
    return [path for path in PATHS if is_changed(path, document.saved, document.snapshot)]


def reverted(document: Document, path: KeyPath) -> str:
    document.perform_all(revert_operations(path, document.saved, document.snapshot), "Revert")
    return document.text


def test_nothing_is_changed_in_a_file_as_it_was_saved():
    document = Document(TOOL_LIBRARY, SECTION_NAMES)
    assert document.saved is document.snapshot
    assert changed(document) == []
    assert count_changed(PATHS, document.saved, document.snapshot) == 0


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("title",), "Other"),
        (("summary",), "One sentence."),
        (("aliases",), ["a", "b", "c"]),
        (("aliases",), []),
        (("ontology", "domain"), "other"),
        (("ontology", "commons_assessment", "vitality"), 1.0),
        (("lifecycle", "version"), "2.0.0"),
        (("relationships", "enables"), []),
        (("graph_garden", "entities"), None),
        (("graph_garden", "last_pruned"), "never"),
        (("sources",), ["One"]),
    ],
)
def test_a_field_comes_back_as_it_was_written(path: KeyPath, value: Data, newline: str):
    text = TOOL_LIBRARY.replace("\n", newline)
    document = edited(text, SetValue(path, value))
    assert changed(document) == [path]
    assert count_changed(PATHS, document.saved, document.snapshot) == 1
    steps = document.history.undo_label
    assert reverted(document, path) == text
    assert changed(document) == []
    assert document.history.undo_label != steps
    document.undo()
    assert changed(document) == [path]


def test_only_the_one_field_comes_back():
    document = edited(TOOL_LIBRARY, SetValue(("title",), "Other"), SetValue(STATUS, "draft"))
    assert reverted(document, ("title",)) == edited(TOOL_LIBRARY, SetValue(STATUS, "draft")).text


def test_quotes_spelling_and_comments_come_back():
    document = edited(
        COMMENTED,
        SetComment(STATUS, Comment("other", "words")),
        SetValue(STATUS, "stable"),
        SetValue(("lifecycle", "confidence"), 1),
    )
    assert changed(document) == [STATUS, ("lifecycle", "confidence")]
    reverted(document, STATUS)
    assert reverted(document, ("lifecycle", "confidence")) == COMMENTED


def test_a_comment_alone_is_a_change():
    document = edited(COMMENTED, SetComment(STATUS, Comment("how far it is")))
    assert changed(document) == [STATUS]
    assert comment_of(STATUS, document.snapshot) == Comment("how far it is")
    assert comment_of(STATUS, document.saved) == Comment("how far it is", "by hand")
    assert reverted(document, STATUS) == COMMENTED


@pytest.mark.parametrize("path", [("summary",), ("lifecycle", "usage_stage"), ("graph_garden", "last_pruned")])
def test_a_field_that_was_added_goes_with_the_group_that_came_with_it(path: KeyPath):
    document = edited(SHORT, SetValue(path, "new"))
    assert changed(document) == [path]
    assert reverted(document, path) == SHORT


def test_a_group_stays_where_it_holds_something_else():
    one, other = ("graph_garden", "last_pruned"), ("graph_garden", "entities")
    document = edited(SHORT, SetValue(one, "new"), SetValue(other, []))
    reverted(document, one)
    assert document.snapshot.data["graph_garden"] == {"entities": []}


@pytest.mark.parametrize("path", [STATUS, ("slug",), ("ontology", "commons_assessment", "vitality")])
def test_a_field_that_was_taken_out_comes_back(path: KeyPath):
    document = edited(COMMENTED, Remove(path))
    assert path in changed(document)
    reverted(document, path)
    assert document.snapshot.data == document.saved.data
    assert not is_changed(path, document.saved, document.snapshot)


def test_a_field_in_braces_comes_back_by_its_value():
    text = "---\nlifecycle: {status: 'draft', version: 1}\n---\n"
    document = edited(text, SetValue(STATUS, "stable"))
    assert changed(document) == [STATUS]
    assert reverted(document, STATUS) == text


def test_where_the_manner_of_the_file_is_another_the_value_comes_back():
    document = edited(SHORT, ReplaceText("---\nlifecycle: {status: stable}\n---\n"))
    reverted(document, STATUS)
    assert document.snapshot.data == {"lifecycle": {"status": "draft"}}


def test_after_saving_nothing_is_changed():
    document = edited(TOOL_LIBRARY, SetValue(("title",), "Other"))
    document.mark_saved(document.text)
    assert changed(document) == []
    document.undo()
    assert changed(document) == [("title",)]
