"""What has to be said before a change of many files can be planned: one form for each kind of change."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from editor.core.translation import tr, tr_count
from editor.schema.identity import is_slug
from editor.session.fieldvalue import FieldChoice, field_choices, value_of
from editor.session.library import Entry, Library
from editor.session.requests import Delete, Deprecate, Merge, Rename, Request, SetField
from editor.ui.forms.button import Button
from editor.ui.forms.choice import CalmComboBox
from editor.ui.forms.field import small_label
from editor.ui.numbers import grouped

Choose = Callable[[Callable[[Entry], None]], None]
"""Opens a picker, and calls back with what was picked."""


class RequestForm(QWidget):
    """A form that makes a request.

    Signals:
        request_changed(): `request` is another one.
    """

    request_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    @property
    def request(self) -> Request | None:
        """What is asked for; None where something is missing, which `hint` says."""
        raise NotImplementedError

    @property
    def hint(self) -> str:
        """What is still to be said."""
        return ""

    def _add_box(self, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.toggled.connect(self._on_changed)
        self._column.addWidget(box)
        return box

    def _add_row(self, label: str, *widgets: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(QLabel(label))
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self._column.addLayout(row)

    @Slot()
    def _on_changed(self) -> None:
        self.request_changed.emit()


class RenameForm(RequestForm):
    """The new slug."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry = entry
        self.slug = QLineEdit(entry.slug)
        self.slug.setAccessibleName(tr("New slug"))
        self.slug.setMinimumWidth(320)
        self.slug.selectAll()
        self.slug.textChanged.connect(self._on_changed)
        self._add_row(tr("New slug"), self.slug)
        self.keep_alias = self._add_box(tr("Keep the old slug among the aliases"))

    @property
    def request(self) -> Request | None:
        """See `RequestForm`."""
        slug = self.slug.text().strip()
        if self._says_what_is(slug) or not is_slug(slug):
            return None
        return Rename(self._entry, slug, self.keep_alias.isChecked())

    @property
    def hint(self) -> str:
        """See `RequestForm`."""
        slug = self.slug.text().strip()
        if self._says_what_is(slug):
            return tr("Type the new slug; every reference to the pattern will follow.")
        return tr("▲ A slug has lower-case letters, digits and single hyphens, at most 68.")

    def _says_what_is(self, slug: str) -> bool:
        """Whether nothing would change: slug and file name are this already."""
        return slug == self._entry.slug == self._entry.path.stem


class _TargetForm(RequestForm):
    """Asks for another pattern."""

    def __init__(self, label: str, choose: Choose) -> None:
        super().__init__()
        self._choose = choose
        self.target: Entry | None = None
        self.shown = QLabel(tr("None chosen"))
        self.shown.setTextFormat(Qt.TextFormat.PlainText)
        self.button = Button(tr("Choose…"))
        self.button.setAccessibleName(tr("{label}: choose a pattern", label=label))
        self.button.clicked.connect(self._on_choose)
        self._add_row(label, self.shown, self.button)

    @Slot()
    def _on_choose(self) -> None:
        self._choose(self.take)

    def take(self, entry: Entry) -> None:
        """Take this pattern."""
        self.target = entry
        self.shown.setText(f"{entry.name} ({entry.slug})")
        self.request_changed.emit()


class MergeForm(_TargetForm):
    """The pattern that stays, and what becomes of the other."""

    def __init__(self, entry: Entry, choose: Choose) -> None:
        super().__init__(tr("Merge into"), choose)
        self._entry = entry
        self.keep = self._add_box(tr("Keep the file, marked as deprecated"))

    @property
    def request(self) -> Request | None:
        """See `RequestForm`."""
        return Merge(self._entry, self.target, self.keep.isChecked()) if self.target is not None else None

    @property
    def hint(self) -> str:
        """See `RequestForm`."""
        return tr("Choose the pattern that stays. Links to this one will lead there, and its own links move there.")


class DeprecateForm(_TargetForm):
    """What replaces the pattern."""

    def __init__(self, entry: Entry, choose: Choose) -> None:
        super().__init__(tr("Replaced by"), choose)
        self._entry = entry
        self.redirect = self._add_box(tr("Lead the references of other patterns to the replacement"))

    @property
    def request(self) -> Request | None:
        """See `RequestForm`."""
        return Deprecate(self._entry, self.target, self.redirect.isChecked() and self.target is not None)


class DeleteForm(RequestForm):
    """What becomes of the references."""

    def __init__(self, entry: Entry, used_by: int) -> None:
        super().__init__()
        self._entry = entry
        said = tr_count(
            used_by,
            "Used by {number} pattern. Where another takes its place, deprecate it instead.",
            "Used by {number} patterns. Where another takes its place, deprecate it instead.",
            number=grouped(used_by),
        )
        self._column.addWidget(small_label(said if used_by else tr("No pattern links to it.")))
        self.remove_references = self._add_box(tr("Take the references to it out of other patterns"))
        self.remove_references.setEnabled(used_by > 0)

    @property
    def request(self) -> Request | None:
        """See `RequestForm`."""
        return Delete(self._entry, self.remove_references.isChecked())


class FieldForm(RequestForm):
    """A field and its new value, for several patterns."""

    def __init__(self, entries: tuple[Entry, ...], library: Library) -> None:
        super().__init__()
        self._entries = entries
        self._choices: tuple[FieldChoice, ...] = field_choices(library, entries)
        self.field = CalmComboBox()
        self.field.setAccessibleName(tr("Field"))
        self.field.addItems([choice.title for choice in self._choices])
        self.field.currentIndexChanged.connect(self._on_field_changed)
        self.value = CalmComboBox()
        self.value.setAccessibleName(tr("New value"))
        self.value.setEditable(True)
        self.value.setMinimumWidth(240)
        self.value.editTextChanged.connect(self._on_changed)
        self._add_row(tr("Field"), self.field, QLabel(tr("New value")), self.value)
        self._on_field_changed()

    @Slot()
    def _on_field_changed(self) -> None:
        choice = self._choices[self.field.currentIndex()]
        self.value.clear()
        self.value.addItems(list(choice.values))
        self.value.setEditText("")
        self.request_changed.emit()

    @property
    def request(self) -> Request | None:
        """See `RequestForm`."""
        choice, text = self._choices[self.field.currentIndex()], self.value.currentText().strip()
        value = value_of(choice, text) if text else None
        return None if value is None else SetField(self._entries, choice.path, value)

    @property
    def hint(self) -> str:
        """See `RequestForm`."""
        text = self.value.currentText().strip()
        if text:
            return tr("▲ “{text}” is no number.", text=text)
        return tr_count(
            len(self._entries), "Choose what {count} pattern is to say.", "Choose what {count} patterns are to say."
        )
