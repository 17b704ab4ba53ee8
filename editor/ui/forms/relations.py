"""One kind of relation: its links as rows with title, slug, weight, and what the library says of the target."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.core.operations import MoveItem, Remove
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.schema.fields import FieldSpec
from editor.session.form import FieldState
from editor.session.library import Library
from editor.session.relations import RelationRow, relation_rows, use_slug_operation, weight_operation
from editor.ui.forms.button import Button
from editor.ui.forms.field import FieldControl, small_label
from editor.ui.forms.fieldhead import FieldHead
from editor.ui.forms.relationrow import RelationRowView
from editor.ui.forms.rowmenu import RowMenu


class RelationsControl(FieldControl):
    """A heading with Add, and the rows.

    Signals:
        pick_requested(FieldSpec, object, QPoint): open the picker at this place of the screen; the object is the
            row to replace, or None.
        pattern_opened(str): a target was clicked.
        create_requested(RelationRow): make the pattern that the link leads to.
    """

    pick_requested = Signal(object, object, QPoint)
    pattern_opened = Signal(str)
    create_requested = Signal(object)

    def __init__(self, spec: FieldSpec, library: Library) -> None:
        super().__init__(spec)
        self._library = library
        self._snapshot: Snapshot | None = None
        self._shown: tuple[RelationRow, ...] | None = None
        self._views: list[RelationRowView] = []
        self._moved = -1
        self.add_button = Button(tr("+ Add"), "link")
        self.add_button.setAccessibleName(tr("Add to {title}", title=spec.title))
        self.add_button.setAccessibleDescription(spec.help)
        self.add_button.clicked.connect(self._on_add)
        self._own_head = FieldHead(spec.title)
        self._own_head.add(self.add_button)
        self._empty = small_label(tr("Nothing yet."))
        self._empty.setContentsMargins(8, 4, 0, 0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._own_head)
        layout.addWidget(small_label(spec.help))
        layout.addWidget(self._empty)
        layout.addLayout(self._rows)

    def tells(self, path: KeyPath) -> bool:
        return any(view.in_doubt and view.row.path == path[: len(view.row.path)] for view in self._views)

    @property
    def head(self) -> FieldHead:
        return self._own_head

    @property
    def buddy(self) -> QWidget:
        return self.add_button

    def show_state(self, state: FieldState) -> None:
        """The links are shown from the whole text."""

    def set_library(self, library: Library) -> None:
        self._library = library

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the links of the text."""
        self._snapshot = snapshot
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
        # The window knows where the keyboard is also while a popup has it.
        focused = self.window().focusWidget()
        place = next((row for row, view in enumerate(self._views) if focused in view.stops), -1)
        moved, self._moved = self._moved, -1
        # What was moved keeps the keyboard where it was in the row; else it goes to the link that is there now.
        stop = self._views[place].stops.index(focused) if moved >= 0 and place >= 0 and focused is not None else 0
        place = moved if moved >= 0 else place
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
            view.create_requested.connect(self.create_requested)
            view.repair_requested.connect(self._on_repair)
            view.move_requested.connect(self._on_move)
            view.menu_requested.connect(self._on_menu)
            self._rows.addWidget(view)
            view.show()
            self._views.append(view)
        chain: list[QWidget] = [self.add_button, *(widget for view in self._views for widget in view.stops)]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
        if place >= 0:
            # The keyboard stays where it was, so that one can go on with the next row.
            stops = self._views[min(place, len(rows) - 1)].stops if rows else [self.add_button]
            stops[min(stop, len(stops) - 1)].setFocus()

    @Slot()
    def _on_add(self) -> None:
        self.pick_requested.emit(self.spec, None, self.add_button.mapToGlobal(QPoint(0, self.add_button.height())))

    @Slot(object, float)
    def _on_weight(self, row: RelationRow, weight: float) -> None:
        label = tr("Weight of {name}", name=row.title)
        self.request(weight_operation(row, weight), label, key=f"{label} {row.path}")

    @Slot(object)
    def _on_remove(self, row: RelationRow) -> None:
        self.request(Remove(row.path), tr("Remove the link to {name}", name=row.title))

    @Slot(object)
    def _on_repair(self, row: RelationRow) -> None:
        if self._snapshot is not None:
            self.request(use_slug_operation(row, self._snapshot), tr("Use the slug of {name}", name=row.title))

    @Slot(object)
    def _on_replace(self, row: RelationRow) -> None:
        view = next((view for view in self._views if view.row == row), None)
        below = view if view is not None else self.add_button
        self.pick_requested.emit(self.spec, row, below.mapToGlobal(QPoint(below.width() // 2, below.height())))

    @Slot(object, int)
    def _on_move(self, row: RelationRow, by: int) -> None:
        rows = self._shown or ()
        place = rows.index(row) if row in rows else -1
        target = place + by
        if place >= 0 and 0 <= target < len(rows):
            self._moved = target
            source, goal = (int(rows[each].path[-1]) for each in (place, target))
            self.request(MoveItem(self.spec.path, source, goal), tr("Move in {title}", title=self.spec.title))
            self._moved = -1

    @Slot(object, QPoint)
    def _on_menu(self, row: RelationRow, place: QPoint) -> None:
        if self._snapshot is None:
            return
        menu = RowMenu(row, self.spec, self._snapshot, self)
        menu.move_requested.connect(self._on_move)
        menu.remove_requested.connect(self._on_remove)
        menu.operation_requested.connect(self.operation_requested)
        menu.popup(place)


def _link(row: RelationRow) -> RelationRow:
    """What makes a row need another view: all but its weight and its summary."""
    return replace(row, summary="", weight=None if row.weight is None else 0)
