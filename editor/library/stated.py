"""The links of a library as they lead from pattern to pattern, for the picture of its neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from editor.library.entry import Entry
from editor.library.index import Index
from editor.library.links import Link, Origin
from editor.library.neighbourhood import LIMIT, Neighbourhood, neighbourhood

_MOST = 500
"""Links in one direction that are looked at: the curated and the heavy ones come first."""
_LINK = "link.kind, link.origin, link.weight"
_ORDER = "ORDER BY CASE origin WHEN 'curated' THEN 0 WHEN 'inferred' THEN 1 ELSE 2 END, weight DESC LIMIT ?"


@dataclass(frozen=True, slots=True)
class Stated:
    """One link with both its ends, as slugs where the library knows them."""

    source: str
    target: str
    kind: str
    origin: Origin
    weight: float | None


def neighbours(
    index: Index, slug: str, own: Sequence[Link], *, steps: int = 1, inferred: bool = True, limit: int = LIMIT
) -> Neighbourhood:
    """The pattern `slug` with its neighbours; `own` are the links that its text holds now, saved or not."""

    @cache
    def described(name: str) -> Entry | None:
        return next(iter(index.entries("slug = ? LIMIT 1", (name,))), None)

    @cache
    def resolved(name: str) -> str:
        if described(name) is not None:
            return name
        row = index.connection.execute("SELECT slug FROM pattern WHERE id = ? AND id <> ''", (name,)).fetchone()
        return row[0] if row else name

    def links_from(name: str) -> list[Stated]:
        if name == slug:
            return [Stated(slug, resolved(link.target), link.kind, link.origin, link.weight) for link in own]
        rows = index.connection.execute(
            f"SELECT target, {_LINK} FROM link WHERE pattern IN (SELECT key FROM pattern WHERE slug = ?) {_ORDER}",
            (name, _MOST),
        )
        return [Stated(name, resolved(target), kind, Origin(origin), weight) for target, kind, origin, weight in rows]

    def links_to(name: str) -> list[Stated]:
        known = described(name)
        names = [each for each in (name, known.id if known else "") if each]
        rows = index.connection.execute(
            f"SELECT pattern.slug, {_LINK} FROM link JOIN pattern ON pattern.key = link.pattern"
            f" WHERE target IN ({','.join('?' * len(names))}) AND pattern.slug <> ? {_ORDER}",
            (*names, slug, _MOST),
        )
        return [Stated(source, name, kind, Origin(origin), weight) for source, kind, origin, weight in rows]

    return neighbourhood(slug, links_from, links_to, described, steps=steps, limit=limit, inferred=inferred)
