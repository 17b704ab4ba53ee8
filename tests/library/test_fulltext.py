"""The text of all files is searched as it stands on disk, and each place is told so that it can be found again."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library import fulltext
from editor.library.fulltext import Progress, Wanted, search_text
from editor.library.index import Index, open_index
from editor.library.indexing import refresh


def index_of(folder: Path, **texts: str | bytes) -> Index:
    """The index of a library with these files."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_bytes(text if isinstance(text, bytes) else text.encode())
    index = open_index(folder)
    refresh(index)
    return index


def found(index: Index, text: str, **options: bool) -> Progress:
    """The last report, with all that was told before it."""
    reports = list(search_text(index, Wanted(text, **options)))
    told = tuple(file for report in reports for file in report.new)
    last = reports[-1]
    return Progress(last.done, last.total, last.hits, last.files, last.unread, told)


def excerpts(progress: Progress) -> list[str]:
    """Each place with its pattern, what was found in brackets."""
    return [
        f"{file.entry.slug}: {hit.excerpt[: hit.start]}[{hit.excerpt[hit.start : hit.end]}]{hit.excerpt[hit.end :]}"
        for file in progress.new
        for hit in file.hits
    ]


def test_places_are_told_by_pattern_with_their_lines(tmp_path: Path):
    index = index_of(
        tmp_path,
        a="---\ntitle: Alpha\n---\nThe Commons feed all.\nA common table.\n",
        b="---\ntitle: Beta\n---\nNothing here.\n",
        c="---\ntitle: Gamma\nslug: c\n---\nOn common ground\n",
    )
    progress = found(index, "common")
    assert excerpts(progress) == [
        "a: The [Common]s feed all.",
        "a: A [common] table.",
        "c: On [common] ground",
    ]
    assert [(file.entry.title, file.count) for file in progress.new] == [("Alpha", 2), ("Gamma", 1)]
    assert (progress.done, progress.total, progress.hits, progress.files, progress.unread) == (3, 3, 3, 2, 0)


@pytest.mark.parametrize(
    ("wanted", "options", "expected"),
    [
        ("tool", {}, ["tool", "Tool", "tool"]),
        ("tool", {"cased": True}, ["tool", "tool"]),
        ("Tool", {"cased": True}, ["Tool"]),
        ("tool", {"whole_words": True}, ["tool", "Tool"]),
        ("tool library", {}, ["Tool\n  library"]),
        ("ÉCOLE", {}, ["école"]),
        ("ÉCOLE", {"cased": True}, []),
        ("col", {"whole_words": True}, []),
        ("(a+b)", {}, ["(a+b)"]),
        ("+b)", {"whole_words": True}, ["+b)"]),
    ],
)
def test_what_is_found(wanted: str, options: dict[str, bool], expected: list[str], tmp_path: Path):
    text = "a tool, retool without\nTool\n  library and école; (a+b) holds"
    index = index_of(tmp_path, a=text)
    hits = [hit.found for file in found(index, wanted, **options).new for hit in file.hits]
    assert sorted(hits) == sorted(expected)


def test_offsets_count_characters_of_the_file_with_its_line_ends(tmp_path: Path):
    text = "\ufeff---\r\ntitle: Ünï ★\r\n---\r\nOne 🌱 seed\r\nand a seed.\r\n"
    index = index_of(tmp_path, a=text)
    [file] = found(index, "seed").new
    assert [text[hit.offset : hit.offset + 4] for hit in file.hits] == ["seed", "seed"]
    assert [hit.excerpt for hit in file.hits] == ["One 🌱 seed", "and a seed."]


def test_long_lines_are_cut_around_the_place(tmp_path: Path):
    index = index_of(tmp_path, a="x" * 500 + " needle " + "y" * 500)
    [hit] = found(index, "needle").new[0].hits
    assert hit.excerpt.startswith("…x")
    assert hit.excerpt.endswith("y…")
    assert len(hit.excerpt) < 220
    assert hit.excerpt[hit.start : hit.end] == "needle"


def test_files_that_cannot_be_read_are_counted_and_those_that_are_gone_are_not(tmp_path: Path):
    index = index_of(tmp_path, a="needle", b=b"needle \xff", c="needle")
    (tmp_path / "c.md").unlink()
    progress = found(index, "needle")
    assert (progress.files, progress.unread, progress.done) == (1, 1, 3)


def test_nothing_is_looked_for_without_letters(tmp_path: Path):
    index = index_of(tmp_path, a="some text")
    assert list(search_text(index, Wanted("  "))) == [Progress()]


def test_what_is_not_told_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fulltext, "LISTED_HITS", 5)
    monkeypatch.setattr(fulltext, "LISTED_IN_ONE", 3)
    index = index_of(tmp_path, a="x " * 4, b="x " * 4, c="x " * 4)
    progress = found(index, "x")
    assert (progress.hits, progress.files) == (12, 3)
    assert [(file.count, len(file.hits)) for file in progress.new] == [(4, 3), (4, 2)]


def test_a_cancelled_search_ends_without_a_last_report(tmp_path: Path):
    index = index_of(tmp_path, **{f"p{number}": "needle" for number in range(9)})
    asked = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 4

    reports = list(search_text(index, Wanted("needle"), cancelled))
    assert len(asked) == 5
    assert all(report.done < 9 for report in reports)


def test_results_come_while_it_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fulltext, "_REPORT_SECONDS", 0.0)
    index = index_of(tmp_path, **{f"p{number}": "needle" for number in range(5)})
    reports = list(search_text(index, Wanted("needle")))
    assert [len(report.new) for report in reports[:5]] == [1, 1, 1, 1, 1]
    assert [report.done for report in reports[:5]] == [1, 2, 3, 4, 5]


def places_of(wanted: Wanted, text: str) -> list[tuple[int, int]]:
    """Where a file's text holds it, once the file is not passed over."""
    return [match.span() for match in fulltext._Needle(wanted).places(text)]


LETTERS = st.text(st.sampled_from("aAbBéÉßİıſ \n\t."), max_size=30)


@given(LETTERS, st.text(st.sampled_from("aAbBéÉßİ"), min_size=1, max_size=2), st.booleans())
def test_every_place_is_one_where_the_text_stands(text: str, wanted: str, cased: bool):
    places = places_of(Wanted(wanted, cased), text)
    for start, end in places:
        said = text[start:end]
        assert said == wanted if cased else re.fullmatch(re.escape(wanted), said, re.IGNORECASE)
    if cased:
        assert len(places) == text.count(wanted)


@given(LETTERS, st.text(st.sampled_from("aAbBéÉ"), min_size=1, max_size=2))
def test_no_file_is_passed_over_that_holds_it(text: str, wanted: str):
    for cased in (False, True):
        needle = fulltext._Needle(Wanted(wanted, cased))
        if places_of(Wanted(wanted, cased), text):
            assert needle.may_be_in(text.encode())
