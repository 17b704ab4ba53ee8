"""`index`: brings the index of a library up to date."""

import argparse
import json
import sys
from contextlib import closing

from editor.cli.command import Command, Status
from editor.cli.libraryfolder import add_library, checked_folder, ready_folder
from editor.cli.streams import say, say_json
from editor.library.index import open_index
from editor.library.indexing import Outcome, refresh
from editor.library.manyprocesses import read_in_processes


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_library(parser)
    parser.add_argument("--flat", action="store_true", help="leave the folders below it out")
    parser.add_argument("--json", action="store_true", help="print what was done as JSON")
    parser.add_argument("--progress", action="store_true", help="print [done, total] on a line while it reads")


def _index(options: argparse.Namespace) -> Status:
    # The window asks for progress, and looks itself after what a crash has interrupted.
    folder = (checked_folder if options.progress else ready_folder)(options.library)
    with closing(open_index(folder, deep=not options.flat)) as index:
        outcome = refresh(
            index,
            deep=not options.flat,
            progress=_report if options.progress else _silent,
            read=read_in_processes,
        )
        faults = index.connection.execute("SELECT path, fault FROM pattern WHERE fault <> '' ORDER BY path").fetchall()
    if options.json:
        say_json(
            {
                "library": str(folder),
                "index": str(index.path),
                "patterns": outcome.files,
                "read": outcome.read,
                "removed": outcome.removed,
                "unreadable": [{"path": path, "fault": fault} for path, fault in faults],
            }
        )
    elif not options.progress:
        say(_said(outcome, len(faults)))
    return Status.FOUND if faults and not options.progress else Status.DONE


def _said(outcome: Outcome, faults: int) -> str:
    unreadable = f" {faults:,} can't be read; --json tells which." if faults else ""
    return f"{outcome.files:,} patterns: {outcome.read:,} read, {outcome.removed:,} gone.{unreadable}\n"


def _report(done: int, total: int) -> None:
    sys.stdout.write(json.dumps([done, total]) + "\n")
    sys.stdout.flush()


def _silent(_done: int, _total: int) -> None:
    return


COMMAND = Command(
    "index",
    """
The index is a cache: it lies in your cache folder, and may be deleted at any
time. The other commands over a library, and the window, bring it up to date by
themselves.""",
    """\
  trellis index ~/patterns
  trellis index ~/patterns --json
""",
    """\
  0  up to date
  1  up to date, and some files can't be read
  2  bad use, or a folder that can't be read
""",
    _arguments,
    _index,
)
