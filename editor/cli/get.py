"""`get`: one value of one file."""

import argparse

from editor.cli.command import Command, Status
from editor.cli.streams import complain, fault_sentence, open_named, say, say_json
from editor.core.errors import NotFound
from editor.core.front.keypath import counted_from_front, parse_path, spelled_path
from editor.core.front.manner import column
from editor.core.front.yamltree import Node, Scalar, data_of


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a pattern file, or - for standard input")
    parser.add_argument(
        "keypath", metavar="KEYPATH", help="such as lifecycle.status or relationships.enables[0].weight"
    )
    parser.add_argument("--json", action="store_true", help="print the value as JSON")


def _get(options: argparse.Namespace) -> Status:
    path = parse_path(options.keypath)
    snapshot = open_named(options.file).document.snapshot
    if sentence := fault_sentence(snapshot):
        complain(f"{options.file}: {sentence}")
        return Status.FAILED
    try:
        node = snapshot.node(counted_from_front(path, snapshot.root))
        if node is None:
            raise NotFound(f"There is nothing at {spelled_path(path)} in this file.")
    except NotFound as missing:
        complain(f"{options.file}: {missing}")
        return Status.FOUND
    if options.json:
        say_json(data_of(node))
    else:
        say(as_written(node, snapshot.text) + "\n")
    return Status.DONE


def as_written(node: Node, text: str) -> str:
    """A text without its quotes, another value as the file spells it; lists and groups as lines from the margin."""
    if isinstance(node, Scalar):
        return "" if node.is_null else node.text
    first, *rest = node.span.of(text).replace("\r\n", "\n").split("\n")
    margin = column(text, node.span.start)
    return "\n".join([first, *(line[min(margin, len(line) - len(line.lstrip(" "))) :] for line in rest)])


COMMAND = Command(
    "get",
    "A text is printed without its quotes, a list or a group as it is written.",
    """\
  trellis get open-ledger.md lifecycle.status
  trellis get open-ledger.md 'relationships.enables[0].weight'
  trellis get open-ledger.md relationships --json
  git show HEAD:open-ledger.md | trellis get - title
""",
    """\
  0  printed
  1  the file has no such key
  2  bad use, or a file that can't be read
""",
    _arguments,
    _get,
)
