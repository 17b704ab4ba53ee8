"""A link in the text of a section is followed: by a click with Ctrl held, by keyboard, and back again."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.core.operations import SetValue
from editor.render.colours import LIGHT
from editor.session.outline import ALL, LEAD, PageId, PageKind
from editor.ui.panes.other import OtherPage
from editor.ui.panes.pattern import PatternView
from editor.ui.shell.workbench import Workbench
from editor.ui.text.markdownedit import MarkdownEdit

CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "Two 𝔄 words, [the ledger](open-ledger.md) and https://example.org/a too."


class Browser(QObject):
    """Stands for the person's browser: notes what it is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(address.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    yield browser
    QDesktopServices.unsetUrlHandler("https")


def writing(view: PatternView, page: PageId, number: int = 0) -> MarkdownEdit:
    """An editor of a page, with a text that has links."""
    view.outline.choose(page)
    assert view.page is not None
    edit = view.page.editors[number]
    edit.setFocus()
    edit.setPlainText(TEXT)
    return edit


def place_of(edit: MarkdownEdit, words: str) -> QPoint:
    """Where the middle of some words stands in the viewport."""
    cursor = edit.textCursor()
    before = TEXT[: TEXT.index(words) + len(words) // 2]
    cursor.setPosition(len(before.encode("utf-16-le")) // 2)
    return edit.cursorRect(cursor).center()


def put_cursor(edit: MarkdownEdit, words: str) -> None:
    edit.setTextCursor(edit.cursorForPosition(place_of(edit, words)))


def name_in_view(workbench: Workbench) -> str:
    assert workbench.tabs.view is not None
    return workbench.tabs.view.editing.file.name


def move(edit: MarkdownEdit, place: QPoint, held: Qt.KeyboardModifier) -> None:
    """Move the mouse within the text."""
    at = edit.viewport().mapToGlobal(place)
    nothing = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), QPointF(at), nothing, nothing, held)
    QApplication.sendEvent(edit.viewport(), event)


@pytest.mark.parametrize(
    ("page", "number"), [(PageId(PageKind.SECTION, 0), 0), (LEAD, 0), (ALL, 2)], ids=["section", "lead", "all"]
)
def test_ctrl_and_a_click_open_the_pattern_and_back_leads_back(
    workbench: Workbench, view: PatternView, qtbot: QtBot, page: PageId, number: int
):
    edit = writing(view, page, number)
    qtbot.waitUntil(lambda: workbench.places.trail.here.page == page)
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(edit.viewport(), left, pos=place_of(edit, "the ledger"))
    assert name_in_view(workbench) == "tool-library"
    qtbot.mouseClick(edit.viewport(), left, CONTROL, place_of(edit, "words"))
    assert name_in_view(workbench) == "tool-library"
    qtbot.mouseClick(edit.viewport(), left, CONTROL, place_of(edit, "the ledger"))
    assert name_in_view(workbench) == "open-ledger"
    qtbot.waitUntil(lambda: workbench.places.trail.here.path.stem == "open-ledger")
    workbench.commands["back"].trigger()
    assert name_in_view(workbench) == "tool-library"
    assert workbench.tabs.view.current_page == page


def test_ctrl_and_enter_open_the_link_with_the_cursor(
    workbench: Workbench, view: PatternView, qtbot: QtBot, browser: Browser
):
    edit = writing(view, PageId(PageKind.SECTION, 0))
    put_cursor(edit, "words")
    qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    assert workbench.messages.label.text().startswith("Put the cursor into a link first")
    put_cursor(edit, "example")
    qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    assert browser.opened == ["https://example.org/a"]
    put_cursor(edit, "ledger.md")
    qtbot.keyClick(edit, Qt.Key.Key_Enter, CONTROL)
    assert name_in_view(workbench) == "open-ledger"
    assert edit.toPlainText() == TEXT


def test_a_link_to_no_pattern_is_said(workbench: Workbench, view: PatternView, qtbot: QtBot):
    edit = writing(view, PageId(PageKind.SECTION, 0))
    edit.setPlainText("[gone](nowhere-at-all.md)")
    qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    assert workbench.messages.label.text() == "▲ There is no pattern “nowhere-at-all” in this library."


def test_the_hand_points_only_at_a_link_and_only_while_ctrl_is_held(view: PatternView, qtbot: QtBot):
    edit = writing(view, PageId(PageKind.SECTION, 0))
    shape = edit.viewport().cursor
    over, beside = place_of(edit, "the ledger"), place_of(edit, "words")
    move(edit, over, CONTROL)
    assert shape().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.keyRelease(edit, Qt.Key.Key_Control)
    assert shape().shape() == Qt.CursorShape.IBeamCursor
    for place, held in ((over, Qt.KeyboardModifier.NoModifier), (beside, CONTROL)):
        move(edit, over, CONTROL)
        move(edit, place, held)
        assert shape().shape() == Qt.CursorShape.IBeamCursor
    far = QPoint(over.x(), edit.viewport().height() - 4)
    move(edit, far, CONTROL)
    assert shape().shape() == Qt.CursorShape.IBeamCursor


def test_an_editor_that_goes_while_one_writes_in_it_takes_nothing_along(qtbot: QtBot):
    edit = MarkdownEdit(LIGHT)
    edit.setPlainText(TEXT)
    edit.show()
    with qtbot.waitActive(edit):
        edit.activateWindow()
    edit.setFocus()
    move(edit, place_of(edit, "the ledger"), CONTROL)
    assert edit.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    shiboken6.delete(edit)
    assert not shiboken6.isValid(edit)


def test_the_palette_finds_it(workbench: Workbench, view: PatternView):
    from editor.ui.shell.commands import COMMANDS
    from editor.ui.shell.commandsearch import found_commands

    assert "open_link" in [command.id for command in found_commands("open link", COMMANDS)]
    assert workbench.commands.said_keys("open_link") == "Ctrl+Return"


def test_where_ctrl_and_enter_mean_something_else_they_still_do(workbench: Workbench, view: PatternView, qtbot: QtBot):
    view.editing.perform(SetValue(("house_rule",), "Tea"), "Add")
    view.outline.choose(PageId(PageKind.OTHER, 0))
    page = view.page
    assert isinstance(page, OtherPage)
    assert not page.yaml.isVisible()
    page.tree.setCurrentItem(page.tree.topLevelItem(0))
    page.tree.setFocus()
    qtbot.keyClick(page.tree, Qt.Key.Key_Return, CONTROL)
    assert page.yaml.isVisible()
    written = []
    page.yaml.written.connect(lambda *said: written.append(said))
    qtbot.keyClick(page.yaml.edit, Qt.Key.Key_Return, CONTROL)
    assert len(written) == 1
    assert not workbench.messages.label.text()
