"""Finds and replaces in one pattern: steps from page to page, and writes what replaces as one step of the history."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Slot

from editor.core.translation import tr
from editor.session.outline import ALL, SOURCE, PageId
from editor.session.replacing import Found, found_in, parts_of, replacements, source_part
from editor.ui.bridge import Editing
from editor.ui.numbers import grouped
from editor.ui.text.findbar import FindBar


class Shown(Protocol):
    """What shows the places."""

    @property
    def current_page(self) -> PageId | None:
        """The page in view."""

    @property
    def current_part(self) -> PageId | None:
        """The page of the part in view; of several on one page, of the one with the cursor."""

    def cursor_in(self, found: Found) -> int | None:
        """Where the cursor stands in the part of a place; None where it is not in that."""

    def show_found(self, found: Found, *, focus: bool) -> None:
        """Show a place and select it."""

    def mark_found(self, found: Sequence[Found]) -> None:
        """Mark the places that are in view."""

    def take_keyboard(self) -> None:
        """Give the text in view the keyboard."""


class TextFinder(QObject):
    """Ties the bar to a pattern."""

    def __init__(self, bar: FindBar, editing: Editing, shown: Shown) -> None:
        super().__init__(bar)
        self.bar = bar
        self._editing = editing
        self._shown = shown
        self._found: tuple[Found, ...] = ()
        self._current: Found | None = None
        bar.wanted_changed.connect(self._on_wanted_changed)
        bar.step_requested.connect(self.step)
        bar.replace_requested.connect(self._on_replace_requested)
        bar.replace_all_requested.connect(self._on_replace_all_requested)
        bar.closed.connect(self._on_closed)

    def refresh(self) -> None:
        """Find the places anew, as after an edit or on another page."""
        if not self.bar.isVisible():
            return
        self._look()
        self._shown.mark_found(self._found)

    def _look(self) -> None:
        snapshot, page = self._editing.snapshot, self._shown.current_page
        in_source = page == SOURCE
        parts = source_part(snapshot) if in_source else parts_of(snapshot)
        if not self.bar.everywhere.isChecked() and page != ALL:
            parts = tuple(part for part in parts if part.page == page)
        self._found = found_in(parts, self.bar.wanted)
        if self._current not in self._found:
            self._current = None
        self._count()

    def _count(self) -> None:
        place = self._found.index(self._current) + 1 if self._current is not None else 0
        self.bar.show_count(place, len(self._found))

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next place (1) or the one before (-1), behind the last to the first."""
        self._look()
        if not self._found:
            return
        if self._current is not None and self._is_selected(self._current):
            self._go(self._found[(self._found.index(self._current) + by) % len(self._found)])
            return
        ahead = [found for found in self._found if self._is_ahead(found) == (by > 0)]
        first = 0 if by > 0 else -1
        self._go(ahead[first] if ahead else self._found[first])

    def _is_selected(self, found: Found) -> bool:
        """Whether a place is where the cursor is, or could be."""
        return self._shown.cursor_in(found) in (None, found.span.start) and found.part.page == self._shown.current_part

    def _is_ahead(self, found: Found) -> bool:
        """Whether a place lies behind the cursor, in this page or in one that follows."""
        cursor = self._shown.cursor_in(found)
        if cursor is not None:
            return found.span.start >= cursor
        return _rank(found.part.page) >= _rank(self._shown.current_part)

    def _go(self, found: Found) -> None:
        self._current = found
        self._shown.show_found(found, focus=not self.bar.has_keyboard)
        self._count()
        self._shown.mark_found(self._found)

    @Slot()
    def _on_wanted_changed(self) -> None:
        self._current = None
        self._look()
        self._shown.mark_found(self._found)
        for found in self._found:
            cursor = self._shown.cursor_in(found)
            if cursor is not None and found.span.start >= cursor:
                self._go(found)
                return

    @Slot()
    def _on_replace_requested(self) -> None:
        self._look()
        current = self._current
        if current is None:
            self.step(1)
            return
        text = self.bar.replacement.text()
        if self._replace((current,)):
            cursor = current.span.start + len(text)
            self._look()
            behind = [each for each in self._found if _is_behind(each, current, cursor)]
            if self._found:
                self._go(behind[0] if behind else self._found[0])

    @Slot()
    def _on_replace_all_requested(self) -> None:
        self._look()
        count = len(self._found)
        if count and self._replace(self._found):
            self.refresh()
            self.bar.say(tr("{number} replaced", number=grouped(count)))

    def _replace(self, found: Sequence[Found]) -> bool:
        """Replace these places as one step; says why where that can't be."""
        if held := next(iter(self._editing.file.held.values()), None):
            self._editing.refused.emit(tr("{sentence} Mend that first.", sentence=held.sentence))
            return False
        operations = replacements(self._editing.snapshot, found, self.bar.replacement.text())
        return self._editing.perform_all(operations, tr("Replace “{text}”", text=self.bar.field.text()))

    @Slot()
    def _on_closed(self) -> None:
        self._shown.mark_found(())
        self._shown.take_keyboard()


def _rank(page: PageId | None) -> tuple[int, int]:
    """Where a page stands in the outline."""
    kinds = ["group", "other", "all", "lead", "section", "source"]
    return (-1, 0) if page is None else (kinds.index(page.kind.value), page.index)


def _is_behind(found: Found, before: Found, cursor: int) -> bool:
    """Whether a place comes behind one that was replaced, up to `cursor`."""
    if (found.part.page, found.part.name) == (before.part.page, before.part.name):
        return found.span.start >= cursor
    return _rank(found.part.page) > _rank(before.part.page)
