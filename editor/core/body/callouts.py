"""The callout of a body: a block that opens with `[!NOTE]` and a title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from editor.core.body.bodylines import Line, is_separator
from editor.core.span import Span

_OPENING = re.compile(r"^(?P<prefix> {0,3}(?:>[ \t]*)?)\[!(?P<marker>\w+)\][ \t]*(?P<title>.*?)[ \t]*$")
_QUOTED = re.compile(r"^ {0,3}> ?")
_INTERRUPTS = re.compile(r"^ {0,3}(?:#{1,6}(?:[ \t]|$)|[-*+][ \t]|1[.)][ \t])")
QUOTE = "> "


@dataclass(frozen=True, slots=True)
class CalloutLine:
    """A line below the title: where it stands, what it begins with ('> ', '>' or nothing) and what it says."""

    span: Span
    prefix: str
    text: str


@dataclass(frozen=True, slots=True)
class Callout:
    """The block opened by `[!NOTE]`.

    `span` covers the whole block, `title` what follows the marker; `prefix` is what its title line begins with.
    """

    span: Span
    title: Span
    prefix: str
    marker: str
    lines: tuple[CalloutLine, ...]

    @property
    def text(self) -> str:
        """What the lines below the title say."""
        return "\n".join(line.text for line in self.lines)

    @property
    def line_prefix(self) -> str:
        """What a new line of it begins with: as the others, or a mark where there is none yet."""
        marked = next((line.prefix for line in reversed(self.lines) if line.text and line.prefix), self.prefix)
        return marked if self.lines else marked or QUOTE


def read_callout(lines: Sequence[Line]) -> Callout | None:
    """The first callout among `lines`, or None."""
    for index, line in enumerate(lines):
        opening = _OPENING.match(line.text)
        if opening:
            below = _below(lines[index:], quoted=">" in opening["prefix"])
            title = Span(line.start + opening.start("title"), line.start + opening.end("title"))
            span = Span(line.start, below[-1].span.end if below else line.end)
            return Callout(span, title, opening["prefix"], opening["marker"], below)
    return None


def _below(lines: Sequence[Line], *, quoted: bool) -> tuple[CalloutLine, ...]:
    """The lines that continue the block; a paragraph in it runs on without a mark (CommonMark 0.31, chapter 5.1)."""
    found: list[CalloutLine] = []
    for above, line in pairwise(lines):
        text = line.text
        mark = _QUOTED.match(text)
        if line.start != above.next or not text.strip(" \t") or is_separator(text):
            break
        if mark is None and (_INTERRUPTS.match(text) or (quoted and found and not found[-1].text.strip(" \t"))):
            break
        prefix = mark[0] if mark else ""
        found.append(CalloutLine(line.span, prefix, text[len(prefix) :]))
    return tuple(found)
