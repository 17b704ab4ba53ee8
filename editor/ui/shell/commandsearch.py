"""Finds commands by a few words of what they are called and of the menu they stand in, in both languages."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from editor.core.translation import tr
from editor.library.words import words_of
from editor.ui.shell.commands import Command, menu_title

_FORGIVING_FROM = 4
"""Shorter words must be there as they were typed; one letter of longer ones may be wrong."""
_MENU = 1
"""What a word of the menu weighs less than one of the title."""
_WORST = 8


def found_commands(query: str, commands: Iterable[Command]) -> list[Command]:
    """The commands that all words of `query` fit, the best first; without words all, in their order."""
    words = words_of(query)
    ranked = [(rank, command) for command in commands if (rank := _rank(words, command)) is not None]
    return [command for _, command in sorted(ranked, key=lambda each: each[0])]


def _rank(words: Sequence[str], command: Command) -> int | None:
    """How badly words fit a command, in the language of the window or in English; 0 is best, None where they don't."""
    here = _rank_of(words, words_of(tr(command.title)), words_of(menu_title(command.menu)))
    if tr(command.title) == command.title:
        return here
    there = _rank_of(words, words_of(command.title), words_of(command.menu))
    return min((rank for rank in (here, there) if rank is not None), default=None)


def _rank_of(words: Sequence[str], title: Sequence[str], menu: Sequence[str]) -> int | None:
    """How badly words fit those of a title and a menu; None where they don't."""
    if len(words) == 1 and len(words[0]) > 1 and "".join(word[0] for word in title).startswith(words[0]):
        return 1
    total = 0
    for word in words:
        rank = min(_nearest(word, title), _nearest(word, menu) + _MENU)
        if rank >= _WORST:
            return None
        total += rank
    return total


def _nearest(word: str, said: Sequence[str]) -> int:
    """How badly a word fits the nearest of others: their beginning, something within them, one letter off."""
    if not said:
        return _WORST
    return min(_distance(word, other) for other in said)


def _distance(word: str, other: str) -> int:
    if other.startswith(word):
        return 0 if other == word else 1
    if word in other:
        return 3
    if len(word) >= _FORGIVING_FROM:
        beginnings = (other[:length] for length in range(len(word) - 1, len(word) + 2))
        if any(OSA.distance(word, beginning, score_cutoff=1) <= 1 for beginning in beginnings):
            return 4
    return _WORST
