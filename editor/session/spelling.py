"""Spelling as the session knows it: which words are wrong, what may have been meant, and the words that people add."""

import logging
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import DatabaseError
from typing import Protocol

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from editor.library.index import Index, open_index
from editor.library.spelling.dictionaries import ENGLISH, Dictionary, Found, dictionaries, load, personal_folder
from editor.library.spelling.wordlist import WordList, is_among, plain
from editor.session.library import Library

__all__ = [
    "ENGLISH",
    "Dictionary",
    "Found",
    "Judge",
    "Spelling",
    "dictionaries",
    "load",
    "names_job",
    "names_of",
    "personal_folder",
]

LIBRARY_WORDS = "trellis-words.txt"
"""The file beside the patterns of a library that holds its words; it goes where the library goes, also by git."""
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MOST = 8
_NEAR_FROM = 4
"""Letters; shorter words are near to too many others."""
_log = logging.getLogger("trellis")


class Judge(Protocol):
    """A dictionary, as far as it is needed here."""

    def knows(self, word: str) -> bool:
        """Whether a word is right."""

    def suggestions(self, word: str) -> list[str]:
        """What may have been meant, the likeliest first."""


class Spelling:
    """Judges words by a dictionary, the names of the library's patterns, its words, and the person's own.

    What was judged once is remembered, so that asking again costs nothing.
    """

    def __init__(self, personal: Path | None = None) -> None:
        self._judge: Judge | None = None
        self._verdicts: dict[str, bool] = {}
        self._names: frozenset[str] = frozenset()
        self._own = WordList(personal if personal is not None else personal_folder() / "words.txt")
        self._shared: WordList | None = None
        self._may_share = False
        self._observers: list[Callable[[], None]] = []
        self._own.read()

    def observe(self, observer: Callable[[], None]) -> None:
        """Call `observer` whenever other words are right."""
        self._observers.append(observer)

    @property
    def is_ready(self) -> bool:
        """Whether there is a dictionary to judge by."""
        return self._judge is not None

    def set_judge(self, judge: Judge | None) -> None:
        """Judge by another dictionary."""
        self._judge = judge
        self._begin_anew()

    def set_library(self, library: Library) -> None:
        """Let the words of another library be right; the names of its patterns come by `set_names`."""
        folder = library.folder
        self._shared = WordList(folder / LIBRARY_WORDS) if folder is not None else None
        # A folder that is looked at for the sake of one file gets no list, but one that is there is used.
        is_library = self._shared is not None and (not library.is_implied or self._shared.path.is_file())
        self._may_share = folder is not None and is_library and os.access(folder, os.W_OK)
        self._names = frozenset()
        if self._shared is not None:
            self._shared.read()
        self._begin_anew()

    def set_names(self, names: frozenset[str]) -> None:
        """Let the words of these names be right, given in small letters."""
        before, self._names = self._names, names
        if before < names:
            self._learn()
        elif before != names:
            self._begin_anew()

    def look_at_lists(self) -> None:
        """Read the lists of words again, as after other programs were at work."""
        read = [each.read() for each in (self._own, self._shared) if each is not None]
        if any(read):
            self._begin_anew()

    @property
    def library_language(self) -> str:
        """The language that the library's list of words names; nothing where it names none."""
        return self._shared.language if self._shared is not None else ""

    @property
    def own_list(self) -> Path:
        """The file of the person's own words."""
        return self._own.path

    @property
    def library_list(self) -> Path | None:
        """The file that words of the library are added to; None where that can't be."""
        return self._shared.path if self._shared is not None and self._may_share else None

    def verdict(self, word: str) -> bool | None:
        """Whether a word is right, if that is known already."""
        return self._verdicts.get(word)

    def is_right(self, word: str) -> bool:
        """Whether a word is right; without a dictionary all are."""
        known = self._verdicts.get(word)
        if known is None:
            if self._judge is None:
                return True
            known = self._verdicts[word] = self._is_added(word) or self._judge.knows(word)
        return known

    def suggestions(self, word: str) -> list[str]:
        """What may have been meant: names and added words that are near, then what the dictionary says."""
        added = self._own.words | (self._shared.words if self._shared is not None else frozenset())
        folded = plain(word).casefold()
        near = [each for each in added if len(folded) >= _NEAR_FROM and OSA.distance(folded, each.casefold()) <= 1]
        if len(folded) >= _NEAR_FROM:
            near += [each for each, _, _ in extract(folded, self._names, scorer=OSA.distance, score_cutoff=1)]
        cased = [each[0].upper() + each[1:] if word[0].isupper() else each for each in near]
        meant = self._judge.suggestions(word) if self._judge is not None else []
        apostrophe = "’" if "’" in word else "'"
        found = (each.replace("'", apostrophe) for each in (*meant[:1], *cased, *meant[1:]))
        return list(dict.fromkeys(found))[:_MOST]

    def add_own(self, word: str) -> None:
        """Add a word to the person's own list.

        Raises:
            FileProblem: the list can't be written.
        """
        self._own.add(_bare(word))
        self._learn()

    def add_shared(self, word: str) -> None:
        """Add a word to the library's list, or where that can't be, to the person's own.

        Raises:
            FileProblem: the list can't be written.
        """
        if self._shared is None or not self._may_share:
            self.add_own(word)
            return
        self._shared.add(_bare(word))
        self._learn()

    def _is_added(self, word: str) -> bool:
        wanted = plain(word)
        if self._own.holds(wanted) or (self._shared is not None and self._shared.holds(wanted)):
            return True
        return is_among(wanted.casefold(), self._names)

    def _learn(self) -> None:
        """More words are right than before; what was right stays so."""
        for word, right in self._verdicts.items():
            if not right:
                self._verdicts[word] = self._is_added(word)
        self._tell()

    def _begin_anew(self) -> None:
        self._verdicts.clear()
        self._tell()

    def _tell(self) -> None:
        for observer in self._observers:
            observer()


def names_of(index: Index) -> frozenset[str]:
    """The words in the titles and other names of all patterns, in small letters."""
    rows = index.connection.execute("SELECT title, aliases, authors FROM pattern")
    return frozenset(word.casefold() for row in rows for word in _words(row))


def names_job(library: Library) -> Callable[[Callable[[], bool]], Iterator[object]]:
    """Reads those words in a thread of its own; nothing comes where the index can't be read."""
    folder, deep = library.folder, not library.is_implied

    def job(_is_cancelled: Callable[[], bool]) -> Iterator[object]:
        if folder is None:
            return
        try:
            with closing(open_index(folder, deep=deep)) as index:
                yield names_of(index)
        except DatabaseError as error:
            _log.warning("The names in the index of %s can't be read: %s.", folder, error)

    return job


def _words(texts: Iterable[str | None]) -> Iterator[str]:
    for text in texts:
        for found in _NAME_WORD.findall(text or ""):
            yield plain(found)


def _bare(word: str) -> str:
    """A word as it is added: without its possessive."""
    return plain(word).removesuffix("'s")
