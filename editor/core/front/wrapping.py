"""Fills lines with text, keeping the lines of an older text wherever they still say the same."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

DEFAULT_WIDTH = 80
_UNLIMITED = 1_000_000
_BREAKABLE = re.compile(r"(?<=\S) (?=\S)")


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns at which the first and the further lines begin, and the one that no line should cross."""

    first: int
    indent: int
    limit: int = DEFAULT_WIDTH


def wrap(text: str, old: Sequence[str], shape: Shape) -> list[str]:
    """The lines of `text`, folded; a line break in it becomes a blank line more (YAML 1.2, chapter 6.5).

    `old` are the lines (without indentation) that stood there: they give the width, and those before and behind
    what changed stay as they are.
    """
    while old and not old[-1]:
        old = old[:-1]
    limit = _limit_of(old, shape)
    kept = _unchanged_head(text, old)
    lines = list(old[:kept])
    rest = text[len(_unfold(lines)) :].removeprefix(" ") if kept else text
    tails = {_unfold(old[index:]): index for index in range(kept + 1, len(old)) if old[index] and old[index - 1]}
    while rest:
        if rest in tails:
            return [*lines, *old[tails[rest] :]]
        breaks = len(rest) - len(rest.lstrip("\n"))
        if breaks:
            lines += [""] * breaks
            rest = rest[breaks:]
            continue
        line, rest = _next_line(rest, limit - (shape.indent if lines else shape.first))
        lines.append(line)
    return lines or [""]


def _next_line(text: str, width: int) -> tuple[str, str]:
    """The first line of `text`, as long as `width` allows but at least one word, and what remains."""
    paragraph, found, _ = text.partition("\n")
    end = 0
    for place in _BREAKABLE.finditer(paragraph):
        if place.start() > width and end:
            return paragraph[:end], text[end + 1 :]
        end = place.start()
    if len(paragraph) > width and end:
        return paragraph[:end], text[end + 1 :]
    return paragraph, text[len(paragraph) :] if found else ""


def _unfold(lines: Sequence[str]) -> str:
    """What the lines say: a single break is a blank, each blank line a break."""
    text = ""
    for index, line in enumerate(lines):
        if not line:
            text += "\n"
        else:
            text += (" " if index and lines[index - 1] else "") + line
    return text


def _unchanged_head(text: str, old: Sequence[str]) -> int:
    """How many lines at the beginning say what `text` begins with; never the last, which new words may join."""
    kept = 0
    said = ""
    for index, line in enumerate(old[:-1]):
        said += "\n" if not line else (" " if index and old[index - 1] else "") + line
        if not text.startswith(said + (" " if line and old[index + 1] else "")):
            break
        if line and old[index + 1]:
            kept = index + 1
    return kept


def _limit_of(old: Sequence[str], shape: Shape) -> int:
    """The column that the old lines keep to. A single long line tells that lines are not broken at all."""
    if not old:
        return shape.limit
    longest = max(len(line) + (shape.indent if index else shape.first) for index, line in enumerate(old))
    broken = any(line and after for line, after in itertools.pairwise(old))
    if broken:
        return longest
    return _UNLIMITED if longest > shape.limit else shape.limit
