"""The outline: what it lists for each kind of file, with counts and targets."""

from editor.core.problems import Problem, Severity
from editor.core.span import Span
from editor.schema.guidance import section_spec
from editor.session.outline import LEAD, OTHER, SOURCE, PageId, PageKind, is_off_target, other_paths, outline_of
from tests.corpus import corpus_files, needs_corpus
from tests.opened import SHORT, TOOL_LIBRARY, snapshot

GROUPS = ["Identity", "Contexts", "Ontology & scores", "Lifecycle", "Relations", "Garden", "Provenance"]


def titles(text: str) -> list[str]:
    return [entry.title for entry in outline_of(snapshot(text), ())]


def test_a_pattern_has_all_groups_lead_sections_and_source():
    outline = outline_of(snapshot(TOOL_LIBRARY), ())
    assert [entry.title for entry in outline] == [
        *GROUPS,
        "Other fields",
        "Lead & callout",
        "1 Context",
        "2 Problem",
        "3 Solution",
        "4 Implementation",
        "5 Consequences",
        "6 Known Uses",
        "7 Cognitive Era",
        "8 Vitality",
        "All on one page",
        "Source",
    ]
    assert outline[4].note == "7"
    assert [entry.page for entry in outline[:2]] == [PageId(PageKind.GROUP, 0), PageId(PageKind.GROUP, 1)]
    assert (outline[7].page, outline[7].note) == (OTHER, "")
    assert outline[8].page == LEAD
    assert outline[9].page == PageId(PageKind.SECTION, 0)
    assert outline[-1].page == SOURCE


def test_sections_count_words_and_show_where_the_target_lies():
    outline = {entry.title: entry for entry in outline_of(snapshot(SHORT), ())}
    assert (outline["1 Context"].note, outline["1 Context"].off_target) == ("2 ↓", True)
    long = SHORT.replace("Some context.", "word " * 201)
    assert outline_of(snapshot(long), ())[9].note == "201 ↑"
    fitting = SHORT.replace("Some context.", "word " * 100)
    entry = outline_of(snapshot(fitting), ())[9]
    assert (entry.title, entry.note, entry.off_target) == ("1 Context", "100", False)


def test_targets_include_their_ends():
    spec = section_spec("Context")
    assert [is_off_target(words, spec) for words in (99, 100, 200, 201)] == [True, False, False, True]
    assert not is_off_target(0, None)


def test_keys_that_the_format_does_not_know_are_other_fields():
    text = SHORT.replace("  status: draft\n", "  status: draft\n  mood: sunny\n").replace(
        "id: pat_01", "id: a\nextra: 1"
    )
    assert other_paths(snapshot(text)) == (("extra",), ("lifecycle", "mood"))
    outline = outline_of(snapshot(text), ())
    assert [entry.note for entry in outline if entry.page == OTHER] == ["2"]


def test_another_generation_shows_the_groups_it_has_and_other_fields():
    text = "---\ntitle: a\nweight: 3\nrelated: [b]\nlicense: c\n---\nText.\n"
    assert titles(text) == ["Identity", "Provenance", "Other fields", "Lead & callout", "Source"]
    assert other_paths(snapshot(text)) == (("weight",), ("related",))


def test_a_file_that_cannot_be_read_has_its_source_only():
    outline = outline_of(snapshot("---\na: [\n---\n\n### Section 1: Context\n"), ())
    assert [entry.page for entry in outline] == [SOURCE]


def test_problems_are_counted_where_they_belong():
    problems = tuple(
        Problem(Severity.WARNING, "a", Span(0, 0), path)
        for path in (("lifecycle", "status"), ("lifecycle",), ("title",), (), ())
    )
    outline = outline_of(snapshot(SHORT), problems)
    assert {entry.title: entry.problems for entry in outline if entry.problems} == {
        "Identity": 1,
        "Lifecycle": 2,
        "Source": 2,
    }


@needs_corpus
def test_every_key_of_every_real_pattern_has_a_page():
    for file in corpus_files():
        read = snapshot(file.text)
        pages = [entry.page for entry in outline_of(read, ())]
        assert len(set(pages)) == len(pages), file
        if read.fault:
            assert pages == [SOURCE]
            continue
        assert OTHER in pages
        assert sum(page.kind is PageKind.SECTION for page in pages) == len(read.body.sections)


def test_what_differs_from_the_saved_file_is_counted():
    saved = snapshot(SHORT)
    now = snapshot(
        SHORT.replace("status: draft", "status: stable")
        .replace("confidence: 2", "confidence: 2  # sure")
        .replace("Lead sentence.", "Lead.")
        .replace("Some problem.", "Another problem.")
    )
    assert not any(entry.changes for entry in outline_of(now, ()))
    changes = {entry.title: entry.changes for entry in outline_of(now, (), saved) if entry.changes}
    assert changes == {"Lifecycle": 2, "Lead & callout": 1, "2 Problem": 1}


def test_against_a_saved_file_that_cannot_be_read_nothing_is_counted():
    assert not any(entry.changes for entry in outline_of(snapshot(SHORT), (), snapshot("---\na: [\n---\n")))


def test_other_fields_that_were_changed_are_counted():
    text = SHORT.replace("id: pat_01", "id: a\nextra: 1\nmore: 2")
    now = snapshot(text.replace("extra: 1", "extra: 3").replace("more: 2", "less: 2"))
    entry = next(entry for entry in outline_of(now, (), snapshot(text)) if entry.page == OTHER)
    assert entry.changes == 3
