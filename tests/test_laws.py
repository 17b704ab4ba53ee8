"""The laws of an edit, over all patterns: it is exactly what was meant, and it can be taken back."""

import re
from collections import Counter

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from editor.core.document import Change, Document
from editor.core.edit import Edit
from editor.core.errors import TrellisError
from editor.core.front.yamltree import Scalar, same, walk
from editor.core.offsets import line_end, line_start
from editor.core.operations import (
    Operation,
    Remove,
    ReplaceCallout,
    ReplaceLead,
    ReplaceSection,
    SetValue,
)
from editor.core.plan import plan
from tests import operations as op
from tests.corpus import (
    NAMES,
    PatternFile,
    all_files,
    by_pyyaml,
    by_ruamel,
    corpus_files,
    needs_corpus,
    readable_files,
    windows_files,
)

files = st.sampled_from(readable_files() + windows_files())
lines = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
bodies = st.one_of(st.lists(lines, min_size=1, max_size=5).map("\n".join), st.sampled_from(op.TRAPS))


@needs_corpus
def test_the_corpus_is_whole() -> None:
    assert len(corpus_files()) == 320
    assert len(readable_files()) == len(all_files()) - 1


@pytest.mark.parametrize("file", all_files(), ids=repr)
def test_opening_and_saving_gives_the_same_bytes(file: PatternFile) -> None:
    assert Document(file.bytes.decode(), NAMES).text.encode() == file.bytes


@pytest.mark.parametrize("file", readable_files(), ids=repr)
def test_setting_the_same_value_is_no_edit(file: PatternFile) -> None:
    for path in op.paths(file.data, op.is_scalar):
        assert plan(file.snapshot, SetValue(path, op.at(file.data, path))) == (), path


@pytest.mark.parametrize("file", readable_files(), ids=repr)
def test_replacing_body_parts_by_themselves_is_no_edit(file: PatternFile) -> None:
    snapshot = file.snapshot
    for index in range(len(snapshot.body.sections)):
        assert plan(snapshot, ReplaceSection(index, snapshot.section_text(index))) == ()
    assert plan(snapshot, ReplaceLead(snapshot.lead)) == ()
    if snapshot.callout is not None:
        assert plan(snapshot, ReplaceCallout(*snapshot.callout)) == ()


@pytest.mark.parametrize("file", readable_files(), ids=repr)
def test_the_core_reads_what_pyyaml_reads(file: PatternFile) -> None:
    assert same(file.snapshot.data, file.data)


@settings(max_examples=4 * settings.default.max_examples)
@given(files, st.data())
def test_setting_a_scalar_changes_it_alone(file: PatternFile, data: st.DataObject) -> None:
    operation = data.draw(op.settings_of_scalars(file))
    after = _perform(file, operation)
    if after is not None:
        _check_lines_around(file, operation, after)


@settings(max_examples=2 * settings.default.max_examples)
@given(files, st.data())
def test_setting_anything_changes_it_alone(file: PatternFile, data: st.DataObject) -> None:
    _perform(file, data.draw(op.settings_of_anything(file)))


@given(files, st.data())
def test_inserting_an_item_adds_it_alone(file: PatternFile, data: st.DataObject) -> None:
    assume(op.paths(file.data, op.takes_items))
    _perform(file, data.draw(op.insertions(file)))


@given(files, st.data())
def test_removing_takes_that_alone(file: PatternFile, data: st.DataObject) -> None:
    _perform(file, data.draw(op.removals(file)))


@given(files, st.data())
def test_moving_an_item_changes_the_order_alone(file: PatternFile, data: st.DataObject) -> None:
    assume(op.paths(file.data, op.is_filled_list))
    _perform(file, data.draw(op.moves(file)))


@given(files, st.data())
def test_replacing_a_part_of_the_body_leaves_the_rest(file: PatternFile, data: st.DataObject) -> None:
    body = file.snapshot.body
    kinds: list[st.SearchStrategy[Operation]] = [st.builds(ReplaceLead, bodies)]
    if body.sections:
        kinds += 3 * [st.builds(ReplaceSection, st.integers(0, len(body.sections) - 1), bodies)]
    if body.callout is not None:
        kinds.append(st.builds(ReplaceCallout, lines, bodies))
    _check_step(file, data.draw(st.one_of(kinds)))


@given(files, st.data())
def test_many_edits_are_all_taken_back_and_done_again(file: PatternFile, data: st.DataObject) -> None:
    document = Document(file.text, NAMES)
    for _ in range(data.draw(st.integers(2, 6))):
        drawing = data.draw(st.sampled_from((op.settings_of_scalars, op.settings_of_anything)))
        _attempt(document, data.draw(drawing(file)))
    edited = document.text
    while document.undo():
        pass
    assert document.text == file.text
    assert not document.is_changed
    while document.redo():
        pass
    assert document.text == edited


@given(files, st.data(), op.words)
def test_a_short_word_is_never_refused(file: PatternFile, data: st.DataObject, word: str) -> None:
    path = data.draw(st.sampled_from(op.paths(file.data, op.is_scalar)))
    document = Document(file.text, NAMES)
    assert document.perform(SetValue(path, word), "set") == (op.at(file.data, path) != word)


def _perform(file: PatternFile, operation: Operation) -> str | None:
    """Do the operation and check its meaning by both judges; None where it was refused."""
    after = _check_step(file, operation)
    if after is not None:
        assert same(by_pyyaml(after), op.done(file.data, operation))
        assert same(by_ruamel(after), op.done(file.data12, operation))
    return after


def _check_step(file: PatternFile, operation: Operation) -> str | None:
    """Do, undo and redo the operation: nothing but its splices changes. The new text, or None where it was refused."""
    document = Document(file.text, NAMES)
    changes: list[Change] = []
    document.observe(changes.append)
    accepted = _attempt(document, operation)
    after = document.text
    if not changes:
        assert after == file.text
        assert not document.history.undo_label
        return after if accepted else None
    _check_outside(file.text, after, changes[0].edits)
    assert after.count("\r\n") == (after.count("\n") if file.windows else 0)
    assert not _comments(file, operation) - Counter(after.split("\n"))
    assert document.undo()
    assert document.text == file.text
    assert document.redo()
    assert document.text == after
    return after


def _attempt(document: Document, operation: Operation) -> bool:
    """Do the operation; False where it was refused."""
    try:
        document.perform(operation, "edit")
    except TrellisError as refusal:
        event(f"refused: {str(refusal)[:40]}")
        return False
    return True


def _check_outside(before: str, after: str, edits: tuple[Edit, ...]) -> None:
    """What stands between the splices is the same, character by character."""
    place, moved = 0, 0
    for edit in edits:
        assert before[place : edit.span.start] == after[moved : moved + edit.span.start - place]
        moved += edit.span.start - place + len(edit.text)
        place = edit.span.end
    assert before[place:] == after[moved:]


def _check_lines_around(file: PatternFile, operation: SetValue, after: str) -> None:
    """Only the lines of the value itself differ, and what stands behind it on its last line is still there."""
    node = file.snapshot.node(operation.path)
    assert node is not None
    assert after.startswith(file.text[: line_start(file.text, node.span.start)])
    assert after.endswith(file.text[line_end(file.text, node.span.end) :])
    comment = re.search(r"[ \t]#.*", file.text[node.span.end : line_end(file.text, node.span.end)])
    if comment:
        assert comment[0].strip() in after


def _comments(file: PatternFile, operation: Operation) -> Counter[str]:
    """The comment lines of the front matter that the operation must not touch."""
    snapshot = file.snapshot
    kept = [node.span for node in walk(snapshot.root) if isinstance(node, Scalar)]
    if isinstance(operation, SetValue | Remove) and (node := snapshot.node(operation.path)):
        kept.append(node.span)
    front = snapshot.parts.front
    assert front is not None
    found = re.finditer(r"^[ \t]*#.*$", front.of(file.text), re.MULTILINE)
    places = ((front.start + comment.start(), comment[0]) for comment in found)
    return Counter(line for place, line in places if not any(span.start <= place <= span.end for span in kept))
