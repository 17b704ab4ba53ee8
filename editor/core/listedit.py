"""Inserts, removes and moves the items of lists, in lines or in brackets."""

from dataclasses import replace

from editor.core.edit import Edit, deletion, insertion
from editor.core.errors import EditRefused, NotFound
from editor.core.frontmatter import FrontMatter
from editor.core.keyedit import remove_from_flow
from editor.core.keypath import spelled_path
from editor.core.manner import column, is_block_list
from editor.core.offsets import line_end, line_start, next_line
from editor.core.operations import InsertItem, MoveItem
from editor.core.problems import KeyPath
from editor.core.span import Span
from editor.core.valueedit import open_up
from editor.core.yamltree import Data, Mapping, Node, Scalar, Sequence, node_at, walk

Edits = tuple[Edit, ...]


def insert_item(front: FrontMatter, operation: InsertItem) -> Edits:
    """Put an item into a list; a key with no value, or with an empty list, becomes a list."""
    node = front.node(operation.path)
    if node is None:
        raise NotFound(f"There is no list at {spelled_path(operation.path)} in this file.")
    if isinstance(node, Sequence) and node.items:
        if not 0 <= operation.index <= len(node.items):
            raise NotFound(f"The list at {spelled_path(operation.path)} has no place {operation.index}.")
        insert = _insert_flow if node.flow else _insert_block
        return insert(front, node, operation.index, operation.value)
    if isinstance(node, Sequence) or (isinstance(node, Scalar) and node.is_null):
        return _fill_empty(front, operation.path, node, operation.value)
    raise EditRefused(f"{spelled_path(operation.path)} holds a single value, not a list.")


def move_item(front: FrontMatter, operation: MoveItem) -> Edits:
    """Move an item within its list, comments inside it included."""
    node = front.node(operation.path)
    if not isinstance(node, Sequence):
        raise NotFound(f"There is no list at {spelled_path(operation.path)} in this file.")
    source, target = operation.source, operation.target
    if not (0 <= source < len(node.items) and 0 <= target < len(node.items)):
        raise NotFound(f"The list at {spelled_path(operation.path)} has no such place.")
    if source == target:
        return ()
    if node.flow:
        return _move_flow(front, node, source, target)
    lines = _item_lines(front, node, source)
    place = _item_lines(front, node, target)
    goal = place.end if target > source else place.start
    return (deletion(*lines), insertion(goal, lines.of(front.text)))


def remove_item(front: FrontMatter, path: KeyPath, parent: Sequence, index: int) -> Edits:
    """Take an item out of the list at `path`; the last one leaves `[]`."""
    if parent.flow:
        return (remove_from_flow([item.span for item in parent.items], index),)
    lines = _item_lines(front, parent, index)
    if len(parent.items) > 1:
        return (deletion(*lines),)
    return (insertion(front.colon_end(front.pair(path)), " []"), deletion(*lines))


def _insert_block(front: FrontMatter, node: Sequence, index: int, value: Data) -> Edits:
    model = node.items[max(index - 1, 0)]
    first = _dash(front, node, 0)
    indent = column(front.text, first)
    gap = front.text[first + 1 : node.items[0].span.start]
    gap = gap if gap.strip(" ") == "" and gap else " "
    written = f"-{gap}{front.write.item(value, indent, gap, _of_kind(node, model, value))}"
    if index == 0:
        return (insertion(line_start(front.text, first), " " * indent + written + front.newline),)
    previous = max(_dash(front, node, index - 1) + 1, model.span.end)
    return (insertion(line_end(front.text, previous), front.newline + " " * indent + written),)


def _insert_flow(front: FrontMatter, node: Sequence, index: int, value: Data) -> Edits:
    model = node.items[max(index - 1, 0)]
    written = front.write.flow(value, _of_kind(node, model, value))
    separator = _flow_separator(front, node)
    if index == 0:
        return (insertion(node.items[0].span.start, written + separator),)
    return (insertion(model.span.end, separator + written),)


def _flow_separator(front: FrontMatter, node: Sequence) -> str:
    """What stands between the items: a comma and a blank, or a line end where each item has its own line."""
    gaps = [front.text[one.span.end : other.span.start] for one, other in zip(node.items, node.items[1:], strict=False)]
    own_lines = bool(gaps) and all("\n" in gap and "#" not in gap for gap in gaps)
    return gaps[0] if own_lines else ", "


def _fill_empty(front: FrontMatter, path: KeyPath, node: Node, value: Data) -> Edits:
    if front.inside_flow(path) or isinstance(path[-1], int):
        return (Edit(node.span, front.write.flow([value], None)),)
    pair = front.pair(path)
    parent = node_at(front.root, path[:-1])
    assert isinstance(parent, Mapping)
    model = front.model_list(parent, value)
    key = pair.key.span.of(front.text)
    indent = column(front.text, pair.key.span.start)
    write = front.write
    if model is not None and not model.flow:
        write = replace(write, manner=replace(write.manner, dash_indent=_indent_of(front, model)))
    text = write.after_key([value], key, indent, model)
    return open_up(front, front.colon_end(pair), node.span.end, text)


def _indent_of(front: FrontMatter, model: Sequence) -> int:
    """By how many columns a list's dashes stand deeper than its key."""
    for node in walk(front.root):
        if isinstance(node, Mapping):
            for pair in node.pairs:
                if pair.value is model and is_block_list(model):
                    return column(front.text, model.span.start) - column(front.text, pair.key.span.start)
    return front.write.manner.dash_indent


def _move_flow(front: FrontMatter, node: Sequence, source: int, target: int) -> Edits:
    order = list(range(len(node.items)))
    order.insert(target, order.pop(source))
    return tuple(
        Edit(slot.span, node.items[index].span.of(front.text))
        for slot, index in zip(node.items, order, strict=True)
        if slot is not node.items[index]
    )


def _dash(front: FrontMatter, node: Sequence, index: int) -> int:
    """Where the dash of an item stands; it must be the first character of its line."""
    if index == 0:
        dash = node.span.start
    else:
        depth = column(front.text, node.span.start)
        start = next_line(front.text, node.items[index - 1].span.end)
        dash = start + depth
        while not front.text.startswith("-", dash) or front.text[start:dash].strip():
            start = next_line(front.text, start)
            dash = start + depth
            if start > node.items[index].span.start:
                raise EditRefused("This list is written in a way that can only be edited in Source.")
    if front.text[line_start(front.text, dash) : dash].strip():
        raise EditRefused("A list that begins on another list's line can only be edited in Source.")
    return dash


def _item_lines(front: FrontMatter, node: Sequence, index: int) -> Span:
    """The whole lines of an item, its comments behind and inside included."""
    dash = _dash(front, node, index)
    return Span(line_start(front.text, dash), next_line(front.text, max(dash, node.items[index].span.end)))


def _of_kind(node: Sequence, near: Node, value: Data) -> Node | None:
    """An item that a new one takes after: the nearest, if it is of the same kind, else any that is."""
    kind = Mapping if isinstance(value, dict) else Sequence if isinstance(value, list) else Scalar
    return next((item for item in (near, *node.items) if isinstance(item, kind)), None)
