"""Chooses whether spelling is checked, and in which language, as the menu does."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent

from editor.core.translation import tr
from editor.ui.forms.choice import CalmComboBox
from editor.ui.shell.commands import Commands


class SpellingChoice(CalmComboBox):
    """Offers what the menu of languages holds when this comes into view.

    Signals:
        chosen(): a language was chosen, or none.
    """

    chosen = Signal()

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._switch = commands["check_spelling"]
        self._menu = commands.menu("spelling_language")
        self._switch.toggled.connect(self._refresh)
        self.activated.connect(self._on_activated)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._menu.aboutToShow.emit()
        languages = self._menu.actions()
        self.clear()
        self.addItems([tr("Not checked"), *(action.text() for action in languages)])
        checked = next((at for at, action in enumerate(languages, 1) if action.isChecked()), 0)
        self.setCurrentIndex(checked if self._switch.isChecked() else 0)

    @Slot(int)
    def _on_activated(self, at: int) -> None:
        if at == 0:
            self._switch.setChecked(False)
        else:
            self._switch.setChecked(True)
            self._menu.actions()[at - 1].trigger()
        self.chosen.emit()
