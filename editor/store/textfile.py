"""One file: bytes ↔ text without a changed byte, and a save that never leaves half a file."""

import errno
import hashlib
import logging
import os
import stat
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import ChangedOnDisk, FileProblem
from editor.core.offsets import place_of
from editor.core.translation import tr, tr_noop

MAX_BYTES = 50 * 1024 * 1024
_NO_NAME = (RuntimeError, ValueError)
"""What Python raises for links that lead in a circle, and for names with characters that no system takes."""
_log = logging.getLogger("trellis")


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
        FileProblem: it is missing, no file but a folder or a device, unreadable, too large or not UTF-8; the sentence
            says which.
    """
    try:
        size = _regular_size(path)
        if size > MAX_BYTES:
            raise FileProblem(
                tr(
                    "“{name}” has {size} MB. A pattern is a text of some KB; files over 50 MB are not opened.",
                    name=path.name,
                    size=size // 1_000_000,
                )
            )
        data = path.read_bytes()
    except (OSError, *_NO_NAME) as error:
        raise FileProblem(_reading_failed(path, error)) from error
    return TextFile(path, decoded(path, data), stamp_of(data))


def real_path(path: Path) -> Path:
    """The absolute path of what `path` names, links followed.

    Raises:
        FileProblem: it names nothing that could be a file.
    """
    try:
        return path.resolve()
    except (OSError, *_NO_NAME) as error:
        raise FileProblem(_reading_failed(path, error)) from error


def stamp_of(data: bytes) -> Stamp:
    """The stamp of a file with these bytes."""
    return Stamp(hashlib.sha256(data).hexdigest())


def stamp_on_disk(path: Path) -> Stamp | None:
    """The stamp of what the disk holds at `path`, whatever its size; None where there is no file.

    Raises:
        FileProblem: it can't be read.
    """
    try:
        _regular_size(path)
        with path.open("rb") as file:
            return Stamp(hashlib.file_digest(file, "sha256").hexdigest())
    except FileNotFoundError:
        return None
    except (OSError, *_NO_NAME) as error:
        raise FileProblem(_reading_failed(path, error)) from error


def write_text_file(path: Path, text: str, expected: Stamp | None) -> TextFile:
    """Write `text` so that the file is either the old or the new one, never half of it.

    Its mode is kept, and its owner and group where the system lets one keep them. `expected` is the stamp of the file
    that was read; None for a file that must not exist yet.

    Raises:
        ChangedOnDisk: the file on disk is another than expected; nothing was written.
        FileProblem: it can't be written; the old file is as it was.
    """
    data = encoded(path, text)
    try:
        target = path.resolve()
        _check_unchanged(target, expected)
        if expected is None:
            _create(target, data)
        else:
            _replace(target, data)
    except FileExistsError as error:
        raise ChangedOnDisk(_there_already(path)) from error
    except (OSError, *_NO_NAME) as error:
        raise FileProblem(_writing_failed(path, error)) from error
    sync_folder(target)
    return TextFile(path, text, stamp_of(data))


def _regular_size(path: Path) -> int:
    """The size of a file in bytes. Nothing else is opened: a pipe would wait for a writer, a device never ends."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise FileProblem(tr("“{name}” is a folder. Open it as a library, or choose a file in it.", name=path.name))
    if not stat.S_ISREG(status.st_mode):
        raise FileProblem(tr("“{name}” is a pipe or a device. Choose a file that holds a text.", name=path.name))
    return status.st_size


def _check_unchanged(path: Path, expected: Stamp | None) -> None:
    current = stamp_on_disk(path)
    if current == expected:
        return
    if expected is None:
        raise ChangedOnDisk(_there_already(path))
    if current is None:
        raise ChangedOnDisk(
            tr(
                "“{name}” was removed from the disk since it was opened. "
                "Save Anyway writes it anew; your text is kept.",
                name=path.name,
            )
        )
    raise ChangedOnDisk(
        tr(
            "“{name}” was changed by another program since it was opened. "
            "Revert shows that version; Save Anyway replaces it by yours.",
            name=path.name,
        )
    )


def _there_already(path: Path) -> str:
    return tr("There is already a file “{name}” here. Choose another slug.", name=path.name)


def _create(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        try:
            write_through(file.fileno(), data)
        except OSError:
            path.unlink()
            raise


def _replace(path: Path, data: bytes) -> None:
    status = path.stat()
    if not os.access(path, os.W_OK):
        # The folder alone decides whether a file can be replaced; who made it read-only meant the text.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        try:
            write_through(descriptor, data)
        finally:
            os.close(descriptor)
        keep_owner(temporary, status)
        temporary.chmod(stat.S_IMODE(status.st_mode))
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def keep_owner(temporary: Path, status: os.stat_result) -> None:
    """Give the new file the owner and group of the old; only the group where the owner is not for us to give."""
    if os.name != "posix":
        return
    own = temporary.stat()
    for owner, group in ((-1, status.st_gid), (status.st_uid, -1)):
        if owner not in (-1, own.st_uid) or group not in (-1, own.st_gid):
            with suppress(OSError):
                os.chown(temporary, owner, group)


def write_through(descriptor: int, data: bytes) -> None:
    """Write all of `data` and wait until it is on the disk."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
    os.fsync(descriptor)


def sync_folder(path: Path) -> None:
    """Make the new name last. The file is written by now, so what fails here is no failure of the save."""
    if os.name != "posix":
        return
    try:
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        _log.warning(
            "“%s” is saved, but a power failure in the next seconds could undo that: %s.", path.name, error.strerror
        )


def encoded(path: Path, text: str) -> bytes:
    """The bytes of a file with this text.

    Raises:
        FileProblem: it holds half a character; the sentence says where.
    """
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise FileProblem(
            tr(
                "“{name}” was not saved: {place} holds half a character "
                "(U+{code:04X}), which no file can keep. Delete it and save again. "
                "The file on disk is as it was and your text is kept here.",
                name=path.name,
                place=place_of(text, error.start),
                code=ord(text[error.start]),
            )
        ) from error


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
            tr(
                "“{name}” is not UTF-8 text: {place} holds a byte (0x{byte:02x}) of another encoding. "
                "Convert the file to UTF-8 with the program that wrote it, then open it again.",
                name=path.name,
                place=place,
                byte=data[error.start],
            )
        ) from error


def _reading_failed(path: Path, error: OSError | RuntimeError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return tr("There is no file “{path}”. Check the name, or choose it from the library.", path=path)
    if isinstance(error, PermissionError):
        return tr("“{name}” may not be read by you. Ask its owner for permission.", name=path.name)
    return tr("“{name}” can't be read: {reason}.", name=path.name, reason=reason_of(error))


def _writing_failed(path: Path, error: OSError | RuntimeError | ValueError) -> str:
    reason = tr("you may not write there") if isinstance(error, PermissionError) else reason_of(error)
    return tr(
        "“{name}” was not saved: {reason}. The file on disk is as it was and your text is kept here.",
        name=path.name,
        reason=reason,
    )


_REASONS = {
    errno.ELOOP: tr_noop("it is a link that leads back to itself"),
    errno.ENAMETOOLONG: tr_noop("its name is too long for this disk"),
    errno.ENOSPC: tr_noop("the disk is full"),
    errno.EROFS: tr_noop("the disk can only be read"),
}


def reason_of(error: OSError | RuntimeError | ValueError) -> str:
    """Why the system refused, as part of a sentence."""
    if isinstance(error, OSError):
        known = _REASONS.get(error.errno or 0)
        return tr(known) if known else error.strerror or str(error)
    if isinstance(error, RuntimeError):
        return tr(_REASONS[errno.ELOOP])
    return tr("its name holds a character that no name can")
