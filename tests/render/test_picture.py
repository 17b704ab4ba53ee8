"""The picture: nothing overlaps, nothing is lost, and its SVG is harmless."""

import time
import xml.etree.ElementTree as ET
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.library.links import Origin
from editor.library.neighbourhood import Edge, Neighbourhood, Node
from editor.render.colours import DARK, LIGHT
from editor.render.picture.layout import lay_out
from editor.render.picture.shapes import Box, Picture
from editor.render.picture.svg import picture_svg
from editor.render.picture.words import lines_of, relation_words, text_width
from tests.translators import translated_by

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("enables", "requires", "generalizes_from", "specializes_to", "alternatives", "complementary", "tools", "x_y")
TITLES = st.one_of(
    st.text(max_size=70),
    st.lists(
        st.sampled_from(["Repair", "Evening", "Stewardship", "of", "x" * 40, "工具图书馆", "a-b"]), max_size=9
    ).map(" ".join),
)


@st.composite
def neighbourhoods(draw: st.DrawFn) -> Neighbourhood:
    """Up to 60 patterns, each linked to one nearer to the centre, and as many links more."""
    count = draw(st.integers(1, 60))
    near = draw(st.integers(1, max(1, count - 1)))
    random = draw(st.randoms(use_true_random=False))
    titles = draw(st.lists(TITLES, min_size=1, max_size=6))
    nodes = [
        Node(
            f"n{number}",
            random.choice(titles),
            "sharing",
            "draft",
            min(number, 1) + (number > near),
            random.random() < 0.2,
        )
        for number in range(count)
    ]

    def edge(one: int, other: int) -> Edge:
        source, target = random.sample((one, other), 2)
        origin = random.choice(list(Origin))
        kind = random.choice(KINDS) if origin in (Origin.CURATED, Origin.INFERRED) else ""
        return Edge(f"n{source}", f"n{target}", kind, origin, random.choice((None, 0.8)))

    edges = [edge(number, 0 if number <= near else random.randint(1, near)) for number in range(1, count)]
    pairs = [random.sample(range(count), 2) for _ in range(random.randint(0, count) if count > 1 else 0)]
    edges += [edge(one, other) for one, other in pairs]
    return Neighbourhood("n0", tuple(nodes), tuple(dict.fromkeys(edges)), hidden=random.choice((0, 14)))


def full(count: int = 60, near: int = 59) -> Neighbourhood:
    """A picture with as much in it as there can be."""
    nodes = [Node("n0", "Tool Library", "sharing", "draft", 0, missing=False)]
    edges = []
    for number in range(1, count):
        depth = 1 if number <= near else 2
        nodes.append(Node(f"n{number}", f"Stewardship of the Commons, Part {number}", "", "", depth, missing=False))
        parent = 0 if depth == 1 else number % near + 1
        edges.append(Edge(f"n{number}", f"n{parent}", KINDS[number % 3], Origin.CURATED, 0.8))
    return Neighbourhood("n0", tuple(nodes), tuple(edges), 0)


def small(*edges: Edge, title: str = "Neighbour", missing: bool = False, hidden: int = 0) -> Picture:
    """The centre and one neighbour."""
    nodes = (
        Node("c", "Centre", "sharing", "draft", 0, missing=False),
        Node("n", title, "", "", 1, missing=missing),
    )
    return lay_out(Neighbourhood("c", nodes, edges, hidden))


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


_SAMPLES = 12


def places_on(path) -> list[tuple[float, float]]:
    """Points along a path, close enough to meet every box on the way."""
    found = [path[0].numbers]
    for piece in path[1:]:
        corners = [found[-1], *zip(piece.numbers[::2], piece.numbers[1::2], strict=True)]
        for part in range(1, _SAMPLES + 1):
            points = corners
            while len(points) > 1:
                points = [
                    (x + (to_x - x) * part / _SAMPLES, y + (to_y - y) * part / _SAMPLES)
                    for (x, y), (to_x, to_y) in pairwise(points)
                ]
            found.append(points[0])
    return found


@given(neighbourhoods())
def test_boxes_never_overlap_and_all_is_inside(neighbourhood):
    picture = lay_out(neighbourhood)
    assert [box.slug for box in picture.boxes] == [node.slug for node in neighbourhood.nodes]
    assert not any(overlap(one, other) for one, other in combinations(picture.boxes, 2))
    for box in picture.boxes:
        assert 0 < box.x < box.x + box.width < picture.width
        assert 0 < box.y < box.y + box.height < picture.height
    for caption in picture.captions:
        assert 0 < caption.y < picture.height
        assert not any(
            box.x - 1 < caption.x < box.x + box.width + 1 and box.y < caption.y < box.y + box.height
            for box in picture.boxes
        )


@given(neighbourhoods())
def test_every_link_is_drawn_once_and_with_its_head(neighbourhood):
    picture = lay_out(neighbourhood)
    drawn = {frozenset((arrow.source, arrow.target)) for arrow in picture.arrows}
    assert drawn == {frozenset((edge.source, edge.target)) for edge in neighbourhood.edges}
    boxes = {box.slug: box for box in picture.boxes}
    for arrow in picture.arrows:
        assert arrow.heads
        tips = [boxes[slug] for slug in (arrow.source, arrow.target)]
        for head in arrow.heads:
            assert any(
                min(abs(head.x - box.x), abs(head.x - box.x - box.width)) < 0.01
                and box.y <= head.y <= box.y + box.height
                for box in tips
            )


@given(neighbourhoods())
def test_arrows_pass_between_the_boxes(neighbourhood):
    picture = lay_out(neighbourhood)
    for arrow in picture.arrows:
        for x, y in places_on(arrow.path):
            for box in picture.boxes[1:]:
                if box.x + 0.5 < x < box.x + box.width - 0.5 and box.y + 0.5 < y < box.y + box.height - 0.5:
                    assert box.slug in (arrow.source, arrow.target)


@settings(max_examples=20)
@given(neighbourhoods())
def test_it_is_the_same_every_time(neighbourhood):
    assert lay_out(neighbourhood) == lay_out(neighbourhood)


@settings(max_examples=30)
@given(neighbourhoods(), st.sampled_from([LIGHT, DARK]))
def test_the_svg_is_well_formed_and_loads_nothing(neighbourhood, colours):
    text = picture_svg(lay_out(neighbourhood), colours, 'Inter"; <x>')
    tree = ET.fromstring(text)
    assert {element.tag for element in tree.iter()} <= {
        SVG + name for name in ("svg", "title", "rect", "g", "path", "polygon", "text")
    }
    assert not any("href" in name or name.startswith("on") for element in tree.iter() for name in element.attrib)
    assert "url(" not in text
    labelled = [element for element in tree.iter(SVG + "g") if element.get("role") == "img"]
    assert len(labelled) == len(neighbourhood.nodes)


def test_hostile_titles_are_text():
    title = "</text><script>alert(1)</script>&\x00\ud800"
    edge = Edge("c", "n", '"onload="x', Origin.CURATED, 0.8)
    tree = ET.fromstring(picture_svg(small(edge, title=title), LIGHT))
    assert not list(tree.iter(SVG + "script"))
    assert any("<script>alert(1)</script>&" in (element.text or "") for element in tree.iter(SVG + "title"))


def test_the_kind_stands_at_the_arrow():
    picture = small(Edge("c", "n", "requires", Origin.CURATED, 0.8), Edge("n", "c", "enables", Origin.INFERRED, 0.8))
    assert "requires" in [caption.text for caption in picture.captions]
    assert picture.boxes[1].note == ("also enabled by, inferred",)
    solid, dashed = sorted(picture.arrows, key=lambda arrow: arrow.stroke.dashes)
    assert (solid.source, dashed.source) == ("c", "n")
    assert "stroke-dasharray" in picture_svg(picture, LIGHT)
    assert "a program inferred it" in [caption.text for caption in picture.captions]


GERMAN = {
    "also {words}": "auch {words}",
    "requires": "setzt voraus",
    "required by": "vorausgesetzt von",
    "wider pattern of": "allgemeineres Muster zu",
    "generalizes from": "Sonderfall von",
    "missing": "fehlt",
    "{words}, inferred": "{words}, erschlossen",
}


def test_words_of_a_longer_language_are_whole_and_the_box_is_as_high_as_they_need():
    edges = [
        Edge("n", "c", "generalizes_from", Origin.INFERRED, 0.8),
        Edge("c", "n", "requires", Origin.INFERRED, 0.8),
        Edge("n", "c", "requires", Origin.INFERRED, 0.8),
    ]
    with translated_by(lambda text, _count: GERMAN.get(text, text)):
        picture = small(*edges, missing=True)
        rows = [row.text for row in picture.boxes[1].rows()]
        svg = picture_svg(picture, LIGHT)
    captions = " ".join(caption.text for caption in picture.captions)
    said = f"{captions} {' '.join(rows)}"
    assert "…" not in said
    for words in ("allgemeineres Muster zu, erschlossen", "setzt voraus, erschlossen", "vorausgesetzt von"):
        assert words in said
    assert rows[-1] == "fehlt"
    assert ">fehlt</text>" in svg
    box = picture.boxes[1]
    assert sum(row.height for row in box.rows()) <= box.height
    # Nothing that stands above a box reaches into it.
    captions_end = max(caption.y for caption in picture.captions if caption.text.startswith(("allg", "ersch"))) + 6
    assert captions_end <= box.y


def test_a_kind_that_both_state_is_one_line_with_two_heads():
    both = [Edge(*ends, "complementary", Origin.CURATED, 0.8) for ends in (("c", "n"), ("n", "c"))]
    (arrow,) = small(*both).arrows
    assert len(arrow.heads) == 2


def test_a_missing_target_says_so_in_a_word():
    picture = small(Edge("c", "n", "requires", Origin.CURATED, 0.8), missing=True)
    assert ">missing</text>" in picture_svg(picture, LIGHT)
    assert "missing" not in picture_svg(small(Edge("c", "n", "requires", Origin.CURATED, 0.8)), LIGHT)


@pytest.mark.parametrize(("hidden", "words"), [(1, "1 more is not shown."), (1263, "1,263 more are not shown.")])
def test_it_says_how_many_are_left_out(hidden, words):
    assert words in picture_svg(small(hidden=hidden), LIGHT)
    assert "not shown" not in picture_svg(small(), LIGHT)


@pytest.mark.parametrize("near", [59, 8, 30])
def test_a_full_picture_is_compact_and_soon_made(near):
    neighbourhood = full(near=near)
    start = time.process_time()
    picture = lay_out(neighbourhood)
    assert time.process_time() - start < 0.5
    assert max(picture.width / 1.6, picture.height) < 1100
    middle = picture.boxes[0].x + picture.boxes[0].width / 2
    assert middle == pytest.approx(picture.width / 2)


@given(st.text(max_size=90), st.integers(1, 3))
def test_lines_are_no_wider_than_their_room(text, most):
    lines = lines_of(text, 120, 12, most)
    assert 1 <= len(lines) <= most
    assert all(text_width(line, 12) <= 120 for line in lines)


def test_lines_break_between_words():
    assert lines_of("Repair Evening for Everybody", 100, 12) == ("Repair Evening", "for Everybody")
    assert lines_of("Repair Evening for Everybody in the Street", 100, 12)[1].endswith("…")


@pytest.mark.parametrize("kind", KINDS)
def test_both_ways_of_a_link_have_words(kind):
    out, back = (relation_words(kind, "curated", outgoing=outgoing) for outgoing in (True, False))
    assert out
    assert back
    assert "_" not in out + back
    assert relation_words(kind, "inferred", outgoing=True) == f"{out}, inferred"
