"""What stands above a control: its title, whether the file was changed there, and what can be done about that."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from editor.core.translation import tr
from editor.ui.icons import show_icon

_AROUND = 3
"""Pixels above and below the title, so that buttons beside it don't make the line higher."""


class FieldHead(QWidget):
    """A line with title, mark and buttons. It is as high with them as without, so that nothing moves.

    Signals:
        revert_requested(): bring back what the saved file says.
        comment_requested(): write a comment beside the field.
    """

    revert_requested = Signal()
    comment_requested = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.label = QLabel(title)
        self.label.setObjectName("label")
        self.actions_offered = self._actions()
        self.addActions(self.actions_offered)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(self.label)
        self._line.addStretch(1)
        self._explained: QWidget | None = None
        self._changed: tuple[QLabel, QToolButton] | None = None
        self._more: QToolButton | None = None
        self.actions_offered[0].setEnabled(False)
        self.setMinimumHeight(self.fontMetrics().height() + 2 * _AROUND)

    @property
    def mark(self) -> QLabel:
        """What says that the file was changed here."""
        return self._make_changed()[0]

    @property
    def revert(self) -> QToolButton:
        """The button that brings back what the saved file says."""
        return self._make_changed()[1]

    def _make_changed(self) -> tuple[QLabel, QToolButton]:
        """Mark and button; few fields are changed, so they are made when they are wanted."""
        if self._changed is None:
            mark = QLabel(tr("● changed"))
            mark.setObjectName("changed")
            revert = _tool(tr("Revert"), tr("Revert {title} to what the saved file says", title=self._title))
            revert.setToolTip(tr("Bring back what the saved file says"))
            revert.clicked.connect(self.revert_requested)
            place = self._line.indexOf(self._explained) + 1 if self._explained is not None else 1
            for number, widget in enumerate((mark, revert)):
                self._line.insertWidget(place + number, widget)
                widget.hide()
            self._changed = (mark, revert)
        return self._changed

    def _make_more(self) -> QToolButton:
        if self._more is None:
            self._more = _tool("", tr("More on {title}", title=self._title))
            show_icon(self._more, "more")
            self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._more.setToolTip(tr("More"))
            self._more.clicked.connect(self._on_more)
            self._line.insertWidget(self._line.indexOf(self.revert) + 1, self._more)
        return self._more

    def _actions(self) -> tuple[QAction, QAction]:
        revert = QAction(tr("Revert This Field"), self)
        revert.triggered.connect(self.revert_requested)
        comment = QAction(tr("Comment on This Field…"), self)
        comment.triggered.connect(self.comment_requested)
        return revert, comment

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end of the line."""
        self._line.addWidget(widget, stretch)

    def explain(self, widget: QWidget) -> None:
        """Put what explains the title right behind it, as wide as there is room."""
        widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._explained = widget
        self._line.insertWidget(1, widget, 1)
        self._line.setStretch(self._line.count() - 1, 0)

    def show_changed(self, changed: bool) -> None:
        """Show whether the file was changed here."""
        if not changed and self._changed is None:
            return
        for widget in self._make_changed():
            widget.setVisible(changed)
        self.actions_offered[0].setEnabled(changed)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._make_more().show()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._more is not None:
            self._more.hide()

    def open_menu(self, place: QPoint) -> None:
        """Open the menu of what can be done here."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions_offered)
        menu.popup(place)

    @Slot()
    def _on_more(self) -> None:
        more = self._make_more()
        self.open_menu(more.mapToGlobal(QPoint(0, more.height())))


def _tool(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setObjectName("inline")
    button.setAccessibleName(name)
    return button
