"""Which library is browsed, and in which one each open pattern is seen."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from editor.render.colours import Colours
from editor.session.library import Library
from editor.ui.forms.registry import Surroundings
from editor.ui.forms.standings import Standings
from editor.ui.shell.reader import LibraryReader
from editor.ui.shell.watcher import LibraryWatcher


class Browsing(QObject):
    """The library in view, and for a file that lies elsewhere the one that its own folder implies.

    Signals:
        changed(Library): another library is in view.
        progressed(int, int): so many files of the library in view are read, of so many.
        read(): all files of the library in view are read.
        left(): reading the library in view was given up before that.
        recovered(str): a change of many files that a crash broke off was finished or taken back, as it says.
        failed(str): the library in view could not be read to the end, and why.
        learned(Library): it became known what the files of a library that is not in view say.
    """

    changed = Signal(object)
    progressed = Signal(int, int)
    read = Signal()
    left = Signal()
    recovered = Signal(str)
    failed = Signal(str)
    learned = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.library = Library()
        self._elsewhere: dict[Path, Library] = {}
        self._reader = LibraryReader(self)
        self._reader.progressed.connect(self._on_progressed)
        self._reader.finished.connect(self._on_read)
        self._reader.failed.connect(self._on_failed)
        self._reader.recovered.connect(self.recovered)
        self._standings = Standings(self)
        self._watcher = LibraryWatcher(self)
        self._watcher.files_changed.connect(self._on_files_changed)

    def show_folder(self, folder: Path, *, implied: bool = False) -> None:
        """Browse a folder; its files are read in the background. `implied`: a file in it was opened."""
        self._reader.stop()
        self._elsewhere.clear()
        self.library = Library(folder.resolve(), implied=implied)
        self.changed.emit(self.library)
        self._reader.read(self.library)
        self._watcher.watch(folder.resolve(), deep=not implied)

    @Slot(object, str)
    def _on_failed(self, library: Library, sentence: str) -> None:
        if library is self.library:
            self.left.emit()
            self.failed.emit(sentence)

    def show_again(self) -> None:
        """Read the folder again."""
        if self.library.folder is not None:
            self.show_folder(self.library.folder, implied=self.library.is_implied)

    def library_of(self, path: Path) -> Library:
        """The library that a file is judged by: the one in view has no word on files outside of it."""
        if self.library.folder is None or self.library.covers(path):
            return self.library
        folder = path.parent.resolve()
        library = self._elsewhere.get(folder)
        if library is None:
            library = self._elsewhere[folder] = Library(folder, implied=True)
            self._reader.read(library)
        return library

    def surroundings(self, path: Path, colours: Colours) -> Surroundings:
        """What the fields of the pattern in a file may ask for."""
        library = self.library_of(path)
        return Surroundings(library, library.values_of, colours, self._standings)

    def note_saved(self, path: Path) -> None:
        """Learn what a file says that was saved just now."""
        for library in (self.library, *self._elsewhere.values()):
            library.refresh(path)

    def stop(self) -> None:
        """Give up reading and watching."""
        self._watcher.stop()
        self._reader.stop()
        self._standings.stop()

    @Slot()
    def stop_reading(self) -> None:
        """Leave the rest of the library unread, until it is read again."""
        self._reader.stop()
        self.left.emit()

    @Slot(object)
    def _on_files_changed(self, paths: tuple[str, ...]) -> None:
        self._reader.read(self.library, paths)

    @Slot(object, int, int)
    def _on_progressed(self, library: Library, done: int, total: int) -> None:
        if library is self.library:
            self.progressed.emit(done, total)

    @Slot(object)
    def _on_read(self, library: Library) -> None:
        if library is self.library:
            self.read.emit()
        else:
            self.learned.emit(library)
