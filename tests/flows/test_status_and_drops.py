"""What the line at the bottom says, and what is dropped on the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from editor.core.operations import Remove, SetValue
from editor.session.outline import PageId, PageKind
from editor.ui.shell.workbench import Workbench

CONTEXT = PageId(PageKind.SECTION, 0)
LIFECYCLE = PageId(PageKind.GROUP, 3)


def said(workbench: Workbench) -> list[str]:
    """What the line says, from the left."""
    shown = (each for each in workbench.status.findChildren(QLabel) + workbench.status.findChildren(QToolButton))
    return [each.text() for each in shown if each.isVisible()]


def test_the_line_counts_the_fields_that_want_something_and_goes_there(
    workbench: Workbench, library: Path, qtbot: QtBot
):
    workbench.use_cases.open_path(library / "tool-library.md")
    view = workbench.tabs.view
    assert not any("missing" in text for text in said(workbench))
    assert view.editing.perform(Remove(("lifecycle", "status")), "Status")
    qtbot.waitUntil(lambda: "▲ 1 field missing or out of range" in said(workbench))
    assert view.editing.perform(SetValue(("lifecycle", "confidence"), 9), "Confidence")
    qtbot.waitUntil(lambda: "▲ 2 fields missing or out of range" in said(workbench))
    view.outline.choose(CONTEXT)
    [button] = [each for each in workbench.status.findChildren(QToolButton) if each.text().startswith("▲")]
    assert button.accessibleName() == "▲ 2 fields missing or out of range"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert view.current_page == LIFECYCLE
    workbench.use_cases.undo()
    workbench.use_cases.undo()
    qtbot.waitUntil(lambda: not any("range" in text for text in said(workbench)))


def drop(workbench: Workbench, dragged: QMimeData) -> bool:
    """Drag something over the middle of the window and let it go; returns whether the window took it."""
    handle = workbench.window().windowHandle()
    place, copy = QPoint(600, 400), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, copy, dragged, left, none)
    enter.ignore()
    QApplication.sendEvent(handle, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(handle, QDropEvent(QPointF(place), copy, dragged, left, none))
    return True


def files(*paths: Path) -> QMimeData:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return dragged


def test_files_and_folders_that_are_dropped_are_opened(workbench: Workbench, library: Path, tmp_path: Path):
    other = tmp_path / "other"
    other.mkdir()
    assert drop(workbench, files(library / "tool-library.md", other, library / "open-ledger.md"))
    assert workbench.use_cases.library.folder == other
    assert [view.editing.file.name for view in workbench.tabs.views] == ["tool-library", "open-ledger"]


@pytest.mark.parametrize("page", [CONTEXT, PageId(PageKind.SOURCE)])
def test_a_file_that_is_dropped_on_a_text_is_opened_and_the_text_stays(
    workbench: Workbench, library: Path, page: PageId
):
    workbench.use_cases.open_path(library / "tool-library.md")
    workbench.tabs.view.outline.choose(page)
    assert drop(workbench, files(library / "open-ledger.md"))
    assert [view.editing.file.is_changed for view in workbench.tabs.views] == [False, False]
    assert workbench.tabs.view.editing.file.name == "open-ledger"


def test_what_lies_elsewhere_is_not_opened(workbench: Workbench):
    dragged = QMimeData()
    dragged.setUrls([QUrl("https://example.org/a.md")])
    drop(workbench, dragged)
    assert workbench.tabs.views == []
