"""A document: the exact text of a pattern, the only place where it changes, and its history."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from editor.core.edit import Edit, apply_edits, inverse
from editor.core.history import History
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


class Document:
    """Holds one text. Every change goes through `perform`, `undo` or `redo`; observers hear of each.

    `names` are the section names that need no number in their heading.
    """

    def __init__(self, text: str, names: Collection[str] = ()) -> None:
        self._snapshot = Snapshot(text, names)
        self._saved_text = text
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

    def perform(self, operation: Operation, label: str, key: str = "") -> bool:
        """Do `operation` as one step named `label`; returns whether the text changed.

        Steps of the same non-empty `key` are merged while one types.

        Raises:
            TrellisError: the operation was refused; nothing changed.

        """
        before = self._snapshot
        edits, after = perform(before, operation)
        if not edits:
            return False
        self._history.record(label, key, inverse(before.text, edits), edits)
        self._become(after, edits)
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

    def _replay(self, groups: tuple[tuple[Edit, ...], ...]) -> Span:
        for edits in groups:
            self._become(self._snapshot.derive(apply_edits(self._snapshot.text, edits)), edits)
        last = groups[-1][0]
        return Span(last.span.start, last.span.start + len(last.text))

    def _become(self, after: Snapshot, edits: tuple[Edit, ...]) -> None:
        change = Change(self._snapshot, after, edits)
        self._snapshot = after
        for observer in self._observers:
            observer(change)
