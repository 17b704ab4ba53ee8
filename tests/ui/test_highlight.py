"""The colours of Markdown while one writes it; the text itself stays as it is."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPlainTextEdit

from editor.render.colours import LIGHT
from editor.ui.text.highlight import MarkdownHighlighter, SourceHighlighter

ACCENT, MUTED, BOLD, SLANTED, STRUCK, PLAIN = "accent", "muted", "bold", "slanted", "struck", ""


def looks(edit: QPlainTextEdit) -> list[list[tuple[str, str]]]:
    """Line by line what is coloured, and how."""
    found = []
    block = edit.document().begin()
    while block.isValid():
        formats = block.layout().formats()
        found.append([(block.text()[each.start : each.start + each.length], look(each.format)) for each in formats])
        block = block.next()
    return found


def look(shape) -> str:
    colour = shape.foreground().color()
    if shape.fontStrikeOut():
        return STRUCK
    if shape.fontItalic():
        return SLANTED
    if colour == QColor(LIGHT.text):
        return BOLD
    return ACCENT if colour == QColor(LIGHT.accent) else MUTED


@pytest.fixture
def edit(qtbot) -> QPlainTextEdit:
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    return edit


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("plain text", []),
        ("#### Heading", [("#### Heading", BOLD)]),
        ("a **b** c", [("**", MUTED), ("b", BOLD), ("**", MUTED)]),
        ("a *b*", [("*", MUTED), ("b", SLANTED), ("*", MUTED)]),
        ("a ~~b~~", [("~~", MUTED), ("b", STRUCK), ("~~", MUTED)]),
        ("- one", [("- ", ACCENT)]),
        ("2. [x] done", [("2. [x] ", ACCENT)]),
        ("> said", [("> ", ACCENT)]),
        ("> - one", [("> - ", ACCENT)]),
        ("> [!TIP] Do", [("> [!TIP]", ACCENT)]),
        ("see https://example.org/a", [("https://example.org/a", ACCENT)]),
        ("| a \\| b | c |", [("|", MUTED), ("|", MUTED), ("|", MUTED)]),
        ("|---|:-:|", [("|---|:-:|", MUTED)]),
    ],
)
def test_marks_are_coloured(edit, line, seen):
    highlighter = MarkdownHighlighter(edit.document(), LIGHT)
    edit.setPlainText(line)
    highlighter.rehighlight()
    assert looks(edit) == [seen]


def test_code_is_not_taken_for_markdown(edit):
    highlighter = MarkdownHighlighter(edit.document(), LIGHT)
    edit.setPlainText("```sh\n# *no* heading\n~~~\n- no item\n```\n- item\n~~~~\n~~~\n```\n~~~~\n# Heading")
    highlighter.rehighlight()
    assert looks(edit) == [
        [("```sh", MUTED)],
        [("# *no* heading", ACCENT)],
        [("~~~", ACCENT)],
        [("- no item", ACCENT)],
        [("```", MUTED)],
        [("- ", ACCENT)],
        [("~~~~", MUTED)],
        [("~~~", ACCENT)],
        [("```", ACCENT)],
        [("~~~~", MUTED)],
        [("# Heading", BOLD)],
    ]


def test_a_fence_colours_what_is_below_as_it_is_typed(edit, qtbot):
    highlighter = MarkdownHighlighter(edit.document(), LIGHT)
    edit.setPlainText("\n- one")
    highlighter.rehighlight()
    qtbot.keyClicks(edit, "```")
    assert looks(edit)[1] == [("- one", ACCENT)]


def test_a_file_is_yaml_and_markdown_with_code(edit):
    highlighter = SourceHighlighter(edit.document(), LIGHT)
    edit.setPlainText("---\nslug: a\n# said\n---\n- one\n```\nslug: b\n```\n- two")
    highlighter.rehighlight()
    assert looks(edit) == [
        [("---", MUTED)],
        [("slug", ACCENT)],
        [("# said", MUTED)],
        [("---", MUTED)],
        [("- ", ACCENT)],
        [("```", MUTED)],
        [("slug: b", ACCENT)],
        [("```", MUTED)],
        [("- ", ACCENT)],
    ]
