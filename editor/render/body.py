"""A pattern's Markdown body → HTML for a QTextDocument, one part at a time, so that an edit costs one part only."""

import html
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockQuoteProcessor
from markdown.extensions import Extension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.util import AtomicString

from editor.core.body.sections import is_separator, trim_blank_lines
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.render.allowed import harmless
from editor.render.blocks import laid_out, pieces
from editor.render.manner import DRAWN, Manner
from editor.render.places import LEAD, Place, marked

# Enough for the paragraphs of a dozen open patterns.
_PIECES_KEPT = 2500
# python-markdown looks from every opening bracket to the end: thousands of them would hold up the program.
_MOST_BRACKETS = 1500
_REFERENCE = re.compile(r"^ {0,3}\[[^\]^\n]+\]:[ \t]*\S.*$", re.MULTILINE)
_HEADING_MARKS = re.compile(r"^#+[ \t]*|[ \t]+#*[ \t]*$")
_HEADING = re.compile(r"<(p class=\"heading\"|h3)>(?P<said>.*)</(?:p|h3)>", re.DOTALL)
_BARE_ADDRESS = r"(https?://[^\s<>()\[\]\"'`\x02\x03]*[^\s<>()\[\]\"'`\x02\x03.,;:!?*_])"


@dataclass(frozen=True, slots=True)
class BodyParts:
    """A body's Markdown by parts; `between` stands behind the callout and before the first section.

    The callout is its title and its text; a section is its heading line and its text.
    """

    lead: str
    callout: tuple[str, str] | None
    between: str
    sections: tuple[tuple[str, str], ...]


def body_parts(snapshot: Snapshot) -> BodyParts:
    """The parts of a pattern's body, none of its text left out."""
    content = snapshot.content
    return BodyParts(content.lead, content.callout, _between(snapshot), content.sections)


def section_anchor(index: int) -> str:
    """The name of the place where a section's heading stands."""
    return f"section-{index}"


class BodyRenderer:
    """Renders bodies and remembers the HTML of each paragraph, so that only what was edited is rendered again."""

    def __init__(self, manner: Manner = DRAWN) -> None:
        self._manner = manner
        self._rendered = lru_cache(maxsize=_PIECES_KEPT)(self._render)

    @cached_property
    def _markdown(self) -> Markdown:
        return Markdown(extensions=[extension() for extension in _EXTENSIONS], output_format="html")

    def html(self, parts: BodyParts) -> str:
        """The body as HTML, without colours and fonts: those are up to the page around it.

        On a drawn page each paragraph, list and table of the lead and the sections has the name of its place.
        """
        definitions = _definitions(parts)
        written = [self._part(LEAD, parts.lead, definitions)]
        written += [self._piece(text, definitions) for text in (_quoted(parts.callout), parts.between)]
        for index, (heading, text) in enumerate(parts.sections):
            written.append(self._heading(index, heading))
            written.append(self._part(index, text, definitions))
        return "\n".join(written)

    def _part(self, part: int, text: str, definitions: str) -> str:
        written = []
        for number, span in enumerate(pieces(text)):
            piece = self._piece(span.of(text), definitions)
            written.append(marked(piece, Place(part, number)) if self._manner.named else piece)
        return "\n".join(written)

    def _heading(self, index: int, heading: str) -> str:
        title = self._rendered("# " + _HEADING_MARKS.sub("", heading.strip()), "")
        match = _HEADING.search(title)
        return self._manner.section.format(anchor=section_anchor(index), title=match["said"] if match else "")

    def _piece(self, text: str, definitions: str) -> str:
        return self._rendered(text, definitions if "[" in text else "")

    def _render(self, text: str, definitions: str) -> str:
        if not text.strip():
            return ""
        if text.count("[") > _MOST_BRACKETS:
            return _plain(text)
        self._markdown.reset()
        try:
            return harmless(self._markdown.convert(f"{laid_out(text)}\n\n{definitions}"), self._manner)
        except RecursionError:
            # Hundreds of nested quotes or lists: no page for readers, but its author should still see the text.
            return _plain(text)


class _Dialect(Extension):
    """What pattern files use beyond python-markdown's own, and without its blocks of raw HTML."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the dialect."""
        # A block of raw HTML would hide the Markdown in it and be read by a parser that can fail.
        md.preprocessors.deregister("html_block")
        md.parser.blockprocessors.register(_Quotes(md.parser), "quote", 20)
        md.inlinePatterns.register(_BareAddress(_BARE_ADDRESS, md), "bare_address", 115)
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"(~~)(?=\S)(.+?)(?<=\S)~~", "del"), "strike", 55)


class _Quotes(BlockQuoteProcessor):
    """Ends a quote at a blank line, as CommonMark does, instead of taking the next one into it."""

    def lastChild(self, parent: Element) -> Element | None:  # noqa: N802
        """None: what a quote would be put into, where that is one too."""
        return None


class _BareAddress(InlineProcessor):
    """Makes a link of an address that stands in the text."""

    ANCESTOR_EXCLUDES = ("a",)

    # The base class declares its parent's narrower arguments.
    def handleMatch(  # type: ignore[override] # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """The link, and where its text began and ended."""
        link = Element("a", {"href": m[1]})
        link.text = AtomicString(m[1])
        return link, m.start(0), m.end(0)


def _plain(text: str) -> str:
    return f"<pre>{html.escape(text)}</pre>"


# Classes instead of names: by name python-markdown would look through all packages that are installed.
_EXTENSIONS = (TableExtension, FencedCodeExtension, SaneListExtension, SmartyExtension, _Dialect)


def _between(snapshot: Snapshot) -> str:
    body = snapshot.body
    if body.callout is None:
        return ""
    end = body.sections[0].heading.start if body.sections else body.span.end
    text = Span(body.callout.span.end, max(end, body.callout.span.end)).of(snapshot.text).replace("\r\n", "\n")
    lines = trim_blank_lines(text).split("\n")
    kept = [index for index, line in enumerate(lines) if line.strip() and not is_separator(line)]
    return "\n".join(lines[kept[0] : kept[-1] + 1]) if kept else ""


def _quoted(callout: tuple[str, str] | None) -> str:
    if callout is None:
        return ""
    title, text = callout
    return "\n".join(f"> {line}" for line in (f"[!NOTE] {title}", *text.split("\n")))


def _definitions(parts: BodyParts) -> str:
    """Where reference links lead: defined in one part, they are used in any."""
    texts = (parts.lead, parts.between, *(text for _, text in parts.sections))
    return "\n".join(found for text in texts if "]:" in text for found in _REFERENCE.findall(text))
