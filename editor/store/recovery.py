"""A change that was begun and not ended: taken back where it failed, finished or taken back after a crash."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import ChangedOnDisk, FileProblem
from editor.core.translation import tr, tr_noop
from editor.store.journal import Journal, State, journals_in
from editor.store.steps import Step, steps_of
from editor.store.textfile import Stamp, reason_of, sync_folder

AS_BEFORE = tr_noop("All files are as before.")
_OTHERS_AS_BEFORE = tr_noop("All other files are as before.")
_Stuck = list[tuple[Step, str]]
"""Files that resisted, each with the sentence that says why."""
_TAKEN_BACK = (
    tr_noop("“{label}” was interrupted and taken back."),
    tr_noop("A change of several files was interrupted and taken back."),
)
"""What is said of a change that has a label, and of one that has none."""
_FINISHED_NOW = (
    tr_noop("“{label}” was interrupted and is now finished."),
    tr_noop("A change of several files was interrupted and is now finished."),
)
_TAKEN_BACK_NOW = (
    tr_noop("“{label}” was interrupted and is now taken back."),
    tr_noop("A change of several files was interrupted and is now taken back."),
)
_DAMAGED = (
    tr_noop(
        "“{label}” was interrupted, and its journal “{journal}” is damaged. Nothing was done with it. Look whether the "
        "files are as they should be, then delete that folder."
    ),
    tr_noop(
        "A change of several files was interrupted, and its journal “{journal}” is damaged. Nothing was done with it. "
        "Look whether the files are as they should be, then delete that folder."
    ),
)


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was done about a change that a crash had interrupted.

    `files` are all files of the change; `finished`: they have their new texts, else their old ones; but for those
    `left` as they were found, because another program wrote them or they could not be written. `sentence` says it all.
    """

    label: str
    files: tuple[Path, ...]
    finished: bool
    left: tuple[Path, ...]
    sentence: str


def recover(folder: Path) -> Recovery | None:
    """Finish or take back what a crash interrupted in the library at `folder`; None where there was nothing.

    Changes that another program is making at this moment are left to it. Never raises: what could not be done is said.
    """
    found = [told for path in journals_in(folder) if (told := _recovered(folder, path)) is not None]
    if len(found) < 2:
        return found[0] if found else None
    return Recovery(
        label=", ".join(each.label for each in found),
        files=tuple(path for each in found for path in each.files),
        finished=all(each.finished for each in found),
        left=tuple(path for each in found for path in each.left),
        sentence=" ".join(each.sentence for each in found),
    )


def given_up(journal: Journal, steps: Sequence[Step], error: BaseException) -> tuple[str, bool]:
    """Take everything back because of `error`; returns how that went, and whether all files are as before."""
    if journal.state() is not State.FORWARD:
        journal.removed()
        return tr(AS_BEFORE), True
    foreign, stuck = _taken_back(journal, steps)
    if stuck:
        journal.closed()
        return f"{tr(_OTHERS_AS_BEFORE)} {_stuck(journal, stuck)}", False
    complete(journal, steps)
    if isinstance(error, ChangedOnDisk) and len(foreign) == 1:  # that is the one which `error` names
        return tr(_OTHERS_AS_BEFORE), True
    if foreign:
        return f"{tr(_OTHERS_AS_BEFORE)} {_foreign(foreign)}", False
    return tr(AS_BEFORE), True


def _taken_back(journal: Journal, steps: Sequence[Step]) -> tuple[list[Step], _Stuck]:
    """Give all files their old texts again; returns what others have written, and what resisted, with the reason."""
    foreign: list[Step] = []
    stuck: _Stuck = []
    with suppress(OSError):
        journal.mark(State.FORWARD, State.BACK)
    for step in reversed(steps):
        try:
            journal.bring(step, forward=False)
        except ChangedOnDisk:
            foreign.append(step)
        except FileProblem as error:
            stuck.append((step, str(error)))
        except OSError as error:
            stuck.append((step, refused(step.name, error)))
    return foreign, stuck


def complete(journal: Journal, steps: Iterable[Step]) -> None:
    """Make what was done last, and remove the journal."""
    for path in {step.target.parent: step.target for step in steps}.values():
        sync_folder(path)
    journal.removed(steps)


def refused(name: str, error: OSError) -> str:
    """The sentence for a file that the system doesn't let be written."""
    if isinstance(error, FileExistsError):
        return tr("There is already a file “{name}”. Choose another name.", name=name)
    if isinstance(error, PermissionError):
        return tr("“{name}” can't be written: you may not write there, or another program holds it.", name=name)
    return tr("“{name}” can't be written: {reason}.", name=name, reason=reason_of(error))


def _recovered(folder: Path, path: Path) -> Recovery | None:
    try:
        journal = Journal.claimed(path)
    except OSError as error:
        sentence = tr(
            "Here a change of several files was interrupted. It could not be looked after: {problem}",
            problem=refused(path.name, error),
        )
        return Recovery("", (), finished=False, left=(), sentence=sentence)
    if journal is None:
        return None
    state = journal.state()
    if state is None:
        journal.removed()
        return None
    label, steps = _read(journal, state, folder)
    if state is State.STAGING:
        journal.removed()
        files = tuple(folder / step.name for step in steps)
        sentence = f"{_said(_TAKEN_BACK, label)} {tr(AS_BEFORE)}"
        return Recovery(label, files, finished=False, left=(), sentence=sentence)
    if not steps:
        journal.closed()
        sentence = _said(_DAMAGED, label, journal=path.name)
        return Recovery(label, (), finished=False, left=(), sentence=sentence)
    return _ended(journal, state, folder, label, steps)


def _read(journal: Journal, state: State, folder: Path) -> tuple[str, list[Step]]:
    record = journal.read_record(state)
    if record is None:
        return "", []
    try:
        return record.label, steps_of(folder, record.files)
    except FileProblem:
        return record.label, []


def _ended(journal: Journal, state: State, folder: Path, label: str, steps: Sequence[Step]) -> Recovery:
    """Bring all files to their new texts; to their old ones where it was begun to, or where the new can't be had."""
    inside = [step for step in steps if step.inside]
    outside = [step for step in steps if not step.inside]
    undone = bool(outside) and all(_holds(step, step.before) for step in outside)
    foreign = None if undone or state is State.BACK else _brought_forward(journal, inside)
    finished = foreign is not None
    stuck: _Stuck = []
    if foreign is None:
        foreign, stuck = _taken_back(journal, inside)
    foreign += [step for step in outside if not _holds(step, step.after if finished else step.before)]
    if stuck:
        journal.closed()
    else:
        complete(journal, steps)
    return Recovery(
        label=label,
        files=tuple(folder / step.name for step in steps),
        finished=finished,
        left=tuple(folder / step.name for step in [*foreign, *(step for step, _ in stuck)]),
        sentence=_sentence(journal, label, finished, foreign, stuck),
    )


def _holds(step: Step, stamp: Stamp | None) -> bool:
    try:
        return step.on_disk() == stamp
    except (OSError, FileProblem):
        return False


def _brought_forward(journal: Journal, steps: Sequence[Step]) -> list[Step] | None:
    """Give all files their new texts; returns those that others have written, None where it could not be done."""
    foreign: list[Step] = []
    for step in steps:
        try:
            journal.bring(step, forward=True)
        except ChangedOnDisk:
            foreign.append(step)
        except (OSError, FileProblem):
            return None
    return foreign


def _sentence(journal: Journal, label: str, finished: bool, foreign: Sequence[Step], stuck: _Stuck) -> str:
    is_whole = not (foreign or stuck)
    if finished:
        rest = tr("All files are written.") if is_whole else tr("All other files are written.")
    else:
        rest = tr(AS_BEFORE if is_whole else _OTHERS_AS_BEFORE)
    parts = [_said(_FINISHED_NOW if finished else _TAKEN_BACK_NOW, label), rest]
    if foreign:
        parts.append(_foreign(foreign))
    if stuck:
        parts.append(_stuck(journal, stuck))
    return " ".join(parts)


def _said(texts: tuple[str, str], label: str, **values: str) -> str:
    """What became of the change with this label, or of one that has none."""
    named, unnamed = texts
    return tr(named, label=label, **values) if label else tr(unnamed, **values)


def _foreign(steps: Sequence[Step]) -> str:
    return tr("{names}: written by another program meanwhile, and left as that.", names=_names(steps))


def _stuck(journal: Journal, stuck: _Stuck) -> str:
    return tr(
        "{names}: not put back. {problem} This is tried again when the library is opened the next time; until then the "
        "old texts are kept in “{journal}”.",
        names=_names([step for step, _ in stuck]),
        problem=stuck[0][1],
        journal=journal.path.name,
    )


def _names(steps: Sequence[Step]) -> str:
    shown = ", ".join(tr("“{text}”", text=step.name) for step in steps[:5])
    return tr("{names} and {number} more", names=shown, number=len(steps) - 5) if len(steps) > 5 else shown
