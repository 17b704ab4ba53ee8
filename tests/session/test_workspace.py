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


def test_a_path_that_can_be_no_file_is_told(workspace, person, tmp_path):
    (tmp_path / "circle.md").symlink_to("circle.md")
    for name in ("circle.md", "a" * 300 + ".md", "a\0b.md"):
        assert workspace.open(tmp_path / name) is None
    assert len(person.failures) == 3
    assert all("can't be read" in sentence for sentence in person.failures)


def test_every_save_is_heard_of_and_no_failure(workspace, person, tmp_path):
    heard = []
    workspace.observe_saves(lambda file: heard.append(file.name))
    for name in "abc":
        changed(workspace, tmp_path / f"{name}.md")
    a, b, c = workspace.files
    assert workspace.save(a)
    b.path.write_bytes(b"theirs")
    assert not workspace.save_all()
    assert heard == ["a", "c"]
    person.agrees = True
    person.answer = Answer.SAVE
    assert workspace.close(b)
    assert heard == ["a", "c", "b"]
    assert not c.is_changed


@pytest.mark.parametrize("answers", [[Answer.SAVE, Answer.CANCEL], [Answer.DISCARD, Answer.CANCEL], [Answer.CANCEL]])
def test_cancelling_leaves_everything_open_and_unwritten(workspace, person, tmp_path, monkeypatch, answers):
    files = [changed(workspace, tmp_path / "a.md"), opened(workspace, tmp_path / "b.md")]
    files.append(changed(workspace, tmp_path / "c.md"))
    waiting = iter(answers)
    monkeypatch.setattr(person, "unsaved", lambda _name: next(waiting))
    assert not workspace.close_all()
    assert workspace.files == tuple(files)
    assert [file.path.read_bytes() for file in files] == [SHORT.encode()] * 3


def test_closing_all_asks_first_and_saves_what_is_to_be_saved(workspace, person, tmp_path, monkeypatch):
    files = [changed(workspace, tmp_path / f"{name}.md") for name in "ab"]
    answers = {"a": Answer.SAVE, "b": Answer.DISCARD}

    def unsaved(name: str) -> Answer:
        assert files[0].is_changed
        return answers[name]

    monkeypatch.setattr(person, "unsaved", unsaved)
    assert workspace.close_all()
    assert workspace.files == ()
    assert [file.path.read_bytes() == SHORT.encode() for file in files] == [False, True]


def test_closing_all_stops_where_a_save_fails(workspace, person, tmp_path):
    person.answer = Answer.SAVE
    files = tuple(changed(workspace, tmp_path / f"{name}.md") for name in "ab")
    files[0].path.write_bytes(b"theirs")
    assert not workspace.close_all()
    assert workspace.files == files
    assert files[0].is_changed
    assert not files[1].is_changed


@pytest.mark.parametrize("answer", list(Answer))
def test_closing_a_pattern_whose_file_is_gone_asks(workspace, person, tmp_path, answer):
    person.answer, person.agrees = answer, True
    file = opened(workspace, tmp_path / "a.md")
    file.path.unlink()
    assert workspace.close(file) is (answer is not Answer.CANCEL)
    assert person.asked[0] == "a"
    assert file.path.exists() is (answer is Answer.SAVE)


def test_what_another_program_did_is_told_once(workspace, person, tmp_path):
    files = [opened(workspace, tmp_path / f"{name}.md") for name in "abcde"]
    workspace.look_at_disk()
    assert person.failures == []
    files[0].path.unlink()
    workspace.look_at_disk()
    workspace.look_at_disk()
    assert person.failures == ["“a.md” was removed from the disk. Save writes it anew."]
    for file in files:
        file.path.write_bytes(b"theirs")
    workspace.look_at_disk()
    assert len(person.failures) == 2
    assert person.failures[1].count("Revert shows that version.") == 3
    assert person.failures[1].endswith("So were 2 more open patterns.")


def test_new_patterns_are_known_until_they_are_written(workspace, tmp_path):
    opened(workspace, tmp_path / "a.md")
    file = workspace.new(NewPattern("B", "b", tmp_path))
    assert workspace.unwritten_names == ("b",)
    assert workspace.save(file)
    assert workspace.unwritten_names == ()
