"""One open pattern as the widgets see it: facts as signals, and one way to ask for an edit."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from editor.core.document import Change
from editor.core.errors import TrellisError, with_way_out
from editor.core.operations import Operation
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.session.openfile import Held, OpenFile


class Editing(QObject):
    """Passes a document's changes on as signals, and edits on to the document.

    Signals:
        snapshot_changed(Change): the text changed.
        saved_state_changed(): the file was saved, or what is unsaved changed.
        refused(str): an edit could not be made; the sentence says why.
    """

    snapshot_changed = Signal(object)
    saved_state_changed = Signal()
    refused = Signal(str)

    def __init__(self, file: OpenFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        file.document.observe(self._on_change)

    @property
    def snapshot(self) -> Snapshot:
        """The current text, read."""
        return self.file.document.snapshot

    def perform(self, operation: Operation, label: str, key: str = "") -> bool:
        """Do an operation; returns False where it was refused, which is also signalled."""
        reason = self.attempt(operation, label, key)
        if reason:
            self.refused.emit(reason)
        return not reason

    def perform_all(self, operations: Iterable[Operation], label: str) -> bool:
        """Do several operations as one step; returns False where one was refused, which is also signalled."""
        try:
            self.file.document.perform_all(operations, label)
        except TrellisError as error:
            self.refused.emit(with_way_out(error, tr("in Source")))
            return False
        return True

    def hold(self, key: str, held: Held | None) -> None:
        """Note that what was typed at `key` can't stand in the file; None: that all of it does."""
        if self.file.held.get(key) == held:
            return
        self.file.held.pop(key, None)
        if held is not None:
            self.file.held[key] = held
        self.saved_state_changed.emit()

    def attempt(self, operation: Operation, label: str, key: str = "") -> str:
        """Do an operation; returns why it was refused, or nothing."""
        try:
            self.file.perform(operation, label, key)
        except TrellisError as error:
            return with_way_out(error, tr("in Source"))
        return ""

    def _on_change(self, change: Change) -> None:
        self.snapshot_changed.emit(change)
        self.saved_state_changed.emit()
