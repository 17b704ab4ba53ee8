"""Steps of several patterns: made in all or in none, taken back together, and what stays where one has moved on."""

from pathlib import Path

import pytest

from editor.core.errors import TrellisError
from editor.core.operations import InsertItem, Remove, SetValue
from editor.session.jointsteps import Part, Replayed, perform_jointly, redo, undo
from editor.session.openfile import OpenFile
from tests.opened import SHORT, open_text

TITLE = SetValue(("title",), "New")


@pytest.fixture
def files(tmp_path: Path) -> list[OpenFile]:
    return [open_text(tmp_path, SHORT, name) for name in ("one", "two", "three")]


def texts(files: list[OpenFile]) -> list[str]:
    return [file.document.text for file in files]


def joined(files: list[OpenFile]) -> list[str]:
    """The texts once a step was made in the first two."""
    perform_jointly([Part(file, TITLE) for file in files[:2]], "Both")
    return texts(files)


def test_a_step_is_made_in_all(files: list[OpenFile]):
    changed = SHORT.replace('"Short"', '"New"')
    assert joined(files) == [changed, changed, SHORT]
    assert [file.document.history.undo_label for file in files] == ["Both", "Both", ""]


def test_where_one_refuses_none_is_changed(files: list[OpenFile]):
    for parts in (
        [Part(files[0], TITLE), Part(files[1], Remove(("nothing",)))],
        [Part(files[0], InsertItem(("title",), 0, "a")), Part(files[1], TITLE)],
    ):
        with pytest.raises(TrellisError):
            perform_jointly(parts, "Both")
    assert texts(files) == [SHORT] * 3
    assert [file.document.history.undo_label for file in files] == [""] * 3


@pytest.mark.parametrize("asked", [0, 1])
def test_undo_in_either_takes_both_back_and_redo_in_either_makes_both_again(files: list[OpenFile], asked: int):
    changed = joined(files)
    other = files[1 - asked].name
    assert undo(files[asked], files).said == f"Also taken back in “{other}”."
    assert texts(files) == [SHORT] * 3
    assert redo(files[1 - asked], files).said == f"Also made again in “{files[asked].name}”."
    assert texts(files) == changed


def test_a_step_of_one_pattern_is_its_own(files: list[OpenFile]):
    joined(files)
    files[0].perform(SetValue(("title",), "Later"), "Later")
    both = texts(files)
    assert undo(files[0], files).said == ""
    assert texts(files)[1] == both[1]
    assert undo(files[0], files).said == "Also taken back in “two”."
    assert undo(files[0], files) == Replayed(None)


def test_where_the_other_has_moved_on_only_this_is_taken_back(files: list[OpenFile]):
    joined(files)
    files[1].perform(SetValue(("title",), "Later"), "Later")
    kept = files[1].document.text
    assert undo(files[0], files).said == "“two” was changed since, so this was taken back in “one” only."
    assert texts(files) == [SHORT, kept, SHORT]
    assert undo(files[1], files).said == ""
    assert undo(files[1], files).said == ""
    assert texts(files) == [SHORT] * 3


def test_what_was_taken_back_alone_is_made_again_alone_where_the_other_has_it(files: list[OpenFile]):
    changed = joined(files)
    files[1].perform(SetValue(("title",), "Later"), "Later")
    undo(files[0], files)
    undo(files[1], files)
    assert redo(files[0], files).said == ""
    assert texts(files) == changed


def test_what_was_closed_since_is_left_alone(files: list[OpenFile]):
    changed = joined(files)
    open_ones = [files[0], files[2]]
    assert undo(files[0], open_ones).said == "“two” was closed since, so this was taken back in “one” only."
    assert files[1].document.text == changed[1]


def test_typing_after_a_joint_step_does_not_join_it(files: list[OpenFile]):
    joined(files)
    for title in ("New a", "New ab"):
        files[0].perform(SetValue(("title",), title), "Change Title", "title")
    undo(files[0], files)
    assert files[0].document.history.undo_label == "Both"
