"""Keeps the preview at what the pattern in view says."""

from PySide6.QtCore import QObject, QTimer, Slot

from editor.render.body import BodyRenderer
from editor.render.colours import Colours
from editor.render.page import page_html
from editor.session.outline import PageId, PageKind
from editor.session.readerpage import reader_page
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.preview import PreviewPane
from editor.ui.theme import prose_font, ui_font

PAUSE = 150
"""Milliseconds without a change before the page is made anew."""


class Previewing(QObject):
    """Renders after a pause, and at once when another pattern comes into view."""

    def __init__(self, pane: PreviewPane, colours: Colours) -> None:
        super().__init__(pane)
        self._pane = pane
        self._colours = colours
        self._renderer = BodyRenderer()
        self._view: PatternView | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.refresh)
        pane.set_prose_family(prose_font().family())

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of a theme."""
        self._colours = colours
        self.refresh()

    def show_view(self, view: PatternView | None) -> None:
        """Show the page of another pattern."""
        if self._view is not None:
            self._view.outline.page_chosen.disconnect(self._on_page_chosen)
        self._view = view
        if view is not None:
            view.outline.page_chosen.connect(self._on_page_chosen)
        self.refresh()
        self._pane.verticalScrollBar().setValue(0)

    @Slot()
    def refresh_soon(self) -> None:
        """Render after a pause."""
        self._timer.start()

    @Slot()
    def refresh(self) -> None:
        """Render now, if the preview can be seen."""
        self._timer.stop()
        if self._view is None:
            self._pane.show_html("")
        elif self._pane.isVisibleTo(self._pane.window()):
            page = reader_page(self._view.editing.snapshot, self._view.library, self._renderer)
            html = page_html(page, self._colours, prose_family=prose_font().family(), ui_family=ui_font().family())
            self._pane.show_html(html)

    @Slot(object)
    def _on_page_chosen(self, page: PageId) -> None:
        if page.kind is PageKind.SECTION:
            self._pane.reveal_section(page.index)
