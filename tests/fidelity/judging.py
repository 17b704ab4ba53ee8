"""Judges what a tool saved: by PyYAML and by ruamel.yaml, by the comments, and line by line."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml
from ruamel.yaml import YAMLError

from editor.core.front.yamltree import same
from editor.core.operations import InsertItem, Operation, Remove, SetValue
from tests.corpus import by_pyyaml, by_ruamel
from tests.fidelity.places import Place, comments_of, place_at
from tests.fidelity.tools import Edited
from tests.fidelity.trials import Attempt
from tests.operations import done

NO_DATA = object()


@dataclass(frozen=True)
class Verdict:
    """What became of one attempt.

    `failed` is the error of a tool that gave no file; nothing else holds then. `commented`: there were comments that
    could be lost.
    """

    failed: str = ""
    commented: bool = False
    identical: bool = False
    one_line: bool = False
    own_lines: bool = False
    lost_comment: bool = False
    wrong_data: bool = False
    mixed_line_ends: bool = False
    style_kept: bool = False

    @property
    def right(self) -> bool:
        """Whether exactly that was done and nothing else."""
        harmed = self.lost_comment or self.wrong_data or self.mixed_line_ends
        return self.own_lines and self.style_kept and not self.failed and not harmed


def verdict(tool: Edited, attempt: Attempt) -> Verdict:
    """Let a tool make an attempt, and judge it."""
    try:
        after = tool(attempt.text, attempt.operation)
    except Exception as error:  # noqa: BLE001 — whatever a library raises, it gave no file
        return Verdict(failed=f"{type(error).__name__}: {error}")
    before, operation = attempt.text, attempt.operation
    if after == before:
        commented = bool(_comments_in(before))
        return Verdict(
            "", commented, True, wrong_data=operation is not None, own_lines=operation is None, style_kept=True
        )
    comments = _comments(before, operation)
    removed, added, first = _changed(before, after)
    return Verdict(
        commented=bool(comments),
        one_line=(removed, added) == (1, 1),
        own_lines=operation is not None and _own_lines(before, after, operation, (removed, added, first)),
        lost_comment=bool(comments - _comments_in(after)),
        wrong_data=not (_says(by_pyyaml, before, operation, after) and _says(by_ruamel, before, operation, after)),
        mixed_line_ends="\r\n" in before and "\n" in after.replace("\r\n", ""),
        style_kept=_style_kept(before, after, operation, attempt.trial.keeps),
    )


def _says(read: Callable[[str], Any], before: str, operation: Operation | None, after: str) -> bool:
    """Whether the saved file says what was meant, and nothing else."""
    old, new = _read(read, before), _read(read, after)
    if old is NO_DATA or new is NO_DATA:
        return False
    return same(new, old if operation is None else done(old, operation))


@lru_cache(64)
def _read(read: Callable[[str], Any], text: str) -> Any:
    try:
        return read(text)
    except (yaml.YAMLError, YAMLError, IndexError, ValueError):
        return NO_DATA


def _comments(before: str, operation: Operation | None) -> Counter[str]:
    """The comments that have to be there afterwards; those of a removed thing go with it."""
    comments = comments_of(before)
    if isinstance(operation, Remove):
        place = _place(before, operation)
        lines = before.split("\n")[place.first : place.last + 1]
        comments -= comments_of("\n".join(("---", *lines, "---", "")))
    return comments


@lru_cache(64)
def _comments_in(text: str) -> Counter[str]:
    """The comments of a file; none where its front matter can't be read."""
    try:
        return comments_of(text)
    except (yaml.YAMLError, IndexError):
        return Counter()


def _changed(before: str, after: str) -> tuple[int, int, int]:
    """How many lines went and came between those that both begin and end with, and the number of the first."""
    old, new = before.split("\n"), after.split("\n")
    shorter = min(len(old), len(new))
    first = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    rest = shorter - first
    tail = next((place for place in range(rest) if old[-1 - place] != new[-1 - place]), rest)
    return len(old) - first - tail, len(new) - first - tail, first


def _own_lines(before: str, after: str, operation: Operation, change: tuple[int, int, int]) -> bool:
    """Whether no line changed but those of what was edited, and no more of them than it takes."""
    removed, added, first = change
    place = _place(before, operation)
    if isinstance(operation, Remove):
        return _only_removed(before, after, operation, change)
    below = _last_comment_below(before, place)
    if not place.first <= first <= below + 1 or first + removed > place.last + 1:
        return False
    if isinstance(operation, InsertItem):
        on_key_line = place.flow or not place.node.value
        return removed <= on_key_line and added <= 2 + on_key_line
    if place_at(before, operation.path) is None:
        return (removed, added) == ((1, 1) if place.flow else (0, 1))
    return place.lines > 1 or (removed, added) == (1, 1) or "\n" in str(operation)


def _only_removed(before: str, after: str, operation: Remove, change: tuple[int, int, int]) -> bool:
    removed, added, first = change
    item, key = _place(before, operation), place_at(before, operation.path[:-1])
    assert key is not None
    if key.flow:
        return key.first <= first <= first + removed <= key.last + 1 and added <= removed
    if item.first == key.first + 1 and item.last == key.last:  # the only item leaves an empty list behind its key
        return (removed, added) == (key.lines, 1) and first == key.first
    lines = before.split("\n")
    del lines[item.first : item.last + 1]
    return lines == after.split("\n")


def _place(before: str, operation: Operation) -> Place:
    """What is edited; the group, where a key is added."""
    assert isinstance(operation, SetValue | InsertItem | Remove)
    place = place_at(before, operation.path) or place_at(before, operation.path[:-1])
    assert place is not None
    return place


def _last_comment_below(before: str, place: Place) -> int:
    """The last of the indented comments directly below a thing, or its own last line."""
    lines, last = before.split("\n"), place.last
    while lines[last + 1].startswith(" ") and lines[last + 1].lstrip().startswith("#"):
        last += 1
    return last


def _style_kept(before: str, after: str, operation: Operation | None, keeps: str) -> bool:
    if not keeps:
        return True
    assert isinstance(operation, SetValue | InsertItem)
    try:
        old, new = place_at(before, operation.path), place_at(after, operation.path)
    except (yaml.YAMLError, IndexError):
        return False
    assert old is not None
    if new is None:
        return False
    return new.flow if keeps == "brackets" else getattr(new.node, "style", None) == old.node.style
