"""Several operations at once say the same as one after the other, or are refused as a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.edit import apply_edits, inverse
from editor.core.errors import EditRefused, NotFound
from editor.core.operations import Remove, ReplaceLead, ReplaceSection, RetargetLinks, SetValue
from editor.core.plan import perform, perform_together
from editor.core.snapshot import Snapshot
from tests.corpus import PatternFile, readable_files, windows_files
from tests.operations import is_scalar, paths, words

TEXT = "---\ntitle: A\nslug: a\n---\n\nLead to [it](b.md).\n\n### Section 1: Context\n\nText to [it](b.md).\n"


def test_places_far_apart_change_at_one_go():
    operations = (SetValue(("title",), "B"), RetargetLinks({"b": "c"}), SetValue(("slug",), "b"))
    edits, after = perform_together(Snapshot(TEXT), operations)
    assert after.text == TEXT.replace("title: A", "title: B").replace("slug: a", "slug: b").replace("(b.md)", "(c.md)")
    assert [edit.span.start for edit in edits] == sorted(edit.span.start for edit in edits)
    assert apply_edits(after.text, inverse(TEXT, edits)) == TEXT


def test_what_says_it_already_changes_nothing():
    snapshot = Snapshot(TEXT)
    assert perform_together(snapshot, (SetValue(("title",), "A"),)) == ((), snapshot)
    assert perform_together(snapshot, ()) == ((), snapshot)


def test_one_that_is_refused_holds_all_of_them_back():
    with pytest.raises(NotFound):
        perform_together(Snapshot(TEXT), (SetValue(("title",), "B"), Remove(("gone",))))
    with pytest.raises(EditRefused, match="Section 2: X"):
        perform_together(Snapshot(TEXT), (SetValue(("title",), "B"), ReplaceLead("### Section 2: X")))


def test_two_in_one_place_are_refused():
    with pytest.raises(EditRefused, match="the same place"):
        perform_together(Snapshot(TEXT), (ReplaceSection(0, "Text to x."), RetargetLinks({"b": "c"})))


@given(st.sampled_from(readable_files() + windows_files()), st.data())
def test_values_set_together_are_those_set_one_by_one(file: PatternFile, data: st.DataObject):
    texts = paths(file.data, lambda value: is_scalar(value) and isinstance(value, str) and "\n" not in value)
    chosen = data.draw(st.lists(st.sampled_from(texts), max_size=5, unique=True))
    operations = [SetValue(path, data.draw(words)) for path in chosen]
    alone = file.snapshot
    for operation in operations:
        _, alone = perform(alone, operation)
    assert perform_together(file.snapshot, operations)[1].text == alone.text
