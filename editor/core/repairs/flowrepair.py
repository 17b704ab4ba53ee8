"""Repairs lists in brackets and groups in braces."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from editor.core.edit import Edit, apply_edits, insertion
from editor.core.repairs.draft import Step
from editor.core.repairs.entries import Entry, reads_alone
from editor.core.repairs.valuerepair import Mended, mend_scalar, moved, quoted
from editor.core.span import Span
from editor.core.translation import tr, tr_noop

_INSERTED = re.compile(
    r"(?P<gap>,?[ \t]*\r?\n[ \t]+)(?P<key>[\w.-]+):(?P<items>(?:[ \t]*\r?\n[ \t]+-[ \t]+[^\n,\[\]{}]*?)+)"
    r"(?=[ \t]*(?:\r?\n[ \t]*)?[,}])"
)
_ITEM = re.compile(r"[ \t]*\r?\n[ \t]+-[ \t]+")
_URL = re.compile(r"https?://\S")
_BRACKETED = re.compile(r"\[[^\[\]{},]*\][ \t]*[^\s\]},#:]")
_SHOWN = 60
_CLOSERS = {"[": "]", "{": "}"}
_KEY = re.compile(r"(?:[\w.-]+|\"[^\"]*\"|'[^']*')[ \t]*:(?:[ \t]+|$)")


def take_in_list(text: str, entry: Entry, anchors: Collection[str]) -> Step | None:
    """Put a list with dashes that stands in the middle of a group in braces into brackets."""
    value = entry.value.of(text)
    found = _INSERTED.search(value)
    if not value.startswith("{") or found is None:
        return None
    colon = found.start("items")
    marks = list(_ITEM.finditer(found["items"]))
    edits = [Edit(Span(*found.span("gap")), ", ")]
    for number, mark in enumerate(marks):
        edits.append(Edit(Span(colon + mark.start(), colon + mark.end()), ", " if number else " ["))
        end = marks[number + 1].start() if number + 1 < len(marks) else len(found["items"])
        item = found["items"][mark.end() : end]
        if not _reads_in(item, "[", anchors):
            edits += moved(quoted(item), colon + mark.end())
    edits.append(insertion(found.end(), "]"))
    if not reads_alone(apply_edits(value, edits), anchors):
        return None
    comma = "" if found["gap"].startswith(",") else ","
    return Step(
        moved(edits, entry.value.start),
        entry.value.start + found.start("key"),
        tr(
            "the list {list}, which was put with dashes into the group in braces of {group}, was written in "
            "brackets in the same line.",
            list=found["key"],
            group=entry.key,
        ),
        added="[]" + comma + "," * (len(marks) - 1),
        removed="-" * len(marks),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """One entry of a list or one value of a group: its text without blanks around it, and what opened it."""

    start: int
    text: str
    opener: str
    closed_by: str


def mend_flow(value: str, anchors: Collection[str]) -> Mended | None:
    """The repair of a value in brackets or braces, with quotes taken for what they are or, failing that, for text."""
    for minds_quotes in (True, False):
        scanned = _Scan(value, minds_quotes)
        mended = scanned.mended(anchors)
        if mended is not None and reads_alone(apply_edits(value, mended.edits), anchors):
            return mended
    return None


def mend_bracketed_text(value: str) -> Mended | None:
    """The repair of a text that only begins with a word in brackets, as a link of Markdown does."""
    if not _BRACKETED.match(value) or re.search(r"\n|[ \t]#", value):
        return None
    return Mended(quoted(value), tr_noop("{subject} holds text behind its brackets, so it was put in quotes"))


class _Scan:
    """The parts of a value in brackets or braces."""

    def __init__(self, value: str, minds_quotes: bool) -> None:
        self._value = value
        self.parts: list[_Part] = []
        self.open: list[str] = []
        self.end = len(value)
        self.is_clear = self._read(minds_quotes)

    def _read(self, minds_quotes: bool) -> bool:
        """Find the parts; False where brackets don't match or text stands behind one."""
        value, begin, place, after_closer = self._value, 0, 0, False
        while place < len(value):
            sign = value[place]
            if minds_quotes and sign in "\"'" and not value[begin:place].rpartition(":")[2].strip():
                place = self._behind_quotes(place)
                continue
            if sign in "[{,]}":
                if not self._end_part(begin, place, sign, after_closer):
                    return False
                after_closer = sign in "]}"
                begin = place + 1
                if after_closer and not self.open:
                    self.end = begin
                    return not value[begin:].strip() or value[begin:].lstrip().startswith("#")
            place += 1
        return self._end_part(begin, place, "", after_closer)

    def _behind_quotes(self, place: int) -> int:
        quote = self._value[place]
        hidden = r"(?:\\.|[^\"\\])*" if quote == '"' else r"(?:''|[^'])*"
        found = re.compile(f"{quote}{hidden}{quote}").match(self._value, place)
        return found.end() if found else place + 1

    def _end_part(self, begin: int, end: int, sign: str, after_closer: bool) -> bool:
        raw = self._value[begin:end]
        text = raw.strip()
        if text and after_closer:
            return False
        if sign in ("[", "{"):
            opener = self.open[-1] if self.open else ""
            self.open.append(sign)
            return not text or (opener == "{" and _KEY.fullmatch(text + " ") is not None)
        if text and self.open:
            self.parts.append(_Part(begin + raw.index(text), text, self.open[-1], sign))
        if sign in ("]", "}"):
            return bool(self.open) and _CLOSERS[self.open.pop()] == sign
        return True

    def mended(self, anchors: Collection[str]) -> Mended | None:
        """The splices that mend each part that can't be read, and close what was left open."""
        joined = _joined(self.parts, self._value) if self.is_clear else None
        if joined is None:
            return None
        edits: list[Edit] = []
        said: list[str] = []
        added = ""
        for part in joined:
            start = _value_start(part)
            text = part.text[start:]
            if not text or _reads_in(text, part.opener, anchors):
                continue
            mended = _mend_part(text, part.opener, anchors)
            if mended is None:
                return None
            edits += moved(mended.edits, part.start + start)
            said.append(mended.said_of(tr("“{text}”", text=_short(text))))
            added += mended.added
        closers = self._closers()
        if closers is None:
            return None
        if closers:
            edits.append(insertion(len(self._value), closers))
            said.append(
                tr("{opening} was never closed, so {closing} was put at the end", opening=self.open[0], closing=closers)
            )
        text = tr_noop("in {subject}, {detail}")
        return Mended(tuple(edits), text, added + closers, "; ".join(said)) if edits else None

    def _closers(self) -> str | None:
        """What is missing at the end; None where it can't be told where it belongs."""
        lines = self._value.split("\n")
        continued = all(line.rstrip().endswith((",", "[", "{")) for line in lines[:-1])
        if self.open and (not continued or len(self.open) > 1 or re.search(r"\s#", self._value)):
            return None
        return "".join(_CLOSERS[opener] for opener in reversed(self.open))


def _value_start(part: _Part) -> int:
    """Where the value begins in a part of a group, behind its key."""
    found = _KEY.match(part.text) if part.opener == "{" else None
    return found.end() if found else 0


def _joined(parts: list[_Part], value: str) -> list[_Part] | None:
    """The parts, an address with what stands behind a comma in it made one again.

    It is one where the list has a blank behind its other commas, or no other commas; None where that can't be told.
    """
    spaced = all(
        value[part.start + len(part.text) :].lstrip()[1:2].isspace()
        for part in parts
        if part.closed_by == "," and not _URL.match(part.text[_value_start(part) :])
    )
    joined: list[_Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last and _goes_on(last, part, value):
            if not spaced:
                return None
            text = value[last.start : part.start + len(part.text)]
            joined[-1] = _Part(last.start, text, last.opener, part.closed_by)
        else:
            joined.append(part)
    return joined


def _goes_on(last: _Part, part: _Part, value: str) -> bool:
    behind = last.start + len(last.text)
    address = _URL.match(last.text[_value_start(last) :])
    return (
        bool(address) and value[behind : part.start] == "," and part.text[0] not in "\"'" and not _URL.match(part.text)
    )


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"


def _reads_in(text: str, opener: str, anchors: Collection[str]) -> bool:
    if "," in text and text[0] not in "\"'":
        return False
    return reads_alone(f"[{text}]" if opener == "[" else f"{{x: {text}}}", anchors)


def _mend_part(text: str, opener: str, anchors: Collection[str]) -> Mended | None:
    if "," in text and text[0] not in "\"'":
        return Mended(quoted(text), tr_noop("{subject} was put in quotes, because it holds a comma"))
    mended = mend_scalar(text, flow=True)
    if mended is None or not _reads_in(apply_edits(text, mended.edits), opener, anchors):
        return None
    return mended
