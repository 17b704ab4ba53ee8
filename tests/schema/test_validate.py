"""Checks of single fields: a plain sentence with the field's title and value, at the right place."""

import pytest

from editor.core.problems import Problem, Severity
from editor.schema.format82 import Pattern82
from editor.schema.generations import Generation, generation_of
from editor.schema.template import new_pattern
from editor.schema.validate import check_fields, shown
from tests.corpus import PatternFile, corpus_files, needs_corpus, own_files
from tests.opened import TOOL_LIBRARY, snapshot


def problems(old: str, new: str) -> tuple[Problem, ...]:
    """What is wrong with the sample once `old` is replaced by `new`."""
    assert TOOL_LIBRARY.count(old) == 1
    return check_fields(snapshot(TOOL_LIBRARY.replace(old, new)))


@pytest.mark.parametrize("file", own_files(), ids=repr)
def test_nothing_is_wrong_with_the_samples(file: PatternFile):
    assert check_fields(snapshot(file.text)) == ()


@pytest.mark.parametrize(
    ("old", "new", "sentence", "place"),
    [
        ("resilience: 3.5", "resilience: 7", "Resilience is 7; the scale goes from 1 to 5.", "resilience: 7"),
        ("vitality: 4.3", "vitality: -0.5", "Vitality is -0.5; the scale goes from 0 to 5.", "vitality: -0.5"),
        ("  confidence: 3\n", "  confidence: 0\n", "Confidence is 0; the scale goes from 1 to 3.", "confidence: 0"),
        (
            "autonomy: 4.0",
            "autonomy: high",
            "Autonomy should be a number; the file says “high”.",
            "autonomy: high",
        ),
        ("  domain: sharing\n", "  domain: 3\n", "Domain should be text; the file says 3.", "domain: 3"),
        ("  domain: sharing\n", "  domain:\n", "Domain should be text; the file says nothing.", "domain:"),
        ('title: "Tool Library"', "title: [a]", "Title should be text; the file says a list.", "title: [a]"),
        (
            'aliases: ["Library of Tools", "Common Tool Store"]',
            "aliases: one",
            "Also known as should be a list; the file says “one”.",
            "aliases: one",
        ),
        (
            "status: stable",
            "status: done",
            "Status is “done”; the format knows draft, revised, stable, deprecated.",
            "status: done",
        ),
        ("status: stable", 'status: "  "', "Status is empty.", 'status: "  "'),
    ],
)
def test_one_wrong_value_is_one_sentence_at_its_place(old, new, sentence, place):
    found = problems(old, new)
    assert [problem.sentence for problem in found] == [sentence]
    assert found[0].span.of(TOOL_LIBRARY.replace(old, new)) == place
    assert found[0].severity is Severity.WARNING


def test_a_missing_key_is_shown_at_its_parent():
    found = problems("  status: stable\n", "")
    assert [(problem.sentence, problem.path) for problem in found] == [("Status is missing.", ("lifecycle", "status"))]
    text = TOOL_LIBRARY.replace("  status: stable\n", "")
    assert found[0].span.of(text).startswith("lifecycle:")


def test_a_missing_group_is_shown_at_the_first_line():
    text = "---\nontology:\n  domain: a\n---\n"
    found = {problem.path: problem for problem in check_fields(snapshot(text))}
    assert found["title",].sentence == "Title is missing."
    assert found["title",].span == (4, 4)
    assert found["lifecycle",].sentence == "Lifecycle is missing."


def test_a_field_of_a_record_names_its_list_and_its_number():
    found = problems("      relevance: 0.95\n", "      relevance: 2\n")
    assert [problem.sentence for problem in found] == ["Entities 1: Relevance is 2; the scale goes from 0 to 1."]
    assert found[0].path == ("graph_garden", "entities", 0, "relevance")


def test_an_item_of_another_kind_names_its_list_and_its_number():
    found = problems("  entities:\n", "  entities:\n    - 5\n")
    assert [problem.sentence for problem in found] == ["Entities 1 should have fields of its own; the file says 5."]
    found = problems("    - life\n", "    - [life]\n")
    assert [problem.sentence for problem in found] == ["Commons domain 1 should be text; the file says a list."]


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("version: 1.2", "version: {a: 1}", ("lifecycle", "version")),
        ("autonomy: 4.0", "autonomy: {a: 1}", ("ontology", "commons_assessment", "autonomy")),
        ("last_pruned: 2026-09-14", "last_pruned: {a: 1}", ("graph_garden", "last_pruned")),
        ("      relevance: 0.95\n", "      relevance: {a: 1}\n", ("graph_garden", "entities", 0, "relevance")),
    ],
)
def test_fields_in_the_place_of_a_value_are_one_problem_of_that_field(old, new, path):
    found = problems(old, new)
    assert [problem.path for problem in found] == [path]
    assert found[0].sentence.endswith("; the file says several fields.")


def test_a_plain_word_may_stand_for_a_record():
    assert problems("entities:\n", "entities:\n    - just-a-word\n") == ()


def test_a_list_may_be_empty_or_null():
    assert problems("  generalizes_from: []", "  generalizes_from:") == ()
    assert problems("  alternatives: []\n", "") == ()


def test_unknown_keys_are_no_problem():
    assert problems("  usage_stage: operation\n", "  usage_stage: operation\n  mood: sunny\n") == ()


def test_a_quoted_version_is_no_problem():
    assert problems("version: 1.2", "version: '1.2.0'") == ()


def test_a_file_of_no_known_generation_is_not_judged():
    assert check_fields(snapshot("---\ntitle: 3\nweight: heavy\n---\n")) == ()


def _sentences(text: str) -> list[str]:
    return [problem.sentence for problem in check_fields(snapshot(text))]


def test_each_generation_is_judged_by_its_own_declaration():
    older = _sentences("---\nclassification: {status: new, commons_alignment: 9}\n---\n")
    assert "Commons alignment is 9; the scale goes from 1 to 5." in older
    assert "Status is “new”; the format knows draft, published." in older
    newer = _sentences("---\norbital_layer: 7\nlifecycle: {status: draft, version: 1, confidence: 2}\n---\n")
    assert "Orbital layer is 7; the scale goes from 0 to 5." in newer
    assert not any("stage" in sentence for sentence in newer)


def test_what_cannot_be_read_is_not_judged():
    assert check_fields(snapshot("---\ntitle: [\n---\n")) == ()


@needs_corpus
def test_the_judge_of_fields_speaks_plainly_over_all_real_patterns():
    judged = 0
    for file in corpus_files():
        read = snapshot(file.text)
        found = check_fields(read)
        if read.fault or generation_of(read.root) is Generation.OTHER:
            assert found == ()
            continue
        judged += 1
        for problem in found:
            assert problem.sentence.endswith("."), problem
            assert "_type" not in problem.sentence, problem
            assert "is not what the format expects" not in problem.sentence, problem
            assert 0 <= problem.span.start <= problem.span.end <= len(file.text)
        assert len({each.path for each in found if "knows" not in each.sentence}) == sum(
            "knows" not in each.sentence for each in found
        )
    assert judged > 290


def test_values_are_shown_shortly():
    assert shown(None) == "nothing"
    assert shown("a") == "“a”"
    assert shown("x" * 41) == "“" + "x" * 40 + "…”"
    assert shown("x" * 40) == "“" + "x" * 40 + "”"
    assert shown([]) == "a list"
    assert shown({}) == "several fields"
    assert shown(2.5) == "2.5"


def test_a_new_pattern_lacks_nothing_but_what_is_still_to_be_written():
    sentences = [problem.sentence for problem in check_fields(snapshot(new_pattern("Name", "name")))]
    asked = ("Summary", "Corporate", "Government", "Activist", "Tech", "Domain", "Primary tension", "Reasoning")
    assert sentences == [f"{title} is empty." for title in (*asked, "Attribution")]


def test_lists_and_what_only_some_patterns_have_may_be_empty():
    text = new_pattern("Name", "name", model=Pattern82)
    sentences = [problem.sentence for problem in check_fields(snapshot(text))]
    assert "Summary is empty." in sentences
    assert not [each for each in sentences if each.startswith(("Corporate", "Aliases", "Requires"))]
