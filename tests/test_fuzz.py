"""A few cases of the fuzzer (`tests/fuzz.py`), so that it stays in order; it finds more when it runs for minutes."""

import os
from pathlib import Path

import pytest
from hypothesis import given

from editor.core.operations import SetValue
from tests import fuzz

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the time limit of the fuzzer needs a POSIX system")
TITLE = (SetValue(("title",), "B"),)


@given(case=fuzz.cases())
def test_damaged_files_are_opened_edited_and_saved_exactly(
    tmp_path_factory: pytest.TempPathFactory, case: tuple[bytes, tuple[fuzz.FrontOperation, ...]]
) -> None:
    fuzz.run_case(tmp_path_factory.getbasetemp() / "fuzzed.md", *case)


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        (b"---\ntitle: A\n---\n", "done"),
        (b"---\ntitle: &a A\nslug: *a\n---\n", "refused"),
        (b"---\ntitle: 'A\n---\n", "refused, and no judge reads it"),
        (b"---\ntitle: \xff\n---\n", "not a text"),
    ],
)
def test_what_comes_of_a_case_is_told(tmp_path: Path, content: bytes, outcome: str) -> None:
    assert fuzz.run_case(tmp_path / "file.md", content, TITLE) == outcome


def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "MAX_SECONDS", 0.05)
    with pytest.raises(fuzz.Hang), fuzz.time_limit():
        while True:
            pass
