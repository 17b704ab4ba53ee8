"""Sound patterns broken at random in the ways that real ones were: what is proposed, and that the laws hold."""

import re

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from editor.core.edit import apply_edits
from editor.core.front.yamltree import Node, Scalar, data_of, same, walk
from editor.core.offsets import line_end, line_start
from editor.core.repairs.repair import NoRepair, Repair, examine
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from tests.core.test_repair import characters, check_laws
from tests.corpus import NAMES, PatternFile, by_pyyaml, by_ruamel, needs_corpus, readable_files, windows_files

files = st.sampled_from(readable_files() + windows_files())
WORDS = st.lists(
    st.sampled_from(["life", "Über", "a", "3", "it’s", "(b)", "c-d", "🌱", "e,", "f"]), min_size=1, max_size=4
)


def front_of(file: PatternFile) -> str:
    front = file.snapshot.parts.front
    assert front is not None
    return front.of(file.text)


def begin_of(file: PatternFile) -> int:
    """Where the opening fence begins."""
    return file.text.index("---")


def closing_line(file: PatternFile) -> tuple[int, int]:
    """The line of the closing fence, with its line end."""
    parts = file.snapshot.parts
    assert parts.front is not None
    return parts.front.end, parts.body.start


def scalars(file: PatternFile, written: str) -> list[Scalar]:
    """The values on one line outside brackets whose text as it is written matches a regular expression."""
    found = (node for node in _in_blocks(file.snapshot.root) if isinstance(node, Scalar))
    whole = [node for node in found if re.fullmatch(written, node.span.of(file.text))]
    return [node for node in whole if node.span.end == line_end(file.text, node.span.start)]


def _in_blocks(root: Node) -> list[Node]:
    inside = {id(below) for node in walk(root) if getattr(node, "flow", False) for below in walk(node)}
    return [node for node in walk(root) if id(node) not in inside]


def broken_fence(draw: st.DrawFn, file: PatternFile) -> str:
    text, newline, begin = file.text, file.snapshot.newline, begin_of(file)
    kind = draw(st.sampled_from(["blank", "trailing", "glued", "gone", "quotes", "code", "empty", "dashes"]))
    event(kind)
    if kind == "blank":
        return text[:begin] + newline * draw(st.integers(1, 3)) + text[begin:]
    if kind == "trailing":
        return text[: begin + 3] + draw(st.sampled_from([" ", "  ", "\t"])) + text[begin + 3 :]
    if kind == "glued":
        assume(re.match(r"[a-z]", front_of(file)))
        return text[: begin + 3] + text[begin + 3 + len(newline) :]
    if kind == "gone":
        return text[:begin] + text[begin + 3 + len(newline) :]
    if kind == "quotes":
        return text[:begin] + "'''" + newline + text[begin:].rstrip("\r\n") + newline + "'''" + newline
    if kind == "code":
        return text[:begin] + "```" + newline + text[begin:].rstrip("\r\n") + newline + "```" + newline
    if kind == "empty":
        return text[:begin] + "---" + newline + text[begin:]
    return text[:begin] + draw(st.sampled_from(["----", "--", "—", " ---"])) + text[begin + 3 :]


@given(files, st.data())
def test_a_broken_fence_is_mended_to_the_letter(file: PatternFile, data: st.DataObject):
    assume(not file.snapshot.problems)
    broken = data.draw(st.composite(broken_fence)(file))
    assert check_laws(broken).text.rstrip() == file.text.rstrip()


@given(files)
def test_a_missing_closing_fence_is_found_again(file: PatternFile):
    start, end = closing_line(file)
    assume(not file.snapshot.problems)
    assume(not file.text[end:].lstrip("\r\n").startswith("---"))
    broken = file.text[:start] + file.text[end:]
    assume(re.match(r"\r?\n|#", file.text[end:]) and file.text[end:].strip())
    if Snapshot(broken).fault is None:
        # A heading alone before the first separator is a comment for YAML.
        assert same(by_pyyaml(broken), file.data)
        return
    repair = check_laws(broken)
    assert same(by_pyyaml(repair.text), file.data)
    assert repair.text.split() == file.text.split()


@given(files, WORDS)
def test_text_before_the_front_matter_is_moved_below(file: PatternFile, words: list[str]):
    assume(not file.snapshot.problems)
    begin = begin_of(file)
    repair = check_laws(file.text[:begin] + "# " + " ".join(words) + file.snapshot.newline + file.text[begin:])
    assert same(by_pyyaml(repair.text), file.data)
    body = file.snapshot.parts.body.of(file.text)
    assert repair.text.endswith(body)
    assert characters(repair.text) == characters(file.text) + characters("#" + "".join(words))


def broken_value(draw: st.DrawFn, file: PatternFile) -> tuple[str, Scalar, str]:
    """The text with one value broken, the value, and what it should say in the end."""
    words = " ".join(draw(WORDS))
    kind = draw(st.sampled_from(["colon", "sign", "open", "single", "inner", "control", "bracket"]))
    written, said = {
        "colon": (f"Life: {words}: x", f"Life: {words}: x"),
        "sign": (f"{draw(st.sampled_from('@`%'))}{words}", ""),
        "open": (f'"{words}', words),
        "single": (f"'{words}", words),
        "inner": (f'"The "{words}" one"', f'The "{words}" one'),
        "control": (f"L{draw(st.sampled_from(chr(1) + chr(7) + chr(8)))} {words}", f"L {words}"),
        "bracket": (f"[{words.replace(',', '')}](x) y", ""),
    }[kind]
    event(kind)
    found = scalars(file, r"\"[^\"\\]+\"|[A-Za-z][\w ]*")
    assume(found)
    node = draw(st.sampled_from(found))
    return file.text[: node.span.start] + written + file.text[node.span.end :], node, said or written


@settings(max_examples=2 * settings.default.max_examples)
@given(files, st.data())
def test_a_broken_value_is_mended_where_it_stands(file: PatternFile, data: st.DataObject):
    assume(not file.snapshot.problems)
    broken, node, said = data.draw(st.composite(broken_value)(file))
    assume(Snapshot(broken).fault)
    found = examine(broken)
    if isinstance(found, NoRepair):
        line = file.text[line_start(file.text, node.span.start) : node.span.start]
        assert re.match(r"\s*(- )+[\w-]+: $|\s*(- )+$", line), found
        return
    repair = check_laws(broken)
    assert repair.text.endswith(file.text[node.span.end :])
    assert repair.text.startswith(file.text[: node.span.start])
    mended = Snapshot(repair.text, NAMES)
    values = [
        each.text for each in walk(mended.root) if isinstance(each, Scalar) and each.span.start == node.span.start
    ]
    assert values == [said]


@given(files, st.data())
def test_tabs_are_made_blanks(file: PatternFile, data: st.DataObject):
    front = file.snapshot.parts.front
    assert front is not None
    lines = [found.start() for found in re.finditer(r"^ +(?=[\w-]+:)", front.of(file.text), re.MULTILINE)]
    assume(lines and not file.snapshot.problems)
    place = front.start + data.draw(st.sampled_from(lines))
    indent = len(file.text[place:]) - len(file.text[place:].lstrip(" "))
    broken = file.text[:place] + "\t" * max(indent // 2, 1) + file.text[place + indent :]
    found = examine(broken)
    assume(found is not None)
    if isinstance(found, Repair):
        check_laws(broken)
        assert same(by_pyyaml(found.text), file.data)
    else:
        assert "tab" in found.sentence


def lists_in(file: PatternFile) -> list[Span]:
    """The lists of plain words that a file has in brackets, on one line, at the top level."""
    spans = [pair.value.span for pair in file.snapshot.root.pairs if getattr(pair.value, "flow", False)]
    return [span for span in spans if re.fullmatch(r"\[[^\[\]{},\"'\n]+(, [^\[\]{},\"'\n]+)*\]", span.of(file.text))]


with_lists = [file for file in readable_files() + windows_files() if lists_in(file) and not file.snapshot.problems]


@needs_corpus
@given(st.sampled_from(with_lists), st.data())
def test_brackets_are_closed_and_their_entries_quoted(file: PatternFile, data: st.DataObject):
    span = data.draw(st.sampled_from(lists_in(file)))
    kind = data.draw(st.sampled_from(["open", "colon", "sign"]))
    written = span.of(file.text)
    changed = {"open": written[:-1], "colon": "[a: b: c, " + written[1:], "sign": "[@a b, " + written[1:]}[kind]
    broken = file.text[: span.start] + changed + file.text[span.end :]
    repair = check_laws(broken)
    assert len(Snapshot(repair.text).data) == len(file.data)
    if kind == "open":
        assert repair.text == file.text


@given(files, st.data())
def test_several_faults_are_mended_together(file: PatternFile, data: st.DataObject):
    assume(not file.snapshot.problems)
    broken, node, said = data.draw(st.composite(broken_value)(file))
    assume(Snapshot(broken).fault and isinstance(examine(broken), Repair))
    begin = begin_of(file)
    repair = check_laws(file.snapshot.newline + broken[:begin] + "---" + broken[begin + 3 :])
    assert len(repair.steps) == 2
    assert said in [each.text for each in walk(Snapshot(repair.text).root) if isinstance(each, Scalar)]
    assert node.span.start < len(repair.text)


@settings(max_examples=3 * settings.default.max_examples)
@given(files, st.data())
def test_whatever_was_done_to_a_file_a_repair_keeps_the_laws(file: PatternFile, data: st.DataObject):
    text = file.text
    end = file.snapshot.parts.body.start + 200
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, end))
        length = data.draw(st.sampled_from([0, 0, 1, 1, 2, 10, 60]))
        new = data.draw(
            st.sampled_from(["", "\n", "---", '"', "'", ": ", "\t", "[", "]", "{", "}", ", ", "- ", "#", "\x07"])
        )
        text = text[:start] + new + text[start + length :]
    found = examine(text)
    event(type(found).__name__)
    if isinstance(found, Repair):
        assert apply_edits(text, found.edits) == found.text
        assert isinstance(by_pyyaml(found.text), dict)
        assert isinstance(by_ruamel(found.text), dict)
        assert examine(found.text) is None
        fields = Snapshot(text, NAMES).readable_fields
        root = Snapshot(found.text, NAMES).root
        assert all(same(data_of(pair.value), fields[pair.name]) for pair in root.pairs if pair.name in fields)
        assert fields.keys() <= {pair.name for pair in root.pairs}


@settings(max_examples=2 * settings.default.max_examples)
@given(st.text(st.sampled_from("-ab:\n \t\"'[]{},#@*&!|>%`é\x07\x92\ufeff\r?.\\"), max_size=80))
@pytest.mark.parametrize("frame", ["{}", "---\nid: a\n{}\n---\nBody\n", "id: a\n{}\n"])
def test_any_text_can_be_examined(frame: str, text: str):
    found = examine(frame.format(text) if frame != "{}" else text)
    if isinstance(found, Repair):
        assert examine(found.text) is None
