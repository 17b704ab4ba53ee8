"""An open file: saved exactly, reverted in one step that can be undone, and its changes counted."""

import pytest

from editor.core.errors import ChangedOnDisk, FileProblem
from editor.core.operations import ReplaceText, SetValue
from editor.session.openfile import OpenFile
from editor.store.textfile import TextFile, stamp_of
from tests.opened import SHORT, open_text

RENAME = SetValue(("title",), "Longer")


@pytest.mark.parametrize("text", [SHORT, SHORT.replace("\n", "\r\n"), "\ufeff" + SHORT], ids=["LF", "CRLF", "BOM"])
def test_a_save_is_exactly_the_edit(tmp_path, text):
    file = open_text(tmp_path, text)
    assert not file.is_changed
    file.perform(RENAME, "Change Title")
    assert file.is_changed
    file.save()
    assert not file.is_changed
    assert file.path.read_bytes() == text.replace('"Short"', '"Longer"').encode()


def test_undo_after_a_save_is_a_change(tmp_path):
    file = open_text(tmp_path, SHORT)
    file.perform(RENAME, "Change Title")
    file.save()
    file.document.undo()
    assert file.is_changed
    file.document.redo()
    assert not file.is_changed


def test_a_save_that_fails_keeps_the_text_and_the_change(tmp_path):
    file = open_text(tmp_path, SHORT)
    file.perform(RENAME, "Change Title")
    file.path.write_text("theirs", encoding="utf-8")
    with pytest.raises(ChangedOnDisk):
        file.save()
    assert file.is_changed
    assert file.path.read_text(encoding="utf-8") == "theirs"
    file.save(anyway=True)
    assert file.path.read_bytes() == file.document.text.encode()
    assert not file.is_changed
    file.perform(SetValue(("title",), "Again"), "Change Title")
    file.save()


def test_save_anyway_brings_a_removed_file_back(tmp_path):
    file = open_text(tmp_path, SHORT)
    file.path.unlink()
    with pytest.raises(ChangedOnDisk):
        file.save()
    file.save(anyway=True)
    assert file.path.read_bytes() == SHORT.encode()


def test_save_anyway_replaces_a_file_that_cannot_be_read_as_text(tmp_path):
    file = open_text(tmp_path, SHORT)
    file.path.write_bytes(b"\xff\xfe")
    with pytest.raises(ChangedOnDisk):
        file.save()
    file.save(anyway=True)
    assert file.path.read_bytes() == SHORT.encode()


def test_revert_is_one_step_that_can_be_undone(tmp_path):
    file = open_text(tmp_path, SHORT)
    file.perform(RENAME, "Change Title")
    file.perform(SetValue(("slug",), "other"), "Change Slug")
    mine = file.document.text
    theirs = SHORT.replace("Lead sentence.", "Theirs.")
    file.path.write_text(theirs, encoding="utf-8")
    file.revert()
    assert file.document.text == theirs
    assert not file.is_changed
    assert file.document.history.undo_label == "Revert"
    file.document.undo()
    assert file.document.text == mine
    assert file.is_changed
    file.save()
    assert file.path.read_bytes() == mine.encode()


def test_a_revert_that_fails_leaves_the_text(tmp_path):
    file = open_text(tmp_path, SHORT)
    file.perform(RENAME, "Change Title")
    mine = file.document.text
    file.path.unlink()
    with pytest.raises(FileProblem):
        file.revert()
    assert file.document.text == mine
    assert file.is_changed


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (SHORT, 0),
        (SHORT.replace("Short", "Long"), 1),
        (SHORT.replace("  status: draft\n", ""), 1),
        (SHORT.replace("  - Ada\n", "  - Ada\n  - Bo\n  - Cy\n"), 2),
        (SHORT.replace("Short", "Long").replace("Some problem.", "One.\nTwo."), 3),
        (SHORT + "\n", 1),
        ("", SHORT.count("\n")),
    ],
)
def test_changed_lines_are_counted(tmp_path, text, count):
    file = open_text(tmp_path, SHORT)
    file.perform(ReplaceText(text), "Edit the source")
    assert file.changed_lines == count


def test_a_new_file_is_written_when_it_is_saved_first(tmp_path):
    path = tmp_path / "new.md"
    file = OpenFile(TextFile(path, SHORT, stamp_of(b"")), is_new=True)
    assert file.is_changed
    assert file.name == "new"
    assert not path.exists()
    file.save()
    assert path.read_bytes() == SHORT.encode()
    assert not file.is_changed
    file.perform(RENAME, "Change Title")
    file.save()
    assert path.read_bytes() == file.document.text.encode()


def test_a_new_file_does_not_replace_one_that_came_meanwhile(tmp_path):
    path = tmp_path / "new.md"
    file = OpenFile(TextFile(path, SHORT, stamp_of(b"")), is_new=True)
    path.write_bytes(b"theirs")
    with pytest.raises(ChangedOnDisk, match="already a file"):
        file.save()
    assert path.read_bytes() == b"theirs"
    assert file.is_changed


def test_whether_the_disk_holds_what_was_read(tmp_path):
    file = open_text(tmp_path, SHORT)
    assert file.is_current
    file.perform(RENAME, "Change Title")
    assert file.is_current
    file.path.write_bytes(b"\xff")
    assert not file.is_current
    file.save(anyway=True)
    assert file.is_current
    file.path.unlink()
    assert not file.is_current
    file.path.mkdir()
    assert not file.is_current


def test_a_new_file_is_current_until_another_comes(tmp_path):
    path = tmp_path / "new.md"
    file = OpenFile(TextFile(path, SHORT, stamp_of(b"")), is_new=True)
    assert file.is_current
    path.write_bytes(b"theirs")
    assert not file.is_current
