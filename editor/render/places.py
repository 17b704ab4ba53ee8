"""Ties a rendered page to its source: the names of places on the page, and which word here is which word there."""

import re
from dataclasses import dataclass

from editor.core.span import Span
from editor.render.blocks import pieces

LEAD = -1
"""The number of the lead, where a section has its own."""
_NAME = re.compile(r"place-(?P<part>-?\d+)-(?P<number>\d+)")
_OPENINGS = re.compile(r"(?:\s|<(?:p|ul|ol|li|table|tr|td|th|pre|code)\b[^>]*>|</td>)*")
_AROUND = (40, 24, 12, 6, 3, 1)
"""How many letters on each side must be alike, tried in turn."""

_SURE = 12


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of the text of a part of the body: the lead, or the section of that number."""

    part: int
    number: int

    @property
    def name(self) -> str:
        """What the place is called on the page; it stays while one types in a paragraph, here or above."""
        return f"place-{self.part}-{self.number}"

    def span(self, source: str) -> Span:
        """Where it stands in the text of its part."""
        found = pieces(source)
        return found[self.number] if self.number < len(found) else Span(len(source), len(source))


def place_named(name: str) -> Place | None:
    """The place of that name; None where a name is no place's."""
    match = _NAME.fullmatch(name)
    return Place(int(match["part"]), int(match["number"])) if match else None


def place_at(part: int, source: str, offset: int) -> Place:
    """The place of an offset in the text of a part; between two the one above, before the first the first."""
    above = sum(span.start <= offset for span in pieces(source))
    return Place(part, max(0, above - 1))


def marked(html: str, place: Place) -> str:
    """`html` with the name of its place before its first word."""
    opening = _OPENINGS.match(html)
    at = opening.end() if opening else 0
    has_words = at < len(html) and not html.startswith("</", at)
    return f'{html[:at]}<a name="{place.name}"></a>{html[at:]}' if has_words else html


def same_place(shown: str, at: int, other: str) -> int:
    """Where in `other` the word stands that is at `at` in `shown`; one of them is Markdown, the other what it says.

    Only letters and digits are compared, with as many around the place as are alike. Where that fits several places
    the one that is as far on counts; where nothing fits, the beginning.
    """
    before, after = _letters(shown[:at]), _letters(shown[at:])
    text, places = _with_places(other)
    share = len(before) / max(1, len(before) + len(after))
    for around in _AROUND:
        for left, right in ((before[-around:], after[:around]), ("", after[:around]), (before[-around:], "")):
            wanted = left + right
            found = [match.start() for match in re.finditer(f"(?={re.escape(wanted)})", text)] if wanted else []
            if found:
                best = min(found, key=lambda start: abs(start - share * len(text))) + len(left)
                return places[best] if best < len(places) else len(other.rstrip())
    return 0


def is_said(shown: str, source: str) -> bool:
    """Whether what is shown may come from this source: whether its first or its last letters stand there."""
    letters, there = _letters(shown), _letters(source)
    return letters[:_SURE] in there or letters[-_SURE:] in there


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def _with_places(text: str) -> tuple[str, list[int]]:
    """The letters of a text, and where each stands in it."""
    places = [index for index, letter in enumerate(text) if letter.isalnum()]
    return "".join(text[index] for index in places), places
