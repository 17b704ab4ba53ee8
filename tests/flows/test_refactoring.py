"""Changes of many files in the window: shown file by file, written all or none, taken back by one Undo."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.core.operations import SetValue
from editor.session.openfile import Held
from editor.ui.panes.aside import View
from editor.ui.panes.requestforms import DeleteForm, DeprecateForm, FieldForm, MergeForm, RenameForm
from editor.ui.shell.refactoringdialog import RefactoringDialog
from editor.ui.shell.workbench import Workbench


def texts(library: Path) -> dict[str, bytes]:
    """All files of a library."""
    return {path.name: path.read_bytes() for path in library.iterdir()}


def opened(workbench: Workbench, slug: str) -> None:
    entry = workbench.use_cases.library.find(slug)
    assert entry is not None
    workbench.use_cases.open_entry(entry)


def dialog_of(workbench: Workbench) -> RefactoringDialog:
    dialog = workbench.refactoring._dialog
    assert dialog is not None
    return dialog


def planned(qtbot: QtBot, dialog: RefactoringDialog) -> None:
    """Wait until all that would change is known."""
    qtbot.waitUntil(lambda: dialog._plan is not None and dialog.apply_button.isEnabled(), timeout=20_000)


def renaming(workbench: Workbench, qtbot: QtBot, slug: str, new_slug: str) -> RefactoringDialog:
    """The dialog that has all that would change."""
    opened(workbench, slug)
    workbench.commands["rename"].trigger()
    dialog = dialog_of(workbench)
    assert isinstance(dialog.form, RenameForm)
    dialog.form.slug.selectAll()
    qtbot.keyClicks(dialog.form.slug, new_slug)
    planned(qtbot, dialog)
    return dialog


def test_a_slug_is_changed_everywhere_and_one_undo_takes_it_back(workbench: Workbench, qtbot: QtBot, library: Path):
    before = texts(library)
    opened(workbench, "lending-desk")
    dialog = renaming(workbench, qtbot, "tool-steward", "tool-minder")
    referring = {name for name, text in before.items() if b"tool-steward" in text}
    assert dialog.changes.kept == len(referring) > 5
    assert "tool-steward" in dialog.changes.diff.toPlainText()
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        dialog.apply_button.click()
    after = texts(library)
    assert f": {len(referring)} files changed." in workbench.messages.label.text()
    assert workbench.window().windowTitle() == "tool-minder – Trellis"
    assert "tool-steward.md" not in after
    assert b"slug: tool-minder" in after["tool-minder.md"]
    for name in referring - {"tool-steward.md"}:
        assert len(after[name].splitlines()) == len(before[name].splitlines())
        changed = [
            pair for pair in zip(before[name].splitlines(), after[name].splitlines(), strict=True) if len(set(pair)) > 1
        ]
        assert changed
        assert all(old.replace(b"tool-steward", b"tool-minder") == new for old, new in changed)
    assert {name: after[name] for name in before if name not in referring} == {
        name: before[name] for name in before if name not in referring
    }
    files = {file.name: file for file in workbench.use_cases.workspace.files}
    assert set(files) >= {"tool-minder", "lending-desk"}
    assert not any(file.is_changed for file in files.values())
    assert "tool-minder" in files["lending-desk"].document.text
    assert workbench.use_cases.library.find("tool-steward") is None
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        workbench.commands["undo"].trigger()
    assert texts(library) == before
    assert {file.name for file in workbench.use_cases.workspace.files} >= {"tool-steward", "lending-desk"}
    assert not any(file.is_changed for file in workbench.use_cases.workspace.files)
    assert workbench.use_cases.library.find("tool-steward") is not None


def triggered(workbench: Workbench, qtbot: QtBot, command: str) -> None:
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        workbench.commands[command].trigger()


def applied(workbench: Workbench, qtbot: QtBot, slug: str, new_slug: str) -> None:
    dialog = renaming(workbench, qtbot, slug, new_slug)
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        dialog.apply_button.click()


def test_redo_makes_the_change_again_in_all_files_and_not_in_one_only(
    workbench: Workbench, qtbot: QtBot, library: Path
):
    before = texts(library)
    opened(workbench, "lending-desk")
    applied(workbench, qtbot, "tool-steward", "tool-minder")
    after = texts(library)
    for _ in range(2):
        triggered(workbench, qtbot, "undo")
        assert texts(library) == before
        triggered(workbench, qtbot, "redo")
        assert texts(library) == after
    assert {file.name for file in workbench.use_cases.workspace.files} >= {"tool-minder", "lending-desk"}
    assert not any(file.is_changed for file in workbench.use_cases.workspace.files)


def test_several_changes_are_taken_back_one_after_the_other_each_as_a_whole(
    workbench: Workbench, qtbot: QtBot, library: Path
):
    before = texts(library)
    applied(workbench, qtbot, "tool-steward", "tool-minder")
    applied(workbench, qtbot, "tool-minder", "tool-keeper")
    triggered(workbench, qtbot, "undo")
    triggered(workbench, qtbot, "undo")
    assert texts(library) == before
    assert not any(file.is_changed for file in workbench.use_cases.workspace.files)
    workbench.commands["undo_many"].trigger()
    assert workbench.messages.label.text() == "No change of many files can be taken back."


def test_a_change_is_taken_back_in_its_own_library_also_when_another_is_open(
    workbench: Workbench, qtbot: QtBot, library: Path, tmp_path: Path
):
    before = texts(library)
    applied(workbench, qtbot, "tool-steward", "tool-minder")
    other = tmp_path / "other"
    other.mkdir()
    (other / "alone.md").write_text("---\nslug: alone\n---\n", encoding="utf-8")
    workbench.use_cases.set_library(other)
    triggered(workbench, qtbot, "undo_many")
    assert texts(library) == before
    assert [entry.slug for entry in workbench.use_cases.library.index.entries()] == ["alone"]


def test_a_file_can_be_left_out_by_keyboard(workbench: Workbench, qtbot: QtBot, library: Path):
    before = texts(library)
    dialog = renaming(workbench, qtbot, "open-ledger", "plain-ledger")
    kept = dialog.changes.kept
    model = dialog.changes.files.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == "sliding-membership.md")
    dialog.changes.files.setCurrentIndex(model.index(row, 0))
    dialog.changes.files.setFocus()
    qtbot.keyClick(dialog.changes.files, Qt.Key.Key_Space)
    assert dialog.changes.kept == kept - 1
    assert dialog.apply_button.text() == f"Change {kept - 1} Files"
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        dialog.apply_button.click()
    assert (library / "sliding-membership.md").read_bytes() == before["sliding-membership.md"]
    assert b"plain-ledger" in (library / "tool-library.md").read_bytes()


def test_what_is_open_and_not_saved_is_never_overwritten(workbench: Workbench, qtbot: QtBot, library: Path):
    opened(workbench, "lending-desk")
    view = workbench.tabs.view
    assert view is not None
    view.editing.perform(SetValue(("title",), "Not saved"), "Title")
    before = texts(library)
    dialog = renaming(workbench, qtbot, "tool-steward", "tool-minder")
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        dialog.apply_button.click()
    assert texts(library) == before
    assert "lending-desk" in workbench.messages.label.text()
    assert "Save or revert first" in workbench.messages.label.text()
    assert dialog.isVisible()


def test_a_slug_that_cannot_be_is_said_and_nothing_can_be_done(workbench: Workbench, qtbot: QtBot):
    opened(workbench, "tool-steward")
    workbench.commands["rename"].trigger()
    dialog = dialog_of(workbench)
    assert isinstance(dialog.form, RenameForm)
    dialog.form.slug.setText("No Slug")
    assert "lower-case letters" in dialog.note.text()
    assert not dialog.apply_button.isEnabled()
    dialog.form.slug.setText("open-ledger")
    qtbot.waitUntil(lambda: dialog.note.text().startswith("▲"))
    assert not dialog.apply_button.isEnabled()
    dialog.close()


def test_one_pattern_becomes_part_of_another(workbench: Workbench, qtbot: QtBot, library: Path):
    before = texts(library)
    opened(workbench, "late-without-shame")
    workbench.commands["merge"].trigger()
    dialog = dialog_of(workbench)
    assert isinstance(dialog.form, MergeForm)
    assert not dialog.apply_button.isEnabled()
    target = workbench.use_cases.library.find("returnable-deposit")
    assert target is not None
    dialog.form.take(target)
    planned(qtbot, dialog)
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        dialog.apply_button.click()
    after = texts(library)
    assert "late-without-shame.md" not in after
    assert b"slug: late-without-shame" not in b"".join(after.values())
    assert "late-without-shame" not in [file.name for file in workbench.use_cases.workspace.files]
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        workbench.commands["undo_many"].trigger()
    assert texts(library) == before


def test_a_pattern_is_deprecated_with_its_replacement(workbench: Workbench, qtbot: QtBot, library: Path):
    opened(workbench, "late-without-shame")
    workbench.commands["deprecate"].trigger()
    dialog = dialog_of(workbench)
    assert isinstance(dialog.form, DeprecateForm)
    planned(qtbot, dialog)
    target = workbench.use_cases.library.find("returnable-deposit")
    assert target is not None
    dialog.form.take(target)
    planned(qtbot, dialog)
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        dialog.apply_button.click()
    assert b"status: deprecated" in (library / "late-without-shame.md").read_bytes()


def test_deleting_says_who_uses_it(workbench: Workbench, qtbot: QtBot, library: Path):
    before = texts(library)
    opened(workbench, "tool-steward")
    workbench.commands["delete"].trigger()
    dialog = dialog_of(workbench)
    form = dialog.form
    assert isinstance(form, DeleteForm)
    form.remove_references.setChecked(True)
    planned(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.changes.kept > 5)
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        dialog.apply_button.click()
    assert b"slug: tool-steward" not in b"".join(texts(library).values())
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        workbench.commands["undo_many"].trigger()
    assert texts(library) == before


def test_one_field_is_changed_in_several_patterns(workbench: Workbench, qtbot: QtBot, library: Path):
    before = texts(library)
    found = workbench.use_cases.library.search("")
    entries = [found[row] for row in range(4)]
    workbench.refactoring.ask_field(entries)
    dialog = dialog_of(workbench)
    form = dialog.form
    assert isinstance(form, FieldForm)
    row = next(row for row in range(form.field.count()) if form.field.itemText(row).endswith("Status"))
    form.field.setCurrentIndex(row)
    form.value.setEditText("revised")
    planned(qtbot, dialog)
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        dialog.apply_button.click()
    after = texts(library)
    for entry in entries:
        assert b"  status: revised" in after[entry.path.name]
        pairs = zip(before[entry.path.name].splitlines(), after[entry.path.name].splitlines(), strict=True)
        assert sum(old != new for old, new in pairs) <= 1
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        workbench.commands["undo_many"].trigger()
    assert texts(library) == before


def test_undo_takes_held_text_back_before_a_change_of_many_files(workbench: Workbench, qtbot: QtBot, library: Path):
    dialog = renaming(workbench, qtbot, "tool-steward", "tool-minder")
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        dialog.apply_button.click()
    renamed = texts(library)
    view = workbench.tabs.view
    assert view is not None
    view.editing.file.held["the section"] = Held("the section", "### Section 9: Held", "It would be another section.")
    workbench.commands["undo"].trigger()
    assert texts(library) == renamed
    assert not workbench.refactoring._background.is_busy


@pytest.mark.parametrize("view", list(View))
def test_each_view_beside_is_reached_by_its_command(workbench: Workbench, view: View):
    opened(workbench, "tool-library")
    workbench.commands[["view_preview", "view_uses", "view_picture"][view]].trigger()
    assert workbench.aside.view is view
    assert workbench.aside.currentWidget().isVisible()


def test_what_links_here_opens_at_its_place(workbench: Workbench, qtbot: QtBot):
    opened(workbench, "tool-library")
    workbench.commands["view_uses"].trigger()
    model = workbench.aside.uses.model
    rows = [model.index(row).data() for row in range(model.rowCount())]
    assert rows[0] == "Linked by people"
    place = next(row for row, said in enumerate(rows) if said.startswith("Tool Steward"))
    with qtbot.waitSignal(workbench.aside.uses.use_chosen):
        workbench.aside.uses.list.setCurrentIndex(model.index(place))
        qtbot.keyClick(workbench.aside.uses.list, Qt.Key.Key_Return)
    view = workbench.tabs.view
    assert view is not None
    assert view.editing.file.name == "tool-steward"
    assert view.outline.current is not None
    assert view.outline.current.index == 4


def test_the_picture_is_drawn_and_saved(workbench: Workbench, qtbot: QtBot, tmp_path: Path):
    opened(workbench, "tool-library")
    workbench.commands["view_picture"].trigger()
    for kind, start in (("svg", b"<?xml"), ("png", b"\x89PNG")):
        path = tmp_path / f"picture.{kind}"
        workbench.surveying.save_picture(path, kind)
        assert path.read_bytes().startswith(start)
    assert "Lending Desk" in (tmp_path / "picture.svg").read_text(encoding="utf-8")
    workbench.surveying.save_picture(tmp_path / "no" / "picture.svg", "svg")
    assert "can't be written" in workbench.messages.label.text()


def test_the_picture_can_have_the_whole_window(workbench: Workbench):
    opened(workbench, "tool-library")
    workbench.commands["view_picture"].trigger()
    workbench.commands["widen_aside"].trigger()
    assert not workbench.tabs.isVisible()
    workbench.commands["widen_aside"].trigger()
    assert workbench.tabs.isVisible()


def test_a_change_that_a_crash_broke_off_is_finished_or_taken_back_when_the_library_is_opened(
    workbench: Workbench, qtbot: QtBot, library: Path
):
    script = f"""
import os, signal, sys
import subprocess
import sys
from pathlib import Path
from editor.store.transaction import FileChange, write_all
folder = Path({str(library)!r})
changes = [FileChange(path, path.read_text(encoding="utf-8"), "new") for path in sorted(folder.glob("*.md"))]
def killed(done, total):
    if done == len(changes) + 3:
        os.kill(os.getpid(), signal.SIGKILL)
write_all(folder, changes, label="Change all", progress=killed)
"""
    before = texts(library)
    subprocess.run([sys.executable, "-c", script], check=False)
    broken_off = {path.read_bytes() for path in library.glob("*.md")}
    assert b"new" in broken_off
    assert len(broken_off) > 1
    with qtbot.waitSignal(workbench.use_cases.library_read):
        workbench.commands["reload_library"].trigger()
    contents = {path.read_bytes() for path in library.glob("*.md")}
    assert contents in ({b"new"}, set(before.values()))
    assert "Change all" in workbench.messages.label.text()


def test_a_file_that_is_called_otherwise_than_its_slug_gets_its_name(workbench: Workbench, qtbot: QtBot, library: Path):
    (library / "open-ledger.md").rename(library / "misnamed.md")
    with qtbot.waitSignal(workbench.use_cases.library_read):
        workbench.commands["reload_library"].trigger()
    workbench.use_cases.open_path(library / "misnamed.md")
    workbench.commands["rename"].trigger()
    dialog = dialog_of(workbench)
    planned(qtbot, dialog)
    with qtbot.waitSignal(workbench.refactoring.done, timeout=20_000):
        dialog.apply_button.click()
    assert (library / "open-ledger.md").exists()
    assert not (library / "misnamed.md").exists()
