"""Body → lead, callout and sections with spans. Headings inside fenced code don't count."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from editor.core.offsets import line_end, line_start
from editor.core.span import Span

_HEADING = re.compile(r"^(?P<marks>#{1,4})[ \t]+(?P<title>.*?)[ \t]*#*[ \t]*\r?$")
_NUMBERED = re.compile(r"^(?P<word>Section\s+)?(?P<number>\d+)\s*[.:]\s*(?P<name>.*)$", re.IGNORECASE)
_SUFFIX = re.compile(r"\s*(?:\([^)]*\)|:.*|\s--?\s.*|\s*[–—].*)\s*$")
_FENCE = re.compile(r"^ {0,3}(?P<marks>`{3,}|~{3,})(?P<info>.*)$")
_SEPARATOR = re.compile(r"^ {0,3}(?:-[ \t]*){3,}\r?$")
_BLANKS = " \t\r\n"
_CALLOUT = re.compile(r"^(?P<prefix>>[ \t]?)?\[!(?P<marker>\w+)\][ \t]*(?P<title>.*?)[ \t]*\r?$")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it.

    `heading` is the heading's line, `content` the text without the blank lines around it and without the separator
    behind it. `name` is the heading without number and suffix, `number` what the heading says (0: nothing).
    """

    heading: Span
    content: Span
    end: int
    level: int
    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Callout:
    """The block opened by `[!NOTE]`: its title line, and the text of the lines below it.

    `span` covers the whole block, `title` what follows the marker, `lines` the block behind the title;
    `prefix` is what its lines begin with ('> ', or nothing).
    """

    span: Span
    title: Span
    lines: Span
    prefix: str
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """The parts of a body. `lead` is the text before callout and sections, without blank lines around it."""

    span: Span
    lead: Span
    callout: Callout | None
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str


def split_body(text: str, span: Span, names: Collection[str]) -> Body:
    """Find the parts of the body at `span` of `text`; `names` are the section names that need no number."""
    lines = _unfenced(text, span)
    known = {name.casefold() for name in names}
    headings: list[tuple[_Line, int, int, str]] = []
    for line in lines:
        found = _section_heading(line.text, headings[-1][1] if headings else 0, known)
        if found is not None:
            headings.append((line, *found))
    sections = []
    for index, (line, level, number, name) in enumerate(headings):
        end = headings[index + 1][0].span.start if index + 1 < len(headings) else span.end
        below = min(_after(text, line.span.end), end)
        sections.append(Section(line.span, _content(text, below, end), end, level, number, name))
    preamble = Span(span.start, headings[0][0].span.start if headings else span.end)
    return _with_preamble(text, span, preamble, lines, tuple(sections))


def trim_blank_lines(text: str) -> str:
    """`text` without the blank lines before and after it; blanks within its first and last line stay."""
    if not text.strip():
        return ""
    first = len(text) - len(text.lstrip(_BLANKS))
    return text[line_start(text, first) : line_end(text, len(text.rstrip(_BLANKS)))]


def is_separator(line: str) -> bool:
    """Whether a line is the rule (`---`) that stands between sections."""
    return _SEPARATOR.match(line) is not None


def _unfenced(text: str, span: Span) -> list[_Line]:
    """The lines outside fenced code (CommonMark, chapter 4.5)."""
    lines: list[_Line] = []
    fence = ""
    start = span.start
    while start < span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        line = text[start:end]
        mark = _FENCE.match(line)
        if fence:
            if mark and mark["marks"].startswith(fence) and not mark["info"].strip():
                fence = ""
        elif mark and not (mark["marks"][0] == "`" and "`" in mark["info"]):
            fence = mark["marks"]
        else:
            lines.append(_Line(Span(start, end), line))
        start = end + 1
    return lines


def _section_heading(line: str, level_before: int, known: Collection[str]) -> tuple[int, int, str] | None:
    """Level, number and name, if the line is the heading of a section."""
    heading = _HEADING.match(line) if line.startswith("#") else None
    if heading is None:
        return None
    level, title = len(heading["marks"]), heading["title"]
    numbered = _NUMBERED.match(title)
    number = int(numbered["number"]) if numbered else 0
    name = _SUFFIX.sub("", numbered["name"] if numbered else title).strip()
    is_known = name.casefold() in known
    if numbered and (numbered["word"] or is_known or (level <= 3 and level <= (level_before or 3))):
        return level, number, name
    if level <= 3 and (is_known or 0 < level <= level_before):
        return level, number, name
    return None


def _after(text: str, end: int) -> int:
    return end + 1 if text.startswith("\n", end) else end


def _content(text: str, start: int, end: int) -> Span:
    """The text between, without blank lines around it and without one separator at its end."""
    span = _trimmed(text, start, end)
    last = max(text.rfind("\n", span.start, span.end) + 1, span.start)
    if is_separator(text[last : span.end]):
        span = _trimmed(text, span.start, last)
    return span


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span without the blank lines around it; an empty one stands at `start`."""
    inner = text[start:end]
    if not inner.strip():
        return Span(start, start)
    core = trim_blank_lines(inner)
    begin = start + inner.index(core)
    return Span(begin, begin + len(core.removesuffix("\r")))


def _with_preamble(text: str, span: Span, preamble: Span, lines: list[_Line], sections: tuple[Section, ...]) -> Body:
    before = [line for line in lines if line.span.end <= preamble.end]
    opening = next((line for line in before if _CALLOUT.match(line.text)), None)
    callout = _callout(opening, before) if opening else None
    end = opening.span.start if opening else preamble.end
    start = preamble.start
    for line in before:
        title = _HEADING.match(line.text)
        if title and len(title["marks"]) == 1 and line.span.end <= end:
            start = _after(text, line.span.end)
        elif line.text.strip():
            break
    lead = _content(text, start, end) if start <= end else Span(start, start)
    return Body(span, lead, callout, sections)


def _callout(opening: _Line, lines: list[_Line]) -> Callout:
    match = _CALLOUT.match(opening.text)
    assert match is not None
    prefix = match["prefix"] or ""
    end = opening.span.end - (1 if opening.text.endswith("\r") else 0)
    below = [line for line in lines if line.span.start > opening.span.start]
    said: list[str] = []
    first = end
    for line in below:
        content = line.text.removesuffix("\r")
        if not content.strip() or (prefix and not content.startswith(">")) or is_separator(content):
            break
        said.append(content.removeprefix(">").removeprefix(" ") if prefix else content)
        end = line.span.start + len(content)
    title = Span(opening.span.start + match.start("title"), opening.span.start + match.end("title"))
    return Callout(Span(opening.span.start, end), title, Span(first, end), prefix, "\n".join(said))
