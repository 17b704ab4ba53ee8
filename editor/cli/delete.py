"""`delete`: takes a pattern out of the library."""

import argparse

from editor.cli.command import Command, Status
from editor.cli.libraryfolder import add_library, add_pattern, opened_library, pattern_named
from editor.cli.refactoring import ALL_OR_NONE, STATUSES, add_options, carry_out
from editor.session.refactoring import plan_delete


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_library(parser)
    add_pattern(parser)
    parser.add_argument(
        "--references", action="store_true", help="take out what refers to it too; links of the text become text"
    )
    add_options(parser)


def _delete(options: argparse.Namespace) -> Status:
    with opened_library(options.library) as library:
        entry = pattern_named(library, options.pattern)
        return carry_out(library, plan_delete(library, entry, remove_references=options.references), options)


COMMAND = Command(
    "delete",
    f"""It does not ask.

References that stay lead nowhere; backlinks lists them.

{ALL_OR_NONE}""",
    """\
  trellis delete ~/patterns book-on-the-desk --dry-run
  trellis delete ~/patterns book-on-the-desk --references
""",
    STATUSES,
    _arguments,
    _delete,
)
