"""The page around a body: order, escaping, and what is left out."""

import re
from dataclasses import replace

import pytest

from editor.render.colours import DARK, LIGHT
from editor.render.page import Link, Page, RelationGroup, Score, page_html

PAGE = Page(
    domain="change-fatigue",
    title="A Title",
    aliases=("One", "Two"),
    summary="The summary.",
    body="<p>The body.</p>",
    scores=(Score("Resilience", 4.5, 5.0), Score("Ownership", None, 5.0)),
    band="Sustaining",
    reasoning="The reasoning.",
    relations=(
        RelationGroup("Enables", (Link("a-slug", "A Slug", False), Link("gone", "", True))),
        RelationGroup("Requires", ()),
    ),
    footer=("pat_1", "Version 0.1", "CC-BY-SA-4.0"),
    overall=Score("Overall", 3.75, 5.0),
)


def shown(page: Page) -> str:
    return page_html(page, LIGHT, prose_family="Noto Serif", ui_family="Noto Sans")


def body_of(page: Page) -> str:
    return shown(page).partition("<body>")[2]


def test_the_order_of_the_page():
    text = re.sub(r"<[^>]*>", " ", body_of(PAGE))
    order = (
        "change-fatigue", "A Title", "Also known as: One, Two", "The summary.", "The body.", "Resilience", "4.5",
        "Ownership", "not scored", "Overall", "3.75", "Sustaining", "The reasoning.", "Enables", "A Slug", "gone",
        "missing", "pat_1", "Version 0.1", "CC-BY-SA-4.0",
    )  # fmt: skip
    places = [text.index(each) for each in order]
    assert places == sorted(places)


def test_what_is_empty_is_left_out():
    empty = Page("", "", (), " ", "", (), "", "", (RelationGroup("Enables", ()),), ())
    assert body_of(empty) == "</body></html>"


def test_links_lead_to_patterns_and_missing_ones_nowhere():
    html = body_of(PAGE)
    assert '<a href="pattern:a-slug">A Slug</a>' in html
    assert "⚠ gone (missing)" in html
    assert "pattern:gone" not in html


def test_everything_is_escaped_but_the_body():
    evil = "</style><script>&"
    page = Page(
        evil, evil, (evil,), evil, "", (Score(evil, 1.0, 5.0),), evil, evil,
        (RelationGroup(evil, (Link('"><script>', evil, False), Link(evil, evil, True))),), (evil,), None,
    )  # fmt: skip
    html = page_html(page, LIGHT, prose_family="x'}</style><script>", ui_family='"</style>')
    assert "<script" not in html
    assert html.count("</style>") == 1


@pytest.mark.parametrize("value", [-3.0, 0.0, 5.0, 99.0, float("nan"), float("inf")])
@pytest.mark.parametrize("maximum", [5.0, 0.0, float("nan")])
def test_any_number_has_a_bar_of_the_same_width(value, maximum):
    html = body_of(replace(PAGE, scores=(Score("S", value, maximum),), overall=None))
    widths = [int(width) for width in re.findall(r'class="(?:full|rest)" width="(\d+)"', html)]
    assert sum(widths) == (64 if value == value and abs(value) != float("inf") else 0)


def test_the_colours_are_those_of_the_theme():
    dark = page_html(PAGE, DARK, prose_family="a", ui_family="b")
    assert DARK.text in dark
    assert LIGHT.text not in dark
