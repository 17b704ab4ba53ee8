"""Which patterns say what another says: by the words of title and summary."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from editor.library.entry import Entry
from editor.library.index import ENTRY, Index
from editor.library.words import typed_words, words_of

_SMALL_WORDS = frozenset(
    words_of(
        "a an and as at be by can do does for from has have how in into is it its not of on or our so than that the "
        "their them they this to was what when where which who why will with without you your s t"
    )
)
_ASKED = 24
_LOOKED_FOR = 12
"""Of so many words of a text, so many are looked for."""
_OCCURRENCES = 4_000
_LIKE = 84
"""From this likeness on, of 100, two patterns may be the same."""
_TITLE_SHARE = 0.65
_FREQUENT = 60
"""Titles that share only words which more titles have are not compared."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A pattern that is like another, from 0 to 100."""

    entry: Entry
    likeness: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Two patterns that may be the same, and how like they are, from 0 to 100."""

    one: Entry
    other: Entry
    likeness: float


def told(text: str) -> list[str]:
    """The words of a text that say something, each once, in order."""
    return [word for word in dict.fromkeys(words_of(text)) if word not in _SMALL_WORDS]


def alike(index: Index, title: str, summary: str, limit: int) -> list[Entry]:
    """The patterns whose title, keywords and summary share the most telling words with these (BM25).

    The rarer words of the library are looked for first; the frequent ones say little and cost most.
    """
    asked = list(dict.fromkeys([*told(title), *told(summary)]))[:_ASKED]
    typed = typed_words(f"{title} {summary}")
    words = _telling(index, list(dict.fromkeys([*asked, *(typed[word] for word in asked if word in typed)])))
    if not words:
        return []
    query = " OR ".join(f'"{word}"' for word in words)
    rows = index.connection.execute(
        f"SELECT {', '.join('pattern.' + column for column in ENTRY.split(', '))} FROM words"
        " JOIN pattern ON key = words.rowid WHERE words MATCH ? ORDER BY bm25(words, 4.0, 4.0, 2.0, 2.0, 1.0) LIMIT ?",
        (query, limit),
    )
    return [index.entry(row) for row in rows]


def _telling(index: Index, words: list[str]) -> list[str]:
    """The rarest of these words, until they occur in so many patterns that more would cost too much time."""
    marks = ",".join("?" * len(words))
    counts = dict(index.connection.execute(f"SELECT term, doc FROM vocabulary WHERE term IN ({marks})", words))
    chosen: list[str] = []
    total = 0
    for word in sorted((word for word in words if word in counts), key=lambda word: counts[word]):
        total += counts[word]
        if chosen and (total > _OCCURRENCES or len(chosen) == _LOOKED_FOR):
            break
        chosen.append(word)
    return chosen


def same_as(index: Index, title: str, summary: str, slug: str = "") -> list[Likeness]:
    """The patterns that may already say what a new one is to say, the likeliest first; not the one with `slug`."""
    found = [
        Likeness(entry, likeness)
        for entry in alike(index, title, summary, limit=20)
        if entry.slug != slug and (likeness := _likeness(title, summary, entry)) >= _LIKE
    ]
    return sorted(found, key=lambda each: -each.likeness)


def likely_duplicates(index: Index, cancelled: Callable[[], bool] = lambda: False) -> list[Pair]:
    """Pairs of patterns in the whole library that may be the same, the likeliest first."""
    entries = index.entries("title <> '' ORDER BY slug")
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for word in told(entry.title):
            by_word[word].append(number)
    pairs = []
    for one, other in _candidates(by_word, [len(told(entry.title)) for entry in entries]):
        if cancelled():
            break
        first, second = entries[one], entries[other]
        likeness = _likeness(first.title, first.summary, second)
        if likeness >= _LIKE:
            pairs.append(Pair(first, second, likeness))
    return sorted(pairs, key=lambda pair: (-pair.likeness, pair.one.slug))


def _candidates(by_word: dict[str, list[int]], lengths: list[int]) -> Iterator[tuple[int, int]]:
    """Pairs that share most words of the shorter title; a word that very many titles have makes no pair alone."""
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in by_word.values():
        if len(numbers) <= _FREQUENT:
            for pair in combinations(numbers, 2):
                shared[pair] += 1
    for (one, other), count in shared.items():
        if 2 * count > min(lengths[one], lengths[other]):
            yield one, other


def _likeness(title: str, summary: str, entry: Entry) -> float:
    titles = max(
        fuzz.token_sort_ratio(" ".join(told(title)), " ".join(told(name))) for name in (entry.title, *entry.aliases)
    )
    if not summary or not entry.summary:
        return titles
    summaries = fuzz.token_set_ratio(" ".join(told(summary)), " ".join(told(entry.summary)))
    return max(_TITLE_SHARE * titles + (1 - _TITLE_SHARE) * summaries, titles if titles > 95 else 0)
