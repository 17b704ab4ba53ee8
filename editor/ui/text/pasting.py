"""What is pasted into a text: Markdown of what a browser or a word processor copied, or the plain text."""

import re
from importlib import import_module

from editor.ui.text.listkeys import Item, item_of

MOST_CHARACTERS = 1_000_000
MOST_TAGS = 10_000
"""Of larger pieces the plain text is taken: to read them would take longer than one waits for a key."""
_START, _END = "<!--StartFragment-->", "<!--EndFragment-->"
"""Between these a browser or word processor puts what was selected."""
_ADDRESS = re.compile(r"^(?:https?://|mailto:)[^\s<>]+$")
_ROWS = re.compile(r"\s*<(?:col|colgroup|tbody|thead|tr)\b", re.IGNORECASE)
_BLOCK = re.compile(r"^(?:#{1,6} |[-*+] |\d{1,9}[.)] |> |\| |```)")


def markdown_of(html: str, heading_level: int) -> str | None:
    """The Markdown of a piece of HTML; None where its plain text says as much, or it is too large to be read."""
    start, end = html.find(_START), html.rfind(_END)
    inner = html[start + len(_START) : end] if 0 <= start < end else html
    if len(inner) > MOST_CHARACTERS or inner.count("<") > MOST_TAGS:
        return None
    if _ROWS.match(inner):
        # A spreadsheet says that its rows were selected, not the table around them.
        inner = f"<table>{inner}</table>"
    # Reading HTML takes a twentieth of a second to import, and is not needed to start.
    read = import_module("editor.ui.text.pastedhtml").markdown_of_html
    markdown: str | None = read(inner, heading_level)
    return markdown or None


def is_address(text: str) -> bool:
    """Whether a text is the address of a page, or of mail, and nothing else."""
    return bool(_ADDRESS.match(text.strip()))


def placed(markdown: str, before: str, behind: str) -> str:
    """The text as it is put between what stands in the line before and behind: blocks get lines of their own."""
    if "\n" not in markdown and not _BLOCK.match(markdown):
        return markdown
    if not behind.strip() and (items := _items_for(before, markdown)):
        return items
    above = "\n\n" if before.strip() else ""
    below = "\n\n" if behind.strip() else ""
    return f"{above}{markdown}{below}"


def _items_for(opening: str, markdown: str) -> str:
    """A list as it goes on behind the opening of an item that has no text yet; empty where it can't."""
    item, first = item_of(opening), item_of(markdown.partition("\n")[0])
    if item is None or first is None or not item.mark or not first.mark or opening != item.opening:
        return ""
    if (item.number < 0) != (first.number < 0):
        return ""
    head, *rest = markdown[len(first.opening) :].split("\n")
    lead = f"{item.quote}{item.indent}"
    same = (_marked_as(line, item, item.number - first.number) for line in rest)
    return "\n".join([head, *(f"{lead}{line}" if line else item.quote.rstrip() for line in same)])


def _marked_as(line: str, like: Item, further: int) -> str:
    """A line of a list; that of an outermost item begins as another item does, its number so much further."""
    item = item_of(line)
    if item is None or not item.mark or item.indent or item.quote or (item.number < 0) != (like.number < 0):
        return line
    mark = like.mark if item.number < 0 else f"{item.number + further}{like.mark[-1]}"
    return f"{mark}{item.gap}{line[len(item.mark + item.gap) :]}"
