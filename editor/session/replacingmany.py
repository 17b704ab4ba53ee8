"""Replaces text in all patterns of a library, planned from the files themselves: the index does not hold all text."""

import re
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from editor.core.body.bodylinks import body_links
from editor.core.edit import Edit, apply_edits
from editor.core.errors import EditRefused, TrellisError
from editor.core.operations import Operation, ReplaceText
from editor.core.parts import cut
from editor.core.plan import ProvenOperation, perform_together
from editor.core.snapshot import Snapshot
from editor.core.translation import tr, tr_count
from editor.library.refactoring.plans import Draft, Plan
from editor.session.library import Library
from editor.session.outline import LEAD
from editor.session.referring import Progress, reading, silent
from editor.session.replacing import (
    CALLOUT,
    SUMMARY,
    Found,
    Sought,
    TextPart,
    found_in,
    parts_of,
    replacements,
    source_part,
)
from editor.store.folder import pattern_files
from editor.store.textfile import real_path

_SHOWN = 40
"""Characters of a text that the name of a change shows."""
_SUMMARY = re.compile(r"^summary[ \t]*:(?:(?!\n[\w\"'-]+[ \t]*:(?:\s|$)).)*", re.MULTILINE | re.DOTALL)
"""The lines of the summary, up to those of the next key."""
_SPELLED = re.compile(r"\\|''|\A[^:]*:[ \t]*[*!&]")
"""What stands in them where the value may be spelled otherwise than it reads, or elsewhere."""
_BLOCK = re.compile(
    r"^[ \t]*(?:>[ \t]?|(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*"
    r"(?P<mark>#{1,6}(?=[ \t]|$)|`{3,}|~{3,}|<!--|\[!|(?:={2,}|(?:-[ \t]*){2,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$)",
    re.MULTILINE,
)
"""A line that makes headings, code, comments, callouts or rules of what stands around it."""


def plan_replace(library: Library, wanted: Sought, text: str, *, progress: Progress = silent) -> Plan:
    """Plan that `text` takes the place of what is wanted in summary, lead, callout and sections of all patterns.

    A file in which it would change more than these words is listed with the reason, and stays as it is.

    Raises:
        EditRefused: a regular expression can't be filled in so.
    """
    _check(wanted, text)
    paths = _files(library)
    draft = Draft(reading(progress, len(paths)))
    replacing = Replacing(wanted, text)
    for path in paths:
        draft.attempt(path, replacing.replaced, replacing.concerns)
    if replacing.places:
        draft.note(tr_count(replacing.places, "{count} place was found.", "{count} places were found."))
        if not text:
            draft.note(tr("The new text is empty, so what was found is taken out."))
    if replacing.links:
        draft.note(
            tr_count(
                replacing.links,
                "In {count} file links would lead elsewhere. To give a pattern another slug, choose Library › Change "
                "the Slug… instead.",
                "In {count} files links would lead elsewhere. To give a pattern another slug, choose Library › Change "
                "the Slug… instead.",
            )
        )
    said = wanted.pattern if isinstance(wanted, re.Pattern) else wanted.text
    return draft.plan(tr("Replace “{old}” with “{new}”", old=_short(said), new=_short(text)))


def _files(library: Library) -> list[Path]:
    """The files of a library; one that has several names by links comes once, by its own name where it is there."""
    folder = library.index.folder
    paths = [folder / file.path for file in pattern_files(folder, deep=not library.is_implied)]
    links = {path for path in paths if path.is_symlink()}
    if not links:
        return paths
    names: dict[Path, Path] = {}
    for path in sorted(paths, key=links.__contains__):
        names.setdefault(real_path(path), path)
    return [path for path in paths if names[real_path(path)] == path]


class Replacing:
    """Replaces in one file after the other, and counts what it did."""

    def __init__(self, wanted: Sought, text: str) -> None:
        self._wanted = wanted
        self._text = text
        self._words = () if isinstance(wanted, re.Pattern) else _words(wanted.text, wanted.cased)
        self.places = 0
        self.links = 0

    def concerns(self, text: str) -> bool:
        """Whether a file may hold what is wanted, so that it must be read."""
        parts = cut(text)
        if parts.front is None:
            return self._may_be_in(text)
        front = parts.front.of(text)
        summaries = _SUMMARY.findall(front)
        if any(_SPELLED.search(each) for each in summaries):
            return True
        if not summaries and ("summary" in front or "\\" in front or "<<" in front):
            return True
        return self._may_be_in("\n".join((*summaries, parts.body.of(text))))

    def _may_be_in(self, text: str) -> bool:
        return all(word.search(text) for word in self._words)

    def replaced(self, before: Snapshot) -> Snapshot:
        """The pattern with the new text in its places.

        Raises:
            TrellisError: more would change than these.
        """
        if before.fault:
            if found_in(source_part(before), self._wanted):
                raise EditRefused(
                    tr("Its front matter can't be read, so fields and text can't be told apart. Mend the file first.")
                )
            return before
        found = found_in(parts_of(before), self._wanted)
        if not found:
            return before
        operations = replacements(before, found, self._text)
        for part, places in groupby(found, key=lambda each: each.part):
            _check_blocks(part, tuple(places), self._text)
        after = _performed(before, found, operations)
        self.places += len(found)
        self.links += _link_names(before) != _link_names(after)
        return after


def _check(wanted: Sought, text: str) -> None:
    """Say at once what would be said of each file."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise EditRefused(tr("The new text holds letters that no file can hold. Type it anew."))
    if isinstance(wanted, re.Pattern):
        try:
            wanted.sub(text, "")
        except (re.error, IndexError) as error:
            raise EditRefused(tr("“{text}” can't be filled in: {error}.", text=text, error=error)) from None


def _words(text: str, cased: bool) -> tuple[re.Pattern[str], ...]:
    """What finds each word of a text, the longest first, as few files hold it."""
    flags = 0 if cased else re.IGNORECASE
    return tuple(re.compile(re.escape(word), flags) for word in sorted(text.split(), key=len, reverse=True))


def _performed(before: Snapshot, found: Sequence[Found], operations: Sequence[Operation]) -> Snapshot:
    """All done as one, which is proven once; where that is refused, the part to blame is named."""
    together = [each for each in operations if not isinstance(each, ReplaceText)]
    try:
        _, after = perform_together(before, together)
    except TrellisError:
        parts = dict.fromkeys(each.part for each in found)
        for part, operation in zip(parts, together, strict=True):
            _try(before, part, operation)
        raise
    return after


def _try(before: Snapshot, part: TextPart, operation: ProvenOperation) -> None:
    try:
        perform_together(before, (operation,))
    except TrellisError as error:
        raise EditRefused(tr("{part}: {reason}", part=_name(part), reason=error)) from None


def _check_blocks(part: TextPart, places: Sequence[Found], text: str) -> None:
    """See that headings, code, comments, callouts and rules stay what they are.

    Raises:
        EditRefused: one would come or go.
    """
    after = apply_edits(part.text, [Edit(each.span, each.replaced_by(text)) for each in places])
    before_marks, after_marks = _marks(part.text), _marks(after)
    if before_marks != after_marks:
        pairs = zip(part.text.split("\n"), after.split("\n"), strict=False)
        line = next((new for old, new in pairs if _marks(old) != _marks(new)), "")
        raise EditRefused(
            tr(
                "{part}: a heading, code, a comment, a callout or a rule would come or go (“{line}”). Change it in the "
                "pattern itself.",
                part=_name(part),
                line=_short(line.strip()),
            )
        )


def _marks(text: str) -> list[str]:
    return [found["mark"].rstrip() for found in _BLOCK.finditer(text)]


def _name(part: TextPart) -> str:
    """What a person calls a part; a section by its name in the file."""
    if part.path == SUMMARY:
        return tr("Summary")
    if part.page == LEAD:
        return tr("Callout") if part.name == CALLOUT else tr("Lead")
    return part.name


def _link_names(snapshot: Snapshot) -> list[str]:
    return [link.name for link in body_links(snapshot.text, snapshot.parts.body)]


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
