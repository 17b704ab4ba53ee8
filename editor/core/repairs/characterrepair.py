"""Repairs characters that YAML does not take: control characters, and tabs that indent."""

import unicodedata

from editor.core.edit import Edit, deletion
from editor.core.front.faults import is_printable
from editor.core.offsets import line_start
from editor.core.repairs.draft import Step
from editor.core.repairs.frontlines import lines_of
from editor.core.span import Span
from editor.core.translation import tr, tr_count

TAB_WIDTHS = (2, 4, 8)
_LAST_OF_ASCII = 0x7F


def drop_controls(text: str, front: Span) -> tuple[Step, ...]:
    """Delete the control characters at `front`; those that stand for a letter in other encodings are left."""
    return tuple(
        Step(
            (deletion(place, place + 1),),
            place,
            tr(
                "a character that nobody can see and YAML does not take (U+{code:04X}) was deleted.",
                code=ord(text[place]),
            ),
            removed=text[place],
        )
        for place in range(front.start, front.end)
        if not is_printable(text[place])
        and ord(text[place]) <= _LAST_OF_ASCII
        and unicodedata.category(text[place]) == "Cc"
    )


def widen_tabs(text: str, front: Span, fault: Span, width: int) -> tuple[Step, ...]:
    """Put blanks for the tabs that indent lines at `front`, if such a tab is what `fault` is about.

    Lines that begin with a tab come first: a tab behind blanks may belong to a text.
    """
    line = text[line_start(text, fault.start) : fault.start + 1]
    if "\t" not in line[: len(line) - len(line.lstrip())]:
        return ()
    indents = [
        Span(span.start, span.start + len(found) - len(found.lstrip(" \t")))
        for span in lines_of(text, front.start, front.end)
        if (found := span.of(text)).strip()
    ]
    tabbed = [span for span in indents if "\t" in span.of(text)]
    chosen = [span for span in tabbed if span.of(text).startswith("\t")] or tabbed
    if not chosen:
        return ()
    edits = tuple(Edit(span, span.of(text).expandtabs(width)) for span in chosen)
    said = tr_count(
        len(chosen),
        "the tabs that indent this line were replaced by blanks.",
        "the tabs that indent {count} lines from here on were replaced by blanks.",
    )
    return (Step(edits, chosen[0].start, said),)
