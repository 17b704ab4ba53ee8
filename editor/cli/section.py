"""`section`: the text of one section of a file."""

import argparse
import re

from editor.cli.command import BadUse, Command, Status
from editor.cli.manyfiles import add_options, change_files, conclude
from editor.cli.streams import STANDARD, complain, open_named, read_named, say, say_json
from editor.core.errors import NotFound
from editor.core.offsets import place_of
from editor.core.operations import ReplaceSection
from editor.core.sections import Section
from editor.core.snapshot import Snapshot
from editor.session.openfile import OpenFile


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a pattern file, or - for standard input")
    parser.add_argument("section", metavar="N", help="its number, or its name such as Solution")
    parser.add_argument("--set", metavar="TEXTFILE", help="the text that takes its place; - for standard input")
    add_options(parser)


def _section(options: argparse.Namespace) -> Status:
    if options.set is not None:
        return _replace(options)
    if options.dry_run:
        raise BadUse("--dry-run goes with --set; without it nothing is changed.")
    snapshot = open_named(options.file).document.snapshot
    try:
        index = index_of(snapshot, options.section)
    except NotFound as missing:
        complain(f"{options.file}: {missing}")
        return Status.FOUND
    section, text = snapshot.body.sections[index], snapshot.section_text(index)
    if options.json:
        say_json(_described(snapshot, section, text))
    else:
        say(text + "\n")
    return Status.DONE


def _replace(options: argparse.Namespace) -> Status:
    if options.file == options.set == STANDARD:
        raise BadUse("Standard input can't be both the pattern and the text. Put one of them in a file.")
    text = read_named(options.set).text.removeprefix("\ufeff").replace("\r\n", "\n")

    def change(file: OpenFile) -> dict[str, object]:
        index = index_of(file.document.snapshot, options.section)
        file.document.perform(ReplaceSection(index, text), f"Replace section {options.section}")
        return {}

    return conclude(change_files([options.file], options, change), options)


def index_of(snapshot: Snapshot, wanted: str) -> int:
    """The place of the section of that number or name.

    A number is the one in the heading; where no heading has one, sections are counted from 1.

    Raises:
        NotFound: there is none, or more than one; the sentence names those there are.
    """
    sections = snapshot.body.sections
    if re.fullmatch(r"[0-9]+", wanted):
        counted = not any(section.number for section in sections)
        numbers = [place + 1 if counted else section.number for place, section in enumerate(sections)]
        found = [place for place, number in enumerate(numbers) if number == int(wanted)]
    else:
        found = [place for place, section in enumerate(sections) if section.name.casefold() == wanted.casefold()]
    if len(found) == 1:
        return found[0]
    headings = "; ".join(section.heading.of(snapshot.text).strip("# \r") for section in sections)
    there = f"There are: {headings}." if sections else "It has none at all."
    count = "no section" if not found else f"{len(found)} sections"
    raise NotFound(f"This pattern has {count} “{wanted}”. {there}")


def _described(snapshot: Snapshot, section: Section, text: str) -> dict[str, object]:
    return {
        "heading": section.heading.of(snapshot.text).rstrip("\r"),
        "number": section.number or None,
        "name": section.name,
        "line": place_of(snapshot.text, section.heading.start).line,
        "words": len(text.split()),
        "text": text,
    }


COMMAND = Command(
    "section",
    "Its heading and the line between sections are not part of it and stay as they are.",
    """\
  trellis section open-ledger.md 3
  trellis section open-ledger.md "Known Uses" --json
  trellis section open-ledger.md 3 --set solution.txt --dry-run
  pandoc -t markdown notes.docx | trellis section open-ledger.md 1 --set -
""",
    """\
  0  done
  1  the file has no such section to print
  2  bad use, or a file that can't be read, changed or written
""",
    _arguments,
    _section,
)
