"""Pictures of everything a person can have on the screen: `python -m tests.screenshots DIR`.

In both themes, two sizes, English and German, with contact sheets: `index.html` for a browser, and for each theme,
language and size one PNG.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SCREEN = Path(__file__).with_name("screen.json")
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    # By itself this platform has a screen of 800×800, and popups are moved so that they fit on it.
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView, QMenu, QWidget

from editor.app.language import speak
from editor.session.outline import PageId, PageKind
from editor.ui.panes.section import SectionPage
from editor.ui.shell.frame import Frame
from editor.ui.shell.newpattern import NewPatternDialog
from editor.ui.shell.refactoringdialog import RefactoringDialog
from editor.ui.shell.workbench import Workbench
from editor.ui.text.speller import speller
from editor.ui.theme import ThemeChoice
from tests.contactsheet import Shot, write_index, write_sheet
from tests.corpus import OWN
from tests.tour import close, opened, shown, shown_view, tour, until

SIZES = (QSize(1024, 700), QSize(1440, 900))
THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
LANGUAGES = ("en", "de")
_MISSPELT = "A wierd thing happens where nobody looks after the tools."


def main(folder: Path) -> None:
    """Write all pictures and the contact sheets to `folder`, the languages at the same time."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.screenshots", str(folder)]
    parts = [subprocess.Popen([*command, language], stdout=subprocess.PIPE, text=True) for language in LANGUAGES]
    shots = [Shot(*fields) for part in parts for fields in json.loads(part.communicate()[0].splitlines()[-1])]
    if any(part.returncode for part in parts):
        sys.exit("The pictures could not be made; see above.")
    application = QApplication.instance() or QApplication([])
    sheets = sorted({shot.kind for shot in shots})
    for kind in sheets:
        write_sheet(folder, [shot for shot in shots if shot.kind == kind])
    write_index(folder, shots)
    print(f"{len(shots)} pictures and {len(sheets)} sheets in {folder}; {folder / 'index.html'} shows them all")
    del application


def shots_of(language: str, folder: Path) -> list[Shot]:
    """Take all pictures in one language."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    speak(application, language)
    shots = []
    for theme in THEMES:
        for size in SIZES:
            for number, name, picture in walk(theme, size):
                shot = Shot(number, name, language, str(theme), f"{size.width()}x{size.height()}")
                picture.save(str(folder / shot.file))
                shots.append(shot)
    return shots


def walk(theme: ThemeChoice, size: QSize) -> Iterator[tuple[int, str, QPixmap]]:
    """Go through a window of its own; gives the number, the name and the picture of each stop."""
    with tempfile.TemporaryDirectory() as place:
        library = Path(place) / "library"
        shutil.copytree(OWN, library)
        frame = Frame(theme)
        frame.resize(size)
        window = Workbench(frame)
        frame.show()
        frame.activateWindow()
        for number, name in enumerate(stops(window, library), 1):
            settle()
            yield number, name, over(frame)
        window.use_cases.stop()
        frame.close()
        frame.deleteLater()
        QApplication.processEvents()


def stops(window: Workbench, library: Path) -> Iterator[str]:
    """Everything that can be seen, one after the other."""
    yield "start"
    window.use_cases.open_path(library)
    wait_for_library(window)
    opened(window, library / "tool-library.md")
    window.commands["close"].trigger()
    for name, _ in tour(window, library):
        yield re.sub(r"^format 7\.1: ", "", name)
    window.messages.clear_failures()
    opened(window, library / "repair-evening.md")
    yield from menus(window)
    yield from suggestions(window)
    yield from hits(window)
    yield from filled(window, library)


def menus(window: Workbench) -> Iterator[str]:
    """Each menu, opened."""
    bar = window.window().menuBar()
    for action in bar.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        menu.popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))
        yield f"menu {action.text().replace('&', '')}"
        menu.close()


def suggestions(window: Workbench) -> Iterator[str]:
    """What is offered for a misspelt word."""
    view = shown_view(window)
    view.outline.choose(PageId(PageKind.SECTION, 0))
    page = view.page
    assert isinstance(page, SectionPage)
    page.edit.setFocus()
    page.edit.moveCursor(page.edit.textCursor().MoveOperation.Start)
    page.edit.textCursor().insertText(f"{_MISSPELT}\n\n")
    page.edit.setTextCursor(page.edit.document().find("wierd"))
    until(lambda: speller().spelling is not None)
    settle()
    QTest.keyClick(page.edit, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    yield "spelling suggestions"
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    window.commands["undo"].trigger()


def hits(window: Workbench) -> Iterator[str]:
    """The bar that finds, with what it found."""
    shown_view(window).outline.choose(PageId(PageKind.SECTION, 2))
    window.commands["find"].trigger()
    bar = shown_view(window).finder.bar
    QTest.keyClicks(bar.field, "tool")
    yield "find, with places marked"
    bar.hide()


def filled(window: Workbench, library: Path) -> Iterator[str]:
    """Dialogs with something in them."""
    dialog = NewPatternDialog(window.use_cases.library, library, window)
    dialog.title.setText("Desk for Lending")
    dialog.title.textEdited.emit("Desk for Lending")
    dialog.show()
    yield "new pattern, one like it"
    dialog.close()
    window.commands["rename"].trigger()
    asked = shown(window, RefactoringDialog)
    line = asked.findChildren(QLineEdit)[0]
    line.selectAll()
    QTest.keyClicks(line, "mending-night")
    until(lambda: any(each.model().rowCount() > 1 for each in asked.findChildren(QListView)))
    yield "rename, with what it changes"
    close(window, RefactoringDialog)


def over(frame: QWidget) -> QPixmap:
    """The window with the dialogs and popups over it."""
    picture = frame.grab()
    painter = QPainter(picture)
    popup = QApplication.activePopupWidget()
    # Not by `topLevelWidgets`: the binding deletes menus of which that list is the last to speak.
    for each in (*frame.findChildren(QDialog), *([popup] if popup is not None else [])):
        if each.isVisible():
            painter.drawPixmap(frame.mapFromGlobal(each.mapToGlobal(QPoint(0, 0))), each.grab())
    painter.end()
    return picture


def wait_for_library(window: Workbench) -> None:
    """Let the reader finish."""
    library = window.use_cases.library
    until(lambda: library.count > 0 and all(entry.title for entry in library.search("")))


def settle() -> None:
    """Let timers run out and layouts take their place."""
    QTest.qWait(260)


if __name__ == "__main__":
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "shots")
    if len(sys.argv) > 2:
        taken = shots_of(sys.argv[2], target)
        print(json.dumps([[shot.number, shot.name, shot.language, shot.theme, shot.size] for shot in taken]))
    else:
        main(target)
