"""Which generation a file follows, and the guidance for its sections."""

from collections import Counter

import pytest

from editor.schema.generations import Generation, generation_of
from editor.schema.guidance import OLDER_SECTIONS, SECTION_NAMES, SECTIONS, section_spec, stars, vitality_band
from tests.corpus import CORPUS, corpus_files, needs_corpus, own_files
from tests.opened import snapshot


@pytest.mark.parametrize(
    ("front", "generation"),
    [
        ("ontology:\n  domain: a", Generation.FORMAT_71),
        ("relationships:", Generation.FORMAT_71),
        ("classification:\n  domain: a", Generation.OLDER),
        ("classification:\n  domain: a\nlifecycle:", Generation.FORMAT_71),
        ("orbital_layer: 2\nontology:\n  domain: a", Generation.FORMAT_8),
        ("gravitational_hubs: []", Generation.FORMAT_8),
        ("title: a", Generation.OTHER),
        ("", Generation.OTHER),
    ],
)
def test_keys_tell_the_generation(front, generation):
    assert generation_of(snapshot(f"---\n{front}\n---\n").root) is generation


def test_the_samples_are_of_format_71():
    assert {generation_of(file.snapshot.root) for file in own_files()} == {Generation.FORMAT_71}


@needs_corpus
def test_real_patterns_are_of_the_generation_they_were_filed_under():
    found = Counter()
    named = {}
    for line in (CORPUS / "CLASSES.tsv").read_text(encoding="utf-8").splitlines():
        name, _, classes = line.partition("\t")
        named[name] = classes
    for file in corpus_files():
        classes = named[str(file.path.relative_to(CORPUS))]
        generation = generation_of(file.snapshot.root)
        found[generation] += 1
        if "gen/legacy-classification" in classes:
            assert generation is Generation.OLDER, file
        if "gen/v8-" in classes and "gen/v8-fragment" not in classes:
            assert generation in (Generation.FORMAT_8, Generation.FORMAT_71), file
        if "gen/v7.1-life" in classes or "gen/v7.1-business" in classes:
            assert generation is Generation.FORMAT_71, file
    assert min(found[each] for each in (Generation.FORMAT_71, Generation.FORMAT_8, Generation.OLDER)) > 40


def test_section_names_are_found_in_any_case():
    assert section_spec("known uses") is section_spec("Known Uses") is SECTIONS[5]
    assert section_spec("Lineage") is None
    assert len(SECTION_NAMES) == len(set(SECTION_NAMES)) == 16
    assert section_spec("overview") is None
    assert section_spec("overview", OLDER_SECTIONS) is OLDER_SECTIONS[0]


def test_targets_are_ranges_and_each_section_has_guidance():
    for section in SECTIONS:
        assert 0 < section.low < section.high
        assert section.guidance.endswith(".")


@pytest.mark.parametrize(
    ("value", "band"),
    [
        (5, "Generative"),
        (4.5, "Generative"),
        (4.44, "Sustaining"),
        (4.46, "Generative"),
        (3.5, "Sustaining"),
        (3.4, "Functional"),
        (2.0, "Functional"),
        (1.9, "Extractive"),
        (0, "Extractive"),
        (-1, "Extractive"),
    ],
)
def test_bands_of_vitality(value, band):
    assert vitality_band(value) == band


def test_stars():
    assert [stars(number) for number in (-1, 0, 1, 2, 3, 9)] == ["☆☆☆", "☆☆☆", "★☆☆", "★★☆", "★★★", "★★★"]
