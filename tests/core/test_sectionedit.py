"""Edits of the body: the part's text alone changes, heading, separator and blank lines stay."""

import pytest

from editor.core.body.bodyoperations import BodyOperation, InsertSection, MoveSection, RemoveSection, RenameSection
from editor.core.document import Document
from editor.core.errors import EditRefused, NotFound
from editor.core.operations import Operation, ReplaceCallout, ReplaceLead, ReplaceSection
from tests.corpus import NAMES

FRONT = "---\ntitle: A\n---\n"
BODY = """
Lead.

> [!NOTE] Rating
> Why.

---

### Section 1: Context

One.

Two.

---

### Section 2: Problem

### Section 3: Solution
"""


def edited(body: str, operation: Operation, newline: str = "\n") -> str:
    """The body after the operation; undoing it is checked on the way."""
    before = (FRONT + body).replace("\n", newline)
    document = Document(before)
    document.perform(operation, "edit")
    after = document.text
    document.undo()
    assert document.text == before
    assert after.count("\r\n") == (after.count("\n") if newline == "\r\n" else 0)
    return after.replace("\r\n", "\n").removeprefix(FRONT)


def refusal(operation: Operation, body: str = BODY) -> str:
    """What is said when the operation is refused; the text is as it was."""
    document = Document(FRONT + body)
    with pytest.raises(EditRefused) as refused:
        document.perform(operation, "edit")
    assert document.text == FRONT + body
    assert not document.history.undo_label
    return str(refused.value)


both_newlines = pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])


@both_newlines
@pytest.mark.parametrize(
    ("operation", "old", "new"),
    [
        (ReplaceSection(0, "One.\n\n2."), "Two.", "2."),
        (ReplaceSection(0, "Only\nlines"), "One.\n\nTwo.", "Only\nlines"),
        (ReplaceSection(0, "\n\nOne.\n\nTwo.\n\n"), "", ""),
        (ReplaceSection(0, ""), "One.\n\nTwo.", ""),
        (ReplaceSection(1, "Hurts."), "Problem\n\n", "Problem\n\nHurts.\n\n"),
        (ReplaceSection(2, "Heals."), "Solution\n", "Solution\n\nHeals.\n"),
        (ReplaceLead("New\nlead."), "Lead.", "New\nlead."),
        (ReplaceLead(""), "Lead.\n\n", ""),
        (ReplaceCallout("Rating", "Why not."), "Why.", "Why not."),
        (ReplaceCallout("New", "Why."), "Rating", "New"),
        (ReplaceCallout("New", "One.\n\nTwo.  \nEnd."), "Rating\n> Why.", "New\n> One.\n>\n> Two.  \n> End."),
        (ReplaceCallout("Rating", ""), "Rating\n> Why.", "Rating"),
        (ReplaceCallout("", "Why."), "Rating", ""),
    ],
)
def test_replacing_a_part(operation: Operation, old: str, new: str, newline: str):
    assert edited(BODY, operation, newline) == BODY.replace(old, new, 1)


@pytest.mark.parametrize(
    ("body", "operation", "after"),
    [
        ("### Section 1: A", ReplaceSection(0, "Text."), "### Section 1: A\n\nText.\n"),
        ("### Section 1: A\n\n\n\n", ReplaceSection(0, "Text."), "### Section 1: A\n\nText.\n"),
        (
            "### Section 1: A\n---\n### Section 2: B\n",
            ReplaceSection(0, "T."),
            "### Section 1: A\n\nT.\n\n---\n### Section 2: B\n",
        ),
        (
            "### Section 1: A\nTight.\n### Section 2: B\n",
            ReplaceSection(0, "T."),
            "### Section 1: A\nT.\n### Section 2: B\n",
        ),
        ("", ReplaceLead("Lead."), "\nLead.\n"),
        ("\n### Section 1: A\n", ReplaceLead("Lead."), "\nLead.\n\n### Section 1: A\n"),
        ("# Title\n\n### Section 1: A\n", ReplaceLead("Lead."), "# Title\n\nLead.\n\n### Section 1: A\n"),
        ("Lead.\n> [!NOTE] A\n> B.\n", ReplaceCallout("C", "D."), "Lead.\n> [!NOTE] C\n> D.\n"),
        ("[!NOTE] A\nB.\n", ReplaceCallout("C", "D."), "[!NOTE] C\nD.\n"),
    ],
)
def test_replacing_a_part_of_an_unusual_body(body: str, operation: Operation, after: str):
    assert edited(body, operation) == after


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_section_emptied_and_filled_again(newline: str):
    emptied = edited(BODY, ReplaceSection(0, ""), newline)
    assert "One" not in emptied
    assert "One." in edited(emptied, ReplaceSection(0, "One.\n\nTwo."), newline)


@pytest.mark.parametrize(
    ("operation", "line", "said"),
    [
        (
            ReplaceSection(0, "One.\n\n### Section 9: Other\n"),
            "Line 3 of this text (“### Section 9: Other”) would be read as the heading of a section",
            "the headings of the sections",
        ),
        (
            ReplaceSection(0, "text\n\n```\nnot closed"),
            "Line 3 of this text (“```”) would be read as the beginning of code or a comment that nothing closes",
            "the headings of the sections",
        ),
        (
            ReplaceSection(2, "text\n\n---"),
            "Line 3 of this text (“---”) would be read as a separator",
            "the section “Section 3: Solution”",
        ),
        (
            ReplaceLead("Lead.\n\n> [!NOTE] Other"),
            "Line 3 of this text (“> [!NOTE] Other”) would be read as a callout",
            "the lead",
        ),
        (
            ReplaceLead("Lead.\n\n## 1. " + 80 * "x"),
            f"Line 3 of this text (“## 1. {53 * 'x'}…”) would be read as the heading of a section",
            "the lead",
        ),
    ],
)
def test_text_that_would_be_read_as_something_else_is_refused(operation: Operation, line: str, said: str):
    assert refusal(operation) == f"{line}, and so change {said}. Change the line."


def test_code_that_is_open_in_the_file_is_named_by_its_line():
    body = "### Section 1: Context\n\nOne.\n\n### Section 2: Problem\n\n```\nnot closed\n"
    said = refusal(MoveSection(0, 1), body)
    assert said.startswith("Line 6 of the file (“```”) would be read as the beginning of code or a comment")


@pytest.mark.parametrize("title", ["Rating\n\nmore", " Rating", "Rating "])
def test_the_title_of_a_callout_is_one_line(title: str):
    assert refusal(ReplaceCallout(title, "Why.")).startswith("The title of a callout is one line")


def test_what_is_not_there():
    document = Document(FRONT + "Lead.\n")
    with pytest.raises(EditRefused, match="no callout"):
        document.perform(ReplaceCallout("A", "B"), "edit")
    for index in (0, -1):
        with pytest.raises(NotFound, match="no section"):
            document.perform(ReplaceSection(index, "A"), "edit")


def test_the_body_is_edited_where_the_front_matter_is_broken():
    document = Document("---\na: b: c\n---\nLead.\n")
    assert document.perform(ReplaceLead("New."), "edit")
    assert document.text == "---\na: b: c\n---\nNew.\n"


MIXED = (
    "Lead.\r\nMore.\n\n### Section 1: Context \n\nOne \x0c\r\ntwo\u2028\n\t\nthree  \r\n---\n"
    "### Section 2: Problem\n\x0c\n\nB."
)


@pytest.mark.parametrize(
    ("operation", "old", "new"),
    [
        (ReplaceSection(0, "One \x0c\n2\u2028\n\t\nthree  "), "two", "2"),
        (ReplaceSection(0, "One \x0c\ntwo\u2028\n\t\nthree  \nfour"), "three  ", "three  \r\nfour"),
        (ReplaceSection(1, "\x0c\n\nC."), "B.", "C."),
        (ReplaceLead("Lead.\nLess."), "More.", "Less."),
        (RenameSection(0, "Where"), "Context", "Where"),
        (RemoveSection(1), "\r\n---\n### Section 2: Problem\n\x0c\n\nB.", ""),
        (
            InsertSection("Solution", "C.", NAMES),
            "B.",
            "B.\r\n---\n### Section 3: Solution\n\nC.",
        ),
    ],
)
def test_mixed_line_ends_form_feeds_and_blanks_stay(operation: BodyOperation, old: str, new: str):
    document = Document(FRONT + MIXED, NAMES)
    assert document.perform(operation, "edit")
    assert document.text == FRONT + MIXED.replace(old, new, 1)


def test_triple_quotes_and_what_belongs_to_no_part_are_kept():
    body = "'''\n# Title\n\nLead.\n\n> [!NOTE] Rating\n\nAside.\n\n---\n\n### Section 1: Context\n\nA.\n'''\n"
    document = Document(FRONT + body, NAMES)
    for operation in (ReplaceCallout("Other", "Why."), RemoveSection(0), InsertSection("Context", "B.", NAMES)):
        assert document.perform(operation, "edit")
    kept = "'''\n# Title\n\nLead.\n\n> [!NOTE] Other\n> Why.\n\nAside.\n\n---\n\n### Section 1: Context\n\nB.\n"
    assert document.text == FRONT + kept


def test_emptying_and_writing_again_and_again_piles_up_no_blank_lines():
    text = "---\na: 1\n---\n\n### Section 1: Context\n\nOne.\n\n---\n\n### Section 2: Problem\n\nTwo.\n"
    document = Document(text)
    for _ in range(3):
        document.perform(ReplaceSection(0, ""), "Empty")
        document.perform(ReplaceSection(0, "One."), "Write")
    assert document.text == text
