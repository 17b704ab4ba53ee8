"""A list of words in a file: one in each line, sorted, so that changes of several people merge."""

import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from editor.core.errors import FileProblem
from editor.core.translation import tr
from editor.store.textfile import Stamp, read_text_file, stamp_on_disk, write_text_file

_LANGUAGE = "# language:"
_GREATEST = 1_000_000
"""Bytes; a greater file is no list of words that people added."""
_HEAD = ("# Words that Trellis takes for right, one in each line.",)


class WordList:
    """The words in a file, which may not exist yet. Lines that begin with # are for people, and stay.

    `language`: what a line “# language: de” says.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.words: frozenset[str] = frozenset()
        self.language = ""
        self._stamp: Stamp | None = None
        self._head: tuple[str, ...] = _HEAD

    def read(self) -> bool:
        """Read the file anew; returns whether it says something else. One that can't be read has no words."""
        before = (self.words, self.language)
        lines: list[str] = []
        self._stamp = None
        with suppress(FileProblem, OSError, ValueError):
            if self.path.is_file() and self.path.stat().st_size <= _GREATEST:
                file = read_text_file(self.path)
                self._stamp = file.stamp
                lines = [line.strip() for line in file.text.splitlines()]
        self._head = tuple(line for line in lines if line.startswith("#")) if lines else _HEAD
        self.language = next(
            (line.removeprefix(_LANGUAGE).strip() for line in self._head if line.startswith(_LANGUAGE)), ""
        )
        self.words = frozenset(plain(line) for line in lines if line and not line.startswith("#"))
        return before != (self.words, self.language)

    def add(self, word: str) -> None:
        """Add a word to the file, beside what others have written there since.

        Raises:
            FileProblem: the file can't be written; the words are as they were.
        """
        self.read()
        words = self.words | {plain(word)}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileProblem(
                tr("“{path}” can't be made: {reason}.", path=self.path.parent, reason=error.strerror or error)
            ) from error
        if self._stamp is None and stamp_on_disk(self.path) is not None:
            raise FileProblem(
                tr("“{name}” holds something else than words. Move it elsewhere, then try again.", name=self.path.name)
            )
        lines = [*self._head, *sorted(words, key=lambda each: (each.casefold(), each))]
        self._stamp = write_text_file(self.path, "\n".join(lines) + "\n", self._stamp).stamp
        self.words = words

    def holds(self, word: str) -> bool:
        """Whether a word, given as `plain` gives it, is in the list: as it is, or with a capital that it needs not."""
        return is_among(word, self.words)


def plain(word: str) -> str:
    """A word as words are compared: accents as one letter each, straight apostrophes, no hidden hyphens."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", word).replace("’", "'").replace("\u00ad", "")


def is_among(word: str, words: Iterable[str]) -> bool:
    """Whether a plain word is among `words` as it stands, or in small letters, or without its possessive."""
    known = words if isinstance(words, frozenset) else frozenset(words)
    bare = word.removesuffix("'s")
    return not known.isdisjoint((word, bare, _lowered(word), _lowered(bare)))


def _lowered(word: str) -> str:
    """A word in small letters where it is written like the first of a sentence, or in capitals."""
    return word.lower() if word.isupper() or word[1:].islower() else word
