"""Lines in which a new field is typed: its name and its value."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from editor.core.translation import tr
from editor.ui.forms.button import Button
from editor.ui.forms.complaint import Complaint


class NewFieldLine(QWidget):
    """Hidden until it is asked for; Enter adds, Escape gives up.

    Signals:
        added(str, str): a field of this name and value is wanted.
    """

    added = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.value = QLineEdit()
        self.add_button = Button(tr("Add"))
        self.add_button.setAccessibleName(tr("Add the new field"))
        self.add_button.clicked.connect(self._on_add)
        lines = QGridLayout()
        lines.setSpacing(8)
        for row, (title, said, edit, hint) in enumerate(
            (
                (tr("Name"), tr("Name of the new field"), self.name, tr("mood, or lifecycle.mood")),
                (tr("Value"), tr("Value of the new field"), self.value, tr("a text, a number, or YAML")),
            )
        ):
            label = QLabel(title)
            label.setObjectName("label")
            label.setBuddy(edit)
            edit.setPlaceholderText(hint)
            edit.setAccessibleName(said)
            edit.installEventFilter(self)
            lines.addWidget(label, row, 0)
            lines.addWidget(edit, row, 1)
        lines.addWidget(self.add_button, 1, 2)
        self.complaint = Complaint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(lines)
        layout.addWidget(self.complaint)
        self.close_line()

    @Slot()
    def open(self) -> None:
        """Let a field be typed."""
        self.show()
        self.name.setFocus()

    def close_line(self) -> None:
        """Forget what was typed."""
        self.name.clear()
        self.value.clear()
        self.complaint.say("")
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_line()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_add()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_add(self) -> None:
        self.added.emit(self.name.text(), self.value.text())
