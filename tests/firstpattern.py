"""The pictures of docs/first-pattern.md, taken on the new user's path: `python -m tests.firstpattern [DIR]`."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from editor.ui.shell.frame import Frame
from editor.ui.shell.workbench import Workbench
from editor.ui.theme import ThemeChoice
from tests.corpus import OWN, ROOT
from tests.keyboard import Keyboard
from tests.newcomer import write_first_pattern
from tests.screenshots import settle, wait_for_library
from tests.tour import until

WHOLE = ("identity", "saved")
"""The places that are shown with the whole window; of the others only the pattern is, or the dialog."""
PARTS = ("new", "scores", "lifecycle", "picker", "garden", "provenance", "lead", "section 2 empty", "section 4")
SIZE = (1280, 800)
_NARROW = 720
"""Pixels of the window that a picture of a part has, from the outline on."""


def main(folder: Path) -> None:
    """Write the pictures to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    # The dialog names the folder, so it has a plain name; whoever has one of this name there keeps it.
    library = Path(tempfile.gettempdir()) / "patterns"
    shutil.copytree(OWN, library)
    try:
        take(library, folder)
    finally:
        shutil.rmtree(library)
    print(f"{len(WHOLE) + len(PARTS)} pictures in {folder}")  # noqa: T201


def take(library: Path, folder: Path) -> None:
    """Go the path in a library, and write the pictures to `folder`."""
    frame = Frame(ThemeChoice.LIGHT)
    frame.resize(*SIZE)
    window = Workbench(frame)
    frame.show()
    frame.activateWindow()
    window.use_cases.open_path(library)
    wait_for_library(window)
    until(lambda: QApplication.focusWidget() is not None)

    def look(name: str) -> None:
        if name in WHOLE or name in PARTS:
            settle()
            settle()
            picture(window, whole=name in WHOLE).save(str(folder / f"{name.replace(' ', '-')}.png"))

    write_first_pattern(Keyboard(frame), look)
    window.use_cases.stop()
    frame.deleteLater()


def picture(window: Workbench, *, whole: bool) -> QPixmap:
    """The window or the part of it that shows the pattern, with what has popped up over it; or the dialog alone."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        return framed(dialog.grab())
    frame = window.window()
    shown = frame.grab()
    corner = window.tabs.mapTo(frame, QPoint(0, 0))
    part = QRect(corner, QSize(_NARROW, window.tabs.height()))
    popup = QApplication.activePopupWidget()
    if popup is not None:
        place = QRect(frame.mapFromGlobal(popup.pos()), popup.size())
        painter = QPainter(shown)
        painter.drawPixmap(place.topLeft(), popup.grab())
        painter.end()
        part = part.united(place.adjusted(-8, -8, 8, 8))
    return framed(shown if whole else shown.copy(part))


def framed(pixmap: QPixmap) -> QPixmap:
    """A picture with a thin line around it, as it would else end nowhere on a white page."""
    painter = QPainter(pixmap)
    painter.setPen(QColor("#DEDBD3"))
    painter.drawRect(pixmap.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return pixmap


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "docs" / "first-pattern")
