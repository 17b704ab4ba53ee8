"""A second, simple reader of bodies, by which edits of the body are judged: it shares nothing with the core's."""

import re

_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_RULE = re.compile(r" {0,3}-[ \t]*-[ \t]*-[-\t ]*\r?\n?")


def body_of(text: str) -> str:
    """What stands behind the second fence."""
    lines = text.split("\n")
    fences = [number for number, line in enumerate(lines) if line.rstrip(" \t\r") == "---"]
    return "\n".join(lines[fences[1] + 1 :])


def parts_at(text: str, headings: list[str]) -> list[str]:
    """The body cut before the lines that read like `headings`, which stand in it in that order; nothing is lost."""
    parts = [""]
    wanted = list(headings)
    fence = ""
    for line in re.findall(r"[^\n]*\n|[^\n]+", body_of(text)):
        mark = _FENCE.match(line)
        if mark and (not fence or line.strip().startswith(fence)):
            fence = "" if fence else mark[1][:3]
        if wanted and not fence and line.rstrip("\r\n") == wanted[0]:
            wanted.pop(0)
            parts.append("")
        parts[-1] += line
    assert not wanted, wanted
    return parts


def said(part: str) -> str:
    """A part without the blank lines around it, the rule at its end, and the difference of line ends."""
    lines = [line.rstrip("\r") for line in part.split("\n")]
    while lines and not lines[-1].strip(" \t\r"):
        lines.pop()
    if len(lines) > 1 and _RULE.fullmatch(lines[-1]):
        lines.pop()
    while lines and not lines[-1].strip(" \t\r"):
        lines.pop()
    while lines and not lines[0].strip(" \t\r"):
        lines.pop(0)
    return "\n".join(lines)


def rules(text: str) -> int:
    """How many lines of the body are rules."""
    return sum(bool(_RULE.fullmatch(line)) for line in body_of(text).split("\n"))
