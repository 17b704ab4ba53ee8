"""Changes to many patterns: asked for in a form, planned in the background, shown file by file, written all or none."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.core.errors import TrellisError
from editor.core.translation import tr, tr_count
from editor.library.uses import uses_of
from editor.render.colours import Colours
from editor.session.aftermath import count_of, follow, moved_files, token_of, undone_token_of, unsaved_paths
from editor.session.library import Entry
from editor.session.openfile import OpenFile
from editor.session.refactoring import Applied, Plan
from editor.session.replacing import Wanted
from editor.session.requests import Repoint, applying, undoing
from editor.ui.background import Background
from editor.ui.keys import command_keys
from editor.ui.numbers import grouped
from editor.ui.panes.fixedform import FixedForm
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.picker import Choice, GoPicker
from editor.ui.panes.replaceform import ReplaceForm
from editor.ui.panes.requestforms import DeleteForm, DeprecateForm, FieldForm, MergeForm, RenameForm, RequestForm
from editor.ui.shell.refactoringdialog import RefactoringDialog
from editor.ui.shell.tabs import PatternTabs
from editor.ui.shell.usecases import UseCases

_KEPT = 20
"""So many changes of many files can be taken back, or made again."""


@dataclass(frozen=True, slots=True, eq=False)
class _Written:
    """A change that was written, and the library that it is of."""

    applied: Applied
    folder: Path
    is_implied: bool


class Refactoring(QObject):
    """What the commands for changes to many patterns do, and how the last one is undone.

    Signals:
        done(): a change was written or taken back, or could not be.
        moved(dict): files have other names now; by their real paths before, the paths since.
    """

    done = Signal()
    moved = Signal(object)
    _progressed = Signal(int, int)

    def __init__(
        self, window: QWidget, cases: UseCases, tabs: PatternTabs, messages: MessageBar, colours: Colours
    ) -> None:
        super().__init__(window)
        self._window = window
        self._cases = cases
        self._tabs = tabs
        self._messages = messages
        self.colours = colours
        self._written: list[_Written] = []
        self._taken_back: list[tuple[_Written, Applied]] = []
        self._dialog: RefactoringDialog | None = None
        self._background = Background(self)
        self._background.found.connect(self._on_found)
        self._background.finished.connect(self.done)
        self._progressed.connect(self._on_progressed)
        self._after: Callable[[Applied], None] = self._follow

    @Slot(str, object)
    def ask(self, what: str, entry: Entry) -> None:
        """Ask how to `rename`, `merge`, `deprecate` or `delete` a pattern."""
        library = self._cases.library
        if library.folder is None:
            self._messages.failed(tr("Open a library first: other patterns may link to this one."))
            return
        used_by = len({use.entry.path for use in uses_of(library.index, entry.slug, entry.id) if not use.meant})
        forms: dict[str, tuple[str, Callable[[], RequestForm]]] = {
            "rename": (tr("Give “{name}” another slug", name=entry.name), lambda: RenameForm(entry)),
            "merge": (
                tr("Merge “{name}” into another pattern", name=entry.name),
                lambda: MergeForm(entry, self._choose),
            ),
            "deprecate": (tr("Deprecate “{name}”", name=entry.name), lambda: DeprecateForm(entry, self._choose)),
            "delete": (tr("Delete “{name}”", name=entry.name), lambda: DeleteForm(entry, used_by)),
        }
        title, make = forms[what]
        self._open(title, make())

    @Slot(object, object)
    def ask_merge(self, entry: Entry, target: Entry) -> None:
        """Show what changes when `entry` is merged into `target`."""
        form = MergeForm(entry, self._choose)
        form.take(target)
        self._open(tr("Merge “{name}” into “{other}”", name=entry.name, other=target.name), form)

    @Slot(object)
    def ask_field(self, entries: list[Entry]) -> None:
        """Ask for a field and its value, for several patterns."""
        title = tr_count(
            len(entries),
            "Change a field in {number} pattern",
            "Change a field in {number} patterns",
            number=grouped(len(entries)),
        )
        self._open(title, FieldForm(tuple(entries), self._cases.library))

    @Slot(str, object)
    def ask_repoint(self, reference: str, entry: Entry) -> None:
        """Show what changes when all references to a missing pattern lead to `entry`."""
        title = tr("Lead references to “{reference}” to “{name}”", reference=reference, name=entry.name)
        self._open(title, FixedForm(Repoint(reference, entry)))

    @Slot(object, str)
    def ask_replace(self, wanted: Wanted, text: str) -> None:
        """Ask for a text that takes the place of another one in all patterns."""
        if self._cases.library.folder is None:
            way = command_keys().place("open_library")
            self._messages.said(tr("No library is open. Choose {command} first.", command=way))
        else:
            self._open(tr("Replace in the library"), ReplaceForm(wanted, text))

    def ask_in_view(self, what: str) -> None:
        """Ask about the pattern in view."""
        view = self._tabs.view
        entry = self._cases.library.entry_at(view.editing.file.path) if view is not None else None
        if entry is None:
            self._messages.failed(tr("The pattern must be saved in the library that is open first."))
        else:
            self.ask(what, entry)

    @Slot()
    def rename_in_view(self) -> None:
        """Give the pattern in view another slug."""
        self.ask_in_view("rename")

    @Slot()
    def merge_in_view(self) -> None:
        """Merge the pattern in view into another one."""
        self.ask_in_view("merge")

    @Slot()
    def deprecate_in_view(self) -> None:
        """Deprecate the pattern in view."""
        self.ask_in_view("deprecate")

    @Slot()
    def delete_in_view(self) -> None:
        """Delete the pattern in view."""
        self.ask_in_view("delete")

    def _open(self, title: str, form: RequestForm) -> None:
        dialog = self._dialog = RefactoringDialog(title, form, self._cases.library, self.colours, self._window)
        dialog.accepted_plan.connect(self._on_accepted_plan)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.show()

    @Slot()
    def _on_dialog_finished(self) -> None:
        """What is being written goes on: half of it would be worse than all, and Undo takes it back."""
        if self.sender() is self._dialog:
            self._dialog = None

    def _choose(self, take: Callable[[Entry], None]) -> None:
        dialog = self._dialog
        assert dialog is not None
        picker = GoPicker(self._cases.library, self.colours, dialog)

        def on_picked(choice: Choice) -> None:
            take(choice.entry)

        picker.picked.connect(on_picked)
        picker.open_at(dialog.mapToGlobal(QPoint(dialog.width() // 2, 96)))

    @Slot(object, object)
    def _on_accepted_plan(self, plan: Plan, left_out: set[Path]) -> None:
        library = self._cases.library
        if self._background.is_busy or library.folder is None:
            return
        place = library.folder, library.is_implied
        self._after = lambda applied: self._on_applied(_Written(applied, *place))
        unsaved = unsaved_paths(self._cases.workspace.files)
        if self._dialog is not None:
            self._dialog.show_writing(True)
        self._background.begin(
            applying(library.folder, library.is_implied, plan, left_out, unsaved, self._progressed.emit)
        )

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        if self._background.is_busy:
            self._messages.said(tr("Writing: {done} of {total}", done=grouped(done), total=grouped(total)))

    @Slot(object)
    def _on_found(self, found: Applied | TrellisError) -> None:
        if self._dialog is not None:
            self._dialog.show_writing(False)
        if isinstance(found, TrellisError):
            self._messages.failed(str(found))
        else:
            self._after(found)

    def _on_applied(self, written: "_Written") -> None:
        applied = written.applied
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.close()
        self._written = [*self._written, written][-_KEPT:]
        self._follow(applied)
        files = count_of(applied)
        self._messages.said(
            tr_count(
                files,
                "{label}: {number} file changed. Undo takes it back.",
                "{label}: {number} files changed. Undo takes it back.",
                label=applied.label,
                number=grouped(files),
            )
        )

    def undo_if_last(self, file: OpenFile | None) -> bool:
        """Take a change of many files back where it is the last thing that was done to `file`; says whether."""
        if file is None:
            return bool(self._written) and self._take_back(self._written[-1])
        token = token_of(file)
        # What was typed and could not be taken yet is the last thing that was done.
        if token is None or file.held:
            return False
        written = next((each for each in self._written if each.applied is token.applied), None)
        if written is None:
            label = token.applied.label
            self._messages.failed(tr("“{label}” is too long ago to be taken back in all its files.", label=label))
            return True
        return self._take_back(written)

    def redo_if_next(self, file: OpenFile | None) -> bool:
        """Make a change of many files again where it is what Redo would do in `file`; says whether."""
        token = undone_token_of(file) if file is not None else None
        if token is None:
            return False
        found = next(((each, back) for each, back in self._taken_back if each.applied is token.applied), None)
        if found is None:
            label = token.applied.label
            self._messages.failed(tr("“{label}” is too long ago to be made again in all its files.", label=label))
            return True
        written, back = found
        return self._begin_back(written, back, lambda _forward: self._on_made_again(written))

    @Slot()
    def undo(self) -> None:
        """Take the last change of many files back."""
        if not self._written:
            self._messages.said(tr("No change of many files can be taken back."))
            return
        self._take_back(self._written[-1])

    def _take_back(self, written: "_Written") -> bool:
        return self._begin_back(written, written.applied, lambda back: self._on_undone(back, written))

    def _begin_back(self, written: "_Written", applied: Applied, after: Callable[[Applied], None]) -> bool:
        """Take back what was written, in its own library, whichever is in view now."""
        if not self._background.is_busy:
            self._after = after
            unsaved = unsaved_paths(self._cases.workspace.files)
            self._background.begin(undoing(written.folder, written.is_implied, applied, unsaved, self._progressed.emit))
        return True

    def _on_undone(self, back: Applied, written: "_Written") -> None:
        self._written.remove(written)
        self._taken_back = [*self._taken_back, (written, back)][-_KEPT:]
        for file in self._cases.workspace.files:
            token = token_of(file)
            if token is not None and token.applied is written.applied:
                file.document.undo()
        self._follow(back)
        self._messages.said(tr("Taken back: {label}.", label=written.applied.label))

    def _on_made_again(self, written: "_Written") -> None:
        self._taken_back = [pair for pair in self._taken_back if pair[0] is not written]
        self._written.append(written)
        for file in self._cases.workspace.files:
            token = undone_token_of(file)
            if token is not None and token.applied is written.applied:
                file.document.redo()
        self._follow(written.applied)
        self._messages.said(tr("Made again: {label}.", label=written.applied.label))

    def _follow(self, applied: Applied) -> None:
        try:
            gone = follow(self._cases.workspace.files, applied)
        except TrellisError as error:
            self._messages.failed(str(error))
            return
        for file in gone:
            self._cases.let_go(file)
        if moved := moved_files(applied):
            self.moved.emit(moved)
        self._cases.library.note_changed()
        self._tabs.refresh_titles()
        self._cases.refresh_surroundings()

    def stop(self) -> None:
        """Give up what is being written; all files are then as before."""
        self._background.stop()
