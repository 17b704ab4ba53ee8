"""Repairs the lines of --- around a front matter."""

import re

from editor.core.edit import Edit, deletion, insertion
from editor.core.offsets import next_line, place_of
from editor.core.parts import BYTE_ORDER_MARK, Parts, second_front
from editor.core.repairs.draft import Step
from editor.core.repairs.frontlines import (
    FENCE,
    begins_body,
    body_start,
    has_identity,
    is_front_key,
    is_misspelt_fence,
    likely_front,
    lines_of,
    unclosed_at,
)
from editor.core.span import Span
from editor.core.translation import tr

_WRAPPER = re.compile(r"\s*(?P<marks>'''|\"\"\"|`{3,})(?P<word>\w*)[ \t]*\r?(?:\n|(?=---))")
_GLUED = re.compile(r"---(?P<blank>[ \t]*)(?=[^\s-])")


def mend_fences(text: str, parts: Parts) -> tuple[Step, ...]:
    """The next thing to do to the fences of `text`; nothing where they are sound or it is not certain."""
    if parts.front is not None:
        return _tidy(text, parts) or _empty_first(text, parts) or _close_before(text, parts.front, parts.newline)
    start = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    return (
        _unwrap(text, start)
        or _unglue(text, start, parts.newline)
        or _respell_opening(text, start)
        or _open(text, start, parts.newline)
        or _move_prose(text, start, parts.newline)
        or _close(text, start, parts.newline)
    )


def _tidy(text: str, parts: Parts) -> tuple[Step, ...]:
    """Blank lines before the opening fence, and blanks behind it."""
    found = []
    for problem in parts.problems:
        span = problem.span
        if span.of(text).strip():
            continue
        if "\n" in span.of(text):
            said = tr("the blank lines before the opening --- were deleted.")
        else:
            said = tr("the blanks behind the opening --- were deleted.")
        found.append(Step((deletion(*span),), span.start, said))
    return tuple(found)


def _empty_first(text: str, parts: Parts) -> tuple[Step, ...]:
    second = second_front(text, parts.front, parts.body)
    if second is None or parts.front is None:
        return ()
    said = tr("the second --- was deleted: it closed a front matter without any keys, and the keys stand below it.")
    return (Step((deletion(parts.front.start, second.start),), parts.front.start, said, removed="---"),)


def _close_before(text: str, front: Span, newline: str) -> tuple[Step, ...]:
    """A separator of the body was taken for the closing fence."""
    stop = unclosed_at(text, front.start, front.end)
    return () if stop is None else _fence_at(text, stop, front.end, newline)


def _fence_at(text: str, stop: int, end: int, newline: str) -> tuple[Step, ...]:
    """Close the front matter at `stop`, the line behind its last one, if a blank line, heading or fence is there."""
    following = Span(stop, min(next_line(text, stop), end)).of(text)
    if not begins_body(following):
        return ()
    first = next((span for span in lines_of(text, stop, end) if span.of(text).strip()), Span(end, end))
    line = first.of(text)
    if is_misspelt_fence(line):
        return _respell(text, first)
    if line.startswith("---"):
        return (_split_fence(text, first.start, newline),)
    before = "" if stop == 0 or text[stop - 1] == "\n" else newline
    said = tr("--- was put behind the last key: the front matter was never closed.")
    return (Step((insertion(stop, f"{before}---{newline}"),), max(stop - 1, 0), said, added="---"),)


def _respell(text: str, line: Span) -> tuple[Step, ...]:
    old = line.of(text).removesuffix("\r")
    said = tr("the line {text} was written as ---, as a fence is.", text=old.strip())
    edit = Edit(Span(line.start, line.start + len(old)), "---")
    return (Step((edit,), line.start, said, added="---", removed=old.strip()),)


def _split_fence(text: str, start: int, newline: str) -> Step:
    found = _GLUED.match(text, start)
    end = found.end() if found else start + 3
    return Step((Edit(Span(start + 3, end), newline),), start, tr("the text behind --- was put on a line of its own."))


def _unwrap(text: str, start: int) -> tuple[Step, ...]:
    """Marks of a quotation or of code around the whole file, or around its front matter."""
    found = _WRAPPER.match(text, start)
    if found is None or likely_front(text) is None or not _is_fence_or_key(text, found.end()):
        return ()
    marks = found["marks"]
    closing = _closing_marks(text, marks, found.end())
    if closing is None and marks.startswith("`"):
        return ()
    opening = deletion(start, found.end())
    place = found.start("marks")
    if closing is None:
        return (Step((opening,), place, tr("{marks} before the front matter was deleted.", marks=marks)),)
    said = tr(
        "{marks} before the front matter and in line {line} were deleted.",
        marks=marks,
        line=place_of(text, closing.start).line,
    )
    removed = marks * 2 + found["word"]
    return (Step((opening, deletion(*closing)), place, said, removed=removed),)


def _is_fence_or_key(text: str, offset: int) -> bool:
    line = text[offset : next_line(text, offset)]
    return line.startswith("---") or is_front_key(line)


def _closing_marks(text: str, marks: str, offset: int) -> Span | None:
    """The line of the same marks behind the front matter's fence, or the last line of the file."""
    last = len(text.rstrip())
    begin = text.rfind("\n", 0, last) + 1
    if text[begin:last].strip() == marks:
        return Span(begin, min(next_line(text, last), len(text)))
    for fence in list(FENCE.finditer(text, offset))[:2]:
        line = Span(min(fence.end() + 1, len(text)), next_line(text, min(fence.end() + 1, len(text))))
        if line.of(text).strip() == marks:
            return line
    return None


def _unglue(text: str, start: int, newline: str) -> tuple[Step, ...]:
    found = _GLUED.match(text, start)
    if found is None or not is_front_key(text[found.end() : next_line(text, start)]):
        return ()
    return (_split_fence(text, start, newline),)


def _respell_opening(text: str, start: int) -> tuple[Step, ...]:
    first = next((span for span in lines_of(text, start, len(text)) if span.of(text).strip()), None)
    front = likely_front(text)
    if first is None or front is None or not is_misspelt_fence(first.of(text)):
        return ()
    if first.of(text).rstrip() == "---" or any(map(_is_content, text[first.end : front.start].split("\n"))):
        return ()
    return _respell(text, first)


def _open(text: str, start: int, newline: str) -> tuple[Step, ...]:
    """Put the opening fence before keys that a file begins with."""
    front = likely_front(text)
    if front is None or any(
        line.strip() and not line.startswith("#") for line in text[start : front.start].split("\n")
    ):
        return ()
    first = next(span.start for span in lines_of(text, start, len(text)) if span.of(text).strip())
    edit = Edit(Span(start, first), f"---{newline}")
    said = tr("--- was put before the first line: the front matter had no opening fence.")
    return (Step((edit,), first, said, added="---"),)


def _move_prose(text: str, start: int, newline: str) -> tuple[Step, ...]:
    """Move what stands before the opening fence to the beginning of the body."""
    opening = FENCE.search(text, start)
    closing = FENCE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return ()
    behind = next_line(text, opening.start())
    prose = text[start : opening.start()]
    first = next((span for span in lines_of(text, behind, closing.start()) if _is_content(span.of(text))), None)
    if first is None or not is_front_key(first.of(text)) or not has_identity(text[behind : closing.start()]):
        return ()
    body = next_line(text, closing.start())
    if not prose.strip() or any(is_front_key(line) for line in prose.split("\n")):
        return ()
    moved = prose.strip("\r\n")
    gap = "" if text[body:].startswith(("\n", "\r\n")) else newline
    before = "" if text[body - 1] == "\n" else newline
    edits = (deletion(start, opening.start()), insertion(body, before + newline + moved + newline + gap))
    said = tr("the text before the opening --- was moved below the closing one, to the beginning of the body.")
    return (Step(edits, start, said),)


def _is_content(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _close(text: str, start: int, newline: str) -> tuple[Step, ...]:
    """Close a front matter that is opened and has no other fence."""
    opening = FENCE.match(text, start)
    if opening is None or FENCE.search(text, opening.end()):
        return ()
    begin = next_line(text, start)
    if not has_identity(text[begin:]):
        return ()
    stop = body_start(text, begin, len(text))
    return _fence_at(text, len(text) if stop is None else stop, len(text), newline)
