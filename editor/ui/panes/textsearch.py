"""Searches the text of all patterns of the library; what is found comes while one waits."""

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QToolButton, QVBoxLayout, QWidget

from editor.core.translation import tr, tr_count
from editor.render.colours import Colours
from editor.session.finding import UNREADABLE, Progress, Wanted, finder
from editor.session.library import Library
from editor.ui.background import Background
from editor.ui.forms.button import Button
from editor.ui.forms.field import small_label
from editor.ui.forms.flow import FlowLayout
from editor.ui.icons import offer_clearing
from editor.ui.numbers import grouped
from editor.ui.panes.hitlist import ROW, HitDelegate, HitModel, HitRow, counted_places
from editor.ui.text.undokeys import give_back_undo

TYPING_PAUSE = 250
"""Milliseconds without a key after which the search begins; Enter begins it at once."""
_LEAST_TYPED = 2
_NOTHING_YET = Progress(total=-1)


class TextSearchPane(QWidget):
    """A field, two options, and the places found, below the pattern that each stands in.

    Signals:
        place_requested(Entry, Hit): open this pattern at this place.
        replace_requested(Wanted): replace what is looked for in all patterns.
        searched(): all files were looked at.
    """

    place_requested = Signal(object, object)
    replace_requested = Signal(object)
    searched = Signal()

    def __init__(self, library: Library, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("side")
        self._library = library
        self._progress = _NOTHING_YET
        self._wanted = Wanted("")
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Search the text of all patterns"))
        self.field.setPlaceholderText(tr("Search all text"))
        offer_clearing(self.field, tr("Clear the search"))
        self.field.textChanged.connect(self._on_changed)
        self.field.returnPressed.connect(self._on_return)
        self.field.installEventFilter(self)
        give_back_undo(self.field)
        self.cased = _option("Aa", tr("Tell capitals from small letters"))
        self.whole_words = _option(tr("Whole words"), tr("Find whole words only"))
        for option in (self.cased, self.whole_words):
            option.toggled.connect(self.search)
        self.replace = Button(tr("Replace…"))
        self.replace.setToolTip(tr("Replace in all patterns"))
        self.replace.setAccessibleName(tr("Replace in all patterns"))
        self.replace.clicked.connect(self._on_replace)
        self.model = HitModel()
        self.delegate = HitDelegate(colours)
        self.list = QListView()
        self.list.setObjectName("library")
        self.list.setAccessibleName(tr("Places found"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        self.status = small_label("")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self.search)
        self._background = Background(self)
        self._background.found.connect(self._on_found)
        self._background.finished.connect(self._on_finished)
        self._arrange()
        self._say()

    def _arrange(self) -> None:
        options = QWidget()
        row = FlowLayout(options, margin=0)
        row.addWidget(self.cased)
        row.addWidget(self.whole_words)
        row.addWidget(self.replace)
        row.addWidget(QWidget())
        top = QVBoxLayout()
        top.setContentsMargins(8, 0, 8, 4)
        top.setSpacing(4)
        top.addWidget(self.field)
        top.addWidget(options)
        self.status.setContentsMargins(12, 4, 12, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.status)
        layout.addWidget(self.list, 1)

    @property
    def wanted(self) -> Wanted:
        """What the field and the options say."""
        return Wanted(self.field.text(), self.cased.isChecked(), self.whole_words.isChecked())

    def set_library(self, library: Library) -> None:
        """Search another library; what was found in the one before is forgotten."""
        self._library = library
        self._begin_anew()

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of a theme."""
        self.delegate.colours = colours

    def ask(self, text: str = "") -> None:
        """Take the keyboard; where `text` is given, look for it."""
        if text and text != self.field.text():
            self.field.setText(text)
            self.search()
        self.field.setFocus()
        self.field.selectAll()

    def stop(self) -> None:
        """Give up searching, and wait until that is so."""
        self._pause.stop()
        self._background.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.model.rowCount():
                self.list.setFocus()
                self.list.setCurrentIndex(self.model.index(0))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.field.clear()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def search(self) -> None:
        """Look for what the field says, in place of what was looked for before."""
        self._begin_anew()
        found_by = finder(self._library)
        if found_by is None or not self.field.text().strip():
            return
        self._wanted = self.wanted
        self._background.begin(partial(found_by.text, self._wanted))
        self._say()

    def _begin_anew(self) -> None:
        self._pause.stop()
        self._background.cancel()
        self._progress = _NOTHING_YET
        self._wanted = Wanted("")
        self.model.clear()
        self._say()

    @Slot()
    def _on_changed(self) -> None:
        self._begin_anew()
        if len(self.field.text().strip()) >= _LEAST_TYPED:
            self._pause.start()

    @Slot()
    def _on_return(self) -> None:
        """Search at once; once all is found, go to the first place."""
        if self._wanted.text != self.field.text():
            self.search()
        elif self.model.rowCount():
            self._on_chosen(self.model.index(0))

    @Slot(object)
    def _on_found(self, progress: Progress) -> None:
        self._progress = progress
        self.model.add(progress.new)
        self._say()

    @Slot()
    def _on_finished(self) -> None:
        listed, in_files = self.model.listed
        rest, files = self._progress.hits - listed, self._progress.files - in_files
        if files:
            note = tr_count(
                files,
                "Not shown: {rest} more in {number} other pattern",
                "Not shown: {rest} more in {number} other patterns",
                rest=grouped(rest),
                number=grouped(files),
            )
            self.model.add_note(note)
        self._say()
        self.searched.emit()

    def _say(self) -> None:
        """Say how far the search is, or what it found."""
        progress = self._progress
        if self._library.folder is None:
            said = tr("No library is open. Choose Library › Open Library… to search a folder of patterns.")
        elif self._background.is_busy:
            said = _looked_at(progress)
        elif not self._wanted.text:
            said = tr("Type what you look for in titles, metadata and text of all patterns.")
        elif progress.done != progress.total:
            said = tr(UNREADABLE)
        elif progress.files:
            said = tr_count(
                progress.files,
                "{places} in {number} pattern",
                "{places} in {number} patterns",
                places=counted_places(progress.hits),
                number=grouped(progress.files),
            )
        else:
            said = f"{tr('Nothing holds “{text}”.', text=self._wanted.text)} {self._way_out()}"
        if progress.unread and not self._background.is_busy:
            unread = tr_count(
                progress.unread,
                "{number} file could not be read",
                "{number} files could not be read",
                number=grouped(progress.unread),
            )
            said += f" · {unread}"
        self.status.setText(said)

    def _way_out(self) -> str:
        if self._wanted.cased or self._wanted.whole_words:
            return tr("Switch off “Aa” or “Whole words” to find more.")
        return tr("Try a shorter piece of it.")

    @Slot()
    def _on_replace(self) -> None:
        self.replace_requested.emit(self.wanted)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        row: HitRow = index.data(ROW)
        if row.hit is not None:
            self.place_requested.emit(row.entry, row.hit)


def _option(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("choice")
    button.setText(text)
    button.setCheckable(True)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _looked_at(progress: Progress) -> str:
    """How far a search is that goes on."""
    if not progress.done:
        return tr("Searching…")
    said = tr("Searching… {done} of {total} patterns", done=grouped(progress.done), total=grouped(progress.total))
    return f"{said} · {counted_places(progress.hits)}" if progress.hits else said
