"""Everything that is read from one text, once."""

from collections.abc import Collection
from functools import cached_property

from editor.core.body.sections import Body, split_body, trim_blank_lines
from editor.core.content import Content
from editor.core.front.faults import Fault
from editor.core.front.frontmatter import FrontMatter, front_matter
from editor.core.front.yamltree import Data, Mapping, Node, data_of, node_at, read
from editor.core.lineends import said
from editor.core.parts import Parts, cut
from editor.core.problems import KeyPath, Problem, Severity
from editor.core.repairs.salvage import fields_span, readable_fields
from editor.core.span import Span

_EMPTY = Mapping(Span(0, 0), (), flow=False)


class Snapshot:
    """One text, read. Never raises: what can't be read is a problem, and the rest is still there.

    `names` are the section names that need no number in their heading. What `previous` read from an unchanged
    front matter is taken over.
    """

    def __init__(self, text: str, names: Collection[str] = (), previous: "Snapshot | None" = None) -> None:
        self.text = text
        self._names = names
        self.parts: Parts = cut(text)
        front = self.parts.front
        self._front: Mapping | Fault
        if front is None:
            problem = self.parts.problems[0]
            self._front = Fault(problem.sentence, problem.span)
        elif previous is not None and previous.parts.front == front and front.of(previous.text) == front.of(text):
            self._front = previous.fault or previous.root
            if "data" in previous.__dict__:
                self.data = previous.data
        else:
            self._front = read(text, front)

    def derive(self, text: str) -> "Snapshot":
        """The snapshot of an edited text."""
        return Snapshot(text, self._names, self)

    @property
    def fault(self) -> Fault | None:
        """What keeps the front matter from being read, or None."""
        return self._front if isinstance(self._front, Fault) else None

    @property
    def root(self) -> Mapping:
        """The front matter's nodes; an empty mapping where it can't be read."""
        return _EMPTY if isinstance(self._front, Fault) else self._front

    @property
    def newline(self) -> str:
        """The line end of the file."""
        return self.parts.newline

    @cached_property
    def front(self) -> FrontMatter | None:
        """The front matter as it is edited, or None where it can't be read."""
        if self.parts.front is None or self.fault:
            return None
        return front_matter(self.text, self.parts.front, self.root, self.newline)

    @cached_property
    def body(self) -> Body:
        """The parts of the body."""
        return split_body(self.text, self.parts.body, self._names)

    @cached_property
    def data(self) -> dict[str, Data]:
        """The front matter as plain data."""
        data: dict[str, Data] = data_of(self.root)
        return data

    @cached_property
    def readable_fields(self) -> dict[str, Data]:
        """The top-level fields that can be read: all of them, or, in a broken file, those whose own lines can be."""
        if self.data:
            return self.data
        front = fields_span(self.text, self.parts.front)
        return readable_fields(self.text, front) if front else {}

    @property
    def lead(self) -> str:
        """The lead as a person reads it, lines ending in a line feed."""
        return self._said(self.body.lead)

    @property
    def callout(self) -> tuple[str, str] | None:
        """Title and text of the callout."""
        callout = self.body.callout
        return None if callout is None else (self._said(callout.title), callout.text)

    def section_text(self, index: int) -> str:
        """The text of a section, lines ending in a line feed."""
        return self._said(self.body.sections[index].content)

    @cached_property
    def content(self) -> Content:
        """What the pattern says."""
        sections = tuple(
            (section.heading.of(self.text), self.section_text(index))
            for index, section in enumerate(self.body.sections)
        )
        separators = tuple(self._kept(Span(section.content.end, section.end)) for section in self.body.sections)
        around = (self._kept(self.body.above), self._kept(self.body.between), self._kept(self.body.behind))
        return Content(self.data, self.lead, self.callout, sections, separators, around)

    def node(self, path: KeyPath) -> Node | None:
        """The node at `path`, or None."""
        return node_at(self.root, path)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with fences and YAML."""
        fault = self.fault
        if fault is None or not self.parts.readable:
            return self.parts.problems
        return (*self.parts.problems, Problem(Severity.ERROR, fault.sentence, fault.span))

    def _said(self, span: Span) -> str:
        return said(span.of(self.text))

    def _kept(self, span: Span) -> str:
        """What stands between two parts, blank lines around it apart."""
        return trim_blank_lines(self._said(span))
