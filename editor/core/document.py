"""A document: the exact text of a pattern, the only place where it changes, and its history."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from editor.core.edit import Edit, apply_edits, inverse, minimal
from editor.core.history import Groups, History
from editor.core.operations import Operation
from editor.core.plan import perform
from editor.core.snapshot import Snapshot
from editor.core.span import Span


@dataclass(frozen=True, slots=True)
class Change:
    """What observers are told: the snapshots before and after, and the edits between them."""

    before: Snapshot
    after: Snapshot
    edits: tuple[Edit, ...]


Observer = Callable[[Change], None]
Edits = tuple[Edit, ...]


class Document:
    """Holds one text. Every change goes through `perform`, `undo` or `redo`; observers hear of each.

    `names` are the section names that need no number in their heading.
    """

    def __init__(self, text: str, names: Collection[str] = ()) -> None:
        self._snapshot = Snapshot(text, names)
        self._saved_text = text
        self._saved = self._snapshot
        self._history = History()
        self._observers: list[Observer] = []

    @property
    def snapshot(self) -> Snapshot:
        """The current text, read."""
        return self._snapshot

    @property
    def text(self) -> str:
        """The current text."""
        return self._snapshot.text

    @property
    def saved_text(self) -> str:
        """The text that is known to be on disk."""
        return self._saved_text

    @property
    def saved(self) -> Snapshot:
        """The text that is known to be on disk, read."""
        if self._saved_text == self._snapshot.text:
            self._saved = self._snapshot
        elif self._saved.text != self._saved_text:
            self._saved = self._snapshot.derive(self._saved_text)
        return self._saved

    @property
    def history(self) -> History:
        """What can be undone and redone."""
        return self._history

    @property
    def is_changed(self) -> bool:
        """Whether the text differs from the one on disk."""
        return self._snapshot.text != self._saved_text

    def observe(self, observer: Observer) -> None:
        """Call `observer` after each change of the text."""
        self._observers.append(observer)

    def perform(self, operation: Operation, label: str, key: str = "", joint: object | None = None) -> bool:
        """Do `operation` as one step named `label`; returns whether the text changed.

        Steps of the same non-empty `key` are merged while one types; `joint` ties steps of several documents together.

        Raises:
            TrellisError: the operation was refused; nothing changed.
        """
        return self.perform_all((operation,), label, key, joint)

    def perform_all(
        self, operations: Iterable[Operation], label: str, key: str = "", joint: object | None = None
    ) -> bool:
        """Do several operations, each on what the one before left, as one step; returns whether the text changed.

        Raises:
            TrellisError: one of them was refused; nothing changed.
        """
        before = after = self._snapshot
        undo: list[Edits] = []
        redo: list[Edits] = []
        for operation in operations:
            text = after.text
            edits, after = perform(after, operation)
            if edits:
                undo.insert(0, inverse(text, edits))
                redo.append(edits)
        if after.text == before.text:
            return False
        self._history.record(label, key, tuple(undo), tuple(redo), joint)
        self._become(after, redo[0] if len(redo) == 1 else minimal(before.text, after.text))
        return True

    def undo(self) -> Span | None:
        """Take the last step back; returns the place in the text that changed, or None where there was no step."""
        step = self._history.undo()
        return None if step is None else self._replay(step.undo)

    def redo(self) -> Span | None:
        """Do the step that was taken back last again; returns the place that changed, or None."""
        step = self._history.redo()
        return None if step is None else self._replay(step.redo)

    def mark_saved(self, text: str) -> None:
        """Note that `text` is what the disk holds now."""
        self._saved_text = text
        self._history.close()

    def _replay(self, groups: Groups) -> Span:
        text = self.text
        for edits in groups:
            text = apply_edits(text, edits)
        edits = minimal(self.text, text)
        self._become(self._snapshot.derive(text), edits)
        changed = edits[0] if edits else groups[-1][0]
        return Span(changed.span.start, changed.span.start + len(changed.text))

    def _become(self, after: Snapshot, edits: tuple[Edit, ...]) -> None:
        change = Change(self._snapshot, after, edits)
        self._snapshot = after
        for observer in self._observers:
            observer(change)
