"""How a file writes its front matter: what new keys and items take after where nothing stands beside them."""

from collections import Counter
from dataclasses import dataclass
from typing import TypeVar

from editor.core.front.yamltree import Mapping, Node, Scalar, Sequence, walk

_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Manner:
    """The habits of one file.

    `quote`: the quote character used most; `dash_indent`: by how many columns a list's dashes stand deeper than
    its key; `null`: how nothing is spelled; `flow_words`: whether lists of words stand in brackets;
    `flow_records`: whether records in lists stand in braces.
    """

    quote: str
    dash_indent: int
    null: str
    flow_words: bool
    flow_records: bool


def manner_of(root: Mapping, text: str) -> Manner:
    """Read the habits off the front matter."""
    quotes: Counter[str] = Counter()
    nulls: Counter[str] = Counter()
    indents: Counter[int] = Counter()
    words: Counter[bool] = Counter()
    records: Counter[bool] = Counter()
    for node in walk(root):
        if isinstance(node, Scalar):
            if node.style in ("'", '"'):
                quotes[node.style] += 1
            elif node.is_null:
                nulls[node.span.of(text)] += 1
        elif isinstance(node, Sequence) and node.items:
            words[node.flow] += isinstance(node.items[0], Scalar)
            if isinstance(node.items[0], Mapping):
                records[node.items[0].flow] += 1
        elif isinstance(node, Mapping) and not node.flow:
            indents.update(_dash_indents(node, text))
    return Manner(
        quote=_most(quotes, '"'),
        dash_indent=_most(indents, 2),
        null=_most(nulls, "null"),
        flow_words=_most(+words, True),
        flow_records=_most(records, False),
    )


def _most(counted: Counter[_Kind], default: _Kind) -> _Kind:
    return counted.most_common(1)[0][0] if counted else default


def _dash_indents(mapping: Mapping, text: str) -> list[int]:
    return [
        column(text, pair.value.span.start) - column(text, mapping.span.start)
        for pair in mapping.pairs
        if is_block_list(pair.value) and is_first_in_line(text, pair.value.span.start)
    ]


def is_block_list(node: Node) -> bool:
    """Whether the node is a list written with dashes."""
    return isinstance(node, Sequence) and not node.flow and bool(node.items)


def is_first_in_line(text: str, offset: int) -> bool:
    """Whether nothing but blanks stands before `offset` in its line."""
    return not text[text.rfind("\n", 0, offset) + 1 : offset].strip()


def column(text: str, offset: int) -> int:
    """How many characters stand before `offset` in its line."""
    return offset - (text.rfind("\n", 0, offset) + 1)
