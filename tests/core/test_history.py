"""The history: what merges to one step, and what Undo and Redo would do."""

import pytest

from editor.core.edit import Edit, deletion, insertion
from editor.core.history import PAUSE, History


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(clock: Clock) -> History:
    return History(clock)


def type_into(history: History, text: str, key: str = "title") -> None:
    for character in text:
        record(history, insertion(0, character), key)


def record(history: History, edit: Edit, key: str = "title") -> None:
    history.record(f"Edit {key}", key, ((deletion(0, 1),),), ((edit,),))


def steps(history: History) -> list[int]:
    """How many edit groups each step takes back, the last step first."""
    found = []
    while step := history.undo():
        found.append(len(step.undo))
    return found


def test_the_letters_of_a_word_are_one_step(history: History):
    type_into(history, "word")
    assert steps(history) == [4]


def test_a_blank_or_a_line_end_ends_a_step(history: History):
    type_into(history, "two words\nhere")
    assert steps(history) == [4, 6, 4]


def test_a_pause_ends_a_step(history: History, clock: Clock):
    type_into(history, "ab")
    clock.now += PAUSE
    type_into(history, "c")
    clock.now += PAUSE - 0.01
    type_into(history, "d")
    assert steps(history) == [2, 2]


def test_another_place_begins_a_step(history: History):
    type_into(history, "ab", "title")
    type_into(history, "c", "slug")
    type_into(history, "d", "title")
    assert steps(history) == [1, 1, 2]


def test_changes_without_a_key_never_merge(history: History):
    type_into(history, "ab", "")
    assert steps(history) == [1, 1]


def test_deleting_letters_is_one_step(history: History):
    for _ in range(3):
        record(history, deletion(0, 1))
    assert steps(history) == [3]


def test_saving_ends_a_step(history: History):
    type_into(history, "a")
    history.close()
    type_into(history, "b")
    assert steps(history) == [1, 1]


def test_typing_after_undo_begins_a_step_and_forgets_what_was_undone(history: History):
    type_into(history, "a b")
    history.undo()
    type_into(history, "c")
    assert history.redo() is None
    assert steps(history) == [1, 2]


def test_the_groups_of_a_step_are_in_the_order_to_replay_them(history: History):
    for number in (1, 2):
        history.record("Edit", "key", ((insertion(0, f"back {number}"),),), ((insertion(0, f"forth{number}"),),))
    step = history.undo()
    assert step is not None
    assert [group[0].text for group in step.undo] == ["back 2", "back 1"]
    assert [group[0].text for group in step.redo] == ["forth1", "forth2"]
    assert history.redo() is step


def test_labels(history: History):
    assert (history.undo_label, history.redo_label) == ("", "")
    type_into(history, "a")
    assert (history.undo_label, history.redo_label) == ("Edit title", "")
    history.undo()
    assert (history.undo_label, history.redo_label) == ("", "Edit title")


def test_nothing_to_undo_or_redo(history: History):
    assert history.undo() is None
    assert history.redo() is None
