"""Questions to the person, each in a dialog; asked only where work could be lost or a name is needed."""

from PySide6.QtWidgets import (
    QMessageBox,
    QWidget,
)

from editor.core.translation import tr
from editor.session.ports import Answer


class AskByDialog:
    """Answers the session's questions by asking."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def unsaved(self, name: str) -> Answer:
        """Whether to save before closing."""
        box = self._box(tr("Save the changes to “{name}”?", name=name), tr("They are lost if you don't save them."))
        save = box.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(tr("Don't Save"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.exec()
        clicked = box.clickedButton()
        return Answer.SAVE if clicked is save else Answer.DISCARD if clicked is discard else Answer.CANCEL

    def overwrite(self, sentence: str) -> bool:
        """Whether to write in spite of another version on disk."""
        return self._confirmed(tr("Save anyway?"), sentence, tr("Save Anyway"))

    def lose_changes(self, name: str) -> bool:
        """Whether to give up changes."""
        sentence = tr("The version on disk is shown instead. Undo brings your changes back.")
        return self._confirmed(tr("Revert “{name}”?", name=name), sentence, tr("Revert"))

    def _confirmed(self, title: str, sentence: str, verb: str) -> bool:
        box = self._box(title, sentence)
        go = box.addButton(verb, QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.exec()
        return box.clickedButton() is go

    def _box(self, title: str, sentence: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setWindowTitle("Trellis")
        box.setText(title)
        box.setInformativeText(sentence)
        return box
