"""One front matter, and how its places are found before they are edited."""

from dataclasses import dataclass

from editor.core.errors import EditByHand
from editor.core.front.blockwriter import Writer
from editor.core.front.keypath import spelled_path
from editor.core.front.manner import column, manner_of
from editor.core.front.yamltree import (
    Alias,
    Data,
    Mapping,
    Node,
    Pair,
    Scalar,
    Sequence,
    begin_of,
    child_of,
    node_at,
    walk,
)
from editor.core.offsets import line_end, next_line, place_of
from editor.core.problems import KeyPath
from editor.core.span import Span
from editor.core.translation import tr


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The nodes at `span` of `text`, and a writer that knows the manner of the file."""

    text: str
    span: Span
    root: Mapping
    newline: str
    write: Writer

    def node(self, path: KeyPath) -> Node | None:
        """The node at `path`, or None.

        Raises:
            EditByHand: the way there leads through a reference or a key that stands twice.
        """
        node: Node = self.root
        for number, step in enumerate(path):
            if isinstance(node, Alias):
                where = spelled_path(path[:number])
                raise EditByHand(
                    tr("{path} is a reference (*{name}) to another value. Change that one.", path=where, name=node.name)
                )
            if isinstance(node, Mapping) and sum(pair.name == step for pair in node.pairs) > 1:
                where = spelled_path(path[: number + 1])
                raise EditByHand(
                    tr("The key {path} stands twice in this file. One of the two has to go first.", path=where)
                )
            child = child_of(node, step)
            if child is None:
                return None
            node = child
        return node

    def check_unshared(self, changed: KeyPath, replaced: Node | None = None) -> None:
        """Make sure that a change at `changed`, and of all that `replaced` holds, is not one of other places too.

        Raises:
            EditByHand: a reference elsewhere stands for what would change.
        """
        aliases = [node for node in walk(self.root) if isinstance(node, Alias)]
        if not aliases:
            return
        inside = {id(node) for node in walk(replaced)} if replaced is not None else set()
        on_the_way = {id(node_at(self.root, changed[:length])) for length in range(1, len(changed) + 1)}
        for alias in aliases:
            target = id(alias.target)
            if alias.target and (target in on_the_way or (target in inside and id(alias) not in inside)):
                line = place_of(self.text, alias.span.start).line
                raise EditByHand(
                    tr(
                        "The reference *{name} in line {line} stands for what would change here, so it would change "
                        "too. Write the value there in its place first.",
                        name=alias.name,
                        line=line,
                    )
                )

    def pair(self, path: KeyPath) -> Pair:
        """The key and value at `path`.

        Raises:
            EditByHand: the value is not under a key.
        """
        parent = node_at(self.root, path[:-1])
        pair = parent.pair(str(path[-1])) if isinstance(parent, Mapping) else None
        if pair is None:
            raise EditByHand(
                tr("The list inside {path} has no key, so it can't be edited here.", path=spelled_path(path[:-1]))
            )
        return pair

    def entry_start(self, parent: Mapping, index: int) -> int:
        """Where a pair begins: at its key with anchor and tag, or at the `?` before it."""
        begin = begin_of(parent.pairs[index].key)
        if parent.flow:
            return begin
        if index == 0:
            return parent.span.start
        mark = "\n" + " " * column(self.text, parent.span.start) + "?"
        found = self.text.rfind(mark, parent.pairs[index - 1].value.span.end, begin)
        return begin if found < 0 else found + len(mark) - 1

    def colon_end(self, pair: Pair) -> int:
        """Where the colon behind a key ends.

        Raises:
            EditByHand: there is none, or comments stand before it, as the form with `?` allows.
        """
        after = pair.key.span.end
        colon = self.text.find(":", after, max(begin_of(pair.value), after + 1) + 1)
        if colon < 0 or self.text[after:colon].strip():
            raise EditByHand(tr("The key {key} is written in a way that can't be edited here.", key=pair.name))
        return colon + 1

    def value_place(self, pair: Pair) -> int:
        """Where a value on the key's line can begin: behind the colon, and behind anchor and tag."""
        return pair.value.properties.end if pair.value.properties else self.colon_end(pair)

    def inside_flow(self, path: KeyPath) -> bool:
        """Whether the value at `path` stands inside brackets or braces."""
        parents = (node_at(self.root, path[:length]) for length in range(len(path)))
        return any(isinstance(parent, Mapping | Sequence) and parent.flow for parent in parents)

    def indent_at(self, path: KeyPath) -> int:
        """The column of the key or dash that the value at `path` belongs to."""
        parent = node_at(self.root, path[:-1])
        return column(self.text, parent.span.start) if parent is not None else 0

    def end_with_comments(self, end: int, indent: int) -> int:
        """Where the line ends that holds `end`, or the last one of the comments below that stand deeper than `indent`.

        Such comments belong to what ends there.
        """
        stop = line_end(self.text, end)
        while (start := next_line(self.text, stop)) < self.span.end:
            line = self.text[start : line_end(self.text, start)]
            comment = line.lstrip(" ")
            if not comment.startswith("#") or len(line) - len(comment) <= indent:
                break
            stop = start + len(line)
        return stop

    def spaced(self, offset: int, text: str) -> str:
        """`text` as it is inserted at `offset`: with a blank, where it would join what stands before it."""
        return text if not text or self.text.startswith((" ", "\t", "\n"), offset - 1) else " " + text

    def model_list(self, parent: Mapping, value: Data = None) -> Sequence | None:
        """A list that a new one takes after: beside it, else anywhere, holding items of the same kind."""
        kind = Mapping if isinstance(value, dict) else Scalar
        near = [pair.value for pair in parent.pairs]
        return next(
            (
                node
                for node in (*near, *walk(self.root))
                if isinstance(node, Sequence) and node.items and isinstance(node.items[0], kind)
            ),
            None,
        )


def front_matter(text: str, span: Span, root: Mapping, newline: str) -> FrontMatter:
    """The front matter whose nodes were read from `span` of `text`."""
    return FrontMatter(text, span, root, newline, Writer(text, manner_of(root, text), newline))
