"""Sets a value: the smallest splice in place of the old one, or a new key."""

import re

from editor.core.edit import Edit, deletion, insertion, minimal
from editor.core.errors import EditByHand, EditRefused, NotFound
from editor.core.front.frontmatter import FrontMatter
from editor.core.front.keyedit import add_key
from editor.core.front.keypath import spelled_path
from editor.core.front.manner import column
from editor.core.front.scalarwriter import Like, Spelled
from editor.core.front.yamltree import (
    STRING,
    Alias,
    Data,
    Mapping,
    Node,
    Pair,
    Scalar,
    Sequence,
    begin_of,
    data_of,
    same,
)
from editor.core.offsets import line_end, line_start, next_line
from editor.core.operations import SetValue, plain
from editor.core.problems import KeyPath
from editor.core.span import Span
from editor.core.translation import tr

Edits = tuple[Edit, ...]
_HEADER_COMMENT = re.compile(r"[|>][-+0-9]*(?P<comment>[ \t]+#[^\r\n]*)")


def set_value(front: FrontMatter, operation: SetValue) -> Edits:
    """Set a value, or add its key where it is missing."""
    node = front.node(operation.path)
    if node is None:
        return _add(front, operation)
    if _says(front, node, operation.value):
        return ()
    return replace_value(front, operation.path, node, operation.value, operation.style)


def _says(front: FrontMatter, node: Node, value: Data) -> bool:
    """Whether a value is there already; a reference is what its own text says."""
    if isinstance(node, Alias):
        return bool(data_of(node) == value)
    if isinstance(node, Scalar) and node.tagged:
        # A text of a type that only its tag tells, as in `!custom a`, is not that text alone.
        return (node.tag == STRING or not isinstance(node.value, str)) and same(node.value, plain(value))
    if isinstance(value, Spelled) and isinstance(node, Scalar) and not node.style:
        return node.span.of(front.text) == value.text
    return same(data_of(node), plain(value))


def replace_value(front: FrontMatter, path: KeyPath, node: Node, value: Data, style: str | None = None) -> Edits:
    """Replace the value at `path` by another, of whatever kind; `style` is for a text in an empty place."""
    if isinstance(node, Scalar | Alias) and not isinstance(value, dict | list):
        return _replace_scalar(front, path, node, value, style)
    start = node.span.start if _is_of_kind(node, value) else begin_of(node)
    if front.inside_flow(path):
        return write_in_place(front, path, node, Span(start, node.span.end), front.write.flow(value, node))
    if isinstance(path[-1], int):
        indent = front.indent_at(path)
        gap = " " * max(column(front.text, start) - indent - 1, 1)
        text = _with_header_comment(front, node, front.write.item(value, indent, gap, node))
        return write_in_place(front, path, node, Span(start, node.span.end), text)
    return _replace_behind_key(front, front.pair(path), front.indent_at(path), value, style or "")


def _is_of_kind(node: Node, value: Data) -> bool:
    """Whether a value may keep the anchor and the tag of the node whose place it takes."""
    return isinstance(node, Mapping if isinstance(value, dict) else Sequence if isinstance(value, list) else Scalar)


def write_in_place(front: FrontMatter, path: KeyPath, node: Node, span: Span, text: str) -> Edits:
    """Write `text` where a value stands, or where an empty one would."""
    if span.length:
        return (Edit(span, text),)
    if isinstance(path[-1], str):
        key = front.pair(path).key.span.end
        if not front.text[key : span.start].strip():
            return (insertion(key, ": " + text),)
    return (insertion(span.start, front.spaced(span.start, text)),)


def _replace_behind_key(front: FrontMatter, pair: Pair, indent: int, value: Data, style: str) -> Edits:
    node = pair.value
    start = front.value_place(pair) if _is_of_kind(node, value) else front.colon_end(pair)
    text = front.write.after_key(value, pair.key.span.of(front.text), indent, node, style)
    if "\n" in front.text[start : node.span.start]:
        return _replace_below(front, pair, start, value, text)
    return open_up(front, start, node.span.end, _with_header_comment(front, node, text))


def _with_header_comment(front: FrontMatter, node: Node, text: str) -> str:
    """`text` with the comment, at the end of its first line, that stands behind the `|` or `>` of the older value."""
    found = _HEADER_COMMENT.match(node.span.of(front.text)) if isinstance(node, Scalar) and node.style else None
    head, newline, rest = text.partition(front.newline)
    return f"{head}{found['comment']}{newline}{rest}" if found else text


def _replace_below(front: FrontMatter, pair: Pair, start: int, value: Data, text: str) -> Edits:
    """Replace lines below a key; what is said about them on the key's line, and between, stays."""
    node = pair.value
    end = node.span.end
    first = line_start(front.text, node.span.start)
    behind = front.value_place(pair)
    edits = [deletion(start, behind)] if behind > start else []
    if text.startswith(("\n", "\r")):
        lines = text.removeprefix(front.newline)
        return (*edits, *minimal(front.text[first:end], lines, first))
    stop = line_end(front.text, behind)
    is_block = text.startswith((" |", " >"))
    after = front.text[end : line_end(front.text, end)].strip()
    if "\n" in text and (after or "#" in front.text[stop:first] or ("#" in front.text[behind:stop] and not is_block)):
        text = " " + front.write.flow(value, None)
    head, newline, rest = text.partition(front.newline)
    inserted = insertion(behind, head)
    if newline:
        return (*edits, inserted, Edit(Span(stop, end), newline + rest))
    if after and isinstance(node, Scalar | Alias):
        return (*edits, inserted, deletion(node.span.start, end))
    return (*edits, inserted, deletion(first, next_line(front.text, end)))


def _replace_scalar(front: FrontMatter, path: KeyPath, node: Scalar | Alias, value: Data, style: str | None) -> Edits:
    if isinstance(node, Scalar) and node.tagged and not (node.tag == STRING and isinstance(value, str)):
        raise EditByHand(tr("The type of {path} is fixed by a tag (!) before it.", path=spelled_path(path)))
    start, end = node.span
    like = Like() if isinstance(node, Alias) else front.write.like(node)
    like = Like(style) if style is not None and isinstance(node, Scalar) and not node.text else like
    at = column(front.text, start)
    flow = front.inside_flow(path)
    text = front.write.scalar(value, like, front.indent_at(path), at, flow=flow)
    if like.style in ("|", ">") and not text.startswith(("|", ">")) and "#" in like.lines[0]:
        text += " " + like.lines[0][like.lines[0].index("#") :]
    if node.span.length and not text:
        before = front.text[line_start(front.text, start) : start]
        return (deletion(start - len(before) + len(before.rstrip(" ")), end),)
    if text and not node.span.length:
        return _fill(front, path, node, text)
    return minimal(node.span.of(front.text), text, start)


def _fill(front: FrontMatter, path: KeyPath, node: Node, text: str) -> Edits:
    """Write a scalar where an empty one stands; the comment behind it stays on its line."""
    place = node.span.start
    stop = line_end(front.text, place)
    head, newline, rest = text.partition(front.newline)
    if not newline or not front.text[place:stop].strip():
        return write_in_place(front, path, node, node.span, text)
    return (insertion(place, front.spaced(place, head)), insertion(stop, newline + rest))


def open_up(front: FrontMatter, colon: int, end: int, text: str) -> Edits:
    """Replace a value on the key's line by lines below it, a comment behind the value staying on its line."""
    stop = line_end(front.text, end)
    head, newline, rest = text.partition(front.newline)
    if newline and front.text[end:stop].strip():
        return (Edit(Span(colon, end), head), insertion(stop, newline + rest))
    if not head:
        return (Edit(Span(colon, stop), text),)
    return minimal(front.text[colon:end], text, colon)


def _add(front: FrontMatter, operation: SetValue) -> Edits:
    path, depth = operation.path, 0
    parent: Node = front.root
    while (child := front.node(path[: depth + 1])) is not None:
        parent, depth = child, depth + 1
    missing = path[depth:]
    if any(isinstance(step, int) for step in missing):
        raise NotFound(tr("There is nothing at {path} in this file.", path=spelled_path(path)))
    value = operation.value
    for step in reversed(missing[1:]):
        value = {step: value}
    if isinstance(parent, Scalar) and not parent.is_null:
        raise EditRefused(
            tr(
                "{path} holds a single value, so it can't have {key} inside.",
                path=spelled_path(path[:depth]),
                key=missing[0],
            )
        )
    if not isinstance(parent, Mapping) or (not parent.pairs and depth):
        return replace_value(front, path[:depth], parent, {missing[0]: value}, operation.style)
    order = operation.orders[min(depth, len(operation.orders) - 1)] if operation.orders else ()
    return add_key(front, parent, str(missing[0]), value, order, operation.style or "")
