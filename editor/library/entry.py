"""One pattern of a library, as a list shows it."""

from dataclasses import dataclass
from pathlib import Path

from editor.core.front.faults import Fault, said_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A pattern; what its front matter does not say, or what has not been read yet, is empty.

    `stored_fault` is what keeps its front matter from being read, as the index holds it (`stored`).
    """

    path: Path
    slug: str
    title: str = ""
    summary: str = ""
    domain: str = ""
    status: str = ""
    id: str = ""
    aliases: tuple[str, ...] = ()
    stored_fault: str = ""

    @property
    def name(self) -> str:
        """The title, or the slug where there is none."""
        return self.title or self.slug

    @property
    def fault(self) -> str:
        """What keeps the front matter from being read, as a sentence; empty where nothing does."""
        text, _, detail = self.stored_fault.partition("\n")
        return said_of(text, detail) if text else ""


def stored(fault: Fault) -> str:
    """A fault as the index holds it: in English, since it outlives the language of the window."""
    return f"{fault.text}\n{fault.detail}" if fault.detail else fault.text
