"""The fields of a broken file that can still be read."""

import pytest

from editor.core.repairs.salvage import readable_fields
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from tests.corpus import NAMES, PatternFile, broken_files, needs_corpus, readable_files


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("a: b\nc: d: e\nf: [g]\n", {"a": "b", "f": ["g"]}),
        ("a:\n- b\n- c\nd: [e\nf: 1\n", {"a": ["b", "c"], "f": 1}),
        ('a: "b\nc: >-\n  d\n\n# e\nf: "g"\n', {"c": "d", "f": "g"}),
        ("a: &x b\nc: *x\n", {"a": "b"}),
        ("a: b\n\n## Title\n\nText.\n", {"a": "b"}),
        ("a: b\nSome text\nc: d\n", {"c": "d"}),
        ("", {}),
        ("Text: more\n", {}),
    ],
)
def test_each_field_is_read_alone(text: str, fields: dict[str, object]):
    assert readable_fields(text, Span(0, len(text))) == fields


@pytest.mark.parametrize("file", readable_files(), ids=repr)
def test_in_a_sound_file_all_fields_can_be_read_alone(file: PatternFile):
    front = file.snapshot.parts.front
    assert front is not None
    assert readable_fields(file.text, front) == file.snapshot.data


@needs_corpus
@pytest.mark.parametrize("file", broken_files(), ids=repr)
def test_a_broken_file_still_shows_what_can_be_read(file: PatternFile):
    snapshot = Snapshot(file.text, NAMES)
    fields = snapshot.readable_fields
    assert fields["slug"] == file.path.stem.partition("__")[2]
    assert ("title" in fields) != file.path.name.startswith("yaml-mapping-values")
    assert len(snapshot.body.sections) >= 8


@pytest.mark.parametrize("text", ["", "Some text.\n", "note: a\n\nText.\n", "---\n\n---\n", "---\na: [\n---\n"])
def test_without_fields_there_are_none(text: str):
    assert Snapshot(text).readable_fields == {}
