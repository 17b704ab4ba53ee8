"""Spelling in the whole window: its menu, its dictionaries, the words of the library, and the way to what is wrong."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication

from editor.core.errors import FileProblem
from editor.core.translation import tr, tr_noop
from editor.render.colours import Colours
from editor.session.library import Library
from editor.session.spelling import ENGLISH, Dictionary, Found, Spelling, dictionaries, load, names_job, personal_folder
from editor.ui.background import Background
from editor.ui.keys import command_keys
from editor.ui.panes.messagebar import MessageBar
from editor.ui.shell.commands import Commands
from editor.ui.shell.misspellings import has_prose, step_to_misspelling
from editor.ui.shell.tabs import PatternTabs
from editor.ui.text.speller import speller

_IDLE = 400
"""Milliseconds after which the dictionary is read that a text in view needs."""
_NAMES = {
    "en": tr_noop("English (British and American)"),
    "de": tr_noop("German"),
    "fr": tr_noop("French"),
    "es": tr_noop("Spanish"),
    "it": tr_noop("Italian"),
    "nl": tr_noop("Dutch"),
    "pt": tr_noop("Portuguese"),
    "sv": tr_noop("Swedish"),
    "da": tr_noop("Danish"),
    "nb": tr_noop("Norwegian"),
    "pl": tr_noop("Polish"),
}


class Proofreading(QObject):
    """Reads the dictionary when the first text is seen, in a thread of its own, and lets F7 step through what is wrong.

    Signals:
        ready(): words can be judged.
    """

    ready = Signal()

    def __init__(
        self, parent: QObject, commands: Commands, tabs: PatternTabs, messages: MessageBar, colours: Colours
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._tabs = tabs
        self._messages = messages
        self.spelling = Spelling()
        self._library = Library()
        self._chosen = ENGLISH
        self._language = ""
        self._failed = ""
        self._step_wanted = 0
        self._loading = Background(self)
        self._loading.found.connect(self._on_dictionary_found)
        self._naming = Background(self)
        self._naming.found.connect(self._on_names_found)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self._load)
        self._languages = QActionGroup(self)
        self._menu = commands.menu("spelling_language")
        self._menu.aboutToShow.connect(self._on_menu_about_to_show)
        self._switch = commands["check_spelling"]
        self._switch.setChecked(True)
        self._switch.toggled.connect(self._on_switched)
        commands.connect(
            {"next_misspelling": partial(self.step, 1), "previous_misspelling": partial(self.step, -1)},
        )
        speller().needed.connect(self._on_needed)
        speller().said.connect(messages.said)
        speller().failed.connect(messages.failed)
        self.set_colours(colours)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._on_application_state)
        self._show_choice()

    @property
    def choice(self) -> tuple[bool, str]:
        """Whether spelling is checked, and the language that the person chose."""
        return self._switch.isChecked(), self._chosen

    def choose(self, on: bool, language: str) -> None:
        """Check spelling or not, in this language where the library names no other."""
        self._chosen = language or ENGLISH
        self._switch.setChecked(on)
        self._reload()

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of a theme."""
        speller().set_colour(colours.warning)

    @Slot(object)
    def set_library(self, library: Library) -> None:
        """Take the names and the words of another library for right."""
        self._library = library
        self.spelling.set_library(library)
        if self.spelling.is_ready:
            self.refresh_names()
            self._reload()

    @Slot()
    def refresh_names(self) -> None:
        """Learn the titles and other names anew, as after the library was read."""
        if self.spelling.is_ready and self._library.folder is not None:
            self._naming.begin(names_job(self._library))

    def stop(self) -> None:
        """Give up what runs in the background, and wait until that is so."""
        self._idle.stop()
        self._loading.stop()
        self._naming.stop()
        speller().let_go(self.spelling)

    def step(self, by: int) -> None:
        """Select the next wrong word of the pattern in view (1) or the one before (-1), behind the last the first."""
        if not self._switch.isChecked():
            way = command_keys().place("check_spelling")
            self._messages.said(tr("Spelling is not checked. {command} turns that on.", command=way))
            return
        view = self._tabs.view
        if view is None:
            self._messages.said(tr("No pattern is open. Open one to look for its misspellings."))
            return
        if not has_prose(view):
            self._messages.said(tr("This pattern has no text in which words are checked."))
            return
        if not self.spelling.is_ready:
            self._step_wanted = by
            self._load()
        elif not step_to_misspelling(view, self.spelling, by):
            self._messages.said(tr("No word of this pattern is misspelled."))

    @Slot()
    def _on_needed(self) -> None:
        if not self._loading.is_busy and not self._idle.isActive() and not self._failed:
            self._idle.start()

    @Slot()
    def _load(self) -> None:
        """Read the dictionary of the language that is wanted."""
        self._language = self.spelling.library_language or self._chosen
        self._loading.begin(partial(_load_job, self._language))

    @Slot(object)
    def _on_dictionary_found(self, found: Dictionary | FileProblem) -> None:
        if isinstance(found, FileProblem):
            self._failed = str(found)
            self._messages.failed(self._failed)
            return
        if found.language != self._language:
            self._messages.said(
                tr(
                    "There is no dictionary for the language “{language}”, so spelling is checked in English. "
                    "Dictionaries of LibreOffice and of the system are found by themselves.",
                    language=_title(self._language),
                )
            )
            self._language = found.language
        is_first = not self.spelling.is_ready
        self.spelling.set_judge(found)
        if is_first:
            self.refresh_names()
        self.ready.emit()
        if self._step_wanted:
            by, self._step_wanted = self._step_wanted, 0
            self.step(by)

    @Slot(object)
    def _on_names_found(self, names: frozenset[str]) -> None:
        self.spelling.set_names(names)

    def _reload(self) -> None:
        """Read another dictionary where another language is wanted now; what was read before is used until then."""
        if self.spelling.is_ready and (self.spelling.library_language or self._chosen) != self._language:
            self._failed = ""
            self._load()

    def _show_choice(self) -> None:
        speller().set_spelling(self.spelling, on=self._switch.isChecked())

    @Slot(bool)
    def _on_switched(self, _on: bool) -> None:
        self._show_choice()

    @Slot()
    def _on_menu_about_to_show(self) -> None:
        """List the languages that there are dictionaries for now."""
        for action in self._languages.actions():
            self._languages.removeAction(action)
        self._menu.clear()
        current = self._language or self._chosen
        for language in sorted(dictionaries(), key=_title):
            action = QAction(_title(language), self._menu)
            action.setCheckable(True)
            action.setChecked(language == current)
            action.triggered.connect(partial(self._on_language_chosen, language))
            self._languages.addAction(action)
            self._menu.addAction(action)
        self._menu.addSeparator()
        self._menu.addAction(tr("More Languages…")).triggered.connect(self._on_more_wanted)

    @Slot()
    def _on_more_wanted(self) -> None:
        self._messages.said(
            tr(
                "Dictionaries of LibreOffice and of the system are listed here by themselves. "
                "Others can be put into {folder}, each as two files, .aff and .dic.",
                folder=personal_folder() / "dictionaries",
            )
        )

    def _on_language_chosen(self, language: str) -> None:
        self._chosen = language
        self._failed = ""
        self._switch.setChecked(True)
        self._language = language
        self._loading.begin(partial(_load_job, language))

    @Slot(object)
    def _on_application_state(self, _state: object) -> None:
        """Other programs may have been at work on the lists of words."""
        self.spelling.look_at_lists()


def _load_job(language: str, _is_cancelled: Callable[[], bool]) -> Iterator[object]:
    there = dictionaries()
    found: Found = there.get(language, there[ENGLISH])
    try:
        yield load(found)
    except FileProblem as problem:
        yield problem


def _title(language: str) -> str:
    return tr(_NAMES.get(language, language))
