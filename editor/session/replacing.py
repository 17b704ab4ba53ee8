"""Finds and replaces text in one pattern: in its summary, lead, callout and sections, or in its source."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from editor.core.edit import Edit, apply_edits
from editor.core.operations import Operation, ReplaceCallout, ReplaceLead, ReplaceSection, ReplaceText, SetValue
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.library.fulltext import Wanted
from editor.session.outline import LEAD, SOURCE, PageId, PageKind, page_of

__all__ = ["CALLOUT", "Found", "TextPart", "Wanted", "found_in", "parts_of", "replacements", "source_part"]

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


def found_in(parts: Iterable[TextPart], wanted: Wanted) -> tuple[Found, ...]:
    """The places that say what is wanted, in order; a blank in it stands for any blanks, or the end of a line."""
    words = wanted.text.split()
    if not words:
        return ()
    source = r"\s+".join(re.escape(word) for word in words)
    if wanted.whole_words:
        source = rf"(?<!\w){source}(?!\w)"
    pattern = re.compile(source, 0 if wanted.cased else re.IGNORECASE)
    return tuple(Found(part, Span(*match.span())) for part in parts for match in pattern.finditer(part.text))


def replacements(snapshot: Snapshot, found: Sequence[Found], text: str) -> tuple[Operation, ...]:
    """The operations that put `text` in these places, which are in order."""
    operations = []
    for part, places in groupby(found, key=lambda each: each.part):
        edits = [Edit(each.span, text) for each in places]
        operations.append(_operation(snapshot, part, apply_edits(part.text, edits)))
    return tuple(operations)


def _operation(snapshot: Snapshot, part: TextPart, text: str) -> Operation:
    if part.path:
        return SetValue(part.path, text)
    if part.page == SOURCE:
        return ReplaceText(text)
    if part.page.kind is PageKind.SECTION:
        return ReplaceSection(part.page.index, text)
    if part.name == CALLOUT and snapshot.callout is not None:
        return ReplaceCallout(snapshot.callout[0], text)
    return ReplaceLead(text)
