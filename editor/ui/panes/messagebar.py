"""Says what happened, above the page and without stopping anyone."""

import logging

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from editor.ui.forms.field import restyle

_log = logging.getLogger("trellis")
_SHOWN_FOR = 6000
"""Milliseconds; a failure stays until it is closed."""


class MessageBar(QFrame):
    """One sentence at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("message")
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        close = QToolButton()
        close.setText("×")
        close.setObjectName("quiet")
        close.setAccessibleName("Close the message")
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
        self._show(sentence, failed=False)
        self._timer.start(_SHOWN_FOR)

    @Slot(str)
    def failed(self, sentence: str) -> None:
        """Something did not work; it is said on the command line too."""
        _log.error(sentence)
        self._timer.stop()
        self._show(f"▲ {sentence}", failed=True)

    def _show(self, sentence: str, *, failed: bool) -> None:
        self.label.setText(sentence)
        self.setProperty("failed", failed)
        self.setAccessibleName(sentence)
        restyle(self)
        restyle(self.label)
        self.show()
