"""The marks of Markdown that are set by toolbar and shortcut: their names and keys, and what they do to lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editor.core.translation import tr_noop
from editor.ui.text.listkeys import item_of

DEEPEST = 6
"""Marks of the deepest heading that Markdown knows."""
_LISTED = re.compile(r"^(?P<indent>[ \t]*)(?:[-*+]|(?P<number>\d{1,9})[.)])[ \t]+")
_HEADED = re.compile(r"^#{1,6}[ \t]+")
_QUOTED = re.compile(r"^>[ \t]?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A thing that is done to the text of a section. `icon` is the drawing on its button; empty where it has none."""

    id: str
    title: str
    keys: str
    icon: str = ""


MARKS = (
    Mark("bold", tr_noop("Bold"), "Ctrl+B", "bold"),
    Mark("italic", tr_noop("Italic"), "Ctrl+I", "italic"),
    Mark("link", tr_noop("Link"), "Ctrl+K", "link"),
    Mark("quote", tr_noop("Quote"), "Ctrl+Shift+.", "quote"),
    Mark("bullets", tr_noop("Bulleted List"), "Ctrl+Shift+8", "bullets"),
    Mark("numbers", tr_noop("Numbered List"), "Ctrl+Shift+7", "numbers"),
    Mark("inwards", tr_noop("Move Item In"), "Ctrl+]; Alt+Shift+Right", "inwards"),
    Mark("outwards", tr_noop("Move Item Out"), "Ctrl+[; Alt+Shift+Left", "outwards"),
    Mark("heading_1", tr_noop("Heading"), "Ctrl+1", "heading"),
    Mark("heading_2", tr_noop("Smaller Heading"), "Ctrl+2", "subheading"),
    Mark("heading_3", tr_noop("Smallest Heading"), "Ctrl+3"),
)


def emphasized(lines: Sequence[str], mark: str) -> list[str]:
    """Each line between two `mark`s, or without them where all have them; blanks and list marks stay outside."""
    parts = [cut(line) for line in lines]
    said = [core for _, core, _ in parts if core]
    if said and all(is_emphasized(core, mark) for core in said):
        size = len(mark)
        return [before + core[size : len(core) - size] + after for before, core, after in parts]
    return [before + (f"{mark}{core}{mark}" if core else "") + after for before, core, after in parts]


def is_emphasized(text: str, mark: str) -> bool:
    """Whether a text stands between two `mark`s; stars of `**` are none of `*`."""
    outer = min(len(text) - len(text.lstrip("*")), len(text) - len(text.rstrip("*")))
    return len(text) > 2 * len(mark) and stands_for(outer, mark)


def stands_for(stars: int, mark: str) -> bool:
    """Whether so many stars on both sides are this mark, alone or with the other."""
    return stars in ((1, 3) if mark == "*" else (2, 3))


def quoted(lines: Sequence[str]) -> list[str]:
    """The lines as a quote, or without its marks where all have them."""
    if all(_QUOTED.match(line) for line in lines):
        return [_QUOTED.sub("", line) for line in lines]
    return [f"> {line}" if line else ">" for line in lines] if len(lines) > 1 else [f"> {lines[0]}"]


def listed(lines: Sequence[str], *, numbered: bool) -> list[str]:
    """The lines as items, no more as headings, or without the marks where all are items of that kind."""
    said = [line for line in lines if line.strip()] or list(lines)
    if all(_is_item(line, numbered=numbered) for line in said):
        return [_LISTED.sub(r"\g<indent>", line) for line in lines]
    number = 0
    after = []
    for line in lines:
        if not line.strip() and len(said) < len(lines):
            after.append(line)
            continue
        number += 1
        plain = _HEADED.sub("", _LISTED.sub(r"\g<indent>", line))
        text = plain.lstrip(" \t")
        after.append(f"{plain[: len(plain) - len(text)]}{f'{number}.' if numbered else '-'} {text}")
    return after


def headed(lines: Sequence[str], level: int) -> list[str]:
    """The lines as headings with so many marks, and no more as items, or as text where all are headings already."""
    mark = "#" * min(level, DEEPEST) + " "
    said = [line for line in lines if line.strip()] or list(lines)
    if all(line.startswith(mark) for line in said):
        return [_HEADED.sub("", line) for line in lines]
    return [mark + _HEADED.sub("", _LISTED.sub("", line)) if line in said else line for line in lines]


def _is_item(line: str, *, numbered: bool) -> bool:
    found = _LISTED.match(line)
    return found is not None and bool(found["number"]) is numbered


def cut(line: str) -> tuple[str, str, str]:
    """What stands before the words of a line, the words, and the blanks behind."""
    item = item_of(line)
    heading = _HEADED.match(line)
    opening = len(item.opening) if item is not None else heading.end() if heading else 0
    rest = line[opening:]
    core = rest.strip()
    if not core:
        return line, "", ""
    start = opening + rest.index(core)
    return line[:start], core, line[start + len(core) :]
