"""`new`: a pattern from the template."""

import argparse
from pathlib import Path

from editor.cli.command import FORMATS, BadUse, Command, Status
from editor.cli.streams import say
from editor.store.textfile import write_text_file


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("title", metavar="TITLE", help="what people will call it")
    parser.add_argument("--in", dest="folder", type=Path, default=Path(), metavar="DIR", help="where; else here")
    parser.add_argument("--format", choices=FORMATS, default=FORMATS[0], help="the format, 7.1 where none is named")


def _new(options: argparse.Namespace) -> Status:
    # Imported here because the format is pydantic's, which the commands that only read need not wait for.
    from editor.schema.identity import slug_of
    from editor.schema.template import new_pattern
    from editor.schema.upgrade import TARGETS

    slug = slug_of(options.title)
    if not slug:
        raise BadUse(f"“{options.title}” has no letter or digit for a file name. Give it a title that has.")
    path = options.folder / f"{slug}.md"
    write_text_file(path, new_pattern(options.title, slug, model=TARGETS[options.format]), None)
    say(f"{path}\n")
    return Status.DONE


COMMAND = Command(
    "new",
    "The file is called after the title; its path is printed.",
    """\
  trellis new "Open Ledger"
  trellis new "Open Ledger" --in patterns --format 8.2
""",
    """\
  0  made
  2  bad use, or the file could not be written; one that is there already stays
""",
    _arguments,
    _new,
)
