"""Tells whether two pages differ in one paragraph only, as they do while one types."""

import re
from dataclasses import dataclass

from editor.core.edit import common_prefix

# Nothing in it but words and their marks: on the page it is one block.
_PARAGRAPH = re.compile(
    r'<p><a name="(?P<name>place-[^"]*)"></a>(?:(?!</?(?:p|table|tr|td|th|ul|ol|li|pre)\b).)*</p>', re.DOTALL
)


@dataclass(frozen=True, slots=True)
class ParagraphChange:
    """The place of the paragraph, and its HTML now."""

    name: str
    html: str


def paragraph_change(before: str, after: str) -> ParagraphChange | None:
    """The one paragraph that has to be set anew to make `before` into `after`; None where more has to."""
    start = before.rfind("<p>", 0, common_prefix(before, after))
    if start < 0:
        return None
    old, new = _PARAGRAPH.match(before, start), _PARAGRAPH.match(after, start)
    if old is None or new is None or old["name"] != new["name"]:
        return None
    if before[old.end() :] != after[new.end() :]:
        return None
    return ParagraphChange(new["name"], new[0])
