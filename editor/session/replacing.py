"""Finds and replaces text in one pattern: in its summary, lead, callout and sections, or in its source."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from editor.core.edit import Edit, apply_edits
from editor.core.errors import TrellisError
from editor.core.front.comments import entry_span
from editor.core.operations import (
    Operation,
    ReplaceCallout,
    ReplaceLead,
    ReplaceSection,
    ReplaceText,
    SetValue,
    WriteEntry,
)
from editor.core.plan import perform
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.library.fulltext import Wanted
from editor.session.outline import LEAD, SOURCE, PageId, PageKind, page_of

__all__ = [
    "CALLOUT",
    "Found",
    "Sought",
    "TextPart",
    "Wanted",
    "found_in",
    "parts_of",
    "replacements",
    "sought",
    "source_part",
]

Sought = Wanted | re.Pattern[str]
"""What is looked for: a text with its options, or a regular expression, whose groups the replacement may name."""
SUMMARY: KeyPath = ("summary",)
CALLOUT = "callout"
"""The name of the part that shares its page with the lead."""


@dataclass(frozen=True, slots=True)
class TextPart:
    """A text in a pattern: the page that shows it, its name, and what it says, lines ending in a line feed.

    `path` names its field, where it is one.
    """

    page: PageId
    name: str
    text: str
    path: KeyPath = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a part that says what is looked for."""

    part: TextPart
    span: Span
    match: re.Match[str] | None = field(default=None, compare=False, repr=False)
    """How a regular expression found it; nothing where a text was looked for."""

    def replaced_by(self, text: str) -> str:
        """What stands there afterwards: `text`, its names of groups replaced by what the expression found."""
        return text if self.match is None else self.match.expand(text)


def parts_of(snapshot: Snapshot) -> tuple[TextPart, ...]:
    """All prose of a pattern, in the order of its pages; its source where the front matter can't be read."""
    if snapshot.fault:
        return source_part(snapshot)
    parts = []
    summary = snapshot.data.get("summary")
    if isinstance(summary, str):
        parts.append(TextPart(page_of(SUMMARY, snapshot), "summary", summary, SUMMARY))
    parts.append(TextPart(LEAD, "lead", snapshot.lead))
    if snapshot.callout is not None:
        parts.append(TextPart(LEAD, CALLOUT, snapshot.callout[1]))
    for index, section in enumerate(snapshot.body.sections):
        parts.append(TextPart(PageId(PageKind.SECTION, index), section.name, snapshot.section_text(index)))
    return tuple(parts)


def source_part(snapshot: Snapshot) -> tuple[TextPart, ...]:
    """The whole file as one text."""
    return (TextPart(SOURCE, "source", snapshot.text),)


def sought(wanted: Wanted) -> re.Pattern[str] | None:
    """What finds a text; a blank in it stands for any blanks, or the end of a line. None where there is no letter."""
    words = wanted.text.split()
    if not words:
        return None
    source = r"\s+".join(re.escape(word) for word in words)
    if wanted.whole_words:
        source = rf"(?<!\w){source}(?!\w)"
    return re.compile(source, 0 if wanted.cased else re.IGNORECASE)


def found_in(parts: Iterable[TextPart], wanted: Sought) -> tuple[Found, ...]:
    """The places that say what is wanted, in order; what matches nothing at all is no place."""
    if isinstance(wanted, re.Pattern):
        matches = ((part, match) for part in parts for match in wanted.finditer(part.text) if match[0])
        return tuple(Found(part, Span(*match.span()), match) for part, match in matches)
    pattern = sought(wanted)
    if pattern is None:
        return ()
    return tuple(Found(part, Span(*match.span())) for part in parts for match in pattern.finditer(part.text))


def replacements(snapshot: Snapshot, found: Sequence[Found], text: str) -> tuple[Operation, ...]:
    """The operations that put `text` in these places, which are in order; one for each part."""
    operations = []
    for part, places in groupby(found, key=lambda each: each.part):
        edits = [Edit(each.span, each.replaced_by(text)) for each in places]
        operations.append(_operation(snapshot, part, edits))
    return tuple(operations)


def _operation(snapshot: Snapshot, part: TextPart, edits: Sequence[Edit]) -> Operation:
    text = apply_edits(part.text, edits)
    if part.path:
        return _in_place(snapshot, part, edits, text) or SetValue(part.path, text)
    if part.page == SOURCE:
        return ReplaceText(text)
    if part.page.kind is PageKind.SECTION:
        return ReplaceSection(part.page.index, text)
    if part.name == CALLOUT and snapshot.callout is not None:
        return ReplaceCallout(snapshot.callout[0], text)
    return ReplaceLead(text)


def _in_place(snapshot: Snapshot, part: TextPart, edits: Sequence[Edit], text: str) -> WriteEntry | None:
    """The operation that changes these words of a field and none of its line breaks; None where that can't be."""
    span = entry_span(snapshot.front, part.path) if snapshot.front is not None else None
    node = snapshot.node(part.path)
    written = _words_in(node.span.of(snapshot.text), part.text) if node is not None else None
    if span is None or node is None or written is None:
        return None
    places = [each.span for each in edits]
    if any(place.start not in written or place.end - 1 not in written for place in places):
        return None
    before = node.span.start - span.start
    moved = [
        Edit(Span(before + written[place.start], before + written[place.end - 1] + 1), each.text)
        for place, each in zip(places, edits, strict=True)
    ]
    operation = WriteEntry(part.path, apply_edits(span.of(snapshot.text), moved), text)
    try:
        perform(snapshot, operation)
    except TrellisError:
        return None
    return operation


def _words_in(written: str, text: str) -> dict[int, int] | None:
    """Where each letter of a text stands in it as it is written, blanks apart; None where it is spelled otherwise."""
    words = list(re.finditer(r"\S+", text))
    found = re.search(r"\s+".join(f"({re.escape(word[0])})" for word in words), written)
    if found is None:
        return None
    starts = [found.start(number) for number in range(1, len(words) + 1)]
    return {
        word.start() + place: start + place
        for word, start in zip(words, starts, strict=True)
        for place in range(len(word[0]))
    }
