"""The pattern files below a folder, as the disk lists them."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SKIPPED_FOLDERS = {"node_modules", "__pycache__"}


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A Markdown file: its path below the folder with `/` between the steps, its size in bytes, and when it changed.

    `time` is in nanoseconds, as the file system counts them.
    """

    path: str
    size: int
    time: int

    @property
    def stem(self) -> str:
        """The file's name without folder and `.md`."""
        return self.path.rpartition("/")[2].removesuffix(".md")


def pattern_files(folder: Path, *, deep: bool = True) -> Iterator[FoundFile]:
    """The Markdown files in `folder`, in the order of their paths.

    `deep`: also those in the folders below it. Hidden folders and links to folders are passed over, and so is what
    can't be listed.
    """
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            with os.scandir(folder / below) as listed:
                children = sorted(listed, key=lambda child: child.name)
        except OSError:
            continue
        folders = []
        for child in children:
            if is_skipped(child.name):
                continue
            if child.is_dir(follow_symlinks=False):
                folders.append(f"{below}{child.name}/")
            elif child.name.endswith(".md") and (found := _found(child, below)):
                yield found
        if deep:
            waiting.extend(reversed(folders))


def found_file(folder: Path, path: str) -> FoundFile | None:
    """The file at `path` below `folder`, or None where no pattern stands there."""
    name = path.rpartition("/")[2]
    if any(is_skipped(step) for step in path.split("/")) or not name.endswith(".md"):
        return None
    try:
        status = os.stat(folder / path)  # noqa: PTH116  # the same call as below, for one file
    except (OSError, ValueError):
        return None
    return FoundFile(path, status.st_size, status.st_mtime_ns) if (folder / path).is_file() else None


def is_skipped(name: str) -> bool:
    """Whether a file or folder of this name is none of a library's."""
    return name.startswith((".", "_index")) or name in _SKIPPED_FOLDERS or name.casefold() == "readme.md"


def _found(child: "os.DirEntry[str]", below: str) -> FoundFile | None:
    try:
        if not child.is_file():
            return None
        status = child.stat()
    except OSError:
        return None
    return FoundFile(f"{below}{child.name}", status.st_size, status.st_mtime_ns)
