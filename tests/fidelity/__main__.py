"""Prints how faithful Trellis and the libraries beside it are to real patterns: `python -m tests.fidelity`."""

import argparse
import importlib.metadata
import importlib.util
import sys
from collections.abc import Iterator

from tests.corpus import corpus_files
from tests.fidelity.tally import Tally, tally_of
from tests.fidelity.tools import TOOLS
from tests.fidelity.trials import NO_EDIT, ONE_FIELD, TRIALS

Table = list[list[str]]


def main() -> int:
    """Try, judge and print everything; the status is 1 where Trellis itself was not faithful."""
    parser = argparse.ArgumentParser(prog="python -m tests.fidelity", description=__doc__)
    parser.add_argument("--markdown", action="store_true", help="print the tables as they stand in the README")
    options = parser.parse_args()
    files = corpus_files()
    if not files:
        print("The real patterns are not here (../shared/corpus), so there is nothing to compare on.", file=sys.stderr)
        return 2
    missing = [name for name in ("yaml_edit", "yamltrip") if importlib.util.find_spec(name) is None]
    if missing:
        print(f"{' and '.join(missing)} must be installed first: pip install -e '.[fidelity]'.", file=sys.stderr)
        return 2
    tally = tally_of(files)
    show = _markdown if options.markdown else _columns
    print("\n\n".join((show(_summary(tally)), show(_details(tally)), *_notes(tally))))
    faithful = all(tally.share(trial, "Trellis", "right") == 1 for trial in range(len(TRIALS)))
    return 0 if faithful else 1


def _summary(tally: Tally) -> Table:
    """One line for each tool: an unchanged save, one edited field, and the harm done in all attempts together."""
    tried, commented = tally.attempts, tally.total("Trellis", "commented")
    head = ["", "no edit: % byte-identical", "one field: % one line", "% lost a comment", "% wrong data"]
    return [
        head,
        *(
            [
                tool,
                _percent(tally.share(_first_of(NO_EDIT), tool, "identical")),
                _percent(tally.share(_first_of(ONE_FIELD), tool, "one_line")),
                _percent(tally.total(tool, "lost_comment") / commented),
                _percent(tally.total(tool, "wrong_data") / tried),
            ]
            for tool in TOOLS
        ),
    ]


def _first_of(section: str) -> int:
    """The trial of a section on the files as they are."""
    return next(number for number, trial in enumerate(TRIALS) if trial.section == section)


def _details(tally: Tally) -> Table:
    """One line for each trial: the share that is right in every way."""
    rows = [["% done exactly and nothing else", "n", *TOOLS]]
    for number, trial in enumerate(TRIALS):
        shares = [_percent(tally.share(number, tool, "right")) for tool in TOOLS]
        rows.append([f"{trial.section}{trial.name}", str(tally.tried[number]), *shares])
    return rows


def _notes(tally: Tally) -> Iterator[str]:
    """What was counted, which versions were compared, and which files a tool gave no result for."""
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in TOOLS if name != "Trellis")
    commented = tally.total("Trellis", "commented")
    yield (
        f"The first table: {tally.tried[_first_of(NO_EDIT)]} files saved, {tally.tried[_first_of(ONE_FIELD)]} edited; "
        f"comments and data over all {tally.attempts:,} attempts of the second, {commented:,} of them with comments."
    )
    yield f"Compared: {versions}."
    tools_by_files: dict[str, list[str]] = {}
    for tool, files in tally.failed.items():
        named = ", ".join(f"{name} ({count})" for name, count in sorted(files.items()))
        tools_by_files.setdefault(named, []).append(tool)
    for named, tools in tools_by_files.items():
        yield f"No result, which counts as not done, of {', '.join(tools)} for: {named}."


def _percent(share: float) -> str:
    """Rounded to what the number of files can tell; 100 and 0 only where it is all or none."""
    percent = 100 * share
    if 0 < percent < 100:
        percent = min(max(round(percent, 1), 0.1), 99.9)
    return f"{percent:g}"


def _markdown(table: Table) -> str:
    head, *rows = table
    ruler = [":--", *["--:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ruler, *rows))


def _columns(table: Table) -> str:
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    )


if __name__ == "__main__":
    sys.exit(main())
