"""Adds a key at its place among its siblings, and takes one out."""

from editor.core.edit import Edit, deletion, insertion, minimal
from editor.core.errors import EditRefused, NotFound
from editor.core.frontmatter import FrontMatter
from editor.core.keypath import spelled_path
from editor.core.manner import column
from editor.core.offsets import line_end, line_start, next_line
from editor.core.operations import KeyOrder, RenameKey
from editor.core.problems import KeyPath
from editor.core.span import Span
from editor.core.yamltree import Data, Mapping, Pair

Edits = tuple[Edit, ...]


def add_key(front: FrontMatter, parent: Mapping, name: str, value: Data, order: KeyOrder, style: str) -> Edits:
    """Add a key to a mapping, at its place by `order`; a new text is written in `style`."""
    key = front.write.key(name)
    if not parent.pairs:
        return (insertion(front.span.end, f"{key}:{front.write.after_key(value, key, 0, None, style)}{front.newline}"),)
    before, after = _neighbours(parent, name, order)
    if parent.flow:
        text = f"{key}: {front.write.flow(value, None)}"
        if before is not None:
            return (insertion(before.value.span.end, f", {text}"),)
        return (insertion(parent.pairs[0].key.span.start, f"{text}, "),)
    indent = column(front.text, parent.pairs[0].key.span.start)
    like = front.model_list(parent) if isinstance(value, list) else None
    text = f"{key}:{front.write.after_key(value, key, indent, like, style)}"
    if before is not None:
        return (insertion(line_end(front.text, before.value.span.end), front.newline + " " * indent + text),)
    assert after is not None
    return (insertion(after.key.span.start, text + front.newline + " " * indent),)


def rename_key(front: FrontMatter, operation: RenameKey) -> Edits:
    """Give a key another name, in the quotes that it had where the name allows."""
    path, name = operation.path, operation.name
    parent = front.node(path[:-1])
    if front.node(path) is None or not isinstance(parent, Mapping):
        raise NotFound(f"There is nothing at {spelled_path(path)} in this file.")
    if name == path[-1]:
        return ()
    if parent.pair(name) is not None:
        raise EditRefused(f"There is a key {name} beside {spelled_path(path)} already.")
    key = front.pair(path).key
    written = front.write.scalar(name, front.write.like(key), 0, 0, flow=True)
    return minimal(key.span.of(front.text), written, key.span.start)


def remove_key(front: FrontMatter, path: KeyPath, parent: Mapping, name: str) -> Edits:
    """Take a key out of the mapping at `path`, with the comment on its line; the last one leaves `{}`."""
    index = next(number for number, pair in enumerate(parent.pairs) if pair.name == name)
    pair = parent.pairs[index]
    if parent.flow:
        return (remove_from_flow([Span(each.key.span.start, each.value.span.end) for each in parent.pairs], index),)
    start = line_start(front.text, pair.key.span.start)
    end = next_line(front.text, max(pair.value.span.end, pair.key.span.end))
    if front.text[start : pair.key.span.start].strip():
        if len(parent.pairs) == 1:
            return (Edit(parent.span, "{}"),)
        return (deletion(pair.key.span.start, parent.pairs[index + 1].key.span.start),)
    if len(parent.pairs) > 1 or not path:
        return (deletion(start, end),)
    if isinstance(path[-1], int):
        return (Edit(parent.span, "{}"),)
    return (insertion(front.colon_end(front.pair(path)), " {}"), deletion(start, end))


def remove_from_flow(spans: list[Span], index: int) -> Edit:
    """Take one of the `spans` inside brackets out, with the comma on one side of it."""
    if index + 1 < len(spans):
        return deletion(spans[index].start, spans[index + 1].start)
    if index:
        return deletion(spans[index - 1].end, spans[index].end)
    return deletion(*spans[0])


def _neighbours(parent: Mapping, name: str, order: KeyOrder) -> tuple[Pair | None, Pair | None]:
    """The pair that a new key follows, or else the one it precedes, by the order of keys and their groups."""
    group = next((keys for keys in order if name in keys), None)
    if group is None:
        return parent.pairs[-1], None
    place = group.index(name)
    if before := _last(parent, group[:place]):
        return before, None
    if after := next((pair for pair in parent.pairs if pair.name in group[place + 1 :]), None):
        return None, after
    earlier = tuple(key for keys in order[: order.index(group)] for key in keys)
    if before := _last(parent, earlier):
        return before, None
    return (None, parent.pairs[0]) if _last(parent, sum(order, ())) else (parent.pairs[-1], None)


def _last(parent: Mapping, names: tuple[str, ...]) -> Pair | None:
    return next((pair for pair in reversed(parent.pairs) if pair.name in names), None)
