"""Tries operations on a text, and holds what comes of it against the laws of an edit."""

import gc
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from time import process_time
from typing import Any

import yaml
from ruamel.yaml import YAMLError

from editor.core.document import Change, Document
from editor.core.edit import Edit
from editor.core.errors import TrellisError
from editor.core.front.yamltree import same
from editor.core.operations import SetValue, Spelled
from tests.corpus import NAMES, front_of
from tests.judges import PYYAML, RUAMEL, FrontOperation, Judge, comments_of, done, kept_comments, loads

MAX_SECONDS = 2.0
_UNREAD = object()


@dataclass(frozen=True)
class Outcome:
    """What came of a trial: the new text, or None and the reason where it was refused."""

    after: str | None
    refusal: str = ""


def judges_of(text: str) -> tuple[Judge, ...]:
    """The libraries that read the front matter of `text` as keys with values."""
    return tuple(judge for judge in (PYYAML, RUAMEL) if isinstance(_read(judge, text), dict))


@lru_cache(maxsize=2000)
def _read(judge: Judge, text: str) -> Any:
    try:
        return judge.read(text)
    except (yaml.YAMLError, YAMLError, IndexError):
        return _UNREAD


def data_of(text: str) -> Any:
    """The front matter as PyYAML reads it, by `tests.judges`."""
    return _read(PYYAML, text)


def attempt(text: str, operations: Sequence[FrontOperation], judges: Sequence[Judge]) -> Outcome:
    """Do the operations as one edit, undo and redo it; raises AssertionError where a law does not hold."""
    document = Document(text, NAMES)
    changes: list[Change] = []
    document.observe(changes.append)
    try:
        with in_time():
            document.perform_all(operations, "edit")
    except TrellisError as refusal:
        assert document.text == text
        assert not changes
        assert not document.history.undo_label
        assert str(refusal).endswith((".", ")", "?"))
        return Outcome(None, str(refusal))
    after = document.text
    if changes:
        _check_outside(text, after, changes[0].edits)
        assert document.undo()
        assert document.text == text
        assert document.redo()
        assert document.text == after
    else:
        assert after == text
    for judge in judges:
        _check_meaning(judge, text, after, operations)
    assert loads(after) >= loads(text), "PyYAML can't load it any more"
    _check_comments(text, after, operations)
    _check_line_ends(text, after)
    return Outcome(after)


@contextmanager
def in_time() -> Iterator[None]:
    """Makes sure that what is done here takes no two seconds of the processor's time.

    Garbage is not collected meanwhile: what a long run of tests has left would be counted as the editor's.
    """
    gc.disable()
    begun = process_time()
    try:
        yield
        assert process_time() - begun < MAX_SECONDS, f"took {process_time() - begun:.1f} s"
    finally:
        gc.enable()


def _check_meaning(judge: Judge, text: str, after: str, operations: Sequence[FrontOperation]) -> None:
    meant, data = judge.read(text), data_of(text)
    for operation in operations:
        before, data = data, done(PYYAML, data, operation) if isinstance(data, dict) else data
        is_plain = isinstance(operation, SetValue) and not isinstance(operation.value, Spelled)
        if not (is_plain and isinstance(data, dict) and same(before, data)):
            # A value that is there already is left as it is spelled, also where YAML 1.2 would spell it otherwise.
            meant = done(judge, meant, operation)
    name = "PyYAML" if judge is PYYAML else "ruamel.yaml"
    found = judge.read(after)
    assert same(found or {}, meant or {}), f"{name} reads {found} for {meant}"


def _check_comments(text: str, after: str, operations: Sequence[FrontOperation]) -> None:
    if len(operations) == 1:
        kept = kept_comments(front_of(text), operations[0])
        lost = kept - Counter(comment for _, comment in comments_of(front_of(after)))
        assert not lost, f"lost {list(lost)}"


def _check_line_ends(text: str, after: str) -> None:
    if "\r" not in text:
        assert "\r" not in after
    elif not re.search(r"(?<!\r)\n", text):
        assert not re.search(r"(?<!\r)\n", after)
    assert after.startswith("\ufeff") == text.startswith("\ufeff")


def _check_outside(before: str, after: str, edits: tuple[Edit, ...]) -> None:
    """What stands between the splices is the same, character by character."""
    place, moved = 0, 0
    for edit in edits:
        assert before[place : edit.span.start] == after[moved : moved + edit.span.start - place]
        moved += edit.span.start - place + len(edit.text)
        place = edit.span.end
    assert before[place:] == after[moved:]
