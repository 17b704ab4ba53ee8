"""Inserts, removes and moves the items of lists, in lines or in brackets."""

from dataclasses import replace

from editor.core.edit import Edit, deletion, insertion
from editor.core.errors import EditByHand, EditRefused, NotFound
from editor.core.front.blockwriter import fits_line
from editor.core.front.frontmatter import FrontMatter
from editor.core.front.keyedit import remove_entry, remove_from_flow
from editor.core.front.keypath import spelled_path
from editor.core.front.manner import column, is_first_in_line
from editor.core.front.valueedit import open_up, write_in_place
from editor.core.front.yamltree import Alias, Data, Mapping, Node, Scalar, Sequence, begin_of, node_at, walk
from editor.core.offsets import line_start, next_line, place_of
from editor.core.operations import InsertItem, MoveItem
from editor.core.problems import KeyPath
from editor.core.span import Span
from editor.core.translation import tr

Edits = tuple[Edit, ...]


def insert_item(front: FrontMatter, operation: InsertItem) -> Edits:
    """Put an item into a list; a key with no value, or with an empty list, becomes a list."""
    node = front.node(operation.path)
    if node is None:
        raise NotFound(tr("There is no list at {path} in this file.", path=spelled_path(operation.path)))
    if isinstance(node, Alias):
        where = spelled_path(operation.path)
        raise EditByHand(
            tr("{path} is a reference (*{name}) to another value. Change that one.", path=where, name=node.name)
        )
    if isinstance(node, Sequence) and node.items:
        if not 0 <= operation.index <= len(node.items):
            raise NotFound(
                tr(
                    "The list at {path} has no place {number}.",
                    path=spelled_path(operation.path),
                    number=operation.index,
                )
            )
        insert = _insert_flow if node.flow else _insert_block
        return insert(front, node, operation.index, operation.value)
    if isinstance(node, Sequence) or (isinstance(node, Scalar) and node.is_null):
        return _fill_empty(front, operation.path, node, operation.value)
    raise EditRefused(tr("{path} holds a single value, not a list.", path=spelled_path(operation.path)))


def move_item(front: FrontMatter, operation: MoveItem) -> Edits:
    """Move an item within its list, comments inside it included."""
    node = front.node(operation.path)
    if not isinstance(node, Sequence):
        raise NotFound(tr("There is no list at {path} in this file.", path=spelled_path(operation.path)))
    source, target = operation.source, operation.target
    if not (0 <= source < len(node.items) and 0 <= target < len(node.items)):
        raise NotFound(tr("The list at {path} has no such place.", path=spelled_path(operation.path)))
    if source == target:
        return ()
    if node.flow:
        return _move_flow(front, node, source, target)
    if not is_first_in_line(front.text, node.span.start) and min(source, target) == 0:
        return _move_joined(front, node, source, target)
    lines = _item_lines(front, node, source)
    place = _item_lines(front, node, target)
    goal = place.end if target > source else place.start
    return (deletion(*lines), insertion(goal, lines.of(front.text)))


def remove_item(front: FrontMatter, path: KeyPath, parent: Sequence, index: int) -> Edits:
    """Take an item out of the list at `path`; the last one leaves `[]`."""
    if parent.flow:
        spans = [Span(begin_of(item), item.span.end) for item in parent.items]
        return (remove_from_flow(front, spans, index),)
    spans = [_item_span(front, parent, number) for number in range(len(parent.items))]
    if len(spans) > 1:
        return (remove_entry(front, spans, index),)
    if isinstance(path[-1], int) or not is_first_in_line(front.text, parent.span.start):
        return (Edit(spans[0], "[]"),)
    return (insertion(front.value_place(front.pair(path)), " []"), remove_entry(front, spans, 0))


def _insert_block(front: FrontMatter, node: Sequence, index: int, value: Data) -> Edits:
    model = node.items[max(index - 1, 0)]
    first = node.span.start
    indent = column(front.text, first)
    gap = front.text[first + 1 : begin_of(node.items[0])]
    gap = gap if gap.strip(" ") == "" and gap else " "
    written = f"-{gap}{front.write.item(value, indent, gap, _of_kind(front, node, model, value))}"
    if index:
        end = _item_span(front, node, index - 1).end
        return (insertion(front.end_with_comments(end, indent), front.newline + " " * indent + written),)
    if not is_first_in_line(front.text, first):
        return (insertion(first, written + front.newline + " " * indent),)
    place = line_start(front.text, first)
    if _comments_stand_above_items(front, node):
        place = _comments_above(front, place)
    return (insertion(place, " " * indent + written + front.newline),)


def _comments_stand_above_items(front: FrontMatter, node: Sequence) -> bool:
    """Whether comments in a list are about the items below them: one further down shows it."""
    dashes = (_dash(front, node, index) for index in range(1, len(node.items)))
    return any(_comments_above(front, start) < start for start in (line_start(front.text, dash) for dash in dashes))


def _comments_above(front: FrontMatter, start: int) -> int:
    """Where the lines of comments begin that stand right above the line at `start`."""
    above = line_start(front.text, start - 1)
    while above >= front.span.start and front.text[above:start].lstrip(" \t").startswith("#"):
        start, above = above, line_start(front.text, above - 1)
    return start


def _insert_flow(front: FrontMatter, node: Sequence, index: int, value: Data) -> Edits:
    model = node.items[max(index - 1, 0)]
    written = front.write.flow(value, _of_kind(front, node, model, value))
    separator = _flow_separator(front, node)
    if index == 0:
        return (insertion(begin_of(node.items[0]), written + separator),)
    return (insertion(model.span.end, separator + written),)


def _flow_separator(front: FrontMatter, node: Sequence) -> str:
    """What stands between the items: a comma and a blank, or a line end where each item has its own line."""
    gaps = [front.text[one.span.end : begin_of(other)] for one, other in zip(node.items, node.items[1:], strict=False)]
    own_lines = bool(gaps) and all("\n" in gap and "#" not in gap for gap in gaps)
    return gaps[0] if own_lines else ", "


def _fill_empty(front: FrontMatter, path: KeyPath, node: Node, value: Data) -> Edits:
    if front.inside_flow(path) or isinstance(path[-1], int):
        return write_in_place(front, path, node, node.span, front.write.flow([value], None))
    pair = front.pair(path)
    parent = node_at(front.root, path[:-1])
    assert isinstance(parent, Mapping)
    model = front.model_list(parent, value)
    key = pair.key.span.of(front.text)
    indent = front.indent_at(path)
    write = front.write
    if model is not None and not model.flow:
        write = replace(write, manner=replace(write.manner, dash_indent=_indent_of(front, model)))
    text = write.after_key([value], key, indent, model)
    return open_up(front, front.value_place(pair), node.span.end, text)


def _indent_of(front: FrontMatter, model: Sequence) -> int:
    """By how many columns a list's dashes stand deeper than its key."""
    if is_first_in_line(front.text, model.span.start):
        for node in walk(front.root):
            if isinstance(node, Mapping) and any(pair.value is model for pair in node.pairs):
                return column(front.text, model.span.start) - column(front.text, node.span.start)
    return front.write.manner.dash_indent


def _move_flow(front: FrontMatter, node: Sequence, source: int, target: int) -> Edits:
    return _permuted(front, [Span(begin_of(item), item.span.end) for item in node.items], source, target)


def _move_joined(front: FrontMatter, node: Sequence, source: int, target: int) -> Edits:
    """Move an item of a list whose first one stands behind another list's dash: the items change places."""
    dashes = [_dash(front, node, index) for index in range(len(node.items))]
    ends = [_item_span(front, node, index).end for index in range(len(node.items))]
    indent = column(front.text, node.span.start)
    spans = [Span(dash, front.end_with_comments(end, indent)) for dash, end in zip(dashes, ends, strict=True)]
    return _permuted(front, spans, source, target)


def _permuted(front: FrontMatter, spans: list[Span], source: int, target: int) -> Edits:
    """Write into each of the `spans` what stands there after the move."""
    order = list(range(len(spans)))
    order.insert(target, order.pop(source))
    return tuple(
        Edit(slot, spans[index].of(front.text))
        for slot, index in zip(spans, order, strict=True)
        if slot != spans[index]
    )


def _dash(front: FrontMatter, node: Sequence, index: int) -> int:
    """Where the dash of an item stands."""
    if index == 0:
        return node.span.start
    depth = column(front.text, node.span.start)
    content = begin_of(node.items[index])
    start = next_line(front.text, node.items[index - 1].span.end)
    while start < content:
        dash = start + depth
        if front.text.startswith("-", dash) and not front.text[start:dash].strip():
            return dash
        start = next_line(front.text, start)
    line = place_of(front.text, content).line
    raise EditByHand(
        tr(
            "The item in line {line} does not begin with a dash on a line of its own, so its list "
            "can't be edited here.",
            line=line,
        )
    )


def _item_span(front: FrontMatter, node: Sequence, index: int) -> Span:
    """An item with its dash."""
    dash = _dash(front, node, index)
    return Span(dash, max(dash + 1, node.items[index].span.end))


def _item_lines(front: FrontMatter, node: Sequence, index: int) -> Span:
    """The whole lines of an item, its comments behind, inside and (where they stand deeper) below included."""
    start, end = _item_span(front, node, index)
    last = front.end_with_comments(end, column(front.text, start))
    return Span(line_start(front.text, start), next_line(front.text, last))


def _of_kind(front: FrontMatter, node: Sequence, near: Node, value: Data) -> Node | None:
    """An item that a new one takes after: the nearest, if it is of the same kind, else any that is.

    A text that fits a line takes after such a one, where the list has any.
    """
    kind = Mapping if isinstance(value, dict) else Sequence if isinstance(value, list) else Scalar
    found = [item for item in (near, *node.items) if isinstance(item, kind)]
    short = fits_line(value, column(front.text, near.span.start))
    return min(found, key=lambda item: short and isinstance(item, Scalar) and item.style in ("|", ">"), default=None)
