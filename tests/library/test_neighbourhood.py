"""What comes into the picture: near before far, curated before inferred, and nothing left out in silence."""

from dataclasses import dataclass

from editor.library.links import Origin
from editor.library.neighbourhood import neighbourhood


@dataclass(frozen=True)
class Stated:
    source: str
    target: str
    kind: str = "enables"
    origin: Origin = Origin.CURATED
    weight: float | None = 0.5


@dataclass(frozen=True)
class Known:
    title: str
    domain: str = "sharing"
    status: str = "draft"


def around(*links: Stated, centre: str = "c", missing: tuple[str, ...] = (), **options):
    """The neighbourhood of `centre` in a library that holds nothing but these links."""
    return neighbourhood(
        centre,
        lambda slug: [link for link in links if link.source == slug],
        lambda slug: [link for link in links if link.target == slug],
        lambda slug: None if slug in missing else Known(slug.title()),
        **options,
    )


def slugs(shown) -> list[str]:
    return [node.slug for node in shown.nodes]


def test_a_pattern_without_links_is_alone():
    shown = around()
    assert slugs(shown) == ["c"]
    assert (shown.edges, shown.hidden, shown.steps) == ((), 0, 1)


def test_both_directions_belong_to_it():
    shown = around(Stated("c", "out"), Stated("in", "c"), Stated("far", "in"))
    assert set(slugs(shown)) == {"c", "out", "in"}
    assert {(edge.source, edge.target) for edge in shown.edges} == {("c", "out"), ("in", "c")}


def test_curated_comes_before_inferred_and_heavy_before_light():
    shown = around(
        Stated("c", "hub", "", Origin.HUB, 1.0),
        Stated("c", "guess", origin=Origin.INFERRED, weight=0.99),
        Stated("c", "light", weight=0.2),
        Stated("heavy", "c", weight=0.9),
        Stated("c", "plain", weight=None),
    )
    assert slugs(shown) == ["c", "heavy", "light", "plain", "guess", "hub"]


def test_what_has_no_room_is_counted():
    links = [Stated("c", f"n{number:02}", weight=1 - number / 100) for number in range(20)]
    shown = around(*links, limit=8)
    assert slugs(shown) == ["c", *(f"n{number:02}" for number in range(7))]
    assert shown.hidden == 13
    assert all(edge.target in slugs(shown) for edge in shown.edges)


def test_a_full_first_step_leaves_no_second():
    shown = around(*(Stated("c", f"n{number}") for number in range(9)), Stated("n0", "far"), steps=2, limit=5)
    assert shown.steps == 1
    assert shown.hidden == 5


def test_two_steps():
    shown = around(Stated("c", "near"), Stated("far", "near"), Stated("farther", "far"), steps=2)
    assert [(node.slug, node.depth) for node in shown.nodes] == [("c", 0), ("near", 1), ("far", 2)]
    assert shown.steps == 2


def test_each_neighbour_has_its_turn():
    crowd = [Stated(f"x{number}", "hub", weight=0.9) for number in range(50)]
    shown = around(Stated("c", "hub"), Stated("c", "quiet"), Stated("quiet", "q", weight=0.1), *crowd, steps=2, limit=6)
    assert "q" in slugs(shown)
    assert shown.hidden == 51 - 3


def test_a_missing_target_is_marked():
    shown = around(Stated("c", "gone"), missing=("gone",))
    assert [(node.title, node.missing) for node in shown.nodes] == [("C", False), ("gone", True)]


def test_the_same_link_twice_is_one():
    shown = around(
        Stated("c", "n", origin=Origin.INFERRED, weight=0.9),
        Stated("c", "n", weight=0.3),
        Stated("c", "n", weight=0.4),
        Stated("n", "c"),
        Stated("c", "n", "requires"),
    )
    assert {(edge.source, edge.target, edge.kind, edge.origin, edge.weight) for edge in shown.edges} == {
        ("c", "n", "enables", Origin.CURATED, 0.4),
        ("c", "n", "requires", Origin.CURATED, 0.5),
        ("n", "c", "enables", Origin.CURATED, 0.5),
    }


def test_a_link_in_the_text_that_repeats_a_listed_one_is_left_out():
    shown = around(Stated("c", "n"), Stated("c", "n", "", Origin.BODY, None), Stated("n", "c", "", Origin.BODY, None))
    assert [(edge.source, edge.origin) for edge in shown.edges] == [("c", Origin.CURATED), ("n", Origin.BODY)]


def test_inferred_links_can_be_left_out():
    links = (Stated("c", "guess", origin=Origin.INFERRED), Stated("c", "sure"))
    assert slugs(around(*links, inferred=False)) == ["c", "sure"]
    assert slugs(around(*links)) == ["c", "sure", "guess"]


def test_a_link_to_itself_and_one_to_nothing_are_not_drawn():
    shown = around(Stated("c", "c"), Stated("c", ""))
    assert (slugs(shown), shown.edges, shown.hidden) == (["c"], (), 0)
