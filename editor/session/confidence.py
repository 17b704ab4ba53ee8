"""The callout shows as stars how sure a pattern is; the field beside it in the front matter says it as a number."""

import re

from editor.core.snapshot import Snapshot
from editor.schema.guidance import CONFIDENCE_WORDS, stars

_STARS = re.compile(r"[★☆]+(?P<word>\s*\(\w+\))?")


def rating(confidence: int) -> str:
    """How a callout says a confidence of 1 to 3, such as “★★☆ (Medium)”."""
    return f"{stars(confidence)} ({CONFIDENCE_WORDS[confidence - 1]})"


def confidence_of(snapshot: Snapshot) -> int:
    """The confidence that the front matter gives; 0 where it gives none from 1 to 3."""
    lifecycle = snapshot.data.get("lifecycle")
    said = lifecycle.get("confidence") if isinstance(lifecycle, dict) else None
    return said if type(said) is int and 1 <= said <= len(CONFIDENCE_WORDS) else 0


def other_stars(snapshot: Snapshot) -> str:
    """The stars of the callout where they are not those of the field; empty where both agree, or one says nothing."""
    found = _STARS.search(snapshot.callout[0]) if snapshot.callout is not None else None
    shown = found[0].removesuffix(found["word"] or "") if found is not None else ""
    confidence = confidence_of(snapshot)
    return shown if confidence and shown != stars(confidence) else ""


def with_stars(title: str, confidence: int) -> str:
    """The title of a callout with the stars of this confidence, and its word where there was one."""

    def agreeing(found: re.Match[str]) -> str:
        return rating(confidence) if found["word"] else stars(confidence)

    return _STARS.sub(agreeing, title, count=1)
