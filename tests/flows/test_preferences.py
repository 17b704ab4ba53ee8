"""What a person likes is applied at once: text size, saving by itself, their name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabBar, QTabWidget
from pytestqt.qtbot import QtBot

from editor.core.operations import SetValue
from editor.session.outline import OutlineEntry, PageId, PageKind
from editor.session.ports import NewPattern
from editor.ui.shell.frame import Frame
from editor.ui.shell.preferences import SECONDS, ZOOMS, PreferencesDialog
from editor.ui.shell.workbench import Workbench
from editor.ui.stylesheet import in_scale
from editor.ui.theme import (
    NORMAL,
    NORMAL_ZOOM,
    PROSE,
    ThemeChoice,
    prose_font,
    scaled,
    set_system_size,
    set_zoom,
    ui_font,
    zoom,
)

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTEXT = PageId(PageKind.SECTION, 0)


@pytest.fixture(autouse=True)
def usual_size() -> Iterator[None]:
    yield
    set_zoom(NORMAL_ZOOM)
    set_system_size(NORMAL_ZOOM)


@pytest.fixture
def active(workbench: Workbench, library: Path, qtbot: QtBot) -> Workbench:
    """The window in front, a section in view."""
    with qtbot.waitActive(workbench.window()):
        workbench.window().activateWindow()
    workbench.use_cases.open_path(library / "tool-library.md")
    workbench.tabs.view.outline.choose(CONTEXT)
    return workbench


def test_sizes_follow_and_lines_do_not(qapp):
    assert in_scale("a { font-size: 12px; border: 2px solid; padding: 8px 0 }", 1.5) == (
        "a { font-size: 18px; border: 2px solid; padding: 12px 0 }"
    )
    set_zoom(1000)
    assert zoom() == 200
    assert ui_font().pixelSize() == 2 * NORMAL


def test_the_zoom_is_counted_from_the_size_that_the_system_has(qapp):
    set_system_size(150)
    assert zoom() == NORMAL_ZOOM
    assert ui_font().pixelSize() == scaled(NORMAL) == round(NORMAL * 1.5)
    set_zoom(125)
    assert scaled(100) == 188
    set_zoom(200)
    assert scaled(100) == 200
    set_system_size(50)
    assert scaled(100) == 200


def test_the_keys_make_all_text_larger_and_smaller(active: Workbench, qtbot: QtBot):
    window = active.window()
    edit = active.tabs.view.page.edit
    qtbot.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    qtbot.keyClick(window, Qt.Key.Key_Equal, CONTROL)
    assert zoom() == 125
    assert QApplication.font().pixelSize() == round(NORMAL * 1.25)
    assert edit.font().pixelSize() == round(PROSE * 1.25) == prose_font().pixelSize()
    title = next(label for label in window.findChildren(QLabel) if label.objectName() == "title" and label.isVisible())
    assert title.font().pixelSize() == 25
    for _ in ZOOMS:
        qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    assert zoom() == 80
    qtbot.keyClick(window, Qt.Key.Key_0, CONTROL)
    assert zoom() == NORMAL_ZOOM
    assert edit.font().pixelSize() == PROSE
    active.tabs.view.outline.choose(PageId(PageKind.SECTION, 1))
    assert active.tabs.view.page.edit.font().pixelSize() == PROSE


def test_with_larger_text_the_panels_and_the_buttons_on_tabs_have_more_room(active: Workbench, qtbot: QtBot):
    bar = active.tabs.findChild(QTabWidget).tabBar()
    button = bar.tabButton(0, QTabBar.ButtonPosition.RightSide)
    usual = button.height()
    for percent, least in ((150, usual + 5), (NORMAL_ZOOM, usual)):
        active.preferences.choose_zoom(percent)
        assert button.size() == button.sizeHint()
        assert bar.font().pixelSize() == QApplication.font().pixelSize()
        assert button.height() >= least
        qtbot.waitUntil(lambda: bar.tabRect(0).contains(button.geometry()))
    active.preferences.choose_zoom(150)
    qtbot.waitUntil(lambda: active.tabs.view.outline.width() >= 200)
    qtbot.waitUntil(lambda: active.aside.width() >= active.window().width() // 4)


@pytest.mark.parametrize(("percent", "width"), [(100, 1280), (200, 1280), (200, 1024)])
def test_the_buttons_beside_the_menus_leave_those_their_room(percent, width, qtbot: QtBot):
    set_zoom(percent)
    frame = Frame(ThemeChoice.LIGHT)
    qtbot.addWidget(frame)
    frame.resize(width, 700)
    frame.show()
    menus = frame.menuBar()
    corner = menus.cornerWidget()
    qtbot.waitUntil(lambda: 0 < menus.actionGeometry(menus.actions()[-1]).right() <= corner.x())
    assert corner.geometry().right() <= menus.width()
    left = [each.text() for each in corner.findChildren(QPushButton) if each.isVisible()]
    assert left[-1] == "Save"
    if percent == 100:
        assert left == ["Go to Pattern…      Ctrl+P", "New", "Save"]
    else:
        assert "Ctrl+P" not in left[0]


def test_counts_give_way_to_the_titles_of_the_outline(active: Workbench):
    delegate = active.tabs.view.outline.list.itemDelegate()
    entry = OutlineEntry(CONTEXT, "1 Context", "164", problems=2)
    assert [sign for sign, _ in delegate.shown_signs(entry, 200)] == ["164", "▲ 2"]
    assert [sign for sign, _ in delegate.shown_signs(entry, 90)] == ["▲ 2"]


def opened(active: Workbench, qtbot: QtBot) -> PreferencesDialog:
    qtbot.keyClick(active.window(), Qt.Key.Key_Comma, CONTROL)
    dialog = active.preferences.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_the_page_shows_and_applies_what_is_chosen(active: Workbench, qtbot: QtBot):
    dialog = opened(active, qtbot)
    with qtbot.waitSignal(active.preferences.changed):
        qtbot.keyClick(dialog.theme, Qt.Key.Key_End)
    assert active.commands["theme_dark"].isChecked()
    qtbot.keyClick(dialog.text_size, Qt.Key.Key_End)
    assert zoom() == 200
    active.commands["zoom_out"].trigger()
    assert dialog.text_size.currentText() == "175 %"
    assert dialog.spelling.currentText().startswith("English")
    qtbot.keyClick(dialog.spelling, Qt.Key.Key_Home)
    assert not active.commands["check_spelling"].isChecked()
    qtbot.keyClick(dialog.spelling, Qt.Key.Key_Down)
    assert active.commands["check_spelling"].isChecked()
    active.commands["check_spelling"].trigger()
    assert dialog.spelling.currentText() == "Not checked"
    qtbot.keyClick(dialog.autosave, Qt.Key.Key_Down)
    assert active.autosaving.seconds == SECONDS[1]
    dialog.activateWindow()
    dialog.author.setFocus()
    qtbot.waitUntil(dialog.author.hasFocus)
    qtbot.keyClicks(dialog.author, "Ada  Example")
    qtbot.keyClick(dialog.author, Qt.Key.Key_Tab)
    assert active.library_pane.filters.author == "Ada Example"
    assert dialog.author.accessibleDescription()
    active.preferences.open()
    assert dialog.author.text() == "Ada Example"


def test_every_control_of_the_page_has_a_name(active: Workbench, qtbot: QtBot):
    dialog = opened(active, qtbot)
    names = [
        box.accessibleName()
        for box in (dialog.theme, dialog.text_size, dialog.spelling, dialog.autosave, dialog.author)
    ]
    assert names == ["Theme", "Text size", "Spelling", "Save changed files", "Author name"]


def test_changed_files_are_saved_by_themselves_and_others_wait(active: Workbench, library: Path, qtbot: QtBot, answers):
    cases = active.use_cases
    tool = cases.workspace.opened(library / "tool-library.md")
    cases.open_path(library / "open-ledger.md")
    ledger = cases.workspace.opened(library / "open-ledger.md")
    new = cases.workspace.new(NewPattern("New", "new", library))
    tool.document.perform(SetValue(("title",), "Another"), "Title")
    ledger.document.perform(SetValue(("title",), "Another"), "Title")
    ledger.path.write_bytes(ledger.path.read_bytes() + b"\nmore\n")
    with qtbot.waitSignal(cases.saved):
        active.autosaving.seconds = 1
    assert not tool.is_changed
    assert "Another" in tool.path.read_text(encoding="utf-8")
    assert ledger.is_changed
    assert ledger.path.read_text(encoding="utf-8").endswith("\nmore\n")
    assert not new.path.exists()
    assert answers.asked == []


def test_saving_by_itself_begins_with_the_last_key(active: Workbench, library: Path, qtbot: QtBot):
    active.autosaving.seconds = 1
    edit = active.tabs.view.page.edit
    file = active.tabs.view.editing.file
    qtbot.keyClicks(edit, "Words. ")
    assert file.is_changed
    with qtbot.waitSignal(active.use_cases.saved, timeout=5000):
        qtbot.keyClicks(edit, "More. ")
    assert "Words. More. " in file.path.read_text(encoding="utf-8")


def test_a_new_pattern_lists_its_author(library: Path, active: Workbench):
    new = active.use_cases.workspace.new(NewPattern("New", "new", library, author="Ada Example"))
    assert new.document.snapshot.data["contributors"] == ["Ada Example"]
