"""Marks a pattern as deprecated, names its replacement, and on request lets references lead there."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from editor.core.errors import EditRefused
from editor.core.operations import Operation, SetValue
from editor.core.snapshot import Snapshot
from editor.core.translation import tr, tr_count
from editor.library.additions import add_link, relation_spec
from editor.library.refactoring.plans import (
    Change,
    Draft,
    IsShared,
    Plan,
    Read,
    done,
    nothing_is_shared,
)
from editor.library.refactoring.redirecting import names_of, redirected, unshared_names
from editor.library.references import Identity, identity_of, items_of
from editor.schema.generations import format_of
from editor.schema.introspect import key_orders, specs_by_path

DEPRECATED = "deprecated"
_STATUS = (("lifecycle", "status"), ("classification", "status"))
_REPLACEMENT_KIND = "alternatives"


def deprecate(
    path: Path,
    replacement: Path,
    *,
    read: Read,
    referring: Iterable[Path] = (),
    is_shared: IsShared = nothing_is_shared,
    redirect: bool = False,
) -> Plan:
    """Plan that the pattern at `path` is deprecated in favour of the one at `replacement`.

    `referring` are the files that may refer to it; their references change only with `redirect`.

    Raises:
        TrellisError: the pattern's own file can't be changed.
    """
    draft = Draft(read)
    before = draft.open(path)
    new = identity_of(draft.open(replacement), replacement)
    old = identity_of(before, path)
    if path == replacement or old.slug == new.slug:
        raise EditRefused(tr("A pattern can't replace itself. Choose another one."))
    draft.put(Change(path, before.text, deprecated(before, new).text))
    others = [other for other in dict.fromkeys(referring) if other not in (path, replacement)]
    if redirect:
        names = unshared_names(draft, old, path, is_shared)
        draft.attempt_all(others, names, lambda snapshot: redirected(snapshot, names, new))
    elif others:
        draft.note(
            tr_count(
                len(others),
                "{count} file may refer to “{slug}”; the references stay.",
                "{count} files may refer to “{slug}”; the references stay.",
                slug=old.slug,
            )
        )
    return draft.plan(tr("Deprecate {slug} in favour of {other}", slug=old.slug, other=new.slug))


def deprecated(snapshot: Snapshot, replacement: Identity) -> Snapshot:
    """The pattern with the status “deprecated” and a link to its replacement, in the list that its format has for it.

    Raises:
        TrellisError: it can't be changed.
    """
    snapshot = done(snapshot, [_status(snapshot)])
    return done(snapshot, _link(snapshot, replacement))


def _status(snapshot: Snapshot) -> Operation:
    model = format_of(snapshot.root)
    known = [path for path in _STATUS if path in specs_by_path(model)]
    path = next((path for path in _STATUS if snapshot.node(path) is not None), known[0])
    return SetValue(path, DEPRECATED, key_orders(path, model))


def _link(snapshot: Snapshot, replacement: Identity) -> Iterator[Operation]:
    spec = relation_spec(snapshot, _REPLACEMENT_KIND)
    names = names_of(replacement)
    if spec is None or any(item.path[:-1] == spec.path and item.refers_to(names) for item in items_of(snapshot)):
        return
    yield add_link(spec, snapshot, replacement, 1.0)
