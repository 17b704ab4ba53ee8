"""Finds patterns by a few words, the likeliest first, and by what their front matter says."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from editor.library.index import Index
from editor.library.words import Vocabulary, folded, words_of

RANKED = 200
"""How many of those that hold the words are put in order by more than how often they hold them."""
_ENOUGH = 5
"""Where fewer names hold all the words as they were typed, words that differ by a letter are tried as well."""
_WEIGHTS = "10.0, 7.0, 7.0, 3.0, 1.0"
"""How much a word counts in title, aliases, slug, keywords and summary."""


class Order(Enum):
    """How patterns are listed; the value is its name for people."""

    LIKELIEST = "Best match"
    TITLE = "Title"
    SLUG = "Slug"
    CHANGED = "Last changed"
    LINKED = "Most linked"


_ORDERS = {
    Order.TITLE: "CASE title WHEN '' THEN slug ELSE title END COLLATE NOCASE, slug",
    Order.SLUG: "slug, path",
    Order.CHANGED: "time DESC, slug",
    Order.LINKED: "(SELECT count(*) FROM link WHERE target IN (pattern.slug, pattern.id)) DESC, slug",
}
_IS_MISSING = (
    "NOT EXISTS (SELECT 1 FROM pattern AS other WHERE other.slug = target OR (other.id = target AND target <> ''))"
)
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


@dataclass(frozen=True, slots=True)
class Found:
    """The keys of the patterns found, in order, and how many there are; where fewer are listed, the rest is not."""

    keys: Sequence[int] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class _Term:
    """A word that is looked for, and the words that it may stand for when one letter is wrong."""

    word: str
    near: frozenset[str] = frozenset()

    @property
    def expression(self) -> str:
        """What FTS5 looks for: words that begin with it, or one of those near."""
        return "(" + " OR ".join([f'"{self.word}"*', *(f'"{word}"' for word in self.near)]) + ")"


@dataclass(slots=True)
class Search:
    """Searches one index. The words of the library are read when a word is not found as it was typed."""

    index: Index
    _vocabulary: Vocabulary | None = field(default=None)
    _vocabulary_version: tuple[int, int] = (0, 0)

    def find(self, query: str, filters: Filters = Filters(), order: Order = Order.LIKELIEST) -> Found:
        """The patterns that hold every word of `query`, or its beginning, in what their front matter says of them.

        Where hardly any does, each word may have one letter wrong. Without a query all are found, sorted by slug.
        """
        words = words_of(query)
        if not words:
            return self._all(filters, order)
        terms = [_Term(word) for word in words]
        rows = self._rows(terms, filters)
        if sum(_in_name(terms, row) for row in rows) < _ENOUGH:
            vocabulary = self._words()
            tolerant = [_Term(word, frozenset(vocabulary.near(word))) for word in words]
            if any(term.near for term in tolerant):
                terms, rows = tolerant, self._rows(tolerant, filters)
        if order is not Order.LIKELIEST:
            return self._sorted(terms, filters, order)
        ranked = sorted(rows, key=lambda row: _rank(terms, row))
        total = len(rows) if len(rows) < RANKED else self._count(terms, filters)
        return Found([row[0] for row in ranked], total)

    def _all(self, filters: Filters, order: Order) -> Found:
        condition, values = filters.condition()
        where = f"WHERE {condition}" if condition else ""
        by = _ORDERS.get(order, _ORDERS[Order.SLUG])
        keys = [key for (key,) in self._run(f"SELECT key FROM pattern {where} ORDER BY {by}", values)]
        return Found(keys, len(keys))

    def _sorted(self, terms: Sequence[_Term], filters: Filters, order: Order) -> Found:
        source, values = _matching(terms, filters)
        keys = [key for (key,) in self._run(f"SELECT key {source} ORDER BY {_ORDERS[order]}", values)]
        return Found(keys, len(keys))

    def _rows(self, terms: Sequence[_Term], filters: Filters) -> list[tuple[int, str, str, str, str]]:
        source, values = _matching(terms, filters)
        return self._run(
            f"SELECT key, pattern.title, pattern.aliases, pattern.slug, pattern.keywords {source}"
            f" ORDER BY bm25(words, {_WEIGHTS}) LIMIT {RANKED}",
            values,
        )

    def _count(self, terms: Sequence[_Term], filters: Filters) -> int:
        source, values = _matching(terms, filters)
        total: int = self._run(f"SELECT count(*) {source}", values)[0][0]
        return total

    def _run(self, statement: str, values: Sequence[str]) -> list[Any]:
        return self.index.connection.execute(statement, values).fetchall()

    def _words(self) -> Vocabulary:
        version = (
            self.index.connection.execute("PRAGMA data_version").fetchone()[0],
            self.index.connection.total_changes,
        )
        if self._vocabulary is None or version != self._vocabulary_version:
            rows = self._run("SELECT term FROM vocabulary ORDER BY doc DESC", ())
            self._vocabulary, self._vocabulary_version = Vocabulary(term for (term,) in rows), version
        return self._vocabulary


def _matching(terms: Sequence[_Term], filters: Filters) -> tuple[str, list[str]]:
    """The SQL from FROM on that finds what matches, and its values."""
    expression = " AND ".join(term.expression for term in terms)
    condition, values = filters.condition()
    joined = f" AND {condition}" if condition else ""
    return f"FROM words JOIN pattern ON key = words.rowid WHERE words MATCH ?{joined}", [expression, *values]


def _in_name(terms: Sequence[_Term], row: tuple[int, str, str, str, str]) -> bool:
    """Whether title, an alias or slug hold all the words as they were typed."""
    names = words_of(f"{row[1]} {row[2]} {row[3]}")
    return all(any(name.startswith(term.word) for name in names) for term in terms)


def _rank(terms: Sequence[_Term], row: tuple[int, str, str, str, str]) -> tuple[object, ...]:
    """How well a row fits; the least is the best."""
    _, title, aliases, slug, keywords = row
    name = title or slug
    title_words, others, told = words_of(name), words_of(f"{aliases} {slug}"), words_of(keywords)
    cost = sum(_cost(term, title_words, others, told) for term in terms)
    typed = " ".join(term.word for term in terms)
    begins = not folded(name).startswith(typed) if terms else True
    together = typed not in " ".join(title_words)
    return cost, begins, together, len(title_words), slug


def _cost(term: _Term, title: Sequence[str], others: Sequence[str], told: Sequence[str]) -> int:
    """How far a word is from being a word of the title."""
    if term.word in title:
        return 0
    if any(word.startswith(term.word) for word in title):
        return 1
    if any(word.startswith(term.word) for word in others):
        return 2
    if any(word in term.near for word in title):
        return 3
    if any(word in term.near for word in others):
        return 4
    return 5 if any(word.startswith(term.word) for word in told) else 7
