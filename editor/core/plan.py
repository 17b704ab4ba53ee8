"""Operation → splices, each proven by reading the result again before it is accepted."""

from collections.abc import Sequence as Several

from editor.core.body.bodyoperations import BodyOperation
from editor.core.body.bodyplan import plan_body
from editor.core.body.obstacles import obstacle
from editor.core.body.underlining import with_paragraphs_kept
from editor.core.content import Content
from editor.core.edit import Edit, apply_edits, in_order, minimal
from editor.core.errors import EditByHand, NotFound
from editor.core.front import comments, keyedit, listedit, valueedit
from editor.core.front.frontmatter import FrontMatter
from editor.core.front.keypath import spelled_path
from editor.core.front.yamltree import Mapping, Sequence
from editor.core.offsets import place_of
from editor.core.operations import (
    FrontMatterOperation,
    InsertItem,
    MoveItem,
    Operation,
    Remove,
    RenameKey,
    ReplaceText,
    SetComment,
    SetValue,
    WriteEntry,
)
from editor.core.snapshot import Snapshot
from editor.core.translation import tr

Edits = tuple[Edit, ...]
ProvenOperation = FrontMatterOperation | BodyOperation


def plan(snapshot: Snapshot, operation: Operation) -> Edits:
    """The splices that do `operation`; none where the text already says it.

    Raises:
        EditRefused: it can't be done without changing something else.
        NotFound: its place is not in this file.
    """
    if isinstance(operation, ReplaceText):
        return minimal(snapshot.text, operation.text)
    if isinstance(operation, BodyOperation):
        return with_paragraphs_kept(snapshot, operation, plan_body(snapshot, operation))
    front = snapshot.front
    if front is None:
        raise EditByHand(tr("The front matter can't be read, so its fields can't be edited. Mend it first."))
    edits = _plan_front(front, operation)
    if edits:
        _check_unshared(front, operation)
    return edits


def _plan_front(front: FrontMatter, operation: FrontMatterOperation) -> Edits:
    match operation:
        case SetValue():
            return valueedit.set_value(front, operation)
        case InsertItem():
            return listedit.insert_item(front, operation)
        case MoveItem():
            return listedit.move_item(front, operation)
        case Remove():
            return _remove(front, operation)
        case RenameKey():
            return keyedit.rename_key(front, operation)
        case SetComment():
            return comments.comment_edits(front, operation.path, operation.comment)
        case WriteEntry():
            return comments.entry_edits(front, operation.path, operation.text)


def _check_unshared(front: FrontMatter, operation: FrontMatterOperation) -> None:
    match operation:
        case SetComment():
            pass
        case SetValue() | WriteEntry():
            front.check_unshared(operation.path, front.node(operation.path))
        case Remove():
            front.check_unshared(operation.path[:-1], front.node(operation.path))
        case RenameKey():
            front.check_unshared(operation.path[:-1])
        case _:
            front.check_unshared(operation.path)


def perform(snapshot: Snapshot, operation: Operation) -> tuple[Edits, Snapshot]:
    """Plan `operation`, apply it and prove it: the result, read again, says what was meant and nothing else.

    The edits are in the order of their places.

    Raises:
        TrellisError: it was refused; the snapshot is as it was.

    """
    edits = in_order(plan(snapshot, operation))
    text = apply_edits(snapshot.text, edits)
    if text == snapshot.text:
        return (), snapshot
    after = snapshot.derive(text)
    if not isinstance(operation, ReplaceText):
        _prove(snapshot, (operation,), after)
    return edits, after


def perform_together(snapshot: Snapshot, operations: Several[ProvenOperation]) -> tuple[Edits, Snapshot]:
    """Do operations whose places don't touch each other as one, proven once.

    None of them may move what another one names by its place, as inserting an item before it would.

    Raises:
        TrellisError: one was refused; the snapshot is as it was.
    """
    try:
        edits = in_order(edit for operation in operations for edit in plan(snapshot, operation))
    except ValueError:
        raise EditByHand(tr("Two of these changes have the same place, so none was made.")) from None
    text = apply_edits(snapshot.text, edits)
    if text == snapshot.text:
        return (), snapshot
    after = snapshot.derive(text)
    _prove(snapshot, operations, after)
    return edits, after


def _prove(before: Snapshot, operations: Several[ProvenOperation], after: Snapshot) -> None:
    whole = any(isinstance(each, BodyOperation) for each in operations) or _body(before) != _body(after)
    expected = before.content if whole else _fields(before)
    for operation in operations:
        expected = operation.expected(expected)
    fault = None if before.fault else after.fault
    if fault:
        where = place_of(after.text, fault.span.start)
        raise EditByHand(
            tr(
                "The front matter could not be read any more after this edit, so it was not made. "
                "(At {place}: {problem})",
                place=where,
                problem=fault.sentence,
            )
        )
    difference = expected.difference(after.content if whole else _fields(after))
    if not difference:
        _prove_comments(operations, after)
        return
    text = next((getattr(each, "text", "") for each in operations if isinstance(each, BodyOperation)), None)
    sentence = "" if text is None else obstacle(text, after, expected, difference)
    if sentence:
        raise EditByHand(sentence)
    raise EditByHand(tr("This edit would also change {difference}, so it was not made.", difference=difference))


def _prove_comments(operations: Several[ProvenOperation], after: Snapshot) -> None:
    for operation in operations:
        if isinstance(operation, SetComment) and after.front is not None:
            read = comments.comment_at(after.front, operation.path)
            if read != operation.comment.cleaned():
                raise EditByHand(tr("This comment would not be read again as it is, so it was not made."))


def _body(snapshot: Snapshot) -> str:
    return snapshot.parts.body.of(snapshot.text)


def _fields(snapshot: Snapshot) -> Content:
    """The content without the body, where that is the same text before and after and need not be read to prove it."""
    return Content(snapshot.data, lead="", callout=None, sections=(), separators=(), around=("", "", ""))


def _remove(front: FrontMatter, operation: Remove) -> Edits:
    path = operation.path
    parent = front.node(path[:-1])
    if not path or front.node(path) is None:
        raise NotFound(tr("There is nothing at {path} in this file.", path=spelled_path(path)))
    if isinstance(parent, Sequence) and isinstance(path[-1], int):
        return listedit.remove_item(front, path[:-1], parent, path[-1])
    assert isinstance(parent, Mapping)
    return keyedit.remove_key(front, path[:-1], parent, str(path[-1]))
