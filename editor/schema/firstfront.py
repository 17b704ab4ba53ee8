"""Gives a text that has no front matter one from the template, where it is written as a pattern is."""

from editor.core.body.bodylines import scan
from editor.core.body.headings import read_heading
from editor.core.body.sections import split_body
from editor.core.edit import apply_edits, insertion
from editor.core.parts import BYTE_ORDER_MARK, cut
from editor.core.repairs.frontlines import is_front_key, is_misspelt_fence, likely_front
from editor.core.repairs.repair import Repair
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.core.translation import tr
from editor.schema.guidance import SECTION_NAMES
from editor.schema.identity import is_slug, slug_of
from editor.schema.template import new_pattern

_MARKS = "-'\"`{["
"""What a first line begins with that may be the rest of a front matter, or of what stood around one."""
_ESSENTIAL = {"Problem", "Solution"}


def with_first_front(text: str, name: str) -> Repair | None:
    """A front matter put above the text of a file called `name`, as New writes one; the text stays as it is.

    None where the text may hold keys already, is without a problem or a solution, or gives no slug.
    """
    start = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    if cut(text).front is not None or likely_front(text) is not None or not _is_pattern_text(text, start):
        return None
    title = _title(text, start) or (name.replace("-", " ").capitalize() if is_slug(name) else "")
    slug = name if is_slug(name) else slug_of(title)
    if not slug:
        return None
    made = new_pattern(title, slug)
    front = made[: cut(made).body.start].replace("\n", cut(text).newline)
    blank = "" if text.startswith(("\n", "\r\n"), start) else cut(text).newline
    edits = (insertion(start, front + blank),)
    repaired = apply_edits(text, edits)
    if Snapshot(repaired).problems or cut(repaired).body.of(repaired) != blank + text[start:]:
        return None
    said = tr(
        "Line 1: a new front matter was put above the text, with the title “{title}”, a new id and empty fields.",
        title=title,
    )
    return Repair(edits, repaired, (said,))


def _is_pattern_text(text: str, start: int) -> bool:
    """Whether a text begins as prose does, and has the sections that no pattern is without."""
    first = text[start:].lstrip().partition("\n")[0].rstrip("\r")
    if not first or first.startswith(tuple(_MARKS)) or is_front_key(first) or is_misspelt_fence(first):
        return False
    sections = split_body(text, Span(start, len(text)), SECTION_NAMES).sections
    return {section.name for section in sections} >= _ESSENTIAL


def _title(text: str, start: int) -> str:
    """What the first heading of the highest level says."""
    headings = (read_heading(line.text) for line in scan(text, Span(start, len(text))).counted if line.mark == "#")
    found = next((heading for heading in headings if heading and heading.level == 1), None)
    return f"{found.word}{found.digits}{found.point}{found.name}{found.suffix}".strip() if found else ""
