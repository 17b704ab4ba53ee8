"""Finds text that is cut off: `python -m tests.clipping WIDTH HEIGHT [ZOOM [LANGUAGE]]`.

ZOOM is how large all text is in percent, LANGUAGE that of the window, such as `de`, `QT_SCALE_FACTOR` in the
environment the scale of the screen. Each place where a text has no room is a line; the last says how much was seen.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionFrame,
    QTabBar,
    QWidget,
)

from editor.app.language import speak
from editor.ui.forms.field import ElidedLabel
from editor.ui.forms.relationrow import LinkButton
from editor.ui.shell.frame import Frame
from editor.ui.shell.workbench import Workbench
from editor.ui.theme import NORMAL_ZOOM, ThemeChoice, set_zoom
from tests.corpus import OWN
from tests.tour import tour, until

_CUT_WITH_DOTS = (ElidedLabel, LinkButton)
_WORDED = (QLabel, QAbstractButton, QComboBox, QLineEdit)
_SCROLLED = (QScrollArea, QTabBar)
_LONG_TEXT = 12
"""Characters; a field scrolls what is longer."""
_LOOKS, _PAUSE = 60, 10
"""How often to look again before a text counts as cut off, and the milliseconds between: layouts take their time."""


def main(width: int, height: int, percent: int = NORMAL_ZOOM, language: str = "en") -> int:
    """Walk through the whole window and tell what is cut off; returns how many places that is."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    speak(application, language)
    set_zoom(percent)
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library"
        shutil.copytree(OWN, library)
        frame = Frame(ThemeChoice.LIGHT)
        frame.resize(width, height)
        window = Workbench(frame)
        frame.show()
        done: list[bool] = []
        window.use_cases.library_read.connect(lambda: done.append(True))
        window.use_cases.open_path(library)
        until(lambda: bool(done))
        found, seen = walk(window, library, QSize(width, height))
        window.use_cases.stop()
    for words, place in found.items():
        print(f"{place}: {words}")
    print(f"{seen} texts, {len(found)} cut off, {application.devicePixelRatio():g} pixels for one")
    return len(found)


def walk(window: Workbench, library: Path, room: QSize) -> tuple[dict[str, str], int]:
    """What is cut off, each with the first place where it is seen, and how many texts there were."""
    found: dict[str, str] = {}
    seen = 0
    for name, root in tour(window, library):
        for _ in range(_LOOKS):
            if not list(cut_off(root)):
                break
            QTest.qWait(_PAUSE)
        seen += sum(isinstance(each, _WORDED) and each.isVisible() for each in root.findChildren(QWidget))
        for words in cut_off(root):
            found.setdefault(words, name)
        if root.width() > room.width() or root.height() > room.height():
            found.setdefault(f"{type(root).__name__} needs {root.width()} × {root.height()}", name)
    return found, seen


def cut_off(root: QWidget) -> Iterator[str]:
    """The texts that have less room than they need, and the controls that lie partly outside of what holds them."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, _WORDED) or isinstance(widget, _CUT_WITH_DOTS):
            continue
        text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        words = f"{type(widget).__name__} “{text}” in {type(widget.parentWidget()).__name__}"
        needed = needed_by(widget)
        if needed.width() > widget.width() or needed.height() > widget.height() + 1:
            yield f"{words} needs {needed.width()} × {needed.height()}, has {widget.width()} × {widget.height()}"
        elif _sticks_out(widget):
            yield f"{words} lies partly outside"


def needed_by(widget: QLabel | QAbstractButton | QComboBox | QLineEdit | QWidget) -> QSize:
    """The least size in which all of a text can be read."""
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return QSize(0, widget.heightForWidth(widget.width()))
        return widget.minimumSizeHint()
    if isinstance(widget, QAbstractButton):
        return widget.minimumSizeHint() if widget.text() else QSize()
    if isinstance(widget, QLineEdit):
        return _needed_by_line(widget)
    return widget.minimumSizeHint()


def _needed_by_line(line: QLineEdit) -> QSize:
    if isinstance(line.parentWidget(), QComboBox):
        return QSize()
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    inside = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line).width()
    shown = line.text()[:_LONG_TEXT] or line.placeholderText()
    return QSize(line.fontMetrics().horizontalAdvance(shown) + line.width() - inside, line.sizeHint().height())


def _sticks_out(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    above = parent.parentWidget() if parent is not None else None
    if parent is None or isinstance(parent, _SCROLLED) or isinstance(above, _SCROLLED):
        return False
    return not parent.rect().contains(widget.geometry())


if __name__ == "__main__":
    sys.exit(min(1, main(*(int(each) for each in sys.argv[1:4]), *sys.argv[4:])))
