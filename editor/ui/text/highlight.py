"""Colours for Markdown and for the source view; the text itself stays as it is."""

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from editor.render.colours import Colours

_INLINE = re.compile(
    r"(?P<code>`[^`\n]+`)|(?P<strong>\*\*(?=\S).+?(?<=\S)\*\*)|(?P<emphasis>(?<![\w*])\*(?=\S)[^*\n]+?(?<=\S)\*(?![\w*]))"
    r"|(?P<link>\[[^\]\n]*\]\([^)\n]*\))|(?P<struck>~~(?=\S)[^~\n]+?(?<=\S)~~)|(?P<address>https?://[^\s<>()\[\]\"']+)"
)
_HEADING = re.compile(r"^#{1,6}\s")
_QUOTE = re.compile(r"^\s{0,3}(>\s?)+")
_LIST = re.compile(r"\s*(?:[-*+]|\d+[.)])\s(?:\[[ xX]\]\s)?")
_CALLOUT = re.compile(r"\[!\w+\]")
_TABLE_RULE = re.compile(r"^\s*\|?[\s:|-]*-[\s:|-]*$")
_BAR = re.compile(r"(?<!\\)\|")
_FENCE = re.compile(r"^(?:\s{0,3}>\s?)*\s*(?P<marks>`{3,}(?=[^`]*$)|~{3,})(?P<rest>.*)$")
_YAML_KEY = re.compile(r"^(\s*(?:- )*)([\w.-]+)(?=:(?:\s|$))")
_MARKS = {"code": 1, "strong": 2, "emphasis": 1, "link": 1, "struck": 2, "address": 0}
_TEXT, _CODE = 1, 16
"""States of lines: below them stands text, or code: then with the length of its fence, odd where that is of tildes."""


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
        self._struck = _format(colours.muted, struck=True)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        self.markdown(text)

    def markdown(self, text: str) -> None:
        """Colour one line of Markdown, or of code within it."""
        opened = self.previousBlockState()
        fence = _FENCE.match(text) if "```" in text or "~~~" in text else None
        if opened >= _CODE:
            closes = fence is not None and not fence["rest"].strip() and _closes(_state(fence["marks"]), opened)
            self.setFormat(0, len(text), self._muted if closes else self._accent)
            self.setCurrentBlockState(_TEXT if closes else opened)
        elif fence is not None:
            self.setFormat(0, len(text), self._muted)
            self.setCurrentBlockState(_state(fence["marks"]))
        else:
            self.setCurrentBlockState(_TEXT)
            self._prose(text)

    def _prose(self, text: str) -> None:
        if _HEADING.match(text):
            self.setFormat(0, len(text), self._strong)
        quote = _QUOTE.match(text)
        begin = quote.end() if quote else 0
        opening = (_CALLOUT.match(text, begin) if quote else None) or _LIST.match(text, begin)
        self.setFormat(0, opening.end() if opening else begin, self._accent)
        if "|" in text:
            for bar in _BAR.finditer(text):
                self.setFormat(bar.start(), 1, self._muted)
            if _TABLE_RULE.match(text):
                self.setFormat(0, len(text), self._muted)
        formats = {"strong": self._strong, "emphasis": self._emphasis, "struck": self._struck}
        for found in _INLINE.finditer(text):
            kind = found.lastgroup or ""
            self.setFormat(found.start(), found.end() - found.start(), formats.get(kind, self._accent))
            for start in (found.start(), found.end() - _MARKS[kind]):
                self.setFormat(start, _MARKS[kind], self._muted)


def _state(marks: str) -> int:
    """The state of a line below which code stands, by the marks of its fence."""
    return _CODE + 2 * len(marks) + marks.startswith("~")


def _closes(state: int, opened: int) -> bool:
    """Whether a fence with this state ends what one with that state began."""
    return state >= opened and state % 2 == opened % 2


class SourceHighlighter(MarkdownHighlighter):
    """Colours a whole file: YAML up to the second fence, Markdown below."""

    def highlightBlock(self, text: str) -> None:
        state = self.previousBlockState()
        if state < 0:
            state = 0 if text.rstrip().endswith("---") or not text.strip() else 1
            front = state == 0
            self.setFormat(0, len(text), self._muted)
            self.setCurrentBlockState(0 if front else _TEXT)
            return
        if state == 0 and text.rstrip() == "---":
            self.setFormat(0, len(text), self._muted)
            self.setCurrentBlockState(_TEXT)
            return
        if state == 0:
            self.setCurrentBlockState(0)
            self._yaml(text)
        else:
            self.markdown(text)

    def _yaml(self, text: str) -> None:
        if text.lstrip().startswith("#"):
            self.setFormat(0, len(text), self._muted)
        elif key := _YAML_KEY.match(text):
            self.setFormat(key.start(2), len(key[2]), self._accent)


def _format(colour: str, *, bold: bool = False, italic: bool = False, struck: bool = False) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setForeground(QColor(colour))
    if bold:
        shape.setFontWeight(QFont.Weight.DemiBold)
    shape.setFontItalic(italic)
    shape.setFontStrikeOut(struck)
    return shape
