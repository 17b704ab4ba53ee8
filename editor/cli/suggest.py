"""`suggest`: likely targets for a new link of a pattern."""

import argparse
from collections.abc import Sequence

from editor.cli.command import BadUse, Command, Status
from editor.cli.libraryfolder import add_library, add_pattern, described, opened_library, pattern_named, row_of
from editor.cli.streams import complain, say, say_json
from editor.core.snapshot import Snapshot
from editor.library.additions import relation_spec
from editor.library.references import relation_lists
from editor.library.suggestions import Suggestion
from editor.schema.guidance import SECTION_NAMES
from editor.session.relations import offers
from editor.store.textfile import read_text_file

_KINDS = tuple(dict.fromkeys(str(path[-1]) for path in relation_lists()))


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_library(parser)
    add_pattern(parser)
    parser.add_argument(
        "--kind",
        choices=_KINDS,
        default="enables",
        metavar="KIND",
        help=f"the kind of the link, else enables: {', '.join(_KINDS)}",
    )
    parser.add_argument("--json", action="store_true", help="print the proposals as JSON")


def _suggest(options: argparse.Namespace) -> Status:
    with opened_library(options.library) as library:
        entry = pattern_named(library, options.pattern)
        snapshot = Snapshot(read_text_file(entry.path).text, SECTION_NAMES)
        spec = relation_spec(snapshot, options.kind)
        if spec is None:
            raise BadUse(f"The format of {entry.path.name} has no list for links of the kind “{options.kind}”.")
        if spec.path[-1] != options.kind:
            complain(f"The format of {entry.path.name} has the list “{spec.path[-1]}” for that.")
        found = offers(spec, snapshot, entry.path.stem, library)
        if options.json:
            say_json(
                [
                    {**described(library, each.entry), "reasons": list(each.reasons), "weight": each.weight}
                    for each in found
                ]
            )
        else:
            say(_listed(found))
    return Status.DONE if found else Status.FOUND


def _listed(found: Sequence[Suggestion]) -> str:
    width = max((len(each.entry.slug) for each in found), default=0)
    lines = []
    for each in found:
        weight = f"  {each.weight:.2f}" if each.weight is not None else ""
        lines += [row_of(each.entry, width) + weight, *(f"    {reason}" for reason in each.reasons)]
    return "".join(f"{line}\n" for line in lines)


COMMAND = Command(
    "suggest",
    """
The likeliest first: what states the link already from its side, what a program
inferred, what its neighbours link to, and what is alike.""",
    """\
  trellis suggest ~/patterns open-ledger
  trellis suggest ~/patterns open-ledger --kind requires
  trellis suggest ~/patterns drafts/ledger.md --json
""",
    """\
  0  proposals were made
  1  nothing is likely
  2  bad use, or a file that can't be read
""",
    _arguments,
    _suggest,
)
