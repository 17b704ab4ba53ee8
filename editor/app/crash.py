"""What happens when the program itself is at fault: the work is copied to where it is safe, and the person is told."""

import sys
from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from editor.core.translation import tr, tr_count

if TYPE_CHECKING:
    from editor.session.ports import Tell
    from editor.session.workspace import Workspace

Place = tuple[str, str, int]
"""Kind of an exception, and the file and line that raised it."""


def kept_folder() -> Path:
    """Where copies of unsaved work are put: a folder among the user's own data."""
    location = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(location)) / "kept"


class LastResort(QObject):
    """Takes every exception that nothing handled; PySide hands those of slots to `sys.excepthook` too.

    Each place in the program that fails is told once: what fails while it is painted fails again and again.
    """

    _happened = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder / f"{datetime.now():%Y-%m-%d %H-%M-%S}"
        self._workspace: Workspace | None = None
        self._tell: Tell | None = None
        self._told: set[Place] = set()
        self._copies: dict[Path, tuple[Path, str]] = {}
        self._busy = False
        # An exception of another thread is heard of here once that of the window comes to it.
        self._happened.connect(self._on_happened)

    def install(self) -> None:
        """Begin to take exceptions."""
        sys.excepthook = self.on_exception

    def remove(self) -> None:
        """Leave exceptions to Python again."""
        sys.excepthook = sys.__excepthook__

    def watch(self, workspace: "Workspace", tell: "Tell") -> None:
        """Say whose work is to be kept, and where the person is told."""
        self._workspace = workspace
        self._tell = tell

    def on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Print the traceback to standard error; then keep the work and tell the person."""
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, Exception):
            self._happened.emit(_place(kind, trace))

    @Slot(object)
    def _on_happened(self, place: Place) -> None:
        if self._busy or self._workspace is None or self._tell is None:
            return
        self._busy = True
        try:
            kept = self._keep(self._workspace)
            if place not in self._told:
                self._told.add(place)
                said = tr("Something went wrong inside Trellis ({kind}).", kind=place[0])
                self._tell.failed(f"{said} {kept}")
        finally:
            self._busy = False

    def _keep(self, workspace: "Workspace") -> str:
        """Copy what no file holds; returns the sentence that says where."""
        unsaved = tuple(_unsaved(workspace))
        try:
            for path, text in unsaved:
                self._copy(path, text)
        except OSError as error:
            reason = error.strerror or str(error)
            return tr(
                "Your changes could not be copied to {folder} ({reason}): save them, then start Trellis anew.",
                folder=self._folder,
                reason=reason,
            )
        if not unsaved:
            return tr("Nothing was unsaved; start Trellis anew if it does not work as it should.")
        return tr_count(
            len(unsaved),
            "A copy of your unsaved text is in {folder}; save, then start Trellis anew.",
            "Copies of your {count} unsaved texts are in {folder}; save, then start Trellis anew.",
            folder=self._folder,
        )

    def _copy(self, path: Path, text: str) -> None:
        copy, copied = self._copies.get(path, (None, ""))
        if copy is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            taken = {copy for copy, _ in self._copies.values()}
            names = (self._folder / f"{path.stem}{number or ''}{path.suffix}" for number in count())
            copy = next(name for name in names if name not in taken)
        elif copied == text:
            return
        fresh = copy.with_name(f".{copy.name}.new")
        # Half a character may be the very fault, so it is kept as well as it can be.
        fresh.write_bytes(text.encode("utf-8", "surrogatepass"))
        fresh.replace(copy)
        self._copies[path] = (copy, text)


def _unsaved(workspace: "Workspace") -> Iterator[tuple[Path, str]]:
    """The text of each changed pattern, and what was typed but held back; each under a path of its own."""
    for file in workspace.files:
        if file.is_changed:
            yield file.path, file.document.text
        for number, held in enumerate(file.held.values(), 1):
            yield file.path.with_name(f"{file.name}-held-back-{number}.txt"), held.text


def _place(kind: type[BaseException], trace: TracebackType | None) -> Place:
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(trace)]
    return (kind.__name__, *(frames[-1] if frames else ("", 0)))
