"""How a score stands in its library."""

from collections.abc import Mapping
from contextlib import closing

from editor.core.translation import tr
from editor.library.distribution import Distribution, score_distributions
from editor.library.index import IN_MEMORY, Index
from editor.session.library import Library

__all__ = ["Distribution", "read_standings", "standing_sentence", "state_of"]


def state_of(library: Library) -> tuple[int, int]:
    """Differs from what it was before where the index of a library has learned something."""
    connection = library.index.connection
    return connection.execute("PRAGMA data_version").fetchone()[0], connection.total_changes


def read_standings(library: Library) -> Mapping[str, Distribution]:
    """How the scores of a library are spread; made for a worker, with a connection of its own."""
    if library.index.path == IN_MEMORY:
        return {}
    with closing(Index(library.index.path, library.index.folder)) as index:
        return score_distributions(index)


def standing_sentence(value: float, distribution: Distribution) -> str:
    """Where a score lies among those of the library."""
    total = distribution.total
    if not total:
        return ""
    below = distribution.share_below(value)
    if not below:
        return tr("No score among {total:,} patterns is lower.", total=total)
    if below == 1:
        return tr("Higher than all of {total:,} patterns.", total=total)
    return tr("Higher than {percent:.0f}% of {total:,} patterns.", percent=100 * below, total=total)
