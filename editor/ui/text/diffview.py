"""Shows lines that go and lines that come."""

from collections.abc import Iterable

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from editor.core.translation import tr
from editor.render.colours import Colours
from editor.ui.text.changedwords import Place, changed_words
from editor.ui.theme import code_font


class DiffView(QPlainTextEdit):
    """The lines of a unified diff, told apart by their sign and by colour; in a changed line the words stand out."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(code_font())
        self.setAccessibleName(tr("What would change"))
        self._highlighter = _DiffHighlighter(self.document(), colours)

    def show_lines(self, lines: Iterable[str]) -> None:
        """Show the lines of a diff."""
        shown = list(lines)
        self._highlighter.places = changed_words(shown)
        self.setPlainText("\n".join(shown))


class _DiffHighlighter(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument, colours: Colours) -> None:
        super().__init__(document)
        self._formats = {
            "+": _format(colours.accent, colours.accent_ground),
            "-": _format(colours.error, colours.error_ground),
            "@": _format(colours.muted, colours.surface),
        }
        self._words = {
            "+": _format(colours.surface, colours.accent),
            "-": _format(colours.surface, colours.error),
        }
        self.places: dict[int, list[Place]] = {}

    def highlightBlock(self, text: str) -> None:
        if shape := self._formats.get(text[:1]):
            self.setFormat(0, _length(text), shape)
        if shape := self._words.get(text[:1]):
            for start, count in self.places.get(self.currentBlock().blockNumber(), ()):
                self.setFormat(_length(text[:start]), _length(text[start : start + count]), shape)


def _length(text: str) -> int:
    """How many places a text takes in a document of Qt, which counts some signs twice."""
    return len(text.encode("utf-16-le")) // 2


def _format(colour: str, ground: str) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setForeground(QColor(colour))
    shape.setBackground(QColor(ground))
    return shape
