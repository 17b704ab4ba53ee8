"""Replacing in all patterns of a library: only the words that were found differ, and what would do harm is refused."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

from editor.core.errors import EditRefused, TrellisError
from editor.core.front.yamltree import same
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.schema.guidance import SECTION_NAMES
from editor.session.library import Library
from editor.session.refactoring import Plan, apply, undo
from editor.session.replacing import Wanted, found_in, parts_of
from editor.session.replacingmany import Replacing, plan_replace
from tests.corpus import PatternFile, by_pyyaml, front_of, readable_files, windows_files

files = st.sampled_from(readable_files() + windows_files())
NEW = st.sampled_from(["shelf", "", "a “shelf” 🪴", "c: # d", "*x* | y", "don't", "\\1 \\n", "two words"])


def prose(file: PatternFile) -> Iterator[Span]:
    """Where the prose of the body stands in the file, found without the parts of the pages."""
    body = file.snapshot.body
    yield body.lead
    if body.callout is not None:
        first = file.text.find("\n", body.callout.span.start) + 1
        if first <= body.callout.span.end:
            yield Span(first, body.callout.span.end)
    yield from (section.content for section in body.sections)


def words_of(file: PatternFile) -> list[str]:
    return sorted({word for part in parts_of(file.snapshot) for word in re.findall(r"\w{2,}", part.text)})


@given(files, st.data(), NEW, st.booleans())
def test_nothing_differs_but_what_was_found(file: PatternFile, data: st.DataObject, new: str, cased: bool) -> None:
    words = words_of(file)
    assume(words)
    old = data.draw(st.sampled_from(words))
    replacing = Replacing(Wanted(old, cased, whole_words=True), new)
    assert replacing.concerns(file.text)
    try:
        after = replacing.replaced(file.snapshot).text
    except TrellisError as error:
        event("refused")
        assert str(error)
        return
    pattern = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", 0 if cased else re.IGNORECASE)
    count = 0
    body = file.text
    for span in sorted(prose(file), reverse=True):
        said, found = pattern.subn(lambda _found: new, span.of(body))
        body = body[: span.start] + said + body[span.end :]
        count += found
    start = file.snapshot.parts.body.start
    assert after.endswith(body[start:])
    front = after.removesuffix(body[start:])
    summary = str(file.data.get("summary") or "")
    expected, found = pattern.subn(lambda _found: new, summary)
    if not found:
        assert front == file.text[:start]
    else:
        assert same(by_pyyaml(after), {**file.data, "summary": expected})
        (before_lines, after_lines) = (text.split("\n") for text in (front_of(file.text), front_of(after)))
        summaries = [line for line in before_lines if line not in after_lines]
        assert all("summary" in line or line[:1] in " \t" for line in summaries)
        node = file.snapshot.node(("summary",))
        assert node is not None
        written = node.span.of(file.text)
        if new in ("shelf", "two words") and not any(escape in written for escape in ("\\", "''")):
            written = pattern.sub(new, written)
            assert front == file.text[: node.span.start] + written + file.text[node.span.end : start]
    assert replacing.places == count + found


@given(files, st.text(st.sampled_from("aeorth \n.'\"-’ſİ"), min_size=1, max_size=5), st.booleans(), st.booleans())
def test_no_file_is_passed_over_that_holds_it(file: PatternFile, text: str, cased: bool, whole: bool) -> None:
    wanted = Wanted(text, cased, whole)
    if found_in(parts_of(file.snapshot), wanted):
        assert Replacing(wanted, "").concerns(file.text)


FRONT = "---\nslug: {slug}\ntitle: A tool\nsummary: {summary}\n---\n\n"
BODY = "Lead with a tool.\n\n### Section 1: Context\n\nThe tool\nof tools.\n\n---\n\n### Section 2: Problem\n\nTools!\n"


def pattern(slug: str, body: str = BODY, summary: str = "A tool.") -> str:
    return FRONT.format(slug=slug, summary=summary) + body


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    folder = tmp_path / "library"
    (folder / "sub").mkdir(parents=True)
    texts = {
        "plain": pattern("plain"),
        "sub/windows": pattern("windows").replace("\n", "\r\n"),
        "other": pattern("other", "Nothing here.\n", "None."),
        "escaped": pattern("escaped", "None.\n", '"A t\\x6fol."'),
        "doubled": pattern("doubled", "None.\n", "'It''s a tool'"),
        "broken": pattern("broken", summary='"A tool'),
    }
    for name, text in texts.items():
        (folder / f"{name}.md").write_bytes(text.encode())
    library = Library(folder)
    library.read()
    yield library
    library.index.close()


def planned(library: Library, wanted: Wanted | re.Pattern[str], text: str) -> tuple[Plan, dict[str, str]]:
    """The plan, and each file that it changes by its name."""
    plan = plan_replace(library, wanted, text)
    return plan, {change.path.stem: change.after or "" for change in plan.changes}


def test_all_files_are_planned_written_and_taken_back(library: Library) -> None:
    before = {path: path.read_bytes() for path in library.index.folder.rglob("*.md")}
    plan, after = planned(library, Wanted("tool", whole_words=True), "shelf")
    assert plan.label == "Replace “tool” with “shelf”"
    expected = pattern("plain", BODY.replace("a tool", "a shelf").replace("The tool", "The shelf"), "A shelf.")
    assert after["plain"] == expected
    assert after["windows"] == expected.replace("plain", "windows").replace("\n", "\r\n")
    assert sorted(after) == ["doubled", "escaped", "plain", "windows"]
    assert "summary: 'It''s a shelf'\n" in after["doubled"]
    assert plan.notes == ("8 places were found.",)
    assert [(each.path.stem, each.sentence) for each in plan.refusals] == [
        ("broken", "Its front matter can't be read, so fields and text can't be told apart. Mend the file first.")
    ]
    applied = apply(library, plan)
    assert library.find("plain") is not None
    assert library.find("plain").summary == "A shelf."  # type: ignore[union-attr]
    undo(library, applied)
    assert {path: path.read_bytes() for path in library.index.folder.rglob("*.md")} == before


def test_a_file_with_several_names_is_changed_once(library: Library, tmp_path: Path) -> None:
    folder = library.index.folder
    (tmp_path / "outside.md").write_text(pattern("outside"), "utf-8")
    for name, target in (("a-link", "plain.md"), ("sub/link", "../plain.md"), ("b-out", "../outside.md"),
                         ("c-out", "../outside.md"), ("lost", "nowhere.md")):  # fmt: skip
        (folder / f"{name}.md").symlink_to(target)
    plan, after = planned(library, Wanted("tool", whole_words=True), "shelf")
    assert sorted(after) == ["b-out", "doubled", "escaped", "plain", "windows"]
    assert plan.notes == ("11 places were found.",)
    apply(library, plan)
    assert (folder / "a-link.md").is_symlink()
    assert "a shelf" in (tmp_path / "outside.md").read_text("utf-8")
    assert "a shelf" in (folder / "plain.md").read_text("utf-8")


def test_words_in_quotes_are_found_where_yaml_spells_them_otherwise(library: Library) -> None:
    _, after = planned(library, Wanted("It's a"), "No")
    assert "summary: 'No tool'\n" in after["doubled"] or "summary: No tool\n" in after["doubled"]


def test_a_regular_expression_names_what_it_found(library: Library) -> None:
    plan, after = planned(library, re.compile(r"(\w+) (tool)\b"), r"\2 \1")
    assert "Lead with tool a.\n" in after["plain"]
    assert plan.label == r"Replace “(\w+) (tool)\b” with “\2 \1”"
    assert planned(library, re.compile("x*"), "y")[0].changes == ()
    assert "### Section 2: Problem\n\nThings!\n" in planned(library, re.compile("^Tools"), "Things")[1]["plain"]
    for text in (r"\3", r"\q", r"\g<name>"):
        with pytest.raises(EditRefused, match="can't be filled in"):
            plan_replace(library, re.compile("tool"), text)


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("The", "## Section 9: The", "Context"),
        ("The", "#### The", "Context"),
        ("The", "```", "Context"),
        ("Tools!", "~~~", "Problem"),
        ("of tools.", "===", "Context"),
        ("of tools.", "---", "Context"),
        ("Tools!", "<!-- Tools", "Problem"),
        ("Lead", "> [!NOTE] Lead", "Lead"),
        ("Lead", "### Section 3: Solution\n\nLead", "Lead"),
    ],
)
def test_what_would_do_harm_is_refused_for_that_file_and_the_others_go_on(
    library: Library, old: str, new: str, part: str
) -> None:
    (library.index.folder / "inline.md").write_text(pattern("inline", f"Now {old} is in the midst.\n"), "utf-8")
    plan, after = planned(library, Wanted(old, cased=True), new)
    refused = {each.path.stem: each.sentence for each in plan.refusals if each.path.stem != "broken"}
    assert set(refused) == {"plain", "windows"}
    assert refused["plain"].startswith(f"{part}: ")
    assert "inline" in after


def test_links_that_would_lead_elsewhere_are_told(library: Library) -> None:
    (library.index.folder / "linked.md").write_text(pattern("linked", "See the [tool](tool.md).\n"), "utf-8")
    plan, after = planned(library, Wanted("tool"), "shelf")
    assert "[shelf](shelf.md)" in after["linked"]
    assert plan.notes[1].startswith("In 1 file links would lead elsewhere.")


def test_progress_counts_all_files_and_nothing_is_looked_for_without_letters(library: Library) -> None:
    told: list[tuple[int, int]] = []
    plan = plan_replace(library, Wanted("  "), "x", progress=lambda done, total: told.append((done, total)))
    assert plan.changes == ()
    assert told[-1] == (6, 6)


def test_the_folder_of_a_lone_file_is_not_searched_below(library: Library) -> None:
    lone = Library(library.index.folder, implied=True)
    assert "windows" not in planned(lone, Wanted("tool"), "shelf")[1]
    lone.index.close()


@pytest.mark.parametrize(
    "summary",
    [
        'summary: "a \\x74ool"',
        "summary: 'a t''ool'",
        "x: &x a tool\nsummary: *x",
        "summary: &x a tool",
        '"summary": a tool',
        'summary:\n  "a t\\\n  ool"',
        '"sum\\x6dary": "a t\\x6fol"',
        "summary: >-\n  a\n\n  tool",
        "{summary: a tool}",
    ],
)
def test_a_summary_is_read_however_it_is_spelled(summary: str) -> None:
    text = f"---\nslug: one\n{summary}\nnext: '' # \\\n---\n" if summary[0] != "{" else f"---\n{summary}\n---\n"
    said = str(Snapshot(text, SECTION_NAMES).data["summary"])
    assert Replacing(Wanted(said, cased=True), "").concerns(text)


def test_files_that_hold_it_among_their_fields_alone_are_passed_over() -> None:
    assert not Replacing(Wanted("resilience"), "").concerns("---\nresilience: 3\nsummary: None.\n---\n\nNone.\n")
    passed = [file for file in readable_files() if not Replacing(Wanted("nobodysword"), "").concerns(file.text)]
    assert len(passed) > 0.8 * len(readable_files())
