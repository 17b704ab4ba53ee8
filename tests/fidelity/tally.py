"""All attempts of all tools on all files, counted."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from tests.corpus import PatternFile
from tests.fidelity.judging import Verdict, verdict
from tests.fidelity.tools import TOOLS
from tests.fidelity.trials import TRIALS, attempts

COUNTED = ("right", "identical", "one_line", "commented", "lost_comment", "wrong_data")
Row = tuple[int, str]
"""The place of a trial in TRIALS, and a tool's name."""


@dataclass
class Tally:
    """How many files each trial was made on, and how many of a tool's results were what, by trial and tool."""

    files: int = 0
    tried: Counter[int] = field(default_factory=Counter)
    found: dict[Row, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    failed: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """For each tool the files that it gave no result for, with how often."""

    def add(self, name: str, verdicts: Iterable[tuple[int, dict[str, Verdict]]]) -> None:
        """Count one file."""
        self.files += 1
        for trial, by_tool in verdicts:
            self.tried[trial] += 1
            for tool, result in by_tool.items():
                self.found[trial, tool].update(what for what in COUNTED if getattr(result, what))
                if result.failed:
                    self.failed[tool][name] += 1

    @property
    def attempts(self) -> int:
        """How many attempts each tool made."""
        return self.tried.total()

    def share(self, trial: int, tool: str, what: str) -> float:
        """The share of the files of a trial of which it is true."""
        return self.found[trial, tool][what] / self.tried[trial]

    def total(self, tool: str, what: str) -> int:
        """Of how many attempts of all trials it is true."""
        return sum(self.found[trial, tool][what] for trial in range(len(TRIALS)))


def tally_of(files: Iterable[PatternFile]) -> Tally:
    """Let every tool make every attempt, on all processors."""
    tally = Tally()
    files = list(files)
    with ProcessPoolExecutor() as pool:
        for file, verdicts in zip(files, pool.map(_verdicts, files, chunksize=4), strict=True):
            tally.add(file.path.name, verdicts)
    return tally


def _verdicts(file: PatternFile) -> list[tuple[int, dict[str, Verdict]]]:
    return [
        (TRIALS.index(attempt.trial), {name: verdict(tool, attempt) for name, tool in TOOLS.items()})
        for attempt in attempts(file)
    ]
