"""A field: its label, its help, its control, and what is wrong with it."""

import html

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from editor.core.operations import Operation
from editor.core.snapshot import Snapshot
from editor.schema.fields import FieldSpec
from editor.session.form import FieldState
from editor.session.library import Library


class FieldControl(QWidget):
    """What one kind of value is edited with. `show_state` is idempotent and never emits.

    Signals:
        value_edited(object): a person entered this value.
        operation_requested(Operation, str, str): a person asked for this change; the first string names it for
            Undo, changes with the same second one are merged there unless it is empty.
        complained(str): what was entered can't be a value of this field; the sentence says why, or nothing.
    """

    value_edited = Signal(object)
    complained = Signal(str)
    operation_requested = Signal(object, str, str)

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec

    def show_state(self, state: FieldState) -> None:
        """Show what the text says."""
        raise NotImplementedError

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """See the whole text, where what is shown depends on more than the field's state."""

    def set_library(self, library: Library) -> None:
        """See the field in another library, from the next snapshot on; most don't look at it."""

    @property
    def buddy(self) -> QWidget:
        """The widget that takes the focus for the label."""
        return self

    def request(self, operation: Operation, label: str, key: str = "") -> None:
        """Ask for an operation."""
        self.operation_requested.emit(operation, label, key)


class LabelledField(QWidget):
    """A control with its label above, and a line of help or the problem below."""

    def __init__(self, control: FieldControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._misfit = self._complaint = self._problem = ""
        control.complained.connect(self._on_complained)
        spec = control.spec
        self._note = small_label(spec.help)
        label = QLabel(spec.title)
        label.setObjectName("label")
        label.setBuddy(control.buddy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (label, control, self._note):
            layout.addWidget(widget)
        name_control(control.buddy, spec)
        self._note.setVisible(bool(spec.help))

    def show_state(self, state: FieldState) -> None:
        """Show what the text says, or why it can't be shown here."""
        self.control.show_state(state)
        self.control.setEnabled(not state.misfit)
        self._misfit = state.misfit
        self._refresh()

    def show_problem(self, sentence: str) -> None:
        """Show a problem in place of the help; nothing shows the help again."""
        self._problem = sentence
        self._refresh()

    @Slot(str)
    def _on_complained(self, sentence: str) -> None:
        self._complaint = sentence
        self._refresh()

    def _refresh(self) -> None:
        sentence = self._misfit or self._complaint or self._problem
        text = f"▲ {sentence}" if sentence else self.control.spec.help
        if text == self._note.text():
            return
        self._note.setObjectName("warning" if sentence else "muted")
        self._note.setText(text)
        self._note.setVisible(bool(text))
        restyle(self._note)


class ElidedLabel(QLabel):
    """A line that is cut with dots where there is no room, and whole in its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(48)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        self.setToolTip(html.escape(self.text()) if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), shown)


def name_control(widget: QWidget, spec: FieldSpec) -> None:
    """Give a control the name and description that a screen reader says."""
    widget.setAccessibleName(spec.title)
    widget.setAccessibleDescription(spec.help)


def small_label(text: str) -> QLabel:
    """A line of muted help that wraps."""
    label = QLabel(text)
    label.setObjectName("muted")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def restyle(widget: QWidget) -> None:
    """Let the style sheet see a changed name or property."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def set_width_in_characters(widget: QWidget, characters: int) -> None:
    """Make a widget as wide as so many characters, and no wider; 0 lets it fill the page."""
    if characters:
        width = QFontMetrics(widget.font()).averageCharWidth() * characters + 32
        widget.setMaximumWidth(width)
        widget.setMinimumWidth(min(width, 160))
        widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
