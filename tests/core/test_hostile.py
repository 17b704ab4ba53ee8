"""Texts as editors and programs leave them: each is kept to the character, and still edited."""

import pytest

from editor.core.document import Document
from editor.core.operations import InsertItem, Operation, Remove, ReplaceLead, ReplaceSection, SetValue
from tests.corpus import by_pyyaml

FRONT = "---\n# banner\ntitle: A  # why\ntags:\n  - one\n  - two\nsummary: >-\n  Some\n  text.\n---\n"
TEXT = FRONT + "\nLead.\n\n### Section 1: Context\n\nSome text.\n"


def mixed(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(line + "\r" * (number % 2) for number, line in enumerate(lines[:-1])) + "\n" + lines[-1]


HOSTILE = {
    "crlf": TEXT.replace("\n", "\r\n"),
    "mixed": mixed(TEXT),
    "mark": "\ufeff" + TEXT,
    "mark and crlf": "\ufeff" + TEXT.replace("\n", "\r\n"),
    "no final newline": TEXT.rstrip("\n"),
    "crlf without the last": TEXT.replace("\n", "\r\n").removesuffix("\r\n"),
    "tabs": TEXT.replace("  # why", "\t# why").replace("Lead", "\tLe\tad").replace("Some text.", "Some text.\t"),
    "line separator": TEXT.replace("Lead", "Le\u2028ad").replace("Some text", "So\u2029me\x85 text"),
    "form feed": TEXT.replace("Lead", "Le\x0cad\x0b\x1c").replace("Some text", "\x0cSome text"),
    "astral": TEXT.replace("A ", "🌱👩\u200d🌾 ")
    .replace("banner", "🦋")
    .replace("one", "🌳")
    .replace("Lead", "🌱 Lead"),
    "no-break space": TEXT.replace("# banner", "# ban\u00a0ner").replace("Lead", "Le\u00a0ad"),
    "trailing blanks": TEXT.replace("one\n", "one  \n")
    .replace("text.\n---", "text.  \n---")
    .replace("---\n", "--- \n"),
    "lone carriage return": TEXT.replace("Lead", "Le\rad"),
    "blank lines before": "\n\n" + TEXT,
    "null": TEXT.replace("Lead", "Le\x00ad"),
}
OPERATIONS: tuple[tuple[Operation, object], ...] = (
    (SetValue(("title",), "B: c"), "B: c"),
    (SetValue(("summary",), "Some\nother text. " + "word " * 20 + "🌱"), None),
    (SetValue(("new",), ["a", {"b": 1}]), ["a", {"b": 1}]),
    (SetValue(("tags", 1), "zwölf"), "zwölf"),
    (InsertItem(("tags",), 2, "three"), None),
    (InsertItem(("tags",), 0, {"slug": "x", "weight": 0.5}), None),
    (Remove(("tags", 0)), None),
    (Remove(("title",)), None),
    (ReplaceLead("New\nlead."), None),
    (ReplaceSection(0, "New\n\ntext 🌱."), None),
)


@pytest.mark.parametrize(
    "operation", [operation for operation, _ in OPERATIONS], ids=lambda found: type(found).__name__
)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_an_edit_of_a_hostile_text_is_exact(text: str, operation: Operation):
    document = Document(text)
    assert document.perform(operation, "edit")
    after = document.text
    expected = operation.expected(Document(text).snapshot.content)
    assert expected.difference(document.snapshot.content) == ""
    assert by_pyyaml(after.lstrip("\n")) == expected.data
    assert after.startswith("\ufeff") == text.startswith("\ufeff")
    if "\r\n" in text and text.count("\n") == text.count("\r\n"):
        assert after.count("\n") == after.count("\r\n")
    if "\r" not in text:
        assert "\r" not in after
    document.undo()
    assert document.text == text


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_survives_bytes(text: str):
    assert Document(text.encode().decode()).text.encode() == text.encode()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_has_its_parts(text: str):
    snapshot = Document(text).snapshot
    assert snapshot.fault is None
    assert list(snapshot.data) == ["title", "tags", "summary"]
    assert [section.name for section in snapshot.body.sections] == ["Context"]


@pytest.mark.parametrize(
    "text",
    ["\x00", "---\n\x00: a\n---\n", "---\n\ud800: a\n---\n", "---\n" + "[" * 5000 + "\n---\n", "\r", "---\r---\r"],
)
def test_any_text_can_be_opened(text: str):
    snapshot = Document(text).snapshot
    assert snapshot.text == text
    assert snapshot.problems
    assert snapshot.data == {}
