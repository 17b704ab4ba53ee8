"""The words of Markdown that are checked: what people wrote as prose, without code, addresses and names of programs."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}(?:{_LETTER}|[\u0300-\u036f\u00ad]|['’](?={_LETTER}))*"
_QUICK = (
    rf"(?P<quick>{_WORD})(?=[\s,;!?)*\"”’…]|[.:](?:[\s)*\"”’]|$)|$)",
    r"[\s,;!?.:)|*=_~—–-]+",
)
"""What most of a text is; it is tried first, since there is much of it."""
_SKIPPED = (
    r"(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)",  # code
    r"<!--.*?(?:-->|$)",
    r"</?[A-Za-z][^<>]*>",  # HTML, and addresses in angle brackets
    r"!?\[\[[^\]]{0,300}\]\]",
    r"\[\^[^\]]{0,300}\]:?",
    r"\]\((?:[^()\\]|\\.|\([^()]*\))*\)",  # the address of a link or a picture
    r"\]\[[^\]]{0,300}\]",
    r"(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*://[^\s<>)\]]+",
    r"mailto:[^\s<>)\]]+",
    r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    r"(?<![\w.-])(?:[\w-]+\.)+[a-z]{1,6}\b",  # names of hosts and files, and “e.g”
    r"(?<!\w)[#@][\w-]+",
    r"&#?\w{1,32};",
    r"(?<!\w)[^\W_]+(?:_+[^\W_]+)+",
    rf"{_LETTER}*\d\w*",
)
_PARTS = re.compile("|".join((*_QUICK, *_SKIPPED, f"(?P<word>{_WORD})")))
_DEFINITION = re.compile(r"^\s{0,3}\[[^\]]+\]:")
"""Where an address gets a name."""
_WORDS = ("quick", "word")
_FENCE = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?P<marks>`{3,}(?=[^`]*$)|~{3,})")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)")
_INDENTED = re.compile(r"^(?: {4}| {0,3}\t)")
_COMMENT = "<!--"
_SHORT_CAPITALS = 5
"""Words of no more capitals are abbreviations."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, and where it stands in its line: `line[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class LineState:
    """What the lines above say of a line.

    `opened`: the marks of the code block or comment that it stands in; `follows_blank`: the line above is blank or
    indented code; `in_list`: an item of a list stands above, so that indented text is text.
    """

    opened: str = ""
    follows_blank: bool = True
    in_list: bool = False


FIRST = LineState()


@lru_cache(maxsize=1024)
def checked_words(line: str, state: LineState = FIRST) -> tuple[Word, ...]:
    """The words of a line that are checked, in order."""
    start = 0
    if state.opened == _COMMENT:
        end = line.find("-->")
        start = len(line) if end < 0 else end + 3
    elif state.opened or _FENCE.match(line) or _DEFINITION.match(line) or _is_code(line, state):
        return ()
    return tuple(
        Word(found.start(), found.end(), found[0])
        for found in _PARTS.finditer(line, start)
        if found.lastgroup in _WORDS and _is_prose(found[0])
    )


def state_below(line: str, state: LineState) -> LineState:
    """What `line` and the lines above it say of the one below it."""
    if state.opened == _COMMENT:
        return LineState(_left_open(line, line.find("-->")), in_list=state.in_list) if "-->" in line else state
    fence = _FENCE.match(line)
    if state.opened:
        closes = fence is not None and fence["marks"].startswith(state.opened) and not line[fence.end() :].strip()
        return LineState(in_list=state.in_list) if closes else state
    if fence is not None:
        return LineState(fence["marks"], in_list=state.in_list)
    if _is_code(line, state):
        return state
    if not line.strip():
        return state if state.follows_blank else replace(state, follows_blank=True)
    opened = _left_open(line, 0) if _COMMENT in line else ""
    in_list = _ITEM.match(line) is not None or (state.in_list and (line[0].isspace() or not state.follows_blank))
    return LineState(opened, follows_blank=False, in_list=in_list)


def _left_open(line: str, start: int) -> str:
    return _COMMENT if line.rfind(_COMMENT) > line.rfind("-->", max(0, start)) else ""


def _is_code(line: str, state: LineState) -> bool:
    return state.follows_blank and not state.in_list and _INDENTED.match(line) is not None and bool(line.strip())


def _is_prose(word: str) -> bool:
    """Whether a word is one of a language; letters, abbreviations, and names with capitals inside are not."""
    letters = word.removesuffix("s").rstrip("'’")
    if letters.isupper():
        return len(letters) > _SHORT_CAPITALS
    return len(word) > 1 and word[1:].islower()
