"""One pattern of a library, as a list shows it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Entry:
    """A pattern; what its front matter does not say, or what has not been read yet, is empty.

    `fault` is what keeps its front matter from being read.
    """

    path: Path
    slug: str
    title: str = ""
    summary: str = ""
    domain: str = ""
    status: str = ""
    id: str = ""
    aliases: tuple[str, ...] = ()
    fault: str = ""

    @property
    def name(self) -> str:
        """The title, or the slug where there is none."""
        return self.title or self.slug
