"""What the session needs from outside; the window answers with dialogs and messages, tests with values."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol


class Answer(Enum):
    """What a person says when work could be lost."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class NewPattern:
    """What a person gives for a new pattern; the summary, and the name of its first contributor, may be missing."""

    title: str
    slug: str
    folder: Path
    summary: str = ""
    author: str = ""


class Ask(Protocol):
    """Questions that only a person can answer."""

    def unsaved(self, name: str) -> Answer:
        """Whether to save `name` before it is closed."""

    def overwrite(self, sentence: str) -> bool:
        """Whether to write in spite of what `sentence` says."""

    def lose_changes(self, name: str) -> bool:
        """Whether the changes to `name` may be given up."""


class Tell(Protocol):
    """Says something to the person without stopping the work."""

    def said(self, sentence: str) -> None:
        """Something went as it should."""

    def failed(self, sentence: str) -> None:
        """Something did not work; the sentence says what, and what can be done."""
