"""`trellis upgrade` brings files to a newer format, names what it kept, and leaves the rest alone."""

import json
import shutil
from pathlib import Path

from editor.core.snapshot import Snapshot
from tests.cli.conftest import Run
from tests.corpus import CORPUS, needs_corpus

OLDER = b"""---
id: pat_01m3z1w3kaef38mqmngxsn3kjn
slug: old
title: Old
version: 1.0
classification:
  status: draft
repository: somewhere
---

## 1. Overview

Text.
"""


def test_an_older_pattern_is_upgraded_and_what_was_kept_is_named(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "old.md"
    file.write_bytes(OLDER)
    result = run("upgrade", file, "--to", "7.1")
    assert (result.status, result.out) == (0, b"")
    assert f"{file}: kept, though 7.1 has no place for it: repository" in result.err
    new = Snapshot(file.read_bytes().decode())
    assert new.data["lifecycle"]["status"] == "draft"
    assert new.data["repository"] == "somewhere"
    assert file.read_bytes().endswith(OLDER.partition(b"---\n\n")[2])


def test_a_dry_run_shows_the_diff_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "old.md"
    file.write_bytes(OLDER)
    result = run("upgrade", "--dry-run", "--to", "7.1", file)
    assert result.status == 0
    assert "\n+lifecycle:\n" in result.text
    assert file.read_bytes() == OLDER


def test_an_upgrade_is_reported_for_programs(run: Run) -> None:
    (report,) = json.loads(run("upgrade", "-", "--to", "7.1", "--json", stdin=OLDER).out)
    assert set(report) == {"file", "changed", "diff", "kept", "notes", "text"}
    assert report["changed"] is True
    assert report["kept"] == ["repository"]


def test_what_is_in_the_format_already_stays_as_it_is(run: Run, ledger: Path) -> None:
    before = ledger.read_bytes()
    result = run("upgrade", ledger, "--to", "7.1")
    assert result.status == 0
    assert "This is 7.1 already. (1 file)" in result.err
    assert ledger.read_bytes() == before


def test_a_form_that_is_not_known_fails(run: Run) -> None:
    result = run("upgrade", "-", "--to", "8.2", stdin=b"---\ntype: pattern\n---\n")
    assert (result.status, result.out) == (2, b"")


def test_a_file_that_cannot_be_read_fails_at_its_line(run: Run) -> None:
    result = run("upgrade", "-", "--to", "7.1", stdin=b"---\na: b: c\n---\n")
    assert (result.status, result.out) == (2, b"")
    assert "Line 2, column 5" in result.err


def test_the_format_must_be_named(run: Run) -> None:
    assert run("upgrade", "-", stdin=OLDER).status == 2


@needs_corpus
def test_real_older_patterns_keep_id_slug_and_body(run: Run, tmp_path: Path) -> None:
    sources = sorted((CORPUS / "patterns" / "_patterns").glob("a*.md"))
    copies = [Path(shutil.copyfile(source, tmp_path / source.name)) for source in sources]
    run("upgrade", *copies, "--to", "7.1")
    upgraded = 0
    for source, copy in zip(sources, copies, strict=True):
        old, new = Snapshot(source.read_bytes().decode()), Snapshot(copy.read_bytes().decode())
        assert old.parts.body.of(old.text) == new.parts.body.of(new.text)
        assert [old.data.get(key) for key in ("id", "slug")] == [new.data.get(key) for key in ("id", "slug")]
        upgraded += old.text != new.text
    assert upgraded > 3
