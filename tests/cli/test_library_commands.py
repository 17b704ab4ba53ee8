"""The commands over a library: what they find, and that what they change is all of it or nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from editor.session.library import Library
from editor.session.refactoring import Applied, Plan, apply
from editor.store.journal import Journal, Record
from tests.cli.conftest import Run
from tests.cli.killing import state_of
from tests.corpus import ROOT
from tests.libraries import generate
from tests.library.judging import judge_rename

LEDGER = """\
---
id: pat_ledger
slug: ledger
title: "Open Ledger"   # the name
aliases: [Book on the Desk]
summary: One book that every member may read.
ontology:
  domain: stewardship
lifecycle:
  status: stable
relationships:
  enables:
    - slug: desk
      weight: 0.80
---

The book of the [desk](desk.md).
"""
DESK = """\
---
id: pat_desk
slug: desk
title: Lending Desk
ontology:
  domain: lending
  search_hints:
    vector_keywords: [counter, loans]
lifecycle:
  status: draft
relationships:
  requires:
    - slug: ledger   # the book
      weight: 0.7
      description: Loans are written down.
  complementary:
    - slug: Ledger
      weight: 0.5
    - slug: nowhere
      weight: 0.5
graph_garden:
  inferred_links:
    - target: ledger
      type: complementary
      confidence: 0.60
---

See the [ledger](ledger.md), the `ledger`, and the ledger.
"""
CRATE = """\
---
id: pat_crate
slug: crate
title: Travelling Crate
classification:
  status: draft
related:
- pat_ledger
---
"""
FILES = {"ledger": LEDGER, "desk": DESK, "crate": CRATE}


@pytest.fixture
def patterns(tmp_path: Path) -> Path:
    """A library of three patterns, one of them in a folder below."""
    folder = tmp_path / "patterns"
    (folder / "boxes").mkdir(parents=True)
    for name, text in FILES.items():
        place(folder, name).write_bytes(text.encode())
    return folder


def place(folder: Path, name: str) -> Path:
    return folder / "boxes" / f"{name}.md" if name == "crate" else folder / f"{name}.md"


def texts_in(folder: Path) -> dict[str, str]:
    return {path.stem: path.read_bytes().decode() for path in folder.rglob("*") if path.is_file()}


def test_rename_changes_the_name_and_every_reference_and_nothing_else(run: Run, patterns: Path) -> None:
    result = run("rename", patterns, "ledger", "open-book")
    assert (result.status, result.out) == (0, b"")
    assert result.err.splitlines() == [
        "trellis: Rename ledger to open-book: 2 files changed.",
        "trellis: “Ledger” in desk.md may mean ledger in other words; it stays as it is.",
    ]
    assert texts_in(patterns) == {
        "open-book": LEDGER.replace("slug: ledger", "slug: open-book"),
        "desk": DESK.replace("slug: ledger ", "slug: open-book ")
        .replace("target: ledger", "target: open-book")
        .replace("(ledger.md)", "(open-book.md)"),
        "crate": CRATE,
    }


def test_a_dry_run_shows_the_diff_of_each_file_and_writes_nothing(run: Run, patterns: Path) -> None:
    before = texts_in(patterns)
    result = run("rename", patterns, "pat_ledger", "open-book", "--dry-run")
    assert result.status == 0
    assert result.err.startswith("trellis: Rename ledger to open-book: 2 files would change.\n")
    assert result.text.startswith(
        f"rename from {patterns}/ledger.md\nrename to {patterns}/open-book.md\n"
        f"--- {patterns}/ledger.md\n+++ {patterns}/open-book.md\n"
    )
    assert [line for line in result.text.split("\n") if line.startswith(("-", "+"))][2:4] == [
        "-slug: ledger",
        "+slug: open-book",
    ]
    assert texts_in(patterns) == before


def test_a_report_for_programs_has_the_diff_of_each_file(run: Run, patterns: Path) -> None:
    report = json.loads(run("merge", patterns, "ledger", "desk", "--json").out)
    assert (report["label"], report["written"], report["refused"]) == ("Merge ledger into desk", True, [])
    assert [(file["path"], file["new_path"]) for file in report["files"]] == [
        ("desk.md", "desk.md"),
        ("boxes/crate.md", "boxes/crate.md"),
        ("ledger.md", None),
    ]
    assert f"+++ {patterns}/boxes/crate.md" in report["files"][1]["diff"]
    assert "+++ /dev/null" in report["files"][2]["diff"]
    texts = texts_in(patterns)
    assert set(texts) == {"desk", "crate"}
    assert texts["crate"] == CRATE.replace("pat_ledger", "pat_desk")


def test_a_deprecated_pattern_names_its_replacement_and_references_can_follow(run: Run, patterns: Path) -> None:
    assert run("deprecate", patterns, "ledger", "--by", "crate").status == 0
    marked = LEDGER.replace("status: stable", "status: deprecated")
    assert "slug: crate" in texts_in(patterns)["ledger"]
    assert texts_in(patterns)["desk"] == DESK
    assert run("deprecate", patterns, "ledger", "--by", "crate", "--redirect").status == 0
    assert texts_in(patterns)["desk"] == (
        DESK.replace("slug: ledger ", "slug: crate ")
        .replace("target: ledger", "target: crate")
        .replace("(ledger.md)", "(crate.md)")
    )
    place(patterns, "ledger").write_bytes(LEDGER.encode())
    assert run("deprecate", patterns, "ledger").status == 0
    assert texts_in(patterns)["ledger"] == marked


def test_the_older_form_has_its_status_elsewhere(run: Run, patterns: Path) -> None:
    assert run("deprecate", patterns, "crate").status == 0
    assert texts_in(patterns)["crate"] == CRATE.replace("status: draft", "status: deprecated")


def test_delete_leaves_references_or_takes_them_out(run: Run, patterns: Path) -> None:
    result = run("delete", patterns, "ledger", "--dry-run")
    assert "References to it stay in 2 files and will lead nowhere." in result.err
    assert set(texts_in(patterns)) == set(FILES)
    assert run("delete", patterns, "ledger", "--references").status == 0
    texts = texts_in(patterns)
    assert set(texts) == {"desk", "crate"}
    assert "See the ledger, the `ledger`, and the ledger." in texts["desk"]
    assert texts["crate"] == CRATE.replace("related:\n- pat_ledger\n", "related: []\n")


BAD_USE = {
    "an unknown pattern": (["rename", "legder", "x"], "The library has no pattern “legder”. Near to it: ledger."),
    "a slug that is none": (["rename", "ledger", "Open Book"], "“Open Book” can't be a slug."),
    "a slug that is taken": (["rename", "ledger", "desk"], "Another pattern has the slug “desk”."),
    "a file name that is taken": (["rename", "ledger", "crate"], "Another pattern has the slug “crate”."),
    "a merge into itself": (["merge", "ledger", "pat_ledger"], "A pattern can't be merged into itself."),
    "redirect to nothing": (["deprecate", "ledger", "--redirect"], "Name it with --by."),
}


@pytest.mark.parametrize(("arguments", "said"), BAD_USE.values(), ids=BAD_USE)
def test_bad_use_is_said_and_changes_nothing(run: Run, patterns: Path, arguments: list[str], said: str) -> None:
    before = texts_in(patterns)
    result = run(arguments[0], patterns, *arguments[1:])
    assert (result.status, result.out) == (2, b"")
    assert said in result.err
    assert texts_in(patterns) == before


def test_a_pattern_is_named_by_slug_by_id_or_by_file(run: Run, patterns: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(patterns.parent)
    for name in ("crate", "pat_crate", "boxes/crate.md", "patterns/boxes/crate.md", place(patterns, "crate")):
        assert "Deprecate crate: 1 file would change." in run("deprecate", "patterns", name, "--dry-run").err
    place(patterns, "desk").write_bytes(DESK.replace("slug: desk", "slug: ledger").encode())
    several = run("deprecate", "patterns", "ledger", "--dry-run")
    assert (several.status, several.out) == (2, b"")
    assert "2 patterns are called “ledger”: ledger.md, desk.md. Name the file" in several.err
    assert run("deprecate", "patterns", "desk.md", "--dry-run").status == 0


def test_a_folder_that_is_none_is_status_two(run: Run, patterns: Path) -> None:
    result = run("rename", patterns / "nope", "a", "b")
    assert (result.status, result.out) == (2, b"")
    assert "is no folder" in result.err


def test_a_reference_in_a_file_that_cannot_be_read_is_said(run: Run, patterns: Path) -> None:
    broken = "---\nslug: broken\nrelated: [ledger\n---\n\nThe [ledger](ledger.md).\n"
    (patterns / "broken.md").write_bytes(broken.encode())
    (patterns / "bytes.md").write_bytes(b"---\ntitle: \xff ledger\n---\n")
    result = run("rename", patterns, "ledger", "open-book")
    assert result.status == 1
    assert "broken.md: Its front matter can't be read, so references in it stay as they are." in result.err
    assert "1 file can't be read; whether it refers to the pattern is not known." in result.err
    assert texts_in_readable(patterns)["broken"] == broken.replace("(ledger.md)", "(open-book.md)")


def texts_in_readable(folder: Path) -> dict[str, str]:
    (folder / "bytes.md").unlink()
    return texts_in(folder)


def test_a_file_that_another_program_changes_meanwhile_stops_all(
    run: Run, patterns: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def apply_late(library: Library, plan: Plan) -> Applied:
        place(patterns, "desk").write_bytes(b"theirs")
        return apply(library, plan)

    monkeypatch.setattr("editor.cli.refactoring.apply", apply_late)
    result = run("rename", patterns, "ledger", "open-book")
    assert (result.status, result.out) == (2, b"")
    assert "“desk.md” was changed by another program meanwhile." in result.err
    assert texts_in(patterns) == {"ledger": LEDGER, "desk": "theirs", "crate": CRATE}


def test_what_a_crash_interrupted_is_ended_by_the_next_command(run: Run, patterns: Path) -> None:
    journal = Journal.begun(patterns)
    journal.write_record(Record("Rename ledger to open-book", ()))
    journal.closed()
    result = run("index", patterns)
    assert result.status == 0
    assert "“Rename ledger to open-book” was interrupted and taken back." in result.err
    assert run("index", patterns).err == ""


def test_words_find_patterns_and_a_wrong_letter_is_forgiven(run: Run, patterns: Path) -> None:
    assert run("search", patterns, "open", "ledger").text == "ledger  Open Ledger  (stewardship, stable)\n"
    assert run("search", patterns, "ledgre").text == "ledger  Open Ledger  (stewardship, stable)\n"
    found = json.loads(run("search", patterns, "book", "desk", "--json").out)
    assert (found["found"], found["patterns"][0]["path"]) == (1, "ledger.md")
    nothing = run("search", patterns, "nothing")
    assert (nothing.status, nothing.out, nothing.err) == (1, b"", "")


FILTERED = {
    "--domain lending": ["desk"],
    "--status draft": ["crate", "desk"],
    "--generation older": ["crate"],
    "--missing-targets": ["desk"],
    "--unlinked": ["crate"],
    "--doubtful": [],
    "--sort linked": ["ledger", "desk", "crate"],
    "--status draft --unlinked": ["crate"],
}


@pytest.mark.parametrize(("options", "slugs"), FILTERED.items())
def test_options_narrow_what_is_found(run: Run, patterns: Path, options: str, slugs: list[str]) -> None:
    result = run("search", patterns, *options.split(), "--paths")
    assert result.text == "".join(f"{place(patterns, slug)}\n" for slug in slugs)
    assert result.status == (0 if slugs else 1)


def test_what_a_limit_cuts_off_is_said(run: Run, patterns: Path) -> None:
    result = run("search", patterns, "--limit", "1")
    assert (result.status, result.text) == (0, "crate  Travelling Crate  (draft)\n")
    assert result.err == "trellis: 1 of 3 that were found are listed; --limit 0 lists all.\n"
    assert json.loads(run("search", patterns, "--limit", "1", "--json").out)["found"] == 3
    assert run("search", patterns, "--limit", "0").err == ""


def test_links_that_lead_nowhere_are_listed_with_their_pattern(run: Run, patterns: Path) -> None:
    result = run("search", patterns, "--missing-targets")
    assert result.text.splitlines()[1:] == [
        "    complementary: Ledger leads nowhere",
        "    complementary: nowhere leads nowhere",
    ]
    told = json.loads(run("search", patterns, "--missing-targets", "--json").out)["patterns"][0]["missing"]
    assert [(each["target"], each["kind"], each["origin"]) for each in told] == [
        ("Ledger", "complementary", "curated"),
        ("nowhere", "complementary", "curated"),
    ]


def test_what_is_doubtful_is_said(run: Run, patterns: Path) -> None:
    (patterns / "other.md").write_bytes(CRATE.replace("slug: crate", "slug: Crate").encode())
    (patterns / "bad.md").write_bytes(b"---\ntitle: a: b: c\n---\n")
    result = run("search", patterns, "--doubtful")
    assert result.status == 0
    for said in (
        "    Its file is called other.md.",
        "    boxes/crate.md has that slug too.",
        "    other.md has that id too.",
        "    bad.md: A colon followed by a blank",
    ):
        assert said in result.text
    doubts = {
        each["path"]: each["doubts"]
        for each in json.loads(run("search", patterns, "--doubtful", "--json").out)["patterns"]
    }
    assert doubts["boxes/crate.md"] == ["other.md has that slug too.", "other.md has that id too."]


def test_proposals_come_with_their_reasons(run: Run, patterns: Path) -> None:
    result = run("suggest", patterns, "desk", "--kind", "enables")
    assert result.status == 0
    assert result.text.startswith("ledger  Open Ledger")
    assert "    inferred here as “Complementary”" in result.text
    place(patterns, "ledger").write_bytes(LEDGER.replace("enables:", "requires:").encode())
    told = json.loads(run("suggest", patterns, "desk", "--json").out)
    assert (told[0]["slug"], told[0]["weight"]) == ("ledger", 0.8)
    assert told[0]["reasons"][0] == "it says so already, under “Requires”"


def test_a_kind_that_the_format_lacks_is_bad_use_or_stands_for_another(run: Run, patterns: Path) -> None:
    near = run("suggest", patterns, "crate", "--kind", "complementary")
    assert "has the list “related” for that." in near.err
    none = run("suggest", patterns, "crate", "--kind", "governed_by")
    assert (none.status, none.out) == (2, b"")
    assert "has no list for links of the kind “governed_by”" in none.err
    assert run("suggest", patterns, "crate", "--kind", "nope").status == 2


def test_what_refers_to_a_pattern_is_listed_by_who_made_the_link(run: Run, patterns: Path) -> None:
    result = run("backlinks", patterns, "ledger")
    assert result.status == 0
    assert result.text.splitlines() == [
        "Linked by people",
        "  Related",
        "    crate  Travelling Crate",
        "  Requires",
        "    desk   Lending Desk  0.70",
        "Inferred by programs",
        "  Complementary",
        "    desk   Lending Desk  0.60",
        "In the text",
        "    desk   Lending Desk",
        "May mean this pattern",
        "  Complementary",
        "    desk   Lending Desk  0.50  writes “Ledger”",
    ]
    told = json.loads(run("backlinks", patterns, "ledger.md", "--json").out)
    assert told["pattern"]["slug"] == "ledger"
    assert [(each["path"], each["origin"], each["target"], each["meant"]) for each in told["links"]] == [
        ("boxes/crate.md", "curated", "pat_ledger", False),
        ("desk.md", "curated", "ledger", False),
        ("desk.md", "inferred", "ledger", False),
        ("desk.md", "body", "ledger", False),
        ("desk.md", "curated", "Ledger", True),
    ]
    assert run("backlinks", patterns, "crate").status == 1


def test_the_neighbours_of_a_pattern_are_listed_by_the_kind_of_the_link(run: Run, patterns: Path) -> None:
    result = run("graph", patterns, "ledger", "--steps", "2", "--curated")
    assert (result.status, result.err) == (0, "")
    assert result.text.splitlines() == [
        "ledger  Open Ledger",
        "  enables →",
        "    desk  Lending Desk  0.80",
        "      complementary →",
        "        Ledger  (missing)  0.50",
        "        nowhere  (missing)  0.50",
        "  ← requires",
        "    desk  Lending Desk  0.70",
        "  ← related",
        "    crate  Travelling Crate",
    ]
    assert "complementary (inferred)" in run("graph", patterns, "ledger").text
    told = json.loads(run("graph", patterns, "crate", "--json").out)
    assert (told["centre"], [node["slug"] for node in told["patterns"]]) == ("crate", ["crate", "ledger"])
    assert [(link["source"], link["target"], link["kind"], link["origin"]) for link in told["links"]] == [
        ("crate", "ledger", "related", "curated")
    ]


def test_a_pattern_alone_has_no_neighbours(run: Run, patterns: Path) -> None:
    (patterns / "alone.md").write_bytes(b"---\nslug: alone\n---\n")
    result = run("graph", patterns, "alone")
    assert (result.status, result.text) == (1, "alone\n")


def test_the_picture_is_written_or_said_why_not(run: Run, patterns: Path, tmp_path: Path) -> None:
    picture = tmp_path / "ledger.svg"
    result = run("graph", patterns, "ledger", "--svg", picture)
    assert (result.status, result.out, result.err) == (0, b"", "")
    root = ET.fromstring(picture.read_bytes())
    assert root.tag.endswith("svg")
    assert "Lending Desk" in "".join(root.itertext())
    assert run("graph", patterns, "ledger", "--svg", "-").out == picture.read_bytes()
    refused = run("graph", patterns, "ledger", "--svg", tmp_path / "none" / "x.svg")
    assert (refused.status, refused.out) == (2, b"")
    assert "x.svg” can't be written" in refused.err


READERS = {
    "search": ["ledger"],
    "suggest": ["desk"],
    "backlinks": ["ledger"],
    "graph": ["ledger", "--svg", "-"],
}


@pytest.mark.parametrize("name", READERS)
def test_commands_that_only_look_change_no_file_and_see_changes_at_once(run: Run, patterns: Path, name: str) -> None:
    before = texts_in(patterns)
    assert run(name, patterns, *READERS[name]).status == 0
    assert texts_in(patterns) == before
    (patterns / "late.md").write_bytes(LEDGER.replace("ledger", "late").encode())
    assert run(name, patterns, "late").status in (0, 1)


@pytest.mark.skipif(os.name != "posix", reason="processes as on POSIX systems")
def test_a_rename_that_is_killed_at_any_moment_is_done_whole_or_not_at_all(tmp_path: Path) -> None:
    made = generate(tmp_path / "library", 150, body_bytes=2000)
    command = [sys.executable, "-m", "tests.cli.killing", str(made.folder), made.most_linked, "another-slug", "20"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=300)
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert sum(found.values()) == 20
    assert any("interrupted and looked after" in each for each in found)


def test_a_rename_changes_the_lines_with_references_and_renaming_back_gives_all_bytes_back(
    run: Run, tmp_path: Path
) -> None:
    made = generate(tmp_path / "library", 150, body_bytes=2000)
    before = state_of(made.folder)
    assert run("rename", made.folder, made.most_linked, "another-slug").status == 0
    judged = judge_rename(before, state_of(made.folder), made.most_linked, "another-slug")
    assert judged.references >= made.incoming
    assert run("rename", made.folder, "another-slug", made.most_linked).status == 0
    assert state_of(made.folder) == before
