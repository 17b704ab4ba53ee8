"""Judges a rename of a whole library by other means than the program's own: PyYAML, and bytes line by line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.corpus import by_pyyaml

Files = dict[str, bytes]
"""The files of a library by their names."""


@dataclass(frozen=True)
class Judged:
    """What a rename changed: files, lines, and references that lead to the new slug."""

    files: int
    lines: int
    references: int


def judge_rename(before: Files, after: Files, old: str, new: str) -> Judged:
    """Compare a library before and after a rename.

    Raises:
        AssertionError: a reference was left, or something else than references and the pattern's own slug changed.
    """
    moved = {name for name in before if name not in after}
    assert [name.rpartition("/")[2] for name in moved] == [f"{old}.md"]
    now = {(_renamed(name, old, new) if name in moved else name): name for name in before}
    assert set(now) == set(after)
    lines = [_changed_lines(before[name], after[to], old, new) for to, name in now.items()]
    references = 0
    for name, data in after.items():
        text = data.decode()
        assert not list(_references(text, old)), f"{name} still refers to {old}"
        references += len(list(_references(text, new)))
    assert references == sum(len(list(_references(data.decode(), old))) for data in before.values())
    return Judged(sum(map(bool, lines)), sum(lines), references)


def _renamed(name: str, old: str, new: str) -> str:
    return name.removesuffix(f"{old}.md") + f"{new}.md"


def _changed_lines(before: bytes, after: bytes, old: str, new: str) -> int:
    """How many lines differ; each of them only by the slug."""
    if before == after:
        return 0
    pairs = list(zip(before.split(b"\n"), after.split(b"\n"), strict=True))
    slug = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])".encode())
    different = [(one, other) for one, other in pairs if one != other]
    for one, other in different:
        assert slug.sub(new.encode(), one) == other, other
    return len(different)


def _references(text: str, slug: str) -> Iterator[str]:
    """Every value that is the slug, and every link of the body that gives it; not the pattern's own slug."""
    data = by_pyyaml(text)
    own = isinstance(data, dict) and data.get("slug") == slug
    values = [value for value in _texts(data) if value == slug]
    yield from values[own:]
    body = text.split("\n---\n", 1)[-1]
    name = re.escape(slug)
    yield from re.findall(rf"\[\[{name}(?:\||\]\])|\]\((?:[^()\s]*/)?{name}(?:\.md)?(?:#[^()]*)?\)", body)


def _texts(data: Any) -> Iterator[Any]:
    if isinstance(data, dict):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
    else:
        yield data
