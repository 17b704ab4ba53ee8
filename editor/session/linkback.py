"""The link back: what the other pattern gains, shown before it is written, and written together with the link."""

from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import EditRefused, TrellisError
from editor.core.operations import Operation
from editor.core.plan import perform
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.library.additions import relation_spec
from editor.library.refactoring.inverse import inverse_link
from editor.library.references import identity_of
from editor.schema.fields import FieldSpec
from editor.schema.guidance import SECTION_NAMES
from editor.session.jointsteps import Part, perform_jointly
from editor.session.library import Entry
from editor.session.openfile import OpenFile
from editor.session.workspace import Workspace
from editor.store.textfile import read_text_file


@dataclass(frozen=True, slots=True)
class LinkBack:
    """What the other pattern gains: the name of its list and the lines, as its file will have them.

    Where it gains nothing there are no lines, and `sentence` says why; `is_there`: because it links back already.
    """

    title: str = ""
    lines: tuple[str, ...] = ()
    sentence: str = ""
    is_there: bool = False


def preview(workspace: Workspace, file: OpenFile, spec: FieldSpec, entry: Entry, weight: float) -> LinkBack:
    """What the pattern `entry` would gain by a link back from the list `spec` of `file`."""
    try:
        other = _snapshot_at(workspace, entry.path)
        operation = _operation(file, spec, other, weight)
        if operation is None:
            return LinkBack(sentence=tr("{name} links back already.", name=entry.name), is_there=True)
        _, after = perform(other, operation)
    except TrellisError as problem:
        return LinkBack(sentence=tr("Only this pattern gets the link. {problem}", problem=problem))
    there = relation_spec(other, spec.control.inverse)
    return LinkBack(there.title if there else "", _gained(other.text, after.text))


def link_both(file: OpenFile, other: OpenFile, spec: FieldSpec, link: Operation, weight: float, label: str) -> None:
    """Do `link`, which links from the list `spec` of `file` to `other`, and link back, as one step of both.

    Raises:
        TrellisError: one of them was refused; nothing changed.
    """
    back = _operation(file, spec, other.document.snapshot, weight)
    if back is None:
        file.perform(link, label)
    else:
        perform_jointly((Part(file, link), Part(other, back)), tr("{label} and back", label=label))


def inverse_title(spec: FieldSpec, snapshot: Snapshot) -> str:
    """What the list is called that says the same from the other side; nothing where there is none."""
    there = relation_spec(snapshot, spec.control.inverse) if spec.control.inverse else None
    return there.title if there else ""


def _operation(file: OpenFile, spec: FieldSpec, other: Snapshot, weight: float) -> Operation | None:
    identity = identity_of(file.document.snapshot, file.path)
    if other.fault:
        raise EditRefused(tr("The front matter of the other file can't be read. Mend it first."))
    return inverse_link(other, spec.control.inverse, identity, weight)


def _snapshot_at(workspace: Workspace, path: Path) -> Snapshot:
    """The pattern in a file, as it is open or else as it is on disk."""
    opened = workspace.opened(path)
    return opened.document.snapshot if opened else Snapshot(read_text_file(path).text, SECTION_NAMES)


def _gained(before: str, after: str) -> tuple[str, ...]:
    """The lines that are new or changed, without the indent that they share."""
    old, new = before.splitlines(), after.splitlines()
    start = next((row for row, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), len(old))
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    lines = new[start : len(new) - end]
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return tuple(line[indent:] for line in lines)
