"""Operation on the body → splices."""

from editor.core.body import calloutedit, sectionedit
from editor.core.body.bodylinks import relinked
from editor.core.body.bodyoperations import (
    BodyOperation,
    InsertCallout,
    InsertSection,
    MoveSection,
    RemoveCallout,
    RemoveSection,
    RenameSection,
    ReplaceCallout,
    ReplaceLead,
    ReplaceSection,
    RetargetLinks,
)
from editor.core.body.sections import Body, Section
from editor.core.edit import Edit
from editor.core.errors import EditRefused, NotFound
from editor.core.snapshot import Snapshot
from editor.core.translation import tr

Edits = tuple[Edit, ...]


def plan_body(snapshot: Snapshot, operation: BodyOperation) -> Edits:
    """The splices that do an operation on the body; none where the text already says it.

    Raises:
        EditRefused: it can't be done.
        NotFound: the section is not in this file.
    """
    text, newline, body = snapshot.text, snapshot.newline, snapshot.body
    match operation:
        case ReplaceSection():
            return sectionedit.replace_section(text, _section(body, operation.index), operation.text, newline)
        case InsertSection():
            return sectionedit.insert_section(text, body, operation, snapshot.content, newline)
        case RemoveSection():
            _section(body, operation.index)
            return sectionedit.remove_section(text, body, operation.index)
        case MoveSection():
            _section(body, operation.source)
            _section(body, operation.target)
            return sectionedit.move_section(text, body, operation.source, operation.target)
        case RenameSection():
            return sectionedit.rename_section(text, _section(body, operation.index), operation)
        case ReplaceLead():
            return sectionedit.replace_lead(text, body, operation.text, newline)
        case RetargetLinks():
            return relinked(text, body.span, operation.targets)
        case _:
            return _plan_callout(snapshot, operation)


def _plan_callout(snapshot: Snapshot, operation: ReplaceCallout | InsertCallout | RemoveCallout) -> Edits:
    text, newline, body = snapshot.text, snapshot.newline, snapshot.body
    if isinstance(operation, RemoveCallout):
        return calloutedit.remove_callout(text, body)
    _check_title(operation.title)
    write = calloutedit.replace_callout if isinstance(operation, ReplaceCallout) else calloutedit.insert_callout
    return write(text, body, operation.title, operation.text, newline)


def _section(body: Body, index: int) -> Section:
    if not 0 <= index < len(body.sections):
        raise NotFound(tr("This pattern has no section {number}.", number=index + 1))
    return body.sections[index]


def _check_title(title: str) -> None:
    if "\n" in title or title != title.strip(" \t\r"):
        raise EditRefused(
            tr(
                "The title of a callout is one line without blanks before and behind it. "
                "Put what does not fit into the text below it."
            )
        )
