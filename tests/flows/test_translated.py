"""Every text of the window can be translated: with marks around each translation, nothing stands outside of them.

What a file says and what a key is called are no texts of the program.
"""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCalendarWidget,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from editor.schema.format71 import Pattern
from editor.schema.format82 import Pattern82
from editor.schema.introspect import field_specs
from editor.schema.older import OlderPattern
from editor.ui.shell.workbench import Workbench
from tests.tour import tour
from tests.translators import translated_by

_OPEN, _SHUT = "⟦", "⟧"
_ROWS = 40
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_TAG = re.compile(r"<[^<>]+>")
_CUT = re.compile(r"…\w*|\w*…|\b\d+ ")
_BETWEEN = re.compile(r"[^\w'’ -]+|\s{2,}|\n")
_WORD = re.compile(r"[^\W\d_]{2,}")
_KEYS = {"Ctrl", "Alt", "Shift", "Del", "Ins", "Return", "Enter", "Esc", "Space", "Tab", "Up", "Down", "Left", "Right"}
_KEYS |= {"PgUp", "PgDown", "Home", "End", *(f"F{number}" for number in range(1, 13))}
_OF_QT = {"Press shortcut", "Cancel", "OK", "Close"}
"""What Qt says itself; its own translations know it."""
_NAMES = {"Aa", "Trellis", "Markdown", "YAML", "HTML", "PDF", "DOI", "English", "Deutsch"}


def unmarked(text: str) -> str:
    """What stands outside of all marks."""
    depth, kept = 0, []
    for letter in text:
        depth += (letter == _OPEN) - (letter == _SHUT)
        if not depth and letter != _SHUT:
            kept.append(letter)
        elif letter == _OPEN:
            kept.append("\n")
    return "".join(kept)


def runs(text: str) -> Iterator[str]:
    """The phrases of a text, without what stands between them."""
    for run in _BETWEEN.split(text):
        if _WORD.search(run):
            yield run.strip(" -'’")


def outside(text: str) -> list[str]:
    """The phrases outside of all marks that are neither keys nor Qt's own."""
    rest = _CUT.sub("\n", html.unescape(_TAG.sub("\n", unmarked(text))))
    return [run for run in runs(rest) if run not in _OF_QT and not _KEYS.issuperset(re.split(r"[+ ]", run))]


def said_by(widget: QWidget) -> Iterator[str]:
    """All that a widget says, to see, to hear and in tool tips."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield from (widget.tabText(at), widget.tabToolTip(at))
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from listed_by(widget)


def listed_by(view: QAbstractItemView) -> Iterator[str]:
    """What stands in a list or a table, and above its columns."""
    model = view.model()
    if model is not None:
        yield from items(model, view.rootIndex())
    if isinstance(view, QTableView) and isinstance(model, QAbstractTableModel):
        for at in range(model.columnCount()):
            yield str(model.headerData(at, Qt.Orientation.Horizontal) or "")


def items(model: QAbstractItemModel, above: QModelIndex) -> Iterator[str]:
    """What the first rows of a list say."""
    for row in range(min(_ROWS, model.rowCount(above))):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(above)):
            index = model.index(row, column, above)
            for role in _ROLES:
                if isinstance(said := model.data(index, role), str):
                    yield said


def said_on(root: QWidget) -> Iterator[tuple[str, str]]:
    """Each text on the screen, with the kind of widget that says it."""
    for widget in (root, *root.findChildren(QWidget)):
        inside_calendar = any(isinstance(each, QCalendarWidget) for each in above(widget))
        if widget.isVisible() and not inside_calendar:
            for text in said_by(widget):
                yield f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}", text
    for action in root.findChildren(QAction):
        if any(isinstance(each, QCalendarWidget) for each in above(action.parent())):
            continue
        yield f"action {action.objectName()}", action.text()
        yield f"action {action.objectName()}", action.toolTip()


def above(found: QObject | None) -> Iterator[QObject]:
    """An object and all that hold it."""
    while found is not None:
        yield found
        found = found.parent()


class Data:
    """What is in the files, their names, and values of the format."""

    def __init__(self, library: Path) -> None:
        texts = [path.read_text(encoding="utf-8") for path in sorted(library.rglob("*.md"))]
        self._all = " ".join(" ".join(text.split()) for text in texts)
        names = [name for path in library.rglob("*.md") for name in (path.stem, path.name)]
        specs = [spec for model in (Pattern, Pattern82, OlderPattern) for spec in field_specs(model)]
        values = [each for spec in specs for each in (*spec.control.choices, *(str(part) for part in spec.path))]
        self._phrases = {*_NAMES, *names, *values, *library.parts, *(run for name in names for run in runs(name))}
        for text in texts:
            for each in (text, " ".join(text.split()), text.replace("-", "\n"), re.sub(r"\d+:? ", "\n", text)):
                self._phrases.update(runs(each))

    def hold(self, run: str, text: str) -> bool:
        """Whether files hold it: as a phrase of its own, or anywhere where it is long or cut out of a text."""
        is_piece = run.count(" ") > 1 or text.startswith("…") or text.endswith("…")
        return run in self._phrases or (is_piece and run in self._all)


@pytest.fixture
def marks() -> Iterator[None]:
    with translated_by(lambda text, _count: f"{_OPEN}{text}{_SHUT}"):
        yield


def test_every_text_can_be_translated(marks: None, workbench: Workbench, library: Path) -> None:
    found: dict[str, str] = {}
    seen = 0
    for name, root in tour(workbench, library):
        if name == "message":
            break
        known = Data(library)
        for place, text in said_on(root):
            seen += bool(text)
            for run in outside(text):
                if not known.hold(run, text):
                    found.setdefault(f"{run!r} in {text[:100]!r} ({place})", name)
    assert not found, "\n".join(f"{place}: {fault}" for fault, place in found.items())
    assert seen > 1_000


def test_a_text_that_is_not_marked_is_found() -> None:
    assert outside("⟦Remove ⟦Title⟧⟧ Ctrl+S") == []
    assert outside("<b>⟦Remove⟧</b> the field") == ["the field"]
    assert outside("Remove “⟦Title⟧”") == ["Remove"]
