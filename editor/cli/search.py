"""`search`: the patterns of a library that hold some words, or lack something."""

import argparse
from collections.abc import Iterator, Sequence
from typing import Any

from editor.cli.command import Command, Status
from editor.cli.libraryfolder import add_library, described, opened_library, place_of, row_of
from editor.cli.streams import complain, say, say_json
from editor.library.filters import Filters, Order
from editor.library.links import Origin
from editor.library.missing import Missing, missing_in
from editor.session.library import Entry, Library

_ORDERS = {order.name.lower(): order for order in Order}
_GENERATIONS = {"7.1": "FORMAT_71", "8": "FORMAT_8", "older": "OLDER", "other": "OTHER"}
_LIMIT = 20


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_library(parser)
    parser.add_argument("words", nargs="*", metavar="WORD", help="what titles, slugs, aliases and summaries hold")
    parser.add_argument("--domain", default="", metavar="D", help="only those of this domain")
    parser.add_argument("--status", default="", metavar="S", help="only those with this status")
    parser.add_argument("--generation", choices=_GENERATIONS, help="only those of this generation of the format")
    parser.add_argument("--author", default="", metavar="NAME", help="only those that name this contributor")
    parser.add_argument("--missing-targets", action="store_true", help="only those with links that lead nowhere")
    parser.add_argument("--unlinked", action="store_true", help="only those that no other links to")
    parser.add_argument(
        "--doubtful",
        action="store_true",
        help="only those that can't be read, whose slug is not the file's name, or is another's too",
    )
    parser.add_argument("--sort", choices=_ORDERS, default="likeliest", help="the order; else the likeliest first")
    parser.add_argument("--limit", type=int, default=_LIMIT, metavar="N", help=f"list N at most, 0: all; else {_LIMIT}")
    parser.add_argument("--paths", action="store_true", help="print nothing but the files")
    parser.add_argument("--json", action="store_true", help="print what was found as JSON")


def _search(options: argparse.Namespace) -> Status:
    filters = Filters(
        options.domain,
        options.status,
        _GENERATIONS.get(options.generation, ""),
        options.author,
        options.missing_targets,
        options.unlinked,
        options.doubtful,
    )
    with opened_library(options.library) as library:
        found = library.search(" ".join(options.words), filters, _ORDERS[options.sort])
        count = min(len(found), options.limit) if options.limit > 0 else len(found)
        entries = [found[row] for row in range(count)]
        if options.json:
            say_json({"found": found.total, "patterns": [_described(library, each, options) for each in entries]})
        elif options.paths:
            say("".join(f"{options.library / place_of(library, entry)}\n" for entry in entries))
        else:
            say(_listed(library, entries, options))
    if count < found.total and not options.json:
        more = "--limit 0" if len(found) == found.total else "--limit 0 --sort slug"
        complain(f"{count:,} of {found.total:,} that were found are listed; {more} lists all.")
    return Status.DONE if found.total else Status.FOUND


def _described(library: Library, entry: Entry, options: argparse.Namespace) -> dict[str, Any]:
    """A pattern for a program, with what was asked about it."""
    told = described(library, entry)
    if options.missing_targets:
        told["missing"] = [
            {"target": each.target, "kind": each.kind, "origin": each.origin}
            for each in missing_in(library.index, entry.path)
        ]
    if options.doubtful:
        told["doubts"] = list(_doubts(library, entry))
    return told


def _listed(library: Library, entries: Sequence[Entry], options: argparse.Namespace) -> str:
    """The patterns, one a line, each with what was asked about it below."""
    width = max((len(entry.slug) for entry in entries), default=0)
    lines = []
    for entry in entries:
        marks = ", ".join(filter(None, (entry.domain, entry.status)))
        lines.append(row_of(entry, width) + (f"  ({marks})" if marks else ""))
        if options.missing_targets:
            missing = missing_in(library.index, entry.path)
            lines += [f"    {_list_of(each)}: {each.target} leads nowhere" for each in missing]
        if options.doubtful:
            lines += [f"    {doubt}" for doubt in _doubts(library, entry)]
    return "".join(f"{line}\n" for line in lines)


def _list_of(link: Missing) -> str:
    """Where a link stands, for a person."""
    kind = link.kind.replace("_", " ") or "link"
    return kind if link.origin is Origin.CURATED else f"{kind} ({link.origin})"


def _doubts(library: Library, entry: Entry) -> Iterator[str]:
    """What is doubtful about a pattern."""
    if entry.fault:
        yield f"{place_of(library, entry)}: {entry.fault}"
    elif entry.slug.casefold() != entry.path.stem.casefold():
        yield f"Its file is called {place_of(library, entry)}."
    for name, same in (("slug", "folded = ?"), ("id", "id = ? AND id <> ''")):
        value = entry.slug.casefold() if name == "slug" else entry.id
        others = library.index.entries(f"path <> ? AND {same} ORDER BY path", (place_of(library, entry), value))
        yield from (f"{place_of(library, other)} has that {name} too." for other in others)


COMMAND = Command(
    "search",
    """
Each word must occur, or begin a word, in title, aliases, slug, summary or
keywords; where hardly any pattern holds them, one letter of each may be wrong.
Without words all are listed that the options ask for.""",
    """\
  trellis search ~/patterns open ledger
  trellis search ~/patterns --status draft --sort changed --limit 5
  trellis search ~/patterns --missing-targets --limit 0
  trellis search ~/patterns ledger --domain stewardship --json
  trellis set $(trellis search lib loan --paths) lifecycle.status=stable
""",
    """\
  0  found
  1  nothing was found
  2  bad use, or a folder that can't be read
""",
    _arguments,
    _search,
)
