"""`export`: patterns as pages for readers."""

import argparse
from contextlib import ExitStack
from pathlib import Path

from editor.cli.command import BadUse, Command, Status
from editor.cli.streams import STANDARD, complain, fault_sentence, open_named, say, told
from editor.core.errors import FileProblem, TrellisError
from editor.session.exporting import PAGE_SUFFIX, export, exported_page, pages_in
from editor.session.library import Library, is_folder


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="pattern files, or - for standard input")
    parser.add_argument("--to", choices=("html",), default="html", help="the kind of page; else html")
    parser.add_argument("--out", metavar="DIR", type=Path, help="the folder for the pages; else beside each file")


def _export(options: argparse.Namespace) -> Status:
    if options.files.count(STANDARD) > 1:
        raise BadUse("- stands for standard input and can be named once only.")
    if options.out is not None:
        _make_folder(options.out)
    names = {Path(name).stem for name in options.files if name != STANDARD}
    failed = 0
    with ExitStack() as opened:
        libraries = _Libraries(opened)
        for name in options.files:
            try:
                _export_one(name, options.out, libraries, names)
            except TrellisError as error:
                complain(f"{name}: {told(error)}")
                failed += 1
    if len(options.files) > 1:
        complain(f"{len(options.files) - failed} of {len(options.files)} pages made.")
    return Status.FAILED if failed else Status.DONE


class _Libraries:
    """The patterns in the folder of each file, which know the titles of those that it links to."""

    def __init__(self, opened: ExitStack) -> None:
        self._opened = opened
        self._known: dict[Path, Library] = {}

    def of(self, folder: Path) -> Library:
        """The library in a folder, read when it is first asked for."""
        if folder not in self._known:
            library = Library(folder.resolve(), implied=True) if is_folder(folder) else Library()
            self._opened.callback(library.index.close)
            library.read()
            self._known[folder] = library
        return self._known[folder]


def _export_one(name: str, out: Path | None, libraries: _Libraries, names: set[str]) -> None:
    file = open_named(name)
    snapshot = file.document.snapshot
    if sentence := fault_sentence(snapshot):
        raise FileProblem(f"{sentence} Mend that first; trellis repair --dry-run shows whether it knows how.")
    if name == STANDARD:
        say(exported_page(snapshot, Library()).decode())
        return
    library = libraries.of(Path(name).parent)
    folder = out or Path(name).parent
    path = folder / f"{file.name}{PAGE_SUFFIX}"
    export(path, exported_page(snapshot, library, pages_in(folder, library, names)))
    say(f"{path}\n")


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(f"The folder “{path}” can't be made: {error.strerror or error}.") from error


COMMAND = Command(
    "export",
    """
Each page is one file that needs no other: it loads nothing and runs nothing, is light or
dark as the reader's system is, and prints well. It links to related patterns whose page is
made in the same run or stands in the same folder; the others are named. The name of each
page is printed, or with - the page itself. A page that was there is replaced.""",
    """\
  trellis export open-ledger.md
  trellis export patterns/*.md --out site
  git show HEAD:open-ledger.md | trellis export - > ledger.html
""",
    """\
  0  done
  2  bad use, or a file that can't be read, or a page that can't be written; the others are done
""",
    _arguments,
    _export,
)
