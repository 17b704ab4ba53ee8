"""Takes a pattern out of the library, and on request the references to it out of the others."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from editor.core.body.bodylinks import body_links
from editor.core.operations import Operation
from editor.core.snapshot import Snapshot
from editor.core.translation import tr, tr_count
from editor.library.refactoring.plans import Change, Draft, IsShared, Plan, Read, nothing_is_shared
from editor.library.refactoring.redirecting import unlinked, unshared_names
from editor.library.references import Names, identity_of


def delete(
    path: Path,
    *,
    read: Read,
    referring: Iterable[Path],
    is_shared: IsShared = nothing_is_shared,
    remove_references: bool = False,
) -> Plan:
    """Plan that the file at `path` is removed.

    `referring` are the files that may refer to it; with `remove_references` their items that refer to it are taken
    out, and links in their text become text.

    Raises:
        TrellisError: the file can't be read.
    """
    draft = Draft(read)
    before = draft.open(path)
    identity = identity_of(before, path)
    draft.put(Change(path, before.text, None))
    others = [other for other in dict.fromkeys(referring) if other != path]
    names = unshared_names(draft, identity, path, is_shared)

    def operations(snapshot: Snapshot) -> Iterator[Operation]:
        if _has_definition(snapshot, names):
            draft.note(
                tr(
                    "Some texts give the address of {slug} apart from the link, as in [name]: address. These links "
                    "stay; take them out in Source.",
                    slug=identity.slug,
                )
            )
        return unlinked(snapshot, names)

    if remove_references:
        draft.attempt_all(others, names, operations)
    elif others:
        draft.note(
            tr_count(
                len(others),
                "References to it stay in {count} file and will lead nowhere.",
                "References to it stay in {count} files and will lead nowhere.",
            )
        )
    return draft.plan(tr("Delete {slug}", slug=identity.slug))


def _has_definition(snapshot: Snapshot, names: Names) -> bool:
    links = body_links(snapshot.text, snapshot.parts.body)
    return any(link.is_definition and names.has_in_body(link.name) for link in links)
