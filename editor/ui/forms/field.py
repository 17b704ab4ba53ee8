"""What the controls of fields share: what they say and hear, and small pieces."""

import html

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from editor.core.operations import Operation
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.schema.fields import FieldSpec
from editor.session.form import FieldState
from editor.session.library import Library
from editor.ui.forms.fieldhead import FieldHead
from editor.ui.theme import scaled

_BESIDE, _LEAST = 32, 160
"""Pixels beside the characters of a narrow field at a zoom of 100 %, and those that it keeps where there is no room."""


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

    def tells(self, path: KeyPath) -> bool:
        """Whether the control itself tells of a problem at this place, so that it need not be said below it."""
        return False

    @property
    def head(self) -> FieldHead | None:
        """The head, where the control shows it itself."""
        return None

    @property
    def buddy(self) -> QWidget:
        """The widget that takes the focus for the label."""
        return self

    def request(self, operation: Operation, label: str, key: str = "") -> None:
        """Ask for an operation."""
        self.operation_requested.emit(operation, label, key)


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


def set_width_in_characters(widget: QWidget, characters: int, words: str = "") -> None:
    """Make a widget as wide as so many characters, and no wider, in any size of text; 0 lets it fill the page.

    It has room for `words` in any case.
    """
    if characters:
        widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        _WidthInCharacters(widget, characters, words)


class _WidthInCharacters(QObject):
    def __init__(self, widget: QWidget, characters: int, words: str) -> None:
        super().__init__(widget)
        self._widget = widget
        self._characters = characters
        self._words = words
        widget.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        metrics = QFontMetrics(self._widget.font())
        inside = max(metrics.averageCharWidth() * self._characters, metrics.horizontalAdvance(self._words))
        width = inside + scaled(_BESIDE)
        self._widget.setMaximumWidth(width)
        self._widget.setMinimumWidth(min(width, _LEAST))
