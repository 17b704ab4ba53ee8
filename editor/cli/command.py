"""What a command is, and the statuses that all of them end with."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from editor.cli.usage import SUMMARIES
from editor.core.errors import TrellisError

FORMATS = ("7.1", "8.2")
"""The generations of the format that a pattern can be made in, by their short names."""


class Status(IntEnum):
    """The exit status of a command."""

    DONE = 0
    FOUND = 1
    FAILED = 2


class BadUse(TrellisError):
    """Arguments that don't go together, or that can't be what they stand for."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command: how its help describes it, its arguments, and what it does.

    `statuses` says what each exit status means for it.
    """

    name: str
    description: str
    examples: str
    statuses: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], Status]

    def parser(self) -> argparse.ArgumentParser:
        """The parser of its arguments."""
        parser = argparse.ArgumentParser(
            prog=f"trellis {self.name}",
            description=f"{SUMMARIES[self.name].capitalize()}. {self.description}",
            epilog=f"examples:\n{self.examples}\nexit status:\n{self.statuses}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        self.arguments(parser)
        return parser
