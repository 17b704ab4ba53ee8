"""Finds the line that keeps an edit of the body from meaning what was meant, and says what it would be read as."""

from editor.core.body.bodylines import is_separator
from editor.core.body.sections import BLANKS
from editor.core.content import Content
from editor.core.offsets import line_end, line_start, place_of
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.core.translation import tr, tr_noop

_SHOWN = 60


def obstacle(text: str, after: Snapshot, expected: Content, difference: str) -> str:
    """The sentence that names the line; `text` is what was to be written, `after` what would have come of it.

    `difference` is what it would change besides. Empty where no single line is to blame.
    """
    found = _found(after, expected)
    if found is None:
        return ""
    place, reading = found
    line = after.text[line_start(after.text, place) : line_end(after.text, place)].strip(BLANKS)
    lines = [each.strip(BLANKS) for each in text.split("\n")]
    shown = line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
    if line in lines:
        sentence = tr_noop(
            "Line {line} of this text (“{shown}”) would be read as {reading}, and so change {difference}. "
            "Change the line."
        )
        number = lines.index(line) + 1
    else:
        sentence = tr_noop(
            "Line {line} of the file (“{shown}”) would be read as {reading}, and so change {difference}. "
            "Change the line."
        )
        number = place_of(after.text, place).line
    return tr(sentence, line=number, shown=shown, reading=reading, difference=difference)


def _found(after: Snapshot, expected: Content) -> tuple[int, str] | None:
    """Where the line begins, and what it would be read as."""
    unclosed = after.body.unclosed
    if unclosed is not None and after.content.sections != expected.sections:
        return unclosed.start, tr("the beginning of code or a comment that nothing closes")
    heading = _heading(after, expected)
    if heading is not None:
        return heading
    callout = after.body.callout
    if callout is not None and (expected.callout is None or after.lead != expected.lead):
        return callout.span.start, tr("a callout")
    return _separator(after, expected)


def _heading(after: Snapshot, expected: Content) -> tuple[int, str] | None:
    """The first heading that opens a section and should not, or should and does not."""
    headings = [heading for heading, _ in expected.sections]
    done = after.body.span.start
    for index, section in enumerate(after.body.sections):
        found = section.heading.of(after.text)
        if found not in headings[index:]:
            return section.heading.start, tr("the heading of a section")
        if found != headings[index]:
            break
        done = section.heading.end
    else:
        index = len(after.body.sections)
    missing = after.text.find("\n" + headings[index], done) if index < len(headings) else -1
    return None if missing < 0 else (missing + 1, tr("a part of the section above it"))


def _separator(after: Snapshot, expected: Content) -> tuple[int, str] | None:
    """The first separator where none was meant."""
    body = after.body
    gaps = [body.above, body.between, body.behind, *(Span(each.content.end, each.end) for each in body.sections)]
    for gap, meant in zip(gaps, (*expected.around, *expected.separators), strict=False):
        start = gap.start
        for line in gap.of(after.text).split("\n"):
            if is_separator(line) and not meant:
                return start, tr("a separator")
            start += len(line) + 1
    return None
