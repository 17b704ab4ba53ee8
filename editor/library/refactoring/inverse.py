"""Links back: what the other pattern says of a link from its side."""

from editor.core.errors import EditRefused
from editor.core.front.yamltree import Data
from editor.core.operations import InsertItem, SetValue
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.library.additions import add_link, relation_spec
from editor.library.refactoring.redirecting import names_of
from editor.library.references import Identity, items_of


def inverse_link(other: Snapshot, kind: str, to: Identity, weight: Data = None) -> InsertItem | SetValue | None:
    """The operation that adds a link of this kind to a pattern, in the shape its list uses; None where it is there.

    Raises:
        EditRefused: the pattern has no place for that kind.
    """
    spec = relation_spec(other, kind) if kind else None
    if spec is None:
        raise EditRefused(tr("A link of this kind can't be said from the other side: the format has no list for it."))
    names = names_of(to)
    if any(item.path[:-1] == spec.path and item.refers_to(names) for item in items_of(other)):
        return None
    return add_link(spec, other, to, weight)
