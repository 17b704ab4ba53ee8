"""Lets references lead from one pattern to another, or takes them out, within one file."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from editor.core.operations import Remove, RetargetLinks
from editor.core.plan import ProvenOperation as Operation
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.library.refactoring.plans import Draft, IsShared
from editor.library.references import Identity, Item, Names, body_targets, items_of, links_of, retarget_item


def names_of(identity: Identity, file_name: str = "") -> Names:
    """By what files refer to a pattern."""
    files = frozenset({file_name} if file_name and file_name != identity.slug else ())
    return Names(frozenset({identity.slug}), frozenset({identity.id} if identity.id else ()), files)


def unshared_names(draft: Draft, identity: Identity, path: Path, is_shared: IsShared) -> Names:
    """By what files refer to a pattern, without an id that other patterns have too; the plan says so."""
    if is_shared(identity.slug):
        draft.note(
            tr(
                "Another pattern has the slug “{slug}” too, and references don't say which one they mean. Leave out "
                "the files whose references mean the other one.",
                slug=identity.slug,
            )
        )
    if identity.id and is_shared(identity.id):
        draft.note(tr("Another pattern has the id “{id}” too, so references by it stay as they are.", id=identity.id))
        identity = replace(identity, id="")
    return names_of(identity, "" if is_shared(path.stem) else path.stem)


def redirected(snapshot: Snapshot, old: Names, to: Identity) -> Iterator[Operation]:
    """The operations that let each reference to `old` lead to the pattern `to`.

    Where a list, or the proposals of one kind, then would have it twice, the one with the higher weight stays.
    """
    spare = _spare_items(snapshot, old, names_of(to))
    for item in items_of(snapshot):
        if item.path in spare:
            yield Remove(item.path)
        else:
            yield from retarget_item(item, old, to.slug, to.id)
    targets = body_targets(snapshot, old, to.slug, to.id)
    if targets:
        yield RetargetLinks(targets)


def unlinked(snapshot: Snapshot, names: Names) -> Iterator[Operation]:
    """The operations that take out each reference to a pattern; links of the body become their text."""
    yield from (Remove(item.path) for item in items_of(snapshot) if item.refers_to(names))
    targets = body_targets(snapshot, names, None)
    if targets:
        yield RetargetLinks(targets)


def _spare_items(snapshot: Snapshot, old: Names, new: Names) -> set[KeyPath]:
    """The items that say again, with less weight, what another one of their list says after they are redirected."""
    links = {link.path: link for link in links_of(snapshot)}
    groups: dict[tuple[KeyPath, str], list[tuple[float, bool, Item]]] = defaultdict(list)
    for item in items_of(snapshot):
        link = links.get(next(iter(item.names)))
        is_new = item.refers_to(new)
        if link and (is_new or item.refers_to(old)):
            weight = -1.0 if link.weight is None else link.weight
            groups[item.path[:-1], link.kind].append((weight, is_new, item))
    spare: set[KeyPath] = set()
    for group in groups.values():
        if len({is_new for _, is_new, _ in group}) > 1:
            kept = max(group, key=lambda row: row[:2])
            spare |= {item.path for _, _, item in group if item is not kept[2]}
    return spare
