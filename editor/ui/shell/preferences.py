"""What a person likes: theme, size of the text, language, spelling, saving by itself, their name."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.core.translation import tr, tr_count, tr_noop
from editor.ui.forms.choice import CalmComboBox
from editor.ui.forms.field import small_label
from editor.ui.keys import command_keys
from editor.ui.panes.filters import FilterBar
from editor.ui.shell.autosaving import Autosaving
from editor.ui.shell.frame import Frame
from editor.ui.shell.spellingchoice import SpellingChoice
from editor.ui.theme import NORMAL_ZOOM, ThemeChoice, refit_fonts, set_zoom, zoom

ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
"""The sizes of text that can be chosen, in percent."""
SECONDS = (0, 5, 15, 30, 60, 300)
"""The pauses after which files are saved that can be chosen; 0 for never."""
_THEMES = (
    (tr_noop("As the system has it"), ThemeChoice.SYSTEM),
    (tr_noop("Light"), ThemeChoice.LIGHT),
    (tr_noop("Dark"), ThemeChoice.DARK),
)
_LANGUAGES = ((tr_noop("As the system has it"), ""), ("English", "en"), ("Deutsch", "de"))
_WIDTH = 400
"""Pixels for the controls where text has its usual size."""


class Preferences(QObject):
    """Keeps what was chosen and applies it at once.

    Signals:
        changed(): something was chosen; it is to be remembered.
    """

    changed = Signal()

    def __init__(
        self,
        window: QWidget,
        frame: Frame,
        show_theme: Callable[[ThemeChoice], None],
        autosaving: Autosaving,
        filters: FilterBar,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._frame = frame
        self._show_theme = show_theme
        self._autosaving = autosaving
        self._filters = filters
        self.dialog: PreferencesDialog | None = None
        """The page of them, once it was opened."""
        self.language = ""
        """The language of the window from the next start on, such as `de`; empty for that of the system."""
        filters.author_changed.connect(self._on_author_changed)
        frame.commands.connect(
            {
                "preferences": self.open,
                "zoom_in": partial(self._step_zoom, 1),
                "zoom_out": partial(self._step_zoom, -1),
                "zoom_reset": partial(self.choose_zoom, NORMAL_ZOOM),
            }
        )

    @property
    def author(self) -> str:
        """By which name contributors list this person; empty where that is not known."""
        return self._filters.author

    def choose_author(self, name: str) -> None:
        """Say by which name contributors list this person."""
        self._filters.author = " ".join(name.split())
        self.changed.emit()

    @property
    def autosave(self) -> int:
        """Seconds without a key after which changed files are saved; 0 for never."""
        return self._autosaving.seconds

    def choose_autosave(self, seconds: int) -> None:
        """Say when changed files are saved."""
        self._autosaving.seconds = seconds
        self.changed.emit()

    def choose_language(self, language: str) -> None:
        """Say which language the window speaks when it is opened next; empty for that of the system."""
        self.language = language
        self.changed.emit()

    def choose_theme(self, theme: ThemeChoice) -> None:
        """Show another theme."""
        self._show_theme(theme)
        self.changed.emit()

    def choose_zoom(self, percent: int) -> None:
        """Show all text so large, in percent of its usual size."""
        before = zoom()
        set_zoom(percent)
        if zoom() != before:
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            self._show_theme(self._frame.theme)
            refit_fonts(application, before)
            self.changed.emit()
        if self.dialog is not None:
            self.dialog.show_zoom(zoom())

    def _step_zoom(self, by: int) -> None:
        """Choose the next larger size of text, or the next smaller one."""
        others = [percent for percent in ZOOMS if (percent - zoom()) * by > 0]
        if others:
            self.choose_zoom(min(others, key=lambda percent: abs(percent - zoom())))

    @Slot()
    def open(self) -> None:
        """Show the page."""
        if self.dialog is None:
            self.dialog = PreferencesDialog(self, self._frame, self._window)
        self.dialog.show_all(self._frame.theme)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.theme.setFocus()

    @Slot(str)
    def _on_author_changed(self, _name: str) -> None:
        self.changed.emit()


class _Upright(QScrollArea):
    """Scrolls downwards only, and only where the screen is not high enough for all it holds."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setObjectName("ground")
        self.wanted_width = 0
        self.holder = QWidget()
        self.holder.setObjectName("ground")
        self.setWidget(self.holder)

    def sizeHint(self) -> QSize:
        height = self.holder.heightForWidth(self.wanted_width)
        return QSize(self.wanted_width, height if height > 0 else self.holder.sizeHint().height())


class PreferencesDialog(QDialog):
    """Everything is applied as it is chosen, so there is nothing to confirm."""

    def __init__(self, preferences: Preferences, frame: Frame, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Preferences"))
        self._preferences = preferences
        self.theme = _choice([tr(title) for title, _ in _THEMES])
        self.text_size = _choice([f"{percent} %" for percent in ZOOMS])
        self.language = _choice([tr(title) for title, _ in _LANGUAGES])
        self.spelling = SpellingChoice(frame.commands)
        self.autosave = _choice([_pause(seconds) for seconds in SECONDS])
        self.author = QLineEdit()
        self.author.setPlaceholderText(tr("Your name"))
        self._area = _Upright()
        self._form = QVBoxLayout(self._area.holder)
        self._form.setContentsMargins(2, 2, 8, 2)
        self._form.setSpacing(16)
        self.add_row(tr("&Theme"), self.theme, "")
        self._size_help = self.add_row(tr("Text &size"), self.text_size, _size_help())
        self.add_row(tr("&Language"), self.language, tr("The window speaks it when Trellis is started next."))
        self.add_row(
            tr("S&pelling"), self.spelling, tr("Where a library names its language, that one is checked in it.")
        )
        self.add_row(
            tr("Save &changed files"), self.autosave, tr("New patterns and files that changed on disk wait for you.")
        )
        self.add_row(
            tr("&Author name"),
            self.author,
            tr("New patterns name it as contributor; the filter “Mine” looks for it."),
        )
        heading = QLabel(tr("Preferences"))
        heading.setObjectName("title")
        buttons = QDialogButtonBox()
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(self._area, 1)
        layout.addWidget(buttons)
        self.show_all(frame.theme)
        self.theme.activated.connect(self._on_theme_chosen)
        self.text_size.activated.connect(self._on_size_chosen)
        self.language.activated.connect(self._on_language_chosen)
        self.spelling.chosen.connect(preferences.changed)
        self.autosave.activated.connect(self._on_autosave_chosen)
        self.author.editingFinished.connect(self._on_author_entered)

    def add_row(self, title: str, control: QWidget, help_text: str) -> QLabel:
        """Add a control under its title, with a line that says more, which is returned."""
        control.setAccessibleName(title.replace("&", ""))
        control.setAccessibleDescription(help_text)
        label = QLabel(title)
        label.setBuddy(control)
        row = QVBoxLayout()
        row.setSpacing(4)
        row.addWidget(label)
        row.addWidget(control)
        said = small_label(help_text)
        row.addWidget(said)
        if not help_text:
            said.hide()
        self._form.addLayout(row)
        return said

    def show_all(self, theme: ThemeChoice) -> None:
        """Show what is chosen."""
        self._size_help.setText(_size_help())
        self.text_size.setAccessibleDescription(_size_help())
        self.theme.setCurrentIndex(next(at for at, (_, each) in enumerate(_THEMES) if each is theme))
        self.show_zoom(zoom())
        language = self._preferences.language
        self.language.setCurrentIndex(next((at for at, (_, each) in enumerate(_LANGUAGES) if each == language), 0))
        seconds = self._preferences.autosave
        self.autosave.setCurrentIndex(min(range(len(SECONDS)), key=lambda at: abs(SECONDS[at] - seconds)))
        self.author.setText(self._preferences.author)

    def show_zoom(self, percent: int) -> None:
        """Show the size of the text."""
        self.text_size.setCurrentIndex(min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - percent)))
        room = self.screen().availableSize()
        self._area.wanted_width = _WIDTH * percent // NORMAL_ZOOM
        self.resize(self.sizeHint().boundedTo(room))

    @Slot(int)
    def _on_theme_chosen(self, at: int) -> None:
        self._preferences.choose_theme(_THEMES[at][1])

    @Slot(int)
    def _on_size_chosen(self, at: int) -> None:
        self._preferences.choose_zoom(ZOOMS[at])

    @Slot(int)
    def _on_language_chosen(self, at: int) -> None:
        self._preferences.choose_language(_LANGUAGES[at][1])

    @Slot(int)
    def _on_autosave_chosen(self, at: int) -> None:
        self._preferences.choose_autosave(SECONDS[at])

    @Slot()
    def _on_author_entered(self) -> None:
        if self.author.text() != self._preferences.author:
            self._preferences.choose_author(self.author.text())


def _choice(texts: list[str]) -> CalmComboBox:
    box = CalmComboBox()
    box.addItems(texts)
    return box


def _pause(seconds: int) -> str:
    """After how long files are saved, in words."""
    if not seconds:
        return tr("Only when I say so")
    if seconds < 60:
        return tr_count(seconds, "After {count} second without a key", "After {count} seconds without a key")
    return tr_count(seconds // 60, "After a minute without a key", "After {count} minutes without a key")


def _size_help() -> str:
    keys = command_keys()
    return tr(
        "{larger} and {smaller} change it anywhere, {usual} takes it back.",
        larger=keys.way("zoom_in"),
        smaller=keys.way("zoom_out"),
        usual=keys.way("zoom_reset"),
    )
