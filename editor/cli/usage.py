"""The commands by name, and the help over all of them. Imports nothing of the program, so the window may ask it too."""

import argparse
from pathlib import Path

from editor import __version__

SUMMARIES = {
    "get": "print a value",
    "set": "set values, in one file or in many",
    "add": "append an item to a list",
    "remove": "take a key or a list item out",
    "section": "print a section of the text, or replace it",
    "new": "make a new pattern",
    "upgrade": "bring patterns of an older form to a newer one",
    "export": "make pages that any browser shows",
    "repair": "mend files that can't be read",
    "roundtrip": "prove on your own files that an edit changes nothing else",
    "index": "bring the index of a library up to date",
    "search": "find patterns of a library by words, and by what they lack",
    "suggest": "propose targets for a new link, with reasons",
    "backlinks": "list all that refers to a pattern",
    "graph": "show a pattern with its neighbours, as text or as a picture",
    "rename": "give a pattern another slug, wherever it stands",
    "replace": "replace text in the prose of all patterns",
    "merge": "make a pattern part of another, and lead its links there",
    "deprecate": "mark a pattern as deprecated, and name what replaces it",
    "delete": "remove a pattern, on request with all that refers to it",
}
"""What each command does, in the order of the help."""

_COMMANDS = "\n".join(f"  {name:<11}{summary}" for name, summary in SUMMARIES.items())
_EPILOG = f"""\
commands, which open no window:
{_COMMANDS}

  trellis COMMAND --help tells more, with examples. A file that is called like a
  command is opened as ./NAME.
"""


def window_parser() -> argparse.ArgumentParser:
    """The arguments of the window, with a help that names the commands too."""
    parser = argparse.ArgumentParser(
        prog="trellis",
        usage="%(prog)s [PATH ...]\n       %(prog)s COMMAND ...",
        description="A desktop editor for pattern libraries whose save is exactly the edit.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "path", nargs="*", type=Path, metavar="PATH", help="pattern files, or the folder of a library, for the window"
    )
    parser.add_argument("--version", action="version", version=f"Trellis {__version__}")
    return parser
