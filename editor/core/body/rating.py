"""The rating in a callout's title: read from every spelling in use, and written in the one it has."""

import re
from dataclasses import dataclass

from editor.core.errors import EditRefused
from editor.core.translation import tr

_RATING = re.compile(
    r"(?=[★⭐☆])(?P<full>(?:[★⭐]\ufe0f?)*)(?P<hollow>☆*)"
    r"|(?<![\d.,/])(?P<stars>\d{1,2})(?P<slash>\s*/\s*)(?P<scale>\d{1,2})(?![\d.,/]\d)"
)
_WORD = re.compile(r"\s*\((?P<word>[^()]*)\)")
_SCALES = (3, 5)


@dataclass(frozen=True, slots=True)
class Rating:
    """So many stars out of so many, and the word for it in brackets (or nothing)."""

    stars: int
    out_of: int
    word: str


def read_rating(title: str) -> Rating | None:
    """The rating in the title of a callout, or None.

    Where hollow stars don't show the scale, it is of three, and of five from four stars on.
    """
    found = _RATING.search(title)
    if found is None:
        return None
    word = _WORD.match(title, found.end())
    stars = int(found["stars"]) if found["stars"] else _count(found["full"])
    return Rating(stars, _scale(found), word["word"] if word else "")


def with_rating(title: str, stars: int, word: str) -> str:
    """The title with another rating, in the same scale and spelling; without `word` no brackets are left.

    Raises:
        EditRefused: there is no rating in the title, or so many stars are not in its scale.
    """
    found = _RATING.search(title)
    if found is None:
        raise EditRefused(
            tr("The callout's title (“{title}”) has no rating to change. Write it as ★★☆ first.", title=title)
        )
    scale = _scale(found)
    if not 1 <= stars <= scale:
        raise EditRefused(
            tr("The callout rates from 1 to {scale}, so {stars} can't be written there.", scale=scale, stars=stars)
        )
    old = _WORD.match(title, found.end())
    end = old.end() if old else found.end()
    if old is None or not word:
        said = f" ({word})" if word else ""
    else:
        said = title[found.end() : old.start("word")] + word + ")"
    return title[: found.start()] + _spelled(found, stars, scale) + said + title[end:]


def _count(full: str) -> int:
    return len(full.replace("\ufe0f", ""))


def _scale(found: re.Match[str]) -> int:
    if found["scale"]:
        return int(found["scale"])
    count = _count(found["full"]) + len(found["hollow"])
    return count if found["hollow"] else next((scale for scale in _SCALES if count <= scale), count)


def _spelled(found: re.Match[str], stars: int, scale: int) -> str:
    """So many stars as the old ones are spelled. A full row shows hollow ones as soon as it is not full any more."""
    if found["stars"]:
        return f"{stars}{found['slash']}{found['scale']}"
    full = found["full"]
    star = full[: 2 if full[1:2] == "\ufe0f" else 1] or "★"
    filled = bool(found["hollow"]) or (star == "★" and _count(full) == scale)
    return star * stars + "☆" * (scale - stars if filled else 0)
