"""One front matter, and how its places are found before they are edited."""

from dataclasses import dataclass

from editor.core.blockwriter import Writer
from editor.core.errors import EditRefused
from editor.core.keypath import spelled_path
from editor.core.manner import column, manner_of
from editor.core.problems import KeyPath
from editor.core.span import Span
from editor.core.yamltree import Alias, Data, Mapping, Node, Pair, Scalar, Sequence, child_of, node_at, walk


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
            EditRefused: the way there leads through a reference or a key that stands twice.
        """
        node: Node = self.root
        for number, step in enumerate(path):
            if isinstance(node, Mapping) and sum(pair.name == step for pair in node.pairs) > 1:
                where = spelled_path(path[: number + 1])
                raise EditRefused(f"The key {where} stands twice in this file. Delete one of them in Source.")
            child = child_of(node, step)
            if isinstance(child, Alias):
                where = spelled_path(path[: number + 1])
                raise EditRefused(
                    f"{where} is a reference (*{child.name}) to another value. Change that, or edit in Source."
                )
            if child is None:
                return None
            node = child
        return node

    def pair(self, path: KeyPath) -> Pair:
        """The key and value at `path`.

        Raises:
            EditRefused: the value is not under a key.
        """
        parent = node_at(self.root, path[:-1])
        pair = parent.pair(str(path[-1])) if isinstance(parent, Mapping) else None
        if pair is None:
            raise EditRefused(f"The list inside {spelled_path(path[:-1])} can only be edited in Source.")
        return pair

    def colon_end(self, pair: Pair) -> int:
        """Where the colon behind a key ends.

        Raises:
            EditRefused: the key is written with `?`.
        """
        after = pair.key.span.end
        colon = self.text.find(":", after, max(pair.value.span.start, after + 1) + 1)
        if colon < 0 or self.text[after:colon].strip():
            raise EditRefused(f"The key {pair.name} is written in a way that can only be edited in Source.")
        return colon + 1

    def inside_flow(self, path: KeyPath) -> bool:
        """Whether the value at `path` stands inside brackets or braces."""
        parents = (node_at(self.root, path[:length]) for length in range(len(path)))
        return any(isinstance(parent, Mapping | Sequence) and parent.flow for parent in parents)

    def indent_at(self, path: KeyPath) -> int:
        """The column of the key or dash that the value at `path` belongs to."""
        parent = node_at(self.root, path[:-1])
        if isinstance(parent, Mapping) and isinstance(path[-1], str):
            pair = parent.pair(path[-1])
            return column(self.text, pair.key.span.start) if pair else 0
        return column(self.text, parent.span.start) if parent is not None else 0

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
