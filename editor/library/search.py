"""Finds patterns by a few words, the likeliest first, and by what their front matter says."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from editor.library.filters import EVERYTHING, ORDERS, Filters, Order
from editor.library.index import Index
from editor.library.words import Vocabulary, folded, looks_inside, typed_words, words_of

RANKED = 200
"""How many of those that hold the words are put in order by more than how often they hold them."""
_SCORED = 3_000
"""Of more that hold the words, only those are looked at whose titles do: scoring all would take too long."""
_ENOUGH = 5
"""Where fewer names hold all the words as they were typed, words that differ by a letter are tried as well."""
_MOST_WORDS = 32
"""Of a longer query, such as a page that was pasted, the first so many words are looked for."""
_MOST_TOLERATED = 12
"""In a query of more words each must be right: to look for what is near to all of them would take too long."""
_LONGEST_PART = 200
_WILD = re.compile("[%_|]")
_HOLDS = " || char(10) || ".join(("title", "aliases", "slug", "keywords", "summary")) + " LIKE ? ESCAPE '|'"
_WEIGHTS = "10.0, 7.0, 7.0, 3.0, 1.0"
"""How much a word counts in title, aliases, slug, keywords and summary."""


@dataclass(frozen=True, slots=True)
class Found:
    """The keys of the patterns found, in order, and how many there are; where fewer are listed, the rest is not."""

    keys: Sequence[int] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class _Term:
    """A word that is looked for, and the words that it may stand for when one letter is wrong."""

    word: str
    typed: str = ""
    near: frozenset[str] = frozenset()

    @property
    def expression(self) -> str:
        """What FTS5 looks for: words that begin with it, folded or as it was typed, or one of those near."""
        begun = dict.fromkeys((self.word, self.typed or self.word))
        return "(" + " OR ".join([*(f'"{word}"*' for word in begun), *(f'"{word}"' for word in self.near)]) + ")"


_Row = tuple[int, str, str, str, str]
"""Key, title, aliases, slug and keywords of a pattern."""
_ROW = "key, pattern.title, pattern.aliases, pattern.slug, pattern.keywords"
_KEPT = "(SELECT key FROM temp.kept)"
"""The patterns that the filters let through. With a `+` before it a key is tested, and not looked up one by one."""
_SORTED = 3_000
"""Of more that hold the words, the first so many are listed where they are put in another order."""
_LAST_LETTER = "\U0010ffff"


@dataclass(slots=True)
class Search:
    """Searches one index.

    `vocabulary` are the words of the library; they are read when a word is not found as it was typed, unless a thread
    that had time for it has done so. `everything` are the keys of all patterns by their slugs, for as long as they are
    right; of 100,000 they take longer to ask for than a window may be away.
    """

    index: Index
    vocabulary: Vocabulary | None = None
    everything: Sequence[int] | None = None
    _kept: object = None
    _placed: object = None
    _ordered: Sequence[int] = ()
    _places: dict[int, int] = field(default_factory=dict)
    _scratched: int = 0

    def find(self, query: str, filters: Filters = EVERYTHING, order: Order = Order.LIKELIEST) -> Found:
        """The patterns that hold every word of `query`, or its beginning, in what their front matter says of them.

        Where hardly any does, each word may have one letter wrong. Without a query all are found, sorted by slug.
        """
        words = dict(list(typed_words(query).items())[:_MOST_WORDS])
        if looks_inside(query):
            return self._inside(query, filters, order)
        if not words:
            return self._all(filters, order)
        self._keep(filters)
        terms = [_Term(word, typed) for word, typed in words.items()]
        total, rows = self._rows(terms, filters)
        few = len(words) <= _MOST_TOLERATED and total <= _SCORED
        if few and sum(_in_name(terms, row) for row in rows) < _ENOUGH:
            vocabulary = self._words()
            tolerant = [_Term(term.word, term.typed, frozenset(vocabulary.near(term.word))) for term in terms]
            if any(term.near for term in tolerant):
                terms = tolerant
                total, rows = self._rows(terms, filters)
        if order is not Order.LIKELIEST:
            holding = self._run(f"SELECT rowid {_matching(filters)}", [_expression(terms)])
            return self._sorted(holding, order)
        ranked = sorted(rows, key=lambda row: _rank(terms, row))
        return Found([row[0] for row in ranked], total)

    def _all(self, filters: Filters, order: Order) -> Found:
        if filters == EVERYTHING and order in (Order.LIKELIEST, Order.SLUG):
            if self.everything is None:
                self.everything = everything_of(self.index)
            return Found(self.everything, len(self.everything))
        if filters == EVERYTHING:
            self._place(order)
            return Found(self._ordered, len(self._ordered))
        self._keep(filters)
        keys = self._keys(f"WHERE key IN {_KEPT}", order)
        return Found(keys, len(keys))

    def _keys(self, where: str, order: Order) -> list[int]:
        by = ORDERS.get(order, ORDERS[Order.SLUG])
        return [key for (key,) in self._run(f"SELECT key FROM pattern {where} ORDER BY {by}")]

    def _inside(self, query: str, filters: Filters, order: Order) -> Found:
        """The patterns that hold every part of a query anywhere, also in the midst of what no blank divides."""
        self._keep(filters)
        parts = [part[:_LONGEST_PART] for part in unicodedata.normalize("NFC", query).split()[:_MOST_WORDS]]
        kept = f"+key IN {_KEPT} AND " if filters != EVERYTHING else ""
        condition = kept + " AND ".join([_HOLDS] * len(parts))
        values = ["%" + _WILD.sub(r"|\g<0>", part) + "%" for part in parts]
        if order is not Order.LIKELIEST:
            return self._sorted(self._run(f"SELECT key FROM pattern WHERE {condition}", values), order)
        best = "ORDER BY instr(title, ?) = 0, instr(title, ?), length(title), slug"
        rows = self._run(f"SELECT key FROM pattern WHERE {condition} {best}", [*values, parts[0], parts[0]])
        return Found([key for (key,) in rows[:RANKED]], len(rows))

    def _sorted(self, rows: Sequence[tuple[int]], order: Order) -> Found:
        places = self._place(order)
        # One that came this moment has no place yet.
        found = sorted(place for (key,) in rows if (place := places.get(key)) is not None)
        return Found([self._ordered[place] for place in found[:_SORTED]], len(rows))

    def _place(self, order: Order) -> dict[int, int]:
        """The place of each pattern in an order; found once, until the index changes."""
        if self._placed != (wanted := (order, self._state)):
            self._ordered = self._keys("", order)
            self._places = {key: place for place, key in enumerate(self._ordered)}
            self._placed = wanted
        return self._places

    def _keep(self, filters: Filters) -> None:
        """Note which patterns the filters let through: once, until they or the index change."""
        if filters == EVERYTHING or self._kept == (filters, self._state):
            return
        condition, values = filters.condition()
        before = self.index.connection.total_changes
        self._run("CREATE TEMP TABLE IF NOT EXISTS kept(key INTEGER PRIMARY KEY)")
        self._run("DELETE FROM temp.kept")
        self._run(f"INSERT INTO temp.kept SELECT key FROM pattern WHERE {condition}", values)
        self._scratched += self.index.connection.total_changes - before
        self._kept = (filters, self._state)

    @property
    def _state(self) -> tuple[object, ...]:
        """Changes with each change of the index, by whomever it is made."""
        connection = self.index.connection
        return connection, self._run("PRAGMA data_version"), connection.total_changes - self._scratched

    def _rows(self, terms: Sequence[_Term], filters: Filters) -> tuple[int, list[_Row]]:
        """How many hold the words, and of these the rows of the likeliest."""
        source, expression = _matching(filters), _expression(terms)
        total: int = self._run(f"SELECT count(*) {source}", [expression])[0][0]
        if total <= _SCORED:
            best = f"SELECT rowid {source} ORDER BY bm25(words, {_WEIGHTS}) LIMIT {RANKED}"
            return total, self._run(
                f"SELECT {_ROW} FROM ({best}) AS best JOIN pattern ON key = best.rowid", [expression]
            )
        return total, self._titled(terms, filters)

    def _titled(self, terms: Sequence[_Term], filters: Filters) -> list[_Row]:
        """Rows whose titles begin with the words, and others whose titles hold them."""
        kept = f" AND +key IN {_KEPT}" if filters != EVERYTHING else ""
        typed = " ".join(term.word for term in terms)
        beginning = self._run(
            f"SELECT {_ROW} FROM pattern WHERE title >= ? COLLATE NOCASE AND title < ? COLLATE NOCASE{kept}"
            f" ORDER BY title COLLATE NOCASE LIMIT {RANKED}",
            (typed, typed + _LAST_LETTER),
        )
        some = f"SELECT rowid {_matching(filters)} LIMIT {RANKED}"
        holding = self._run(
            f"SELECT {_ROW} FROM ({some}) AS some JOIN pattern ON key = some.rowid",
            [f"{{title}} : ({_expression(terms)})"],
        )
        return list({row[0]: row for row in [*beginning, *holding]}.values())[:RANKED]

    def _run(self, statement: str, values: Sequence[str] = ()) -> list[Any]:
        return self.index.connection.execute(statement, values).fetchall()

    def _words(self) -> Vocabulary:
        if self.vocabulary is None:
            self.vocabulary = vocabulary_of(self.index)
        return self.vocabulary


def everything_of(index: Index) -> list[int]:
    """The keys of all patterns by their slugs."""
    return [key for (key,) in index.connection.execute(f"SELECT key FROM pattern ORDER BY {ORDERS[Order.SLUG]}")]


def vocabulary_of(index: Index) -> Vocabulary:
    """The words of a library; of 100,000 patterns they take a tenth of a second to read."""
    return Vocabulary(term for (term,) in index.connection.execute("SELECT term FROM vocabulary ORDER BY doc DESC"))


def _expression(terms: Sequence[_Term]) -> str:
    """What FTS5 looks for: all of the words."""
    return " AND ".join(term.expression for term in terms)


def _matching(filters: Filters) -> str:
    """The SQL from FROM on that finds what holds the words and passes the filters."""
    return f"FROM words WHERE words MATCH ?{f' AND +rowid IN {_KEPT}' if filters != EVERYTHING else ''}"


def _in_name(terms: Sequence[_Term], row: _Row) -> bool:
    """Whether title, an alias or slug hold all the words as they were typed."""
    names = words_of(f"{row[1]} {row[2]} {row[3]}")
    return all(any(name.startswith(term.word) for name in names) for term in terms)


def _rank(terms: Sequence[_Term], row: _Row) -> tuple[object, ...]:
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
