"""Reads cases of before, action and after of a body from the Markdown files beside this."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from editor.core.body import bodyoperations
from editor.core.body.bodyoperations import BodyOperation, InsertSection
from tests.corpus import NAMES

_CASE = re.compile(r"^## (?P<title>.*)\n+(?P<blocks>(?:~~~~.*\n(?:(?!~~~~).*\n)*~~~~\n+)+)", re.MULTILINE)
_BLOCK = re.compile(r"^~~~~(?P<kind>before|action|after|refused)\n(?P<text>(?:(?!~~~~).*\n)*)~~~~$", re.MULTILINE)


@dataclass(frozen=True)
class BodyCase:
    """One case: the body before, what is done, and the body after or the refusal."""

    title: str
    before: str
    action: dict[str, Any]
    after: str
    refused: str

    @property
    def operation(self) -> BodyOperation:
        """The action as an operation: its name and its arguments."""
        ((name, arguments),) = self.action.items()
        kind = getattr(bodyoperations, name)
        if kind is InsertSection:
            arguments = {"text": "Text.", "order": NAMES, **arguments}
            return InsertSection(arguments["name"], arguments["text"], tuple(arguments["order"]))
        operation: BodyOperation = kind(**(arguments or {}))
        return operation


def body_cases() -> Iterator[tuple[str, BodyCase]]:
    """All cases, each with its name: file and title."""
    for file in sorted(Path(__file__).parent.glob("*.md")):
        text = file.read_text(encoding="utf-8")
        found = list(_CASE.finditer(text))
        assert len(found) == text.count("\n~~~~action\n"), f"a case of {file.name} can't be read"
        for case in found:
            blocks = {block["kind"]: block["text"] for block in _BLOCK.finditer(case["blocks"])}
            action = yaml.safe_load(blocks["action"])
            yield (
                f"{file.stem}: {case['title']}",
                BodyCase(case["title"], blocks["before"], action, blocks.get("after", ""), blocks.get("refused", "")),
            )
