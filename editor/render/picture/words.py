"""The words of the picture: titles broken into lines that fit, and links told in words."""

import unicodedata
from functools import lru_cache

from editor.core.translation import tr, tr_noop
from editor.render.picture.shapes import SMALL_PIXELS

_NARROW = frozenset("iljtfrI.,:;'!|()[]-·’ ")
_WIDE = frozenset("mwMW@%—…")
_ELLIPSIS = "…"
_MOST_SMALL = 3
_OUT = {
    "enables": tr_noop("enables"),
    "requires": tr_noop("requires"),
    "generalizes_from": tr_noop("generalizes from"),
    "specializes_to": tr_noop("specializes to"),
    "alternatives": tr_noop("alternative"),
    "complementary": tr_noop("complementary"),
    "tools": tr_noop("has the tool"),
}
_IN = {
    "enables": tr_noop("enabled by"),
    "requires": tr_noop("required by"),
    "generalizes_from": tr_noop("wider pattern of"),
    "specializes_to": tr_noop("narrower case of"),
    "alternatives": tr_noop("alternative of"),
    "complementary": tr_noop("complementary to"),
    "tools": tr_noop("tool of"),
}
_ORIGIN_OUT = {"hub": tr_noop("has the hub"), "body": tr_noop("mentions")}
_ORIGIN_IN = {"hub": tr_noop("hub of"), "body": tr_noop("mentioned by")}
_BOTH = {"alternatives": tr_noop("alternatives of each other"), "complementary": tr_noop("complementary to each other")}
SYMMETRIC = frozenset(_BOTH)
"""Kinds that say the same in both directions."""


def relation_words(kind: str, origin: str, *, outgoing: bool, both: bool = False) -> str:
    """How a pattern stands to another, read from the first: “enables”, “enabled by”."""
    origins = _ORIGIN_OUT if outgoing else _ORIGIN_IN
    if kind in _BOTH and both:
        words = tr(_BOTH[kind])
    elif not kind or origin in origins:
        words = tr(origins.get(origin) or (tr_noop("linked to") if outgoing else tr_noop("linked from")))
    else:
        words = _kind_words(kind, outgoing=outgoing)
    return tr("{words}, inferred", words=words) if origin == "inferred" else words


def _kind_words(kind: str, *, outgoing: bool) -> str:
    """A kind as it is read in one direction; one that the format does not know stands as the file has it."""
    known = (_OUT if outgoing else _IN).get(kind)
    if known is not None:
        return tr(known)
    plain = legible(kind.replace("_", " "))
    return plain if outgoing else tr("{kind}, from", kind=plain)


def legible(text: str) -> str:
    """The text in one line, without characters that XML can't hold."""
    return " ".join("".join(letter if _is_legible(letter) else " " for letter in text).split())


def _is_legible(letter: str) -> bool:
    return unicodedata.category(letter) not in {"Cc", "Cs", "Cn"} and letter not in "\ufffe\uffff\u2028\u2029"


def text_width(text: str, pixels: float) -> float:
    """How wide a text may be in a face without serifs, rather too wide than too narrow."""
    return sum(_share(letter) for letter in text) * pixels


def _share(letter: str) -> float:
    """The width of a letter in parts of the size of type."""
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF" or ord(letter) > 0xFFFF:
        return 1.05
    if letter in _NARROW:
        return 0.34
    if letter in _WIDE:
        return 0.95
    return 0.68 if letter.isupper() else 0.58


@lru_cache(maxsize=1024)
def lines_of(text: str, width: float, pixels: float, most: int = 2) -> tuple[str, ...]:
    """The text in at most so many lines, none of them wider; what has no room ends in an ellipsis."""
    left = legible(text)
    lines: list[str] = []
    while left and len(lines) < most - 1:
        line = _line(left, width, pixels)
        lines.append(line)
        left = left[len(line) :].lstrip()
    if left:
        lines.append(_cut(left, width, pixels))
    return tuple(lines) or ("",)


def small_lines(text: str, width: float) -> tuple[str, ...]:
    """Small text in as many lines as it needs, up to three, since some languages need more than one; none for none."""
    return lines_of(text, width, SMALL_PIXELS, most=_MOST_SMALL) if text else ()


def _line(text: str, width: float, pixels: float) -> str:
    """As much of the beginning as fits, up to the end of a word where there is one."""
    if text_width(text, pixels) <= width:
        return text
    fits = _fitting(text, width, pixels)
    if text[fits : fits + 1] == " ":
        return text[:fits]
    space = text.rfind(" ", 0, fits)
    hyphen = text.rfind("-", 0, fits) + 1
    end = max(space, hyphen)
    return text[:end].rstrip() if end > 0 else text[:fits]


def _cut(text: str, width: float, pixels: float) -> str:
    if text_width(text, pixels) <= width:
        return text
    return text[: _fitting(text, width - text_width(_ELLIPSIS, pixels), pixels)].rstrip() + _ELLIPSIS


def _fitting(text: str, width: float, pixels: float) -> int:
    """How many characters fit; at least one."""
    used = 0.0
    for count, letter in enumerate(text):
        used += _share(letter) * pixels
        if used > width:
            return max(1, count)
    return len(text)
