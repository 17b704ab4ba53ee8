"""Likely targets for a new link, each with the reason in words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from editor.core.translation import listed, tr, tr_count
from editor.library.entry import Entry
from editor.library.index import Index
from editor.library.likeness import alike
from editor.library.links import Link, Origin
from editor.schema.generations import relation_title

_MOST = 12
_INVERSE, _INFERRED, _INFERRED_THERE, _NEIGHBOUR, _KEYWORD, _DOMAIN, _ALIKE = 100.0, 60.0, 45.0, 6.0, 4.0, 3.0, 12.0
"""How much each reason counts: what another pattern says already counts most."""
_NEIGHBOURS_COUNTED = 5


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the pattern that gets the link, as its text says it now."""

    slug: str
    id: str = ""
    title: str = ""
    summary: str = ""
    domain: str = ""
    keywords: Sequence[str] = ()
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A likely target, why, and the weight that the reason gives, if it gives one."""

    entry: Entry
    reasons: tuple[str, ...]
    weight: float | None = None


@dataclass(slots=True)
class _Case:
    """What speaks for one target."""

    score: float = 0
    reasons: list[str] = field(default_factory=list)
    weight: float | None = None

    def add(self, score: float, reason: str, weight: float | None = None) -> None:
        self.score += score
        self.reasons.append(reason)
        if self.weight is None:
            self.weight = weight


def suggest(
    index: Index, about: About, kind: str, inverse: str, kind_title: str, limit: int = _MOST
) -> list[Suggestion]:
    """The likeliest targets of a link of `kind`, the best first; what is linked in that kind already is left out.

    `inverse` is the kind that the other pattern would hold, `kind_title` the name of `kind` for people.
    """
    cases: dict[str, _Case] = defaultdict(_Case)
    names = [name for name in (about.slug, about.id) if name]
    _from_inverse(index, names, inverse, cases)
    _from_garden(index, about, names, kind, kind_title, cases)
    _from_neighbours(index, about, kind, cases)
    _from_words(index, about, cases)
    linked = {link.target for link in about.links if link.origin is Origin.CURATED and link.kind == kind}
    ranked = sorted(cases.items(), key=lambda item: (-item[1].score, item[0]))
    suggestions: list[Suggestion] = []
    for reference, case in ranked:
        entry = next(iter(index.entries("slug = ? OR (id = ? AND id <> '') LIMIT 1", (reference, reference))), None)
        if not case.reasons or entry is None or {entry.slug, entry.id} & ({*names} | linked):
            continue
        if all(entry.path != known.entry.path for known in suggestions):
            suggestions.append(Suggestion(entry, tuple(case.reasons), case.weight))
        if len(suggestions) == limit:
            break
    return suggestions


def _from_inverse(index: Index, names: Sequence[str], inverse: str, cases: dict[str, _Case]) -> None:
    """Patterns that state the link already, from their side."""
    rows = index.connection.execute(
        "SELECT pattern.slug, link.weight FROM link JOIN pattern ON pattern.key = link.pattern"
        f" WHERE origin = 'curated' AND kind = ? AND target IN ({_marks(names)})",
        (inverse, *names),
    )
    for slug, weight in rows:
        cases[slug].add(_INVERSE, tr("it says so already, under “{list}”", list=relation_title(inverse)), weight)


def _from_garden(
    index: Index, about: About, names: Sequence[str], kind: str, kind_title: str, cases: dict[str, _Case]
) -> None:
    """Links that a program inferred, here or there; one of the same kind counts twice."""
    for link in about.links:
        if link.origin is Origin.INFERRED:
            other = link.kind if link.kind != kind else ""
            said = tr("inferred here as “{list}”", list=relation_title(other)) if other else tr("inferred here")
            reason = f"{said}: {link.reason}" if link.reason else said
            cases[link.target].add(_INFERRED * (link.weight or 0.5) * (1 + (link.kind == kind)), reason, link.weight)
    rows = index.connection.execute(
        "SELECT pattern.slug, link.kind, link.weight FROM link JOIN pattern ON pattern.key = link.pattern"
        f" WHERE origin = 'inferred' AND target IN ({_marks(names)})",
        tuple(names),
    )
    for slug, _kind, weight in rows:
        cases[slug].add(_INFERRED_THERE * (weight or 0.5), tr("its garden infers a link to this pattern"))


def _from_neighbours(index: Index, about: About, kind: str, cases: dict[str, _Case]) -> None:
    """What the patterns that this one links to link to in turn."""
    neighbours = list(dict.fromkeys(link.target for link in about.links if link.origin is Origin.CURATED))
    if not neighbours:
        return
    rows = index.connection.execute(
        "SELECT link.target, count(DISTINCT pattern.key) FROM link JOIN pattern ON pattern.key = link.pattern"
        f" WHERE origin = 'curated' AND pattern.slug IN ({_marks(neighbours)})"
        " GROUP BY link.target ORDER BY 2 DESC LIMIT 40",
        neighbours,
    )
    for target, count in rows:
        if target in neighbours:
            continue
        said = tr_count(count, "one of its neighbours links to it", "{count} of its neighbours link to it")
        cases[target].add(_NEIGHBOUR * min(count, _NEIGHBOURS_COUNTED), said)


def _from_words(index: Index, about: About, cases: dict[str, _Case]) -> None:
    """Patterns of the same domain, with the same keywords, or with a like title and summary."""
    found = alike(index, " ".join([about.title, *about.keywords]), about.summary, limit=40)
    keywords = {keyword.casefold() for keyword in about.keywords}
    for place, entry in enumerate(found):
        case = cases[entry.slug]
        if place < _MOST:
            case.add(_ALIKE * (1 - place / _MOST), tr("title and summary are alike"))
        shared = keywords & set(_keywords(index, entry))
        if shared:
            case.add(_KEYWORD * len(shared), tr("shares {keywords}", keywords=_listed(sorted(shared))))
        if about.domain and entry.domain == about.domain:
            case.add(_DOMAIN, tr("also in {domain}", domain=entry.domain))


def _keywords(index: Index, entry: Entry) -> Iterable[str]:
    row = index.connection.execute("SELECT keywords FROM pattern WHERE slug = ?", (entry.slug,)).fetchone()
    return row[0].casefold().split("\n") if row and row[0] else ()


def _listed(words: Sequence[str]) -> str:
    return listed([tr("“{text}”", text=word) for word in words[:3]])


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))
