"""Where Tab and F6 lead: through the panes as one sees them, whatever was made first."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from editor.ui.panes.aside import AsidePane
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.page import Page
from editor.ui.panes.problems import ProblemsPane
from editor.ui.panes.side import SidePane
from editor.ui.shell.frame import Frame
from editor.ui.shell.tabs import PatternTabs


class PaneOrder(QObject):
    """Tab goes from control to control, pane after pane; F6 goes from pane to pane, to where one was in it.

    Qt would go through all in the order in which they were made, and the pages of a pattern are made last.
    """

    def __init__(
        self,
        frame: Frame,
        side: SidePane,
        tabs: PatternTabs,
        aside: AsidePane,
        problems: ProblemsPane,
        messages: MessageBar,
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._side, self._tabs, self._aside, self._problems, self._messages = side, tabs, aside, problems, messages
        frame.tab_steps = self.step
        frame.commands.connect({"next_pane": self.next_pane, "previous_pane": self.previous_pane})

    @property
    def _parts(self) -> list[QWidget]:
        """The parts of the window in the order in which Tab goes through them."""
        panes = [self._side, self._tabs, self._aside, self._problems, self._messages]
        return [*panes, self._frame.statusBar(), self._frame.menuBar()]

    @property
    def panes(self) -> list[QWidget]:
        """What F6 goes through, of what can be seen and has something to go to."""
        view = self._tabs.view
        middle = [view.outline, view.page] if view is not None else []
        panes = [self._side, *middle, self._aside, self._problems]
        return [pane for pane in panes if pane is not None and next(self._stops(pane), None) is not None]

    def step(self, forward: bool) -> bool:
        """Go to the next control, or to the one before; returns whether there is one."""
        current = QApplication.focusWidget()
        parts = self._parts
        here = next((place for place, part in enumerate(parts) if _holds(part, current)), -1)
        if here >= 0 and current is not None:
            found = next(self._stops(parts[here], forward, current), None)
            if found is not None:
                return _give_keyboard(found, forward)
        direction = 1 if forward else -1
        for away in range(1, len(parts) + 1):
            found = next(self._stops(parts[(here + direction * away) % len(parts)], forward), None)
            if found is not None:
                return _give_keyboard(found, forward)
        return False

    def _stops(self, part: QWidget, forward: bool = True, behind: QWidget | None = None) -> Iterator[QWidget]:
        """The controls of a part where Tab stops; only those behind one of them if that is told."""
        widget = self._after(behind or self._frame, forward)
        while widget is not self._frame:
            if _is_stop(widget) and _holds(part, widget):
                yield widget
            widget = self._after(widget, forward)

    def _after(self, widget: QWidget, forward: bool) -> QWidget:
        if widget is (self._frame.previousInFocusChain() if forward else self._frame.nextInFocusChain()):
            # Not asked for what comes behind it: the binding would take the window for a child of this widget then,
            # and the menus for gone as soon as the widget is.
            return self._frame
        after = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
        assert after is not None
        return after

    @Slot()
    def next_pane(self) -> None:
        """Give the next pane the keyboard."""
        self._step_panes(1)

    @Slot()
    def previous_pane(self) -> None:
        """Give the pane before the keyboard."""
        self._step_panes(-1)

    def _step_panes(self, by: int) -> None:
        panes = self.panes
        current = QApplication.focusWidget()
        here = next((place for place, pane in enumerate(panes) if _holds(pane, current)), -1 if by > 0 else 0)
        if panes:
            pane = panes[(here + by) % len(panes)]
            last = pane.focusWidget()
            known = last if last is not None and _is_stop(last) else None
            if known is None and isinstance(pane, Page) and pane.editors:
                # Who comes to a text for the first time comes to write, not for the buttons above it.
                pane.take_keyboard()
            else:
                _give_keyboard(known or next(self._stops(pane)), by > 0)


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def _is_stop(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(by_tab) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _give_keyboard(widget: QWidget, forward: bool) -> bool:
    widget.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    return True
