"""The judge of `tests.fidelity` sees each kind of harm, and Trellis does none in any of its trials."""

from collections.abc import Callable

import pytest

from editor.core.operations import InsertItem, Operation, Remove, SetValue
from tests.corpus import corpus_files, needs_corpus
from tests.fidelity.judging import Verdict, verdict
from tests.fidelity.tools import trellis
from tests.fidelity.trials import TRIALS, Attempt, Trial, as_it_is, attempts, nothing

BEFORE = """\
---
# GROUP 1
title: "Old"   # behind
relationships:
  complementary:
    - slug: a
      weight: 1
    - slug: b   # kept
# GROUP 2
contributors: [x]
summary: >-
  one
  two

license: y
---
Body
"""
TITLE = SetValue(("title",), "New")


def judged(operation: Operation | None, tool: Callable[[str], str], keeps: str = "") -> Verdict:
    trial = Trial("", "", as_it_is, lambda _data, _text: operation, keeps, saves_only=operation is None)
    return verdict(lambda text, _operation: tool(text), Attempt(trial, BEFORE, operation))


def put(old: str, new: str) -> Callable[[str], str]:
    assert old in BEFORE
    return lambda text: text.replace(old, new)


def test_an_exact_edit_is_right() -> None:
    assert judged(TITLE, put('"Old"', '"New"'), "quotes").right
    assert judged(Remove(("relationships", "complementary", 0)), put("    - slug: a\n      weight: 1\n", "")).right
    assert judged(InsertItem(("contributors",), 1, "z"), put("[x]", "[x, z]"), "brackets").right
    assert judged(SetValue(("summary",), "three"), put("  one\n  two\n", "  three\n")).right


def test_an_unchanged_file_is_right_only_where_nothing_was_to_be_done() -> None:
    assert judged(None, str).identical
    assert judged(None, str).right
    assert judged(TITLE, str).wrong_data
    assert not judged(TITLE, str).right


def test_a_lost_comment_is_seen() -> None:
    for comment in ("   # behind", "# GROUP 2\n", "   # kept"):
        found = judged(None, put(comment, ""))
        assert found.lost_comment, comment
        assert not found.wrong_data, comment


def test_a_comment_of_a_removed_item_goes_with_it() -> None:
    removed = Remove(("relationships", "complementary", 1))
    assert judged(removed, put("    - slug: b   # kept\n", "")).right


@pytest.mark.parametrize(
    "tool",
    [put('"Old"', '"Other"'), put('"Old"', "2.0"), put("weight: 1", "weight: 1.0"), put("title:", "title: [")],
    ids=["value", "type", "elsewhere", "unreadable"],
)
def test_wrong_data_is_seen(tool: Callable[[str], str]) -> None:
    assert judged(None, tool).wrong_data


def test_a_line_of_another_thing_is_seen() -> None:
    found = judged(TITLE, lambda text: text.replace('"Old"', '"New"').replace("[x]", "[ x ]"))
    assert not found.wrong_data
    assert not found.one_line
    assert not found.own_lines


def test_a_blank_line_taken_behind_a_text_is_seen() -> None:
    assert not judged(SetValue(("summary",), "three"), put("  one\n  two\n\n", "  three\n")).own_lines


def test_lost_quotes_and_brackets_are_seen() -> None:
    assert not judged(TITLE, put('"Old"', "New"), "quotes").style_kept
    appended = InsertItem(("contributors",), 1, "z")
    assert not judged(appended, put(" [x]", "\n- x\n- z"), "brackets").style_kept


def test_mixed_line_ends_are_seen() -> None:
    trial = Trial("", "", as_it_is, nothing)
    attempt = Attempt(trial, BEFORE.replace("\n", "\r\n"), None)
    found = verdict(lambda text, _operation: text.replace("Body\r\n", "Body\n"), attempt)
    assert found.mixed_line_ends
    assert not found.right


def test_a_tool_that_fails_did_nothing_right() -> None:
    def fails(_text: str) -> str:
        raise ValueError("no")

    assert judged(None, fails).failed == "ValueError: no"
    assert not judged(None, fails).right


@needs_corpus
def test_trellis_does_each_trial_exactly_on_every_twentieth_pattern() -> None:
    tried = set()
    for file in corpus_files()[::20]:
        for attempt in attempts(file):
            tried.add(attempt.trial)
            found = verdict(trellis, attempt)
            assert found.right, (file, attempt.trial.section + attempt.trial.name, found)
    assert len(tried) >= len(TRIALS) - 1, "hardly a trial found anything to be tried on"
