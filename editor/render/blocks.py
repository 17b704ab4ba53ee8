"""Lays out Markdown's blocks so that python-markdown reads them as CommonMark does.

Pattern files are published by a CommonMark program: there a list or a table needs no blank line before it, a nested
list needs only the indent of its parent's text, and a fence may stand inside a list or be left open.
"""

import re
from dataclasses import dataclass, field

from editor.core.span import Span

_FENCE = re.compile(r"^(?P<indent> *)(?P<marks>`{3,}|~{3,})[ \t]*(?P<info>.*)$")
_LANGUAGE = re.compile(r"[\w#.+-]+")
_MARKER = re.compile(r"^(?P<indent> *)(?P<mark>[-*+]|\d{1,9}[.)])(?P<gap> +)(?P<text>\S.*)$")
_RULE = re.compile(r"^ *(?P<mark>[-*_])(?: *(?P=mark)){2,} *$")
_TABLE_RULE = re.compile(r"^ *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")
_INDENT = " " * 4
# Raw elements that may go on over blank lines: a text that has any is one piece.
_ELEMENT = re.compile(r"</?(?:[uo]l|li|t(?:able|head|body|r|d|h)|p|pre|blockquote|h[1-6])[\s>/]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Item:
    """An open list item: the column of its text, and whether its list is numbered."""

    column: int
    numbered: bool


@dataclass(slots=True)
class _Fence:
    """An open fence: its marks, the columns to take off its lines, and the lists around it."""

    marks: str
    indent: int
    depth: int


@dataclass(slots=True)
class _Layout:
    """The lines written so far, and the blocks that are open."""

    lines: list[str] = field(default_factory=list)
    items: list[_Item] = field(default_factory=list)
    fence: _Fence | None = None

    @property
    def after_text(self) -> bool:
        return bool(self.lines) and bool(self.lines[-1].strip())

    def part(self) -> None:
        """End the paragraph above by a blank line."""
        if self.after_text:
            self.lines.append("")


def pieces(text: str) -> list[Span]:
    """The stretches of `text` that can be rendered one by one: paragraphs, whole lists, tables, quotes, code.

    No line is in two of them, and only blank lines are in none.
    """
    if _ELEMENT.search(text):
        return [Span(0, len(text))] if text.strip() else []
    found: list[Span] = []
    start = place = end = 0
    parted, marks = True, ""
    before: list[str] = []
    for line in text.split("\n"):
        begin, place = place, place + len(line) + 1
        if marks:
            bare = line.strip()
            marks = "" if bare.startswith(marks) and not bare.strip(marks[0]) else marks
        elif not line.strip():
            parted = True
            continue
        else:
            if parted and not _goes_on(line, before):
                if end > start:
                    found.append(Span(start, end))
                start = begin
                before.clear()
            parted = False
            before.append(line)
            marks = _opened_fence(line)
        end = begin + len(line)
    return [*found, Span(start, end)] if end > start else found


def _goes_on(line: str, before: list[str]) -> bool:
    """Whether a line below a blank one may belong to the lines above: to a list or to indented text."""
    if line[0] in " \t":
        return True
    return _is_item(line) and any(map(_is_item, before))


def _is_item(line: str) -> bool:
    return _MARKER.match(line) is not None and _RULE.match(line) is None


def _opened_fence(line: str) -> str:
    """The marks of the fence that a line opens, or nothing."""
    opening = _FENCE.match(line.expandtabs(4).rstrip("\r"))
    if opening is None or (opening["marks"][0] == "`" and "`" in opening["info"]):
        return ""
    return opening["marks"]


def laid_out(text: str) -> str:
    """`text` with the blank lines and indents that python-markdown needs."""
    layout = _Layout()
    for line in text.split("\n"):
        _add(layout, line.expandtabs(4).rstrip("\r") if "\t" in line or "\r" in line else line)
    if layout.fence is not None and not layout.fence.depth:
        layout.lines.append(layout.fence.marks)
    return "\n".join(layout.lines)


def _add(layout: _Layout, line: str) -> None:
    if layout.fence is not None:
        _add_code(layout, layout.fence, line)
        return
    opening = _FENCE.match(line)
    if opening is not None and not (opening["marks"][0] == "`" and "`" in opening["info"]):
        _open_fence(layout, opening)
        return
    marker = None if _RULE.match(line) else _MARKER.match(line)
    if marker is not None and _add_item(layout, marker):
        return
    _add_text(layout, line)


def _open_fence(layout: _Layout, opening: re.Match[str]) -> None:
    indent = len(opening["indent"])
    _leave_items(layout, indent)
    layout.part()
    layout.fence = _Fence(opening["marks"], indent, len(layout.items))
    if not layout.items:
        language = _LANGUAGE.match(opening["info"])
        layout.lines.append(opening["marks"] + (language[0] if language else ""))


def _add_code(layout: _Layout, fence: _Fence, line: str) -> None:
    bare = line.strip()
    if bare.startswith(fence.marks) and not bare.strip(fence.marks[0]):
        layout.fence = None
        layout.lines.append("" if fence.depth else fence.marks)
        return
    blank = len(line) - len(line.lstrip(" "))
    code = line[min(blank, fence.indent) :]
    # python-markdown knows fences at the margin only; inside a list, code is what is indented once more.
    layout.lines.append(_INDENT * (fence.depth + 1) + code if fence.depth else code)


def _add_item(layout: _Layout, marker: re.Match[str]) -> bool:
    """Write a list item, unless the line only looks like one."""
    indent = len(marker["indent"])
    numbered = marker["mark"][0].isdigit()
    if not layout.items:
        interrupts = not numbered or marker["mark"][:-1] == "1"
        if indent >= len(_INDENT) or (layout.after_text and not interrupts):
            return False
        layout.part()
    sibling = _leave_items(layout, indent)
    if sibling is not None and sibling.numbered != numbered:
        layout.part()
    gap = len(marker["gap"]) if len(marker["gap"]) <= len(_INDENT) else 1
    mark = marker["mark"][:-1] + "." if numbered else "-"
    layout.lines.append(f"{_INDENT * len(layout.items)}{mark} {marker['text']}")
    layout.items.append(_Item(indent + len(marker["mark"]) + gap, numbered))
    return True


def _leave_items(layout: _Layout, indent: int) -> _Item | None:
    """Close the items whose text begins right of `indent`; gives the outermost of them."""
    left = None
    while layout.items and indent < layout.items[-1].column:
        left = layout.items.pop()
    return left


def _add_text(layout: _Layout, line: str) -> None:
    if not line.strip():
        layout.lines.append("")
        return
    if _TABLE_RULE.match(line) and "|" in line and len(layout.lines) > 1 and "|" in layout.lines[-1]:
        if layout.lines[-2].strip():
            layout.lines.insert(-1, "")
        layout.lines.append(line)
        return
    if not layout.items:
        layout.lines.append(line)
    elif layout.after_text:
        layout.lines.append(line.strip())
    else:
        _leave_items(layout, len(line) - len(line.lstrip(" ")))
        column = layout.items[-1].column if layout.items else 0
        layout.lines.append(_INDENT * len(layout.items) + line[column:])
