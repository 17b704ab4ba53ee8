"""What is tried: an unchanged save and single edits, on real patterns and on variants of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from editor.core.operations import InsertItem, Operation, Remove, SetValue
from editor.core.problems import KeyPath
from tests.corpus import PatternFile
from tests.fidelity.places import place_at
from tests.fidelity.tools import front_span
from tests.operations import at

COMPLEMENTARY = ("relationships", "complementary")
SUMMARY = (
    'A sentence that says "so", isn\'t short, and means: a colon, a # hash, [brackets] and {braces} — '
    "all of them inside one text, which goes on until it no longer fits on a single line of the file "
    "and has to be folded, quoted or broken as the text was that stood here before it."
)
EXOTIC = """\
stress_anchor: &stress
  one: 1
  two:   "2"
stress_alias: *stress
stress_literal: |
  first
    second, deeper

  third
stress_tilde: ~
stress_nothing:
stress_hex: 0x1F
stress_escapes: "a tab\\t and \\u00e9"
stress_flow: [ a,b ,  {c: d,e: f} ]
stress_deep:
    four: columns
stress_wrapped: words that
  go on below   # and end here
# the last comment
"""


@dataclass(frozen=True)
class Trial:
    """A kind of trial: its section in the table, its name, what it is tried on, and the edit (None: not for it).

    `keeps`: what of the edited value's style has to stay beyond its lines: "quotes", "brackets" or nothing.
    """

    section: str
    name: str
    variant: Callable[[PatternFile], str]
    operation: Callable[[Any, str], Operation | None]
    keeps: str = ""
    saves_only: bool = False


@dataclass(frozen=True)
class Attempt:
    """One trial on one text."""

    trial: Trial
    text: str
    operation: Operation | None


def attempts(file: PatternFile) -> Iterator[Attempt]:
    """All trials that this file has something for; only the first, where its front matter can't be read."""
    for trial in TRIALS if file.readable else TRIALS[:1]:
        text = trial.variant(file)
        operation = None if trial.saves_only else trial.operation(file.data, text)
        if trial.saves_only or operation is not None:
            yield Attempt(trial, text, operation)


def as_it_is(file: PatternFile) -> str:
    return file.text


def with_windows_lines(file: PatternFile) -> str:
    return file.text.replace("\n", "\r\n")


def with_comments(file: PatternFile) -> str:
    """Comments behind the edited field and the key of the edited list, and on a line of their own below it."""
    lines = file.text.split("\n")
    field = place_at(file.text, _field(file.data))
    assert field is not None
    lines[field.last] += "   # behind the field"
    found = place_at(file.text, COMPLEMENTARY)
    if found is not None and isinstance(_get(file.data, COMPLEMENTARY), list):
        lines[found.first] += "  # behind the list's key"
        if not found.flow:
            lines.insert(found.last + 1, " " * found.node.start_mark.column + "# below the last item")
    return "\n".join(lines)


def with_exotic_block(file: PatternFile) -> str:
    """What YAML can be, at the end of the front matter."""
    fence = front_span(file.text).end
    return file.text[:fence] + EXOTIC + file.text[fence:]


def nothing(_data: Any, _text: str) -> Operation | None:
    return None


def one_field(data: Any, _text: str) -> Operation | None:
    return SetValue(_field(data), "changed")


def appended(data: Any, _text: str) -> Operation | None:
    return _appended(data, COMPLEMENTARY, {"slug": "x-y", "weight": 0.5})


def long_summary(data: Any, _text: str) -> Operation | None:
    return SetValue(("summary",), SUMMARY) if isinstance(data.get("summary"), str) else None


def first_removed(data: Any, _text: str) -> Operation | None:
    return Remove((*COMPLEMENTARY, 0)) if _get(data, COMPLEMENTARY) else None


def key_added(data: Any, _text: str) -> Operation | None:
    return SetValue(("lifecycle", "reviewed"), True) if isinstance(data.get("lifecycle"), dict) else None


def weight_set(data: Any, _text: str) -> Operation | None:
    items = _get(data, COMPLEMENTARY)
    if isinstance(items, list) and len(items) > 1 and isinstance(items[1], dict) and "weight" in items[1]:
        return SetValue((*COMPLEMENTARY, 1, "weight"), 0.33)
    return None


def weight_set_in_braces(data: Any, text: str) -> Operation | None:
    """The first weight of a relation that stands in braces."""
    for kind, items in (data.get("relationships") or {}).items():
        for index, item in enumerate(items if isinstance(items, list) else ()):
            if isinstance(item, dict) and "weight" in item:
                path: KeyPath = ("relationships", kind, index)
                place = place_at(text, path)
                if place is not None and place.flow:
                    return SetValue((*path, "weight"), 0.33)
    return None


def appended_to_lines(data: Any, text: str) -> Operation | None:
    place = place_at(text, ("contributors",))
    return None if place is None or place.flow else _appended(data, ("contributors",), "someone-new")


def appended_to_brackets(data: Any, text: str) -> Operation | None:
    place = place_at(text, ("contributors",))
    return _appended(data, ("contributors",), "someone-new") if place is not None and place.flow else None


def quoted_replaced(data: Any, text: str) -> Operation | None:
    """The first top-level text on one line that stands in quotes."""
    for key, value in data.items():
        place = place_at(text, (key,))
        if isinstance(value, str) and place is not None and place.lines == 1 and place.node.style in ("'", '"'):
            return SetValue((key,), "changed")
    return None


def _field(data: Any) -> KeyPath:
    return ("lifecycle", "status") if isinstance(_get(data, ("lifecycle", "status")), str) else ("title",)


def _appended(data: Any, path: KeyPath, value: Any) -> Operation | None:
    items = _get(data, path)
    return InsertItem(path, len(items), value) if isinstance(items, list) else None


def _get(data: Any, path: KeyPath) -> Any:
    try:
        return at(data, path)
    except (KeyError, TypeError):
        return None


VARIANTS = {
    "": as_it_is,
    ", CRLF": with_windows_lines,
    ", more comments": with_comments,
    ", exotic YAML beside it": with_exotic_block,
}
NO_EDIT, ONE_FIELD, APPEND, OTHER = "open and save", "change one field", "append a relation", ""
TRIALS = (
    *(Trial(NO_EDIT, name, variant, nothing, saves_only=True) for name, variant in VARIANTS.items()),
    *(Trial(ONE_FIELD, name, variant, one_field) for name, variant in VARIANTS.items()),
    *(Trial(APPEND, name, variant, appended) for name, variant in VARIANTS.items()),
    Trial(OTHER, "put a long text for the summary", as_it_is, long_summary),
    Trial(OTHER, "remove the first item of a list", as_it_is, first_removed),
    Trial(OTHER, "add a key to a group", as_it_is, key_added),
    Trial(OTHER, "change a weight in a list of records", as_it_is, weight_set),
    Trial(OTHER, "change a weight inside braces", as_it_is, weight_set_in_braces),
    Trial(OTHER, "append to a list of words in lines", as_it_is, appended_to_lines),
    Trial(OTHER, "append to a list in brackets, which stay", as_it_is, appended_to_brackets, "brackets"),
    Trial(OTHER, "replace a text in quotes, which stay", as_it_is, quoted_replaced, "quotes"),
)
