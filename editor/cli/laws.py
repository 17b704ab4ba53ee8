"""The laws of an edit, tried on one file in memory; the file itself is never written."""

import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editor.core.body.bodyoperations import ReplaceSection
from editor.core.document import Document
from editor.core.errors import TrellisError
from editor.core.front.keypath import spelled_path
from editor.core.front.yamltree import Data, Mapping, Node, Scalar, Sequence, data_of
from editor.core.offsets import place_of
from editor.core.operations import InsertItem, SetValue
from editor.core.plan import perform, plan
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.session.openfile import OpenFile
from editor.store.textfile import write_text_file

_WORD = re.compile(r"[^\W\d_]{3,}")
_SINGLE = (("lifecycle", "status"), ("classification", "status"), ("title",))
"""The field that is changed alone: the first of these that a file has."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a law held; None where the file has nothing to try it on, or the edit was refused: `detail` says why."""

    held: bool | None
    detail: str = ""


HELD = Verdict(held=True)


@dataclass(frozen=True, slots=True)
class Law:
    """A law by its name; `test` tries it."""

    name: str
    test: Callable[[OpenFile], Verdict]


def _saves_same_bytes(file: OpenFile) -> Verdict:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.md"
        write_text_file(copy, file.document.text, None)
        same = copy.read_bytes() == file.path.read_bytes()
    return HELD if same else Verdict(held=False, detail="the copy has other bytes")


def _same_value_is_no_edit(file: OpenFile) -> Verdict:
    snapshot = file.document.snapshot
    scalars = [(path, node) for path, node in _nodes(snapshot) if isinstance(node, Scalar)]
    for path, node in scalars:
        if plan(snapshot, SetValue(path, data_of(node))):
            return Verdict(held=False, detail=f"{spelled_path(path)} would be written anew")
    return HELD if scalars else Verdict(None, "it has no fields")


def _one_field_is_one_line(file: OpenFile) -> Verdict:
    snapshot = file.document.snapshot
    for path in _SINGLE:
        node = snapshot.node(path)
        if isinstance(node, Scalar) and "\n" not in node.span.of(snapshot.text):
            _, after = perform(snapshot, SetValue(path, f"{node.text} x".strip()))
            return _judge(_changed(snapshot.text, after.text) == (1, 1), f"setting {spelled_path(path)}")
    return Verdict(None, "it has neither a status nor a title on one line")


def _undo_restores(file: OpenFile) -> Verdict:
    document = Document(file.document.text)
    path: KeyPath = next((path for path in _SINGLE if document.snapshot.node(path) is not None), ("title",))
    document.perform_all([SetValue(path, "x y"), SetValue(("roundtrip_trial",), ["x", 1])], "Try")
    document.undo()
    return _judge(document.text == file.document.text, f"setting {spelled_path(path)} and taking it back")


def _appending_adds_lines(file: OpenFile) -> Verdict:
    snapshot = file.document.snapshot
    lists = [(path, node) for path, node in _nodes(snapshot) if isinstance(node, Sequence)]
    for path, node in lists:
        value: Data = data_of(node.items[-1]) if node.items else "x"
        _, after = perform(snapshot, InsertItem(path, len(node.items), value))
        place = place_of(snapshot.text, node.span.start).line
        own = range(place, place_of(snapshot.text, node.span.end).line + 1) if node.flow else range(0)
        if not _only_added(snapshot.text, after.text, own):
            return _judge(False, f"appending to {spelled_path(path)}")
    return HELD if lists else Verdict(None, "it has no lists")


def _word_changes_its_section(file: OpenFile) -> Verdict:
    snapshot = file.document.snapshot
    sections = snapshot.body.sections
    index = next((place for place, section in enumerate(sections) if section.number == 3), 2)
    if index >= len(sections):
        return Verdict(None, "it has no third section")
    text, span = snapshot.section_text(index), sections[index].content
    word = _WORD.search(text)
    if word is None:
        return Verdict(None, "its third section has no words")
    _, after = perform(snapshot, ReplaceSection(index, text[: word.end()] + "x" + text[word.end() :]))
    outside = snapshot.text[: span.start] == after.text[: span.start]
    outside = outside and snapshot.text[span.end :] == after.text[span.end + 1 :]
    return _judge(outside and _changed(snapshot.text, after.text) == (1, 1), f"changing “{word[0]}”")


SAVING = Law("opening and saving gives the same bytes", _saves_same_bytes)
EDITING = (
    Law("setting a value to itself is no edit", _same_value_is_no_edit),
    Law("changing one field changes one line", _one_field_is_one_line),
    Law("undo restores the text", _undo_restores),
    Law("appending to a list only adds lines", _appending_adds_lines),
    Law("a word in section 3 changes only its line", _word_changes_its_section),
)


def verdict_on(law: Law, file: OpenFile) -> Verdict:
    """Try a law on a file; a refused edit breaks none."""
    if law is not SAVING and file.document.snapshot.fault is not None:
        return Verdict(None, "its front matter can't be read")
    try:
        return law.test(file)
    except TrellisError as refusal:
        return Verdict(None, f"the edit was refused: {refusal}")


def _judge(held: bool, trial: str) -> Verdict:
    return HELD if held else Verdict(held, f"{trial} does something else too")


def _nodes(snapshot: Snapshot) -> list[tuple[KeyPath, Node]]:
    """All values that a path leads to, in the order of the text."""
    return [(path, node) for path, node in _below(snapshot.root, ()) if path and snapshot.node(path) is node]


def _below(node: Node, path: KeyPath) -> list[tuple[KeyPath, Node]]:
    found = [(path, node)]
    if isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            found += _below(item, (*path, index))
    elif isinstance(node, Mapping):
        for pair in node.pairs:
            found += _below(pair.value, (*path, pair.name))
    return found


def _changed(before: str, after: str) -> tuple[int, int]:
    """How many lines stand, before and after, between those that both texts begin and end with."""
    old, new, start, end = _lines_around(before, after)
    return len(old) - start - end, len(new) - start - end


def _only_added(before: str, after: str, own: range) -> bool:
    """Whether no line changed or went but those of the list's `own`, counted from 1."""
    old, _, start, end = _lines_around(before, after)
    return all(line in own for line in range(start + 1, len(old) - end + 1))


def _lines_around(before: str, after: str) -> tuple[list[str], list[str], int, int]:
    """The lines of both texts, and how many they begin and end with in common."""
    old, new = before.split("\n"), after.split("\n")
    shorter = min(len(old), len(new))
    start = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    rest = shorter - start
    end = next((place for place in range(rest) if old[-1 - place] != new[-1 - place]), rest)
    return old, new, start, end
