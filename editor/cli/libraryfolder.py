"""The library that a command is about."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.core.errors import FileProblem
from editor.session.library import Library, is_folder


def checked_folder(path: Path) -> Path:
    """The real path of a library's folder.

    Raises:
        FileProblem: it is no folder.
    """
    if not is_folder(path):
        raise FileProblem(f"“{path}” is no folder. Name the folder that holds the patterns.")
    return path.resolve()


@contextmanager
def opened_library(path: Path) -> Iterator[Library]:
    """The library in a folder, its index up to date.

    Raises:
        FileProblem: it is no folder.
    """
    library = Library(checked_folder(path))
    library.read()
    yield library
    library.index.close()
