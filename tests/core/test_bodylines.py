"""The lines that count: code, comments, raw HTML and second front matters are passed over."""

import pytest

from editor.core.body.bodylines import scan
from editor.core.span import Span


def counted(text: str) -> list[str]:
    return [line.text for line in scan(text, Span(0, len(text))).counted]


def unclosed(text: str) -> str:
    opening = scan(text, Span(0, len(text))).unclosed
    return opening.text if opening else ""


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\n```\n# b\n```\nc", ["a", "c"]),
        ("a\r\n```\r\n# b\r\n```\r\nc\r\n", ["a", "c"]),
        ("~~~ md\n```\n# b\n~~~~\nc", ["c"]),
        ("````\n```\n````\nc", ["c"]),
        ("   ```\n# b\n   ```\nc", ["c"]),
        ("    ```\nb\n", ["    ```", "b"]),
        ("``` a ` b\nc", ["``` a ` b", "c"]),
        ("- ```sh\n  # b\n  ```\nc", ["c"]),
        ("1.  a\n\n    ```\n    # b\n    ```\nc", ["1.  a", "", "c"]),
        ("- a\n\n  ```\n  # b\nc\n# d", ["- a", "", "c", "# d"]),
        ("- a\n\nb\n   ```\n# c\n   ```\nd", ["- a", "", "b", "d"]),
        ("> ```\n> # b\nc", ["> ```", "> # b", "c"]),
        ("<!-- a\n# b\n-->\nc", ["c"]),
        ("<!-- a -->\nb", ["<!-- a -->", "b"]),
        ("<pre>\n# b\n</PRE>\nc", ["c"]),
        ("<prefix>\n# b", ["<prefix>", "# b"]),
        ("a\x0c# b\u2028# c\n# d", ["a\x0c# b\u2028# c", "# d"]),
    ],
)
def test_code_and_comments(text: str, lines: list[str]):
    assert counted(text) == lines
    assert not unclosed(text)


@pytest.mark.parametrize("text", ["```\n# b", "~~~\n```\n", "<!-- a\n# b", "<style>\n# b"])
def test_what_nothing_closes(text: str):
    assert counted(text) == []
    assert unclosed(text) == text.split("\n")[0]


@pytest.mark.parametrize(
    "block",
    [
        "---\nid: a\ntitle: b\n---",
        "---  \r\n# ═══\r\nslug: a\r\nlist:\r\n- b\r\n\r\nmap:\r\n  c: d\r\n---",
    ],
)
def test_a_second_front_matter(block: str):
    text = f"a\n{block}\nb"
    lines = scan(text, Span(0, len(text)))
    assert [line.text for line in lines.counted] == ["a", "b"]
    assert [span.of(text) for span in lines.front_matters] == [block]


@pytest.mark.parametrize(
    "text",
    ["---\n\nid: a\ntitle: b\n---", "---\nid: a\n---", "---\nNote: a\nMore: b\n---", "---\nid: a\nslug: b\n## c\n---",
     "---\nid: a\nslug: b"],
)  # fmt: skip
def test_rules_around_text_are_no_front_matter(text: str):
    assert counted(text) == text.split("\n")
