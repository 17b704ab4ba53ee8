"""The picker: finds a pattern by a few words, and with a weight adds it to a list of relations."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QSlider, QVBoxLayout, QWidget

from editor.render.colours import Colours
from editor.session.library import Entry, Library
from editor.session.relations import DEFAULT_WEIGHT
from editor.ui.forms.field import small_label
from editor.ui.panes.entrylist import ENTRY, EntryDelegate, EntryModel

SIZE = QSize(460, 400)


@dataclass(frozen=True, slots=True)
class Choice:
    """What was picked."""

    entry: Entry
    weight: float


class Picker(QFrame):
    """A popup: type to search, arrows to choose, Enter to take, Escape to leave.

    Signals:
        picked(Choice): Enter was pressed on an entry, or it was clicked.
    """

    picked = Signal(object)

    def __init__(
        self,
        library: Library,
        colours: Colours,
        parent: QWidget,
        *,
        notes: dict[str, str] | None = None,
        weighted: bool = True,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._library = library
        self._notes = notes or {}
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search titles, slugs and summaries")
        self.search.setAccessibleName("Search for a pattern")
        self.search.textChanged.connect(self._refresh)
        self.search.installEventFilter(self)
        self.model = EntryModel()
        self._delegate = EntryDelegate(colours, wide=True)
        self.list = QListView()
        self.list.setObjectName("library")
        self.list.setAccessibleName("Patterns found")
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._on_clicked)
        self._found = small_label("")
        self.weight = QSlider(Qt.Orientation.Horizontal)
        self._weight_label = QLabel()
        self._arrange(weighted)
        self._refresh()

    def _arrange(self, weighted: bool) -> None:
        foot = QHBoxLayout()
        if weighted:
            self.weight.setRange(0, 100)
            self.weight.setSingleStep(5)
            self.weight.setPageStep(10)
            self.weight.setFixedWidth(112)
            self.weight.setAccessibleName("Weight of the new link")
            self.weight.valueChanged.connect(self._on_weight_changed)
            self.weight.setValue(round(DEFAULT_WEIGHT * 100))
            self.weight.installEventFilter(self)
            foot.addWidget(small_label("Weight"))
            foot.addWidget(self.weight)
            foot.addWidget(self._weight_label)
            foot.addSpacing(8)
        foot.addWidget(self._found, 1)
        foot.addWidget(small_label("↵ add" if weighted else "↵ open"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        self.resize(SIZE)

    def open_at(self, place: QPoint) -> None:
        """Open with the upper right corner near `place`, inside the screen."""
        screen = (QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()).availableGeometry()
        x = min(max(place.x() - SIZE.width() // 2, screen.left() + 8), screen.right() - SIZE.width() - 8)
        y = min(max(place.y() + 4, screen.top() + 8), screen.bottom() - SIZE.height() - 8)
        self.move(x, y)
        self.show()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
            if watched is self.search and Qt.Key(key) in steps:
                self._step(steps[Qt.Key(key)])
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        """Choose another row, passing over those that can't be chosen."""
        row = max(0, min(self.model.rowCount() - 1, self.list.currentIndex().row() + by))
        direction = 1 if by > 0 else -1
        while 0 <= row < self.model.rowCount():
            if self.model.flags(self.model.index(row)):
                self.list.setCurrentIndex(self.model.index(row))
                return
            row += direction

    @Slot()
    def _refresh(self) -> None:
        found = self._library.search(self.search.text())
        self.model.show(found, self._notes)
        self._found.setText(_said(len(found), found.total) if found else "Nothing found. Try one word of the title.")
        first = self.model.first_free()
        if first >= 0:
            self.list.setCurrentIndex(self.model.index(first))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.flags(index):
            self.picked.emit(Choice(index.data(ENTRY), self.weight.value() / 100))
            self.close()

    @Slot(int)
    def _on_weight_changed(self, value: int) -> None:
        self._weight_label.setText(f"{value / 100:.2f}")


def _said(listed: int, found: int) -> str:
    """How many were found, and how many of them the list shows."""
    return f"{found:,} found" if listed == found else f"{listed:,} of {found:,} found"
