"""How a field stands to the file as it was saved: whether it differs, and what brings it back."""

from collections.abc import Iterable

from editor.core.errors import TrellisError
from editor.core.front.comment import Comment
from editor.core.front.comments import comment_at, entry_span
from editor.core.front.yamltree import Mapping, data_of
from editor.core.operations import Operation, Remove, SetValue, WriteEntry
from editor.core.plan import perform
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.schema.generations import format_of
from editor.schema.introspect import key_orders


def comment_of(path: KeyPath, snapshot: Snapshot) -> Comment:
    """The comment that stands beside a field; an empty one where there is none."""
    return Comment() if snapshot.front is None else comment_at(snapshot.front, path)


def is_changed(path: KeyPath, saved: Snapshot, now: Snapshot) -> bool:
    """Whether the field at `path` is written in another way than in the saved file, its comment included."""
    return saved is not now and _written(path, saved) != _written(path, now)


def count_changed(paths: Iterable[KeyPath], saved: Snapshot, now: Snapshot) -> int:
    """How many of these fields are written in another way than in the saved file."""
    same_front = saved.root is now.root
    return 0 if same_front else sum(is_changed(path, saved, now) for path in paths)


def revert_operations(path: KeyPath, saved: Snapshot, now: Snapshot) -> tuple[Operation, ...]:
    """What makes the field at `path` say what the saved file says, in the same characters where that is possible."""
    node = saved.node(path)
    if node is None:
        return () if now.node(path) is None else (Remove(_added(path, saved, now)),)
    value = data_of(node)
    write = SetValue(path, value, key_orders(path, format_of(now.root)))
    lines = _lines(path, saved)
    if lines is None:
        return (write,)
    exact = WriteEntry(path, lines, value)
    operations: tuple[Operation, ...] = (exact,) if now.node(path) is not None else (write, exact)
    return operations if _can_be_done(operations, now) else (write,)


def _written(path: KeyPath, snapshot: Snapshot) -> str | None:
    lines = _lines(path, snapshot)
    node = snapshot.node(path)
    return lines if lines is not None or node is None else node.span.of(snapshot.text)


def _lines(path: KeyPath, snapshot: Snapshot) -> str | None:
    """The lines of a field with its comments; None where it has none of its own."""
    span = entry_span(snapshot.front, path) if snapshot.front is not None else None
    return None if span is None else span.of(snapshot.text)


def _added(path: KeyPath, saved: Snapshot, now: Snapshot) -> KeyPath:
    """The field at `path`, or the group around it where that came with it and holds nothing else."""
    while len(path) > 1:
        group = now.node(path[:-1])
        if saved.node(path[:-1]) is not None or not isinstance(group, Mapping) or len(group.pairs) > 1:
            break
        path = path[:-1]
    return path


def _can_be_done(operations: tuple[Operation, ...], snapshot: Snapshot) -> bool:
    try:
        for operation in operations:
            _, snapshot = perform(snapshot, operation)
    except TrellisError:
        return False
    return True
