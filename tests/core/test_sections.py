"""The parts of a body: lead, callout and sections, however their headings are written."""

import pytest

from editor.core.body.sections import Body, is_separator, split_body, trim_blank_lines
from editor.core.span import Span
from tests.corpus import NAMES, PatternFile, own_files

WHOLE = """# Title

The lead
in two lines.

> [!NOTE] Confidence Rating: ★★☆ (Medium)
> Why so.
> And more.

---

### Section 1: Context

Where it happens.

---

### Section 2: Problem

What hurts.
"""


def split(text: str) -> Body:
    return split_body(text, Span(0, len(text)), NAMES)


def found(text: str) -> list[tuple[int, int, str, str]]:
    return [(part.level, part.number, part.name, part.content.of(text)) for part in split(text).sections]


def test_a_whole_body():
    body = split(WHOLE)
    assert body.lead.of(WHOLE) == "The lead\nin two lines."
    assert body.callout is not None
    assert body.callout.title.of(WHOLE) == "Confidence Rating: ★★☆ (Medium)"
    assert body.callout.text == "Why so.\nAnd more."
    assert body.callout.prefix == "> "
    assert found(WHOLE) == [(3, 1, "Context", "Where it happens."), (3, 2, "Problem", "What hurts.")]
    assert body.sections[0].heading.of(WHOLE) == "### Section 1: Context"
    assert body.sections[1].end == len(WHOLE)


@pytest.mark.parametrize(
    ("heading", "level", "number", "name"),
    [
        ("### Section 3: Solution", 3, 3, "Solution"),
        ("### SECTION 3: Solution", 3, 3, "Solution"),
        ("## 3. Solution", 2, 3, "Solution"),
        ("### 3: Solution", 3, 3, "Solution"),
        ("### Solution", 3, 0, "Solution"),
        ("### solution ###", 3, 0, "solution"),
        ("### Section 6: Known Uses (Three Cases)", 3, 6, "Known Uses"),
        ("### Section 8: Vitality -- Quality", 3, 8, "Vitality"),
        ("### Section 8: Vitality — Quality", 3, 8, "Vitality"),
        ("### Section 8: Vitality: Quality", 3, 8, "Vitality"),
        ("#### Section 4: Implementation", 4, 4, "Implementation"),
        ("###\tSection 4:Implementation", 3, 4, "Implementation"),
    ],
)
def test_headings_of_sections(heading: str, level: int, number: int, name: str):
    assert found(f"Lead.\n\n{heading}\n\nText.\n") == [(level, number, name, "Text.")]


@pytest.mark.parametrize(
    "line",
    ["###Solution", "##### Solution", "Solution", "**Section 3: Solution**", "> ### Solution", "    ### Solution"],
)
def test_lines_that_are_no_heading_of_a_section(line: str):
    assert found(f"### Section 1: Context\n\n{line}\n") == [(3, 1, "Context", line)]


def test_a_deeper_heading_belongs_to_its_section():
    text = "### Section 4: Implementation\n\n#### Corporate\n\nText.\n\n#### 1. First\n\nMore.\n"
    assert [name for _, _, name, _ in found(text)] == ["Implementation"]


def test_an_unknown_heading_of_the_same_level_is_a_section():
    text = "### Section 1: Context\n\nA.\n\n### Field Notes\n\nB.\n"
    assert found(text) == [(3, 1, "Context", "A."), (3, 0, "Field Notes", "B.")]


@pytest.mark.parametrize(
    "code",
    [
        "```\n### Section 2: Problem\n```",
        "~~~ md\n### Section 2: Problem\n```\n~~~",
        "````\n```\n### Section 2: Problem\n```\n````",
        "   ```md\n### Section 2: Problem\n   ```",
    ],
)
def test_headings_in_fenced_code_do_not_count(code: str):
    assert found(f"### Section 1: Context\n\n{code}\n\n### Section 3: Solution\n") == [
        (3, 1, "Context", code),
        (3, 3, "Solution", ""),
    ]


def test_backticks_within_a_line_open_no_code():
    text = "### Section 1: Context\n\n``` a ` b\n\n### Section 2: Problem\n"
    assert [number for _, number, _, _ in found(text)] == [1, 2]


def test_an_open_fence_runs_to_the_end():
    text = "### Section 1: Context\n\n```\n\n### Section 2: Problem\n"
    assert [number for _, number, _, _ in found(text)] == [1]


def test_the_same_section_twice_is_two_sections():
    text = "### Section 1: Context\n\nA.\n\n### Section 1: Context\n\nB.\n"
    assert [content for *_, content in found(text)] == ["A.", "B."]


def test_one_separator_behind_a_section_is_not_its_text():
    text = "### Section 1: Context\n\nA.\n\n***\n\n---\n\n- - -\n\n### Section 2: Problem\n"
    assert found(text)[0][3] == "A.\n\n***\n\n---"


def test_empty_sections():
    text = "### Section 1: Context\n### Section 2: Problem\n\n---\n\n### Section 3: Solution"
    assert found(text) == [(3, 1, "Context", ""), (3, 2, "Problem", ""), (3, 3, "Solution", "")]


def test_line_ends_of_windows_are_not_text():
    text = WHOLE.replace("\n", "\r\n")
    body = split(text)
    assert [part.content.of(text) for part in body.sections] == ["Where it happens.", "What hurts."]
    assert body.lead.of(text) == "The lead\r\nin two lines."
    assert body.callout is not None
    assert (body.callout.title.of(text), body.callout.text) == ("Confidence Rating: ★★☆ (Medium)", "Why so.\nAnd more.")


def test_a_callout_tight_to_the_lead():
    text = "The lead.\n> [!NOTE] Title\n> Text.\n### Section 1: Context\n"
    body = split(text)
    assert body.lead.of(text) == "The lead."
    assert body.callout is not None
    assert body.callout.span.of(text) == "> [!NOTE] Title\n> Text."


def test_a_callout_without_quote_marks():
    text = "[!NOTE] Title\nText.\n\n---\n\n### Section 1: Context\n"
    callout = split(text).callout
    assert callout is not None
    assert (callout.prefix, callout.title.of(text), callout.text) == ("", "Title", "Text.")


def test_a_callout_without_text():
    text = "Lead.\n\n> [!NOTE]\n\n### Section 1: Context\n"
    callout = split(text).callout
    assert callout is not None
    assert (callout.title.of(text), callout.text) == ("", "")


def test_a_callout_in_a_section_is_its_text():
    text = "Lead.\n\n### Section 1: Context\n\n> [!NOTE] Title\n"
    assert split(text).callout is None
    assert found(text)[0][3] == "> [!NOTE] Title"


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("", ""),
        ("\n\n", ""),
        ("# Title\n", ""),
        ("# Title\nLead.\n", "Lead."),
        ("\n# Title\n\n> Lead.\n\n---\n\n### Section 1: Context\n", "> Lead."),
        ("### Section 1: Context\n\nText.\n", ""),
        ("Lead.", "Lead."),
    ],
)
def test_the_lead(text: str, lead: str):
    assert split(text).lead.of(text) == lead


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [("", ""), (" \n\n", ""), ("\n \na\n\n b \n \n", "a\n\n b "), ("  a", "  a"), ("\r\na\r\n", "a"), ("a", "a")],
)
def test_trimming_blank_lines(text: str, trimmed: str):
    assert trim_blank_lines(text) == trimmed


@pytest.mark.parametrize(
    ("line", "yes"), [("---", True), (" - - -\r", True), ("--", False), ("---a", False), ("***", False)]
)
def test_separators(line: str, yes: bool):
    assert is_separator(line) is yes


@pytest.mark.parametrize("file", own_files(), ids=repr)
def test_own_patterns_have_all_parts(file: PatternFile):
    body = file.snapshot.body
    assert [(part.number, part.name) for part in body.sections] == list(enumerate(NAMES, 1))
    assert body.lead.length > 0
    assert body.callout is not None
