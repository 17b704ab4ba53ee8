"""The journal of one change of many files: a hidden folder in the library, on the disk that the files are on.

    .trellis-journal-ab12cd/
        lock                    held while the program that made the journal lives; the system frees it when that ends
        record.staging          what is to be done; its name says how far that has come (`State`)
        000000.new 000000.old   the new text of file 0, and its old one

All texts are there, and on the disk, before any file of the library is touched. From then on files are only renamed,
which needs no room, so a full disk can't stop a change half-way, nor its being taken back. Where the old file can
be kept as a second name of the same file it is, and so comes back with all that it was, its time included.
"""

import errno
import hashlib
import json
import logging
import os
import stat
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from editor.core.errors import ChangedOnDisk, FileProblem
from editor.core.translation import tr
from editor.store.filelock import free_lock, take_lock
from editor.store.steps import FileStamps, Step, changed
from editor.store.textfile import (
    Stamp,
    keep_owner,
    read_text_file,
    stamp_on_disk,
    sync_folder,
    write_through,
)

AT_ONCE = 8
"""How many texts are laid aside or removed at once: the disk takes them together; one by one each has to wait."""
_PREFIX = ".trellis-journal-"
_LOCK = "lock"
_RECORD = "record."
_PATIENCE = (0.01, 0.05, 0.2, 0.5) if os.name == "nt" else ()
"""Windows refuses to rename a file while a virus scanner looks into it, which passes: how long to wait, in seconds."""
_log = logging.getLogger("trellis")


class State(Enum):
    """How far a journal has come; the value is the end of its record's name."""

    STAGING = "staging"
    """Texts are laid aside; no file of the library was touched."""
    FORWARD = "forward"
    """The files are replaced, one after the other."""
    BACK = "back"
    """Something failed: the files that were replaced get their old texts again."""


@dataclass(frozen=True, slots=True)
class Record:
    """What a journal says it does: in the user's words, and for each file its path and both stamps."""

    label: str
    files: tuple[FileStamps, ...]


class Journal:
    """One journal, locked by this program until it is `removed`, or `closed` and left for later."""

    def __init__(self, path: Path, lock: int) -> None:
        self.path = path
        self._lock = lock

    @classmethod
    def begun(cls, folder: Path) -> "Journal":
        """A new journal in the library at `folder`.

        Raises:
            OSError: nothing can be written there.
        """
        while True:
            path = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=folder))
            with suppress(FileNotFoundError):  # another program found the folder empty and took it for left behind
                lock = take_lock(path / _LOCK)
                if lock is not None:
                    return cls(path, lock)

    @classmethod
    def claimed(cls, path: Path) -> "Journal | None":
        """The journal that was left at `path`; None where its program is still at work, or it is gone.

        Raises:
            OSError: its lock can't be opened.
        """
        try:
            lock = take_lock(path / _LOCK)
        except FileNotFoundError:
            return None
        return None if lock is None else cls(path, lock)

    def write_record(self, record: Record) -> None:
        """Say what is to be done, before it is begun."""
        files = [[name, before and before.digest, after and after.digest] for name, before, after in record.files]
        body = json.dumps({"label": record.label, "files": files}).encode()
        self._write(self._record(State.STAGING), hashlib.sha256(body).hexdigest().encode() + b"\n" + body)

    def state(self) -> State | None:
        """How far it came; None where it was at its end, or before its beginning."""
        return next((state for state in State if self._record(state).exists()), None)

    def read_record(self, state: State) -> Record | None:
        """What the journal says; None where that can't be made out."""
        try:
            digest, _, body = read_text_file(self._record(state)).text.partition("\n")
            if hashlib.sha256(body.encode()).hexdigest() != digest:
                return None
            data = json.loads(body)
            files = tuple((str(name), _stamp(before), _stamp(after)) for name, before, after in data["files"])
            return Record(str(data["label"]), files)
        except (FileProblem, ValueError, KeyError, TypeError, RecursionError):
            return None

    def mark(self, before: State, after: State) -> None:
        """Go from one state to another, so that the disk knows it before anything else is done."""
        sync_folder(self.path)
        sync_folder(self._record(before))
        _renamed(self._record(before), self._record(after))
        sync_folder(self._record(after))

    def stage(self, step: Step, new: bytes | None, like: Path | None) -> None:
        """Lay the new text and the old file aside. `like`: whose mode and owner the new file gets.

        Raises:
            ChangedOnDisk: the file is not any more what it was.
            OSError: there is no room, or a file can't be read.
        """
        if step.before is not None:
            kept = self._source(step, forward=False)
            self._keep(step.target, kept)
            if stamp_on_disk(kept) != step.before:
                raise ChangedOnDisk(changed(step.name))
        if new is not None:
            self._write(self._source(step, forward=True), new, like)

    def bring(self, step: Step, *, forward: bool) -> None:
        """Give the file its new text, or its old one again. Nothing is done where it has it.

        Raises:
            ChangedOnDisk: it holds neither; it is left as it is.
            FileProblem: it can't be read, or the journal doesn't hold the text any more.
            OSError: the system refuses.
        """
        wanted, other = (step.after, step.before) if forward else (step.before, step.after)
        now = step.on_disk()
        if now == wanted:
            return
        if now != other:
            raise ChangedOnDisk(changed(step.name))
        if forward and other is not None and not os.access(step.target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        if wanted is None:
            _patiently(step.target.unlink)
            return
        source = self._source(step, forward=forward)
        if stamp_on_disk(source) != wanted:
            raise FileProblem(
                tr("The text of “{name}” is missing in “{journal}”.", name=step.name, journal=self.path.name)
            )
        self._place(source, step.target, is_new=other is None)

    def removed(self, steps: Iterable[Step] = ()) -> None:
        """Remove the journal: its record first, for without that there is nothing to finish or take back."""
        with _told_if_left(self.path):
            for state in State:
                self._record(state).unlink(missing_ok=True)
            sync_folder(self._record(State.FORWARD))
            for step in steps:
                for forward in (True, False):
                    self._near(self._source(step, forward=forward), step.target).unlink(missing_ok=True)
            texts = [path for path in self.path.iterdir() if path.suffix in (".new", ".old") and path.stem.isdecimal()]
            with ThreadPoolExecutor(AT_ONCE) as pool:
                for _ in pool.map(Path.unlink, texts):
                    pass
        free_lock(self._lock, self.path / _LOCK)
        with _told_if_left(self.path):
            self.path.rmdir()

    def closed(self) -> None:
        """Leave the journal as it is for another time."""
        os.close(self._lock)

    def _record(self, state: State) -> Path:
        return self.path / f"{_RECORD}{state.value}"

    def _source(self, step: Step, *, forward: bool) -> Path:
        return self.path / f"{step.number:06}.{'new' if forward else 'old'}"

    def _near(self, source: Path, target: Path) -> Path:
        """Where a text waits beside its file, when the journal is on another disk."""
        return target.with_name(f"{self.path.name}-{source.name}")

    def _place(self, source: Path, target: Path, *, is_new: bool) -> None:
        place = _named_anew if is_new else _renamed
        try:
            place(source, target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            near = self._near(source, target)
            near.unlink(missing_ok=True)
            try:
                self._write(near, source.read_bytes(), source)
                place(near, target)
            except OSError:
                near.unlink(missing_ok=True)  # its room is what taking back may need
                raise

    def _keep(self, path: Path, kept: Path) -> None:
        try:
            os.link(path, kept)
        except OSError:  # another disk, or one that knows no second names
            self._write(kept, path.read_bytes(), path)

    @staticmethod
    def _write(path: Path, data: bytes, like: Path | None = None) -> None:
        with path.open("xb") as file:
            write_through(file.fileno(), data)
        if like is not None:
            status = like.stat()
            keep_owner(path, status)
            path.chmod(stat.S_IMODE(status.st_mode))


def journals_in(folder: Path) -> Sequence[Path]:
    """The journals that lie in a library, live ones too; links are none."""
    try:
        found = sorted(path for path in folder.iterdir() if path.name.startswith(_PREFIX))
        return [path for path in found if path.is_dir() and path.resolve() == folder.resolve() / path.name]
    except OSError:
        return ()


def _named_anew(source: Path, target: Path) -> None:
    """Give the file at `source` the name `target`, which no file may have yet."""
    try:
        os.link(source, target)
    except OSError as error:
        if isinstance(error, FileExistsError) or error.errno == errno.EXDEV:
            raise
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
        _patiently(lambda: source.rename(target))  # a disk that knows no second names


def _renamed(source: Path, target: Path) -> None:
    _patiently(lambda: source.replace(target))


def _patiently(action: Callable[[], object]) -> None:
    for seconds in _PATIENCE:
        try:
            action()
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    action()


def _stamp(digest: object) -> Stamp | None:
    if digest is None:
        return None
    if not isinstance(digest, str):
        raise TypeError
    return Stamp(digest)


@contextmanager
def _told_if_left(journal: Path) -> Iterator[None]:
    """What can't be removed is no failure of the change; the next opening of the library removes it."""
    try:
        yield
    except OSError as error:
        _log.warning("“%s” could not be removed: %s.", journal.name, error.strerror)
