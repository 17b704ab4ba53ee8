"""A field as a page shows it: head, control, what is to be said about it, and the comments of the file."""

from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.core.front.comment import Comment
from editor.session.form import FieldState
from editor.ui.forms.commentline import CommentLines
from editor.ui.forms.field import FieldControl, name_control, restyle, small_label
from editor.ui.forms.fieldhead import FieldHead


class LabelledField(QWidget):
    """A control with its head above, and below a line of help or the problem, and the comments.

    Signals:
        revert_requested(): bring back what the saved file says.
        comment_written(Comment): this is to stand beside the field.
    """

    revert_requested = Signal()
    comment_written = Signal(object)

    def __init__(self, control: FieldControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._misfit = self._complaint = self._problem = ""
        self._comment = Comment()
        control.complained.connect(self._on_complained)
        spec = control.spec
        self._help = "" if control.head is not None else spec.help
        self._note = small_label(self._help)
        self.head = control.head or FieldHead(spec.title)
        self.head.label.setBuddy(control.buddy)
        self.head.revert_requested.connect(self._on_revert)
        self.head.comment_requested.connect(self._on_comment)
        self._changed = False
        self._lines: CommentLines | None = None
        self._in_tab_order = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        if control.head is None:
            self._layout.addWidget(self.head)
        for widget in (control, self._note):
            self._layout.addWidget(widget)
        if control.head is None:
            name_control(control.buddy, spec)
        self._note.setVisible(bool(self._help))

    @property
    def title(self) -> str:
        """What the field is called."""
        return self.control.spec.title

    @property
    def is_changed(self) -> bool:
        """Whether the file was changed there."""
        return self._changed

    def show_state(self, state: FieldState) -> None:
        """Show what the text says, or why it can't be shown here."""
        self.control.show_state(state)
        self.control.setEnabled(not state.misfit)
        self._misfit = state.misfit
        self._refresh()

    def show_file(self, changed: bool, comment: Comment) -> None:
        """Show whether the field differs from the saved file, and what is said beside it."""
        self._changed = changed
        self.head.show_changed(changed)
        if changed and not self._in_tab_order:
            # What is made late comes last for Tab, but belongs behind its field.
            self._in_tab_order = True
            QWidget.setTabOrder(self.control.buddy, self.head.revert)
        if comment != self._comment:
            self._comment = comment
            self._comment_lines().show_comment(comment)

    def show_problem(self, sentence: str) -> None:
        """Show a problem in place of the help; nothing shows the help again."""
        self._problem = sentence
        self._refresh()

    @Slot(str)
    def _on_complained(self, sentence: str) -> None:
        self._complaint = sentence
        self._refresh()

    def _refresh(self) -> None:
        sentence = self._misfit or self._complaint or self._problem
        text = f"▲ {sentence}" if sentence else self._help
        if text == self._note.text():
            return
        self._note.setObjectName("warning" if sentence else "muted")
        self._note.setText(text)
        self._note.setVisible(bool(text))
        restyle(self._note)

    @Slot()
    def _on_revert(self) -> None:
        had_focus = self.head.revert.hasFocus()
        self.revert_requested.emit()
        if had_focus:
            # The button is gone with the change, so the keyboard goes to what was changed.
            self.control.buddy.setFocus()

    @Slot()
    def _on_comment(self) -> None:
        self._comment_lines().open()

    def _comment_lines(self) -> CommentLines:
        """The lines of the comment; few fields have any, so they are made when they are wanted."""
        if self._lines is None:
            self._lines = CommentLines(self.control.spec.title)
            self._lines.written.connect(self.comment_written)
            self._lines.left.connect(self.control.buddy.setFocus)
            self._layout.addWidget(self._lines)
            self._lines.show()
            for before, after in pairwise([self.control.buddy, *self._lines.stops]):
                QWidget.setTabOrder(before, after)
        return self._lines
