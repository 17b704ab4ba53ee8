"""Makes libraries of the real shape: `python -m tests.libraries FOLDER [--count N] [--body BYTES]`.

Rows and relations are those of ../shared/corpus (library.tsv, edges.tsv), or, where that is absent, drawn by chance to
the same shape. Beyond 3,614 patterns follow copies under new slugs, ids and titles. All other text is a grammar's. The
same arguments give the same bytes.
"""

import argparse
import csv
import hashlib
import os
import random
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from tests.corpus import CORPUS, NAMES

REAL_COUNT = 3614
FLAT_COUNT = 5000
"""A library of more files lies in nested folders."""

KINDS = ("generalizes_from", "specializes_to", "enables", "requires", "alternatives", "complementary", "tools")
KIND_SHARES = (1153, 409, 4429, 1292, 207, 7319, 131)
HEADS = 50
"""So many patterns take nine tenths of all relations."""
_RULE = "# " + "═" * 67
_BANNERS = {
    number: f"{_RULE}\n# GROUP {number}: {name}\n{_RULE}\n"
    for number, name in enumerate(
        (
            "CORE IDENTITY",
            "CONTEXTUAL TRANSLATION (The Navigator Engine)",
            "ONTOLOGY & SEARCH OPTIMIZATION (The RAG Fuel)",
            "LIFECYCLE & CONFIDENCE",
            "HARD RELATIONSHIPS (Human-Curated Graph)",
            "GRAPH GARDEN (Machine-Written Graph)",
            "PROVENANCE",
        ),
        1,
    )
}
CONTEXTS = ("corporate", "government", "activist", "tech")
SCORES = (
    "stakeholder_architecture",
    "value_creation",
    "resilience",
    "ownership",
    "autonomy",
    "composability",
    "fractal_value",
)
SECTION_WORDS = (182, 219, 300, 502, 286, 338, 287, 321)
"""The usual lengths of the eight sections."""
LEGACY_KINDS = ("generalizes_from", "specializes_to", "enables", "requires", "related")
LEGACY_SECTIONS = (
    ("Overview", "Core Principles", "Key Practices", "Application Context", "Implementation", "Evidence & Impact",
     "Cognitive Era", "Commons Alignment", "Resources"),
    ("Overview", "Core Principles", "Key Practices", "Implementation", "7 Pillars Assessment", "When to Use",
     "Anti-Patterns & Gotchas", "References"),
)  # fmt: skip


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


STOP_WORDS = _words(
    "and are beyond for from how into its not of the their through via with without what when who why you your"
)
DOMAINS = _words("shared-kitchens water-keeping night-work slow-travel repair-culture street-play seed-saving")
ADJECTIVES = _words(
    """early patient honest spare borrowed quiet uneven narrow steady open common worn bright plain crooked mended dry
    late careful loose shallow deep warm rough gentle idle busy frugal stubborn faded salted folded numbered painted
    distant nearby second final yearly weekly unhurried half-finished well-kept hand-written"""
)
SETTINGS = _words(
    """harbour orchard valley island market mill bridge lighthouse quarry meadow canal foundry station garden ferry
    vineyard theatre chapel bakery dockside upland lowland riverside hillside seaside roadside woodland marshland
    moorland parkland village borough crossroad courtyard attic cellar greenhouse allotment playground schoolyard
    townhall square arcade tramway railway airfield barracks cottage farmstead granary stable smithy pottery tannery
    brewery dairy laundry library museum gallery archive clinic hospice nursery workshop studio laboratory observatory
    kitchen pantry terrace rooftop boathouse slipway estuary lagoon delta headland peninsula glacier prairie savanna
    tundra desert oasis canyon plateau volcano archipelago rainforest mangrove coral dune heath fen copse hedgerow
    pasture paddock vicarage abbey convent monastery temple shrine pagoda bazaar caravan convoy flotilla regatta
    carnival festival circus fairground racecourse stadium velodrome gymnasium dojo ballroom bandstand jetty lock weir
    aqueduct viaduct tunnel mine kiln furnace sawmill printworks ropewalk saltworks glasshouse windmill watermill
    telegraph switchboard depot terminus junction outpost"""
)
PEOPLE = _words(
    """crews keepers tenants neighbours apprentices stewards cooks sailors weavers gardeners teachers nurses drivers
    joiners masons potters bakers brewers millers shepherds foresters fishers beekeepers cyclists walkers climbers
    swimmers rowers dancers singers drummers actors painters carvers printers binders archivists clerks auditors
    surveyors welders plumbers roofers glaziers tilers carters porters pilots guides rangers wardens midwives carers
    parents elders cousins orphans widowers students scholars tutors coaches referees umpires scouts pilgrims exiles
    migrants newcomers settlers nomads lodgers landlords grocers florists barbers tailors cobblers hatters tinkers
    chandlers coopers wheelwrights saddlers farriers falconers gleaners foragers hunters trappers divers salvors
    signallers operators dispatchers mechanics fitters turners riggers stokers engineers draughtsmen modellers coders
    testers editors reporters printmakers essayists poets jesters jugglers puppeteers lamplighters watchmen sentries
    couriers messengers interpreters envoys mayors councillors delegates jurors advocates mediators notaries
    treasurers cashiers pensioners volunteers"""
)
NOUNS = _words(
    """ledger ladder kettle bench window rota hinge notebook threshold harvest rope compass lantern basket recipe
    timetable fence footpath doorbell drawer blanket anchor chimney cistern drain gutter hammer chisel needle thread
    button pocket satchel parcel postcard envelope stamp receipt invoice budget quota surplus shortage errand favour
    promise refusal apology complaint rumour silence argument bargain auction raffle ballot quorum minute agenda
    handover vigil rehearsal encore overture chorus refrain stanza margin footnote index glossary appendix draft
    sketch outline stencil template pattern mosaic tapestry quilt hem seam patch stitch knot loop coil spring lever
    pulley pump valve gauge meter scale ruler plumbline level wedge dowel bracket shelf rack crate barrel bucket tray
    spoon ladle sieve funnel jar cork label shelf-mark catalogue deposit loan fine pledge bond share stake wager
    harbour tide current eddy ripple storm drought frost thaw dawn dusk noon season fallow furrow seedling graft
    cutting root trunk branch canopy clearing trail milestone signpost detour shortcut bridge ford landing
    mooring"""
)
VERBS = _words(
    """carries outlasts interrupts steadies corrects repeats shelters unsettles measures borrows returns divides joins
    explains hides reveals delays hastens replaces remembers questions answers softens sharpens narrows widens empties
    fills supports resists follows precedes rewards exhausts"""
)


class Row(NamedTuple):
    """One pattern, as library.tsv has it; `generation` is `7.1` or `legacy`."""

    slug: str
    id: str
    title: str
    generation: str
    domain: str
    status: str
    summary: str


class Edge(NamedTuple):
    """One curated relation of a 7.1 pattern; no weight where the list holds bare slugs."""

    source: str
    kind: str
    target: str
    weight: str


@dataclass(frozen=True)
class Design:
    """What a library holds, before it is written.

    `edges` are the relations by their source; `references` the ids in the lists of legacy patterns, with the list.
    """

    rows: tuple[Row, ...]
    edges: Mapping[str, Sequence[Edge]]
    references: Mapping[str, Sequence[tuple[str, str]]]

    @cached_property
    def slugs(self) -> frozenset[str]:
        return frozenset(row.slug for row in self.rows)

    @cached_property
    def missing(self) -> tuple[Edge, ...]:
        """The relations that point nowhere."""
        return tuple(edge for edges in self.edges.values() for edge in edges if edge.target not in self.slugs)

    @cached_property
    def incoming(self) -> Counter[str]:
        """How many relations and references lead to each slug."""
        named = {row.id: row.slug for row in self.rows}
        found = Counter(edge.target for edges in self.edges.values() for edge in edges if edge.target in self.slugs)
        found.update(named[target] for targets in self.references.values() for _, target in targets if target in named)
        return found


@dataclass(frozen=True, slots=True)
class Library:
    """A library that was written: where, how many patterns, and the slug that most relations lead to."""

    folder: Path
    count: int
    most_linked: str
    incoming: int


def generate(
    folder: Path,
    count: int = REAL_COUNT,
    *,
    body_bytes: int | None = None,
    seed: int = 7,
    corpus: Path = CORPUS,
    progress: Callable[[int], None] = lambda _done: None,
) -> Library:
    """Write `count` patterns into `folder`, which is made; bodies of `body_bytes`, or of natural size.

    Raises:
        ValueError: `count` is not positive.
        FileExistsError: there is something in the folder.
    """
    plan = design(count, seed=seed, corpus=corpus)
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty; give a new folder.")
    made = ""
    for number, (place, text) in enumerate(texts(plan, body_bytes=body_bytes, seed=seed), 1):
        inner = os.path.dirname(place)  # noqa: PTH120 - a Path for each of 100,000 names takes seconds
        if inner != made:
            (folder / inner).mkdir(parents=True, exist_ok=True)
            made = inner
        (folder / place).write_bytes(text.encode())
        progress(number)
    ((most_linked, incoming),) = plan.incoming.most_common(1) or [(plan.rows[0].slug, 0)]
    return Library(folder, count, most_linked, incoming)


def texts(plan: Design, *, body_bytes: int | None = None, seed: int = 7) -> Iterator[tuple[str, str]]:
    """Each pattern's place in the library's folder and its text."""
    writer = _Writer(plan, body_bytes, seed)
    return ((writer.places[row.slug], writer.text(row)) for row in plan.rows)


def design(count: int = REAL_COUNT, *, seed: int = 7, corpus: Path = CORPUS) -> Design:
    """What a library of `count` patterns holds.

    Fewer than all: the most linked patterns, and of the others each so-and-so-many-th. More: copies, with relations
    that stay in the copy, lead to the original, or nowhere.

    Raises:
        ValueError: `count` is not positive.
    """
    if count < 1:
        raise ValueError("A library needs at least one pattern.")
    rows, edges = _real(corpus) if corpus.is_dir() else _invented(seed)
    taken = list(_chosen(rows, edges, count))
    by_source = _by_source(_edges_among(taken, rows, edges))
    references = _references(taken, seed)
    used = {row.slug for row in rows} | {edge.target for edge in edges}
    for copy in range(1, -(-count // len(rows))):
        twins = _twins(_chosen(rows, edges, count - len(taken)), copy, used, seed)
        rng = random.Random(f"{seed}:edges:{copy}")
        copied = (_copied(edge, twins, rng) for edge in edges if edge.source in twins)
        by_source |= _by_source(copied)
        references |= _references(twins.values(), seed)
        taken += twins.values()
    return Design(tuple(taken), by_source, references)


@cache
def _real(corpus: Path) -> tuple[tuple[Row, ...], tuple[Edge, ...]]:
    def lines(name: str) -> list[list[str]]:
        with (corpus / name).open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]

    return tuple(map(Row._make, lines("library.tsv"))), tuple(map(Edge._make, lines("edges.tsv")))


@cache
def _invented(seed: int) -> tuple[tuple[Row, ...], tuple[Edge, ...]]:
    """Rows and relations by chance, as many and of the same shape."""
    rng = random.Random(f"{seed}:rows")
    titles: dict[str, str] = {}
    while len(titles) < REAL_COUNT:
        words = [rng.choice(ADJECTIVES), rng.choice(SETTINGS), rng.choice(NOUNS)][rng.random() < 0.4 :]
        titles.setdefault(slug_of(" ".join(words)), " ".join(words).title())
    sentences = _Sentences(rng, NOUNS)
    rows = []
    for number, (slug, title) in enumerate(sorted(titles.items())):
        legacy = number % 7 in (1, 3, 6)
        summary = "" if legacy else " ".join(sentences.some(rng, 2))
        status = "draft" if rng.random() < 0.99 else "published"
        generation = "legacy" if legacy else "7.1"
        rows.append(Row(slug, _new_id(slug, seed), title, generation, rng.choice(DOMAINS), status, summary))
    own = [row.slug for row in rows if row.generation == "7.1"]
    tail = own[HEADS :: len(own) // 90]
    pull = list(accumulate(1 / (rank + 4) for rank in range(HEADS)))
    edges: dict[tuple[str, str, str], Edge] = {}
    while len(edges) < 14_940:
        source, kind = rng.choice(own), rng.choices(KINDS, KIND_SHARES)[0]
        chance = rng.random()
        target = rng.choices(own[:HEADS], cum_weights=pull)[0] if chance < 0.9 else rng.choice(tail)
        if chance > 0.951:
            target = slug_of(f"{rng.choice(NOUNS)} without {rng.choice(NOUNS)}")
        bare = kind in KINDS[:2] and rng.random() < 0.12
        weight = "" if bare else f"{rng.triangular(0.4, 0.95, 0.82):.2f}".rstrip("0")
        edges.setdefault((source, kind, target), Edge(source, kind, target, weight))
    return tuple(rows), tuple(sorted(edges.values()))


def _chosen(rows: Sequence[Row], edges: Iterable[Edge], count: int) -> Sequence[Row]:
    """`count` of the rows, in their order: relations still have their targets, and all else its share."""
    if count >= len(rows):
        return rows
    known = {row.slug for row in rows}
    ranks = Counter(edge.target for edge in edges if edge.target in known).most_common(min(HEADS, -(-count // 4)))
    heads = {slug for slug, _ in ranks}
    others = [row.slug for row in rows if row.slug not in heads]
    rest = count - len(heads)
    kept = heads | {others[number * len(others) // rest] for number in range(rest)}
    return [row for row in rows if row.slug in kept]


def _edges_among(chosen: Iterable[Row], rows: Iterable[Row], edges: Iterable[Edge]) -> list[Edge]:
    """The relations of the chosen rows, without those whose target was left out."""
    slugs = {row.slug for row in chosen}
    left_out = {row.slug for row in rows} - slugs
    return [edge for edge in edges if edge.source in slugs and edge.target not in left_out]


def _by_source(edges: Iterable[Edge]) -> dict[str, list[Edge]]:
    found: dict[str, list[Edge]] = {}
    for edge in edges:
        found.setdefault(edge.source, []).append(edge)
    return found


def _twins(rows: Iterable[Row], copy: int, used: set[str], seed: int) -> dict[str, Row]:
    """New patterns for the old ones, by the old slugs; their slugs are added to those `used`."""
    twins = {}
    sentences = _Sentences(random.Random(f"{seed}:summaries"), NOUNS)
    for number, row in enumerate(rows):
        subject = " ".join(content_words(row.title)[:2])
        pair = number * 7919 + copy * 104_729
        while True:
            setting, people = SETTINGS[pair % len(SETTINGS)], PEOPLE[pair // len(SETTINGS) % len(PEOPLE)]
            title = f"{subject} for {setting.title()} {people.title()}"
            if (slug := slug_of(title)) not in used:
                break
            pair += 1
        used.add(slug)
        rng = random.Random(f"{seed}:{slug}")
        summary = f"{sentences.some(rng, 1)[0]} It keeps {subject.lower()} within reach of {setting} {people}."
        new = Row(slug, _new_id(slug, seed), title, row.generation, row.domain, row.status, row.summary and summary)
        twins[row.slug] = new
    return twins


def _copied(edge: Edge, twins: Mapping[str, Row], rng: random.Random) -> Edge:
    """The relation that a copy has for this one."""
    source, target = twins[edge.source].slug, edge.target
    if target in twins and rng.random() < 0.85:
        target = twins[target].slug
    return edge._replace(source=source, target=target)


def _references(rows: Iterable[Row], seed: int) -> dict[str, list[tuple[str, str]]]:
    """What the lists of legacy patterns hold: ids of others, one in twelve of nobody."""
    legacy = [row for row in rows if row.generation == "legacy"]
    counts = Counter(row.id for row in legacy)
    ids = [row.id for row in legacy if counts[row.id] == 1]
    found = {}
    for row in legacy:
        rng = random.Random(f"{seed}:references:{row.slug}")
        if rng.random() < 0.28:
            targets = rng.sample(ids, min(len(ids), rng.randint(1, 14)))
            absent = [_new_id(f"nobody:{target}", seed) if rng.random() < 0.08 else target for target in targets]
            kinds = rng.choices(("related", *KINDS[:2]), (92, 4, 4), k=len(absent))
            found[row.slug] = [pair for pair in zip(kinds, absent, strict=True) if pair[1] != row.id]
    return found


def slug_of(title: str) -> str:
    """The slug that a title would get."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def content_words(title: str) -> list[str]:
    """The words of a title that say something; all of them where none does."""
    words = re.findall(r"\w[\w'’&+-]*\w|\w", title)
    return [word for word in words if len(word) > 2 and word.lower() not in STOP_WORDS] or words


def _new_id(slug: str, seed: int) -> str:
    number = int.from_bytes(hashlib.blake2b(f"{seed}:{slug}".encode(), digest_size=16).digest(), "big")
    digits = "".join("0123456789abcdefghjkmnpqrstvwxyz"[number >> 5 * place & 31] for place in range(22))
    return f"pat_01kn{digits}"


class _Sentences:
    """Sentences by a small grammar, put together from parts that are made once."""

    def __init__(self, rng: random.Random, topics: Sequence[str]) -> None:
        pick = rng.choice

        def thing() -> str:
            return f"the {pick(ADJECTIVES)} {pick(NOUNS)}" if rng.random() < 0.6 else f"the {pick(NOUNS)}"

        self._openings = [
            f"{pick(('When', 'Because', 'Although', 'Once', 'Wherever', 'While'))} {thing()} {pick(VERBS)} "
            f"{pick(topics).lower()}," for _ in range(3000)
        ]  # fmt: skip
        self._middles = [f"{thing()} {pick(VERBS)} {thing()}" for _ in range(3000)]
        self._ends = [
            f"{pick(('and', 'so that', 'until', 'but', 'before'))} {pick(PEOPLE)} of the {pick(SETTINGS)} "
            f"{pick(('count on', 'ask for', 'go without', 'pay for', 'speak of'))} {pick(topics).lower()}."
            for _ in range(3000)
        ]
        parts = (self._openings, self._middles, self._ends)
        self._mean = sum(sum(map(len, part)) / len(part) + 1 for part in parts)

    def some(self, rng: random.Random, count: int) -> list[str]:
        """So many sentences."""
        parts = (rng.choices(part, k=count) for part in (self._openings, self._middles, self._ends))
        return list(map(" ".join, zip(*parts, strict=True)))

    def prose(self, rng: random.Random, size: float) -> str:
        """Paragraphs of about `size` characters."""
        sentences = self.some(rng, max(1, round(size / self._mean)))
        return "\n\n".join(" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5))


class _Writer:
    """Writes the patterns of one design."""

    def __init__(self, plan: Design, body_bytes: int | None, seed: int) -> None:
        self._plan = plan
        self._size = body_bytes
        self._seed = seed
        self.places = {row.slug: _place(number, row.slug, len(plan.rows)) for number, row in enumerate(plan.rows)}
        self._titles = {row.slug: row.title for row in plan.rows}
        self._slugs = [row.slug for row in plan.rows]
        self._pulled = [edge.target for edges in plan.edges.values() for edge in edges] or self._slugs
        rng = random.Random(f"{seed}:parts")
        topics = sorted({word for row in plan.rows[:REAL_COUNT] for word in content_words(row.title)})
        self._sentences = _Sentences(rng, topics)
        names = list(dict.fromkeys(f"{rng.choice(ADJECTIVES)} {rng.choice(topics).lower()}" for _ in range(4000)))
        kinds = ("concept", "practice", "framework", "person", "tool")
        self._entities = [
            f"    - id: {slug_of(name)}\n      type: {rng.choices(kinds, (57, 31, 9, 2, 1))[0]}\n"
            f'      label: "{name.title()}"\n      relevance: {rng.randint(70, 95) / 100}\n'
            for name in names
        ]
        self._communities = [
            f'    - id: {slug_of(name)}-circle\n      label: "{name.title()} Circle"\n'
            f"      source: {rng.choices(('inferred', 'taxonomy'), (84, 16))[0]}\n"
            f"      confidence: {rng.randint(70, 95) / 100}\n"
            for name in names[:500]
        ]
        self._reasons = [
            f"Both begin where the {rng.choice(NOUNS)} {rng.choice(VERBS)} the {rng.choice(ADJECTIVES)} "
            f"{rng.choice(NOUNS)}" for _ in range(3000)
        ]  # fmt: skip

    def text(self, row: Row) -> str:
        """The text of one file."""
        rng = random.Random(f"{self._seed}:text:{row.slug}")
        aliases = self._aliases(row, rng) if rng.random() < 0.2 else []
        if row.generation == "legacy":
            return self._legacy_front(row, aliases, rng) + self._legacy_body(row, rng)
        return self._front(row, aliases, rng) + self._body(row, rng)

    def _aliases(self, row: Row, rng: random.Random) -> list[str]:
        word = content_words(row.title)[0]
        return [
            f"{rng.choice(ADJECTIVES)} {rng.choice(SETTINGS)} {rng.choice((word, rng.choice(NOUNS)))}".title()
            for _ in range(rng.randint(1, 3))
        ]

    def _front(self, row: Row, aliases: Sequence[str], rng: random.Random) -> str:
        source = f"{rng.choice(ADJECTIVES).title()} {rng.choice(NOUNS).title()}, {rng.choice(PEOPLE).title()}"
        ontology = self._ontology(row, rng) if row.domain else ""
        behind = "" if row.domain else "commons_domain:\n  - life\n"
        return (
            f"---\n{_BANNERS[1]}id: {row.id}\nslug: {row.slug}\ntitle: {_quoted(row.title)}\n"
            f"aliases: [{', '.join(map(_quoted, aliases))}]\nsummary: >-\n{_folded(row.summary or row.title, 2)}\n"
            f"{_BANNERS[2]}context_labels:\n{self._labels(row, rng)}\n{ontology}"
            f"{_BANNERS[4]}lifecycle:\n  usage_stage: application\n  adoption_stage: growth\n"
            f"  status: {row.status or 'draft'}\n  version: 0.1\n  confidence: {rng.choice((1, 1, 1, 2, 3))}\n\n"
            f"{_BANNERS[5]}{self._relationships(row, rng)}{_BANNERS[6]}{self._garden(row, rng)}"
            f'{_BANNERS[7]}contributors: ["bench-north", "bench-south"]\nsources:\n  - "{source}"\n'
            f'license: CC-BY-SA-4.0\nattribution: "A generated library, https://example.org"\n{behind}---\n\n'
        )

    def _ontology(self, row: Row, rng: random.Random) -> str:
        words = [word.lower() for word in content_words(row.title)[:3]]
        keywords = dict.fromkeys(words + rng.choices(NOUNS, k=5 - len(words)))
        scores = rng.choices((2.5, 3.0, 3.5, 4.0, 4.5, 5.0), k=len(SCORES))
        vitality = rng.randint(20, 49) / 10
        dimensions = "".join(f"    {name}: {score}\n" for name, score in zip(SCORES, scores, strict=True))
        reasoning = " ".join(self._sentences.some(rng, 2))
        return (
            f"{_BANNERS[3]}ontology:\n  domain: {row.domain}\n  cross_domains: []\n  commons_domain:\n    - life\n"
            f"  search_hints:\n    primary_tension: {_quoted(_tension(row.title))}\n"
            f"    vector_keywords: [{', '.join(map(_quoted, keywords))}]\n  commons_assessment:\n{dimensions}"
            f"    vitality: {vitality}\n    vitality_reasoning: >-\n{_folded(reasoning, 6)}"
            f"    overall_score: {round((sum(scores) + vitality) / 8, 1)}\n\n"
        )

    def _labels(self, row: Row, rng: random.Random) -> str:
        word = content_words(row.title)[0]
        return "".join(
            f'  {name}: "{word} of the {rng.choice(ADJECTIVES)} {rng.choice(NOUNS)} among {rng.choice(PEOPLE)}"\n'
            for name in CONTEXTS
        )

    def _relationships(self, row: Row, rng: random.Random) -> str:
        edges = self._plan.edges.get(row.slug, ())
        # Files with bare slugs in one list have descriptions in the others, and their items are not indented.
        described = any(not edge.weight for edge in edges)
        braces = rng.random() < 0.3
        lists = []
        for kind in KINDS:
            items = "".join(
                _item(edge, rng.choice(self._reasons) if described else "", braces=braces)
                for edge in edges
                if edge.kind == kind
            )
            lists.append(f"  {kind}:\n{items}" if items else f"  {kind}: []\n")
        return "relationships:\n" + "".join(lists)

    def _garden(self, row: Row, rng: random.Random) -> str:
        entities, communities, links = (8, 4, 9) if self._size is None else (3, 2, 3)
        curated = self._plan.edges.get(row.slug, ())
        repeated = {edge.target: edge.kind for edge in rng.sample(curated, min(len(curated), links * 2 // 3))}
        kinds = rng.choices(KINDS, (1, 3, 15, 2, 2, 75, 2), k=links)
        targets = repeated | dict(zip(rng.choices(self._pulled, k=links - len(repeated)), kinds, strict=False))
        inferred = "".join(
            f"    - target: {target}\n      type: {kind}\n      confidence: {rng.randint(60, 95) / 100}\n"
            f'      reason: "{rng.choice(self._reasons)}"\n'
            for target, kind in targets.items()
        )
        return (
            f"graph_garden:\n  last_pruned: 2026-02-19\n  entities:\n{''.join(rng.sample(self._entities, entities))}"
            f"  communities:\n{''.join(rng.sample(self._communities, communities))}  inferred_links:\n{inferred}"
        )

    def _legacy_front(self, row: Row, aliases: list[str], rng: random.Random) -> str:
        targets = self._plan.references.get(row.slug, ())
        lists = {kind: [target for name, target in targets if name == kind] for kind in LEGACY_KINDS}
        sources = [f"https://example.org/{rng.choice(NOUNS)}/{rng.choice(NOUNS)}" for _ in range(rng.randint(1, 4))]
        return (
            f"---\nid: {row.id}\npage_url: https://example.org/patterns/{row.slug}/\n"
            f"github_url: https://example.org/library/blob/main/_patterns/{row.slug}.md\nslug: {row.slug}\n"
            f"title: {_plain(row.title)}\n{_flat('aliases', aliases)}version: '1.0'\n"
            "created: 2026-01-28 00:00:00+00:00\nmodified: 2026-01-28 00:00:00+00:00\nclassification:\n"
            f"  universality: domain\n  domain: {row.domain or 'operations'}\n  category:\n  - practice\n  era:\n"
            "  - digital\n  - cognitive\n  origin:\n"
            f"  - {rng.choice(PEOPLE)}\n  status: {row.status or 'draft'}\n  commons_alignment: {rng.randint(2, 5)}\n"
            f"  commons_domain:\n  - business\n{''.join(_flat(kind, lists[kind]) for kind in LEGACY_KINDS)}"
            f"{_flat('contributors', ['bench-north', 'bench-south'])}{_flat('sources', sources)}license: CC-BY-SA-4.0\n"
            "attribution: A generated library, https://example.org\nrepository: https://example.org/library\n---\n"
        )

    def _body(self, row: Row, rng: random.Random) -> str:
        size = self._body_size(18_000, rng) - 1000
        shares = [max(60.0, size * share / 2435) for share in SECTION_WORDS]

        def write(index: int, part: float = 1.0) -> str:
            return self._sentences.prose(rng, shares[index] * part)

        rule = self._sentences.some(rng, 1)[0]
        steps = "\n\n".join(f"**{name.title()}:** {write(3, 0.17)}" for name in CONTEXTS)
        texts = (
            write(0) + self._body_links(row, rng),
            f"> **The core conflict is {_tension(row.title)}.**\n\n{write(1)}",
            f"> **Therefore, keep to this: {rule}**\n\n{write(2)}",
            f"1. {row.title} begins small. {write(3, 0.1)}\n2. Then ask again. {write(3, 0.1)}\n\n{steps}",
            f"**What flourishes.** {write(4, 0.5)}\n\n**What risks emerge.** {write(4, 0.5)}",
            write(5),
            write(6),
            f"**Signs of life:** {write(7, 0.4)}\n\n**Signs of decay:** {write(7, 0.4)}\n\n"
            f"**When to replant:** {write(7, 0.2)}",
        )
        sections = "\n\n---\n\n".join(
            f"### Section {number}: {name}\n\n{text}"
            for number, (name, text) in enumerate(zip(NAMES, texts, strict=True), 1)
        )
        return (
            f"{(row.summary or row.title).strip()}\n\n> [!NOTE] Confidence Rating: ★★★ (Established)\n"
            f"> This pattern draws on {rng.choice(PEOPLE)} of the {rng.choice(SETTINGS)}.\n\n---\n\n{sections}\n"
        )

    def _legacy_body(self, row: Row, rng: random.Random) -> str:
        size = self._body_size(20_000, rng)
        names = rng.choice(LEGACY_SECTIONS)
        links = self._body_links(row, rng)
        sections = []
        for number, name in enumerate(names, 1):
            text = self._sentences.prose(rng, size / len(names))
            if number == 2 and rng.random() < 0.35:
                rows = "".join(f"| {noun} | {rng.choice(VERBS)} |\n" for noun in rng.sample(NOUNS, 3))
                text += f"\n\n| Principle | What it does |\n|:--|:--|\n{rows.rstrip()}"
            sections.append(f"### {number}. {name}\n\n{text}{links if number == 1 else ''}\n")
        return "\n".join(sections)

    def _body_size(self, natural: int, rng: random.Random) -> float:
        return natural * rng.uniform(0.85, 1.15) if self._size is None else self._size

    def _body_links(self, row: Row, rng: random.Random) -> str:
        """A paragraph that links to others, in one file of fifty."""
        if rng.random() >= 0.02:
            return ""
        targets = [edge.target for edge in self._plan.edges.get(row.slug, ()) if edge.target in self._titles][:2]
        first, second = (targets + rng.choices(self._slugs, k=2))[:2]
        here = os.path.dirname(self.places[row.slug]) or "."  # noqa: PTH120 - see generate
        address = os.path.relpath(self.places[first], here).replace(os.sep, "/")
        title = self._titles[first].replace("[", "(").replace("]", ")")
        return f"\n\nSee [{title}]({address}) first, and then [[{second}]]."


def _place(number: int, slug: str, count: int) -> str:
    """Where the pattern lies: flat, or in boxes of 2,500, four on a shelf."""
    box = number // 2500
    return f"{slug}.md" if count <= FLAT_COUNT else f"shelf-{box // 4 + 1:02}/box-{box % 4 + 1}/{slug}.md"


def _item(edge: Edge, description: str, *, braces: bool) -> str:
    if not edge.weight:
        return f"  - {edge.target}\n"
    if not description:
        return f"    - slug: {edge.target}\n      weight: {edge.weight}\n"
    if braces:
        return f'  - {{id: {edge.target}, weight: {edge.weight}, description: "{description}"}}\n'
    return f"  - id: {edge.target}\n    weight: {edge.weight}\n    description: {description}\n"


def _tension(title: str) -> str:
    words = content_words(title)
    return f"{words[0]} vs. {words[-1] if len(words) > 1 else 'Habit'}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _plain(text: str) -> str:
    """The text as a value, in quotes only where it needs them."""
    if re.fullmatch(r"[^\W\d_](?!.*(: | #|:$)).*", text) and text.lower() not in (
        "yes",
        "no",
        "on",
        "off",
        "true",
        "null",
    ):
        return text
    return "'" + text.replace("'", "''") + "'"


def _flat(key: str, items: Sequence[str]) -> str:
    return f"{key}:\n" + "".join(f"- {_plain(item)}\n" for item in items) if items else f"{key}: []\n"


def _folded(text: str, indent: int) -> str:
    """The lines of a folded text, 72 characters wide."""
    margin, width = " " * indent, 72 - indent
    lines: list[list[str]] = [[]]
    length = 0
    for word in text.split():
        if length and length + 1 + len(word) > width:
            lines.append([])
            length = 0
        lines[-1].append(word)
        length += len(word) + (length > 0)
    return "".join(f"{margin}{' '.join(line)}\n" for line in lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; says how far it is on standard error."""
    parser = argparse.ArgumentParser(prog="python -m tests.libraries", description="Make a library of the real shape.")
    parser.add_argument("folder", type=Path, help="a new or empty folder")
    parser.add_argument("--count", type=int, default=REAL_COUNT, metavar="N", help="how many patterns")
    parser.add_argument("--body", type=int, metavar="BYTES", help="size of each body; by default as real ones")
    parser.add_argument("--seed", type=int, default=7, help="another seed makes another library")
    given = parser.parse_args(arguments)

    def say(done: int) -> None:
        if done % 1000 == 0 or done == given.count:
            sys.stderr.write(f"\r{done:,} of {given.count:,}")

    began = time.monotonic()
    try:
        made = generate(given.folder, given.count, body_bytes=given.body, seed=given.seed, progress=say)
    except (ValueError, OSError) as error:
        parser.error(str(error))
    sys.stderr.write(
        f"\n{made.count:,} patterns in {made.folder}, {time.monotonic() - began:.1f} s; "
        f"{made.most_linked} has the most incoming links: {made.incoming:,}\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
