"""Operations on the body → the smallest splices that do them."""

from editor.core.edit import Edit, minimal
from editor.core.errors import EditRefused
from editor.core.sections import Body, trim_blank_lines
from editor.core.span import Span

Edits = tuple[Edit, ...]


def replace_section(text: str, body: Body, index: int, new: str, newline: str) -> Edits:
    """Replace the text of a section, or write the first one below its heading."""
    section = body.sections[index]
    return _replace(text, section.content, new, newline)


def replace_lead(text: str, body: Body, new: str, newline: str) -> Edits:
    """Replace the lead, or write the first one at the top of the body."""
    return _replace(text, body.lead, new, newline)


def replace_callout(text: str, body: Body, title: str, new: str, newline: str) -> Edits:
    """Replace the title line and the text of the callout."""
    callout = body.callout
    if callout is None:
        raise EditRefused("This pattern has no callout to change.")
    edits = minimal(callout.title.of(text), title, callout.title.start)
    old = callout.lines.of(text)
    lines = "".join(newline + (callout.prefix + line if line else callout.prefix.rstrip()) for line in new.split("\n"))
    return edits if new == callout.text else (*edits, *minimal(old, lines if new else "", callout.lines.start))


def _replace(text: str, content: Span, new: str, newline: str) -> Edits:
    written = trim_blank_lines(new).replace("\n", newline)
    if content.length:
        return minimal(content.of(text), written, content.start)
    return _write_first(text, content.start, written, newline) if written else ()


def _write_first(text: str, start: int, written: str, newline: str) -> Edits:
    """Fill an empty part that begins at the line `start`: one blank line above the text and one below."""
    gap = text[start:]
    gap = gap[: len(gap) - len(gap.lstrip())]
    gap = gap[: gap.rfind("\n") + 1]
    behind = newline if start + len(gap) < len(text) else ""
    above = newline if start == 0 or text[start - 1] == "\n" else newline * 2
    return minimal(gap, above + written + newline + behind, start)
