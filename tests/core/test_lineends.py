"""Text replaced between lines that end differently: what does not change keeps its line end."""

from hypothesis import given
from hypothesis import strategies as st

from editor.core.edit import apply_edits
from editor.core.lineends import newline_at, replaced, said
from editor.core.span import Span

mixed = st.lists(st.sampled_from(("a", "b", "\n", "\r\n", "\x0c", "c d")), max_size=20).map("".join)
plain = st.lists(st.sampled_from(("a", "b", "\n", "c d", "\x0c")), max_size=20).map("".join)


def test_only_the_changed_line_is_touched():
    text = "one\r\ntwo\nthree\r\nfour"
    (edit,) = replaced(text, Span(0, len(text)), "one\ntwo\n3\nfour", "\n")
    assert edit.span.of(text) == "three"
    assert apply_edits(text, [edit]) == "one\r\ntwo\n3\r\nfour"


def test_new_lines_end_as_the_one_they_stand_at():
    text = "one\r\ntwo\nthree\n"
    assert apply_edits(text, replaced(text, Span(0, 8), "one\nmore\ntwo", "\n")) == "one\r\nmore\ntwo\nthree\n"
    assert apply_edits(text, replaced(text, Span(0, 3), "one\nmore", "\n")) == "one\r\nmore\r\ntwo\nthree\n"
    assert newline_at("a\r\nb", 3, "\n") == "\r\n"
    assert newline_at("a", 0, "\r\n") == "\r\n"


@given(mixed, plain)
def test_the_result_says_what_was_meant(old: str, new: str):
    text = f"<{old}>"
    edits = replaced(text, Span(1, 1 + len(old)), new, "\n")
    after = apply_edits(text, edits)
    assert said(after) == f"<{new}>"
    assert len(edits) == (said(old) != new)


@given(mixed, plain)
def test_what_is_replaced_by_itself_is_no_edit(old: str, _new: str):
    assert replaced(old, Span(0, len(old)), said(old), "\n") == ()
