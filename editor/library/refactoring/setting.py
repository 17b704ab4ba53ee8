"""Gives one field the same value in many patterns."""

from collections.abc import Iterable
from pathlib import Path

from editor.core.front.keypath import counted_from_front, spelled_path
from editor.core.front.yamltree import Data
from editor.core.operations import SetValue
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.translation import tr_count
from editor.library.refactoring.plans import Draft, Plan, Read, done
from editor.schema.generations import format_of
from editor.schema.introspect import key_orders, spec_at


def set_field(paths: Iterable[Path], key_path: KeyPath, value: Data, *, read: Read) -> Plan:
    """Plan that the field at `key_path` has `value` in each of the files; a missing key is added.

    Files that have the value already don't change.
    """
    draft = Draft(read)
    files = list(dict.fromkeys(paths))
    for path in files:
        draft.attempt(path, lambda snapshot: _with_value(snapshot, key_path, value))
    return draft.plan(
        tr_count(
            len(files), "Set {field} in {count} file", "Set {field} in {count} files", field=spelled_path(key_path)
        )
    )


def _with_value(snapshot: Snapshot, key_path: KeyPath, value: Data) -> Snapshot:
    path = counted_from_front(key_path, snapshot.root)
    model = format_of(snapshot.root)
    spec = spec_at(path, model)
    style = spec.control.style if spec else None
    return done(snapshot, [SetValue(path, value, key_orders(path, model), style)])
