"""Sets a value: the smallest splice in place of the old one, or a new key."""

from editor.core.edit import Edit, deletion, insertion, minimal
from editor.core.errors import EditRefused, NotFound
from editor.core.frontmatter import FrontMatter
from editor.core.keyedit import add_key
from editor.core.keypath import spelled_path
from editor.core.manner import column
from editor.core.offsets import line_end, line_start
from editor.core.operations import SetValue, plain
from editor.core.problems import KeyPath
from editor.core.scalarwriter import Like, Spelled
from editor.core.span import Span
from editor.core.yamltree import STRING, Data, Mapping, Node, Scalar, data_of, same

Edits = tuple[Edit, ...]


def set_value(front: FrontMatter, operation: SetValue) -> Edits:
    """Set a value, or add its key where it is missing."""
    node = front.node(operation.path)
    if node is None:
        return _add(front, operation)
    if isinstance(operation.value, Spelled) and isinstance(node, Scalar) and not node.style:
        if node.span.of(front.text) == operation.value.text:
            return ()
    elif same(data_of(node), plain(operation.value)):
        return ()
    return replace_value(front, operation.path, node, operation.value, operation.style)


def replace_value(front: FrontMatter, path: KeyPath, node: Node, value: Data, style: str | None = None) -> Edits:
    """Replace the value at `path` by another, of whatever kind; `style` is for a text in an empty place."""
    if isinstance(node, Scalar) and not isinstance(value, dict | list):
        return _replace_scalar(front, path, node, value, style)
    if isinstance(path[-1], int) or front.inside_flow(path):
        indent = front.indent_at(path)
        inside = front.inside_flow(path)
        text = front.write.flow(value, node) if inside else front.write.item(value, indent, " ", node)
        return (Edit(node.span, text),)
    pair = front.pair(path)
    start = front.colon_end(pair)
    indent = column(front.text, pair.key.span.start)
    text = front.write.after_key(value, pair.key.span.of(front.text), indent, node, style or "")
    if isinstance(node, Scalar) or node.span.of(front.text) in ("[]", "{}"):
        return open_up(front, start, node.span.end, text)
    return minimal(front.text[start : node.span.end], text, start)


def _replace_scalar(front: FrontMatter, path: KeyPath, node: Scalar, value: Data, style: str | None) -> Edits:
    if node.tagged and not (node.tag == STRING and isinstance(value, str)):
        raise EditRefused(f"The type of {spelled_path(path)} is fixed by a tag (!) before it. Change it in Source.")
    start = node.span.start
    old = node.span.of(front.text)
    like = Like(style) if style is not None and not node.text else front.write.like(node)
    at = column(front.text, start)
    flow = front.inside_flow(path)
    text = front.write.scalar(value, like, front.indent_at(path), at, flow=flow)
    if like.style in ("|", ">") and not text.startswith(("|", ">")) and "#" in like.lines[0]:
        text += " " + like.lines[0][like.lines[0].index("#") :]
    if old and not text:
        before = front.text[line_start(front.text, start) : start]
        return (deletion(start - len(before) + len(before.rstrip(" ")), node.span.end),)
    if text and not old and not front.text.startswith((" ", "\n"), start - 1):
        text = " " + text
    return minimal(old, text, start)


def open_up(front: FrontMatter, colon: int, end: int, text: str) -> Edits:
    """Replace a value on the key's line by lines below it, a comment behind the value staying on its line."""
    if not text.startswith(("\n", "\r")):
        return minimal(front.text[colon:end], text, colon)
    stop = line_end(front.text, end)
    if not front.text[end:stop].strip():
        return (Edit(Span(colon, stop), text),)
    return (deletion(colon, end), insertion(stop, text))


def _add(front: FrontMatter, operation: SetValue) -> Edits:
    path, depth = operation.path, 0
    parent: Node = front.root
    while (child := front.node(path[: depth + 1])) is not None:
        parent, depth = child, depth + 1
    missing = path[depth:]
    if any(isinstance(step, int) for step in missing):
        raise NotFound(f"There is nothing at {spelled_path(path)} in this file.")
    value = operation.value
    for step in reversed(missing[1:]):
        value = {step: value}
    if isinstance(parent, Scalar) and not parent.is_null:
        raise EditRefused(f"{spelled_path(path[:depth])} holds a single value, so it can't have {missing[0]} inside.")
    if not isinstance(parent, Mapping) or (not parent.pairs and depth):
        return replace_value(front, path[:depth], parent, {missing[0]: value}, operation.style)
    order = operation.orders[min(depth, len(operation.orders) - 1)] if operation.orders else ()
    return add_key(front, parent, str(missing[0]), value, order, operation.style or "")
