"""Finds the links of a pattern to others, wherever they stand, and lets those to one pattern lead to another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TypeGuard
from urllib.parse import unquote

from editor.core.body.bodylinks import body_links
from editor.core.front.yamltree import Data, Node, Reference, Scalar, Sequence
from editor.core.front.yamltree import Mapping as NodeMapping
from editor.core.operations import Remove, RetargetLinks, SetValue
from editor.core.plan import ProvenOperation as Operation
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.library.links import Link, Origin
from editor.schema.fields import Kind
from editor.schema.format71 import Pattern
from editor.schema.format82 import Pattern82
from editor.schema.introspect import field_specs
from editor.schema.older import OlderPattern

TARGET_KEYS = ("slug", "id", "typeid", "target")
"""The keys that say what an item of a relation refers to; the first that says something counts."""
HUB_KEYS = ("hub_id",)
INFERRED_KEYS = ("target",)
ID_PREFIX = "pat_"
HUBS: KeyPath = ("gravitational_hubs",)
INFERRED: KeyPath = ("graph_garden", "inferred_links")
_STRENGTHS = 5


@cache
def relation_lists() -> tuple[KeyPath, ...]:
    """The lists of relations that any generation of the format has."""
    paths = (
        spec.path
        for model in (Pattern, Pattern82, OlderPattern)
        for spec in field_specs(model)
        if spec.kind is Kind.RELATIONS
    )
    return tuple(dict.fromkeys(paths))


def links_of(snapshot: Snapshot) -> tuple[Link, ...]:
    """All links of a pattern, in the order curated, inferred, hubs, body."""
    return links_in(snapshot.data, snapshot.text, snapshot.parts.body)


def links_in(data: Mapping[str, Data], text: str, body: Span) -> tuple[Link, ...]:
    """All links of a pattern: `data` is its front matter, `body` where its body stands in `text`."""
    links: list[Link] = []
    for path in relation_lists():
        items = _list_at(data, path)
        if items:
            links += _links_of_list(items, path)
    for index, item in enumerate(_list_at(data, INFERRED)):
        links += _inferred_link(item, (*INFERRED, index))
    for index, item in enumerate(_list_at(data, HUBS)):
        links += _hub_link(item, (*HUBS, index))
    links += (Link(link.name, "", Origin.BODY, (), link.target.start) for link in body_links(text, body))
    return tuple(links)


def target_of(item: Data) -> str:
    """The slug or id that an item refers to, whatever its shape; nothing where it names none."""
    key = target_key(item)
    return _name(item[key] if key else item)


def target_key(item: Data, keys: tuple[str, ...] = TARGET_KEYS) -> str:
    """The key of an item that says what it refers to; nothing where there is none."""
    return next((key for key in keys if _name(item.get(key))), "") if isinstance(item, dict) else ""


def weight_of(item: Data, key: str = "weight") -> float | None:
    """The weight of an item, None where it has none from 0 to 1."""
    value = item.get(key) if isinstance(item, dict) else None
    return float(value) if _is_number(value) and 0 <= value <= 1 else None


@dataclass(frozen=True, slots=True)
class Identity:
    """What a pattern is called: its slug, or the name of its file where it has none; id and title may be missing."""

    slug: str
    id: str = ""
    title: str = ""


def identity_of(snapshot: Snapshot, path: Path) -> Identity:
    """The identity of the pattern in a file."""
    slug, own_id, title = (_text(snapshot.node((key,))) for key in ("slug", "id", "title"))
    return Identity(slug or path.stem, own_id, title)


@dataclass(frozen=True, slots=True)
class Names:
    """By what files refer to one pattern: slugs, ids, and the names of its file that links of a body give.

    `any_case`: a slug in other capitals refers to it too.
    """

    slugs: frozenset[str]
    ids: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()
    any_case: bool = False

    def has_slug(self, name: str) -> bool:
        """Whether a text is its slug."""
        return name in self.slugs or (self.any_case and name.casefold() in {slug.casefold() for slug in self.slugs})

    def has(self, name: str) -> bool:
        """Whether a text is its slug or its id."""
        return name in self.ids or self.has_slug(name)

    def has_in_body(self, name: str) -> bool:
        """Whether a link of a body that gives this name leads to it."""
        plain = unquote(name)
        return self.has(plain) or plain in self.files


@dataclass(frozen=True, slots=True)
class Item:
    """An item that may refer to a pattern: where it stands, and the names in it, as they are spelled, by their places.

    The first name is the one that counts.
    """

    path: KeyPath
    names: Mapping[KeyPath, str]

    def refers_to(self, pattern: Names) -> bool:
        """Whether the name that counts is one of the pattern's."""
        return any(pattern.has(name) for name in islice(self.names.values(), 1))


def items_of(snapshot: Snapshot) -> Iterator[Item]:
    """All items that may refer to a pattern: curated, inferred, hubs."""
    for path in (*relation_lists(), INFERRED, HUBS):
        keys = _keys_of(path)
        node = snapshot.node(path)
        for index, item in enumerate(node.items if isinstance(node, Sequence) else ()):
            names = _names_in(item, (*path, index), keys)
            if names:
                yield Item((*path, index), names)


def retarget(snapshot: Snapshot, old: Names, slug: str, new_id: str = "") -> tuple[Operation, ...]:
    """The operations that let each reference to the pattern `old` lead to the one with `slug` and `new_id`.

    Each item keeps its shape and its spelling. An id changes where `old` has it, and beside a slug that changes where
    there is a new id; so a rename, which gives neither, leaves ids alone. No operation moves another's place.
    """
    found = [operation for item in items_of(snapshot) for operation in retarget_item(item, old, slug, new_id)]
    targets = body_targets(snapshot, old, slug, new_id)
    return (*found, *((RetargetLinks(targets),) if targets else ()))


def retarget_item(item: Item, old: Names, slug: str, new_id: str = "") -> Iterator[Operation]:
    """The operations that let the references to `old` in one item lead elsewhere."""
    leads_there = any(old.has_slug(name) for name in item.names.values())
    for place, name in item.names.items():
        beside = leads_there and new_id and _holds_id(place, name)
        if name in old.ids or beside:
            is_spare = not new_id and place[-1] == "typeid" and len(item.names) > 1
            yield Remove(place) if is_spare else SetValue(place, new_id or slug)
        elif old.has_slug(name) and name != slug:
            yield SetValue(place, slug)


def body_targets(snapshot: Snapshot, old: Names, slug: str | None, new_id: str = "") -> dict[str, str | None]:
    """For each name by which links of the body lead to the pattern `old`, the one that they are to give instead."""
    names = {link.name for link in body_links(snapshot.text, snapshot.parts.body)}
    return {name: (new_id if name in old.ids and slug else slug) or slug for name in names if old.has_in_body(name)}


@cache
def _keys_of(path: KeyPath) -> tuple[str, ...]:
    """The keys that say what the items of a list refer to."""
    first = {INFERRED: INFERRED_KEYS, HUBS: HUB_KEYS}.get(path, ())
    return tuple(dict.fromkeys((*first, *TARGET_KEYS)))


def _names_in(item: Node, path: KeyPath, keys: tuple[str, ...]) -> dict[KeyPath, str]:
    if not isinstance(item, NodeMapping):
        return {path: text} if (text := _text(item)) else {}
    found = {pair.name: text for pair in item.pairs if pair.name in keys and (text := _text(pair.value))}
    return {(*path, key): found[key] for key in keys if key in found}


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) and not node.is_null else ""


def _holds_id(place: KeyPath, name: str) -> bool:
    return place[-1] == "typeid" or (place[-1] == "id" and name.startswith(ID_PREFIX))


def _list_at(data: Mapping[str, Data], path: KeyPath) -> list[Data]:
    found: Data = data
    for step in path:
        found = found.get(step) if isinstance(found, Mapping) else None
    return found if isinstance(found, list) else []


def _links_of_list(items: list[Data], path: KeyPath) -> Iterator[Link]:
    kind = str(path[-1])
    for index, item in enumerate(items):
        if isinstance(item, dict):
            key = target_key(item)
            if key:
                reason = item.get("description")
                yield Link(
                    _name(item[key]),
                    kind,
                    Origin.CURATED,
                    (*path, index, key),
                    0,
                    weight_of(item),
                    reason if isinstance(reason, str) else "",
                )
        elif target := _name(item):
            yield Link(target, kind, Origin.CURATED, (*path, index))


def _inferred_link(item: Data, path: KeyPath) -> Iterator[Link]:
    if not isinstance(item, dict):
        if target := _name(item):
            yield Link(target, "", Origin.INFERRED, path)
    elif key := target_key(item, _keys_of(INFERRED)):
        kind, reason = item.get("type"), item.get("reason")
        yield Link(
            _name(item[key]),
            kind if isinstance(kind, str) else "",
            Origin.INFERRED,
            (*path, key),
            0,
            _confidence(item),
            reason if isinstance(reason, str) else "",
        )


def _hub_link(item: Data, path: KeyPath) -> Iterator[Link]:
    if not isinstance(item, dict):
        if target := _name(item):
            yield Link(target, "", Origin.HUB, path)
    elif key := target_key(item, _keys_of(HUBS)):
        yield Link(_name(item[key]), "", Origin.HUB, (*path, key), 0, weight_of(item, "influence"))


def _confidence(item: Mapping[str, Data]) -> float | None:
    """The confidence of an inferred link, or its strength, which counts up to five."""
    strength = item.get("strength")
    if "confidence" in item or not _is_number(strength):
        return weight_of(item, "confidence")
    return weight_of({"weight": strength / _STRENGTHS if strength > 1 else strength})


def _is_number(value: Data) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _name(value: Data) -> str:
    """A value as the name of a pattern; nothing where it is a reference to an anchor, a list or a record."""
    if isinstance(value, str):
        return "" if isinstance(value, Reference) else value
    return "" if value is None or isinstance(value, list | dict) else str(value)
