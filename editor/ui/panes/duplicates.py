"""Pairs of patterns of the whole library that may be the same."""

from functools import partial
from typing import cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.core.translation import tr, tr_count, tr_noop
from editor.render.colours import Colours
from editor.session.finding import Finder, Pair
from editor.session.library import Entry, Library
from editor.ui.background import Job
from editor.ui.forms.button import Button
from editor.ui.numbers import grouped
from editor.ui.panes.findings import Cell, FindingsDialog

_LIKENESS = 1


class DuplicatesDialog(FindingsDialog):
    """Two patterns in each row, and how like they are.

    Signals:
        merge_requested(Entry, Entry): merge the first pattern into the second.
    """

    merge_requested = Signal(object, object)
    title = tr_noop("Likely duplicates")
    columns = (tr_noop("Pattern"), tr_noop("Alike"), tr_noop("Pattern"))
    wide_columns = (0, 2)

    def __init__(self, library: Library, colours: Colours, parent: QWidget) -> None:
        super().__init__(library, colours, parent)
        self.table.setColumnWidth(_LIKENESS, 64)
        self.merges = [Button(tr("Merge Left into Right…")), Button(tr("Merge Right into Left…"))]
        for number, button in enumerate(self.merges):
            button.clicked.connect(partial(self._on_merge_clicked, number))
            button.hide()
            self.foot.insertWidget(number, button)

    def _look(self) -> Job:
        return Finder(self.library).duplicates

    def _holds_entries(self, column: int) -> bool:
        return column != _LIKENESS

    def _row_of(self, found: object) -> tuple[Cell, ...]:
        pair = cast("Pair", found)
        return pair.one, f"{pair.likeness:.0f} %", pair.other

    def _said(self, count: int) -> str:
        if not count:
            return tr("No two patterns have titles and summaries that are much alike.")
        return tr_count(
            count,
            "One pair whose titles and summaries are much alike. A click opens a pattern.",
            "{number} pairs whose titles and summaries are much alike, the likeliest first. A click opens a pattern.",
            number=grouped(count),
        )

    def _open(self, found: object, entry: Entry | None) -> None:
        if entry is not None:
            self.open_requested.emit(entry)

    def _show_current(self) -> None:
        """Offer to merge either pattern of the pair into the other."""
        for button in self.merges:
            button.setVisible(self.current is not None)

    @Slot()
    def _on_merge_clicked(self, number: int) -> None:
        pair = cast("Pair", self.current)
        one, other = (pair.one, pair.other) if number == 0 else (pair.other, pair.one)
        self.merge_requested.emit(one, other)
