"""Steps of several open patterns that belong together: done together, taken back together."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from editor.core.history import History, Step
from editor.core.operations import Operation
from editor.core.plan import perform
from editor.core.span import Span
from editor.core.translation import listed, tr, tr_noop
from editor.session.openfile import OpenFile

_TAKEN_BACK = (
    tr_noop("Also taken back in {names}."),
    tr_noop("{reasons}, so this was taken back in “{name}” only."),
)
"""What is said of the patterns that went along with a step, and of those that did not."""
_MADE_AGAIN = (
    tr_noop("Also made again in {names}."),
    tr_noop("{reasons}, so this was made again in “{name}” only."),
)


@dataclass(frozen=True, slots=True)
class Part:
    """What one of the patterns is to get."""

    file: OpenFile
    operation: Operation


@dataclass(frozen=True, slots=True)
class Replayed:
    """What Undo or Redo did: the place that changed in the pattern where it was asked for, None where nothing did.

    `said` tells what became of the other patterns of the step; nothing where there are none.
    """

    place: Span | None
    said: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class _Joint:
    """What ties the steps together."""

    files: tuple[OpenFile, ...]


def perform_jointly(parts: Sequence[Part], label: str) -> None:
    """Do one operation in each of several patterns, as one step of all of them.

    Raises:
        TrellisError: one of them was refused; nothing changed anywhere.
    """
    for part in parts:
        perform(part.file.document.snapshot, part.operation)
    joint = _Joint(tuple(part.file for part in parts))
    for part in parts:
        part.file.document.perform(part.operation, label, joint=joint)


def undo(file: OpenFile, opened: Collection[OpenFile]) -> Replayed:
    """Take the last step of a pattern back; with the same step of others, where it is their last one too.

    `opened` are the patterns that are open: what was closed meanwhile stays as it is.
    """
    joint = _joint_of(file.document.history.next_undo)
    together, apart = _partners(joint, file, opened, lambda history: history.next_undo, History.has_done)
    place = file.document.undo()
    for other in together:
        other.document.undo()
    return Replayed(place, _said(_TAKEN_BACK, file, together, apart))


def redo(file: OpenFile, opened: Collection[OpenFile]) -> Replayed:
    """Do the step that was taken back last again; with the same step of others, as `undo` does."""
    joint = _joint_of(file.document.history.next_redo)
    together, apart = _partners(joint, file, opened, lambda history: history.next_redo, History.has_undone)
    place = file.document.redo()
    for other in together:
        other.document.redo()
    return Replayed(place, _said(_MADE_AGAIN, file, together, apart))


def _joint_of(step: Step | None) -> _Joint | None:
    joint = step.joint if step is not None else None
    return joint if isinstance(joint, _Joint) else None


def _partners(
    joint: _Joint | None,
    file: OpenFile,
    opened: Collection[OpenFile],
    following: Callable[[History], Step | None],
    has: Callable[[History, object], bool],
) -> tuple[list[OpenFile], list[str]]:
    """The patterns that go along with a step, and for each that can't why that is."""
    together: list[OpenFile] = []
    apart: list[str] = []
    for other in joint.files if joint is not None else ():
        history = other.document.history
        if other is file:
            continue
        if other not in opened:
            apart.append(tr("“{name}” was closed since", name=other.name))
        elif _joint_of(following(history)) is joint:
            together.append(other)
        elif has(history, joint):
            apart.append(tr("“{name}” was changed since", name=other.name))
    return together, apart


def _said(texts: tuple[str, str], file: OpenFile, together: Sequence[OpenFile], apart: Sequence[str]) -> str:
    also, only = texts
    sentences = []
    if together:
        sentences.append(tr(also, names=listed([tr("“{text}”", text=other.name) for other in together])))
    if apart:
        sentences.append(tr(only, reasons=listed(apart), name=file.name))
    return " ".join(sentences)
