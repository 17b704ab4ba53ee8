"""Operations on lead and sections → the smallest splices that do them.

A section is a block: its heading and its text. What stands between two blocks, blank lines and perhaps a separator,
belongs to that place: it stays there when blocks change places.
"""

from collections import Counter

from editor.core.body.bodyhabit import rank
from editor.core.body.bodyoperations import InsertSection, NewSection, RenameSection, body_text, new_section
from editor.core.body.headings import read_heading
from editor.core.body.sections import BLANKS, Body, Section, is_separator
from editor.core.content import Content
from editor.core.edit import Edit, deletion, insertion, minimal
from editor.core.errors import EditByHand, EditRefused
from editor.core.lineends import newline_at, replaced
from editor.core.offsets import next_line
from editor.core.span import Span
from editor.core.translation import tr

Edits = tuple[Edit, ...]


def replace_section(text: str, section: Section, new: str, newline: str) -> Edits:
    """Replace the text of a section, or write the first one below its heading."""
    written, content = body_text(new), section.content
    if content.length:
        return replaced(text, content, written, newline)
    newline = newline_at(text, section.heading.start, newline)
    start = next_line(text, section.heading.end)
    return _write_first(text, start, written.replace("\n", newline), newline) if written else ()


def replace_lead(text: str, body: Body, new: str, newline: str) -> Edits:
    """Replace the lead, write the first one at the top of the body, or take it out with the blank lines behind it."""
    written, lead = body_text(new), body.lead
    behind = text_behind(text, lead.end)
    if lead.length and written:
        return replaced(text, lead, written, newline)
    if lead.length:
        return (deletion(lead.start, behind),)
    newline = newline_at(text, lead.start, newline)
    return write_above(text, behind, written.replace("\n", newline), newline) if written else ()


def rename_section(text: str, section: Section, operation: RenameSection) -> Edits:
    """Write another name into a section's heading.

    Raises:
        EditByHand: the name would be read as something else.
    """
    heading = read_heading(section.heading.of(text))
    assert heading is not None
    renamed = heading.renamed(operation.name)
    if read_heading(str(renamed)) != renamed or not operation.name or "\n" in operation.name:
        raise EditByHand(
            tr(
                "“{name}” can't be the name of a section: a part of it would be read as its number or as an "
                "addition to the name. Choose a name of plain words.",
                name=operation.name,
            )
        )
    return minimal(str(heading), str(renamed), section.heading.start)


def insert_section(text: str, body: Body, operation: InsertSection, content: Content, newline: str) -> Edits:
    """Write a missing section at its place.

    Raises:
        EditRefused: the pattern has it, or its name is not among those of the format.
    """
    wanted = rank(operation.name, operation.order)
    if wanted < 0:
        names = ", ".join(operation.order)
        raise EditRefused(
            tr("“{name}” is not one of the sections of this format: {names}.", name=operation.name, names=names)
        )
    if any(rank(section.name, operation.order) == wanted for section in body.sections):
        raise EditRefused(tr("This pattern has a section “{name}” already. Edit that one.", name=operation.name))
    new = new_section(content, operation.name, operation.order)
    if not body.sections:
        return _insert_first(text, body, new, operation.text, newline)
    at = body.sections[max(new.index - 1, 0)]
    newline = newline_at(text, at.heading.start, newline)
    block = _block(text, body, new, operation.text, newline)
    between = _between(text, body, new, newline)
    return (insertion(at.block.end, between + block) if new.index else insertion(at.heading.start, block + between),)


def remove_section(text: str, body: Body, index: int) -> Edits:
    """Take a section out, with what stands before it (behind it, if it is the first)."""
    section = body.sections[index]
    if index:
        return (deletion(body.sections[index - 1].block.end, section.block.end),)
    if len(body.sections) > 1:
        return (deletion(section.heading.start, section.end),)
    return _remove_only(text, body)


def move_section(text: str, body: Body, source: int, target: int) -> Edits:
    """Bring a section to another place; what stands between sections stays where it is."""
    sections = body.sections
    block = sections[source].block.of(text)
    if source < target:
        first = deletion(sections[source].heading.start, sections[source + 1].heading.start)
        last = insertion(sections[target].block.end, _gap(sections, target - 1).of(text) + block)
        between = [(gap, gap - 1) for gap in range(source + 1, target)]
    elif source > target:
        first = insertion(sections[target].heading.start, block + _gap(sections, target).of(text))
        last = deletion(sections[source - 1].block.end, sections[source].block.end)
        between = [(gap, gap + 1) for gap in range(target, source - 1)]
    else:
        return ()
    edits = [first, last]
    for gap, like in between:
        old = _gap(sections, gap)
        edits += minimal(old.of(text), _gap(sections, like).of(text), old.start)
    return tuple(edits)


def _gap(sections: tuple[Section, ...], index: int) -> Span:
    """What stands between a section and the next."""
    return Span(sections[index].block.end, sections[index].end)


def _block(text: str, body: Body, new: NewSection, said: str, newline: str) -> str:
    """A new section's heading and text, with the blank lines that others have between them."""
    written = body_text(said).replace("\n", newline)
    if not written:
        return str(new.heading)
    filled = [each for each in body.sections if each.content.length]
    below = Counter(text[each.heading.end : each.content.start] for each in filled).most_common(1)
    return f"{new.heading}{below[0][0] if below else newline * 2}{written}"


def _between(text: str, body: Body, new: NewSection, newline: str) -> str:
    """What comes between a new section and its neighbour, as between most others."""
    gaps = (_gap(body.sections, index).of(text) for index in range(len(body.sections) - 1))
    usual = Counter(gap for gap in gaps if gap.strip(BLANKS) == new.separator).most_common(1)
    if usual:
        return usual[0][0]
    behind = body.behind.of(text)
    if not new.separator:
        return newline * 2
    alone = behind.strip(BLANKS) == new.separator and behind.startswith(("\n", "\r"))
    return behind if alone else newline * 2 + new.separator + newline * 2


def _insert_first(text: str, body: Body, new: NewSection, said: str, newline: str) -> Edits:
    """The first section of a body."""
    newline = newline_at(text, body.span.start, newline)
    block = _block(text, body, new, said, newline)
    start = _preamble_text_end(text, body)
    if start > body.span.start:
        return (insertion(start, _between(text, body, new, newline) + block),)
    return write_above(text, body.span.end, block, newline)


def _remove_only(text: str, body: Body) -> Edits:
    """Take the only section of a body out."""
    section = body.sections[0]
    preamble = text[body.span.start : section.heading.start].rstrip(BLANKS)
    last = preamble.rfind("\n") + 1
    start = section.heading.start
    if preamble and is_separator(preamble[last:]):
        start, preamble = body.span.start + last, preamble[:last].rstrip(BLANKS)
    if not preamble:
        return (deletion(start, section.end),)
    end = section.heading.start + len(text[section.heading.start : section.end].rstrip(BLANKS))
    return (deletion(body.span.start + len(preamble), end),)


def _preamble_text_end(text: str, body: Body) -> int:
    """Where the text before the sections ends; the start of the body, where there is none."""
    preamble = text[body.span.start : body.preamble_end]
    return body.span.start + len(preamble.rstrip(BLANKS))


def _write_first(text: str, start: int, written: str, newline: str) -> Edits:
    """Fill an empty part that begins at the line `start`: one blank line above the text and one below."""
    gap = text[start:]
    gap = gap[: len(gap) - len(gap.lstrip(BLANKS))]
    gap = gap[: gap.rfind("\n") + 1]
    behind = newline if start + len(gap) < len(text) else ""
    above = newline if start == 0 or text[start - 1] == "\n" else newline * 2
    return minimal(gap, above + written + newline + behind, start)


def write_above(text: str, offset: int, written: str, newline: str) -> Edits:
    """Write a block at the beginning of a line, with a blank line to what follows; at the end, to what stands above."""
    if offset < len(text):
        return (insertion(offset, written + newline * 2),)
    first = offset == 0 or text.endswith(("\n\n", "\r\n\r\n"))
    above = "" if first else newline if text.endswith("\n") else newline * 2
    return (insertion(offset, above + written + newline),)


def text_behind(text: str, offset: int) -> int:
    """Where the line begins that holds the next text from `offset` on; the end, where there is none."""
    rest = text[offset:]
    first = len(rest) - len(rest.lstrip(BLANKS))
    return len(text) if first == len(rest) else max(text.rfind("\n", 0, offset + first) + 1, offset)
