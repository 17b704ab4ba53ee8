"""Judges the words of all text editors in the window: a few milliseconds at a time, when nobody types."""

from collections.abc import Iterable
from functools import cache
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.core.errors import FileProblem
from editor.core.translation import tr
from editor.render.colours import LIGHT
from editor.session.spelling import Spelling

PAUSE = 250
"""Milliseconds without a new word after which words are judged."""
_SLICE = 0.004
"""Seconds for which words are judged before the window gets its turn."""


class Speller(QObject):
    """What editors ask. It does nothing until it is given a `Spelling`.

    Signals:
        changed(): other words are wrong than before, or wrong ones are shown otherwise.
        needed(): a text is in view and there is no dictionary yet.
        said(str): something went as it should.
        failed(str): something did not work, as the sentence says.
    """

    changed = Signal()
    needed = Signal()
    said = Signal(str)
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.colour = LIGHT.warning
        self._spelling: Spelling | None = None
        self._is_on = False
        self._wanted: dict[str, None] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._on_pause)

    @property
    def spelling(self) -> Spelling | None:
        """What words are judged by; None while that is not wanted or not ready."""
        spelling = self._spelling
        return spelling if self._is_on and spelling is not None and spelling.is_ready else None

    @property
    def is_on(self) -> bool:
        """Whether words are to be judged."""
        return self._is_on and self._spelling is not None

    def set_spelling(self, spelling: Spelling | None, *, on: bool = True) -> None:
        """Judge by this, or not at all."""
        if spelling is not None and spelling is not self._spelling:
            spelling.observe(self._on_words_changed)
        self._spelling = spelling
        self._is_on = on
        self._wanted.clear()
        self.changed.emit()

    def let_go(self, spelling: Spelling) -> None:
        """Judge by this no more."""
        if self._spelling is spelling:
            self.set_spelling(None)

    def set_colour(self, colour: str) -> None:
        """Mark wrong words in another colour, as of another theme."""
        self.colour = colour
        self.changed.emit()

    def want(self, words: Iterable[str]) -> None:
        """Judge these words soon."""
        before = len(self._wanted)
        self._wanted.update(dict.fromkeys(words))
        if len(self._wanted) > before:
            self._pause.start(PAUSE)

    @Slot()
    def _on_pause(self) -> None:
        spelling = self.spelling
        if spelling is None:
            self._wanted.clear()
            return
        end = perf_counter() + _SLICE
        any_wrong = False
        while self._wanted and perf_counter() < end:
            any_wrong = not spelling.is_right(self._wanted.popitem()[0]) or any_wrong
        if self._wanted:
            self._pause.start(0)
        if any_wrong:
            self.changed.emit()

    def _on_words_changed(self) -> None:
        self.changed.emit()

    def add(self, word: str, *, shared: bool) -> None:
        """Add a word to the library's list or to the person's own, and say so."""
        if self._spelling is None:
            return
        try:
            if shared:
                self._spelling.add_shared(word)
            else:
                self._spelling.add_own(word)
        except FileProblem as problem:
            self.failed.emit(str(problem))
            return
        path = self._spelling.library_list
        if shared and path is not None:
            said = tr("“{word}” is now in the words of this library, {file}.", word=word, file=path.name)
        else:
            file = self._spelling.own_list
            said = tr("“{word}” is now among your own words, in {file}.", word=word, file=file)
        self.said.emit(said)


@cache
def speller() -> Speller:
    """The one of this program."""
    return Speller()
