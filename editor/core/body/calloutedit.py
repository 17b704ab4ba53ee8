"""Operations on the callout → the smallest splices that do them."""

from editor.core.body.callouts import QUOTE, Callout
from editor.core.body.sectionedit import text_behind, write_above
from editor.core.body.sections import BLANKS, Body
from editor.core.edit import Edit, deletion, insertion, minimal
from editor.core.errors import EditRefused
from editor.core.lineends import newline_at, said
from editor.core.translation import tr

Edits = tuple[Edit, ...]


def replace_callout(text: str, body: Body, title: str, new: str, newline: str) -> Edits:
    """Replace the title and the text of the callout, line by line; lines that stay keep their marks.

    Raises:
        EditRefused: there is no callout.
    """
    callout = body.callout
    if callout is None:
        raise EditRefused(tr("This pattern has no callout to change."))
    newline = newline_at(text, callout.title.end, newline)
    old = [line.text for line in callout.lines]
    lines = _lines(new)
    head = _alike(old, lines)
    tail = _alike(old[head:][::-1], lines[head:][::-1])
    edits = [*minimal(callout.title.of(text), title, callout.title.start)]
    changed = callout.lines[head : len(old) - tail]
    added = lines[head : len(lines) - tail]
    for line, words in zip(changed, added, strict=False):
        edits += minimal(line.span.of(text), _marked(line.prefix or callout.line_prefix, words), line.span.start)
    end = _end_of_line(callout, head + min(len(changed), len(added)))
    if len(changed) > len(added):
        edits.append(deletion(end, _end_of_line(callout, head + len(changed))))
    elif len(added) > len(changed):
        more = added[len(changed) :]
        edits.append(insertion(end, "".join(newline + _marked(callout.line_prefix, words) for words in more)))
    return tuple(edits)


def insert_callout(text: str, body: Body, title: str, new: str, newline: str) -> Edits:
    """Write a callout behind the lead, or at the top of the body.

    Raises:
        EditRefused: the pattern has a callout.
    """
    if body.callout is not None:
        raise EditRefused(tr("This pattern has a callout already. Edit that one."))
    newline = newline_at(text, body.lead.start, newline)
    lines = (f"{QUOTE}[!NOTE] {title}".rstrip(" "), *(_marked(QUOTE, line) for line in _lines(new)))
    written = newline.join(lines)
    if body.lead.length:
        return (insertion(body.lead.end, newline * 2 + written),)
    return write_above(text, text_behind(text, body.lead.end), written, newline)


def remove_callout(text: str, body: Body) -> Edits:
    """Take the callout out, with the blank lines between it and the lead (or behind it, where there is no lead).

    Raises:
        EditRefused: there is no callout.
    """
    callout = body.callout
    if callout is None:
        raise EditRefused(tr("This pattern has no callout to remove."))
    if body.lead.length and not body.between.of(text).strip(BLANKS):
        return (deletion(body.lead.end, callout.span.end),)
    return (deletion(callout.span.start, text_behind(text, callout.span.end)),)


def _lines(new: str) -> list[str]:
    return said(new).split("\n") if new else []


def _marked(prefix: str, line: str) -> str:
    return prefix + line if line else prefix.rstrip(" ")


def _alike(one: list[str], other: list[str]) -> int:
    """How many lines both begin with."""
    return next(
        (index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _end_of_line(callout: Callout, number: int) -> int:
    """Where the line of this number ends; 0 is the title's line, 1 the first below it."""
    return callout.lines[number - 1].span.end if number else callout.title.end
