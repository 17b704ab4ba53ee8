"""The comments beside keys that hold fields, such as that of `ontology`: each stands above the first of its fields."""

from itertools import pairwise

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from editor.core.front.comment import Comment
from editor.core.front.keypath import spelled_path
from editor.core.operations import SetComment
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.session.fieldchange import comment_of
from editor.ui.bridge import Editing
from editor.ui.forms.commentline import CommentLines
from editor.ui.panes.groupfields import GroupFields


class GroupComments(QObject):
    """Shows the comments that the file has; few keys have any, so their lines are made when they are wanted."""

    def __init__(self, fields: GroupFields, editing: Editing) -> None:
        super().__init__(fields)
        self._editing = editing
        self._fields = fields
        self._first = _first_fields(fields)
        self._lines: dict[KeyPath, CommentLines] = {}

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the text says."""
        for path in self._first:
            comment = comment_of(path, snapshot)
            if path in self._lines or comment != Comment():
                self._lines_of(path).show_comment(comment)

    def _lines_of(self, path: KeyPath) -> CommentLines:
        if path not in self._lines:
            top, first = self._first[path]
            lines = CommentLines(spelled_path(path))
            lines.written.connect(self._on_written)
            # The keyboard goes to what stands below.
            stop = self._fields.fields[first].control.buddy
            lines.left.connect(stop.setFocus)
            self._fields.put_above(top, lines)
            lines.show()
            for before, after in pairwise([stop.previousInFocusChain() or stop, *lines.stops, stop]):
                QWidget.setTabOrder(before, after)
            self._lines[path] = lines
        return self._lines[path]

    @Slot(object)
    def _on_written(self, comment: Comment) -> None:
        path = next(path for path, lines in self._lines.items() if lines is self.sender())
        if not self._editing.perform(SetComment(path, comment), tr("Comment on {title}", title=spelled_path(path))):
            self.show_snapshot(self._editing.snapshot)


def _first_fields(fields: GroupFields) -> dict[KeyPath, tuple[QWidget, KeyPath]]:
    """Each key that holds fields, with the widget above which its comment belongs and the first of its fields."""
    found: dict[KeyPath, tuple[QWidget, KeyPath]] = {}
    for section in fields.sections:
        for path in section.paths:
            for length in range(1, len(path)):
                found.setdefault(path[:length], (section.top, path))
    return found
