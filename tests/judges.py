"""What two libraries that are not the core read in front matter, and what an operation must make of it.

Keys are told by their text, their type and, where one stands several times, their number; so nothing that a plain
dictionary would merge can get lost unseen. References are resolved.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.nodes import ScalarNode as Scalar12
from yaml.constructor import SafeConstructor
from yaml.resolver import Resolver

from editor.core.operations import InsertItem, MoveItem, Remove, RenameKey, SetValue, Spelled
from editor.core.problems import KeyPath
from tests.corpus import front_of

FrontOperation = SetValue | InsertItem | Remove | RenameKey | MoveItem
STRING = "tag:yaml.org,2002:str"
_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\n\r\x85\u2028\u2029]*")
_CIRCLE = "a value inside itself"


@dataclass(frozen=True)
class Judge:
    """One library: how it composes nodes, and what it makes of a plain word."""

    compose: Callable[[str], Any]
    scalar: Callable[[Any], Any]
    word: Callable[[str], Any]

    def read(self, text: str) -> Any:
        """The front matter of a file's text as the library reads it; raises what the library raises."""
        return self.read_front(front_of(text))

    def read_front(self, front: str) -> Any:
        """Front matter as the library reads it."""
        return self._data(self.compose(front), {}, ())

    def meant(self, value: Any) -> Any:
        """A value of an operation, as the library has to read it back."""
        if isinstance(value, Spelled):
            return value.text if isinstance(PYYAML.word(value.text), str) else self.word(value.text)
        if isinstance(value, dict):
            return {(name, STRING, 0): self.meant(item) for name, item in value.items()}
        if isinstance(value, list):
            return [self.meant(item) for item in value]
        return value

    def _data(self, node: Any, known: dict[int, Any], above: tuple[int, ...]) -> Any:
        if id(node) in above:
            return _CIRCLE
        if id(node) not in known:
            known[id(node)] = self._fresh(node, known, (*above, id(node)))
        return known[id(node)]

    def _fresh(self, node: Any, known: dict[int, Any], above: tuple[int, ...]) -> Any:
        if node is None or node.id == "scalar":
            return None if node is None else self.scalar(node)
        if node.id == "sequence":
            return [self._data(item, known, above) for item in node.value]
        found: Counter[tuple[str, str]] = Counter()
        data = {}
        for key, value in node.value:
            spelled = key.value if key.id == "scalar" else repr(self._data(key, known, above))
            name = (spelled, str(key.tag))
            data[(*name, found[name])] = self._data(value, known, above)
            found[name] += 1
        return data


def _compose12(front: str) -> Any:
    return _yaml12().compose(front)


def _yaml12() -> Any:
    reader = YAML(typ="safe", pure=True)
    reader.allow_duplicate_keys = True
    reader.composer.warn_double_anchors = False  # YAML allows them, and generated files hold many
    return reader


_constructor11: Any = SafeConstructor()
_resolver11: Any = Resolver()
_reader12 = _yaml12()


def _scalar11(node: Any) -> Any:
    return _made(_constructor11, node)


def _scalar12(node: Any) -> Any:
    return _made(_reader12.constructor, node)


_SCALARS = tuple(f"tag:yaml.org,2002:{name}" for name in ("null", "bool", "int", "float", "timestamp", "str"))
_UNMADE = (ValueError, KeyError, IndexError, AttributeError, OverflowError, AssertionError)


def _made(constructor: Any, node: Any) -> Any:
    """A scalar as Python data; one that the library can't make stands for itself, with its type."""
    if str(node.tag) not in _SCALARS:
        return (str(node.tag), node.value)
    try:
        return constructor.yaml_constructors[str(node.tag)](constructor, node)
    except _UNMADE:
        return (str(node.tag), node.value)


def _word11(text: str) -> Any:
    return _scalar11(yaml.ScalarNode(_resolver11.resolve(yaml.ScalarNode, text, (True, False)), text))


def _word12(text: str) -> Any:
    return _scalar12(Scalar12(_reader12.resolver.resolve(Scalar12, text, (True, False)), text))


PYYAML = Judge(lambda front: yaml.compose(front, Loader=yaml.CSafeLoader), _scalar11, _word11)
RUAMEL = Judge(_compose12, _scalar12, _word12)


def loads(text: str) -> bool:
    """Whether PyYAML makes plain data of the front matter, tags included."""
    try:
        yaml.load(front_of(text), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, TypeError, *_UNMADE):
        return False
    return True


def done(judge: Judge, data: Any, operation: FrontOperation) -> Any:
    """A copy of `data` on which the operation was done."""
    path = operation.path
    if isinstance(operation, SetValue):
        return _changed(data, path, lambda _old: judge.meant(operation.value))
    if isinstance(operation, InsertItem):
        new = judge.meant(operation.value)
        return _changed(data, path, lambda old: [*(old or [])[: operation.index], new, *(old or [])[operation.index :]])
    if isinstance(operation, MoveItem):
        return _changed(data, path, lambda old: _moved(old, operation.source, operation.target))
    if isinstance(operation, RenameKey):
        return _changed(data, path[:-1], lambda old: _renamed(old, path[-1], operation.name))
    return _changed(data, path[:-1], lambda old: _without(old, path[-1]))


def key_of(data: dict[Hashable, Any], name: str | int) -> Any:
    """The key of that text, or the one that a new key would have."""
    return next((key for key in data if key[0] == name), (name, STRING, 0))  # type: ignore[index]


def _changed(data: Any, path: KeyPath, change: Callable[[Any], Any]) -> Any:
    if not path:
        return change(data)
    step, rest = path[0], path[1:]
    if isinstance(data, list):
        return [_changed(item, rest, change) if index == step else item for index, item in enumerate(data)]
    data = data or {}
    key = key_of(data, step)
    return {**data, key: _changed(data.get(key), rest, change)}


def _moved(old: list[Any], source: int, target: int) -> list[Any]:
    new = list(old)
    new.insert(target, new.pop(source))
    return new


def _renamed(old: dict[Any, Any], step: Any, name: str) -> dict[Any, Any]:
    gone = key_of(old, step)
    if gone[0] == name:
        return old
    return {(name, STRING, 0) if key == gone else key: value for key, value in old.items()}


def _without(old: Any, step: Any) -> Any:
    if isinstance(old, list):
        return [item for index, item in enumerate(old) if index != step]
    gone = key_of(old, step)
    return {key: value for key, value in old.items() if key != gone}


@dataclass(eq=False)
class Mark:
    """Where PyYAML's events say that a node stands; without the comments behind a block collection."""

    start: int
    end: int
    text: str | None = None
    header: int = 0
    children: list["Mark"] = field(default_factory=list)
    keyed: bool = False
    flow: bool = False


def marks_of(front: str) -> tuple[Mark | None, list[Mark]]:
    """The root's mark, and the marks of all scalars."""
    root: Mark | None = None
    opened: list[Mark] = []
    scalars: list[Mark] = []
    for event in yaml.parse(front, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionEndEvent):
            done_mark = opened.pop()
            if done_mark.flow or not done_mark.children:
                done_mark.end = event.end_mark.index
            else:
                done_mark.end = done_mark.children[-1].end
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        mark = Mark(event.start_mark.index, event.end_mark.index)
        if isinstance(event, yaml.ScalarEvent):
            mark.text = event.value
            mark.header = mark.start
            if event.style in ("|", ">"):
                mark.header = (re.compile(r"[\n\r]").search(front, mark.start) or re.match("", "")).end()  # type: ignore[union-attr]
                mark.end = mark.start + len(front[mark.start : mark.end].rstrip())
            scalars.append(mark)
        elif isinstance(event, yaml.CollectionStartEvent):
            mark.keyed = isinstance(event, yaml.MappingStartEvent)
            mark.flow = bool(event.flow_style)
        if opened:
            opened[-1].children.append(mark)
        else:
            root = mark
        if isinstance(event, yaml.CollectionStartEvent):
            opened.append(mark)
    return root, scalars


def comments_of(front: str) -> list[tuple[int, str]]:
    """The comments with their places."""
    _, scalars = marks_of(front)
    comments: list[tuple[int, str]] = []
    place = 0
    while found := _COMMENT.search(front, place):
        inside = next((mark for mark in scalars if mark.header <= found.start() < mark.end), None)
        if inside is None:
            comments.append((found.start(), found[0].rstrip()))
        place = inside.end if inside else found.end()
    return comments


def kept_comments(front: str, operation: FrontOperation) -> Counter[str]:
    """The comments that the operation must leave: those that don't stand inside what it takes out or replaces."""
    gone = _gone(front, operation)
    return Counter(comment for place, comment in comments_of(front) if gone is None or not gone[0] <= place < gone[1])


def _gone(front: str, operation: FrontOperation) -> tuple[int, int] | None:
    """The characters that the operation takes out, with the rest of their last line."""
    if not isinstance(operation, Remove | SetValue):
        return None
    mark, _ = marks_of(front)
    key: Mark | None = None
    parent: Mark | None = None
    for step in operation.path:
        if mark is None:
            return None
        parent, key = mark, None
        if mark.keyed:
            pairs = zip(mark.children[::2], mark.children[1::2], strict=True)
            key, mark = next(((one, value) for one, value in pairs if _is_named(one, step)), (None, None))
        else:
            mark = mark.children[step] if isinstance(step, int) and step < len(mark.children) else None
    if mark is None or parent is None:
        return None
    if isinstance(operation, SetValue):
        return None if mark.text is not None else (mark.start, _line_end(front, mark.end))
    start = key.start if key else mark.start
    end = max(mark.end, start)
    if not parent.flow:
        return (start if key else _dash_before(front, parent, mark)), _line_end(front, end)
    behind = re.compile(r"[ \t]*,?[ \t]*#[^\n\r]*").match(front, end)
    return start, behind.end() if behind else end


def _dash_before(front: str, parent: Mark, item: Mark) -> int:
    """Where the dash of an item stands: it may have comments between itself and what it holds."""
    place = parent.children.index(item)
    earliest = parent.children[place - 1].end if place else parent.start
    dashes = (token for token in yaml.scan(front, Loader=yaml.CSafeLoader) if isinstance(token, yaml.BlockEntryToken))
    return next(dash.start_mark.index for dash in dashes if dash.start_mark.index >= earliest)


def _is_named(key: Mark, step: str | int) -> bool:
    return key.text == step if key.text is not None else str(step).startswith(("[", "{"))


def _line_end(front: str, place: int) -> int:
    found = re.compile(r"[\n\r]").search(front, place)
    return found.start() if found else len(front)
