"""The words of a query, and the words of a library that they may stand for when one letter is wrong."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

_WORD = re.compile(r"[^\W_]+")
_WITHOUT_BLANKS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese; and Korean, which hangs its particles on the words."""
_APPROXIMATE_FROM = 3
_BEGINNINGS_FROM = 4
"""Shorter words are too near to too many others, and to the beginnings of others."""
_MOST = 40
"""Words that one word may stand for; the more frequent ones are taken."""


def folded(text: str) -> str:
    """`text` in small letters without accents, as words are compared."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(folded(text))


def typed_words(text: str) -> dict[str, str]:
    """By each word of a text, folded, how it was typed: the index folds Latin letters only, so 한국 and й are there."""
    typed = _WORD.findall(unicodedata.normalize("NFC", text).lower())
    return {word: whole for whole in typed for word in words_of(whole)}


def looks_inside(query: str) -> bool:
    """Whether a query is of a script that puts no blanks between words, or of signs that are no letters, such as 😀."""
    return bool(_WITHOUT_BLANKS.search(query)) or not (query.isascii() or words_of(query))


class Vocabulary:
    """The words of a library, the frequent ones first."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = list(words)
        self._beginnings = cache(self._make_beginnings)

    def near(self, word: str) -> list[str]:
        """The words that differ from `word`, or begin with what differs from it, by one letter.

        One letter too many, too few, another, or two that changed places (optimal string alignment distance 1).
        """
        if len(word) < _APPROXIMATE_FROM:
            return []
        found = dict.fromkeys(_within_one(word, self._words))
        lengths = (len(word), len(word) + 1) if len(word) >= _BEGINNINGS_FROM else ()
        for length in lengths:
            beginnings = self._beginnings(length)
            for beginning in _within_one(word, list(beginnings)):
                found.update(dict.fromkeys(beginnings[beginning]))
        return [each for each in found if not each.startswith(word)][:_MOST]

    def _make_beginnings(self, length: int) -> dict[str, list[str]]:
        """The longer words by their first letters."""
        beginnings: dict[str, list[str]] = {}
        for word in self._words:
            if len(word) > length:
                beginnings.setdefault(word[:length], []).append(word)
        return beginnings


def _within_one(word: str, words: Sequence[str]) -> list[str]:
    return [found for found, _, _ in extract(word, words, scorer=OSA.distance, score_cutoff=1, limit=None)]
