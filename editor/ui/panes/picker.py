"""The picker: finds a pattern by a few words."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSlider, QVBoxLayout, QWidget

from editor.core.translation import tr
from editor.render.colours import Colours
from editor.session.library import Entry, Library
from editor.session.relations import DEFAULT_WEIGHT
from editor.ui.forms.field import small_label
from editor.ui.numbers import grouped
from editor.ui.panes.entrylist import ENTRY, EntryList
from editor.ui.panes.offers import OfferDelegate, OfferModel
from editor.ui.theme import scaled

SIZE = QSize(480, 432)
_WORDS = 300
"""Pixels that the words in the search field need where text has its usual size."""
_EDGE = 8
"""Pixels between the popup and the edge of the screen."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was picked; of a link also its weight, and whether the other pattern is to link back."""

    entry: Entry
    weight: float = DEFAULT_WEIGHT
    back: bool = False


class Picker(QFrame):
    """A popup: type to search, arrows to choose, Enter to take, Escape to leave. Those that inherit it add a foot.

    Signals:
        picked(Choice): Enter was pressed on an entry, or it was clicked.
    """

    picked = Signal(object)

    def __init__(
        self, library: Library, colours: Colours, parent: QWidget, *, notes: dict[str, str] | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._library = library
        self._notes = notes or {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search titles, slugs and summaries"))
        self.search.setAccessibleName(tr("Search for a pattern"))
        self.search.textChanged.connect(self.refresh)
        self.search.installEventFilter(self)
        self.model = OfferModel()
        self._delegate = OfferDelegate(colours)
        self.list = EntryList(self.model, self._delegate)
        self.list.setAccessibleName(tr("Patterns found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._on_clicked)
        self._found = small_label("")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 8, 8, 8)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.search)
        self._layout.addWidget(self.list, 1)
        self.resize(SIZE.expandedTo(QSize(scaled(_WORDS), 0)))

    def _add_foot(self, keys: str) -> None:
        """Put how many were found, and what the keys do, below all else."""
        said = small_label(keys)
        said.setWordWrap(False)
        foot = QHBoxLayout()
        foot.addWidget(self._found, 1)
        foot.addWidget(said)
        self._layout.addLayout(foot)

    def open_at(self, place: QPoint) -> None:
        """Open with the middle of the upper edge near `place`, inside the screen."""
        screen = (QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()).availableGeometry()
        x = min(max(place.x() - self.width() // 2, screen.left() + _EDGE), screen.right() - self.width() - _EDGE)
        y = min(max(place.y() + 4, screen.top() + _EDGE), screen.bottom() - self.height() - _EDGE)
        self.move(x, y)
        self.show()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.takes_key(watched, event):
            return True
        return super().eventFilter(watched, event)

    def takes_key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Do what a key means that was pressed in one of the fields; returns whether it means anything."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take(self.list.currentIndex(), stays=False)
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
        if not isinstance(watched, QSlider) and key in steps:
            self._step(steps[key])
            return True
        return False

    def _step(self, by: int) -> None:
        """Choose another row, passing over those that can't be chosen."""
        row = max(0, min(self.model.rowCount() - 1, self.list.currentIndex().row() + by))
        direction = 1 if by > 0 else -1
        while 0 <= row < self.model.rowCount():
            if self.model.flags(self.model.index(row)):
                self.choose(self.model.index(row))
                return
            row += direction

    @Slot()
    def refresh(self) -> None:
        """Show what fits the words that were typed."""
        found = self._library.search(self.search.text())
        self.model.show(found, self._notes)
        none = tr("Nothing found. Try one word of the title.")
        self._found.setText(_said(len(found), found.total) if found else none)
        self.choose_first()

    def choose_first(self) -> None:
        """Choose the first row that can be chosen."""
        first = self.model.first_free()
        self.choose(self.model.index(first) if first >= 0 else QModelIndex())
        self.list.scrollToTop()

    def choose(self, index: QModelIndex) -> None:
        """Choose a row."""
        self.list.setCurrentIndex(index)

    @property
    def chosen(self) -> Entry | None:
        """The pattern that Enter takes."""
        index = self.list.currentIndex()
        return index.data(ENTRY) if index.isValid() and self.model.flags(index) else None

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.take(index, stays=False)

    def take(self, index: QModelIndex, *, stays: bool) -> None:
        """Pick the pattern of a row, if it can be; `stays`: the popup stays open for the next."""
        if index.isValid() and self.model.flags(index):
            self.picked.emit(self.choice_of(index.data(ENTRY)))
            if not stays:
                self.close()

    def choice_of(self, entry: Entry) -> Choice:
        """What is picked with an entry."""
        return Choice(entry)


class GoPicker(Picker):
    """A picker that opens what is picked."""

    def __init__(self, library: Library, colours: Colours, parent: QWidget) -> None:
        super().__init__(library, colours, parent)
        self._add_foot(tr("↵ open"))
        self.refresh()


def _said(listed: int, found: int) -> str:
    """How many were found, and how many of them the list shows."""
    if listed == found:
        return tr("{found} found", found=grouped(found))
    return tr("{listed} of {found} found", listed=grouped(listed), found=grouped(found))
