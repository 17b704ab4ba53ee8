"""Colours for Markdown and for the source view; the text itself stays as it is."""

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from editor.render.colours import Colours

_INLINE = re.compile(
    r"(?P<code>`[^`\n]+`)|(?P<strong>\*\*(?=\S).+?(?<=\S)\*\*)|(?P<emphasis>(?<![\w*])\*(?=\S)[^*\n]+?(?<=\S)\*(?![\w*]))"
    r"|(?P<link>\[[^\]\n]*\]\([^)\n]*\))"
)
_HEADING = re.compile(r"^#{1,6}\s")
_QUOTE = re.compile(r"^\s{0,3}(>\s?)+")
_LIST = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s")
_YAML_KEY = re.compile(r"^(\s*(?:- )*)([\w.-]+)(?=:(?:\s|$))")
_MARKS = {"code": 1, "strong": 2, "emphasis": 1, "link": 1}


class MarkdownHighlighter(QSyntaxHighlighter):
    """Shows emphasis as such, and the marks of Markdown muted."""

    def __init__(self, document: QTextDocument, colours: Colours) -> None:
        super().__init__(document)
        self.set_colours(colours)

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of a theme."""
        self._muted = _format(colours.muted)
        self._accent = _format(colours.accent)
        self._strong = _format(colours.text, bold=True)
        self._emphasis = _format(colours.text, italic=True)
        self._code = _format(colours.accent)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        self.markdown(text)

    def markdown(self, text: str) -> None:
        """Colour one line of Markdown."""
        if _HEADING.match(text):
            self.setFormat(0, len(text), self._strong)
        for opening in (_QUOTE.match(text), _LIST.match(text)):
            if opening:
                self.setFormat(0, opening.end(), self._accent)
        for found in _INLINE.finditer(text):
            kind = found.lastgroup or ""
            formats = {"code": self._code, "strong": self._strong, "emphasis": self._emphasis, "link": self._accent}
            self.setFormat(found.start(), found.end() - found.start(), formats[kind])
            for start in (found.start(), found.end() - _MARKS[kind]):
                self.setFormat(start, _MARKS[kind], self._muted)


class SourceHighlighter(MarkdownHighlighter):
    """Colours a whole file: YAML up to the second fence, Markdown below."""

    def highlightBlock(self, text: str) -> None:
        state = self.previousBlockState()
        if state < 0:
            state = 0 if text.rstrip().endswith("---") or not text.strip() else 1
            front = state == 0
            self.setFormat(0, len(text), self._muted)
            self.setCurrentBlockState(0 if front else 1)
            return
        if state == 0 and text.rstrip() == "---":
            self.setFormat(0, len(text), self._muted)
            self.setCurrentBlockState(1)
            return
        self.setCurrentBlockState(state)
        if state == 0:
            self._yaml(text)
        else:
            self.markdown(text)

    def _yaml(self, text: str) -> None:
        if text.lstrip().startswith("#"):
            self.setFormat(0, len(text), self._muted)
        elif key := _YAML_KEY.match(text):
            self.setFormat(key.start(2), len(key[2]), self._accent)


def _format(colour: str, *, bold: bool = False, italic: bool = False) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setForeground(QColor(colour))
    if bold:
        shape.setFontWeight(QFont.Weight.DemiBold)
    shape.setFontItalic(italic)
    return shape
