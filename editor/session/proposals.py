"""Changes that the program proposes as a whole: shown as a diff, and made only when a person asks for it."""

import difflib
from dataclasses import dataclass

from editor.core.errors import EditRefused, at
from editor.core.front.keypath import spelled_path
from editor.core.offsets import place_of
from editor.core.operations import ReplaceText
from editor.core.repairs.repair import NoRepair, Repair, examine
from editor.core.translation import tr
from editor.schema.firstfront import with_first_front
from editor.schema.upgrade import upgrade
from editor.session.openfile import OpenFile


@dataclass(frozen=True, slots=True)
class Proposal:
    """A text to put in place of the one that is there; `notes` say what was done and what is left to do."""

    title: str
    text: str
    notes: tuple[str, ...]

    def diff(self, old: str) -> list[str]:
        """What would change, as the lines of a unified diff without its head."""
        lines = difflib.unified_diff(old.split("\n"), self.text.split("\n"), n=2, lineterm="")
        return list(lines)[2:]


def repair_of(file: OpenFile) -> Repair | NoRepair | None:
    """A repair of what keeps the file from being read, or why none is known; None where nothing does.

    A text without front matter that is written as a pattern gets one.
    """
    text = file.document.text
    found = examine(text)
    return (with_first_front(text, file.name) or found) if isinstance(found, NoRepair) else found


def propose_repair(file: OpenFile) -> Proposal:
    """A repair of what keeps the file from being read.

    Raises:
        EditRefused: there is nothing to repair, or no safe repair is known; the sentence says what to look at.
    """
    text = file.document.text
    found = repair_of(file)
    if found is None:
        raise EditRefused(tr("There is nothing to repair in “{name}”: its front matter can be read.", name=file.name))
    if isinstance(found, NoRepair):
        raise EditRefused(
            tr("No safe repair is known. {problem}", problem=at(place_of(text, found.span.start), found.sentence))
        )
    return Proposal(tr("Repair"), found.text, found.steps)


def propose_upgrade(file: OpenFile, to: str) -> Proposal:
    """The pattern in a newer generation of the format.

    Raises:
        EditRefused: there is no way from its generation to that one.
    """
    result = upgrade(file.document.text, to)
    kept = ", ".join(spelled_path(path) for path in result.kept)
    notes = (
        (
            tr("Kept as it is, because format {format} has no place for it: {fields}.", format=to, fields=kept),
            *result.notes,
        )
        if kept
        else result.notes
    )
    return Proposal(tr("Upgrade to format {format}", format=to), result.text, notes)


def accept(proposal: Proposal, file: OpenFile) -> None:
    """Make the change, as one step of the history."""
    file.perform(ReplaceText(proposal.text), proposal.title)
