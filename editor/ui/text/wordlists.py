"""The lists of Word's HTML: paragraphs that only say in their style how deep they stand → lists within lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

_LEVEL = re.compile(r"mso-list\s*:\s*l\d+\s+level(?P<level>\d)", re.IGNORECASE)
_SIGN = re.compile(r"mso-list\s*:\s*Ignore", re.IGNORECASE)
_NUMBER = re.compile(r"^\(?(?:(?P<digits>\d{1,6})|[a-z]|[ivxlc]{1,6})[.)]", re.IGNORECASE)


def make_lists(soup: BeautifulSoup, root: Tag) -> None:
    """Put each run of such paragraphs into lists."""
    for run in list(_runs(root)):
        _nest(soup, run)


def _runs(root: Tag) -> Iterator[list[tuple[Tag, int]]]:
    run: list[tuple[Tag, int]] = []
    for paragraph in root.find_all(["p", "li", "h1", "h2", "h3", "h4", "h5", "h6"]):
        found = _LEVEL.search(str(paragraph.get("style") or "")) if paragraph.name == "p" else None
        if run and (found is None or run[-1][0].find_next_sibling() is not paragraph):
            yield run
            run = []
        if found is not None:
            run.append((paragraph, int(found["level"])))
    if run:
        yield run


@dataclass(slots=True)
class _Open:
    """A list that is open, with its level and its last item."""

    level: int
    tag: Tag
    last: Tag


def _nest(soup: BeautifulSoup, run: list[tuple[Tag, int]]) -> None:
    """One list at each level that is open; a deeper one stands in the last item of the one above it."""
    opened: list[_Open] = []
    for paragraph, level in run:
        name, start = _kind(paragraph)
        item = soup.new_tag("li")
        for child in list(paragraph.contents):
            item.append(child.extract())
        while opened and (opened[-1].level > level or (opened[-1].level == level and opened[-1].tag.name != name)):
            opened.pop()
        if not opened or opened[-1].level < level:
            made = soup.new_tag(name)
            if start > 1:
                made["start"] = str(start)
            if opened:
                opened[-1].last.append(made)
            else:
                paragraph.insert_before(made)
            opened.append(_Open(level, made, item))
        opened[-1].tag.append(item)
        opened[-1].last = item
        paragraph.extract()


def _kind(paragraph: Tag) -> tuple[str, int]:
    """The name of the list that a paragraph belongs to, and its number; its sign is taken out."""
    sign = paragraph.find("span", style=_SIGN)
    if sign is None:
        return "ul", 1
    found = _NUMBER.match(sign.get_text().strip())
    sign.extract()
    if found is None:
        return "ul", 1
    return "ol", int(found["digits"] or 1)
