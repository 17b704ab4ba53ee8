"""Gives a pattern another slug: in its file, in the file's name, and wherever others refer to it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from editor.core.errors import EditRefused
from editor.core.front.yamltree import Scalar
from editor.core.operations import InsertItem, Operation, SetValue
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.library.additions import items_at
from editor.library.refactoring.plans import Change, Draft, Plan, Read, done
from editor.library.refactoring.redirecting import unshared_names
from editor.library.references import Identity, identity_of, retarget
from editor.schema.generations import format_of
from editor.schema.identity import MAX_SLUG, is_slug
from editor.schema.introspect import key_orders

_NAMED_BY_FOLDER = ("index", "_index")
_ADDRESSES = ("page_url", "github_url")


def rename(
    path: Path,
    new_slug: str,
    *,
    read: Read,
    referring: Iterable[Path],
    is_taken: Callable[[str], bool],
    keep_alias: bool = False,
    any_case: bool = False,
) -> Plan:
    """Plan a new slug for the pattern at `path`.

    `referring` are the files that may refer to it; `is_taken` tells whether another pattern has a slug.
    `keep_alias`: the older slug is added to the aliases. `any_case`: references in other capitals change too.

    Raises:
        TrellisError: the slug can't be used, or the pattern's own file can't be changed.
    """
    draft = Draft(read)
    before = draft.open(path)
    old = identity_of(before, path).slug
    _check(path, old, new_slug, is_taken)
    if before.fault:
        raise EditRefused(
            tr("The front matter of {file} can't be read, so it can't be renamed. Mend the file first.", file=path.name)
        )
    names = unshared_names(draft, Identity(old), path, is_taken)
    names = replace(names, any_case=any_case)
    operations = [*_own(before, old, path.stem, new_slug, keep_alias=keep_alias), *retarget(before, names, new_slug)]
    draft.put(Change(path, before.text, done(before, operations).text, _new_path(draft, path, new_slug)))
    others = (other for other in dict.fromkeys(referring) if other != path)
    draft.attempt_all(others, names, lambda snapshot: retarget(snapshot, names, new_slug))
    return draft.plan(tr("Rename {slug} to {new}", slug=old, new=new_slug))


def _new_path(draft: Draft, path: Path, slug: str) -> Path | None:
    if path.stem not in _NAMED_BY_FOLDER:
        return path.with_name(slug + path.suffix)
    draft.note(
        tr("The file is called {file}, so its folder gives it its address. Rename the folder too.", file=path.name)
    )
    return None


def _check(path: Path, old: str, new: str, is_taken: Callable[[str], bool]) -> None:
    if not is_slug(new):
        raise EditRefused(
            tr(
                "“{slug}” can't be a slug. Use the letters a to z, digits and single hyphens between them, at most "
                "{count} characters.",
                slug=new,
                count=MAX_SLUG,
            )
        )
    if new == old == path.stem:
        raise EditRefused(tr("The slug is “{slug}” already. Choose another one.", slug=new))
    if new != old and is_taken(new):
        raise EditRefused(
            tr("Another pattern has the slug “{slug}”. Choose another one, or merge the two patterns.", slug=new)
        )


def _own(snapshot: Snapshot, old: str, stem: str, new: str, *, keep_alias: bool) -> Iterator[Operation]:
    """What changes in the pattern itself, references apart."""
    if snapshot.node(("slug",)) is not None:
        yield SetValue(("slug",), new)
    for key in _ADDRESSES:
        node = snapshot.node((key,))
        address = node.text if isinstance(node, Scalar) else ""
        changed = _with_last_step(address, (old, stem), new)
        if changed != address:
            yield SetValue((key,), changed)
    if keep_alias and old != new:
        yield from alias_operations(snapshot, old)


def _with_last_step(address: str, names: tuple[str, ...], new: str) -> str:
    """An address whose last step is one of the names, with the new one in its place."""
    named = "|".join(map(re.escape, names))
    return re.sub(rf"(?<=/)(?:{named})(?=(?:\.\w+)?/?(?:[?#].*)?$)", new, address)


def alias_operations(snapshot: Snapshot, name: str) -> Iterator[Operation]:
    """The operation that adds a name to the aliases, where they lack it."""
    path = ("aliases",)
    aliases = items_at(snapshot, path)
    if name.casefold() in (str(alias).casefold() for alias in aliases):
        return
    if snapshot.node(path) is None:
        yield SetValue(path, [name], key_orders(path, format_of(snapshot.root)))
    else:
        yield InsertItem(path, len(aliases), name)
