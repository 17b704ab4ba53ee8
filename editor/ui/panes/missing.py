"""Links of the whole library that lead nowhere, and what each may have meant."""

from functools import partial
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.core.translation import tr, tr_count, tr_noop
from editor.render.colours import Colours
from editor.schema.generations import relation_title
from editor.session.finding import Finder, Nearest, Use
from editor.session.library import Entry, Library
from editor.ui.background import Background, Job
from editor.ui.forms.button import Button
from editor.ui.forms.field import small_label
from editor.ui.numbers import grouped
from editor.ui.panes.findings import Cell, FindingsDialog

_PAUSE = 120
"""Milliseconds for which a row has the cursor before names near to it are looked for."""
_OFFERED = 3
_HOLDER = 2


class MissingTargetsDialog(FindingsDialog):
    """One link in each row; below, the patterns that the one with the cursor may have meant.

    Signals:
        place_requested(Use): open the pattern that holds this link, at the link.
        repoint_requested(str, Entry): let all links that give this name lead to the pattern.
    """

    place_requested = Signal(object)
    repoint_requested = Signal(str, object)
    title = tr_noop("Missing targets")
    columns = (tr_noop("Target that is missing"), tr_noop("Kind of link"), tr_noop("Pattern that links to it"))
    wide_columns = (0, 2)

    def __init__(self, library: Library, colours: Colours, parent: QWidget) -> None:
        self._offers: list[Button] = []
        self._reference = ""
        super().__init__(library, colours, parent)
        self.table.setColumnWidth(1, 128)
        self.meant = small_label("")
        row = QWidget()
        self._row = QHBoxLayout(row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        layout = cast("QVBoxLayout", self.layout())
        layout.insertWidget(layout.count() - 1, self.meant)
        layout.insertWidget(layout.count() - 1, row)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._look_for_nearest)
        self._nearest = Background(self)
        self._nearest.found.connect(self._on_nearest)

    @Slot()
    def stop(self) -> None:
        super().stop()
        self._soon.stop()
        self._nearest.stop()

    def _look(self) -> Job:
        return Finder(self.library).missing_targets

    def _holds_entries(self, column: int) -> bool:
        return column == _HOLDER

    def _row_of(self, found: object) -> tuple[Cell, ...]:
        use = cast("Use", found)
        return use.target, relation_title(use.kind), use.entry

    def _said(self, count: int) -> str:
        if not count:
            return tr("Every link that people made leads to a pattern of this library.")
        targets = len({cast("Use", use).target for use in self.found})
        if targets > 1:
            said = tr(
                "{links} links lead to {targets} patterns that are not in this library.",
                links=grouped(count),
                targets=grouped(targets),
            )
        else:
            said = tr_count(
                count,
                "One link leads to a pattern that is not in this library.",
                "{number} links lead to a pattern that is not in this library.",
                number=grouped(count),
            )
        return f"{said} {tr('A click opens the pattern at its link.')}"

    def _open(self, found: object, entry: Entry | None) -> None:
        self.place_requested.emit(found)

    def _show_current(self) -> None:
        """Look for names near to the target, once the cursor rests."""
        use = cast("Use | None", self.current)
        reference = use.target if use is not None else ""
        if reference == self._reference:
            return
        self._reference = reference
        self._nearest.cancel()
        self._show_offers("", ())
        if reference:
            self._soon.start()

    @Slot()
    def _look_for_nearest(self) -> None:
        self._nearest.begin(partial(Finder(self.library).nearest, self._reference))

    @Slot(object)
    def _on_nearest(self, found: Nearest) -> None:
        if found.entries:
            said = tr("“{name}” may mean one of these; choose one to see what would change:", name=found.reference)
        else:
            said = tr("No slug in this library is near to “{name}”.", name=found.reference)
        self._show_offers(said, found.entries[:_OFFERED])

    def _show_offers(self, said: str, entries: tuple[Entry, ...]) -> None:
        self.meant.setText(said)
        for button in self._offers:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._offers = []
        for number, entry in enumerate(entries):
            button = Button(self.fontMetrics().elidedText(entry.name, Qt.TextElideMode.ElideRight, 200), "link")
            button.setToolTip(f"{entry.name}: {entry.slug}")
            button.setAccessibleName(tr("Lead these links to {name}", name=entry.name))
            button.clicked.connect(partial(self.repoint_requested.emit, self._reference, entry))
            self._row.insertWidget(number, button)
            self._offers.append(button)
