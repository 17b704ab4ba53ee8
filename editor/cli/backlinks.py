"""`backlinks`: everything that refers to a pattern."""

import argparse
from collections.abc import Sequence

from editor.cli.command import Command, Status
from editor.cli.libraryfolder import add_library, add_pattern, described, opened_library, pattern_named, row_of
from editor.cli.streams import say, say_json
from editor.core.snapshot import Snapshot
from editor.library.uses import Use
from editor.schema.guidance import SECTION_NAMES
from editor.session.incoming import UseGroup, incoming
from editor.session.library import Library
from editor.store.textfile import read_text_file


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_library(parser)
    add_pattern(parser)
    parser.add_argument("--json", action="store_true", help="print the links as JSON")


def _backlinks(options: argparse.Namespace) -> Status:
    with opened_library(options.library) as library:
        entry = pattern_named(library, options.pattern)
        snapshot = Snapshot(read_text_file(entry.path).text, SECTION_NAMES)
        groups = incoming(library, snapshot, entry.path.stem)
        if options.json:
            links = [_link(library, use) for group in groups for use in group.uses]
            say_json({"pattern": described(library, entry), "links": links})
        else:
            say(_listed(groups))
    return Status.DONE if groups else Status.FOUND


def _link(library: Library, use: Use) -> dict[str, object]:
    """A link for a program. `meant`: it leads nowhere, and only may mean the pattern."""
    source = described(library, use.entry)
    return {
        **{key: source[key] for key in ("path", "slug", "id", "title")},
        "kind": use.kind,
        "origin": use.origin,
        "weight": use.weight,
        "reason": use.reason,
        "target": use.target,
        "meant": use.meant,
    }


def _listed(groups: Sequence[UseGroup]) -> str:
    width = max((len(use.entry.slug) for group in groups for use in group.uses), default=0)
    lines: list[str] = []
    caption = ""
    for group in groups:
        if group.origin != caption:
            caption = group.origin
            lines.append(caption)
        if group.kind:
            lines.append(f"  {group.kind}")
        lines += [f"    {row_of(use.entry, width)}{_marks(use)}" for use in group.uses]
    return "".join(f"{line}\n" for line in lines)


def _marks(use: Use) -> str:
    """What else a link says."""
    weight = f"  {use.weight:.2f}" if use.weight is not None else ""
    return f"{weight}  writes “{use.target}”" if use.meant else weight


COMMAND = Command(
    "backlinks",
    """
By who made the link and by its kind: what people linked, what programs
inferred, hubs, and links in the text. Last come links that lead nowhere and
may mean it: in other capitals, or without words such as “and”.""",
    """\
  trellis backlinks ~/patterns open-ledger
  trellis backlinks ~/patterns drafts/ledger.md --json
""",
    """\
  0  found
  1  nothing refers to it
  2  bad use, or a file that can't be read
""",
    _arguments,
    _backlinks,
)
