"""Headings of sections: the parts they are written of, and new ones written alike."""

import re
from dataclasses import dataclass, replace

_HEADING = re.compile(r"^(?P<before> {0,3}(?P<marks>#{1,4})[ \t]+)(?P<title>.*?)(?P<after>(?:[ \t]+#+)?[ \t]*)$")
_EMPHASIS = re.compile(r"^(?P<mark>\*\*|__|\*|_)(?P<inner>.+)(?P=mark)$")
_NUMBERED = re.compile(
    r"^(?P<word>Section\s+)(?P<number>\d{1,2})(?P<point>\s*[.:)]\s*|\s+[-–—]{1,2}\s+|\s*$)"
    r"|^(?P<plain>\d{1,2})(?!\.\d)(?P<dot>\s*\\?[.:)]\s*)",
    re.IGNORECASE | re.ASCII,
)
_SUFFIX = re.compile(
    r"(?=[\s(:–—_]|$)"  # what it can begin with; everywhere else the rest need not be tried
    r"(?<!\s)(?:(?:\s*+\([^)]*\))+|\s*+:.*|\s++--?\s.*|\s*+[–—].*)?(?:\s|_x[0-9A-F]{4}_)*$"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's line, cut up: it reads `before + word + digits + point + name + suffix + after`.

    `before` are the marks, `word` is 'Section ' or nothing, `digits` its number, `point` what parts it from the name;
    `suffix` is what is added to the name, as '(189 words)', and `after` closes the line.
    """

    before: str
    word: str
    digits: str
    point: str
    name: str
    suffix: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}{self.word}{self.digits}{self.point}{self.name}{self.suffix}{self.after}"

    @property
    def level(self) -> int:
        """How many marks it has."""
        return self.before.count("#")

    @property
    def number(self) -> int:
        """Its number; 0 where it has none."""
        return int(self.digits or 0)

    def renamed(self, name: str) -> "Heading":
        """The heading with another name; number and suffix stay."""
        return replace(self, name=name)

    def like(self, number: int, name: str) -> "Heading":
        """A heading of another section, written like this one; what is said of this section only is left out."""
        digits = f"{number:0{len(self.digits)}d}" if self.digits.startswith("0") else str(number) if self.digits else ""
        return replace(self, digits=digits, name=name, point=self.point or ": " * bool(digits), suffix="")


def read_heading(line: str) -> Heading | None:
    """The heading that `line` (without line end) is, or None; headings of more than four marks are none here."""
    found = _HEADING.match(line)
    if found is None:
        return None
    before, title, after = found["before"], found["title"], found["after"]
    emphasis = _EMPHASIS.match(title)
    if emphasis:
        before, title, after = before + emphasis["mark"], emphasis["inner"], emphasis["mark"] + after
    numbered = _NUMBERED.match(title)
    word = digits = point = ""
    if numbered:
        word = numbered["word"] or ""
        digits, point = numbered["number"] or numbered["plain"], numbered["point"] or numbered["dot"] or ""
        title = title[numbered.end() :]
    suffix = _SUFFIX.search(title)
    cut = suffix.start() if suffix and suffix.start() else len(title)
    return Heading(before, word, digits, point, title[:cut], title[cut:], after)
