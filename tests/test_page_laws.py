"""The words of a pattern's page are the same in the preview, in the exported HTML and in the PDF."""

import os
import random
import re
from html.parser import HTMLParser
from pathlib import Path
from unicodedata import normalize

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QTextListFormat
from pytestqt.qtbot import QtBot

from editor.render.body import BodyRenderer
from editor.render.colours import LIGHT
from editor.render.manner import PAPER
from editor.render.page import page_html, without_pattern_links
from editor.session.exporting import exported_page
from editor.session.library import Library
from editor.session.readerpage import reader_page
from editor.ui.panes.preview import PreviewPane
from editor.ui.text.paper import pdf_of
from editor.ui.theme import prose_font, ui_font
from tests.corpus import PatternFile, corpus_files, own_files

SAMPLE = 24
SEED = 5
WORDLESS = {"style", "title"}
INLINE = {"a", "em", "strong", "code", "sub", "sup", "i", "b", "u", "s", "span"}
DECIMAL = QTextListFormat.Style.ListDecimal


def files() -> tuple[PatternFile, ...]:
    """The project's own patterns and some of the real ones; all of these in the long run."""
    real = corpus_files()
    if os.environ.get("HYPOTHESIS_PROFILE") == "long":
        return own_files() + real
    return own_files() + tuple(random.Random(SEED).sample(real, min(SAMPLE, len(real))))


class Words(HTMLParser):
    """The words that a browser shows, with the numbers of lists."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._open: list[str] = []
        self._numbers: list[int | None] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"br", "hr", "meta"}:
            self.said.append(" ")
            return
        self._open.append(tag)
        if tag in {"ol", "ul"}:
            self._numbers.append(int(dict(attrs).get("start") or 1) if tag == "ol" else None)
        if tag not in INLINE:
            self.said.append(" ")
        if tag == "li" and self._numbers[-1] is not None:
            self.said.append(f"{self._numbers[-1]}. ")
            self._numbers[-1] += 1

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag
        if tag in {"ol", "ul"}:
            self._numbers.pop()
        if tag not in INLINE:
            self.said.append(" ")

    def handle_data(self, data: str) -> None:
        if not WORDLESS & set(self._open):
            self.said.append(data)


def words_of_html(page: str) -> str:
    return " ".join("".join(Words(page).said).split())


def words_of_preview(pane: PreviewPane) -> str:
    said = []
    block = pane.document().begin()
    while block.isValid():
        in_list = block.textList()
        if in_list is not None and in_list.format().style() == DECIMAL and in_list.itemText(block):
            said.append(in_list.itemText(block))
        said.append(block.text())
        block = block.next()
    return " ".join(" ".join(said).split())


def letters_of_pdf(path: Path, title: str) -> str:
    """All that is printed but the foot of each sheet, without blanks: what a PDF holds is shapes at places."""
    pages = PdfReader(path).pages
    said = ""
    for number, page in enumerate(pages, 1):
        letters = "".join(page.extract_text().split())
        foot = "".join(f"{title}Page {number} of {len(pages)}".split())
        assert letters.endswith(foot), letters[-200:]
        said += letters.removesuffix(foot)
    return said


def bare(text: str) -> str:
    """A text without what is not seen, an accent and its letter as one."""
    return normalize("NFC", re.sub(r"[\s\xad\u200b\u2060]", "", text))


def as_printed(text: str, letters: str) -> str:
    """The letters of a text as a PDF holds them: bare, and with its sign for what no face has."""
    for before, after in re.findall(r"(\w{1,8})\xad(\w{1,8})", text):
        if f"{before}-{after}" in letters:  # a line was broken there
            text = text.replace(f"{before}\xad{after}", f"{before}-{after}")
    expected = bare(text)
    if len(expected) != len(letters):
        return expected
    return "".join(
        printed if printed < " " and not said.isascii() else said
        for said, printed in zip(expected, letters, strict=True)
    )


@pytest.mark.parametrize("file", files(), ids=repr)
def test_preview_web_page_and_pdf_say_the_same(file: PatternFile, qtbot: QtBot, tmp_path: Path):
    library = Library()
    drawn = reader_page(file.snapshot, library, BodyRenderer())
    paper = reader_page(file.snapshot, library, BodyRenderer(PAPER))
    faces = {"prose_family": prose_font().family(), "ui_family": ui_font().family()}
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.show_html(page_html(drawn, LIGHT, **faces))
    preview = words_of_preview(pane)
    assert len(preview) > 100
    assert words_of_html(exported_page(file.snapshot, library).decode()) == preview
    path = tmp_path / "page.pdf"
    title = drawn.title or file.path.stem
    path.write_bytes(pdf_of(without_pattern_links(page_html(paper, LIGHT, **faces)), title))
    letters = bare(letters_of_pdf(path, title))
    expected = as_printed(preview, letters)
    if letters != expected and '<table class="grid"' in paper.body:
        # A row that goes on on the next sheet is read there cell by cell.
        assert sorted(letters) == sorted(expected)
    else:
        assert letters == expected
