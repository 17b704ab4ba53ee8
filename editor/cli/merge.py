"""`merge`: one pattern becomes part of another."""

import argparse

from editor.cli.command import Command, Status
from editor.cli.libraryfolder import add_library, add_pattern, opened_library, pattern_named
from editor.cli.refactoring import ALL_OR_NONE, STATUSES, add_options, carry_out
from editor.session.refactoring import plan_merge


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_library(parser)
    add_pattern(parser)
    parser.add_argument("into", metavar="INTO", help="the one that stays; named in the same ways")
    parser.add_argument("--keep", action="store_true", help="keep its file, marked as deprecated")
    add_options(parser)


def _merge(options: argparse.Namespace) -> Status:
    with opened_library(options.library) as library:
        entry, into = pattern_named(library, options.pattern), pattern_named(library, options.into)
        return carry_out(library, plan_merge(library, entry, into, keep_deprecated=options.keep), options)


COMMAND = Command(
    "merge",
    f"""The other stays.

What refers to the one then refers to the other, which takes over the links
that it lacks, and the title as an alias. The text is not merged: it goes with
the file. The diff shows it; copy what should stay first.

{ALL_OR_NONE}""",
    """\
  trellis merge ~/patterns book-on-the-desk open-ledger --dry-run
  trellis merge ~/patterns book-on-the-desk open-ledger --keep
""",
    STATUSES,
    _arguments,
    _merge,
)
