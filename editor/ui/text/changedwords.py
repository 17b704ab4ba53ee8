"""Which words of a changed line are other ones, so that they are seen in a paragraph that is one long line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from rapidfuzz.distance import LCSseq

Place = tuple[int, int]
"""Where changed characters begin in a line, and how many they are."""

_WORD = re.compile(r"\w+|\s+|.", re.DOTALL)
_MOST_WORDS = 4_000
"""Longer lines are not compared: one waits for it."""
_LEAST_ALIKE = 0.4
"""Lines that have less in common are others altogether."""


def changed_words(lines: Sequence[str]) -> dict[int, list[Place]]:
    """By the number of a line of a unified diff, its words that the line beside it does not have.

    Where as many lines come as go, the first belongs to the first, and so on.
    """
    places: dict[int, list[Place]] = {}
    for first, count in _pairs(lines):
        for number in range(first, first + count):
            old, new = lines[number], lines[number + count]
            places[number], places[number + count] = _compared(old[1:], new[1:])
    return places


def _pairs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where lines go and as many come directly after: the first of them, and how many."""
    signs = "".join(line[:1] or " " for line in lines)
    for found in re.finditer(r"(-+)(\++)", signs):
        if len(found[1]) == len(found[2]):
            yield found.start(), len(found[1])


def _compared(old: str, new: str) -> tuple[list[Place], list[Place]]:
    mine, theirs = _WORD.findall(old), _WORD.findall(new)
    if len(mine) + len(theirs) > _MOST_WORDS:
        return [], []
    if LCSseq.normalized_similarity(mine, theirs) < _LEAST_ALIKE:
        return [], []
    changes = [step for step in LCSseq.opcodes(mine, theirs) if step.tag != "equal"]
    return (
        _places(mine, ((step.src_start, step.src_end) for step in changes)),
        _places(theirs, ((step.dest_start, step.dest_end) for step in changes)),
    )


def _places(words: Sequence[str], spans: Iterable[tuple[int, int]]) -> list[Place]:
    """Where words stand behind the sign of the line, from one to before another each."""
    begins = list(accumulate(map(len, words), initial=1))
    return [(begins[start], begins[end] - begins[start]) for start, end in spans if end > start]
