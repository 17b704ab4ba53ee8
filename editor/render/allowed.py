"""Rewrites HTML so that only harmless elements are left, in the manner of the page that they will stand on.

Every element of the result is written here anew from a list of known ones; whatever else the source holds comes out
as the text that it is. So nothing that Markdown lets through can load, run or link to a file.
"""

import html
import re
from dataclasses import dataclass, field
from math import ceil
from urllib.parse import quote

from editor.render.manner import DRAWN, Manner

_TOKEN = re.compile(r"<!--.*?-->|<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<rest>(?:\s[^<>]*)?/?)>", re.DOTALL)
_ATTRIBUTE = re.compile(
    r"""(?P<name>[a-zA-Z-]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"']+))"""
)
_CALLOUT = re.compile(r"<blockquote>\s*<p>\[!(?P<kind>\w+)\][ \t]*(?P<title>[^\n]*?)(?P<end>\n|</p>)")
_BOX = re.compile(r"(?P<item><li>(?:\s*<p>)?\s*)\[(?P<done>[ xX])\](?=\s)")
_EMPTY = re.compile(r"<p>(?:\s|<br>)*</p>")
_LAST_LINE_END = re.compile(r"\n(?=</code></pre>)")
_CELL = re.compile(r"<(?P<name>t[dh])(?P<align>[^>]*)>(?P<content>.*?)</(?P=name)>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# How columns share a table's width: each holds its longest word in a narrow pane (sizes in pixels, at 13 px type), and
# what is left goes to those with long cells, up to so many characters.
_PANE, _LETTER, _CELL_PADDING = 280, 7.5, 18
_BOLD = 1.15
_WIDE_LETTER = re.compile("[mwMWÆŒ@%—]")
_LONGEST = 80
_READABLE = 18
"""So many letters a line of a column has room for, where it holds as many, in a table that scrolls."""
_WORD = re.compile(r"[^\s-]+-?")
_WEB = re.compile(r"https?://[^\s]+", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_DIAGRAM = '<pre><code class="language-mermaid">'
_SLUG = re.compile(r"(?:pattern:|\./)?(?P<slug>[a-z0-9][a-z0-9-]*)(?:\.md)?/?")
_ALIGN = re.compile(r"\btext-align:\s*(left|right|center)\b")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_STRAY_AMPERSAND = re.compile(r"&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)")

_SAME = {"p", "ul", "li", "tr", "em", "strong", "code", "sub", "sup", "i", "b", "u", "s"}
_OTHER_NAMES = {"del": "s", "strike": "s", "ins": "u"}
_SILENT = {"div", "span", "section", "article", "center", "font", "thead", "tbody", "tfoot", "colgroup", "col"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_ROW_GROUPS = {"thead", "tbody"}
_FRAMED = {"pre", "table", "blockquote"}
_BLOCKS = {"p", "ul", "ol", "table", "blockquote", "pre", "hr", *_HEADINGS}
_NEEDS = {"li": {"ul", "ol"}, "tr": {"table"}, "td": {"tr"}, "th": {"tr"}}
_SCOPES = {"table", "td", "th", "blockquote", "li"}


@dataclass(slots=True)
class _Open:
    """An element that has begun: its name in the source, what closes it, and where in the result it begins."""

    name: str
    closing: str
    begin: int


@dataclass(slots=True)
class _Writer:
    """The result so far, and the elements that are open."""

    manner: Manner
    written: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def begin(self, name: str, opening: str, closing: str) -> None:
        self.written.append(opening)
        self.open.append(_Open(name, closing, len(self.written) - 1))

    def end(self, name: str) -> None:
        """Close the innermost `name` with all inside it; an end without a beginning is dropped."""
        if any(each.name == name for each in self.open):
            while self.close() != name:
                pass

    def close(self) -> str:
        last = self.open.pop()
        self.written.append(last.closing)
        if last.name == "table" and self.manner.drawn:
            self.written[last.begin :] = [_with_widths("".join(self.written[last.begin :]), self.manner)]
        return last.name

    def inside(self, names: set[str]) -> bool:
        """Whether one of `names` is open, not counting what lies around a cell or quote."""
        for each in reversed(self.open):
            if each.name in names:
                return True
            if each.name in _SCOPES:
                return False
        return False


def harmless(source: str, manner: Manner = DRAWN) -> str:
    """`source` with known elements only, every one closed, each written in a manner."""
    source = _CALLOUT.sub(_callout, _CONTROL.sub("", source)).replace(_DIAGRAM, '<pre class="diagram"><code>')
    source = _BOX.sub(lambda box: f"{box['item']}{'☐' if box['done'] == ' ' else '☑'}", source)
    writer = _Writer(manner)
    position = 0
    for token in _TOKEN.finditer(source):
        writer.written.append(_text(source[position : token.start()]))
        position = token.end()
        name = (token["name"] or "").lower()
        if not name:
            continue
        if token["end"]:
            _end(writer, name, token[0])
        else:
            _begin(writer, name, token)
    writer.written.append(_text(source[position:]))
    while writer.open:
        writer.close()
    return _EMPTY.sub("", _LAST_LINE_END.sub("", "".join(writer.written)))


def quote_bar(content: str) -> str:
    """HTML with the bar of a quote at its left."""
    opening, closing = DRAWN.frames["quote"]
    return f"{opening}{content}{closing}"


def link_target(address: str) -> str:
    """The address to link to: of the web, or `pattern:` and a slug; empty for any other."""
    address = re.sub(r"[\x00-\x20]+", "", html.unescape(address))
    if _WEB.fullmatch(address):
        return address
    slug = _SLUG.fullmatch(address)
    return "pattern:" + quote(slug["slug"]) if slug else ""


def _callout(match: re.Match[str]) -> str:
    rest = "<p>" if match["end"] == "\n" else ""
    title = match["title"] or match["kind"].capitalize()
    return f'<blockquote class="callout"><h6 class="callout">{title}</h6>{rest}'


def _text(text: str) -> str:
    return _STRAY_AMPERSAND.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")


def _attributes(rest: str) -> dict[str, str]:
    return {
        match["name"].lower(): html.unescape(match["double"] or match["single"] or match["bare"] or "")
        for match in _ATTRIBUTE.finditer(rest)
    }


def _end(writer: _Writer, name: str, token: str) -> None:
    known = name in _SAME | _SILENT | _FRAMED | _HEADINGS | _OTHER_NAMES.keys()
    if known or name in {"a", "ol", "td", "th"}:
        writer.end(name)
    elif name not in {"br", "hr", "img"}:
        writer.written.append(_text(token))


def _begin(writer: _Writer, name: str, token: re.Match[str]) -> None:
    if name in _BLOCKS and writer.inside({"p"}):
        writer.end("p")
    if name in _NEEDS and not writer.inside(_NEEDS[name]):
        return
    if name in _SAME or name in _OTHER_NAMES:
        tag = _OTHER_NAMES.get(name, name)
        writer.begin(name, f"<{tag}>", f"</{tag}>")
    elif name in {"br", "hr", "img"}:
        writer.written.append(_void(name, token["rest"], writer.manner))
    elif name in _ROW_GROUPS and not writer.manner.drawn:
        if writer.inside({"table"}) and not writer.inside(_ROW_GROUPS):
            writer.begin(name, f"<{name}>", f"</{name}>")
    elif name not in _SILENT:
        _begin_with_attributes(writer, name, token)


def _begin_with_attributes(writer: _Writer, name: str, token: re.Match[str]) -> None:
    attributes, manner = _attributes(token["rest"]), writer.manner
    kind = attributes.get("class")
    if name in _HEADINGS:
        writer.begin(name, *manner.headings["callout" if kind == "callout" else name])
    elif name == "blockquote":
        writer.begin(name, *manner.frames["callout" if kind == "callout" else "quote"])
    elif name in {"pre", "table"}:
        writer.begin(name, *manner.frames["diagram" if name == "pre" and kind == "diagram" else name])
    elif name in {"td", "th"}:
        align = _ALIGN.search(attributes.get("style", ""))
        # QTextDocument centres a header cell that says nothing.
        side = align[1] if align else "left" if name == "th" and manner.drawn else ""
        opening = manner.header_cell if name == "th" else "<td"
        writer.begin(name, f"{opening}{manner.align.format(side=side) if side else ''}>", f"</{name}>")
    elif name == "ol":
        start = attributes.get("start", "")
        plain = not (start.isascii() and start.isdecimal() and len(start) < 7)
        writer.begin(name, "<ol>" if plain else f'<ol start="{start}">', "</ol>")
    elif name == "a":
        target = link_target(attributes.get("href", ""))
        writer.begin(name, *((f'<a href="{html.escape(target)}">', "</a>") if target else ("", "")))
    else:
        writer.written.append(_text(token[0]))


def _with_widths(table: str, manner: Manner) -> str:
    """A table whose columns share the width by what they hold: QTextDocument would make them all alike.

    One that would have to break words in a narrow pane is as wide as it needs to be where the page scrolls.
    """
    if table.count("<table") > 1:
        return table
    rows = [list(_CELL.finditer(row)) for row in table.split("<tr>")[1:]]
    count = max((len(row) for row in rows), default=0)
    columns = [[_TAG.sub(" ", row[index]["content"]) for row in rows if index < len(row)] for index in range(count)]
    least = [_pixels(max(_longest_word(row[index]) for row in rows if index < len(row))) for index in range(count)]
    if manner.scrolls and sum(least) > _PANE:
        readable = [_pixels(min(max(map(len, cells)), _READABLE)) for cells in columns]
        wide = [max(pair) for pair in zip(least, readable, strict=True)]
        # Shares are whole hundredths, and none may be less than its column needs.
        whole = sum(wide) * 100 / max(50, 100 - count)
        table = table.replace(' width="100%"', f' width="{ceil(whole)}"', 1)
        shares = [ceil(100 * each / whole) for each in wide]
    else:
        shares = _shares(columns, least)
    widths = iter([share for row in rows for share, _ in zip(shares, row, strict=False)])
    return _CELL.sub(lambda cell: cell[0].replace(cell["name"], f'{cell["name"]} width="{next(widths)}%"', 1), table)


def _longest_word(cell: re.Match[str]) -> float:
    """How many letters the longest word of a cell has; some are wide, and those of a head are wider."""
    words = _WORD.findall(_TAG.sub(" ", cell["content"]))
    longest = max((len(word) + 0.5 * len(_WIDE_LETTER.findall(word)) for word in words), default=1)
    return longest * _BOLD if cell["name"] == "th" or "<strong>" in cell["content"] else longest


def _pixels(letters: float) -> float:
    """How wide a column is that holds so many letters in a line."""
    return letters * _LETTER + _CELL_PADDING


def _shares(columns: list[list[str]], pixels: list[float]) -> list[int]:
    """How many hundredths of the width each column gets, where `pixels` is the least that it needs."""
    least = [min(40.0, 100 * each / _PANE) for each in pixels]
    lengths = [min(max(len(cell) for cell in cells), _LONGEST) + 1 for cells in columns]
    spare = max(0.0, 100 - sum(least))
    wanted = [share + spare * length / sum(lengths) for share, length in zip(least, lengths, strict=True)]
    return [int(100 * each / sum(wanted)) for each in wanted]


def _void(name: str, rest: str, manner: Manner) -> str:
    if name == "br":
        return "<br>"
    if name == "hr":
        return manner.rule
    attributes = _attributes(rest)
    said = attributes.get("alt", "").strip()
    named = f"The image “{said}” is not loaded" if said else "An image is not loaded"
    place = _image_place(attributes.get("src", ""))
    return f'<span class="muted">[{html.escape(named)}{": " + place if place else ""}]</span>'


def _image_place(address: str) -> str:
    """Where an image is, as HTML: a link into the web, a path as it is; nothing for any other address."""
    address = re.sub(r"[\x00-\x20]+", "", html.unescape(address))
    if _WEB.fullmatch(address):
        return f'<a href="{html.escape(address)}">{html.escape(address)}</a>'
    return "" if _SCHEME.match(address) else html.escape(address)
