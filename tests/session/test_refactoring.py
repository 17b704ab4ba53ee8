"""Changes of many files: planned from the index, written all or none, taken back and done again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.core.errors import ChangedOnDisk, EditRefused
from editor.session.library import Entry, Library
from editor.session.refactoring import (
    apply,
    plan_delete,
    plan_deprecate,
    plan_merge,
    plan_rename,
    plan_repoint,
    plan_set_field,
    undo,
)

FILES = {
    "ledger.md": "---\nid: pat_ledger\nslug: ledger\nlifecycle:\n  status: draft\n---\n",
    "desk.md": "---\nslug: desk\nlifecycle:\n  status: draft\nrelationships:\n  enables:\n    - slug: ledger\n---\n",
    "sub/crate.md": "---\nslug: crate\nrelated:\n- pat_ledger\n- Ledger\n---\n\nThe [ledger](../ledger.md).\n",
    "кран.md": "---\nslug: кран\n---\n\nThe [desk](desk.md) and the [tap](%D0%BA%D1%80%D0%B0%D0%BD.md).\n",
    "tap.md": "---\nslug: tap\n---\n\nThe [tap](%d0%ba%d1%80%d0%b0%d0%bd.md), of which [[кран]] tells more.\n",
}
Texts = dict[str, str]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    folder = tmp_path / "library"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    library = Library(folder)
    library.read()
    yield library
    library.index.close()


def entry(library: Library, slug: str) -> Entry:
    found = library.find(slug)
    assert found is not None
    return found


def texts_in(library: Library) -> Texts:
    folder = library.index.folder
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in folder.rglob("*") if path.is_file()
    }


def test_what_was_written_is_taken_back_and_done_again_and_the_library_knows(library: Library) -> None:
    told: list[int] = []
    library.observe(lambda: told.append(library.count))
    applied = apply(library, plan_rename(library, entry(library, "ledger"), "book"))
    after = texts_in(library)
    assert after["book.md"] == FILES["ledger.md"].replace("slug: ledger", "slug: book")
    assert after["desk.md"] == FILES["desk.md"].replace("slug: ledger", "slug: book")
    assert after["sub/crate.md"] == FILES["sub/crate.md"].replace("../ledger.md", "../book.md")
    assert {path.name for path in applied.paths} == {"ledger.md", "book.md", "desk.md", "crate.md"}
    assert library.find("ledger") is None
    assert entry(library, "book").path.name == "book.md"
    back = undo(library, applied)
    assert texts_in(library) == FILES
    assert library.find("book") is None
    assert entry(library, "pat_ledger").path.name == "ledger.md"
    undo(library, back)
    assert texts_in(library) == after
    assert told == [5, 5, 5]


def test_files_can_be_left_out(library: Library) -> None:
    plan = plan_rename(library, entry(library, "ledger"), "book")
    desk = entry(library, "desk").path
    assert desk in {change.path for change in plan.changes}
    apply(library, plan, {desk})
    assert texts_in(library)["desk.md"] == FILES["desk.md"]
    assert "book.md" in texts_in(library)


def test_a_file_that_is_open_with_changes_is_not_touched(library: Library) -> None:
    plan = plan_rename(library, entry(library, "ledger"), "book")
    desk = entry(library, "desk").path
    with pytest.raises(EditRefused, match="“desk”: open with changes that are not saved"):
        apply(library, plan, unsaved=[desk])
    with pytest.raises(EditRefused, match="“book”: open with changes"):
        apply(library, plan, unsaved=[desk.with_name("book.md")])
    assert texts_in(library) == FILES
    applied = apply(library, plan, {desk}, unsaved=[desk])
    with pytest.raises(EditRefused, match="“crate”: open with changes"):
        undo(library, applied, unsaved=[entry(library, "crate").path])
    assert undo(library, applied, unsaved=[desk]).label == "Rename ledger to book"
    assert texts_in(library) == FILES


def test_a_file_that_was_changed_since_keeps_its_text_and_so_do_all_others(library: Library) -> None:
    applied = apply(library, plan_rename(library, entry(library, "ledger"), "book"))
    entry(library, "desk").path.write_bytes(b"theirs")
    before = texts_in(library)
    with pytest.raises(ChangedOnDisk, match=r"“desk\.md” was changed by another program"):
        undo(library, applied)
    assert texts_in(library) == before


def test_progress_goes_to_the_end_and_can_stop_either_part(library: Library) -> None:
    class Stopped(Exception):
        pass

    told: list[tuple[int, int]] = []

    def count(done: int, total: int) -> None:
        told.append((done, total))

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise Stopped

    ledger = entry(library, "ledger")
    plan = plan_rename(library, ledger, "book", progress=count)
    assert told == [(1, 3), (2, 3), (3, 3)]
    with pytest.raises(Stopped):
        plan_rename(library, ledger, "book", progress=stop)
    with pytest.raises(Stopped):
        apply(library, plan, progress=stop)
    assert texts_in(library) == FILES
    assert entry(library, "ledger") == ledger


def test_references_are_found_however_an_address_spells_them(library: Library) -> None:
    apply(library, plan_rename(library, entry(library, "кран"), "faucet"))
    texts = texts_in(library)
    assert texts["faucet.md"] == "---\nslug: faucet\n---\n\nThe [desk](desk.md) and the [tap](faucet.md).\n"
    assert texts["tap.md"] == "---\nslug: tap\n---\n\nThe [tap](faucet.md), of which [[faucet]] tells more.\n"


def test_what_only_may_mean_the_pattern_is_named_and_stays_until_it_is_mended(library: Library) -> None:
    ledger = entry(library, "ledger")
    assert plan_rename(library, ledger, "book").notes == (
        "“Ledger” in crate.md may mean ledger in other words; it stays as it is.",
    )
    plan = plan_repoint(library, "Ledger", ledger)
    assert [change.path.name for change in plan.changes] == ["crate.md"]
    apply(library, plan)
    assert "- pat_ledger\n" in texts_in(library)["sub/crate.md"]
    assert "Ledger" not in texts_in(library)["sub/crate.md"]


def test_an_id_that_others_have_too_leads_to_none_of_them(library: Library) -> None:
    (library.index.folder / "other.md").write_bytes(b"---\nid: pat_ledger\nslug: other\n---\n")
    library.read()
    plan = plan_delete(library, entry(library, "ledger"), remove_references=True)
    assert any("Another pattern has the id “pat_ledger” too" in note for note in plan.notes)
    assert all("pat_ledger" in (change.after or "pat_ledger") for change in plan.changes if "crate" in change.path.name)


def test_a_slug_or_file_name_in_other_capitals_is_taken(library: Library) -> None:
    (library.index.folder / "sub" / "Book.md").write_bytes(b"---\nslug: tome\n---\n")
    library.read()
    with pytest.raises(EditRefused, match="Another pattern has the slug “book”"):
        plan_rename(library, entry(library, "ledger"), "book")


def test_one_field_of_many_is_one_step(library: Library) -> None:
    entries = [entry(library, "ledger"), entry(library, "desk")]
    applied = apply(library, plan_set_field(library, entries, ("lifecycle", "status"), "stable"))
    texts = texts_in(library)
    assert [texts[name].count("status: stable") for name in ("ledger.md", "desk.md")] == [1, 1]
    assert entry(library, "desk").status == "stable"
    undo(library, applied)
    assert texts_in(library) == FILES


def test_merge_deprecate_and_delete_come_back_whole(library: Library) -> None:
    ledger, desk = entry(library, "ledger"), entry(library, "desk")
    for plan in (
        plan_merge(library, ledger, desk),
        plan_merge(library, ledger, desk, keep_deprecated=True),
        plan_deprecate(library, ledger),
        plan_deprecate(library, ledger, desk),
        plan_deprecate(library, ledger, desk, redirect=True),
        plan_delete(library, ledger),
        plan_delete(library, ledger, remove_references=True),
    ):
        applied = apply(library, plan)
        assert texts_in(library) != FILES, plan.label
        undo(library, applied)
        assert texts_in(library) == FILES, plan.label
