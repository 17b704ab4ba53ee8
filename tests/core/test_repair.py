"""Broken files: what is proposed for each kind of fault, and that nothing is lost or guessed."""

from collections import Counter

import pytest

from editor.core.edit import apply_edits
from editor.core.parts import cut
from editor.core.repairs.repair import NoRepair, Repair, examine, propose
from editor.core.snapshot import Snapshot
from tests.corpus import (
    NAMES,
    PatternFile,
    all_files,
    broken_files,
    by_pyyaml,
    by_ruamel,
    corpus_files,
    needs_corpus,
)

HEAD = "---\nid: pat_1\nslug: a\n"
TAIL = "last: 1\n---\n\nText: of the body.\n"
MAY_CHANGE = set("-[],}\\`…—–.") | {chr(code) for code in (*range(32), 127)}


def characters(text: str) -> Counter[str]:
    """The characters of a text, blanks and quotes apart."""
    return Counter(sign for sign in text if not sign.isspace() and sign not in "\"'")


def check_laws(text: str, word: str = "") -> Repair:
    """The repair of `text`, after the laws that hold for each were checked; it may take out the letters of `word`."""
    repair = examine(text)
    assert isinstance(repair, Repair), repair
    assert repair == propose(text)
    assert apply_edits(text, repair.edits) == repair.text != text
    assert repair.steps
    assert all(step.startswith("Line ") and step.endswith(".") for step in repair.steps)
    assert isinstance(by_pyyaml(repair.text), dict)
    assert isinstance(by_ruamel(repair.text), dict)
    assert examine(repair.text) is None
    before, after = characters(text), characters(repair.text)
    assert set((before - after) + (after - before)) <= MAY_CHANGE | set(word)
    readable = Snapshot(text, NAMES).readable_fields
    mended = Snapshot(repair.text, NAMES).data
    assert {key: mended[key] for key in readable} == readable
    return repair


@pytest.mark.parametrize("file", all_files(), ids=repr)
def test_a_sound_file_needs_no_repair(file: PatternFile):
    assert (examine(file.text) is None) == file.readable


@pytest.mark.parametrize(
    "text", ["---\n---\n", "---\n---\n\n# Title\n", "---\na: b # c\n---\n", "\ufeff---\na: b\n---\nBody", HEAD + TAIL]
)
def test_a_sound_text_needs_no_repair(text: str):
    assert examine(text) is None
    assert propose(text) is None


@needs_corpus
@pytest.mark.parametrize("file", [file for file in broken_files() if "no-id" not in file.path.name], ids=repr)
def test_a_broken_file_is_repaired_without_losing_anything(file: PatternFile):
    repair = check_laws(file.text)
    assert len(repair.steps) == 1
    snapshot = Snapshot(repair.text, NAMES)
    assert {"id", "slug", "title"} <= snapshot.data.keys()
    assert len(snapshot.body.sections) >= 8
    assert file.path.stem.partition("__")[2] == snapshot.data["slug"]


@needs_corpus
def test_files_that_lack_an_id_only_are_sound():
    assert [examine(file.text) for file in broken_files() if "no-id" in file.path.name] == [None, None]


@needs_corpus
@pytest.mark.parametrize("file", [file for file in corpus_files() if not file.readable], ids=repr)
def test_the_list_in_the_group_is_repaired_in_one_line(file: PatternFile):
    repair = check_laws(file.text)
    assert by_pyyaml(repair.text)["ontology"]["commons_domain"] == ["life"]
    assert "search_hints" in by_pyyaml(repair.text)["ontology"]
    assert repair.text.count("\n") == file.text.count("\n") - 2
    assert repair.text.endswith(file.snapshot.parts.body.of(file.text))


VALUES = [
    ("a colon", "title: A: B", "title: 'A: B'"),
    ("a colon at the end", "title: A:", "title: 'A:'"),
    ("a colon before a comment", "title: A: B  # note", "title: 'A: B'  # note"),
    ("a colon in a text of two lines", "title: one: two\n  and three", "title: 'one: two and three'"),
    ("a colon and quotes", 'title: A: the "B"\'s', "title: 'A: the \"B\"''s'"),
    ("a colon in a source", "sources:\n  - Doe, J.: A: b\n  - c", "sources: ['Doe, J.: A: b', c]"),
    ("a colon in a record", "tools:\n  - name: a: b\n    role: c", "tools: [{name: 'a: b', role: c}]"),
    ("a colon beside records", "tools:\n- name: a\n- name: a: b", "tools: [{name: a}, {name: 'a: b'}]"),
    ("an at sign", "title: @a", "title: '@a'"),
    ("a percent sign", "title: %a b", "title: '%a b'"),
    ("a backtick", "title: `a` b", "title: '`a` b'"),
    ("stars", "title: **a** b", "title: '**a** b'"),
    ("a star without its name", "title: *a", "title: '*a'"),
    ("a quotation", "title: > a", "title: '> a'"),
    ("a link", "title: [a](b) c", "title: '[a](b) c'"),
    ("an open quote", 'title: "A', "title: A"),
    ("an open quote over two lines", 'title: "A\n  b', "title: A b"),
    ("an open single quote", "title: 'A's b", 'title: "A\'s b"'),
    ("an open quote before another", "title: 'A\nnote: 'B'", "title: A\nnote: B"),
    ("quotes in quotes", 'title: "a "b" c"', "title: 'a \"b\" c'"),
    ("an apostrophe in quotes", "title: 'a's b'", 'title: "a\'s b"'),
    ("two quoted words", 'title: "a" or "b"', 'title: \'"a" or "b"\''),
    ("a quoted word first", "title: 'a' or b", "title: \"'a' or b\""),
    ("a backslash", 'title: "a\\q"', "title: 'a\\q'"),
    ("a colon in brackets", "tags: [a: b: c, d]", "tags: ['a: b: c', d]"),
    ("a sign in brackets", "tags: [a, @b, *c]", "tags: [a, '@b', '*c']"),
    ("an address with a comma", "tags: [https://a.b/c,%20d, e]", "tags: ['https://a.b/c,%20d', e]"),
    ("an open bracket", "tags: [a, b", "tags: [a, b]"),
    ("an open bracket over two lines", "tags: [a,\n  b", "tags: [a, b]"),
    ("an open quote in brackets", 'tags: ["a, "b"]', "tags: [a, b]"),
    ("an open quote last in brackets", 'tags: ["a", "b]', "tags: [a, b]"),
    ("a comma in good quotes", 'tags: ["a, b", c: d: e]', "tags: ['a, b', 'c: d: e']"),
    ("a colon in braces", "labels: {a: b: c, d: [e: f: g]}", "labels: {a: 'b: c', d: ['e: f: g']}"),
    ("an open brace", "labels: {a: b, c: d", "labels: {a: b, c: d}"),
    ("a list in braces", "o: {a: b, c: []\n  d:\n    - e, f: {g: h}}", "o: {a: b, c: [], d: [e], f: {g: h}}"),
    ("a longer list in braces", "o: {a: b\n  d:\n    - e\n    - f}", "o: {a: b, d: [e, f]}"),
    ("tabs", "a:\n\tb: 1\n\tc:\n\t\t- d", "a: {b: 1, c: [d]}"),
    ("one tab", "a:\n  - b: 1\n\tc: 2", "a: [{b: 1, c: 2}]"),
    ("a control character", "title: a\x07b", "title: ab"),
    ("a delete character", "title: 'a\x7f b'", "title: a b"),
    ("several", 'title: A: B\nnote: "c\ntags: [d\nmore: `e`', "title: 'A: B'\nnote: c\ntags: [d]\nmore: '`e`'"),
    ("a tab and a colon", "a:\n\tb: c: d", "a: {b: 'c: d'}"),
]


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(("broken", "meant"), [case[1:] for case in VALUES], ids=[case[0] for case in VALUES])
def test_values_are_repaired(broken: str, meant: str, newline: str):
    text = (HEAD + broken + "\n" + TAIL).replace("\n", newline)
    repair = check_laws(text)
    assert by_pyyaml(repair.text) == by_pyyaml(f"{HEAD}{meant}\n{TAIL}")
    assert repair.text.startswith(HEAD.replace("\n", newline))
    assert repair.text.endswith(TAIL.replace("\n", newline))
    assert repair.text.count("\n") == repair.text.count(newline)


DOUBTFUL = [
    "title: A: b #1",
    "title: - b",
    "title: one: two\n  three: four",
    "title: > a\n  b",
    'title: "a\n  b: c',
    'title: "a # b',
    'title: "a "b c"',
    'title: "a\\n\\q"',
    "tags: [a, b]]",
    "tags: [a, b  # c",
    "tags: [a, (b}]",
    "tags: [https://a.b/c,@d,e]",
    "labels: {a: [b, c: d",
    "tools:\n- note: a: b",
    "tools:\n  - https://a.b: c: d\n  - note: a",
    "a:\n  b: 1\n c: 2",
    "summary: >-\na b",
    "two words: a: b",
    "title: don\x92t",
    "title: a\ufffe",
    "a:\n  b: |\n\t c\n\td",
    "- a",
]


@pytest.mark.parametrize("broken", DOUBTFUL)
def test_where_it_can_not_be_told_nothing_is_proposed(broken: str):
    text = HEAD + broken + "\n" + TAIL
    found = examine(text)
    assert isinstance(found, NoRepair)
    assert found.sentence.startswith("No safe repair is known")
    assert 0 <= found.span.start <= found.span.end <= len(text)
    assert propose(text) is None


def test_one_doubtful_fault_holds_back_the_others():
    found = examine(f"{HEAD}title: A: B\nnote: c: d #1\n{TAIL}")
    assert isinstance(found, NoRepair)


def test_the_width_of_tabs_is_not_guessed():
    found = examine(f"{HEAD}a:\n    - b\n\tc: 1\n{TAIL}")
    assert isinstance(found, NoRepair)


FRONT = "id: pat_1\ntitle: A\n"
BODY = "\n### 1. Context\n\nSome text.\n\n---\n\nMore.\n"
SOUND = f"---\n{FRONT}---\n{BODY}"
FENCES = [
    ("blank lines first", "\n \n" + SOUND, SOUND),
    ("blanks behind the opening", "--- \t" + SOUND[3:], SOUND),
    ("both", "\n--- " + SOUND[3:], SOUND),
    ("a byte order mark and a blank line", "\ufeff\n" + SOUND, "\ufeff" + SOUND),
    ("a glued key", "---" + SOUND[4:], SOUND),
    ("a key glued with a blank", "--- " + SOUND[4:], SOUND),
    ("no opening", SOUND[4:], SOUND),
    ("no opening before a comment", "# note\n" + SOUND[4:], "---\n# note\n" + SOUND[4:]),
    ("four dashes", "-" + SOUND, SOUND),
    ("a long dash", "—" + SOUND[3:], SOUND),
    ("an indented opening", " " + SOUND, SOUND),
    ("quotes around", "'''\n" + SOUND + "'''\n", SOUND),
    ("glued quotes around", "'''" + SOUND + "'''", SOUND),
    ("quotes before", '"""\n' + SOUND, SOUND),
    ("code around", "```markdown\n" + SOUND + "```\n", SOUND),
    ("code around the front matter", f"```yaml\n---\n{FRONT}---\n```\n{BODY}", SOUND),
    ("quotes around keys without opening", "'''\n" + SOUND[4:] + "'''\n", SOUND),
    ("prose first", "# Draft\n" + SOUND, f"---\n{FRONT}---\n\n# Draft\n{BODY}"),
    ("empty first", "---\n" + SOUND, SOUND),
    ("empty first with blank lines", "---\n\n---\n\n" + SOUND[4:], SOUND),
    ("no closing, separators in the body", f"---\n{FRONT}{BODY}", SOUND),
    ("no closing", f"---\n{FRONT}\nSome text.\n", f"---\n{FRONT}---\n\nSome text.\n"),
    ("no closing before a heading", f"---\n{FRONT}## One\n- a\n", f"---\n{FRONT}---\n## One\n- a\n"),
    ("no closing and no body", f"---\n{FRONT}", f"---\n{FRONT}---\n"),
    ("no closing and no line end", f"---\n{FRONT}".rstrip(), f"---\n{FRONT}---\n"),
    ("four dashes close", f"---\n{FRONT}----\n\nText.\n", f"---\n{FRONT}---\n\nText.\n"),
    ("a closing glued to text", f"---\n{FRONT}--- Text.\n", f"---\n{FRONT}---\nText.\n"),
    ("neither", f"{FRONT}\nSome text.\n", f"---\n{FRONT}---\n\nSome text.\n"),
]


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(("broken", "sound"), [case[1:] for case in FENCES], ids=[case[0] for case in FENCES])
def test_fences_are_repaired(broken: str, sound: str, newline: str):
    word = "markdown yaml" if "```" in broken else ""
    repair = check_laws(broken.replace("\n", newline), word)
    assert repair.text == sound.replace("\n", newline)


def test_faults_of_several_kinds_are_repaired_one_after_the_other():
    repair = check_laws(f"---id: pat_1\ntitle: A: B\ntags: [`a`\n{BODY}")
    assert repair.text == f'---\nid: pat_1\ntitle: "A: B"\ntags: ["`a`"]\n---\n{BODY}'
    assert [step.partition(":")[0] for step in repair.steps] == ["Line 1", "Line 3", "Line 2", "Line 3"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("_# Pattern: A\n\n## 1. Name\n\nText: more.\n\n---\n\nEnd.\n", "Make a pattern with New"),
        ("Note: a text.\n\n---\n\nkey: value\n---\n", "Make a pattern with New"),
        ("---\nonly text\n---\nBody\n", "line 2"),
        ("---\ntitle: A\nSome text: more.\n", "line 1"),
    ],
)
def test_files_without_keys_are_not_repaired(text: str, said: str):
    found = examine(text)
    assert isinstance(found, NoRepair)
    assert said in found.sentence


@pytest.mark.parametrize("broken", [case[1] for case in VALUES], ids=[case[0] for case in VALUES])
def test_what_stands_around_a_fault_can_be_read(broken: str):
    snapshot = Snapshot(HEAD + broken + "\n" + TAIL, NAMES)
    assert snapshot.data == {}
    assert {"id": "pat_1", "slug": "a", "last": 1}.items() <= snapshot.readable_fields.items()
    assert snapshot.lead == "Text: of the body."


def test_what_only_one_reader_takes_is_not_called_repaired():
    found = examine("\n---\nid: a\nt\tb: c\n---\n")
    assert isinstance(found, NoRepair)


def test_the_body_is_left_alone():
    text = f"{HEAD}title: A: B\n---\n\ttab: a: b\x07 `\n@c: [d\n"
    repair = check_laws(text)
    assert repair.text.endswith(cut(text).body.of(text))
