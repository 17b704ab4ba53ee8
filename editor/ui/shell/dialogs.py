"""Questions to the person, each in a dialog; asked only where work could be lost or a name is needed."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from editor.schema.identity import is_slug, slug_of
from editor.session.library import Library
from editor.session.ports import Answer, NewPattern
from editor.ui.forms.field import restyle, small_label


class AskByDialog:
    """Answers the session's questions by asking."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def unsaved(self, name: str) -> Answer:
        """Whether to save before closing."""
        box = self._box(f"Save the changes to “{name}”?", "They are lost if you don't save them.")
        save = box.addButton("Save", QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton("Don't Save", QMessageBox.ButtonRole.DestructiveRole)
        box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.exec()
        clicked = box.clickedButton()
        return Answer.SAVE if clicked is save else Answer.DISCARD if clicked is discard else Answer.CANCEL

    def overwrite(self, sentence: str) -> bool:
        """Whether to write in spite of another version on disk."""
        return self._confirmed("Save anyway?", sentence, "Save Anyway")

    def lose_changes(self, name: str) -> bool:
        """Whether to give up changes."""
        sentence = "The version on disk is shown instead. Undo brings your changes back."
        return self._confirmed(f"Revert “{name}”?", sentence, "Revert")

    def _confirmed(self, title: str, sentence: str, verb: str) -> bool:
        box = self._box(title, sentence)
        go = box.addButton(verb, QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.exec()
        return box.clickedButton() is go

    def _box(self, title: str, sentence: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setWindowTitle("Trellis")
        box.setText(title)
        box.setInformativeText(sentence)
        return box


class NewPatternDialog(QDialog):
    """Title, and the slug that comes from it; both are checked while one types."""

    def __init__(self, library: Library, folder: Path, parent: QWidget, unwritten: Collection[str] = ()) -> None:
        """Ask for a pattern of `library` in `folder`; `unwritten` are the slugs of those that are new and not saved."""
        super().__init__(parent)
        self.setWindowTitle("New pattern")
        self._library = library
        self._folder = folder
        self._unwritten = {slug.casefold() for slug in unwritten}
        self._slug_typed = False
        self.title = QLineEdit()
        self.title.setAccessibleName("Title")
        self.title.setPlaceholderText("What people will call it")
        self.title.setMinimumWidth(360)
        self.title.textEdited.connect(self._on_title_edited)
        self.slug = QLineEdit()
        self.slug.setAccessibleName("Slug")
        self.slug.textEdited.connect(self._on_slug_edited)
        self._note = small_label("")
        self.buttons = QDialogButtonBox()
        self.create_button = self.buttons.addButton("Create", QDialogButtonBox.ButtonRole.AcceptRole)
        self.create_button.setObjectName("primary")
        self.buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow("Title", self.title)
        form.addRow("Slug", self.slug)
        heading = QLabel("New pattern")
        heading.setObjectName("title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addLayout(form)
        layout.addWidget(self._note)
        layout.addWidget(self.buttons)
        self._check()

    @property
    def wanted(self) -> NewPattern:
        """What was entered."""
        return NewPattern(self.title.text().strip(), self.slug.text().strip(), self._folder)

    @Slot()
    def _on_title_edited(self) -> None:
        if not self._slug_typed:
            self.slug.setText(slug_of(self.title.text()))
        self._check()

    @Slot()
    def _on_slug_edited(self) -> None:
        self._slug_typed = bool(self.slug.text())
        self._check()

    def _check(self) -> None:
        problem = self._problem()
        ready = not problem and bool(self.title.text().strip())
        self._note.setObjectName("error" if problem else "muted")
        self._note.setText(problem or f"The file will be {self._folder / (self.slug.text() or 'slug')}.md")
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        restyle(self._note)
        self.create_button.setEnabled(ready)

    def _problem(self) -> str:
        slug = self.slug.text().strip()
        if not slug:
            return "▲ The slug needs letters or digits; type one." if self.title.text().strip() else ""
        if not is_slug(slug):
            return "▲ A slug has lower-case letters, digits and single hyphens, at most 68."
        if slug.casefold() in self._unwritten:
            return "▲ A new pattern that is open and not saved has this slug. Choose another."
        taken = self._library.holder_of(slug)
        if taken is not None:
            return f"▲ “{taken.name}” has this slug already. Choose another."
        if (self._folder / f"{slug}.md").exists():
            return "▲ There is a file of this name already. Choose another slug."
        return ""
