"""One file: bytes ↔ text without a changed byte, and a save that never leaves half a file."""

import errno
import hashlib
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import ChangedOnDisk, FileProblem
from editor.core.offsets import place_of

MAX_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file was when it was read or written: a digest of its bytes."""

    digest: str


@dataclass(frozen=True, slots=True)
class TextFile:
    """The exact text of a file and its stamp. A byte order mark and all line ends are part of the text."""

    path: Path
    text: str
    stamp: Stamp


def read_text_file(path: Path) -> TextFile:
    """Read a file.

    Raises:
        FileProblem: it is missing, a folder, unreadable, too large or not UTF-8; the sentence says which.
    """
    try:
        if path.is_dir():
            raise FileProblem(f"“{path.name}” is a folder. Open it as a library, or choose a file in it.")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise FileProblem(
                f"“{path.name}” has {size // 1_000_000} MB. A pattern is a text of some KB; "
                "files over 50 MB are not opened."
            )
        data = path.read_bytes()
    except OSError as error:
        raise FileProblem(_reading_failed(path, error)) from error
    return TextFile(path, decoded(path, data), stamp_of(data))


def stamp_of(data: bytes) -> Stamp:
    """The stamp of a file with these bytes."""
    return Stamp(hashlib.sha256(data).hexdigest())


def stamp_on_disk(path: Path) -> Stamp | None:
    """The stamp of what the disk holds at `path`; None where there is no file.

    Raises:
        FileProblem: it can't be read.
    """
    try:
        return stamp_of(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileProblem(_reading_failed(path, error)) from error


def write_text_file(path: Path, text: str, expected: Stamp | None) -> TextFile:
    """Write `text` so that the file is either the old or the new one, never half of it; its mode is kept.

    `expected` is the stamp of the file that was read; None for a file that must not exist yet.

    Raises:
        ChangedOnDisk: the file on disk is another than expected; nothing was written.
        FileProblem: it can't be written; the old file is as it was.
    """
    data = text.encode("utf-8")
    target = path.resolve()
    _check_unchanged(target, expected)
    try:
        if expected is None:
            _create(target, data)
        else:
            _replace(target, data)
    except OSError as error:
        raise FileProblem(_writing_failed(path, error)) from error
    return TextFile(path, text, stamp_of(data))


def _check_unchanged(path: Path, expected: Stamp | None) -> None:
    current = stamp_on_disk(path)
    if current == expected:
        return
    if expected is None:
        raise ChangedOnDisk(f"There is already a file “{path.name}” here. Choose another slug.")
    if current is None:
        raise ChangedOnDisk(
            f"“{path.name}” was removed from the disk since it was opened. "
            "Save Anyway writes it anew; your text is kept."
        )
    raise ChangedOnDisk(
        f"“{path.name}” was changed by another program since it was opened. "
        "Revert shows that version; Save Anyway replaces it by yours."
    )


def _create(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        try:
            _write_through(file.fileno(), data)
        except OSError:
            path.unlink()
            raise
    _sync_folder(path.parent)


def _replace(path: Path, data: bytes) -> None:
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        try:
            _write_through(descriptor, data)
        finally:
            os.close(descriptor)
        temporary.chmod(mode)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _write_through(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
    os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    """Make the new name last; not every system can open a folder, and there it needs no help."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def decoded(path: Path, data: bytes) -> str:
    """The text of a file's bytes.

    Raises:
        FileProblem: they are not UTF-8; the sentence says where.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        place = place_of(before, len(before))
        raise FileProblem(
            f"“{path.name}” is not UTF-8 text: {place} holds a byte (0x{data[error.start]:02x}) of another encoding. "
            "Convert the file to UTF-8 with the program that wrote it, then open it again."
        ) from error


def _reading_failed(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"There is no file “{path}”. Check the name, or choose it from the library."
    if isinstance(error, PermissionError):
        return f"“{path.name}” may not be read by you. Ask its owner for permission."
    return f"“{path.name}” can't be read: {error.strerror or error}."


def _writing_failed(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError):
        reason = "you may not write there"
    elif error.errno == errno.ENOSPC:
        reason = "the disk is full"
    elif error.errno == errno.EROFS:
        reason = "the disk can only be read"
    else:
        reason = error.strerror or str(error)
    return f"“{path.name}” was not saved: {reason}. The file on disk is as it was and your text is kept here."
