"""Finds the entries of a front matter that can't be read, and repairs each where it is certain what was meant."""

from collections.abc import Iterator

from editor.core.edit import apply_edits
from editor.core.repairs.draft import Step
from editor.core.repairs.entries import Entry, anchors_in, entries_of, is_word, reads_alone
from editor.core.repairs.flowrepair import mend_bracketed_text, mend_flow, take_in_list
from editor.core.repairs.valuerepair import mend_scalar, moved
from editor.core.span import Span
from editor.core.translation import tr


def mend_entries(text: str, front: Span) -> tuple[Step, ...]:
    """What repairs the broken entries at `front` of `text`; nothing for those where it is not certain."""
    anchors = anchors_in(front.of(text))
    entries = entries_of(text, front.start, front.end)
    return tuple(
        step
        for index, entry in enumerate(entries)
        if not entry.loose
        and not reads_alone(entry.value.of(text), anchors)
        and (step := _mend(text, entries, index, anchors)) is not None
    )


def _mend(text: str, entries: list[Entry], index: int, anchors: frozenset[str]) -> Step | None:
    entry = entries[index]
    subject, span = _meant(text, entries, index)
    if span is None:
        return None
    value = span.of(text)
    if value[0] in "[{":
        taken = take_in_list(text, entry, anchors)
        if taken is not None:
            return taken
        mended = mend_flow(value, anchors)
        mended = mended or mend_bracketed_text(value)
    else:
        mended = mend_scalar(value)
    if mended is None or not reads_alone(apply_edits(value, mended.edits), anchors):
        return None
    return Step(moved(mended.edits, span.start), span.start, f"{mended.said_of(subject)}.", mended.added)


def _meant(text: str, entries: list[Entry], index: int) -> tuple[str, Span | None]:
    """What an entry is called, and which of its characters are one value; None where that can't be told.

    `- Alexander: A Pattern: Language` is one text in a list of texts, and a key with a value in a list of records.
    """
    entry = entries[index]
    if not entry.key:
        return tr("this list entry"), entry.value
    if entry.dash < 0:
        return tr("the value of {key}", key=entry.key), entry.value if is_word(entry.key) else None
    records = [is_word(sibling.key) for sibling in _siblings(entries, index)]
    follows = index + 1 < len(entries) and entries[index + 1].dash < 0 and entries[index + 1].column == entry.column
    if is_word(entry.key) and entry.key.islower() and (follows or (records and all(records))):
        return tr("the value of {key}", key=entry.key), entry.value
    if not follows and not any(records) and (records or not (is_word(entry.key) and entry.key.islower())):
        return tr("this list entry"), entry.whole
    return "", None


def _siblings(entries: list[Entry], index: int) -> Iterator[Entry]:
    """The other entries of the list that an entry stands in."""
    dash = entries[index].dash
    for others in (reversed(entries[:index]), entries[index + 1 :]):
        for other in others:
            outer = other.dash if other.dash >= 0 else other.column
            if outer < dash or (outer == dash and other.dash < 0):
                break
            if other.dash == dash:
                yield other
