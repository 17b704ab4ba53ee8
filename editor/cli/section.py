"""`section`: the text of one section of a file."""

import argparse

from editor.cli.command import BadUse, Command, Status
from editor.cli.manyfiles import add_options, change_files, conclude
from editor.cli.streams import STANDARD, complain, open_named, read_named, say, say_json
from editor.core.body.bodyhabit import rank
from editor.core.body.bodyoperations import InsertSection, ReplaceSection
from editor.core.body.sections import Section
from editor.core.errors import NotFound
from editor.core.offsets import place_of
from editor.core.operations import Operation
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
    found = _places(snapshot, options.section)
    if len(found) != 1:
        complain(f"{options.file}: {_not_one(snapshot, options.section, len(found))}")
        return Status.FOUND
    section, text = snapshot.body.sections[found[0]], snapshot.section_text(found[0])
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
        operation = _writing(file.document.snapshot, options.section, text)
        file.document.perform(operation, f"Write section {options.section}")
        return {}

    return conclude(change_files([options.file], options, change), options)


def _writing(snapshot: Snapshot, wanted: str, text: str) -> Operation:
    """Replace the section, or write one that the format has and the file has not.

    Raises:
        NotFound: there is more than one, or none and the format knows none such.
    """
    found = _places(snapshot, wanted)
    if len(found) == 1:
        return ReplaceSection(found[0], text)
    order = _section_names(snapshot)
    number = int(wanted) - 1 if wanted.isdecimal() else rank(wanted, order)
    if found or not 0 <= number < len(order) or _places(snapshot, order[number]):
        raise NotFound(_not_one(snapshot, wanted, len(found)))
    return InsertSection(order[number], text, order)


def _section_names(snapshot: Snapshot) -> tuple[str, ...]:
    """The sections that the format of the file has, in order."""
    # Imported here because the format is pydantic's; a section that is there is replaced without it.
    from editor.schema.generations import format_of

    return tuple(section.name for section in format_of(snapshot.root).sections)


def _places(snapshot: Snapshot, wanted: str) -> list[int]:
    """The places of the sections of that number or name; a name may have more words behind it in the file.

    A number is the one in the heading; where no heading has one, sections are counted from 1.
    """
    sections = snapshot.body.sections
    if wanted.isdecimal():
        counted = not any(section.number for section in sections)
        numbers = [place + 1 if counted else section.number for place, section in enumerate(sections)]
        return [place for place, number in enumerate(numbers) if number == int(wanted)]
    names = [section.name.casefold() for section in sections]
    exact = [place for place, name in enumerate(names) if name == wanted.casefold()]
    return exact or [place for place, name in enumerate(names) if wanted and rank(name, [wanted]) == 0]


def _not_one(snapshot: Snapshot, wanted: str, count: int) -> str:
    sections = snapshot.body.sections
    headings = "; ".join(section.heading.of(snapshot.text).strip("# \r") for section in sections)
    there = f"There are: {headings}." if sections else "It has none at all."
    return f"This pattern has {f'{count} sections' if count else 'no section'} “{wanted}”. {there}"


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
    "Its heading and the line between sections are not part of it and stay as they are. One\n"
    "that is missing is written at its place, with a heading like the others.",
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
