"""Why something that was entered was not taken."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class Complaint(QLabel):
    """A line below a field; there is none where there is nothing to complain of."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("warning")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say this; nothing takes back what was said."""
        self.setText(f"▲ {sentence}" if sentence else "")
        self.setVisible(bool(sentence))
