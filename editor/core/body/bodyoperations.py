"""What a user can do to the body of a pattern, as data. Each says what the pattern holds afterwards."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from editor.core.body.bodyhabit import heading_for, is_separated, place_of
from editor.core.body.bodylines import is_separator
from editor.core.body.bodylinks import relinked
from editor.core.body.headings import Heading, read_heading
from editor.core.body.sections import trim_blank_lines
from editor.core.content import Content
from editor.core.edit import apply_edits
from editor.core.errors import NotFound
from editor.core.lineends import said
from editor.core.span import Span
from editor.core.translation import tr

_SEPARATOR = "---"
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class ReplaceSection:
    """Replace the text of the section at `index`, its heading and separator apart.

    The blank lines around it are the file's own: they stay, and those around the new text don't count.
    """

    index: int
    text: str

    def expected(self, before: Content) -> Content:
        """The content with the section's new text."""
        heading, _ = _section(before, self.index)
        changed = (heading, body_text(self.text))
        return replace(before, sections=_exchanged(before.sections, self.index, changed))


@dataclass(frozen=True, slots=True)
class InsertSection:
    """Write a section of this name at its place among the names in `order`, with a heading as the file writes them."""

    name: str
    text: str
    order: tuple[str, ...]

    def expected(self, before: Content) -> Content:
        """The content with the section in its place."""
        new = new_section(before, self.name, self.order)
        sections = _inserted(before.sections, new.index, (str(new.heading), body_text(self.text)))
        separator = new.separator
        if before.sections:
            separators = _inserted(before.separators, max(new.index - 1, 0), separator)
            return replace(before, sections=sections, separators=separators)
        above, between, behind = before.around
        joined = f"{behind}\n\n{separator}" if behind and separator else behind or separator
        return replace(before, sections=sections, separators=("",), around=(above, between, joined))


@dataclass(frozen=True, slots=True)
class RemoveSection:
    """Take the section at `index` out: the heading, the text and the separator that sets it off."""

    index: int

    def expected(self, before: Content) -> Content:
        """The content without the section."""
        _section(before, self.index)
        separators = _without(before.separators, max(self.index - 1, 0))
        above, between, behind = before.around
        if not separators and is_separator(behind.rpartition("\n")[2]):
            behind = body_text(behind.rpartition("\n")[0])
        sections = _without(before.sections, self.index)
        return replace(before, sections=sections, separators=separators, around=(above, between, behind))


@dataclass(frozen=True, slots=True)
class MoveSection:
    """Move the section at `source` so that it stands at `target`; blank lines and separators keep their places."""

    source: int
    target: int

    def expected(self, before: Content) -> Content:
        """The content with the section at its new place."""
        moved = _section(before, self.source)
        _section(before, self.target)
        return replace(before, sections=_inserted(_without(before.sections, self.source), self.target, moved))


@dataclass(frozen=True, slots=True)
class RenameSection:
    """Give the section at `index` another name; its number and what is added to the name stay."""

    index: int
    name: str

    def expected(self, before: Content) -> Content:
        """The content with the section's new heading."""
        heading, text = _section(before, self.index)
        changed = (str(_read(heading).renamed(self.name)), text)
        return replace(before, sections=_exchanged(before.sections, self.index, changed))


@dataclass(frozen=True, slots=True)
class ReplaceLead:
    """Replace the lead, the text before callout and sections; the blank lines around it don't count."""

    text: str

    def expected(self, before: Content) -> Content:
        """The content with the new lead."""
        return replace(before, lead=body_text(self.text))


@dataclass(frozen=True, slots=True)
class ReplaceCallout:
    """Replace what the callout says: its title line behind the marker, and the text below."""

    title: str
    text: str

    def expected(self, before: Content) -> Content:
        """The content with the new callout."""
        return replace(before, callout=(self.title, said(self.text)))


@dataclass(frozen=True, slots=True)
class InsertCallout:
    """Write a callout behind the lead, where the pattern has none."""

    title: str
    text: str

    def expected(self, before: Content) -> Content:
        """The content with the callout."""
        return replace(before, callout=(self.title, said(self.text)))


@dataclass(frozen=True, slots=True)
class RemoveCallout:
    """Take the callout out."""

    def expected(self, before: Content) -> Content:
        """The content without a callout."""
        above, between, behind = before.around
        return replace(before, callout=None, around=(above, "", "\n\n".join(filter(None, (between, behind)))))


@dataclass(frozen=True, slots=True)
class RetargetLinks:
    """Let links of the body lead elsewhere: those to a name in `targets` lead to the name that it gives.

    Folder, ending and anchor of a link stay. A link whose new name is None becomes its text.
    """

    targets: Mapping[str, str | None]

    def expected(self, before: Content) -> Content:
        """The content with the same links changed in each of its parts."""
        above, between, behind = map(self._changed, before.around)
        return replace(
            before,
            lead=self._changed(before.lead),
            callout=before.callout and (self._changed(before.callout[0]), self._changed(before.callout[1])),
            sections=tuple((self._changed(heading), self._changed(text)) for heading, text in before.sections),
            around=(above, between, behind),
        )

    def _changed(self, text: str) -> str:
        return apply_edits(text, relinked(text, Span(0, len(text)), self.targets))


SectionOperation = ReplaceSection | InsertSection | RemoveSection | MoveSection | RenameSection
BodyOperation = SectionOperation | ReplaceLead | ReplaceCallout | InsertCallout | RemoveCallout | RetargetLinks


@dataclass(frozen=True, slots=True)
class NewSection:
    """Where a new section joins the others, its heading, and the separator that sets it off from them, if any does."""

    index: int
    heading: Heading
    separator: str


def new_section(before: Content, name: str, order: Sequence[str]) -> NewSection:
    """How a section of this name joins those that the pattern has."""
    headings = [_read(heading) for heading, _ in before.sections]
    index = place_of(headings, name, order)
    heading = heading_for(headings, index, name, order)
    above, between, behind = before.around
    set_off = is_separator(behind.rpartition("\n")[2])
    if not headings:
        alone = not (before.lead or before.callout or above or between or behind)
        return NewSection(0, heading, "" if alone or set_off else _SEPARATOR)
    separators = before.separators[:-1]
    if not is_separated((set_off, *map(bool, separators)), max(index, 1)):
        return NewSection(index, heading, "")
    (separator, _), *_ = Counter(filter(None, separators)).most_common(1) or [(_SEPARATOR, 0)]
    return NewSection(index, heading, separator)


def body_text(text: str) -> str:
    """`text` as it is compared: lines end in a line feed, blank lines around it don't count."""
    return trim_blank_lines(said(text))


def _read(line: str) -> Heading:
    heading = read_heading(line)
    assert heading is not None
    return heading


def _section(content: Content, index: int) -> tuple[str, str]:
    if not 0 <= index < len(content.sections):
        raise NotFound(tr("This pattern has no section {number}.", number=index + 1))
    return content.sections[index]


def _exchanged(items: tuple[_Item, ...], index: int, item: _Item) -> tuple[_Item, ...]:
    return (*items[:index], item, *items[index + 1 :])


def _inserted(items: tuple[_Item, ...], index: int, item: _Item) -> tuple[_Item, ...]:
    return (*items[:index], item, *items[index:])


def _without(items: tuple[_Item, ...], index: int) -> tuple[_Item, ...]:
    return (*items[:index], *items[index + 1 :])
