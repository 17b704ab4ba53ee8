"""Where things stand in a front matter, found by PyYAML's marks alone, so that no tool judges itself."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from editor.core.problems import KeyPath
from tests.corpus import front_of

_COMMENT = re.compile(r"(?<!\S)#[^\r\n]*")


@dataclass(frozen=True)
class Place:
    """A value: its node, and the numbers of the first line (with its key or dash) and the last one, from 0.

    Lines are those of the whole file.
    """

    node: yaml.Node
    first: int
    last: int

    @property
    def lines(self) -> int:
        return self.last - self.first + 1

    @property
    def flow(self) -> bool:
        return bool(getattr(self.node, "flow_style", False))


def place_at(text: str, path: KeyPath) -> Place | None:
    """The value at `path`, or None."""
    front = front_of(text)
    node = yaml.compose(front, Loader=yaml.CSafeLoader)
    start = node.start_mark.index
    for step in path:
        if isinstance(node, yaml.MappingNode) and isinstance(step, str):
            found = next(((key, value) for key, value in node.value if key.value == step), None)
            if found is None:
                return None
            start, node = found[0].start_mark.index, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            start = node.start_mark.index
        else:
            return None
    above = lines_above(text)
    return Place(node, above + front.count("\n", 0, start), above + front.count("\n", 0, _end(front, node)))


def lines_above(text: str) -> int:
    """How many lines stand above the front matter, the fence included."""
    lines = text.split("\n")
    return next(number for number, line in enumerate(lines) if line.rstrip("\ufeff \t\r") == "---") + 1


def comments_of(text: str) -> Counter[str]:
    """The comments of the front matter, each with how often it stands there."""
    front = front_of(text)
    found: list[str] = []
    for start, end in _gaps(front):
        found += (comment.rstrip() for comment in _COMMENT.findall(front, start, end))
    return Counter(found)


def _gaps(front: str) -> Iterator[tuple[int, int]]:
    """What stands between the scalars, and on the first lines of block scalars."""
    done = 0
    for token in yaml.scan(front, Loader=yaml.CSafeLoader):
        if isinstance(token, yaml.ScalarToken):
            start, end = token.start_mark.index, token.end_mark.index
            yield done, start
            if token.style in ("|", ">"):
                yield start, front.find("\n", start)
            done = end
    yield done, len(front)


def _end(front: str, node: yaml.Node) -> int:
    """Where what was written for the node ends; a block collection's own mark runs over what follows it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(front, last[1] if isinstance(last, tuple) else last)
    return len(front[: node.end_mark.index].rstrip())
