"""Merges one pattern into another: links move, duplicates are folded, the file goes."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from editor.core.errors import EditRefused
from editor.core.front.scalarwriter import Spelled
from editor.core.front.yamltree import Data, Scalar, data_of
from editor.core.operations import InsertItem, Operation, RetargetLinks, SetValue
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.library.additions import add_link, items_at, relation_spec
from editor.library.refactoring.deprecating import deprecated
from editor.library.refactoring.plans import Change, Draft, IsShared, Plan, Read, done, nothing_is_shared
from editor.library.refactoring.redirecting import names_of, redirected, unlinked, unshared_names
from editor.library.refactoring.renaming import alias_operations
from editor.library.references import (
    ID_PREFIX,
    INFERRED,
    Identity,
    Item,
    Names,
    body_targets,
    identity_of,
    items_of,
    relation_lists,
)
from editor.schema.generations import format_of
from editor.schema.introspect import key_orders, known_keys

Find = Callable[[str], Identity | None]
"""What a slug or an id refers to; None where nobody knows."""


def _unknown(_name: str) -> None:
    return None


def merge(
    source: Path,
    target: Path,
    *,
    read: Read,
    referring: Iterable[Path],
    find: Find = _unknown,
    is_shared: IsShared = nothing_is_shared,
    keep_deprecated: bool = False,
) -> Plan:
    """Plan that the pattern at `source` becomes part of the one at `target`.

    `referring` are the files that may refer to the source, `is_shared` tells of names that a third pattern has too.
    Links to the source lead to the target, which takes over the curated relations and inferred links that it lacks,
    and the source's title as an alias. The source's file is removed, or, with `keep_deprecated`, marked as
    deprecated.

    Raises:
        TrellisError: one of the two files can't be changed.
    """
    draft = Draft(read)
    mine, other = draft.open(source), draft.open(target)
    old, new = identity_of(mine, source), identity_of(other, target)
    if source == target:
        raise EditRefused(tr("A pattern can't be merged into itself. Choose another one."))
    for path, snapshot in ((source, mine), (target, other)):
        if snapshot.fault:
            raise EditRefused(
                tr("The front matter of {file} can't be read. Mend the file before the merge.", file=path.name)
            )
    names = unshared_names(draft, old, source, lambda name: name == new.id or is_shared(name))
    merged = _taken_over(draft, mine, other, names, new, find)
    if old.title and old.title.casefold() != new.title.casefold():
        merged = done(merged, alias_operations(merged, old.title))
    draft.put(Change(target, other.text, merged.text))
    others = (path for path in dict.fromkeys(referring) if path not in (source, target))
    draft.attempt_all(others, names, lambda snapshot: redirected(snapshot, names, new))
    if keep_deprecated:
        draft.put(Change(source, mine.text, deprecated(mine, new).text))
    else:
        draft.put(Change(source, mine.text, None))
        draft.note(
            tr(
                "The text of “{name}” goes with its file; the diff shows it. Copy what should stay into “{other}” "
                "first.",
                name=old.title or old.slug,
                other=new.title or new.slug,
            )
        )
    return draft.plan(tr("Merge {slug} into {other}", slug=old.slug, other=new.slug))


def _taken_over(draft: Draft, source: Snapshot, target: Snapshot, old: Names, new: Identity, find: Find) -> Snapshot:
    """The target without links to the source, with the links that only the source has.

    Addresses that the text gives apart from their links stay, and lead to the target itself.
    """
    result = done(target, unlinked(target, old))
    addresses = body_targets(result, old, new.slug)
    result = done(result, [RetargetLinks(addresses)] if addresses else ())
    own = names_of(new)
    for item in items_of(source):
        linked = _linked(item, find)
        if any(names.has(linked.slug) or item.refers_to(names) for names in (old, own)):
            continue
        if item.path[:-1] == INFERRED:
            result = done(result, _inferred(source, result, item, names_of(linked)))
        elif item.path[:-1] in relation_lists():
            result = done(result, _curated(draft, source, result, item, linked))
    return result


def _linked(item: Item, find: Find) -> Identity:
    """The pattern that an item refers to, as far as it is known."""
    name = next(iter(item.names.values()))
    found = find(name)
    if found is not None:
        return found
    own_id = next((text for text in item.names.values() if text.startswith(ID_PREFIX)), "")
    return Identity(name, own_id)


def _curated(draft: Draft, source: Snapshot, target: Snapshot, item: Item, linked: Identity) -> Iterator[Operation]:
    kind = str(item.path[-2])
    spec = relation_spec(target, kind)
    if spec is None:
        draft.note(
            tr("The pattern that stays has no list for links of the kind “{kind}”; they are not taken over.", kind=kind)
        )
        return
    if _has(target, spec.path, names_of(linked)):
        return
    if spec.path[-1] != kind:
        draft.note(tr("Links of the kind “{kind}” go to the list “{list}”.", kind=kind, list=spec.path[-1]))
    description = source.node((*item.path, "description"))
    yield add_link(
        spec,
        target,
        linked,
        _spelled(source, (*item.path, "weight")),
        description.text if isinstance(description, Scalar) else "",
    )


def _inferred(source: Snapshot, target: Snapshot, item: Item, linked: Names) -> Iterator[Operation]:
    if _has(target, INFERRED, linked):
        return
    node = source.node(item.path)
    items = items_at(target, INFERRED)
    value = data_of(node) if node is not None else None
    if isinstance(value, dict):
        value = {key: _spelled(source, (*item.path, key)) for key in _ordered(value, items)}
    if target.node(INFERRED) is not None:
        yield InsertItem(INFERRED, len(items), value)
    elif known_keys(INFERRED[:1], format_of(target.root)):
        yield SetValue(INFERRED, [value], key_orders(INFERRED, format_of(target.root)))


def _ordered(value: dict[str, Data], items: list[Data]) -> list[str]:
    """The keys of a record in the order of the last one of a list."""
    model = list(items[-1]) if items and isinstance(items[-1], dict) else []
    return sorted(value, key=lambda key: model.index(key) if key in model else len(model))


def _has(snapshot: Snapshot, path: KeyPath, names: Names) -> bool:
    return any(item.path[:-1] == path and item.refers_to(names) for item in items_of(snapshot))


def _spelled(snapshot: Snapshot, path: KeyPath) -> Data:
    """A value; a plain number as it is spelled, so that 0.80 stays 0.80."""
    node = snapshot.node(path)
    if node is None:
        return None
    is_number = isinstance(node, Scalar) and not node.style and isinstance(node.value, int | float)
    return Spelled(node.text) if is_number and isinstance(node, Scalar) else data_of(node)
