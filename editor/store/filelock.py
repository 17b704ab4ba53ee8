"""A lock that dies with the program that holds it, however that ends: the system frees it, no one has to guess."""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def take_lock(path: Path) -> int | None:
    """Lock the file at `path`, which is made where it is missing; None where another holds it.

    On a disk that knows no locks (some network drives) everyone gets it.

    Raises:
        OSError: it can't be opened.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(descriptor)
    except (BlockingIOError, PermissionError):  # the second is how Windows says it
        os.close(descriptor)
        return None
    except OSError:
        pass
    if not _is_at(descriptor, path):  # who held it before has removed it, so the lock locks nothing
        os.close(descriptor)
        return None
    return descriptor


def free_lock(descriptor: int, path: Path) -> None:
    """Remove the file at `path` and the lock with it."""
    if os.name == "posix":  # as long as it is held, so that no one takes a lock that is about to go
        with suppress(OSError):
            path.unlink()
        os.close(descriptor)
        return
    os.close(descriptor)
    with suppress(OSError):  # Windows removes no open file: another has it now, and will remove it
        path.unlink()


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False
