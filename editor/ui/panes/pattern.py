"""One open pattern: its outline, its heading, and the page of the chosen entry."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from editor.core.body.bodylinks import PATTERN
from editor.core.problems import KeyPath, Problem
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.core.translation import tr_count
from editor.schema.generations import format_of
from editor.schema.guidance import stars
from editor.session.checks import problems_of
from editor.session.form import extra_labels, group_form, spelling_of
from editor.session.library import Library
from editor.session.outline import ALL, SOURCE, PageId, PageKind, outline_of, page_at, page_of
from editor.session.replacing import Found
from editor.ui.bridge import Editing
from editor.ui.forms.addresses import open_address
from editor.ui.forms.field import ElidedLabel, small_label
from editor.ui.forms.registry import Surroundings
from editor.ui.panes.continuous import ContinuousPage
from editor.ui.panes.group import GroupPage
from editor.ui.panes.lead import LeadPage
from editor.ui.panes.other import OtherPage
from editor.ui.panes.outline import OutlinePane
from editor.ui.panes.page import MARGIN, WIDEST, Page
from editor.ui.panes.section import SectionPage
from editor.ui.panes.source import SourcePage
from editor.ui.panes.textfinder import TextFinder
from editor.ui.text.findbar import FindBar

CHECK_PAUSE = 200
"""Milliseconds without a change after which outline and problems are brought up to date."""
_LEAST_OF_PAGE = 120
"""Pixels."""
_ALL_ROOM = 10_000
"""The part of the room that the page takes from the stretches beside it, as long as it may be as wide."""
_UNBOUNDED = 16_777_215
_FIRST = PageId(PageKind.GROUP, 0)


class PatternView(QWidget):
    """Pages are made when they are first chosen, and only the one in view is kept up to date.

    Signals:
        pick_requested(FieldSpec, object, QPoint): open the relationship picker.
        pattern_opened(str): a link to another pattern was clicked.
        create_requested(RelationRow): make the pattern that a link leads to.
        problems_changed(): the problems were found anew.
        repair_requested(): propose a repair of what keeps the front matter from being read.
    """

    pick_requested = Signal(object, object, QPoint)
    pattern_opened = Signal(str)
    create_requested = Signal(object)
    problems_changed = Signal()
    repair_requested = Signal()

    def __init__(self, editing: Editing, around: Surroundings) -> None:
        super().__init__()
        self.editing = editing
        self.problems: tuple[Problem, ...] = ()
        self._around = around
        self._pages: dict[PageId, Page] = {}
        self._form = _form(editing.snapshot)
        self.outline = OutlinePane(around.colours)
        self.outline.page_chosen.connect(self._on_page_chosen)
        self._heading = PatternHeading()
        self._stack = QStackedWidget()
        self.finder = TextFinder(FindBar(), editing, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(CHECK_PAUSE)
        self._pause.timeout.connect(self.check)
        self._arrange()
        editing.snapshot_changed.connect(self._on_snapshot_changed)
        editing.saved_state_changed.connect(self._pause.start)
        self.check()
        self.outline.choose(SOURCE if editing.snapshot.fault else _FIRST)
        if self.outline.current is None:
            self.outline.choose(SOURCE)

    def _arrange(self) -> None:
        right = QWidget()
        right.setObjectName("page")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self.finder.bar)
        column.addWidget(self._stack, 1)
        # The bar above needs its height more than the page, which scrolls.
        self._stack.setMinimumHeight(_LEAST_OF_PAGE)
        self._middle = right
        holder = QWidget()
        holder.setObjectName("page")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(right, _ALL_ROOM)
        row.addStretch(1)
        splitter = QSplitter()
        splitter.addWidget(self.outline)
        splitter.addWidget(holder)
        splitter.setStretchFactor(1, 1)
        splitter.setCollapsible(1, False)
        splitter.setSizes([192, 600])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    @property
    def library(self) -> Library:
        """The library the pattern is seen in."""
        return self._around.library

    @property
    def page(self) -> Page | None:
        """The page in view."""
        current = self.outline.current
        return self._pages.get(current) if current is not None else None

    def set_surroundings(self, around: Surroundings) -> None:
        """Take another library or theme."""
        self._around = around
        self.outline.set_colours(around.colours)
        for page in self._pages.values():
            page.set_colours(around.colours)
            page.set_library(around.library)
        self.refresh_library()

    def _forget_pages(self) -> None:
        current = self.outline.current
        self._form = _form(self.editing.snapshot)
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self.check()
        if current is not None:
            self._on_page_chosen(current)

    @Slot()
    def check(self) -> None:
        """Find the problems and bring outline and heading up to date."""
        self._pause.stop()
        snapshot = self.editing.snapshot
        self.problems = problems_of(snapshot, self.library, self.editing.file.path)
        saved = None if self.editing.file.is_new else self.editing.file.document.saved
        self.outline.show_entries(outline_of(snapshot, self.problems, saved))
        if self.outline.current is None and self._pages:
            self.outline.choose(SOURCE)
        self._heading.show_snapshot(snapshot, len(self.problems), self.editing.file.name)
        if self.page is not None:
            self.page.show_problems(self.problems)
        self.problems_changed.emit()

    def refresh_library(self) -> None:
        """Show what has become known of the library."""
        if self.page is not None:
            self.page.show_snapshot(self.editing.snapshot)
        self._pause.start()

    def go_to(self, problem: Problem) -> None:
        """Show the place of a problem."""
        page = page_of(problem.path, self.editing.snapshot) if not self.editing.snapshot.fault else SOURCE
        self.reveal(page, problem.path, problem.span)

    def step(self, by: int) -> None:
        """Choose the next page or the one before; where one was writing in the page, one writes on in the new one."""
        focused = QApplication.focusWidget()
        writing = focused is not None and self._stack.isAncestorOf(focused)
        self.outline.step(by)
        if writing and self.page is not None:
            self.page.reveal((), Span(0, 0))

    def reveal(self, page: PageId, path: KeyPath = (), span: Span | None = None) -> None:
        """Choose a page and put the cursor there."""
        self.outline.choose(page)
        if self.page is not None:
            self.page.reveal(path, span or Span(0, 0))

    def show_place(self, offset: int) -> None:
        """Choose the page that shows a place of the text, unless the source is in view, which shows all."""
        page = page_at(self.editing.snapshot, offset)
        holds = self.outline.current == ALL and page.kind in (PageKind.LEAD, PageKind.SECTION)
        if self.outline.current != SOURCE and not holds:
            self.outline.choose(page)

    def select(self, span: Span) -> None:
        """Show a stretch of the text and select it: in the editor of its section, elsewhere in the source."""
        snapshot = self.editing.snapshot
        page = page_at(snapshot, span.start)
        in_section = page.kind is PageKind.SECTION and snapshot.body.sections[page.index].content.start <= span.start
        self.reveal(page if in_section else SOURCE, (), span)

    @Slot(object)
    def _on_snapshot_changed(self, _change: object) -> None:
        if self._form != _form(self.editing.snapshot):
            self._forget_pages()
        if self.page is not None:
            self.page.show_snapshot(self.editing.snapshot)
        self._pause.start()
        self.finder.refresh()

    @Slot(object)
    def _on_page_chosen(self, page_id: PageId) -> None:
        page = self._pages.get(page_id)
        if page is None:
            page = self._make_page(page_id)
            page.link_opened.connect(self._on_link_opened)
            page.set_library(self._around.library)
            self._pages[page_id] = page
            self._stack.addWidget(page)
        page.show_snapshot(self.editing.snapshot)
        page.show_problems(self.problems)
        self._stack.setCurrentWidget(page)
        self.finder.refresh()

    @Slot(str)
    def _on_link_opened(self, goal: str) -> None:
        """Follow a link as one in the preview is followed."""
        if goal.startswith(PATTERN):
            self.pattern_opened.emit(goal.removeprefix(PATTERN))
        else:
            open_address(goal)

    @property
    def current_page(self) -> PageId | None:
        """Which page is in view."""
        return self.outline.current

    @property
    def current_part(self) -> PageId | None:
        """The page of the part in view: on the page of all of the one with the cursor."""
        return self.page.part_page if isinstance(self.page, ContinuousPage) else self.current_page

    def cursor_in(self, found: Found) -> int | None:
        """Where the cursor stands in the part of the page in view in which something was found; else None."""
        return self.page.cursor_in(found) if self.page is not None and found.part.page == self.current_part else None

    def mark_found(self, found: Sequence[Found]) -> None:
        """Mark the places of the page in view."""
        if self.page is not None:
            self.page.mark_found(found)

    def show_found(self, found: Found, *, focus: bool) -> None:
        """Show a place and select it; `focus`: give its text the keyboard."""
        keeper = QApplication.focusWidget()
        if not (isinstance(self.page, ContinuousPage) and self.page.holds(found)):
            self.outline.choose(found.part.page)
        if self.page is None:
            return
        if found.part.path:
            self.page.reveal(found.part.path, Span(0, 0))
        elif focus:
            self.take_keyboard()
        self.page.select_found(found)
        if not focus and keeper is not None:
            keeper.setFocus()

    def set_focused(self, focused: bool) -> None:
        """Show the page in view alone, in the middle; or the outline beside it again."""
        self.outline.setVisible(not focused)
        self._middle.setMaximumWidth(WIDEST + 2 * MARGIN if focused else _UNBOUNDED)

    def take_keyboard(self) -> None:
        """Give the text in view the keyboard."""
        if self.page is not None:
            self.page.take_keyboard()

    def _make_page(self, page_id: PageId) -> Page:
        match page_id.kind:
            case PageKind.GROUP:
                return self._make_group(page_id.index)
            case PageKind.OTHER:
                return OtherPage(self.editing)
            case PageKind.LEAD:
                return LeadPage(self.editing, self._around.colours)
            case PageKind.SECTION:
                return SectionPage(page_id.index, self.editing, self._around.colours)
            case PageKind.ALL:
                return ContinuousPage(self.editing, self._around.colours)
            case PageKind.SOURCE:
                source = SourcePage(self.editing, self._around.colours)
                source.repair_requested.connect(self.repair_requested.emit)
                return source

    def _make_group(self, index: int) -> GroupPage:
        page = GroupPage(group_form(index, self.editing.snapshot), self.editing, self._around)
        page.pick_requested.connect(self.pick_requested)
        page.pattern_opened.connect(self.pattern_opened)
        page.create_requested.connect(self.create_requested)
        return page


def _form(snapshot: Snapshot) -> tuple[object, ...]:
    """What the forms are made from; where it changes they are made anew."""
    return format_of(snapshot.root), extra_labels(snapshot)


class PatternHeading(QWidget):
    """Title, slug, and how the pattern stands, above every page."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ElidedLabel()
        self._title.setObjectName("title")
        self._slug = ElidedLabel()
        self._slug.setObjectName("muted")
        self._status = QLabel()
        self._status.setObjectName("badge")
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._facts = small_label("")
        self._facts.setWordWrap(False)
        self._alert = QLabel()
        self._alert.setObjectName("alert")
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._slug, self._status, self._facts, self._alert):
            row.addWidget(widget)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 16, MARGIN, 8)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addLayout(row)

    def show_snapshot(self, snapshot: Snapshot, problems: int, name: str) -> None:
        """Show what the text says."""
        data = snapshot.data
        lifecycle = data.get("lifecycle") or data.get("classification")
        facts = lifecycle if isinstance(lifecycle, dict) else {}
        self._title.setText(str(data.get("title") or name))
        self._slug.setText(str(data.get("slug") or name))
        status = str(facts.get("status") or "")
        self._status.setText(status)
        self._status.setVisible(bool(status))
        version = spelling_of(snapshot, ("lifecycle", "version")) or spelling_of(snapshot, ("version",))
        confidence = facts.get("confidence")
        said = [f"v{version}"] if version else []
        if isinstance(confidence, int):
            said.append(stars(confidence))
        self._facts.setText("   ".join(said))
        self._alert.setText(f"▲ {tr_count(problems, '{count} problem', '{count} problems')}")
        self._alert.setVisible(problems > 0)
