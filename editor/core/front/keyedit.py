"""Adds a key at its place among its siblings, and takes one out."""

import re

from editor.core.edit import Edit, deletion, in_order, insertion, minimal
from editor.core.errors import EditByHand, EditRefused, NotFound
from editor.core.front.frontmatter import FrontMatter
from editor.core.front.keypath import spelled_path
from editor.core.front.manner import column, is_first_in_line
from editor.core.front.scalarwriter import double_quoted
from editor.core.front.yamltree import STRING, Data, Mapping, Pair, Scalar, begin_of
from editor.core.offsets import line_end, line_start, next_line
from editor.core.operations import KeyOrder, RenameKey
from editor.core.problems import KeyPath
from editor.core.span import Span
from editor.core.translation import tr

Edits = tuple[Edit, ...]
_END_MARK = re.compile(r"^\.\.\.", re.MULTILINE)
_COMMA = re.compile(r"(?:\s|(?<=\s)#[^\n]*)*,")


def add_key(front: FrontMatter, parent: Mapping, name: str, value: Data, order: KeyOrder, style: str) -> Edits:
    """Add a key to a mapping, at its place by `order`; a new text is written in `style`."""
    key = front.write.key(name)
    if not parent.pairs and parent.flow:
        return (Edit(parent.span, f"{key}:{front.write.after_key(value, key, 0, None, style)}"),)
    if not parent.pairs:
        return (insertion(front.span.end, f"{key}:{front.write.after_key(value, key, 0, None, style)}{front.newline}"),)
    before, after = _neighbours(parent, name, order)
    if parent.flow:
        return _add_in_braces(front, parent, before, f"{key}: {front.write.flow(value, None)}")
    indent = column(front.text, parent.span.start)
    like = front.model_list(parent) if isinstance(value, list) else None
    text = f"{key}:{front.write.after_key(value, key, indent, like, style)}"
    if before is not None:
        place = front.end_with_comments(max(before.key.span.end, before.value.span.end), indent)
        return (insertion(place, front.newline + " " * indent + text),)
    assert after is not None
    place = front.entry_start(parent, parent.pairs.index(after))
    return (insertion(place, text + front.newline + " " * indent),)


def _add_in_braces(front: FrontMatter, parent: Mapping, before: Pair | None, text: str) -> Edits:
    """Add a pair inside braces; a single pair in a list may have none (`[a: 1]`), and gets them."""
    if before is None:
        edit = insertion(begin_of(parent.pairs[0].key), f"{text}, ")
    else:
        edit = insertion(max(before.key.span.end, before.value.span.end), f", {text}")
    if front.text.startswith("{", parent.span.start):
        return (edit,)
    end = max(parent.span.end, edit.span.end)
    return in_order((insertion(parent.span.start, "{"), edit, insertion(end, "}")))


def rename_key(front: FrontMatter, operation: RenameKey) -> Edits:
    """Give a key another name, in the quotes that it had where the name allows."""
    path, name = operation.path, operation.name
    parent = front.node(path[:-1])
    if front.node(path) is None or not isinstance(parent, Mapping):
        raise NotFound(tr("There is nothing at {path} in this file.", path=spelled_path(path)))
    if name == path[-1]:
        return ()
    if parent.pair(name) is not None:
        raise EditRefused(tr("There is a key {name} beside {path} already.", name=name, path=spelled_path(path)))
    key = front.pair(path).key
    if isinstance(key, Scalar) and key.tagged and key.tag != STRING:
        raise EditByHand(tr("The type of the key {key} is fixed by a tag (!) before it.", key=path[-1]))
    written = front.write.scalar(name, front.write.like(key), 0, 0, flow=True)
    if front.text.startswith(":", key.span.end) and not front.text[key.span.end + 1 : key.span.end + 2].isspace():
        # Inside braces a value may touch the colon only behind a key in quotes.
        written = double_quoted(name)
    return minimal(key.span.of(front.text), written, key.span.start)


def remove_key(front: FrontMatter, path: KeyPath, parent: Mapping, name: str) -> Edits:
    """Take a key out of the mapping at `path`, with the comment on its line; the last one leaves `{}`."""
    index = next(number for number, pair in enumerate(parent.pairs) if pair.name == name)
    starts = [front.entry_start(parent, number) for number in range(len(parent.pairs))]
    spans = [
        Span(start, max(pair.key.span.end, pair.value.span.end))
        for start, pair in zip(starts, parent.pairs, strict=True)
    ]
    if parent.flow:
        if len(spans) == 1 and not front.text.startswith("{", parent.span.start):
            return (Edit(parent.span, "{}"),)
        return (remove_from_flow(front, spans, index),)
    if len(spans) == 1 and path and (isinstance(path[-1], int) or not is_first_in_line(front.text, starts[0])):
        return (Edit(Span(starts[0], spans[0].end), "{}"),)
    if len(spans) == 1 and not path and _END_MARK.search(front.text, spans[0].end, front.span.end):
        return (Edit(spans[0], "{}"),)
    if len(spans) > 1 or not path:
        return (remove_entry(front, spans, index),)
    place = front.value_place(front.pair(path))
    return (insertion(place, " {}"), remove_entry(front, spans, index))


def remove_entry(front: FrontMatter, spans: list[Span], index: int) -> Edit:
    """Take the lines of one of the `spans` out; where it stands behind a dash, the next one moves up to that."""
    start, end = spans[index]
    behind = next_line(front.text, end)
    if is_first_in_line(front.text, start):
        return deletion(line_start(front.text, start), behind)
    if index + 1 < len(spans) and not front.text[behind : spans[index + 1].start].strip():
        return deletion(start, spans[index + 1].start)
    before = front.text[:start].rstrip(" \t")
    return deletion(len(before), line_end(front.text, end))


def remove_from_flow(front: FrontMatter, spans: list[Span], index: int) -> Edit:
    """Take one of the `spans` inside brackets out, with the comma on one side of it and the comment behind it."""
    start, end = spans[index]
    if index + 1 < len(spans) and "#" not in front.text[end : spans[index + 1].start]:
        return deletion(start, spans[index + 1].start)
    if index + 1 == len(spans) and index and "#" not in front.text[spans[index - 1].end : start]:
        return deletion(spans[index - 1].end, end)
    comma = _COMMA.match(front.text, end)
    end = comma.end() if comma else end
    stop = line_end(front.text, end)
    if is_first_in_line(front.text, start) and re.fullmatch(r"[ \t]*(?:#.*)?", front.text[end:stop]):
        return deletion(line_start(front.text, start), next_line(front.text, end))
    return deletion(start, end)


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
