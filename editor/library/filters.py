"""Which patterns are listed, and in what order, as SQL about the index."""

from dataclasses import dataclass
from enum import Enum

from editor.core.translation import tr_noop


class Order(Enum):
    """How patterns are listed; the value is its name for people, to be translated where it is shown."""

    LIKELIEST = tr_noop("Best match")
    TITLE = tr_noop("Title")
    SLUG = tr_noop("Slug")
    CHANGED = tr_noop("Last changed")
    LINKED = tr_noop("Most linked")


ORDERS = {
    Order.TITLE: "CASE pattern.title WHEN '' THEN pattern.slug ELSE pattern.title END COLLATE NOCASE, pattern.slug",
    Order.SLUG: "pattern.slug",
    Order.CHANGED: "time DESC, pattern.slug",
    Order.LINKED: "(SELECT count(*) FROM link WHERE target IN (pattern.slug, pattern.id)) DESC, pattern.slug",
}
_CONDITIONS = {
    "missing_targets": "EXISTS (SELECT 1 FROM link WHERE link.pattern = pattern.key AND origin <> 'body'"
    " AND target NOT IN (SELECT slug FROM pattern) AND target NOT IN (SELECT id FROM pattern WHERE id <> ''))",
    "unlinked": "NOT EXISTS (SELECT 1 FROM link WHERE target IN (pattern.slug, nullif(pattern.id, ''))"
    " AND link.pattern <> pattern.key)",
    "doubtful": "(fault <> '' OR EXISTS (SELECT 1 FROM pattern AS other WHERE other.key <> pattern.key AND"
    " (other.folded = pattern.folded OR (other.id = pattern.id AND other.id <> '')))"
    " OR ('/' || path) NOT LIKE ('%/' || slug || '.md'))",
}


@dataclass(frozen=True, slots=True)
class Filters:
    """What patterns must be to be listed; what is empty or False asks for nothing.

    `missing_targets`: a link of it leads nowhere; `unlinked`: no other links to it; `doubtful`: it can't be read, its
    slug is not its file name, or another has its slug or id; `author`: among its contributors.
    """

    domain: str = ""
    status: str = ""
    generation: str = ""
    author: str = ""
    missing_targets: bool = False
    unlinked: bool = False
    doubtful: bool = False

    def condition(self) -> tuple[str, list[str]]:
        """The filters as SQL about `pattern`, with its values; empty where nothing is asked."""
        parts = [f"{name} = ?" for name in ("domain", "status", "generation") if getattr(self, name)]
        values = [value for value in (self.domain, self.status, self.generation) if value]
        if self.author:
            parts.append("instr(char(10) || lower(authors) || char(10), char(10) || ? || char(10)) > 0")
            values.append(self.author.lower())
        parts += [condition for name, condition in _CONDITIONS.items() if getattr(self, name)]
        return " AND ".join(parts), values


EVERYTHING = Filters()
