"""Offers patterns while one writes a link in prose; the keyboard stays in the text."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout

from editor.core.translation import tr
from editor.render.colours import Colours
from editor.session.bodylink import LinkBegun, link_begun, link_to
from editor.session.library import Entry, Library
from editor.ui.panes.entrylist import ENTRY, EntryDelegate, EntryModel
from editor.ui.text.markdownedit import MarkdownEdit

_MOST = 50
_ROWS = 6
_WIDTH = 360
_MARGIN = 5


class LinkCompletion(QObject):
    """A list below the cursor after `[[` or `](`: arrows choose, Enter or Tab takes, Escape leaves it."""

    def __init__(self, edit: MarkdownEdit, path: Path, colours: Colours) -> None:
        super().__init__(edit)
        self.library = Library()
        self._edit = edit
        self._path = path
        self._begun: LinkBegun | None = None
        self._left: tuple[int, int] | None = None
        """The line and column of a link for which the list was left."""
        self._typing = False
        self.model = EntryModel()
        self.delegate = EntryDelegate(colours)
        self.popup = QFrame(edit)
        edit.destroyed.connect(self.popup.deleteLater)
        self.popup.setObjectName("popup")
        self.popup.hide()
        self.list = QListView()
        self.list.setObjectName("library")
        self.list.setAccessibleName(tr("Patterns to link to"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self.popup)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.addWidget(self.list)
        edit.installEventFilter(self)
        edit.textChanged.connect(self._on_text_changed)
        edit.cursorPositionChanged.connect(self._on_cursor_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # Only what a person types opens the list; a text that is shown anew does not.
            self._typing = True
            if self.popup.isVisible() and self._takes(Qt.Key(event.key()), event.modifiers()):
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self.popup.hide()
        return super().eventFilter(watched, event)

    def _takes(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key means in the list; returns whether it means anything."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
        if modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in steps:
            row = self.list.currentIndex().row() + steps[key]
            self.list.setCurrentIndex(self.model.index(max(0, min(self.model.rowCount() - 1, row))))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self._left = self._opening()
            self.popup.hide()
        else:
            return False
        return True

    @Slot()
    def _on_text_changed(self) -> None:
        if self._typing and self._edit.hasFocus():
            self._offer()

    @Slot()
    def _on_cursor_moved(self) -> None:
        if self.popup.isVisible():
            self._offer()

    def _offer(self) -> None:
        """Show what fits the link at the cursor, if there is one."""
        self._typing = False
        before, behind = self._around()
        self._begun = link_begun(before, behind) if "[" in before else None
        if self._begun is None:
            self._left = None
        found: Sequence[Entry] = ()
        if self._begun is not None and self._opening() != self._left:
            fits = self.library.search(self._begun.query)
            found = list(islice((each for each in fits if each.path != self._path), _MOST))
        if not found:
            self.popup.hide()
            return
        self.model.show(found)
        self.list.setCurrentIndex(self.model.index(0))
        self._place(len(found))

    def _opening(self) -> tuple[int, int] | None:
        """Where the link begins that is being written: its line and column."""
        if self._begun is None:
            return None
        return self._edit.textCursor().blockNumber(), self._begun.span.start

    def _place(self, rows: int) -> None:
        """Show the list below the cursor, or above it where there is no room."""
        # In the editor itself there may be no room: the lead has few lines.
        window = self._edit.window()
        if self.popup.parentWidget() is not window:
            self.popup.setParent(window)
        width = min(_WIDTH, window.width())
        height = min(rows, _ROWS) * self.delegate.height + 2 * _MARGIN
        scrolls = Qt.ScrollBarPolicy.ScrollBarAsNeeded if rows > _ROWS else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.list.setVerticalScrollBarPolicy(scrolls)
        cursor = self._edit.cursorRect()
        corner = self._edit.viewport().mapTo(window, cursor.bottomLeft()) + QPoint(0, 4)
        x = max(0, min(corner.x(), window.width() - width))
        y = corner.y() if corner.y() + height <= window.height() else corner.y() - height - cursor.height() - 8
        self.popup.setGeometry(x, max(0, y), width, height)
        self.popup.show()
        self.popup.raise_()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        """Write the link to a pattern."""
        self.popup.hide()
        entry: Entry | None = index.data(ENTRY) if index.isValid() else None
        if entry is None or self._begun is None:
            return
        before, _ = self._around()
        cursor = self._edit.textCursor()
        start = cursor.position() - _units(before[self._begun.span.start :])
        cursor.setPosition(start)
        end = start + _units(before[self._begun.span.start :]) + self._begun.span.end - len(before)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._edit.replace(cursor, link_to(entry, self._begun, self._path))

    def _around(self) -> tuple[str, str]:
        """The line of the cursor before it and behind it."""
        cursor = self._edit.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        before = cursor.selectedText()
        return before, cursor.block().text().removeprefix(before)


def _units(text: str) -> int:
    """How many letters Qt counts in a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
