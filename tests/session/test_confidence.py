"""The stars of the callout against the number in the front matter."""

from pathlib import Path

import pytest

from editor.session.checks import problems_of
from editor.session.confidence import other_stars, with_stars
from tests.corpus import own_files
from tests.opened import SHORT, entry, library_of, snapshot


def rated(title: str, confidence: object = 2) -> str:
    text = SHORT.replace("confidence: 2", f"confidence: {confidence}")
    return text.replace("Lead sentence.\n", f"Lead sentence.\n\n> [!NOTE] {title}\n> Reasons.\n")


@pytest.mark.parametrize(
    ("title", "confidence", "said"),
    [
        ("Confidence Rating: ★☆☆ (Low)", 2, "★☆☆"),
        ("Confidence Rating: ★★☆ (Medium)", 2, ""),
        ("Confidence Rating: ★★", 3, "★★☆"),
        ("Confidence Rating: ⭐⭐ (Growing)", 1, "★★☆"),
        ("Confidence Rating: ★★★★ (Established)", 2, ""),
        ("Reviewed twice", 2, ""),
        ("Confidence Rating: ★☆☆ (Low)", 7, ""),
        ("Confidence Rating: ★☆☆ (Low)", "true", ""),
        ("Confidence Rating: ★☆☆ (Low)", '"2"', ""),
    ],
)
def test_stars_that_are_not_those_of_the_field(title: str, confidence: object, said: str) -> None:
    assert other_stars(snapshot(rated(title, confidence))) == said


def test_where_either_is_missing_there_is_nothing_to_say() -> None:
    assert other_stars(snapshot(SHORT)) == ""
    without = rated("Confidence Rating: ★☆☆ (Low)").replace("  confidence: 2\n", "")
    assert other_stars(snapshot(without)) == ""


def test_the_sample_library_agrees_with_itself() -> None:
    assert [file.path.name for file in own_files() if other_stars(file.snapshot)] == []


@pytest.mark.parametrize(
    ("title", "became"),
    [
        ("Confidence Rating: ★☆☆ (Low)", "Confidence Rating: ★★★ (High)"),
        ("Confidence Rating: ★☆☆", "Confidence Rating: ★★★"),
        ("Confidence Rating: ⭐⭐ (Growing), so far", "Confidence Rating: ⭐⭐⭐ (High), so far"),
        ("Confidence Rating: 1/3", "Confidence Rating: 3/3"),
    ],
)
def test_a_title_takes_the_stars_of_the_field(title: str, became: str) -> None:
    assert with_stars(title, 3) == became


def test_the_checks_tell_it_where_the_confidence_stands() -> None:
    said = snapshot(rated("Confidence Rating: ★☆☆ (Low)"))
    problems = problems_of(said, library_of(entry("tool-library")), Path("/library/short.md"))
    (problem,) = (each for each in problems if each.path == ("lifecycle", "confidence"))
    assert problem.sentence == (
        "Confidence is 2 (★★☆), but the callout shows ★☆☆. The page “Lead & callout” can change that."
    )
    assert problem.span.of(said.text) == "confidence: 2"
    assert not problem.is_of_value
