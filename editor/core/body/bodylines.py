"""The lines of a body that count as Markdown: those outside code, comments, raw HTML and second front matter."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from editor.core.span import Span

_FENCE = re.compile(r"^(?P<before> *|[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)(?P<marks>`{3,}|~{3,})(?P<info>.*)$")
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+")
_RAW = re.compile(r"^ {0,3}<(?:!--|(?P<name>pre|script|style|textarea)(?=[\s>]|$))", re.IGNORECASE)
_SEPARATOR = re.compile(r"^ {0,3}(?:-[ \t]*){3,}\r?$")
_KEY = re.compile(r"^(?P<name>[A-Za-z_][\w-]*):(?:[ \t]|$)")
_YAML = re.compile(r"^(?:[A-Za-z_][\w-]*:(?:[ \t].*)?|[ \t].*|-(?:[ \t].*)?|#(?!#).*|)$")
_IDENTITY = {"id", "slug", "title"}
_BLANK = " \t"
_ITEM_MARKS = frozenset("-*+0123456789")
_BLOCK_MARKS = _ITEM_MARKS | set("`~<")


class Line(NamedTuple):
    """A line without its line end.

    `start` is where it begins, `next` where the one below it does; `mark` is its first character that is no blank, or
    nothing. A body has hundreds of them, so patterns are tried only on those whose mark allows a match.
    """

    start: int
    text: str
    next: int
    mark: str

    @property
    def end(self) -> int:
        """Where it ends, before its line end."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.start + len(self.text))

    @property
    def indent(self) -> int:
        """How many blanks it begins with."""
        return len(self.text) - len(self.text.lstrip(_BLANK))


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that count, the second front matters, and the line of a block that nothing closes, if there is one."""

    counted: tuple[Line, ...]
    front_matters: tuple[Span, ...]
    unclosed: Line | None


@dataclass(frozen=True, slots=True)
class _Block:
    """Something open: what a line must match to close it, and the indent of the list item around it."""

    opening: Line
    closing: re.Pattern[str]
    width: int


def is_separator(line: str) -> bool:
    """Whether a line is the rule (`---`) that stands between sections."""
    return _SEPARATOR.match(line) is not None


def scan(text: str, span: Span) -> Lines:
    """The lines of `span` that count as Markdown (CommonMark 0.31, chapters 4.5 and 4.6)."""
    lines = _lines(text, span)
    counted: list[Line] = []
    front_matters: list[Span] = []
    block: _Block | None = None
    width = index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if block is not None:
            if block.closing.search(line.text):
                block = None
                continue
            if not line.mark or line.indent >= block.width:
                continue
            block = None  # a code block ends with the list item that holds it
        width = _item_width(line, width)
        block = _opened(line, width) if line.mark in _BLOCK_MARKS else None
        if block is not None:
            continue
        end = _front_matter_end(lines, index - 1) if line.mark == "-" else 0
        if end > index:
            front_matters.append(Span(line.start, lines[end - 1].end))
            index = end
        else:
            counted.append(line)
    return Lines(tuple(counted), tuple(front_matters), block.opening if block else None)


def _lines(text: str, span: Span) -> list[Line]:
    lines: list[Line] = []
    start = span.start
    for raw in span.of(text).split("\n"):
        line = raw.removesuffix("\r")
        following = start + len(raw) + 1
        lines.append(Line(start, line, following, line.lstrip(_BLANK)[:1]))
        start = following
    last = lines.pop()
    return [*lines, last._replace(next=span.end)] if last.start < span.end else lines


def _item_width(line: Line, width: int) -> int:
    """The indent of the list item that the line opens or continues; `width` is that of the line above."""
    item = _ITEM.match(line.text) if line.mark in _ITEM_MARKS else None
    if item:
        return item.end()
    return width if width and (not line.mark or line.indent >= width) else 0


def _opened(line: Line, width: int) -> _Block | None:
    """The block that the line opens, if it opens one that a later line has to close."""
    fence = _FENCE.match(line.text)
    if fence and not (fence["marks"][0] == "`" and "`" in fence["info"]):
        in_item = 0 < width <= len(fence["before"])
        if in_item or len(fence["before"]) <= 3:
            mark, count = re.escape(fence["marks"][0]), len(fence["marks"])
            closing = re.compile(
                rf"^[ \t]*{mark}{{{count},}}[ \t]*$" if in_item else rf"^ {{0,3}}{mark}{{{count},}}[ \t]*$"
            )
            return _Block(line, closing, width if in_item else 0)
    raw = _RAW.match(line.text)
    if raw:
        closing = re.compile(rf"</{raw['name']}>", re.IGNORECASE) if raw["name"] else re.compile("-->")
        if not closing.search(line.text, raw.end()):
            return _Block(line, closing, 0)
    return None


def _front_matter_end(lines: list[Line], index: int) -> int:
    """The index behind a front matter that opens at the line `index`, as some bodies hold one; 0 where none does."""
    if lines[index].text.rstrip(" \t") != "---":
        return 0
    names: set[str] = set()
    for number in range(index + 1, len(lines)):
        line = lines[number].text
        if line.rstrip(" \t") == "---":
            return number + 1 if len(names) > 1 and names & _IDENTITY else 0
        if not _YAML.match(line) or not (line or names):
            return 0
        key = _KEY.match(line)
        if key:
            names.add(key["name"])
    return 0
