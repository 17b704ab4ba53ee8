"""What stands above a control: its title, whether the file was changed there, and what can be done about that."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QEnterEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

REVERT_KEYS, COMMENT_KEYS = "Ctrl+Shift+R", "Ctrl+Shift+M"


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
        self.label = QLabel(title)
        self.label.setObjectName("label")
        self.mark = QLabel("● changed")
        self.mark.setObjectName("changed")
        self.revert = _tool("Revert", f"Revert {title} to what the saved file says")
        self.revert.setToolTip(f"Bring back what the saved file says ({REVERT_KEYS})")
        self.revert.clicked.connect(self.revert_requested)
        self._more = _tool("⋯", f"More on {title}")
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more.setToolTip("More")
        self._more.clicked.connect(self._on_more)
        self.actions_offered = self._actions()
        self.addActions(self.actions_offered)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        for widget in (self.label, self.mark, self.revert, self._more):
            self._line.addWidget(widget)
        self._line.addStretch(1)
        self.show_changed(False)
        self._keep_room(self._more)
        self._more.hide()
        self.setMinimumHeight(self._more.sizeHint().height())

    def _actions(self) -> tuple[QAction, QAction]:
        revert = QAction("Revert This Field", self)
        revert.setShortcut(QKeySequence(REVERT_KEYS))
        revert.triggered.connect(self.revert_requested)
        comment = QAction("Comment on This Field…", self)
        comment.setShortcut(QKeySequence(COMMENT_KEYS))
        comment.triggered.connect(self.comment_requested)
        for action in (revert, comment):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return revert, comment

    @staticmethod
    def _keep_room(button: QToolButton) -> None:
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end of the line."""
        self._line.addWidget(widget, stretch)

    def explain(self, widget: QWidget) -> None:
        """Put what explains the title right behind it, as wide as there is room."""
        widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._line.insertWidget(1, widget, 1)
        self._line.setStretch(self._line.count() - 1, 0)

    def show_changed(self, changed: bool) -> None:
        """Show whether the file was changed here."""
        self.mark.setVisible(changed)
        self.revert.setVisible(changed)
        self.actions_offered[0].setEnabled(changed)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._more.show()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._more.hide()

    def open_menu(self, place: QPoint) -> None:
        """Open the menu of what can be done here."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions_offered)
        menu.popup(place)

    @Slot()
    def _on_more(self) -> None:
        self.open_menu(self._more.mapToGlobal(QPoint(0, self._more.height())))


def _tool(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setObjectName("inline")
    button.setAccessibleName(name)
    return button
