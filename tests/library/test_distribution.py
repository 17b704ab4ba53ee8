"""How the scores of a library are spread."""

import shutil
from pathlib import Path

from editor.library.distribution import Distribution, score_distributions
from editor.session.library import Library
from editor.session.standing import read_standings, standing_sentence, state_of
from tests.corpus import OWN

SPREAD = Distribution((1.0, 2.5, 3.0, 4.9), (1, 2, 4, 1))


def test_shares_and_bins():
    assert SPREAD.total == 8
    assert [SPREAD.share_below(value) for value in (0.5, 1, 2.5, 2.6, 5)] == [0, 0, 0.125, 0.375, 1]
    assert SPREAD.binned(1, 5, 0.5) == (1, 0, 0, 2, 4, 0, 0, 0, 1)
    assert SPREAD.binned(2, 4, 1) == (1, 6, 1)
    assert Distribution((), ()).share_below(3) == 0


def test_where_a_score_lies_is_said():
    assert standing_sentence(2.6, SPREAD) == "Higher than 38% of 8 patterns."
    assert standing_sentence(1, SPREAD) == "No score among 8 patterns is lower."
    assert standing_sentence(5, SPREAD) == "Higher than all of 8 patterns."
    assert standing_sentence(5, Distribution((), ())) == ""


def test_the_scores_of_the_sample_library_are_counted(tmp_path: Path):
    shutil.copytree(OWN, tmp_path / "library")
    library = Library(tmp_path / "library")
    before = state_of(library)
    library.read()
    assert state_of(library) != before
    spread = score_distributions(library.index)
    assert spread == read_standings(library)
    assert {"vitality", "resilience", "overall_score"} <= set(spread)
    assert spread["vitality"].total == 16
    assert spread["vitality"].share_below(0) == 0
    assert read_standings(Library()) == {}
