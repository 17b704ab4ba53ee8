"""A pattern that is open: its document, and the file it came from."""

import difflib
from dataclasses import dataclass

from editor.core.document import Document
from editor.core.errors import FileProblem
from editor.core.operations import Operation, ReplaceText
from editor.schema.guidance import SECTION_NAMES
from editor.store.textfile import TextFile, read_text_file, stamp_on_disk, write_text_file


@dataclass(frozen=True, slots=True)
class Held:
    """A text that was typed into a part of the pattern and can't stand in the file, with the reason."""

    part: str
    text: str
    reason: str

    @property
    def sentence(self) -> str:
        """What to tell a person who is about to save or close."""
        return f"There is text in {self.part} that is not in the file. {self.reason}"


class OpenFile:
    """One open pattern. A new one has a path but no stamp until it is saved first."""

    def __init__(self, file: TextFile, *, is_new: bool = False) -> None:
        self.path = file.path
        self.document = Document(file.text, SECTION_NAMES)
        self._stamp = None if is_new else file.stamp
        self._is_new = is_new
        self.held: dict[str, Held] = {}
        """What was typed but can't stand in the file yet, by the part it belongs to."""

    @property
    def name(self) -> str:
        """The slug, as the file's name says it."""
        return self.path.stem

    @property
    def is_changed(self) -> bool:
        """Whether saving would change the disk."""
        return self._is_new or self.document.is_changed

    @property
    def is_new(self) -> bool:
        """Whether there is no file yet."""
        return self._is_new

    @property
    def changed_lines(self) -> int:
        """How many lines saving would change: the larger of those that go and those that come, summed over places."""
        old, new = self.document.saved_text.split("\n"), self.document.text.split("\n")
        matcher = difflib.SequenceMatcher(None, *_differing(old, new), autojunk=False)
        return sum(max(b - a, d - c) for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal")

    def perform(self, operation: Operation, label: str, key: str = "") -> bool:
        """Do an operation; see `Document.perform`."""
        return self.document.perform(operation, label, key)

    def save(self, *, anyway: bool = False) -> None:
        """Write the text to the file.

        `anyway`: also where the file on disk is another than the one that was read.

        Raises:
            FileProblem: it was not written; the text is kept.
        """
        expected = stamp_on_disk(self.path) if anyway else self._stamp
        file = write_text_file(self.path, self.document.text, expected)
        self._stamp = file.stamp
        self._is_new = False
        self.document.mark_saved(file.text)

    def revert(self) -> None:
        """Take the text that is on disk, as one step that can be undone.

        Raises:
            FileProblem: the file can't be read; the text is as it was.
        """
        file = read_text_file(self.path)
        self.document.perform(ReplaceText(file.text), "Revert")
        self._stamp = file.stamp
        self.document.mark_saved(file.text)

    @property
    def is_current(self) -> bool:
        """Whether the disk holds what was read or written last; not so where it can't be read."""
        try:
            return stamp_on_disk(self.path) == self._stamp
        except FileProblem:
            return False


def _differing(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    """The lines between those that both begin and end with; comparing the rest would cost time for nothing."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return old[start : len(old) - end], new[start : len(new) - end]
