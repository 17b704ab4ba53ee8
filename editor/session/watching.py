"""Notices what other programs do to the files of a library; made for a thread of its own."""

import logging
from collections.abc import Iterator
from pathlib import Path, PurePath
from threading import Event

from watchfiles import Change, watch

from editor.store.folder import is_skipped

_PAUSE = 50
"""Milliseconds without another change after which changes are told; a checkout changes thousands at once."""
_LONGEST = 1_000
"""Milliseconds after which they are told although more come."""
_FEW = 200
"""So many files are looked at one by one; of more, the whole library is compared."""
_log = logging.getLogger("trellis")


def changes_below(folder: Path, deep: bool, stop: Event) -> Iterator[tuple[str, ...]]:
    """The paths below `folder` of pattern files that came, changed or went, whenever some did; ends when `stop` is set.

    Nothing inside the tuple means: so much that the whole library must be compared. Where the system can't watch the
    folder, it ends at once and the log says so.
    """

    def counts(_change: Change, path: str) -> bool:
        steps = PurePath(path).relative_to(folder).parts if PurePath(path).is_relative_to(folder) else ()
        return bool(steps) and not any(is_skipped(step) for step in steps) and (deep or len(steps) == 1)

    try:
        for changes in watch(
            folder,
            watch_filter=counts,
            stop_event=stop,
            debounce=_LONGEST,
            step=_PAUSE,
            recursive=deep,
            raise_interrupt=False,
        ):
            paths = sorted({PurePath(path).relative_to(folder).as_posix() for _, path in changes})
            files = tuple(path for path in paths if path.endswith(".md"))
            yield files if len(files) == len(paths) <= _FEW else ()
    except (OSError, RuntimeError) as error:
        _log.warning("Changes in %s are not noticed by themselves (%s); F5 looks for them.", folder, error)
