"""What is open: patterns are opened, made, saved, reverted and closed here, and nowhere else."""

from collections.abc import Callable
from pathlib import Path

from editor.core.errors import ChangedOnDisk, FileProblem, TrellisError
from editor.schema.template import new_pattern
from editor.session.openfile import OpenFile
from editor.session.ports import Answer, Ask, NewPattern, Tell
from editor.store.textfile import TextFile, read_text_file, stamp_of


class Workspace:
    """The open patterns, in the order they were opened."""

    def __init__(self, ask: Ask, tell: Tell) -> None:
        self._ask = ask
        self._tell = tell
        self._files: list[OpenFile] = []

    @property
    def files(self) -> tuple[OpenFile, ...]:
        """The open patterns."""
        return tuple(self._files)

    def open(self, path: Path) -> OpenFile | None:
        """Open a file, or find it among the open ones; None where it can't be opened, which is told."""
        resolved = path.resolve()
        for file in self._files:
            if file.path.resolve() == resolved:
                return file
        try:
            return self._add(OpenFile(read_text_file(path)))
        except FileProblem as problem:
            self._tell.failed(str(problem))
            return None

    def new(self, wanted: NewPattern) -> OpenFile:
        """Make a pattern from the template; it is written when it is saved first."""
        text = new_pattern(wanted.title, wanted.slug)
        path = wanted.folder / f"{wanted.slug}.md"
        return self._add(OpenFile(TextFile(path, text, stamp_of(b"")), is_new=True))

    def save(self, file: OpenFile) -> bool:
        """Save a pattern; asks first where the disk holds another version. Returns whether it is saved."""
        for held in file.held.values():
            self._tell.failed(held.sentence)
        try:
            file.save()
        except ChangedOnDisk as problem:
            if self._ask.overwrite(str(problem)):
                return self._told(lambda: file.save(anyway=True))
            self._tell.failed(f"“{file.name}” was not saved; the version on disk is as it was.")
            return False
        except FileProblem as problem:
            self._tell.failed(str(problem))
            return False
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
        if file.is_changed or file.held:
            answer = self._ask.unsaved(file.name)
            if answer is Answer.CANCEL or (answer is Answer.SAVE and (not self.save(file) or file.held)):
                return False
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
