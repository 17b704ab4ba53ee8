"""What the index holds of one pattern."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor.library.links import Link


@dataclass(frozen=True, slots=True)
class Facts:
    """One pattern. `fault` keeps its front matter from being read (`stored`); what could be read is there all the same.

    `generation` is the name of a `Generation`; `scores` are those of the assessment, by name.
    """

    slug: str
    id: str = ""
    title: str = ""
    aliases: tuple[str, ...] = ()
    summary: str = ""
    keywords: tuple[str, ...] = ()
    domain: str = ""
    status: str = ""
    generation: str = ""
    confidence: float | None = None
    scores: Mapping[str, float] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    fault: str = ""
