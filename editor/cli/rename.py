"""`rename`: another slug for a pattern, wherever it stands."""

import argparse

from editor.cli.command import Command, Status
from editor.cli.libraryfolder import add_library, add_pattern, opened_library, pattern_named
from editor.cli.refactoring import ALL_OR_NONE, STATUSES, add_options, carry_out
from editor.session.refactoring import plan_rename


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_library(parser)
    add_pattern(parser)
    parser.add_argument("slug", metavar="NEW-SLUG", help="the slug that it gets")
    parser.add_argument("--keep-alias", action="store_true", help="add the older slug to its aliases")
    add_options(parser)


def _rename(options: argparse.Namespace) -> Status:
    with opened_library(options.library) as library:
        entry = pattern_named(library, options.pattern)
        plan = plan_rename(library, entry, options.slug, keep_alias=options.keep_alias)
        return carry_out(library, plan, options)


COMMAND = Command(
    "rename",
    f"""Ids stay.

That is: its slug, its addresses, the name of its file, and every reference to
it in relations, in what programs inferred, in hubs and in links of the text.

{ALL_OR_NONE}""",
    """\
  trellis rename ~/patterns open-ledger open-book --dry-run
  trellis rename ~/patterns open-ledger open-book --keep-alias
  trellis rename ~/patterns drafts/ledger.md open-book --json
""",
    STATUSES,
    _arguments,
    _rename,
)
