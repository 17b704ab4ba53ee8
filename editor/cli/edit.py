"""`set`, `add` and `remove`: the fields of many files at once."""

import argparse
import os
from collections.abc import Callable
from dataclasses import replace

from editor.cli.command import BadUse, Command, Status
from editor.cli.manyfiles import STATUSES, add_options, change_files, conclude, refuse_unreadable
from editor.cli.streams import STANDARD
from editor.cli.values import Typed, meeting, typed
from editor.core.front.keypath import counted_from_front, parse_assignment, parse_path, spelled_path
from editor.core.front.yamltree import Data, Scalar, Sequence
from editor.core.operations import InsertItem, Operation, Remove, SetValue
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.session.openfile import OpenFile

_VALUES = """\
A KEYPATH names keys and places in lists: lifecycle.status, enables[0].weight,
enables[-1] for the last, "a.b".c where a key holds a dot.

A VALUE is YAML: draft, 0.10 (kept as it is spelled), true, null, "text in quotes",
[a, b], {slug: x, weight: 0.5}. What stands in quotes in a file stays there: a
version '0.1' set to 0.2 becomes '0.2'. FILE may be - for standard input; the
result then goes to standard output.
"""


def _set_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "arguments",
        nargs="+",
        metavar="FILE... KEYPATH=VALUE",
        help="the files, then what to set: a file is what exists as one, or ends in .md and has no =",
    )
    add_options(parser)


def _set(options: argparse.Namespace) -> Status:
    names, assignments = _sorted_out(options.arguments)

    def change(snapshot: Snapshot) -> list[Operation]:
        return [_setting(snapshot, path, value) for path, value in assignments]

    label = ", ".join(spelled_path(path) for path, _ in assignments)
    return _run(names, options, f"Set {label}", change)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="pattern files, or - for standard input")
    parser.add_argument("keypath", metavar="KEYPATH", help="the list; where it is missing it is made")
    parser.add_argument("value", metavar="VALUE", help="the new item, as YAML")
    add_options(parser)


def _add(options: argparse.Namespace) -> Status:
    path, value = parse_path(options.keypath), typed(options.value)
    return _run(options.files, options, f"Add to {options.keypath}", lambda snapshot: [_adding(snapshot, path, value)])


def _remove_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="pattern files, or - for standard input")
    parser.add_argument("keypath", metavar="KEYPATH", help="the key or the list item to take out")
    add_options(parser)


def _remove(options: argparse.Namespace) -> Status:
    path = parse_path(options.keypath)
    return _run(
        options.files,
        options,
        f"Remove {options.keypath}",
        lambda snapshot: [Remove(counted_from_front(path, snapshot.root))],
    )


def _run(
    names: list[str], options: argparse.Namespace, label: str, operations: Callable[[Snapshot], list[Operation]]
) -> Status:
    """Do the operations on each file as one edit."""

    def change(file: OpenFile) -> dict[str, object]:
        refuse_unreadable(file)
        file.document.perform_all(operations(file.document.snapshot), label)
        return {}

    return conclude(change_files(names, options, change), options)


def _sorted_out(arguments: list[str]) -> tuple[list[str], list[tuple[KeyPath, Typed]]]:
    """The files and the assignments among the arguments of `set`."""
    names: list[str] = []
    assignments: list[tuple[KeyPath, Typed]] = []
    for argument in arguments:
        if not assignments and _is_file(argument):
            names.append(argument)
            continue
        path, value = parse_assignment(argument)
        assignments.append((path, typed(value)))
    if not names:
        raise BadUse("No file is named. Name the files first, then what to set: trellis set FILE... KEYPATH=VALUE...")
    if not assignments:
        raise BadUse("Nothing is to be set. Put KEYPATH=VALUE behind the files, such as lifecycle.status=draft.")
    return names, assignments


def _is_file(argument: str) -> bool:
    there = os.path.exists(argument)  # noqa: PTH110  # Path.exists raises for what is too long to be a name
    return argument == STANDARD or there or (argument.endswith(".md") and "=" not in argument)


def _setting(snapshot: Snapshot, path: KeyPath, value: Typed) -> Operation:
    path = counted_from_front(path, snapshot.root)
    node = snapshot.node(path)
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return _in_new_place(snapshot, path, value.value)
    return SetValue(path, meeting(node, value))


def _adding(snapshot: Snapshot, path: KeyPath, value: Typed) -> Operation:
    path = counted_from_front(path, snapshot.root)
    node = snapshot.node(path)
    if node is None:
        return _in_new_place(snapshot, path, [value.value])
    return InsertItem(path, len(node.items) if isinstance(node, Sequence) else 0, value.value)


def _in_new_place(snapshot: Snapshot, path: KeyPath, value: Data) -> Operation:
    """Set a value where none is yet: the format knows its place among the others, and the style of its text."""
    # The format is pydantic's, which takes longer to load than most runs take; they set what is there.
    from editor.schema.generations import format_of
    from editor.schema.introspect import key_orders, spec_at

    model = format_of(snapshot.root)
    spec = spec_at(path, model)
    setting = SetValue(path, value, key_orders(path, model))
    return replace(setting, style=spec.control.style) if spec else setting


SET = Command(
    "set",
    f"All settings of one file are one edit.\n\n{_VALUES}",
    """\
  trellis set open-ledger.md lifecycle.status=stable
  trellis set patterns/*.md lifecycle.version=1.0.0 license=CC-BY-SA-4.0
  trellis set open-ledger.md 'relationships.enables[0].weight=0.75' --dry-run
  trellis set open-ledger.md 'title="Ledger: open to all"'
""",
    STATUSES,
    _set_arguments,
    _set,
)
ADD = Command(
    "add",
    f"In brackets or in lines, as the list is.\n\n{_VALUES}",
    """\
  trellis add open-ledger.md aliases "Book on the Table"
  trellis add patterns/*.md contributors trellis
  trellis add open-ledger.md relationships.tools '{slug: late, weight: 0.6}'
""",
    STATUSES,
    _add_arguments,
    _add,
)
REMOVE = Command(
    "remove",
    "The comment on its line goes with it, every other stays; the last item leaves [].",
    """\
  trellis remove open-ledger.md 'aliases[0]'
  trellis remove patterns/*.md lifecycle.usage_stage --dry-run
  trellis remove - graph_garden < open-ledger.md > smaller.md
""",
    STATUSES,
    _remove_arguments,
    _remove,
)
