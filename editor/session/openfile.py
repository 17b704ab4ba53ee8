"""A pattern that is open: its document, and the file it came from."""

import difflib
from dataclasses import dataclass
from pathlib import Path

from editor.core.document import Document
from editor.core.errors import FileProblem
from editor.core.operations import Operation, ReplaceText
from editor.core.translation import tr, tr_noop
from editor.schema.guidance import SECTION_NAMES
from editor.store.textfile import Stamp, TextFile, read_text_file, real_path, stamp_on_disk, write_text_file


@dataclass(frozen=True, slots=True)
class Held:
    """A text that was typed into a part of the pattern and can't stand in the file, with the reason."""

    part: str
    text: str
    reason: str

    @property
    def sentence(self) -> str:
        """What to tell a person who is about to save or close."""
        return tr("There is text in {part} that is not in the file. {reason}", part=self.part, reason=self.reason)


class OpenFile:
    """One open pattern. A new one has a path but no stamp until it is saved first."""

    def __init__(self, file: TextFile, *, is_new: bool = False) -> None:
        self.path = file.path
        self.document = Document(file.text, SECTION_NAMES)
        self._stamp = self._seen = None if is_new else file.stamp
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
    def would_be_lost(self) -> bool:
        """Whether closing would lose what no file holds: changes, what was typed but held back, or a removed file."""
        return self.is_changed or bool(self.held) or self._is_removed()

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
        self._stamp = self._seen = file.stamp
        self._is_new = False
        self.document.mark_saved(file.text)

    def revert(self) -> None:
        """Take the text that is on disk, as one step that can be undone.

        Raises:
            FileProblem: the file can't be read; the text is as it was.
        """
        file = read_text_file(self.path)
        self.document.perform(ReplaceText(file.text), tr("Revert"))
        self._stamp = self._seen = file.stamp
        self.document.mark_saved(file.text)

    def take(self, path: Path, label: str, joint: object = None) -> None:
        """Take what the disk holds at `path`, where the file stands from now on, as one step; it is saved.

        Raises:
            FileProblem: the file can't be read; all is as it was.
        """
        file = read_text_file(path)
        self.path = path
        self.document.perform(ReplaceText(file.text), label, joint=joint)
        self._stamp = self._seen = file.stamp
        self.document.mark_saved(file.text)

    def is_at(self, real: Path) -> bool:
        """Whether this is the file whose real path is given."""
        try:
            return real_path(self.path) == real
        except FileProblem:
            return False

    def news_from_disk(self) -> str:
        """What another program did to the file since it was read, written or looked at last, and what can be done.

        Nothing where it did nothing, or where what it did was undone.
        """
        try:
            found = stamp_on_disk(self.path)
        except FileProblem as problem:
            return self._news(
                _UNREADABLE, tr("{problem} It was opened here before, and your text is kept.", problem=problem)
            )
        if found is None:
            return self._news(
                found, tr("“{name}” was removed from the disk. Save writes it anew.", name=self.path.name)
            )
        if self._stamp is None:
            return self._news(
                found, tr("Another program made a file “{name}”. Save asks before it replaces it.", name=self.path.name)
            )
        if self.is_changed or self.held:
            sentence = tr_noop(
                "“{name}” was changed by another program. Revert shows that version; Save asks before it replaces it "
                "by yours."
            )
        else:
            sentence = tr_noop("“{name}” was changed by another program. Revert shows that version.")
        return self._news(found, tr(sentence, name=self.path.name))

    def _news(self, found: Stamp | None, sentence: str) -> str:
        if found == self._seen:
            return ""
        self._seen = found
        return "" if found == self._stamp else sentence

    def _is_removed(self) -> bool:
        try:
            return self._stamp is not None and stamp_on_disk(self.path) is None
        except FileProblem:
            return False


_UNREADABLE = Stamp("")
"""Stands for whatever is at the path where it can't be read."""


def _differing(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    """The lines between those that both begin and end with; comparing the rest would cost time for nothing."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return old[start : len(old) - end], new[start : len(new) - end]
