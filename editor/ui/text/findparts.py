"""What every form that looks for text is made of: the line, and the options beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from editor.core.translation import tr
from editor.ui.icons import offer_clearing
from editor.ui.text.undokeys import give_back_undo


def text_line(name: str) -> QLineEdit:
    """A line for a text, with a cross that empties it; `name` stands in it and is read out."""
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(name)
    line.setMinimumWidth(96)
    offer_clearing(line, tr("Clear the field"))
    give_back_undo(line)
    return line


def option(text: str, name: str) -> QToolButton:
    """A button that stays down; `name` says in full what it is for."""
    button = deed(text, name)
    button.setCheckable(True)
    return button


def deed(text: str, name: str) -> QToolButton:
    """A button that does something at once, as large as an option."""
    button = QToolButton()
    button.setObjectName("choice")
    button.setText(text)
    return named(button, name)


def named(button: QToolButton, name: str) -> QToolButton:
    """The button, which is reached by Tab too, with what it is for."""
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def case_option() -> QToolButton:
    """Whether capitals count."""
    return option("Aa", tr("Tell capitals from small letters"))


def words_option() -> QToolButton:
    """Whether a part of a word is not enough."""
    return option(tr("Whole words"), tr("Find whole words only"))
