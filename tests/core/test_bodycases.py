"""Each kind of edit of the body by example; the examples stand in tests/bodycases/*.md, to be read."""

import pytest

from editor.core.document import Document
from editor.core.errors import TrellisError
from tests.bodycases import BodyCase, body_cases
from tests.corpus import NAMES

CASES = dict(body_cases())


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_case(case: BodyCase, newline: str) -> None:
    front = "---\ntitle: A\n---\n"
    before = (front + case.before).replace("\n", newline)
    document = Document(before, NAMES)
    if case.refused:
        with pytest.raises(TrellisError) as refusal:
            document.perform(case.operation, "edit")
        assert str(refusal.value) == " ".join(case.refused.split())
        assert document.text == before
        return
    assert document.perform(case.operation, "edit") == (case.after != case.before)
    assert document.text == (front + case.after).replace("\n", newline)
    document.undo()
    assert document.text == before
