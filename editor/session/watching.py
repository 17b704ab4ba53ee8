"""Notices what other programs do to the files of a library; made for a thread of its own."""

import logging
import os
import time
from collections.abc import Iterator
from pathlib import Path, PurePath
from queue import Empty, SimpleQueue
from threading import Event

from watchdog.events import (
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from editor.store.folder import is_skipped

_PAUSE = 0.05
"""Seconds without another change after which changes are told; a checkout changes thousands at once."""
_LONGEST = 1.0
"""Seconds after which they are told although more come."""
_LOOK = 0.1
"""Seconds between two looks at whether watching is to end."""
_FEW = 200
"""So many files are looked at one by one; of more, the whole library is compared."""
_EVENTS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    DirDeletedEvent,
    DirMovedEvent,
]
_log = logging.getLogger("trellis")


class _Collector(FileSystemEventHandler):
    """Puts the paths of a library's files that changed into a queue, as they stand below its folder.

    Those of folders that went or were moved end in `/`.
    """

    def __init__(self, folder: Path, deep: bool) -> None:
        self._folder = folder
        self._deep = deep
        self.changed: SimpleQueue[str] = SimpleQueue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called in a thread of the observer's."""
        for each in (event.src_path, event.dest_path):
            path = PurePath(os.fsdecode(each)) if each else None
            if path is not None and path.is_relative_to(self._folder):
                steps = path.relative_to(self._folder).parts
                if steps and not any(map(is_skipped, steps)) and (self._deep or len(steps) == 1):
                    self.changed.put("/".join(steps) + "/" * event.is_directory)


def changes_below(folder: Path, deep: bool, stop: Event) -> Iterator[tuple[str, ...]]:
    """The paths below `folder` of pattern files that came, changed or went, whenever some did; ends when `stop` is set.

    Nothing inside the tuple means: so much that the whole library must be compared. Where the system can't watch the
    folder, it ends at once and the log says so.
    """
    collector = _Collector(folder, deep)
    observer = Observer()
    try:
        observer.schedule(collector, str(folder), recursive=deep, event_filter=_EVENTS)
        observer.start()
    except OSError as error:
        _log.warning("Changes in %s are not noticed by themselves (%s); F5 looks for them.", folder, error)
        return
    try:
        while not stop.is_set():
            if paths := _next_changes(collector.changed):
                files = tuple(sorted(path for path in paths if path.endswith(".md")))
                folders = any(path.endswith("/") for path in paths)
                if files or folders:
                    yield files if not folders and len(files) <= _FEW else ()
    finally:
        observer.stop()
        observer.join()


def _next_changes(changed: "SimpleQueue[str]") -> set[str]:
    """What changed, when it has been quiet for a moment; nothing, where nothing changes for some time."""
    try:
        paths = {changed.get(timeout=_LOOK)}
    except Empty:
        return set()
    end = time.monotonic() + _LONGEST
    while time.monotonic() < end:
        try:
            paths.add(changed.get(timeout=_PAUSE))
        except Empty:
            break
    return paths
