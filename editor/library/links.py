"""A link from one pattern to another, as a file states it."""

from dataclasses import dataclass
from enum import StrEnum

from editor.core.problems import KeyPath


class Origin(StrEnum):
    """Who made a link, and where it stands."""

    CURATED = "curated"
    INFERRED = "inferred"
    HUB = "hub"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Link:
    """One link.

    `target` is the slug or id as the file writes it; `kind` is the list it stands in (`enables`, …), for an inferred
    link the kind that is proposed, for hubs and links of the body nothing. `path` leads to the scalar that holds the
    target; a link of the body has no path, and `offset` is where its target begins, in characters of the file.
    `weight` is the weight, the confidence or the influence, 0 to 1, None where none is given.
    """

    target: str
    kind: str
    origin: Origin
    path: KeyPath = ()
    offset: int = 0
    weight: float | None = None
    reason: str = ""
