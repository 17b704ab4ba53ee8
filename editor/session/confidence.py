"""The callout shows as stars how sure a pattern is; the field beside it in the front matter says it as a number."""

from editor.core.body.rating import read_rating, with_rating
from editor.core.snapshot import Snapshot
from editor.schema.guidance import CONFIDENCE_WORDS, stars

_HIGHEST = len(CONFIDENCE_WORDS)


def rating(confidence: int) -> str:
    """How a callout says a confidence of 1 to 3, such as “★★☆ (Medium)”."""
    return f"{stars(confidence)} ({CONFIDENCE_WORDS[confidence - 1]})"


def confidence_of(snapshot: Snapshot) -> int:
    """The confidence that the front matter gives; 0 where it gives none from 1 to 3."""
    lifecycle = snapshot.data.get("lifecycle")
    said = lifecycle.get("confidence") if isinstance(lifecycle, dict) else None
    return said if type(said) is int and 1 <= said <= _HIGHEST else 0


def other_stars(snapshot: Snapshot) -> str:
    """The stars of the callout where they are not those of the field.

    Empty where both agree, where one says nothing, and where the callout has another scale.
    """
    shown = read_rating(snapshot.callout[0]) if snapshot.callout is not None else None
    confidence = confidence_of(snapshot)
    if shown is None or shown.out_of != _HIGHEST or not confidence or shown.stars == confidence:
        return ""
    return stars(shown.stars)


def with_stars(title: str, confidence: int) -> str:
    """The title of a callout that has stars, with those of this confidence, and its word where there was one."""
    shown = read_rating(title)
    return with_rating(title, confidence, CONFIDENCE_WORDS[confidence - 1] if shown is not None and shown.word else "")
