"""A field as the YAML that it is, to be edited as a whole."""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.core.front.keypath import spelled_path
from editor.core.problems import KeyPath
from editor.core.translation import tr
from editor.ui.forms.button import Button
from editor.ui.forms.complaint import Complaint
from editor.ui.forms.ownkeys import OwnKeys
from editor.ui.forms.text import GrowingText
from editor.ui.theme import code_font

_WRITING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class YamlBox(QWidget):
    """Hidden until a field is opened; Ctrl+Enter writes it, Escape leaves it as it was.

    Signals:
        written(KeyPath, str): the lines of the field are to be these.
    """

    written = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.path: KeyPath = ()
        self._entry = ""
        self._title = QLabel()
        self._title.setObjectName("label")
        self.edit = GrowingText(least=3, most=14)
        self.edit.setFont(code_font())
        self.edit.installEventFilter(self)
        OwnKeys(self.edit, *(QKeyCombination(Qt.KeyboardModifier.ControlModifier, key) for key in _WRITING))
        self._title.setBuddy(self.edit)
        self.complaint = Complaint()
        self.write_button = Button(tr("Write It"), "primary")
        self.write_button.setToolTip(tr("Put these lines into the file (Ctrl+Enter)"))
        self.write_button.clicked.connect(self._on_write)
        leave = Button(tr("Leave It as It Was"), "quiet")
        leave.clicked.connect(self.close_box)
        line = QHBoxLayout()
        line.addWidget(self.write_button)
        line.addWidget(leave)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        for widget in (self._title, self.edit, self.complaint):
            layout.addWidget(widget)
        layout.addLayout(line)
        self.close_box()

    def open(self, path: KeyPath, text: str) -> None:
        """Let these lines of a field be edited."""
        self.path = path
        self._entry = text
        said = tr("{path} as YAML", path=spelled_path(path))
        self._title.setText(said)
        self.edit.setAccessibleName(said)
        self.edit.setPlainText(text)
        self.complaint.say("")
        self.show()
        self.edit.setFocus()

    def show_entry(self, text: str) -> bool:
        """Take the field as the file has it now, unless it is being edited; returns whether it is still there."""
        if self.edit.toPlainText() == self._entry and text != self._entry:
            self.edit.setPlainText(text)
        self._entry = text
        return bool(text)

    @Slot()
    def close_box(self) -> None:
        """Forget what was edited."""
        self.path = ()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_box()
                return True
            with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in _WRITING and with_control:
                self._on_write()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_write(self) -> None:
        self.written.emit(self.path, self.edit.toPlainText())
