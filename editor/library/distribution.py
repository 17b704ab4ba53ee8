"""How the scores of a library are spread."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from editor.library.index import Index

_COUNTS = (
    "SELECT each.key, each.value, count(*) FROM pattern, json_each(pattern.scores) AS each GROUP BY 1, 2 ORDER BY 1, 2"
)


@dataclass(frozen=True, slots=True)
class Distribution:
    """One score over a library: the values that occur, from the least up, and how many patterns have each."""

    values: tuple[float, ...]
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many patterns have the score."""
        return sum(self.counts)

    def share_below(self, value: float) -> float:
        """The share of the patterns, from 0 to 1, whose score is lower than `value`."""
        total = self.total
        return sum(self.counts[: bisect_left(self.values, value)]) / total if total else 0.0

    def binned(self, low: float, high: float, step: float) -> tuple[int, ...]:
        """How many patterns have a score nearest to each of `low`, `low` + `step` … `high`."""
        bins = [0] * (round((high - low) / step) + 1)
        for value, count in zip(self.values, self.counts, strict=True):
            bins[min(max(int((value - low) / step + 0.5), 0), len(bins) - 1)] += count
        return tuple(bins)


def score_distributions(index: Index) -> Mapping[str, Distribution]:
    """The scores of all patterns, by the name of the score."""
    found: dict[str, tuple[list[float], list[int]]] = {}
    for name, value, count in index.connection.execute(_COUNTS):
        values, counts = found.setdefault(name, ([], []))
        values.append(value)
        counts.append(count)
    return {name: Distribution(tuple(values), tuple(counts)) for name, (values, counts) in found.items()}
