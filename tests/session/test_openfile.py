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


def test_what_another_program_does_is_news_once(tmp_path):
    file = open_text(tmp_path, SHORT)
    assert file.news_from_disk() == ""
    file.path.write_bytes(b"theirs")
    said = "“short.md” was changed by another program. Revert shows that version."
    assert [file.news_from_disk(), file.news_from_disk()] == [said, ""]
    file.path.write_bytes(b"theirs again")
    assert [file.news_from_disk(), file.news_from_disk()] == [said, ""]
    file.path.write_bytes(SHORT.encode())
    assert [file.news_from_disk(), file.news_from_disk()] == ["", ""]
    file.path.unlink()
    said = "“short.md” was removed from the disk. Save writes it anew."
    assert [file.news_from_disk(), file.news_from_disk()] == [said, ""]
    file.path.mkdir()
    assert "is a folder" in file.news_from_disk()
    assert file.news_from_disk() == ""


def test_news_of_a_file_with_changes_name_both_ways_out(tmp_path):
    file = open_text(tmp_path, SHORT)
    file.perform(RENAME, "Change Title")
    file.path.write_bytes(b"theirs")
    assert file.news_from_disk().endswith("Revert shows that version; Save asks before it replaces it by yours.")


def test_what_one_writes_or_takes_over_oneself_is_no_news(tmp_path):
    file = open_text(tmp_path, SHORT)
    file.perform(RENAME, "Change Title")
    file.save()
    assert file.news_from_disk() == ""
    file.path.write_text("theirs", encoding="utf-8")
    file.revert()
    assert file.news_from_disk() == ""
    file.path.unlink()
    file.save(anyway=True)
    assert file.news_from_disk() == ""


def test_a_file_that_comes_where_a_new_one_is_to_be_is_news(tmp_path):
    path = tmp_path / "new.md"
    file = OpenFile(TextFile(path, SHORT, stamp_of(b"")), is_new=True)
    assert file.news_from_disk() == ""
    path.write_bytes(b"theirs")
    assert file.news_from_disk() == "Another program made a file “new.md”. Save asks before it replaces it."


def test_what_no_file_holds_would_be_lost(tmp_path):
    file = open_text(tmp_path, SHORT)
    assert not file.would_be_lost
    file.path.unlink()
    assert file.would_be_lost
    file.save(anyway=True)
    assert not file.would_be_lost
    file.perform(RENAME, "Change Title")
    assert file.would_be_lost
