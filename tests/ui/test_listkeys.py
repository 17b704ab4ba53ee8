"""Enter and indentation in lists and quotes, as a person sees the text before and after; `|` is the cursor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from editor.render.colours import LIGHT
from editor.ui.panes.section import SectionPage
from editor.ui.text.listkeys import continued, in_code, shifted
from editor.ui.text.markdownedit import MarkdownEdit
from tests.opened import SHORT

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def edit(qtbot) -> MarkdownEdit:
    edit = MarkdownEdit(LIGHT)
    qtbot.addWidget(edit)
    with qtbot.waitActive(edit):
        edit.show()
        edit.activateWindow()
    edit.setFocus()
    return edit


def put(edit: MarkdownEdit, marked: str) -> None:
    """Show a text; `|` says where the cursor stands, a second one where the selection ends."""
    parts = marked.split("|")
    edit.setPlainText("".join(parts))
    cursor = edit.textCursor()
    ends = [len("".join(parts[:number]).encode("utf-16-le")) // 2 for number in range(1, len(parts))]
    cursor.setPosition(ends[0])
    cursor.setPosition(ends[-1], QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def seen(edit: MarkdownEdit) -> str:
    """The text with the cursor marked in it."""
    text = edit.toPlainText()
    units = edit.textCursor().position()
    before = text.encode("utf-16-le")[: 2 * units].decode("utf-16-le")
    return f"{before}|{text[len(before) :]}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- one|", "- one\n- |"),
        ("* one|", "* one\n* |"),
        ("+ 😀 one|", "+ 😀 one\n+ |"),
        ("- one| two", "- one\n- | two"),
        ("1. one|", "1. one\n2. |"),
        ("9) one|", "9) one\n10) |"),
        ("1. one|\n2. two\n3. three", "1. one\n2. |\n3. two\n4. three"),
        ("1. one|\n\n2. two", "1. one\n2. |\n\n3. two"),
        ("1. one\n1. two|\n1. three", "1. one\n1. two\n1. |\n1. three"),
        ("1. one|\n3. three", "1. one\n2. |\n3. three"),
        ("1. one|\n   - below\n2. two", "1. one\n2. |\n   - below\n3. two"),
        ("1. one|\n\nText.\n\n2. other", "1. one\n2. |\n\nText.\n\n2. other"),
        ("> one|", "> one\n> |"),
        (">one|", ">one\n> |"),
        ("> > one|", "> > one\n> > |"),
        ("> - one|", "> - one\n> - |"),
        ("- [ ] one|", "- [ ] one\n- [ ] |"),
        ("- [x] one|", "- [x] one\n- [ ] |"),
        ("- a\n    - b|", "- a\n    - b\n    - |"),
        ("- one\n- |", "- one\n\n|"),
        ("1. one\n2. |", "1. one\n\n|"),
        ("- [ ] one\n- [ ] |", "- [ ] one\n\n|"),
        ("> one\n> |", "> one\n\n|"),
        ("- one\n\n- |", "- one\n\n|"),
        ("> |", "|"),
        ("> - one\n> - |", "> - one\n>\n> |"),
        ("- a\n    - |", "- a\n- |"),
        ("1. a\n    1. |\n2. b", "1. a\n2. |\n3. b"),
        ("text|", "text\n|"),
        ("|- one", "\n|- one"),
        ("* * *|", "* * *\n|"),
        ("---|", "---\n|"),
        ("```\n- one|", "```\n- one\n|"),
        ("1986. A year|", "1986. A year\n1987. |"),
    ],
)
def test_enter(edit, qtbot, before, after):
    put(edit, before)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert seen(edit) == after


def test_enter_replaces_what_is_selected(edit, qtbot):
    put(edit, "- one |two|")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert seen(edit) == "- one \n- |"


@pytest.mark.parametrize(
    ("before", "after"),
    [("- one|", "- one\n  |"), ("1. one|", "1. one\n   |"), ("> one|", "> one\n> |"), ("one|", "one\n|")],
)
def test_shift_enter_goes_on_in_the_same_item(edit, qtbot, before, after):
    put(edit, before)
    qtbot.keyClick(edit, Qt.Key.Key_Return, SHIFT)
    assert seen(edit) == after


@pytest.mark.parametrize(
    ("outside", "inside"),
    [
        ("- a\n- b|", "- a\n    - b|"),
        ("- a\n  - b\n- c|", "- a\n  - b\n  - c|"),
        ("- x\n  - y\n- a\n- b|", "- x\n  - y\n- a\n  - b|"),
        ("1. a\n2. b|\n3. c", "1. a\n    1. b|\n2. c"),
        ("1. a\n    1. b\n2. c|\n3. d", "1. a\n    1. b\n    2. c|\n2. d"),
        ("- a\n- b|\n    - c\n- d", "- a\n    - b|\n        - c\n- d"),
        ("> - a\n> - b|", "> - a\n>     - b|"),
        ("1. a\n1. b|\n1. c", "1. a\n    1. b|\n1. c"),
        ("- a\n- b|\n\n3. x\n4. y", "- a\n    - b|\n\n3. x\n4. y"),
    ],
)
def test_items_go_in_and_out_with_what_is_below_them(edit, outside, inside):
    put(edit, outside)
    assert edit.shift_items(inwards=True)
    assert seen(edit) == inside
    assert edit.shift_items(inwards=False)
    assert seen(edit) == outside


def test_all_selected_items_go_in(edit):
    put(edit, "- a\n|- b\n- c|\n- d")
    assert edit.shift_items(inwards=True)
    assert edit.toPlainText() == "- a\n    - b\n    - c\n- d"
    assert edit.textCursor().selectedText() == "- b\u2029    - c"


@pytest.mark.parametrize("text", ["- a|", "text|", "> quote|", "```\n- a\n- b|"])
def test_what_has_nothing_to_go_below_stays(edit, text):
    put(edit, text)
    assert not edit.shift_items(inwards=True)
    assert seen(edit) == text


@pytest.mark.parametrize(("before", "after"), [("- a\n- |b", "- a\n    - |b"), ("- a\n|- b", "- a\n    |- b")])
def test_tab_at_the_beginning_of_an_item_indents_it(edit, qtbot, before, after):
    put(edit, before)
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert seen(edit) == after
    qtbot.keyClick(edit, Qt.Key.Key_Backtab, SHIFT)
    assert seen(edit) == before


@pytest.mark.parametrize("text", ["- a\n- b|", "text|", "- |a"])
@pytest.mark.parametrize("backwards", [False, True], ids=["Tab", "Shift+Tab"])
def test_tab_elsewhere_leaves_the_editor(edit_text, follow, qtbot, text, backwards):
    editing = edit_text(SHORT)
    page = follow(SectionPage(0, editing, LIGHT), editing)
    page.edit.setFocus()
    put(page.edit, text)
    if backwards:
        qtbot.keyClick(page.edit, Qt.Key.Key_Backtab, SHIFT)
    else:
        qtbot.keyClick(page.edit, Qt.Key.Key_Tab)
    assert not page.edit.hasFocus()
    assert seen(page.edit) == text


def test_the_fences_of_code_count_as_code():
    lines = ["a", "```py", "- b", "```", "- c", "~~~~", "~~~", "- d"]
    assert [in_code(lines, number) for number in range(len(lines))] == [
        *(False, True, True, True),
        *(False, True, True, True),
    ]


def test_openings_count_only_what_they_replace():
    found = continued(["9. a", "10. b"], 0)
    assert found is not None
    assert found.opening == "10. "
    assert [(change.line, change.size, change.text) for change in found.changes] == [(1, 3, "11.")]
    assert shifted(["- a", "\t- b"], 1, 1, inwards=False)[0].text == ""


def test_a_list_goes_to_the_file_and_each_key_is_one_step(edit_text, follow, qtbot):
    editing = edit_text(SHORT)
    page = follow(SectionPage(0, editing, LIGHT), editing)
    put(page.edit, "- one\n- two|")
    document = editing.file.document
    texts = [document.text]
    page.edit.shift_items(inwards=True)
    texts.append(document.text)
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    texts.append(document.text)
    qtbot.keyClicks(page.edit, "three")
    texts.append(document.text)
    page.edit.shift_items(inwards=False)
    assert editing.snapshot.section_text(0) == "- one\n    - two\n- three"
    for text in reversed(texts):
        assert document.undo()
        assert document.text == text
