"""What a user can do to a pattern, as data. Each says what the pattern holds afterwards; `plan` finds the splices."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from editor.core.body.bodyoperations import BodyOperation
from editor.core.body.bodyoperations import ReplaceCallout as ReplaceCallout
from editor.core.body.bodyoperations import ReplaceLead as ReplaceLead
from editor.core.body.bodyoperations import ReplaceSection as ReplaceSection
from editor.core.body.bodyoperations import RetargetLinks as RetargetLinks
from editor.core.content import Content
from editor.core.errors import NotFound
from editor.core.front.comment import Comment
from editor.core.front.keypath import spelled_path
from editor.core.front.scalarwriter import Spelled
from editor.core.front.yamltree import Data
from editor.core.problems import KeyPath
from editor.core.translation import tr

KeyOrder = tuple[tuple[str, ...], ...]
"""Sibling keys in the order they are written, in groups that belong together."""


@dataclass(frozen=True, slots=True)
class SetValue:
    """Set the value at `path`; a missing key is added.

    `orders` gives for each missing step the order of the keys it joins (the last one known serves where none is
    given); `style` is how a text is written where none stands: '' plain, a quote character, '|' or '>', None for
    the way of what is empty there.
    """

    path: KeyPath
    value: Data
    orders: tuple[KeyOrder, ...] = ()
    style: str | None = None

    def expected(self, before: Content) -> Content:
        """The content with the value in its place."""
        return replace(before, data=_set(before.data, self.path, plain(self.value)))


@dataclass(frozen=True, slots=True)
class InsertItem:
    """Put `value` into the list at `path`, before the item at `index` (at its end, where that is its length)."""

    path: KeyPath
    index: int
    value: Data

    def expected(self, before: Content) -> Content:
        """The content with the item in the list."""
        return replace(before, data=_change(before.data, self.path, self._inserted))

    def _inserted(self, items: Data) -> Data:
        old = items or []
        return [*old[: self.index], plain(self.value), *old[self.index :]]


@dataclass(frozen=True, slots=True)
class Remove:
    """Take the key or the list item at `path` out."""

    path: KeyPath

    def expected(self, before: Content) -> Content:
        """The content without it."""
        return replace(before, data=_change(before.data, self.path[:-1], self._without))

    def _without(self, parent: Data) -> Data:
        step = self.path[-1]
        if isinstance(parent, list):
            return [item for index, item in enumerate(parent) if index != step]
        return {name: value for name, value in parent.items() if name != step}


@dataclass(frozen=True, slots=True)
class RenameKey:
    """Give the key at `path` another name; its value and place stay."""

    path: KeyPath
    name: str

    def expected(self, before: Content) -> Content:
        """The content with the key renamed."""
        return replace(before, data=_change(before.data, self.path[:-1], self._renamed))

    def _renamed(self, parent: Data) -> Data:
        return {self.name if name == self.path[-1] else name: value for name, value in parent.items()}


@dataclass(frozen=True, slots=True)
class MoveItem:
    """Move the item at `source` of the list at `path` so that it stands at `target`."""

    path: KeyPath
    source: int
    target: int

    def expected(self, before: Content) -> Content:
        """The content with the item moved."""
        return replace(before, data=_change(before.data, self.path, self._moved))

    def _moved(self, items: Data) -> Data:
        rest = [*items[: self.source], *items[self.source + 1 :]]
        return [*rest[: self.target], items[self.source], *rest[self.target :]]


@dataclass(frozen=True, slots=True)
class SetComment:
    """Let the key at `path` have a comment; an empty one takes the comment away."""

    path: KeyPath
    comment: Comment

    def expected(self, before: Content) -> Content:
        """The same content; a comment says nothing to programs."""
        return before


@dataclass(frozen=True, slots=True)
class WriteEntry:
    """Write the lines of the key at `path` as `text`, which says that its value is `value`.

    The lines are those of its comment, the key, and the value with the comments in it; the key's column stays.
    """

    path: KeyPath
    text: str
    value: Data

    def expected(self, before: Content) -> Content:
        """The content with the value in its place."""
        return replace(before, data=_set(before.data, self.path, self.value))


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Replace the whole text of the file, as the source view does; it promises nothing about the content."""

    text: str = field(repr=False)


FrontMatterOperation = SetValue | InsertItem | Remove | RenameKey | MoveItem | SetComment | WriteEntry
Operation = FrontMatterOperation | BodyOperation | ReplaceText


def plain(value: Data) -> Data:
    """The value with spellings resolved to what they stand for."""
    if isinstance(value, Spelled):
        return value.value
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def _change(data: Data, path: KeyPath, change: Callable[[Any], Data]) -> Data:
    """`data` with the value at `path` changed; what lies beside the path is shared."""
    if not path:
        return change(data)
    step, rest = path[0], path[1:]
    if isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
        return [_change(item, rest, change) if index == step else item for index, item in enumerate(data)]
    if isinstance(data, dict) and isinstance(step, str):
        return {**data, step: _change(data.get(step), rest, change)}
    if data is None and isinstance(step, str):
        return {step: _change(None, rest, change)}
    raise NotFound(tr("There is nothing at {path} in this file.", path=spelled_path(path)))


def _set(data: Data, path: KeyPath, value: Data) -> Data:
    return _change(data, path, lambda _old: value)
