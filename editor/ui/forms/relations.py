"""One kind of relation: its links as rows with title, slug, weight, and what the library says of the target."""

import html
from itertools import pairwise

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.operations import Remove
from editor.core.snapshot import Snapshot
from editor.schema.fields import Control, FieldSpec, Kind
from editor.session.library import Library
from editor.session.relations import RelationRow, relation_rows, weight_operation
from editor.ui.forms.button import Button
from editor.ui.forms.field import ElidedLabel, FieldControl, small_label
from editor.ui.forms.number import CalmSlider, NumberLine, as_number, slider_place

_WEIGHT_STEP = 0.01
_ROOM_FOR_SLIDER = 400
"""Pixels; a narrower row shows the weight as a number only."""


class LinkButton(Button):
    """A title that can be clicked, cut with dots where there is no room."""

    def __init__(self, title: str) -> None:
        super().__init__(title, "link")
        self._title = title
        self.setMinimumWidth(64)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, self.width() - 16))


class RelationRowView(QFrame):
    """One link.

    Signals:
        opened(str): the target was clicked.
        weight_edited(RelationRow, float), remove_requested(RelationRow), replace_requested(RelationRow).
    """

    opened = Signal(str)
    weight_edited = Signal(object, float)
    remove_requested = Signal(object)
    replace_requested = Signal(object)

    def __init__(self, row: RelationRow, kind: str) -> None:
        super().__init__()
        self._row = row
        self.setMinimumWidth(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 0, 4)
        layout.setSpacing(8)
        layout.addWidget(self._naming(row), 1)
        if row.weight is not None:
            self._add_weight(layout, row.weight, kind)
        if row.missing:
            self.setObjectName("missing")
            replace = Button("Pick another", "link")
            replace.setAccessibleName(f"Pick another pattern instead of {row.target}")
            replace.clicked.connect(self._on_replace)
            layout.addWidget(replace)
        remove = QToolButton()
        remove.setText("×")
        remove.setObjectName("quiet")
        remove.setToolTip("Remove this link")
        remove.setAccessibleName(f"Remove the link to {row.title}")
        remove.clicked.connect(self._on_remove)
        layout.addWidget(remove)

    @property
    def stops(self) -> list[QWidget]:
        """The widgets that take the focus, from left to right."""
        kinds = (QAbstractButton, QSlider, QLineEdit)
        return [child for child in self.findChildren(QWidget) if isinstance(child, kinds)]

    @property
    def row(self) -> RelationRow:
        """The link as shown."""
        return self._row

    def show_row(self, row: RelationRow) -> None:
        """Show the same link with another weight."""
        self._row = row
        if row.weight is None:
            return
        with QSignalBlocker(self.slider):
            self.slider.setValue(slider_place(row.weight, 0, _WEIGHT_STEP, self.slider))
        self.number.show_spelling(f"{row.weight:.2f}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._row.weight is not None:
            self.slider.setVisible(self.width() >= _ROOM_FOR_SLIDER)

    def _naming(self, row: RelationRow) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if row.missing:
            title = QLabel(row.target)
            title.setTextFormat(Qt.TextFormat.PlainText)
            said = QLabel("▲ no such pattern in this library")
            said.setObjectName("warning")
            layout.addWidget(title)
            layout.addWidget(said)
            return box
        title_button = LinkButton(row.title)
        title_button.setCursor(Qt.CursorShape.PointingHandCursor)
        title_button.setToolTip(html.escape(row.summary) or "Open this pattern")
        title_button.setAccessibleName(f"Open {row.title}")
        title_button.clicked.connect(self._on_open)
        layout.addWidget(title_button)
        slug = ElidedLabel()
        slug.setObjectName("muted")
        slug.setText(row.target)
        slug.setContentsMargins(7, 0, 0, 0)
        layout.addWidget(slug)
        return box

    def _add_weight(self, layout: QHBoxLayout, weight: float, kind: str) -> None:
        spec = FieldSpec(("weight",), "Weight", "", Control(Kind.NUMBER, step=0.05), minimum=0, maximum=1)
        self.slider = CalmSlider()
        self.slider.setRange(0, round(1 / _WEIGHT_STEP))
        self.slider.setPageStep(10)
        self.slider.setFixedWidth(80)
        self.slider.setAccessibleName(f"Weight of {self._row.title} in {kind}, slider")
        self.slider.actionTriggered.connect(self._on_slid)
        self.number = NumberLine(spec)
        self.number.setFixedWidth(60)
        self.number.setAccessibleName(f"Weight of {self._row.title} in {kind}")
        self.number.textEdited.connect(self._on_typed)
        layout.addWidget(self.slider)
        layout.addWidget(self.number)
        with QSignalBlocker(self.slider):
            self.slider.setValue(slider_place(weight, 0, _WEIGHT_STEP, self.slider))
        self.number.show_spelling(f"{weight:.2f}")

    @Slot(int)
    def _on_slid(self, _action: int) -> None:
        self.weight_edited.emit(self._row, round(self.slider.sliderPosition() * _WEIGHT_STEP, 2))

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        weight = as_number(text)
        valid = weight is not None and 0 <= weight <= 1
        self.number.mark(valid=valid)
        if weight is not None and valid:
            self.weight_edited.emit(self._row, weight)

    @Slot()
    def _on_open(self) -> None:
        self.opened.emit(self._row.target)

    @Slot()
    def _on_remove(self) -> None:
        self.remove_requested.emit(self._row)

    @Slot()
    def _on_replace(self) -> None:
        self.replace_requested.emit(self._row)


class RelationsControl(FieldControl):
    """A heading with Add, and the rows.

    Signals:
        pick_requested(FieldSpec, object, QPoint): open the picker at this place of the screen; the object is the
            row to replace, or None.
        pattern_opened(str): a target was clicked.
    """

    pick_requested = Signal(object, object, QPoint)
    pattern_opened = Signal(str)

    def __init__(self, spec: FieldSpec, library: Library) -> None:
        super().__init__(spec)
        self._library = library
        self._shown: tuple[RelationRow, ...] | None = None
        self._views: list[RelationRowView] = []
        self.add_button = Button("+ Add", "link")
        self.add_button.setAccessibleName(f"Add to {spec.title}")
        self.add_button.setAccessibleDescription(spec.help)
        self.add_button.clicked.connect(self._on_add)
        self._empty = small_label("Nothing yet.")
        self._empty.setIndent(8)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(self._head())
        layout.addWidget(self._empty)
        layout.addLayout(self._rows)

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.spec.title)
        title.setObjectName("label")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(small_label(self.spec.help), 1)
        head.addWidget(self.add_button)
        return head

    @property
    def buddy(self) -> QWidget:
        return self.add_button

    def set_library(self, library: Library) -> None:
        """See the links in another library, from the next snapshot on."""
        self._library = library

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the links of the text."""
        rows = relation_rows(self.spec, snapshot, self._library)
        if rows == self._shown:
            return
        same_links = self._shown is not None and [_link(row) for row in rows] == [_link(row) for row in self._shown]
        self._shown = rows
        self._empty.setVisible(not rows)
        if same_links:
            for view, row in zip(self._views, rows, strict=True):
                view.show_row(row)
            return
        self._rebuild(rows)

    def _rebuild(self, rows: tuple[RelationRow, ...]) -> None:
        for view in self._views:
            self._rows.removeWidget(view)
            view.hide()
            view.deleteLater()
        self._views = []
        for row in rows:
            view = RelationRowView(row, self.spec.title)
            view.opened.connect(self.pattern_opened)
            view.weight_edited.connect(self._on_weight)
            view.remove_requested.connect(self._on_remove)
            view.replace_requested.connect(self._on_replace)
            self._rows.addWidget(view)
            self._views.append(view)
        chain: list[QWidget] = [self.add_button, *(widget for view in self._views for widget in view.stops)]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _on_add(self) -> None:
        self.pick_requested.emit(self.spec, None, self.add_button.mapToGlobal(QPoint(0, self.add_button.height())))

    @Slot(object, float)
    def _on_weight(self, row: RelationRow, weight: float) -> None:
        label = f"Weight of {row.title}"
        self.request(weight_operation(row, weight), label, key=f"{label} {row.path}")

    @Slot(object)
    def _on_remove(self, row: RelationRow) -> None:
        self.request(Remove(row.path), f"Remove the link to {row.title}")

    @Slot(object)
    def _on_replace(self, row: RelationRow) -> None:
        self.pick_requested.emit(self.spec, row, self.add_button.mapToGlobal(QPoint(0, self.add_button.height())))


def _link(row: RelationRow) -> tuple[str, str, bool, bool]:
    """What makes a row need another view."""
    return row.target, row.title, row.missing, row.weight is None
