"""Refactorings plan what they say and nothing else, over small libraries and over real patterns."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor.core.errors import EditRefused, FileProblem
from editor.core.front.scalarwriter import Spelled
from editor.core.snapshot import Snapshot
from editor.library.additions import relation_spec
from editor.library.links import Origin
from editor.library.refactoring.deleting import delete
from editor.library.refactoring.deprecating import deprecate
from editor.library.refactoring.inverse import inverse_link
from editor.library.refactoring.merging import merge
from editor.library.refactoring.plans import Plan, done
from editor.library.refactoring.renaming import rename
from editor.library.refactoring.repointing import repoint
from editor.library.refactoring.setting import set_field
from editor.library.references import Identity, Names, identity_of, links_of
from editor.schema.guidance import SECTION_NAMES
from editor.schema.identity import is_slug
from tests.corpus import PatternFile, by_pyyaml, readable_files, windows_files

NEW = "a-slug-that-no-pattern-has"
Library = dict[str, str]
LEDGER = """\
---
id: pat_ledger
page_url: https://example.org/patterns/ledger/
github_url: https://example.org/blob/main/_patterns/ledger.md
slug: ledger
title: "Open Ledger"
aliases: []
lifecycle:
  status: draft
relationships:
  enables:
    - slug: desk
      weight: 0.80
    - {slug: crate, weight: 0.5}
  tools: []
graph_garden:
  inferred_links:
    - target: crate
      type: enables
      confidence: 0.60
---

See [itself](ledger.md).
"""
DESK = """\
---
id: pat_desk
slug: desk
title: Lending Desk
aliases:
- Counter
lifecycle:
  status: draft
relationships:
  requires:
    - slug: ledger   # the book
      weight: 0.7
  enables: []
---

The [ledger](ledger.md) and the [crate](crate.md).
"""
CRATE = """\
---
id: pat_crate
slug: crate
title: Crate
classification:
  status: draft
related:
- pat_ledger
- pat_desk
---
"""
BROKEN = "---\ntitle: [ledger\n---\n\nThe [ledger](ledger.md).\n"


def library() -> Library:
    return {"ledger": LEDGER, "desk": DESK, "crate": CRATE}


def path(name: str) -> Path:
    return Path("patterns", f"{name}.md")


def reading(texts: Library) -> Callable[[Path], str]:
    """Reads the files of a library that is not on a disk."""

    def read(place: Path) -> str:
        if place.stem not in texts:
            raise FileProblem(f"{place.name} can't be read.")
        return texts[place.stem]

    return read


def renamed(texts: Library, old: str, new: str, **options: bool) -> Plan:
    taken = {name for name in texts if name != old}
    files = [path(name) for name in texts]
    return rename(path(old), new, read=reading(texts), referring=files, is_taken=taken.__contains__, **options)


def merged(texts: Library, source: str, target: str, **options: bool) -> Plan:
    return merge(path(source), path(target), read=reading(texts), referring=list(map(path, texts)), **options)


def made(texts: Library, plan: Plan) -> Library:
    """The library after a plan was done."""
    result = dict(texts)
    for change in plan.changes:
        assert change.before == texts[change.path.stem]
        del result[change.path.stem]
        if change.after is not None:
            result[(change.new_path or change.path).stem] = change.after
    return result


def lines_changed(before: str, after: str) -> list[tuple[str, str]]:
    pairs = zip(before.split("\n"), after.split("\n"), strict=True)
    return [(old, new) for old, new in pairs if old != new]


def data(text: str | None):
    assert text is not None
    return by_pyyaml(text)


def test_a_rename_reaches_the_pattern_and_all_that_refer_to_it():
    plan = renamed(library(), "ledger", "shared-book")
    assert plan.label == "Rename ledger to shared-book"
    assert (plan.notes, plan.refusals) == ((), ())
    assert [(change.path, change.new_path) for change in plan.changes] == [
        (path("ledger"), path("shared-book")),
        (path("desk"), None),
    ]
    result = made(library(), plan)
    assert result["shared-book"] == (
        LEDGER.replace("slug: ledger", "slug: shared-book")
        .replace("/ledger", "/shared-book")
        .replace("(ledger.md)", "(shared-book.md)")
    )
    assert result["desk"] == DESK.replace("slug: ledger ", "slug: shared-book ").replace("(ledger.", "(shared-book.")


def test_a_rename_back_gives_the_same_bytes():
    once = made(library(), renamed(library(), "ledger", "shared-book"))
    assert made(once, renamed(once, "shared-book", "ledger")) == library()


def test_the_older_slug_stays_as_an_alias_when_asked():
    plan = renamed(library(), "desk", "counter", keep_alias=True)
    assert data(plan.changes[0].after)["aliases"] == ["Counter", "desk"]
    assert data(renamed(library(), "ledger", "book", keep_alias=True).changes[0].after)["aliases"] == ["ledger"]
    again = renamed(library(), "desk", "new-desk", keep_alias=True)
    assert data(again.changes[0].after)["aliases"] == ["Counter", "desk"]


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ("Shared Book", "can't be a slug"),
        ("", "can't be a slug"),
        ("a" * 69, "68"),
        ("desk", "Another pattern"),
        ("ledger", "already"),
    ],
)
def test_a_slug_that_cannot_be_is_refused(new: str, words: str):
    with pytest.raises(EditRefused, match=words):
        renamed(library(), "ledger", new)


def test_a_slug_that_two_patterns_have_is_told():
    plan = rename(path("ledger"), NEW, read=reading(library()), referring=(), is_taken={"ledger"}.__contains__)
    assert "Another pattern has the slug “ledger” too" in plan.notes[0]


def test_a_file_whose_name_is_not_its_slug_gets_the_name_of_the_new_one():
    texts = {"old-file": LEDGER, "desk": DESK.replace("(ledger.md)", "(old-file.md)")}
    plan = renamed(texts, "old-file", "book")
    assert plan.changes[0].new_path == path("book")
    assert "(book.md)" in made(texts, plan)["desk"]
    same = renamed(texts, "old-file", "ledger")
    assert made(texts, same) == {"ledger": LEDGER, "desk": DESK}


def test_files_that_cannot_be_changed_are_listed_and_the_others_are_not_held_up():
    texts = library() | {
        "broken": BROKEN,
        "twice": "---\nrelated: [ledger]\nrelated: [ledger]\n---\n",
        "shared": "---\nx: &a ledger\nrelated: [*a]\n---\n",
    }
    files = [path(name) for name in (*texts, "gone")]
    plan = rename(path("ledger"), NEW, read=reading(texts), referring=files, is_taken=lambda _slug: False)
    refused = {refusal.path.stem: refusal.sentence for refusal in plan.refusals}
    assert set(refused) == {"broken", "twice", "gone"}
    assert "can't be read" in refused["broken"]
    assert "stands twice" in refused["twice"]
    result = made(texts, plan)
    assert result["broken"] == BROKEN.replace("ledger.md", f"{NEW}.md")
    assert f"slug: {NEW}" in result["desk"]
    assert (result["twice"], result["shared"]) == (texts["twice"], texts["shared"])


def test_a_pattern_that_cannot_be_read_is_not_renamed():
    with pytest.raises(EditRefused, match="broken"):
        renamed({"broken": BROKEN}, "broken", NEW)
    with pytest.raises(FileProblem):
        renamed({}, "gone", NEW)


def test_a_merge_moves_links_and_takes_over_what_is_new():
    texts = library() | {"crate": CRATE.replace("- pat_desk\n", "")}
    plan = merged(texts, "ledger", "desk")
    result = made(texts, plan)
    assert set(result) == {"desk", "crate"}
    assert result["crate"] == texts["crate"].replace("pat_ledger", "pat_desk")
    desk = data(result["desk"])
    assert desk["aliases"] == ["Counter", "Open Ledger"]
    assert desk["relationships"] == {"requires": [], "enables": [{"slug": "crate", "weight": 0.5}]}
    assert desk["graph_garden"]["inferred_links"] == [{"target": "crate", "type": "enables", "confidence": 0.6}]
    assert "confidence: 0.60" in result["desk"]
    assert "The ledger and the [crate](crate.md)." in result["desk"]
    assert "“Open Ledger” goes with its file" in plan.notes[0]


def test_an_address_apart_from_its_link_leads_to_the_pattern_that_stays():
    texts = library() | {"desk": DESK + "\nSee [it][l].\n\n[l]: ledger.md\n"}
    assert "The ledger and" in (text := made(texts, merged(texts, "ledger", "desk"))["desk"])
    assert text.endswith("\nSee [it][l].\n\n[l]: desk.md\n")


def test_a_file_that_links_to_both_keeps_the_link_with_more_weight():
    both = (
        "relationships:\n  enables:\n  - {{slug: ledger, weight: {0}}}\n  - {{slug: x, weight: 1}}\n"
        "  - {{slug: desk, weight: {1}}}\n"
    )
    for weights, kept in (((0.9, 0.5), "ledger"), ((0.5, 0.9), "desk"), ((0.5, 0.5), "desk")):
        text = f"---\n{both.format(*weights)}---\n"
        result = made(library() | {"both": text}, merged(library() | {"both": text}, "ledger", "desk"))["both"]
        heavy = {"slug": "desk", "weight": max(weights)}
        other = {"slug": "x", "weight": 1}
        expected = [heavy, other] if kept == "ledger" else [other, heavy]
        assert data(result)["relationships"]["enables"] == expected


def test_links_by_id_are_folded_too():
    result = made(library(), merged(library(), "ledger", "desk"))
    assert data(result["crate"])["related"] == ["pat_desk"]


def test_the_source_of_a_merge_stays_deprecated_when_asked():
    plan = merged(library(), "ledger", "desk", keep_deprecated=True)
    ledger = data(made(library(), plan)["ledger"])
    assert ledger["lifecycle"]["status"] == "deprecated"
    assert ledger["relationships"]["alternatives"] == [{"slug": "desk", "weight": 1.0}]
    assert plan.notes == ()


def test_kinds_that_the_other_format_lacks_are_told():
    texts = library() | {"ledger": LEDGER.replace("tools: []", "tools: [desk, hammer]\n  alternatives: [saw]")}
    plan = merged(texts, "ledger", "crate")
    assert data(made(texts, plan)["crate"])["related"] == ["pat_desk", "saw"]
    assert any("“tools”" in note for note in plan.notes)
    assert any("go to the list “related”" in note for note in plan.notes)


def test_a_library_that_knows_more_names_the_pattern_as_the_list_does():
    texts = library()
    plan = merge(
        path("ledger"),
        path("crate"),
        read=reading(texts),
        referring=[],
        find={"desk": Identity("desk", "pat_desk"), "pat_desk": Identity("desk", "pat_desk")}.get,
    )
    crate = data(made(texts, plan)["crate"])
    assert (crate["enables"], crate["related"]) == (["pat_desk"], ["pat_desk"])


def test_a_merge_that_cannot_be_is_refused():
    with pytest.raises(EditRefused, match="itself"):
        merged(library(), "ledger", "ledger")
    with pytest.raises(EditRefused, match="broken"):
        merged(library() | {"broken": BROKEN}, "broken", "desk")


def test_two_patterns_of_one_id_are_told():
    texts = library() | {"desk": DESK.replace("pat_desk", "pat_ledger")}
    plan = merged(texts, "ledger", "desk")
    assert "pat_ledger" in plan.notes[0]
    assert "- pat_ledger\n- pat_desk\n" in made(texts, plan)["crate"]


def test_a_deprecated_pattern_names_its_replacement():
    plan = deprecate(path("desk"), path("ledger"), read=reading(library()), referring=[path("ledger"), path("crate")])
    (change,) = plan.changes
    desk = data(change.after)
    assert desk["lifecycle"]["status"] == "deprecated"
    assert desk["relationships"]["alternatives"] == [{"slug": "ledger", "weight": 1.0}]
    assert "1 file may refer" in plan.notes[0]
    older = deprecate(path("crate"), path("desk"), read=reading(library()))
    crate = data(older.changes[0].after)
    assert (crate["classification"]["status"], crate["related"]) == ("deprecated", ["pat_ledger", "pat_desk"])
    with pytest.raises(EditRefused, match="itself"):
        deprecate(path("desk"), path("desk"), read=reading(library()))


def test_references_are_redirected_on_request():
    files = list(map(path, library()))
    plan = deprecate(path("desk"), path("ledger"), read=reading(library()), referring=files, redirect=True)
    result = made(library(), plan)
    assert result["ledger"] == LEDGER
    assert data(result["crate"])["related"] == ["pat_ledger"]


def test_an_id_that_other_patterns_have_too_is_left_alone():
    options = {"read": reading(library()), "referring": [path("crate")], "is_shared": {"pat_ledger"}.__contains__}
    for plan in (
        merge(path("ledger"), path("desk"), **options),
        deprecate(path("ledger"), path("desk"), redirect=True, **options),
        delete(path("ledger"), remove_references=True, **options),
    ):
        assert "Another pattern has the id “pat_ledger” too" in plan.notes[0]
        assert path("crate") not in [change.path for change in plan.changes]


def test_references_that_lead_nowhere_are_mended():
    texts = {"a": "---\ngravitational_hubs:\n- hub_id: Lending-Desk\n---\n\n[[Lending-Desk]]\n", "b": CRATE}
    plan = repoint("Lending-Desk", Identity("desk", "pat_desk"), read=reading(texts), referring=map(path, texts))
    assert made(texts, plan) == {"a": texts["a"].replace("Lending-Desk", "desk"), "b": CRATE}


def test_references_in_other_capitals_are_renamed_on_request():
    texts = library() | {"crate": CRATE.replace("pat_ledger", "Ledger")}
    assert made(texts, renamed(texts, "ledger", NEW))["crate"] == texts["crate"]
    assert made(texts, renamed(texts, "ledger", NEW, any_case=True))["crate"] == texts["crate"].replace("Ledger", NEW)


def test_a_file_that_its_folder_names_keeps_its_name():
    plan = renamed({"index": LEDGER}, "index", NEW)
    assert plan.changes[0].new_path is None
    assert "Rename the folder" in plan.notes[0]


def test_a_deleted_pattern_leaves_references_unless_asked():
    files = list(map(path, library()))
    plan = delete(path("ledger"), read=reading(library()), referring=files)
    assert made(library(), plan) == {"desk": DESK, "crate": CRATE}
    assert "2 files" in plan.notes[0]
    plan = delete(path("ledger"), read=reading(library()), referring=files, remove_references=True)
    result = made(library(), plan)
    assert result["crate"] == CRATE.replace("- pat_ledger\n", "")
    assert data(result["desk"])["relationships"] == {"requires": [], "enables": []}
    assert "The ledger and the [crate](crate.md)." in result["desk"]
    assert plan.notes == ()


def test_an_address_apart_from_its_link_is_told():
    texts = library() | {"far": "---\nslug: far\n---\n\nSee [it][l].\n\n[l]: ledger.md\n"}
    plan = delete(path("ledger"), read=reading(texts), referring=[path("far")], remove_references=True)
    assert "apart from the link" in plan.notes[0]
    assert len(plan.changes) == 1


def test_a_field_is_set_in_many_patterns():
    texts = library() | {"broken": BROKEN}
    files = [*map(path, texts), path("desk")]
    plan = set_field(files, ("lifecycle", "version"), Spelled("0.10"), read=reading(texts))
    assert plan.label == "Set lifecycle.version in 4 files"
    assert [refusal.path for refusal in plan.refusals] == [path("broken")]
    result = made(texts, plan)
    assert result["ledger"] == LEDGER.replace("  status: draft\n", "  status: draft\n  version: 0.10\n")
    assert set_field(files[:1], ("lifecycle", "status"), "draft", read=reading(texts)).changes == ()


def linked_back(name: str, kind: str, other: str, weight: object = None) -> str | None:
    """The other file with the link back; None where it has it."""
    file, there = (Snapshot(library()[each], SECTION_NAMES) for each in (name, other))
    spec = relation_spec(file, kind)
    assert spec is not None
    operation = inverse_link(there, spec.control.inverse, identity_of(file, path(name)), weight)
    return None if operation is None else done(there, [operation]).text


def test_the_other_pattern_links_back():
    assert linked_back("ledger", "enables", "crate", 0.5) == CRATE.replace(
        "related:\n", "requires:\n- pat_ledger\nrelated:\n"
    )
    assert linked_back("desk", "requires", "ledger") is None
    after = linked_back("ledger", "alternatives", "desk", Spelled("0.90"))
    assert "  alternatives:\n  - slug: ledger\n    weight: 0.90\n" in (after or "")
    with pytest.raises(EditRefused, match="no list"):
        linked_back("ledger", "tools", "desk")


linked = tuple(file for file in readable_files() + windows_files()[::5] if links_of(file.snapshot))


@given(st.sampled_from(linked), st.data())
def test_after_a_rename_every_link_leads_to_the_new_slug_and_no_other_line_differs(
    file: PatternFile, draw: st.DataObject
):
    links = links_of(file.snapshot)
    old = draw.draw(st.sampled_from(links)).target
    assume(old != file.snapshot.data.get("slug") and NEW not in file.text)
    texts = {old: f"---\nslug: '{old}'\n---\n", "file": file.text}
    plan = renamed(texts, old, NEW)
    assert plan.refusals == ()
    after = made(texts, plan)["file"]
    assert [link.target for link in links_of(Snapshot(after))] == [
        NEW if link.target == old else link.target for link in links
    ]
    assert all(old in line for line, _ in lines_changed(file.text, after))
    if is_slug(old):
        assert made(made(texts, plan), renamed(made(texts, plan), NEW, old)) == texts


@given(st.sampled_from([file for file in linked if file.snapshot.data.get("slug")]))
def test_the_own_file_changes_in_slug_addresses_and_references_alone(file: PatternFile):
    slug = str(file.snapshot.data["slug"])
    plan = rename(file.path, NEW, read=lambda _path: file.text, referring=(), is_taken=lambda _slug: False)
    (change,) = plan.changes
    assert change.new_path == file.path.with_name(f"{NEW}.md")
    changed = lines_changed(file.text, change.after or "")
    assert all(slug in line for line, _ in changed)
    assert [new.replace(NEW, slug) for _, new in changed] == [line for line, _ in changed]
    assert data(change.after)["slug"] == NEW


@given(st.sampled_from(linked), st.sampled_from(linked), st.data())
def test_after_a_merge_no_link_leads_to_the_source_or_to_itself(
    source: PatternFile, target: PatternFile, draw: st.DataObject
):
    slugs = [str(file.snapshot.data.get("slug") or file.path.stem) for file in (source, target)]
    assume(len({*slugs, source.path, target.path}) == 4)
    texts = {source.path: source.text, target.path: target.text}
    other = draw.draw(st.sampled_from(linked))
    assume(other.path not in texts)
    texts[other.path] = other.text
    plan = merge(source.path, target.path, read=texts.__getitem__, referring=[other.path])
    assert plan.refusals == ()
    names = Names(frozenset({slugs[0]}), frozenset({str(source.snapshot.data.get("id"))}))
    result = texts | {change.path: change.after for change in plan.changes}
    for place in (target.path, other.path):
        assert not any(names.has(link.target) for link in links_of(Snapshot(result[place] or "")))
    merged_links = links_of(Snapshot(result[target.path] or ""))
    kept = {link.target for link in links_of(target.snapshot)} - {slugs[0]}
    assert kept - {str(source.snapshot.data.get("id"))} <= {link.target for link in merged_links}
    taken = {link.target for link in links_of(source.snapshot) if link.origin is Origin.INFERRED}
    inferred = {link.target for link in merged_links if link.origin is Origin.INFERRED}
    if "graph_garden" in target.snapshot.data:
        assert taken - {*slugs, str(target.snapshot.data.get("id"))} <= inferred
