"""`repair`: files that can't be read, mended where it is safe."""

import argparse

from editor.cli.command import Command, Status
from editor.cli.manyfiles import add_options, change_files, conclude
from editor.cli.streams import complain
from editor.core.errors import EditRefused, at
from editor.core.offsets import place_of
from editor.core.operations import ReplaceText
from editor.core.repairs.repair import NoRepair
from editor.session.openfile import OpenFile


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="pattern files, or - for standard input")
    add_options(parser)


def _repair(options: argparse.Namespace) -> Status:
    outcomes = change_files(options.files, options, _mend)
    if not options.json:
        for outcome in outcomes:
            for step in outcome.told.get("steps", ()):
                complain(f"{outcome.name}: {step}")
    status = conclude(outcomes, options)
    if status is Status.DONE and options.dry_run and any(outcome.changed for outcome in outcomes):
        return Status.FOUND
    return status


def _mend(file: OpenFile) -> dict[str, object]:
    # Imported here because it knows the format, which is pydantic's and takes a while to import.
    from editor.session.proposals import repair_of

    text = file.document.text
    found = repair_of(file)
    if isinstance(found, NoRepair):
        raise EditRefused(at(place_of(text, found.span.start), found.sentence))
    if found is None:
        return {"steps": []}
    file.document.perform(ReplaceText(found.text), "Repair")
    return {"steps": list(found.steps)}


COMMAND = Command(
    "repair",
    "A repair is offered only where no key and no character gets lost; a file that is sound stays as it is.\n"
    "A text with the sections of a pattern and no front matter gets one from the template.",
    """\
  trellis repair patterns/*.md --dry-run
  trellis repair broken.md
  trellis repair - < broken.md > mended.md
""",
    """\
  0  every file is sound now
  1  with --dry-run: there are files to repair, and all can be
  2  bad use, a file without a safe repair, or one that can't be read or written
""",
    _arguments,
    _repair,
)
