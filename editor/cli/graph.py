"""`graph`: a pattern with its neighbours, as a list or as a picture."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from editor.cli.command import Command, Status
from editor.cli.libraryfolder import add_library, add_pattern, opened_library, pattern_named
from editor.cli.streams import STANDARD, complain, say, say_json
from editor.core.snapshot import Snapshot
from editor.library.links import Origin
from editor.library.neighbourhood import Edge, Neighbourhood, Node
from editor.library.references import links_of
from editor.library.stated import neighbours
from editor.schema.guidance import SECTION_NAMES
from editor.session.exporting import export
from editor.session.library import Entry, Library
from editor.store.textfile import read_text_file

_WORDS = {Origin.HUB: "hub", Origin.BODY: "in the text"}


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_library(parser)
    add_pattern(parser)
    parser.add_argument("--steps", type=int, choices=(1, 2), default=1, help="how far; else 1")
    parser.add_argument("--curated", action="store_true", help="leave out what programs inferred")
    parser.add_argument("--svg", metavar="FILE", help="write a picture; - is standard output")
    parser.add_argument("--json", action="store_true", help="print patterns and links as JSON")


def _graph(options: argparse.Namespace) -> Status:
    with opened_library(options.library) as library:
        entry = pattern_named(library, options.pattern)
        found = _neighbourhood(library, entry, options)
    if options.svg:
        _write_picture(found, options.svg)
    if options.json:
        say_json(_report(found))
    elif not options.svg:
        say("".join(f"{line}\n" for line in _lines(found)))
    if found.hidden:
        complain(f"{found.hidden:,} more {'is' if found.hidden == 1 else 'are'} left out.")
    return Status.DONE if len(found.nodes) > 1 else Status.FOUND


def _neighbourhood(library: Library, entry: Entry, options: argparse.Namespace) -> Neighbourhood:
    own = links_of(Snapshot(read_text_file(entry.path).text, SECTION_NAMES))
    return neighbours(library.index, entry.slug, own, steps=options.steps, inferred=not options.curated)


def _write_picture(found: Neighbourhood, name: str) -> None:
    # Imported here because only the picture needs it.
    from editor.render.colours import LIGHT
    from editor.render.picture.layout import lay_out
    from editor.render.picture.svg import picture_svg

    drawn = picture_svg(lay_out(found), LIGHT)
    if name == STANDARD:
        say(drawn)
    else:
        export(Path(name), drawn.encode())


def _report(found: Neighbourhood) -> dict[str, Any]:
    return {
        "centre": found.centre,
        "steps": found.steps,
        "hidden": found.hidden,
        "patterns": [
            {
                "slug": node.slug,
                "title": node.title,
                "domain": node.domain,
                "status": node.status,
                "depth": node.depth,
                "missing": node.missing,
            }
            for node in found.nodes
        ],
        "links": [
            {
                "source": edge.source,
                "target": edge.target,
                "kind": edge.kind,
                "origin": edge.origin,
                "weight": edge.weight,
            }
            for edge in found.edges
        ],
    }


def _lines(found: Neighbourhood) -> Iterator[str]:
    """The pattern, below it its neighbours by the kind of the link, below each of those, once, its own."""
    nodes = {node.slug: node for node in found.nodes}
    yield _named(found.nodes[0])
    yield from _around(found.nodes[0], nodes, found.edges, "  ", set())
    beside = [edge for edge in found.edges if nodes[edge.source].depth == nodes[edge.target].depth]
    if beside:
        yield "Between them"
        yield from (f"  {edge.source} → {edge.target}: {_said(edge)}{_weight(edge)}" for edge in beside)


def _around(node: Node, nodes: dict[str, Node], edges: Sequence[Edge], indent: str, shown: set[str]) -> Iterator[str]:
    """The neighbours of a pattern that are one step further out; `shown` are those whose own were listed before."""
    if node.slug in shown:
        return
    shown.add(node.slug)
    groups: dict[str, list[tuple[Edge, Node]]] = {}
    for edge in edges:
        ends = {edge.source: (f"{_said(edge)} →", edge.target), edge.target: (f"← {_said(edge)}", edge.source)}
        if node.slug in ends:
            caption, other = ends[node.slug]
            if nodes[other].depth == node.depth + 1:
                groups.setdefault(caption, []).append((edge, nodes[other]))
    for caption, row in groups.items():
        yield f"{indent}{caption}"
        for edge, other_node in row:
            yield f"{indent}  {_named(other_node)}{_weight(edge)}"
            yield from _around(other_node, nodes, edges, indent + "    ", shown)


def _said(edge: Edge) -> str:
    kind = edge.kind.replace("_", " ") or _WORDS.get(edge.origin, "link")
    return f"{kind} (inferred)" if edge.origin is Origin.INFERRED else kind


def _named(node: Node) -> str:
    title = f"  {node.title}" if node.title != node.slug else ""
    return f"{node.slug}{'  (missing)' if node.missing else title}"


def _weight(edge: Edge) -> str:
    return f"  {edge.weight:.2f}" if edge.weight is not None else ""


COMMAND = Command(
    "graph",
    """
One step, or two. Of many neighbours those with the strongest links are shown,
and how many are left out is said.""",
    """\
  trellis graph ~/patterns open-ledger
  trellis graph ~/patterns open-ledger --steps 2 --svg ledger.svg
  trellis graph ~/patterns open-ledger --curated --json
""",
    """\
  0  shown
  1  it has no neighbours
  2  bad use, or a file that can't be read or written
""",
    _arguments,
    _graph,
)
