"""The problems of one pattern; a click goes to the place."""

from PySide6.QtCore import QStringListModel, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from editor.core.offsets import place_of
from editor.core.problems import Problem, Severity
from editor.core.translation import tr
from editor.ui.forms.field import small_label

_HIGHEST = 16_777_215
"""Qt's own number for no limit."""
_ROWS = 4


class ProblemsPane(QWidget):
    """A line for each problem, with its place.

    Signals:
        problem_chosen(Problem): go to this one.
        needed_changed(bool): there are problems now, or none any more.
    """

    problem_chosen = Signal(object)
    needed_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bottom")
        self._problems: tuple[Problem, ...] = ()
        self._model = QStringListModel()
        self.list = QListView()
        self.list.setObjectName("problems")
        self.list.setAccessibleName(tr("Problems of this pattern"))
        self.list.setModel(self._model)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setWordWrap(True)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        title = QLabel(tr("Problems"))
        title.setObjectName("label")
        self._count = small_label("")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._count, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 4)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.list)
        self._show_count(0)

    def show_problems(self, problems: tuple[Problem, ...], text: str) -> None:
        """Show these problems of `text`."""
        if problems == self._problems and self._count.text():
            return
        self._problems = problems
        lines = [
            f"{'✖' if problem.severity is Severity.ERROR else '▲'} {problem.sentence}   "
            + tr("(line {line})", line=place_of(text, problem.span.start).line)
            for problem in problems
        ]
        if lines != self._model.stringList():
            self._model.setStringList(lines)
        self._show_count(len(problems))

    def say_nothing(self) -> None:
        """Say nothing of problems, where there is no pattern that could have any."""
        self.show_problems((), "")
        self._count.clear()

    def _show_count(self, count: int) -> None:
        """Say how many there are; without any the pane is a line and no more."""
        said = tr("{count} in this pattern", count=count) if count else tr("none in this pattern")
        self._count.setText(said)
        self.list.setVisible(count > 0)
        self.setMaximumHeight(_HIGHEST if count else self.line_height)
        self.needed_changed.emit(count > 0)

    @property
    def line_height(self) -> int:
        """The height in pixels that is enough to say that there are no problems."""
        return self.fontMetrics().height() + 20

    @property
    def listing_height(self) -> int:
        """The height in pixels that shows a few problems, the last of them whole too."""
        around = self.list.height() - self.list.viewport().height()
        return self.line_height + around + _ROWS * self.list.sizeHintForRow(0)

    @Slot()
    def _on_chosen(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._problems):
            self.problem_chosen.emit(self._problems[row])
