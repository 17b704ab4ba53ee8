"""Rendering a text piece by piece gives the page that it gives as a whole, and each place of it is found again."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.span import Span
from editor.render.allowed import harmless
from editor.render.blocks import laid_out, pieces
from editor.render.body import BodyParts, BodyRenderer, _definitions, body_parts
from editor.render.places import LEAD, Place, place_at, place_named, same_place
from tests.corpus import PatternFile, all_files

LINES = st.sampled_from(
    ["", "", "Text of it.", "- item", "  more of it", "    code", "1. first", "2. second", "> quote", "```", "~~~ x",
     "| a | b |", "|---|---|", "* * *", "***", "---", "# Heading", "<b>bold", "</td>", "<table>", "\ttab", "[a]: b"]
)  # fmt: skip


def squeezed(html: str) -> str:
    without = re.sub(r'<a name="place-[^"]*"></a>', "", html)
    return re.sub(r"\s+", " ", re.sub(r">\s+<", "><", without)).strip()


def as_one(text: str, definitions: str = "") -> str:
    return harmless(BodyRenderer()._markdown.convert(f"{laid_out(text)}\n\n{definitions}")) if text.strip() else ""


@given(st.lists(LINES, max_size=12))
def test_no_line_is_left_out_or_taken_twice(lines):
    text = "\n".join(lines)
    spans = pieces(text)
    ends = [0, *(span.end for span in spans)]
    starts = [*(span.start for span in spans), len(text)]
    assert all(text[end:start].strip() == "" for end, start in zip(ends, starts, strict=True))
    assert all(end <= start for end, start in zip(ends, starts, strict=True))


@given(st.lists(LINES.filter(lambda line: line != "[a]: b"), max_size=9))
def test_pieces_give_the_page_of_the_whole(lines):
    text = "\n".join(lines)
    assert squeezed(BodyRenderer().html(BodyParts("", None, "", (("# A", text),)))).partition("</p>")[2] == squeezed(
        as_one(text)
    )


@pytest.mark.parametrize("file", all_files()[::9], ids=repr)
def test_real_sections_too(file: PatternFile):
    renderer, parts = BodyRenderer(), body_parts(file.snapshot)
    for _, text in parts.sections:
        definitions = _definitions(parts)
        assert squeezed(renderer._part(0, text, definitions)) == squeezed(as_one(text, definitions))


def test_paragraphs_lists_and_code_are_pieces_of_their_own():
    text = "One.\n\n- a\n\n- b\n\n  more\n\nTwo.\n\n```\nx\n\ny\n```\n\n\n> q\n\n> r\n"
    assert [span.of(text) for span in pieces(text)] == [
        "One.", "- a\n\n- b\n\n  more", "Two.", "```\nx\n\ny\n```", "> q", "> r",
    ]  # fmt: skip


def test_each_piece_has_its_name_before_its_first_word():
    html = BodyRenderer().html(BodyParts("Lead.", None, "", (("# A", "> Said.\n\n| a |\n|---|\n\n***\n"),)))
    assert f'<p><a name="{Place(LEAD, 0).name}"></a>Lead.</p>' in html
    assert re.search(r'<td class="quote">\s*<p><a name="place-0-0"></a>Said.', html)
    assert re.search(r'<th[^>]*><a name="place-0-1"></a>a</th>', html)
    assert "place-0-2" not in html


def test_names_say_their_place():
    place = Place(3, 14)
    assert place_named(place.name) == place
    assert place_named("section-3") is None


def test_a_place_and_its_stretch_of_the_text():
    text = "One.\n\n\n- a\n- b\n\nTwo."
    for offset, said in ((0, "One."), (3, "One."), (5, "One."), (8, "- a\n- b"), (len(text), "Two.")):
        place = place_at(0, text, offset)
        assert place.span(text).of(text) == said
    assert place_at(0, "", 0).span("").of("") == ""
    assert Place(0, 7).span(text) == Span(len(text), len(text))


@pytest.mark.parametrize(
    ("shown", "word", "source", "found"),
    [
        ("A bold word, and a link there.", "word", "A **bold** word, and a [link](https://x.org/a) there.", "word"),
        ("A bold word, and a link there.", "there", "A **bold** word, and a [link](https://x.org/a) there.", "there"),
        ("one", "one", "- two\n- **one**\n- three", "one"),
        ("same same same end", "end", "*same* same same end", "end"),
        ("…", "…", "...", "..."),
        ("", "", "Text", "Text"),
    ],
)
def test_a_word_of_the_page_is_found_in_the_source(shown, word, source, found):
    assert same_place(shown, shown.index(word), source) == source.index(found)


def test_the_later_of_two_like_words_is_the_later_one():
    source = "Tools are *lent*. Tools are *mended*."
    assert same_place("Tools are lent. Tools are mended.", 16, source) == source.rindex("Tools")
