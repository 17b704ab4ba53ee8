"""One paragraph is set anew only where that makes the page what it is to be."""

import pytest

from editor.render.body import BodyParts, BodyRenderer
from editor.render.pagechange import paragraph_change

TEXT = "First paragraph.\n\n- an item\n\nA [link](other) and *more*.\n\n> Quoted.\n\n| a |\n|---|\n| b |\n\nLast."


def page(text: str) -> str:
    return "<body>" + BodyRenderer().html(BodyParts("Lead.", None, "", (("# A", text), ("# B", "Other.")))) + "</body>"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("First", "The first"),
        ("paragraph.", "paragraph"),
        ("paragraph.", ""),
        ("*more*", "**more**"),
        ("*more*.", "more<br>and\nmore."),
        ("Quoted", "Said"),
        ("Last.", "Last of all, `code`."),
    ],
)
def test_words_typed_in_a_paragraph(old, new):
    before, after = page(TEXT), page(TEXT.replace(old, new, 1))
    change = paragraph_change(before, after)
    assert change is not None
    found = before.index(f'<p><a name="{change.name}">')
    assert before[:found] + change.html + before[before.index("</p>", found) + 4 :] == after


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("an item", "the item"),
        ("| b |", "| c |"),
        ("Last.", "Last.\n\nNew."),
        ("First paragraph.", "- First"),
        ("First paragraph.", ""),
        ("First paragraph.\n\n", ""),
        ("\n\n> Quoted.", ""),
        ("First", "New.\n\nFirst"),
        ("Last.", "```\nLast.\n```"),
    ],
)
def test_whatever_else_changes_is_no_paragraph(old, new):
    assert paragraph_change(page(TEXT), page(TEXT.replace(old, new, 1))) is None


def test_two_paragraphs_are_more_than_one():
    assert paragraph_change(page(TEXT), page(TEXT.replace("First", "1st").replace("Last", "Lst"))) is None
    assert paragraph_change("", page(TEXT)) is None
    assert paragraph_change(page(TEXT), "") is None
