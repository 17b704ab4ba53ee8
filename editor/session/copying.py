"""Copies of list items, with the spelling that their numbers and dates have in the file."""

from editor.core.errors import NotFound
from editor.core.front.keypath import spelled_path
from editor.core.front.scalarwriter import Spelled
from editor.core.front.yamltree import Data, Mapping, Node, Scalar, Sequence, data_of
from editor.core.operations import InsertItem, Operation
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.schema.generations import format_of
from editor.schema.introspect import specs_by_path
from editor.session.form import insert_operation


def duplicate_operation(path: KeyPath, index: int, snapshot: Snapshot) -> InsertItem:
    """The operation that puts a copy of a list item right behind it."""
    return InsertItem(path, index + 1, copied((*path, index), snapshot))


def copy_to_operation(item: KeyPath, path: KeyPath, snapshot: Snapshot) -> Operation:
    """The operation that puts a copy of the list item at `item` at the end of the list of another field."""
    node = snapshot.node(path)
    end = len(node.items) if isinstance(node, Sequence) else 0
    return insert_operation(specs_by_path(format_of(snapshot.root))[path], snapshot, end, copied(item, snapshot))


def copied(path: KeyPath, snapshot: Snapshot) -> Data:
    """The value at `path`, to be written again as it is spelled.

    Raises:
        NotFound: there is nothing at that place.
    """
    node = snapshot.node(path)
    if node is None:
        raise NotFound(tr("There is nothing at {path} in this file.", path=spelled_path(path)))
    return spelled_data(node)


def spelled_data(node: Node) -> Data:
    """The value of a node, numbers and dates as they are spelled."""
    if isinstance(node, Mapping):
        return {pair.name: spelled_data(pair.value) for pair in node.pairs}
    if isinstance(node, Sequence):
        return [spelled_data(item) for item in node.items]
    if isinstance(node, Scalar) and not (node.style or node.is_null or node.tagged or isinstance(node.value, str)):
        return Spelled(node.text)
    return data_of(node)
