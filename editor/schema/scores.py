"""What the scores mean: for each dimension what a pattern has that reaches 1, 2, 3, 4 or 5."""

from editor.schema.fields import Level
from editor.schema.guidance import BANDS


def _levels(*meanings: str) -> tuple[Level, ...]:
    return tuple(Level(low, meaning) for low, meaning in enumerate(meanings, 1))


STAKEHOLDERS = _levels(
    "One party decides; those affected are not heard.",
    "Some of those affected are asked, and nothing binds the answer.",
    "Most groups have a known role; their say is uneven.",
    "All main groups have a seat and a say that counts.",
    "Everyone affected, future people and nature included, has a voice and power.",
)
VALUE_CREATION = _levels(
    "It takes more value than it makes.",
    "It makes value for a few.",
    "It makes value for those who take part.",
    "It makes several kinds of value, and shares them.",
    "It makes shared value well beyond those who take part.",
)
RESILIENCE = _levels(
    "The first shock ends it.",
    "It lives on one person, one source or one rule.",
    "It comes through common shocks, with some loss.",
    "It takes shocks up and mends itself.",
    "It learns from shocks and comes out stronger.",
)
OWNERSHIP = _levels(
    "One owner holds it all.",
    "A few own it; others only use it.",
    "Use is shared; title and duties lie with some.",
    "Rights and duties are spread among those who use it.",
    "Those who use it own and tend it together, by clear rules.",
)
AUTONOMY = _levels(
    "It runs on orders from outside.",
    "It needs leave or guidance for most steps.",
    "It governs its daily work; larger matters are settled elsewhere.",
    "It sets and changes most of its own rules.",
    "It governs itself, and helps others to.",
)
COMPOSABILITY = _levels(
    "It stands alone and fits nothing else.",
    "It combines with much effort.",
    "It combines with patterns of its own field.",
    "It combines with patterns of several fields.",
    "Others build on it freely, in almost any field.",
)
FRACTAL_VALUE = _levels(
    "It works at one scale only.",
    "It works a little larger or smaller, with much change.",
    "It works at two or three scales.",
    "It works from a group to a region with the same logic.",
    "The same logic holds at every scale, from a pair to the planet.",
)
VITALITY = tuple(Level(band.low, band.meaning, band.name) for band in reversed(BANDS))

EXTREME = (1.5, 5.0)
"""Below the first and from the second on, a score is one that needs a reason."""
EXTREME_VITALITY = (2.0, 4.8)
