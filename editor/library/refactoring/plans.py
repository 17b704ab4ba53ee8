"""What a refactoring would change, file by file, and how such a plan comes about."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from editor.core.errors import TrellisError
from editor.core.operations import Operation, Remove, RetargetLinks, SetValue
from editor.core.plan import perform, perform_together
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.library.references import Names
from editor.schema.guidance import SECTION_NAMES

Read = Callable[[Path], str]
"""Gives the text of a file; raises `FileProblem` where it can't be read."""
IsShared = Callable[[str], bool]
"""Whether a slug or an id is that of a pattern that the plan is not about, too."""
Operations = Callable[[Snapshot], Iterable[Operation]]
"""What is to be done to a pattern, told from its text."""


@dataclass(frozen=True, slots=True)
class Change:
    """One file: its text before and after (None: it is removed), and its new place where that changes."""

    path: Path
    before: str
    after: str | None
    new_path: Path | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that stays as it is, or keeps some of its references, and why."""

    path: Path
    sentence: str


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a refactoring would do. `notes` say what else a person should know before it is done."""

    label: str
    changes: tuple[Change, ...]
    notes: tuple[str, ...] = ()
    refusals: tuple[Refusal, ...] = ()


class Draft:
    """A plan in the making: collects changes, notes and refusals."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._changes: dict[Path, Change] = {}
        self._notes: list[str] = []
        self._refusals: list[Refusal] = []

    def open(self, path: Path) -> Snapshot:
        """A file, read.

        Raises:
            FileProblem: it can't be.
        """
        return Snapshot(self._read(path), SECTION_NAMES)

    def note(self, sentence: str) -> None:
        """Say something about the whole plan, once."""
        if sentence not in self._notes:
            self._notes.append(sentence)

    def refuse(self, path: Path, sentence: str) -> None:
        """Say why a file is left as it is."""
        self._refusals.append(Refusal(path, sentence))

    def put(self, change: Change) -> None:
        """Take over the change of one file; one that changes nothing is passed over."""
        if change.after != change.before or (change.new_path or change.path) != change.path:
            self._changes[change.path] = change

    def attempt(
        self, path: Path, edit: Callable[[Snapshot], Snapshot], concerns: Callable[[str], bool] | None = None
    ) -> None:
        """Change one file; where that is refused, the file is listed with the reason, and the others go on.

        `concerns` passes a text over that needs no reading.
        """
        try:
            text = self._read(path)
            if concerns is None or concerns(text):
                self.put(Change(path, text, edit(Snapshot(text, SECTION_NAMES)).text))
        except TrellisError as error:
            self.refuse(path, str(error))

    def attempt_all(self, paths: Iterable[Path], names: Names, operations: Operations) -> None:
        """Change the references to one pattern, of these `names`, in all of these files."""
        for path in paths:
            self.attempt(path, partial(self._with_references_changed, path, names, operations))

    def _with_references_changed(
        self, path: Path, names: Names, operations: Operations, snapshot: Snapshot
    ) -> Snapshot:
        after = done(snapshot, operations(snapshot))
        front = snapshot.parts.front
        shown = snapshot.text if front is None else front.of(snapshot.text)
        has_front = front is not None or snapshot.text.lstrip("\ufeff\r\n ").startswith("---")
        if snapshot.fault and has_front and any(name in shown for name in (*names.slugs, *names.ids)):
            self.refuse(
                path,
                tr(
                    "Its front matter can't be read, so references in it stay as they are. Mend the file first, or "
                    "change them in Source."
                ),
            )
        return after

    def plan(self, label: str) -> Plan:
        """The plan as it is now."""
        return Plan(label, tuple(self._changes.values()), tuple(self._notes), tuple(self._refusals))


def nothing_is_shared(_name: str) -> bool:
    """Each slug and each id is one pattern's."""
    return False


def done(snapshot: Snapshot, operations: Iterable[Operation]) -> Snapshot:
    """What the operations make of a pattern: values that are there and links of the body first, at one go.

    The rest follows in its order, but what is taken out comes last, from the end of each list.

    Raises:
        TrellisError: one of them was refused.
    """
    together, one_by_one, removed = _sorted(snapshot, operations)
    if together:
        _, snapshot = perform_together(snapshot, together)
    for operation in (*one_by_one, *sorted(removed, key=_from_the_end, reverse=True)):
        _, snapshot = perform(snapshot, operation)
    return snapshot


def _sorted(
    snapshot: Snapshot, operations: Iterable[Operation]
) -> tuple[Sequence[SetValue | RetargetLinks], Sequence[Operation], Sequence[Remove]]:
    together: list[SetValue | RetargetLinks] = []
    one_by_one: list[Operation] = []
    removed: list[Remove] = []
    for operation in operations:
        if isinstance(operation, Remove):
            removed.append(operation)
        elif isinstance(operation, RetargetLinks) or (isinstance(operation, SetValue) and _stands(snapshot, operation)):
            together.append(operation)
        else:
            one_by_one.append(operation)
    return together, one_by_one, removed


def _stands(snapshot: Snapshot, operation: SetValue) -> bool:
    """Whether the operation gives a value in place of another one."""
    return snapshot.node(operation.path) is not None and not isinstance(operation.value, dict | list)


def _from_the_end(operation: Remove) -> tuple[KeyPath, ...]:
    return tuple((step,) if isinstance(step, str) else ("", step) for step in operation.path)
