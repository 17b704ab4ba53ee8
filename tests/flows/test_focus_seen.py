"""Whatever has the keyboard shows it, in both themes, by more than a shade."""

from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.ui.shell.workbench import Workbench
from editor.ui.theme import ThemeChoice
from tests.flows.test_accessibility import controls
from tests.render.test_contrast import SHAPE, contrast
from tests.tour import tour

LEAST = 60
"""Pixels that have to differ clearly; a cursor in a line alone is less."""
_CLOSES = ("calendar", "go to pattern", "link picker")
"""Popups that close when the keyboard goes elsewhere; their parts are of the kinds of the others."""


def kind(widget: QWidget) -> str:
    """What decides how a control shows the keyboard: its class, its name, and whether it is on."""
    states = [widget.property(name) for name in ("active", "checked", "off")]
    return f"{type(widget).__name__} “{widget.objectName()}” {states}"


def clear_difference(one: QImage, other: QImage) -> int:
    """How many pixels differ by so much that one sees it."""
    pairs: dict[tuple[int, int], int] = {}
    for before, after in zip(_pixels(one), _pixels(other), strict=True):
        if before != after:
            pairs[before, after] = pairs.get((before, after), 0) + 1
    return sum(count for (before, after), count in pairs.items() if contrast(_colour(before), _colour(after)) >= SHAPE)


def _pixels(image: QImage) -> "array[int]":
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return array("I", bytes(plain.constBits()))


def _colour(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06X}"


def seen_at(widget: QWidget, elsewhere: QWidget) -> int | None:
    """How clearly a control shows that it has the keyboard; None where it can't have it."""
    elsewhere.setFocus()
    without = _picture(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return clear_difference(without, _picture(widget)) if QApplication.focusWidget() is widget else None


def _picture(widget: QWidget) -> QImage:
    if isinstance(widget, QPlainTextEdit):
        widget.setCursorWidth(0)
    return widget.grab(QRect(0, 0, widget.width(), widget.height())).toImage()


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_every_kind_of_control_shows_the_keyboard(workbench: Workbench, library: Path, theme: ThemeChoice) -> None:
    workbench.set_theme(theme)
    seen: dict[str, int] = {}
    for name, root in tour(workbench, library):
        if name in _CLOSES:
            continue
        stops = [each for each in controls(root) if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        root.activateWindow()
        for place, widget in enumerate(stops):
            if kind(widget) not in seen:
                clearly = seen_at(widget, stops[place - 1])
                if clearly is not None:
                    seen[kind(widget)] = clearly
    assert len(seen) > 30
    assert not {name: clearly for name, clearly in seen.items() if clearly < LEAST}


def test_a_control_that_does_not_show_it_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    page.setStyleSheet("QFrame { background: white; }")
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    plain, other = QFrame(), QLineEdit()
    plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    plain.setMinimumSize(80, 24)
    layout.addWidget(plain)
    layout.addWidget(other)
    page.show()
    page.activateWindow()
    with qtbot.waitActive(page):
        pass
    assert seen_at(plain, other) == 0
