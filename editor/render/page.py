"""The page of a pattern as its readers see it: HTML and CSS in the subset that a QTextDocument draws."""

import html
import math
import re
from dataclasses import dataclass
from urllib.parse import quote

from editor.render.allowed import quote_bar
from editor.render.colours import Colours

PROSE_PIXELS = 15
HEADING_WEIGHT = 600
"""How bold headings are; nothing else is as bold."""
PATTERN_LINK = re.compile(r'<a href="pattern:(?P<slug>[^"]*)">(?P<said>.*?)</a>', re.DOTALL)
_LINE_PIXELS = 23
_BAR_PIXELS = 64


@dataclass(frozen=True, slots=True)
class Score:
    """One line of the score card; a value of None is a score that nobody gave."""

    label: str
    value: float | None
    maximum: float


@dataclass(frozen=True, slots=True)
class Link:
    """A related pattern; `missing` if the library doesn't hold it."""

    slug: str
    title: str
    missing: bool


@dataclass(frozen=True, slots=True)
class RelationGroup:
    """The related patterns of one kind."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on the page, in its order.

    `body` is HTML from a `BodyRenderer`; all else is plain text, as it is. What is empty is left out.
    """

    domain: str
    title: str
    aliases: tuple[str, ...]
    summary: str
    body: str
    scores: tuple[Score, ...]
    band: str
    reasoning: str
    relations: tuple[RelationGroup, ...]
    footer: tuple[str, ...]
    overall: Score | None = None


def without_pattern_links(page: str) -> str:
    """A page whose patterns are named but not linked, for where nothing can open them."""
    return PATTERN_LINK.sub(r"\g<said>", page)


def page_html(page: Page, colours: Colours, *, prose_family: str, ui_family: str) -> str:
    """The whole page in the colours of a theme."""
    parts = (_head(page), page.body, _score_card(page), _relations(page.relations), _footer(page.footer))
    style = _style(colours, _css_string(prose_family), _css_string(ui_family))
    return f"<html><head><style>{style}</style></head><body>{''.join(parts)}</body></html>"


def _css_string(family: str) -> str:
    """A font family as a CSS string, without what could end it."""
    return "'" + "".join(letter for letter in family if letter not in "'\"\\<>{};\n") + "'"


def _style(colours: Colours, prose: str, ui: str) -> str:
    return f"""
body {{ color: {colours.text}; font-family: {prose}; font-size: {PROSE_PIXELS}px; }}
p {{ margin: 0 0 12px 0; line-height: {_LINE_PIXELS}px; }}
li {{ margin: 0 0 6px 0; line-height: {_LINE_PIXELS}px; }}
ul, ol {{ margin: 0 0 11px 0; }}
a {{ color: {colours.accent}; text-decoration: underline; }}
p.title, p.section, p.heading, p.subheading {{ font-family: {ui}; font-weight: 600; }}
p.title {{ font-size: 21px; margin: 2px 0 4px 0; line-height: 28px; }}
p.section {{ font-size: 16px; margin: 26px 0 8px 0; }}
p.heading {{ font-size: 15px; margin: 18px 0 6px 0; line-height: 20px; }}
p.subheading {{ font-size: 14px; margin: 16px 0 4px 0; line-height: 20px; }}
code, pre {{ font-family: monospace; font-size: 13px; }}
pre {{ margin: 0; white-space: pre-wrap; }}
table {{ border-collapse: collapse; }}
table.bar, table.box, table.grid {{ margin: 10px 0 12px 0; }}
td.stripe {{ background-color: {colours.accent}; padding: 0; font-size: 1px; }}
td.quote {{ padding: 0 0 0 12px; }}
td.rule {{ background-color: {colours.border}; padding: 0; font-size: 1px; }}
td.callout {{ background-color: {colours.accent_ground}; padding: 10px 12px 10px 12px; font-family: {ui};
  font-size: 13px; }}
td.callout p {{ line-height: 20px; margin: 0 0 4px 0; }}
p.callout-title {{ font-weight: 600; }}
p.caption {{ font-family: {ui}; font-size: 12px; color: {colours.muted}; margin: 0 0 4px 0; line-height: 18px; }}
td.code {{ background-color: {colours.selection}; padding: 10px 12px; }}
table.grid th, table.grid td {{ font-family: {ui}; font-size: 13px; padding: 5px 8px;
  border: 1px solid {colours.border}; }}
table.grid th {{ background-color: {colours.selection}; font-weight: 600; }}
.muted {{ color: {colours.muted}; }}
.small {{ font-family: {ui}; font-size: 12px; color: {colours.muted}; margin: 0; line-height: 18px; }}
.alias {{ font-family: {ui}; font-size: 13px; font-style: italic; color: {colours.muted};
  margin: 0 0 10px 0; line-height: 19px; }}
.ui {{ font-family: {ui}; font-size: 13px; line-height: 20px; }}
table.scores {{ margin: 6px 0 12px 0; }}
table.scores td {{ font-family: {ui}; font-size: 13px; padding: 3px 10px 3px 0; vertical-align: middle; }}
table.gauge td {{ padding: 0; font-size: 5px; }}
td.full {{ background-color: {colours.accent}; }}
td.rest {{ background-color: {colours.border}; }}
td.total {{ font-weight: 600; }}
p.kind {{ font-family: {ui}; font-size: 12px; color: {colours.muted}; margin: 10px 0 3px 0; }}
p.link {{ font-family: {ui}; font-size: 13px; margin: 0 0 4px 0; line-height: 19px; }}
"""


def _head(page: Page) -> str:
    parts = [_paragraph("small", page.domain), _paragraph("title", page.title)]
    if page.aliases:
        parts.append(_paragraph("alias", "Also known as: " + ", ".join(page.aliases)))
    if page.summary.strip():
        parts.append(quote_bar(_paragraph("", page.summary)))
    return "".join(parts)


def _paragraph(style: str, text: str) -> str:
    return f'<p class="{style}">{html.escape(text)}</p>' if text.strip() else ""


def _score_card(page: Page) -> str:
    rows = [_score_row(score, "") for score in page.scores]
    if page.overall is not None:
        rows.append(_score_row(page.overall, "total"))
    parts = [f'<table class="scores" cellspacing="0">{"".join(rows)}</table>'] if rows else []
    parts.append(_band(page))
    card = "".join(parts)
    return _paragraph("section", "Commons assessment") + card if card else ""


def _band(page: Page) -> str:
    if not page.band.strip():
        return _paragraph("ui", page.reasoning)
    reasoning = f". {html.escape(page.reasoning)}" if page.reasoning.strip() else ""
    return f'<p class="ui"><b>Vitality: {html.escape(page.band)}</b>{reasoning}</p>'


def _score_row(score: Score, style: str) -> str:
    label = html.escape(score.label)
    value = score.value
    if value is None or not math.isfinite(value):
        return f'<tr><td class="{style}">{label}</td><td class="muted" colspan="2">not scored</td></tr>'
    gauge = _gauge(value, score.maximum)
    return f'<tr><td class="{style}">{label}</td><td>{gauge}</td><td class="{style}">{spelled_number(value)}</td></tr>'


def spelled_number(value: float) -> str:
    """One decimal, more only where the file says more."""
    rounded = f"{value:.1f}"
    return rounded if math.isclose(float(rounded), value) else f"{value:g}"


def _gauge(value: float, maximum: float) -> str:
    share = min(max(value / maximum, 0.0), 1.0) if maximum > 0 and math.isfinite(maximum) else 0.0
    full = round(share * _BAR_PIXELS)
    widths = (("full", full), ("rest", _BAR_PIXELS - full))
    cells = "".join(f'<td class="{style}" width="{width}"></td>' for style, width in widths if width)
    return f'<table class="gauge" cellspacing="0"><tr>{cells}</tr></table>'


def _relations(groups: tuple[RelationGroup, ...]) -> str:
    shown = [group for group in groups if group.links]
    if not shown:
        return ""
    parts = [_paragraph("section", "Related patterns")]
    for group in shown:
        parts.append(_paragraph("kind", group.title))
        parts.extend(f'<p class="link">{_link(link)}</p>' for link in group.links)
    return "".join(parts)


def _link(link: Link) -> str:
    title = html.escape(link.title.strip() or link.slug)
    if link.missing:
        return f'<span class="muted">⚠ {title} (missing)</span>'
    return f'<a href="pattern:{quote(link.slug)}">{title}</a>'


def _footer(lines: tuple[str, ...]) -> str:
    said = "".join(_paragraph("small", line) for line in lines)
    return f'<p class="small">&nbsp;</p>{said}' if said else ""
