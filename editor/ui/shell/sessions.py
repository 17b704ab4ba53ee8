"""Which patterns are open, from one start of the program to the next, and those that were closed."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from editor.core.translation import tr, tr_count
from editor.session.aftermath import place_after
from editor.session.openfile import OpenFile
from editor.session.outline import PageId, PageKind
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.pattern import PatternView
from editor.ui.shell.frame import Frame
from editor.ui.shell.tabs import PatternTabs, WaitingTab
from editor.ui.shell.usecases import UseCases

_FIRST = PageId(PageKind.GROUP, 0)
_MOST_CLOSED = 30


@dataclass(frozen=True, slots=True)
class Tab:
    """An open pattern, and the page of it that was in view."""

    path: Path
    page: PageId = _FIRST


@dataclass(frozen=True, slots=True)
class Session:
    """The open patterns in the order of their tabs, and the number of the one in view."""

    tabs: tuple[Tab, ...] = ()
    in_view: int = 0

    def written(self) -> str:
        """The session as a line of text."""
        tabs = [[str(tab.path), tab.page.kind.value, tab.page.index] for tab in self.tabs]
        return json.dumps({"tabs": tabs, "in_view": self.in_view})


def read_session(text: str) -> Session:
    """The session that `written` wrote; an empty one where the text is none."""
    try:
        said = json.loads(text)
        tabs = tuple(_tab(*row) for row in said["tabs"])
        return Session(tabs, max(0, min(int(said["in_view"]), len(tabs) - 1)))
    except (ValueError, TypeError, KeyError):
        return Session()


def _tab(path: Any, kind: Any, index: Any) -> Tab:
    if not isinstance(path, str) or not isinstance(index, int):
        raise TypeError
    return Tab(Path(path), PageId(PageKind(kind), index))


class Sessions(QObject):
    """Knows what was open when the window was closed, opens it again, and brings back what was closed last."""

    def __init__(self, window: QWidget, frame: Frame, cases: UseCases, tabs: PatternTabs, messages: MessageBar) -> None:
        super().__init__(window)
        self._cases = cases
        self._tabs = tabs
        self._messages = messages
        self._command = frame.commands["reopen"]
        self._closed: list[Tab] = []
        self._left: tuple[list[tuple[Tab, OpenFile | None]], int] = ([], 0)
        frame.commands.connect({"reopen": self.reopen})
        frame.close_requested.connect(self._on_close_requested)
        tabs.closing.connect(self._on_closing)
        # A tab can't take the place of another while the click that chose it is still being heard.
        tabs.wake_requested.connect(self._on_wake_requested, Qt.ConnectionType.QueuedConnection)
        self._command.setEnabled(False)

    @property
    def session(self) -> Session:
        """What is open, or was when the window was closed; patterns that were never saved are left out."""
        noted, in_view = self._now() if self._tabs.order else self._left
        front = noted[in_view][0] if noted else None
        kept = tuple(tab for tab, file in noted if file is None or not file.is_new)
        return Session(kept, kept.index(front) if front in kept else 0)

    def stay(self) -> None:
        """The window is not closed after all: what is closed from now on is not to be opened again."""
        self._left = ([], 0)

    def restore(self, session: Session) -> None:
        """Open the pattern that was in view; the others get tabs, and are opened when these are chosen."""
        known = {tab.path: tab for tab in session.tabs}
        there = [tab for tab in known.values() if os.path.isfile(tab.path)]  # noqa: PTH113  # never raises
        if gone := len(known) - len(there):
            self._messages.said(
                tr_count(
                    gone,
                    "One file is not opened again: not there any more since the program was closed.",
                    "{count} files are not opened again: not there any more since the program was closed.",
                )
            )
        if not there:
            return
        wanted = session.tabs[session.in_view]
        front = there.index(wanted) if wanted in there else 0
        self._open(there[front])
        for number, tab in enumerate(there):
            if number != front:
                self._tabs.add_waiting(tab.path, tab.page, number)

    @Slot()
    def reopen(self) -> None:
        """Open the pattern again that was closed last, and whose file is still there."""
        while self._closed:
            tab = self._closed.pop()
            if os.path.isfile(tab.path) and not self._is_open(tab.path):  # noqa: PTH113
                self._open(tab)
                break
        else:
            self._messages.said(tr("No closed pattern is there to be opened again."))
        self._command.setEnabled(bool(self._closed))

    @Slot(object)
    def follow(self, moved: Mapping[Path | None, Path]) -> None:
        """Keep patterns that are closed, or not open yet, and whose files have other names now."""
        self._closed = [replace(tab, path=place_after(tab.path, moved)) for tab in self._closed]
        for each in self._tabs.order:
            if isinstance(each, WaitingTab):
                each.path = place_after(each.path, moved)
        self._tabs.refresh_titles()

    def _open(self, tab: Tab) -> None:
        self._cases.open_path(tab.path)
        view = self._tabs.view
        if view is not None and view.editing.file.path == tab.path:
            view.outline.choose(tab.page)

    def _is_open(self, path: Path) -> bool:
        return any(view.editing.file.path == path for view in self._tabs.views)

    def _now(self) -> tuple[list[tuple[Tab, OpenFile | None]], int]:
        order = self._tabs.order
        front = next((number for number, each in enumerate(order) if each is self._tabs.view), 0)
        return [_noted(each) for each in order], front

    @Slot()
    def _on_close_requested(self) -> None:
        self._left = self._now()

    @Slot(object)
    def _on_closing(self, view: PatternView) -> None:
        tab, file = _noted(view)
        if file is not None and not file.is_new:
            self._closed = [*(each for each in self._closed if each.path != tab.path), tab][-_MOST_CLOSED:]
            self._command.setEnabled(True)

    @Slot(object)
    def _on_wake_requested(self, waiting: WaitingTab) -> None:
        if waiting not in self._tabs.order:
            return
        if not os.path.isfile(waiting.path):  # noqa: PTH113
            name = waiting.path.stem
            self._messages.said(tr("“{name}” is not opened again: its file is not there any more.", name=name))
        else:
            self._open(Tab(waiting.path, waiting.page))
        if waiting in self._tabs.order:
            self._tabs.remove_waiting(waiting)


def _noted(tab: PatternView | WaitingTab) -> tuple[Tab, OpenFile | None]:
    """A tab as it is remembered, and the file that it shows, if that is open."""
    if isinstance(tab, WaitingTab):
        return Tab(tab.path, tab.page), None
    return Tab(tab.editing.file.path, tab.current_page or _FIRST), tab.editing.file
