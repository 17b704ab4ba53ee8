"""The laws of an edit of the body, over all patterns, judged by a second reader that shares nothing with the core's."""

import re
from collections import Counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor.core.body.bodyoperations import (
    BodyOperation,
    InsertCallout,
    InsertSection,
    MoveSection,
    RemoveCallout,
    RemoveSection,
    RenameSection,
    ReplaceCallout,
    ReplaceLead,
    ReplaceSection,
)
from editor.core.body.headings import read_heading
from editor.core.body.rating import Rating, read_rating, with_rating
from editor.core.edit import apply_edits, inverse
from editor.core.errors import TrellisError
from editor.core.lineends import said as with_line_feeds
from editor.core.plan import perform
from editor.core.snapshot import Snapshot
from tests.corpus import PatternFile, all_files, corpus_files, needs_corpus, readable_files, windows_files
from tests.operations import words
from tests.splitter import parts_at, rules, said

EXTRA = "Field Trials"
TEXT = "First paragraph of it.\n\n- a list"
every_file = pytest.mark.parametrize("file", all_files() + windows_files()[::8], ids=repr)
files = st.sampled_from(readable_files() + windows_files())
prose = st.lists(st.lists(words, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=4).map("\n\n".join)


def done(snapshot: Snapshot, operation: BodyOperation) -> Snapshot | None:
    """What the operation makes of a file, its edits and their inverse checked; None where it was refused."""
    try:
        edits, after = perform(snapshot, operation)
    except TrellisError:
        return None
    assert apply_edits(snapshot.text, edits) == after.text
    assert apply_edits(after.text, inverse(snapshot.text, edits)) == snapshot.text
    return after


def headings(snapshot: Snapshot) -> list[str]:
    return [section.heading.of(snapshot.text) for section in snapshot.body.sections]


def names(snapshot: Snapshot) -> list[str]:
    return [section.name for section in snapshot.body.sections]


def texts(snapshot: Snapshot) -> list[tuple[str, str]]:
    """The heading and the text of preamble and sections, as the second reader finds them."""
    preamble, *parts = parts_at(snapshot.text, headings(snapshot))
    cut = [part.partition("\n") for part in parts]
    return [("", said(preamble)), *((heading.rstrip("\r"), said(text)) for heading, _, text in cut)]


@needs_corpus
def test_most_files_are_even():
    assert sum(not is_uneven(file.snapshot) for file in all_files() if file.snapshot.body.sections) > 240


@every_file
def test_the_parts_follow_each_other_and_are_the_whole_body(file: PatternFile):
    body = file.snapshot.body
    assert "".join(piece.of(file.text) for piece in body.pieces) == body.span.of(file.text)
    ends = [body.span.start, *(piece.end for piece in body.pieces)]
    assert [piece.start for piece in body.pieces] == ends[:-1]
    assert ends[-1] == body.span.end


@every_file
def test_the_content_holds_each_word_of_the_body(file: PatternFile):
    content = file.snapshot.content
    held = [content.lead, *content.separators, *content.around, *(part for each in content.sections for part in each)]
    if content.callout:
        held += content.callout
    body = file.snapshot.body.span.of(file.text)
    if file.snapshot.body.callout:
        body = re.sub(r"^( {0,3}> ?|\[!\w+\] ?)+", "", body, flags=re.MULTILINE)
        held = [re.sub(r"^( {0,3}> ?)+", "", part, flags=re.MULTILINE) for part in held]
    assert Counter("\n".join(held).split()) == Counter(body.split())


@every_file
def test_a_word_replaced_in_a_section_touches_that_section_only(file: PatternFile):
    before = parts_at(file.text, headings(file.snapshot))
    for index in range(len(file.snapshot.body.sections)):
        text = file.snapshot.section_text(index)
        new = re.sub(r"\b[a-z]{4,}\b", "replaced", text, count=1)
        edits, after = perform(file.snapshot, ReplaceSection(index, new))
        assert len(edits) == (text != new)
        changed = parts_at(after.text, headings(after))
        assert changed[: index + 1] == before[: index + 1]
        assert changed[index + 2 :] == before[index + 2 :]
        old_lines, new_lines = before[index + 1].split("\n"), changed[index + 1].split("\n")
        assert sum(map(str.__ne__, old_lines, new_lines)) == (text != new)
        assert len(old_lines) == len(new_lines)


@every_file
def test_a_section_inserted_and_removed_leaves_the_same_bytes(file: PatternFile):
    own = names(file.snapshot)
    for place in range(len(own) + 1):
        order = tuple(dict.fromkeys((*own[:place], EXTRA, *own[place:])))
        after = done(file.snapshot, InsertSection(EXTRA, TEXT, order))
        assert after is not None
        index = names(after).index(EXTRA)
        expected = texts(file.snapshot)
        expected.insert(index + 1, (headings(after)[index], TEXT))
        assert texts(after) == expected
        back = done(after, RemoveSection(index))
        assert back is not None
        assert back.text == file.text


@every_file
def test_a_section_moved_there_and_back_leaves_the_same_bytes(file: PatternFile):
    count = len(file.snapshot.body.sections)
    for source in range(count):
        for target in {0, (source + 3) % count, count - 1}:
            after = done(file.snapshot, MoveSection(source, target))
            if after is None:
                assert is_mixed(file.snapshot)
                continue
            expected = texts(file.snapshot)
            expected.insert(target + 1, expected.pop(source + 1))
            assert texts(after) == expected
            assert rules(after.text) == rules(file.text)
            back = done(after, MoveSection(target, source))
            assert back is not None
            assert back.text == file.text


@every_file
def test_a_section_removed_and_written_again(file: PatternFile):
    """Its words, its place and its neighbours are the same; in an even file each byte is, but for what its heading
    adds to the name.
    """
    own = names(file.snapshot)
    for index in range(len(own)):
        after = done(file.snapshot, RemoveSection(index))
        if after is None:
            assert is_mixed(file.snapshot)
            continue
        rest = texts(file.snapshot)
        rest.pop(index + 1)
        assert texts(after) == rest
        if is_uneven(file.snapshot):
            continue
        back = done(after, InsertSection(own[index], file.snapshot.section_text(index), tuple(own)))
        assert back is not None
        span, heading = back.body.sections[index].heading, headings(file.snapshot)[index]
        assert heading.startswith(span.of(back.text))
        assert back.text[: span.start] + heading + back.text[span.end :] == file.text


@every_file
def test_a_renamed_section_keeps_its_number(file: PatternFile):
    for index, (heading, name) in enumerate(zip(headings(file.snapshot), names(file.snapshot), strict=True)):
        after = done(file.snapshot, RenameSection(index, "Other Words"))
        if after is None:
            assert is_mixed(file.snapshot)
            continue
        assert headings(after)[index] == heading.replace(name, "Other Words", 1)
        assert texts(after)[: index + 1] == texts(file.snapshot)[: index + 1]
        assert texts(after)[index + 2 :] == texts(file.snapshot)[index + 2 :]
        back = done(after, RenameSection(index, name))
        assert back is not None
        assert back.text == file.text


@every_file
def test_lead_and_callout_there_and_back(file: PatternFile):
    snapshot = file.snapshot
    lead = done(snapshot, ReplaceLead("Another lead.\n\n> in two blocks"))
    assert lead is not None
    back = done(lead, ReplaceLead(snapshot.lead))
    assert back is not None
    assert back.text == file.text
    if snapshot.callout is None:
        after = done(snapshot, InsertCallout("Confidence Rating: ★★☆ (Medium)", "Why.\n\nAnd why not."))
        assert after is not None
        assert after.callout == ("Confidence Rating: ★★☆ (Medium)", "Why.\n\nAnd why not.")
        back = done(after, RemoveCallout())
    else:
        after = done(snapshot, ReplaceCallout("Other ★★☆", "Why.\nAnd why not.\n\nAnd more."))
        assert after is not None
        assert after.callout == ("Other ★★☆", "Why.\nAnd why not.\n\nAnd more.")
        back = done(after, ReplaceCallout(*snapshot.callout))
    assert back is not None
    assert back.text == file.text


@needs_corpus
def test_each_callout_of_the_corpus_has_a_rating_that_can_be_written():
    titles = {file.snapshot.callout[0] for file in corpus_files() if file.snapshot.callout}
    assert len(titles) > 12
    for title in titles:
        rating = read_rating(title)
        assert rating is not None
        assert with_rating(title, rating.stars, rating.word) == title
        assert rating.out_of in (3, 5)
        assert read_rating(with_rating(title, rating.out_of, "New")) == Rating(rating.out_of, rating.out_of, "New")


@given(files, st.data())
def test_any_edit_of_the_body_changes_what_was_meant(file: PatternFile, data: st.DataObject):
    operation = data.draw(operations(file.snapshot))
    after = done(file.snapshot, operation)
    assume(after is not None)
    assert after is not None
    assert_meant(file.snapshot, after, operation)


def assert_meant(before: Snapshot, after: Snapshot, operation: BodyOperation) -> None:
    """Make sure that an operation on a file of even line ends did what it says, and nothing else."""
    assert after.text.startswith(before.text[: before.parts.body.start])
    assert after.text.count("\r\n") == (after.text.count("\n") if "\r\n" in before.text else 0)
    old, new = texts(before), texts(after)
    match operation:
        case ReplaceSection():
            old[operation.index + 1] = (old[operation.index + 1][0], operation.text)
        case InsertSection():
            index = names(after).index(operation.name)
            old.insert(index + 1, (headings(after)[index], operation.text))
        case RemoveSection():
            old.pop(operation.index + 1)
        case MoveSection():
            old.insert(operation.target + 1, old.pop(operation.source + 1))
        case RenameSection():
            heading = headings(after)[operation.index]
            assert read_heading(heading) == _renamed(headings(before)[operation.index], operation.name)
            old[operation.index + 1] = (heading, old[operation.index + 1][1])
        case _:
            assert old[1:] == new[1:]
            old = new
    assert new == old


def operations(snapshot: Snapshot) -> st.SearchStrategy[BodyOperation]:
    """Any operation on the body of this file."""
    own = names(snapshot)
    kinds: list[st.SearchStrategy[BodyOperation]] = [
        st.builds(ReplaceLead, prose),
        st.builds(lambda place, text: InsertSection(EXTRA, text, (*own[:place], EXTRA, *own[place:])),
                  st.integers(0, len(own)), prose),
    ]  # fmt: skip
    kinds.append(
        st.builds(ReplaceCallout, words, prose) if snapshot.callout else st.builds(InsertCallout, words, prose)
    )
    if own:
        index = st.integers(0, len(own) - 1)
        kinds += [st.builds(ReplaceSection, index, prose), st.builds(RemoveSection, index)]
        kinds += [st.builds(MoveSection, index, index), st.builds(RenameSection, index, words)]
    return st.one_of(kinds)


def _renamed(heading: str, name: str) -> object:
    read = read_heading(heading)
    assert read is not None
    return read.renamed(name)


def is_mixed(snapshot: Snapshot) -> bool:
    """Whether some sections are recognised by others: of differing levels, without number, or of the same name."""
    sections = snapshot.body.sections
    levels, found = {section.level for section in sections}, [section.name.casefold() for section in sections]
    return len(levels) > 1 or len(set(found)) < len(found) or not all(section.number for section in sections)


def is_uneven(snapshot: Snapshot) -> bool:
    """Whether the sections are not all written alike, so that what is gone can't be told from what is left."""
    if is_mixed(snapshot):
        return True
    lines = headings(snapshot)
    cut = [re.split(r"(\d+)", line, maxsplit=1) for line in lines]
    parts = [with_line_feeds(part) for part in parts_at(snapshot.text, lines)]
    tails = [part[len(part.rstrip("- \n")) :] for part in parts[:-1]]
    ruled = ["-" in tail for tail in tails]
    return (
        len({before for before, _, _ in cut}) > 1
        or [int(number) for _, number, _ in cut] != list(range(1, len(cut) + 1))
        or len({re.sub(r"\S.*", "", part.partition("\n")[2], flags=re.DOTALL).count("\n") for part in parts[1:]}) > 1
        or ruled not in [[index < count for index in range(len(ruled))] for count in (len(ruled), 0, 1, 4)]
        or any(len({tail for tail in tails[1:] if ("-" in tail) == kind}) > 1 for kind in (True, False))
    )
