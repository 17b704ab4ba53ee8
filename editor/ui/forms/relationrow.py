"""A link as a row: title, slug, weight; where something is wrong with its target, what it is and ways out."""

import html
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.translation import listed, tr, tr_count
from editor.schema.fields import Control, FieldSpec, Kind
from editor.schema.identity import is_slug
from editor.session.relations import Reading, RelationRow
from editor.ui.forms.button import Button
from editor.ui.forms.field import ElidedLabel, small_label
from editor.ui.forms.number import CalmSlider, NumberLine, as_number, slider_place
from editor.ui.icons import show_icon
from editor.ui.theme import scaled

_MOVING = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
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
        weight_edited(RelationRow, float), remove_requested(RelationRow), replace_requested(RelationRow),
        create_requested(RelationRow): make the pattern that is not there.
        repair_requested(RelationRow): write the slug of the pattern that is meant.
        move_requested(RelationRow, int): let it stand so many places further.
        menu_requested(RelationRow, QPoint): show what else can be done with it, at this place of the screen.
    """

    opened = Signal(str)
    weight_edited = Signal(object, float)
    remove_requested = Signal(object)
    replace_requested = Signal(object)
    create_requested = Signal(object)
    repair_requested = Signal(object)
    move_requested = Signal(object, int)
    menu_requested = Signal(object, QPoint)

    def __init__(self, row: RelationRow, kind: str) -> None:
        super().__init__()
        self._row = row
        self.setMinimumWidth(1)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._naming(row), 1)
        if row.weight is not None:
            self._add_weight(line, row.weight, kind)
        line.addWidget(self._remove_button(row))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 0, 4)
        layout.setSpacing(2)
        layout.addLayout(line)
        if said := _said(row):
            self._add_doubt(layout, row, said)

    def _add_doubt(self, layout: QVBoxLayout, row: RelationRow, said: str) -> None:
        """Say what is wrong with the target, and offer the ways out."""
        self.setObjectName("missing")
        doubt = small_label(f"▲ {said}")
        doubt.setObjectName("warning")
        doubt.setContentsMargins(7, 0, 7, 0)
        layout.addWidget(doubt)
        ways = QHBoxLayout()
        ways.setSpacing(4)
        ways.setContentsMargins(0, 0, 0, 2)
        if row.reading in (Reading.NEARLY, Reading.MISPLACED_ID):
            said = tr("Use the slug of {name} for this link", name=row.title)
            ways.addWidget(self._way(tr("Use its slug"), said, self._on_repair))
        if row.missing:
            said = tr("Pick another pattern instead of {name}", name=row.target)
            ways.addWidget(self._way(tr("Pick another"), said, self._on_replace))
            if is_slug(row.target) and row.reading is Reading.MISSING:
                said = tr("Create the pattern {name}", name=row.target)
                ways.addWidget(self._way(tr("Create it"), said, self._on_create))
        if ways.count():
            ways.addStretch(1)
            layout.addLayout(ways)

    @staticmethod
    def _way(title: str, said: str, slot: Callable[[], None]) -> Button:
        button = Button(title, "link")
        button.setAccessibleName(said)
        button.clicked.connect(slot)
        return button

    def _remove_button(self, row: RelationRow) -> QToolButton:
        remove = QToolButton()
        show_icon(remove, "close")
        remove.setObjectName("quiet")
        remove.setToolTip(tr("Remove this link"))
        remove.setAccessibleName(tr("Remove the link to {name}", name=row.title))
        remove.clicked.connect(self._on_remove)
        return remove

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier in _MOVING:
            self.move_requested.emit(self._row, by)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit(self._row)
        else:
            super().keyPressEvent(event)

    @property
    def stops(self) -> list[QWidget]:
        """The widgets that take the focus, from left to right."""
        kinds = (QAbstractButton, QSlider, QLineEdit)
        return [child for child in self.findChildren(QWidget) if isinstance(child, kinds)]

    @property
    def in_doubt(self) -> bool:
        """Whether the row says that something is wrong with its target."""
        return bool(_said(self._row))

    @property
    def row(self) -> RelationRow:
        """The link as shown."""
        return self._row

    def show_row(self, row: RelationRow) -> None:
        """Show the same link with another weight."""
        self._row = row
        if row.weight is None:
            return
        self.slider.setValue(slider_place(row.weight, 0, _WEIGHT_STEP, self.slider))
        self.number.show_spelling(f"{row.weight:.2f}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._row.weight is not None:
            self.slider.setVisible(self.width() >= scaled(_ROOM_FOR_SLIDER))

    def _naming(self, row: RelationRow) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if row.reading is Reading.MISSING:
            title = ElidedLabel()
            title.setText(row.target or tr("(empty)"))
            title.setContentsMargins(7, 0, 0, 0)
            layout.addWidget(title)
            return box
        title_button = LinkButton(row.title)
        title_button.setCursor(Qt.CursorShape.PointingHandCursor)
        title_button.setToolTip(html.escape(row.summary) or tr("Open this pattern"))
        title_button.setAccessibleName(tr("Open {name}", name=row.title))
        title_button.clicked.connect(self._on_open)
        layout.addWidget(title_button)
        slug = ElidedLabel()
        slug.setObjectName("muted")
        slug.setText(f"{row.target} · {tr(row.reading.value)}" if row.reading is Reading.BY_ID else row.target)
        slug.setContentsMargins(7, 0, 0, 0)
        layout.addWidget(slug)
        return box

    def _add_weight(self, layout: QHBoxLayout, weight: float, kind: str) -> None:
        spec = FieldSpec(("weight",), "Weight", "", Control(Kind.NUMBER, step=0.05), minimum=0, maximum=1)
        self.slider = CalmSlider()
        self.slider.setRange(0, round(1 / _WEIGHT_STEP))
        self.slider.setPageStep(10)
        self.slider.setFixedWidth(80)
        self.slider.setAccessibleName(tr("Weight of {name} in {kind}, slider", name=self._row.title, kind=kind))
        self.slider.actionTriggered.connect(self._on_slid)
        self.number = NumberLine(spec)
        self.number.be_narrow()
        self.number.setAccessibleName(tr("Weight of {name} in {kind}", name=self._row.title, kind=kind))
        self.number.textEdited.connect(self._on_typed)
        layout.addWidget(self.slider)
        layout.addWidget(self.number)
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

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        self.menu_requested.emit(self._row, self.mapToGlobal(place))

    @Slot()
    def _on_open(self) -> None:
        self.opened.emit(self._row.slug or self._row.target)

    @Slot()
    def _on_remove(self) -> None:
        self.remove_requested.emit(self._row)

    @Slot()
    def _on_replace(self) -> None:
        self.replace_requested.emit(self._row)

    @Slot()
    def _on_create(self) -> None:
        self.create_requested.emit(self._row)

    @Slot()
    def _on_repair(self) -> None:
        self.repair_requested.emit(self._row)


def _said(row: RelationRow) -> str:
    """What is wrong with the target of a link; nothing where all is well."""
    files, count = listed(row.shared), len(row.shared)
    match row.reading:
        case Reading.NEARLY:
            return tr("means {name}, whose slug is “{slug}”", name=row.title, slug=row.slug)
        case Reading.MISSING if files:
            return tr("no such pattern in this library; it may mean {files}", files=files)
        case Reading.MISSING:
            return tr("no such pattern in this library")
        case Reading.MISPLACED_ID:
            said = tr("the id of {name}, whose slug is “{slug}”", name=row.title, slug=row.slug)
            return f"{said}; {_same_id(count, files)}" if files else said
    if not files:
        return ""
    if row.reading is Reading.BY_ID:
        return _same_id(count, files)
    return tr_count(
        count, "{count} pattern has this slug: {files}", "{count} patterns have this slug: {files}", files=files
    )


def _same_id(count: int, files: str) -> str:
    return tr_count(
        count, "{count} pattern has this id: {files}", "{count} patterns have this id: {files}", files=files
    )
