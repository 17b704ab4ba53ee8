"""Where one was: back and forward between patterns and their pages."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit, QWidget
from shiboken6 import isValid

from editor.core.translation import tr
from editor.session.aftermath import place_after
from editor.session.outline import PageId
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.page import Page
from editor.ui.shell.commands import Commands
from editor.ui.shell.frame import Frame
from editor.ui.shell.tabs import PatternTabs
from editor.ui.shell.usecases import UseCases

_MOST = 100
"""So many places are remembered."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page of a pattern, and how far it was scrolled: the first line in view of a text, else in pixels."""

    path: Path
    page: PageId
    scroll: int = 0

    def is_same(self, other: "Place") -> bool:
        """Whether both are the same page."""
        return (self.path, self.page) == (other.path, other.page)


class Trail:
    """The places one was at, one of them being that where one is."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def here(self) -> Place | None:
        """Where one is."""
        return self._places[self._at] if self._places else None

    def note(self, place: Place) -> None:
        """Come to a place; what was ahead is forgotten, unless one is there already."""
        if self.here is not None and self.here.is_same(place):
            return
        del self._places[self._at + 1 :]
        self._places.append(place)
        del self._places[:-_MOST]
        self._at = len(self._places) - 1

    def note_scroll(self, scroll: int) -> None:
        """Remember how far the page is scrolled where one is."""
        if self.here is not None:
            self._places[self._at] = replace(self.here, scroll=scroll)

    def next(self, by: int) -> Place | None:
        """The place behind (-1) or ahead (1)."""
        at = self._at + by
        return self._places[at] if 0 <= at < len(self._places) else None

    def step(self, by: int) -> None:
        """Go there, if there is one."""
        if self.next(by) is not None:
            self._at += by

    def follow(self, moved: Mapping[Path | None, Path]) -> None:
        """Find the places of files where these are since they were given other names."""
        self._places = [replace(place, path=place_after(place.path, moved)) for place in self._places]

    def forget(self, path: Path) -> None:
        """Leave out all places of a file that is gone, but for the one where one is."""
        here = self.here
        kept = [place for place in self._places if place is here or place.path != path]
        self._at = next((at for at, place in enumerate(kept) if place is here), len(kept) - 1)
        self._places = kept


class Places(QObject):
    """Notes each page that comes into view, and goes back and forward between them."""

    def __init__(self, window: QWidget, frame: Frame, cases: UseCases, tabs: PatternTabs, messages: MessageBar) -> None:
        super().__init__(window)
        self._cases = cases
        self._tabs = tabs
        self._messages = messages
        self._commands: Commands = frame.commands
        self.trail = Trail()
        self._page: Page | None = None
        # A link is followed by opening a pattern and then choosing a page of it: only where that ends is a place.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._note)
        tabs.view_changed.connect(self._on_moved)
        tabs.page_changed.connect(self._on_moved)
        frame.commands.connect({"back": self.back, "forward": self.forward})
        self._buttons = SideButtons(frame)
        self._buttons.back_pressed.connect(self.back)
        self._buttons.forward_pressed.connect(self.forward)
        self._enable()

    @Slot()
    def back(self) -> None:
        """Go where one was before."""
        self._go(-1)

    @Slot()
    def forward(self) -> None:
        """Go where one went back from."""
        self._go(1)

    @Slot(object)
    def follow(self, moved: Mapping[Path | None, Path]) -> None:
        """Keep the places of files that have other names now."""
        self.trail.follow(moved)

    def _go(self, by: int) -> None:
        self._note()
        self._note_scroll()
        self._page = None
        while (place := self.trail.next(by)) is not None and not self._is_there(place.path):
            self._messages.said(tr("“{name}” is passed over: its file is not there any more.", name=place.path.stem))
            self.trail.forget(place.path)
        if place is not None:
            self.trail.step(by)
            self._show(place)
        self._enable()

    def _is_there(self, path: Path) -> bool:
        return any(view.editing.file.path == path for view in self._tabs.views) or path.is_file()

    def _show(self, place: Place) -> None:
        was_open = any(view.editing.file.path == place.path for view in self._tabs.views)
        if self._tabs.view is None or self._tabs.view.editing.file.path != place.path:
            self._cases.open_path(place.path)
        view = self._tabs.view
        if view is None or view.editing.file.path != place.path:
            return
        view.outline.choose(place.page)
        self._page = view.page
        if not was_open:
            # The page has its size only after it was laid out.
            QTimer.singleShot(0, self, partial(self._scroll, place))

    def _scroll(self, place: Place) -> None:
        """Scroll the page as it was, if it is still the one in view."""
        page = self._page
        here = self.trail.here
        if here is None or not here.is_same(place) or page is None or not isValid(page):
            return
        scroll_to(page, place.scroll)

    @Slot()
    def _on_moved(self) -> None:
        """Another page came into view; the one before still knows how far it was scrolled."""
        self._note_scroll()
        self._page = None
        self._soon.start()

    def _note_scroll(self) -> None:
        if self._page is not None and isValid(self._page):
            self.trail.note_scroll(scroll_of(self._page))

    @Slot()
    def _note(self) -> None:
        """Remember where one is now."""
        self._soon.stop()
        view = self._tabs.view
        if view is None or view.current_page is None:
            return
        self.trail.note(Place(view.editing.file.path, view.current_page))
        self._page = view.page
        self._enable()

    def _enable(self) -> None:
        self._commands["back"].setEnabled(self.trail.next(-1) is not None)
        self._commands["forward"].setEnabled(self.trail.next(1) is not None)


def scroll_of(page: QWidget) -> int:
    """How far a page is scrolled: the first line in view of a text, else in pixels."""
    area = _area_of(page)
    if isinstance(area, QPlainTextEdit):
        # Its scroll bar counts lines as they are wrapped, and those not in view yet are not.
        return area.firstVisibleBlock().blockNumber()
    return area.verticalScrollBar().value() if area is not None else 0


def scroll_to(page: QWidget, scroll: int) -> None:
    """Scroll a page as far as `scroll_of` told."""
    area = _area_of(page)
    if isinstance(area, QPlainTextEdit):
        scroll = area.document().findBlockByNumber(scroll).firstLineNumber()
    if area is not None:
        area.verticalScrollBar().setValue(scroll)


def _area_of(page: QWidget) -> QAbstractScrollArea | None:
    """What can be scrolled of a page; None where all of it is in view."""
    areas = page.findChildren(QAbstractScrollArea)
    return next((area for area in areas if area.verticalScrollBar().maximum() > 0), None)


class SideButtons(QObject):
    """Hears the buttons at the side of a mouse, wherever in the window it is.

    Signals:
        back_pressed(): the one for going back.
        forward_pressed(): the one for going forward.
    """

    back_pressed = Signal()
    forward_pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        # Some widgets keep to themselves what they don't understand, so it is heard before it comes to them.
        window.winId()
        if (handle := window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.BackButton:
                self.back_pressed.emit()
                return True
            if event.button() == Qt.MouseButton.ForwardButton:
                self.forward_pressed.emit()
                return True
        return super().eventFilter(watched, event)
