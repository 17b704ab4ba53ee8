"""Front matter line by line: each value with the lines it covers, found without a parser.

A parser stops at the first fault, and often far behind its cause. What each line says by itself still shows where
the fault is, and leaves the others readable.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import yaml

from editor.core.repairs.frontlines import lines_of
from editor.core.span import Span

_PLAIN = re.compile(r"[A-Za-z0-9][\w ./()-]*")
_BLOCK_HEADER = re.compile(r"(?:[&!]\S*[ \t]+)*[|>][-+0-9]*[ \t]*(?:#.*)?")
_ONLY_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*[ \t]*)+(?:#.*)?")
_DASH = re.compile(r"-(?:[ \t]+|$)")
_QUOTED_KEY = re.compile(r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[ \t]*:(?=[ \t]|$)")
_COLON = re.compile(r":(?=[ \t]|$)")
_WORD = re.compile(r"[\w.-]+")
_ANCHOR = re.compile(r"(?:^|[\s,\[{])&([\w-]+)")
_FARTHEST_CLOSE = 100
"""Lines below a quote in which one without indentation may close it; a bound on the work, not of YAML."""
_NO_KEY = "\"'[]{},#&*!|>%@`"
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Entry:
    """A value that begins behind a key or a dash, with the lines below that can only belong to it.

    `start` is where its key or (without one) its text begins; `dash` is the column of the dash before it, -1 where
    there is none, `column` the column that its own lines are deeper than; `key` is empty for an entry of a list.
    An entry that is `loose` has neither key nor dash.
    """

    start: int
    column: int
    dash: int
    key: str
    value: Span
    loose: bool = False

    @property
    def whole(self) -> Span:
        """Key and value."""
        return Span(self.start, self.value.end)


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" \t"))

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()


def entries_of(text: str, start: int, end: int) -> list[Entry]:
    """The entries between two offsets of `text`, in order.

    The value is empty where it stands on the lines below: entries of their own, or a text behind `|` or `>`.
    """
    return list(_Scan([_Line(span, span.of(text).removesuffix("\r")) for span in lines_of(text, start, end)]))


class _Scan:
    def __init__(self, lines: list[_Line]) -> None:
        self._lines = lines

    def __iter__(self) -> Iterator[Entry]:
        index = 0
        while index < len(self._lines):
            line = self._lines[index]
            index += 1
            if line.is_blank or line.text.lstrip().startswith("#"):
                continue
            entry = _begin(line)
            written = line.text[entry.value.start - line.span.start :]
            if _is_empty(written):
                yield _ended(entry, entry.value.start)
                continue
            last = self._last(index, entry)
            index = max(last + 1, index)
            stop = self._lines[last]
            is_block = _BLOCK_HEADER.fullmatch(written)
            yield _ended(entry, entry.value.start if is_block else stop.span.start + len(stop.text.rstrip()))

    def _last(self, index: int, entry: Entry) -> int:
        """The number of the last line of an entry that begins in the line before `index`."""
        number = last = index - 1
        first = self._lines[number]
        opened = first.text[entry.value.start - first.span.start] if entry.value.length else ""
        while index < len(self._lines):
            line = self._lines[index]
            if not line.is_blank:
                closing = opened in ("[", "{") and line.text.lstrip()[0] in "]}"
                if line.indent <= entry.column and not closing:
                    break
                last = index
            index += 1
        return self._closed_later(number, last, entry, opened)

    def _closed_later(self, number: int, last: int, entry: Entry, opened: str) -> int:
        """Quotes may go on without indentation, as long as no line looks like a key and they do end."""
        if opened not in ('"', "'"):
            return last
        first = self._lines[number]
        said = first.text[entry.value.start - first.span.start :]
        lines = [said, *(line.text for line in self._lines[number + 1 : last + 1])]
        if reads_alone("\n".join(lines)):
            return last
        for index in range(last + 1, min(last + 1 + _FARTHEST_CLOSE, len(self._lines))):
            line = self._lines[index]
            if line.text and not _begin(line).loose:
                return last
            lines.append(line.text)
            if line.text.rstrip().endswith(opened) and reads_alone("\n".join(lines)):
                return index
        return last


def _begin(line: _Line) -> Entry:
    """The entry that a line begins, its value reaching to the end of the line."""
    column, dash = line.indent, -1
    while mark := _DASH.match(line.text, column):
        dash, column = column, mark.end()
    content = line.text[column:]
    start = line.span.start + column
    end = line.span.start + len(line.text.rstrip())
    colon = _colon(content)
    if colon is None:
        return Entry(start, dash if dash >= 0 else column, dash, "", Span(start, max(start, end)), loose=dash < 0)
    value = content[colon:]
    place = start + colon + len(value) - len(value.lstrip())
    return Entry(start, column, dash, content[: colon - 1].strip(), Span(min(place, end), end))


def _ended(entry: Entry, end: int) -> Entry:
    value = Span(entry.value.start, end)
    return Entry(entry.start, entry.column, entry.dash, entry.key, value, entry.loose)


def _is_empty(written: str) -> bool:
    return not written.strip() or written.startswith("#") or _ONLY_PROPERTIES.fullmatch(written) is not None


def _colon(content: str) -> int | None:
    """Where the colon behind a key ends; None where the text has no key."""
    if not content or content[0] in _NO_KEY:
        found = _QUOTED_KEY.match(content)
        return found.end() if found else None
    colon = _COLON.search(content)
    if colon is None or re.search(r"[ \t]#", content[: colon.start()]):
        return None
    return colon.end()


def is_word(key: str) -> bool:
    """Whether a key is written as the keys of a record are: one word, in quotes or not."""
    return _WORD.fullmatch(key.strip("\"'")) is not None


def looks_like_key(line: str) -> bool:
    """Whether an indented line could be a key or a list entry of its own."""
    content = line.strip()
    found = _COLON.search(content)
    return bool(_DASH.match(content)) or (found is not None and is_word(content[: found.start()]))


def anchors_in(text: str) -> frozenset[str]:
    """The names that `&` gives to values."""
    return frozenset(_ANCHOR.findall(text))


def reads_alone(value: str, anchors: Collection[str] = ()) -> bool:
    """Whether a value, with its lines, can be read behind a key: as one scalar, or as brackets or braces."""
    if _PLAIN.fullmatch(value):
        return True
    blocks = 0
    try:
        for event in yaml.parse(f"x: {value}\n", Loader=_Loader):
            if isinstance(event, yaml.CollectionStartEvent):
                blocks += not event.flow_style
            elif isinstance(event, yaml.AliasEvent) and event.anchor not in anchors:
                return False
    except (yaml.YAMLError, UnicodeEncodeError):
        return False
    return blocks == 1


def first_broken(text: str, start: int, end: int) -> Entry | None:
    """The first entry between two offsets that can't be read alone, lines without key or dash left out."""
    anchors = anchors_in(text[start:end])
    found = (entry for entry in entries_of(text, start, end) if not entry.loose)
    return next((entry for entry in found if not reads_alone(entry.value.of(text), anchors)), None)
