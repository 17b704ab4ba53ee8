"""Who links to a pattern, and what a link that leads nowhere may have meant."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from editor.library.entry import Entry
from editor.library.index import ENTRY, Index, loose
from editor.library.links import Origin

_NEAREST = 5
_NEAR_ENOUGH = 70
"""Least likeness of two slugs, of 100, for one to be offered in place of the other."""
_LINK = "link.target, link.kind, link.origin, link.weight, link.reason"
_LEADS_NOWHERE = "target NOT IN (SELECT slug FROM pattern) AND target NOT IN (SELECT id FROM pattern WHERE id <> '')"


@dataclass(frozen=True, slots=True)
class Use:
    """One link: the pattern that holds it, the target as it is written there, and what else the link says.

    `meant`: the target is no slug or id, only near to one.
    """

    entry: Entry
    target: str
    kind: str
    origin: Origin
    weight: float | None
    reason: str
    meant: bool = False


def uses_of(index: Index, slug: str, pattern_id: str = "", file_name: str = "") -> list[Use]:
    """The links to the pattern with this slug and id, curated ones first, by kind, and then by slug.

    Links of a text may name its file instead, `file_name` without `.md`, where that is another than its slug.

    Last come links that lead nowhere and may mean it: with other capitals, or without words such as “and”.
    """
    names = [name for name in (slug, pattern_id) if name]
    where = f"target IN ({','.join('?' * len(names))}) OR (target = ? AND origin = 'body')"
    found = _uses(index, where, [*names, file_name])
    meant = _uses(index, f"link.loose = ? AND {_LEADS_NOWHERE}", [loose(slug)], meant=True)
    return found + [use for use in meant if use.target not in names]


def missing_targets(index: Index) -> list[Use]:
    """All curated links that lead nowhere."""
    return _uses(index, f"origin = 'curated' AND {_LEADS_NOWHERE}", [])


def nearest(index: Index, reference: str) -> list[Entry]:
    """The patterns that a link which leads nowhere may have meant, the likeliest first."""
    meant = index.entries("loose = ? ORDER BY folded <> ?, slug", (loose(reference), reference.casefold()))
    slugs = [slug for (slug,) in index.connection.execute("SELECT slug FROM pattern")]
    close = process.extract(reference.casefold(), slugs, scorer=fuzz.ratio, limit=_NEAREST, score_cutoff=_NEAR_ENOUGH)
    others = [entry for slug, _, _ in close for entry in index.entries("slug = ?", (slug,))]
    return list({entry.path: entry for entry in [*meant, *others]}.values())[:_NEAREST]


def _uses(index: Index, where: str, values: Iterable[str], *, meant: bool = False) -> list[Use]:
    rows = index.connection.execute(
        f"SELECT {ENTRY}, {_LINK} FROM link JOIN pattern ON pattern.key = link.pattern WHERE {where}"
        " ORDER BY link.kind, pattern.slug",
        list(values),
    ).fetchall()
    uses = []
    for row in rows:
        *entry, target, kind, origin, weight, reason = row
        uses.append(Use(index.entry(entry), target, kind, Origin(origin), weight, reason, meant))
    places = list(Origin)
    return sorted(uses, key=lambda use: places.index(use.origin))
