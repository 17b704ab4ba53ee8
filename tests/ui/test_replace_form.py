"""The form for replacing in the library, and the find bar that leads to it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.session.replacing import Wanted
from editor.session.requests import Replace
from editor.ui.panes.replaceform import ReplaceForm
from editor.ui.text.findbar import FindBar


def shown(qtbot: QtBot, form: ReplaceForm) -> ReplaceForm:
    qtbot.addWidget(form)
    form.show()
    return form


def test_nothing_is_asked_for_until_there_is_something_to_find(qtbot: QtBot) -> None:
    form = shown(qtbot, ReplaceForm(Wanted(""), ""))
    assert form.focusWidget() is form.field
    assert form.request is None
    assert form.hint == "Type what is to be found in all patterns."
    form.field.setText("  ")
    assert form.request is None
    with qtbot.waitSignal(form.request_changed):
        qtbot.keyClicks(form.field, "tool")
    assert form.request == Replace(Wanted("  tool"), "")


def test_what_was_looked_for_is_taken_over_and_each_change_is_told(qtbot: QtBot) -> None:
    form = shown(qtbot, ReplaceForm(Wanted("Tool", cased=True), "Thing"))
    assert form.focusWidget() is form.replacement
    assert form.replacement.selectedText() == "Thing"
    assert form.request == Replace(Wanted("Tool", cased=True), "Thing")
    with qtbot.waitSignal(form.request_changed):
        form.whole_words.click()
    with qtbot.waitSignal(form.request_changed):
        form.cased.click()
    with qtbot.waitSignal(form.request_changed):
        qtbot.keyClicks(form.replacement, "Object")
    assert form.request == Replace(Wanted("Tool", whole_words=True), "Object")


def test_enter_leads_from_the_first_line_to_the_second(qtbot: QtBot) -> None:
    form = shown(qtbot, ReplaceForm(Wanted(""), "here"))
    qtbot.keyClick(form.field, Qt.Key.Key_Return)
    assert form.focusWidget() is form.replacement
    assert form.replacement.selectedText() == "here"


def test_the_bar_hands_over_what_stands_in_it_and_only_where_one_replaces(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open_bar("tool", replacing=False)
    assert not bar.in_library.isVisible()
    bar.open_bar("", replacing=True)
    bar.replacement.setText("thing")
    bar.whole_words.click()
    with qtbot.waitSignal(bar.library_requested) as told:
        qtbot.mouseClick(bar.in_library, Qt.MouseButton.LeftButton)
    assert told.args == [Wanted("tool", whole_words=True), "thing"]
