"""Reads many files into an index in a process of its own, so that a window beside it never waits for Python."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from editor.library.indexing import Progress

WORTH_A_PROCESS = 400
"""From so many files on a process of its own is worth the tenth of a second that it takes to start."""


def refresh_apart(folder: Path, deep: bool, progress: Progress, cancelled: Callable[[], bool]) -> bool:
    """Bring the index of a library up to date; returns whether that was done whole.

    `cancelled` is asked with each report of progress.
    """
    command = [*_program(), "index", str(folder), "--progress", *([] if deep else ["--flat"])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:  # noqa: S603  # the program itself
        assert process.stdout is not None
        for line in process.stdout:
            if cancelled():
                process.terminate()
                break
            done, total = json.loads(line)
            progress(done, total)
    return process.returncode == 0


def _program() -> list[str]:
    """How this program is started: the frozen one by itself, else by Python."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "editor"]
