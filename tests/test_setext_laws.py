"""Bodies with lines directly above a row of `-` or `=`, which Markdown takes for headings: mostly by accident, where a
paragraph stands right above a separator. They are text like any other; no edit damages them or makes more of them.
"""

import re

from hypothesis import event, given, settings
from hypothesis import strategies as st

from editor.core.body.bodyoperations import InsertSection, ReplaceSection
from editor.core.snapshot import Snapshot
from tests.corpus import NAMES
from tests.test_body_laws import assert_meant, done, names, operations, texts

_UNDERLINED = re.compile(r"^(?=.*[^\s>#-]) {0,3}(?![#>|]|[-*+] )\S.*\r?\n {0,3}(?:-+|=+)[ \t]*\r?$", re.MULTILINE)
FRONT = "---\ntitle: Open Ledger\n---\n"
PARAGRAPHS = (
    "Some text.",
    "Two lines\nof text.",
    "- a list\n- of two",
    "> a quote",
    "Why it holds\n------------",
    "What follows\n===",
    "Both\nlines\n---\nand text right below.",
    "  Set in a little\n  --- ",
    "#### A detail",
    "a | b\n- | -",
    "Solution\n========",
    "Section 3: Solution\n-------------------",
)
GAPS = ("\n\n---\n\n", "\n---\n\n", "\n---\n", "\n\n", "\n\n- - -\n\n", "\n\n---\n", "\n-----\n")
paragraphs = st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=3).map("\n\n".join)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """A file whose sections are parted in one way or in several, with headings of both kinds in the text."""
    gaps = draw(st.lists(st.sampled_from(GAPS), min_size=1, max_size=2))
    text = draw(st.sampled_from(("", "Open Ledger\n===========\n\n", "# Open Ledger\n\n"))) + draw(paragraphs)
    for number, name in enumerate(NAMES[: draw(st.integers(0, 4)) or 2], start=1):
        blank = draw(st.sampled_from(("\n\n", "\n")))
        text += f"{draw(st.sampled_from(gaps))}### Section {number}: {name}{blank}{draw(paragraphs)}"
    text = f"{FRONT}\n{text}" + draw(st.sampled_from(("", "\n", "\n\n---\n")))
    return text.replace("\n", draw(st.sampled_from(("\n", "\r\n"))))


def underlined(text: str) -> int:
    """How many lines stand directly above a row that makes a heading of them."""
    return len(_UNDERLINED.findall(text))


@settings(max_examples=4 * settings.default.max_examples)
@given(bodies(), st.data())
def test_any_edit_beside_underlined_lines_changes_what_was_meant(text: str, data: st.DataObject) -> None:
    before = Snapshot(text, NAMES)
    operation = data.draw(operations(before))
    after = done(before, operation)
    event(f"{type(operation).__name__}: {'refused' if after is None else 'done'}")
    if after is None:
        return
    assert_meant(before, after, operation)
    if not isinstance(operation, InsertSection) or not underlined(text):
        # A new section is parted from the others as they are from each other.
        assert underlined(after.text) <= underlined(text)


@given(bodies())
def test_the_parts_follow_each_other_and_each_text_comes_back(text: str) -> None:
    before = Snapshot(text, NAMES)
    body = before.body
    assert "".join(piece.of(text) for piece in body.pieces) == body.span.of(text)
    assert names(before) == list(NAMES[: len(names(before))])
    for index, (_, said) in enumerate(texts(before)[1:]):
        assert before.section_text(index) == said
        after = done(before, ReplaceSection(index, "Other."))
        assert after is not None
        back = done(after, ReplaceSection(index, said))
        assert back is not None
        section = body.sections[index]
        if re.match(r"\r?\n {0,3}-+[ \t]*\r?$", text[section.content.end :], re.MULTILINE):
            # “Other.” is kept from becoming a heading by a blank line, which stays.
            assert re.sub(r"(\r?\n)+", "\n", back.text) == re.sub(r"(\r?\n)+", "\n", text)
        else:
            assert back.text == text
