"""The marks of Markdown set by toolbar and command; `|` is the cursor, two of them what is selected."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.render.colours import LIGHT
from editor.ui.keys import command_keys
from editor.ui.panes.section import SectionPage
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.marks import MARKS
from editor.ui.text.toolbar import MarkdownToolbar
from tests.opened import SHORT
from tests.ui.test_listkeys import put


@pytest.fixture
def edit(qtbot) -> MarkdownEdit:
    edit = MarkdownEdit(LIGHT)
    qtbot.addWidget(edit)
    return edit


def seen(edit: MarkdownEdit) -> str:
    """The text with the cursor, or both ends of what is selected, marked in it."""
    cursor = edit.textCursor()
    text = edit.toPlainText()
    for place in sorted({cursor.selectionStart(), cursor.selectionEnd()}, reverse=True):
        before = text.encode("utf-16-le")[: 2 * place].decode("utf-16-le")
        text = f"{before}|{text[len(before) :]}"
    return text


@pytest.mark.parametrize(
    ("mark", "before", "after"),
    [
        ("bold", "|Some| text", "**|Some|** text"),
        ("bold", "**|Some|** text", "|Some| text"),
        ("bold", "|**Some**| text", "|Some| text"),
        ("bold", "😀 |Some | text", "😀 **|Some|**  text"),
        ("bold", "a wo|rd", "a **wo|rd**"),
        ("bold", "a **wo|rd**", "a wo|rd"),
        ("bold", "a |", "a **|**"),
        ("bold", "a **|**", "a |"),
        ("bold", "|- one\n- two|", "|- **one**\n- **two**|"),
        ("bold", "|- **one**\n- **two**|", "|- one\n- two|"),
        ("bold", "|one\n\ntwo|", "|**one**\n\n**two**|"),
        ("italic", "**|Some|** text", "***|Some|*** text"),
        ("italic", "***|Some|*** text", "**|Some|** text"),
        ("bold", "***|Some|*** text", "*|Some|* text"),
        ("italic", "|**Some**|", "*|**Some**|*"),
        ("link", "|Some| text", "[Some](|) text"),
        ("link", "a |", "a [|]()"),
        ("quote", "one|", "> one|"),
        ("quote", "> one|", "one|"),
        ("quote", "|one\n\ntwo|", "|> one\n>\n> two|"),
        ("bullets", "one|", "- one|"),
        ("bullets", "- o|ne", "o|ne"),
        ("bullets", "|one\n\ntwo|", "|- one\n\n- two|"),
        ("bullets", "1. one|", "- one|"),
        ("bullets", "|", "- |"),
        ("numbers", "|one\ntwo|", "|1. one\n2. two|"),
        ("numbers", "|- one\n- two|", "|1. one\n2. two|"),
        ("numbers", "|1. one\n2. two|", "|one\ntwo|"),
        ("heading_1", "on|e", "#### on|e"),
        ("heading_2", "#### on|e", "##### on|e"),
        ("heading_1", "#### on|e", "on|e"),
        ("heading_3", "|", "###### |"),
        ("heading_1", "- on|e", "#### on|e"),
        ("heading_1", "  2. on|e", "#### on|e"),
        ("bullets", "#### on|e", "- on|e"),
        ("numbers", "|#### one\n- two|", "|1. one\n2. two|"),
        ("inwards", "- a\n- b|", "- a\n    - b|"),
        ("outwards", "- a\n    - b|", "- a\n- b|"),
    ],
)
def test_marks_are_set_and_taken_away(edit, mark, before, after):
    put(edit, before)
    edit.set_mark(mark)
    assert seen(edit) == after


def test_headings_stand_below_those_of_the_sections(edit_text, follow):
    editing = edit_text("---\ntitle: Old\n---\n\n## 1. Overview\n\nWords.\n")
    page = follow(SectionPage(0, editing, LIGHT), editing)
    page.edit.set_mark("heading_1")
    assert editing.snapshot.section_text(0) == "### Words."


def test_each_mark_is_one_step_of_the_history(edit_text, follow, qtbot):
    editing = edit_text(SHORT)
    page = follow(SectionPage(0, editing, LIGHT), editing)
    document = editing.file.document
    put(page.edit, "one |two|")
    texts = []
    for mark in ("bold", "italic", "quote", "bullets", "heading_1"):
        texts.append(document.text)
        page.edit.set_mark(mark)
        assert document.text != texts[-1]
    for text in reversed(texts):
        assert document.undo()
        assert document.text == text


def test_the_toolbar_is_one_stop_for_tab(edit_text, follow, qtbot):
    editing = edit_text(SHORT)
    page = follow(SectionPage(0, editing, LIGHT), editing)
    toolbar = page.findChild(MarkdownToolbar)
    assert toolbar is not None
    page.edit.setFocus()
    qtbot.keyClick(page.edit, Qt.Key.Key_Tab)
    assert toolbar.buttons[0].hasFocus()
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert toolbar.buttons[3].hasFocus()
    qtbot.keyClick(toolbar.buttons[3], Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert page.edit.hasFocus()
    qtbot.keyClick(page.edit, Qt.Key.Key_Tab)
    assert toolbar.buttons[3].hasFocus()
    qtbot.keyClick(toolbar.buttons[3], Qt.Key.Key_End)
    assert toolbar.buttons[-1].hasFocus()
    qtbot.keyClick(toolbar.buttons[-1], Qt.Key.Key_Home)
    assert toolbar.buttons[0].hasFocus()
    qtbot.keyClick(toolbar.buttons[0], Qt.Key.Key_Space)
    assert page.edit.hasFocus()
    assert "****" in page.edit.toPlainText() or "**Some**" in page.edit.toPlainText()


def test_every_button_says_what_it_does_and_its_keys(edit):
    command_keys().note("bold", "Ctrl+B", "Format › Bold")
    toolbar = MarkdownToolbar(edit.set_mark)
    assert [button.accessibleName() for button in toolbar.buttons] == [mark.title for mark in MARKS if mark.icon]
    assert toolbar.buttons[0].toolTip() == "Bold (Ctrl+B)"
    command_keys().note("bold", "Alt+B", "Format › Bold")
    assert toolbar.buttons[0].toolTip() == "Bold (Alt+B)"


def test_every_button_is_drawn(edit, qtbot):
    toolbar = MarkdownToolbar(edit.set_mark)
    drawn = [button.icon().pixmap(20, 20).toImage() for button in toolbar.buttons]
    empty = [image for image in drawn if not any(image.pixelColor(x, y).alpha() for x in range(20) for y in range(20))]
    assert not empty
    assert all(first != second for first, second in combinations(drawn, 2))
