"""The library that a command is about, and the patterns in it that its arguments name."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from editor.cli.command import BadUse
from editor.cli.streams import complain
from editor.core.errors import FileProblem
from editor.library.entry import Entry
from editor.library.uses import nearest
from editor.session.library import Library, is_folder
from editor.store.transaction import recover


def add_library(parser: argparse.ArgumentParser) -> None:
    """The library that a command is about."""
    parser.add_argument("library", metavar="LIBRARY", type=Path, help="the folder of the library")


def add_pattern(parser: argparse.ArgumentParser) -> None:
    """The pattern that a command is about."""
    parser.add_argument("pattern", metavar="PATTERN", help="a pattern of it: its slug, its id, or its file")


def checked_folder(path: Path) -> Path:
    """The real path of a library's folder.

    Raises:
        FileProblem: it is no folder.
    """
    if not is_folder(path):
        raise FileProblem(f"“{path}” is no folder. Name the folder that holds the patterns.")
    return path.resolve()


def ready_folder(path: Path) -> Path:
    """The real path of a library's folder; what a crash had interrupted there is ended first, and that is said.

    Raises:
        FileProblem: it is no folder.
    """
    folder = checked_folder(path)
    interrupted = recover(folder)
    if interrupted is not None:
        complain(interrupted.sentence)
    return folder


@contextmanager
def opened_library(path: Path) -> Iterator[Library]:
    """The library in a folder, its index up to date.

    Raises:
        FileProblem: it is no folder.
    """
    library = Library(ready_folder(path))
    try:
        library.read()
        yield library
    finally:
        library.index.close()


def pattern_named(library: Library, name: str) -> Entry:
    """The one pattern that has this slug or id, or whose file this is.

    Raises:
        BadUse: there is none, or there are several.
    """
    found = library.holders(name) or _in_file(library, name)
    if len(found) == 1:
        return found[0]
    if found:
        files = ", ".join(place_of(library, entry) for entry in found)
        raise BadUse(f"{len(found)} patterns are called “{name}”: {files}. Name the file of the one that you mean.")
    near = ", ".join(entry.slug for entry in nearest(library.index, name))
    raise BadUse(f"The library has no pattern “{name}”. {f'Near to it: {near}.' if near else 'Look with search.'}")


def place_of(library: Library, entry: Entry) -> str:
    """A pattern's file as it is named below the library's folder."""
    return library.index.path_of(entry.path)


def described(library: Library, entry: Entry) -> dict[str, Any]:
    """A pattern for a program."""
    return {
        "path": place_of(library, entry),
        "slug": entry.slug,
        "id": entry.id,
        "title": entry.title,
        "domain": entry.domain,
        "status": entry.status,
        "summary": entry.summary,
    }


def row_of(entry: Entry, width: int) -> str:
    """A pattern for a person: its slug, filled up to a width, and its title."""
    return f"{entry.slug:<{width}}  {entry.title}".rstrip()


def _in_file(library: Library, name: str) -> list[Entry]:
    """The pattern in the file of that path, told from here or from the library's folder, or with that name."""
    for path in (Path(name), library.index.folder / name):
        found = library.index.entries("path = ?", (library.index.path_of(_placed(path)),))
        if found:
            return found
    return library.index.entries("stem = ? ORDER BY path", (name.casefold(),))


def _placed(path: Path) -> Path:
    """A path in its real folder; the file itself may be a link, by whose name the library knows it."""
    try:
        return path.parent.resolve() / path.name
    except (OSError, RuntimeError, ValueError):
        return path
