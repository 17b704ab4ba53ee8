"""Which links of a body can lead to a pattern, and how they are led elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.body.bodylinks import body_links, goal_at
from editor.core.edit import apply_edits, inverse
from editor.core.operations import RetargetLinks
from editor.core.plan import perform
from editor.core.snapshot import Snapshot
from editor.core.span import Span

HEAD = "---\nid: pat_1\ntitle: Open Ledger\n---\n"


def names(text: str) -> list[str]:
    return [link.name for link in body_links(text, Span(0, len(text)))]


def changed(body: str, targets: dict[str, str | None]) -> str:
    """The body after the links were led elsewhere; the edits are proven and can be taken back."""
    snapshot = Snapshot(HEAD + body)
    edits, after = perform(snapshot, RetargetLinks(targets))
    assert apply_edits(after.text, inverse(snapshot.text, edits)) == snapshot.text
    return after.text.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("See [it](open-ledger.md).", "open-ledger"),
        ("See [it](open-ledger).", "open-ledger"),
        ("See [it](./open-ledger.md).", "open-ledger"),
        ("See [it](../tools/open-ledger.md#context).", "open-ledger"),
        ("See [it](/patterns/open-ledger/).", "open-ledger"),
        ("See [it](/patterns/open-ledger/?a=b#c).", "open-ledger"),
        ("See [it](open-ledger.html 'Title').", "open-ledger"),
        ('See [it]( <open ledger.md> "Title" ).', "open ledger"),
        ("See [it](v1.0/open-ledger.md).", "open-ledger"),
        ("See [it](offene-bücher.md).", "offene-bücher"),
        ("See [it\nall](open-ledger.md).", "open-ledger"),
        ("**[it](open-ledger)**", "open-ledger"),
        ("[![a](a.png)](open-ledger.md)", "open-ledger"),
        ("| [it](open-ledger.md) | b |", "open-ledger"),
        ("> quoted [it](open-ledger.md)", "open-ledger"),
        ("- item\n\n    [it](open-ledger.md) below it", "open-ledger"),
        ("[it]: open-ledger.md", "open-ledger"),
        ("  [it]: <../a/open-ledger.md> 'Title'", "open-ledger"),
        ("> [it]: open-ledger.md", "open-ledger"),
        ("See [[open-ledger]].", "open-ledger"),
        ("See [[open-ledger|the ledger]].", "open-ledger"),
        ("See [[ open-ledger#Context ]].", "open-ledger"),
        ("See [[tools/open-ledger.md]].", "open-ledger"),
        ("See [[Open Ledger: for all]].", "Open Ledger: for all"),
        ("a ` b\n- c ` [it](open-ledger.md)", "open-ledger"),
        ("a \\` b [it](open-ledger.md) `", "open-ledger"),
    ],
)
def test_a_link_to_a_pattern(text: str, name: str):
    assert names(text) == [name]
    (link,) = body_links(text, Span(0, len(text)))
    assert link.target.of(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "[it](https://example.org/open-ledger)",
        "[it](//example.org/open-ledger)",
        "[it](www.example.org/open-ledger)",
        "[it](https.example.org/open-ledger)",
        "[it](mailto:open-ledger)",
        "[it](#context)",
        "[it]()",
        "[it](<>)",
        "[it](../)",
        "[it](/)",
        "[it](README.md)",
        "[it](picture.png)",
        "![it](open-ledger)",
        "![[open-ledger]]",
        "\\[it](open-ledger.md)",
        "it](open-ledger.md)",
        "[it] (open-ledger.md)",
        "[it](two words)",
        "`[it](open-ledger.md)`",
        "``a ` [it](open-ledger.md)`` b",
        "`[[open-ledger]]`",
        "```\n[it](open-ledger.md)\n```",
        "> ```\n> [it](open-ledger.md)\n> ```",
        "text\n\n    [it](open-ledger.md)",
        "a <!-- [it](open-ledger.md) --> b",
        "<!--\n[it](open-ledger.md)\n-->",
        '<a href="[it](open-ledger.md)">',
        "[1]: https://example.org",
        "[^1]: open-ledger",
        "[Note]: this is a text",
        "[x] a task",
        "[[ ]]",
        "[1] [2]: a",
    ],
)
def test_no_link_to_a_pattern(text: str):
    assert names(text) == []


def test_links_stand_in_the_order_of_their_places():
    text = "[a]: one.md\n[b]: two.md\n\n[c](three.md) [[four]]\n[d](five)"
    assert names(text) == ["one", "two", "three", "four", "five"]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_only_the_names_of_the_links_change(newline: str):
    body = (
        "# [T](old.md)\n\nA lead with [it](../x/old.md#a) and `[it](old.md)`.\n\n"
        "> [!NOTE] Confidence [Rating](old): ★☆☆ (Low)\n> See [[old]],\n> [it](/patterns/old/).\n\n---\n\n"
        "### Section 1: [Context](old)\n\n[it](older.md), [old](old.md 'old'), [[old|old]]\n\n"
        "```\n[[old]]\n```\n\n[x]: old.md\n"
    ).replace("\n", newline)
    expected = (
        "# [T](brand-new.md)\n\nA lead with [it](../x/brand-new.md#a) and `[it](old.md)`.\n\n"
        "> [!NOTE] Confidence [Rating](brand-new): ★☆☆ (Low)\n> See [[brand-new]],\n> [it](/patterns/brand-new/).\n\n"
        "---\n\n"
        "### Section 1: [Context](brand-new)\n\n[it](older.md), [old](brand-new.md 'old'), [[brand-new|old]]\n\n"
        "```\n[[old]]\n```\n\n[x]: brand-new.md\n"
    ).replace("\n", newline)
    assert changed(body, {"old": "brand-new"}) == expected
    assert changed(expected, {"brand-new": "old"}) == body


def test_a_link_becomes_its_text():
    body = "Lead [*it*](old.md 'T'), [[old]], [[old|that]], [![a](a.png)](old) and [new](new.md).\n\n[x]: old.md\n"
    assert changed(body, {"old": None}) == ("Lead *it*, old, that, ![a](a.png) and [new](new.md).\n\n[x]: old.md\n")


def test_links_change_where_the_front_matter_cannot_be_read():
    snapshot = Snapshot("---\ntitle: [a\n---\n\nSee [it](old.md).\n")
    _, after = perform(snapshot, RetargetLinks({"old": "new"}))
    assert after.text == "---\ntitle: [a\n---\n\nSee [it](new.md).\n"


def test_names_that_are_not_there_change_nothing():
    edits, _ = perform(Snapshot(HEAD + "\n[it](old.md)\n"), RetargetLinks({"other": "new"}))
    assert edits == ()


PIECES = (
    "[t](old.md)", "[t](x)", "[[old]]", "[[Old|t]]", "`", "``", "\n", "\n\n", "    ", "- ", "> ", "### ", "---\n",
    "```\n", "<!--", "-->", "<b>", "[", "]", "(", "!", "\\", "[d]: old.md", "word ", "| ", "\r\n", "[!NOTE] A: ",
    "Section 1: X\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_body_is_changed_in_its_links_alone_and_back(body: str):
    before = Snapshot(HEAD + body)
    links = body_links(before.text, before.body.span)
    _, after = perform(before, RetargetLinks({"old": "brand-new"}))
    found = body_links(after.text, after.body.span)
    assert [link.name for link in found] == ["brand-new" if link.name == "old" else link.name for link in links]
    assert perform(after, RetargetLinks({"brand-new": "old"}))[1].text == before.text
    assert len(after.text) - len(before.text) == 6 * sum(link.name == "old" for link in links)


@pytest.mark.parametrize(
    ("marked", "goal"),
    [
        ("See [the |ledger](open-ledger.md).", "pattern:open-ledger"),
        ("See |[the ledger](open-ledger.md).", "pattern:open-ledger"),
        ("See [the ledger](open-ledger.md)|.", "pattern:open-ledger"),
        ("Se|e [the ledger](open-ledger.md).", ""),
        ("See [the ledger](../to|ols/open%20ledger.md#a).", "pattern:open ledger"),
        ("See [`the` le|dger `of` all](pattern:open-ledger).", "pattern:open-ledger"),
        ("See [[open-|ledger|the ledger]].".replace("|the", "¦the"), "pattern:open-ledger"),
        ("[a](one) [b](t|wo) [c](three)", "pattern:two"),
        ("[![a](a.p|ng)](open-ledger.md)", "pattern:open-ledger"),
        ("See [the |page](https://example.org/a?b=1&amp;c=(2)).", "https://example.org/a?b=1&c=(2)"),
        ("See <https://exa|mple.org>.", "https://example.org"),
        ("See https://example.|org/a, or not.", "https://example.org/a"),
        ("See `https://exam|ple.org`.", ""),
        ("See `[a](open-le|dger)`.", ""),
        ("```\n[a](open-le|dger)\n```\n", ""),
        ("> quoted [i|t](open-ledger)", "pattern:open-ledger"),
        ("[it\na|ll](open-ledger.md)", "pattern:open-ledger"),
        ("See [the |ledger][L  1] here.\n\n[l 1]: open-ledger.md\n", "pattern:open-ledger"),
        ("See [the ledger][l| 1] here.\n\n[l 1]: open-ledger.md\n", "pattern:open-ledger"),
        ("See [the ledger] here.\n\n[the ledger]: open|-ledger.md\n", "pattern:open-ledger"),
        ("See [the le|dger] here.\n\n[the ledger]: https://example.org\n", "https://example.org"),
        ("See [the le|dger] here.", ""),
        ("[a](mai|lto:a@b.org) [b](#pla|ce)".replace("pla|ce", "place"), ""),
        ("[a](java|script:alert(1))", ""),
        ("|", ""),
    ],
)
def test_a_place_in_a_link_leads_where_the_link_leads(marked: str, goal: str):
    place = marked.index("|")
    assert goal_at((marked[:place] + marked[place + 1 :]).replace("¦", "|"), place) == goal


@given(st.text("[]()<>`|\\a:/#\n !\"'.hpst", max_size=60), st.integers(0, 60))
def test_no_text_is_too_odd_for_a_goal(text: str, place: int):
    goal = goal_at(text, min(place, len(text)))
    assert goal == "" or goal.startswith(("pattern:", "http"))
