"""`replace`: another text for one, wherever the prose of a library says it."""

import argparse
import re
import warnings

from editor.cli.command import BadUse, Command, Status
from editor.cli.libraryfolder import add_library, opened_library
from editor.cli.refactoring import ALL_OR_NONE, STATUSES, add_options, carry_out
from editor.session.replacing import Sought, Wanted
from editor.session.replacingmany import plan_replace


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_library(parser)
    parser.add_argument("old", metavar="OLD", help="the text to look for; a blank in it stands for a line break too")
    parser.add_argument("new", metavar="NEW", help="the text that takes its place")
    parser.add_argument("--case", action="store_true", help="tell capitals from small letters")
    parser.add_argument("--words", action="store_true", help="find whole words only")
    parser.add_argument(
        "--regex", action="store_true", help=r"OLD is a regular expression of Python; NEW may name its groups (\1)"
    )
    add_options(parser)


def _replace(options: argparse.Namespace) -> Status:
    wanted = _wanted(options)
    with opened_library(options.library) as library:
        plan = plan_replace(library, wanted, options.new)
        status = carry_out(library, plan, options)
    return status if plan.changes or plan.refusals else Status.FOUND


def _wanted(options: argparse.Namespace) -> Sought:
    if not options.old.strip():
        raise BadUse("OLD holds nothing to look for. Give at least one letter.")
    if not options.regex:
        return Wanted(options.old, options.case, options.words)
    flags = re.MULTILINE | (0 if options.case else re.IGNORECASE)
    try:
        with warnings.catch_warnings():
            # Of what another Python may read in another way.
            warnings.simplefilter("error", FutureWarning)
            # By itself first: what is put around it could close a bracket that it leaves open.
            expression = re.compile(options.old, flags)
            return re.compile(rf"(?<!\w)(?:{options.old})(?!\w)", flags) if options.words else expression
    except FutureWarning as warning:
        said = f"“{options.old}” can be read in two ways: {warning}."
        raise BadUse(f"{said} Put a \\ before each sign that stands for itself.") from None
    except (re.error, RecursionError, OverflowError) as error:
        raise BadUse(f"“{options.old}” is no regular expression: {error}.") from None


COMMAND = Command(
    "replace",
    f"""
That is: in summaries, leads, callouts and sections. Titles, all other fields
and headings stay. Nothing but the text that was found changes; a file in which
more would change, as a heading that comes or goes, is listed and stays.

{ALL_OR_NONE}""",
    r"""
  trellis replace ~/patterns "tool shed" "tool library" --dry-run
  trellis replace ~/patterns Commons commons --case --words
  trellis replace ~/patterns '(\d+) percent' '\1 %' --regex --json
""".lstrip("\n"),
    STATUSES.replace("are listed\n", "are listed; or nothing was found\n"),
    _arguments,
    _replace,
)
