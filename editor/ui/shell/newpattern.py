"""The dialog for a new pattern: its title, its slug, a summary, and what says the same already."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.core.translation import tr
from editor.library.likeness import same_as
from editor.schema.identity import is_slug, slug_of
from editor.session.library import Entry, Library
from editor.session.ports import NewPattern
from editor.ui.forms.button import Button
from editor.ui.forms.field import ElidedLabel, restyle, small_label
from editor.ui.theme import ui_font

_LOOK_PAUSE = 120
"""Milliseconds without a key after which patterns that say the same are looked for."""
_SHOWN = 3
"""So many of them are shown."""
_WIDTH = 480
_LONGEST = 64
"""Characters of a title in the list of those that say the same."""


class NewPatternDialog(QDialog):
    """All is checked while one types. `existing` is the pattern that was chosen instead of making a new one."""

    def __init__(
        self, library: Library, folder: Path, parent: QWidget, unwritten: Collection[str] = (), slug: str = ""
    ) -> None:
        """Ask for a pattern of `library` in `folder`; `unwritten` are the slugs of those that are new and not saved.

        `slug`: what a link refers to; it can't be changed then, and a title is made from it.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("New pattern"))
        self.existing: Entry | None = None
        self._library = library
        self._folder = folder
        self._unwritten = {name.casefold() for name in unwritten}
        self._slug_typed = bool(slug)
        self.title = QLineEdit(_title_of(slug))
        self.title.setAccessibleName(tr("Title"))
        self.title.setPlaceholderText(tr("What people will call it"))
        self.title.textEdited.connect(self._on_title_edited)
        self.slug = QLineEdit(slug)
        self.slug.setAccessibleName(tr("Slug"))
        self.slug.setReadOnly(bool(slug))
        self.slug.textEdited.connect(self._on_slug_edited)
        self.summary = QPlainTextEdit()
        self.summary.setAccessibleName(tr("Summary"))
        self.summary.setPlaceholderText(tr("One or two sentences that say what it is; it may come later"))
        self.summary.setTabChangesFocus(True)
        self.summary.setFixedHeight(3 * QFontMetrics(ui_font()).lineSpacing() + 12)
        self.summary.textChanged.connect(self._on_summary_edited)
        self._note = small_label("")
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.same = SamePatterns()
        self.same.setVisible(False)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LOOK_PAUSE)
        self._soon.timeout.connect(self._look_for_the_same)
        self._arrange()
        self._check()
        self._soon.start()

    def _arrange(self) -> None:
        self.buttons = QDialogButtonBox()
        self.create_button = self.buttons.addButton(tr("Create"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.create_button.setObjectName("primary")
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(tr("&Title"), self.title)
        form.addRow(tr("&Slug"), self.slug)
        form.addRow(self._note)
        form.addRow(tr("S&ummary"), self.summary)
        heading = QLabel(tr("New pattern"))
        heading.setObjectName("title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addLayout(form)
        layout.addWidget(self.same)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH)
        self.same.chosen.connect(self._on_existing_chosen)

    @property
    def wanted(self) -> NewPattern:
        """What was entered."""
        summary = " ".join(self.summary.toPlainText().split())
        return NewPattern(self.title.text().strip(), self.slug.text().strip(), self._folder, summary)

    @Slot()
    def _on_title_edited(self) -> None:
        if not self._slug_typed:
            self.slug.setText(slug_of(self.title.text()))
        self._check()
        self._soon.start()

    @Slot()
    def _on_slug_edited(self) -> None:
        self._slug_typed = bool(self.slug.text())
        self._check()

    @Slot()
    def _on_summary_edited(self) -> None:
        self._soon.start()

    @Slot()
    def _look_for_the_same(self) -> None:
        wanted = self.wanted
        found = same_as(self._library.index, wanted.title, wanted.summary) if wanted.title else []
        self.same.show_entries([likeness.entry for likeness in found[:_SHOWN]], len(found))
        self.adjustSize()

    @Slot(object)
    def _on_existing_chosen(self, entry: Entry) -> None:
        self.existing = entry
        self.accept()

    def _check(self) -> None:
        problem = self._problem()
        ready = not problem and bool(self.title.text().strip())
        self._note.setObjectName("error" if problem else "muted")
        path = self._folder / f"{self.slug.text() or tr('slug')}.md"
        self._note.setText(f"▲ {problem}" if problem else tr("The file will be {path}", path=path))
        restyle(self._note)
        self.create_button.setEnabled(ready)

    def _problem(self) -> str:
        slug = self.slug.text().strip()
        if not slug:
            return tr("The slug needs letters or digits; type one.") if self.title.text().strip() else ""
        if not is_slug(slug):
            return tr("A slug has lower-case letters, digits and single hyphens, at most 68.")
        if slug.casefold() in self._unwritten:
            return tr("A new pattern that is open and not saved has this slug. Choose another.")
        taken = self._library.holder_of(slug)
        if taken is not None:
            return tr("“{name}” has this slug already. Choose another.", name=taken.name)
        if (self._folder / f"{slug}.md").exists():
            return tr("There is a file of this name already. Choose another slug.")
        return ""


class SamePatterns(QFrame):
    """Says that there is such a pattern already, and opens it on request.

    Signals:
        chosen(Entry): a pattern is to be opened instead.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("missing")
        self._said = QLabel()
        self._said.setObjectName("warning")
        self._said.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 6, 8, 6)
        self._layout.setSpacing(2)
        self._layout.addWidget(self._said)
        self._rows: list[_SameRow] = []
        self._entries: list[Entry] = []

    def show_entries(self, entries: list[Entry], found: int) -> None:
        """Show these patterns, of so many that were found; without any there is nothing to see."""
        if entries == self._entries:
            return
        self._entries = entries
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_SameRow(entry) for entry in entries]
        for row in self._rows:
            row.chosen.connect(self.chosen)
            self._layout.addWidget(row)
        said = tr("There is already a pattern that may say the same. Open it instead?")
        if found > len(entries):
            said += " " + tr("The likeliest {shown} of {found}:", shown=len(entries), found=found)
        self._said.setText(f"▲ {said}")
        self.setVisible(bool(entries))


class _SameRow(QWidget):
    """One pattern that may say the same.

    Signals:
        chosen(Entry): it was clicked.
    """

    chosen = Signal(object)

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry = entry
        name = entry.name if len(entry.name) <= _LONGEST else f"{entry.name[: _LONGEST - 1]}…"
        button = Button(name, "link")
        button.setAccessibleName(tr("Open {name} instead", name=entry.name))
        button.setAutoDefault(False)
        button.clicked.connect(self._on_clicked)
        said = ElidedLabel()
        said.setObjectName("muted")
        said.setContentsMargins(7, 0, 0, 0)
        said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        said.setText(f"{entry.slug} · {entry.summary}" if entry.summary else entry.slug)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(button)
        layout.addWidget(said)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._entry)


def _title_of(slug: str) -> str:
    """A title to begin with, made from a slug."""
    return " ".join(word[:1].upper() + word[1:] for word in slug.split("-") if word)
