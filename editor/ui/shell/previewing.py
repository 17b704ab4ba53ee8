"""Keeps the preview at what the pattern in view says."""

from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.core.body.sections import trim_blank_lines
from editor.core.offsets import Utf16Map
from editor.core.snapshot import Snapshot
from editor.render.body import BodyRenderer
from editor.render.colours import Colours
from editor.render.page import page_html
from editor.render.places import LEAD, is_said, same_place
from editor.session.outline import LEAD as LEAD_PAGE
from editor.session.outline import PageId, PageKind
from editor.session.readerpage import reader_page
from editor.ui.panes.continuous import ContinuousPage
from editor.ui.panes.lead import LeadPage
from editor.ui.panes.page import Page
from editor.ui.panes.pageplaces import ShownPlace
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.preview import PreviewPane
from editor.ui.panes.section import SectionPage
from editor.ui.theme import prose_font, scaled_page, ui_font

PAUSE = 150
"""Milliseconds without a change before the page is made anew."""


class Previewing(QObject):
    """Renders after a pause, and at once when another pattern comes into view.

    The preview follows the cursor of the editor after such a pause, and a click in it leads to the editor.
    """

    def __init__(self, pane: PreviewPane, colours: Colours) -> None:
        super().__init__(pane)
        self._pane = pane
        self._colours = colours
        self._renderer = BodyRenderer()
        self._view: PatternView | None = None
        self._watched: WeakSet[QWidget] = WeakSet()
        self._has_moved = False
        self._is_led = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.refresh)
        pane.pointed.connect(self._on_pointed)
        pane.section_pointed.connect(self._on_section_pointed)
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
        self._has_moved = False
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
            self._pane.show_html(scaled_page(html))
            self._follow(self._view)

    def _follow(self, view: PatternView) -> None:
        """Bring the words at the cursor into view where it was moved or something was typed."""
        edit, part = _editor_of(view.page, view.outline.current)
        if edit is None:
            return
        self._watch(view.page, edit)
        if not self._has_moved:
            return
        self._has_moved = False
        source = _source(view.editing.snapshot, part)
        typed = _typed(edit)
        inner = trim_blank_lines(typed)
        at = _characters(typed, edit.textCursor().position()) - typed.find(inner)
        # What is not in the file yet is not on the page.
        if inner == source == "" and part != LEAD:
            self._pane.reveal_section(part)
        elif inner == source:
            self._pane.reveal_source(part, max(0, at), source)

    def _watch(self, page: Page | None, edit: QPlainTextEdit) -> None:
        """Learn when the cursor moves in an editor, or in any of a page with several."""
        if isinstance(page, ContinuousPage) and page not in self._watched:
            self._watched.add(page)
            page.part_entered.connect(self._on_cursor_moved)
        for each in page.editors if isinstance(page, ContinuousPage) else (edit,):
            if each not in self._watched:
                self._watched.add(each)
                each.cursorPositionChanged.connect(self._on_cursor_moved)

    @Slot()
    def _on_cursor_moved(self) -> None:
        self._has_moved = True
        self._timer.start()

    @Slot(object)
    def _on_page_chosen(self, page: PageId) -> None:
        self._has_moved = False
        if page.kind is PageKind.SECTION and not self._is_led:
            self._pane.reveal_section(page.index)
        if page == LEAD_PAGE and not self._is_led and self._view is not None:
            self._pane.reveal_source(LEAD, 0, self._view.editing.snapshot.lead)
        if self._view is not None:
            self._follow(self._view)

    @Slot(object, int)
    def _on_pointed(self, shown: ShownPlace, at: int) -> None:
        view = self._view
        if view is None:
            return
        whole = _source(view.editing.snapshot, shown.place.part)
        span = shown.place.span(whole)
        source = span.of(whole)
        if is_said(_paragraph(shown.text, at), source):
            self._go(view, shown.place.part, span.start + same_place(shown.text, at, source))

    @Slot(int)
    def _on_section_pointed(self, index: int) -> None:
        if self._view is not None:
            self._go(self._view, index, 0)

    def _go(self, view: PatternView, part: int, offset: int) -> None:
        """Put the cursor of the editor at an offset of a part's text."""
        if part != LEAD and part >= len(view.editing.snapshot.body.sections):
            return
        # The page is where one clicked; it need not follow.
        self._is_led = True
        try:
            edit = _bring_editor(view, part)
        finally:
            self._is_led = False
        if edit is None:
            return
        typed = _typed(edit)
        inner = trim_blank_lines(typed)
        if inner == _source(view.editing.snapshot, part):
            cursor = QTextCursor(edit.document())
            cursor.setPosition(Utf16Map(typed).to_units(typed.find(inner) + offset))
            edit.setTextCursor(cursor)
            edit.ensureCursorVisible()
        self._has_moved = False


def _bring_editor(view: PatternView, part: int) -> QPlainTextEdit | None:
    """Bring the editor of a part of the body into view and give it the keyboard."""
    if isinstance(view.page, ContinuousPage):
        edit = view.page.editors[part + 1]
        edit.setFocus()
        return edit
    view.reveal(LEAD_PAGE if part == LEAD else PageId(PageKind.SECTION, part))
    return _editor_of(view.page, view.outline.current)[0]


def _editor_of(page: Page | None, chosen: PageId | None) -> tuple[QPlainTextEdit | None, int]:
    """The editor of a page that is part of the body, and the number of that part."""
    if isinstance(page, SectionPage) and chosen is not None:
        return page.edit, chosen.index
    if isinstance(page, LeadPage):
        return page.lead, LEAD
    if isinstance(page, ContinuousPage):
        # The lead is the first of its editors, and the part before the first section.
        return page.editors[page.current_part], LEAD + page.current_part
    return None, LEAD


def _typed(edit: QPlainTextEdit) -> str:
    """What an editor holds; `toPlainText` would give other characters for some."""
    return edit.document().toRawText().replace("\u2029", "\n")


def _source(snapshot: Snapshot, part: int) -> str:
    """The text of a part, as it is edited; nothing where there is no such part."""
    if part == LEAD:
        return snapshot.lead
    return snapshot.section_text(part) if part < len(snapshot.body.sections) else ""


def _characters(text: str, units: int) -> int:
    """How many characters take up so many UTF-16 units at the beginning of a text."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "surrogatepass"))


def _paragraph(text: str, at: int) -> str:
    """The paragraph of a text that a place is in."""
    return text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]
