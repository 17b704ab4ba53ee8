"""Keeps an edit of the body from making a heading of a paragraph that comes to stand right above a separator.

Markdown takes a row of `-` right below a paragraph for its underline. Where a file has such a place already, most
often by accident, it is left as it is; an edit makes none of a place that was sound.
"""

import re
from collections import Counter

from editor.core.body.bodyoperations import BodyOperation, InsertSection
from editor.core.body.sections import Body
from editor.core.edit import Edit, apply_edits, then_inserted
from editor.core.lineends import newline_at
from editor.core.snapshot import Snapshot
from editor.core.span import Span

_TIGHT = re.compile(r"\n(?<!\n\n)(?<!\n\r\n) {0,3}-{3,}[ \t]*\r?$", re.MULTILINE)
_ROW = re.compile(r"\r?\n(?= {0,3}-{3,}[ \t]*\r?(?:\n|\Z))")
_WHOLE = re.compile(r"[ \t]*(?:#|`{3}|~{3}|(?:=+|-+)[ \t]*\r?$)")
"""A line that no paragraph runs on behind: a heading, an underline, the end of code."""
_HOLDS = re.compile(r"[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|[>|<])")
"""A line of a list, a quotation, a table or HTML: what stands right below is a part of that."""


def with_paragraphs_kept(snapshot: Snapshot, operation: BodyOperation, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The edits of an operation, with a blank line behind each paragraph that they would make a heading of.

    A new section is parted from the others as they are, also where that makes headings of all their last paragraphs.
    """
    text = apply_edits(snapshot.text, edits)
    if not edits or not _TIGHT.search(text, snapshot.parts.body.start):
        return edits
    before = _underlined(snapshot.text, snapshot.body)
    found = _underlined(text, snapshot.derive(text).body)
    if len(found) <= len(before) or (before and isinstance(operation, InsertSection)):
        return edits
    known = Counter(_last_line(span.of(snapshot.text)) for span in before)
    for span in reversed(found):
        line = _last_line(span.of(text))
        if known[line]:
            known[line] -= 1
            continue
        row = _ROW.match(text, span.end)
        assert row is not None
        edits = then_inserted(edits, row.end(), newline_at(text, span.end, snapshot.newline))
    return edits


def _underlined(text: str, body: Body) -> list[Span]:
    """The parts of a body that end in a paragraph right above a separator."""
    parts = [body.callout.span if body.callout else body.lead, *(section.content for section in body.sections)]
    return [part for part in parts if part.length and _ROW.match(text, part.end) and _ends_in_paragraph(part.of(text))]


def _ends_in_paragraph(said: str) -> bool:
    """Whether the last lines of a text are a paragraph, not a list, a quotation, a table or code."""
    *above, last = said.split("\n")
    if _WHOLE.match(last) or _HOLDS.match(last):
        return False
    for line in reversed(above):
        if not line.strip() or _WHOLE.match(line):
            break
        if _HOLDS.match(line):
            return False
    return True


def _last_line(said: str) -> str:
    return said[said.rfind("\n") + 1 :]
