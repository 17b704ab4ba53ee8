"""Shows a proposed change as a diff, and makes it when a person asks for it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from editor.core.errors import EditRefused
from editor.core.translation import tr
from editor.render.colours import Colours
from editor.session.openfile import OpenFile
from editor.session.proposals import Proposal, accept, propose_repair, propose_upgrade
from editor.ui.bridge import Editing
from editor.ui.forms.field import small_label
from editor.ui.panes.messagebar import MessageBar
from editor.ui.shell.tabs import PatternTabs
from editor.ui.text.diffview import DiffView


class Proposing(QObject):
    """What the commands for repairs and upgrades do."""

    def __init__(self, window: QWidget, tabs: PatternTabs, messages: MessageBar, colours: Colours) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = tabs
        self._messages = messages
        self.colours = colours

    @Slot()
    def show_repair(self) -> None:
        """Propose a repair of the pattern in view."""
        self._show(propose_repair)

    @Slot()
    def show_upgrade_to_71(self) -> None:
        """Propose the pattern in view in format 7.1."""
        self._show(partial(propose_upgrade, to="7.1"))

    @Slot()
    def show_upgrade_to_82(self) -> None:
        """Propose the pattern in view in format 8.2."""
        self._show(partial(propose_upgrade, to="8.2"))

    def _show(self, propose: Callable[[OpenFile], Proposal]) -> None:
        view = self._tabs.view
        if view is None:
            return
        try:
            proposal = propose(view.editing.file)
        except EditRefused as refusal:
            self._messages.failed(str(refusal))
        else:
            ProposalDialog(proposal, view.editing, self.colours, self._window).show()


class ProposalDialog(QDialog):
    """What would change, line by line; nothing happens until Apply is pressed."""

    def __init__(self, proposal: Proposal, editing: Editing, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{proposal.title}: {editing.file.name}")
        self._proposal = proposal
        self._editing = editing
        self._base = editing.snapshot.text
        title = QLabel(proposal.title)
        title.setObjectName("title")
        notes = small_label("\n".join(f"• {note}" for note in proposal.notes))
        self.diff = DiffView(colours)
        self.diff.show_lines(proposal.diff(self._base))
        self.buttons = QDialogButtonBox()
        self.apply_button = self.buttons.addButton(tr("Apply"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.apply_button.setObjectName("primary")
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        for widget in (title, notes, self.diff, self.buttons):
            layout.addWidget(widget)
        layout.setStretch(2, 1)
        self.resize(760, 560)
        editing.snapshot_changed.connect(self._on_snapshot_changed)

    @Slot()
    def _on_accepted(self) -> None:
        accept(self._proposal, self._editing.file)
        self.close()

    @Slot()
    def _on_snapshot_changed(self) -> None:
        """A proposal for another text than the one that is there would undo what was written meanwhile."""
        if self._editing.snapshot.text != self._base:
            self.close()
