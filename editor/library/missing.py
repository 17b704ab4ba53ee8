"""The links of one pattern that lead nowhere."""

from dataclasses import dataclass
from pathlib import Path

from editor.library.index import Index
from editor.library.links import Origin

_LINKS = (
    "SELECT target, kind, origin FROM link WHERE pattern = (SELECT key FROM pattern WHERE path = ?)"
    " AND origin <> 'body' AND target NOT IN (SELECT slug FROM pattern)"
    " AND target NOT IN (SELECT id FROM pattern WHERE id <> '')"
)


@dataclass(frozen=True, slots=True)
class Missing:
    """A link that leads nowhere: the target as it is written, the list it stands in, and who made it."""

    target: str
    kind: str
    origin: Origin


def missing_in(index: Index, path: Path) -> list[Missing]:
    """The links of the pattern in a file that lead nowhere, without those in its text."""
    rows = index.connection.execute(_LINKS, (index.path_of(path),))
    return [Missing(target, kind, Origin(origin)) for target, kind, origin in rows]
