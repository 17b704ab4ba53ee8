"""A page: what the middle of the window shows for one entry of the outline."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor.core.problems import KeyPath, Problem
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.render.colours import Colours
from editor.session.library import Library
from editor.session.replacing import Found
from editor.ui.text.markdownedit import MarkdownEdit

MARGIN = 24
WIDEST = 760


class Page(QWidget):
    """Shows a part of a snapshot. `show_snapshot` is idempotent.

    Signals:
        link_opened(str): a link in a text is to be followed, which leads where `goal_at` says.
    """

    link_opened = Signal(str)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the text says now."""
        raise NotImplementedError

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show the problems that belong here; most pages have none."""

    def reveal(self, path: KeyPath, span: Span) -> None:
        """Put the cursor where a field or a place of the text is."""

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of a theme; most pages have them from the style sheet."""

    @property
    def editors(self) -> tuple[MarkdownEdit, ...]:
        """Where the prose of the pattern is written; most pages have none."""
        return ()

    def set_library(self, library: Library) -> None:
        """See the pattern in another library; most pages don't look at it."""

    def cursor_in(self, found: Found) -> int | None:
        """Where the cursor stands in the part in which something was found; None where it is not in that."""
        return None

    def take_keyboard(self) -> None:
        """Give the keyboard to the text of this page, or else to its first field."""
        self.reveal((), Span(0, 0))

    def select_found(self, found: Found) -> None:
        """Select what was found, and bring it into view."""

    def mark_found(self, found: Sequence[Found]) -> None:
        """Mark the places of this page that hold what is looked for."""

    def undo_held(self) -> bool:
        """Take back typing that is not in the file yet; returns whether there was any."""
        return False

    def redo_held(self) -> bool:
        """Bring such typing back; returns whether there was any."""
        return False


def scrolled(content: QWidget) -> QScrollArea:
    """The content in an area that scrolls downwards only, no wider than reads well."""
    content.setMaximumWidth(WIDEST)
    holder = QWidget()
    holder.setObjectName("page")
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(MARGIN, 8, MARGIN, MARGIN)
    # In a row, since a column would ask how high the content is in its own width, and give a narrower one too little.
    row = QHBoxLayout()
    row.addWidget(content, 1)
    row.addStretch(0)
    layout.addLayout(row)
    layout.addStretch(1)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(holder)
    return area
