"""The workspace: what is open, and what is asked before work could be lost."""

from pathlib import Path

import pytest

from editor.core.operations import SetValue
from editor.session.openfile import OpenFile
from editor.session.ports import Answer, NewPattern
from editor.session.workspace import Workspace
from tests.opened import SHORT, Person

RENAME = SetValue(("title",), "Longer")


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def workspace(person: Person) -> Workspace:
    return Workspace(person, person)


def opened(workspace: Workspace, path: Path, text: str = SHORT) -> OpenFile:
    """A file in the workspace."""
    path.write_bytes(text.encode())
    file = workspace.open(path)
    assert file is not None
    return file


def changed(workspace: Workspace, path: Path) -> OpenFile:
    """A file in the workspace that has an unsaved change."""
    file = opened(workspace, path)
    file.perform(RENAME, "Change Title")
    return file


def test_the_same_path_opens_once(workspace, tmp_path, monkeypatch):
    file = opened(workspace, tmp_path / "a.md")
    (tmp_path / "link.md").symlink_to("a.md")
    monkeypatch.chdir(tmp_path)
    for same in (tmp_path / "a.md", Path("a.md"), tmp_path / "x" / ".." / "a.md", tmp_path / "link.md"):
        assert workspace.open(same) is file
    assert workspace.files == (file,)


def test_a_file_that_cannot_be_opened_is_told(workspace, person, tmp_path):
    assert workspace.open(tmp_path / "none.md") is None
    assert workspace.open(tmp_path) is None
    assert len(person.failures) == 2
    assert workspace.files == ()


def test_a_file_that_is_broken_opens(workspace, person, tmp_path):
    file = opened(workspace, tmp_path / "a.md", "---\na: [\n---\n")
    assert file.document.snapshot.fault
    assert person.failures == []


def test_a_new_pattern_is_made_from_the_template(workspace, tmp_path):
    file = workspace.new(NewPattern("Lending Desk", "lending-desk", tmp_path))
    assert file.path == tmp_path / "lending-desk.md"
    assert not file.path.exists()
    assert file.is_changed
    assert file.document.snapshot.data["title"] == "Lending Desk"
    assert workspace.files == (file,)
    assert workspace.save(file)
    assert workspace.open(file.path) is file


def test_a_save(workspace, person, tmp_path):
    file = changed(workspace, tmp_path / "a.md")
    assert workspace.save(file)
    assert file.path.read_bytes() == file.document.text.encode()
    assert (person.asked, person.failures) == ([], [])


@pytest.mark.parametrize("agrees", [False, True])
def test_a_save_over_another_version_asks(workspace, person, tmp_path, agrees):
    person.agrees = agrees
    file = changed(workspace, tmp_path / "a.md")
    file.path.write_bytes(b"theirs")
    assert workspace.save(file) is agrees
    assert len(person.asked) == 1
    assert "changed by another program" in person.asked[0]
    assert file.path.read_bytes() == (file.document.text.encode() if agrees else b"theirs")
    assert file.is_changed is not agrees
    assert person.failures == ([] if agrees else ["“a” was not saved; the version on disk is as it was."])


def test_a_save_that_fails_is_told(workspace, person, tmp_path):
    (tmp_path / "sub").mkdir()
    file = workspace.new(NewPattern("A", "a", tmp_path / "sub"))
    (tmp_path / "sub").rmdir()
    assert not workspace.save(file)
    assert person.asked == []
    assert len(person.failures) == 1
    assert file.is_changed


def test_save_all_saves_what_is_changed_and_goes_on_after_a_failure(workspace, person, tmp_path):
    untouched = opened(workspace, tmp_path / "a.md")
    untouched.path.write_bytes(b"theirs")
    failing = changed(workspace, tmp_path / "b.md")
    failing.path.write_bytes(b"theirs")
    last = changed(workspace, tmp_path / "c.md")
    assert not workspace.save_all()
    assert untouched.path.read_bytes() == failing.path.read_bytes() == b"theirs"
    assert not last.is_changed
    person.agrees = True
    assert workspace.save_all()


def test_revert_asks_only_where_changes_would_go(workspace, person, tmp_path):
    file = opened(workspace, tmp_path / "a.md")
    assert workspace.revert(file)
    assert person.asked == []
    file.perform(RENAME, "Change Title")
    mine = file.document.text
    assert not workspace.revert(file)
    assert person.asked == ["a"]
    assert file.document.text == mine
    person.agrees = True
    assert workspace.revert(file)
    assert file.document.text == SHORT


def test_a_revert_that_fails_is_told(workspace, person, tmp_path):
    file = opened(workspace, tmp_path / "a.md")
    file.path.unlink()
    assert not workspace.revert(file)
    assert len(person.failures) == 1


def test_closing_what_is_saved_asks_nothing(workspace, person, tmp_path):
    file = opened(workspace, tmp_path / "a.md")
    assert workspace.close(file)
    assert workspace.files == ()
    assert person.asked == []


@pytest.mark.parametrize(
    ("answer", "closed", "written"),
    [(Answer.SAVE, True, True), (Answer.DISCARD, True, False), (Answer.CANCEL, False, False)],
)
def test_closing_what_is_changed_does_as_it_is_told(workspace, person, tmp_path, answer, closed, written):
    person.answer = answer
    file = changed(workspace, tmp_path / "a.md")
    assert workspace.close(file) is closed
    assert person.asked == ["a"]
    assert workspace.files == (() if closed else (file,))
    assert file.path.read_bytes() == (file.document.text if written else SHORT).encode()


def test_a_pattern_that_cannot_be_saved_stays_open(workspace, person, tmp_path):
    person.answer = Answer.SAVE
    file = changed(workspace, tmp_path / "a.md")
    file.path.write_bytes(b"theirs")
    assert not workspace.close(file)
    assert workspace.files == (file,)
    assert file.path.read_bytes() == b"theirs"
