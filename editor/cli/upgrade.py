"""`upgrade`: patterns of an older generation in a newer one."""

import argparse
from collections import Counter

from editor.cli.command import FORMATS, Command, Status
from editor.cli.manyfiles import STATUSES, Outcome, add_options, change_files, conclude, refuse_unreadable
from editor.cli.streams import complain
from editor.core.front.keypath import spelled_path
from editor.core.operations import ReplaceText
from editor.session.openfile import OpenFile


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="pattern files, or - for standard input")
    parser.add_argument("--to", required=True, choices=FORMATS, help="the format to bring them to")
    add_options(parser)


def _upgrade(options: argparse.Namespace) -> Status:
    # Imported here because the format is pydantic's, which the commands that only read need not wait for.
    from editor.schema.generations import Generation, format_of, generation_of
    from editor.schema.upgrade import TARGETS, upgrade

    def change(file: OpenFile) -> dict[str, object]:
        refuse_unreadable(file)
        root = file.document.snapshot.root
        if generation_of(root) is not Generation.OTHER and format_of(root) is TARGETS[options.to]:
            return {"kept": [], "notes": [f"This is {options.to} already."]}
        proposed = upgrade(file.document.text, options.to)
        file.document.perform(ReplaceText(proposed.text), f"Upgrade to {options.to}")
        return {"kept": [spelled_path(path) for path in proposed.kept], "notes": list(proposed.notes)}

    outcomes = change_files(options.files, options, change)
    if not options.json:
        _tell(outcomes, options.to)
    return conclude(outcomes, options)


def _tell(outcomes: list[Outcome], to: str) -> None:
    """Say what was kept in each file, and each note once with the number of files it is meant for."""
    notes: Counter[str] = Counter()
    for outcome in outcomes:
        if kept := outcome.told.get("kept"):
            complain(f"{outcome.name}: kept, though {to} has no place for it: {', '.join(kept)}")
        notes.update(outcome.told.get("notes", ()))
    for note, count in notes.items():
        complain(f"{note} ({count} {'file' if count == 1 else 'files'})")


COMMAND = Command(
    "upgrade",
    "Id, slug and text stay. What the newer format has no place for is kept at the end and named.",
    """\
  trellis upgrade old-pattern.md --to 7.1 --dry-run
  trellis upgrade patterns/*.md --to 8.2
""",
    STATUSES,
    _arguments,
    _upgrade,
)
