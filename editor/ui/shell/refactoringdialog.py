"""The dialog for a change of many files: a form, what it would change file by file, and the button that does it."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from editor.core.errors import TrellisError
from editor.core.translation import tr, tr_count
from editor.render.colours import Colours
from editor.session.library import Library
from editor.session.refactoring import Plan
from editor.session.requests import planning
from editor.ui.background import Background
from editor.ui.forms.field import small_label
from editor.ui.numbers import grouped
from editor.ui.panes.changelist import ChangeList
from editor.ui.panes.requestforms import RequestForm

_PAUSE = 250
"""Milliseconds without a change of the form after which it is planned."""


_ROOM = QSize(880, 620)


class RefactoringDialog(QDialog):
    """The form, what it would change, and the button that does it.

    Signals:
        accepted_plan(Plan, set[Path]): write the plan without these files.
        progressed(int, int): so many files are looked at, of so many.
    """

    accepted_plan = Signal(object, object)
    progressed = Signal(int, int)

    def __init__(self, title: str, form: RequestForm, library: Library, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.form = form
        self._library = library
        self._plan: Plan | None = None
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        heading.setObjectName("title")
        self.note = small_label("")
        self.changes = ChangeList(colours)
        self.buttons = QDialogButtonBox()
        self.apply_button = self.buttons.addButton(tr("Nothing to Change"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.apply_button.setObjectName("primary")
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        for widget in (heading, form, self.note, self.changes, self.buttons):
            layout.addWidget(widget)
        layout.setStretch(3, 1)
        # Large text needs more.
        self.resize(_ROOM.expandedTo(self.sizeHint()))
        self._background = Background(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._on_pause)
        form.request_changed.connect(self._on_request_changed)
        self._background.found.connect(self._on_planned)
        self.progressed.connect(self._on_progressed)
        self.changes.kept_changed.connect(self._on_kept_changed)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.close)
        self.finished.connect(self._background.stop)
        self._on_pause()

    @Slot()
    def _on_request_changed(self) -> None:
        self._background.cancel()
        self._show(None, self.form.hint)
        self._soon.start()

    @Slot()
    def _on_pause(self) -> None:
        request = self.form.request
        if request is None:
            self._show(None, self.form.hint)
            return
        self._show(None, tr("Looking for all that would change…"))
        folder = self._library.folder
        assert folder is not None
        self._background.begin(planning(folder, self._library.is_implied, request, self.progressed.emit))

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        if self._plan is None and self._background.is_busy:
            self.note.setText(
                tr(
                    "Looking for all that would change: {done} of {total} files…",
                    done=grouped(done),
                    total=grouped(total),
                )
            )

    @Slot(object)
    def _on_planned(self, found: Plan | TrellisError) -> None:
        if isinstance(found, TrellisError):
            self._show(None, f"▲ {found}")
        else:
            self._show(found, "\n".join(f"• {note}" for note in found.notes))

    def _show(self, plan: Plan | None, note: str) -> None:
        self._plan = plan
        self.note.setText(note)
        self.note.setVisible(bool(note))
        folder = self._library.folder
        if folder is not None:
            self.changes.show_plan(plan or Plan("", ()), folder)
        self._on_kept_changed()

    @Slot()
    def _on_kept_changed(self) -> None:
        kept = self.changes.kept if self._plan is not None else 0
        changing = tr_count(kept, "Change {number} File", "Change {number} Files", number=grouped(kept))
        self.apply_button.setText(changing if kept else tr("Nothing to Change"))
        self.apply_button.setEnabled(kept > 0)

    @Slot()
    def _on_accepted(self) -> None:
        if self._plan is not None:
            self.accepted_plan.emit(self._plan, self.changes.left_out)

    def show_writing(self, writing: bool) -> None:
        """Say that the files are being written, or that they are not any more; nothing can be changed meanwhile."""
        for widget in (self.form, self.changes, self.apply_button):
            widget.setDisabled(writing)
        if writing:
            self.apply_button.setText(tr("Writing…"))
        else:
            self._on_kept_changed()
