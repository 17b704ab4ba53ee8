"""The page that readers will see, put together from the text and the library."""

from editor.core.front.yamltree import Data
from editor.core.snapshot import Snapshot
from editor.render.body import BodyRenderer, body_parts
from editor.render.page import Link, Page, RelationGroup, Score
from editor.schema.fields import FieldSpec, Kind
from editor.schema.generations import format_of
from editor.schema.guidance import vitality_band
from editor.schema.introspect import field_specs
from editor.session.library import Library
from editor.session.relations import relation_rows

_ASSESSMENT = ("ontology", "commons_assessment")
_OVERALL = (*_ASSESSMENT, "overall_score")
_VITALITY = (*_ASSESSMENT, "vitality")


def reader_page(snapshot: Snapshot, library: Library, renderer: BodyRenderer) -> Page:
    """The page of a pattern, in English as its library is; what a file does not say is left out."""
    data = snapshot.data
    vitality = _number(_at(data, _VITALITY))
    scores = [_score(spec, data) for spec in field_specs(format_of(snapshot.root)) if spec.kind is Kind.SCORE]
    overall = _number(_at(data, _OVERALL))
    given = any(score.value is not None for score in scores)
    return Page(
        domain=_text(_at(data, ("ontology", "domain")) or _at(data, ("classification", "domain"))),
        title=_text(data.get("title") or data.get("slug")),
        aliases=_words(data.get("aliases")),
        summary=_text(data.get("summary")),
        body=renderer.html(body_parts(snapshot)),
        scores=tuple(scores) if given else (),
        overall=Score("Overall", overall, 5) if overall is not None else None,
        band="" if vitality is None else vitality_band(vitality),
        reasoning=_text(_at(data, (*_ASSESSMENT, "vitality_reasoning"))),
        relations=_relations(snapshot, library),
        footer=_footer(data),
    )


def language_of(snapshot: Snapshot) -> str:
    """The language that a pattern says it is written in, as a tag; English where it says nothing."""
    return _text(snapshot.data.get("lang") or snapshot.data.get("language")) or "en"


def _score(spec: FieldSpec, data: Data) -> Score:
    return Score(spec.label, _number(_at(data, tuple(map(str, spec.path)))), spec.maximum or 5)


def _relations(snapshot: Snapshot, library: Library) -> tuple[RelationGroup, ...]:
    groups = []
    for spec in field_specs(format_of(snapshot.root)):
        if spec.kind is Kind.RELATIONS and (rows := relation_rows(spec, snapshot, library)):
            groups.append(RelationGroup(spec.label, tuple(Link(row.target, row.title, row.missing) for row in rows)))
    return tuple(groups)


def _footer(data: Data) -> tuple[str, ...]:
    version = _text(_at(data, ("lifecycle", "version")) or data.get("version"))
    lines = (_text(data.get("id")), version and f"Version {version}", _text(data.get("license")))
    return tuple(line for line in (*lines, _text(data.get("attribution"))) if line)


def _at(data: Data, path: tuple[str, ...]) -> Data:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data


def _number(value: Data) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _text(value: Data) -> str:
    return "" if value is None or isinstance(value, list | dict) else str(value).strip()


def _words(value: Data) -> tuple[str, ...]:
    return tuple(word for item in value if (word := _text(item))) if isinstance(value, list) else ()
