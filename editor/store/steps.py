"""One file of a change of many: where it really lies, and whether it holds its old text or its new one."""

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from editor.core.translation import tr
from editor.store.textfile import Stamp, real_path, stamp_on_disk

FileStamps = tuple[str, Stamp | None, Stamp | None]
"""A path below the library (or a whole one), and the stamps before and after; None where there is no file."""


@dataclass(frozen=True, slots=True)
class Step:
    """One file of a change: its name below the library (or its whole path), and what it was and becomes.

    `number` is its place in the journal. `twin`: another file of the change has the same name in other capitals, so a
    look into the folder has to tell which of the two is there. `inside`: it lies in the library itself, not behind a
    link or in a hidden folder.
    """

    number: int
    name: str
    target: Path
    before: Stamp | None
    after: Stamp | None
    twin: bool
    inside: bool

    def on_disk(self) -> Stamp | None:
        """What the disk holds now; None where there is no file.

        Raises:
            FileProblem: it can't be read.
            OSError: its folder can't be read.
        """
        if self.twin and all(path.name != self.target.name for path in self.target.parent.iterdir()):
            return None
        return stamp_on_disk(self.target)


def steps_of(folder: Path, files: Iterable[FileStamps]) -> list[Step]:
    """The steps in the order in which they are done: those outside the library last, and what goes before what comes.

    (A file that only gets other capitals must go first where the disk takes both names for one.)

    Raises:
        FileProblem: a path that no file can have.
    """
    root = real_path(folder)
    found = [(name, target_of(folder / name), before, after) for name, before, after in files]
    folded = Counter(str(target).casefold() for _, target, _, _ in found)
    steps = [
        Step(number, name, target, before, after, folded[str(target).casefold()] > 1, _is_inside(root, target))
        for number, (name, target, before, after) in enumerate(found)
    ]
    return sorted(steps, key=lambda step: (not step.inside, step.after is not None))


def target_of(path: Path) -> Path:
    """The file that is written when `path` is: where a link leads, with the name as given where it is none.

    Raises:
        FileProblem: a path that no file can have.
    """
    target = real_path(path)
    return target if path.is_symlink() else real_path(path.parent) / path.name  # in the capitals that were asked for


def name_in(folder: Path, path: Path) -> str:
    """The path below `folder`, as people read it; the whole path where it is elsewhere."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 (links are not to be followed)
    try:
        return whole.relative_to(os.path.abspath(folder)).as_posix()  # noqa: PTH100
    except ValueError:
        return str(whole)


def changed(name: str) -> str:
    """The sentence for a file that holds neither its old text nor its new one."""
    return tr(
        "“{name}” was changed by another program meanwhile. Look through the changes again, then repeat.", name=name
    )


def _is_inside(root: Path, target: Path) -> bool:
    if not target.is_relative_to(root):
        return False
    return not any(part.startswith(".") for part in target.relative_to(root).parts)
