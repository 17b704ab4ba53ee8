"""A layout that puts widgets in rows, as text is set."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Fills rows from left to right and begins a new one where no room is left; the last widget takes the rest."""

    def __init__(self, parent: QWidget, margin: int = 4, gap: int = 4) -> None:
        super().__init__(parent)
        self.setContentsMargins(margin, margin, margin, margin)
        self._gap = gap
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert(self, index: int, widget: QWidget) -> None:
        """Put a widget before the one at `index`."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rectangle: QRect) -> None:
        super().setGeometry(rectangle)
        self._place(rectangle, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rectangle: QRect, *, move: bool) -> int:
        area = rectangle.marginsRemoved(self.contentsMargins())
        y, high = area.y(), 0
        for row in self._rows(area.width()):
            y += high + self._gap if high else 0
            high = max(size.height() for _, size in row)
            x = area.x()
            for item, size in row if move else ():
                width = area.right() + 1 - x if item is self._items[-1] else min(size.width(), area.width())
                # In the middle of the row, so that words of different controls stand on one line.
                item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), QSize(width, size.height())))
                x += size.width() + self._gap
        return y + high - rectangle.y() + self.contentsMargins().bottom()

    def _rows(self, width: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        """What stands in each row, with its size, where there is so much room."""
        row: list[tuple[QLayoutItem, QSize]] = []
        x = 0
        for item in self._items:
            size = item.sizeHint().expandedTo(item.minimumSize())
            if row and x + size.width() > width:
                yield row
                row, x = [], 0
            row.append((item, size))
            x += size.width() + self._gap
        if row:
            yield row
