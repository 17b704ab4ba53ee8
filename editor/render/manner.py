"""How the elements of a body are written: for a QTextDocument, or as the HTML that browsers read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

_DIAGRAM = "Diagram, as its Mermaid source"
_HEADING_NAMES = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Manner:
    """The elements of one kind of page, each by what opens and what closes it.

    `section` is a section's heading, with `{anchor}` and `{title}` in it; `align` is the attribute of a cell that is
    not aligned as usual, with `{side}`; `drawn` pages have fixed columns and no row groups, for a QTextDocument; where
    a page is `named`, each place of its source has a name on it; where it `scrolls`, a table may be wider than it.
    """

    frames: Mapping[str, tuple[str, str]]
    headings: Mapping[str, tuple[str, str]]
    section: str
    rule: str
    header_cell: str
    align: str
    drawn: bool
    named: bool
    scrolls: bool


# QTextDocument draws no border on one side and no rounded box, so quotes, callouts and code are tables of one row.
# Headings are paragraphs, as it gives its own sizes to h1 … h6, whatever the style says.
_CODE = '<table class="box" width="100%"><tr><td class="code">'
DRAWN = Manner(
    frames={
        "quote": (
            '<table class="bar" width="100%"><tr><td class="stripe" width="3"></td><td class="quote">',
            "</td></tr></table>",
        ),
        "callout": ('<table class="box" width="100%"><tr><td class="callout">', "</td></tr></table>"),
        "pre": (f"{_CODE}<pre>", "</pre></td></tr></table>"),
        "diagram": (f'{_CODE}<p class="caption">{_DIAGRAM}</p><pre>', "</pre></td></tr></table>"),
        "table": ('<table class="grid" width="100%">', "</table>"),
    },
    headings={
        **{name: (f'<p class="{"heading" if name < "h4" else "subheading"}">', "</p>") for name in _HEADING_NAMES},
        "callout": ('<p class="callout-title">', "</p>"),
    },
    section='<p class="section"><a name="{anchor}"></a>{title}</p>',
    rule='<table class="bar" width="100%"><tr><td class="rule"></td></tr></table>',
    header_cell="<th",
    align=' align="{side}"',
    drawn=True,
    named=True,
    scrolls=True,
)

# A name would be a fragment of its own, which readers of a PDF take for a word.
PAPER = replace(DRAWN, section='<p class="section">{title}</p>', named=False, scrolls=False)

# A pattern's title is h1 and a section's heading h2, so what stands in a section begins at h3. What may be wider than
# the page scrolls, and can be reached by keyboard for that.
WEB = Manner(
    frames={
        "quote": ("<blockquote>", "</blockquote>"),
        "callout": ('<aside class="callout">', "</aside>"),
        "pre": ('<pre tabindex="0">', "</pre>"),
        "diagram": (f'<figure><figcaption>{_DIAGRAM}</figcaption><pre tabindex="0">', "</pre></figure>"),
        "table": ('<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>', "</table></div>"),
    },
    headings={
        **{name: ("<h3>", "</h3>") if name < "h4" else ("<h4>", "</h4>") for name in _HEADING_NAMES},
        "callout": ('<p class="callout-title">', "</p>"),
    },
    section='<h2 id="{anchor}">{title}</h2>',
    rule="<hr>",
    header_cell='<th scope="col"',
    align=' class="{side}"',
    drawn=False,
    named=False,
    scrolls=True,
)
