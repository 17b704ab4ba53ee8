"""What the pane of problems says and shows."""

from PySide6.QtWidgets import QLabel

from editor.core.problems import Problem, Severity
from editor.core.span import Span
from editor.ui.panes.problems import ProblemsPane


def test_without_a_pattern_nothing_is_said_of_problems(qtbot):
    pane = ProblemsPane()
    qtbot.addWidget(pane)

    def said() -> list[str]:
        return [label.text() for label in pane.findChildren(QLabel)]

    pane.say_nothing()
    assert said() == ["Problems", ""]
    pane.show_problems((), "")
    assert said() == ["Problems", "none in this pattern"]
    pane.say_nothing()
    assert said() == ["Problems", ""]


def test_the_first_problems_are_whole_where_there_are_more(qtbot):
    pane = ProblemsPane()
    qtbot.addWidget(pane)
    pane.show_problems(tuple(Problem(Severity.WARNING, f"Fault {number}.", Span(0, 1)) for number in range(9)), "x")
    pane.show()
    # Its list has its size once it is shown.
    pane.resize(600, 300)
    pane.resize(600, pane.listing_height)
    shown = pane.list.viewport().height()
    rows = shown // pane.list.sizeHintForRow(0)
    assert rows == 4
    assert shown - rows * pane.list.sizeHintForRow(0) < 8
