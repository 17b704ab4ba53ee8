"""`deprecate`: marks a pattern, and says by which one it is replaced."""

import argparse

from editor.cli.command import BadUse, Command, Status
from editor.cli.libraryfolder import add_library, add_pattern, opened_library, pattern_named
from editor.cli.refactoring import ALL_OR_NONE, STATUSES, add_options, carry_out
from editor.session.refactoring import plan_deprecate


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_library(parser)
    add_pattern(parser)
    parser.add_argument("--by", metavar="PATTERN", help="the pattern that replaces it; it gets a link to that")
    parser.add_argument("--redirect", action="store_true", help="let all that refers to it lead to the replacement")
    add_options(parser)


def _deprecate(options: argparse.Namespace) -> Status:
    if options.redirect and options.by is None:
        raise BadUse("--redirect needs a pattern to lead to. Name it with --by.")
    with opened_library(options.library) as library:
        entry = pattern_named(library, options.pattern)
        replacement = None if options.by is None else pattern_named(library, options.by)
        return carry_out(library, plan_deprecate(library, entry, replacement, redirect=options.redirect), options)


COMMAND = Command(
    "deprecate",
    f"Its status becomes “deprecated”; its file and its text stay.\n\n{ALL_OR_NONE}",
    """\
  trellis deprecate ~/patterns book-on-the-desk
  trellis deprecate ~/patterns book-on-the-desk --by open-ledger
  trellis deprecate ~/patterns old.md --by open-ledger --redirect --dry-run
""",
    STATUSES,
    _arguments,
    _deprecate,
)
