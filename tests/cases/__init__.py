"""Reads cases of before, action and after from the Markdown files beside this."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from editor.core.operations import InsertItem, MoveItem, Operation, Remove, SetValue, Spelled
from editor.core.problems import KeyPath

_CASE = re.compile(r"^## (?P<title>.*)\n(?P<blocks>(?:(?!## ).*\n?)*)", re.MULTILINE)
_BLOCK = re.compile(r"^```(?P<kind>before|action|after|refused)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_STEP = re.compile(r"\[(\d+)\]|([^.\[]+)")


@dataclass(frozen=True)
class Case:
    """One case: the front matter before, what is done, and the front matter after or the refusal."""

    title: str
    before: str
    action: dict[str, Any]
    after: str
    refused: str

    @property
    def operation(self) -> Operation:
        """The action as an operation."""
        action = self.action
        value = Spelled(action["spelled"]) if "spelled" in action else action.get("value")
        if "set" in action:
            orders = tuple(tuple(tuple(keys) for keys in order) for order in action.get("orders", ()))
            return SetValue(path_of(action["set"]), value, orders, action.get("style", ""))
        if "insert" in action:
            return InsertItem(path_of(action["insert"]), action["at"], value)
        if "move" in action:
            return MoveItem(path_of(action["move"]), action["from"], action["to"])
        return Remove(path_of(action["remove"]))


def path_of(spelled: str) -> KeyPath:
    """The path that people write as `relationships.enables[0].weight`."""
    return tuple(int(number) if number else name for number, name in _STEP.findall(spelled))


def cases() -> Iterator[tuple[str, Case]]:
    """All cases, each with its name: file and title."""
    for file in sorted(Path(__file__).parent.glob("*.md")):
        for found in _CASE.finditer(file.read_text(encoding="utf-8")):
            blocks = {block["kind"]: block["text"] for block in _BLOCK.finditer(found["blocks"])}
            action = yaml.safe_load(blocks["action"])
            case = Case(found["title"], blocks["before"], action, blocks.get("after", ""), blocks.get("refused", ""))
            yield f"{file.stem}: {case.title}", case
