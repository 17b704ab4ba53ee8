"""Shows lines that go and lines that come."""

from collections.abc import Iterable

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from editor.core.translation import tr
from editor.render.colours import Colours
from editor.ui.theme import code_font


class DiffView(QPlainTextEdit):
    """The lines of a unified diff, told apart by their sign and by colour."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(code_font())
        self.setAccessibleName(tr("What would change"))
        self._highlighter = _DiffHighlighter(self.document(), colours)

    def show_lines(self, lines: Iterable[str]) -> None:
        """Show the lines of a diff."""
        self.setPlainText("\n".join(lines))


class _DiffHighlighter(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument, colours: Colours) -> None:
        super().__init__(document)
        self._formats = {
            "+": _format(colours.accent, colours.accent_ground),
            "-": _format(colours.error, colours.error_ground),
            "@": _format(colours.muted, colours.surface),
        }

    def highlightBlock(self, text: str) -> None:
        if shape := self._formats.get(text[:1]):
            self.setFormat(0, len(text), shape)


def _format(colour: str, ground: str) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setForeground(QColor(colour))
    shape.setBackground(QColor(ground))
    return shape
