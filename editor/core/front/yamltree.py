"""Front matter as nodes with spans and styles, read by libyaml's parser.

A span covers what was written for the node and no more: a block collection ends where its last value ends, not at
the blank lines and comments that libyaml's end mark runs over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, NamedTuple

import yaml
from yaml.composer import ComposerError
from yaml.constructor import ConstructorError, SafeConstructor
from yaml.resolver import Resolver

from editor.core.front.faults import Fault, fault_of
from editor.core.problems import KeyPath
from editor.core.span import Span
from editor.core.translation import tr_noop

Data = Any
"""Plain data: dict, list, str, int, float, bool, None, date or datetime."""

STRING = "tag:yaml.org,2002:str"
NULL = "tag:yaml.org,2002:null"
MAX_DEPTH = 100
_SCALAR_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("null", "bool", "int", "float", "timestamp"))
_UNMADE = (ValueError, KeyError, IndexError, AttributeError, OverflowError, ConstructorError)
"""What PyYAML raises for a value that its tag does not fit, as in `!!int` without a digit or `!!timestamp x`."""
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_TAGS: Any = Resolver.yaml_implicit_resolvers
_constructor = SafeConstructor()
_PROPERTY = re.compile(r"(?:\s|#[^\n]*)*(?P<property>&[\w-]+|!(?:<[^>]*>|[^\s,\[\]{}]*))")
_BLANK_OR_COMMENT = re.compile(r"(?:\s+(?:#[^\n]*)?)*")


class Scalar(NamedTuple):
    """One value. `style` is '' (plain), a quote character, '|' or '>'; `text` is the value as a string.

    `tagged`: the file names the type before the value, as in `!!int 3`. `properties` is where anchor and tag stand.
    """

    span: Span
    text: str
    tag: str
    style: str
    tagged: bool = False
    properties: Span | None = None

    @property
    def value(self) -> Data:
        """The value as Python data; what has no safe Python form stays text."""
        if self.tag == STRING:
            return self.text
        if self.tag not in _SCALAR_TAGS:
            return self.text
        try:
            return _constructor.yaml_constructors[self.tag](_constructor, yaml.ScalarNode(self.tag, self.text))
        except _UNMADE:
            return self.text

    @property
    def is_null(self) -> bool:
        """Whether it is a null, written out or left empty."""
        return self.tag == NULL


@dataclass(frozen=True, slots=True)
class Alias:
    """A reference to an anchor (`*name`): to the value `target` (None inside that value itself).

    `meaning` is a digest of what it stands for.
    """

    span: Span
    name: str
    target: "Node | None" = field(default=None, compare=False, repr=False)
    meaning: str = ""
    properties: None = None


class Reference(str):
    """A reference as data: its text, as in `*name`, and a digest of what it stands for."""

    meaning: str

    def __new__(cls, name: str, meaning: str) -> "Reference":
        """The reference to the anchor `name`."""
        reference = super().__new__(cls, f"*{name}")
        reference.meaning = meaning
        return reference

    def __repr__(self) -> str:
        return f"<{self} {self.meaning}>"


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; `flow` tells `[a, b]` from lines that begin with a dash."""

    span: Span
    items: "tuple[Node, ...]"
    flow: bool
    properties: Span | None = None


class Pair(NamedTuple):
    """A key and its value."""

    key: "Node"
    value: "Node"

    @property
    def name(self) -> str:
        """The key as text; one that is a list or a mapping as its data looks."""
        return self.key.text if isinstance(self.key, Scalar) else str(data_of(self.key))


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values; `flow` tells `{a: b}` from lines."""

    span: Span
    pairs: tuple[Pair, ...]
    flow: bool
    properties: Span | None = None

    def pair(self, name: str) -> Pair | None:
        """The pair of that name (the last, where it stands twice), or None."""
        return next((pair for pair in reversed(self.pairs) if pair.name == name), None)


Node = Scalar | Alias | Sequence | Mapping


def read(text: str, span: Span) -> Mapping | Fault:
    """Read the front matter that stands at `span` of `text`.

    Returns the root mapping (an empty one where nothing is written), or the fault that keeps it from being read.
    Spans are offsets into `text`.
    """
    source = span.of(text)
    try:
        root = _Builder(source, span.start).build(yaml.parse(source, Loader=_Loader))
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        return fault_of(error, source, span.start)
    except RecursionError:
        return Fault(tr_noop("The values are nested too deeply to be read."), Span(span.start, span.start))
    if root is None or (isinstance(root, Scalar) and root.is_null):
        return Mapping(Span(span.start, span.start), (), flow=False)
    if not isinstance(root, Mapping):
        return Fault(tr_noop("The front matter is not a list of keys with values."), root.span)
    return root


class _Builder:
    """Makes nodes from a stream of parser events."""

    def __init__(self, source: str, offset: int) -> None:
        self._source = source
        self._offset = offset
        self._open: list[tuple[Any, list[Node]]] = []
        self._anchors: dict[str, Node | None] = {}
        self._meanings: dict[str, str] = {}

    def build(self, events: Iterator[Any]) -> Node | None:
        root: Node | None = None
        for event in events:
            node = self._node(event)
            if node is None:
                continue
            if self._open:
                self._open[-1][1].append(node)
            elif root is None:
                root = node
            else:
                raise ComposerError(None, None, "but found another document", event.start_mark)
        return root

    def _node(self, event: Any) -> Node | None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._named(event, self._scalar(event))
        if kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            if len(self._open) >= MAX_DEPTH:
                raise RecursionError
            self._named(event, None)
            self._open.append((event, []))
        elif kind is yaml.MappingEndEvent:
            start, nodes = self._open.pop()
            pairs = tuple(Pair(key, value) for key, value in zip(nodes[::2], nodes[1::2], strict=True))
            span, properties = self._collection_span(start, event, nodes)
            return self._named(start, Mapping(span, pairs, bool(start.flow_style), properties))
        elif kind is yaml.SequenceEndEvent:
            start, nodes = self._open.pop()
            span, properties = self._collection_span(start, event, nodes)
            return self._named(start, Sequence(span, tuple(nodes), bool(start.flow_style), properties))
        elif kind is yaml.AliasEvent:
            return self._alias(event)
        return None

    def _named(self, event: Any, node: Node | None) -> Node | None:
        """The node, noted under its anchor; None for one that is still being read."""
        if event.anchor is not None:
            self._anchors[event.anchor] = node
            self._meanings.pop(event.anchor, None)
        return node

    def _alias(self, event: Any) -> Alias:
        name = event.anchor
        if name not in self._anchors:
            raise ComposerError(None, None, "found undefined alias", event.start_mark)
        target = self._anchors[name]
        if name not in self._meanings and target is not None:
            # Each meaning holds those below it as digests, so that no chain of references grows without bounds.
            self._meanings[name] = sha256(repr(data_of(target)).encode("utf-8", "surrogatepass")).hexdigest()
        span = self._span(event.start_mark.index, event.end_mark.index)
        return Alias(span, name, target, self._meanings.get(name, ""))

    def _span(self, start: int, end: int) -> Span:
        return Span(self._offset + start, self._offset + end)

    def _start(self, event: Any) -> tuple[int, Span | None]:
        """Where the value itself begins, behind anchor and tag, and where these stand."""
        start: int = event.start_mark.index
        end = start
        for _ in filter(None, (event.anchor, event.tag)):
            found = _PROPERTY.match(self._source, end)
            end = found.end() if found else end
        if end == start:
            return start, None
        blank = _BLANK_OR_COMMENT.match(self._source, end)
        return blank.end() if blank else end, self._span(start, end)

    def _scalar(self, event: Any) -> Scalar:
        style = event.style or ""
        begin, end = event.start_mark.index, event.end_mark.index
        if not style and event.tag is None and event.anchor is None and 0 <= begin <= end:
            # Most are such; reading is as fast as this is.
            return Scalar(Span(self._offset + begin, self._offset + end), event.value, tag_of_plain(event.value), "")
        start, properties = self._start(event)
        end = max(end, 0)
        if style in ("|", ">"):
            end = start + _block_length(self._source[start:end], event.value)
        tag = event.tag or (STRING if style else tag_of_plain(event.value))
        span = self._span(min(start, end), end)
        return Scalar(span, event.value, tag, style, event.tag is not None, properties)

    def _collection_span(self, start: Any, end: Any, nodes: list[Node]) -> tuple[Span, Span | None]:
        begin, properties = self._start(start)
        if start.flow_style:
            return self._span(begin, end.end_mark.index), properties
        last = nodes[-1].span.end - self._offset if nodes else begin
        return self._span(begin, last), properties


def _block_length(raw: str, value: str) -> int:
    """The length of a block scalar without the blank lines behind it, unless they are part of its `value`."""
    header = raw.split("\n", 1)[0].split("#", 1)[0]
    whole = len(raw) - (2 if raw.endswith("\r\n") else 1 if raw.endswith("\n") else 0)
    if "+" in header or (value.strip("\n") and not value.strip()):
        return whole
    indent = _indent_of(raw, value)
    while (start := raw.rfind("\n", 0, whole)) >= 0:
        line = raw[start + 1 : whole].removesuffix("\r")
        if line.strip(" \t") or len(line) > indent:
            break
        whole = start
    return whole - raw.endswith("\r", 0, whole)


def _indent_of(raw: str, value: str) -> int:
    """By how many columns the text of a block scalar is indented, told by its first line that says something."""
    written = next((line for line in raw.split("\n")[1:] if line.strip()), "")
    said = next((line for line in value.split("\n") if line.strip()), "")
    return (len(written) - len(written.lstrip(" "))) - (len(said) - len(said.lstrip(" ")))


def begin_of(node: Node) -> int:
    """Where a node begins, its anchor and tag included."""
    return node.properties.start if node.properties else node.span.start


def tag_of_plain(text: str) -> str:
    """The tag of what stands without quotes (YAML 1.1)."""
    for tag, pattern in _PLAIN_TAGS.get(text[:1], ()):
        if pattern.match(text):
            return str(tag)
    return STRING


def node_at(root: Mapping, path: KeyPath) -> Node | None:
    """The node that `path` leads to, or None."""
    node: Node = root
    for step in path:
        child = child_of(node, step)
        if child is None:
            return None
        node = child
    return node


def child_of(node: Node, step: str | int) -> Node | None:
    """The value under a key, or the item at an index; None where there is none."""
    if isinstance(node, Mapping) and isinstance(step, str):
        pair = node.pair(step)
        return pair.value if pair else None
    if isinstance(node, Sequence) and isinstance(step, int) and -len(node.items) <= step < len(node.items):
        return node.items[step]
    return None


def data_of(node: Node) -> Data:
    """The node as plain data; an alias is a `Reference`, which is the text `*name`."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [data_of(item) for item in node.items]
    if isinstance(node, Mapping):
        return {pair.name: data_of(pair.value) for pair in node.pairs}
    return Reference(node.name, node.meaning)


def walk(node: Node) -> Iterator[Node]:
    """The node and all nodes below it, in the order of the text."""
    yield node
    if isinstance(node, Sequence):
        for item in node.items:
            yield from walk(item)
    elif isinstance(node, Mapping):
        for pair in node.pairs:
            yield from walk(pair.value)


def same(one: Data, other: Data) -> bool:
    """Whether two values are equal, types included: 1 is not 1.0, a date is not its text, nan is nan."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, Reference):
        return bool(one == other) and one.meaning == other.meaning
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other) or (one != one and other != other)
