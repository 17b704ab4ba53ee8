"""Cuts a file into front matter and body, tolerantly, and says what is wrong with its fences."""

import re
from dataclasses import dataclass

from editor.core.problems import Problem, Severity
from editor.core.span import Span

BYTE_ORDER_MARK = "\ufeff"
_FENCE = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
_OPENING = re.compile(r"\ufeff?(?P<blank>(?:[ \t]*\r?\n)*)---(?P<trailing>[ \t]*)\r?\n")


@dataclass(frozen=True, slots=True)
class Parts:
    """Where front matter and body stand in the text.

    `front` is None where there are no two fences; `problems` then says so. `newline` is the line end in use.
    """

    front: Span | None
    body: Span
    problems: tuple[Problem, ...]
    newline: str

    @property
    def readable(self) -> bool:
        """Whether front matter was found."""
        return self.front is not None


def cut(text: str) -> Parts:
    """Find front matter and body of a file's text; never raises."""
    newline = "\r\n" if "\r\n" in text[: text.find("\n") + 1] else "\n"
    opening = _OPENING.match(text)
    if opening is None:
        return _without_front(text, newline, _missing_opening(text))
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        sentence = (
            "The front matter is opened by --- in its first line but never closed. "
            "Put a line with --- alone after its last key."
        )
        return _without_front(text, newline, Problem(Severity.ERROR, sentence, Span(opening.start(), opening.end())))
    front = Span(opening.end(), closing.start())
    body = Span(min(closing.end() + 1, len(text)), len(text))
    return Parts(front, body, _opening_problems(opening), newline)


def _without_front(text: str, newline: str, problem: Problem) -> Parts:
    return Parts(None, Span(0, len(text)), (problem,), newline)


def _missing_opening(text: str) -> Problem:
    first = len(text) - len(text.lstrip())
    end = text.find("\n", first)
    place = Span(first, len(text) if end < 0 else end)
    if not text.strip():
        sentence = "The file is empty. A pattern begins with front matter between two lines of ---; New makes one."
    elif place.of(text).startswith("---"):
        sentence = "The opening --- is glued to other text. Put --- on a line of its own, before the first key."
    else:
        sentence = (
            "The file has no front matter: its first line is not ---. "
            "Put --- on a line of its own before the first key."
        )
    return Problem(Severity.ERROR, sentence, place)


def _opening_problems(opening: re.Match[str]) -> tuple[Problem, ...]:
    found: list[Problem] = []
    if opening["blank"]:
        sentence = (
            "There are blank lines before the opening ---. Other programs may not find the front matter; delete them."
        )
        found.append(Problem(Severity.WARNING, sentence, Span(*opening.span("blank"))))
    if opening["trailing"]:
        sentence = "There are blanks behind the opening ---. Other programs may not find the front matter; delete them."
        found.append(Problem(Severity.WARNING, sentence, Span(*opening.span("trailing"))))
    return tuple(found)
