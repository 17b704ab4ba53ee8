"""Body → lead, callout and sections with spans. Headings inside code, comments and second front matters don't count."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import takewhile

from editor.core.body.bodylines import Line, Lines, scan
from editor.core.body.bodylines import is_separator as is_separator
from editor.core.body.callouts import Callout, read_callout
from editor.core.body.headings import Heading, read_heading
from editor.core.offsets import line_end, line_start
from editor.core.span import Span

BLANKS = " \t\r\n"
"""What blank lines are made of; a form feed or a no-break space is text."""


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

    @property
    def block(self) -> Span:
        """Heading and content; the blank lines and the separator behind them belong to their place, not to it."""
        return Span(self.heading.start, self.content.end if self.content.length else self.heading.end)


@dataclass(frozen=True, slots=True)
class Body:
    """The parts of a body. `lead` is the text before callout and sections, without blank lines around it.

    `unclosed` is the line that opens code or a comment which nothing closes, if there is one.
    """

    span: Span
    lead: Span
    callout: Callout | None
    sections: tuple[Section, ...]
    unclosed: Span | None = None

    @property
    def preamble_end(self) -> int:
        """Where the first section begins."""
        return self.sections[0].heading.start if self.sections else self.span.end

    @property
    def above(self) -> Span:
        """What stands before the lead: a title, a second front matter."""
        return Span(self.span.start, self.lead.start)

    @property
    def between(self) -> Span:
        """What stands between lead and callout."""
        return Span(self.lead.end, self.callout.span.start if self.callout else self.lead.end)

    @property
    def behind(self) -> Span:
        """What stands between callout (or lead) and the first section."""
        return Span(self.callout.span.end if self.callout else self.lead.end, self.preamble_end)

    @property
    def pieces(self) -> tuple[Span, ...]:
        """Spans that follow each other and together are the whole body."""
        callout = self.callout.span if self.callout else Span(self.lead.end, self.lead.end)
        pieces = [self.above, self.lead, self.between, callout, self.behind]
        for section in self.sections:
            gap = Span(section.heading.end, section.content.start)
            pieces += [section.heading, gap, section.content, Span(section.content.end, section.end)]
        return tuple(pieces)


def split_body(text: str, span: Span, names: Collection[str]) -> Body:
    """Find the parts of the body at `span` of `text`; `names` are the section names that need no number."""
    lines = scan(text, span)
    separators = {line.start for line in lines.counted if line.mark == "-" and is_separator(line.text)}
    headings = _section_headings(lines.counted, names)
    sections = []
    for index, (line, heading) in enumerate(headings):
        end = headings[index + 1][0].start if index + 1 < len(headings) else span.end
        content = _content(text, Span(min(line.next, end), end), separators)
        sections.append(Section(line.span, content, end, heading.level, heading.number, heading.name))
    return _with_preamble(text, span, lines, tuple(sections), separators)


def trim_blank_lines(text: str) -> str:
    """`text` without the blank lines before and after it; blanks within its first and last line stay."""
    inner = text.strip(BLANKS)
    if not inner:
        return ""
    first = len(text) - len(text.lstrip(BLANKS))
    return text[line_start(text, first) : line_end(text, len(text.rstrip(BLANKS)))]


def _section_headings(lines: Sequence[Line], names: Collection[str]) -> list[tuple[Line, Heading]]:
    """The headings that open sections, in order."""
    known = {name.casefold() for name in names}
    headings = [(line, heading) for line in lines if line.mark == "#" and (heading := read_heading(line.text))]
    reader = _HeadingReader(known)
    found = [pair for pair in headings if reader.opens_section(pair[1])]
    first = headings.index(found[0]) if found else len(headings)
    levels = [heading.level for _, heading in headings if heading.level in (2, 3)]
    level = found[0][1].level if found else min(levels, default=0)
    earlier = [pair for pair in headings[:first] if 2 <= pair[1].level <= level]
    return earlier + found


class _HeadingReader:
    """Tells the headings of sections from those within them, one after the other."""

    def __init__(self, known: set[str]) -> None:
        self._known = known
        self._level = 0
        self._number = 0
        self._inner: set[int] = set()

    def opens_section(self, heading: Heading) -> bool:
        """Whether the heading opens a section, given those before it."""
        if not self._opens(heading):
            self._inner.add(heading.number)
            return False
        self._level, self._inner = heading.level, set()
        if heading.number:
            self._number = heading.number
            self._known.add(heading.name.casefold())
        return True

    def _opens(self, heading: Heading) -> bool:
        known = heading.name.casefold() in self._known
        upper = heading.level <= 3 and heading.level <= (self._level or 3)
        if not heading.number:
            return upper and (known or bool(self._level))
        return bool(heading.word) or known or upper or self._continues(heading)

    def _continues(self, heading: Heading) -> bool:
        """Whether a deeper heading carries the numbers of the sections on, rather than a numbering of its own."""
        number = heading.number
        return number > 1 and number >= self._number and number - 1 not in self._inner


def _content(text: str, span: Span, separators: Collection[int]) -> Span:
    """The text inside, without blank lines around it and without one separator at its end."""
    inner = _trimmed(text, span)
    last = max(text.rfind("\n", inner.start, inner.end) + 1, inner.start)
    return _trimmed(text, Span(inner.start, last)) if last in separators else inner


def _trimmed(text: str, span: Span) -> Span:
    """The span without the blank lines around it; an empty one stands at its start."""
    inner = span.of(text)
    said = inner.lstrip(BLANKS)
    if not said:
        return Span(span.start, span.start)
    begin = line_start(inner, len(inner) - len(said))
    end = line_end(inner, len(inner.rstrip(BLANKS)))
    return Span(span.start + begin, span.start + end - inner.endswith("\r", begin, end))


def _with_preamble(
    text: str, span: Span, lines: Lines, sections: tuple[Section, ...], separators: Collection[int]
) -> Body:
    preamble = Span(span.start, sections[0].heading.start if sections else span.end)
    before = list(takewhile(lambda line: line.start < preamble.end, lines.counted))
    callout = read_callout(before)
    end = callout.span.start if callout else preamble.end
    start = _above_end(text, preamble.start, before, lines.front_matters)
    lead = _content(text, Span(start, end), separators)
    unclosed = lines.unclosed.span if lines.unclosed else None
    return Body(span, lead, callout, sections, unclosed)


def _above_end(text: str, start: int, lines: Sequence[Line], front_matters: Sequence[Span]) -> int:
    """Where the title and a second front matter at the top of the body end."""
    ends = {front.start: text.find("\n", front.end) + 1 or front.end for front in front_matters}
    for line in lines:
        heading = read_heading(line.text) if line.mark == "#" else None
        if heading and heading.level == 1:
            ends[line.start] = line.next
    end = place = start
    while place < len(text):
        if place in ends:
            end = place = ends[place]
            continue
        following = text.find("\n", place) + 1
        if not following or text[place:following].strip(BLANKS):
            break
        place = following
    return end
