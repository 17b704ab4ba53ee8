"""Reads many files in several processes: most of the time goes into YAML, which one Python reads on one core only."""

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

from editor.library.index import Index
from editor.library.indexing import Cancelled, Progress, batches, read_batch, read_files, take_batches
from editor.store.folder import FoundFile

_WORTH_IT = 400
"""From so many files on it is worth the time that the processes take to start."""
_MOST = 4


def read_in_processes(index: Index, files: Sequence[FoundFile], progress: Progress, cancelled: Cancelled) -> int:
    """Read these files into the index; returns how many were read before it was cancelled."""
    processes = min(_MOST, os.cpu_count() or 1)
    if len(files) < _WORTH_IT or processes < 2:
        return read_files(index, files, progress, cancelled)
    with ProcessPoolExecutor(processes) as pool:
        read = pool.map(read_batch, batches(index, files))
        done = take_batches(index, read, len(files), progress, cancelled)
        if done < len(files):
            pool.shutdown(cancel_futures=True)
        return done
