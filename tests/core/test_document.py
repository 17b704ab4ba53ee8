"""A document: changes by operations, tells its observers, knows whether it is saved."""

import pytest

from editor.core.document import Change, Document
from editor.core.edit import apply_edits
from editor.core.errors import EditRefused, NotFound
from editor.core.operations import ReplaceSection, ReplaceText, SetValue

TEXT = "---\ntitle: A\nstatus: draft\n---\n\nLead.\n"


@pytest.fixture
def document() -> Document:
    return Document(TEXT)


def title(value: str) -> SetValue:
    return SetValue(("title",), value)


def test_undoing_everything_is_clean_again(document: Document):
    assert not document.is_changed
    document.perform(title("B"), "Title")
    document.perform(SetValue(("status",), "stable"), "Status")
    assert document.is_changed
    assert [document.undo() is not None for _ in range(3)] == [True, True, False]
    assert document.text == TEXT
    assert not document.is_changed


def test_redo_does_it_again_and_undo_back_to_what_was_saved_is_clean(document: Document):
    document.perform(title("B"), "Title")
    document.mark_saved(document.text)
    assert not document.is_changed
    document.undo()
    assert document.is_changed
    assert document.saved_text == TEXT.replace("A", "B")
    assert document.redo()
    assert not document.is_changed
    assert not document.redo()


def test_typing_merges_to_one_step_that_is_taken_back_whole(document: Document):
    for text in ("AB", "ABC", "ABCD"):
        document.perform(title(text), "Title", key="title")
    document.undo()
    assert document.text == TEXT
    document.redo()
    assert document.snapshot.data["title"] == "ABCD"


def test_observers_hear_of_each_change_with_its_edits(document: Document):
    heard: list[Change] = []
    document.observe(heard.append)
    document.perform(title("B"), "Title", key="title")
    document.perform(title("BC"), "Title", key="title")
    document.undo()
    document.redo()
    texts = [(change.before.text, change.after.text) for change in heard]
    one, two = TEXT.replace("A", "B"), TEXT.replace("A", "BC")
    assert texts == [(TEXT, one), (one, two), (two, TEXT), (TEXT, two)]
    assert all(apply_edits(change.before.text, change.edits) == change.after.text for change in heard)


def test_no_change_is_no_step_and_not_heard(document: Document):
    heard: list[Change] = []
    document.observe(heard.append)
    assert not document.perform(title("A"), "Title")
    assert not document.perform(ReplaceText(TEXT), "Source")
    assert (heard, document.history.undo_label) == ([], "")


def test_a_refusal_changes_nothing(document: Document):
    document.perform(title("B"), "Title")
    document.undo()
    with pytest.raises(EditRefused):
        document.perform(SetValue(("title", "short"), "B"), "Title")
    with pytest.raises(NotFound):
        document.perform(ReplaceSection(3, "text"), "Section")
    assert document.text == TEXT
    assert document.history.redo_label == "Title"


def test_the_source_may_become_anything_and_comes_back(document: Document):
    for text in ("", "no front matter", "---\na: 'b\n---\n", TEXT + "more"):
        assert document.perform(ReplaceText(text), "Source")
        assert document.text == text
    while document.undo():
        pass
    assert document.text == TEXT


def test_what_was_read_of_an_unchanged_front_matter_is_taken_over(document: Document):
    root = document.snapshot.root
    document.perform(ReplaceText(TEXT + "more\n"), "Source")
    assert document.snapshot.root is root
    document.perform(ReplaceText("\ufeff" + TEXT), "Source")
    assert document.snapshot.root.pairs[0].key.span.of(document.text) == "title"
