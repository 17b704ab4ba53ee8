"""The declaration: every field can be shown, and the reader of it finds paths, order and groups."""

import datetime as dt
import re

import pytest

from editor.schema.fields import FieldSpec, Kind
from editor.schema.format71 import Pattern
from editor.schema.guidance import SECTIONS, vitality_band
from editor.schema.introspect import field_specs, group_specs, key_orders, known_keys, score_specs, specs_by_path
from editor.schema.parts import Front
from editor.schema.starters import starters_for
from editor.schema.template import new_pattern
from tests.translating import FORMATS, declared_texts
from tests.translators import marking, translated_by

SPECS = field_specs()
RECORD_FIELDS = tuple(item for spec in SPECS for item in spec.item)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: ".".join(spec.path))
def test_a_field_has_what_a_form_needs(spec: FieldSpec):
    assert spec.title
    assert spec.title[0].isupper()
    assert spec.control.kind is spec.kind
    assert (spec.kind is Kind.CHOICE) == bool(spec.control.choices)
    assert (spec.kind in (Kind.NUMBER, Kind.SCORE)) == (spec.minimum is not None) == (spec.maximum is not None)


@pytest.mark.parametrize("spec", RECORD_FIELDS, ids=lambda spec: ".".join(spec.path))
def test_a_field_of_a_record_has_a_title_and_a_kind_that_a_cell_can_hold(spec: FieldSpec):
    assert spec.title
    assert spec.kind in (Kind.LINE, Kind.NUMBER, Kind.CHOICE)


def test_every_kind_is_declared_somewhere():
    assert {spec.kind for spec in SPECS} == set(Kind)


def test_titles_on_one_page_are_unique():
    for index in range(len(Pattern.groups)):
        titles = [(spec.heading, spec.title) for spec in group_specs(index)]
        assert len(set(titles)) == len(titles)


def test_initial_values_are_among_the_choices_and_within_the_limits():
    for spec in (*SPECS, *RECORD_FIELDS):
        if spec.kind is Kind.CHOICE:
            assert spec.control.initial in spec.control.choices
        if spec.kind in (Kind.NUMBER, Kind.SCORE):
            assert spec.minimum is not None
            assert spec.maximum is not None
            assert spec.minimum <= spec.control.initial <= spec.maximum


def test_inverse_relations_point_at_each_other():
    relations = {spec.path[-1]: spec for spec in SPECS if spec.kind is Kind.RELATIONS}
    assert len(relations) == 7
    for name, spec in relations.items():
        if spec.control.inverse:
            assert relations[spec.control.inverse].control.inverse == name


def test_paths_lead_through_the_nested_parts():
    paths = [spec.path for spec in SPECS]
    assert ("ontology", "search_hints", "primary_tension") in paths
    assert ("ontology", "commons_assessment", "vitality") in paths
    assert ("ontology",) not in paths
    assert len(set(paths)) == len(paths)
    assert specs_by_path()["lifecycle", "status"].control.choices == ("draft", "revised", "stable", "deprecated")


def test_headings_stand_over_nested_parts_only():
    by_path = specs_by_path()
    assert by_path["ontology", "domain"].heading == ""
    assert by_path["ontology", "search_hints", "vector_keywords"].heading == "Finding it"
    assert by_path["ontology", "commons_assessment", "vitality"].heading == "Commons assessment"


def test_limits_come_from_the_declaration():
    vitality = specs_by_path()["ontology", "commons_assessment", "vitality"]
    assert (vitality.minimum, vitality.maximum, vitality.control.step) == (0, 5, 0.1)
    resilience = specs_by_path()["ontology", "commons_assessment", "resilience"]
    assert (resilience.minimum, resilience.maximum, resilience.control.step) == (1, 5, 0.5)


def test_lists_may_be_missing_and_the_rest_may_not():
    lists = (Kind.WORDS, Kind.RECORDS, Kind.RELATIONS)
    assert all(spec.required != (spec.kind in lists) for spec in SPECS)


def test_records_know_the_fields_of_their_items():
    entities = specs_by_path()["graph_garden", "entities"]
    assert [item.path[-1] for item in entities.item] == ["id", "type", "label", "relevance"]
    assert specs_by_path()["sources",].item == ()
    assert specs_by_path()["aliases",].item == ()


def test_the_groups_hold_every_top_level_key_once():
    keys = [key for group in Pattern.groups for key in group.keys]
    assert keys == list(Pattern.model_fields)


def test_the_form_of_a_group_has_its_own_order():
    assert [spec.path[0] for spec in group_specs(0)] == ["title", "slug", "aliases", "summary", "id"]
    assert sum(len(group_specs(index)) for index in range(len(Pattern.groups))) == len(SPECS)


def test_known_keys():
    assert known_keys(()) == tuple(Pattern.model_fields)
    assert known_keys(("lifecycle",)) == ("usage_stage", "adoption_stage", "status", "version", "confidence")
    assert known_keys(("title",)) is None
    assert known_keys(("nowhere", "below")) is None


def test_key_orders_have_one_order_for_each_step():
    orders = key_orders(("ontology", "search_hints", "primary_tension"))
    assert len(orders) == 3
    assert orders[0] == tuple(group.keys for group in Pattern.groups)
    assert orders[1] == (("domain", "cross_domains", "commons_domain", "search_hints", "commons_assessment"),)
    assert orders[2] == (("primary_tension", "vector_keywords"),)


@pytest.mark.parametrize("spec", score_specs(), ids=lambda spec: str(spec.path[-1]))
def test_a_score_says_what_its_values_mean_and_where_reasons_stand(spec: FieldSpec):
    levels = spec.control.levels
    assert [level.low for level in levels] == sorted(level.low for level in levels)
    assert levels[0].low == spec.minimum
    assert all(level.meaning.endswith(".") and level.meaning[0].isupper() for level in levels)
    assert spec.help.endswith("?")
    assert specs_by_path()[(*spec.path[:-1], spec.control.reason)].kind is Kind.PROSE
    assert spec.control.level(spec.minimum - 1) is None
    assert spec.control.level(5) == levels[-1]
    assert spec.control.is_extreme(5)
    assert spec.control.is_extreme(1)
    assert not spec.control.is_extreme(3)


def test_what_forms_treat_in_a_way_of_its_own_is_declared():
    specs = specs_by_path()
    assert [spec.path[-1] for spec in SPECS if spec.control.completes] == ["domain", "cross_domains"]
    assert [spec.path[-1] for spec in SPECS if spec.control.opens] == ["sources"]
    assert [spec.path[-1] for spec in SPECS if spec.control.proposes] == ["inferred_links"]
    assert specs["graph_garden", "entities"].control.as_records
    assert not specs["lifecycle", "confidence"].control.is_extreme(1)
    assert specs["lifecycle", "confidence"].control.level(1) is None


@pytest.mark.parametrize("model", FORMATS)
def test_what_a_form_shows_is_in_the_language_of_the_window(model: type[Front]):
    declared = declared_texts()
    for spec in field_specs(model):
        for field in (spec, *spec.item):
            shown = (field.title, field.help, field.heading, field.control.short)
            assert shown == (field.label, field.description, field.caption, field.control.label)
            assert {*shown} <= {*declared, ""}
            with translated_by(marking):
                shown = (field.title, field.help, field.heading, field.control.short)
                assert shown == tuple(
                    said and f"‹{said}›"
                    for said in (field.label, field.description, field.caption, field.control.label)
                )
    with translated_by(marking):
        assert all(group.title == f"‹{group.label}›" for group in model.groups)
        assert all(section.guidance == f"‹{section.description}›" for section in model.sections)
        assert all(level.meaning == f"‹{level.text}›" for spec in score_specs(model) for level in spec.control.levels)


def test_what_is_written_into_files_is_the_same_in_every_language():
    def written() -> list[str]:
        patterns = [new_pattern("A", "a", today=dt.date(2026, 3, 14), model=model) for model in FORMATS]
        data = {"context_labels": {"tech": "Shelf"}}
        starters = [starter.text for section in SECTIONS for starter in starters_for(section.name, data)]
        return [*(re.sub(r"pat_\w+", "", text) for text in patterns), *starters, vitality_band(4.0)]

    english = written()
    with translated_by(marking):
        assert written() == english
