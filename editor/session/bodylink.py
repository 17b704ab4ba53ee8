"""Links in prose to other patterns, as the texts of a library write them: the title, and the file beside this one."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from editor.core.span import Span
from editor.session.library import Entry

_WIKI = re.compile(r"\[\[(?P<query>[^\[\]|\n]{0,80})$")
_INLINE = re.compile(r"(?P<opening>\[(?P<text>[^\[\]\n]*)\])\((?P<query>[^()\[\]<>\n]{0,80})$")
_ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|#|/)", re.IGNORECASE)
_MARKS = re.compile(r"([\[\]\\])")


@dataclass(frozen=True, slots=True)
class LinkBegun:
    """A link that is being written: what it replaces in the line, what is looked for, and its text if it has one.

    The link is to stand in `span`, which also holds the brackets behind the cursor that close it.
    """

    span: Span
    query: str
    text: str = ""


def link_begun(before: str, behind: str) -> LinkBegun | None:
    """The link that the text of a line before the cursor begins; None where it begins none to a pattern."""
    if found := _WIKI.search(before):
        closing = len(behind) - len(behind.removeprefix("]]"))
        return LinkBegun(Span(found.start(), len(before) + closing), found["query"])
    found = _INLINE.search(before)
    if found is None or _ELSEWHERE.match(found["query"]):
        return None
    closing = len(behind) - len(behind.removeprefix(")"))
    return LinkBegun(Span(found.start(), len(before) + closing), found["query"].removesuffix(".md"), found["text"])


def link_to(entry: Entry, begun: LinkBegun, path: Path) -> str:
    """The whole link to a pattern, in the file at `path`."""
    text = begun.text or _MARKS.sub(r"\\\1", entry.name)
    return f"[{text}]({address_of(entry.path, path)})"


def address_of(target: Path, path: Path) -> str:
    """How the file at `path` names another one: by its name where both are in one folder, or else by the way there."""
    try:
        way = os.path.relpath(target, path.parent)
    except ValueError:  # on another drive
        way = target.name
    return quote(way.replace(os.sep, "/"), safe="/._-~")
