"""Each kind of edit by example; the examples stand in tests/cases/*.md, to be read."""

import pytest

from editor.core.document import Document
from editor.core.errors import TrellisError
from editor.core.front.keypath import spelled_path
from tests.cases import Case, cases, path_of

CASES = dict(cases())


def pattern(front: str, newline: str = "\n") -> str:
    return f"---\n{front}---\n\nA lead.\n".replace("\n", newline)


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_case(case: Case, newline: str) -> None:
    before = pattern(case.before, newline)
    document = Document(before)
    if case.refused:
        with pytest.raises(TrellisError) as refusal:
            document.perform(case.operation, "edit")
        assert str(refusal.value) == case.refused.strip()
        assert document.text == before
        return
    assert document.perform(case.operation, "edit") == (case.after != case.before)
    assert document.text == pattern(case.after, newline)
    document.undo()
    assert document.text == before


@pytest.mark.parametrize("spelled", ["title", "a.b", "relationships.enables[0].weight", "list[3]", "a[0][1].b"])
def test_a_path_is_spelled_as_it_is_read(spelled: str) -> None:
    assert spelled_path(path_of(spelled)) == spelled
