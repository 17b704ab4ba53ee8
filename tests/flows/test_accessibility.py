"""Everything that can be pressed or written in says what it is, to those who don't see it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, QPropertyAnimation, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QDialog,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QStyle,
    QTabBar,
    QTextEdit,
    QWidget,
)

from editor.ui.forms.chip import Chip
from editor.ui.panes.pictureview import PictureView
from editor.ui.shell.workbench import Workbench
from tests.tour import tour

_PRESSED = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
_SPOKEN_BY_OTHERS = (QScrollBar, QHeaderView)
"""The first are parts of what they scroll; the second have a name for each of their sections."""
_NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Border, QAccessible.Role.Window)
_HAVE_NO_BETTER = (Chip, PictureView, QKeySequenceEdit)
"""Qt gives frames, pictures and fields for shortcuts no role that says more; their names and descriptions do."""


def controls(root: QWidget) -> Iterator[QWidget]:
    """What a person can press, write in or go to with Tab, of what is on the screen."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or widget.focusProxy() is not None or isinstance(widget, _SPOKEN_BY_OTHERS):
            continue
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, _PRESSED):
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader says of it. For boxes and tab bars Qt would tell what is chosen in them."""
    if isinstance(widget, QComboBox | QTabBar):
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def faults(root: QWidget) -> list[str]:
    """The controls whose name says nothing, or whose role does not."""
    found = []
    for widget in controls(root):
        place = f"{type(widget).__name__} “{widget.objectName()}” in {type(widget.parentWidget()).__name__}"
        if not any(letter.isalnum() for letter in name_of(widget)):
            found.append(f"{place} has no name")
        if not isinstance(widget, _HAVE_NO_BETTER):
            role = QAccessible.queryAccessibleInterface(widget).role()
            if role in _NO_ROLE:
                found.append(f"{place} has the role {role.name}")
    return found


def moving(root: QWidget) -> list[QAbstractAnimation]:
    """What moves by itself. The cross that clears a field only fades in, as Qt has it."""
    fading = [each for each in root.findChildren(QPropertyAnimation) if each.propertyName() == b"opacity"]
    return [each for each in root.findChildren(QAbstractAnimation) if each not in fading]


def _all_kinds_of(kind: type[QWidget]) -> set[type[QWidget]]:
    """The classes of this program that inherit from a class."""
    below = set(kind.__subclasses__())
    found = below.union(*(_all_kinds_of(each) for each in below))
    return {each for each in found if each.__module__.startswith("editor.")}


def test_every_control_says_what_it_is(workbench: Workbench, library: Path) -> None:
    walked = 0
    kinds: set[type[QWidget]] = set()
    found: dict[str, str] = {}
    for name, root in tour(workbench, library):
        assert not moving(root), f"something moves by itself: {name}"
        kinds.add(type(root))
        walked += len(list(controls(root)))
        for fault in faults(root):
            found.setdefault(fault, name)
    assert not found, "\n".join(f"{place}: {fault}" for fault, place in found.items())
    assert walked > 1_000
    assert {kind for kind in _all_kinds_of(QDialog) if not _all_kinds_of(kind)} <= kinds, "a dialog is not in the tour"


@pytest.mark.parametrize("name", ["", "×"])
def test_a_control_without_a_name_is_found(workbench: Workbench, library: Path, name: str) -> None:
    stops = tour(workbench, library)
    next(stops)
    _, window = next(stops)
    assert not faults(window)
    shown = next(each for each in controls(window) if isinstance(each, QAbstractButton))
    shown.setText(name)
    shown.setAccessibleName("")
    assert [fault for fault in faults(window) if "has no name" in fault]


def test_tabs_and_scroll_bars_do_not_glide(workbench: Workbench, library: Path) -> None:
    stops = tour(workbench, library)
    next(stops)
    _, window = next(stops)
    asked = [each for each in window.findChildren(QWidget) if isinstance(each, (QTabBar, QScrollBar, *_PRESSED))]
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    assert len(asked) > 20
    assert not [each for each in asked if each.isVisible() and each.style().styleHint(duration, None, each)]
