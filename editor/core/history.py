"""Undo and redo: one history for the whole document."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from time import monotonic

from editor.core.edit import Edit

PAUSE = 1.0
"""Seconds without typing after which a new step begins."""


Groups = tuple[tuple[Edit, ...], ...]
"""Edits in groups that are applied one after the other, each to the text that the one before left."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the history: what to do to take it back, and to do it again, each a row of edit groups.

    `label` names it for the menu; steps with the same `key` may be merged. `joint` is the same object in the steps of
    several documents that belong together, None for a step that stands alone.
    """

    label: str
    key: str
    undo: Groups
    redo: Groups
    time: float
    joint: object | None = None


class History:
    """The steps that were done and those that were undone."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._open = False
        self._deletes = False

    def record(self, label: str, key: str, undo: Groups, redo: Groups, joint: object | None = None) -> None:
        """Note a change; typing with the same `key` joins the step before it, until a word or a pause ends it."""
        now = self._clock()
        self._undone.clear()
        last = self._done[-1] if self._done else None
        deletes = _deletes(redo[-1])
        same = last is not None and key != "" and last.key == key and deletes == self._deletes and joint is None
        if last and same and self._open and now - last.time < PAUSE:
            self._done[-1] = replace(last, undo=(*undo, *last.undo), redo=(*last.redo, *redo), time=now)
        else:
            self._done.append(Step(label, key, undo, redo, now, joint))
        self._deletes = deletes
        self._open = not _ends_word(redo[-1])

    def close(self) -> None:
        """Begin a new step with the next change, whatever it is."""
        self._open = False

    def undo(self) -> Step | None:
        """The step to take back, moved to the undone ones; None where there is none."""
        return self._move(self._done, self._undone)

    def redo(self) -> Step | None:
        """The step to do again, moved to the done ones; None where there is none."""
        return self._move(self._undone, self._done)

    def _move(self, source: list[Step], target: list[Step]) -> Step | None:
        self._open = False
        if not source:
            return None
        target.append(source.pop())
        return target[-1]

    @property
    def next_undo(self) -> Step | None:
        """The step that Undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Step | None:
        """The step that Redo would do again."""
        return self._undone[-1] if self._undone else None

    def has_done(self, joint: object) -> bool:
        """Whether a step that belongs to `joint` is done and not taken back."""
        return any(step.joint is joint for step in self._done)

    def has_undone(self, joint: object) -> bool:
        """Whether a step that belongs to `joint` was taken back and can be done again."""
        return any(step.joint is joint for step in self._undone)

    @property
    def undo_label(self) -> str:
        """What Undo would take back, or nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """What Redo would do again, or nothing."""
        return self._undone[-1].label if self._undone else ""


def _ends_word(edits: tuple[Edit, ...]) -> bool:
    """Whether the next change is another step: after a blank, a line end, or more than one deleted letter."""
    if _deletes(edits):
        return sum(edit.span.length for edit in edits) > 1
    return any(edit.text.endswith((" ", "\n")) for edit in edits)


def _deletes(edits: tuple[Edit, ...]) -> bool:
    return not any(edit.text for edit in edits)
