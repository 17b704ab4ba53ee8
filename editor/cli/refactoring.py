"""What all commands share that change many files of a library: the diffs, the writing, and what is said of it."""

import argparse
from typing import Any

from editor.cli.command import Status
from editor.cli.manyfiles import unified
from editor.cli.streams import complain, say, say_json
from editor.session.library import Library
from editor.session.refactoring import Change, Plan, apply

STATUSES = """\
  0  done; with --dry-run also where files would change
  1  done, but some files could not be changed and are listed
  2  bad use, or a file that can't be read or written: all are as before
"""
ALL_OR_NONE = """\
All files are written, or none: what a crash interrupts is finished or taken
back by the next command on the library, or by the window."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of each command that changes many files of a library."""
    parser.add_argument(
        "--dry-run", action="store_true", help="print what would change as a diff of each file; write nothing"
    )
    parser.add_argument("--json", action="store_true", help="print a report for programs, with the diff of each file")


def carry_out(library: Library, plan: Plan, options: argparse.Namespace) -> Status:
    """Write a plan, or with `--dry-run` show it, and say what it leaves as it is."""
    if not options.dry_run:
        apply(library, plan)
    if options.json:
        say_json(_report(library, plan, options))
    elif options.dry_run:
        for change in plan.changes:
            say(_diff(change, _named(library, change, options)))
    files = "1 file" if len(plan.changes) == 1 else f"{len(plan.changes):,} files"
    complain(f"{plan.label}: {files} {'would change' if options.dry_run else 'changed'}.")
    for note in plan.notes:
        complain(note)
    for refusal in plan.refusals:
        complain(f"  {library.index.path_of(refusal.path)}: {refusal.sentence}")
    return Status.FOUND if plan.refusals else Status.DONE


def _named(library: Library, change: Change, options: argparse.Namespace) -> tuple[str, str]:
    """The names of a file before and after, told from where the command was given."""
    old, new = (options.library / library.index.path_of(path) for path in (change.path, change.new_path or change.path))
    return str(old), "/dev/null" if change.after is None else str(new)


def _diff(change: Change, names: tuple[str, str]) -> str:
    """The diff of one file; a change of its name stands before it, as git writes that."""
    old, new = names
    moved = f"rename from {old}\nrename to {new}\n" if change.after is not None and old != new else ""
    return moved + unified(change.before, change.after or "", old, new)


def _report(library: Library, plan: Plan, options: argparse.Namespace) -> dict[str, Any]:
    return {
        "label": plan.label,
        "written": not options.dry_run,
        "files": [
            {
                "path": library.index.path_of(change.path),
                "new_path": None if change.after is None else library.index.path_of(change.new_path or change.path),
                "diff": _diff(change, _named(library, change, options)),
            }
            for change in plan.changes
        ],
        "notes": list(plan.notes),
        "refused": [
            {"path": library.index.path_of(refusal.path), "reason": refusal.sentence} for refusal in plan.refusals
        ],
    }
