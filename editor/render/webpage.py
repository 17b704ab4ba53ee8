"""The page of a pattern as one HTML file that needs no other, and that loads and runs nothing."""

import html
import math
import re
from collections.abc import Callable
from urllib.parse import quote

from editor.render.colours import DARK, LIGHT, Colours
from editor.render.page import PATTERN_LINK, Page, Score, spelled_number

Linked = Callable[[str], str]
"""The address of the page of the pattern that is named, or nothing where there is none."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
# Browsers obey it whatever a page holds: nothing is fetched, nothing runs, no form is sent, no other address counts.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"


def web_page(page: Page, *, language: str = "en", linked: Linked = lambda _slug: "") -> str:
    """The whole file. `page` has a body rendered in the manner `WEB`.

    `linked` tells which patterns have a page to lead to; the others are named without a link.
    """
    parts = (_head(page), _with_links(page.body, linked), _scores(page), _relations(page, linked), _foot(page))
    return f"""<!DOCTYPE html>
<html lang="{language if _LANGUAGE.fullmatch(language) else "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{html.escape(page.title.strip() or "A pattern")}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
{"".join(parts)}</main>
</body>
</html>
"""


def rich_text(page: Page) -> str:
    """The page as HTML to be pasted into other programs: its elements without any style, patterns without links."""
    parts = (_head(page), _with_links(page.body, lambda _slug: ""), _scores(page), _relations(page, lambda _slug: ""))
    return "".join((*parts, _foot(page)))


def page_beside(slug: str) -> str:
    """The address of a pattern's page that stands in the same folder."""
    return f"{quote(slug, safe='')}.html"


def _with_links(body: str, linked: Linked) -> str:
    def led(match: re.Match[str]) -> str:
        return _link(html.unescape(match["slug"]), match["said"], linked)

    return PATTERN_LINK.sub(led, body) + "\n"


def _link(slug: str, said: str, linked: Linked) -> str:
    address = linked(slug)
    return f'<a href="{html.escape(address)}">{said}</a>' if address else said


def _element(name: str, text: str, style: str = "") -> str:
    attribute = f' class="{style}"' if style else ""
    return f"<{name}{attribute}>{html.escape(text)}</{name}>\n" if text.strip() else ""


def _head(page: Page) -> str:
    parts = [_element("p", page.domain, "small"), _element("h1", page.title)]
    if page.aliases:
        parts.append(_element("p", "Also known as: " + ", ".join(page.aliases), "alias"))
    if page.summary.strip():
        parts.append(f'<blockquote class="summary">{_element("p", page.summary)}</blockquote>\n')
    said = "".join(parts)
    return f"<header>\n{said}</header>\n" if said else ""


def _scores(page: Page) -> str:
    rows = [_score(score, "") for score in page.scores]
    if page.overall is not None:
        rows.append(_score(page.overall, ' class="total"'))
    card = f'<table class="scores">\n{"".join(rows)}</table>\n' if rows else ""
    card += _band(page)
    return f"<section>\n<h2>Commons assessment</h2>\n{card}</section>\n" if card else ""


def _band(page: Page) -> str:
    if not page.band.strip():
        return _element("p", page.reasoning, "ui")
    reasoning = f". {html.escape(page.reasoning)}" if page.reasoning.strip() else ""
    return f'<p class="ui"><strong>Vitality: {html.escape(page.band)}</strong>{reasoning}</p>\n'


def _score(score: Score, style: str) -> str:
    label, value = html.escape(score.label), score.value
    if value is None or not math.isfinite(value):
        return f'<tr{style}><th scope="row">{label}</th><td class="muted" colspan="2">not scored</td></tr>\n'
    whole = score.maximum > 0 and math.isfinite(score.maximum)
    share = min(max(value / score.maximum, 0.0), 1.0) if whole else 0.0
    gauge = f'<span class="gauge"><span style="width: {round(100 * share)}%"></span></span>'
    said = spelled_number(value)
    return f'<tr{style}><th scope="row">{label}</th><td aria-hidden="true">{gauge}</td><td>{said}</td></tr>\n'


def _relations(page: Page, linked: Linked) -> str:
    groups = []
    for group in page.relations:
        rows = []
        for link in group.links:
            title = html.escape(link.title.strip() or link.slug)
            missing = f'<span class="muted">⚠ {title} (missing)</span>'
            rows.append(f"<li>{missing if link.missing else _link(link.slug, title, linked)}</li>\n")
        if rows:
            groups.append(f"{_element('h3', group.title)}<ul>\n{''.join(rows)}</ul>\n")
    return f'<nav class="related">\n<h2>Related patterns</h2>\n{"".join(groups)}</nav>\n' if groups else ""


def _foot(page: Page) -> str:
    said = "".join(_element("p", line) for line in page.footer)
    return f"<footer>\n{said}</footer>\n" if said else ""


def _variables(colours: Colours) -> str:
    names = ("ground", "surface", "border", "text", "muted", "accent", "selection")
    said = [f"--{name}: {getattr(colours, name)};" for name in names]
    return " ".join([*said, f"--callout: {colours.accent_ground};"])


_STYLE = f"""
:root {{ color-scheme: light dark; {_variables(LIGHT)} }}
@media (prefers-color-scheme: dark) {{ :root {{ {_variables(DARK)} }} }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; background: var(--surface); color: var(--text); overflow-wrap: break-word;
  font: 1.0625rem/1.55 "Source Serif 4", Charter, "Noto Serif", Georgia, serif; }}
main {{ max-width: 40rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }}
h1, h2, h3, h4, .small, .alias, .ui, footer, aside, figcaption, table, .related {{
  font-family: Inter, "Segoe UI", "Noto Sans", system-ui, sans-serif; }}
h1, h2, h3, h4 {{ line-height: 1.25; text-wrap: balance; }}
h1 {{ font-size: 1.75rem; margin: .25rem 0 .5rem; }}
h2 {{ font-size: 1.3rem; margin: 2.5rem 0 .75rem; }}
h3 {{ font-size: 1.05rem; margin: 1.75rem 0 .5rem; }}
h4 {{ font-size: .95rem; margin: 1.5rem 0 .4rem; }}
p, ul, ol {{ margin: 0 0 .9rem; }}
ul, ol {{ padding-left: 1.5rem; }}
li {{ margin-bottom: .35rem; }}
li > ul, li > ol {{ margin: .35rem 0 0; }}
a {{ color: var(--accent); text-underline-offset: .15em; }}
:focus-visible {{ outline: 2px solid var(--accent); outline-offset: 2px; }}
hr {{ border: 0; border-top: 1px solid var(--border); margin: 2rem 0; }}
blockquote {{ margin: 1.2rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--accent); }}
blockquote > :last-child, aside > :last-child {{ margin-bottom: 0; }}
aside {{ margin: 1.2rem 0; padding: .8rem 1rem; border-radius: 6px; background: var(--callout); font-size: .95rem; }}
.callout-title {{ font-weight: 600; margin-bottom: .3rem; }}
code, pre {{ font-family: "JetBrains Mono", "Cascadia Mono", Consolas, monospace; font-size: .9em;
  font-variant-ligatures: none; }}
code {{ background: var(--selection); border-radius: 3px; padding: .1em .3em; }}
pre {{ overflow-x: auto; margin: 1.2rem 0; padding: .8rem 1rem; border-radius: 6px; background: var(--selection);
  line-height: 1.45; }}
pre code {{ background: none; padding: 0; font-size: 1em; }}
figure {{ margin: 1.2rem 0; }}
figure pre {{ margin: 0; }}
figcaption {{ font-size: .8rem; color: var(--muted); margin-bottom: .3rem; }}
.scroll {{ overflow-x: auto; margin: 1.2rem 0; }}
.scroll, pre {{ scrollbar-width: thin; scrollbar-color: var(--muted) transparent; }}
table {{ border-collapse: collapse; font-size: .9rem; line-height: 1.4; }}
.scroll td, .scroll th {{ border: 1px solid var(--border); padding: .4rem .6rem; text-align: left;
  vertical-align: top; min-width: 6rem; max-width: 24rem; overflow-wrap: normal; }}
.scroll th {{ background: var(--selection); }}
.scroll .right {{ text-align: right; }}
.scroll .center {{ text-align: center; }}
.muted, .small, .alias, footer {{ color: var(--muted); }}
.small {{ margin: 0; font-size: .8rem; }}
.alias {{ font-size: .95rem; font-style: italic; }}
.scores th {{ text-align: left; font-weight: 400; }}
.scores .total > * {{ font-weight: 600; }}
.scores td, .scores th {{ padding: .25rem .9rem .25rem 0; }}
.gauge {{ display: block; width: 6rem; height: 5px; border-radius: 3px; background: var(--border); overflow: hidden; }}
.gauge span {{ display: block; height: 100%; background: var(--accent); }}
.ui {{ font-size: .95rem; }}
.related h3 {{ font-size: .85rem; color: var(--muted); font-weight: 400; margin: 1rem 0 .25rem; }}
.related ul {{ list-style: none; padding: 0; margin: 0; font-size: .95rem; }}
footer {{ margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--border); font-size: .8rem; }}
footer p {{ margin: 0; }}
@media print {{
  :root {{ color-scheme: light; {_variables(LIGHT)} }}
  @page {{ margin: 20mm; }}
  body {{ font-size: 10.5pt; background: none; }}
  main {{ max-width: none; padding: 0; }}
  h1, h2, h3, h4 {{ break-after: avoid; }}
  aside, figure, blockquote, tr, .scores {{ break-inside: avoid; }}
  thead {{ display: table-header-group; }}
  pre {{ white-space: pre-wrap; }}
  .scroll, pre {{ overflow: visible; }}
  .scroll td, .scroll th {{ min-width: 0; }}
  p, li {{ orphans: 3; widows: 3; }}
  aside, pre, .gauge, .gauge span, .scroll th {{ print-color-adjust: exact; }}
}}
"""
