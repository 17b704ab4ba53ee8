"""The libraries that measurements are made on have the shape of the real one."""

import posixpath
import re
from collections import Counter
from pathlib import Path

import pytest

from editor.core.snapshot import Snapshot
from editor.schema.generations import Generation, generation_of
from tests.corpus import CORPUS, NAMES, by_pyyaml, by_ruamel, needs_corpus
from tests.libraries import (
    FLAT_COUNT,
    KINDS,
    LEGACY_KINDS,
    REAL_COUNT,
    Design,
    content_words,
    design,
    generate,
    main,
    texts,
)

ABSENT = CORPUS / "absent"
GENERATIONS = {"7.1": Generation.FORMAT_71, "legacy": Generation.OLDER}
corpora = pytest.mark.parametrize(
    "corpus", [pytest.param(CORPUS, marks=needs_corpus), ABSENT], ids=["real", "invented"]
)


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.md")}


def without_incoming(plan: Design) -> float:
    """The share of the 7.1 patterns that nothing leads to."""
    own = [row.slug for row in plan.rows if row.generation == "7.1"]
    return sum(plan.incoming[slug] == 0 for slug in own) / len(own)


def missing(plan: Design) -> float:
    """The share of the relations that point nowhere."""
    return len(plan.missing) / sum(map(len, plan.edges.values()))


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path):
    for name, seed in (("one", 7), ("same", 7), ("other", 8)):
        generate(tmp_path / name, 40, body_bytes=1500, seed=seed)
    assert len(bytes_in(tmp_path / "one")) == 40
    assert bytes_in(tmp_path / "one") == bytes_in(tmp_path / "same")
    assert bytes_in(tmp_path / "one") != bytes_in(tmp_path / "other")


@corpora
def test_every_file_is_read_as_what_was_meant(corpus: Path):
    plan = design(120, corpus=corpus)
    assert {row.generation for row in plan.rows} == set(GENERATIONS)
    for row, (place, text) in zip(plan.rows, texts(plan), strict=True):
        snapshot = Snapshot(text, NAMES)
        assert snapshot.fault is None
        assert generation_of(snapshot.root) is GENERATIONS[row.generation]
        data = by_pyyaml(text)
        assert data == by_ruamel(text) or row.generation == "legacy"  # dates come with and without a zone
        assert (data["slug"], data["id"], data["title"]) == (row.slug, row.id, row.title)
        assert place == f"{row.slug}.md"
        if row.generation == "7.1":
            assert data["summary"] == row.summary.strip()
            assert len(snapshot.body.sections) == 8
            assert snapshot.lead == row.summary.strip()
            assert snapshot.callout is not None


@corpora
def test_the_files_hold_the_relations_of_the_design(corpus: Path, tmp_path: Path):
    library = generate(tmp_path / "library", 300, body_bytes=1000, corpus=corpus)
    incoming: Counter[str] = Counter()
    held, ids = [], {}
    for content in bytes_in(library.folder).values():
        data = by_pyyaml(content.decode())
        ids[data["id"]] = data["slug"]
        for kind in KINDS:
            for item in data.get("relationships", {}).get(kind, ()):
                target = item if isinstance(item, str) else item.get("slug") or item["id"]
                held.append((data["slug"], kind, target))
                incoming[target] += 1
        if "classification" in data:
            incoming.update(target for kind in LEGACY_KINDS for target in data[kind])
    plan = design(300, corpus=corpus)
    meant = [(edge.source, edge.kind, edge.target) for edges in plan.edges.values() for edge in edges]
    assert sorted(held) == sorted(meant)
    by_slug = {ids.get(target, target): count for target, count in incoming.items()}
    assert library.count == len(ids) == 300
    assert (
        library.incoming == by_slug[library.most_linked] == max(by_slug[slug] for slug in by_slug.keys() & plan.slugs)
    )
    assert library.incoming > 50
    assert any(target in ids for target in incoming)


@needs_corpus
def test_the_real_library_is_made_exactly():
    plan = design()
    assert len(plan.rows) == REAL_COUNT
    assert sum(map(len, plan.edges.values())) == 14_940
    assert plan.incoming.most_common(1) == [("acceptance-and-commitment", 1322)]
    assert len(plan.missing) == 730
    assert 0.92 < without_incoming(plan) < 0.94


@pytest.mark.parametrize("count", [REAL_COUNT, 8_000])
@corpora
def test_other_libraries_keep_the_shape(corpus: Path, count: int):
    plan = design(count, corpus=corpus)
    assert len(plan.rows) == len(plan.slugs) == count
    assert 0.045 < missing(plan) < 0.053
    assert 0.85 < without_incoming(plan) < 0.95
    assert plan.incoming.most_common(1)[0][1] > count / 6
    assert 0.4 < sum(row.generation == "legacy" for row in plan.rows) / count < 0.45
    assert 3.5 < sum(map(len, plan.edges.values())) / count < 4.5


def test_copies_have_names_of_their_own_that_begin_as_the_first_did():
    originals = {" ".join(content_words(row.title)[:2]) for row in design().rows}
    rows = design(3 * REAL_COUNT).rows
    copies = rows[REAL_COUNT:]
    assert len({row.slug for row in rows}) == len(rows)
    assert len({row.id for row in copies}) == len({row.title for row in copies}) == len(copies)
    assert {row.title.partition(" for ")[0] for row in copies} <= originals
    assert max(len(row.slug) for row in copies) <= 68


def test_many_files_lie_in_nested_folders_and_links_in_their_text_still_lead_somewhere():
    plan = design(FLAT_COUNT + 1)
    written = dict(texts(plan, body_bytes=300))
    assert len(written) == FLAT_COUNT + 1
    assert max(Counter(posixpath.dirname(place) for place in written).values()) <= FLAT_COUNT
    links = 0
    for place, text in written.items():
        for address, slug in re.findall(r"^See \[.+\]\((.+)\) first, and then \[\[(.+)\]\]\.$", text, re.MULTILINE):
            assert posixpath.normpath(posixpath.join(posixpath.dirname(place), address)) in written
            assert slug in plan.slugs
            links += 1
    assert 0.015 < links / len(written) < 0.025


def test_the_items_have_all_the_shapes_that_occur():
    plan = design()
    shapes: Counter[frozenset[str] | str] = Counter()
    sources = [row for row in plan.rows if any(not edge.weight for edge in plan.edges.get(row.slug, ()))]
    some = Design((*sources, *plan.rows[:50]), plan.edges, plan.references)
    for _, text in texts(some, body_bytes=300):
        for items in by_pyyaml(text).get("relationships", {}).values():
            shapes.update("slug" if isinstance(item, str) else frozenset(item) for item in items)
    assert set(shapes) == {"slug", frozenset({"slug", "weight"}), frozenset({"id", "weight", "description"})}


def test_files_have_their_natural_size_or_that_which_is_asked_for():
    plan = design(400)
    natural = {"7.1": (8_500, 18_000), "legacy": (1_000, 20_000)}
    for asked in (None, 3000):
        sizes: dict[str, list[tuple[int, int]]] = {"7.1": [], "legacy": []}
        for row, (_, text) in zip(plan.rows, texts(plan, body_bytes=asked), strict=True):
            front, body = text[4:].split("\n---\n", 1)
            sizes[row.generation].append((len(front.encode()), len(body.encode())))
        for generation, found in sizes.items():
            front, body = (sum(column) / len(found) for column in zip(*found, strict=True))
            assert 0.75 * (asked or natural[generation][1]) < body < 1.25 * (asked or natural[generation][1])
            assert front < 1.15 * natural[generation][0]
            if asked is None:
                assert front > 0.85 * natural[generation][0]


def test_about_a_fifth_have_other_names():
    named = [bool(by_pyyaml(text)["aliases"]) for _, text in texts(design(400), body_bytes=300)]
    assert 0.15 < sum(named) / len(named) < 0.25


def test_one_pattern_is_a_library_and_none_is_not(tmp_path: Path):
    assert generate(tmp_path / "one", 1).count == 1
    with pytest.raises(ValueError, match="at least one"):
        generate(tmp_path / "none", 0)
    assert not (tmp_path / "none").exists()


def test_the_command_writes_says_how_far_it_is_and_leaves_what_is_there_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    arguments = [str(tmp_path / "library"), "--count", "30", "--body", "500"]
    assert main(arguments) == 0
    before = bytes_in(tmp_path)
    assert len(before) == 30
    output = capsys.readouterr()
    assert output.out == ""
    assert "30 of 30" in output.err
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "is not empty" in capsys.readouterr().err
    assert bytes_in(tmp_path) == before
