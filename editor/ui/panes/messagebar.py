"""Says what happened, below the page and without stopping anyone."""

import logging

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from editor.core.translation import tr
from editor.ui.forms.field import restyle
from editor.ui.icons import show_icon

_log = logging.getLogger("trellis")
_MOST_FAILURES = 5
_SHOWN_FOR = 6000
"""Milliseconds; a failure stays until it is closed."""


class MessageBar(QFrame):
    """Lies over the foot of `parent`, so that nothing moves under the mouse; failures are shown together."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        parent.installEventFilter(self)
        self._failures: list[str] = []
        self.setObjectName("message")
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        close = QToolButton()
        show_icon(close, "close")
        close.setObjectName("quiet")
        close.setAccessibleName(tr("Close the message"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.addWidget(self.label, 1)
        layout.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @Slot(str)
    def said(self, sentence: str) -> None:
        """Something went as it should."""
        self._failures.clear()
        self._show(sentence, failed=False)
        self._timer.start(_SHOWN_FOR)

    @Slot(str)
    def failed(self, sentence: str) -> None:
        """Something did not work; it is said on the command line too."""
        _log.error(sentence)
        self._timer.stop()
        if sentence not in self._failures:
            self._failures = [*self._failures[1 - _MOST_FAILURES :], sentence]
        self._show("\n".join(f"▲ {failure}" for failure in self._failures), failed=True)

    @Slot()
    def clear_failures(self) -> None:
        """What did not work is done with."""
        if self._failures:
            self._failures.clear()
            self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._failures.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _show(self, sentence: str, *, failed: bool) -> None:
        self.label.setText(sentence)
        self.setProperty("failed", failed)
        self.setAccessibleName(sentence)
        restyle(self)
        restyle(self.label)
        self.show()
        self._place()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _place(self) -> None:
        width = self._over.width()
        height = self.heightForWidth(width)
        self.setGeometry(0, self._over.height() - height, width, height)
