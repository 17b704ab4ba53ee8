"""Mends references that lead nowhere: wherever they stand, they lead to the pattern that was meant."""

from collections.abc import Iterable
from pathlib import Path

from editor.core.translation import tr
from editor.library.refactoring.plans import Draft, Plan, Read
from editor.library.refactoring.redirecting import redirected
from editor.library.references import Identity, Names


def repoint(name: str, to: Identity, *, read: Read, referring: Iterable[Path]) -> Plan:
    """Plan that each reference that gives `name`, as it is written, leads to the pattern `to`.

    A reference in other capitals or with dropped words is mended so, in all `referring` files at once.
    """
    draft = Draft(read)
    names = Names(frozenset({name}))
    draft.attempt_all(dict.fromkeys(referring), names, lambda snapshot: redirected(snapshot, names, to))
    return draft.plan(tr("Let {name} lead to {slug}", name=name, slug=to.slug))
