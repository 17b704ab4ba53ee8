"""What is open: patterns are opened, made, saved, reverted and closed here, and nowhere else."""

from collections.abc import Callable, Sequence
from pathlib import Path

from editor.core.errors import ChangedOnDisk, FileProblem, TrellisError
from editor.core.translation import tr, tr_count
from editor.schema.template import new_pattern
from editor.session import jointsteps
from editor.session.jointsteps import Replayed
from editor.session.openfile import OpenFile
from editor.session.ports import Answer, Ask, NewPattern, Tell
from editor.store.textfile import TextFile, read_text_file, real_path, stamp_of

_NAMED = 3
"""So many files that changed on disk are each told with their sentence; of more only the number."""


class Workspace:
    """The open patterns, in the order they were opened."""

    def __init__(self, ask: Ask, tell: Tell) -> None:
        self._ask = ask
        self._tell = tell
        self._files: list[OpenFile] = []
        self._observers: list[Callable[[OpenFile], None]] = []

    @property
    def files(self) -> tuple[OpenFile, ...]:
        """The open patterns."""
        return tuple(self._files)

    @property
    def unwritten_names(self) -> tuple[str, ...]:
        """The slugs of new patterns that no file holds yet."""
        return tuple(file.name for file in self._files if file.is_new)

    def observe_saves(self, observer: Callable[[OpenFile], None]) -> None:
        """Call `observer` whenever a pattern was saved, by whatever way."""
        self._observers.append(observer)

    def open(self, path: Path) -> OpenFile | None:
        """Open a file, or find it among the open ones; None where it can't be opened, which is told."""
        try:
            return self.opened(path) or self._add(OpenFile(read_text_file(path)))
        except FileProblem as problem:
            self._tell.failed(str(problem))
            return None

    def opened(self, path: Path) -> OpenFile | None:
        """The open pattern that a path leads to, or None.

        Raises:
            FileProblem: there can be no file at that path.
        """
        real = real_path(path)
        return next((file for file in self._files if file.is_at(real)), None)

    def new(self, wanted: NewPattern) -> OpenFile:
        """Make a pattern from the template; it is written when it is saved first."""
        text = new_pattern(wanted.title, wanted.slug, summary=wanted.summary, author=wanted.author)
        path = wanted.folder / f"{wanted.slug}.md"
        return self._add(OpenFile(TextFile(path, text, stamp_of(b"")), is_new=True))

    def undo(self, file: OpenFile) -> Replayed:
        """Take the last step of a pattern back; also in the other patterns that it was made in together."""
        return jointsteps.undo(file, self._files)

    def redo(self, file: OpenFile) -> Replayed:
        """Do the step that was taken back last again, also in the other patterns of that step."""
        return jointsteps.redo(file, self._files)

    def save(self, file: OpenFile) -> bool:
        """Save a pattern; asks first where the disk holds another version. Returns whether it is saved."""
        for held in file.held.values():
            self._tell.failed(held.sentence)
        try:
            file.save()
        except ChangedOnDisk as problem:
            if not self._ask.overwrite(str(problem)):
                self._tell.failed(tr("“{name}” was not saved; the version on disk is as it was.", name=file.name))
                return False
            if not self._told(lambda: file.save(anyway=True)):
                return False
        except FileProblem as problem:
            self._tell.failed(str(problem))
            return False
        for observer in self._observers:
            observer(file)
        return True

    def save_quietly(self, file: OpenFile) -> bool:
        """Save a changed pattern where that needs no answer and goes well; returns whether it was done.

        A new pattern, one with text that can't be written, and one that changed on disk wait to be saved by hand.
        """
        if file.is_new or file.held or not file.is_changed:
            return False
        try:
            file.save()
        except FileProblem:
            return False
        for observer in self._observers:
            observer(file)
        return True

    def save_all(self) -> bool:
        """Save all that is changed; returns whether all of it is saved."""
        saved = [self.save(file) for file in self._files if file.is_changed]
        return all(saved)

    def revert(self, file: OpenFile) -> bool:
        """Take the version on disk; asks first where changes would go. Returns whether it was done."""
        if file.is_changed and not self._ask.lose_changes(file.name):
            return False
        return self._told(file.revert)

    def close(self, file: OpenFile) -> bool:
        """Close a pattern; asks where work could be lost. Returns whether it is closed."""
        return self._close((file,))

    def let_go(self, file: OpenFile) -> None:
        """Close a pattern whose file is gone on purpose; nothing is asked."""
        self._files.remove(file)

    def close_all(self) -> bool:
        """Close everything, as before quitting. All questions come first, so that Cancel leaves all as it was.

        Returns whether it is closed; where not, everything is open still.
        """
        return self._close(self.files)

    def look_at_disk(self) -> None:
        """Tell which open patterns another program changed or removed, each change once."""
        news = [sentence for file in self._files if (sentence := file.news_from_disk())]
        more = len(news) - _NAMED
        if more > 0:
            news[_NAMED:] = [tr_count(more, "So was {count} more open pattern.", "So were {count} more open patterns.")]
        if news:
            self._tell.failed(" ".join(news))

    def _close(self, files: Sequence[OpenFile]) -> bool:
        to_save = []
        for file in files:
            if file.would_be_lost:
                answer = self._ask.unsaved(file.name)
                if answer is Answer.CANCEL:
                    return False
                if answer is Answer.SAVE:
                    to_save.append(file)
        saved = [self.save(file) and not file.held for file in to_save]
        if not all(saved):
            return False
        for file in files:
            self._files.remove(file)
        return True

    def _add(self, file: OpenFile) -> OpenFile:
        self._files.append(file)
        return file

    def _told(self, action: Callable[[], None]) -> bool:
        try:
            action()
        except TrellisError as problem:
            self._tell.failed(str(problem))
            return False
        return True
