"""What the lines of a file look like, as front matter or as body, where fences or YAML don't tell."""

import re
from collections.abc import Iterator

from editor.core.span import Span

FENCE = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
_KEY = re.compile(r"(?P<key>[A-Za-z0-9_][\w.-]*|\"[^\"\n]+\"|'[^'\n]+')[ \t]*:(?=[ \t\r\n]|$)")
_IDENTITY = re.compile(r"^(?:id|slug|title)[ \t]*:(?=[ \t\r\n]|$)", re.MULTILINE)
_FIRST_KEY = re.compile(r"^(?:---[ \t]*)?(?=[a-z0-9_][\w.-]*:(?:[ \t\r\n]|$))", re.MULTILINE)
_HEADING = re.compile(r"#{2,6}[ \t]")
_MISSPELT = re.compile(r"[ \t]*(?:-{2,}|[-\u2013\u2014]{1,3}|\.{3})[ \t]*\r?")


def lines_of(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines between two offsets, each without its line feed."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield Span(start, stop)
        start = stop + 1


def key_of(line: str) -> str | None:
    """The key that a line without indentation begins with, or None."""
    found = _KEY.match(line)
    return found["key"].strip("\"'") if found else None


def is_front_key(line: str) -> bool:
    """Whether a line begins with a key as front matter has them, not with a capital as sentences do."""
    return key_of(line) is not None and not line[0].isupper()


def has_identity(text: str) -> bool:
    """Whether lines name an id, a slug or a title: what tells front matter from other lines with colons."""
    return _IDENTITY.search(text) is not None


def is_misspelt_fence(line: str) -> bool:
    """Whether a line was meant as a fence: dashes of another number or kind, indented, or three dots."""
    return _MISSPELT.fullmatch(line) is not None


def body_start(text: str, start: int, end: int) -> int | None:
    """Where the body begins in lines that begin with keys; None where all of them may be front matter.

    It is the line behind the last one that belongs to a key. A heading of the body is a comment for YAML: it counts
    as body if what follows is no key.
    """
    behind = start
    headed = seen = False
    for span in lines_of(text, start, end):
        line = span.of(text)
        if not line.strip() or line.startswith("#"):
            headed = headed or _HEADING.match(line) is not None
            continue
        if is_front_key(line):
            seen, headed = True, False
        elif headed or is_misspelt_fence(line) or not _continues(line):
            return behind if seen else None
        behind = min(span.end + 1, end)
    return behind if seen and headed else None


def unclosed_at(text: str, start: int, end: int) -> int | None:
    """Where the body begins in lines that were taken for front matter up to a fence; None where no body is in them."""
    stop = body_start(text, start, end)
    if stop is None or any(is_front_key(line.of(text)) for line in lines_of(text, stop, end)):
        return None
    return stop if begins_body(next(lines_of(text, stop, end)).of(text)) else None


def begins_body(line: str) -> bool:
    """Whether a line behind the keys tells where they end: a blank one, a heading, or what was meant as a fence."""
    return not line.strip() or line.startswith(("#", "---")) or is_misspelt_fence(line)


def _continues(line: str) -> bool:
    """Whether a line can belong to the key above it: indented, a list entry, or the end of brackets."""
    return line[0] in " \t]}" or line.startswith("- ") or line.rstrip() == "-"


def likely_front(text: str) -> Span | None:
    """Where the keys of a file stand whose fences are broken; None where it has none."""
    first = _FIRST_KEY.search(text)
    if first is None:
        return None
    closing = FENCE.search(text, first.end())
    end = closing.start() if closing else len(text)
    stop = body_start(text, first.end(), end)
    span = Span(first.end(), end if stop is None else stop)
    return span if has_identity(span.of(text)) else None
