"""Cuts a file into front matter and body, tolerantly, and says what is wrong with its fences."""

import re
from dataclasses import dataclass

from editor.core.offsets import next_line, place_of
from editor.core.problems import Problem, Severity
from editor.core.repairs.frontlines import FENCE, body_start, has_identity, is_front_key, likely_front, lines_of
from editor.core.span import Span
from editor.core.translation import tr

BYTE_ORDER_MARK = "\ufeff"
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
    closing = FENCE.search(text, opening.end())
    if closing is None:
        stop = body_start(text, opening.end(), len(text))
        sentence = _unclosed(None if stop is None else place_of(text, stop).line)
        return _without_front(text, newline, Problem(Severity.ERROR, sentence, Span(opening.start(), opening.end())))
    front = Span(opening.end(), closing.start())
    body = Span(min(closing.end() + 1, len(text)), len(text))
    return Parts(front, body, (*_opening_problems(opening), *_empty_problems(text, front, body)), newline)


def second_front(text: str, front: Span | None, body: Span) -> Span | None:
    """The keys that stand where the body should begin, closed by a fence, while the front matter itself is empty."""
    if front is None or front.of(text).strip():
        return None
    closing = FENCE.search(text, body.start)
    first = next((line for line in lines_of(text, *body) if line.of(text).strip()), None)
    if closing is None or first is None or not has_identity(text[body.start : closing.start()]):
        return None
    line = first.of(text)
    return Span(first.start, closing.start()) if is_front_key(line) or line.startswith("#") else None


def _unclosed(line: int | None) -> str:
    """What to do where no fence closes the front matter; its body seems to begin at `line`."""
    if line is None:
        return tr(
            "The front matter is opened by --- in its first line but never closed. "
            "Put a line with --- alone after its last key."
        )
    return tr(
        "The front matter is opened by --- in its first line but never closed. "
        "Put a line with --- alone after its last key, which seems to stand before line {line}.",
        line=line,
    )


def _without_front(text: str, newline: str, problem: Problem) -> Parts:
    return Parts(None, Span(0, len(text)), (problem,), newline)


def _missing_opening(text: str) -> Problem:
    first = len(text) - len(text.lstrip())
    end = text.find("\n", first)
    place = Span(first, len(text) if end < 0 else end)
    line = place.of(text).rstrip()
    front = likely_front(text)
    if not text.strip():
        sentence = tr("The file is empty. A pattern begins with front matter between two lines of ---; New makes one.")
    elif text.strip() == "---":
        sentence = tr("The file holds nothing but one line of ---. New makes a pattern with its front matter.")
    elif line.startswith("---"):
        sentence = tr("The opening --- is glued to other text. Put --- on a line of its own, before the first key.")
    elif front is None:
        sentence = tr(
            "The file has no front matter: its first line is not ---, and no keys such as id and title follow. "
            "Put --- on a line of its own before and behind its keys."
        )
    elif front.start <= first:
        sentence = tr("The front matter has no opening ---. Put --- on a line of its own before this first key.")
    else:
        sentence = tr(
            "Other text stands before the front matter, whose keys begin at line {line}. "
            "Move it below the front matter, so that the file begins with ---.",
            line=place_of(text, front.start).line,
        )
    return Problem(Severity.ERROR, sentence, place)


def _empty_problems(text: str, front: Span, body: Span) -> tuple[Problem, ...]:
    second = second_front(text, front, body)
    if second is None:
        return ()
    sentence = tr(
        "The front matter is closed before its first key, so the keys below count as body. Delete this second ---."
    )
    start = text.rfind("\n", 0, body.start - 1) + 1
    return (Problem(Severity.ERROR, sentence, Span(start, next_line(text, start) - 1)),)


def _opening_problems(opening: re.Match[str]) -> tuple[Problem, ...]:
    found: list[Problem] = []
    if opening["blank"]:
        sentence = tr(
            "There are blank lines before the opening ---. Other programs may not find the front matter; delete them."
        )
        found.append(Problem(Severity.WARNING, sentence, Span(*opening.span("blank"))))
    if opening["trailing"]:
        sentence = tr(
            "There are blanks behind the opening ---. Other programs may not find the front matter; delete them."
        )
        found.append(Problem(Severity.WARNING, sentence, Span(*opening.span("trailing"))))
    return tuple(found)
