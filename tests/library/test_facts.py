"""What the index learns of a pattern from its text."""

import subprocess
import sys

import pytest

from editor.library.entry import Entry
from editor.library.factreader import facts_of
from editor.library.facts import Facts
from editor.library.links import Origin
from tests.corpus import OWN, corpus_files, needs_corpus
from tests.translators import marking, translated_by


def read(text: str) -> Facts:
    """What is known of a file with this text."""
    return facts_of(text, "file-name")


def test_facts_are_read_from_the_front_matter():
    found = read(
        "---\nid: pat_1\nslug: own-slug\ntitle: A  Title\naliases: [Other, 7]\nsummary: >\n  Two\n  lines.\n"
        "ontology:\n  domain: sharing\n  search_hints:\n    vector_keywords: [a, b c]\n"
        "  commons_assessment:\n    vitality: 4.3\n    resilience: high\n"
        "lifecycle:\n  status: draft\n  confidence: 2\ncontributors: [Ada, {name: Ben, role: r}]\n"
        "relationships:\n  enables:\n    - slug: x\n      weight: 0.7\n---\n"
    )
    assert (found.slug, found.id, found.title, found.summary) == ("own-slug", "pat_1", "A Title", "Two lines.")
    assert (found.domain, found.status, found.confidence) == ("sharing", "draft", 2.0)
    assert (found.aliases, found.keywords, found.authors) == (("Other", "7"), ("a", "b c"), ("Ada", "Ben"))
    assert (found.scores, found.generation, found.fault) == ({"vitality": 4.3}, "FORMAT_71", "")
    assert [(link.target, link.kind, link.origin, link.weight) for link in found.links] == [
        ("x", "enables", Origin.CURATED, 0.7)
    ]


def test_the_older_form_says_domain_and_status_elsewhere():
    found = read("---\nclassification:\n  domain: startup\n  status: draft\nrelated: [pat_2]\n---\n")
    assert (found.slug, found.domain, found.status, found.generation) == ("file-name", "startup", "draft", "OLDER")
    assert [(link.target, link.kind) for link in found.links] == [("pat_2", "related")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no front matter",
        "---\na: [\n---\n",
        "---\n- a\n---\n",
        "---\ntitle: [a]\nontology: 5\n---\n",
        "---\n\tb: 1\n---\n",
    ],
    ids=["empty", "none", "broken", "list", "odd", "tab"],
)
def test_what_cannot_be_read_keeps_its_file_name(text):
    found = read(text)
    assert (found.slug, found.title, found.domain) == ("file-name", "", "")


def test_a_broken_front_matter_says_what_is_wrong_and_what_could_be_read():
    found = read("---\nslug: a\ntitle: A\nbad: [\n---\n")
    assert found.fault
    assert (found.slug, found.title) == ("a", "A")


@pytest.mark.parametrize(
    "nested", ["[" * 50_000, "{a: " * 50_000, "- " * 50_000, "? " * 50_000, "- ? " * 20_000], ids="[{-?x"
)
def test_values_nested_without_end_exhaust_nothing(nested):
    script = (
        "import sys; from editor.library.factreader import facts_of; "
        "print(facts_of('---\\ntitle: A\\na: ' + sys.stdin.read() + '\\n---\\n', 'a').slug)"
    )
    done = subprocess.run([sys.executable, "-c", script], input=nested, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "a\n", "")


def test_one_value_that_cannot_be_read_leaves_the_others():
    found = read("---\ntitle: A\ncreated: 2025-02-31\nsummary: S\n---\n")
    assert (found.title, found.summary) == ("A", "S")


@pytest.mark.parametrize("start", ["\ufeff", "\ufeff\r\n", "\r\n"], ids=["mark", "mark and line", "line"])
def test_a_mark_or_lines_before_the_front_matter_hide_no_title(start):
    assert read(f"{start}---\r\ntitle: A\r\n---\r\n").title == "A"


def test_the_samples_are_read_whole():
    for path in OWN.glob("*.md"):
        found = facts_of(path.read_text(encoding="utf-8"), path.stem)
        assert found.title
        assert found.summary
        assert found.domain
        assert found.id
        assert found.slug == path.stem
        assert len(found.scores) == 9
        assert {link.origin for link in found.links} >= {Origin.CURATED, Origin.INFERRED}


@needs_corpus
def test_real_patterns_are_read_without_a_stop():
    found = [facts_of(file.text, file.path.stem) for file in corpus_files()]
    assert sum(bool(facts.title) for facts in found) > 300
    assert sum(bool(facts.fault) for facts in found) < 5


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\ntitle: a: b\n---\n", "‹A colon followed by a blank stands inside a value without quotes."),
        ("No front matter.\n", "‹The file does not begin with front matter.›"),
        ("---\ntitle: a\x92b\n---\n", "‹There is a character here that can't stand in YAML. It may have been ’: write"),
        ("---\ntitle: a\n---\n", ""),
    ],
)
def test_what_the_index_holds_of_a_fault_is_english_and_shown_in_the_language_of_the_window(text: str, said: str):
    english = read(text)
    with translated_by(marking):
        assert read(text) == english
        assert Entry(OWN, "a", stored_fault=english.fault).fault.startswith(said)
        assert bool(said) == bool(english.fault)
    assert Entry(OWN, "a", stored_fault=english.fault).fault.startswith(said[1:].rstrip("›"))
