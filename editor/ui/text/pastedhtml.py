"""HTML of browsers and word processors → clean Markdown. Slow to import, so it is when something is pasted first."""

import re
from collections.abc import Iterable

from bs4 import BeautifulSoup, Tag
from markdownify import ATX, MarkdownConverter

from editor.ui.text.htmltables import lay_out_table
from editor.ui.text.tags import whole_tags
from editor.ui.text.wordlists import make_lists

_GONE = (
    "head", "meta", "link", "template", "object", "embed", "svg", "math", "canvas", "audio", "video", "img", "picture",
    "button", "select", "input", "hr", "col", "colgroup",
    "[hidden]", ".mw-editsection", "sup.reference", ".noprint", ".MsoCommentReference",
    "[style*='mso-element:comment']",
)  # fmt: skip
_BLOCKS = (
    "p", "div", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "section",
    "article", "figure",
)  # fmt: skip
_HEADING = re.compile(r"^h[1-6]$")
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_WEIGHT = re.compile(r"(?:^|;)\s*font-weight\s*:\s*(?P<value>[\w-]+)", re.IGNORECASE)
_SLANT = re.compile(r"(?:^|;)\s*font-style\s*:\s*(?P<value>[\w-]+)", re.IGNORECASE)
_STRUCK = re.compile(r"(?:^|;)\s*text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
_MONOSPACED = re.compile(r"(?:^|;)\s*white-space\s*:\s*pre(?:\s*;|\s*$)", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:https?://|mailto:)[^\s<>]+$|^[\w./-]+\.md(?:#\S*)?$", re.IGNORECASE)
_SPECIAL = re.compile(r"[*`]|\\(?=[!-/:-@\[-`{-~])|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)|<(?=[a-zA-Z/!])|~~")
_LOOKS_LIKE_BLOCK = re.compile(r"^(?:(?P<mark>#{1,6}|[-+]|>|=+|-{2,}|~{3,})(?=\s|$)|(?P<number>\d{1,9})(?=[.)]\s))")
_BROKEN_OFF = re.compile(r"  +$(?=\n\n)", re.MULTILINE)
_DOUBLED = re.compile(r"(?<=\S) {2,}(?=\S)")
_EMPHASIS = ("b", "strong", "i", "em")
_MORE_BLOCKS = ("header", "footer", "main", "nav", "aside", "address", "details", "summary", "hgroup", "dl", "dd")
"""Blocks without a form of their own."""
_WORD_STYLES = {"MsoTitle": "h1", "MsoQuote": "blockquote", "MsoIntenseQuote": "blockquote"}
_RAISED = re.compile(r"(?:^|;)\s*vertical-align\s*:\s*(?P<value>super|sub)", re.IGNORECASE)
_SIGNS = "0123456789+-()"
_SMALL = {"sup": str.maketrans(_SIGNS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾"), "sub": str.maketrans(_SIGNS, "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")}
_DEEPEST = 120
"""Tags in each other; what a person wrote has far fewer, and each costs a look along all above it."""


def markdown_of_html(html: str, heading_level: int) -> str | None:
    """The Markdown of a piece of HTML, its highest heading with so many marks.

    None where it is text and no more, or nested deeper than any text.
    """
    soup = BeautifulSoup(whole_tags(html), "html.parser")
    root = soup.body or soup
    if _is_program_text(root):
        return None
    if _depth(root) > _DEEPEST:
        return None
    make_lists(soup, root)
    _clean(soup, root)
    if not _has_form(root):
        return None
    _demote(root, heading_level)
    _lay_out(soup, root)
    text = _Converter(heading_style=ATX, bullets="-", table_infer_header=True, autolinks=False).convert_soup(root)
    lines = (line.rstrip() + ("  " if _is_broken(line) else "") for line in text.split("\n"))
    return _BROKEN_OFF.sub("", re.sub(r"\n{3,}", "\n\n", "\n".join(lines))).strip()


class _Converter(MarkdownConverter):
    """Escapes what would be read as a mark, and nothing else."""

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """The text, with a backslash before what would be a mark."""
        return _SPECIAL.sub(r"\\\g<0>", text.replace("\n", " "))

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A paragraph, which stays one."""
        text = _DOUBLED.sub(" ", text.strip(" \t\r\n"))
        found = _LOOKS_LIKE_BLOCK.match(text)
        if found is not None:
            end = found.end()
            text = f"{text[:end]}\\{text[end:]}" if found["number"] else f"\\{text}"
        said: str = super().convert_p(el, text, parent_tags)  # type: ignore[misc]  # its types don't say so
        return said

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """An item, in whose lines all below it stands."""
        mark = f"{el['value']}. " if "value" in el.attrs else "- "
        indent = "\n" + " " * len(mark)
        inner = re.sub(r"\n(?=[^\n])", indent, text.strip())
        return f"{mark}{inner}\n" if inner else "\n"

    def convert_td(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A cell, in which a bar is none of the table's."""
        said: str = super().convert_td(el, _DOUBLED.sub(" ", text).replace("|", r"\|"), parent_tags)  # type: ignore[misc]
        return said

    convert_th = convert_td


def _is_program_text(root: Tag) -> bool:
    """Whether it is text as it stands, which an editor for programs coloured."""
    blocks = [child for child in root.children if isinstance(child, Tag) and child.name not in ("meta", "style")]
    if len(blocks) != 1:
        return False
    return blocks[0].name == "pre" or bool(_MONOSPACED.search(_style(blocks[0])))


def _depth(root: Tag) -> int:
    """How many tags stand in each other at most."""
    deepest, todo = 0, [(root, 0)]
    while todo:
        tag, depth = todo.pop()
        deepest = max(deepest, depth)
        todo += [(child, depth + 1) for child in tag.children if isinstance(child, Tag)]
    return deepest


def _clean(soup: BeautifulSoup, root: Tag) -> None:
    """Take out what is no text, and give names to what styles say."""
    _keep_boxes(root)
    for tag in root.select(", ".join(_GONE)):
        tag.extract()
    for tag in root.find_all(True):
        if _HIDDEN.search(_style(tag)) or (":" in tag.name and not tag.get_text(strip=True)):
            tag.extract()
        else:
            _name_by_style(soup, tag)


def _keep_boxes(root: Tag) -> None:
    """Write the boxes of items that are to be done as Markdown has them."""
    for item in root.select("li[aria-checked]"):
        inner = item.find(["p", "span"]) or item
        inner.insert(0, _box(done=item.get("aria-checked") == "true"))
    for box in root.select("li input[type=checkbox]"):
        following = box.next_sibling
        said = _box(done="checked" in box.attrs)
        box.replace_with(said.strip() if str(following or "").startswith(" ") else said)


def _box(*, done: bool) -> str:
    return "[x] " if done else "[ ] "


def _name_by_style(soup: BeautifulSoup, tag: Tag) -> None:
    style = _style(tag)
    if tag.name in ("b", "strong", "i", "em", "span", "font", "a", "del", "s"):
        wanted = [name for name, found in _emphasis(tag, style) if found]
        if tag.name in ("b", "strong") and _says(_WEIGHT, style, "normal", "400"):
            tag.name = "span"
        if tag.name in ("i", "em") and _says(_SLANT, style, "normal"):
            tag.name = "span"
        for name in wanted:
            _fill(soup, tag, name)
    tag.name = _named(tag, style)
    address = str(tag.get("href") or "")
    if tag.name == "a" and not _ADDRESS.match(address):
        tag.name = "span"
    elif address.count("(") != address.count(")"):
        tag["href"] = address.replace("(", "%28").replace(")", "%29")
    tag.attrs = {key: tag[key] for key in ("href", "start", "colspan", "rowspan") if key in tag.attrs}
    if str(tag.get("start", "1")).strip("0123456789") or len(str(tag.get("start", ""))) > 6:
        del tag["start"]
    if len(str(tag.get("colspan", ""))) > 1:
        del tag["colspan"]


def _named(tag: Tag, style: str) -> str:
    """The name of a tag that is what a style says it is: raised or lowered, a title or a quote."""
    if tag.name == "p":
        return next((_WORD_STYLES[each] for each in tag.get("class") or () if each in _WORD_STYLES), "p")
    found = _RAISED.search(style) if tag.name == "span" else None
    if found is None or tag.find(["sup", "sub"]):
        return tag.name
    return "sup" if found["value"].lower() == "super" else "sub"


def _emphasis(tag: Tag, style: str) -> Iterable[tuple[str, bool]]:
    """The marks that a style asks for, of those that nothing around the text has set already."""
    if tag.find_parent(_HEADING) is None:
        bold = _says(_WEIGHT, style, "bold", "bolder", "600", "700", "800", "900")
        yield "strong", bold and tag.find_parent(["b", "strong"]) is None and tag.name not in ("b", "strong")
        slanted = _says(_SLANT, style, "italic", "oblique")
        yield "em", slanted and tag.find_parent(["i", "em"]) is None and tag.name not in ("i", "em")
    yield "del", bool(_STRUCK.search(style)) and tag.name not in ("del", "s")


def _fill(soup: BeautifulSoup, tag: Tag, name: str) -> None:
    """Put all that is in a tag into one of this name inside it."""
    inner = soup.new_tag(name)
    for child in list(tag.contents):
        inner.append(child.extract())
    tag.append(inner)


def _has_form(root: Tag) -> bool:
    """Whether there is anything that plain text would not say; several paragraphs count, too."""
    marks = ("strong", "b", "em", "i", "a", "del", "s", "code", "li", "dl", "table", "blockquote", "pre", _HEADING)
    return root.find(marks) is not None or len(root.find_all(["p", "div"], limit=2)) > 1


def _demote(root: Tag, level: int) -> None:
    """Let the highest heading have so many marks, and the others as many more as they had."""
    headings = root.find_all(_HEADING)
    highest = min((int(heading.name[1]) for heading in headings), default=1)
    for heading in headings:
        heading.name = f"h{min(6, level + int(heading.name[1]) - highest)}"
        for bold in heading.find_all(["b", "strong"]):
            bold.unwrap()


def _lay_out(soup: BeautifulSoup, root: Tag) -> None:
    """Bring what word processors nest in their own ways into the order that Markdown has."""
    _lay_out_blocks(soup, root)
    _lay_out_lists(root)
    for emphasis in root.find_all([*_EMPHASIS, "span", "font"]):
        if emphasis.find(_BLOCKS) is not None:
            emphasis.unwrap()
    for table in root.find_all("table"):
        if table.parent is not None:
            lay_out_table(soup, table)
    for emphasis in root.find_all(_EMPHASIS):
        while isinstance(following := emphasis.next_sibling, Tag) and following.name == emphasis.name:
            for child in list(following.extract().contents):
                emphasis.append(child.extract())
    for line_break in root.find_all("br", recursive=False):
        line_break.name = "span"
        line_break.append("\n")


def _lay_out_blocks(soup: BeautifulSoup, root: Tag) -> None:
    """Make paragraphs of blocks that Markdown doesn't know, and signs of what is raised or lowered, where it can be."""
    for term in root.find_all("dt"):
        term.name = "p"
        _fill(soup, term, "strong")
    for block in root.find_all(_MORE_BLOCKS):
        block.name = "div"
    for small in root.find_all(list(_SMALL)):
        said = small.get_text()
        if said and not said.strip(_SIGNS):
            small.string = said.translate(_SMALL[small.name])
        small.unwrap()


def _lay_out_lists(root: Tag) -> None:
    """Put lists that stand beside items into them, and number the items."""
    for inner in root.select("ul > ul, ul > ol, ol > ul, ol > ol"):
        before = inner.find_previous_sibling()
        if before is not None and before.name == "li":
            before.append(inner.extract())
    for item in root.find_all("li"):
        paragraphs = item.find_all(["p", "div"], recursive=False, limit=2)
        if len(paragraphs) == 1 and _stands_alone(paragraphs[0]):
            paragraphs[0].unwrap()
    for numbered in root.find_all("ol"):
        start = int(str(numbered.get("start") or 1))
        for number, item in enumerate(numbered.find_all("li", recursive=False), start):
            item["value"] = str(number)


def _stands_alone(paragraph: Tag) -> bool:
    """Whether there is nothing beside a paragraph but lists."""
    beside = [*paragraph.previous_siblings, *paragraph.next_siblings]
    return all(each.name in ("ul", "ol") if isinstance(each, Tag) else not str(each).strip() for each in beside)


def _is_broken(line: str) -> bool:
    """Whether a line ends in a line break that is meant."""
    return line.endswith("  ") and bool(line.strip())


def _says(pattern: re.Pattern[str], style: str, *values: str) -> bool:
    found = pattern.search(style)
    return found is not None and found["value"].lower() in values


def _style(tag: Tag) -> str:
    return str(tag.get("style") or "")
