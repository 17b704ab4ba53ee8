"""One change made to many files: each is written whole or not at all, and a file that fails does not stop the rest."""

import argparse
import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from editor.cli.command import BadUse, Status
from editor.cli.streams import STANDARD, complain, fault_sentence, open_named, say, say_json, told
from editor.core.errors import EditRefused, TrellisError
from editor.session.openfile import OpenFile

Change = Callable[[OpenFile], dict[str, Any]]
"""Changes the document of a file; returns what a report says of it beyond the change itself."""

STATUSES = """\
  0  done; with --dry-run also where files would change
  2  bad use, or a file that can't be read, changed or written; the others are done
"""


@dataclass(slots=True)
class Outcome:
    """What became of one file. `error` is empty where all went well; `told` is what the change says of it."""

    name: str
    before: str = ""
    after: str = ""
    error: str = ""
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def changed(self) -> bool:
        """Whether the file's text is another now, or would be."""
        return self.before != self.after

    @property
    def diff(self) -> str:
        """The change as a unified diff."""
        return unified(self.before, self.after, self.name, self.name)


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of each command that changes files."""
    parser.add_argument("--dry-run", action="store_true", help="print what would change as a diff; write nothing")
    parser.add_argument("--json", action="store_true", help="print a report for programs: a list, one entry for a file")


def change_files(names: Sequence[str], options: argparse.Namespace, change: Change) -> list[Outcome]:
    """Make the change in all files, one after another, and print the diffs, texts or reports that are asked for.

    Raises:
        BadUse: standard input is named more than once.
    """
    if names.count(STANDARD) > 1:
        raise BadUse("- stands for standard input and can be named once only.")
    outcomes = [_changed(name, options, change) for name in names]
    if options.json:
        say_json([_report(outcome, options.dry_run) for outcome in outcomes])
    return outcomes


def conclude(outcomes: Sequence[Outcome], options: argparse.Namespace) -> Status:
    """Say how many files changed, and list the failures; the status is failed where any file did."""
    failed = [outcome for outcome in outcomes if outcome.error]
    indent = ""
    if len(outcomes) > 1:
        indent = "  "
        changed = sum(outcome.changed for outcome in outcomes)
        complain(f"{changed} of {len(outcomes)} files {'would change' if options.dry_run else 'changed'}.")
        if failed:
            complain(f"{len(failed)} of {len(outcomes)} files failed and are as they were:")
    for outcome in failed:
        complain(f"{indent}{outcome.name}: {outcome.error}")
    return Status.FAILED if failed else Status.DONE


def refuse_unreadable(file: OpenFile) -> None:
    """Refuse to edit the fields of a file whose front matter can't be read.

    Raises:
        EditRefused: it can't; the sentence says why and where.
    """
    if sentence := fault_sentence(file.document.snapshot):
        raise EditRefused(f"{sentence} Mend that first; trellis repair --dry-run shows whether it knows how.")


def _changed(name: str, options: argparse.Namespace, change: Change) -> Outcome:
    outcome = Outcome(name)
    try:
        file = open_named(name)
        outcome.before = outcome.after = file.document.text
        outcome.told = change(file)
        text = file.document.text
        if text != outcome.before and name != STANDARD and not options.dry_run:
            file.save()
        outcome.after = text
    except TrellisError as error:
        outcome.error = told(error)
        return outcome
    if not options.json and options.dry_run:
        say(outcome.diff)
    elif not options.json and name == STANDARD:
        say(outcome.after)
    return outcome


def _report(outcome: Outcome, dry_run: bool) -> dict[str, Any]:
    if outcome.error:
        return {"file": outcome.name, "error": outcome.error}
    report = {"file": outcome.name, "changed": outcome.changed, "diff": outcome.diff, **outcome.told}
    return {**report, "text": outcome.after} if outcome.name == STANDARD and not dry_run else report


def unified(before: str, after: str, old_name: str, new_name: str) -> str:
    """A change as a unified diff."""
    lines = difflib.unified_diff(_lines(before), _lines(after), old_name, new_name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """The lines of a text with their ends; only a line feed ends one."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
