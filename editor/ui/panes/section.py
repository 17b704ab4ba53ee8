"""One section: its Markdown, and how it stands against its word target."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.core.lineends import said
from editor.core.operations import Operation, ReplaceSection
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.core.translation import tr
from editor.render.colours import Colours
from editor.session.library import Library
from editor.session.outline import PageId, PageKind
from editor.session.replacing import Found
from editor.ui.bridge import Editing
from editor.ui.forms.field import ElidedLabel, small_label
from editor.ui.panes.linkcompletion import LinkCompletion
from editor.ui.panes.page import MARGIN, Page
from editor.ui.panes.sectionaid import SectionAid
from editor.ui.panes.writing import Writing, section_part
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.toolbar import MarkdownToolbar


class SectionPage(Page):
    """Heading, word meter, toolbar, guidance while there is no text, and the editor.

    A text that would be read as another section stays in the editor and is not written to the file until it can be.
    """

    def __init__(self, index: int, editing: Editing, colours: Colours) -> None:
        super().__init__()
        self._index = index
        self._colours = colours
        self._editing = editing
        self._title = ElidedLabel()
        self._title.setObjectName("heading")
        self._refusal = small_label("")
        self._refusal.setObjectName("error")
        self.edit = MarkdownEdit(colours)
        self._aid = SectionAid(self.edit)
        self.guidance = self._aid.guidance
        self._writing = Writing(self.edit, editing, self._refusal, self._operation)
        self.completion = LinkCompletion(self.edit, editing.file.path, colours)
        self.edit.link_opened.connect(self.link_opened)
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._aid.meter, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 8, MARGIN, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        toolbar = MarkdownToolbar(self.edit.set_mark)
        layout.addWidget(toolbar)
        layout.addWidget(self.guidance)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self._refusal)
        QWidget.setTabOrder(self.edit, toolbar.buttons[0])

    def show_snapshot(self, snapshot: Snapshot) -> None:
        sections = snapshot.body.sections
        if self._index >= len(sections):
            return
        section, text = sections[self._index], snapshot.section_text(self._index)
        name = f"{section.number} · {section.name}" if section.number else section.name
        if self._title.text() != name:
            self._title.setText(name)
            self.edit.setAccessibleName(tr("Text of section {name}", name=name))
        self.edit.heading_level = section.level + 1
        self._aid.show_section(snapshot, self._index)
        self._writing.show(section_part(section.heading.of(snapshot.text), name), text)

    def reveal(self, path: KeyPath, span: Span) -> None:
        snapshot = self._editing.snapshot
        content = snapshot.body.sections[self._index].content
        # What is not in the file yet has other places.
        is_shown = self._writing.text == snapshot.section_text(self._index)
        if is_shown and content.start <= span.start < span.end <= content.end:
            start, end = (len(said(snapshot.text[content.start : place])) for place in (span.start, span.end))
            self._writing.select(Span(start, end))
        elif not self.guidance.isHidden():
            self._aid.choose_gap()
        self.edit.setFocus()

    def _operation(self, text: str) -> Operation:
        return ReplaceSection(self._index, text)

    @property
    def editors(self) -> tuple[MarkdownEdit, ...]:
        return (self.edit,)

    def set_library(self, library: Library) -> None:
        self.completion.library = library

    def set_colours(self, colours: Colours) -> None:
        self.completion.delegate.set_colours(colours)
        self._colours = colours
        self.edit.highlighter.set_colours(colours)

    def cursor_in(self, found: Found) -> int | None:
        return self._writing.cursor if self._is_of(found) else None

    def take_keyboard(self) -> None:
        self.edit.setFocus()

    def select_found(self, found: Found) -> None:
        if self._is_of(found):
            self._writing.select(found.span)

    def mark_found(self, found: Sequence[Found]) -> None:
        self._writing.mark([each.span for each in found if self._is_of(each)], self._colours.warning_ground)

    def _is_of(self, found: Found) -> bool:
        """Whether a place is in this section as the editor shows it."""
        page = found.part.page
        return page == PageId(PageKind.SECTION, self._index) and found.part.text == self._writing.text

    def undo_held(self) -> bool:
        return self._writing.undo_held()

    def redo_held(self) -> bool:
        return self._writing.redo_held()
