"""What the line of problems says where there is nothing to list."""

from PySide6.QtWidgets import QLabel

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
